"""What is compared of accounts is the same when it is kept as when it is made anew."""

from pathlib import Path

import pytest

from generator.read import read
from generator.resolve.same_talk.facts.account_facts import Compared, facts_of
from generator.text.store import KeptAnswers
from tests.support import config


@pytest.mark.slow
def test_kept_facts_are_those_that_were_made(tmp_path: Path) -> None:
    reading = read(config())
    sources = {source.id: source for source in reading.sources}
    made = [facts_of(account, sources[account.source]) for account in reading.accounts]
    for _ in range(2):
        kept = KeptAnswers(tmp_path, "facts", Compared)
        assert made == [facts_of(it, sources[it.source], kept) for it in reading.accounts]
        kept.close()
    assert len(list(tmp_path.rglob("*.answers"))) == 1
