"""Names run together without a separator (`Neural NetworksSoftware 2.0`), taken apart on evidence.

A border is certain where a sign that ends names meets a capital (`C#Go`). By its letters a border
may be where a word in small letters meets a capital (`NetworksSoftware`) or capitals meet a
capitalised word (`OSWindows`), unless a word of the page itself is written so (`DeepMind`); inside
a run of capitals (`AIGPU`), only where both sides occur as words elsewhere on the page. The printed
count decides, then the words elsewhere; where neither settles it, the text stays whole.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

from generator.model.base import Value
from generator.read.vocabulary.page_words import Elsewhere, PageWords, words_in
from generator.text.naming.normal import singular
from generator.text.regex import regex

_PLURAL = regex(r"[A-Z]s(?![a-z])")
_JOINT = regex(r"[^\W_A-Z][A-Z]|[)\]}+#\"”’%][^\W\d_]|[A-Z]{3}")
_WORD_BEFORE = regex(r"(?<![^\W_])[A-Z][a-z]{5,}$")
_WORD_BEHIND = regex(r"[A-Z][a-z]{5,}")
_BOTH = 2
_LONGEST_WORD = 40
_LONGEST_LIST = 4_000  # characters; nothing longer is a list of names
_MICRO = frozenset("\u03bc\u00b5")
_OFTEN_SMALL = frozenset("i")  # hardly a word ends so, and names begin so: `iPhone`
_SIGNS = frozenset(')]}+#"”’%')


class _Kind(StrEnum):
    """What speaks for a border: a sign, small letters or capitals in front, or words elsewhere."""

    SIGN = "sign"
    SMALL = "small"
    CAPITALS = "capitals"
    WORDS = "words"
    UNSURE = "unsure"


class _Border(Value, frozen=True, kw_only=True):
    """A place where one name may end; `known` says how many of its sides are words elsewhere.

    `long` says that the words on both sides are too long for a name such as `YouTube`.
    """

    index: int
    kind: _Kind
    known: int
    long: bool


def split_run_together(text: str, count: int | None, page: PageWords) -> tuple[str, ...]:
    """The names in a run-together text, pieces of it as they are, or the text as the only one.

    `count` is how many names the page says there are, if it does; words of its other lines are
    evidence.
    """
    if len(text) > _LONGEST_LIST or _JOINT.search(text) is None:
        return (text,)
    known = page.elsewhere(text)
    borders = tuple(_borders(text, known))
    if any(border.kind is _Kind.UNSURE for border in borders):
        return (text,)
    chosen = _without_count(borders) if count is None else _with_count(borders, count)
    return _cut(text, tuple(border.index for border in chosen)) if chosen else (text,)


def is_run_together(text: str, page: PageWords) -> bool:
    """Whether the letters of a name speak for more than one border that nothing settles."""
    if len(text) > _LONGEST_LIST or _JOINT.search(text) is None:
        return False
    borders = tuple(_borders(text, page.elsewhere(text)))
    if any(border.kind is _Kind.UNSURE for border in borders):
        return True
    return sum(border.kind in {_Kind.SMALL, _Kind.CAPITALS} for border in borders) > 1


def _without_count(borders: Sequence[_Border]) -> Sequence[_Border]:
    """All borders, where a sign, words elsewhere or long words on both sides speak for each."""
    settled = all(
        border.kind is _Kind.SIGN
        or (border.kind is _Kind.SMALL and border.long)
        or (border.kind is not _Kind.WORDS and border.known == _BOTH)
        for border in borders
    )
    return borders if settled else ()


def _with_count(borders: Sequence[_Border], count: int) -> Sequence[_Border]:
    """The borders that make so many names, by the strongest evidence that does."""
    steps: tuple[Callable[[_Border], bool], ...] = (
        lambda border: border.kind is _Kind.SIGN,
        lambda border: border.kind is not _Kind.WORDS,
        lambda _: True,
        lambda border: border.kind is _Kind.SIGN or border.known == _BOTH,
        lambda border: border.kind is _Kind.SIGN or border.known > 0,
    )
    for step in steps:
        chosen = tuple(filter(step, borders))
        if len(chosen) == count - 1:
            doubtful = any(border.kind is _Kind.CAPITALS and not border.known for border in chosen)
            return () if doubtful else chosen  # `AIIoT` may be AI and IoT, or A and IIoT
    return ()


def _borders(text: str, known: Elsewhere) -> Iterator[_Border]:
    inside = {
        match.start() + offset
        for match in words_in(text)
        for offset in _written_so(match.group(), known)
    }
    for index in range(1, len(text)):
        before, char = text[index - 1], text[index]
        if char in _MICRO and before.isalpha():
            yield _border_by_words(text, index, known)
            continue
        if not char.isupper() or _begins_small(text, index) or index in inside:
            continue
        if _may_begin_small(text, index, known):
            yield from _small_or_large(text, index, known)
            continue
        if not (before.isalnum() or before in _SIGNS):
            continue
        sides = _known_before(text, index, known) + _known_behind(text, index, known)
        kind = _Kind.SIGN if before in _SIGNS else _by_letters(text, index)
        if kind is None and sides == _BOTH:
            kind = _Kind.WORDS
        if kind is not None:
            yield _Border(index=index, kind=kind, known=sides, long=_is_long(text, index))


def _border_by_words(text: str, index: int, known: Elsewhere) -> _Border:
    """A border in front of a name that begins small: `Tests|μL`, `Space|iPhone`."""
    sides = _known_before(text, index, known) + _known_behind(text, index, known)
    return _Border(index=index, kind=_Kind.SMALL, known=max(sides, 1), long=False)


def _begins_small(text: str, index: int) -> bool:
    """Whether a capital stands behind one small letter with which a word begins: `mRNA`, `pH`."""
    return text[index - 1].islower() and not text[index - 2 : index - 1].isalnum()


def _may_begin_small(text: str, index: int, known: Elsewhere) -> bool:
    """Whether the small letter in front of a capital may belong to it: `Space|iPhone`."""
    small = text[index - 1].islower() and text[index - 2 : index - 1].islower() and index > 1
    if not small or _known_before(text, index, known):
        return False
    return text[index - 1] in _OFTEN_SMALL or _known_behind(text, index - 1, known)


def _small_or_large(text: str, index: int, known: Elsewhere) -> Iterator[_Border]:
    """The border in front of a small letter where the word before it is known, else a doubt."""
    if _known_before(text, index - 1, known) or _known_behind(text, index - 1, known):
        yield _border_by_words(text, index - 1, known)
    else:
        yield _Border(index=index, kind=_Kind.UNSURE, known=0, long=False)


def _by_letters(text: str, index: int) -> _Kind | None:
    """What the letters speak for: `s|S`, `2|A`, `OS|Windows`; nothing in `LLMs` and `IoT`."""
    behind = text[index + 1 : index + 2]
    if not behind.isalnum() and (not behind or behind not in "+#&"):
        return None  # one letter is hardly a name
    if not text[index - 1].isupper():
        return _Kind.SMALL
    word = behind.islower() and _PLURAL.match(text, index) is None
    return _Kind.CAPITALS if word else None


def _is_long(text: str, index: int) -> bool:
    """Whether two capitalised words meet here, each longer than those that names join."""
    left = _WORD_BEFORE.search(text, max(0, index - _LONGEST_WORD), index)
    return left is not None and _WORD_BEHIND.match(text, index) is not None


def _written_so(word: str, known: Elsewhere) -> Iterator[int]:
    """Offsets inside a run-together word that a known word of mixed case covers (`DeepMind`)."""
    for start in range(len(word)):
        if start and not word[start].isupper():
            continue
        for end in range(start + 2, min(len(word), start + _LONGEST_WORD) + 1):
            piece = word[start:end]
            if piece in known and any(char.isupper() for char in piece[1:]) and not piece.isupper():
                yield from range(start + 1, end)


def _known_before(text: str, index: int, known: Elsewhere) -> bool:
    """Whether a word that occurs elsewhere ends here."""
    return any(
        _is_word(text[start:index], known)
        for start in range(max(0, index - _LONGEST_WORD), index - 1)
        if not (text[start].islower() and start and text[start - 1].isalpha())
    )


def _known_behind(text: str, index: int, known: Elsewhere) -> bool:
    """Whether a word that occurs elsewhere begins here."""
    return any(
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
