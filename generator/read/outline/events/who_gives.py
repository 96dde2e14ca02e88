"""Who gives a talk: names in a heading, behind or in front of the title, or right below it.

`Springs — Ada Okafor`, `Ada Okafor: Springs`, `Springs (Ada Okafor, Water Works)`, a line of names,
`by Ada Okafor`, `Speaker: Ada Okafor`. What stands beside a name (an address, a handle, what
somebody is) is none of it.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from generator.model.base import Value
from generator.read.account.people.in_text.told_people import announced
from generator.read.account.people.list_parts import BESIDE
from generator.read.account.people.whole_names import people_alone, people_before_posts
from generator.read.account.titles.title_lines import without_address
from generator.read.grammar.details import HOST_KEYS, SPEAKER_KEYS, pairs
from generator.read.grammar.people.introductions import BY, WITH
from generator.read.grammar.speech.quotation_marks import opens_quotation
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph
from generator.read.outline.events.days import is_day
from generator.read.outline.events.event_names import is_event_alone
from generator.read.vocabulary.event_words import sort_of_talk, who_gives_it
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key, words
from generator.text.naming.people_words import names_role
from generator.text.web_address import PROFILE_LINK, is_recording

_BEFORE = rf"(?:\s[-–—|]{{1,2}}|(?<=\w)[-–—](?=\s)|,?(?<!\s)\s++{BY}\b|\s\()\s*+"
_BEHIND = re.compile(rf"{_BEFORE}(?P<names>(?:(?!\s-\s)[^()|–—]){{4,240}})\)?\s*$", re.IGNORECASE)
_WITH_FIRM = re.compile(
    rf"{_BEFORE}(?P<names>[^()|–—-]{{4,80}})\s(?:[-–—|]\s[^()|–—]{{2,60}}|\([^()]{{2,60}}\))$",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"(?P<names>[^:：–—|()]{4,80}?)"
    r"(?:(?:\s[-–—|]{1,2}\s|[:：]\s?)\s*+(?=\S)|\s(?=[\"“][^\"“”]{4,200}[\"”]$))"
)
_FRONT_COMMA = re.compile(r"(?P<names>[^:：–—|(),]{4,60}),\s{1,4}(?=\S)")
_HANDLE_BEHIND = re.compile(
    r"(?:\s[-–—|]\s|\sby\s|\s\()\s*+(?P<handle>@\w{2,30})\)?$", re.IGNORECASE
)
"""Nothing but a handle behind a title: who gives a talk, without a name."""

_PROFILE = re.compile(rf"(?<!\S)@\w|{PROFILE_LINK.pattern}")
"""A handle or the address of somebody's page beside a name."""


_PEOPLE_GIVE = re.compile(r"keynote|plenary|speaker|panel", re.IGNORECASE)
"""Sorts of talks behind which a name alone may stand."""

_QUOTED_LAST = re.compile(r"(?<=\|)\s*+[\"“][^\"“”|]{2,200}[\"”]\s*$")
"""A title in quotation marks behind what somebody is: `Ada | Acme | "Weirs"`."""

_QUOTED_BY = re.compile(
    rf"(?P<title>[\"“][^\"“”]{{2,200}}[\"”])\s{BY}\s(?P<names>[^\"“”]{{2,80}})$",
    re.IGNORECASE,
)
"""A title in quotation marks, and who gives it, whatever they are called: `"Weirs" by Ada`."""

_NUMBERED = re.compile(r"[^\W\d_]{0,12} ?#?\d{1,3}|[A-Z]")  # `Talk 4 - Weirs`: a title follows
_COUNTED = re.compile(r"(?:[A-Z]\d{0,2}|\d{1,2})[.)]\s")
_WHO = re.compile(r"(?P<names>[^:–—|]{4,80}?)(?:\s[-–—|]\s\S.*|,\s+[a-z].*)?")
_SAYS = re.compile(r"(?P<names>[^:–—|.!?]{4,60}?)(?:\s(?!and\b|or\b)[a-z][^:.!?]{2,140})?:")
"""`Ada Okafor:`, `Ada Okafor says:`, `Ada Okafor is going to tell us of weirs:`, above words."""
_AS = re.compile(r"(?P<names>[^:–—|]{4,80}?) as (?=[A-Z])")
_BY = re.compile(rf"(?:{BY}|(?P<at>@))\s+(?P<names>\S.*)", re.IGNORECASE)
_NOTES_BY = re.compile(r"(?:notes|written|summary)\s+by\s+(?P<names>\S.*)", re.IGNORECASE)
_FIRM = re.compile(r"(?:\s\([^()]{2,60}\)|,\s[^,()]{2,60})$")
_WITH = re.compile(rf"{WITH}\s+(?P<names>\S.*)", re.IGNORECASE)
_MAX_NAMED = 160
_ROLE_WORDS, _POST_WORDS = 12, 3
_MOST_FACTS = 5
_MAX_TITLE = 300
_BOLD = 6  # the level of a line in bold letters


