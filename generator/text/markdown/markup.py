"""Small pieces of HTML: the one place where our own markup and other people's text are joined."""

from collections.abc import Iterable

from markupsafe import Markup

from generator.text.markdown.escape import escape, escape_run

_WIDE = ("：", "；", "，", "。")


def safe(value: object) -> Markup:
    """The value as markup: markup as it is, numbers as digits, None as nothing, text escaped.

    Every `{{ … }}` of a template passes through it.
    """
    if isinstance(value, Markup):
        return value
    if value is None:
        return Markup()
    if isinstance(value, int):
        return Markup(int(value))  # noqa: S704  (digits and a sign)
    return escape(str(value))


def fill(form: str, /, **values: object) -> Markup:
    """Markup of our own with its `{name}` fields filled by :func:`safe` values.

    The form itself is never a seed's text.
    """
    for name, value in values.items():
        if not isinstance(value, Markup):
            values[name] = safe(value)
    return Markup(form.format(**values))  # noqa: S704  (every value is safe)


def remark(said: Markup, why: str | None = None) -> Markup:
    """A quiet remark of ours on how sure something is, with its reason for those who ask.

    The reason is shown on pointing, and screen readers say it.
    """
    if not why:
        return fill('<span class="t-note">{said}</span>', said=said)
    return fill(
        '<span class="t-note" title="{why}">{said}<span class="t-unseen">: {why}</span></span>',
        said=said,
        why=why,
    )


def leading(said: Markup) -> Markup:
    """Words of ours in front of something, parted from it; a wide mark brings its own space."""
    return said if said.endswith(_WIDE) else said + " "


def coded(text: str) -> Markup:
    """Our own text with what stands between backticks as `<code>`."""
    form = "<code>{piece}</code>"
    pieces = enumerate(text.split("`"))
    return join(
        fill(form, piece=piece) if index % 2 else escape_run(piece) for index, piece in pieces
    )


def join(pieces: Iterable[Markup], between: str = "") -> Markup:
    """Pieces of markup put together, with markup of our own between them."""
    return Markup(between.join(pieces))  # noqa: S704  (markup and a literal of ours)
