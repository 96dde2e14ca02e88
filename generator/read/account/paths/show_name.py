"""The show that a folder is named by: `podcasts/The Water Hour`, `water-hour-podcast`."""

from pathlib import PurePosixPath

from generator.read.account.paths.event_name import words_of
from generator.read.account.paths.name_dates import YEAR
from generator.read.account.paths.readable_names import as_words
from generator.read.vocabulary.name_parts import CONTAINERS, SMALL_WORDS, SORT_WORDS
from generator.text.naming.given_names import is_given_name

_PODCAST = "podcast"
_OF_SHOWS = frozenset("podcast podcasts shows".split())
_NO_NAME = CONTAINERS | SMALL_WORDS | SORT_WORDS | frozenset("ai all favorite my our tech".split())
_AT_END = frozenset(
    """
    academy cast daily diaries experience files fm hour hours lab live pod project radio report
    review show stories talk talks weekly
    """.split()
)
_LEAST_WORDS, _MOST_WORDS = 2, 6


def show_of(folder: PurePosixPath) -> str | None:
    """The show of the nearest folder that is named by one, made readable.

    A folder of podcasts may also hold topics: there a show begins with `The` or a given name, or
    ends as names of shows do.

    >>> show_of(PurePosixPath("podcasts/water-hour")), show_of(PurePosixPath("podcasts/big-data"))
    ('Water Hour', None)
    >>> show_of(PurePosixPath("Ada's Podcast Transcripts")), show_of(PurePosixPath("my-podcast"))
    ("Ada's Podcast", None)
    """
    names = folder.parts
    for index in range(len(names) - 1, -1, -1):
        own = words_of(names[index])
        small = [word.casefold() for word in own]
        if _PODCAST in small[1:]:
            end = small.index(_PODCAST, 1) + 1
            if not _NO_NAME.issuperset(small[: end - 1]) and small[0] not in _NO_NAME - SMALL_WORDS:
                return as_words(own[:end])
        of_shows = index > 0 and names[index - 1].casefold() in _OF_SHOWS
        is_name = _NO_NAME.isdisjoint(small[1:]) and not any(map(YEAR.fullmatch, own))
        if of_shows and _LEAST_WORDS <= len(own) <= _MOST_WORDS and is_name and _is_shows(own):
            return as_words(own)
    return None


def _is_shows(words: list[str]) -> bool:
    first, last = words[0].casefold(), words[-1].casefold()
    return first == "the" or last in _AT_END or is_given_name(first.capitalize())
