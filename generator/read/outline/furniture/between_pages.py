"""Furniture of a print inside its text: `Page 2`, with what stands beside it on every page.

Programs that take a text out of a print leave what its pages print at their head and foot: their
numbers, the day, the name of the whole.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, takewhile

from generator.read.outline.furniture.phrases import MAX_FURNITURE_WORDS
from generator.text.regex import regex

_PAGE = regex(
    r"(?:page|p\.|pg\.?|seite|página|pagina|pág\.|strona|страница|стр\.|trang|sida|sivu)\s?"
    r"(?P<number>\d{1,4})(?:\s?/\s?\d{1,4}|\s(?:of|von|sur|de|di|z|из|av)\s\d{1,4})?",
    re.IGNORECASE,
)
_LONGEST = 30
_DIGITS = frozenset("0123456789")
_NUMBER = regex(r"\d+")
_REACH = 4  # lines
_LEAST, _LEAST_OF_FEW = 3, 2
_SAYS = tuple(".?!:;,…\"'”’»")


def between_pages(texts: Sequence[str]) -> frozenset[int]:
    """The places of such lines: where pages count on by one, and the same stands beside each.

    What is alike but for its numbers is the same: `852`, `853`. Of two pages, two lines must be;
    one alone may be a heading of notes that go from page to page.
    """
    short = (i for i, text in enumerate(texts) if text[-1:] in _DIGITS and not text[_LONGEST:])
    matches = [(i, match) for i in short if (match := _PAGE.fullmatch(texts[i].strip()))]
    numbers = [int(match["number"]) for _, match in matches]
    if len(numbers) < _LEAST_OF_FEW or any(
        next_one - number != 1 for number, next_one in pairwise(numbers)
    ):
        return frozenset()
    pages = [i for i, _ in matches]
    beside = [[[*_around(texts, page, step)] for step in (-1, 1)] for page in pages]
    alike = Counter(key for rows in beside for key in {_key(texts[i]) for i in chain(*rows)})
    same = {key for key, times in alike.items() if key is not None and times == len(pages)}
    if len(same) < (1 if len(pages) >= _LEAST else _LEAST_OF_FEW):
        return frozenset()
    runs = [takewhile(lambda i: _key(texts[i]) in same, row) for rows in beside for row in rows]
    return frozenset(pages).union(*runs)


def _around(texts: Sequence[str], page: int, step: int) -> Iterator[int]:
    """The next lines above or below the number of a page that may be furniture."""
    left = _REACH
    for place in range(page + step, page + 3 * step * _REACH, step):
        if not 0 <= place < len(texts) or not left:
            return
        if text := texts[place].strip():
            if _key(text) is None:
                return
            left -= 1
            yield place


def _key(text: str) -> str | None:
    """What a line is compared by; None where it says more than furniture does."""
    words = text.split()
    if len(words) > MAX_FURNITURE_WORDS or text.rstrip().endswith(_SAYS):
        return None
    return _NUMBER.sub("0", " ".join(words)).casefold()
