"""The turns of a transcript as HTML, written by functions: a page may have hundreds of them."""

from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup

from generator.messages.words import Words
from generator.model.corpus import Talk
from generator.model.items import Passage
from generator.render.context.page_section import PageSection
from generator.render.context.page_view import PageView
from generator.render.pieces.transcript_views import Stretch
from generator.text.markdown.escape import escape, fill, join, made_safe, remark

Code = Callable[[PageView, Passage], Markup]


def by_chapter(stretches: Sequence[Stretch]) -> Iterator[tuple[Stretch, ...]]:
    """The stretches of a page in the chapters that begin on it; the first may go on."""
    begins = [index for index, it in enumerate(stretches) if it.chapter or index == 0]
    for first, behind in zip(begins, (*begins[1:], len(stretches)), strict=True):
        yield tuple(stretches[first:behind])


def turns(
    words: Words,
    view: PageView,
    section: PageSection,
    talk: Talk,
    stretches: Sequence[Stretch],
    code: Code,
) -> Markup:
    """Who speaks, and the paragraphs that they say, a line each; `code` shows a listing."""
    lines = (line for it in stretches for line in _turn(words, view, section, talk, it, code))
    return join(lines, "\n")


def speaker_name(words: Words, name: str) -> Markup:
    """The name of a speaker, as a word where a speech service numbers them: `0`, `A`."""
    is_number = len(name) == 1 or name.isdecimal()
    return words("transcript.speaker", name=name) if is_number else escape(name)


def _turn(
    words: Words, view: PageView, section: PageSection, talk: Talk, stretch: Stretch, code: Code
) -> Iterator[Markup]:
    if stretch.speaker:
        yield made_safe(f"<b>{_who(words, view, stretch, stretch.speaker)}</b>")  # noqa: S704  (escaped)
    if stretch.flows:
        yield _flowing(view, section, talk, stretch)
        return
    for passage in stretch.passages:
        if passage.code is not None:
            yield Markup(code(view, passage).strip())  # noqa: S704  (a template's)
        else:
            is_last = passage is stretch.passages[-1]
            badge = f"\N{NO-BREAK SPACE}{view.badge(stretch.at)}" if is_last else ""
            time = _time(view, talk, passage)
            yield made_safe(  # noqa: S704  (all of it is escaped)
                f"<p{view.anchor('passage', passage.id)}>{time}"
                f"{section.text('passage', passage)}{badge}</p>"
            )


def _who(words: Words, view: PageView, stretch: Stretch, label: str) -> Markup:
    """Who speaks: a link where the page names somebody first."""
    person = stretch.person
    name = escape(label) if person else speaker_name(words, label)
    is_other = stretch.by_editor or stretch.is_inferred
    if is_other and person:
        name = escape(person.name)
    if person and view.address != person.address and view.introduces(person.id):
        href = view.to(person.address)
        name = fill('<a class="t-speaker" href="{href}">{name}</a>', href=href, name=name)
    if not is_other:
        return name
    printed = words.plain("speaker.printed_as", printed=label)
    why = words("editor.set") if stretch.by_editor else words("speaker.inferred")
    return fill("{name} {remark}", name=name, remark=remark(why, printed))


def _time(view: PageView, talk: Talk, passage: Passage) -> str:
    if passage.time is None:
        return ""
    return f"{view.moment(passage.time, talk.url)}{view.time_remark(passage.time)} "


def _flowing(view: PageView, section: PageSection, talk: Talk, stretch: Stretch) -> Markup:
    """Lines of captions as one paragraph, with the time of the first."""
    first = stretch.passages[0].time
    moment = f"{view.moment(first, talk.url)} " if first else ""
    lines = "".join(
        f"<span{view.anchor('passage', passage.id)}>{section.text('passage', passage)}</span>"
        f"{view.time_remark(passage.time)} "
        for passage in stretch.passages
    )
    return made_safe(f"<p>{moment}{lines}{view.badge(stretch.at)}</p>")  # noqa: S704  (escaped)
