"""What excludes that two accounts are about one talk: each a small function of two accounts.

Nothing outweighs these vetoes but one recording that both name, or the editor. The date of a page
or of a note excludes nothing, because it is none of the talk's.
"""

from generator.model.account_head import AccountKind, Recording
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.resolve.same_talk.evidence.pair import (
    Pair,
    are_at_one_event,
    are_misnamed,
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
from generator.resolve.same_talk.facts.people import (
    Words,
    is_among,
    is_full,
    printed_name,
    same_script,
)
from generator.text.regex import regex

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
