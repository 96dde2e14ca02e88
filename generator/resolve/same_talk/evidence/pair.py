"""Two accounts side by side: what is found between all at once, and what both are told of."""

from collections.abc import Iterator
from operator import attrgetter

from rapidfuzz import fuzz

from generator.model.account_head import AccountKind, DateBasis, Recording
from generator.model.base import Value
from generator.model.grouping import grouped
from generator.resolve.same_talk.evidence.common import Common
from generator.resolve.same_talk.evidence.wording import Shared, SharedWording
from generator.resolve.same_talk.facts.account_facts import Facts
from generator.resolve.same_talk.facts.dates import is_some_time_before
from generator.resolve.same_talk.facts.people import Words, is_among, is_full, same_script
from generator.resolve.same_talk.facts.titles import RECURRING, Title, telling, telling_words
from generator.text.naming.common_words import COMMON_WORDS
from generator.text.naming.normal import words

ALIKE = 88.0
"""From this likeness on (0 to 100) two titles are one but for a misprint."""

_MISPRINT = 50.0
"""From this likeness on (0 to 100) one word may be another, misspelt."""

_SEVERAL = 3
_LONG_ENOUGH = 12  # letters of a title in which a misprint can be told

_OF_ANY_SHOW = frozenset("a and podcast show the".split())

LEAST_TITLE = 14.0
"""From this weight of its words on a title is distinctive: two that nobody else has are too few."""


class Pair(Value, frozen=True, kw_only=True):
    """Two accounts, the quotes and the wording that they share, and what is common."""

    one: Facts
    other: Facts
    common: Common = Common()
    quotes: tuple[Shared, ...] = ()
    wording: SharedWording | None = None

    @property
    def both_ways(self) -> tuple[tuple[Facts, Facts], ...]:
        """The two accounts in both orders."""
        return (self.one, self.other), (self.other, self.one)

    @property
    def are_siblings(self) -> bool:
        """Whether both are files of one sort in one folder, such as the episodes of a show."""
        mine, theirs = (
            (facts.folder, facts.kind, facts.ending) for facts in (self.one, self.other)
        )
        return mine == theirs

    @property
    def have_own_folder(self) -> bool:
        """Whether the names of both begin with that of their folder: `ep7-weirs/ep7-weirs_b.md`."""
        folder, name = self.one.folder, self.one.folder.rpartition("/")[2]
        return (
            folder == self.other.folder
            and any(map(str.isalpha, name))
            and all(it.stem.startswith(f"{folder}/{name}") for it in (self.one, self.other))
        )


def principals(facts: Facts, common: Common) -> tuple[Words, ...]:
    """Those who take part and do not merely receive others."""
    return tuple(it for it in facts.people if it not in facts.hosts and it not in common.hosts)


def principals_in_common(pair: Pair) -> tuple[Words, ...]:
    """Who is a principal of one and takes part in the other, or is named in its title or texts."""
    return tuple(
        dict.fromkeys(
            name
            for facts, other in pair.both_ways
            for name in principals(facts, pair.common)
            if is_among(name, principals(other, pair.common)) or is_named_in(name, other)
        )
    )


def is_named_in(name: Words, facts: Facts) -> bool:
    """Whether a full name stands in an account's title or texts."""
    return is_full(name) and " ".join(name[-2:]) in facts.mentioned


def is_recorded(facts: Facts) -> bool:
    """Whether an account is of one recording: it names it, its day or length, or is made of it."""
    is_of_file = facts.account.kind is not AccountKind.NOTES
    return is_of_file or bool(facts.recordings or facts.date or facts.seconds)


def state_one_talk(pair: Pair) -> bool:
    """Whether both say that they are about the talk of one other file."""
    one, other = pair.one, pair.other
    subject = pair.common.subject_of(one) if one.names_talk and other.names_talk else None
    return subject is not None and subject == pair.common.subject_of(other)


def have_same_principals(pair: Pair) -> bool:
    """Whether the same people are the principals of both, and there is one."""
    one, other = (principals(facts, pair.common) for facts in (pair.one, pair.other))
    return bool(one) and set(one) == set(other)


