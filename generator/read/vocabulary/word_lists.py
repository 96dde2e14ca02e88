"""The lists of words in `words.toml`, beside this module."""

import tomllib
from pathlib import Path
from typing import Any

_TABLES: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
)
KEYS: dict[str, str] = _TABLES["keys"]["english"]
"""The keys of each field, by its name."""

KEYS_ELSEWHERE: dict[str, str] = _TABLES["keys"]["elsewhere"]
"""The same in other languages than English; `several` are keys that ask for several people."""

SECTIONS: dict[str, str] = _TABLES["sections"]["english"]
"""The names of sections, by what they hold."""

SECTIONS_ELSEWHERE: dict[str, str] = _TABLES["sections"]["elsewhere"]
"""The same in other languages than English."""

SECTION_NOUNS: dict[str, str] = _TABLES["sections"]["nouns"]
"""Nouns with which such names end; some also by themselves, of other languages than English."""

SECTIONS_OF_PROSE: dict[str, str] = _TABLES["sections"]["of_prose"]
"""Names of sections of prose that are of one sort."""

PRIVACY: dict[str, str] = _TABLES["privacy"]
"""The keys of notes that say whether they may be published, by what a yes means."""

WORDS: dict[str, tuple[str, ...]] = {
    name: tuple(" ".join(word.split()) for word in (it.split(",") if "," in it else it.split()))
    for name, it in _TABLES["words"].items()
}
"""Other lists of words, by name."""

SENTENCES: dict[str, tuple[str, ...]] = {
    name: tuple(filter(None, it.split("\n"))) for name, it in _TABLES["sentences"].items()
}
"""The forms of sentences, by name, one a row."""
