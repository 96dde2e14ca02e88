"""The whole path, from seeds to a site, in the order of the design."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from generator.health import health
from generator.link import link
from generator.model.config import Config
from generator.model.site.export import listed_files
from generator.model.site.page import MANY_LINES, Site
from generator.model.site.spill import Spill
from generator.publish.export import export
from generator.publish.permanence import permanence
from generator.read import read
from generator.render import place, render
from generator.resolve import resolve
from generator.text.caches import clear_caches


def _silent(_stage: str, _count: int) -> None:
    """Tells nobody of a stage."""


@contextmanager
def _standing() -> Iterator[None]:
    """What stands now stands to the end: meanwhile no search for cycles goes through it.

    What the caller has kept from such searches stays so.
    """
    is_ours = not gc.get_freeze_count()
    if is_ours:
        gc.freeze()
    try:
        yield
    finally:
        if is_ours:
            gc.unfreeze()


def build(config: Config, tell: Callable[[str, int], None] = _silent) -> Site:
    """Reads the seeds and makes every page and file of the site; writes nothing.

    Faults of the seeds and of the curation file are in the result's `problems`. `tell` is called
    after each stage that may take long, with how many things it has made.

    Raises:
        NotADirectoryError: if the seeds folder does not exist.
        UnusableSettingsError: if the curation file cannot be relied on to keep seeds private.
        ValueError: if there is no catalogue for the language.
    """
    reading = read(config)  # files → sources, accounts, the editor's files
    tell("Notes read", len(reading.sources))
    resolved = resolve(reading, config.build_date)  # accounts → one corpus
    clear_caches()  # how words are compared
    links = link(resolved)  # who names whom, what is related to what
    anomalies = health(links, resolved)  # what is suspicious in the collection
    clear_caches()
    resolved = resolved.after_linking(links.corpus)
    reading = resolved.reading  # from here on heads of accounts are enough
    placed = place(links, resolved, config)  # what is too long for one page is parted
    with _standing():
        tell("Talks compared and linked", len(placed.links.corpus.talks))
        lines = sum(source.lines for source in placed.links.corpus.sources)
        spill = Spill() if lines > MANY_LINES else None  # what is made waits in it
        exported = export(placed.links, config, resolved.sources, spill)  # files for other programs
        files = listed_files(exported)
        rendered = render(placed, resolved, config, spill, files=files, anomalies=anomalies)
        tell("Pages and files made", len(rendered.pages) + len(exported))
        # Every address that was published leads on.
        lasting = permanence(rendered, exported, resolved, config.language)
    return Site(
        pages=lasting.pages,
        assets=lasting.assets,
        tabs=rendered.tabs,
        cards=rendered.cards,
        search=rendered.search,
        corpus=rendered.links.corpus,
        placement=rendered.placement,
        names=links.names,
        related_talks=links.related_talks,
        resembling=links.resembling,
        sources=resolved.sources,
        problems=(*resolved.problems, *links.problems, *lasting.problems),
        suggestions=resolved.suggestions,
        anomalies=anomalies,
        book=reading.book,
        published=lasting.published,
        changes=lasting.changes,
        given=resolved.given,
        private=reading.private,
        in_doubt=reading.in_doubt,
        has_address=config.site_url is not None,
    )
