"""Text of a seed becomes text of a page, whatever Markdown and HTML would make of it."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup

from generator.text.markdown.escape import (
    escape,
    escape_content,
    escape_run,
    front_matter_text,
    harmless,
)

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.smartsymbols",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]
ATTACKS = [
    "<script>alert(1)</script>",
    "**bold** _it_ `code` ~~x~~ ==y== ^z^",
    "[a](javascript:alert(1)) ![b](x) <https://x.org> https://x.org",
    "# heading",
    "1. item",
    "2025. item",
    "- item",
    "+ item",
    "    code",
    "```mermaid",
    "!!! note",
    '??? "x"',
    '=== "tab"',
    '--8<-- "x"',
    "{: onclick=alert(1)} {.x}",
    "a | b",
    "--- | ---",
    "[^1]: note",
    "*[HTML]: x",
    ": definition",
    "&lt;b&gt; &#60;",
    "{% x %} {{ y }} {# z #}",
    "$x$ \\(y\\)",
    "@import ++ctrl+c++ :smile:",
    "\x02\x03 amp\x03",
    "line\u2028two\nthree\r\n\r\n# four",
    "\u202eright to left",
    'a" onmouseover="x',
]
marks = st.text(st.sampled_from("<>&\"'*_`[](){}#+-.!|~=^$:\\@/% \n\tab1\u2028\u202e\x02é💡"))


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(markup: str) -> _Text:
    parser = _Text()
    parser.feed(Markdown(extensions=EXTENSIONS).convert(markup))
    parser.close()
    return parser


@pytest.mark.parametrize("text", ATTACKS)
def test_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    page = shown(escape(text))
    assert page.text == harmless(text)
    assert page.tags in ([("p", [])], [])


@given(st.one_of(marks, st.text()))
def test_whatever_the_text_is(text: str) -> None:
    page = shown(f"before\n\n{escape(text)}")
    assert page.text.split() == ["before", *harmless(text).split()]
    assert {tag for tag, _ in page.tags} == {"p"}


@given(st.one_of(marks, st.text()))
def test_an_attribute_holds_the_text(text: str) -> None:
    parser = _Text()
    parser.feed(f'<a title="{escape(text)}">x</a>')
    assert parser.tags == [("a", [("title", harmless(text))])]


@given(st.one_of(marks, st.text()))
def test_harmless_text_is_one_line_that_controls_nothing(text: str) -> None:
    made = harmless(text)
    assert harmless(made) == made
    assert made == " ".join(made.split())
    assert not set(made) & set("\n\r\t\x00\x1b\x7f\u202e\u2066\u2028")
    made.encode("utf-8")


@given(st.lists(marks))
def test_runs_are_kept_apart_by_their_spaces_only(parts: list[str]) -> None:
    joined = "".join(escape_run(part) for part in parts)
    page = _Text()
    page.feed(joined)
    page.close()
    assert page.text.split() == harmless("".join(map(_framed, parts))).split()


def _framed(part: str) -> str:
    """A part as `escape_run` keeps it: its outer white space as one space each."""
    before = " " if part[:1].isspace() else ""
    after = " " if part[-1:].isspace() else ""
    return f"{before}{harmless(part)}{after}"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [("", ""), (" ", " "), (" a ", " a "), ("a  b", "a b"), ("1", "&#49;"), (" *", " &#42;")],
)
def test_runs(text: str, escaped: str) -> None:
    assert escape_run(text) == escaped


@given(st.one_of(marks, st.text()))
def test_front_matter_is_html_text(text: str) -> None:
    made = front_matter_text(text)
    assert not set(made) & set("<>\"'\n")
    page = _Text()
    page.feed(f'<i title="{made}">{made}</i>')
    page.close()
    assert page.text == harmless(text)
    assert page.tags == [("i", [("title", harmless(text))])]


def test_marks_of_direction_stay_and_controls_of_direction_show() -> None:
    assert harmless("שלום!\u200f abc") == "שלום!\u200f abc"
    assert harmless("a\u202eb\u2067c\u2069") == "a\ufffdb\ufffdc\ufffd"


@pytest.mark.parametrize("form", [escape, escape_content])
def test_what_material_cuts_out_of_pages_is_never_text(form: Callable[[str], Markup]) -> None:
    """The pattern is that of the search plugin, which it applies to the whole of a page."""
    text = 'Say data-search-boost="2" twice'
    page = f'<p data-search-exclude="">{form(text)}</p>'
    assert re.sub(r"\s?data-search-\w+=\"[^\"]+\"", "", page) == page
