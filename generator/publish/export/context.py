"""What every export is given: the linked corpus, found by ids, and where the site stands."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from generator.messages.words import Words, words
from generator.model.account import BRIEF, EntityKind
from generator.model.account_head import PersonRole
from generator.model.base import Address, ConceptId, EntityId, SourceId, TalkId, Value
from generator.model.config import Config
from generator.model.corpus import (
    Concept,
    Corpus,
    Entity,
    Talk,
    items_by_talk,
    quotes_by,
    quotes_on,
)
from generator.model.grouping import indexed
from generator.model.items import Items, Quote, Speaker
from generator.model.links import Links
from generator.model.site.spill import Spill
from generator.model.source import Source, SourceText
from generator.text.addresses import relative
from generator.text.markdown.escape import harmless
from generator.text.store import WORTH_KEEPING, Store
from generator.text.store.watched import KeptParts, Watch


class ExportContext(Value, frozen=True, kw_only=True):
    """The corpus with its links, the settings, the words of the site, and look-ups by id.

    `briefs` are the first paragraphs that say what a talk is about, where a source has one; `texts`
    are the sources as they are printed. In `spill` files wait where they are many; in `kept` pieces
    of them wait for the next build.
    """

    links: Links
    config: Config
    words: Words
    talks: dict[TalkId, Talk]
    people: dict[EntityId, Entity]
    concepts: dict[ConceptId, Concept]
    sources: dict[SourceId, Source]
    quotes_of: dict[TalkId, tuple[Quote, ...]]
    briefs: dict[TalkId, str]
    items_of: dict[TalkId, Items]
    concepts_of: dict[TalkId, tuple[ConceptId, ...]]
    quotes_on: dict[ConceptId, tuple[Quote, ...]]
    quotes_by: dict[EntityId, tuple[Quote, ...]]
    texts: Mapping[SourceId, SourceText] = {}
    spill: Spill | None = None
    kept: KeptParts["ExportContext"] | None = None

    def piece(self, name: str, value: object, make: Callable[["ExportContext"], bytes]) -> bytes:
        """What `make` makes of a value and what it asks of the context that it is called with.

        It is kept by its name, which no other piece has.
        """
        return self.kept.of(name, value, make) if self.kept else make(self)

    @property
    def corpus(self) -> Corpus:
        """The corpus."""
        return self.links.corpus

    @property
    def cache(self) -> Path | None:
        """Where what is made is kept for the next build; None where nothing is, as of few notes."""
        lines = sum(source.lines for source in self.corpus.sources)
        return self.config.cache if lines >= WORTH_KEEPING else None

    def absolute(self, address: str) -> str | None:
        """The whole address of a place of the site; None where nobody has said where it stands."""
        return self.config.site_url and self.config.site_url + quote(address, safe="/#")

    def link(self, start: str, address: str) -> str:
        """The whole address where it is known, else the way from the file at `start`."""
        return self.absolute(address) or str(relative(start, address))

    def names(self, talk: Talk, *roles: PersonRole) -> tuple[str, ...]:
        """The names of those who have one of these roles in a talk."""
        parts = (part for part in talk.people if part.role in roles)
        return tuple(dict.fromkeys(self.people[part.person].name for part in parts))

    def authors(self, talk: Talk) -> tuple[str, ...]:
        """The names of those whose talk it is where it is cited."""
        return tuple(dict.fromkeys(self.people[part.person].name for part in talk.authors))

    def concepts_in(self, talk: Talk) -> Iterator[Concept]:
        """The concepts of a talk."""
        return (self.concepts[it] for it in self.concepts_of.get(talk.id, ()))

    def said_by(self, speaker: Speaker | None) -> str | None:
        """Who said something, by name; with a name that no source prints, that it is inferred."""
        if speaker is None:
            return None
        name = self.people[speaker.person].name if speaker.person else speaker.printed
        if name is None:
            return None
        remark = f" {self.words.plain('speaker.inferred')}" if speaker.is_inferred else ""
        return harmless(name) + remark

    def languages(self, talk: Talk) -> tuple[str, ...]:
        """The languages of the notes on a talk, as far as they are known."""
        tags = (self.sources[source].language for source in talk.sources)
        return tuple(sorted({tag for tag in tags if tag and not tag.startswith("und")}))


def make_context(
    links: Links,
    config: Config,
    texts: Iterable[SourceText] = (),
    spill: Spill | None = None,
) -> ExportContext:
    """The context of all exports; `texts` are the sources as they are printed, for who needs them.

    Raises:
        ValueError: if the configured language has no catalogue.
    """
    corpus = links.corpus
    people = (entity for entity in corpus.entities if entity.kind is EntityKind.PERSON)
    of_talk = items_by_talk(corpus)
    return ExportContext(
        links=links,
        config=config,
        words=words(config.language),
        talks={talk.id: talk for talk in corpus.talks},
        people={person.id: person for person in people},
        concepts={concept.id: concept for concept in corpus.concepts},
        sources={source.id: source for source in corpus.sources},
        quotes_of=indexed((quote.talk, quote) for quote in corpus.quotes),
        briefs=_briefs(corpus),
        items_of={talk.id: of_talk.get(talk.id, Items()) for talk in corpus.talks},
        concepts_of=indexed(
            (talk, concept.id) for concept in corpus.concepts for talk in concept.talks
        ),
        quotes_on=quotes_on(corpus),
        quotes_by=quotes_by(corpus),
        texts={text.id: text for text in texts},
        spill=spill,
    )


def kept_parts(context: ExportContext, name: str) -> KeptParts[ExportContext] | None:
    """What is kept of files, by the name of what keeps it; None where nothing is."""
    folder = context.cache
    if folder is None:
        return None
    watch = Watch(context, (ExportContext, Links, Words))
    return KeptParts(Store(folder / name, ".parts"), context.config, watch)


def _briefs(corpus: Corpus) -> dict[TalkId, str]:
    """The first paragraph that is a brief of each talk; where there is none, of a summary."""
    briefs: dict[TalkId, str] = {}
    for kind in reversed(BRIEF):
        for passage in reversed(corpus.passages):
            if passage.kind is kind and passage.speaker is None:
                briefs[passage.talk] = passage.text
    return {talk: harmless(text) for talk, text in briefs.items()}


def beside(address: Address, ending: str) -> str:
    """The file that stands beside a page, under its name.

    >>> beside(Address("talks/a.html"), "bib")
    'talks/a.bib'
    """
    return f"{address.removesuffix('.html')}.{ending}"
