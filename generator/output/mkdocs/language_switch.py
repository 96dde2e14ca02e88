"""The switch between languages (`extra.alternate`): it leads to the same page in the other one.

Material's own script looks for that page in a sitemap, which it fetches: it needs `site_url`, and
from a folder nothing can be fetched. But the same seeds have the same addresses in every language,
so that the links can be right from the beginning, and work without a script.
"""

import re
from collections.abc import Callable
from urllib.parse import urljoin

from markupsafe import escape

from generator.model.base import Value
from generator.text.regex import Match, regex

_SWITCH = regex(r'<a href="[^"]*" hreflang="[^"]*" class="md-select__link">')
_IN_HEAD = regex(r'(?<![ \t])[ \t]*<link rel="alternate" href="[^"]*" hreflang="[^"]*">\n?')


class Alternate(Value, frozen=True, kw_only=True):
    """A language of the site; `folder` is where it lies, seen from this one's root (`../`)."""

    folder: str
    language: str


def read_alternates(given: object) -> tuple[Alternate | None, ...]:
    """The entries of `extra.alternate`; None for one that leads elsewhere than beside this site.

    Only relative links lie beside it: `zh/index.html`, `../index.html`.
    """
    entries = given if isinstance(given, list) else []
    return tuple(map(_alternate, entries))


def _alternate(entry: object) -> Alternate | None:
    link = entry.get("link") if isinstance(entry, dict) else None
    language = entry.get("lang") if isinstance(entry, dict) else None
    if not isinstance(link, str) or not isinstance(language, str):
        return None
    if ":" in link or link.startswith(("/", "#")):
        return None
    folder = link.rpartition("/")[0]
    return Alternate(folder=f"{folder}/".removeprefix("./") if folder else "", language=language)


def switched(html: str, given: object, url: str | None, canonical: str | None) -> str:
    """The page of a site with these `extra.alternate`; see :func:`same_page`."""
    alternates = read_alternates(given)
    return same_page(html, alternates, url, canonical) if alternates else html


def same_page(
    html: str,
    alternates: tuple[Alternate | None, ...],
    url: str | None = None,
    canonical: str | None = None,
) -> str:
    """A page whose switch leads to the same page in the other languages.

    Where its address on the web is known, the head names them for search engines, in a form that
    the theme's script does not look for; else the head does not.

    `alternates` are the languages (:func:`read_alternates`), `url` is the page's address from the
    root if every language has it (else the switch stays), `canonical` that on the web.
    """
    html = _each(
        _IN_HEAD, html, alternates, lambda alternate: _for_engines(alternate, url, canonical)
    )
    return _each(_SWITCH, html, alternates, lambda alternate: _for_readers(alternate, url))


def _each(
    pattern: re.Pattern[str],
    html: str,
    alternates: tuple[Alternate | None, ...],
    made: Callable[[Alternate], str | None],
) -> str:
    """The page with what is made of each alternate in the pattern's place of the same number."""
    rest = iter(alternates)

    def change(place: Match) -> str:
        alternate = next(rest, None)
        new = made(alternate) if alternate else None
        return place[0] if new is None else new

    return pattern.sub(change, html)


def _for_readers(alternate: Alternate, url: str | None) -> str | None:
    if url is None:
        return None
    language = escape(alternate.language)
    href = escape(_href(alternate, url))
    return f'<a href="{href}" hreflang="{language}" lang="{language}" class="md-select__link">'


def _for_engines(alternate: Alternate, url: str | None, canonical: str | None) -> str:
    if url is None or canonical is None:
        return ""
    href = escape(urljoin(canonical, _href(alternate, url)))
    # The space is none to those who read a list of words; the script compares the whole.
    return f'<link rel="alternate " href="{href}" hreflang="{escape(alternate.language)}">\n'


def _href(alternate: Alternate, url: str) -> str:
    return "../" * url.count("/") + alternate.folder + url
