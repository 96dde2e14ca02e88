"""Blocks into sections by their headings, and sections into items by a table of grammars.

A dialect is a tuple of :class:`SectionRule`: names of sections, and the grammar that reads what
stands under them. What no grammar takes becomes a passage under its own heading, so that nothing
of a page is lost.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

import msgspec

from generator.model.account import (
    AccountDetail,
    AccountPassage,
    Item,
    PassageKind,
    Quotation,
    TimeCode,
)
from generator.model.base import Span, Value
from generator.model.source import Role
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Rule,
    is_timed,
)
from generator.read.page import MAX_NAME, Count, Found, Mark, Page
from generator.text.naming.normal import name_key
from generator.text.quantities import timecode


class Section(Value, frozen=True, kw_only=True):
    """What stands under one heading; the first section of a page may have none."""

    heading: Heading | None
    rule: "SectionRule | None"
    blocks: tuple[Block, ...]
    other_headings: tuple[Heading, ...] = ()

    @property
    def count(self) -> int | None:
        """The count printed with the heading, or with another heading right above it."""
        headings = (self.heading, *self.other_headings)
        return next((one.count for one in headings if one and one.count is not None), None)

    @property
    def name(self) -> str:
        """The heading as printed, without marks and counts; empty where there is none."""
        return self.heading.name if self.heading else ""


_MAX_NOUN_PHRASE = 4
_DENIED = frozenset(
    """
    bogus broken debunked disputed failed fake false misattributed misquoted missed rejected
    retracted unverified wrong
    """.split()
)
"""Words that turn what follows into its contrary: `Failed predictions` are no predictions."""
_BEFORE_NAME = frozenset("the my our some".split())
_MENTIONED = frozenset("cited covered discussed made mentioned named referenced".split())
_EVENTS = frozenset(
    """
    conversation episode interview keynote lecture podcast presentation session show talk video
    webinar
    """.split()
)
_MAX_HEADINGS = 4
_MAX_LABEL = 8
"""An unmarked line of more words that heads nothing is no label but says something."""

Grammar = Callable[[Block, Section, Page], tuple[Found, ...]]
"""Reads one block of a section; an empty result means: not of this form."""


class SectionRule(Value, frozen=True, kw_only=True):
    """Sections with one of these names (as :func:`name_key` gives them) are read by `grammar`.

    `nouns` are last words that tell as much: `Kitchen facts` are facts.

    `what` is the plural noun under which a printed count is checked. `title_like` says that lines
    under it may look like titles (the columns of a table, a short quote) and are no headings if
    the grammar takes them.
    """

    what: str
    names: frozenset[str]
    grammar: Grammar
    title_like: bool = False
    nouns: frozenset[str] = frozenset()


class ReadSections(Value, frozen=True, kw_only=True):
    """Everything found in the sections of a page, in order."""

    items: tuple[Item, ...]
    marks: tuple[Mark, ...]
    counts: tuple[Count, ...]


def names(printed: str) -> frozenset[str]:
    """Section names, printed with commas between them, in the form in which they are compared."""
    return frozenset(name_key(name) for name in printed.split(","))


def split(
    blocks: Iterable[Block], rules: tuple[SectionRule, ...], page: Page
) -> tuple[Section, ...]:
    """The sections of a page, in order.

    A marked heading or one with a known name always opens a section. An unmarked line that only
    looks like a title opens one if something other than a heading follows it. Two headings of the
    same rule in a row (`Topics 15`, `What's discussed`) head one section.
    """
    listed = list(blocks)
    sections: list[Section] = []
    current = Section(heading=None, rule=None, blocks=())
    below: list[Block] = []
    for index, block in enumerate(listed):
        known = rule_for(block.name, rules) if isinstance(block, Heading) else None
        opens = known or (
            isinstance(block, Heading)
            and (
                block.marked or (_leads(listed, index) and not _takes(current, below, block, page))
            )
        )
        if not isinstance(block, Heading) or not opens:
            below.append(block)
        elif (
            known
            and known is current.rule
            and current.heading
            and not below
            and len(current.other_headings) < _MAX_HEADINGS
        ):
            others = (*current.other_headings, current.heading)
            current = Section(heading=block, rule=known, blocks=(), other_headings=others)
        else:
            sections.append(msgspec.structs.replace(current, blocks=tuple(below)))
            current, below = Section(heading=block, rule=known, blocks=()), []
    sections.append(msgspec.structs.replace(current, blocks=tuple(below)))
    return tuple(section for section in sections if section.heading or section.blocks)


def _takes(section: Section, below: list[Block], heading: Heading, page: Page) -> bool:
    """Whether a line that looks like a heading is an item of the section that is open."""
    rule = section.rule
    if rule is None or not rule.title_like:
        return False
    open_section = msgspec.structs.replace(section, blocks=(*below[:1], heading))
    return bool(rule.grammar(heading, open_section, page))


def rule_for(name: str, rules: tuple[SectionRule, ...]) -> SectionRule | None:
    """The rule that reads sections of a name: by the whole name, its core, or its last word."""
    if len(name) > MAX_NAME:
        return None
    key, core = _keys(name)
    for one in (key, core):
        for rule in rules:
            if one in rule.names:
                return rule
    words = core.split()
    if not 1 < len(words) <= _MAX_NOUN_PHRASE or not _DENIED.isdisjoint(words):
        return None
    return next((rule for rule in rules if words[-1] in rule.nouns), None)


def _core(key: str) -> str:
    """A name without its number, an article, and the words for the talk: `2. Quotes from the talk`.

    >>> _core("2 key takeaways from this episode"), _core("in this episode")
    ('key takeaway', 'in this episode')
    """
    words = key.split()
    start = 0
    while start < len(words) - 1 and (words[start].isdecimal() or words[start] in _BEFORE_NAME):
        start += 1
    end = len(words)
    while end - 1 > start and words[end - 1] in _MENTIONED:
        end -= 1
    if words and words[-1] in _EVENTS:
        end = next((i for i in range(start + 1, end) if words[i] in {"from", "in", "of"}), end)
    return name_key(" ".join(words[start:end]))


@lru_cache(maxsize=256)
def _keys(name: str) -> tuple[str, str]:
    """The name and its core as they are compared; every heading is looked at by many readers."""
    key = name_key(name)
    return key, _core(key)


def _leads(blocks: list[Block], index: int) -> bool:
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    return following is not None and not isinstance(following, Heading | Rule)


def read_sections(
    sections: Iterable[Section],
    page: Page,
    first: tuple[Grammar, ...] = (),
    last: tuple[Grammar, ...] = (),
) -> ReadSections:
    """The items of sections: each block by the first grammars, the rule's, the last, or as prose.

    A count printed over nothing is a figure of the source's own.
    """
    items: list[Item] = []
    marks: list[Mark] = []
    counts: list[Count] = []
    for section in sections:
        middle = (section.rule.grammar,) if section.rule else ()
        found = [
            one
            for block in section.blocks
            for one in read_block(block, section, page, first + middle + last)
        ]
        own = [one for one in found if not isinstance(one, Mark)]
        for heading in (*section.other_headings, section.heading):
            if heading is None:
                continue
            if heading.count is not None and all(isinstance(item, AccountDetail) for item in own):
                items.append(_own_figure(heading, page))
            elif section.rule is None and not section.blocks:
                items.append(_said_alone(heading, page))
            else:
                marks.append(label(heading))
        items.extend(own)
        marks.extend(one for one in found if isinstance(one, Mark))
        counts.extend(_count(section, own))
    return ReadSections(items=tuple(items), marks=tuple(marks), counts=tuple(counts))


def _own_figure(heading: Heading, page: Page) -> AccountDetail:
    return AccountDetail(what="figures", text=heading.text, at=page.at(heading.lines))


def _said_alone(heading: Heading, page: Page) -> AccountPassage:
    """A heading of no known name with nothing under it: what it says stands nowhere else."""
    return AccountPassage(
        section="", kind=PassageKind.OTHER, text=heading.text, at=page.at(heading.lines)
    )


def _count(section: Section, found: list[Item]) -> Iterator[Count]:
    read = sum(not isinstance(item, AccountDetail) for item in found)
    if section.heading and section.rule and section.count is not None and read:
        yield Count(
            what=section.rule.what,
            printed=section.count,
            read=read,
            line=section.heading.lines[0],
        )


def read_block(
    block: Block, section: Section, page: Page, grammars: tuple[Grammar, ...]
) -> tuple[Found, ...]:
    """What the first grammar that knows the block makes of it; as prose where none does.

    A line of a block quotation with the time of the line above it is a quotation or prose.
    """
    for grammar in grammars:
        found = grammar(block, section, page)
        if found and (not is_timed(block) or isinstance(found[0], Quotation)):
            return found
    return tuple(prose(block, section, page))


def label(heading: Heading, what: str = "heading") -> Mark:
    """The mark of a heading's line."""
    return Mark(role=Role.LABEL, what=what, lines=heading.lines)


