"""The labelled accounts and accounts drawn at random: what is promised holds, and stays so.

Accounts are drawn anew in every run; `EVALUATION_SEED=123` repeats a run.
"""

import random
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import msgspec
import pytest

from generator.model.config import Config
from generator.model.reading import Reading, Resolved
from generator.read import read
from generator.resolve import resolve
from tests.evaluation.accounts import DIALECTS, Told, half, same_concepts, told
from tests.evaluation.invented import invented
from tests.evaluation.measuring import Figure, figure, measure, read_told, unread
from tests.evaluation.table import HALVES, KINDS, PAGE, figures, page_with
from tests.evaluation.writing import source_of, write
from tests.read.synthetic import FAMILY
from tests.support import seed_of_draws

pytestmark = pytest.mark.slow

SEED = seed_of_draws("EVALUATION_SEED")
DRAWS, FAMILIES = 4, 40

REQUIRED = {"talks": (0.99, 0.95), "quotes": (0.98, 0.95), "concepts": (0.98, 0.92)}
"""The least precision and recall."""


@pytest.fixture(scope="module")
def accounts() -> Sequence[Told]:
    """The labelled accounts."""
    return told()


@pytest.fixture(scope="module")
def reading(accounts: Sequence[Told]) -> Reading:
    """The labelled accounts as read."""
    return read_told(accounts)


@pytest.fixture(scope="module")
def resolved(reading: Reading) -> Resolved:
    """What becomes of the labelled accounts."""
    return resolve(reading)


def test_there_is_enough_of_everything(accounts: Sequence[Told]) -> None:
    assert len(accounts) >= 120
    assert len({one.talk for one in accounts}) >= 60
    assert {one.dialect for one in accounts} == set(DIALECTS)
    names = {name for one in accounts for name in one.names}
    assert set(same_concepts()) <= names


def test_all_that_is_labelled_is_read(accounts: Sequence[Told], resolved: Resolved) -> None:
    assert not unread(accounts, resolved.corpus)


def test_the_promise_holds_for_labelled_accounts(
    accounts: Sequence[Told], resolved: Resolved
) -> None:
    found = measure(accounts, resolved.corpus, same_concepts())
    for kind in KINDS:
        assert_reached(found.of(kind), *REQUIRED[kind], kind)


@pytest.mark.parametrize("part", HALVES)
def test_the_promise_holds_for_each_half(part: str, accounts: Sequence[Told]) -> None:
    members = [one for one in accounts if half(one.talk) == part]
    found = measure(members, resolve(read_told(members)).corpus, same_concepts())
    for kind in KINDS:
        assert_reached(found.of(kind), *REQUIRED[kind], f"{part}, {kind}")


def assert_reached(found: Figure, precision: float, recall: float, where: str) -> None:
    assert found.precision >= precision, f"{where}: wrong {found.wrong}"
    assert found.recall >= recall, f"{where}: missed {found.missed}"


def test_the_promise_holds_for_accounts_drawn_at_random() -> None:
    pooled = dict.fromkeys(KINDS, Figure(true=0, found=0, right=0))
    for draw in range(DRAWS):
        drawn, concepts = invented(random.Random(f"{SEED} {draw}"), FAMILIES)
        corpus = resolve(read_told(drawn)).corpus
        where = f"EVALUATION_SEED={SEED}, draw {draw}"
        assert not unread(drawn, corpus), where
        found = measure(drawn, corpus, concepts)
        pooled = {kind: pooled[kind].plus(found.of(kind)) for kind in KINDS}
    for kind in KINDS:
        assert_reached(pooled[kind], *REQUIRED[kind], f"EVALUATION_SEED={SEED}, {kind}")


def test_the_page_says_what_is_measured() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == page_with(text, figures()), "run `make evaluate`"


def test_pairs_are_counted() -> None:
    truth = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 3}
    found = figure(truth, {"a": 1, "b": 1, "c": 2, "d": 2})
    assert (found.true, found.found, found.right) == (3, 2, 1)
    assert found.wrong == (frozenset("cd"),)
    assert set(found.missed) == {frozenset("ac"), frozenset("bc")}


