"""One talk among the notes of an event: its blocks, and who gives it.

In: the blocks of a page and the index of a heading. Out: the talk up to the next heading of its
level, with the speakers behind a dash or `by` in the heading, on the line right below it, or in
the short lines there (`Speaker: …`, `Ada Okafor as Engineer, Water Works`).
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from generator.model.base import Value
from generator.read.account.people.whole_names import only_people
from generator.read.grammar.details import SPEAKER_KEYS, pairs
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph
from generator.text.naming.normal import name_key
from generator.text.naming.people_words import names_role

_BEHIND = re.compile(
    r"(?:\s[-–—|]|,?(?<!\s)\s++by|\s\()\s*+(?P<names>(?:(?!\s-\s)[^()|–—]){4,240})\)?$"
)
_NUMBERED = re.compile(r"[^\W\d_]{0,12} ?#?\d{1,3}|[A-Z]")  # `Talk 4 - Weirs`: a title follows
_COUNTED = re.compile(r"(?:[A-Z]\d{0,2}|\d{1,2})[.)]\s")
_WHO = re.compile(r"(?P<names>[^:–—|]{4,80}?)(?:\s[-–—|]\s\S.*|,\s+[a-z].*)?")
_AS = re.compile(r"(?P<names>[^:–—|]{4,80}?) as (?=[A-Z])")
_BY = re.compile(r"(?:by|von|par|por|(?P<at>@))\s+(?P<names>\S.*)", re.IGNORECASE)
_ADDRESS = re.compile(r" \(https?://[^\s()]+\)")
_WORKS_FOR = re.compile(r"\s(?:from|at|of|[-–—|])\s")
_MAX_NAMED = 160
_ROLE_WORDS = 12
_MOST_FACTS = 5
_BOLD = 6  # the level of a line in bold letters
_MAX_TITLE = 300


class TalkInEvent(Value, frozen=True, kw_only=True):
    """A talk's blocks, its heading first, and who gives it.

    `named` only names the speakers, on a line of its own or behind the title, which ends before it;
    there are none where nobody is named.
    `told` is what `Speaker:` or `by` say below the heading, whether or not it is a name; `date` is
    that of the day on which a programme has the talk, `recording` the address of the only one that
    stands below its heading.
    """

    blocks: tuple[Block, ...]
    speakers: tuple[str, ...] = ()
    named: Paragraph | Heading | None = None
    told: str | None = None
    date: str | None = None
    recording: str | None = None


class Behind(Value, frozen=True, kw_only=True):
    """Names behind a title, as printed, and where what parts them from it begins."""

    names: str
    start: int


def speakers_behind(text: str) -> Behind | None:
    """Who is named behind a title: `Springs — Ada Okafor`, `Springs (Ada Okafor)`."""
    match = _BEHIND.search(text) if len(text) <= _MAX_TITLE else None
    if match is None or not _names(match["names"]):
        return None
    return Behind(names=match["names"].strip(), start=match.start())


def talk_at(
    blocks: Sequence[Block],
    start: int,
    starts: frozenset[int] | None = None,
    *,
    alike: bool = False,
    brackets: bool = True,
) -> TalkInEvent:
    """The talk that begins at a heading, with its speakers if they are told there or below.

    It ends at the next heading of its level, of which only those in `starts` count, if given.
    `alike` says that other headings name somebody in front of a comma, and so may this one;
    `brackets` that what stands in brackets may be a name. One word in front may be no title of its
    own (`Keynote - Ada Okafor`) and is left with the name.
    """
    heading = blocks[start]
    end = start + 1
    while end < len(blocks) and not _ends(blocks[end], heading, starts is None or end in starts):
        end += 1
    talk = TalkInEvent(blocks=tuple(blocks[start:end]))
    name = heading.name if isinstance(heading, Heading) else ""
    is_searched = len(name) <= _MAX_TITLE and (brackets or not name.endswith(")"))
    behind = _BEHIND.search(name) if is_searched else None
    numbered = behind is not None and _NUMBERED.fullmatch(name[: behind.start()].strip())
    speakers = _names_before_roles(behind["names"], alike=alike) if behind and not numbered else ()
    below = blocks[start + 1] if end > start + 1 else None
    title = name[: behind.start()] if behind else ""
    if behind and speakers and isinstance(heading, Heading):
        if " " not in title.strip():
            return msgspec.structs.replace(talk, speakers=speakers)
        named = Paragraph(text=behind["names"].strip(), lines=heading.lines)
        first = msgspec.structs.replace(heading, text=title, name=title)
        return TalkInEvent(blocks=(first, *talk.blocks[1:]), speakers=speakers, named=named)
    bold = isinstance(below, Heading) and below.level == _BOLD and below.name == below.text
    if below is not None and bold and _COUNTED.match(below.text):
        return talk  # `A1. Weirs`: a talk of a session
    if isinstance(below, Heading) and bold:
        in_front = _names_before_roles(below.text, alike=True)
        return msgspec.structs.replace(talk, speakers=in_front, named=below if in_front else None)
    if not isinstance(below, Paragraph | Bullet) or len(below.text) > _MAX_NAMED:
        return talk
    values = map(_value_of_speaker, _facts(talk.blocks[1:]))
    value = next((value for value in values if value is not None), None)
    if value is not None:
        own_words = _ADDRESS.sub("", value).casefold()
        return msgspec.structs.replace(talk, speakers=_names(value), told=own_words)
    return talk if isinstance(below, Bullet) or below.quoted else _by_line(talk, below)


def _by_line(talk: TalkInEvent, below: Paragraph) -> TalkInEvent:
    """The talk with those whom the line right below its heading names, if it names somebody."""
    by = _BY.fullmatch(_ADDRESS.sub("", below.text))
    if by is not None:
        who = by["names"].partition(",")[0] if by["at"] else by["names"]  # a firm stands behind
        speakers = _names(_WORKS_FOR.split(who)[0])
        named = below if speakers else None
        printed = by["names"].casefold()
        return msgspec.structs.replace(talk, speakers=speakers, named=named, told=printed)
    who_alone = _WHO.fullmatch(below.text)
    speakers = _names(who_alone["names"]) if who_alone else ()
    if not speakers and not below.text.endswith((".", "!", "?", ":")):
        speakers = _names_before_roles(below.text, alike=False)
    return msgspec.structs.replace(talk, speakers=speakers, named=below if speakers else None)


def _facts(below: Sequence[Block]) -> Iterator[str]:
    """The short lines right below a heading, in which a talk's length, day and speakers stand."""
    for block in below[:_MOST_FACTS]:
        if not isinstance(block, Paragraph | Bullet) or len(block.text) > _MAX_NAMED:
            return
        yield block.text


