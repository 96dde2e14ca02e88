"""Due dates in a prediction's own sentence: what is beyond doubt is taken, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.quantities.due_date_phrase import due_date_phrase
from generator.text.quantities.horizons import add_horizon


@pytest.mark.parametrize(
    ("text", "words", "due"),
    [
        ("By 2030 most hedges will be cut by machines.", "By 2030", ("2030", "2030")),
        ("Hedges are gone by 2030.", "by 2030", ("2030", "2030")),
        ("By mid-2031, it is over.", "By mid-2031", ("2031", "2031")),
        ("By the end of 2031 it is over.", "By the end of 2031", ("2031", "2031")),
        ("Growth stays at 2 percent; no jump before 2035.", "before 2035", ("2034", "2034")),
        ("She expects a hedge within 20 years.", "within 20 years", ("2025-10", "2045-10")),
        ("Within five years nobody cuts.", "Within five years", ("2025-10", "2030-10")),
        ("Bis 2030 wird jede Hecke geschnitten.", "Bis 2030", ("2030", "2030")),
        ("Die Hecken sind weg, vor 2030.", "vor 2030", ("2029", "2029")),
        ("D’ici 2030, tout change.", "D’ici 2030", ("2030", "2030")),
        ("2030年以前不会有树篱。", "2030年以前", ("2029", "2030")),
        ("2030年までに、すべての生け垣が消える。", "2030年までに", ("2030", "2030")),
        ("In 2031 half of the hedges will be old.", "In 2031", ("2031", "2031")),
        ("Half of the hedges will be old in 2032.", "in 2032", ("2032", "2032")),
        ("In three years nobody cuts a hedge.", "In three years", ("2028-10", "2028-10")),
        ("En 2030 la mitad de las salinas serán artesanales.", "En 2030", ("2030", "2030")),
        ("Para 2031 la mitad serán artesanales.", "Para 2031", ("2031", "2031")),
        ("Im Jahr 2031 ist es vorbei.", "Im Jahr 2031", ("2031", "2031")),
    ],
)
def test_words_that_say_when_it_falls_due(text: str, words: str, due: tuple[str, str]) -> None:
    assert due_date_phrase(text) == words
    assert add_horizon("2025-10-17", words) == due


@pytest.mark.parametrize(
    "text",
    [
        "Hedges go.",
        "Nobody predicts that by 2050 hedges go.",
        "In ten years, or a hundred, hedges go.",
        "By 2050, who knows, hedges go.",
        "Hedges are about a decade away.",
        "Sales rise by 2030.",
        "The town grows by about 2030 homes.",
        "The town gets smaller by 2030 homes.",
        "Prices will be up by 2030.",
        "By 2030 or by 2040 it is done.",
        "By 2030, as in 1990, hedges go.",
        "By 2030 hedges of ten years are old.",
        "Within 20 years of its launch it is gone.",
        "By 2030s standards it is old.",
        "By 2030% more.",
        "If hedges go by 2030, ditches stay.",
        "Will hedges go by 2030?",
        "Not before 2035.",
        "Wenn es bis 2030, dann gut.",
        "Es kommen bis 2030 Leute.",
        "Von 2020 bis 2030, sagt er.",
        "如果2030年以前下雨，就好。",
        "未来二十年内，2030年以前。",
        "standby 2030.",
        "By 1830 hedges were gone.",
        "Within living memory.",
        "There will be fewer hedges than in 2032.",
        "In 2031 dollars a hedge costs nothing.",
        "The class in 2031 hedges its bets.",
        "In three years of drought hedges die.",
    ],
)
def test_what_may_mean_anything_else(text: str) -> None:
    assert due_date_phrase(text) is None


WORDS = st.lists(
    st.sampled_from(
        "hedges go 2030 20 years by 2035 before within a in the end of decade next last and ago 5 "
        "five bis 年 以前 if not grow soon , . months 2030年以前 1990 until homes".split()
    ),
    max_size=12,
).map(" ".join)


@given(WORDS)
def test_what_is_taken_stands_there_once_and_alone(text: str) -> None:
    words = due_date_phrase(text)
    if words is None:
        return
    assert text.count(words) == 1
    rest = text.replace(words, " ")
    assert due_date_phrase(rest) is None
    assert not {"1990", "2030", "2035", "if", "ago"} & set(rest.split())
    assert add_horizon("2025-10-17", words) is not None


@given(WORDS, st.sampled_from(["By 2040 it is done.", "It is done within ten years."]))
def test_two_times_are_none(text: str, other: str) -> None:
    if due_date_phrase(text) is not None:
        assert due_date_phrase(f"{text} . {other}") is None


@given(st.text(st.characters(exclude_characters="bBvVdDaAwW年"), max_size=60))
def test_without_such_words_nothing_is_taken(text: str) -> None:
    assert due_date_phrase(text) is None
