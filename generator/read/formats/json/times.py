"""When an object of a JSON file begins, and what it is called, by the keys that it has."""

from collections.abc import Sequence

from generator.read.formats.json.tree import JsonLeaf, Object
from generator.text.quantities import timecode
from generator.text.regex import regex

START = """
start startTime start_time startMs start_ms begin beginTime offset offsetMs timestamp time from ts t
seconds startSeconds start_seconds tStartMs s
""".split()
IN_THOUSANDTHS = "startMs start_ms offsetMs tStartMs".split()
END = "end endTime end_time endMs end_ms to end_ts e".split()
_NAMES = "title label name heading headline topic chapter".split()
_OF_SECONDS = regex(r"\d{1,9}(?:\.\d{1,9})?s")
_NUMBER = regex(r"(?!(?:19|20)\d\d$)\d{1,9}(?:\.\d{1,9})?")
"""A number that is written as a text, as all are in YAML; no year."""
_LATEST = 4e8
"""A hundred hours in thousandths of a second; a larger number is a date."""


def start_of(entry: Object, pieces: Sequence[Object] = ()) -> JsonLeaf | None:
    """When an entry begins: a number, or a clock; of pieces, when the first of them does."""
    entry = entry.object("timestamps") or entry
    own = _own(entry)
    if own is not None:
        return own if own.number is None or own.number < _LATEST else None
    return next(filter(None, map(_own, pieces)), None)


def name_of(entry: Object) -> JsonLeaf | None:
    """What a chapter or another entry is called."""
    return entry.text(*_NAMES)


def in_seconds(leaf: JsonLeaf | None, scale: float) -> float:
    """A number or clock in seconds; `scale` is how many of the file's units are one."""
    if leaf is None:
        return 0.0
    if leaf.number is None and not _NUMBER.fullmatch(leaf.text):
        return float(_seconds(leaf.text) or 0)
    return float(leaf.text if leaf.number is None else leaf.number) / scale


def _own(entry: Object) -> JsonLeaf | None:
    clock = entry.text(*START)
    return entry.number(*START) or (clock if clock and _seconds(clock.text) is not None else None)


def _seconds(clock: str) -> float | None:
    """The seconds of a clock, of the first of two (`0:04 --> 0:06`), or of a number: `164.500s`."""
    clock = clock.partition("-->")[0].rstrip()
    if _NUMBER.fullmatch(clock):
        return float(clock) if float(clock) < _LATEST else None
    return float(clock[:-1]) if _OF_SECONDS.fullmatch(clock) else timecode.parse(clock)
