"""The page that says how to read the others: what marks mean, how to cite, what may be reused."""

from collections.abc import Iterator

from generator.model.base import Address
from generator.model.site.page import Page, SectionName
from generator.render.context.render_context import RenderContext

ADDRESS = Address("how-to-read.html")


def pages(context: RenderContext) -> Iterator[Page]:
    """The page, where there is anything to read."""
    sources = context.lookups.corpus.sources
    if sources:
        yield context.page(
            "overviews/reading_aid",
            ADDRESS,
            title=context.words.plain("reading_aid.title"),
            description=context.words.plain("reading_aid.description"),
            section=SectionName.SOURCES,
            values={
                "sources": len(sources),
                "licensed": sum(source.licence is not None for source in sources),
                "has_data": bool(context.files),
            },
        )
