"""Published addresses keep working, and links inside the site lead somewhere.

In go the rendered pages, all other files, and what was resolved (with the address book); out come
the pages and files as they are published. Steps in order: pages are compared with the address book
(`moved_pages`, `fallback_pages`); anchors that moved are found again (`moved_anchors`) and
redirected on the pages where they were; pages that moved leave redirect pages; and problems are
reported: with addresses that vanished, with former ids that lead nowhere (`previous_ids`) and with
dead links (`dead_links`). `book` writes the address book and finds what an address means.
"""

from generator.model.base import Address, Value
from generator.model.problem import Problem
from generator.model.reading import Resolved
from generator.model.site.page import Asset, Changes, Page, Rendered
from generator.publish.permanence.dead_links import dead_link_problems
from generator.publish.permanence.moved_anchors import keep_anchors
from generator.publish.permanence.moved_pages import compare_pages, redirects, vanished_addresses
from generator.publish.permanence.previous_ids import (
    former_pages,
    previous_id_conflicts,
    source_pages,
)


class Lasting(Value, frozen=True, kw_only=True):
    """All pages and files of the site, with redirects from published addresses that moved.

    `changes` is what differs from the address book, `published` the addresses by content key.
    """

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    changes: Changes
    published: dict[str, Address]
    problems: tuple[Problem, ...]


def permanence(
    rendered: Rendered, exported: tuple[Asset, ...], resolved: Resolved, language: str
) -> Lasting:
    """Makes redirects from all published addresses that moved; reports those that are gone."""
    reading, corpus = resolved.reading, rendered.links.corpus
    titles = {page.address: page.title for page in rendered.pages}
    sources = source_pages(corpus)
    previous = {former.old: former.new for former in former_pages(corpus, reading.curation)}
    published = {key: page for key, page in resolved.published.items() if page in titles}
    compared = compare_pages(reading.book, published, sources, previous, titles)
    pages, changes = keep_anchors(rendered, compared, reading, language)
    files = (*rendered.assets, *exported, *redirects(changes.moved, titles))
    assets = tuple(sorted(files, key=lambda asset: asset.path))
    problems = (
        *vanished_addresses(changes, corpus, has_private=reading.has_private),
        *previous_id_conflicts(corpus, rendered.placement, reading.curation, titles),
        *dead_link_problems(pages, assets, reading.cache),
    )
    return Lasting(
        pages=pages, assets=assets, changes=changes, published=published, problems=problems
    )
