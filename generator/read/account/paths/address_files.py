"""Files that hold an address, and which talk they hold it for, by their names.

`x_url.txt` and `x.url` hold that of the talk whose captions or notes are `x.srt` or `x.txt`.
The id of a recording may stand at the end of a name: `Moving water [abcdefghijk].srt`.
"""

import re
from pathlib import PurePosixPath

from generator.model.account_head import Recording
from generator.read.vocabulary.name_parts import ADDRESS_PARTS, OF_ADDRESS
from generator.text.caches import remembered
from generator.text.paths import path_of
from generator.text.regex import regex
from generator.text.web_address import YOUTUBE, recording_with_id

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


_IN_BRACKETS = regex(r"(?:(?<!\s)\s+)?[\[(](?P<id>[A-Za-z0-9_-]{11})[\])]$")
_BEHIND = regex(r"(?:^|[-_ ])(?P<id>[A-Za-z0-9_-]{11})$")
_COUNTED = regex(r"\d+[a-z]{0,2}")  # a number, with a unit: `7864s`
_WORDS_RUN_TOGETHER = regex(r"(?:[A-Z]{0,4}[a-z]{2,}+|[A-Z][a-z](?=[A-Z][a-z]{2})|[0-9]++|[-_])+")
_PIECE = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[-_]")
_FEW, _SOME = 3, 4
_WORD = regex(r"[A-Z][a-z]{3}")


def recording_in(name: str) -> tuple[str, Recording | None]:
    """A name without the id of a recording at its end, and the recording.

    Without brackets it counts only where it cannot be words: it has both cases, or figures amid
    letters, as ids nearly always do; where it is the whole name, a large letter inside.
    """
    bracketed = _IN_BRACKETS.search(name)
    if bracketed is not None and bracketed.start():
        return name[: bracketed.start()], recording_with_id(YOUTUBE, bracketed["id"])
    behind = _BEHIND.search(name)
    if behind is not None and _looks_made(behind["id"]):
        return name[: behind.start()], recording_with_id(YOUTUBE, behind["id"])
    return name, None


def _is_word(piece: str) -> bool:
    """Whether a piece has the form of a word, large or small, or of an abbreviation: `RDAP`."""
    return piece.isalpha() and (piece.islower() or piece[1:].islower() or piece.isupper())


def _looks_made(identity: str) -> bool:
    """Whether eleven signs are an id rather than words, numbers or a date."""
    small = any(char.islower() for char in identity)  # hardly one id in three hundred has none
    large = any(char.isupper() for char in identity[1:])
    pieces = re.split("[-_]+", identity.strip("-_"))
    words = all(_COUNTED.fullmatch(piece) or _is_word(piece) for piece in pieces)
    words = words or _WORDS_RUN_TOGETHER.fullmatch(identity) is not None
    return small and large and not words and not _is_of_few_pieces(identity)


def _is_of_few_pieces(identity: str) -> bool:
    """Whether it changes between cases and figures as seldom as names do: `RiverGEO2031`.

    So do three ids in a hundred, and five that have a word, of which one in ten is meant.
    """
    pieces = len(_PIECE.findall(identity))
    return pieces <= (_SOME if _WORD.search(identity) else _FEW)
