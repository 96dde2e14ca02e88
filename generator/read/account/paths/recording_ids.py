"""The id of a recording at the end of a file's name or in front of it, as downloads have it."""

import re

from generator.model.account_head import Recording
from generator.text.regex import regex
from generator.text.web_address import YOUTUBE, recording_with_id

_IN_BRACKETS = regex(r"(?:(?<!\s)\s+)?[\[(](?P<id>[A-Za-z0-9_-]{11})[\])]$")
_BEHIND = regex(r"(?:^|[-_ ])(?P<id>[A-Za-z0-9_-]{11})$")
_IN_FRONT = regex(r"(?P<id>[A-Za-z0-9_-]{11})[-_ ]+(?=\w)")
_COUNTED = regex(r"\d+[a-z]{0,2}")  # a number, with a unit: `7864s`
_WORDS_RUN_TOGETHER = regex(r"(?:[A-Z]{0,4}[a-z]{2,}+|[A-Z][a-z](?=[A-Z][a-z]{2})|[0-9]++|[-_])+")
_PIECE = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[-_]")
_FEW, _SOME = 3, 4
_WORD = regex(r"[A-Z][a-z]{3}")


def recording_in(name: str) -> tuple[str, Recording | None]:
    """A name without the id of a recording at its end or in front, and the recording.

    Without brackets it counts only where it cannot be words: it has both cases, or figures amid
    letters, as ids nearly always do; where it is the whole name, a large letter inside.
    """
    bracketed = _IN_BRACKETS.search(name)
    if bracketed is not None and bracketed.start():
        return name[: bracketed.start()], recording_with_id(YOUTUBE, bracketed["id"])
    behind = _BEHIND.search(name)
    if behind is not None and _looks_made(behind["id"]):
        return name[: behind.start()], recording_with_id(YOUTUBE, behind["id"])
    front = _IN_FRONT.match(name)
    if front is not None and _looks_made(front["id"]):
        return name[front.end() :], recording_with_id(YOUTUBE, front["id"])
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
