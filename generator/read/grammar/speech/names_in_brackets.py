"""Turns that need no colon: the name stands in brackets, or its time does behind it.

`[Ada Okafor] [0:17] words`, `[Ada Okafor 0:17] words`, `[0:17] [Ada Okafor] words`, `[Ada:] words`,
`[0:17] <ada> words`, `[Ada Okafor]: words`, `Ada Okafor (0:17) words`. In brackets alone may stand
anything (`[Music]`), and so it may in front of a time: whether the names come again is for the page
to say. Between angles behind a time stands who types in a chat.
"""

from generator.model.account import TimeCode
from generator.model.base import Value
from generator.text.quantities import timecode
from generator.text.regex import Match, regex

_TIME = r"\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?"
_NAME = r"[^\W\d_][^\[\](){}<>:：*|,]{0,40}?"
_IN_BRACKETS = regex(
    rf"\[(?P<label>{_NAME})(?:(?:,| -| –| \||) (?P<inside>{_TIME}))?(?P<within>[:：]?)\]"
    rf"(?:\s?[\[(](?P<behind>{_TIME})[\])])?(?P<colon>[:：]?)(?:\s+|(?<=：))(?P<words>\S.*)$"
)
_BEFORE_TIME = regex(
    rf"(?P<bold>\*\*|__|)(?P<label>(?!I\s){_NAME})(?P=bold)\s?[\[(](?P<behind>{_TIME})[\])][:：]?\s+"
    r"(?P<words>\S.*)$"
)
_NICK = regex(r"<[@+%~& ]?(?P<label>[\w|`^\[\]-][\w .'|`^\[\]-]{0,40})>\s+(?P<words>\S.*)$")
_ADDRESS = ("http:", "https:", "<", "/", "#")
"""How the addresses begin that Markdown lists behind a name: `[wells]: https://example.org`."""


class Bracketed(Value, frozen=True, kw_only=True):
    """What stands where a speaker does, from when on, and the words, which may be typed."""

    label: str
    time: TimeCode | None
    words: str
    typed: bool = False


def bracketed(text: str, *, timed: bool, alone: bool = False) -> Bracketed | None:
    """A line of one of these forms, behind a time (`timed`) or with a label in brackets `alone`.

    >>> bracketed("[Ada Okafor] [0:17] Wells are deep.", timed=False).words
    'Wells are deep.'
    >>> bracketed("I [0:17] dug a well.", timed=False)  # a time amid a sentence
    """
    if match := _IN_BRACKETS.match(text):
        printed = match["inside"] or match["behind"]
        is_list_entry = match["words"].startswith(_ADDRESS)
        if is_list_entry or not (alone or timed or printed or match["colon"] or match["within"]):
            return None
        return _read(match, printed, timed=timed)
    if timed:
        match = _NICK.match(text)
        return _read(match, None, timed=True, typed=True) if match else None
    match = _BEFORE_TIME.match(text)
    return _read(match, match["behind"], timed=False) if match else None


def _read(
    match: Match, printed: str | None, *, timed: bool, typed: bool = False
) -> Bracketed | None:
    time = timecode.time_code(printed)
    if printed and (time is None or timed):
        return None
    return Bracketed(label=match["label"].strip(), time=time, words=match["words"], typed=typed)
