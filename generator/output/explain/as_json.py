"""The explanations as JSON, for editors and other programs."""

import msgspec

from generator.messages.words import as_english
from generator.model.base import SourceId, Value
from generator.model.site.page import Site
from generator.model.source import Role, SourceText
from generator.output.explain.lines import check_line
from generator.output.explain.places import Place, places, places_at


class PrintedLine(Value, frozen=True, kw_only=True):
    """A line of a seed as it is printed and as it was read."""

    number: int
    printed: str
    text: str
    role: Role
    what: str


class ExplainedLine(Value, frozen=True, kw_only=True):
    """A line of a seed, and what was read from it."""

    file: str
    line: PrintedLine
    became: tuple[Place, ...]


class ExplainedSource(Value, frozen=True, kw_only=True):
    """A seed with some or all of its lines."""

    source: SourceId
    file: str
    dialect: str
    lines: tuple[ExplainedLine, ...]


class ExplainedAddress(Value, frozen=True, kw_only=True):
    """A place of the site, and everything that stands there with its place in the seeds."""

    address: str
    holds: tuple[Place, ...]


def explain_source_as_json(site: Site, source: SourceText, number: int | None) -> str:
    """One line of a seed, or all of them where `number` is None.

    Raises:
        NoSuchLineError: if the source has no line of that number.
    """
    check_line(source, number)
    everywhere = list(places(site.corpus, site.placement, site.given))
    of_source = [place for place in everywhere if place.at.source == source.id]
    lines = tuple(
        ExplainedLine(
            file=source.file,
            line=PrintedLine(
                number=line.number,
                printed=line.printed,
                text=line.text,
                role=line.role,
                what=line.what,
            ),
            became=tuple(places_at(of_source, source.id, line.number)),
        )
        for line in source.lines
        if number in {None, line.number}
    )
    return _encoded(
        ExplainedSource(
            source=source.id, file=source.file, dialect=source.dialect.dialect, lines=lines
        )
    )


def explain_addresses_as_json(site: Site, *addresses: str) -> str:
    """What stands at some places of the site: pages, or anchors on them."""
    everywhere = list(places(site.corpus, site.placement, site.given))
    explained = []
    for address in addresses:
        page, _, anchor = address.partition("#")
        holds = tuple(
            place
            for place in everywhere
            if place.address.partition("#")[0] == page and (not anchor or place.anchor == anchor)
        )
        explained.append(ExplainedAddress(address=address, holds=holds))
    return _encoded(tuple(explained))


def _encoded(value: object) -> str:
    encoded = msgspec.json.encode(value, order="sorted", enc_hook=as_english)
    return msgspec.json.format(encoded, indent=2).decode("utf-8") + "\n"
