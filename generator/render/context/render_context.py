"""What all page modules share: the lookups, the words, the templates and the settings."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from generator.model.base import Address, Value
from generator.model.config import Config
from generator.model.corpus import Talk
from generator.model.problem import Anomaly, Problem
from generator.model.reading import Suggestion
from generator.model.site.export import ListedFile
from generator.model.site.page import Body, Page, SectionName
from generator.model.site.spill import Spill
from generator.render.context.editor_notes import note
from generator.render.context.lookups import Lookups
from generator.render.context.page_view import PageView
from generator.render.paging.partition import SplitRule
from generator.render.pieces.shorten import short
from generator.text.addresses import page_path
from generator.text.markdown.escape import harmless
from generator.text.markdown.wiki import resolve_wiki_links
from generator.text.store import WORTH_KEEPING

_DESCRIPTION_LENGTH = 160
MANY_SOURCES = 500
"""Sources from which on a collection is large."""

CONTENT_BOOST = 2.0
"""The weight in search of the pages that say something, over indexes and reports."""


class PagerLink(Value, frozen=True, kw_only=True):
    """A part of a list: its page, how many things it holds, and finer parts to show beneath."""

    name: str
    address: str
    count: int
    is_current: bool
    links: tuple["PagerLink", ...] = ()


class Pager(Value, frozen=True, kw_only=True):
    """The whole list, its page and its count in words, and its parts.

    `moved_anchors` names the file that says where anchors of the whole are now, where it had any.
    """

    name: str
    address: str
    count: Markup
    links: tuple[PagerLink, ...]
    moved_anchors: str = ""


class PageDraft(Page, frozen=True, kw_only=True):
    """A page that is not written yet: its template and what that gets."""

    body: Body = Body()
    template: str
    pager: Pager | None
    title_of: Talk | None
    values: Mapping[str, object]


class PageGroup(Value, frozen=True, kw_only=True):
    """The pages of one thing, made when they are not known from the last build.

    `make` takes the context that it is called with, and nothing else but what `given` holds: on
    what it asks of the context and on that its pages depend. `key` names the thing.
    """

    key: str
    given: object = None
    make: Callable[["RenderContext"], Iterable[Page]]


class RenderContext(SplitRule, frozen=True, kw_only=True):
    """The lookups, the words, the templates and the settings of one build.

    `files` are those for other programs, by the page whose thing they hold. The notes have so many
    `lines`; many pages wait in `spill`. Of what `is_large`, search holds the first briefs and the
    leading wordings alone.
    """

    lookups: Lookups
    environment: Environment
    config: Config
    problems: tuple[Problem, ...]
    suggestions: tuple[Suggestion, ...] = ()
    anomalies: tuple[Anomaly, ...] = ()
    files: Mapping[Address | None, tuple[ListedFile, ...]] = {}
    lines: int = 0
    spill: Spill | None = None
    is_large: bool = False

    @property
    def cache(self) -> Path | None:
        """Where what is made is kept for the next build; None where nothing is."""
        return self.config.cache if self.lines >= WORTH_KEEPING else None

    def note(self, text: str, address: str, below: int) -> Markup:
        """An editor's Markdown on the page at an address, headings under level `below`.

        Its wiki links lead to generated pages.
        """
        names = self.lookups.links.names
        return note(resolve_wiki_links(text, page_path(address), names).text, below)

    def page(
        self,
        template: str,
        address: str,
        *,
        title: str,
        description: str,
        section: SectionName,
        searched: bool = True,
        boost: float = 1.0,
        pager: Pager | None = None,
        title_of: Talk | None = None,
        values: Mapping[str, object],
    ) -> PageDraft:
        """A page at an address, which a template is to write from `values`; see :meth:`body_of`.

        The template also gets `view`, `lookups`, `title`, the functions that name sources and
        dialects, and, on the pages of a list that is in parts, `pager`. `title_of` is the talk
        whose title the page's is.
        """
        return PageDraft(
            path=page_path(address),
            title=harmless(title) or self.words.plain("page.untitled"),
            description=short(description, _DESCRIPTION_LENGTH),
            section=section,
            searched=searched,
            boost=boost,
            template=template,
            pager=pager,
            title_of=title_of,
            values=values,
        )

    def body_of(self, draft: PageDraft) -> Body:
        """What the template of a page writes."""
        site, root = self.config.site_name, self.config.site_url or ""
        view = PageView(draft.address, self.lookups, self.words, site=site, root=root)
        body = self.environment.get_template(f"{draft.template}.md.j2").render(
            view=view,
            lookups=self.lookups,
            label=view.label,
            dialect=self.words.dialect,
            title=draft.title,
            title_lang=view.title_lang(draft.title_of) if draft.title_of else None,
            pager=draft.pager,
            **draft.values,
        )
        return Body.of(body, is_small=self.spill is not None)


def with_body(page: Page, body: Body) -> Page:
    """The page with its text, and without what only its template needed."""
    return Page(
        path=page.path,
        title=page.title,
        description=page.description,
        body=body,
        section=page.section,
        searched=page.searched,
        boost=page.boost,
    )
