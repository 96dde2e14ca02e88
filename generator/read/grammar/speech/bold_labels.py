"""Labels in bold letters or brackets in front of words, whatever they are made of.

`[0:17] **ada()**: words`; labels in brackets have their time beside them. A name in small letters
has no form by which it is told from other words. That it is a speaker's shows in the lines around
it.
"""

import re
from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from generator.read.account.people.roles_and_names import is_role_label
from generator.read.grammar.speech.names_in_brackets import bracketed
from generator.read.grammar.speech.speaker_labels import is_of_record, is_word_of_list
from generator.read.grammar.speech.turn_lines import Turn
from generator.read.grammar.timed import split_time
from generator.text.caches import remembered
from generator.text.regex import regex

_LABEL = regex(
    r"(?P<bold>\*\*|__)(?P<label>(?:[^\s*:：()\[\]|]|\(\)|(?<=\S) (?=\S)){1,40}?)"
    r"(?:(?P=bold)[:：]|[:：](?P=bold))\s+(?P<words>\S.*)$"
)
NICK = regex(r"(?:\*\*)?\\?<(?P<label>[@+]?[\w|^`-]{2,40})\\?>(?:\*\*)?\s+(?P<words>\S.*+)")
_ACCOUNT = regex(r"(?:\*\*)?(?P<label>@?[a-z][a-z\d_-]{1,38}):(?:\*\*)?\s+(?P<words>\S.*+)")
_OF_RECORD = regex(
    r"(?P<label>[^\W\d_a-z][^:()\[\]*_|–—a-z]{1,100}?)(?:\s{0,3}\((?P<aside>[^()]{2,80})\))?"
    r"(?:[:.]|\s|(?<=\)))\s?(?:[-–—]|(?<=:\s))\s*(?<=\s)(?P<words>\S.*+)"
)
_NUMERAL = regex(r"[IVXL]{1,6}\.?")
_REMARKED = regex(
    r"(?P<label>[^\W\d_][^:：*_\[\]()|]{0,40}?) ?\((?P<aside>[a-z][a-z ]{1,20})\):\s++"
    r"(?P<words>\S.*+)"
)
_MAX_WORDS, _MOST_OF_RECORD = 5, 12  # with an office in front
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


def split_record(text: str) -> Turn | None:
    """A line's label in capitals, what stands in brackets behind it, and the words; else None.

    Records have a dash between, or a colon: `ADA BRUN (Oslo) – We wait.`, `HON. B. LI.- We wait.`
    """
    turn = _split(text, _OF_RECORD, _MOST_OF_RECORD)
    name = " ".join(f"{turn.speaker}".split()) if turn else ""  # between wide words
    is_name = name.isupper() and not _NUMERAL.fullmatch(name)
    return replace(turn, speaker=name) if turn and is_name else None


def labels_of_record(turns: Iterable[Turn]) -> frozenset[str]:
    """The labels of such turns that are speakers', if they are those of a record.

    Most with a bracket or an honour are names of some words, and some come again. Of others the one
    heard most often presides. Without brackets those who come again speak, if one has a role:
    `HOST - Why?`.

    >>> lines = ["ADA BRUN (Oslo) – Yes", "BO LI (Bonn) – No", "CHAIR – So", "CHAIR – No"]
    >>> sorted(labels_of_record(map(split_record, 2 * lines)))
    ['ADA BRUN', 'BO LI', 'CHAIR']
    """
    every = [(f"{turn.speaker}", turn.aside) for turn in turns]
    marked = [label for label, aside in every if aside or is_of_record(label)]
    names, counted = set(marked), Counter(label for label, _ in every)
    again = frozenset(label for label, number in counted.items() if number > 1)
    if not marked and len(again) > 1 and any(map(is_role_label, again)):
        return again
    several = sum(" " in label for label in names)
    if len(marked) < _LEAST_LINES or len(names) < 2 or 2 * several <= len(names):
        return frozenset()
    if not any(counted[label] > 1 for label in names):
        return frozenset()
    others = Counter(label for label, _ in every if label not in names).most_common(1)
    return frozenset(names | {label for label, number in others if number >= _LEAST_LINES})


def split_known(text: str, known: frozenset[str]) -> Turn | None:
    """The same by any such label that is one of the `known`; in brackets alone with these."""
    inside, turn = _labelled(text)
    if inside is not None and f"[{inside.speaker}]" in known:
        return inside
    return turn if turn and turn.speaker in known else None


@remembered
def _labelled(text: str) -> tuple[Turn | None, Turn | None]:
    """A line as a turn with a label in brackets, and with one of any other such form."""
    remarked = _split(text, _REMARKED)  # `AO (chat): words`
    turn = remarked or split_bold_label(text) or split_record(text) or split_account(text)
    return split_in_brackets(text), turn


def _split(text: str, form: re.Pattern[str], most_words: int = _MAX_WORDS) -> Turn | None:
    timed = split_time(text)
    match = form.match(timed.text) if not timed.aside else None
    if match is None or not _may_be_label(match["label"], most_words):
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


def _may_be_label(label: str, most_words: int = _MAX_WORDS) -> bool:
    """Whether words in front of a colon may be somebody's label, and are none of a list."""
    is_short = len(label.split()) <= most_words
    return is_short and any(map(str.isalpha, label)) and not is_word_of_list(label)
