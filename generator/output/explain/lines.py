"""What was read from a line of a seed, where it went, and why; and back: as text for people."""

import difflib
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

from generator.messages.words import ENGLISH, english, words
from generator.model.base import SourceId
from generator.model.page import Site
from generator.model.source import Candidate, Line, SourceText
from generator.output.explain.connections import links_at, related_on, resembling_at
from generator.output.explain.places import Place, addresses_of, places, places_at
from generator.output.report import line_of
from generator.text.markdown.escape import harmless

_WIDTH = 78


class NoSuchLineError(LookupError):
    """There is no such seed, or it has no such line; the message names the nearest."""


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
    raise NoSuchLineError(f"{name} is no page and no seed in {seeds}.{hint}")


def explain(site: Site, source: SourceText, number: int | None = None) -> str:
    """The explanation of one line, or of the whole seed line by line where `number` is null.

    Raises:
        NoSuchLineError: if the source has no line of that number.
    """
    check_line(source, number)
    everywhere = places(site.corpus, site.placement, site.given)
    of_source = [place for place in everywhere if place.at.source == source.id]
    if number is None:
        lines = _source(site, source, of_source)
    else:
        lines = _line(site, source, source.lines[number - 1], of_source)
    return "\n".join(lines) + "\n"


def check_line(source: SourceText, number: int | None) -> None:
    """Whether the source has the line, if one is named.

    Raises:
        NoSuchLineError: if it has not.
    """
    if number is not None and not 1 <= number <= len(source.lines):
        raise NoSuchLineError(
            f"{source.file} has lines 1 to {len(source.lines)}: there is no line {number}"
        )


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


def explain_id(site: Site, text: str) -> str | None:
    """The lines that everything of an id comes from, or None where nothing has it."""
    explanations = (explain_address(site, address) for address in addresses_by_id(site, text))
    return "".join(explanations) or None


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
    for linked in links_at(site.corpus, source.id, line.number):
        yield f"  links   “{harmless(linked.surface)}” to {linked.address}"
        yield f"          undo    {harmless(linked.here)}"
        yield f"          talk    {harmless(linked.talk)}"
        yield f"          site    {harmless(linked.everywhere)}"
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
