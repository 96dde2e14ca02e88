"""Names run together without a separator (`Neural NetworksSoftware 2.0`), taken apart on evidence.

A border is certain where a small letter, digit or closing bracket meets a capital, unless a word
of the page itself is written so (`DeepMind`). Inside a run of capitals (`AIGPU`) a border is
possible where both sides occur as words elsewhere on the page. A printed count decides; where the
evidence does not settle it, the text stays whole.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.model.base import Value
from generator.read.words import Elsewhere, PageWords, words_in
from generator.text.normal import singular

_ODD_WORD = re.compile(r"[A-Z]{2}(?!s$)[a-z]+$")
_JOINT = re.compile(r"[^\W_A-Z][A-Z]|[)\]}+#\"”’%][^\W\d_]|[A-Z]{3}")
_LONGEST_WORD = 40
_LONGEST_LIST = 4_000  # characters; nothing longer is a list of names
_BEFORE_CAPITAL = frozenset(')]}+#"”’%')


class _Border(Value, frozen=True, kw_only=True):
    index: int
    certain: bool


def unjoin(text: str, count: int | None, page: PageWords) -> tuple[str, ...]:
    """The names in a run-together text, or the text as the only one.

    Args:
        text: the line; names in it are verbatim pieces of it.
        count: how many names the page says there are, if it does.
        page: the page's words; those of its other lines are evidence.
    """
    if len(text) > _LONGEST_LIST or _JOINT.search(text) is None:
        return (text,)
    known = page.elsewhere(text)
    borders = tuple(_borders(text, known))
    certain = tuple(border.index for border in borders if border.certain)
    possible = tuple(border.index for border in borders if not border.certain)
    if count is None:
        return _cut(text, certain) if certain and not possible else (text,)
    missing = count - 1 - len(certain)
    if missing == 0:
        return _cut(text, certain)
    if 0 < missing == len(possible):
        return _cut(text, tuple(sorted(certain + possible)))
    return (text,)


def _borders(text: str, known: Elsewhere) -> Iterator[_Border]:
    inside = {
        match.start() + offset
        for match in words_in(text)
        for offset in _written_so(match.group(), known)
    }
    for index in range(1, len(text)):
        before, char = text[index - 1], text[index]
        if not char.isupper() or index in inside:
            continue
        if not (before.isalnum() or before in _BEFORE_CAPITAL):
            continue
        if not before.isupper() and not _is_odd(text, index):
            yield _Border(index=index, certain=True)
        elif _is_seam(text, index, known):
            yield _Border(index=index, certain=False)


def _written_so(word: str, known: Elsewhere) -> Iterator[int]:
    """Offsets inside a run-together word that a known word of mixed case covers (`DeepMind`)."""
    for start in range(len(word)):
        if start and not word[start].isupper():
            continue
        for end in range(start + 2, min(len(word), start + _LONGEST_WORD) + 1):
            piece = word[start:end]
            if piece in known and any(char.isupper() for char in piece[1:]) and not piece.isupper():
                yield from range(start + 1, end)


def _is_odd(text: str, index: int) -> bool:
    """Whether a border would leave what is hardly a word: `AIIo` on the left, `T` on the right."""
    left, right = _around(text, index)
    return len(right) == 1 or _ODD_WORD.search(left) is not None


def _around(text: str, index: int) -> tuple[str, str]:
    """The letters and digits right before and right after a place, not more than a word's."""
    start = index
    while start > max(0, index - _LONGEST_WORD) and text[start - 1].isalnum():
        start -= 1
    end = index
    while end < min(len(text), index + _LONGEST_WORD) and text[end].isalnum():
        end += 1
    return text[start:index], text[index:end]


def _is_seam(text: str, index: int, known: Elsewhere) -> bool:
    """Whether a word that occurs elsewhere ends here, and another begins."""
    left = any(
        _is_word(text[start:index], known)
        for start in range(max(0, index - _LONGEST_WORD), index - 1)
        if not (text[start].islower() and start and text[start - 1].isalpha())
    )
    return left and any(
        _is_word(text[index:end], known)
        for end in range(index + 2, min(len(text), index + _LONGEST_WORD) + 1)
        if end == len(text) or not text[end].islower()
    )


def _is_word(piece: str, known: Elsewhere) -> bool:
    """Whether a piece occurs as a word, in the plural or in small letters; acronyms as they are."""
    forms = {piece, singular(piece)}
    if not piece.isupper():
        forms |= {form.casefold() for form in forms}
    return known.any(forms)


def _cut(text: str, indexes: tuple[int, ...]) -> tuple[str, ...]:
    edges = (0, *indexes, len(text))
    pieces = (text[first:last].strip() for first, last in pairwise(edges))
    return tuple(piece for piece in pieces if piece)
