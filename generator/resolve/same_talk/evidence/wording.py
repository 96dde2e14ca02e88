"""What two accounts have in common in their words: quotes, and long wordings, a text printed twice.

Texts are compared by runs of twelve words. To find who may share one, only runs that begin with a
long word are looked at, of all accounts at once; the pairs found so are then compared in full.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, filterfalse, islice
from math import ceil

from msgspec.structs import replace

from generator.model.account import Account, AccountDetail
from generator.model.base import Value
from generator.model.grouping import indexed, rows_of, sharing
from generator.resolve.quotes.same_utterance import MIN_WORDS, candidate_pairs, same_utterance
from generator.resolve.same_talk.facts.account_facts import Facts
from generator.resolve.same_talk.facts.people import Words
from generator.text.naming.normal import words
from generator.text.regex import regex

RUN = 12
"""Words in a run."""

LEAST_RUNS = 25
"""So many runs in common are a long wording."""

LEAST_SHARE = 0.25
"""They are at least this share of the runs of the shorter text."""

_LONG_WORD = 8
_BRACKETS = "()[]"
_MOST_SHARING = 12
"""Runs that more accounts share are boilerplate of a show or a site."""

_LEAST_ANCHORS = 3
_ANTHOLOGY_TIMES = 3
_IN_ANTHOLOGY = 5  # accounts whose wording it has
_WHOLE = 0.9  # share of the shorter text
_LEAST_WHOLE = 3
_MOST_WHOLE = 50
_BLANK = regex(
    r"\[(?:[a-z][a-z ]{1,30}|[A-Z][A-Z ]{2,30})\](?!\()|<[a-z][a-z _-]{1,30}>"
    r"|\{\{?[\w .-]{1,30}\}|\b(?:YYYY|TODO|TBA|TBD|XXX)\b|_{4,}|Lorem ipsum"
)
_LEAST_BLANKS = 3
_WORDS_TO_BLANK = 100  # at most, in a form
_MAX_OF_FORM = 1_000  # characters of an item


class SharedWording(Value, frozen=True, kw_only=True):
    """How many runs of words two accounts share, and how many the shorter one has.

    `of_anthology` says that the other is several times longer and shares as much with others, or
    that it holds several texts as a whole that have nothing in common.
    """

    runs: int
    of: int
    of_anthology: bool = False


Wordings = Mapping[tuple[int, int], SharedWording]
"""What is worded alike, by the indexes of two accounts, the smaller first."""


def shared_wordings(accounts: Sequence[Account]) -> Wordings:
    """The pairs of accounts that share a long wording."""
    lengths: list[int] = []

    def anchors() -> Iterator[frozenset[int]]:
        for account in accounts:
            own = frozenset(_anchors(_words_of(account)))
            lengths.append(len(own))
            yield own

    counts: Counter[tuple[int, int]] = Counter()
    for indexes in sharing(anchors()):
        if len(indexes) <= _MOST_SHARING:
            counts.update(combinations(indexes, 2))
    wordings = {}
    for (one, other), shared in sorted(counts.items()):
        least = min(lengths[one], lengths[other])
        if shared >= _LEAST_ANCHORS and shared >= LEAST_SHARE * least:
            both = _compared(_words_of(accounts[one]), _words_of(accounts[other]))
            is_long = both.runs >= LEAST_RUNS and both.runs >= LEAST_SHARE * both.of
            if is_long and not all(_is_form(accounts[at], both.of) for at in (one, other)):
                wordings[one, other] = both
    return _with_anthologies(wordings, lengths)


def _is_form(account: Account, length: int) -> bool:
    """Whether a text has places that nobody has filled in: `[name]`, `<topic>`, `YYYY-MM-DD`.

    In a long one a few are remarks on what is heard: `[laughter]`, `[inaudible]`.
    """
    texts = (getattr(item, "text", None) or "" for item in account.items)
    blanks = {blank for text in texts for blank in _BLANK.findall(text[:_MAX_OF_FORM])}
    return len(blanks) >= max(_LEAST_BLANKS, length / _WORDS_TO_BLANK)


def _with_anthologies(
    wordings: dict[tuple[int, int], SharedWording], lengths: Sequence[int]
) -> Wordings:
    longer = {
        pair: max(pair, key=lambda at: lengths[at])
        for pair in wordings
        if max(lengths[at] for at in pair) >= _ANTHOLOGY_TIMES * min(lengths[at] for at in pair)
    }
    counts = Counter(longer.values())
    holding = set(_holding_several(wordings, lengths))
    return {
        pair: replace(
            shared,
            of_anthology=(pair in longer and counts[longer[pair]] >= _IN_ANTHOLOGY)
            or not holding.isdisjoint(pair),
        )
        for pair, shared in wordings.items()
    }


def _holding_several(
    wordings: dict[tuple[int, int], SharedWording], lengths: Sequence[int]
) -> Iterator[int]:
    """The accounts that hold others as a whole which share nothing: notes on a day of talks."""
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for (one, other), shared in wordings.items():
        if shared.runs >= _WHOLE * shared.of and lengths[one] != lengths[other]:
            shorter, longer = sorted((one, other), key=lambda at: lengths[at])
            parts[longer].append(shorter)
    for whole, held in parts.items():
        apart = held[:_MOST_WHOLE]
        alike = {at for pair in combinations(sorted(apart), 2) if pair in wordings for at in pair}
        if len(apart) - len(alike) >= _LEAST_WHOLE:
            yield whole


def _compared(one: tuple[str, ...], other: tuple[str, ...]) -> SharedWording:
    mine, theirs = (set(rows_of(text, RUN)) for text in (one, other))
    return SharedWording(runs=len(mine & theirs), of=min(len(mine), len(theirs)))


def _anchors(text: tuple[str, ...]) -> Iterator[int]:
    """The runs that begin with a long word, as numbers that are good for one process."""
    return (
        hash(text[at : at + RUN])
        for at, word in enumerate(text[: max(0, len(text) - RUN + 1)])
        if len(word) >= _LONG_WORD
    )


def _is_list_of_names(text: str) -> bool:
    """Whether most words of a text are capitalised: who attends is printed on each day's notes."""
    parts = text.split()
    least = ceil(len(parts) / 4)
    if sum(islice((1 for part in parts if part[0].islower()), least)) == least:
        return False  # as nearly always: no brackets need be looked behind
    printed = [word for word in parts if word.strip(_BRACKETS)[:1].isalpha()]
    capitals = sum(word.strip(_BRACKETS)[0].isupper() for word in printed)
    return len(printed) >= RUN and capitals * 4 > len(printed) * 3


