"""Items that the front matter states, its title above the page, and its lines as they are read.

The items are topics, descriptions and chapters.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from generator.model.account import (
    AccountPassage,
    AccountSegment,
    AccountTakeaway,
    AccountTopic,
    Item,
    PassageKind,
)
from generator.model.base import SourceId, Span
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.read.account.sections.headings import HeadingContext, into_sections
from generator.read.account.sections.inference import Shapes, shapes_of_prose
from generator.read.account.sections.section_items import read_sections
from generator.read.account.titles.exported_titles import without_export
from generator.read.formats.html.blocks import heading
from generator.read.formats.source_map import LocatedText
from generator.read.front.front_matter import FrontMatter
from generator.read.grammar.linked_values import bare_text
from generator.read.grammar.lists import tag_of
from generator.read.grammar.timed import split_time
from generator.read.outline.blocks import Block, marked_heading
from generator.read.outline.line_roles import Repaired
from generator.read.outline.outlining import outline
from generator.read.outline.sections import Grammar, SectionRule, rule_for
from generator.read.page import Draft, Page
from generator.read.talk_facts import TalkFacts
from generator.read.vocabulary.keys import Field
from generator.read.vocabulary.section_names import ALL_RULES, TRANSCRIPT, key_name
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.markdown.character_references import as_shown
from generator.text.naming.normal import words
from generator.text.regex import regex

_STRUCTURED = regex(
    r"\s+(?:#{1,6} \S|[-*+•] \S|\d{1,3}[.)] \S|\\?[\[(]?\d{1,2}:\d\d|\*\*[^*]{1,60}(?::\*\*|\*\*:)"
    r"|[^\W\d_][\w.’'-]{0,29}(?: [^\W\d_][\w.’'-]{0,29}){0,3}: )"
)
_LEAST_STRUCTURED = 2
_PROSE = AccountPassage | AccountTakeaway
_KEY = regex(r"(?P<key>[^:#]{1,60}):\s*[|>][+-]?\d?[+-]?\s*$")


def spoken_texts(lines: Sequence[Repaired], front: FrontMatter) -> tuple[tuple[int, int], ...]:
    """The lines of transcripts in the front matter of a file without body.

    Their first line is that of the key. They are read as the text below front matter is.
    """
    last = front.last or 0
    if front.title is None or any(line.text.strip() for line in lines[last:]):
        return ()
    keys = [line.number for line in lines[: last - 1] if line.printed[:1].strip()]
    return tuple(
        (first, end - 1)
        for first, end in pairwise((*keys, last))
        if (key := _KEY.match(lines[first - 1].printed))
        and rule_for(key_name(key["key"]), ALL_RULES) is TRANSCRIPT
        and sum(_STRUCTURED.match(it.printed) is not None for it in lines[first : end - 1])
        >= _LEAST_STRUCTURED
    )


def spoken_blocks(lines: Sequence[Repaired], front: FrontMatter) -> Iterator[Block]:
    """The transcripts that stand in the front matter, each below its key.

    In a folded text (`transcript: >`) a line goes on in the next, an empty line is the end of one,
    and two are an empty line.
    """
    for first, last in spoken_texts(lines, front):
        key, _, style = lines[first - 1].printed.partition(":")
        yield marked_heading(key.strip(), (first, first), level=2)
        body = [(line.number, line.told) for line in lines[first:last]]
        broken = _folded(body) if ">" in style else frozenset[int]()
        ends = (it for it in body if it[1].strip() or it[0] not in broken)
        yield from outline(ends, broken=broken)


def _folded(body: Sequence[tuple[int, str]]) -> frozenset[int]:
    """The numbers of the lines of a folded text behind which its paragraph goes on."""
    texts = {number: text for number, text in body if text.strip()}
    broken: set[int] = set()
    for number in texts:
        if number + 1 in texts:
            broken.add(number)
        elif number + 2 in texts and not _STRUCTURED.match(f" {texts[number + 2].strip()}"):
            broken.update((number, number + 1))
    return frozenset(broken)


def own_items(
    source: SourceId, front: FrontMatter, lines: Sequence[Repaired], facts: TalkFacts, draft: Draft
) -> Iterator[Item]:
    """What the front matter describes the one talk of a note with, and the chapters it lists."""
    spoken = {first for first, _ in spoken_texts(lines, front)}
    values = tuple(value for value in front.values if value.lines[0] not in spoken)
    plain = replace(front, values=values)
    yield from _briefs(source, plain, lines, facts, draft)
    yield from _chapters(source, front)


def topics_of(source: SourceId, front: FrontMatter) -> Iterator[AccountTopic]:
    """What the front matter lists as tags, keywords and the like; a number or year is no topic."""
    for value in front.values:
        if value.field in {Field.TOPIC, Field.CATEGORY}:
            tag = tag_of(value.text, Span(source=source, lines=value.lines))
            if tag is not None:
                yield tag


def _chapters(source: SourceId, front: FrontMatter) -> Iterator[AccountSegment]:
    """The chapters that the front matter lists, each with its time."""
    for value in front.values:
        if value.field is not Field.CHAPTER:
            continue
        timed = split_time(value.text)
        title, time = (value.text, value.time) if value.time else (timed.text, timed.time)
        if time is not None and title:
            at = Span(source=source, lines=value.lines)
            yield AccountSegment(title=title, time=time, at=at)


def _briefs(
    source: SourceId, front: FrontMatter, lines: Sequence[Repaired], facts: TalkFacts, draft: Draft
) -> Iterator[Item]:
    """What the front matter describes the talk with, but for what a title or the text says too."""
    stated = [it for it in front.values if it.field is Field.BRIEF and not is_unknown(it.text)]
    if not stated:
        return
    prose = " ".join(item.text for item in draft.items if isinstance(item, AccountPassage))
    printed = [_spelt(text) for text in (*(title.text for title in facts.titles), prose)]
    for value in stated:
        spelt = _spelt(value.text)
        # Programs shorten a long text amid a sentence, perhaps amid a word.
        is_cut = len(value.text) >= _LEAST_CUT and value.text.rstrip("\"'”’»)")[-1:].isalnum()
        whole = spelt.rpartition(" ")[0].rpartition(" ")[0] if is_cut else spelt
        if spelt.strip() and not any(whole in text for text in printed):
            printed.append(spelt)
            at = Span(source=source, lines=value.lines)
            brief = AccountPassage(section="", kind=PassageKind.BRIEF, text=value.text, at=at)
            yield from described(source, lines[at.lines[0] - 1 : at.lines[1]]) or (brief,)


def not_again(points: Sequence[Item], others: Sequence[Item]) -> tuple[Item, ...]:
    """The points that front matter lists without those that others say as well."""
    again = {(type(item), _spelt(_text(item))) for item in others}
    prose = "/".join(_spelt(item.text) for item in others if isinstance(item, _PROSE))
    return tuple(
        item
        for item in points
        if (type(item), spelt := _spelt(_text(item))) not in again
        and not (isinstance(item, _PROSE) and spelt in prose)
    )


def _text(item: Item) -> str:
    texts = (getattr(item, name, None) for name in ("text", "title", "name"))
    return next(filter(None, texts), "")


def _spelt(text: str) -> str:
    """The words of a text, with a space around each, to be looked for in another."""
    return f" {' '.join(words(text))} "


_LEAST_CUT = 100  # characters
_ITEM = regex(r"(?:[-*+•–]|\d{1,3}[.)])\s+(?=\S)|[“„«「]")


def described(source: SourceId, lines: Sequence[Repaired]) -> tuple[Item, ...]:
    """The chapters and paragraphs of a description below its key (`description: |`).

    What a video's page says of it is kept so beside its transcript: it is read as notes are, in
    paragraphs of lines without an empty one between them. Nothing if it is but one of these.

    `lines` are those of the value, the first with its key.
    """
    if not lines or not _KEY.match(lines[0].text):
        return ()
    body = [(line.number, line.text) for line in lines[1:]]
    goes_on = frozenset(
        number
        for (number, text), (_, below) in pairwise(body)
        if below.strip()
        and not _ITEM.match(below.strip())
        and not split_time(below.strip()).time
        and rule_for(text.strip(" :"), ALL_RULES) is None
    )
    blocks = outline(body, broken=goes_on)
    page = Page(
        source=source,
        text="\n".join(text for _, text in body),
        first=body[0][0] if body else 1,
        lines=(lines[0].number, lines[-1].number),
        blocks=blocks,
    )
    items = _read_by(ALL_RULES, page)
    times = [it.time.seconds for it in items if isinstance(it, AccountSegment) and it.time]
    if times != sorted(set(times)):  # no chapters
        items = _read_by((), page, timed=False)
    return tuple(map(_as_brief, items)) if len(items) > 1 else ()


def _read_by(rules: tuple[SectionRule, ...], page: Page, *, timed: bool = True) -> tuple[Item, ...]:
    """The items of a description: by the names of its sections, and by the shapes of its lines."""
    context = HeadingContext(page=page, rules=rules, is_detail=lambda _: False)
    sections = into_sections(page.blocks, context)
    grammars: dict[int, Grammar] = {}
    for section in sections if timed else ():
        grammars |= shapes_of_prose(section.blocks, page).grammars
    return read_sections(sections, page, (Shapes(grammars=grammars).read,)).items


def _as_brief(item: Item) -> Item:
    """A passage under no heading as what the talk is described with."""
    is_brief = isinstance(item, AccountPassage) and not item.section
    return replace(item, kind=PassageKind.BRIEF) if is_brief else item


_BECAUSE = Message("repair.yaml")
_TWICE = regex(r"''|\\([\"\\/])")


def title_block(front: FrontMatter) -> tuple[Block, ...]:
    """The title that the front matter gives, above the notes: they need not begin with one."""
    title = front.title
    if title is None or is_unknown(text := without_export(bare_text(title.text))):
        return ()
    return (heading(LocatedText(text=text, lines=title.lines), 1),)


def without_escapes(lines: Iterable[Repaired], front: FrontMatter) -> Iterator[Repaired]:
    """The lines of a note, those of its front matter read as YAML and HTML mean them.

    That is done only where what a value says does not stand there as printed.
    """
    texts = indexed((value.lines, value.text) for value in front.values)
    every = tuple(lines)
    escaped: set[int] = set()
    for (first, last), values in texts.items():
        printed = " ".join(line.text for line in every[first - 1 : last])
        if _TWICE.search(printed) or "&" in printed or "<" in printed:
            plain = " ".join(printed.split())
            if not all(text in plain for text in values):
                escaped.update(range(first, last + 1))
    for line in every:
        text = line.text
        if line.number in escaped:
            text = as_shown(_TWICE.sub(lambda sign: sign[1] or "'", text))
        yield line if text == line.text else line.read_as(text, _BECAUSE)
