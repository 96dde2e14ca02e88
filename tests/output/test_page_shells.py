"""The theme's page around our content: rendered once, and the same as if it were not."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.structure.toc import get_toc

from generator.model.site.page import Body, Page, SectionName
from generator.output.mkdocs.generated_file import PageFile
from generator.output.mkdocs.page_shells import PageShells, use_shells
from generator.output.mkdocs.ready_pages import ReadyPage
from generator.output.mkdocs.themes import not_indented
from tests.output.test_ready_pages import settings

TOC = "{% for one in page.toc %}{{ lang.t(one.level) }}{% for it in one.children %}<{{ it.title }}>{% endfor %}{% endfor %}"
LANGUAGE = "{% macro t(text) %}{{ text }}{% endmacro %}"
MAIN = """{% import "partials/language.html" as lang %}
<title>{{ page.title | striptags }}</title><meta content="{{ page.meta.description | e }}">
{% if page.canonical_url %}<link href="{{ page.canonical_url }}">{% endif %}
<nav>{{ nav.pages | length }}
  {% include "partials/toc.html" %}
</nav>
{{ page.content }}<footer>{{ page.title }}</footer>"""
TITLES = (
    "A &amp; B",
    "&lt;b&gt; &quot;c&quot;",
    "talks",
    "  d  ",
    "{{ e }}",
    "\\g<0>",
    "A &amp; B",
)


class Theme:
    """Pages of a small theme, with shells, and how many of them the theme itself rendered."""

    def __init__(self, folder: Any, main: str, **more: str) -> None:
        self.config = settings(folder, site_url="https://example.org/")
        templates = {
            "partials/toc.html": TOC,
            "partials/language.html": LANGUAGE,
            "main.html": main,
        }
        self.environment = Environment(loader=DictLoader(templates | more), autoescape=False)
        self.plain = self.environment.get_template("main.html")
        self.shells = PageShells(self.environment, not_indented)
        self.rendered = 0

    def page(
        self, number: int, title: str, text: str = "<p>c</p>", part: int | None = None
    ) -> ReadyPage:
        part = number if part is None else part
        made = Page(
            path=f"talks/{number}.md",
            title=title,
            description=f"About {number}",
            body=Body.of(f"# {number} {{ #top }}\n\n## Part {part} {{ #part }}\n\n{text}\n"),
            section=SectionName.TALKS,
        )
        (file,) = PageFile.of([made], self.config)
        page = ReadyPage(made, file, self.config, "")
        page.read_source(self.config)
        page.render(self.config, SimpleNamespace())  # type: ignore[arg-type]
        page.meta["title"] = title
        return page

    def written(self, page: ReadyPage) -> str:
        context = {
            "page": page,
            "config": self.config,
            "nav": SimpleNamespace(pages=()),
            "base_url": "..",
        }
        plain = self.plain.render(context)

        def render(given: Any) -> str:
            self.rendered += 1
            return self.plain.render(given)

        assert not_indented(self.shells.render(render, context)) == not_indented(plain)
        return plain


@pytest.fixture
def theme(tmp_path: Any) -> Callable[..., Theme]:
    """Makes a theme of a main template."""
    return lambda main=MAIN, **more: Theme(tmp_path, main, **more)


def test_a_page_is_the_same_from_a_shell(theme: Callable[..., Theme]) -> None:
    made = theme()
    pages = [made.page(number, title) for number, title in enumerate(TITLES)]
    assert len({made.written(page) for page in pages}) == len(pages)
    assert made.rendered == 2  # the first, and the second with marks


def test_contents_are_rendered_once_for_pages_that_differ_in_their_title_alone(
    theme: Callable[..., Theme], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = theme()
    rendered = []
    contents = PageShells._rendered_contents

    def noted(self: PageShells, context: Any) -> str:
        rendered.append(context["page"].toc)
        return contents(self, context)

    monkeypatch.setattr(PageShells, "_rendered_contents", noted)
    for number in range(20):
        made.written(made.page(number, f"Title {number}", part=number // 10))
    assert len(rendered) == 2


@pytest.mark.parametrize(
    "more",
    [
        "{{ page.title | upper }}",
        "{{ page.title[:3] }}",
        "{{ page.content | length }}",
        "{{ page.file.src_uri }}",
        "{% include 'partials/toc.html' %}",
    ],
)
def test_a_theme_that_does_more_with_values_renders_its_pages(
    theme: Callable[..., Theme], more: str
) -> None:
    made = theme(MAIN + more)
    for number, title in enumerate(TITLES):
        made.written(made.page(number, title))
    assert made.rendered >= len(TITLES)


def test_a_shell_that_does_not_fit_a_later_page_is_given_up(theme: Callable[..., Theme]) -> None:
    made = theme(MAIN + "{% if page.toc | first is defined %}{{ page.toc | length }}{% endif %}")
    for number in range(49):
        made.written(made.page(number, f"Title {number}"))
    odd = made.page(53, "Title 53", "# Another { #other }\n")
    odd.toc = get_toc([{"level": 1, "id": "top", "name": "x", "children": []}] * 2)
    made.written(odd)
    before = made.rendered
    made.written(made.page(54, "Title 54"))
    assert made.rendered == before + 1


@pytest.mark.parametrize(
    ("plugins", "custom_dir", "has_shells"),
    [
        ({"talks", "material/search"}, None, True),
        ({"talks", "unknown"}, None, False),
        ({"talks"}, "overrides", False),
    ],
)
def test_themes_of_ones_own_and_unknown_plugins_have_no_shells(
    plugins: set[str], custom_dir: str | None, has_shells: bool
) -> None:
    environment = Environment(autoescape=True)
    plain = environment.template_class
    theme = SimpleNamespace(name="material", custom_dir=custom_dir)
    config: Any = SimpleNamespace(plugins=plugins, theme=theme)
    use_shells(environment, config, str)
    assert (environment.template_class is not plain) == has_shells
