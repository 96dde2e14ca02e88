"""Fixtures of the tests of the render stage."""

import pytest
from lxml import html

from generator.model.site.page import Rendered
from tests.render.rendering import as_html, rendered


@pytest.fixture(scope="session", params=["en", "zh"])
def everything(request: pytest.FixtureRequest) -> Rendered:
    """All pages of the fixture, in each language."""
    return rendered(request.param)


@pytest.fixture(scope="session")
def trees(everything: Rendered) -> dict[str, html.HtmlElement]:
    """The pages as HTML, by path."""
    return {page.path: as_html(page) for page in everything.pages}


@pytest.fixture(scope="session")
def english() -> dict[str, html.HtmlElement]:
    """The English pages as HTML, by path."""
    return {page.path: as_html(page) for page in rendered().pages}
