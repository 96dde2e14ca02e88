"""What was read from a line of a note file, where it went, and why; and back: as text for people.

With it, why a page is linked with what it is linked with.
"""

import difflib
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

from generator.curation import edits as undo
from generator.messages.words import ENGLISH, english, words
from generator.model.base import SourceId, Value
from generator.model.corpus import Corpus
from generator.model.items import every_item
from generator.model.message import Message
from generator.model.site.page import Site
from generator.model.source import Candidate, Line, SourceText
from generator.output.console.report import line_of
from generator.output.explain.places import Place, addresses_of, covers, places, places_at
from generator.text.markdown.escape import harmless

_WIDTH = 78


class NoSuchLineError(LookupError):
    """There is no such note file, or it has no such line; the message names the nearest."""


class Related(Value, frozen=True, kw_only=True):
    """Something that a page calls related: where it is, why it is so, and the line against it."""

    address: str
    because: Message
    undo: str


def find_source(site: Site, name: str, seeds: Path, page: str | None = None) -> SourceText:
    """The source that somebody means by a path, by a path inside the seeds folder or by its id.

    `page` is the page whose address is most like the name, if one is.

    Raises:
        NoSuchLineError: if there is none.
    """
    path = Path(name)
    for source in site.sources:
        if name in (source.file, source.id) or path.absolute() == (seeds / source.file).absolute():
            return source
    names = [source.file for source in site.sources]
    near = [page] if page else difflib.get_close_matches(path.name, names, n=1, cutoff=0.4)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise NoSuchLineError(f"{name} is no page and no note file in {seeds}.{hint}")


def explain(site: Site, source: SourceText, number: int | None) -> str:
    """The explanation of one line, or of the whole file line by line where `number` is null.

    Raises:
        NoSuchLineError: if the source has no line of that number.
    """
    if number is not None and not 1 <= number <= len(source.lines):
        raise NoSuchLineError(
            f"{source.file} has lines 1 to {len(source.lines)}: there is no line {number}"
        )
    everywhere = places(site.corpus, site.placement, site.given)
    of_source = [place for place in everywhere if place.at.source == source.id]
    if number is None:
        lines = _source(site, source, of_source)
    else:
        lines = _line(site, source, source.lines[number - 1], of_source)
    return "\n".join(lines) + "\n"


def explain_address(site: Site, address: str) -> str:
    """The lines that a place of the site comes from: a page, or an anchor on it."""
    page, _, anchor = address.partition("#")
    for source_page in site.corpus.sources:
        if page in {
            source_page.address,
            *(block.page for block in site.placement.blocks.get(source_page.id, ())),
        }:
            source = next(text for text in site.sources if text.id == source_page.id)
            line = anchor.removeprefix("L")
            return explain(site, source, int(line) if line.isdecimal() else None)
    files = {source.id: source.file for source in site.sources}
    everywhere = places(site.corpus, site.placement, site.given)
    standing = [it for it in everywhere if _is_on(it, page) and (not anchor or it.anchor == anchor)]
    lines = [harmless(address), *(f"  {_from(place, files)}" for place in standing)]
    near = () if anchor else tuple(related_on(site, page))
    for related in near:
        lines.append(f"  related {related.address}")
        lines.append(f"          because {harmless(english(related.because))}")
        lines.append(f"          undo    {harmless(related.undo)}")
    if not standing and not near:
        lines.append("  no line has its own place here: it shows what stands elsewhere")
    return "\n".join(lines) + "\n"


def addresses_by_id(site: Site, text: str) -> tuple[str, ...]:
    """Where the things are that have an id: talks, concepts, people …, quotes and items.

    The id may have the beginning that makes it an anchor.
    """
    things = [(str(talk.id), str(talk.address)) for talk in site.corpus.talks]
    things += [(identity, address) for (_, identity), address in addresses_of(site.corpus).items()]
    addresses = [address for identity, address in things if identity == text]
    addresses += [
        f"{place.address.partition('#')[0]}#{place.anchor}"
        for place in places(site.corpus, site.placement)
        if place.anchor and text in {place.anchor, place.anchor.partition("-")[2]}
    ]
    return tuple(dict.fromkeys(addresses))


def _is_on(place: Place, page: str) -> bool:
    """Whether a place is on a page, or on one that the page leaves something to."""
    address = place.address.partition("#")[0]
    return address == page or address.startswith(f"{page.removesuffix('.html')}/")


def _from(place: Place, files: Mapping[SourceId, str]) -> str:
    first, last = place.at.lines
    lines = f"{first}" if first == last else f"{first}-{last}"
    return f"{harmless(files[place.at.source])}:{lines}: {place.kind}: {_shown(place.text)}"


def _source(site: Site, source: SourceText, of_source: list[Place]) -> Iterator[str]:
    yield f"{harmless(source.file)}: {_dialect(source)}"
    for problem in site.problems:
        if problem.file == source.file and problem.lines is None:
            yield f"{problem.severity}: {line_of(problem)}"
    for line in source.lines:
        here = places_at(of_source, source.id, line.number)
        addresses = list(dict.fromkeys(place.address for place in here))
        went = f" -> {', '.join(addresses)}" if addresses else ""
        yield f"{line.number:>5} {line.role:9} {_what(line)}{went}"


