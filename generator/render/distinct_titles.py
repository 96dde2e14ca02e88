"""Pages whose titles or descriptions are equal get their paths behind them."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from generator.messages.words import Words
from generator.model.page import Page


def with_distinct_titles(pages: Iterable[Page], catalogue: Words) -> tuple[Page, ...]:
    """The pages with titles and descriptions that differ also without regard to capitals."""
    distinct = tuple(pages)
    for field in ("title", "description"):
        counts = Counter(_folded(page, field) for page in distinct)
        distinct = tuple(
            _with_path(page, field, catalogue) if counts[_folded(page, field)] > 1 else page
            for page in distinct
        )
    return distinct


def _folded(page: Page, field: str) -> str:
    return str(getattr(page, field)).casefold()


def _with_path(page: Page, field: str, catalogue: Words) -> Page:
    path = page.path.removesuffix(".md")
    text = catalogue.plain("page.distinct", text=getattr(page, field), place=path)
    return msgspec.structs.replace(page, **{field: text})
