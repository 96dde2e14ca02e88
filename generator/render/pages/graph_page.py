"""The graph page: what is connected with what, drawn, and the same as a table."""

from collections.abc import Iterator

from generator.model.base import KINDS, Value
from generator.model.grouping import indexed
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


class GraphRow(Value, frozen=True, kw_only=True):
    """A node with the names of what it is connected with, and how many more there are."""

    node: Node
    names: list[str]
    more: int


def _rows(drawing: Drawing) -> Iterator[GraphRow]:
    """The nodes, the most important first."""
    near = indexed(way for line in drawing.lines for way in (line, line[::-1]))
    for number, spot in enumerate(drawing.spots):
        names = [drawing.spots[other].label for other in near.get(number, ())]
        yield GraphRow(node=spot.node, names=names[:_NAMED], more=len(names[_NAMED:]))
