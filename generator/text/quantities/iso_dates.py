"""Dates in ISO form, with the precision that is printed: `2025-11-18`, `2025-11`, `2025`."""

from datetime import date as calendar_date

from generator.text.regex import regex

_DAYS_APART = 2
"""Days by which dates of one talk may differ: time zones, and the day on which it is published."""

_ISO = regex(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def is_iso_date(text: str) -> bool:
    """Whether the text is a possible date in ISO form: `2025-11-18`, `2025-11` or `2025`."""
    if _ISO.fullmatch(text) is None:
        return False
    try:
        first_day(text)
    except ValueError:
        return False
    return True


def first_day(iso: str) -> calendar_date:
    """The first day of an ISO date whose month or day may be missing.

    Raises:
        ValueError: if there is no such day.
    """
    return calendar_date.fromisoformat(iso + "-01-01"[len(iso) - len("2025") :])


def are_apart(one: str, other: str) -> bool:
    """Whether two ISO dates cannot be of one talk: more than two days apart, or coarser and other.

    A year alone is compared with a year: the last of December is not a day from the next year.

    >>> are_apart("2024-05-01", "2024-05-03"), are_apart("2023", "2024-01-01")
    (False, True)
    """
    length = min(len(one), len(other))
    if length <= len("2025-01"):
        return one[:length] != other[:length]
    return abs((first_day(one) - first_day(other)).days) > _DAYS_APART
