"""How many talks, and predictions that fall due, each year has: bars beside their counts."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from generator.model.base import Value


class YearBar(Value, frozen=True, kw_only=True):
    """A year with its talks and predictions, and how long its bar is, of a hundred.

    `address` leads to its entries, empty where they stand on the page. Without a year they are
    those of no date.
    """

    year: str
    talks: int
    due: int
    share: int
    address: str = ""


def year_bars(
    talks: Sequence[str],
    due: Sequence[str] = (),
    address: Callable[[str], str] = lambda _: "",
) -> Iterator[YearBar]:
    """A bar for each year of talks and of due dates (`2025-10-17`), the newest first."""
    by_year = Counter(date[:4] for date in talks), Counter(date[:4] for date in due)
    years = sorted({*by_year[0], *by_year[1]}, reverse=True)
    most = max((sum(counts[year] for counts in by_year) for year in years), default=1)
    for year in years:
        in_talks, falling_due = (counts[year] for counts in by_year)
        yield YearBar(
            year=year,
            talks=in_talks,
            due=falling_due,
            share=max(1, 100 * (in_talks + falling_due) // most),
            address=address(year),
        )
