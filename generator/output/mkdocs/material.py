"""What is mended in the pages of Material for MkDocs."""

import re

from markupsafe import Markup, escape

_END = "</head>"


_DIALOG = 'data-md-component="search" role="dialog"'
_LABELLED = 'class="md-search__options" aria-label="'
_PATH = re.compile(r'(<nav class="md-path" aria-label=)"[^"]*"')
_EMPTY_SECTION = re.compile(
    r'<nav class="md-nav" data-md-level="\d+"[^>]*>\s*<label class="md-nav__title" for="([^"]+)">'
    r'(?:[^<]|<(?!/label>))*+</label>\s*<ul class="md-nav__list"[^>]*>\s*</ul>\s*</nav>'
)
_TOGGLE = '<input class="md-nav__toggle'
_CONTENT, _CONTENT_END = "<article", "</article>"
_EMPTY = re.compile(r"(?<![ \t])[ \t]*\n\s*")
_AS_IT_STANDS = re.compile(r"<(?:pre|textarea)\b")
_OF_PICTURES = ' xmlns="http://www.w3.org/2000/svg"'
_FACTS = 'class="md-source" data-md-component="source"'


def mend(html: str, path: str, *, self_contained: bool) -> str:
    """The page with what assistive technology misses in it.

    The search dialog gets a name, as the theme names the search in the page's language; the
    path gets the name `path`, which differs from the navigation's; the empty lists that the theme
    makes for sections of an index page alone, which name a label that does not exist, are left out
    with what would open them. The theme asks the host of `repo_url` for the number of stars: not in
    a self-contained page.
    """
    name = _between(html, _LABELLED, '"')
    if name is not None:
        html = html.replace(f"{_DIALOG}>", f'{_DIALOG} aria-label="{name}">', 1)
    html = _PATH.sub(rf'\1"{escape(path)}"', html, count=1)
    html = _without_empty_sections(html)
    if self_contained:
        html = html.replace(_FACTS, 'class="md-source"')
    return _without_ballast(html)


def _without_ballast(html: str) -> str:
    """The page with what the theme puts around its content in lines that are not indented.

    A quarter of that are spaces and empty lines, which mean nothing there; they are in every page.
    So is the name of what pictures are written in, which HTML knows.
    """
    start, end = html.find(_CONTENT), html.rfind(_CONTENT_END)
    if start < 0 or end < start:
        return html
    opened, heading, content = html[start:end].partition("<h1")
    if not heading:
        opened, content = "", html[start:end]
    frame = (html[:start], opened, html[end:])
    if any(map(_AS_IT_STANDS.search, frame)):
        return html
    before, opened, after = (not_indented(part).replace(_OF_PICTURES, "") for part in frame)
    return f"{before}{opened}{heading}{content}{after}"


def not_indented(html: str) -> str:
    """HTML in which the lines are neither indented nor empty."""
    return _EMPTY.sub("\n", html)


def _without_empty_sections(html: str) -> str:
    """The page without the lists of sections that list nothing, and their check boxes."""
    empty = _EMPTY_SECTION.findall(html)
    html = _EMPTY_SECTION.sub("", html) if empty else html
    for toggle in empty:
        at = html.rfind(_TOGGLE, 0, max(html.find(f' id="{toggle}"'), 0))
        html = html[:at] + html[html.index(">", at) + 1 :] if at >= 0 else html
    return html


def _between(text: str, before: str, after: str) -> str | None:
    start = text.find(before)
    if start < 0:
        return None
    start += len(before)
    end = text.find(after, start)
    return text[start:end] if end >= 0 else None


def with_head(html: str, elements: Markup) -> str:
    """The page with these elements at the end of its head; themes without a head get none."""
    before, end, rest = html.partition(_END)
    return f"{before}{elements}{end}{rest}" if end and elements else html
