"""Days and years that exclude that two accounts are about one talk."""

from urllib.parse import urlsplit

from generator.model.account_head import PersonRole
from generator.model.message import Message
from generator.resolve.same_talk.evidence.pair import (
    Pair,
    came_out_later,
)
from generator.resolve.same_talk.facts.dates import are_two_days, year_of
from generator.text.quantities.iso_dates import are_apart
from generator.text.regex import regex
from generator.text.web_address import host_of

_DIGITS = regex(r"\d+")


def other_date(pair: Pair) -> Message | None:
    """Dates of the talk that are more than two days apart, or of other years or seasons.

    Of files of one kind in one folder, under other names, any two days are of two talks: whoever
    lists the talks of an event dates them all alike. So are those of minutes
    that say who was there and are called by their days, into which parts of others may be pasted.
    The day that names of one form have counts where a source says no day but that of a note. A
    recording may come out later.
    """
    seasons = pair.one.season, pair.other.season
    if None not in seasons and len(set(seasons)) > 1:
        return Message("same_talk.dates", one=seasons[0] or "", two=seasons[1] or "")
    one, other = pair.one.date, pair.other.date
    if one is None or other is None:
        one, other = _days_of_names(pair)
    if one is None or other is None:
        return None
    are_of_days = _are_listed(pair) or _say_who_met(pair)
    if not are_apart(one, other) and not (are_of_days and are_two_days(one, other)):
        return None
    return None if came_out_later(pair) else Message("same_talk.dates", one=one, two=other)


def are_of_two_days(pair: Pair) -> bool:
    """Whether names of one form give two files two days, and both are the days of their talks."""
    one, other = _days_of_names(pair)
    return one is not None and one != other and (one, other) == (pair.one.date, pair.other.date)


def _days_of_names(pair: Pair) -> tuple[str, str] | tuple[None, None]:
    """The days in the names of two files, where their paths are of one form but for them.

    Or they are copies of two pages of one site: a site dates its own pages.
    """
    one, other = pair.one.name_day, pair.other.name_day
    here, there = (urlsplit(it.account.url or "") for it in (pair.one, pair.other))
    are_pages = here != there and host_of(here) == host_of(there) != ""
    if one is None or other is None or not (one[1] == other[1] or are_pages):
        return None, None
    return one[0], other[0]


def _are_listed(pair: Pair) -> bool:
    """Whether two of one kind, in one folder or `Q3` and `Q4`, have names with other words."""
    one, other = pair.one, pair.other
    is_one_name = one.bare_name is not None and one.bare_name == other.bare_name
    sorts = ((_DIGITS.sub("#", it.folder), it.kind, it.ending) for it in (one, other))
    return len(set(sorts)) == 1 and one.stem != other.stem and not is_one_name


def _say_who_met(pair: Pair) -> bool:
    """Whether names of both files are days, and both say who was there."""
    both = (pair.one, pair.other)
    roles = [{who.role for who in it.account.people} for it in both if it.name_day is not None]
    return len(roles) == len(both) and all(PersonRole.ATTENDEE in it for it in roles)


def other_year(pair: Pair) -> Message | None:
    """Other years in titles or events, a year there and another date of the talk, or of folders."""
    one, other = pair.one.years, pair.other.years
    if one and other:
        if one & other:
            return None
        return Message("same_talk.years", one=str(min(one)), two=str(min(other)))
    for named, dated in pair.both_ways:
        if named.years and dated.date and year_of(dated.date) not in named.years:
            if named.years & dated.title.years:
                return None  # both titles name the year, which is not when it was given
            year = str(min(named.years))
            return Message("same_talk.year_and_date", year=year, date=dated.date)
    return _other_folders(pair)


def _other_folders(pair: Pair) -> Message | None:
    """Folders of two years, seasons or days beside each other, if one of the two has no date.

    Files of one name in folders of two days are of these whatever dates they print.
    """
    if pair.one.folder_time is None or pair.other.folder_time is None:
        return None
    (above, first), (beside, second) = pair.one.folder_time, pair.other.folder_time
    if above != beside or first.startswith(second) or second.startswith(first):
        return None
    names = {facts.stem.rpartition("/")[2] for facts in (pair.one, pair.other)}
    are_of_days = len(names) == 1 and "-" in first
    if None not in (pair.one.date, pair.other.date) and not are_of_days:
        return None
    return Message("same_talk.years", one=first, two=second)