def different_guests(pair: Pair, *, may_name: bool = False) -> tuple[Words, ...]:
    """Somebody of each, named in full, of whom the other says nothing, or no more than a name."""
    if not all(same_script(one, it) for one in pair.one.people for it in pair.other.people):
        return ()
    names = tuple(
        name
        for facts, other in pair.both_ways
        for name in facts.people
        if is_full(name) and not is_among(name, other.people)
        if may_name or not is_named_in(name, other)
    )
    are_both = bool(names) and names[0] in pair.one.people and names[-1] in pair.other.people
    return (names[0], names[-1]) if are_both else ()


def strangers(pair: Pair) -> tuple[Words, ...]:
    """The guests of two transcripts that share no wording: of one recording they would."""
    are_spoken = all(it.account.kind is AccountKind.TRANSCRIPT for it in (pair.one, pair.other))
    if not are_spoken or pair.wording is not None:
        return ()
    guests = different_guests(pair, may_name=next(forms_in_common(pair), None) is not None)
    heard = pair.one.heard_names | pair.other.heard_names
    return () if heard.intersection(guests) else guests


def is_of_several(pair: Pair) -> bool:
    """Whether one is about many recordings, as a unit of a course is, of which the other is one."""
    counts = (sorted(map(len, recorded)) for recorded in on_one_platform(pair))
    return any(few * 2 < many >= _SEVERAL for few, many in counts)


def on_one_platform(pair: Pair) -> Iterator[tuple[list[Recording], list[Recording]]]:
    """The recordings of the one and of the other, by the platforms that both name."""
    mine, theirs = (grouped(it.recordings, attrgetter("platform")) for it in (pair.one, pair.other))
    for platform in sorted(mine.keys() & theirs.keys()):
        yield mine[platform], theirs[platform]


def are_at_one_event(pair: Pair) -> bool:
    """Whether both name one event of one year."""
    one, other = pair.one, pair.other
    return bool(is_one_event(one, other) and one.years & other.years)


def is_one_event(one: Facts, other: Facts) -> bool:
    """Whether both name an event, and by one name: written together (`RiverJS`) or not."""
    mine, theirs = one.event, other.event
    if not mine or not theirs:
        return False
    return mine <= theirs or theirs <= mine or one.event_name == other.event_name


def published_by_two_shows(pair: Pair) -> bool:
    """Whether nearly one text is of two shows that have no word of their names in common."""
    named = (words(it.account.show or "") for it in (pair.one, pair.other))
    mine, theirs = (set(show) - _OF_ANY_SHOW for show in named)
    is_one_text = pair.wording is not None and 4 * pair.wording.runs > 3 * pair.wording.of
    return is_one_text and bool(mine and theirs) and mine.isdisjoint(theirs)


def are_misnamed(pair: Pair) -> bool:
    """Whether both have one entire title at one event, and of two names a word: one is misspelt."""
    full = (filter(is_full, it.people) for it in (pair.one, pair.other))
    mine, theirs = ({word for name in names for word in name} for names in full)
    is_likely = not mine.isdisjoint(theirs) and are_at_one_event(pair)
    return is_likely and any(is_entire_title(form, pair) for form in forms_in_common(pair))


def forms_in_common(pair: Pair) -> Iterator[str]:
    """The forms of the title that both have; of siblings only the whole, and none but equal."""
    one, other = pair.one.title, pair.other.title
    if not one.forms or not other.forms:
        return
    if one.whole == other.whole:
        yield one.whole
    elif not pair.are_siblings:
        yield from (form for form in one.forms if form in other.forms)
        if one.ordering == other.ordering:
            misspelt = (form for form in one.forms if _is_misspelt(form, other))
            lengths = {entire.count(" ") for entire in other.entire}  # `… workshop` is no misprint
            yield from (it for it in misspelt if it in one.entire or it.count(" ") in lengths)


def weight_of_title(form: str, pair: Pair) -> float:
    """How much a form of a title tells, without names and what recurs."""
    names = pair.one.own | pair.other.own | RECURRING
    distinctive = {word for it in form.split() if (word := telling(it)) and word not in names}
    return pair.common.title_weight(distinctive)


