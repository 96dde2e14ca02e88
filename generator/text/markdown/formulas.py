r"""Formulas in TeX inside a text: where they stand, and what they look like as MathML.

Formulas are `$…$`, `$$…$$`, `\(…\)` and `\[…\]` (Pandoc's rules: no space inside the dollars, no
digit behind them) whose content has a sign of mathematics and is no prose, so that
`$100 and $200`, `\[12:05\]` and `\(laughs\)` are none. What cannot be shown faithfully stays as it
is printed.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from xml.etree import ElementTree as ET

from markupsafe import Markup

from generator.model.base import Value
from generator.text.markdown.escape import content_run, escape_content, fill, join
from generator.text.regex import regex

_MOST = 1_000  # characters of a formula
_NARROW = 16
"""Signs that have room beside each other on any screen; a wider formula scrolls by itself."""
_WIDE = Markup(' role="group" tabindex="0"')
_FORMULA = regex(
    r"(?<![\\$])\$\$(?P<shown>[^$]{1,1000})\$\$(?!\$)"
    r"|(?<![\\$\w])\$(?![\s$])(?P<inline>(?:[^$\\]|\\[^\n]){1,1000})(?<!\s)\$(?![\w$])"
    r"|(?<!\\)\\\[(?P<square>(?:[^\\]|\\(?![\[\]]).){1,1000}?)\\\]"
    r"|(?<!\\)\\\((?P<round>(?:[^\\]|\\(?![()]).){1,1000}?)\\\)",
    re.DOTALL,
)
_SIGN = regex(r"\\[A-Za-z]{2}|\\[{}]|[\^=<>+]|(?<![^\W_]{2})_[\w{\\]|_\{")
_MAY_BE = regex(r"\\[A-Za-z{}]|[\^=<>+_]")
"""A sign of mathematics is one of these: in a text without them `\\[laughs\\]` is no formula."""
_NAMED = regex(r"\\[A-Za-z]+(?:\s*\{[\w .,-]*\})?")
_PROSE = regex(r"(?<![^\W\d_])[^\W\d_]{4,}+\W++[^\W\d_]{3,}")
_VARIABLE = regex(r"\d{0,3}[A-Za-z\u0370-\u03ff]'*")
_ALONE = {"$$": "$$", "\\[": "\\]"}
BEGINNINGS_OF_FORMULAS = ("$$", "\\begin{")
"""With one of these a line begins that is no title and no sentence."""

_MOST_LINES = 40


class Formula(Value, frozen=True, kw_only=True):
    """Where a formula stands with the signs around it, its TeX, and whether it is displayed."""

    start: int
    end: int
    tex: str
    display: bool


def formulas(text: str) -> tuple[Formula, ...]:
    r"""The formulas of a text, from left to right.

    >>> [formula.tex for formula in formulas(r"It costs $100 and $200, so $a_1 < b$ and \(x^2\).")]
    ['a_1 < b', 'x^2']
    """
    is_in_brackets = "\\(" in text or "\\[" in text
    if "$" not in text and not (is_in_brackets and _MAY_BE.search(text)):
        return ()
    return tuple(
        Formula(
            start=match.start(),
            end=match.end(),
            tex=tex.strip(),
            display=match["shown"] is not None or match["square"] is not None,
        )
        for match in _FORMULA.finditer(text)
        if (tex := next(group for group in match.groups() if group is not None))
        and _is_mathematics(tex, dollars=text[match.start()] == "$")
    )


def _is_mathematics(tex: str, *, dollars: bool) -> bool:
    if dollars and _VARIABLE.fullmatch(tex.strip()):
        return True
    return _SIGN.search(tex) is not None and _PROSE.search(_NAMED.sub(" ", tex)) is None


def displayed_lines(lines: Sequence[str]) -> frozenset[int]:
    r"""The places of lines that are a formula by themselves, between `$$` or `\[` and `\]`."""
    places: set[int] = set()
    place = 0
    while place < len(lines):
        end = _ALONE.get(lines[place].strip())
        last = _last_line(lines, place, end) if end else None
        if last:
            places.update(range(place, last + 1))
            place = last
        place += 1
    return frozenset(places)


def _last_line(lines: Sequence[str], place: int, end: str) -> int | None:
    """Where the formula that begins at a place ends; none holds a blank line."""
    for at in range(place + 1, min(place + _MOST_LINES, len(lines))):
        text = lines[at].strip()
        if text == end:
            return at
        if not text:
            return None
    return None


def escape_with_formulas(text: str) -> Markup:
    """The text from the middle of a line, escaped, with MathML for each formula of it."""
    spans = formulas(text)
    if not spans:
        return content_run(text)
    runs: list[Markup] = []
    done = 0
    for formula in spans:
        runs += [content_run(text[done : formula.start]), shown(formula, text)]
        done = formula.end
    return join((*runs, content_run(text[done:])))


def shown(formula: Formula, text: str) -> Markup:
    """A formula of a text as MathML with its source beside it, or as it is printed."""
    printed = text[formula.start : formula.end]
    made = mathml(formula.tex, display=formula.display)
    if made is None:
        return content_run(printed)
    wide = _WIDE if len(made.striptags()) > _NARROW else Markup()
    return fill(
        '<span class="t-formula"{wide} title="{printed}">{made}</span>',
        wide=wide,
        printed=printed,
        made=made,
    )


# --- MathML -----------------------------------------------------------------------------------

_CHILDREN = {"mfrac": 2, "msup": 2, "msub": 2, "mroot": 2, "mover": 2, "munder": 2} | {
    "msubsup": 3,
    "munderover": 3,
}
MATHML_ELEMENTS = frozenset(
    """
    math mi mn mo mover mpadded mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd
    mtext mtr munder munderover mfrac
    """.split()
)
MATHML_ATTRIBUTES = frozenset(
    """
    accent columnalign columnspacing depth display displaystyle fence form height largeop
    linethickness lspace mathvariant maxsize minsize movablelimits rowspacing rspace scriptlevel
    separator stretchy symmetric width
    """.split()
)
_VALUE = regex(r"[A-Za-z0-9 .%+-]{1,60}")
_LENGTHS = frozenset("depth height lspace rspace width".split())
_LENGTH = regex(r"(?P<number>-?\d{1,3}(?:\.\d{1,6})?)(?:em|ex)?")
_LEAST_LENGTH, _MOST_LENGTH = -0.5, 3.0
_COMMENT = regex(r"(?<!\\)%")
_COMMAND = regex(r"\\(?:begin|end)\s*\{[^{}]*\}(?:\{[lcr|\s]*\})?|\\[A-Za-z]+|\\.")
_SPACES = str.maketrans("\u00a0\u2003\u2009", "   ")


@lru_cache(maxsize=4_096)
def mathml(tex: str, *, display: bool) -> Markup | None:
    r"""A formula as MathML of allowed elements and attributes; None where it cannot be shown so.

    What the library does not know (`\unknown`) or adds (numbers of equations) is no faithful
    picture of the formula, and neither is what lacks a part, a letter or a figure, or has room in
    it that moves its words out of their place.
    """
    from latex2mathml.converter import convert

    if len(tex) > _MOST or _COMMENT.search(tex):
        return None
    try:
        root = ET.fromstring(convert(tex, display="block" if display else "inline"))  # noqa: S314
        made = _rebuilt(root, tex)
        return made if _has_all(made, tex) else None
    except Exception:  # errors of all kinds say that the text is no TeX
        return None


class _NotFaithfulError(Exception):
    """A formula cannot be shown with the elements that are allowed."""


def _has_all(made: Markup, tex: str) -> bool:
    """Whether every letter and figure of a formula's TeX, commands apart, is in its MathML."""
    printed, there = (
        Counter(filter(str.isalnum, unicodedata.normalize("NFKC", text)))
        for text in (_COMMAND.sub(" ", tex), made.striptags())
    )
    return printed <= there