def _what(line: Line) -> str:
    return words(ENGLISH).plain(f"line.{line.what}") if line.what else ""


def _line(site: Site, source: SourceText, line: Line, of_source: list[Place]) -> Iterator[str]:
    yield f"{harmless(source.file)}:{line.number}: {_shown(line.printed)}"
    yield f"  role    {line.role}" + (f" ({_what(line)})" if line.what else "")
    yield f"  source  {_dialect(source)}"
    for repair in source.repairs:
        if repair.line == line.number:
            yield f"  repair  {_shown(repair.printed)} read as {_shown(repair.read)}"
            yield f"          because {harmless(english(repair.because))}"
    for problem in site.problems:
        lines = problem.lines
        if problem.file == source.file and lines and lines[0] <= line.number <= lines[1]:
            yield f"  {problem.severity:7} {problem.code}: {harmless(english(problem.message))}"
    here = places_at(of_source, source.id, line.number)
    for place in here:
        yield f"  became  {place.kind}: {_shown(place.text)}"
        yield f"          on {place.address}"
        yield from _reasons(place)
    yield from _links(site.corpus, source.id, line.number)
    for related in resembling_at(site, source.id, line.number):
        yield f"  seems   to be about {related.address}"
        yield f"          because {harmless(english(related.because))}"
        yield f"          undo    {harmless(related.undo)}"
    if not here:
        yield "  became  nothing of the corpus; it stands on the source's own page"


def _reasons(place: Place) -> Iterator[str]:
    """What was concluded; the line that undoes several conclusions stands behind the last."""
    following = [reason.undo for reason in place.because[1:]]
    for reason, after in zip_longest(place.because, following):
        yield f"          because {harmless(reason.text)}"
        if reason.undo and reason.undo != after:
            yield f"          undo    {harmless(reason.undo)}"


def _dialect(source: SourceText) -> str:
    text = f"read as {_candidate(source.dialect)}"
    if source.runner_up is not None:
        text += f", next {_candidate(source.runner_up)}"
    return text


def _candidate(candidate: Candidate) -> str:
    features = f": {', '.join(map(english, candidate.features))}" if candidate.features else ""
    return f"{candidate.dialect} ({candidate.score:.2f}{features})"


def _shown(text: str) -> str:
    line = harmless(text)
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"


def _links(corpus: Corpus, source: str, line: int) -> Iterator[str]:
    """The names in a line that lead to a page, each once an item, and the lines that undo it.

    They do so in the item or quote, in the talk, or everywhere.
    """
    mentions = [mention for mention in corpus.mentions if covers(mention.at, source, line)]
    links = {(it.surface, it.target, it.in_.id): it for it in mentions}
    addresses, talks = (addresses_of(corpus), _talks(corpus)) if links else ({}, {})
    for surface, target, item in links:
        kind, identity = target.kind, target.id
        yield f"  links   “{harmless(surface)}” to {addresses[kind, identity]}"
        yield f"          undo    {harmless(undo.unlink_in_item(kind, identity, item))}"
        yield f"          talk    {harmless(undo.unlink_in_talk(kind, identity, talks[item]))}"
        yield f"          site    {harmless(undo.unlink(kind, identity))}"


def resembling_at(site: Site, source: str, line: int) -> Iterator[Related]:
    """The concepts that a quote in a line is probably about."""
    quotes = {
        quote.id: wording.id
        for quote in site.corpus.quotes
        for wording in quote.attestations
        if covers(wording.at, source, line)
    }
    for concept in site.corpus.concepts if quotes else ():
        for resembling in site.resembling.get(concept.id, ()):
            if resembling.quote in quotes:
                line_ = undo.unlink_in_item("concept", concept.id, quotes[resembling.quote])
                because = Message("related.words", words=", ".join(resembling.words))
                yield Related(address=str(concept.address), because=because, undo=line_)


def related_on(site: Site, page: str) -> Iterator[Related]:
    """What the page of a talk or of a concept calls related."""
    talks = {talk.id: str(talk.address) for talk in site.corpus.talks}
    concepts = {concept.id: str(concept.address) for concept in site.corpus.concepts}
    for talk, address in talks.items():
        for near in site.related_talks.get(talk, ()) if address == page else ():
            line = undo.unrelate("talk", talk, near.talk)
            yield Related(address=talks[near.talk], because=near.because, undo=line)
    for concept in site.corpus.concepts:
        for other in concept.related if str(concept.address) == page else ():
            line = undo.unrelate("concept", concept.id, other.concept)
            yield Related(address=concepts[other.concept], because=other.because, undo=line)


def _talks(corpus: Corpus) -> dict[str, str]:
    """The talk of each item in which names are looked for."""
    talks = {str(it.id): str(quote.talk) for quote in corpus.quotes for it in quote.attestations}
    talks |= {str(it.id): str(it.talk) for concept in corpus.concepts for it in concept.definitions}
    return talks | {str(item.id): str(item.talk) for item in every_item(corpus)}
