"""What the head of a page says to programs: how to cite it, and which files hold the same.

A talk's page and its quotes have the tags that Zotero's translator for embedded metadata reads:
`citation_…` as Google Scholar defines them, and in Zotero's own words the type of item and what the
talk belongs to: `citation_conference_title` would make a paper of a recording, whatever its type.
`json_ld` says what the page is about. Everything is made when the page is written and not kept.
"""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from generator.model.base import Address
from generator.model.config import Config
from generator.model.corpus import Concept, Talk
from generator.model.grouping import grouped
from generator.model.links import Links
from generator.model.site.address import quotes_address
from generator.model.site.export import DataFile, ExportKind
from generator.model.site.page import Asset, Site
from generator.publish.export.citations.references import Medium, Reference, reference_of_talk
from generator.publish.export.context import ExportContext, kept_parts, make_context
from generator.publish.export.json_ld import TERMS, Describer, Node, script
from generator.text.addresses import relative
from generator.text.markdown.escape import harmless
from generator.text.store import digest_of_bytes

_ITEM_TYPES = {
    Medium.VIDEO: ("videoRecording", "seriesTitle"),
    Medium.SOUND: ("podcast", "seriesTitle"),
    Medium.UNKNOWN: ("presentation", "meetingName"),
}
"""What Zotero calls a talk, and the field of it that says what it belongs to."""

_NOT_A_BORDER = str.maketrans(",;", "  ")
"""A comma or a semicolon would be read as the border between two people."""

_AUTHORS = 100
"""How many people a head names at most; the files of citations name all."""

_SCRIPT = Markup('<script type="application/ld+json">{}</script>\n')
HOME = Address("index.html")


class PageHeads:
    """The heads of all pages of a site."""

    def __init__(self, context: ExportContext, files: Iterable[Asset]) -> None:
        """Takes the site's corpus and its files for other programs."""
        self._context = context
        corpus = context.corpus
        self._talks = {talk.address: talk for talk in corpus.talks}
        self._talks |= {quotes_address(talk.id): talk for talk in corpus.talks}
        self._things = {thing.address: thing for thing in corpus.things}
        data = (file for file in files if isinstance(file, DataFile))
        self._files = grouped(data, lambda file: file.about)
        self._formats: dict[tuple[str, str], str] = {}
        self._kept = kept_parts(context, "heads")

    def stamp(self, address: Address) -> bytes:
        """What stands for the elements for the page at an address, until :meth:`close`."""

        def made(context: ExportContext) -> bytes:
            return digest_of_bytes(self._elements(address, context).encode())

        if self._kept is None:
            return made(self._context)
        files = [(it.path, it.media_type, it.format) for it in self._files.get(address, ())]
        value = (self._talks.get(address), self._things.get(address), files)
        return self._kept.of(address, value, made)

    def close(self) -> None:
        """Keeps what stands for the heads."""
        if self._kept:
            self._kept.close()
        self._kept = None

    def of(self, address: Address) -> Markup:
        """The elements for the page at an address, a line for each."""
        return self._elements(address, self._context)

    def _elements(self, address: Address, context: ExportContext) -> Markup:
        talk = self._talks.get(address)
        metas = _citation(reference_of_talk(context, talk)) if talk else ()
        lines = [f'<meta name="{it}" content="{escape(harmless(value))}">\n' for it, value in metas]
        lines += [self._alternate(file, address) for file in self._files.get(address, ())]
        nodes = script(self._nodes(address, talk, context))
        if nodes:
            lines.append(_SCRIPT.format(Markup(nodes.decode())))  # noqa: S704  (no sign of HTML in it)
        return Markup("".join(lines))  # noqa: S704  (each line is markup already)

    def _alternate(self, file: DataFile, address: Address) -> str:
        """The link to a file; with `alternate` alone, the theme would ask for the site's map."""
        form = (file.media_type, file.format)
        front = self._formats.get(form)
        if front is None:  # there are few, and each talk has files of most of them
            kind, title = map(escape, form)
            front = f'<link rel="alternate " type="{kind}" title="{title}" href="'
            self._formats[form] = front
        return f'{front}{relative(address, file.path)}">\n'

    def _nodes(self, address: Address, talk: Talk | None, context: ExportContext) -> list[Node]:
        describer = Describer(context, address)
        if talk and address == talk.address:
            return [describer.talk(talk)]
        if talk:
            return describer.quotes(talk, context.quotes_of.get(talk.id, ()))
        thing = self._things.get(address)
        if isinstance(thing, Concept):
            return [describer.concept(thing)]
        if thing:
            return [describer.entity(thing)]
        if address == TERMS:
            return [describer.terms()]
        return [describer.site()] if address == HOME else []


def _citation(reference: Reference) -> Iterator[tuple[str, str]]:
    item_type, belongs_to = _ITEM_TYPES[reference.medium]
    yield "z:itemType", item_type
    yield "citation_title", reference.title
    for name in reference.authors[:_AUTHORS]:
        yield "citation_author", name.whole.translate(_NOT_A_BORDER)
    if reference.date:
        yield "citation_publication_date", reference.date.replace("-", "/")
    if reference.container:
        yield f"z:{belongs_to}", reference.container
    if reference.language:
        yield "citation_language", reference.language
    if reference.url:
        yield "citation_public_url", reference.url


def heads_of(site: Site, config: Config) -> PageHeads | None:
    """What the heads of a site's pages say to programs, where that is asked for."""
    if ExportKind.METADATA not in config.exports:
        return None
    links = Links(corpus=site.corpus, backlinks={}, related_talks=site.related_talks)
    return PageHeads(make_context(links, config), site.assets)
