"""Labels in bold letters or brackets in front of words, whatever they are made of.

`[0:17] **ada()**: words`; labels in brackets have their time beside them. A name in small letters
has no form by which it is told from other words. That it is a speaker's shows in the lines around
it.
"""

import re
from collections import Counter
from collections.abc import Iterable

from generator.read.grammar.speech.names_in_brackets import bracketed
from generator.read.grammar.speech.speaker_labels import is_word_of_list
from generator.read.grammar.speech.turn_lines import Turn
from generator.read.grammar.timed import split_time
from generator.text.regex import regex

_LABEL = regex(
    r"(?P<bold>\*\*|__)(?P<label>(?:[^\s*:：()\[\]|]|\(\)|(?<=\S) (?=\S)){1,40}?)"
    r"(?:(?P=bold)[:：]|[:：](?P=bold))\s+(?P<words>\S.*)$"
)
NICK = regex(r"(?:\*\*)?\\?<(?P<label>[@+]?[\w|^`-]{2,40})\\?>(?:\*\*)?\s+(?P<words>\S.*+)")
_ACCOUNT = regex(r"(?:\*\*)?(?P<label>@?[a-z][a-z\d_-]{1,38}):(?:\*\*)?\s+(?P<words>\S.*+)")
_IN_CAPITALS = regex(r"(?P<label>[A-Z][A-Z\d .'’-]{1,40}):\s++(?P<words>\S.*+)")
_REMARKED = regex(
    r"(?P<label>[^\W\d_][^:：*_\[\]()|]{0,40}?) ?\((?P<aside>[a-z][a-z ]{1,20})\):\s++"
    r"(?P<words>\S.*+)"
)
_MAX_WORDS = 5
_LEAST_LINES = 4


def split_bold_label(text: str) -> Turn | None:
    """A line's label, its time and words, or None where it does not begin with such a label."""
    inside = split_in_brackets(text)
    if inside is not None and inside.time is not None:
        return inside
    return _split(text, _LABEL) if "**" in text or "__" in text else None


def split_in_brackets(text: str) -> Turn | None:
    """A line's label in brackets, perhaps its time, and the words: `[Ada] Hi`; else None."""
    inside = bracketed(text, timed=False, alone=True) if text.startswith("[") else None
    if inside is None or not _may_be_label(inside.label):
        return None
    return Turn(speaker=inside.label, time=inside.time, text=inside.words)


def split_account(text: str) -> Turn | None:
    """A line's account and words, as a chat has them: `ada: Hi`, `**<ada>** Hi`; else None."""
    return _split(text, _ACCOUNT) or _split(text, NICK)


def are_addressed(accounts: Iterable[str], text: str) -> bool:
    """Whether a text addresses one of some accounts: `@ada`."""
    addressed = {f"@{it.lstrip('@')}" for it in accounts}
    return bool(addressed) and not addressed.isdisjoint(text.split())


def split_capitals(text: str) -> Turn | None:
    """A line's label in capitals, its time and words: `FROM THE FLOOR: Why?`; else None."""
    return _split(text, _IN_CAPITALS)


def split_known(text: str, known: frozenset[str]) -> Turn | None:
    """The same by any such label that is one of the `known`; in brackets alone with these."""
    inside = split_in_brackets(text)
    if inside is not None and f"[{inside.speaker}]" in known:
        return inside
    remarked = _split(text, _REMARKED)  # `AO (chat): words`
    turn = remarked or split_bold_label(text) or split_capitals(text) or split_account(text)
    return turn if turn and turn.speaker in known else None


def _split(text: str, form: re.Pattern[str]) -> Turn | None:
    timed = split_time(text)
    match = form.match(timed.text) if not timed.aside else None
    if match is None or not _may_be_label(match["label"]):
        return None
    aside = match.groupdict().get("aside") or ""
    return Turn(speaker=match["label"], time=timed.time, text=match["words"], aside=aside)


def recurring(turns: Iterable[Turn]) -> frozenset[str]:
    """The labels of turns, where they come again and again as those of speakers do.

    Those of fields differ, or there are few lines of them: then there are none.
    """
    counted = Counter(turn.speaker for turn in turns if turn.speaker)
    many = counted.total() >= max(_LEAST_LINES, 2 * len(counted))
    return frozenset(counted) if many else frozenset()


def _may_be_label(label: str) -> bool:
    """Whether words in front of a colon may be somebody's label, and are none of a list."""
    is_short = len(label.split()) <= _MAX_WORDS
    return is_short and any(map(str.isalpha, label)) and not is_word_of_list(label)
