"""What rendering and exporting make: pages of Markdown and files of bytes."""

from enum import StrEnum

from generator.model.base import Value
from generator.model.corpus import Corpus
from generator.model.problem import Problem
from generator.model.source import SourceText


class SectionName(StrEnum):
    """The sections of the site; the value is the folder or page that the section's tab opens."""

    HOME = "index"
    TALKS = "talks/index"
    CONCEPTS = "concepts/index"
    QUOTES = "quotes/index"
    PREDICTIONS = "predictions"
    PEOPLE = "people/index"
    TIMELINE = "timeline"
    SOURCES = "sources/index"


class Page(Value, frozen=True, kw_only=True):
    """A page of the site.

    `path` is relative to the docs folder and ends in `.md`. `title` and `description` are plain
    text, not escaped. `markdown` is the body without front matter. `section` is the tab that the
    page stands under; `searched` says whether the search index holds it, and `boost` how much
    more its matches count there than those of an ordinary page.
    """

    path: str
    title: str
    description: str
    markdown: str
    section: SectionName
    searched: bool = True
    boost: float = 1.0


class Asset(Value, frozen=True, kw_only=True):
    """A file of the site that is not a page; `path` is relative to the docs folder."""

    path: str
    content: bytes


class Tab(Value, frozen=True, kw_only=True):
    """An entry of the navigation: its name in the reader's language and the page it opens."""

    section: SectionName
    title: str
    path: str


class Site(Value, frozen=True, kw_only=True):
    """Everything a build makes; pages and assets are sorted by path."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    tabs: tuple[Tab, ...]
    corpus: Corpus
    sources: tuple[SourceText, ...]
    problems: tuple[Problem, ...]
