"""What the line of a title says beside the title: who speaks, and when and where that is."""

from collections.abc import Collection

from generator.model.account_head import Person, PersonRole
from generator.model.base import Span, Value
from generator.model.message import Message
from generator.read.account.people.lists.list_parts import COMMA, parts_of, split_at_and
from generator.read.account.people.lists.whole_names import people_before_posts
from generator.read.account.people.names import is_full_name
from generator.read.grammar.people.introductions import BY, DONE_WITH_TITLE, WITH
from generator.read.outline.events.event_names import is_event_alone
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.person_names import without_role
from generator.text.quantities.weekdays import is_weekday
from generator.text.regex import regex

_MAX_TITLE = 250
_BY = regex(rf"[\"“„«](?P<title>[^\"“”„«»]{{2,}})[\"”“»],?\s+(?:{BY}|[-–—|])\s+(?P<names>\S.*)")
_QUOTED_BESIDE = regex(
    r"[\"“„«](?P<title>[^\"“”„«»]{8,200})[\"”“»],\s(?P<behind>[^\"“”„«»]{4,120})"
    r"|(?P<front>[^\"“”„«»]{4,120})[,:]\s[\"“„«](?P<last>[^\"“”„«»]{8,200})[\"”“»]"
)
_PARTS = regex(r"[,;:|](?=\s|$)|\s[-–—]\s")
_TIME_WORDS = 4
_BEFORE_HANDLE = regex(
    rf"(?P<title>\S.*?\S)\s+(?:[-–—|]\s*+|(?:{BY}|{WITH})\s++)(?P<name>[^\s–—|@-][^–—|@-]{{3,59}}?)\s++"
    r"(?:[-–—|(]\s*+)?(?P<handle>@\w{2,30})\)?"
)
_BY_AT_END = regex(rf"(?<!\s)\s++(?:{DONE_WITH_TITLE}?[Bb]y\s++|\(@?(?=[^()]{{2,80}}\)$))")


class BylineTitle(Value, frozen=True, kw_only=True):
    """A title, and those whom the same line names behind `by` or in front of their handle."""

    title: str
    names: tuple[str, ...]
    handle: str | None = None


def byline_title(text: str) -> BylineTitle | None:
    """What `"Rivers that answer" by Nadia Brun` says; None for any other line.

    >>> byline_title('"Rivers" by Nadia Brun and Ivo Kern, Water Works')
    BylineTitle(title='Rivers', names=('Nadia Brun', 'Ivo Kern'), handle=None)
    """
    match = _BY.fullmatch(text.strip())
    if match is None:
        return _title_with_handle(text.strip()) or _beside_occasion(text.strip())
    names = people_before_posts(match["names"], commas=False)
    sure = match[0][match.start("names") - 2].isalpha() or all(map(begins_with_given_name, names))
    return BylineTitle(title=match["title"].strip(), names=names) if names and sure else None


def _title_with_handle(text: str) -> BylineTitle | None:
    """What `Rivers - Nadia Brun - @nadia` says: the handle shows whose name stands before it.

    At the end of a list it is somebody's of its own: `Rivers - Acme, Water Works, @nadia`.
    """
    match = _BEFORE_HANDLE.fullmatch(text) if len(text) <= _MAX_TITLE else None
    name = match["name"].rstrip(",") if match else ""
    if match is None or "," in name or not is_full_name(name):
        return None
    return BylineTitle(title=match["title"], names=(name,), handle=match["handle"])


def _beside_occasion(text: str) -> BylineTitle | None:
    """The title in quotation marks with nothing but when, where and who beside it.

    `"Rivers that answer", Friday, May 6, 12:00pm, Hall 3`, `Mud Forum, Nadia Brun: "Rivers …"`.
    """
    match = _QUOTED_BESIDE.fullmatch(text) if len(text) <= _MAX_TITLE else None
    beside = (match["front"] or match["behind"] or "") if match else ""
    parts = [it for part in _PARTS.split(beside) if (it := part.strip())]
    when = [it for it in parts if _is_when_or_where(it)]
    names = tuple(it for it in parts if it not in when and begins_with_given_name(it))
    if match is None or not when or len(when) + len(names) < len(parts):
        return None
    return BylineTitle(title=match["title"] or match["last"], names=names)


def _is_when_or_where(text: str) -> bool:
    is_short = len(text.split()) <= _TIME_WORDS and any(map(str.isdigit, text))
    is_somebody = begins_with_given_name(text.lstrip("()0123456789 "))
    return not is_somebody and (is_short or is_weekday(text) or is_event_alone(text))


def without_speakers(title: str, names: Collection[str]) -> str:
    """A title without those behind `by` or in brackets at its end who are known to speak.

    >>> without_speakers("Rivers that answer by Nadia Brun & Ivo Kern", {"Nadia Brun", "Ivo Kern"})
    'Rivers that answer'
    """
    places = [match for match in _BY_AT_END.finditer(title) if match.start()]
    for by in places[-1:]:
        behind = title[by.end() :].rstrip(")")
        parts = () if " | " in behind or " - " in behind else parts_of(behind, COMMA)
        people = {without_role(it) for part in parts for it in split_at_and(part)}
        if people and people <= set(names):
            return title[: by.start()].rstrip(" ,-–—|:")
    return title


def people_in(title: BylineTitle, at: Span) -> tuple[Person, ...]:
    """The speakers whom a title names."""
    because = Message("person.title_handle") if title.handle else Message("person.title_by")
    return tuple(
        Person(name=name, role=PersonRole.SPEAKER, handle=title.handle, because=because, at=at)
        for name in title.names
    )
