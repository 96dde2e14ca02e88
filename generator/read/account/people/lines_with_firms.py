"""Lines right below a page's title that are names with firms: `Ada Okafor, River Works`."""

import re
from collections.abc import Sequence

from generator.model.base import Value
from generator.read.account.people.list_parts import BESIDE
from generator.read.account.people.whole_names import (
    AROUND,
    all_people,
    may_be_name,
    people_and_post,
)
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, is_marked
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.person_names import without_role
from generator.text.regex import regex

_FIRM = regex(r"[^,.:;!?]{4,40}, (?=[A-Z0-9])[^,.:;!?()]{2,50}")  # behind a name
_SLIDES = regex(r"(?:slides?|slide deck|folien|diapositivas)\b[^.!?]{0,20}https?://", re.IGNORECASE)
_LEAST_LINES, _BLANK_BETWEEN = 2, 2
_FIRM_WORDS = 5


class SpeakerLine(Value, frozen=True, kw_only=True):
    """The line below the title, the names that it says, the day (ISO) and the event beside them."""

    block: Paragraph | Heading | Bullet
    names: tuple[str, ...]
    date: str | None = None
    event: str | None = None


def lines_with_firms(blocks: Sequence[Block], *, in_event: bool) -> tuple[SpeakerLine, ...]:
    """Lines right below the title and each other that are a name each, two at least.

    One with a firm is enough above a line to slides, and in notes of an event; there it may be the
    only smaller heading of its level, or name several of one firm. Rivers with their countries
    stand so as well: half of the names must begin with given names.
    """
    if len(blocks) < _LEAST_LINES or not is_marked(blocks[0]):
        return ()
    if in_event and (heading := _heading_with_firm(*blocks)):
        return (heading,)
    first = blocks[1]
    if in_event and isinstance(first, Paragraph) and (names := _several_with_firm(first.text)):
        return (SpeakerLine(block=first, names=names),)
    lines: list[SpeakerLine] = []
    for block in blocks[1:]:
        if not isinstance(block, Paragraph):
            break
        names, firm = people_and_post(block.text, commas=False)
        apart = block.lines[0] - lines[-1].block.lines[1] if lines else 1
        is_next = apart == 1 or (in_event and apart == _BLANK_BETWEEN)
        is_apart = apart > 1 and not firm and not any(map(begins_with_given_name, names))
        if len(names) != 1 or not is_next or is_apart or (firm and not _FIRM.fullmatch(block.text)):
            break
        lines.append(SpeakerLine(block=block, names=names))
    behind = blocks[1 + len(lines) : 2 + len(lines)]
    is_told = any(isinstance(it, Paragraph) and _SLIDES.match(it.text) for it in behind)
    is_told = is_told or (in_event and ", " in "".join(it.block.text for it in lines[:1]))
    least = 1 if is_told else _LEAST_LINES
    sure = sum(begins_with_given_name(line.names[0]) for line in lines)
    return tuple(lines) if len(lines) >= least and sure * 2 >= len(lines) > 0 else ()


def _several_with_firm(text: str) -> tuple[str, ...]:
    """The names of a line that puts several in front of their firm, or each in front of his.

    >>> _several_with_firm("Ada Okafor, Ben Lind and Cleo Moreau, River Works")
    ('Ada Okafor', 'Ben Lind', 'Cleo Moreau')
    >>> _several_with_firm("Ada Okafor, River Works; Ben Lind"), _several_with_firm("Ada, Ben")
    (('Ada Okafor', 'Ben Lind'), ())
    """
    bare = BESIDE.sub("", text).strip(AROUND)
    people, _, firm = bare.rpartition(", ")
    apart = [people_and_post(part, commas=False) for part in bare.split(";")]
    names = tuple(it for of_part, _ in apart for it in of_part) if len(apart) > 1 else ()
    is_firm = firm[:1].isupper() and not begins_with_given_name(firm)
    if len(apart) == 1 and is_firm and len(firm.split()) <= _FIRM_WORDS:
        names = tuple(map(without_role, all_people(people)))
    sure = sum(map(begins_with_given_name, names))
    is_said = len(names) > 1 and len(names) >= len(apart) and sure * 2 >= len(names)
    return names if is_said and all(map(may_be_name, names)) else ()


def _heading_with_firm(title: Block, block: Block, *below: Block) -> SpeakerLine | None:
    """The heading right below the title, the only one as large, with a name and a firm."""
    if not is_marked(title) or not is_marked(block) or block.level <= title.level:
        return None
    names, firm = people_and_post(block.name, commas=False)
    is_alone = not any(is_marked(it) and it.level <= block.level for it in below)
    is_sure = firm and _FIRM.fullmatch(block.name) and begins_with_given_name(names[0])
    return SpeakerLine(block=block, names=names) if is_sure and is_alone else None
