"""Characters that nobody sees: left out where they mean nothing, kept where a script needs them.

Controls of the writing direction can make a line look like another one, and a zero-width space
parts a word for every search. What a script or an emoji is made of stays (Unicode, chapters 9, 12,
23): joiners between emoji and between letters of scripts that join, marks of direction in lines
with letters from right to left where none of these stands beside them and says the same, borders
of words in scripts without spaces, the tags of a flag.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from generator.model.message import Message, clauses
from generator.text.emoji import is_emoji
from generator.text.encoding.line_changes import (
    Change,
    Repaired,
    Replacement,
    changes_of,
    pieces_of,
    replace,
)
from generator.text.regex import Match, regex

_JOINERS = "\u200c\u200d"
_ZWJ = "\u200d"
_WORD_BORDER = "\u200b"
_DIRECTION, _LEFT_TO_RIGHT = "\u061c\u200e\u200f", "\u200e"
_OTHERS = "\u00ad\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
_TAGS = "\U000e0001\U000e0020-\U000e007f"
_HIDDEN = regex(f"[{_JOINERS}{_WORD_BORDER}{_DIRECTION}{_OTHERS}{_TAGS}]+")
_FLAG = "\U0001f3f4"
_FLAG_TAGS = regex("[\U000e0020-\U000e007e]{1,16}\U000e007f")

_RIGHT_TO_LEFT = regex(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_JOINING = regex("[\u0590-\u18af\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff]")
_UNSPACED = regex("[\u0e00-\u109f\u1780-\u17ff]")  # from Thai to Khmer
_JOINED_ARROWS = "↔↕"  # shaking and nodding heads; they are no pictographs
_SELECTOR = "\ufe0f"

_CONTROL = regex("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")

_MANY = 20  # places on a line that are listed one by one
_MOST_NAMES = 3


def without_hidden(text: str) -> str:
    """The text without characters that nobody sees and no script needs.

    >>> without_hidden("a\u200bb \u202ec"), without_hidden("\U0001f468\u200d\U0001f4bb")
    ('ab c', '👨\u200d💻')
    """
    if text.isascii() or text.isprintable() or _HIDDEN.search(text) is None:
        return text
    return _Sieve(text).rest(0)


def leave_out_hidden(line: str, repaired: Repaired) -> Repaired:
    """A repaired line without its hidden characters, which become part of its changes.

    `line` is as printed; the repair of damage may have brought some to light.
    """
    text = repaired.text
    if text.isprintable():
        return repaired
    sieve = _Sieve(text)
    edits = list(islice(sieve.edits(), _MANY + 1))
    if not edits:
        return repaired
    if len(edits) > _MANY:
        start = edits[0].start
        sieve = _Sieve(text)
        edits = [Replacement(start, len(text), sieve.rest(start), "".join(sieve.left_out))]
    shown, pieces = replace(text, pieces_of(line, repaired.changes), edits)
    return Repaired(text=shown, changes=changes_of(line, shown, pieces, _change))


def controls_in(text: str) -> str:
    """The text's control characters; pages show U+FFFD for each."""
    return "" if text.isprintable() else "".join(_CONTROL.findall(text))


def names_of(chars: Iterable[str]) -> str:
    """Characters as people name them, each once: `U+200B ZERO WIDTH SPACE, U+00AD SOFT HYPHEN`."""
    distinct = sorted(set(chars))
    shown = [f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip() for char in distinct]
    return ", ".join(shown[:_MOST_NAMES] + ["…"] * (len(shown) > _MOST_NAMES))


class _Sieve:
    """What stays of a text; `left_out` are the characters that did not."""

    def __init__(self, text: str) -> None:
        self.left_out: list[str] = []
        self._text = text
        self._rtl = _RIGHT_TO_LEFT.search(text) is not None

    def edits(self) -> Iterator[Replacement[Change | str]]:
        """A change for each run of characters of which some do not stay."""
        for run in _HIDDEN.finditer(self._text):
            visible = self._kept(run)
            if visible != run.group():
                yield Replacement(run.start(), run.end(), visible, "".join(self.left_out))
                self.left_out.clear()

    def rest(self, start: int) -> str:
        """What stays of the text from a place on."""
        head, tail = self._text[max(0, start - 1) : start], self._text[start:]
        return _HIDDEN.sub(self._kept, head + tail)[len(head) :]

    def _kept(self, run: Match) -> str:
        """What stays of a run: of each sort one at most."""
        chars = run.group()
        before = run.string[max(0, run.start() - 1) : run.start()]
        after = run.string[run.end() : run.end() + 1]
        flag = _FLAG_TAGS.match(chars) if before == _FLAG else None
        if flag is not None:
            remaining = flag.group()
        else:
            each = dict.fromkeys(chars)
            remaining = "".join(c for c in each if _is_needed(c, before, after, rtl=self._rtl))
        once = list(remaining)
        for char in chars:
            if char in once:
                once.remove(char)
            else:
                self.left_out.append(char)
        return remaining


def _is_needed(char: str, before: str, after: str, *, rtl: bool) -> bool:
    if char in _DIRECTION:
        is_said = any(map(_RIGHT_TO_LEFT.match, (before, after))) and char != _LEFT_TO_RIGHT
        return rtl and (not is_said or before.isdigit() or after.isdigit())
    if char == _WORD_BORDER:
        return bool(_UNSPACED.match(before) and _UNSPACED.match(after))
    if char not in _JOINERS:
        return False
    if _JOINING.match(before) or _JOINING.match(after):
        return True
    joins = before == _SELECTOR or (before and is_emoji(before))
    return bool(char == _ZWJ and joins and after and (is_emoji(after) or after in _JOINED_ARROWS))


def _change(printed: str, read: str, history: tuple[Change | str, ...]) -> Change:
    before = [part for part in history if isinstance(part, Change)]
    hidden = "".join(part for part in history if isinstance(part, str))
    reasons = dict.fromkeys(part.because for part in before)
    if hidden:
        reasons[_unseen(names_of(hidden))] = None
    return Change(
        printed=printed,
        read=read,
        because=clauses(reasons),
        ambiguous=any(part.ambiguous for part in before),
        damaged=bool(before),
        hidden=hidden,
    )


@lru_cache(maxsize=128)
def _unseen(characters: str) -> Message:
    """Why some characters were left out; the same on many lines, and kept once."""
    return Message("repair.hidden", characters=characters)
