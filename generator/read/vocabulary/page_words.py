"""The words of a page, and whether they stand elsewhere than on one of its lines."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from generator.text.caches import clearable_cache
from generator.text.naming.normal import singular
from generator.text.naming.people_words import PARTICLES
from generator.text.regex import Match, regex

_PARTICLES = rf"(?:(?:{'|'.join(sorted(PARTICLES))}) ){{0,2}}"
_PAIR = regex(
    rf"\b([A-ZÀ-ÖØ-Þ][^\W\d_A-Z][\w'’-]*) (?={_PARTICLES}([A-ZÀ-ÖØ-Þ][^\W\d_A-Z][\w'’-]*))"
)
_WORD = regex(r"[^\W_][\w+#.'’-]*")
_AROUND = '.,;:!?"“”()'
"""What stands around most words: between it only letters and digits are one word."""
_ADDRESSED = regex("さん|氏|先生|教授|博士|老师|老師|女士")
"""What stands behind the names of people only, in Japanese and in Chinese."""

_LONGEST_NAME = 40
_LARGE_BY_SMALL = 20
_LEAST_LETTERS = 4
"""From here on the first two letters stay the same in the singular."""

_MOST_SEARCHED, _LONGEST_SEARCHED = 16, 1_000_000
"""Stems of words that are looked for one by one, and characters of a text in which they are."""


class Elsewhere:
    """The words of a page without those of one line; `word in elsewhere` asks for one."""

    def __init__(self, page: "PageWords", line: Counter[str], times: int) -> None:
        """Takes the words of the page, those on the line, and how often the line stands there."""
        self._page = page
        self._line = line
        self._times = times

    def __contains__(self, form: str) -> bool:
        """Whether the form stands on another line: as printed, in the singular or small."""
        return self._page.count(form) > self._line[form] * self._times

    def any(self, forms: set[str]) -> bool:
        """Whether one of the forms stands on another line."""
        return any(form in self for form in forms)


class PageWords:
    """The words of a page, looked for when one is asked for, or in an index of all.

    Most pages are asked about a few of their words, which are found sooner than all are counted.
    Once there are more, an index is made in one pass; the forms of a word wait in it until one is
    asked for that begins as they do: with the same two letters, which both numbers share.
    """

    def __init__(self, text: str) -> None:
        """Takes a text; nothing is counted so far."""
        self._text = text
        self._small: str | None = None
        self._alike: dict[str, Counter[str]] = {}
        self._forms: Counter[str] = Counter()
        self._waiting: dict[str, list[tuple[str, int]]] | None = None

    def count(self, form: str) -> int:
        """How often a form stands on the page: as printed, in the singular or small."""
        if self._waiting is None:
            # Without what another number changes: of the plural in `-ies` the singular has a `y`.
            stem = form.casefold().removesuffix("y")
            is_soon = len(stem) > 1 and len(self._alike) < _MOST_SEARCHED and " " not in stem
            known = self._alike.get(stem) or (self._with_stem(stem) if is_soon else None)
            if known is not None:
                self._alike[stem] = known
                return known[form]
            self._waiting = self._indexed()
        for word, times in self._waiting.pop(form[:2].lower(), ()):
            _add(self._forms, word, times)
        return self._forms[form]

    def _with_stem(self, stem: str) -> Counter[str] | None:
        """The forms of all words in which a stem stands; None where that is not sure or not soon.

        It is not sure where small letters are more or fewer than those that are printed.
        """
        if self._small is None:
            is_long = len(self._text) > _LONGEST_SEARCHED
            self._small = "" if is_long else self._text.replace("\n", " ").casefold()
        if len(self._small) != len(self._text):
            return None
        pieces: Counter[str] = Counter()
        end = 0
        while (at := self._small.find(stem, end)) >= 0:
            start = self._small.rfind(" ", end, at) + 1 or end
            end = self._small.find(" ", at)
            end = len(self._small) if end < 0 else end
            pieces.update(self._text[start:end].split())
        forms: Counter[str] = Counter()
        for piece, times in pieces.items():
            for part in _parts_of(piece):
                _add(forms, part, times)
        return forms

    def _indexed(self) -> dict[str, list[tuple[str, int]]]:
        waiting: dict[str, list[tuple[str, int]]] = {}
        for piece, times in Counter(self._text.split()).items():  # few of them are looked into
            for part in _parts_of(piece):
                if len(part) >= _LEAST_LETTERS and part.isascii():
                    waiting.setdefault(part[:2].lower(), []).append((part, times))
                else:
                    _add(self._forms, part, times)
        return waiting

    @cached_property
    def _lines(self) -> Counter[str]:
        return Counter(map(str.strip, self._text.split("\n")))

    @cached_property
    def in_pairs(self) -> frozenset[str]:
        """The words beside another one that is always large too, as in full names."""
        pairs = {match.groups() for line in self._lines for match in _PAIR.finditer(line)}
        names = (pair for pair in pairs if all(map(self.is_large, pair)))
        return frozenset(word for pair in names for word in pair)

    def is_large(self, word: str) -> bool:
        """Whether a word stands on the page, and (nearly) never small; all large is no such.

        Among many large ones a few may be small, as in tags and keywords.
        """
        # A transcript prints in capitals whom its text names as usual, and the other way round.
        other = word.capitalize() if word.isupper() else word.upper()
        alike = self.count(other) if len(word) > 1 else 0
        n_large = self.count(word)
        return 0 < n_large >= self.count(word.casefold()) - alike - n_large // _LARGE_BY_SMALL

    def is_addressed(self, name: str) -> bool:
        """Whether a name stands somewhere with how people are addressed, in Chinese or Japanese."""
        return any(text.endswith(name) for text in self._addressed.get(name[-1:], ()))

    @cached_property
    def _addressed(self) -> dict[str, set[str]]:
        """What stands in front of each form of address, by its last letter."""
        by_end: dict[str, set[str]] = {}
        for line in self._lines:
            for match in _ADDRESSED.finditer(line):
                text = line[max(0, match.start() - _LONGEST_NAME) : match.start()]
                by_end.setdefault(text[-1:], set()).add(text)
        return by_end

    def elsewhere(self, line: str) -> Elsewhere:
        """The words on all lines but those that are equal to this one."""
        text = line.strip()
        return Elsewhere(self, Counter(_forms(text)), self._lines[text])


@clearable_cache(1)
def page_words(text: str) -> PageWords:
    """The words of a page, which is outlined anew several times, with the same text."""
    return PageWords(text)


def words_in(text: str) -> Iterator[Match]:
    """The places of a text's words, with the signs that belong to them (`C++`, `v2.0`)."""
    return _WORD.finditer(text)


def _forms(line: str) -> Iterator[str]:
    """Every word of a line as printed, in the singular, and both in small letters."""
    for word in _WORD.findall(line):
        yield from _forms_of(_bare(word))


def _parts_of(piece: str) -> Iterable[str]:
    """The words of what stands between spaces."""
    word = piece.strip(_AROUND)
    return (word,) if word.isalnum() else map(_bare, _WORD.findall(piece))


def _add(forms: Counter[str], word: str, times: int) -> None:
    for form in _forms_of(word):
        forms[form] += times


def _bare(word: str) -> str:
    return word.rstrip(".'’-")


def _forms_of(word: str) -> Iterable[str]:
    bare = singular(word)
    if word.isascii() and word.islower():  # as most are
        return (word,) if bare == word else (word, bare)
    return {word, bare, word.casefold(), bare.casefold()}
