"""The words and marks of a sentence, and the same without what stands between who and what.

`Ada Okafor will deliver the keynote, “Weirs for All,” on Friday, May 6` says as much of who speaks
as `Ada Okafor will deliver the keynote`: days, times and quoted titles say something else.
"""

from collections.abc import Sequence

from generator.read.vocabulary.word_lists import WORDS
from generator.text.quantities.dates import MONTH_NAMES
from generator.text.quantities.weekdays import is_weekday_anywhere
from generator.text.regex import regex

_TOKEN = regex(r"[^\W_][\w'’.&/+-]{0,60}|[,:;&()—–\"“”„«»]|(?<=\s)-(?=\s)")
_MOST = 80
_CLOSING = {'"': '"', "“": "”", "„": "“”", "«": "»"}
_MOST_QUOTED = 24  # tokens
_NUMBER = regex(r"\d{1,2}(?:st|nd|rd|th|\.)?")
_YEAR = regex(r"(?:19|20)\d\d")
_CLOCK = regex(r"\d{1,2}(?:[:.]\d\d)?(?:[ap]\.?m\.?)?|noon|midday")
_AT = frozenset("at ab gegen om um".split())
_HALVES = frozenset("am pm a.m p.m a.m. p.m. o'clock uhr uur".split())
_CALLED = frozenset(WORDS["calls"])
_LEADING = frozenset("on am le el em dia il op".split())
_OF = frozenset("de of".split())


def sentence_tokens(sentence: str) -> tuple[list[str], list[str]]:
    """The words and marks of a sentence, as printed and in small letters."""
    tokens = _TOKEN.findall(sentence)[:_MOST]
    return tokens, small_letters(tokens)


def small_letters(tokens: Sequence[str]) -> list[str]:
    """The tokens in small letters, with one kind of apostrophe."""
    return [it.casefold().replace("’", "'") for it in tokens]


def without_between(tokens: Sequence[str]) -> list[str]:
    """The tokens without quoted titles, days and times of day, and the commas around these.

    >>> said = "Ada Okafor will give a talk, “Weirs for All,” at 6 p.m. Friday, May 6, 2031, in Mud"
    >>> " ".join(without_between(sentence_tokens(said)[0]))
    'Ada Okafor will give a talk , in Mud'
    >>> " ".join(without_between(sentence_tokens("No dia 6 de maio, Ada Okafor fala")[0]))
    'No , Ada Okafor fala'
    """
    clause: list[str] = []
    at = 0
    while at < len(tokens):
        end = _quoted(tokens, at) or _day(tokens, at) or _time(tokens, at)
        if not end:
            clause.append(tokens[at])
            at += 1
            continue
        is_quoted = tokens[at] in _CLOSING
        while clause and clause[-1].casefold() in (_CALLED if is_quoted else _LEADING):
            clause.pop()
        is_set_off = is_quoted or not clause or clause[-1] == ","
        if clause and clause[-1] == ",":
            clause.pop()
        at = end + (is_set_off and tokens[end : end + 1] == [","])
    return clause


def _quoted(tokens: Sequence[str], at: int) -> int:
    """Where a quotation of some words ends that begins at a place; 0 for anything else."""
    closing = _CLOSING.get(tokens[at])
    if closing is None:
        return 0
    last = min(len(tokens), at + _MOST_QUOTED)
    end = next((it for it in range(at + 1, last) if tokens[it] in closing), 0)
    return end + 1 if end > at + 2 else 0


def _day(tokens: Sequence[str], at: int) -> int:
    """Where a day ends that begins at a place: `Friday, May 6, 2031`, `6 May`; 0 for none."""
    end = at
    if is_weekday_anywhere(tokens[end]):
        end += 1
        end += tokens[end : end + 1] == [","]
    width = 3 if tokens[end + 1 : end + 2] and tokens[end + 1] in _OF else 2  # `6 de mayo`
    pair = tokens[end : end + width : width - 1]
    is_day = len(pair) > 1 and any(
        month.casefold().rstrip(".") in MONTH_NAMES and _NUMBER.fullmatch(day)
        for month, day in (pair, pair[::-1])
    )
    if not is_day:
        return end if end > at and tokens[end - 1] != "," else 0
    end += width
    year = end + (tokens[end : end + 1] in ([","], ["de"], ["of"]))
    return year + 1 if any(map(_YEAR.fullmatch, tokens[year : year + 1])) else end


def _time(tokens: Sequence[str], at: int) -> int:
    """Where a time of day ends behind `at`: `at 6 p.m.`, `ab 18.30 Uhr`; 0 for anything else."""
    if tokens[at] not in _AT or not any(map(_CLOCK.fullmatch, tokens[at + 1 : at + 2])):
        return 0
    return at + 2 + (not _HALVES.isdisjoint(it.casefold() for it in tokens[at + 2 : at + 3]))
