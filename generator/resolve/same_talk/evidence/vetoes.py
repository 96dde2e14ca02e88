"""What excludes that two accounts are about one talk: each a small function of two accounts.

Nothing outweighs a veto but one recording that both name, or the editor. The date of a page or of
a note excludes nothing, because it is none of the talk's.
"""

from urllib.parse import urlsplit

from generator.model.account_head import AccountKind, PersonRole, Recording
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.resolve.same_talk.evidence.pair import (
    Pair,
    are_at_one_event,
    are_misnamed,
    came_out_later,
    forms_in_common,
    have_same_principals,
    is_named_in,
    is_of_several,
    is_one_event,
    on_one_platform,
    principals,
    published_by_two_shows,
    state_one_talk,
    strangers,
)
from generator.resolve.same_talk.facts.dates import are_two_days, year_of
from generator.resolve.same_talk.facts.people import (
    Words,
    is_among,
    is_full,
    printed_name,
    same_script,
)
from generator.text.quantities.iso_dates import are_apart
from generator.text.regex import regex
from generator.text.web_address import host_of

_SAME_START = 60  # seconds
_OF_A_SHOW = frozenset({"episode", "season"})
_OTHER_LENGTH = 1.3
_LEAST_APART = 300  # seconds
_DIGITS = regex(r"\d+")
_LETTERS = regex(r"[^\W\d_]{3}")


def is_one_start(pair: Pair, one: Recording, other: Recording) -> bool:
    """Whether the two accounts of a pair mean one talk in a recording.

    A start that only one of them prints may be that of a shared link, if title and principals are
    equal.
    """
    if one.whole != other.whole:
        return False
    if abs((one.start or 0) - (other.start or 0)) < _SAME_START:
        return True
    return (
        None in (one.start, other.start)
        and "" != pair.one.title.whole == pair.other.title.whole
        and have_same_principals(pair)
    )


def other_recording(pair: Pair) -> Message | None:
    """Two recordings on one platform, or two starts in one recording."""
    for mine, theirs in on_one_platform(pair):
        if not any(is_one_start(pair, one, other) for one in mine for other in theirs):
            return Message("same_talk.other_recording")
    return Message("same_talk.other_recording") if is_of_several(pair) else None


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


def other_number(pair: Pair) -> Message | None:
    """Other numbers of part, lecture, edition, or episode of one show, or in names of files."""
    stated = other_stated_number(pair)
    return stated or (None if state_one_talk(pair) else _other_number_in_paths(pair))


def other_stated_number(pair: Pair) -> Message | None:
    """Other numbers of part, lecture, edition, or episode of one show."""
    mine, theirs = pair.one.numbers, pair.other.numbers
    incomparable = _OF_A_SHOW if published_by_two_shows(pair) else frozenset()
    for kind in sorted((mine.keys() & theirs.keys()) - incomparable):
        if mine[kind] != theirs[kind]:
            first, second = (f"{kind} {numbers[kind]}" for numbers in (mine, theirs))
            return Message("same_talk.numbers", one=first, two=second)
    return None


def _other_number_in_paths(pair: Pair) -> Message | None:
    """Files whose paths differ in figures only, those of their folders or their names.

    `wetf102/minutes` and `wetf103/minutes`; `Slides 04` and `Slides 05`, which are no days.
    """
    one, other = pair.one.stem, pair.other.stem
    if one == other or _DIGITS.sub("#", one) != _DIGITS.sub("#", other):
        return None
    (above, _, name), (beside, _, _) = (it.rpartition("/") for it in (one, other))
    is_day = pair.one.name_day is not None or not _LETTERS.search(name)
    is_part = str(pair.one.account.id) != str(pair.one.account.source)
    if is_day or is_part if above == beside else _DIGITS.search(name):
        return None
    first, second = next(
        parts for parts in zip(one.split("/"), other.split("/"), strict=True) if len(set(parts)) > 1
    )
    return Message("same_talk.numbers", one=first, two=second)


