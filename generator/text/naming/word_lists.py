"""The lists of words in `words.toml`, beside this module."""

import tomllib
from pathlib import Path

_TABLES = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
WORDS: dict[str, tuple[str, ...]] = {
    name: tuple(" ".join(word.split()) for word in (it.split(",") if "," in it else it.split()))
    for name, it in _TABLES["words"].items()
}
"""The words of each list, by its name."""

NUMBERED: dict[str, str] = _TABLES["numbered"]
"""The words for each kind of number."""

PLAIN_SORTS = WORDS["plain_sorts"]  # which say no more than that it is a talk
SORTS_OF_TALKS = tuple(sorted(WORDS["sorts_in_front"] + PLAIN_SORTS, key=len, reverse=True))
"""Sorts of talks as they stand beside titles, the longest first."""
