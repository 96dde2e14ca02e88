"""The whole path, from seeds to a site, in the order of the design."""

import msgspec

from generator.export import export
from generator.link import link
from generator.link.notes import note_problems
from generator.model.base import SourceId
from generator.model.config import CURATION_FILE, Config
from generator.model.message import Message
from generator.model.page import Asset, Page, Site
from generator.model.problem import Problem, problem
from generator.model.reading import Reading
from generator.permanence.anchor_redirects import address_of
from generator.permanence.compare import (
    changes,
    redirects,
    vanished,
)
from generator.permanence.former_id_conflicts import former_id_conflicts
from generator.permanence.moved_anchors import kept
from generator.permanence.previous_addresses import previous_pages, source_pages
from generator.read import read
from generator.render import render
from generator.render.dead_links import dead_links
from generator.resolve import resolve


def build(config: Config) -> Site:
    """Reads the seeds and makes every page and file of the site; writes nothing.

    Faults of the seeds and of the curation file are in the result's `problems`.

    Raises:
        NotADirectoryError: if the seeds folder does not exist.
        UnusableSettingsError: if the curation file cannot be relied on to keep seeds private.
        ValueError: if there is no catalogue for the language.
    """
    reading = read(config)
    resolved = resolve(reading, config.build_date)
    links = link(resolved.corpus, resolved.refused)
    reading = resolved.reading
    problems = reading.problems + resolved.problems + links.problems
    problems += note_problems(links.names, reading, resolved.notes)
    reading = msgspec.structs.replace(reading, notes=resolved.notes)
    public = _public(problems, reading)
    rendered = render(links, reading, public, config, suggestions=resolved.suggestions)
    titles = {address_of(page): page.title for page in rendered.pages}
    compared = changes(
        reading.book,
        resolved.published,
        source_pages(resolved.corpus),
        previous_pages(resolved.corpus, reading.curation),
        titles,
    )
    pages, compared = kept(
        rendered.pages,
        compared,
        rendered.links.corpus,
        rendered.placement,
        reading,
        config.language,
    )
    made = rendered.assets + export(rendered.links) + redirects(compared.moved, titles)
    assets = tuple(sorted(made, key=lambda asset: asset.path))
    found = (
        *vanished(compared, resolved.corpus),
        *former_id_conflicts(rendered.links.corpus, rendered.placement, reading.curation, titles),
        *_dead_links(pages, assets),
    )
    return Site(
        pages=pages,
        assets=assets,
        tabs=rendered.tabs,
        cards=rendered.cards,
        corpus=rendered.links.corpus,
        placement=rendered.placement,
        names=links.names,
        related_talks=links.related_talks,
        resembling=links.resembling,
        sources=reading.sources,
        problems=(*problems, *found),
        suggestions=resolved.suggestions,
        book=reading.book,
        published=resolved.published,
        changes=compared,
        given=_given(reading),
    )


def _given(reading: Reading) -> dict[SourceId, int]:
    """The sources that the curation file gives to a talk, with the lines on which it does."""
    told = reading.curation.sources
    return {
        text.id: reading.curation.line("sources", text.file, "talk") or 1
        for text in reading.sources
        if text.file in told and told[text.file].talk
    }


def _public(problems: tuple[Problem, ...], reading: Reading) -> tuple[Problem, ...]:
    """The problems that pages may show: not those that could name what is kept private."""
    if not reading.has_private:
        return problems
    return tuple(problem for problem in problems if problem.file != CURATION_FILE)


def _dead_links(pages: tuple[Page, ...], assets: tuple[Asset, ...]) -> tuple[Problem, ...]:
    """Links in generated pages that lead nowhere; MkDocs does not look at links in HTML."""
    return tuple(
        problem("link-dead", Message("problem.dead_link", address=dead.link), dead.page)
        for dead in dead_links(pages, assets)
    )
