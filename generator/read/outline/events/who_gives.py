"""Who gives a talk: names beside the title in its heading, or in the lines right below it.

A line of names, `by Ada Okafor`, `Speaker: Ada Okafor`, `Ada Okafor will talk about weirs`.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, takewhile

from msgspec.structs import replace

from generator.read.account.people.in_text.told_people import announced
from generator.read.account.people.lists.list_parts import without_places
from generator.read.account.people.lists.whole_names import name_in_firm, says_post
from generator.read.account.titles.title_lines import without_address
from generator.read.grammar.details import HOST_KEYS, SPEAKER_KEYS, pairs
from generator.read.grammar.linked_values import shown_text
from generator.read.grammar.people.beside_titles import COUNTED, MAX_TITLE, Who, in_heading
from generator.read.grammar.people.heading_styles import (
    PLAIN,
    Style,
    names_alone,
    names_before_posts,
    names_in_post,
)
from generator.read.grammar.people.introductions import BY, DONE, GIVEN, WITH
from generator.read.grammar.speech.quotation_marks import opens_quotation
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Rule
from generator.read.outline.events.days import day_in_front, is_day, slot_of
from generator.read.vocabulary.event_words import TELLING, tells_talks
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.names import parse_name
from generator.text.naming.normal import name_key, words
from generator.text.naming.remark_labels import labels_remark
from generator.text.regex import regex
from generator.text.web_address import PROFILE_LINK, is_recording

PROFILE = regex(rf"(?<!\S)@\w|{PROFILE_LINK.pattern}")
"""A handle or the address of somebody's page beside a name."""

_WHO = regex(r"(?P<names>[^:–—|]{4,80}?)(?:\s[-–—|]\s\S.*|,\s+[a-z].*)?")
_SAYS = regex(r"(?P<names>[^:–—|.!?]{4,60}?)(?:\s(?:[a-z]{1,12}s|will)\b[^:.!?]{0,140})?:")
"""`Ada Okafor:`, `Ada Okafor says:`, `Ada Okafor is going to tell us of weirs:`, above words."""
_AS = regex(r"(?P<names>[^:–—|]{4,80}?) as (?:an? )?(?=[A-Z])")
_BY = regex(rf"(?:(?:{GIVEN}|{DONE})?{BY}:?|(?P<at>@))\s+(?P<names>\S.*)", re.IGNORECASE)
_NOTES_BY = regex(r"(?:notes|written|summary)\s+by\s+(?P<names>\S.*)", re.IGNORECASE)
_TOLD = regex(rf"(?<!\s)\s{BY}\s(?P<names>[^()\[\]:.]{{4,60}}?)\s\(https?://")
_DID = regex(
    r"(?P<names>[^:.!?\n]{4,120}?)\s(?:then\s)?(?:demonstrated|demoed|discussed|gave|hosted|led|presented"
    r"|shared|showed|spoke|talked|walked us)\s"
)
_FIRM = regex(r"(?:\s\([^()]{2,60}\)|,\s[^,()]{2,60})$")
_WITH = regex(rf"{WITH}\s+(?P<names>\S.*)", re.IGNORECASE)
_MAX_NAMED, _BEGINNING = 240, 600
_MOST_FACTS = 5
BOLD = 6
"""The level of a line in bold letters."""


def who_gives(name: str, below: Sequence[Block], style: Style = PLAIN) -> Who:
    """Who gives a talk, by its heading without the time in front, and by the blocks below that."""
    below = below[1:] if below and isinstance(below[0], Rule) else below
    labels = (it.text[:MAX_TITLE].partition(":")[0] for it in below[:_MOST_FACTS])
    if opens_quotation(name) and any(map(labels_remark, labels)):
        return Who()  # words, who said them, and when
    beside = None if _NOTES_BY.fullmatch(name[:MAX_TITLE]) else in_heading(name, style)
    below_it = _below(below, style)
    if not (below_it.speakers or below_it.told):
        below_it = _only_heading(below, style)
    if beside and below_it.speakers and _has_given(below_it) != _has_given(beside):
        # `Keynote: Breaking Banks — Weirs`; `Weir Culture:` is said below `Weirs (Ada Okafor)`
        return below_it if below_it.keyed or _has_given(below_it) else beside
    headed = isinstance(below_it.named, Heading) and below_it.named.level != BOLD
    headed = headed and not (beside and _has_given(beside))  # `Gates - Opened in Secret`
    if below_it.keyed or headed or (below_it.told and isinstance(below[0], Paragraph)):
        return below_it  # `by Water Works`: what the heading has beside a comma is of the title
    if beside is not None:
        return beside
    if not (below_it.speakers or below_it.told) and (names := _in_prose(name, below)):
        return Who(speakers=names)
    return Who() if not below_it.told and _repeats(below_it.speakers, name) else below_it


