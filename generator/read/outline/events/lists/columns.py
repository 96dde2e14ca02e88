"""What a column of a list holds, decided for all of it: names, or titles of talks.

A column is what stands at one place in each record of a list: the cells of a table below each
other, or texts of a page with the same elements around them.
"""

from collections.abc import Sequence

from generator.read.account.people.whole_names import people_before_posts, says_post
from generator.read.outline.events.days import is_day, slot_of
from generator.read.vocabulary.event_words import is_around_talks
from generator.text.naming.given_names import begins_with_given_name

_LEAST, _SHARE, _MOST, _HALF = 3, 0.8, 0.7, 0.5
_LEAST_WORDS, _MOST_WORDS, _LETTERS = 3, 25, 6
_LONGEST_NAMES = 120


def is_given(text: str) -> bool:
    """Whether a text has nothing but names that begin with given ones, and perhaps posts."""
    names = people_before_posts(text.strip()) if len(text) <= _LONGEST_NAMES else ()
    return bool(names) and all(map(begins_with_given_name, names))


def are_names(column: Sequence[str]) -> bool:
    """Whether the texts of a column are names, of others each, and most begin with given ones."""
    texts = [it for it in column if not is_around_talks(it)]
    short = [it for it in texts if len(it) <= _LONGEST_NAMES]
    if len(texts) < _LEAST or min(len({*texts}) / _MOST, len(short) / _SHARE) < len(texts):
        return False
    named = sum(bool(people_before_posts(it)) for it in short)
    return named >= _SHARE * len(texts) and sum(map(is_given, short)) >= _HALF * len(texts)


def are_titles(column: Sequence[str]) -> bool:
    """Whether the texts of a column may be titles: as long, none again, and no posts or times."""
    texts = [it for it in column if not is_around_talks(it)]
    if len(texts) < _LEAST or len({*texts}) < _SHARE * len(texts):
        return False
    if not _LEAST_WORDS <= mean_words(texts) <= _MOST_WORDS:
        return False
    others = sum(
        says_post(it) or is_day(it) or it.endswith((".", "。")) or slot_of(it) is not None
        for it in texts
    )
    return others <= (1 - _SHARE) * len(texts) and not are_names(texts)


def mean_words(texts: Sequence[str]) -> float:
    """How many words texts have on average; in a script without spaces letters tell."""
    counts = (max(it.count(" ") + 1, 0 if it.isascii() else len(it) / _LETTERS) for it in texts)
    return sum(counts) / len(texts)
