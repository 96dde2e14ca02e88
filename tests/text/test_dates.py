"""Dates and lengths: what is exactly said, and nothing else."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.quantities.dates import date_of_value, find_date
from generator.text.quantities.durations import find_duration
from generator.text.quantities.iso_dates import is_iso_date
from generator.text.quantities.unclear_dates import day_of_year, unclear_date


@pytest.mark.parametrize(
    ("text", "iso", "rest"),
    [
        ("November 18, 2025", "2025-11-18", ""),
        ("Nov 18, 2025", "2025-11-18", ""),
        ("Sept. 3rd, 2025 · 4 min", "2025-09-03", " · 4 min"),
        ("NOVEMBER 18, 2025", "2025-11-18", ""),
        ("18 November 2025", "2025-11-18", ""),
        ("1st of May 2025", "2025-05-01", ""),
        ("30 september 2025", "2025-09-30", ""),  # as in Dutch
        ("3 juni 2025", "2025-06-03", ""),
        ("3. Marts 2025", "2025-03-03", ""),
        ("12 Agustus 2025, 5. června 2025", "2025-08-12", ", 5. června 2025"),
        ("2025 Nov 18 -- at noon", "2025-11-18", " -- at noon"),
        ("2025, Nov 18", "2025-11-18", ""),
        ("2025-Nov-18 | x", "2025-11-18", " | x"),
        ("2025 November 18-19", "2025-11", ""),
        ("2025-11-18", "2025-11-18", ""),
        ("2025-11-18T10:00", "2025-11-18", "T10:00"),
        ("2025/1/8", "2025-01-08", ""),
        ("2025年11月18日", "2025-11-18", ""),
        ("令和7年11月18日", "2025-11-18", ""),
        ("昭和60年5月3日", "1985-05-03", ""),
        ("2025年11月", "2025-11", ""),
        ("in November 2025.", "2025-11", "."),
        ("3. März 2026, 58 Minuten", "2026-03-03", ", 58 Minuten"),
        ("1er mars 2026", "2026-03-01", ""),
        ("3 de marzo de 2026", "2026-03-03", ""),
        ("12 luglio 2025", "2025-07-12", ""),
        ("maio de 2024", "2024-05", ""),
        ("30. Februar 2025, dann Mai 2026", "2026-05", ""),
        ("[X] Some NameNovember 18, 202515 min", "2025-11-18", "15 min"),
        ("ABNovember 202515 min", "2025-11", "15 min"),
        ("2025-11-1815 min", "2025-11-18", "15 min"),
        ("February 30, 2025, then March 1, 2025", "2025-03-01", ""),
        ("18–20 November 2025", "2025-11", ""),
        ("November 18–20, 2025", "2025-11", ""),
        ("du 18 au 20 novembre 2025", "2025-11", ""),
        ("18 – 20 November 2025", "2025-11", ""),
        ("Sat 18. und So 19. Oktober 2025", "2025-10", ""),
        ("May 3 and 4, 2025", "2025-05", ""),
        ("Episode 3 - 5 May 2025", "2025-05-05", ""),
        ("13/04/2025", "2025-04-13", ""),
        ("10/17/2025, 5:30 PM", "2025-10-17", ", 5:30 PM"),
        ("25.02.2023.", "2023-02-25", "."),
        ("05.05.2023", "2023-05-05", ""),
        ("12.11.2025", "2025-11-12", ""),
        ("05.22.2023", "2023-05-22", ""),
        ("25. 2. 2023", "2023-02-25", ""),
        ("2023.05.07", "2023-05-07", ""),
        ("2023/5/7", "2023-05-07", ""),
        ("7 mai 2023", "2023-05-07", ""),
        ("7 мая 2023", "2023-05-07", ""),
        ("5月7日 2023年", "2023-05-07", ""),
        ("27 nov. 2031", "2031-11-27", ""),
        ("7 abr. 2031", "2031-04-07", ""),
        ("15 févr. 2031", "2031-02-15", ""),
        ("27-Nov-2031", "2031-11-27", ""),
        ("27/nov/2031", "2031-11-27", ""),
        ("27-11-2031", "2031-11-27", ""),
        ("2031. 11. 7.", "2031-11-07", "."),
        ("2023年5月7号", "2023-05-07", ""),
    ],
)
def test_dates_are_found(text: str, iso: str, rest: str) -> None:
    found = find_date(text)
    assert found is not None
    assert found.iso == iso
    assert text[found.start : found.end] == found.printed
    assert text[found.end :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "03/04/2025",
        "v 2023.1.2",
        "1.13.3.2025",
        "12/13/2025/",
        "1.2.2025",
        "February 30, 2025",
        "30 February 2025",
        "2025-13-01",
        "2025-02-29",
        "Mayor 18, 2025",
        "dismay 18, 2025",
        "DISMAY 2025",
        "November 18",
        "2025",
        "Mars 2020",
        "mars 2020",
        "Karpathymai 2020",
        "2025-11",
        "12025-11-18",
        "2025-11-18-7",
        "November 18, 0025",
        "03-04-2031",
        "1-May-2031-x",
        "1-13-3-2031",
    ],
)
def test_what_is_no_certain_date(text: str) -> None:
    assert find_date(text) is None


@given(st.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31)), st.sampled_from(["", " x"]))
def test_every_form_of_a_day(day: dt.date, behind: str) -> None:
    month = ("January February March April May June July August September October November "
             "December").split()[day.month - 1]  # fmt: skip
    for form in (
        f"{month} {day.day}, {day.year}",
        f"{month[:3]} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.year}-{day.month:02}-{day.day:02}",
        f"{day.year}/{day.month}/{day.day}",
    ):
        found = find_date(f"on {form}{behind}")
        assert found is not None
        assert found.iso == day.isoformat()
        assert found.printed == form


@given(st.text(st.sampled_from("0123456789-/., NovemberMay年月日")))
def test_found_dates_are_possible(text: str) -> None:
    found = find_date(text)
    assert found is None or is_iso_date(found.iso)


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("2025-11-18", True),
        ("2025-11", True),
        ("2025", True),
        ("2024-02-29", True),
        ("2025-02-29", False),
        ("2025-13", False),
        ("2025-1-1", False),
        ("2025-11-18 ", False),
        ("٢٠٢٥", False),
        ("0000", False),
    ],
)
def test_iso_dates(text: str, valid: bool) -> None:
    assert is_iso_date(text) is valid


@pytest.mark.parametrize(
    ("text", "printed", "seconds"),
    [
        ("146 min", "146 min", 8760),
        ("Category: Talks · Duration: 146 min · Watch", "146 min", 8760),
        ("2 h 26 min", "2 h 26 min", 8760),
        ("1h 02m", "1h 02m", 3720),
        ("1 hr 5 mins", "1 hr 5 mins", 3900),
        ("2 hours", "2 hours", 7200),
        ("1.5 hours", "1.5 hours", 5400),
        ("0,75 h", "0,75 h", 2700),
        ("3 hours and 4 minutes", "3 hours and 4 minutes", 11040),
        ("90 minutes", "90 minutes", 5400),
        ("90minutes", "90minutes", 5400),
        (" 2:26:00 ", "2:26:00", 8760),
        ("[X] Some NameNovember 18, 202515 min", "15 min", 900),
        ("2 min read, 15 min video", "15 min", 900),
    ],
)
def test_durations_are_found(text: str, printed: str, seconds: int) -> None:
    found = find_duration(text)
    assert found is not None
    assert (found.printed, found.seconds) == (printed, seconds)
    assert text[found.start : found.end] == printed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2 min read",
        "2-minute read",
        "8h ago·2 min read·10 views",
        "2 hours ago",
        "5 minutes later",
        "at 2:26:00",
        "45:30",
        "1.55 hours",
        "10-15 min",
        "5 m",
        "$15 min",
        "202515 min",
        "15 minimal",
        "08:00 PDT, UTC-7 hours",
    ],
)
def test_what_is_no_length(text: str) -> None:
    assert find_duration(text) is None


@pytest.mark.parametrize(
    ("text", "iso", "unclear"),
    [
        ("11/27/18", "2018-11-27", None),
        ("27 Nov 18", "2018-11-27", None),
        ("27-Nov-18 19:00", "2018-11-27", None),
        ("Nov 27th '18", "2018-11-27", None),
        ("27.11.18", None, "27.11.18"),
        ("27/11/18 19:00", None, "27/11/18 19:00"),
        ("May 5-18", None, None),
        ("27 Nov 18 Uhr", None, None),
        ("1. MAR 27", None, None),
        ("1.13.37.2", None, None),
    ],
)
def test_years_of_two_figures(text: str, iso: str | None, unclear: str | None) -> None:
    assert date_of_value(text) == iso
    if unclear is not None:
        assert unclear_date(text) == unclear


@pytest.mark.parametrize(
    "text",
    [
        "April 7th-8th, 2031",
        "7-8 April 2031",
        "7.–8. April 2031",
        "7./8. April 2031",
        "7–8 aprile 2031",
        "7-8 de abril de 2031",
        "7-8.04.2031",
    ],
)
def test_of_days_in_a_row_the_month_is_known(text: str) -> None:
    assert date_of_value(text) == "2031-04"


def test_a_day_of_a_year_is_read_where_it_may_be_one_day_alone() -> None:
    assert day_of_year("17/12/31", "2031") == day_of_year("17 December", "2031") == "2031-12-17"
    assert day_of_year("08/12/31", "2031") is None  # in whatever order its two days are looked at


@pytest.mark.parametrize(("text", "day"), [("9-27-89", "1989-09-27"), ("27.9.31", "2031-09-27")])
def test_two_figures_of_a_year_mean_none_decades_ahead(text: str, day: str) -> None:
    assert date_of_value(text) == day


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Tue 6/5/31", "2031-05-06"),
        ("Thu 6/5/31", "2031-06-05"),
        ("Tuesday, 06/05/2031", "2031-05-06"),
        ("Wed 6/5/31", None),
        ("6/5/31", None),
    ],
)
def test_a_day_of_the_week_says_which_day_figures_mean(text: str, iso: str | None) -> None:
    """None was known, though only one of both is a Tuesday; where neither fits, it is unclear."""
    assert date_of_value(text) == iso
