"""The whole path, from seeds to a site, in the order of the design."""

from generator.export import export
from generator.link import link
from generator.model.config import Config
from generator.model.page import Site
from generator.read import read
from generator.render import render
from generator.resolve import resolve


def build(config: Config) -> Site:
    """Reads the seeds and makes every page and file of the site; writes nothing.

    Faults of the seeds and of the curation file are in the result's `problems`.

    Raises:
        NotADirectoryError: if the seeds folder does not exist.
    """
    reading = read(config)
    resolved = resolve(reading)
    links = link(resolved.corpus)
    problems = reading.problems + resolved.problems
    rendered = render(links, reading, problems, config)
    return Site(
        pages=rendered.pages,
        assets=tuple(sorted(rendered.assets + export(links), key=lambda asset: asset.path)),
        tabs=rendered.tabs,
        corpus=links.corpus,
        sources=reading.sources,
        problems=problems,
    )
