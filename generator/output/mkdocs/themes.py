"""What is mended for themes: the pages of Material for MkDocs, the style sheet for any other."""

from markupsafe import Markup, escape
from msgspec.structs import replace

from generator.model.site.page import Asset, Site
from generator.text.regex import regex

_END = "</head>"

_DIALOG = 'data-md-component="search" role="dialog"'
_LABELLED = 'class="md-search__options" aria-label="'
_PATH = regex(r'(<nav class="md-path" aria-label=)"[^"]*"')
_EMPTY_SECTION = regex(
    r'<nav class="md-nav" data-md-level="\d+"[^>]*>\s*<label class="md-nav__title" for="([^"]+)">'
    r'(?:[^<]|<(?!/label>))*+</label>\s*<ul class="md-nav__list"[^>]*>\s*</ul>\s*</nav>'
)
_TOGGLE = '<input class="md-nav__toggle'
_CONTENT, _CONTENT_END = "<article", "</article>"
_AS_IT_STANDS = regex(r"<(?:pre|textarea)\b")
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
    first, *lines = html.split("\n")
    if not lines:
        return html
    *inner, last = map(str.lstrip, lines)
    held = (first, *filter(None, inner))
    return "\n".join((*(line.rstrip(" \t") for line in held), last))


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


_SHEET = "assets/talks.css"
_PLACE = '[role="main"]'
_OF_MATERIAL = regex(r"\.md-content \.md-typeset|\.md-typeset|\.md-content")
_LENGTH = regex(r"(?<![\w.])(\d{0,3}\.?\d{1,3})rem\b")
_UNIT = 1.25
"""Material's `rem` is 20 pixels, that of others 16."""
_COLOURS = b"""/* The colours that Material has as variables. */
:root {
  --md-default-fg-color: var(--bs-body-color, #222);
  --md-default-bg-color: var(--bs-body-bg, #fff);
  --md-typeset-a-color: var(--bs-link-color, #0b57a4);
  --md-accent-fg-color: var(--bs-link-hover-color, #a14a00);
  --md-primary-fg-color: var(--bs-link-color, #25384f);
  --md-code-bg-color: var(--bs-tertiary-bg, #f5f5f5);
  --md-shadow-z2: 0 2px 8px #0003;
  --md-shadow-z3: 0 4px 16px #0004;
  --md-text-font-family: system-ui, sans-serif;
  --md-code-font-family: ui-monospace, monospace;
}
"""


def with_plain_style(site: Site) -> Site:
    """The site with a style sheet that does not need Material."""
    assets = tuple(
        Asset(path=asset.path, content=plain_style(asset.whole)) if asset.path == _SHEET else asset
        for asset in site.assets
    )
    return replace(site, assets=assets)


def plain_style(sheet: bytes) -> bytes:
    """The sheet for any theme whose text stands in an element of the role `main`."""
    text = _OF_MATERIAL.sub(_PLACE, sheet.decode("utf-8"))
    text = _LENGTH.sub(lambda length: f"{float(length[1]) * _UNIT:g}rem", text)
    return _COLOURS + text.encode("utf-8")