def prose(
    block: Block, section: Section, page: Page, kind: PassageKind = PassageKind.OTHER
) -> Iterator[Found]:
    """A block as passages under its section, whatever its form; rules and headings as labels."""
    if isinstance(block, Rule):
        yield Mark(role=Role.LABEL, what="separator", lines=block.lines)
    elif isinstance(block, Heading) and (block.marked or len(block.text.split()) <= _MAX_LABEL):
        yield label(block)
    elif isinstance(block, Row):
        yield _row(block, section, page, kind)
    elif isinstance(block, Heading | Paragraph):
        said = passage(block.text, page.at(block.lines), section, kind)
        stamp = timecode.lead(said.text) if is_timed(block) else None
        if stamp is not None:
            time = TimeCode(seconds=stamp.seconds, printed=stamp.printed)
            said = msgspec.structs.replace(said, text=said.text[stamp.end :].lstrip(), time=time)
        yield said
    else:
        for bullet in flatten(block):
            if bullet.text:
                yield passage(bullet.text, page.at(bullet.lines), section, kind)
            else:
                yield Mark(role=Role.LABEL, what="bullet", lines=bullet.lines)
            for child in bullet.children:
                if not isinstance(child, Bullet):
                    yield from prose(child, section, page, kind)


def _row(row: Row, section: Section, page: Page, kind: PassageKind) -> Found:
    """The row of a table as it is printed, without the lines around it; its first time is its."""
    text = row.text.strip("| \t")
    first = row.cells[0] if row.cells else ""
    seconds = timecode.parse(first.strip("[]()"))
    rest = text.removeprefix(first).strip("| \t")
    if not text:
        return Mark(role=Role.LABEL, what="separator", lines=row.lines)
    said = passage(text, page.at(row.lines), section, kind)
    if seconds is None or not rest:
        return said
    time = TimeCode(seconds=seconds, printed=first.strip("[]()"))
    return msgspec.structs.replace(said, text=rest, time=time)


def flatten(bullet: Bullet) -> Iterator[Bullet]:
    """The bullet and all bullets under it, in order, whatever their depth."""
    todo = [bullet]
    while todo:
        current = todo.pop()
        yield current
        todo.extend(child for child in reversed(current.children) if isinstance(child, Bullet))


def passage(text: str, at: Span, section: Section, kind: PassageKind) -> AccountPassage:
    """A passage of prose."""
    return AccountPassage(section=section.name, kind=kind, text=text, at=at)
