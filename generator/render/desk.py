"""The desk at which pages are written: what all page modules share."""

from collections.abc import Mapping

from jinja2 import Environment
from markupsafe import Markup

from generator.model.base import Value
from generator.model.config import Config
from generator.model.page import Page, SectionName
from generator.model.problem import Problem
from generator.render.addresses import page_path
from generator.render.editor import note
from generator.render.here import Here
from generator.render.shelf import Shelf
from generator.render.wording import short
from generator.render.words import Words
from generator.text.escape import harmless
from generator.text.wiki import linked

_DESCRIPTION = 160
MORE = 2.0
"""The weight in search of the pages that say something, over indexes and reports."""


class Desk(Value, frozen=True, kw_only=True):
    """The lookups, the words, the templates and the settings of one build."""

    shelf: Shelf
    words: Words
    environment: Environment
    config: Config
    problems: tuple[Problem, ...]

    def note(self, text: str, address: str, below: int) -> Markup:
        """An editor's Markdown on the page at an address, headings under level `below`.

        Its wiki links lead to generated pages.
        """
        return note(linked(text, page_path(address), self.shelf.links.names).text, below)

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
        values: Mapping[str, object],
    ) -> Page:
        """A page at an address, written by a template from `values`.

        The template also gets `here`, `shelf` and `title`.
        """
        here = Here(address, self.shelf, self.words)
        shown = harmless(title) or self.words.plain("page.untitled")
        body = self.environment.get_template(f"{template}.md.j2").render(
            here=here, shelf=self.shelf, title=shown, **values
        )
        return Page(
            path=page_path(address),
            title=shown,
            description=short(description, _DESCRIPTION),
            markdown=body,
            section=section,
            searched=searched,
            boost=boost,
        )
