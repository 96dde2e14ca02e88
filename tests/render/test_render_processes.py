"""Pages that several processes write are those that one writes."""

import os

import pytest

from generator.render import place, render
from tests.render import corpus_fixture
from tests.render.rendering import config
from tests.support import resolved_as


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no copies of a process here")
@pytest.mark.parametrize("language", ["en", "zh"])
def test_pages_are_the_same_for_any_number_of_processes(language: str) -> None:
    resolved = resolved_as(
        corpus_fixture.LINKS.corpus, corpus_fixture.READING, problems=corpus_fixture.PROBLEMS
    )
    one, three = (
        render(
            place(corpus_fixture.LINKS, resolved, config(language)),
            resolved,
            config(language),
            processes=processes,
        )
        for processes in (1, 3)
    )
    assert one == three