def _only_heading(below: Sequence[Block], style: Style) -> Who:
    """Whom the only smaller heading names, each by a given name, behind what a talk is about."""
    headings = [it for it in below if isinstance(it, Heading)]
    who = _bold_line(headings[0], below, style) if len(headings) == 1 else Who()
    are_given = all(any(map(is_given_name, name.split())) for name in who.speakers)
    return who if are_given else Who()  # `Okafor Ada` as well


def _in_prose(name: str, below: Sequence[Block]) -> tuple[str, ...]:
    """Whose the talk is of which a text begins to tell: `I saw *Weirs* by [Ada Okafor](…)`.

    In front of the name, which leads to somebody's page, stands the title or what a talk is called.
    Or it begins with who did what speakers do: `**Ada Okafor** (Acme) talked about weirs.`
    """
    text = below[0].text[:_BEGINNING] if below and isinstance(below[0], Paragraph) else ""
    did = _DID.match(text)
    if did and (names := names_before_posts(did["names"].strip("*_ "), PLAIN)):
        return names if all(map(begins_with_given_name, names)) else ()
    match = _TOLD.search(text)
    names = names_alone(match["names"], PLAIN) if match else ()
    if match is None or not names or not all(map(begins_with_given_name, names)):
        return ()
    own, before = words(name), {*words(text[: match.start()])}
    is_told = 2 * sum(map(before.__contains__, own)) > len(own) or any(map(tells_talks, before))
    return names if is_told or not TELLING.isdisjoint(before) else ()


def _has_given(who: Who) -> bool:
    return any(map(begins_with_given_name, who.speakers))


def _repeats(speakers: Sequence[str], name: str) -> bool:
    """Whether what stands below a heading like a name says its words again: a work does.

    Most of the words, or all of the heading in front of what begins with no given name.
    """
    own = words(name)
    inside = ((words(it), begins_with_given_name(it)) for it in speakers)
    return any(
        2 * len({*own} & {*it}) > len(it) or (not given and it[: len(own)] == own)
        for it, given in inside
    )


def _below(below: Sequence[Block], style: Style) -> Who:
    """Who is named in the short lines below a heading."""
    first = below[0] if below else None
    if isinstance(first, Heading):
        return _with_next(_bold_line(first, below, style), first, below[1:], style)
    facts = list(_facts(below))
    if not isinstance(first, Paragraph | Bullet) or not facts:
        return Who()
    values = [it for line in facts if (it := _value_of_speaker(line.text)) is not None]
    if values:
        printed = without_places(values[0]).casefold()
        names = dict.fromkeys(chain.from_iterable(names_in_post(it, style) for it in values))
        return Who(speakers=(*names,), told=printed, keyed=True)
    if speakers := _above_rule(below, style):
        return Who(speakers=speakers)
    lines = [line for line in facts if any(map(str.isalnum, line.text))]
    first_of = 1 + any(is_day(it.text) or slot_of(it.text) for it in lines[:1])  # when, then who
    if not style.points:  # else each point may say a thing of the talk, and one who gives it
        lines = lines[:first_of]
    named = (_by_line(it, style, is_first=it is lines[0]) for it in lines[:first_of])
    each = (
        _with_next(who, it, facts[facts.index(it) + 1 :], style)
        for who, it in zip(named, lines, strict=False)
    )
    nearest = next((it for it in each if it.speakers or it.told), Who())
    others = (_by_line(it, style) for it in lines[1:] if isinstance(it, Bullet))
    sure = (it for it in others if all(map(begins_with_given_name, it.speakers)))
    return next((it for it in (nearest, *sure) if it.speakers or it.told), Who())


