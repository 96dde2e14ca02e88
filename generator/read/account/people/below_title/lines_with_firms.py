"""Lines right below a page's title that name people: `Ada Okafor, River Works`, `- by Ivo Kern`."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise, takewhile

from generator.model.base import Value
from generator.read.account.people.lists.list_lines import role_of_label
from generator.read.account.people.lists.list_parts import without_places
from generator.read.account.people.lists.listed_people import listed_people
from generator.read.account.people.lists.whole_names import (
    AROUND,
    all_people,
    may_be_name,
    name_in_firm,
    people_alone,
    people_and_post,
    says_post,
)
from generator.read.account.people.names import is_full_name, is_whole_short_name
from generator.read.account.titles.title_lines import without_address
from generator.read.grammar.details import pairs
from generator.read.grammar.people.introductions import WITH, behind_by
from generator.read.grammar.speech.quotation_marks import is_whole_quotation
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, is_marked
from generator.read.outline.headings.titles import unmarked
from generator.read.outline.line_roles import Repaired
from generator.read.vocabulary.keys import ABSENT, Field, field_of
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.person_names import without_role
from generator.text.regex import regex
from generator.text.web_address import PROFILE_LINK

_FIRM = regex(r"[^,.:;!?]{4,40}, (?=[A-Z0-9])[^,.:;!?()]{2,50}")  # behind a name
_LEARNED = regex(r"\b(?:Academy|Akademie|College|Hochschule|Institut|Univers)")
"""Whose people give talks and write for no paper: `Ada Okafor, Upper River University`."""

_LEAST_LINES, _BLANK_BETWEEN = 2, 2
_FIRM_WORDS = 5
_SHORT_ENDS = ("Jr.", "Sr.")
_ITEM = regex(r"\s*[-*+•]\s")
_LEAST_PROSE = 12  # words
_LONG_LINE, _MAX_LINE, _MAX_BESIDE = 1_000, 100, 160
_WRAPPED = 60  # characters of a line that may go on below
_MEMBERS = regex(
    r"(?:\S+ ){0,3}(?:leden|members|membres|membros|miembros|mitglieder)", re.IGNORECASE
)
_MAX_NAMES = 400  # characters of a line with a name, a firm and where they are found
_NEAR, _TOP = 3, 5  # lines, blocks
_ADDED = regex(rf"{WITH}\s", re.IGNORECASE)
_RETOLD = regex(
    r"(?:summar(?:y|i[sz]ed) by|zusammengefasst von|résumé par|resumid[oa] por|riassunto da) \S.*",
    re.IGNORECASE,
)
_MARKS = "#*_-> \t"
_LINKED = regex(r"(?P<name>[^()]{2,80}) \(https?://[^\s()]+\)")  # a head, as others below
_POSTS_IN_HAN = WORDS["posts_in_han"]
_SHORTEST = 2  # letters, of a name in front of such a post, are too few


class SpeakerLine(Value, frozen=True, kw_only=True):
    """The line below the title, the names that it says, the day (ISO) and the event beside them."""

    block: Paragraph | Heading | Bullet
    names: tuple[str, ...]
    date: str | None = None
    event: str | None = None


def lines_with_firms(blocks: Sequence[Block], *, in_event: bool) -> tuple[SpeakerLine, ...]:
    """Lines right below the title and each other that are a name each, two at least.

    One by a given name, with a firm, is enough; in notes of an event it may be the only smaller
    heading of its level, or name several of one firm. Rivers with their countries stand so as well:
    half of the names must begin with given names.
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
        if not isinstance(block, Paragraph) or len(block.text) > _MAX_NAMES:
            break
        names, firm = people_and_post(block.text, commas=False)
        apart = block.lines[0] - lines[-1].block.lines[1] if lines else 1
        is_next = apart == 1 or (in_event and apart == _BLANK_BETWEEN)
        is_apart = apart > 1 and not firm and not any(map(begins_with_given_name, names))
        if len(names) != 1 or not is_next or is_apart or (firm and not _FIRM.fullmatch(block.text)):
            break
        lines.append(SpeakerLine(block=block, names=names))
    text = unmarked(first.text).strip("*_ ")
    is_told = name_in_firm(text) or (in_event and ", " in text)
    least = 1 if is_told else _LEAST_LINES
    sure = sum(begins_with_given_name(line.names[0]) for line in lines)
    return tuple(lines) if len(lines) >= least and sure * 2 >= len(lines) > 0 else ()


