"""Files that hold an address, and which talk they hold it for, by their names.

`x_url.txt` and `x.url` hold that of the talk whose captions or notes are `x.srt` or `x.txt`.
"""

from pathlib import PurePosixPath

from generator.read.vocabulary.name_parts import ADDRESS_PARTS, OF_ADDRESS
from generator.text.caches import remembered
from generator.text.paths import path_of
from generator.text.regex import regex

GAPS = "_-. "
"""What parts the words of a name."""

GAP = regex(r"[-_. ]+")
_SHORTCUT = ".url"
_LEAST_OF_NAME = 8
"""Letters and figures of a name that is of one talk alone, where it has no date."""


def names_address(file: str) -> bool:
    """Whether a file's name says that it holds an address, and of nothing else: `video_url.txt`.

    A shortcut to a page holds nothing else, whatever it is called: `Moving water.url`.
    """
    path = without_ending(file)
    words = frozenset(word for word in GAP.split(path.name.casefold()) if word)
    is_shortcut = path_of(file).suffix.casefold() == _SHORTCUT
    return is_shortcut or (not words.isdisjoint(ADDRESS_PARTS) and words <= OF_ADDRESS)


def addressed_path(file: str) -> PurePosixPath | None:
    """The path of what the address in a file is of, by its name: `x_url.txt`, `x.url`; or None."""
    path = without_ending(file)
    if path_of(file).suffix.casefold() == _SHORTCUT:
        return path
    start = max(map(path.name.rfind, GAPS)) + 1
    name = path.name[:start].rstrip(GAPS)
    is_address = path.name[start:].casefold() in ADDRESS_PARTS and is_of_one_talk(name)
    return path.parent / name if is_address else None


@remembered
def without_ending(file: str) -> PurePosixPath:
    """The path of a file without its ending."""
    path = path_of(file)
    return path.with_suffix("") if path.stem.strip(".") else path  # a name of dots is no name


def is_of_one_talk(name: str) -> bool:
    """Whether a name is long, or a number: `15-transcript.txt` beside `15.md`."""
    return letters(name) >= _LEAST_OF_NAME or name.isdecimal()


def letters(name: str) -> int:
    """How many letters and figures a name has."""
    return sum(map(str.isalnum, name))
