"""The corpus and its links become pages of Markdown, with a stylesheet and scripts.

In: the links (with the corpus in them), what was read, problems and suggestions to show, settings.
Out: :class:`Rendered`: pages, files for scripts, tabs, cards for pictures, and where things stand.

The steps, in order:

1. `paging`: what would be too long for one page is given pages of its own, by date, letter or
   time; from then on every item has its final address.
2. `context`: lookups, words, addresses and the template environment, made once for all pages.
3. `pages`: each kind of page in a module of its own; `pieces` are what several kinds share, and
   `templates` hold the Markdown.
4. Titles that are equal are told apart; `site_files` and `tabs` follow from what was written.

`dead_links` checks the finished pages.
"""

from generator.messages.words import words
from generator.model.base import Value
from generator.model.config import Config
from generator.model.links import Links
from generator.model.page import Asset, Card, Page, Placement, Tab
from generator.model.problem import Problem
from generator.model.reading import Reading, Suggestion
from generator.render.context.environment import environment
from generator.render.context.lookups import make_lookups
from generator.render.context.render_context import RenderContext
from generator.render.distinct_titles import with_distinct_titles
from generator.render.pages import PAGES
from generator.render.paging.listing import PlainSplitRule
from generator.render.paging.partition import ROOM
from generator.render.paging.placement import place_items, with_placed_addresses, with_placed_lines
from generator.render.pieces.share_cards import cards
from generator.render.site_files import site_files
from generator.render.tabs import tabs

__all__ = ["Rendered", "render"]


class Rendered(Value, frozen=True, kw_only=True):
    """Pages, assets, the tabs of the sections that exist, and what pictures say.

    `links` are those that were given, with addresses that lead to where long pages left things;
    `placement` says where that is.
    """

    links: Links
    placement: Placement
    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    tabs: tuple[Tab, ...]
    cards: tuple[Card, ...]


def render(
    links: Links,
    reading: Reading,
    problems: tuple[Problem, ...],
    config: Config,
    room: int = ROOM,
    suggestions: tuple[Suggestion, ...] = (),
) -> Rendered:
    """Writes every page of the site; `room` is how many bytes of HTML a list may take on one.

    `suggestions` are shown to the editor.

    Raises:
        ValueError: if the configured language has no catalogue.
    """
    catalogue = words(config.language)
    rule = PlainSplitRule(room=room, words=catalogue)
    placement = place_items(links.corpus, reading.accounts, rule)
    links = with_placed_addresses(links, placement)
    lookups = with_placed_lines(make_lookups(links, reading, placement), rule)
    context = RenderContext(
        lookups=lookups,
        words=catalogue,
        environment=environment(config.language),
        config=config,
        problems=problems,
        suggestions=suggestions,
        room=room,
    )
    pages = with_distinct_titles((page for make in PAGES for page in make(context)), catalogue)
    return Rendered(
        links=links,
        placement=lookups.placement,
        pages=tuple(sorted(pages, key=lambda page: page.path)),
        assets=tuple(site_files(context)),
        tabs=tuple(tabs(pages, catalogue)),
        cards=tuple(cards(context)),
    )
