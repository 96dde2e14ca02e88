"""Numbers that titles give a talk: parts, episodes, lectures, days … in every form they have.

Numbers of one kind are comparable whatever form they are printed in: `Part Two`, `part II`,
`Pt. 2`, `(2/3)`, `Teil 2` and `第二部分` are one.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.model.grouping import owned
from generator.text.naming.normal import NUMBER_WORDS, TENS, plain
from generator.text.naming.word_lists import NUMBERED, WORDS
from generator.text.regex import regex

_KIND_OF = {word: kind for kind, words in NUMBERED.items() for word in words.split()}
_ROMAN = (
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
).split()  # fmt: skip
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NUMBERS_ELSEWHERE = tuple(it.split() for it in WORDS["numbers_elsewhere"])
_NUMBERS = {
    name: str(number)
    for names in (NUMBER_WORDS, _ROMAN, _ORDINALS, *_NUMBERS_ELSEWHERE)
    for number, name in enumerate(names, start=1)
} | {
    f"{tens}{rest}": str(10 * at + unit)
    for at, tens in enumerate(TENS[:-1], start=2)
    for unit, rest in enumerate(("", *(f"-{word}" for word in NUMBER_WORDS[:9])))
}

_ALSO_ARTICLES = frozenset("one un uno um".split())
_NOT_LETTER = r"(?<![^\W_])(?<![^\W_]-)"  # D-Day has no number
_FIGURE = r"\d{1,4}(?:\.\d+)?(?![\da-z%]|[.,]\d)"
# A letter that is a word too (`the day I met`) is a number where no word follows, or where its
# kind begins a title or what stands behind a mark of punctuation.
_LETTER = r"[ivx](?![^\W_])(?=\s*(?:$|[^\w\s]))"
_SPELT = "|".join(sorted(sorted(_NUMBERS.keys() - set(_ORDINALS)), key=len, reverse=True))
_LONGER = rf"(?![ivx](?![^\W_]))(?:{_SPELT})(?![^\W_]|-[a-z]|\s(?:hundred|thousand))"
_RANGE = r"(?!\s?(?:[-&+]|and|to|und|bis|et|y)\s?\d{1,3}(?!\d))"  # parts 1-3 are not part 1
_NAMES = "|".join(sorted(map(re.escape, _KIND_OF), key=len, reverse=True))
_NAMED = regex(
    rf"{_NOT_LETTER}(?P<kind>{_NAMES})(?![^\W\d_])\.?\s*+(?:(?:#|no\.?\s|nr\.?\s)\s*+)?"
    rf"(?P<number>(?:{_FIGURE}){_RANGE}|{_LONGER}|{_LETTER})"
)
_AT_THE_HEAD = regex(rf"(?:^|[:;|(\[-]\s*)(?P<kind>{_NAMES})\.?\s(?P<number>[ivx])(?![^\W_])(?!')")
# What ends a number where a word behind it would make it something else: `#1 Mistake`, `The Day
# One Man Changed`, `Chapter 11 and what it means`.
_CLOSED = regex(r"\s*(?:$|[^\w\s]|(?:of|von|de|with|mit|feat|ft|by)(?![^\W_]))")
_HASH = regex(rf"(?<![\w#&])#\s?(?P<number>(?:{_FIGURE}){_RANGE})")
_OF = regex(r"[(\[]\s*(?P<number>\d{1,2})\s*(?:/|of|von|de|sur)\s*\d{1,2}\s*[)\]]")
_ORDINAL = regex(
    rf"{_NOT_LETTER}(?:(?P<figure>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_ORDINALS)}))\s"
    r"(?P<kind>part|episode|lecture|session|volume|season|night|evening)(?![^\W_])"
)
_SEASON = regex(
    rf"{_NOT_LETTER}s(?P<season>\d{{1,2}})\s?[:·.]?\s?e(?:p\.?\s?)?(?P<number>\d{{1,4}})(?!\d)"
)

_GATHERING = regex(r"(?<![\w-])(?P<name>[A-Z]{3,8})[ -]?(?P<number>\d{2,3})(?![\w.,%-])")
"""A meeting that has letters and a number: `WETF106`, `WETF 106`."""

_HAN_KINDS = {
    "part": "部分 部",
    "episode": "集 期 回 话 話",
    "lecture": "讲 講",
    "lesson": "课 課",
    "chapter": "章",
    "season": "季",
    "day": "天",
    "volume": "卷",
    "section": "节 節 篇",
    "session": "场 場",
    "edition": "届 屆",
}
_HAN_KIND_OF = {word: kind for kind, words in _HAN_KINDS.items() for word in words.split()}
_HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "兩": 2,
}
_HAN = regex(
    rf"第\s?(?P<number>\d{{1,4}}|[{''.join(_HAN_DIGITS)}十百]{{1,7}})\s?"
    rf"(?P<kind>{'|'.join(sorted(_HAN_KIND_OF, key=len, reverse=True))})"
    r"(?<!部(?=[门門]))(?<!季(?=度))(?<!集(?=[团團体]))(?<![课課](?=堂))"  # words of their own
)
_HALF = regex(
    r"[(\[]\s*(?P<number>[上中下])(?:[集篇部]|半场)?\s*[)\]]|(?<=[前中後后])(?P<end>[編编])"
)

_LEADING = regex(r"#?0{0,3}(?P<number>\d{1,4})(?:[:.)|]|\s[-–—|])\s+(?=[^\W\d_\"“'‘])")
_FIGURES = regex(r"\d+")


def leading_number(title: str, names: Iterable[str]) -> str | None:
    """The number in front of a title that the name of its file or page has too, as its first.

    >>> leading_number("22: Under the Weir", ["22-under-the-weir"])
    '22'
    """
    match = _LEADING.match(title)
    if match is None:
        return None
    first = (figures[0] for name in names if (figures := _FIGURES.search(name)))
    return match["number"] if match["number"] in {it.lstrip("0") or "0" for it in first} else None


def numbers(title: str) -> tuple[tuple[str, str], ...]:
    """The kinds of numbers in a title with their numbers, sorted; of each kind one.

    A kind of which a title names several (`Part 1 and part 2`) tells nothing.

    >>> numbers("Roots: Part Two (Ep. 12)")
    (('episode', '12'), ('part', '2'))
    """
    text = plain(unicodedata.normalize("NFKC", title.replace("№", "#"))).casefold()
    gatherings = ((it["name"].casefold(), it["number"]) for it in _GATHERING.finditer(title))
    return tuple(sorted(owned((*_found(text), *gatherings)).items()))


def _found(text: str) -> Iterator[tuple[str, str]]:
    for form in (_NAMED, _AT_THE_HEAD):
        for match in form.finditer(text):
            kind = _KIND_OF[match["kind"]]
            may_go_on = match["number"] in _ALSO_ARTICLES or kind in {"chapter", "day"}
            if may_go_on and not _CLOSED.match(text, match.end()):
                continue
            yield kind, _number(match["number"])
    for match in _ORDINAL.finditer(text):
        yield match["kind"], _number(match["figure"] or match["word"])
    for match in _OF.finditer(text):
        yield "part", _number(match["number"])
    for match in _SEASON.finditer(text):
        yield "season", _number(match["season"])
        yield "episode", _number(match["number"])
    if "#" in text:
        yield from _behind_hashes(text)
    if not text.isascii():
        yield from _in_han(text)


def _behind_hashes(text: str) -> Iterator[tuple[str, str]]:
    """Numbers behind a `#`; one that follows a kind is its number."""
    for match in _HASH.finditer(text):
        before = text[: match.start()].split()[-1:]
        known = before and before[0].strip(".") in _KIND_OF
        if not known and _CLOSED.match(text, match.end()):
            yield "episode", _number(match["number"])


def _in_han(text: str) -> Iterator[tuple[str, str]]:
    for match in _HAN.finditer(text):
        yield _HAN_KIND_OF[match["kind"]], _number(match["number"])
    for match in _HALF.finditer(text):
        yield "half", match["number"] or text[match.start() - 1]


def _number(printed: str) -> str:
    """A number in figures: of words, roman and Chinese numerals, without zeros in front."""
    if printed[0].isdigit():
        whole, point, rest = printed.partition(".")
        return f"{int(whole)}{point}{rest}"
    return _NUMBERS[printed] if printed in _NUMBERS else str(_han(printed))


def _han(printed: str) -> int:
    """The value of a Chinese numeral below a thousand: `二十三` is 23, and `二三` too."""
    if not set(printed) & {"十", "百"}:
        return int("".join(str(_HAN_DIGITS[char]) for char in printed))
    total, digit = 0, 0
    for char in printed:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
        else:
            total += (digit or 1) * (100 if char == "百" else 10)
            digit = 0
    return total + digit
