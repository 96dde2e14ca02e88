"""How long ago something was, and the days that it can mean."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.quantities.time_ago import TimeAgo, find_time_ago, possible_days


@pytest.mark.parametrize(
    ("text", "count", "unit", "printed"),
    [
        ("8h ago·2 min read·10 views", 8, "hour", "8h ago"),
        ("2 min read · 3 days ago", 3, "day", "3 days ago"),
        ("1mo ago", 1, "month", "1mo ago"),
        ("5m ago", 5, "minute", "5m ago"),
        ("an hour ago", 1, "hour", "an hour ago"),
        ("A Year Ago", 1, "year", "A Year Ago"),
        ("Yesterday · 3 min", 1, "yesterday", "Yesterday"),
    ],
)
def test_ages_are_found(text: str, count: int, unit: str, printed: str) -> None:
    assert find_time_ago(text) == TimeAgo(count=count, unit=unit, printed=printed)


@pytest.mark.parametrize(
    "text", ["", "long ago", "2 min read", "in 8 h", "3.5 days ago", "12:30 h ago", "8 h agora"]
)
def test_what_is_no_age(text: str) -> None:
    assert find_time_ago(text) is None


@pytest.mark.parametrize(
    ("text", "retrieved", "days"),
    [
        ("8h ago", "2026-11-20", ("2026-11-19", "2026-11-20")),
        ("30 min ago", "2026-11-20", ("2026-11-19", "2026-11-20")),
        ("yesterday", "2026-03-01", ("2026-02-28", "2026-02-28")),
        ("1 day ago", "2026-11-20", ("2026-11-18", "2026-11-20")),
        ("2 weeks ago", "2026-11-20", ("2026-10-30", "2026-11-10")),
        ("3 months ago", "2026-11-20", ("2026-07", "2026-09")),
        ("1 year ago", "2026-11-20", ("2024-11", "2026-05")),
        ("8h ago", "2026-11", ("2026-10-31", "2026-11-30")),
        ("8h ago", "2026", ("2025-12-31", "2026-12-31")),
        ("8h ago", "soon", None),
        ("8h ago", "2026-13", None),
        ("9999 years ago", "2026-11-20", None),
    ],
)
def test_the_days_that_an_age_can_mean(
    text: str, retrieved: str, days: tuple[str, str] | None
) -> None:
    age = find_time_ago(text)
    assert age is not None
    assert possible_days(age, retrieved) == days


@given(
    st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2090, 1, 1)),
    st.integers(0, 40),
    st.floats(0, 0.999),
    st.sampled_from([("h", 3600), ("d", 86_400), ("w", 604_800)]),
)
def test_the_true_day_is_among_them(
    now: dt.datetime, count: int, part: float, unit: tuple[str, int]
) -> None:
    """Whether the site cuts off or rounds what it prints."""
    short, seconds = unit
    for shown in (count, count + round(part)):
        age = find_time_ago(f"{shown}{short} ago")
        assert age is not None
        days = possible_days(age, now.date().isoformat())
        then = now - dt.timedelta(seconds=(count + part) * seconds)
        assert days is not None
        assert days[0] <= then.date().isoformat() <= days[1]


@given(st.text(max_size=80))
def test_no_text_is_a_traceback(text: str) -> None:
    age = find_time_ago(f"{text} 3 d ago")
    assert age is None or possible_days(age, text) is None or len(text) in {4, 7, 10}
