"""Figures with their units, as printed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.quantities.figures import (
    Figure,
    compatible,
    find_figures,
    is_money,
    read_figure,
)


def said(text: str) -> list[tuple[str, str]]:
    return [(figure.printed, figure.said) for figure in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It costs $100.", [("$100", "100 USD")]),
        ("about $1,000 a month", [("$1,000 a month", "about 1000 USD/month")]),
        ("US$ 20 per month", [("US$ 20 per month", "20 USD/month")]),
        ("20 EUR", [("20 EUR", "20 EUR")]),
        ("EUR 20", [("EUR 20", "20 EUR")]),
        ("20 euros and 20 dollars", [("20 euros", "20 EUR"), ("20 dollars", "20 USD")]),
        ("$2.5M and $5bn", [("$2.5M", "2500000 USD"), ("$5bn", "5000000000 USD")]),
        ("2–3 million dollars", [("2–3 million dollars", "2000000–3000000 USD")]),
        ("$10–$20", [("$10–$20", "10–20 USD")]),
        ("0.075 bits/token", [("0.075 bits/token", "0.075 bit/token")]),
        ("320 kB per token", [("320 kB per token", "2560000 bit/token")]),
        ("a 70B-parameter model", [("70B-parameter", "70000000000 parameter")]),
        ("over 90% of it", [("90%", "over 90 percent")]),
        ("more than 90 percent", [("90 percent", "over 90 percent")]),
        ("up to 5 GB", [("5 GB", "up to 40000000000 bit")]),
        ("less than 5 %", [("5 %", "up to 5 percent")]),
        ("no more than $5", [("$5", "up to 5 USD")]),
        ("no less than $5", [("$5", "over 5 USD")]),
        ("100+ tokens", [("100+ tokens", "over 100 token")]),
        ("a 10-year plan", [("10-year", "120 month")]),
        ("~3 hours", [("3 hours", "about 10800 second")]),
        # no figures: names, dates, clocks, versions, and what could mean two things
        ("Llama 3 70B and GPT-4", []),
        ("2025-10-17 days", []),
        ("at 27:30 minutes", []),
        ("v1.2.3 days", []),
        ("1.500 euros or 1,5 dollars", []),
        ("12 layers", []),
        ("#5 days", []),
        ("I5 days", []),
        ("", []),
    ],
)
def test_figures_in_a_text(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("value", "meaning"),
    [
        ("0.075 bits/token", "0.075 bit/token"),
        ("320 kB (2.56 million bits) per token", "2560000 bit/token"),
        ("12 layers", "12 layer"),
        ("$100", "100 USD"),
    ],
)
def test_a_value_that_is_one_figure(value: str, meaning: str) -> None:
    figure = read_figure(value)
    assert figure is not None
    assert (figure.said, figure.printed) == (meaning, value)


@pytest.mark.parametrize("value", ["", "many", "12", "10 layers, 12 heads"])
def test_a_value_that_is_not(value: str) -> None:
    assert read_figure(value) is None


def figure(text: str) -> Figure:
    (found,) = find_figures(text)
    return found


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("$100", "$100.00", True),
        ("$100", "$99", False),
        ("$100", "$1000", False),
        ("$2.5 million", "$2,560,000", True),
        ("$2.5 million", "$2,600,000", False),
        ("$2.5 million", "$2,450,000", True),
        ("about $100", "$92", True),
        ("about $100", "$80", False),
        ("over $100", "$1000", True),
        ("over $100", "$99", False),
        ("up to $100", "$99", True),
        ("up to $100", "over $100", True),
        ("up to $100", "over $101", False),
        ("$10–20", "$15", True),
        ("$10–20", "$25", False),
        ("320 kB", "2.56 million bits", True),
        ("60 minutes", "1 hour", True),
    ],
)
def test_whether_both_can_be_right(one: str, other: str, both: bool) -> None:
    assert compatible(figure(one), figure(other)) is both
    assert compatible(figure(other), figure(one)) is both


def test_money_is_known() -> None:
    assert is_money(figure("$20 per month"))
    assert not is_money(figure("20 GB per month"))


@given(st.text(alphabet="0123456789.,:/-–+$€%~ aboutkMB millionpertokensUSD()\n", max_size=60))
def test_a_figure_is_a_piece_of_its_text(text: str) -> None:
    for one in find_figures(text):
        assert text[one.start : one.end] == one.printed
        assert one.printed.strip() == one.printed
        assert one.step > 0
        assert one.low is None or one.high is None or one.low <= one.high
        assert compatible(one, one)


@given(st.text(max_size=200))
def test_no_text_is_a_traceback(text: str) -> None:
    find_figures(text)
    read_figure(text)


@given(
    st.integers(min_value=0, max_value=10**9),
    st.sampled_from([("", 0), ("K", 3), ("M", 6), (" million", 6), (" billion", 9)]),
    st.sampled_from([" tokens", " bytes", "%"]),
)
def test_a_number_means_itself(number: int, scale: tuple[str, int], unit: str) -> None:
    if unit == "%" and scale[0]:
        return
    (one,) = find_figures(f"It is {number:,}{scale[0]}{unit}.")
    expected = Decimal(number) * 10 ** scale[1] * (8 if unit == " bytes" else 1)
    assert one.low == one.high == expected
