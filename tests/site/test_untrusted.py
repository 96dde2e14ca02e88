"""Text of a seed can never become anything but text, wherever it stands and whatever it says.

Each example puts drawn texts into every field of a seed of every dialect, builds the whole site and
looks into every file of it: no element, attribute or address is there that a harmless site would not
have, and every text that was read is found on a page. `tests/hostile/test_corpus.py` does the same
with every attack in every field.
"""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.untrusted import (
    ATTACKS,
    TEMPLATES,
    build_site,
    check_site,
    pages,
    project,
    vocabulary,
    written_by_templates,
)

TEXTS = st.one_of(
    st.lists(
        st.sampled_from([*ATTACKS, "Word", "Okafor", "A term", "it is"]), min_size=1, max_size=4
    ).map(" ".join),
    st.text(st.characters(exclude_characters="\n\r", codec="utf-8"), min_size=1, max_size=40),
)
FIELDS = st.lists(TEXTS, min_size=10, max_size=10)
SEEDS = st.fixed_dictionaries(dict.fromkeys(TEMPLATES, FIELDS))


@pytest.fixture(scope="module")
def known(site: Path, tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """The vocabulary of harmless sites: the real seeds', plain words', and what templates write."""
    words = [f"Word{number} and more" for number in range(10)]
    folder = project(tmp_path_factory.mktemp("plain"), dict.fromkeys(TEMPLATES, words))
    harmless = (page for made in (site, build_site(folder)) for _, page in pages(made))
    return vocabulary(harmless) | written_by_templates()


@settings(
    max_examples=6,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a build is too slow to shrink by
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(SEEDS)
def test_any_text_in_every_field(known: set[tuple[str, str]], seeds: dict[str, list[str]]) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        check_site(project(folder, seeds), known)
    finally:
        shutil.rmtree(folder)
