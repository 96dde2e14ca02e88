"""Lists of talks, concepts, people, things and predictions as plain Markdown."""

from collections.abc import Iterable, Iterator

from generator.export.commonmark.document import Document
from generator.export.commonmark.talk import headline
from generator.export.context import ExportContext
from generator.model.account import EntityKind
from generator.model.address import ENTITY_FOLDERS
from generator.model.base import Address
from generator.model.corpus import Concept, Entity, Talk
from generator.text.markdown.commonmark import plain


def documents(context: ExportContext) -> Iterator[Document]:
    """The home page, and an index of each kind of which there is something."""
    words, corpus = context.words, context.corpus
    talks = newest_talks(corpus.talks)
    home = Document(context, Address("index.html"), context.config.site_name)
    home.block(plain(words.plain("home.sentence")))
    indexes = [_talks(context, talks)] if talks else []
    concepts = [concept for concept in corpus.concepts if concept.listed]
    if concepts:
        indexes.append(_things(context, "concepts", words.plain("concepts.title"), concepts))
    for kind in EntityKind:
        entities = [entity for entity in corpus.entities if entity.kind is kind]
        if entities:
            folder, title = ENTITY_FOLDERS[kind], words.plain(f"kinds.{kind.value}")
            indexes.append(_things(context, folder, title, entities))
    if corpus.predictions:
        indexes.append(_predictions(context))
    home.bullets([home.link(index.about, index.title) for index in indexes])
    yield home
    yield from indexes


def newest_talks(talks: Iterable[Talk]) -> list[Talk]:
    """The talks, newest first, those without a date last."""
    return sorted(talks, key=lambda talk: talk.published or "", reverse=True)


def _talks(context: ExportContext, talks: list[Talk]) -> Document:
    page = Document(context, Address("talks/index.html"), context.words.plain("talks.title"))
    lines = []
    for talk in talks:
        about = headline(page, talk)
        lines.append(page.link(talk.address, talk.title) + (f" — {about}" if about else ""))
    page.bullets(lines)
    return page


def _things(
    context: ExportContext, folder: str, title: str, things: Iterable[Concept | Entity]
) -> Document:
    page = Document(context, Address(f"{folder}/index.html"), title)
    page.bullets([page.link(thing.address, thing.name) for thing in things])
    return page


def _predictions(context: ExportContext) -> Document:
    title = context.words.plain("predictions.title")
    page = Document(context, Address("predictions.html"), title)
    by_date = sorted(
        context.corpus.predictions,
        key=lambda item: (item.due.from_ if item.due else "9999", item.id),
    )
    lines = []
    for item in by_date:
        talk = context.talks[item.talk]
        due = f"{context.words.date(item.due.from_)}: " if item.due else ""
        text = f"{due}{plain(item.text)}{page.cite(item.at)}"
        lines.append(f"{text} — {page.link(talk.address, talk.title)}")
    page.bullets(lines)
    return page
