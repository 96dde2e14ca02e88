"""Horizons of predictions: what is beyond doubt has dates, and nothing else has."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.quantities.horizons import add_horizon
from generator.text.quantities.iso_dates import is_iso_date


@pytest.mark.parametrize(
    ("said", "horizon", "due"),
    [
        ("2025-10-17", "10 years", ("2035-10", "2035-10")),
        ("2025-10", "10 years", ("2035-10", "2035-10")),
        ("2025", "10 years", ("2035", "2035")),
        ("2025-10-17", "a decade", ("2035-10", "2035-10")),
        ("2025-10-17", "6 months", ("2026-04", "2026-04")),
        ("2025", "6 months", ("2025-07", "2026-06")),
        ("2025-10-17", "2 weeks", ("2025-10-31", "2025-10-31")),
        ("2025-10-17", "2–3 years", ("2027-10", "2028-10")),
        ("2025-10-17", "two to three years", ("2027-10", "2028-10")),
        ("2025-10-17", "within 5 years", ("2025-10", "2030-10")),
        ("2025-10-17", "Next 5 years", ("2025-10", "2030-10")),
        ("2025-10-17", "by 2030", ("2030", "2030")),
        ("2025-10-17", "By the end of 2026.", ("2026", "2026")),
        ("2025-10-17", "2027–2030", ("2027", "2030")),
        ("2025-10-17", "by March 2030", ("2030-03", "2030-03")),
        ("2025-10-17", "2025", ("2025", "2025")),
        ("2025-10-17", "end of 2026", ("2026", "2026")),
        ("2025-10-17", "by the end of 2026", ("2026", "2026")),
        ("2025-10-17", "the 2030s", ("2030", "2039")),
        ("2025-10-17", "in the 2020s", ("2020", "2029")),
        ("2025-10-17", "Q3 2027", ("2027-07", "2027-09")),
        ("2025-10", "by Q4 2025", ("2025-10", "2025-12")),
        ("2025-10-17", "within the next five years", ("2025-10", "2030-10")),
        ("2025-10-17", "over the coming 5 years", ("2025-10", "2030-10")),
        ("2025-10-17", "in less than ten years", ("2025-10", "2035-10")),
        ("2025-10-17", "up to 18 months", ("2025-10", "2027-04")),
        ("2025-10-17", "in 18 months", ("2027-04", "2027-04")),
        ("2025-10-17", "in five years’ time", ("2030-10", "2030-10")),
        ("2025-10-17", "between 5 and 10 years", ("2030-10", "2035-10")),
        ("2025-10-17", "twenty-five years from today", ("2050-10", "2050-10")),
        ("2025-10-17", "half a year", ("2026-04", "2026-04")),
        ("2025-10-17", "in a year and a half", ("2027-04", "2027-04")),
        ("2025-10-17", "within half a decade", ("2025-10", "2030-10")),
        ("2025-10-17", "by the end of the decade", ("2029", "2029")),
        ("2025-10-17", "Before the end of this decade", ("2029", "2029")),
        ("2025-10-17", "this decade", ("2025", "2029")),
        ("2030", "by the end of the decade", ("2039", "2039")),
        ("2025-10-17", "in the 2030s", ("2030", "2039")),
        ("2025-10-17", "by mid-2027", ("2027", "2027")),
        ("2025-10-17", "early 2027", ("2027", "2027")),
        ("2025-10-17", "by the beginning of 2027", ("2027", "2027")),
        ("2025-10-17", "by 2030 at the latest", ("2030", "2030")),
        ("2025-10-17", "no later than 2030", ("2030", "2030")),
        ("2025-10-17", "sometime in 2027", ("2027", "2027")),
        ("2025-10-17", "in the year 2027", ("2027", "2027")),
        ("2025-10-17", "H1 2027", ("2027-01", "2027-06")),
        ("2025-10-17", "the second half of 2027", ("2027-07", "2027-12")),
        ("2025-10-17", "by the third quarter of 2027", ("2027-07", "2027-09")),
        ("2025-10-17", "next year", ("2026", "2026")),
        ("2025-10-17", "by the end of next year", ("2026", "2026")),
        ("2025-10-17", "by year-end", ("2025", "2025")),
        ("2025-10-17", "this year", ("2025", "2025")),
        ("2025-12-17", "next month", ("2026-01", "2026-01")),
        ("2025-10-17", "by the end of the month", ("2025-10", "2025-10")),
        ("2025-10-17", "10 年", ("2035-10", "2035-10")),
        ("2025-10-17", "5–10年内", ("2025-10", "2035-10")),
        ("2025-10-17", "到2030年底", ("2030", "2030")),
        ("2025-10-17", "10 años", ("2035-10", "2035-10")),
        ("2025-10-17", "in 5 Jahren", ("2030-10", "2030-10")),
        ("2025-10-17", "dans 18 mois", ("2027-04", "2027-04")),
    ],
)
def test_horizons_are_added(said: str, horizon: str, due: tuple[str, str]) -> None:
    assert add_horizon(said, horizon) == due


@pytest.mark.parametrize(
    ("said", "horizon"),
    [
        ("2025-10-17", "Near future"),
        ("2025-10-17", "Long term"),
        ("2025-10-17", "in a few years"),
        ("2025-10-17", "within the next few years"),
        ("2025-10-17", "a couple of years"),
        ("2025-10-17", "the coming years"),
        ("2025-10-17", "decades"),
        ("2025-10-17", "within our lifetime"),
        ("2025-10-17", "5 and 10 years"),
        ("2025-10-17", "more than 5 years"),
        ("2025-10-17", "at least 5 years"),
        ("2025-10-17", "after 2030"),
        ("2025-10-17", "2030 or later"),
        ("2025-10-17", "not before 2030"),
        ("2025-10-17", "by mid-2025s"),
        ("2025-10-17", "by ٢٠٣٠"),
        ("2025-10-17", "٣ years"),
        ("2025-10-17", "mid-2024"),
        ("2025-10-17", "H1 2025"),
        ("2025-10-17", "winter 2027"),
        ("2025-10-17", "next generation"),
        ("2025", "next month"),
        ("2025-10-17", "10 ages"),
        ("9999-12-31", "next year"),
        ("9990", "10 years"),
        ("2025-10-17", "unknown"),
        ("2025-10-17", ""),
        ("2025-10-17", "next decade"),
        ("2025-10-17", "~10 years"),
        ("2025-10-17", "around 2030"),
        ("2025-10-17", "10+ years"),
        ("2025-10-17", "several years"),
        ("2025-10-17", "3 to 2 years"),
        ("2025-10-17", "by 2020"),
        ("2025-10-17", "the 2010s"),
        ("2025-10-17", "late 2020s"),
        ("2025-10-17", "Q3 2025"),
        ("2025-10-17", "Q5 2027"),
        ("2025-10-17", "near future"),
        ("2025-10-17", "by March 2025"),
        ("2025-10-17", "2030–2027"),
        ("2025-10-17", "9000 years"),
        ("9999-12-31", "2 days"),
        ("2025-10", "2 weeks"),
        ("2025-13", "2 years"),
        ("soon", "2 years"),
    ],
)
def test_what_has_no_exact_horizon(said: str, horizon: str) -> None:
    assert add_horizon(said, horizon) is None


@given(st.dates(dt.date(1900, 1, 1)), st.integers(0, 200), st.sampled_from(["month", "year"]))
def test_due_dates_are_dates_in_order(said: dt.date, count: int, unit: str) -> None:
    due = add_horizon(said.isoformat(), f"{count} {unit}s")
    if due is None:
        assert said.year + count > 9000
        return
    months = (int(due[0][:4]) - said.year) * 12 + int(due[0][5:]) - said.month
    assert months == count * (12 if unit == "year" else 1)
    assert is_iso_date(due[0])
    assert due[0] == due[1]


VAGUE = st.sampled_from(
    "soon eventually several few many some couple around about roughly approximately maybe "
    "perhaps nearly almost decades generations ages someday later after beyond past least more".split()
)
EXACT = st.sampled_from(
    ["10 years", "by 2030", "2027–2030", "next year", "the 2030s", "Q3 2027", "mid-2027", "5 年"]
)


@given(VAGUE, EXACT, st.booleans())
def test_a_word_that_makes_it_vague_leaves_it_open(word: str, exact: str, behind: bool) -> None:
    said = f"{exact} {word}" if behind else f"{word} {exact}"
    assert add_horizon("2025-10-17", said) is None


@given(st.text(st.characters(categories=["L", "P", "Zs"]), min_size=1))
def test_unknown_words_are_open(text: str) -> None:
    """No number, no year and no unit: nothing could be computed without inventing it."""
    units = ("year", "yr", "month", "week", "day", "decade")
    if not any(unit in text.casefold() for unit in units):
        assert add_horizon("2025-10-17", text) is None


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)),
    st.lists(
        st.sampled_from(
            "by in within the next end of this decade year years month a two 5 10 2030 mid- early "
            "2030s q3 h1 first half quarter between and to few soon 年 内 before until".split()
        ),
        max_size=7,
    ),
)
def test_due_dates_are_in_order_and_never_over(said: dt.date, parts: list[str]) -> None:
    due = add_horizon(said.isoformat(), " ".join(parts).replace("- ", "-"))
    if due is not None:
        assert all(map(is_iso_date, due))
        assert len(due[0]) == len(due[1])
        assert due[0] <= due[1]
        assert due[1] >= said.isoformat()[: len(due[1])]
        assert "soon" not in parts
        assert "few" not in parts


def test_wide_signs_are_those_of_horizons() -> None:
    assert add_horizon("2025-10", "１０ years") == add_horizon("2025-10", "10 years")
    assert add_horizon("2025-10", "by ２０３０") == add_horizon("2025-10", "by 2030")
