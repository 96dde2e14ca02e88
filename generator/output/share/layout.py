"""A card becomes a drawing: what stands where on the picture, in which size and colour.

The picture is as large as the sites that show shared links ask for. It speaks the language of the
pages (see `docs/design.md`): ink on paper, small labels, a colour for each source.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from generator.model.base import Value
from generator.model.site.page import Card
from generator.output.share.fonts import BOLD, REGULAR, Fonts
from generator.output.share.wrapping import Size, fit

WIDTH, HEIGHT = 1200, 630
_LEFT, _RIGHT = 80, 1120
_KIND_TOP, _TITLE_TOP, _BOTTOM, _FOOT_TOP = 74, 132, 504, 556
_GAP = 26
_INK, _BODY, _QUIET, _LABEL = "#1d2b3d", "#323c48", "#57616d", "#a14a00"
_SOURCES = ("#0b57a4", "#8a4400", "#1a6636", "#75359b", "#a32352", "#00636d")
_DOT, _DOT_Y = 28, 94
_ASCENT = 0.83
# What stands between these is set from left to right, from right to left, or as its first letter
# asks, whatever stands around it (UAX #9).
_RIGHTWARD, _LEFTWARD, _BY_ITSELF = "\u2066{}\u2069", "\u2067{}\u2069", "\u2068{}\u2069"


class Look(Value, frozen=True, kw_only=True):
    """How a text looks: its sizes, the largest first, and how far lines are apart, in ems.

    It is no wider than `room` and does not reach below `floor`, in pixels.
    """

    sizes: tuple[Size, ...]
    leading: float = 1.36
    weight: int = REGULAR
    fill: str
    room: int = _RIGHT - _LEFT
    floor: int = _BOTTOM
    even: bool = False


class TextLine(Value, frozen=True, kw_only=True):
    """A line of text: where its baseline begins, or ends if `ends`, in pixels, and its look."""

    text: str
    x: int
    y: int
    pixels: int
    family: str
    weight: int
    fill: str
    ends: bool


class Dot(Value, frozen=True, kw_only=True):
    """A dot in the colour of a source, around a point in pixels."""

    x: int
    y: int
    fill: str


_TITLE = Look(
    sizes=(
        Size(pixels=88, lines=2),
        Size(pixels=72, lines=3),
        Size(pixels=60, lines=4),
        Size(pixels=48, lines=5),
    ),
    leading=1.16,
    weight=BOLD,
    fill=_INK,
    even=True,
)
_PEOPLE = Look(sizes=(Size(pixels=34, lines=1),), fill=_BODY)
_FACTS = Look(sizes=(Size(pixels=34, lines=2),), fill=_QUIET)
_TELLING = Look(sizes=(Size(pixels=34, lines=9),), fill=_BODY)
_SMALL = (Size(pixels=30, lines=1),)
_KIND = Look(sizes=_SMALL, weight=BOLD, fill=_LABEL, room=500)
_SITE = Look(sizes=_SMALL, weight=BOLD, fill=_INK, room=500, floor=HEIGHT)
_COUNTS = Look(sizes=_SMALL, fill=_QUIET, room=500, floor=HEIGHT)


def draw(card: Card, fonts: Fonts) -> str:
    """The card as an SVG drawing; every letter of it must be in the fonts."""
    lines, dots = tuple(_lines(card, fonts)), tuple(_dots(card, fonts))
    return _template().render(
        width=WIDTH, height=HEIGHT, left=_LEFT, right=_RIGHT, lines=lines, dots=dots
    )


def _lines(card: Card, fonts: Fonts) -> Iterator[TextLine]:
    """What stands on the picture; it is mirrored if its title runs from right to left."""
    ends = _is_leftward(card.title)
    yield from _block(card.kind, _KIND, _KIND_TOP, fonts, ends=ends)[0]
    title, bottom = _block(card.title, _TITLE, _TITLE_TOP, fonts, ends=ends)
    people, bottom = _block(card.people, _PEOPLE, bottom + _GAP, fonts, ends=ends)
    facts = " · ".join(map(_BY_ITSELF.format, card.facts))
    about, bottom = _block(facts, _FACTS, bottom, fonts, ends=ends, leftward=ends)
    yield from (*title, *people, *about)
    yield from _block(card.text, _TELLING, bottom, fonts, ends=ends)[0]
    yield from _block(card.site, _SITE, _FOOT_TOP, fonts, ends=ends)[0]
    yield from _block(card.counts, _COUNTS, _FOOT_TOP, fonts, ends=not ends)[0]


def _block(
    text: str, look: Look, top: int, fonts: Fonts, *, ends: bool, leftward: bool | None = None
) -> tuple[Sequence[TextLine], int]:
    """A text from `top` on: at the right edge if it `ends` there, in as many lines as fit.

    With the lines is given where they end, in pixels from the top. It runs `leftward` if its first
    letter does, unless that is given.
    """
    sizes = _sizes(look, top)
    if not text or not sizes:
        return (), top
    style = fonts.style(text, look.weight)
    fitted = fit(text, look.room, sizes, style.width, even=look.even)
    runs = _LEFTWARD if (_is_leftward(text) if leftward is None else leftward) else _RIGHTWARD
    height = round(fitted.pixels * look.leading)
    baseline = top + round(fitted.pixels * ((look.leading - 1) / 2 + _ASCENT))
    lines = [
        TextLine(
            text=runs.format(line),
            x=_RIGHT if ends else _LEFT,
            y=baseline + number * height,
            pixels=fitted.pixels,
            family=style.family,
            weight=style.weight,
            fill=look.fill,
            ends=ends,
        )
        for number, line in enumerate(fitted.lines)
    ]
    return lines, top + len(lines) * height


def _sizes(look: Look, top: int) -> tuple[Size, ...]:
    """The sizes with as many lines as there is room for, without those that have none."""
    rooms = ((size, int((look.floor - top) // (size.pixels * look.leading))) for size in look.sizes)
    fitting = ((size, min(size.lines, room)) for size, room in rooms if room > 0)
    return tuple(Size(pixels=size.pixels, lines=lines) for size, lines in fitting)


def _dots(card: Card, fonts: Fonts) -> Iterator[Dot]:
    """A dot for each source, up to as many as there are colours, behind the kind."""
    kind = fonts.style(card.kind, BOLD).width(card.kind) * _SMALL[0].pixels
    start = _LEFT + round(kind) + (_DOT if card.kind else _DOT // 2)
    for number in range(min(card.sources, len(_SOURCES))):
        x = start + number * _DOT
        yield Dot(x=WIDTH - x if _is_leftward(card.title) else x, y=_DOT_Y, fill=_SOURCES[number])


def _is_leftward(text: str) -> bool:
    """Whether a text runs from right to left: whether its first letter does (UAX #9, P2 and P3)."""
    kinds = (unicodedata.bidirectional(char) for char in text)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    return environment.get_template("card.svg.j2")
