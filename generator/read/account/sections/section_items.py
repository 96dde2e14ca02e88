"""What the sections of a page say: each block by the first grammar that knows it, else as prose."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import zip_longest

from generator.model.account import (
    AccountDetail,
    AccountPassage,
    AccountSegment,
    Item,
    PassageKind,
    Quotation,
)
from generator.model.base import Value
from generator.model.source import Role
from generator.read.account.sections.quoted_lines import named_quotation
from generator.read.grammar.labelled import has_ideographs, split_label
from generator.read.grammar.speech.quoted_speakers import with_leading_speaker
from generator.read.grammar.speech.quotes import quotation_of, quotes
from generator.read.grammar.speech.speaker_labels import is_one_of, may_speak
from generator.read.grammar.statements import predictions
from generator.read.grammar.timed import split_time
from generator.read.outline.blocks import Block, Bullet, Code, Heading, Paragraph, Rule, Speech
from generator.read.outline.sections import Grammar, Section, denies, prose
from generator.read.page import Count, Found, Mark, Page
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.naming.given_names import is_given_name
from generator.text.naming.normal import words
from generator.text.quantities import timecode

_QUOTES = frozenset(("quotes", "quotations", "misquotes", "zitate", "citations", "citas"))
_COLUMNS = "table"
"""What grammars call the names of columns."""
_LEAST_QUOTED, _BEGINNING = 3, 200  # words; characters
_READ_QUOTED = (quotes, predictions)
"""What reads words in quotation marks with a name by itself."""

_NOT_BARE = ("://", *'"“„«「『')


class ReadSections(Value, frozen=True, kw_only=True):
    """What the sections of a page say, in order: their items, labels and printed counts."""

    items: tuple[Item, ...]
    marks: tuple[Mark, ...]
    counts: tuple[Count, ...]


def read_sections(
    sections: Iterable[Section],
    page: Page,
    first: tuple[Grammar, ...] = (),
    last: tuple[Grammar, ...] = (),
    people: Collection[str] = (),
) -> ReadSections:
    """The items of sections, each block by `first`, its rule's grammar, `last`, or as prose.

    `people` are those who take part by the page's header, beside those of its front matter.
    """
    taking_part = page.people.union(people)
    items: list[Item] = []
    marks: list[Mark] = []
    counts: list[Count] = []
    read = [
        (it, _read_blocks(it, page, (*first, *((it.rule.grammar,) if it.rule else ()), *last)))
        for it in sections
    ]
    for (section, elements_below), behind in zip_longest(read, read[1:]):
        below = _as_quotes(section, elements_below, taking_part)
        own = [element for element in below if not isinstance(element, Mark)]
        headings = filter(None, (*section.other_headings, section.heading))
        is_name = section.rule is not None and not (behind and _is_chapter(section, *behind))
        elements = (*(_of_heading(line, own, page, is_name=is_name) for line in headings), *below)
        marks += [element for element in elements if isinstance(element, Mark)]
        items += [element for element in elements if not isinstance(element, Mark)]
        counts.extend(_count(section, own))
    return ReadSections(items=tuple(items), marks=tuple(marks), counts=tuple(counts))


def _as_quotes(section: Section, read: Sequence[Found], people: Collection[str]) -> list[Found]:
    """What a list below `Best quotes` says, as quotes where no point of it has marks around it.

    Each point is a sentence that leads nowhere and has nothing below it. Beside others it is one
    by the name in front, of one of the `people`, who so says a highlight anywhere.
    """
    if section.rule is None or section.rule.grammar is not quotes:
        is_there = partial(is_one_of, people=people)
        return [
            with_leading_speaker(it, is_there) if isinstance(it, Quotation) else it for it in read
        ]
    points = {it.lines for it in section.blocks if _may_be_quoted(it)}
    bare = [it for it in read if isinstance(it, AccountPassage) and it.at.lines in points]
    n_blocks = sum(not isinstance(it, Rule) for it in section.blocks)
    are_bare = len(bare) == len(read) == n_blocks
    quotes_of_items: list[tuple[Item, Quotation]] = [(it, _quoted(it)) for it in bare]
    quotes_of_items += [(it, it) for it in read if isinstance(it, Quotation)]
    may_say = partial(
        is_one_of, people={*people, *_in_front(quote for _, quote in quotes_of_items)}
    )
    said_by = {id(it): with_leading_speaker(quote, may_say) for it, quote in quotes_of_items}
    quoted = {key: it for key, it in said_by.items() if are_bare or it.speaker}
    return [quoted.get(id(it), it) for it in read]


def _in_front(quoted: Iterable[Quotation]) -> set[str]:
    """The names in front of quotes, where each has one and one comes again: `Ada: We wait`."""
    labelled = [split_label(it.text, dashes=False) for it in quoted]
    names = [it.label if it and may_speak(it.label) else "" for it in labelled]
    may_be = (it and (has_ideographs(it) or is_given_name(it.split()[0])) for it in names)
    return set(names) if len(names) > len(set(names)) and all(may_be) else set()


def _may_be_quoted(block: Block) -> bool:
    if not isinstance(block, Bullet) or block.children or block.text.endswith(":"):
        return False
    begins = block.text[:_BEGINNING]
    is_sentence = len(begins.split()) >= _LEAST_QUOTED or has_ideographs(begins)
    return is_sentence and not any(map(block.text.__contains__, _NOT_BARE))


def as_quote(item: Item) -> Item:
    """A text that is listed as a quote, though it has no marks around it."""
    return _quoted(item) if isinstance(item, AccountPassage) else item


def _quoted(item: AccountPassage) -> Quotation:
    """A passage as a quote; a time in front of its first sentence is when that was said."""
    timed = split_time(item.text) if item.time is None and item.text[:1].isdecimal() else None
    if timed is None or timed.time is None or not timed.text[:1].isupper():
        return Quotation(text=item.text, time=item.time, at=item.at)
    return Quotation(text=timed.text, time=timed.time, at=item.at)


def _is_chapter(section: Section, behind: Section, read: Sequence[Found]) -> bool:
    """Whether a heading stands above others whose prose no rule reads: `Q&A` above questions."""
    is_above = 0 < section.level < behind.level and behind.rule is None
    is_prose = not read or any(isinstance(element, AccountPassage) for element in read)
    return is_above and is_prose and all(isinstance(block, Rule) for block in section.blocks)


def _of_heading(heading: Heading, own: list[Item], page: Page, *, is_name: bool) -> Item | Mark:
    """A heading is a label over what was read under it, and where its name is a known section's.

    One with a time in front, or in brackets behind it, is a moment of the recording. With a count
    over nothing but details it is a figure of the page's own. Any other under which nothing was
    read, as where only headings stand below, is a passage of its own section: so it keeps its place
    among them.
    """
    at = page.at(heading.lines)
    timed = split_time(heading.text)
    title, time = timed.text, timed.time
    if not (time and title) or timed.aside:
        title, time = timecode.without_bracket(heading.text)  # `Old weirs (12:05)`
    if not is_name and time and title.strip() and not page.is_of_times:
        return AccountSegment(title=title.strip(), time=time, at=at)
    if heading.count is not None and all(isinstance(item, AccountDetail) for item in own):
        return AccountDetail(what="figures", text=heading.text, at=at)
    if not is_name and not own:
        text = heading.text
        kind, level = PassageKind.OTHER, heading.level
        return AccountPassage(section=text, kind=kind, text=text, level=level, at=at)
    return Mark(role=Role.LABEL, what="heading", lines=heading.lines)


def _read_blocks(section: Section, page: Page, grammars: tuple[Grammar, ...]) -> list[Found]:
    """What a section's blocks say. Names of columns below which nothing is read are prose.

    So is all below a heading that denies it: `Fake quotes`.
    """
    backwards: list[Found] = []
    heads = False
    if section.heading and section.rule is None and _denies_quotes(section.heading.name):
        return [it for block in section.blocks for it in prose(block, section, page)]
    for block in reversed(section.blocks):
        read = read_block(block, section, page, grammars)
        marks = [element for element in read if isinstance(element, Mark)]
        if not heads and any(mark.what == _COLUMNS for mark in marks):
            read = tuple(prose(block, section, page))
            marks = []
        heads = heads or len(marks) < len(read)
        backwards.extend(reversed(read))
    return backwards[::-1]


def _denies_quotes(heading: str) -> bool:
    return not _QUOTES.isdisjoint(words(heading)) and denies(heading)


def _count(section: Section, own: list[Item]) -> Iterator[Count]:
    """The count that a section prints, beside what was read under it; details do not count."""
    read = sum(not isinstance(item, AccountDetail) for item in own)
    if section.heading and section.rule and section.count is not None and read:
        what, line = section.rule.what, section.heading.lines[0]
        yield Count(what=what, printed=section.count, read=read, line=line)


def read_block(
    block: Block, section: Section, page: Page, grammars: tuple[Grammar, ...]
) -> tuple[Found, ...]:
    """What the first grammar that knows the block makes of it; as prose where none does.

    Words that the page sets off as a quotation, or in quotation marks as those of somebody whom it
    names, are one whatever the section; code is code,
    what the editor calls text is text, and a value that only says that there is none is a detail.
    """
    if isinstance(block, Code) or block.lines[0] in page.text_lines:
        return tuple(prose(block, section, page))
    if isinstance(block, Speech) and block.quoted:
        return (quotation_of(block, page),)
    if _is_empty(block, section):
        return (page.detail("metadata", block),)
    if section.rule is not None and section.rule.grammar not in _READ_QUOTED:
        quoted = named_quotation(block, section, page)
        if quoted:
            return quoted
    for grammar in grammars:
        read = grammar(block, section, page)
        if read:
            return read
    return tuple(prose(block, section, page))


def _is_empty(block: Block, section: Section) -> bool:
    """Whether nothing stands under a heading but that there is nothing: `None`, `TBD`, `…`."""
    if section.heading is None or not isinstance(block, Paragraph | Bullet):
        return False
    if section.heading.lines == block.lines:
        return False  # `Links: none` says of what
    others = (it.text for it in section.blocks if not isinstance(it, Rule))
    return is_plain(block) and is_unknown(block.text) and all(map(is_unknown, others))


def is_plain(block: Paragraph | Bullet) -> bool:
    """Whether nothing stands under a block, and it has text of its own."""
    return bool(block.text) and not (isinstance(block, Bullet) and block.children)
