"""Who was at a meeting, as its minutes list it: `## Present`, `Roll call`, `### Scribes`.

In: a section. Out: the people whom its list, its lines or its table names, with what they were
there. Who is listed there was present, and no more is known: such a list makes nobody a speaker.
Names stand in full, with a firm, a handle, a mood or a role (`- Scribe`) behind them, behind a mark
or a box; who has an empty box where others are ticked, or `absent` in his row, was not there.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.model.account_head import Person, PersonRole
from generator.model.message import Message
from generator.read.account.people.listed_people import ROLE_OF, listed_people
from generator.read.account.people.names import is_full_name, is_whole_short_name
from generator.read.account.people.whole_names import only_people
from generator.read.grammar.linked_values import bare_text, shown_text
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row
from generator.read.outline.sections import Section
from generator.read.page import Page
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.normal import name_key
from generator.text.naming.role_words import behind_office
from generator.text.regex import regex

_SCRIBES = frozenset(
    map(name_key, "Scribe, Minute taker, Note taker, Notetaker, Recording secretary".split(", "))
)
_COLUMNS = frozenset(
    map(name_key, "Name, Full name, Attendee, Participant, Member, Who".split(", "))
)
_BOX = regex(r"\s*(?:[-*+]\s+)?\[(?P<mark>[ xX✓✔])\]\s")
_MARK = regex(r"[^\w\s\[\](@]{1,3}\s")
_BESIDE = regex(r"\s?(?<![:/])/(?!/)")
"""What parts a name from a firm and the like: `Ada Okafor / Acme / t: @ada`."""

_TAGGED = regex(r"\[name=(?P<name>[^\[\]]{1,80})\]")  # as HackMD prints who writes
_ADORNED = regex(r"[^\w.'’)\]]{1,40}$")  # how somebody is, behind the name: `Ada, 🙂`
_ROLE_BEHIND = regex(r"\s[-–—]\s+(?P<roles>[^\W\d_][\w /]{2,30})$")
_SMALL = regex(r"^(?!and |the )([^\W\d_A-Z]{2,20} [^\W\d_A-Z]{2,20}(?<!s))\s*[(–-] ?[A-Z]")
_ABSENT = regex(r"\b(?:absent|apolog(?:y|ies)|excused|regrets?)\b|❌|✗|✘", re.IGNORECASE)
_ANNOUNCED = regex(
    r"^(?:[A-Z]{2,6} )?(?i:(?:also|others?|the|board|committee|council|team|core|voting|staff"
    r"|members?) ){1,4}(?i:in attendance|present|attending)(?i: was| were| are)?$"
)
"""`Board members in attendance were`: who was there, in a sentence that the list ends."""

_MAX_LABEL = 80
_MOST = 300
"""People below a line that announces them."""
_MAX_LINE = 1_000
_LONGEST_NAME = 120


def people_there(section: Section, page: Page) -> Iterator[Person]:
    """The people whom a section of minutes lists; none where few of its lines name somebody."""
    for heading, blocks in _lists(section):
        role = _role(heading)
        if role is not None:
            because = Message("person.listed_under", heading=heading)
            for block, name in _named(blocks, page):
                own = _role_behind(block.text) or role
                yield Person(name=name, role=own, because=because, at=page.at(block.lines))


def _lists(section: Section) -> Iterator[tuple[str, Sequence[Block]]]:
    """The lists of a section: all of it under its heading, or what stands below lines with a colon.

    `Members in attendance were:` announces the items right below it or inside.
    """
    heading = _without_columns(section.name)
    if _role(heading) is not None:
        yield heading, section.blocks
    for index, block in enumerate(section.blocks):
        text = _without_columns(block.text) if "/" in block.text else block.text
        is_label = isinstance(block, Paragraph | Bullet) and len(text) <= _MAX_LABEL
        heading = text.strip(" *_:：") if is_label else ""
        if text.rstrip(" *_").endswith((":", "：")) and _role(heading) is not None:
            behind = section.blocks[index + 1 : index + 1 + _MOST]
            inside = block.children if isinstance(block, Bullet) else ()
            yield heading, inside or tuple(takewhile(lambda it: isinstance(it, Bullet), behind))


def under_columns(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections, those below a line of columns with the heading above it.

    `Name / Firm` right below `### Attendees` is no heading of its own.
    """
    for above, section in zip((None, *sections), sections, strict=False):
        heading = above.heading if above and not above.blocks else None
        is_line = heading is not None and _names_columns(section.name)
        yield section.named_anew(heading) if heading and is_line else section


