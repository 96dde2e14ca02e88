"""The lists of words in `words.toml`, beside this module."""

import tomllib
from pathlib import Path

WORDS: dict[str, tuple[str, ...]] = {
    name: tuple(text.split())
    for name, text in tomllib.loads(
        (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
    ).items()
}
"""The words of each list, by its name."""
