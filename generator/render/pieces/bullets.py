"""Which paragraphs of a source are printed as bullets, and how deep: so they are shown too."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.model.base import Value
from generator.model.items import Passage
from generator.render.context.lookups import Lookups
from generator.text.emoji import BULLETS
from generator.text.regex import Match, regex

_MARK = regex(
    rf"([ \t]*)(?:[{BULLETS}][\ufe0e\ufe0f]?|[·o](?=\t)|([0-9]{{1,3}}[.)]))[ \t]"
    r"(?:[ \t]*\[([ xX])\] )?"
)
_DEEPEST = 4
_FIRST = 420
LEAST, ALONE = 300, 3000
"""How many characters of a text stand open, and how many are not worth folding.

More of both, where nothing else is told of a talk.
"""


class Bullet(Value, frozen=True, kw_only=True):
    """A passage in a list: how deep below its first it stands, and its number there.

    `done` tells of a task whether it is done; None where it is no task.
    """

    item: Passage
    depth: int
    number: str
    done: bool | None = None


class PassageRun(Value, frozen=True, kw_only=True):
    """One paragraph, or bullets or rows of a table that follow each other in one source."""

    paragraph: Passage | None = None
    bullets: tuple[Bullet, ...] = ()
    rows: tuple[Passage, ...] = ()


def opened(items: list[Passage], least: int = LEAST, fewest: int = 1) -> int:
    """How many of the passages are shown where the rest, if it is of a size, is folded."""
    shown, size = 0, 0
    while shown < len(items) and (size < max(_FIRST, least) or shown < fewest):
        size += len(items[shown].text)
        shown += 1
    return len(items) if sum(len(item.text) for item in items[shown:]) < least else shown


def passage_runs(lookups: Lookups, items: Iterable[Passage]) -> Iterator[PassageRun]:
    """The passages in their order, bullets or rows that belong together in one run."""
    for (_, is_row), run in groupby(items, key=lambda item: (item.at.source, bool(item.cells))):
        rows = tuple(run)
        if is_row and len(rows) > 1:
            yield PassageRun(rows=rows)
        else:
            yield from _listed(lookups, rows)


def _listed(lookups: Lookups, items: Iterable[Passage]) -> Iterator[PassageRun]:
    bullets: list[Bullet] = []
    indents: list[int] = []
    for item in items:
        mark = _mark(lookups, item)
        if bullets and mark is None:
            yield _run(bullets)
            bullets, indents = [], []
        if mark is None:
            yield PassageRun(paragraph=item)
            continue
        indent = len(mark[1].expandtabs(4))
        while indents and indents[-1] >= indent:
            indents.pop()
        depth = min(len(indents), _DEEPEST)
        done = mark[3] != " " if mark[3] else None
        counted = lookups.numbers.get(item.at.source, {}).get(item.at.lines[0])
        number = counted or mark[2] or ""
        bullets.append(Bullet(item=item, depth=depth, number=number, done=done))
        indents.append(indent)
    if bullets:
        yield _run(bullets)


def _run(bullets: list[Bullet]) -> PassageRun:
    """A bullet by itself makes no list."""
    if len(bullets) == 1 and not bullets[0].number and bullets[0].done is None:
        return PassageRun(paragraph=bullets[0].item)
    return PassageRun(bullets=tuple(bullets))


def _mark(lookups: Lookups, item: Passage) -> Match | None:
    text = lookups.texts.get(item.at.source)
    line = item.at.lines[0]
    return _MARK.match(text.lines[line - 1].text) if text and line <= len(text.lines) else None