def _moves_words(key: str, value: str) -> bool:
    """Whether an attribute is a length that puts words out of their place, or in no known unit."""
    length = _LENGTH.fullmatch(value) if key in _LENGTHS else None
    if length is None:
        return key in _LENGTHS and not value.endswith("mathspace")
    return not _LEAST_LENGTH <= float(length["number"]) <= _MOST_LENGTH


def _rebuilt(element: ET.Element, tex: str) -> Markup:
    name = element.tag.rpartition("}")[2]
    text = element.text or ""
    children = list(element)
    if name not in MATHML_ELEMENTS or len(children) != _CHILDREN.get(name, len(children)):
        raise _NotFaithfulError
    if "\\" in text and text != "\\":
        raise _NotFaithfulError
    if name == "mtext" and text.translate(_SPACES).strip() not in tex.translate(_SPACES):
        raise _NotFaithfulError
    if any(_moves_words(key, value) for key, value in element.attrib.items()):
        raise _NotFaithfulError
    attributes = join(
        fill(' {key}="{value}"', key=Markup(key), value=value)  # noqa: S704  (of the list)
        for key, value in sorted(element.attrib.items())
        if key in MATHML_ATTRIBUTES and _VALUE.fullmatch(value)
    )
    inner = join((escape_content(text), *(_rebuilt(child, tex) for child in children)))
    form = "<{name}{attributes}>{inner}</{name}>"
    return fill(form, name=Markup(name), attributes=attributes, inner=inner)  # noqa: S704
