"""Normal forms, in which names and texts are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.naming.normal import fold, name_key, plain, plural, singular, words


@given(st.text())
def test_folding_is_final(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(text) == fold(f" {text}\n")


@given(st.text())
def test_plain_is_final(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text())
def test_words_hold_word_characters_only(text: str) -> None:
    for word in words(text):
        assert word
        assert all(char.isalnum() or char in "+#'" for char in word)
        assert not word.startswith("'")
        assert not word.endswith("'")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don’t stop—“now”", ("don't", "stop", "now")),
        ("C++ and C#", ("c++", "and", "c#")),
        ("STRASSE Straße", ("strasse", "strasse")),
        ("''", ()),
        ("'Tis the dogs' day, don't", ("tis", "the", "dogs", "day", "don't")),
        ("e\u0301te\u0301 été", ("été", "été")),
        ("人工 智能", ("人工", "智能")),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "many"),
    [("agent", "agents"), ("technology", "technologies"), ("box", "boxes"), ("class", "classes"),
     ("search", "searches"), ("LLM", "LLMs"), ("day", "days")],
)  # fmt: skip
def test_plurals_and_singulars(one: str, many: str) -> None:
    assert plural(one) == many
    assert singular(many) == one
    assert singular(one) == one


@pytest.mark.parametrize("word", ["analysis", "chess", "virus", "bias", "news", "physics", "is"])
def test_words_in_s_that_are_no_plurals(word: str) -> None:
    assert singular(word) == word


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Large Language Models", "large language model"),
        ("In-Context Learning", "in context learning"),
        ("‘Ghosts’", "ghost"),
        ("Scaling  Laws ", "scaling law"),
    ],
)
def test_names_that_are_the_same(first: str, second: str) -> None:
    assert name_key(first) == name_key(second)


@pytest.mark.parametrize(("first", "second"), [("C", "C++"), ("C#", "C"), ("Law", "Lawn")])
def test_names_that_differ(first: str, second: str) -> None:
    assert name_key(first) != name_key(second)
