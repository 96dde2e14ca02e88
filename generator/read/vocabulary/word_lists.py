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

SECTIONS: dict[str, str] = _TABLES["sections"]
"""Names of sections in other languages than English, and nouns with which they end."""

EVENTS: dict[str, str] = _TABLES["events"]
"""Words of talks and of what stands around them, with spaces between."""

NAMES: dict[str, str] = _TABLES["names"]
"""Words of names of files and folders, and of sorts of notes, with spaces between."""

VALUES: dict[str, str] = _TABLES["values"]
"""What stands where a value is not known, or names nobody."""
