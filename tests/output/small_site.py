"""A small site made by hand, for tests of the output stage alone."""

from typing import Any

from generator.model.corpus import SCHEMA_VERSION, Corpus
from generator.model.problem import Problem
from generator.model.site.page import Asset, Body, Page, SectionName, Site, Tab

HOSTILE = """"><script>alert(1)</script> & {{ site }} 'x' # : --- \u2028"""


def empty_corpus() -> Corpus:
    fields: dict[str, Any] = {
        name: () for name in Corpus.__struct_fields__ if name != "schema_version"
    }
    return Corpus(schema_version=SCHEMA_VERSION, **fields)


def page(path: str, section: SectionName, title: str, **more: Any) -> Page:
    heading = more.pop("heading", "A heading")
    return Page(
        path=path,
        title=title,
        description=f"About {title}",
        body=Body.of(f"# {heading}\n\nSome text.\n"),
        section=section,
        **more,
    )


def small_site(*paths: str, problems: tuple[Problem, ...] = ()) -> Site:
    """A site of a home page, talks, sources and whatever else is asked for under talks."""
    pages = [
        page("index.md", SectionName.HOME, "Home"),
        page("talks/index.md", SectionName.TALKS, "Talks"),
        page("talks/a.md", SectionName.TALKS, HOSTILE),
        page("sources/index.md", SectionName.SOURCES, "Sources"),
        page("problems.md", SectionName.SOURCES, "Problems", searched=False),
        *(page(path, SectionName.TALKS, path) for path in paths),
    ]
    tabs = (
        Tab(section=SectionName.HOME, title="Home", path="index.md"),
        Tab(section=SectionName.TALKS, title="Talks & <more>", path="talks/index.md"),
        Tab(section=SectionName.SOURCES, title="Sources", path="sources/index.md"),
    )
    return Site(
        pages=tuple(sorted(pages, key=lambda it: it.path)),
        assets=(
            Asset(path="assets/talks.css", content=b"/* */\n"),
            Asset(path="data/corpus.json", content=b"{}\n"),
        ),
        tabs=tabs,
        corpus=empty_corpus(),
        sources=(),
        problems=tuple(problems),
    )
