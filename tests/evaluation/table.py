"""The figures of the labelled accounts as Markdown, as they stand in `docs/evaluation.md`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from unittest.mock import patch

from generator.model.reading import Reading
from generator.resolve import resolve
from generator.resolve.quotes import same_utterance
from generator.resolve.same_talk.rules import RULES, RuleKind, without
from generator.text.caches import clear_caches
from generator.text.naming import names as term_names
from tests.evaluation.accounts import Told, half, same_concepts, told
from tests.evaluation.compared import compared_once
from tests.evaluation.invented import invented
from tests.evaluation.measuring import Figure, Measured, measure, measure_talks, read_told

PAGE = Path(__file__).parents[2] / "docs" / "evaluation.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
HALVES = ("chosen", "held")
DRAW = "drawn"
MEANING = {"chosen": "rules chosen on", "held": "held back", DRAW: "drawn at random"}
DRAWN, FAMILIES = 1, 40
KINDS = ("talks", "quotes", "concepts")


def figures() -> str:
    """All tables: the halves, and what is lost without each evidence."""
    collections = {name: _collection(name) for name in HALVES}
    invented_ones, names = invented(Random(DRAWN), FAMILIES)
    collections[DRAW] = Collection(invented_ones, read_told(invented_ones), names)
    return "\n".join(
        [
            BEGIN,
            *_whole(collections),
            "",
            *_without_evidence(collections),
            "",
            *_without_rules(collections),
            END,
        ]
    )


def page_with(text: str, tables: str) -> str:
    """The page with these tables, marks around them, in the place of those that it has."""
    first, *_, last = tables.split("\n")
    before, _, rest = text.partition(first)
    _, _, after = rest.partition(last)
    return f"{before}{tables}{after}"


class Collection(NamedTuple):
    """Accounts, what is read from their pages, and the concept that each name means."""

    accounts: Sequence[Told]
    reading: Reading
    concepts: Mapping[str, str]

    def measured(self) -> Measured:
        """The figures of the accounts as they are resolved."""
        return measure(self.accounts, resolve(self.reading).corpus, self.concepts)


Collections = Mapping[str, Collection]


def _collection(name: str) -> Collection:
    accounts = [one for one in told() if half(one.talk) == name]
    return Collection(accounts, read_told(accounts), same_concepts())


def _whole(collections: Collections) -> Iterator[str]:
    yield "| accounts | how many | of talks | what | pairs | precision | recall |"
    yield "|---|---:|---:|---|---:|---:|---:|"
    for name, one in collections.items():
        found = one.measured()
        talks = len({account.talk for account in one.accounts})
        for kind in KINDS:
            given = found.of(kind)
            sizes = f"{len(one.accounts)} | {talks} | {kind} | {given.true}"
            yield f"| {MEANING[name]} | {sizes} | {_shares(given)} |"


def _shares(one: Figure) -> str:
    return f"{one.precision:.3f} | {one.recall:.3f}"


def _head(what: str, parts: Sequence[str]) -> Iterator[str]:
    names = " | ".join(f"{MEANING[name]}: precision | recall" for name in parts)
    yield f"| without | {what} | {names} |"
    yield f"|---|---:|{'---:|---:|' * len(parts)}"


def _line(name: str, what: str, found: Iterable[Figure]) -> str:
    return f"| {name} | {what} | {' | '.join(map(_shares, found))} |"


def _without_evidence(collections: Collections) -> Iterator[str]:
    yield from _head("kind", tuple(collections))
    vetoes = [rule.code for rule in RULES if rule.kind is RuleKind.VETO]
    left_out = [
        (rule.code, rule.kind.name.lower(), (rule.code,))
        for rule in RULES
        if rule.kind is not RuleKind.WEAK  # joins nothing
    ]
    with compared_once():
        for name, kind, codes in (*left_out, ("all vetoes", "", vetoes)):
            rules = without(RULES, *codes)
            measured = (
                measure_talks(it.accounts, it.reading, rules) for it in collections.values()
            )
            yield _line(name, kind, measured)


def _without_rules(collections: Collections) -> Iterator[str]:
    halves = [collections[name] for name in HALVES]
    yield from _head("of", HALVES)
    for rule in term_names.RULES:
        kept = {name: one for name, one in term_names.RULES.items() if name != rule}
        with patch.object(term_names, "RULES", kept), _nothing_remembered():
            yield _line(rule, "concepts", (one.measured().concepts for one in halves))
    with patch.object(term_names, "_ending", lambda name: name), _nothing_remembered():
        yield _line("ending", "concepts", (one.measured().concepts for one in halves))
    for name, settings in QUOTES.items():
        with patch.multiple(same_utterance, **settings), _nothing_remembered():
            yield _line(name, "quotes", (one.measured().quotes for one in halves))


@contextmanager
def _nothing_remembered() -> Iterator[None]:
    """What was found by other rules is forgotten, and afterwards what was found by these."""
    clear_caches()
    yield
    clear_caches()


QUOTES: dict[str, dict[str, Any]] = {
    "contractions in full": {"_CONTRACTIONS": {}, "_ENDINGS": ()},
    "numbers as digits": {"NUMBERS": {}},
    "one spelling": {"one_spelling": lambda word: word, "SPELT_ALIKE": 101.0},
    "words left out": {"COVERED": 1.0},
    "words exchanged": {"MEANT": 1.0},
    "denials": {"_DENIALS": frozenset()},
    "nearly the same time": {"NEAR_TIME": -1},
}
