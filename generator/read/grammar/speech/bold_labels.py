"""Labels in bold letters or brackets in front of words, whatever they are made of.

`[0:17] **ada()**: words`; labels in brackets have their time beside them. A name in small letters,
or one that people call themselves, has no form by which it is told from other words. That it is a
speaker's shows in the lines around it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.read.account.people.names import is_full_name, is_role
from generator.read.grammar.speech.names_in_brackets import bracketed
from generator.read.grammar.speech.speaker_labels import is_word_of_list
from generator.read.grammar.speech.turn_lines import Turn, are_captions
from generator.read.grammar.timed import split_time
from generator.text.regex import regex

_LABEL = regex(
    r"(?P<bold>\*\*|__)(?P<label>(?:[^\s*:：()\[\]|]|\(\)|(?<=\S) (?=\S)){1,40}?)"
    r"(?:(?P=bold)[:：]|[:：](?P=bold))\s+(?P<words>\S.*)$"
)
_IN_CAPITALS = regex(r"(?P<label>[A-Z][A-Z\d .'’-]{1,40}):\s++(?P<words>\S.*+)")
_ANY = regex(r"(?P<bold>\*\*|__)[^*\n]{1,60}(?:(?P=bold)\s?[:：]|[:：](?P=bold))")
_ONE_WORD = regex(r"[\w.-]+(?:\(\))?")
_MAX_WORDS = 5
_LEAST_LINES = 4
_HERE_AND_THERE = 4
"""One line of so many at least."""


def split_bold_label(text: str) -> Turn | None:
    """A line's label, its time and words, or None where it does not begin with such a label."""
    if text.startswith("["):
        inside = bracketed(text, timed=False)
        if inside is not None and inside.time is not None and _may_be_label(inside.label):
            return Turn(speaker=inside.label, time=inside.time, text=inside.words)
    if "**" not in text and "__" not in text:
        return None
    return _split(text, _LABEL)


def split_capitals(text: str) -> Turn | None:
    """A line's label in capitals, its time and words: `FROM THE FLOOR: Why?`; else None."""
    return _split(text, _IN_CAPITALS)


def _split(text: str, form: re.Pattern[str]) -> Turn | None:
    timed = split_time(text)
    match = form.match(timed.text) if not timed.aside else None
    if match is None or not _may_be_label(match["label"]):
        return None
    return Turn(speaker=match["label"], time=timed.time, text=match["words"])


def begins_with_bold(text: str) -> bool:
    """Whether a line begins with bold words that a colon ends, whatever they are."""
    return _ANY.match(text) is not None


def recurring(turns: Iterable[Turn]) -> frozenset[str]:
    """The labels of turns, where they come again and again as those of speakers do.

    Those of fields differ, or there are few lines of them: then there are none.
    """
    counted = Counter(turn.speaker for turn in turns if turn.speaker)
    many = counted.total() >= max(_LEAST_LINES, 2 * len(counted))
    return frozenset(counted) if many else frozenset()


def are_names(turns: Sequence[Turn]) -> bool:
    """Whether labels have the form of what people are called, or call themselves, here and there.

    So do those of lines as close to each other as captions.
    """
    named = [turn for turn in turns if turn.speaker and _is_name(turn.speaker)]
    return len(named) * _HERE_AND_THERE >= len(turns) or are_captions(
        [turn.time.seconds for turn in turns if turn.time]
    )


def own_names(turns: Iterable[Turn]) -> frozenset[str]:
    """The labels that are what people call themselves, as in a chat, and that come again."""
    counted = Counter(turn.speaker for turn in turns if turn.speaker)
    return frozenset(label for label, number in counted.items() if number > 1 and _is_own(label))


def _may_be_label(label: str) -> bool:
    """Whether words in front of a colon may be somebody's label, and are none of a list."""
    is_short = len(label.split()) <= _MAX_WORDS
    return is_short and any(map(str.isalpha, label)) and not is_word_of_list(label)


def _is_name(label: str) -> bool:
    return is_full_name(label) or is_role(label) or _is_own(label)


def _is_own(label: str) -> bool:
    """Whether a label is one word that is not written as names and words are: `nx()`, `brunO`."""
    plain = (
        part.isalpha() and part in (part.upper(), part.capitalize()) for part in label.split("-")
    )
    return _ONE_WORD.fullmatch(label) is not None and not all(plain)
