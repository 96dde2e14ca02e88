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
    """An index of a page's words, made in one pass over its text.

    A page is asked about a few of its words. So the forms of a word wait until one is asked for
    that begins as they do: with the same two letters, which both numbers share.
    """

    def __init__(self, text: str) -> None:
        """Counts the words of a text."""
        self._text = text
        self._forms: dict[str, int] = {}
        self._waiting: dict[str, list[tuple[str, int]]] = {}
        for piece, times in Counter(text.split()).items():  # few of them are looked into
            word = piece.strip(_AROUND)
            for part in (word,) if word.isalnum() else map(_bare, _WORD.findall(piece)):
                if len(part) >= _LEAST_LETTERS and part.isascii():
                    self._waiting.setdefault(part[:2].lower(), []).append((part, times))
                else:
                    self._add(part, times)

    def _add(self, word: str, times: int) -> None:
        for form in _forms_of(word):
            self._forms[form] = self._forms.get(form, 0) + times

    def count(self, form: str) -> int:
        """How often a form stands on the page: as printed, in the singular or small."""
        for word, times in self._waiting.pop(form[:2].lower(), ()):
            self._add(word, times)
        return self._forms.get(form, 0)

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


def _bare(word: str) -> str:
    return word.rstrip(".'’-")


def _forms_of(word: str) -> Iterable[str]:
    bare = singular(word)
    if word.isascii() and word.islower():  # as most are
        return (word,) if bare == word else (word, bare)
    return {word, bare, word.casefold(), bare.casefold()}
