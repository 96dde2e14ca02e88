"""The graph page: what is connected with what, drawn, and the same as a table."""

from collections import defaultdict
from collections.abc import Iterator

from generator.model.base import KINDS
from generator.model.links import Node
from generator.model.site.page import Page, SectionName
from generator.render.context.render_context import RenderContext
from generator.render.pieces.drawing import Drawing, draw

_FEWEST = 3
_NAMED = 4


def pages(context: RenderContext) -> Iterator[Page]:
    """The page, where enough is connected to make a picture."""
    drawing = draw(context.lookups.links.graph)
    if len(drawing.spots) < _FEWEST or not drawing.lines:
        return
    kinds = dict.fromkeys(spot.node.kind for spot in drawing.spots)
    yield context.page(
        "overviews/graph",
        "graph.html",
        title=context.words.plain("graph.title"),
        description=context.words.plain(
            "graph.description", n=len(context.lookups.links.graph.nodes)
        ),
        section=SectionName.GRAPH,
        searched=False,
        values={
            "drawing": drawing,
            "rows": tuple(_rows(drawing)),
            "kinds": tuple(sorted(kinds, key=KINDS.index)),
            "talks": [
                (number, spot.node.name)
                for number, spot in enumerate(drawing.spots)
                if spot.node.kind == "talk"
            ],
        },
    )


def _rows(drawing: Drawing) -> Iterator[tuple[Node, list[str], int]]:
    """The nodes and what each is connected with, the most important first, and how much more."""
    near: defaultdict[int, list[int]] = defaultdict(list)
    for start, end in drawing.lines:
        near[start].append(end)
        near[end].append(start)
    for number, spot in enumerate(drawing.spots):
        names = [drawing.spots[other].label for other in near[number]]
        yield spot.node, names[:_NAMED], len(names[_NAMED:])
