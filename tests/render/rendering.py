"""The fixture's pages, as Markdown and as a browser would see them."""

from functools import cache
from pathlib import Path

import markdown
import msgspec
from lxml import html

from generator.model.config import Config
from generator.model.links import Links
from generator.model.problem import Problem
from generator.model.reading import Reading, Suggestion
from generator.model.site.page import Page, Rendered
from generator.render import place
from generator.render import render as render_resolved
from generator.render.paging.partition import ROOM
from tests.render import corpus_fixture
from tests.support import resolved_as

EXTENSIONS = (
    "attr_list",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tabbed",
)


def config(language: str = "en") -> Config:
    return Config(seeds=Path("seeds"), notes=Path("notes"), language=language, share_images=True)


def render(
    links: Links,
    reading: Reading,
    problems: tuple[Problem, ...],
    config: Config,
    room: int = ROOM,
    suggestions: tuple[Suggestion, ...] = (),
) -> Rendered:
    """The pages of a corpus that was made otherwise."""
    links = msgspec.structs.replace(links, problems=())
    resolved = resolved_as(
        links.corpus,
        reading,
        problems=problems,
        suggestions=suggestions,
        notes=reading.notes,
    )
    return render_resolved(place(links, resolved, config, room), resolved, config)


@cache
def rendered(language: str = "en") -> Rendered:
    """All pages of the fixture."""
    return render(
        corpus_fixture.LINKS, corpus_fixture.READING, corpus_fixture.PROBLEMS, config(language)
    )


def as_html(page: Page, extensions: tuple[str, ...] = EXTENSIONS) -> html.HtmlElement:
    """The page's body as a browser would see it."""
    text = markdown.markdown(page.markdown, extensions=list(extensions), tab_length=4)
    return html.fromstring(f"<article>{text}</article>")


def said(tree: html.HtmlElement) -> str:
    """The text of a page, white space folded."""
    return " ".join(tree.text_content().split())
