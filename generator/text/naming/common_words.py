"""Words of English that hardly say what a text is about, from the list beside this module.

Each paragraph of the list goes further than the one above it: words of grammar, words that are no
subject however rare they are, and words with which any talk is told. They are the same for every
collection, so that what one account adds never changes how two others compare.
"""

from pathlib import Path

_LIST = Path(__file__).with_name("common_words.txt")
_GRAMMAR, _NO_SUBJECT, _TOLD = (
    frozenset(paragraph.split()) for paragraph in _LIST.read_text(encoding="ascii").split("\n\n")
)

GRAMMAR_WORDS = _GRAMMAR
EMPTY_WORDS = _GRAMMAR | _NO_SUBJECT
COMMON_WORDS = EMPTY_WORDS | _TOLD
