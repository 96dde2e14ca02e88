"""What is mended in Material's pages. The theme's own templates are the evidence, not copies."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.output.mkdocs.themes import mend, not_indented

PATH = "Path to this page"
SEARCH = (
    '<div class="md-search" data-md-component="search" role="dialog">'
    '<nav class="md-search__options" aria-label="Recherche &quot;">'
)


def test_search_dialog_is_named_in_the_page_s_language() -> None:
    html = mend(SEARCH, PATH, self_contained=True)
    assert 'role="dialog" aria-label="Recherche &quot;">' in html
    assert mend("<p>no search</p>", PATH, self_contained=True) == "<p>no search</p>"


def test_sections_that_list_nothing_have_neither_list_nor_check_box() -> None:
    def section(path: str, listed: str) -> str:
        return (
            f'<li><input class="md-nav__toggle md-toggle " type="checkbox" id="{path}" checked>\n'
            f'<a href="{path}.html">x</a>\n<nav class="md-nav" data-md-level="1" '
            f'aria-labelledby="{path}_label" aria-expanded="true">\n'
            f'<label class="md-nav__title" for="{path}"><span></span>x</label>\n'
            f'<ul class="md-nav__list" data-md-scrollfix>\n{listed}</ul>\n</nav></li>'
        )

    full = section("b", "<li>c</li>")
    html = mend(section("a", "") + full, PATH, self_contained=True)
    assert html == f'<li>\n<a href="a.html">x</a>\n</li>{full}'


def test_path_is_told_from_the_navigation() -> None:
    html = mend('<nav class="md-path" aria-label="Navigation" >', PATH, self_contained=True)
    assert html == '<nav class="md-path" aria-label="Path to this page" >'


def test_facts_are_asked_for_only_where_wanted() -> None:
    link = '<a href="x" class="md-source" data-md-component="source">'
    assert mend(link, PATH, self_contained=True) == '<a href="x" class="md-source">'
    assert mend(link, PATH, self_contained=False) == link


def test_what_stands_around_the_content_is_not_indented() -> None:
    page = "<header>\n    <p>a  b</p>\n  \n\n  </header>\n<article>\n\n  <h1>c</h1>\n  <pre>d\n\n  e</pre>\n</article>\n  <footer>\n</footer>"
    html = mend(page, PATH, self_contained=True)
    assert html == (
        "<header>\n<p>a  b</p>\n</header>\n<article>\n<h1>c</h1>\n  <pre>d\n\n  e</pre>\n</article>\n<footer>\n</footer>"
    )


@given(st.text("a \t\n\v\xa0"))
def test_lines_lose_what_stands_around_a_line_end_and_nothing_else(text: str) -> None:
    assert not_indented(text) == re.sub(r"(?<![ \t])[ \t]*\n\s*", "\n", text)


def test_pictures_of_the_theme_need_no_name_of_their_language() -> None:
    icon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    page = f"<header>{icon}</header>\n<article>\n<h1>a</h1>{icon}</article>"
    plain = icon.replace(' xmlns="http://www.w3.org/2000/svg"', "")
    html = mend(page, PATH, self_contained=True)
    assert html == f"<header>{plain}</header>\n<article>\n<h1>a</h1>{icon}</article>"


def test_what_means_something_where_it_stands_is_left_so() -> None:
    page = "<header>\n  <pre>a\n\n  b</pre></header><article></article>"
    assert mend(page, PATH, self_contained=True) == page
