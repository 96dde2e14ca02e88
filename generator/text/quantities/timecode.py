"""Time codes: one grammar for every printed form of a place in a recording.

`M:SS` and `MM:SS` (minutes may pass 59: `113:31`), `H:MM:SS`, both with fractions of a second
(`00:00:07,980`), and `1h02m03s`. Seconds, and minutes behind hours, have two digits below 60;
anything else is not a time, but `0:0`, which some sites print for the beginning.
"""

import re

from msgspec.structs import replace

from generator.model.account import TimeCode
from generator.model.account_head import Duration
from generator.model.base import Value
from generator.text.caches import remembered
from generator.text.regex import Match, regex

_CLOCK = r"(?:0:0(?!\w)|\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?)"
_UNITS = r"(?:\d{1,2}h\s?[0-5]?\dm(?:\s?[0-5]?\ds)?|\d{1,3}m\s?[0-5]?\ds)(?![^\W_])"
# 3:45 pm is a time of day; a spaced “am” may be a word.
_END = r"(?!\d|:\S)(?!am\b)(?-i:(?!\s?(?:[apAP]\.[mM]|pm|AM|PM)\b))"
_TIME = regex(rf"(?<![\d:.])(?:{_CLOCK}|{_UNITS}){_END}")
_PARTS = regex(r"(?<!\d)(\d+)([hms])")
_TO = r"\s*(?:[-–—→]|-->)\s*"
_AT = r"(?:(?:ab|about|approx\.?|around|at|bei|ca\.?|circa|gegen|min\.?|um|vers|à|en)\s+|[@~≈]\s*)?"
BEFORE = regex(r"(?<!\w)(?:about|approx\.?|around|at|bei|ca\.?|circa|um|vers)$", re.IGNORECASE)
_LEAD = regex(
    rf"\s*{_AT}(?:(?P<open>[\[(])\s*)?{_AT}(?P<time>{_CLOCK}|{_UNITS}){_END}", re.IGNORECASE
)
_TAIL = regex(
    # The first sign of white space, or of dots, is where such a gap begins.
    rf"(?P<gap>(?<!\s)(?:\s*[\[(]\s*{_AT}|\s*(?<!\.)\.{{3,}}\s*|\s+[-–—|@·]\s*"
    rf"|\s+(?=(?:{_CLOCK}|{_UNITS}){_TO})))"
    rf"(?P<time>{_CLOCK}|{_UNITS})(?:{_TO}(?P<until>{_CLOCK}|{_UNITS}))?(?:\s*[\])]|\.)?$",
    re.IGNORECASE,
)
# `[0.00s -> 4.90s]`, `[4.9s]`, as programs that hear print the seconds.
_SECONDS = regex(
    r"\s*\[(?P<printed>(?P<first>\d{1,6}\.\d{1,3})"
    r"(?:s?\s*(?:-{1,2}>|→|[-–—])\s*\d{1,6}\.\d{1,3}s?|s))(?=\])"
)
_MINUTE = regex(r"(?:min\.?|minut[aeo]n?|мин\.?|第)\s?(\d{1,3})(?: ?分[钟鐘]?)?", re.IGNORECASE)
# The shape of a clock, whatever its numbers: two digits behind each colon, or too many parts.
_SHAPE = r"\d{1,3}(?::\d{2}){1,2}(?![\d:])|\d{1,3}(?::\d{1,2}){3,8}(?![\d:])"
_MEANT = regex(
    rf"(?:at\s+|@\s*|[\[(]\s*{_AT})(?P<front>{_SHAPE})|.*\s@\s*(?P<behind>{_SHAPE})\s*[\])]?$",
    re.IGNORECASE,
)
_MEANING = frozenset("aA[(")  # with what else than `@` a time may be meant
_BARE = regex(rf"(?P<bare>{_SHAPE})(?=\s)")
_WIDE = str.maketrans("０１２３４５６７８９（）［］＠", "0123456789()[]@")
_DIGIT = regex(r"\d")
_ANY_WIDE = regex("[０-９（）［］＠：]")
_WIDE_COLON = regex(r"(?<=\d)：(?=\d)")
_MAX_HOURS = 100
_MAX_LINE = 2000
_MAX_TAIL = 40
_LAST = frozenset("smSM)]）］.")
"""What else than a digit a time may end with, or close with."""


class Stamp(Value, frozen=True, kw_only=True):
    """A time or length found in a text: in seconds, its printed form and where it stands."""

    seconds: int
    printed: str
    start: int
    end: int

    @property
    def code(self) -> TimeCode:
        """The time, wherever it stands."""
        return TimeCode(seconds=self.seconds, printed=self.printed)

    @property
    def duration(self) -> Duration:
        """The same as a length of time."""
        return Duration(seconds=self.seconds, printed=self.printed)


@remembered
def parse(printed: str) -> int | None:
    """The seconds that a printed time means, or None where it is not a time.

    >>> parse("82:55"), parse("1:03:12"), parse("1h02m"), parse("99:99")
    (4975, 3792, 3720, None)
    """
    text = _narrow(printed.strip())
    if not _TIME.fullmatch(text):
        return None
    if ":" not in text:
        scale = {"h": 3600, "m": 60, "s": 1}
        return sum(int(number) * scale[unit] for number, unit in _PARTS.findall(text))
    numbers = [int(part) for part in text.partition(".")[0].partition(",")[0].split(":")]
    if len(numbers) == 3:
        hours, minutes, seconds = numbers
        return hours * 3600 + minutes * 60 + seconds if hours < _MAX_HOURS else None
    return numbers[0] * 60 + numbers[1]