def with_post_below(title: Block, block: Block) -> SpeakerLine | None:
    """The line below a title without a mark that says what each is who has a given name.

    It stands right below, or begins as one that adds a guest: `With Ada Okafor, of River Works`.
    """
    if not isinstance(title, Heading | Paragraph) or not isinstance(block, Paragraph):
        return None
    added = _ADDED.match(block.text)
    farthest = title.lines[1] + (_BLANK_BETWEEN if added else 1)
    if block.lines[0] > farthest or len(block.text) > _MAX_LINE:
        return None
    names, post = people_and_post(block.text[added.end() if added else 0 :], commas=False)
    is_sure = (added or says_post(post)) and all(map(begins_with_given_name, names))
    return SpeakerLine(block=block, names=names) if names and is_sure else None


def line_above_key(blocks: Sequence[Block]) -> SpeakerLine | None:
    """The first line where it is somebody and her firm, above the key of the title.

    `Ada Okafor (River Works)` above `Title: How weirs answer`.
    """
    first, printed = blocks[0] if blocks else None, (pairs(it.text) for it in blocks[1:_TOP])
    is_titled = any(field_of(it[0].key) is Field.TITLE for it in printed if it)
    if not is_titled or not isinstance(first, Heading | Paragraph) or len(first.text) > _MAX_LINE:
        return None
    names, firm = people_and_post(first.text, commas=False)
    is_sure = bool(names and firm) and all(map(begins_with_given_name, names))
    return SpeakerLine(block=first, names=names) if is_sure else None


def before_stroke(blocks: Sequence[Block]) -> SpeakerLine | None:
    """The line below a marked title in which a name stands in front of a wide stroke and a post.

    `趙一 (Ada)／River Works`.
    """
    if len(blocks) < 2 or not is_marked(blocks[0]) or len(blocks[1].text) > _MAX_BESIDE:
        return None
    block = blocks[1]
    if not isinstance(block, Paragraph):
        return None
    names = names_before_stroke(block.text)
    return SpeakerLine(block=block, names=names) if names else None


def names_before_stroke(text: str) -> tuple[str, ...]:
    """The names in front of a wide stroke and a post."""
    front, stroke, post = text.partition("／")
    named = listed_people(front, several=False, sure=True) if stroke else ()
    in_han = post.strip().endswith(_POSTS_IN_HAN)
    is_sure = says_post(post.strip()) or begins_with_given_name(front.strip())
    return tuple(
        it.name
        for it in named
        if is_whole_short_name(it.name)
        or (is_sure and not it.is_word)
        or (in_han and len(it.name) > _SHORTEST)
    )


def _several_with_firm(text: str) -> tuple[str, ...]:
    """The names of a line that puts several in front of their firm, or each in front of his.

    >>> _several_with_firm("Ada Okafor, Ben Lind and Cleo Moreau, River Works")
    ('Ada Okafor', 'Ben Lind', 'Cleo Moreau')
    >>> _several_with_firm("Ada Okafor, River Works; Ben Lind"), _several_with_firm("Ada, Ben")
    (('Ada Okafor', 'Ben Lind'), ())
    """
    bare = without_places(text).strip(AROUND)
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


def is_retold(text: str) -> bool:
    """Whether a line says who retells a work, of which those who are named beside wrote it."""
    return _RETOLD.fullmatch(text.strip(_MARKS)) is not None


