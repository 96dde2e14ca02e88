"""Who is named beside the title of a talk, in one line: `Springs — Ada Okafor`.

`Ada Okafor: Springs`, `Springs (Ada Okafor, Water Works)`, `Keynote: Ada Okafor`, `"Springs" by
Ada`. What stands beside a name (an address, a handle, what somebody is) is none of it.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from generator.model.base import Value
from generator.read.account.people.lists.list_parts import BESIDE
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.grammar.people.heading_styles import (
    PLAIN,
    Style,
    behind_sort,
    names_alone,
    names_before_posts,
    names_in_post,
)
from generator.read.grammar.people.introductions import BY, DONE_WITH_TITLE, WITH
from generator.read.grammar.speech.quotation_marks import opens_quotation
from generator.read.outline.blocks import Heading, Paragraph
from generator.read.outline.events.days import CLOCK
from generator.read.outline.events.event_names import is_event_alone
from generator.read.vocabulary.event_words import is_around_talks, sort_of_talk
from generator.read.vocabulary.unknown_values import is_nobody
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.people_words import names_role
from generator.text.regex import Match, regex

COUNTED = regex(r"(?:[A-Z]\d{0,2}|\d{1,2})[.)]\s")
MAX_TITLE, _MANY_WORDS = 300, 4  # characters; words that a name of people has rarely
_BEFORE = (
    rf"(?:\s[-–—|]{{1,2}}(?:\s{BY}(?=\s))?|(?<=\w)[-–—](?=\s)"
    rf"|,?(?<!\s)\s++{DONE_WITH_TITLE}?{BY}\b"
    rf"|\s\((?:{BY}\s)?|\((?=[가-힣]))\s*+"
)
_BEHIND = regex(rf"{_BEFORE}(?P<names>(?:(?!\s-\s)[^()|–—]){{3,240}}+)\)?\s*$", re.IGNORECASE)
_WITH_FIRM = regex(
    rf"{_BEFORE}(?P<names>[^()|–—-]{{3,160}})\s?(?:[-–—|]\s[^()|–—]{{2,60}}\)?|(?:\([^()]{{2,60}}\)\s?){{1,3}})$",
    re.IGNORECASE,
)
_COMMA_AND_FIRM = regex(r",\s(?P<names>[^(),|–—:-]{4,80})\s\([^()]{2,60}\)$")
_TIME_BESIDE = regex(rf",\s{CLOCK}(?=\)$)")  # `(Ada Okafor, 11:15)`
_BETWEEN_NAMES = regex(
    r"\s\(\s?\)|\s\([^()]{2,60}\)(?=\s(?:&|and|et|und|y|e|и|i)\s[^\W\d_a-z]"
    r"|,\s(?:(?:&|and)\s)?(?P<next>(?:[^\W\d_a-z][^\s(),]{0,30}\s){2,4})\()"
)
"""A firm or handle behind a name in front of the next: `Weirs - Ada Okafor (Acme) & Ivo Kern`."""

_VIEWED = (
    "built|caused|collected|composed|created|designed|developed|directed|discovered|driven|edited|"
    "founded|funded|influenced|inspired|invented|owned|painted|powered|produced|published|"
    "seen|sponsored|sung|translated|used|viewed"
)
_WRITTEN = regex(rf"\b(?:notes|recap|review|summary|written|book|{_VIEWED})$", re.IGNORECASE)
WHOSE_VIEW = regex(rf"\s(?:{_VIEWED})\sby\s", re.IGNORECASE)
"""Behind it stands whom a talk is about: `Weirs as seen by Ada Okafor`."""
_INTRODUCED = regex(rf"[,\s]*{BY}\s", re.IGNORECASE)
_FRONT = regex(
    r"(?P<names>[^:：–—|()]{4,80}?)(?:(?:\s\([^()]{2,60}\))?"
    r"(?:(?:\s[-–—|]{1,2}\s|[:：]\s?)\s*+(?=\S)"
    r"|,?\s(?=[\"“«„‘「][^\"“”«»„]{4,200}[\"”»“’」]\.?$))"
    r"|\s\([^()\d]{2,60}\),\s(?=[^\W\d_]\S{0,40}\s\S))"
)
_FRONT_COMMA = regex(r"(?P<names>[^:：–—|(),]{4,60}),\s{1,4}(?=\S)")
_HANDLE_BEHIND = regex(r"(?:\s[-–—|]\s|\sby\s|\s\()\s*+(?P<handle>@\w{2,30})\)?$", re.IGNORECASE)
"""Nothing but a handle behind a title: who gives a talk, without a name."""

_QUOTED_BY = regex(
    rf"(?P<title>[\"“][^\"“”]{{2,200}}[\"”])(?:\s{BY}|(?P<comma>,))\s(?P<names>[^\"“”]{{2,80}})$",
    re.IGNORECASE,
)
"""A title in quotation marks, and who gives it, whatever they are called: `"Weirs" by Ada`."""
_MEETING = regex(r"\b(?:chat|conversation|discussion|interview|q ?& ?a|talk)$", re.IGNORECASE)
_WITH_BEHIND = regex(
    rf"\s{WITH}\s(?P<names>(?:(?!\s{WITH}\s|\s-\s)[^()|–—]){{4,240}}+)$", re.IGNORECASE
)

_STROKE = regex(
    r"\s(?:/\s(?P<names>[^()/|]{4,120})|\((?P<small>[^()/A-Z]{4,80})\s*\)"
    r"|[-–—]\s(?P<last>[^()/|A-Z–—-]{4,80}?)(?:\s\([^()]{2,60}\))?)$"
)
_ASKS = regex(r"(?:how|what|when|where|why)\s", re.IGNORECASE)  # no post begins with it
_NUMBERED = regex(r"[^\W\d_]{0,12} ?#?\d{1,3}|[A-Z]")  # `Talk 4 - Weirs`: a title follows


class Who(Value, frozen=True, kw_only=True):
    """Who gives a talk, and where it says so.

    `named` is a line that only names them. `title` is where the title stands in the heading's
    name, where that names them too. `told` is what `Speaker:` (`keyed`) or `by` say, name or not,
    or a sentence: `Ada Okafor will talk about …`.
    """

    speakers: tuple[str, ...] = ()
    named: Paragraph | Heading | None = None
    title: tuple[int, int] | None = None
    told: str | None = None
    keyed: bool = False


def speakers_beside(text: str) -> Who | None:
    """Who is named beside the title in a line: `Springs — Ada Okafor`, `Ada Okafor: Springs`."""
    return in_heading(text, PLAIN) or in_heading(text, Style(front=True))


def in_heading(name: str, style: Style) -> Who | None:
    """Who is named in a heading, where somebody is, and where its title stands there."""
    if len(name) > MAX_TITLE:
        return None
    masked = _TIME_BESIDE.sub(_as_spaces, BESIDE.sub(_as_spaces, name))
    masked = _BETWEEN_NAMES.sub(_without_firm, masked)
    counted = COUNTED.match(masked)
    front = counted.end() if counted else 0
    sort = sort_of_talk(masked[front:])
    start = front + sort.end() if sort else 0
    if alone := behind_sort(masked[front:], style):
        return Who(speakers=alone)
    if style.front:
        return _in_front_or_behind(name, masked, start, style)
    with_firm = _WITH_FIRM.search(masked, start)
    if with_firm is None and name.count("(") == 1 and not people_alone(name.partition(", ")[0]):
        with_firm = _COMMA_AND_FIRM.search(masked, start)
    in_front = names_before_posts(with_firm["names"].strip(), style) if with_firm else ()
    is_person = any(map(begins_with_given_name, in_front))
    behind_it = None if is_person else _BEHIND.search(masked, start)
    is_introduced = with_firm is not None and _INTRODUCED.match(with_firm[0]) is not None
    later = _BEHIND.search(masked, behind_it.start("names")) if behind_it else None
    is_by = later is not None and _INTRODUCED.match(later[0]) is not None
    by = later if is_by and later and not _WRITTEN.search(masked, 0, later.start()) else None
    nearest = (with_firm, behind_it) if is_person or is_introduced else (behind_it, with_firm)
    for behind in (*nearest, by):
        # `Weirs - Ada Okafor (Water Works)` names one
        if behind and (style.brackets or not behind[0].lstrip().startswith("(")):
            named = behind["names"].strip()
            is_event = is_event_alone(named) and not begins_with_given_name(named)  # `Ada Day`
            is_none = opens_quotation(named) or is_event  # `(PyCon US)`
            names = () if is_none else names_before_posts(named, style)
            if not (names or is_none) and begins_with_given_name(named.partition(", ")[0]):
                names = names_in_post(named, style)  # `Weirs (Ada Okafor, Acme)`
            title = masked[: behind.start()].strip()
            if names and (before := _names_in_front(masked[front : behind.start()], names)):
                # `Ada Okafor - Dams (Water Works)`
                whole = _in_front(masked, max(start, front), PLAIN)
                return whole or Who(speakers=before, title=behind.span("names"))
            if names and not _NUMBERED.fullmatch(title) and not _is_part_of_event(title, names):
                return _behind_title(masked, start, behind.start(), names)
    if who := _with_or_quoted(masked, start, style) or _without_name(name, start, behind_it):
        return who
    return _as_others(masked, start, style) if style.alike else None


def _without_name(name: str, start: int, behind: Match | None) -> Who | None:
    """Where a title, no name, ends in front of a handle, or of words for nobody: `Unknown`."""
    sign = _HANDLE_BEHIND.search(name, start) or behind
    who = sign[sign.lastgroup or 0].strip() if sign else ""
    is_told = who.startswith("@") or (" " in who and is_nobody(who))
    title = name[start : sign.start()].strip() if sign else ""
    is_name = begins_with_given_name(title) and people_alone(title) == (title,)
    if sign is None or not is_told or not title or is_name:
        return None
    return Who(title=(0, sign.start()), told=who.casefold())


def _as_spaces(match: Match) -> str:
    return " " * len(match[0])


def _without_firm(firm: Match) -> str:
    """Spaces for a firm behind a name; behind a comma (`Ada Okafor (Acme), Dams`) a name is."""
    is_between = firm["next"] is None or begins_with_given_name(firm["next"].strip())
    return " " * len(firm[0]) if is_between else firm[0]


def _with_or_quoted(masked: str, start: int, style: Style) -> Who | None:
    """Who is named behind `with`, behind a title in quotation marks, or behind a stroke."""
    together = _WITH_BEHIND.search(masked, start)
    names = names_in_post(together["names"].strip(), style) if together else ()
    if together and names and all(map(begins_with_given_name, names)):
        is_meeting = _MEETING.search(masked, start, together.start()) is not None
        who = _behind_title(masked, start, together.start(), names)
        return Who(speakers=names) if is_meeting else who
    quoted = _QUOTED_BY.match(masked, start)
    if quoted is None:
        return _behind_stroke(masked, start, style)
    if quoted["comma"] is None:
        return Who(title=(0, quoted.end("title")), told=quoted["names"].casefold())
    names = names_in_post(quoted["names"], style)
    return Who(speakers=names, title=(0, quoted.end("title"))) if names else None


def _behind_stroke(masked: str, start: int, style: Style) -> Who | None:
    """Whom `Weirs / Ada Okafor` or, in small letters, `weirs (ada okafor)` name by given names.

    So does `weirs - ada okafor (acme)`, where other headings name people.
    """
    match = _STROKE.search(masked, start)
    if match is None:
        return None
    in_small = match["small"] if masked.islower() else None
    last = match["last"] if style.alike and masked[start : start + 1].islower() else None
    names = names_alone(match["names"] or (in_small or last or "").title(), style)
    if not names or not all(map(begins_with_given_name, names)):
        return None
    return _behind_title(masked, start, match.start(), names)


def _names_in_front(text: str, behind: Sequence[str]) -> tuple[str, ...]:
    """The names in front of a dash, behind which nobody has a given name: `Ada Okafor - Dams`."""
    names = () if any(map(begins_with_given_name, behind)) else names_alone(text, PLAIN)
    return names if names and all(map(begins_with_given_name, names)) else ()


def _is_part_of_event(title: str, names: Sequence[str]) -> bool:
    """Whether an event stands where a title would, without a given name behind: `2031 - Weirs`."""
    return is_event_alone(title) and not any(map(begins_with_given_name, names))


def _as_others(masked: str, start: int, style: Style) -> Who | None:
    """Given names in front of a title or names behind a comma, where other headings name people."""
    front = _in_front(masked, start, PLAIN)
    is_sure = front is not None and all(map(begins_with_given_name, front.speakers))
    return front if is_sure else _behind_comma(masked, start, style)


def _behind_comma(masked: str, start: int, style: Style) -> Who | None:
    """The name behind the last comma of a heading, or behind the one before a firm.

    Several behind a colon are named together: `Dams: Ada Okafor, Ivo Kern, and Dan Moss`.
    """
    colon = masked.rfind(": ", start)
    together = names_before_posts(masked[colon + 1 :].strip(), style) if colon > start else ()
    if len(together) > 1 and all(map(begins_with_given_name, together)):
        return _behind_title(masked, start, colon, together)
    end = len(masked)
    for _ in range(2):
        comma = masked.rfind(", ", start, end)
        behind = masked[comma + 1 : end].strip()
        is_own = comma > start and not behind.startswith("and ")
        names = names_alone(behind, style) if is_own else ()
        is_listed = " and " in masked[end:]  # `Pumps, Sharing Work, Mud and Rain` lists things
        if names and (not is_listed or all(map(begins_with_given_name, names))):
            return _behind_title(masked, start, comma, names)
        end = max(comma, start)
    return None


def _behind_title(masked: str, start: int, end: int, names: tuple[str, ...]) -> Who:
    """The names behind a title, which begins at `start`; one word may be no title of its own."""
    title = masked[:end].strip()
    is_short = " " not in title and not (start and title[start:])
    is_apart = masked[end:].lstrip().startswith(("|", "(")) and not is_event_alone(title)
    is_apart = is_apart and not (is_around_talks(title) or sort_of_talk(f"{title}: x"))
    is_short = is_short and not (is_apart and all(map(begins_with_given_name, names)))
    return Who(speakers=names) if is_short else Who(speakers=names, title=(0, end))


def _in_front_or_behind(name: str, masked: str, start: int, style: Style) -> Who | None:
    """The names in front of a title, or given ones behind it where nobody's stand in front.

    A long name is no such by itself: `Looking Into Deep Dams - Zyx Ong` stays as printed.
    """
    who = _in_front(masked, start, style)
    if who is not None and all(map(begins_with_given_name, who.speakers)):
        return who
    behind = in_heading(name, replace(style, front=False))
    is_behind = behind is not None and behind.title is not None and behind.speakers
    if behind and is_behind and all(map(begins_with_given_name, behind.speakers)):
        return behind
    is_long = who is not None and all(map(_is_long_title, who.speakers))
    return None if is_long and is_behind else who


def _is_long_title(name: str) -> bool:
    """Whether so many words in the form of a name, the first no given one, are none."""
    return len(name.split()) >= _MANY_WORDS and not begins_with_given_name(name)


def _in_front(masked: str, start: int, style: Style) -> Who | None:
    """The names in front of a title."""
    front = _FRONT.match(masked, start)
    names = names_before_posts(front["names"], style) if front else ()
    if not names and style.alike and (front := _FRONT_COMMA.match(masked, start)):
        names = names_alone(front["names"], style)
    if front is None or not names:
        return None
    others = people_alone(masked[front.end() :])
    if others and all(map(begins_with_given_name, others)):
        return None  # `Ada Okafor (Acme), Ivo Kern (Water Works)`
    if front[0].endswith("), ") and not all(map(begins_with_given_name, names)):
        return None
    title = masked[front.end() :].partition(",")[0].split()
    is_post = any(map(names_role, title)) and not _ASKS.match(masked, front.end())
    if is_post or (front[0].rstrip().endswith(",") and "at" in title):
        return None  # `Ada Okafor - Engineer at Acme` has no title
    last = masked.rfind(" | ", front.end()) + 2  # `Ada Okafor | Acme | Weirs`
    is_last = last > front.end() and not is_event_alone(masked[last:].strip())
    return Who(speakers=names, title=(last + 1 if is_last else front.end(), len(masked)))
