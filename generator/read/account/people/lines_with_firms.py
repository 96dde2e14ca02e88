"""Lines right below a page's title that are names with firms: `Ada Okafor, River Works`.

So are the first points there: `- Ada Okafor`, above `- @ada` and the like.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.model.base import Value
from generator.read.account.people.list_parts import BESIDE
from generator.read.account.people.whole_names import (
    AROUND,
    all_people,
    may_be_name,
    people_and_post,
    says_post,
)
from generator.read.grammar.linked_values import shown_text
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    heading_of,
    is_marked,
)
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.person_names import without_role
from generator.text.regex import regex
from generator.text.web_address import PROFILE_LINK

_FIRM = regex(r"[^,.:;!?]{4,40}, (?=[A-Z0-9])[^,.:;!?()]{2,50}")  # behind a name
_SLIDES = regex(r"(?:slides?|slide deck|folien|diapositivas)\b[^.!?]{0,20}https?://", re.IGNORECASE)
_LEAST_LINES, _BLANK_BETWEEN = 2, 2
_FIRM_WORDS = 5
_MOST_POINTS, _POST_WORDS = 6, 8
_MAX_POINT = 160


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


def points_with_names(blocks: Sequence[Block], *, in_event: bool) -> tuple[SpeakerLine, ...]:
    """The first points right below the title, or below `Author` there, that name who speaks.

    Given names begin them, and more than a name must show that they are people: what stands behind
    it, or what the next point says of somebody. In notes of an event it is enough that others are
    no names.
    """
    title, *below = blocks[: _MOST_POINTS + 2] if blocks else (None,)
    if not (is_marked(title) or (in_event and title and heading_of(title))):
        return ()
    label = heading_of(below[0]) if below else None
    is_label = label is not None and field_of(label.name.rstrip(":")) is Field.AUTHOR
    points = list(takewhile(_is_short_point, below[is_label:]))
    lines = tuple(_naming_points(points))
    others = points[len(lines) :]
    if not 0 < len(lines) < _MOST_POINTS or any(any(_naming_points([it])) for it in others):
        return ()  # a long list of names, or one of names and other things, may be of anything
    first = lines[0].block.text
    _, post = people_and_post(first, commas=False)
    if not others and not post:
        return ()
    is_shown = any(map(_says_who, others[:1])) or says_post(post)
    return lines if in_event or is_shown or PROFILE_LINK.search(first) else ()


def _is_short_point(block: Block) -> bool:
    return isinstance(block, Bullet) and len(block.text) <= _MAX_POINT


def _naming_points(points: Sequence[Block]) -> Iterator[SpeakerLine]:
    """The first of some points as long as they are given names, with few words behind them."""
    for point in points:
        names, post = people_and_post(shown_text(point.text), commas=False)
        is_sentence = point.text.endswith((":", "?", "!")) or len(post.split()) > _POST_WORDS
        sure = sum(map(begins_with_given_name, names))
        if is_sentence or sure * 2 < len(names) or not names:
            return
        if isinstance(point, Bullet):
            yield SpeakerLine(block=point, names=names)


def _says_who(point: Block) -> bool:
    """Whether a point only says where somebody is found, or what he is: `@ada`, `ada@acme.org`."""
    return not BESIDE.sub("", point.text).strip(AROUND) or says_post(point.text)
