"""The whole path, from seeds to a site, in the order of the design."""

import msgspec

from generator.export import export
from generator.link import link
from generator.model.config import CURATION_FILE, Config
from generator.model.page import Asset, Page, Site
from generator.model.problem import Problem, problem
from generator.model.reading import Reading
from generator.read import read
from generator.render import render
from generator.render.checks import dead_links
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
    resolved = resolve(reading)
    links = link(resolved.corpus)
    problems = reading.problems + resolved.problems
    reading = msgspec.structs.replace(reading, notes=resolved.notes)
    rendered = render(links, reading, _public(problems, reading), config)
    assets = tuple(sorted(rendered.assets + export(links), key=lambda asset: asset.path))
    return Site(
        pages=rendered.pages,
        assets=assets,
        tabs=rendered.tabs,
        corpus=links.corpus,
        sources=reading.sources,
        problems=problems + _dead_links(rendered.pages, assets),
        suggestions=resolved.suggestions,
    )


def _public(problems: tuple[Problem, ...], reading: Reading) -> tuple[Problem, ...]:
    """The problems that pages may show: not those that could name what is kept private."""
    if not reading.has_private:
        return problems
    return tuple(problem for problem in problems if problem.file != CURATION_FILE)


def _dead_links(pages: tuple[Page, ...], assets: tuple[Asset, ...]) -> tuple[Problem, ...]:
    """Links in generated pages that lead nowhere; MkDocs does not look at links in HTML."""
    return tuple(
        problem("link-dead", f"the link {dead.link} leads nowhere", dead.page)
        for dead in dead_links(pages, assets)
    )
