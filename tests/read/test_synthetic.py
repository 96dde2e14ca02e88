"""Pages drawn at random are read back exactly. The seed is drawn anew in every run and printed.

`READING_SEED=123` repeats a run. Where CI is set the pages are the same on every machine.
"""

import os
import random
from collections import Counter

import pytest

from generator.model.source import Role
from tests.read.labelled import folded, rows_read
from tests.read.synthetic import FAMILIES, finished
from tests.support import seed_of, seed_of_draws

SEED = seed_of_draws("READING_SEED")
PAGES = int(os.environ.get("READING_PAGES", "40"))


@pytest.mark.parametrize("family", FAMILIES)
def test_pages_drawn_at_random(family: str) -> None:
    for number in range(PAGES):
        page = FAMILIES[family](random.Random(f"{SEED} {family} {number}"))
        raw = finished(page)
        seed = seed_of(raw)
        where = f"READING_SEED={SEED}, {family} {number}\n{raw.decode('utf-8')}"
        assert seed.source.dialect.dialect == family, where
        assert len(seed.accounts) == page.accounts, where
        found = folded(row for account in seed.accounts for row in rows_read(account))
        wanted = folded(page.rows)
        assert found == wanted, f"{where}\nmissed {wanted - found}\ninvented {found - wanted}"
        assert not [line for line in seed.source.lines if line.role is Role.UNREAD], where
        ignored = {"timecode-repaired", "dialect-doubtful"}  # few signs may be drawn
        assert not Counter(
            problem.code for problem in seed.source.problems if problem.code not in ignored
        ), where
