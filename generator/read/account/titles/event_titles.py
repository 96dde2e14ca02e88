"""The event that a title names beside its talk: `Weirs — Ada Okafor (RiverConf 2031, Oslo)`."""

from collections.abc import Iterable

import msgspec

from generator.model.base import Statement
from generator.read.outline.events.event_names import ends_as_event, is_event_alone
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts
from generator.text.regex import regex

_EVENT = r"(?P<event>[^\W\d_a-z](?:(?! - )[^()\[\]|:,–—•]){1,50} (?P<year>(?:19|20)\d\d))"
_AT_END = regex(
    rf"(?:\s[-–—|@·•]\s|,\s|\s(?:at|bei|@)\s|\s?[(\[](?:[^()\[\],]{{4,60}}, |at |@ ?)?){_EVENT}"
    r"(?:, [^()\[\],]{2,40})?[)\]]?$"
)
_IN_FRONT = regex(rf"\[?{_EVENT}(?:\]|:|\s(?:[-–—|·•#»]|[=-]>))\s(?=\S)")
_ON_STAGE = regex(r"(?<!\w)(?P<event>TEDx[A-Z]\w{2,40}(?: (?:19|20)\d\d)?)[)\]]?$")
_LONGEST = 250


def with_event(facts: TalkFacts, titles: Iterable[Statement]) -> TalkFacts:
    """The facts with the event that the first of the titles with one names, if they have none.

    A word with which names of events end must stand there, and a year: it is the talk's, unless
    a date of that year is known.
    """
    for title in titles if facts.event is None else ():
        if stage := _ON_STAGE.search(title.text[:_LONGEST]):
            return msgspec.structs.replace(facts, event=stage["event"])
        match = _AT_END.search(title.text[:_LONGEST]) or _IN_FRONT.match(title.text)
        if match and ends_as_event(match["event"]) and is_event_alone(match["event"]):
            year = RoleDate(role=DateRole.TITLE, iso=match["year"])
            is_known = any(it.iso.startswith(year.iso) for it in facts.dates)
            dates = facts.dates if is_known else (*facts.dates, year)
            return msgspec.structs.replace(facts, event=match["event"], dates=dates)
    return facts