def _words_of(account: Account) -> tuple[str, ...]:
    """The words of all texts of an account but lists of names, in order."""
    all_words: list[str] = []
    for item in account.items:
        if not isinstance(item, AccountDetail):
            text = getattr(item, "text", None) or getattr(item, "description", None)
            if text and not _is_list_of_names(text):
                all_words += words(text)
    return tuple(all_words)


_MAX_SHARED = 40


class Shared(Value, frozen=True, kw_only=True):
    """A quote that two accounts have in common: as each prints it, and the words of the first.

    `apart` is how far apart its times are in seconds, where both print one. `heard` says that it
    is a quote of one and stands in the other's transcript. `sharing` is with how many others an
    account shares it at most.
    """

    printed: str
    there: str
    words: Words
    apart: int | None = None
    heard: bool = False
    sharing: int = 1


Sayings = Mapping[tuple[int, int], Sequence[Shared]]
"""What is shared, by the indexes of two accounts, the smaller first."""


def shared_sayings(facts: Sequence[Facts]) -> Sayings:
    """The quotes that each two accounts share; of each wording of the first account one."""
    places = [(index, at) for index, one in enumerate(facts) for at in range(len(one.quotes))]
    wordings = [facts[index].quotes[at] for index, at in places]
    sayings: defaultdict[tuple[int, int], dict[Words, Shared]] = defaultdict(dict)
    for first, second in candidate_pairs(wordings):
        (one, at), (other, there) = places[first], places[second]
        if one == other:
            continue
        apart = _apart(facts[one].times[at], facts[other].times[there])
        if same_utterance(wordings[first], wordings[second], apart):
            shared = Shared(
                printed=facts[one].quoted[at],
                there=facts[other].quoted[there],
                words=wordings[first],
                apart=apart,
            )
            known = sayings[one, other].get(shared.words)
            if known is None or _nearer(shared, known):
                sayings[one, other][shared.words] = shared
    for one, other, shared in _heard(facts):
        sayings[one, other].setdefault(shared.words, shared)
    with_others = Counter(
        (index, words) for pair, quotes in sayings.items() for words in quotes for index in pair
    )
    return {
        (one, other): tuple(
            replace(shared, sharing=max(with_others[one, words], with_others[other, words]))
            for words, shared in quotes.items()
        )
        for (one, other), quotes in sayings.items()
        if quotes
    }


def _apart(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else abs(one - other)


def _nearer(one: Shared, other: Shared) -> bool:
    return one.apart is not None and (other.apart is None or one.apart < other.apart)


def _heard(every: Sequence[Facts]) -> Iterator[tuple[int, int, Shared]]:
    """Quotes that stand in the transcript of another account, with both accounts' indexes."""
    if not (any(one.quotes for one in every) and any(one.is_heard for one in every)):
        return
    quoted = indexed(
        (run, (index, at))
        for index, facts in enumerate(every)
        for at, quote in enumerate(facts.quotes)
        for run in set(rows_of(quote, MIN_WORDS))
    )
    first_words = {run[0] for run in quoted}
    for index, one in enumerate(every):
        for paragraph in filterfalse(first_words.isdisjoint, one.heard):
            near: set[tuple[int, int]] = set()
            for start, word in enumerate(paragraph):
                if word in first_words:
                    places = quoted.get(paragraph[start : start + MIN_WORDS], ())
                    near.update(places if len(places) <= _MAX_SHARED else ())
            for other, at in sorted(near):
                words = every[other].quotes[at]
                if other != index and same_utterance(words, paragraph):
                    printed = every[other].quoted[at]
                    shared = Shared(printed=printed, there=printed, words=words, heard=True)
                    yield min(index, other), max(index, other), shared