def names_below(lines: Sequence[Repaired], *, in_event: bool) -> Iterator[tuple[str, Repaired]]:
    """The names that the first line of nothing else holds, and the lines right below it.

    Among several items they must stand behind `by`, or begin a list that goes on otherwise; a label
    above may list who is there. None behind a sentence: who stands there is a part's author, or is
    shown. A heading behind a sentence or right below a larger one is of a section: `## Max Dams`.
    """
    if any(is_retold(it.text[:_LONG_LINE]) for it in lines[:_NEAR]):
        return
    after_sentence, in_list, level = False, False, 0
    for place, line in enumerate(lines):
        is_listed = sum(bool(_ITEM.match(it.text)) for it in lines[place : place + 2]) > 1
        text = line.text[:_LONG_LINE].strip(_MARKS)
        is_heading = line.text.startswith("#")
        above, level = level, len(line.text) - len(line.text.lstrip("#"))
        is_label = text.endswith((":", "：")) or (field_of(text) is Field.AUTHOR and not is_heading)
        is_label |= _MEMBERS.fullmatch(text) is not None or role_of_label(text) is not None
        is_label |= is_heading and ABSENT.search(text) is not None
        if is_label or (is_heading and (after_sentence or 1 < above < level)):
            return
        is_sentence = text.endswith((".", "!", "?", "。"))
        before = lines[place - 1] if place else line  # `Present: …`, of which the line is the end
        is_cut = before.number + 1 == line.number and len(before.text) > _WRAPPED
        if is_cut and ": " in before.text[:_LONG_LINE]:
            return
        by = behind_by(text)  # without, `Anne Fine.` may be what somebody says
        is_whole = text.endswith(_SHORT_ENDS) or (in_event and place == 0)  # `Ada Okafor.`
        is_said = by is None and is_sentence and not is_whole
        is_byline = by is not None
        names = () if is_said else _only_names(by or text, is_byline=is_byline, in_list=is_listed)
        if not is_byline and (in_list or is_listed):
            names = () if in_list or not _begins_list(lines[place:], in_event) else names
        if in_list and not is_listed and not names:
            return
        in_list = is_listed
        after_sentence = after_sentence or is_sentence
        if not in_list and (_is_prose(text) or is_whole_quotation(text)):
            return  # below a motto stands whose it is
        if not names and text.endswith(",") and not in_list:
            return  # the line below goes on with a list of others: `Kern, Brun,`
        if names and _LINKED.fullmatch(line.text):
            below = (_LINKED.fullmatch(it.text) for it in lines[place + 2 :])
            if any(it and is_full_name(it["name"]) for it in below):
                return
        if names:
            yield from ((name, line) for name in names)
            yield from _right_below(lines[place:])
            return


def _begins_list(lines: Sequence[Repaired], in_event: bool) -> bool:
    """Whether items that name somebody stand above others, of which none does.

    In notes of no event the first must say what he is, or where he is found, and not all may be
    links: that is a list of what was spoken of.
    """
    items = [it.text.strip(_MARKS) for it in takewhile(lambda it: _ITEM.match(it.text), lines)]
    others = list(dropwhile(bool, (_only_names(it, in_list=True) for it in items)))
    if not in_event and len(others) > 1 and all(map(_is_link, items)):
        return False
    is_told = in_event or PROFILE_LINK.search(items[0]) or says_post(people_and_post(items[0])[1])
    return bool(is_told and others) and not any(others)


def _is_link(item: str) -> bool:
    """Whether an item leads somewhere, and not to the slides, recording … of a talk."""
    text, address = without_address(item)
    return address is not None and field_of(text) is None


def _right_below(lines: Sequence[Repaired]) -> Iterator[tuple[str, Repaired]]:
    """The names of the lines right below the first, each next to the other."""
    for above, line in pairwise(lines):
        names = _only_names(line.text.strip(_MARKS), in_list=bool(_ITEM.match(line.text)))
        if line.number != above.number + 1 or not names:
            return
        yield from ((name, line) for name in names)


def _is_prose(text: str) -> bool:
    is_said = text.endswith((".", "!", "?", "…")) or is_whole_quotation(text)
    return is_said and len(text.split()) >= _LEAST_PROSE


def _only_names(text: str, *, is_byline: bool = False, in_list: bool = False) -> tuple[str, ...]:
    """The names that are all of a text, half of them given; behind `by` one word is enough.

    What stands behind another key is what that key says.
    """
    text = without_address(unmarked(text[:_LONG_LINE]))[0]
    if len(text) > _MAX_LINE or ":" in text:
        return ()
    if is_byline and (is_given_name(text) or is_whole_short_name(text)):
        return (text,)
    names, post = people_and_post(text)
    is_told = (in_list and says_post(post)) or (text.count(",") == 1 and _LEARNED.search(post))
    names = people_alone(text) or (names if is_told else ())
    return names if 2 * sum(map(begins_with_given_name, names)) >= len(names) else ()
