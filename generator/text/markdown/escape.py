"""Escaping: the text of a seed becomes text of a page and can never become markup.

One form serves Markdown, HTML text and quoted HTML attributes alike: every ASCII character with a
meaning in Markdown (with any extension a reader's `mkdocs.yml` may load) or in HTML becomes a
numeric character reference. Of what stands between the tags of raw HTML there is very much, so that
a second form escapes only what must be there. Small pieces of HTML are made here too: this is the
one place where our own markup and other people's text are joined.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import partial

from markupsafe import Markup

from generator.text.caches import remembered
from generator.text.regex import regex

_SPECIAL = "&<>\"'*_`[](){}#+-.!|~=^$:\\@/%"
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Controls that change the direction of the text around them. The marks U+061C, U+200E and U+200F do
# no more than any letter of their direction, and texts from right to left need them.
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_REFERENCES = {char: f"&#{ord(char)};" for char in _SPECIAL}
_CONTENT_REFERENCES = {char: f"&#{ord(char)};" for char in "[{`~$@\\"} | {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
}
_ANY_IN_CONTENT = regex(f"[{re.escape(''.join(_CONTENT_REFERENCES))}]")
# Material cuts `data-search-x="…"` out of a page wherever it stands, in text as well.
_SET = '="'
_ANY_SPECIAL = regex(f"[{re.escape(_SPECIAL)}]")

made_safe: Callable[[str], Markup] = partial(str.__new__, Markup)
"""A text that was made safe, as markup: `Markup` by itself asks first what it is given."""


def harmless(text: str) -> str:
    """The text in one line, without characters that control something.

    White space (line ends included) becomes single spaces, as HTML would show it; control
    characters, lone surrogates, noncharacters and bidirectional controls become U+FFFD.
    """
    if text.isprintable():
        is_plain = "  " not in text and text == text.strip()  # as nearly always
        return str(text) if is_plain else " ".join(text.split())
    return " ".join("".join(map(shown_char, text)).split())


def shown_char(char: str) -> str:
    """A character as it may be shown: a space, itself, or what stands for one that controls."""
    if char.isprintable() or char.isspace():
        return " " if char in "\x1c\x1d\x1e\x1f\x85\u2028\u2029" else char
    if char in _BIDI or unicodedata.category(char) in {"Cc", "Cs"} or _is_nonchar(char):
        return _REPLACEMENT
    return char


def _is_nonchar(char: str) -> bool:
    code = ord(char)
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


@remembered
def escape(text: str) -> Markup:
    """The text for Markdown, HTML or a quoted attribute, in one line.

    Of seven texts six were escaped a moment ago: names, titles, addresses.

    A leading character that is not a letter is written as a reference too, so that no text can
    begin a list, a heading or a block whatever line it lands on.
    """
    shown = harmless(text)
    escaped = _ANY_SPECIAL.sub(lambda special: _REFERENCES[special[0]], shown)
    if shown and shown[0].isdigit():
        escaped = f"&#{ord(shown[0])};{escaped[1:]}"
    return made_safe(escaped)  # this is the one place where text is made safe


def escape_content(text: str) -> Markup:
    r"""The text in one line, for the inside of an HTML element alone: not for attributes.

    Markdown leaves there alone what it marks elsewhere. What programs look for in the whole text of
    a page is written as a reference all the same: fences, `{% … %}`, `[[…]]`, `$…$`.

    >>> str(escape_content('1. "So *this* is [[it]]," she said: a < b.'))
    '1. "So *this* is &#91;&#91;it]]," she said: a &lt; b.'
    """
    escaped = _ANY_IN_CONTENT.sub(lambda it: _CONTENT_REFERENCES[it[0]], harmless(text))
    return made_safe(escaped.replace(_SET, "=&#34;"))


def content_size(text: str) -> int:
    """About how many bytes a text takes inside an element."""
    references = len(_ANY_IN_CONTENT.findall(text)) + text.count(_SET)
    size = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
    return size + 4 * references


def escape_run(text: str) -> Markup:
    """Like :func:`escape`, for a piece from the middle of a line: its outer spaces are kept."""
    return _run(text, escape)


def content_run(text: str) -> Markup:
    """Like :func:`escape_content`, for a piece from the middle of a line; see `escape_run`."""
    return _run(text, escape_content)


def _run(text: str, escaped: Callable[[str], Markup]) -> Markup:
    if not text:
        return Markup()
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and len(text) > 1 else ""
    body = escaped(text)
    return made_safe(f"{before}{body}{after}" if body else before)


def front_matter_text(text: str) -> str:
    """Text for front matter that MkDocs writes into pages unescaped (titles, descriptions).

    It is HTML-escaped, so that the theme shows it as it was.
    """
    return html.escape(harmless(text)).replace("&#x27;", "&#39;")


# --- pieces of HTML ---------------------------------------------------------------------------

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
        return made_safe(str(int(value)))  # digits and a sign
    return escape(str(value))


def fill(form: str, /, **values: object) -> Markup:
    """Markup of our own with its `{name}` fields filled by :func:`safe` values.

    The form itself is never a seed's text.
    """
    for name, value in values.items():
        if not isinstance(value, Markup):
            values[name] = safe(value)
    return made_safe(form.format(**values))  # every value is safe


def remark(words: Markup, why: str | None = None) -> Markup:
    """A quiet remark of ours on how sure something is, with its reason for those who ask.

    The reason is shown on pointing, and screen readers say it.
    """
    if not why:
        return fill('<span class="t-note">{said}</span>', said=words)
    return fill(
        '<span class="t-note" title="{why}">{said}<span class="t-unseen">: {why}</span></span>',
        said=words,
        why=why,
    )


def leading(words: Markup) -> Markup:
    """Words of ours in front of something, parted from it; a wide mark brings its own space."""
    return words if words.endswith(_WIDE) else words + " "


def coded(text: str) -> Markup:
    """Our own text with what stands between backticks as `<code>`."""
    form = "<code>{piece}</code>"
    pieces = enumerate(text.split("`"))
    marked = (fill(form, piece=piece) if at % 2 else escape_run(piece) for at, piece in pieces)
    return join(marked)


def join(pieces: Iterable[Markup], between: str = "") -> Markup:
    """Pieces of markup put together, with markup of our own between them."""
    return made_safe(between.join(pieces))  # markup and a literal of ours