def came_out_later(pair: Pair) -> bool:
    """Whether the one tells when a recording came out, some time after the day of the other.

    Both print a title that tells enough: each week's call comes out as well. Or files of one name
    give one page, and it came out once.
    """
    given, released = sorted(
        (pair.one, pair.other), key=lambda it: it.account.published_by is DateBasis.PUBLISHED
    )
    bases = given.account.published_by, released.account.published_by
    if bases[0] is bases[1] or DateBasis.PUBLISHED not in bases or pair.are_siblings:
        names = {it.stem.rpartition("/")[2] for it in (given, released)}
        pages = {*given.pages} & {*released.pages} - pair.common.shared_pages
        return bases == (DateBasis.PUBLISHED,) * 2 and len(names) == 1 and bool(pages)
    return is_some_time_before(given.date, released.date) and any(
        weight_of_title(form, pair) >= LEAST_TITLE for form in forms_in_common(pair)
    )


def is_entire_title(form: str, pair: Pair) -> bool:
    """Whether a form that both have is all of either title, or all that it quotes."""
    theirs = pair.other.title
    return form in pair.one.title.entire and (form in theirs.entire or _is_misspelt(form, theirs))


def _is_misspelt(form: str, title: Title) -> bool:
    """Whether a title is this form but for a misprint."""
    return len(form) >= _LONG_ENOUGH and any(
        form != entire and fuzz.ratio(form, entire) >= ALIKE and _are_misprints(form, entire)
        for entire in title.entire
    )


def _are_misprints(one: str, other: str) -> bool:
    """Whether no word stands in the place of quite another: `RIVER group notes`, `WEIR group …`.

    Nor is any added that tells something; one may be written as two.
    """
    mine, theirs = one.split(), other.split()
    if len(mine) != len(theirs):
        added = {*mine} ^ {*theirs}
        parts = ("".join(it for it in words if it in added) for words in (mine, theirs))
        tells = added.difference(COMMON_WORDS, RECURRING)
        return not tells or fuzz.ratio(*parts) >= _MISPRINT
    return all(
        fuzz.ratio(*words) >= _MISPRINT or COMMON_WORDS.issuperset(words)
        for words in zip(mine, theirs, strict=True)
    )


NAMED_SUBJECT = 0.2
"""The weighted share of the smaller vocabulary that two notes on one subject have in common, where
titles share a part, or the one's names a segment or a concept of the other."""


def words_in_common(pair: Pair) -> tuple[float, frozenset[str], int]:
    """The weighted share of the smaller vocabulary, the words in both, and the smaller's size."""
    names = pair.one.own | pair.other.own
    mine, theirs = pair.one.vocabulary - names, pair.other.vocabulary - names
    least = min(len(mine), len(theirs))
    shared = mine & theirs
    if len(shared) < NAMED_SUBJECT * least or not shared:
        return 0.0, shared, least  # no word counts for more than one
    return pair.common.text_weight(shared) / least, shared, least


def is_told_of(pair: Pair) -> bool:
    """Whether a telling word of one's title stands in the other's title or texts."""
    names = pair.one.own | pair.other.own
    return any(
        not (facts.title.telling.keys() - names).isdisjoint(other.vocabulary)
        for facts, other in pair.both_ways
    )


def names_a_part(pair: Pair) -> bool:
    """Whether titles share a part, or one names a segment or a concept of the other.

    The part is of two telling words or more.
    """
    forms = (set(telling_words(form.split())) for form in forms_in_common(pair))
    return any(len(telling) > 1 for telling in forms) or any(
        f" {part} " in f" {' '.join(facts.title.telling)} "
        for facts, other in pair.both_ways
        for part in other.parts
    )


def words_of_both_titles(pair: Pair) -> set[str]:
    """The telling words that both titles have."""
    mine, theirs = pair.one.title.telling, pair.other.title.telling
    names = pair.one.own | pair.other.own
    return {word for word in mine if word in theirs and word not in names}


def words_of_title(pair: Pair) -> list[str]:
    """The telling words that both titles have, or that a title shares with a part of the other."""
    shared = words_of_both_titles(pair)
    for facts, other in pair.both_ways:
        line = f" {' '.join(facts.title.telling)} "
        shared.update(word for part in other.parts if f" {part} " in line for word in part.split())
    return sorted(shared)
