"""What is suspicious in the collection as a whole, with the places where it shows."""

from collections.abc import Iterator

from generator.model.base import Value
from generator.model.problem import Anomaly, Example
from generator.model.source import Source
from generator.render.context.render_context import RenderContext
from generator.render.pages.desk.findings import CurationLine, NamedLink, more_link
from generator.render.paging.line_parts import is_reprinted


class ShownExample(Value, frozen=True, kw_only=True):
    """A place of an anomaly: the link to it, what it says there, and a line that settles it.

    `remark` is empty where the site may not reprint what it would quote.
    """

    link: NamedLink
    remark: str
    offer: CurationLine | None


class ShownAnomaly(Value, frozen=True, kw_only=True):
    """An anomaly with the first places where it shows, and a link to more."""

    anomaly: Anomaly
    examples: tuple[ShownExample, ...]
    more: NamedLink | None


def shown_anomalies(context: RenderContext) -> Iterator[ShownAnomaly]:
    """The anomalies of the collection, the gravest first."""
    sources = {source.file: source for source in context.lookups.corpus.sources}
    for anomaly in context.anomalies:
        examples = tuple(
            _shown(context, example, sources[example.file]) for example in anomaly.examples
        )
        left_out = anomaly.count - len(examples) if examples else 0
        more = more_link(context, left_out, "sources/index.html")
        yield ShownAnomaly(anomaly=anomaly, examples=examples, more=more)


def _shown(context: RenderContext, example: Example, source: Source) -> ShownExample:
    name, address = example.file, source.address
    if example.line is not None:
        lines = context.words.plain("badge.lines", n=1, first=example.line, last=example.line)
        name = context.words.listed((example.file, lines))
        address = context.lookups.placement.line(source, example.line)
    is_hidden = example.printed and not _may_be_quoted(context, example, source)
    return ShownExample(
        link=NamedLink(name=name, address=address),
        remark="" if is_hidden else context.words.said(example.remark),
        offer=CurationLine(line=example.edit) if example.edit else None,
    )


def _may_be_quoted(context: RenderContext, example: Example, source: Source) -> bool:
    text = context.lookups.texts.get(source.id)
    if text is None or example.line is None:
        return True
    return is_reprinted(text, text.lines[example.line - 1])