@pytest.mark.parametrize("shuffle", range(3))
def test_the_order_of_files_does_not_matter(
    shuffle: int, reading: Reading, resolved: Resolved
) -> None:
    rng = random.Random(f"{SEED} {shuffle}")
    mixed = msgspec.structs.replace(
        reading,
        accounts=tuple(rng.sample(reading.accounts, len(reading.accounts))),
        sources=tuple(rng.sample(reading.sources, len(reading.sources))),
    )
    found = resolve(mixed)
    assert sorted(one.id for one in found.reading.sources) == sorted(
        one.id for one in resolved.reading.sources
    )
    found = msgspec.structs.replace(  # these are in the order given
        found, reading=resolved.reading, sources=resolved.sources
    )
    assert found == resolved, f"EVALUATION_SEED={SEED}"


def test_folders_and_names_of_files_do_not_matter(
    accounts: Sequence[Told], resolved: Resolved, tmp_path: Path
) -> None:
    write(accounts, tmp_path / "seeds")
    rng = random.Random(SEED)
    for file in sorted((tmp_path / "seeds").iterdir()):
        folder = tmp_path / "seeds" / f"of {rng.randint(1, 3)}"
        folder.mkdir(exist_ok=True)
        file.rename(folder / f"{rng.randrange(10**9)}-{file.name}")
    moved = read(Config(seeds=tmp_path / "seeds", notes=tmp_path))
    assert together(resolve(moved)) == together(resolved), f"EVALUATION_SEED={SEED}"


def together(resolved: Resolved) -> set[frozenset[tuple[str, int, tuple[int, int]]]]:
    """The accounts of each talk, by what does not change when a file moves: title, items, lines."""
    known = {
        one.id: (one.titles[0].text if one.titles else "", len(one.items), one.at.lines)
        for one in resolved.reading.accounts
    }
    return {frozenset(known[one] for one in talk.accounts) for talk in resolved.corpus.talks}


def test_articles_of_one_page_may_stand_in_files_of_their_own(
    accounts: Sequence[Told], resolved: Resolved
) -> None:
    alone = [Told(**{**vars(one), "page": None}) for one in accounts]
    assert len({source_of(one) for one in alone}) > len({source_of(one) for one in accounts})
    before = measure(accounts, resolved.corpus, same_concepts())
    after = measure(alone, resolve(read_told(alone)).corpus, same_concepts())
    for kind in KINDS:
        one, other = before.of(kind), after.of(kind)
        assert (one.true, one.found, one.right) == (other.true, other.found, other.right)


@pytest.mark.parametrize("draw", range(3))
def test_an_unrelated_seed_changes_nothing_of_the_others(
    draw: int, accounts: Sequence[Told], reading: Reading, resolved: Resolved
) -> None:
    known = {name.split()[-1] for one in accounts for name in one.people}
    known |= {word for one in accounts for word in one.title.split()}
    drawn = (
        [
            one
            for one in invented(random.Random(f"{SEED} {draw} {again}"), 6)[0]
            if not known.intersection(word for name in one.people for word in name.split())
            and not any(name in repr(one) for name in known.intersection(FAMILY))  # in its lines
            and one.dialect != "transcript"
        ]
        for again in count()
    )
    more = read_told(next(filter(None, drawn)))  # all of a draw may be named like somebody
    both = msgspec.structs.replace(
        reading,
        accounts=(*more.accounts, *reading.accounts),
        sources=(*more.sources, *reading.sources),
    )
    before, after = resolved, resolve(both)
    # Sources are numbered from 1.
    assert len(after.corpus.talks) > len(before.corpus.talks)
    for name in before.corpus.__struct_fields__:
        things = getattr(before.corpus, name)
        if isinstance(things, tuple) and name != "sources":
            assert set(things) <= set(getattr(after.corpus, name)), (
                f"EVALUATION_SEED={SEED}, {name}"
            )
    assert set(before.suggestions) <= set(after.suggestions)
    assert before.published.items() <= after.published.items()
