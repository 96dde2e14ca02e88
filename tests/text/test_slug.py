"""Slugs: safe on every file system, readable, and distinct."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.naming.ids import (
    MAX_BYTES,
    MAX_CHARACTERS,
    content_id,
    distinct,
    file_key,
    slug,
)

DEVICES = {"con", "prn", "aux", "nul", "com1", "lpt9", "index", "404"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Model Collapse", "model-collapse"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("C", "c"),
        ("C++/C#", "c-plus-plus-c-sharp"),
        ("C++11", "c-plus-11"),
        ("#hashtag", "hashtag"),
        ("Karpathy’s key", "karpathys-key"),
        ("Karpathy's key", "karpathys-key"),
        ("GPT-4.5", "gpt-4-5"),
        ("Software 2.0", "software-2-0"),
        ("“We’re summoning ghosts”", "were-summoning-ghosts"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\\b:c*d?e\x00f\ng", "a-b-c-d-e-f-g"),
        ("Été à Orléans", "été-à-orléans"),
        ("E\u0301te\u0301", "été"),
        ("人工智能", "人工智能"),
        ("हिन्दी", "हिन्दी"),
        ("⚠️ Danger", "danger"),
        ("--a--", "a"),
        ("CON", "con-page"),
        ("404", "404-page"),
        ("Index", "index-page"),
    ],
)
def test_names_become_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize("name", ["", "…", "💡", "///", "\u3164", "\ufe0f", "+++"])
def test_a_name_without_letters_gets_an_id(name: str) -> None:
    assert slug(name) == content_id(name)


def test_long_names_are_cut_at_a_word() -> None:
    assert slug("word " * 40) == "-".join(["word"] * 16)
    assert slug("a" * 200) == "a" * MAX_CHARACTERS
    assert slug("語" * 200) == "語" * (MAX_BYTES // 3)
    assert slug("a" * 79 + " bc") == "a" * 79
    assert slug("a" * 80 + " bc") == "a" * 80


@given(st.text())
def test_slugs_are_safe(name: str) -> None:
    made = slug(name)
    assert made
    assert len(made) <= MAX_CHARACTERS
    assert len(made.encode("utf-8")) <= MAX_BYTES
    assert made not in DEVICES
    assert made == made.strip("-.")
    assert made == made.lower() == unicodedata.normalize("NFC", made)
    assert all(
        char == "-" or char.isalnum() or unicodedata.category(char) in {"Mn", "Mc"} for char in made
    )
    assert slug(made) == made


names = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=4),
    st.sampled_from(
        ["C", "c", "C++", "c plus plus", "Straße", "strasse", "İ", "i̇", "💡", "x" * 90]
    ),
)


@pytest.mark.slow
@given(
    wanted=names, taken=st.dictionaries(st.text("abcdefgh", max_size=4), names.map(str).map(slug))
)
def test_slugs_are_distinct_and_do_not_depend_on_order(
    wanted: dict[str, str], taken: dict[str, str]
) -> None:
    made = distinct(wanted, taken)
    assert list(made) == list(wanted)
    assert len({file_key(one) for one in made.values()}) == len(wanted)
    assert all(len(one) <= MAX_CHARACTERS for one in made.values())
    backwards = dict(reversed(wanted.items()))
    assert distinct(backwards, dict(reversed(taken.items()))) == made


def test_all_of_a_colliding_set_get_a_suffix() -> None:
    made = distinct({"concept:a": "Scaling", "concept:b": "scaling!", "concept:c": "Other"})
    assert made == {
        "concept:a": f"scaling-{content_id('concept:a')}",
        "concept:b": f"scaling-{content_id('concept:b')}",
        "concept:c": "other",
    }


def test_a_published_address_stays_and_the_newcomer_yields() -> None:
    wanted = {"a": "Scaling", "b": "Scaling", "c": "Gone"}
    made = distinct(wanted, {"a": "scaling", "old": "gone"})
    assert made["a"] == "scaling"
    assert made["b"] == f"scaling-{content_id('b')}"
    assert made["c"] == f"gone-{content_id('c')}"


def test_a_newcomer_does_not_move_a_published_thing_of_another_name() -> None:
    assert distinct({"a": "New name"}, {"a": "old-name"}) == {"a": "old-name"}


def test_a_name_that_looks_suffixed_is_no_trap() -> None:
    wanted = {"a": "X", "b": "x", "c": f"X {content_id('a')}"}
    made = distinct(wanted)
    assert len(set(made.values())) == 3
    assert made["c"] == f"x-{content_id('a')}"