def other_place_in_series(pair: Pair) -> Message | None:
    """Titles that are equal but for a number or a month: `Celery 1`, `Celery 2`.

    In files of one name, of one day, they are that day: `5 June`, `June 5th 2031`. In records that
    lie beside each other other titles at one event are other talks of it.
    """
    if state_one_talk(pair):
        return None
    if pair.one.stem == pair.other.stem and pair.one.date == pair.other.date is not None:
        return None
    one, other = pair.one.title, pair.other.title
    if are_two_entries(pair):
        return Message("same_talk.numbers", one=one.printed, two=other.printed)
    if not one.forms or not other.forms or one.ordering == other.ordering:
        return None
    if one.ordering <= other.ordering or other.ordering <= one.ordering:
        return None
    mine, theirs = (
        [word for word in title.whole.split() if word not in title.ordering]
        for title in (one, other)
    )
    if mine != theirs:
        return None
    pairs = (one, other), (other, one)
    first, second = (" ".join(sorted(it.ordering - against.ordering)) for it, against in pairs)
    return Message("same_talk.numbers", one=first, two=second)


def are_two_entries(pair: Pair) -> bool:
    """Whether two records of one folder have two titles at one event."""
    is_of_records = pair.are_siblings and pair.one.account.kind is AccountKind.RECORD
    are_two = pair.one.stem != pair.other.stem and next(forms_in_common(pair), None) is None
    return is_of_records and are_two and bool(pair.one.title.forms) and are_at_one_event(pair)


def other_event(pair: Pair) -> Message | None:
    """Other events, also on days that are near."""
    one, other = pair.one.event, pair.other.event
    if not one or not other or is_one_event(pair.one, pair.other):
        return None
    events = [facts.account.event or "" for facts in (pair.one, pair.other)]
    if _initials(events[0]) in other or _initials(events[1]) in one:
        return None
    return Message("same_talk.events", one=events[0], two=events[1])


def _initials(event: str) -> str:
    return "".join(word[0] for word in event.split() if word[:1].isupper()).casefold()


def other_people(pair: Pair) -> Message | None:
    """Principals who exclude each other.

    A surname alone, another script, who is named in the other's text, and a name known from what is
    said alone (a machine may misspell it) exclude nobody. Whoever turns out to receive others does
    not lift this. Of files of one name, notes on one talk, and one title at one event with a word
    of a name in common, names exclude nothing.
    """
    if pair.one.stem == pair.other.stem or state_one_talk(pair) or are_misnamed(pair):
        return None  # a translation may translate names as well
    with_hosts = _excluding(pair, pair.one.people, pair.other.people)
    guests, others = (principals(it, pair.common) for it in (pair.one, pair.other))
    without = _excluding(pair, guests, others)
    names = without or with_hosts or strangers(pair)
    if not names:
        return None
    return Message(
        "same_talk.other_principals",
        one=printed_name(pair.one.account, names[0]),
        two=printed_name(pair.other.account, names[1]),
    )


def _excluding(
    pair: Pair, ones: tuple[Words, ...], others: tuple[Words, ...]
) -> tuple[Words, Words] | None:
    heard = pair.one.heard_names | pair.other.heard_names
    mine, theirs = (
        [it for it in names if is_full(it) and it not in heard] for names in (ones, others)
    )
    if not mine or not theirs:
        return None
    if any(is_among(name, others) for name in ones) or any(is_among(it, ones) for it in others):
        return None
    is_named = any(is_named_in(it, pair.other) for it in mine)
    if is_named or any(is_named_in(it, pair.one) for it in theirs):
        return None
    is_one_script = all(same_script(one, other) for one in mine for other in theirs)
    return (mine[0], theirs[0]) if is_one_script else None


def other_length(pair: Pair) -> Message | None:
    """Lengths that cannot be of one talk."""
    one, other = pair.one, pair.other
    if not one.seconds or not other.seconds:
        return None
    short, long = sorted((one.seconds, other.seconds))
    if long <= _OTHER_LENGTH * short or long - short < _LEAST_APART:
        return None
    lengths = (it.account.duration for it in (one, other))
    first, second = (length.printed if length else "" for length in lengths)
    return Message("same_talk.lengths", one=first, two=second)


def other_numbered_page(pair: Pair) -> Message | None:
    """Two pages of one site whose addresses differ in a number only."""
    pages = indexed((_DIGITS.sub("#", page), page) for page in pair.one.pages)
    for page in pair.other.pages:
        same_form = pages.get(_DIGITS.sub("#", page))
        if same_form and page not in same_form:
            return Message("same_talk.pages", one=min(same_form), two=page)
    return None


def piece_of_it(pair: Pair) -> Message | None:
    """A clip or a trailer against the whole; what has no title may be either."""
    titles = pair.one.title, pair.other.title
    if not all(it.forms for it in titles) or titles[0].is_piece == titles[1].is_piece:
        return None
    piece = pair.one if pair.one.title.is_piece else pair.other
    return Message("same_talk.piece", title=piece.title.printed)
