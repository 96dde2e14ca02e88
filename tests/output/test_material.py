"""What is mended in Material's pages. The theme's own templates are the evidence, not copies."""

from generator.output.mkdocs.material import mend

PATH = "Path to this page"
SEARCH = (
    '<div class="md-search" data-md-component="search" role="dialog">'
    '<nav class="md-search__options" aria-label="Recherche &quot;">'
)


def test_search_dialog_is_named_in_the_page_s_language() -> None:
    html = mend(SEARCH, PATH, self_contained=True)
    assert 'role="dialog" aria-label="Recherche &quot;">' in html
    assert mend("<p>no search</p>", PATH, self_contained=True) == "<p>no search</p>"


def test_only_lists_without_a_label_lose_their_landmark() -> None:
    def nav(path: str) -> str:
        return (
            f'<nav class="md-nav" data-md-level="1" aria-labelledby="{path}" aria-expanded="true">'
        )

    html = mend(nav("a_label") + nav("b_label") + '<label id="b_label">', PATH, self_contained=True)
    assert '<nav class="md-nav" data-md-level="1" role="none">' in html
    assert nav("b_label") in html


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


def test_what_means_something_where_it_stands_is_left_so() -> None:
    page = "<header>\n  <pre>a\n\n  b</pre></header><article></article>"
    assert mend(page, PATH, self_contained=True) == page