class Style(Value, frozen=True, kw_only=True):
    """How the headings of a page name people, as most of them show.

    `brackets` says that what stands in brackets may be a name, `front` that names stand in front of
    titles, `alike` that others name somebody beside a comma, and so may this one, `points` that a
    point below the heading may be nothing but a name, `says` that a line there may end with a colon
    behind what a name is said to tell. `small` are the words that the page has in small letters: of
    them alone nobody's name consists.
    """

    brackets: bool = True
    front: bool = False
    alike: bool = False
    points: bool = False
    says: bool = False
    small: frozenset[str] = frozenset()


PLAIN = Style()


class Who(Value, frozen=True, kw_only=True):
    """Who gives a talk, and where it says so.

    `named` is a line that only names them. `title` is where the title stands in the heading's
    name, where that names them too. `told` is what `Speaker:` (`keyed`) or `by` say, name or not;
    `announced` says that a sentence does: `Ada Okafor will talk about …`.
    """

    speakers: tuple[str, ...] = ()
    named: Paragraph | Heading | None = None
    title: tuple[int, int] | None = None
    told: str | None = None
    keyed: bool = False
    announced: bool = False


def who_gives(name: str, below: Sequence[Block], style: Style = PLAIN) -> Who:
    """Who gives a talk, by its heading without the time in front, and by the blocks below that."""
    is_of_talk = len(name) <= _MAX_TITLE and not _NOTES_BY.fullmatch(name)
    beside = _in_heading(name, style) if is_of_talk else None
    below_it = _below(below, style)
    if below_it.keyed or (below_it.told and isinstance(below[0], Paragraph)):
        return below_it  # `by Water Works`: what the heading has beside a comma is of the title
    if beside and below_it.speakers and _has_given(below_it) and not _has_given(beside):
        return below_it  # `Keynote: Breaking Banks — Weirs`
    if beside is not None:
        return beside
    return Who() if not below_it.told and _repeats(below_it.speakers, name) else below_it


def _has_given(who: Who) -> bool:
    """Whether somebody begins with a given name."""
    return any(map(begins_with_given_name, who.speakers))


def _repeats(speakers: Sequence[str], name: str) -> bool:
    """Whether what stands below a heading like a name says most of its words again: a work does."""
    own = set(words(name))
    return any(2 * len(own & set(words(it))) > len(words(it)) for it in speakers)


def speakers_beside(text: str) -> Who | None:
    """Who is named beside the title in a line: `Springs — Ada Okafor`, `Ada Okafor: Springs`."""
    if len(text) > _MAX_TITLE:
        return None
    return _in_heading(text, PLAIN) or _in_heading(text, Style(front=True))


def only_speakers(title: str) -> tuple[str, ...]:
    """Whom a title names that says nothing else, by given names: `Keynote: Ada Okafor, Ivo Kern`.

    >>> only_speakers("Lightning talk, Ada Okafor"), only_speakers("Keynote: Breaking Banks")
    (('Ada Okafor',), ())
    """
    if len(title) > _MAX_TITLE:
        return ()
    sort = sort_of_talk(title)
    behind = title[sort.end() :] if sort and _PEOPLE_GIVE.search(sort["sort"]) else ""
    names = _names_before_roles(who_gives_it(title) or behind, Style(alike=True))
    return names if all(map(begins_with_given_name, names)) else ()


def _in_heading(name: str, style: Style) -> Who | None:
    masked = BESIDE.sub(lambda beside: " " * len(beside[0]), name)
    named = who_gives_it(name)
    if named and (speakers := _names_before_roles(named, style)):
        return Who(speakers=speakers)
    counted = _COUNTED.match(masked)
    front = counted.end() if counted else 0
    sort = sort_of_talk(masked[front:])
    start = front + sort.end() if sort else 0
    bare = masked[start:].strip()
    if sort and _PEOPLE_GIVE.search(sort["sort"]) and not sort["number"]:
        alone = _names_before_roles(bare, msgspec.structs.replace(style, alike=True))
        if alone:
            return Who(speakers=alone)  # `Keynote: Ada Okafor`
    if style.front:
        return _in_front(masked, start, style)
    with_firm = _WITH_FIRM.search(masked, start)
    is_person = with_firm is not None and begins_with_given_name(with_firm["names"].strip())
    places = (with_firm,) if is_person else (_BEHIND.search(masked, start), with_firm)
    for behind in places:  # `Weirs - Ada Okafor (Water Works)` names one
        if behind and (style.brackets or not behind[0].lstrip().startswith("(")):
            named = behind["names"].strip()
            names = () if opens_quotation(named) else _names_before_roles(named, style)
            title = masked[: behind.start()].strip()
            if names and (before := _names_in_front(masked[front : behind.start()], names)):
                return Who(speakers=before, title=behind.span("names"))
            if names and not _NUMBERED.fullmatch(title) and not _is_part_of_event(title, names):
                return _behind_title(masked, start, behind.start(), names)
    quoted = _QUOTED_BY.match(masked, start)
    if quoted is not None:
        return Who(title=(0, quoted.end("title")), told=quoted["names"].casefold())
    handle = _HANDLE_BEHIND.search(name, start)
    if handle is not None and name[start : handle.start()].strip():
        return Who(title=(0, handle.start()), told=handle["handle"].casefold())
    return _behind_comma(masked, start, style) if style.alike else None