def _with_next(
    who: Who, line: Paragraph | Bullet | Heading, below: Sequence[Block], style: Style
) -> Who:
    """Those whom a line names, and those of the lines right below it that are of the same form.

    Lines in bold letters may stand apart.
    """
    speakers = who.speakers
    last: Block = line
    is_bold = isinstance(line, Heading) and line.level == BOLD
    for it in below if who.named is line else ():
        names: Sequence[str] = ()
        if isinstance(it, Heading):
            names = names_in_post(it.text, style) if is_bold and it.level == BOLD else ()
        elif isinstance(it, Paragraph) and it.lines[0] == last.lines[1] + 1:
            names = _by_line(it, style).speakers
        are_at_firms = is_bold and ", " in line.text and ", " in it.text
        if not names or not (are_at_firms or _are_alike(last.text, speakers, it.text, names)):
            break
        speakers, last = (*speakers, *names), it
    return replace(who, speakers=speakers)


def _are_alike(line: str, speakers: Sequence[str], other: str, names: Sequence[str]) -> bool:
    """Whether two lines have handles, or given names and the same sign behind the last of them."""
    if PROFILE.search(line) and PROFILE.search(other):
        return True
    behind = (
        without_places(it).rpartition(of[-1])[2].lstrip()[:1]
        for it, of in ((line, speakers), (other, names))
    )
    return len(set(behind)) == 1 and all(map(begins_with_given_name, (*speakers, *names)))


def _above_rule(below: Sequence[Block], style: Style) -> tuple[str, ...]:
    """Whom the points right below a heading name, one each, that a line parts from the notes."""
    points = tuple(takewhile(lambda it: isinstance(it, Bullet), below))
    if len(points) == len(below) or not isinstance(below[len(points)], Rule):
        return ()
    lines = [it.text for it in points if it.text[:1] not in {"(", "["}]
    named = list(takewhile(bool, (names_before_posts(text, style) for text in lines)))
    return tuple(chain.from_iterable(named)) if 1 < len(named) == len(lines) else ()


def _bold_line(first: Heading, below: Sequence[Block], style: Style) -> Who:
    """Who is named in a bold line below a heading, or in the only smaller heading there.

    In an event's notes the first smaller one of several may be given names. `A1. Weirs` is a talk
    of a session. `**By Ada**` and `**Notes by Ada**` show a talk as well.
    """
    if COUNTED.match(first.text):
        return Who()
    alike = sum(isinstance(it, Heading) and it.level == first.level for it in below)
    if style.says and first.level != BOLD and (by := _BY.fullmatch(shown_text(first.text))):
        names = names_in_post(by["names"], style)
        if names:
            return Who(speakers=names, named=first, told=by["names"].casefold())
    if first.level == BOLD and first.name == first.text:
        if notes := _NOTES_BY.fullmatch(first.text):
            return Who(told=notes["names"].casefold())
        by = _BY.fullmatch(first.text)
        names = names_in_post(by["names"] if by else first.text, style)
        if alike > 1 and first.text in names and not begins_with_given_name(first.text):
            return Who()  # other bold lines head what was said, and so may this one
        printed = by["names"].casefold() if by else None
        return Who(speakers=names, named=first if names else None, told=printed)
    firm = _FIRM.search(first.text)
    names = names_alone(first.text[: firm.start()] if firm else first.text, style)
    are_given = all(map(begins_with_given_name, names))
    is_given = are_given and ((firm and first.text.endswith(")")) or style.points)
    is_shown = PROFILE.search(first.text) or (alike == 1 and (firm or style.alike))
    return Who(speakers=names, named=first) if names and (is_given or is_shown) else Who()


