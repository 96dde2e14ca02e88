"""Words that hardly say what a text is about: of English from the list beside this module.

Each paragraph of the list goes further than the one above it: words of grammar, words that are no
subject however rare they are, and words with which any talk is told. They are the same for every
collection, so that what one account adds never changes how two others compare. Those of other
languages are the stop words of a library, which knows 33.
"""

from functools import cache
from pathlib import Path

from stop_words import AVAILABLE_LANGUAGES, get_stop_words

_LIST = Path(__file__).with_name("common_words.txt")
_GRAMMAR, _NO_SUBJECT, _TOLD = (
    frozenset(paragraph.split()) for paragraph in _LIST.read_text(encoding="ascii").split("\n\n")
)

GRAMMAR_WORDS = _GRAMMAR
EMPTY_WORDS = _GRAMMAR | _NO_SUBJECT
COMMON_WORDS = EMPTY_WORDS | _TOLD

_SURELY_ENGLISH = 40  # different words of English that say nothing


def without_common_words(used: frozenset[str]) -> frozenset[str]:
    """The different words of a text without those that say nothing in its language.

    That is the language of which it has most such words, English if it has as many of that.

    >>> sorted(without_common_words(frozenset({"nous", "avons", "dans", "leur", "barrage"})))
    ['barrage']
    >>> sorted(without_common_words(frozenset({"we", "have", "in", "their", "die", "weir"})))
    ['die', 'weir']
    """
    telling = used - COMMON_WORDS
    english = len(used & EMPTY_WORDS)
    if english >= _SURELY_ENGLISH:
        return telling
    most = max(_other_languages(), key=lambda it: len(used & it))
    return telling - most if len(used & most) > english else telling


@cache
def _other_languages() -> tuple[frozenset[str], ...]:
    others = sorted({*AVAILABLE_LANGUAGES} - {"english"})
    return tuple(frozenset(map(str.casefold, get_stop_words(it))) for it in others)