def _names_in_front(text: str, behind: Sequence[str]) -> tuple[str, ...]:
    """The names in front of a dash, behind which nobody has a given name: `Ada Okafor - Dams`."""
    names = () if any(map(begins_with_given_name, behind)) else _names(text, PLAIN)
    return names if names and all(map(begins_with_given_name, names)) else ()


def _is_part_of_event(title: str, names: Sequence[str]) -> bool:
    """Whether an event stands where a title would, without a given name behind: `2031 - Weirs`."""
    return is_event_alone(title) and not any(map(begins_with_given_name, names))


def _behind_comma(masked: str, start: int, style: Style) -> Who | None:
    """The name behind the last comma of a heading, or behind the one before a firm."""
    end = len(masked)
    for _ in range(2):
        comma = masked.rfind(", ", start, end)
        behind = masked[comma + 1 : end].strip()
        names = _names(behind, style) if comma > start and not behind.startswith("and ") else ()
        if names:
            return _behind_title(masked, start, comma, names)
        end = max(comma, start)
    return None


def _behind_title(masked: str, start: int, end: int, names: tuple[str, ...]) -> Who:
    """The names behind a title, which begins at `start`; one word may be no title of its own."""
    title = masked[:end].strip()
    is_short = " " not in title and not (start and title[start:])
    return Who(speakers=names) if is_short else Who(speakers=names, title=(0, end))


def _in_front(masked: str, start: int, style: Style) -> Who | None:
    """The names in front of a title."""
    front = _FRONT.match(masked, start)
    names = _names_before_roles(front["names"], style) if front else ()
    if not names and style.alike and (front := _FRONT_COMMA.match(masked, start)):
        names = _names(front["names"], style)
    if front is None or not names:
        return None
    title = masked[front.end() :].partition(",")[0].split()
    if any(map(names_role, title)) or (front[0].rstrip().endswith(",") and "at" in title):
        return None  # `Ada Okafor - Engineer at Acme` has no title
    quoted = _QUOTED_LAST.search(masked, front.end())
    return Who(speakers=names, title=(quoted.start() if quoted else front.end(), len(masked)))


def _below(below: Sequence[Block], style: Style) -> Who:
    """Who is named in the short lines below a heading."""
    first = below[0] if below else None
    if isinstance(first, Heading):
        return _bold_line(first, below, style)
    facts = list(_facts(below))
    if not isinstance(first, Paragraph | Bullet) or not facts:
        return Who()
    values = (_value_of_speaker(line.text) for line in facts)
    value = next((value for value in values if value is not None), None)
    if value is not None:
        printed = BESIDE.sub("", value).casefold()
        return Who(speakers=_names(value, style), told=printed, keyed=True)
    lines = [line for line in facts if any(map(str.isalnum, line.text))]
    if not style.points:  # else each point may say a thing of the talk, and one who gives it
        lines = lines[:1]
    nearest = _by_line(lines[0], style) if lines else Who()
    others = (_by_line(it, style) for it in lines[1:] if isinstance(it, Bullet))
    sure = (it for it in others if all(map(begins_with_given_name, it.speakers)))
    return next((it for it in (nearest, *sure) if it.speakers or it.told), Who())