def _names_columns(text: str) -> bool:
    """Whether a line only says what each line below it holds: `Name / Organisation / mood`."""
    name, *others = _BESIDE.split(text[:_MAX_LINE], maxsplit=1)
    return bool(others) and name_key(name) in _COLUMNS


def _without_columns(text: str) -> str:
    """What announces people, without what is said to stand in each line: `Attendees: Name / Firm`.

    The colon stays.
    """
    label, colon, columns = text[:_MAX_LINE].partition(":")
    return label + colon if _names_columns(columns) else text


def _named(blocks: Sequence[Block], page: Page) -> Iterator[tuple[Block, str]]:
    """The names that the lines of a list give; none where few of them name somebody."""
    lines = [block for block in blocks if len(block.text) <= _MAX_LINE]
    boxes = {block: box["mark"] for block in lines if (box := _BOX.match(_printed(block, page)))}
    ticked = any(mark != " " for mark in boxes.values())
    lines = [block for block in lines if not (ticked and boxes.get(block) == " ")]
    rows = [block for block in lines if isinstance(block, Row)]
    column = _column(rows)
    named = [(block, _names(block, column)) for block in lines]
    if len(lines) > 2 * sum(bool(names) for _, names in named) + len(rows):
        return
    for block, names in named:
        yield from ((block, name) for name in names or _SMALL.findall(block.text))


def _role(heading: str) -> PersonRole | None:
    """What those are whom a heading announces, or None."""
    plain = heading.strip(" :：")
    key = name_key(_ANNOUNCED.sub("in attendance", plain, count=1))
    if key in _SCRIBES:
        return PersonRole.CONTRIBUTOR
    return PersonRole.ATTENDEE if field_of(key) is Field.ATTENDEE else None


def _role_behind(text: str) -> PersonRole | None:
    """What somebody did there by the end of the line: `Ada Okafor (Acme) - Convener/Scribe`."""
    behind = _ROLE_BEHIND.search(text[:_MAX_LINE])
    keys = behind["roles"].split("/") if behind else ()
    roles = (_role(key) or ROLE_OF.get(field_of(key) or Field.OTHER) for key in keys)
    return next(filter(None, roles), None)


def _column(rows: Sequence[Row]) -> int:
    """In which column of a table names stand: the one that says so, else the first."""
    header = rows[0].cells if rows else ()
    return next((i for i, cell in enumerate(header) if name_key(cell) in _COLUMNS), 0)


def _printed(block: Block, page: Page) -> str:
    return page.rows(block.lines)[0][:_MAX_LINE]


def _names(block: Block, column: int) -> tuple[str, ...]:
    """The names that a line of a list of people gives."""
    if _ABSENT.search(block.text):
        return ()
    if isinstance(block, Row):
        cells = block.cells[column : column + 1]
        return _name(cells[0]) if cells else ()
    if not isinstance(block, Bullet | Paragraph):
        return ()
    text = shown_text(block.text)
    text = _MARK.sub("", text, count=1) if _MARK.match(text) else text
    if tagged := _TAGGED.match(text):
        return only_people(tagged["name"].strip())
    front = _BESIDE.split(text, maxsplit=1)[0].strip()
    if front != text and front.count("(") == front.count(")"):
        return _name(front)
    label, colon, behind = text.partition(":")
    if colon and not behind.startswith("//"):
        return only_people(bare_text(behind.strip(" *_"))) if len(label) <= _LONGEST_NAME else ()
    return _name(text) if isinstance(block, Bullet) else only_people(text) or _name(text)


def _name(text: str) -> tuple[str, ...]:
    """The name in full that a text begins with; a handle (`Ada Okafor @ada (chair)`) ends it."""
    bare = _ADORNED.sub("", text[:_LONGEST_NAME].partition(" @")[0].strip(" *_"))
    if is_whole_short_name(bare):
        return (bare,)
    names = [behind_office(it.name) for it in listed_people(bare, several=False, sure=True)]
    return tuple(name for name in names[:1] if is_full_name(name))