def _value_of_speaker(line: str) -> str | None:
    """Who speaks, as a line of facts says: behind a key, or in front of `as` and what they are."""
    for pair in pairs(line):
        if name_key(pair.key) in SPEAKER_KEYS:
            return pair.value
    in_post = _AS.match(line)
    return in_post["names"] if in_post is not None and _names(in_post["names"]) else None


def _ends(block: Block, heading: Block, is_start: bool) -> bool:
    """Whether a block is a heading of a higher level, or one of the same at which a talk begins."""
    if not isinstance(block, Heading) or not isinstance(heading, Heading) or not block.marked:
        return False
    return block.level < heading.level or (block.level == heading.level and is_start)


def _names(text: str) -> tuple[str, ...]:
    """The full names that a text consists of, which may all stand in brackets, or none.

    What somebody is has the form of a name as well: `Software Developer`.
    """
    names = only_people(_ADDRESS.sub("", text).strip("*_ "))
    return () if any(names_role(name.split()[-1]) for name in names) else names


def _names_before_roles(text: str, *, alike: bool) -> tuple[str, ...]:
    """The names of a text, or those in front of what they are or work for.

    `Ada Okafor, engineer at X` names one, `Ada Okafor and Ivo Kern, Water Works` two.
    """
    first, *behind = text.split(",")
    names = _names(first)
    called = re.findall(r"[^\W\d_][\w-]*", " ".join(behind))[:_ROLE_WORDS]
    is_told = alike or "at" in called or any(map(names_role, called))
    if names and behind and (len(names) > 1 or is_told):
        return names
    return _names(text)