def time_code(printed: str | None) -> TimeCode | None:
    """A printed time as what it means, or None where there is none."""
    seconds = parse(printed) if printed else None
    return None if seconds is None else TimeCode(seconds=seconds, printed=printed or "")


def _narrow(text: str) -> str:
    """The text with the wide digits and signs of times as narrow ones; every place stays.

    A wide colon is one of a time between digits only: elsewhere it stands behind a label.
    """
    if text.isascii() or not _ANY_WIDE.search(text):  # a long line is not copied in vain
        return text
    return _WIDE_COLON.sub(":", text.translate(_WIDE))


def find(text: str) -> Stamp | None:
    """The first time in the text, or None."""
    matches = _TIME.finditer(_narrow(text))
    return next(filter(None, (_stamp(match, 0, match.start(), text) for match in matches)), None)


def _stamp(match: Match, group: int | str, start: int, text: str, before: int = 0) -> Stamp | None:
    """The time that a match in the narrow text gives, as the text prints it.

    `before` says how much of the whole text stands in front of this one.
    """
    seconds = parse(match[group])
    if seconds is None:
        return None
    first, end = match.span(group)
    return Stamp(seconds=seconds, printed=text[first:end], start=start, end=before + end)


@remembered
def lead(text: str) -> Stamp | None:
    """The time that the text begins with, or None.

    It is `0:17`, `At 0:17`, `[01:35`, `(1:02:03)`, or in seconds, `[17.20s -> 19.00s]`, `[17.2s]`.

    `end` is behind the time itself: a closing bracket still stands there.
    """
    line = _narrow(text[:_MAX_LINE])
    match = _LEAD.match(line)
    if match is not None:
        return _stamp(match, "time", match.start("time"), text)
    both = _SECONDS.match(line)
    if both is None:
        return None
    start, end = both.span("printed")
    return Stamp(seconds=int(float(both["first"])), printed=text[start:end], start=start, end=end)


def tail(text: str) -> Stamp | None:
    """The time that the text ends with, parted from it: `Title (0:17)`, `Title … 0:17`, or None.

    That of two (`Title (0:17 – 1:40)`) is printed whole, and means the beginning. `start` is where
    the part between begins, so that the text up to there is what it dates.
    """
    last = text[-_MAX_TAIL:].rstrip()[-1:]
    if not last.isdigit() and last not in _LAST:
        return None
    before = max(0, len(text) - _MAX_TAIL - 1)  # a long line is not copied
    near = text[before:]
    match = _TAIL.search(_narrow(near), min(before, 1)) if _DIGIT.search(near) else None
    start = before + match.start() if match else 0
    stamp = _stamp(match, "time", start, near, before) if match and start else None
    if match is None or stamp is None or match["until"] is None:
        return stamp
    if (parse(match["until"]) or 0) < stamp.seconds:
        return None
    printed, end = near[match.start("time") : match.end("until")], before + match.end("until")
    return replace(stamp, printed=printed, end=end)


def without_bracket(text: str) -> tuple[str, TimeCode | None]:
    """A text without the time in brackets that it ends with, and that time.

    >>> without_bracket("They open (12:05)")[0], without_bracket("They open 12:05")[0]
    ('They open', 'They open 12:05')
    """
    stamp = tail(text) if text.endswith((")", "]")) else None
    return (text[: stamp.start], stamp.code) if stamp else (text, None)


def minute(text: str) -> TimeCode | None:
    """The time that a text is which counts minutes, as notes on a recording do behind its words.

    >>> minute("min. 14").seconds, minute("14 min")
    (840, None)
    """
    match = _MINUTE.fullmatch(text)
    return TimeCode(seconds=60 * int(match[1]), printed=text) if match else None


def nonsense(text: str, *, expected: bool) -> str | None:
    """What stands in a text where a time is meant but is none (`[99:99]`, `At 1:2:3:4`), or None.

    A bare number in front (`99:99 Title`) is meant as a time only where one is `expected`.
    """
    line = _narrow(text[:_MAX_LINE])
    if ":" not in line:
        return None
    may_be = line[0] in _MEANING or "@" in line
    match = _MEANT.match(line) if may_be else None
    match = match or (_BARE.match(line) if expected else None)
    if match is None:
        return None
    printed = next(group for group in match.groups() if group is not None)
    return None if parse(printed) is not None else printed


def format_time(seconds: int) -> str:
    """Seconds as `M:SS`, or `H:MM:SS` from one hour on.

    >>> format_time(17), format_time(6192)
    ('0:17', '1:43:12')
    """
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def minutes_past_hour(printed: str) -> int | None:
    """The seconds of a time whose colon between hours and minutes is taken away, or None.

    Lists that count minutes past the hour (`113:31`) sometimes print `1:03:12` for `103:12`.

    >>> minutes_past_hour("1:03:12"), minutes_past_hour("103:12"), minutes_past_hour("12:00:00")
    (6192, None, None)
    """
    parts = printed.strip().split(":")
    if len(parts) != 3 or parse(printed) is None or int(parts[0]) > 9:
        return None
    return parse(f"{int(parts[0])}{parts[1]}:{parts[2]}")
