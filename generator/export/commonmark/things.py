"""Pages of concepts, people and things as plain Markdown."""

from generator.export.commonmark.document import Document
from generator.export.context import ExportContext
from generator.model.base import Ref
from generator.model.corpus import Concept, Entity, Quote
from generator.text.markdown.commonmark import plain

_MENTIONS = 50
"""How many places that name it a page lists at most."""


def document(context: ExportContext, thing: Concept | Entity) -> Document:
    """The thing's page: what it is, who says what of it, and where it is named."""
    page = Document(context, thing.address, thing.name)
    words = context.words
    if thing.aliases:
        page.block(f"{words.plain('concept.aliases')} {', '.join(map(plain, thing.aliases))}")
    if isinstance(thing, Concept):
        kind = "concept"
        _definitions(page, thing)
        page_title, quotes = "concept.quotes", context.quotes_on.get(thing.id, ())
    else:
        kind = thing.kind.value
        page_title, quotes = "entity.quotes", context.quotes_by.get(thing.id, ())
    _quotes(page, page_title, quotes)
    if thing.talks:
        page.heading(words.plain("entity.talks"))
        talks = (context.talks[talk] for talk in thing.talks)
        page.bullets([page.link(talk.address, talk.title) for talk in talks])
    _mentions(page, Ref(kind=kind, id=thing.id))
    if isinstance(thing, Concept) and thing.related:
        page.heading(words.plain("concept.related"))
        related = (context.concepts[other.concept] for other in thing.related)
        page.bullets([page.link(other.address, other.name) for other in related])
    return page


def _definitions(page: Document, concept: Concept) -> None:
    if concept.definition:
        page.block(plain(concept.definition))
    for definition in concept.definitions:
        talk = page.context.talks[definition.talk]
        place = page.cite(definition.at)
        page.block(f"{plain(definition.text)}{place} — {page.link(talk.address, talk.title)}")


def _quotes(page: Document, title: str, quotes: tuple[Quote, ...]) -> None:
    if quotes:
        page.heading(page.context.words.plain(title))
        for quote in quotes:
            page.quote(quote, with_talk=True)


def _mentions(page: Document, target: Ref) -> None:
    named = [
        backlink
        for backlink in page.context.links.backlinks.get(target, ())
        if backlink.in_.kind not in {"quote", "definition"}
    ]
    if not named:
        return
    page.heading(page.context.words.plain("entity.mentions"))
    lines = []
    for backlink in named[:_MENTIONS]:
        before = "… " if backlink.cut_before else ""
        after = " …" if backlink.cut_after else ""
        talk = page.context.talks[backlink.talk]
        sentence = f"{before}{plain(backlink.text)}{after}{page.cite(backlink.at)}"
        lines.append(f"{sentence} — {page.link(talk.address, talk.title)}")
    page.bullets(lines)