def _bold_line(first: Heading, below: Sequence[Block], style: Style) -> Who:
    """Who is named in a bold line below a heading, or in the only smaller heading there.

    `A1. Weirs` is a talk of a session. `**By Ada**` and `**Notes by Ada**` show a talk as well.
    """
    if _COUNTED.match(first.text):
        return Who()
    if first.level != _BOLD or first.name != first.text:
        alike = sum(isinstance(it, Heading) and it.level == first.level for it in below)
        firm = _FIRM.search(first.text)
        names = _names(first.text[: firm.start()] if firm else first.text, style)
        is_sure = firm is not None and first.text.endswith(")")
        is_sure = is_sure and all(map(begins_with_given_name, names))
        is_sure = is_sure or _PROFILE.search(first.text) is not None
        names = names if is_sure or (alike == 1 and (firm or style.alike)) else ()
        return Who(speakers=names, named=first if names else None)
    by = _BY.fullmatch(first.text) or _NOTES_BY.fullmatch(first.text)
    gives = by if by is not None and by.re is _BY else None
    text = gives["names"] if gives else first.text
    names = _names_before_roles(text, msgspec.structs.replace(style, alike=True))
    printed = by["names"].casefold() if by else None
    if by is not None and gives is None:
        return Who(told=printed)
    return Who(speakers=names, named=first if names else None, told=printed)


def _by_line(line: Paragraph | Bullet, style: Style) -> Who:
    """Those whom a line below a heading names, if it names somebody."""
    if isinstance(line, Bullet):  # a point is about the talk, unless it says what somebody is
        is_person = (style.points or _PROFILE.search(line.text)) and not line.children
        is_person = is_person or _is_in_post(line.text)
        names = _names_before_roles(line.text, style) if is_person else ()
        first = words(" ".join(name.rpartition(" ")[0] for name in names))
        is_long = all(" " in name.rpartition(" ")[0] for name in names)
        no_name = first if is_long else words(" ".join(names))  # `Cleo Van Order`
        return Who(speakers=names if style.small.isdisjoint(no_name) else ())
    if is_recording(without_address(line.text)[1] or "") or _states_host(line.text):
        return Who()  # `[Watch The Talk](…)`, `Chair: Ada Okafor`
    if line.quoted:
        names = _names(line.text, style)
        return Who(speakers=names, named=line if names else None)
    text = BESIDE.sub("", line.text).strip("*_ ")
    text = text[1:-1] if text[:1] == "(" and text.find(")") == len(text) - 1 else text
    beside = _WITH.fullmatch(text)
    if beside is not None and (speakers := _names(beside["names"], style)):
        return Who(speakers=speakers, named=line)
    by = _BY.fullmatch(line.text) or _BY.fullmatch(text)
    if by is not None:
        who = by["names"].partition(",")[0] if by["at"] else by["names"]  # a firm stands behind
        speakers = _of_people(people_before_posts(who, commas=False), style)
        printed = BESIDE.sub("", by["names"]).casefold()
        return Who(speakers=speakers, named=line if speakers else None, told=printed)
    says = _SAYS.fullmatch(text) if style.says else None
    who = says["names"] if says else announced(text)
    if speakers := _names(who, style):
        named = line if says else None
        return Who(speakers=speakers, named=named, told=who.casefold(), announced=not says)
    alone = _WHO.fullmatch(text)
    speakers = _names(alone["names"], style) if alone else ()
    if not speakers and not text.endswith((".", "!", "?", ":")):
        speakers = _names_before_roles(text, style)
    return Who(speakers=speakers, named=line if speakers else None)


def _states_host(text: str) -> bool:
    return any(name_key(pair.key) in HOST_KEYS for pair in pairs(text))


def _is_in_post(text: str) -> bool:
    """Whether a line says soon behind its first comma what somebody is: `Ada, ML engineer at X`."""
    return any(map(names_role, words(text.partition(", ")[2])[:_POST_WORDS]))


def _facts(below: Sequence[Block]) -> Iterator[Paragraph | Bullet]:
    """The short lines right below a heading, in which a talk's length, day and speakers stand."""
    for block in below[:_MOST_FACTS]:
        if not isinstance(block, Paragraph | Bullet):
            return
        if len(BESIDE.sub("", block.text)) > _MAX_NAMED:
            return
        yield block


def _value_of_speaker(line: str) -> str | None:
    """Who speaks, as a line of facts says: behind a key, or in front of `as` and what they are."""
    for pair in pairs(line):
        if name_key(pair.key) in SPEAKER_KEYS:
            return pair.value
    in_post = _AS.match(line)
    return in_post["names"] if in_post is not None and _names(in_post["names"], PLAIN) else None


def _names(text: str, style: Style) -> tuple[str, ...]:
    """The full names that a text consists of, which may all stand in brackets, or none."""
    return _of_people(people_alone(text), style)


def _names_before_roles(text: str, style: Style) -> tuple[str, ...]:
    """The names of a text, or those in front of what they are or work for."""
    return _of_people(people_before_posts(text, commas=not style.alike), style)


def _of_people(names: tuple[str, ...], style: Style) -> tuple[str, ...]:
    """The names, unless one is a day, or has nothing but words that the page has small."""
    is_no_name = any(is_day(name) or style.small.issuperset(words(name)) for name in names)
    return () if is_no_name else names