def _by_line(line: Paragraph | Bullet, style: Style, *, is_first: bool = False) -> Who:
    """Those whom a line below a heading names, if it names somebody."""
    if isinstance(line, Bullet):  # a point is about the talk, unless it says what somebody is
        is_apart = not line.children or (is_first and begins_with_given_name(line.text))
        is_person = (style.points or PROFILE.search(line.text)) and is_apart
        is_person = is_person or says_post(line.text.partition(", ")[2].rstrip("."))
        names = names_before_posts(line.text, style) if is_person else ()
        first = words(" ".join(name.rpartition(" ")[0] for name in names))
        is_long = all(" " in name.rpartition(" ")[0] for name in names)
        no_name = first if is_long else words(" ".join(names))  # `Cleo Van Order`
        return Who(speakers=names if style.small.isdisjoint(no_name) else ())
    keys = {name_key(pair.key) for pair in pairs(line.text)}
    if is_recording(without_address(line.text)[1] or "") or keys & HOST_KEYS:
        return Who()  # `[Watch The Talk](…)`, `Chair: Ada Okafor`
    if line.quoted:
        names = names_alone(line.text, style)
        return Who(speakers=names, named=line if names else None)
    if _spells_out(line.text):
        return Who()
    text = without_places(line.text).strip("*_ ")
    day = day_in_front(text)
    text = text[len(day) :].lstrip(" -–—|:,") if day else text
    text = text[1:-1] if text[:1] == "(" and text.find(")") == len(text) - 1 else text
    beside = _WITH.fullmatch(text)
    if beside is not None and (speakers := names_alone(beside["names"], style)):
        return Who(speakers=speakers, named=line)
    by = _BY.fullmatch(line.text) or _BY.fullmatch(text)
    if by is not None:
        who = by["names"].partition(",")[0] if by["at"] else by["names"]  # a firm stands behind
        speakers = names_in_post(who, style)
        printed = without_places(by["names"]).casefold()
        return Who(speakers=speakers, named=line if speakers else None, told=printed)
    says = _SAYS.fullmatch(text) if style.says else None
    who = says["names"] if says else announced(text)
    if speakers := names_alone(who, style):
        named = line if says else None
        return Who(speakers=speakers, named=named, told=who.casefold())
    alone = _WHO.fullmatch(text)
    speakers = names_alone(alone["names"], style) if alone else ()
    if not speakers and not text.endswith((".", "!", "?", ":")):
        speakers = names_before_posts(text, style)
    speakers = speakers or name_in_firm(text)
    return Who(speakers=speakers, named=line if speakers else None)


def _spells_out(text: str) -> bool:
    """Whether a line is what its last short form means: `Central Weir Lock (CWL)`."""
    if not text.endswith(")") or len(text) > _MAX_NAMED:
        return False
    name = parse_name(text)
    initials = "".join(word[0] for word in name.base.split())
    is_given = begins_with_given_name(name.base)
    return bool(name.acronym) and initials.endswith(f"{name.acronym}") and not is_given


def _facts(below: Sequence[Block]) -> Iterator[Paragraph | Bullet]:
    """The short lines right below a heading, in which a talk's length, day and speakers stand.

    Among them a quotation may be long, and its sign stand alone.
    """
    for block in islice((it for it in below if not _quotes(it)), _MOST_FACTS):
        if not isinstance(block, Paragraph | Bullet) or _is_long(block.text):
            return
        yield block


def _is_long(text: str) -> bool:
    """Whether a text is long without the links in it; of a very long one its beginning may tell."""
    front = text[:_BEGINNING].rpartition(" ")[0] if len(text) > _BEGINNING else text
    return any(len(without_places(it)) > _MAX_NAMED for it in (front, text))


def _quotes(block: Block) -> bool:
    """Whether a block is a long quotation, or the sign of one alone."""
    if isinstance(block, Rule):
        return block.text == ">"
    return isinstance(block, Paragraph) and block.quoted and len(block.text) > _MAX_NAMED


def _value_of_speaker(line: str) -> str | None:
    """Who speaks, as a line of facts says: behind a key, or in front of `as` and what they are."""
    for pair in pairs(line):
        if name_key(pair.key) in SPEAKER_KEYS:
            return pair.value
    in_post = _AS.match(line)
    return in_post["names"] if in_post and names_alone(in_post["names"], PLAIN) else None
