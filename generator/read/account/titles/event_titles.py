"""The event and the speakers that a title names: `Weirs — Ada Okafor (RiverConf 2031, Oslo)`."""

from collections.abc import Iterable
from re import Match

from msgspec.structs import replace

from generator.model.base import Statement
from generator.read.account.titles.byline_titles import BylineTitle, people_in
from generator.read.grammar.people.beside_titles import speakers_beside
from generator.read.outline.events.event_names import ends_as_event, is_event_alone
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts
from generator.read.vocabulary.name_parts import only_sorts
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.quantities.dates import YEAR, find_date
from generator.text.regex import regex

_EVENT = (
    r"(?P<event>TEDx[A-Z]\w{2,40}(?: (?:19|20)\d\d)?"
    r"|[A-Z][\w.]{1,20}(?:Con|Conf|Fest)(?: [A-Z]\w{1,20}){0,2}(?=\s[-–—|]\s)"
    r"|[^\W\d_a-z](?:(?! (?:[-@]|at) )[^()\[\]|:,–—•]){1,50} (?:19|20)\d\d)"
)
_AT_END = regex(
    r"(?:\s(?P<mark>[-–—|@·•])\s|,\s|\s(?:at|bei)\s(?:the\s)?|\s(?=TEDx)"
    rf"|\s?[(\[](?:[^()\[\],]{{4,60}}, |at |@ ?)?){_EVENT}(?:, [^()\[\],]{{2,40}})?[)\]]?$"
)
_IN_FRONT = regex(
    rf"\[?{_EVENT}(?:\]|:|\s(?:(?P<mark>[-–—|·•])|[#»]|[=-]>))\s(?=\S)"
    r"|\((?:19|20)\d\d\)\s(?=[^\"“”:]{4,60}, [\"“][^\"“”]{2,200}[\"”]$)"
)
_NO_MORE = frozenset("and at bei by und".split())
_NEAR = (", ", " at ", " bei ")  # `Ada Okafor: My week at RiverConf 2031` says more
_BULLET, _LONGEST = "•", 250


def with_event(facts: TalkFacts, titles: Iterable[Statement]) -> TalkFacts:
    """The facts with the event that the first of the titles with one names, if they have no other.

    A word with which names of events end must stand there, and a year; or it is set off from a
    name: `Weirs • Ada Okafor • DAM 2031`. The year is the talk's, unless a date of it is known.
    So are the people, where nobody takes part, and what else is printed is the title.
    """
    for title in titles:
        text = title.text[:_LONGEST]
        match = _AT_END.search(text) or _IN_FRONT.match(text)
        event = match["event"] if match else None
        if match is None or (facts.event and words(facts.event) != words(event or "")):
            continue
        who = _beside(text, match)
        if not (_is_event(event, is_set_off=bool(who and match["mark"])) if event else who):
            continue
        years = YEAR.findall(event or match[0])
        is_known = any(it.iso.startswith(tuple(years)) for it in facts.dates)
        dates = () if is_known else (RoleDate(role=DateRole.TITLE, iso=it) for it in years)
        people, speaking = facts.people, {it.name for it in facts.people if it.role.takes_part}
        own = who if who and speaking.issuperset(who.names if speaking else ()) else None
        cut = replace(title, text=own.title if own else title.text)
        return replace(
            facts,
            event=facts.event or event,
            dates=(*facts.dates, *dates),
            people=people if speaking or not own else (*people, *people_in(own, title.at)),
            titles=tuple(cut if it == title else it for it in facts.titles or (cut,) * bool(own)),
        )
    return facts


def _is_event(event: str, *, is_set_off: bool) -> bool:
    """Whether a name with a year is an event's: it ends as one, or stands beside somebody's."""
    is_called = ends_as_event(event) or (is_set_off and find_date(event) is None)
    return event.startswith("TEDx") or (is_called and is_event_alone(event))


def _beside(text: str, match: Match[str]) -> BylineTitle | None:
    """Who is named beside an event, and the title, which is all of it where that says more.

    They have given names, but beside what sites of recordings and speeches print.
    """
    rest = text[: match.start("event")] if match.start() else text[match.end() :]
    rest = (
        rest.removesuffix("the ").removesuffix(" at ").removesuffix(" bei ").rstrip(" -–—|@·•,([")
    )
    who = speakers_beside(rest.replace(" • ", " | "))
    if who is None or who.title is None or not who.speakers:
        return None
    is_sure = match["mark"] == _BULLET or not match["event"]
    is_sure = is_sure or all(map(begins_with_given_name, who.speakers))
    if not is_sure or (match[0].startswith(_NEAR) and not rest.endswith(who.speakers)):
        return None
    title = rest[slice(*who.title)].strip(' -–—|·•"“”')
    left = text.replace(title, " ", 1).replace(match["event"] or match[0], " ", 1)
    for name in who.speakers:
        left = left.replace(name, " ", 1)
    is_all = _NO_MORE.issuperset(words(left)) and not only_sorts(words(title))
    return BylineTitle(title=title if is_all else text, names=who.speakers)
