"""The parts of a list: what stands between its separators, outside of brackets."""

import re
from collections.abc import Sequence

from generator.read.grammar.labelled import IDEOGRAPHS
from generator.read.vocabulary.unknown_values import is_nobody
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import is_given_name
from generator.text.naming.normal import words
from generator.text.naming.person_names import is_group
from generator.text.regex import regex
from generator.text.web_address import MAIL_ADDRESS

_PAIR, _LEAST_LISTED = 2, 3

BETWEEN = regex(r"\s?[;；、•／]\s?|\s[·/]\s")
COMMA = regex(r"\s?[,，]\s?")
AND = regex(r"(?<!\s)\s+(?:and|&|\+|und|и|與|与|和|及)\s+")
_WITH_TIME = regex(r"\s?\([^()\d]{0,40}\d{1,2}[:.h]\d\d[^()]{0,40}\)")
_HANDLE = regex(r"[a-z][a-z\d_-]{1,20}")
_OF_HANDLE = regex(rf"(?<![\w-]){_HANDLE.pattern}(?=\]|: |@(?!\S))")  # `[ada] Weirs`, `ada: no`
_NESTED = regex(r"[(（\[{][^()（）\[\]{}]*[)）\]}]")

_ON_CARD = regex(
    r"(?P<name>[^@()（）,;:.\s][^@()（）,;:.]{0,40}?)\s?[(（]?@[\w.-]{2,30}"
    r"(?:\s\(https?://[^\s()]{1,200}\))?[)）]?"
)
AND_OTHERS = regex(
    r",?\s(?:et al\.?|(?:and|&|und|et|y|e)\s"
    r"(?:andere|autres|colleagues|friends|more|others|otros|outros))$",
    re.IGNORECASE,
)
"""Those whom a list does not name, at its end."""

OF_ALL = regex(r",? (?:all|both|alle|beide|toutes|tous) (?:at|de|from|of|von) [^,()]{2,60}$")
"""What several are: `Ada Okafor, Ivo Kern, both from Acme`."""

_DASH = r"(?:(?<!\S)[-–—|/·•]\s{1,4})?(?<!\S)"
_CALLED = r"(?:\(@[\w-]{2,40}\)|@[\w-]{2,40}(?![^\s,;]))"
_MAIL = rf"[<(\[]?{MAIL_ADDRESS.pattern}[>)\]]?"
HANDLE = rf"{_CALLED}|{_MAIL}"
_SITE = r"(?:https?://)?(?:[\w-]{1,60}\.){1,3}[a-z]{2,10}(?:/[^\s()]{0,120})?"
_LINK = rf"(?:(?<=\S) {_SITE})? \(https?://[^\s()]{{1,300}}\)"
LINKS = regex(rf"{_LINK}|{_MAIL}|(?<=[\w.)])(?<!\bby)(?<!\bvia)\s{_CALLED}")
"""Where somebody is found, behind a name or in a list of names."""

BESIDE = regex(
    rf"{_LINK}|{_DASH}(?:{HANDLE})"
    rf"|{_DASH}{_SITE}$"
)
"""The same beside a name in a line, with the dash in front, or a site at the end."""

_TITLED = regex(r"(?<![\w.])(?:(?:Dr|Prof|Rev)\b\.?\s{1,2}){1,3}(?=[A-Z][\w.'’-]*\s[A-Z])")
"""What stands in front of a whole name: `Prof. Dr. Ada Okafor`."""


_TITLED_IN_SMALL = regex(
    r"(?<![\w.-])(?:(?:dr|dra|drs|prof|hab|inż|ing|ir|mgr|ks|lic|doc|dott|sr|sra)\b\.?\s{1,2}){1,4}"
    r"(?=[^\W\d_a-z][\w.'’-]*\s[^\W\d_a-z])"
)
"""The same in small letters: `dr hab. Jan Kowalski`."""

_TITLED_IN_HAN = regex(
    rf"(?<=[{IDEOGRAPHS}]{{2}})\s(?:{'|'.join(WORDS['titles_in_han'])})(?=\s?(?:$|[,，、;；]))"
)
"""The same behind a name in Chinese letters: `王芳 教授`."""


def without_titles(text: str) -> str:
    """A list without what stands in front of several of its names: `Dr. Ada Ok, Dr. Ivo Kern`.

    In small letters it is no part of one name either.
    """
    bare = _TITLED_IN_HAN.sub("", _TITLED_IN_SMALL.sub("", text))
    return _TITLED.sub("", bare) if len(_TITLED.findall(bare)) > 1 else bare


def unnested(text: str, sign: str = " ") -> str:
    """A text in which what stands in brackets is blank, or a sign, at the same places."""
    return _NESTED.sub(lambda match: sign * len(match.group()), text)


def without_times(text: str) -> str:
    """A list without how long somebody was there, which may stand for a comma."""
    return _WITH_TIME.sub(",", text).replace(",,", ",").removesuffix(",")


def by_handles(parts: Sequence[str], text: str) -> dict[str, str]:
    """Those who were there by their accounts, one a line, where a text says more of one of them."""
    if len(parts) < _PAIR or not all(map(_HANDLE.fullmatch, parts)):
        return {}
    is_own = any(match[0] in parts for match in _OF_HANDLE.finditer(text))
    return {it: it for it in parts if not (is_group(it) or is_nobody(it))} if is_own else {}


def called_on_line(text: str) -> str:
    """The name of a line that is nothing else but where somebody is found; else nothing.

    >>> called_on_line("Ada Okafor (@ada)"), called_on_line("Ada [@ada] wrote to @ivo.")
    ('Ada Okafor', '')
    """
    match = _ON_CARD.fullmatch(text)
    return match["name"].removesuffix("さん") if match and not is_group(match["name"]) else ""


def count_parts(text: str) -> int:
    """How many parts a list has between its commas, or between its other separators."""
    return max(len(parts_of(text, separator)) for separator in (BETWEEN, COMMA))


def split_at_and(text: str) -> list[str]:
    """The parts of a text that `and` and its like join outside of brackets."""
    return parts_of(text, AND)


def parts_of(text: str, separator: re.Pattern[str]) -> list[str]:
    """The parts of a text between separators that stand in no brackets."""
    parts, start = [], 0
    for match in separator.finditer(unnested(text, "\0")):
        parts.append(text[start : match.start()])
        start = match.end()
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]


def with_generations(parts: list[str]) -> list[str]:
    """The parts, with `Jr.` and the like as a part of the name in front."""
    joined: list[str] = []
    for part in parts:
        if joined and words(part) in {("jr",), ("sr",), ("ii",), ("iii",)}:
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def with_missing_commas(parts: Sequence[str]) -> Sequence[str]:
    """The parts of a list, two where a comma is missing: all others are names of two words."""
    words_of = [part.split() for part in parts]
    are_pairs = sorted(map(len, words_of)) == [*[_PAIR] * (len(parts) - 1), 2 * _PAIR]
    if len(parts) < _LEAST_LISTED or not are_pairs:
        return parts
    pairs = [it[at : at + _PAIR] for it in words_of for at in range(0, len(it), _PAIR)]
    are_two = all(
        [*map(is_given_name, it)] == [True, False] * _PAIR for it in words_of if len(it) > _PAIR
    )
    return [" ".join(it) for it in pairs] if are_two else parts


def is_turned(first: str, last: str) -> bool:
    """Whether a surname stands before a given name: `Okafor, Ada`."""
    return first.isalpha() and last.isalpha() and is_given_name(last) and not is_given_name(first)
