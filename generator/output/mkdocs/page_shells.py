"""The theme's page around our content, rendered once for pages that have it in common.

What the theme puts around a page (head, header, navigation, footer) is the same for all pages of a
folder and section but for a few values: title, description, addresses, table of contents, content.
A shell is what the theme makes of a page with marks in the place of these values; a page is the
shell with the values put in. A shell is made from the second page of its kind and proved on the
first, which the theme rendered, and on every fiftieth, byte for byte; where anything differs, all
further pages of its kind are rendered by the theme. What is mended in pages of the theme's is
mended in a shell once.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping
from hashlib import sha256
from typing import Any

from jinja2 import Environment, Template
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import AnchorLink

from generator.model.base import Value
from generator.output.mkdocs.ready_pages import ReadyPage, has_known_readers
from generator.output.mkdocs.themes import not_indented
from generator.text.regex import regex

PAGE = "main.html"
_PROVED = 50
"""How many pages of a kind go from proof to proof."""

_OUTLINES = 512
"""How many tables of contents are kept: those of neighbours are often the same."""

_OWN = frozenset({"title", "description", "search"})
"""What the metadata of each page say of itself."""

_TOC = "partials/toc.html"
_LANGUAGE = "partials/language.html"

# Each way in which a template may print a value makes something else of the marks around it.
# They begin and end with characters of nobody's, so that a part of one is noticed as well.
_MARK = "\uf8f0 &amp;&quot; {} \uf8f1"
_REST = regex("[\uf8f0\uf8f1]")
_MARKED_CONTENT = f"<h1>{_MARK.format('content')}</h1>"

_MARKED_TOC = "\uf8f0toc\uf8f1"

Context = Mapping[str, Any]
Render = Callable[[Context], str]
Mend = Callable[[str], str]


def _without_tags(value: str) -> str:
    return Markup(value).striptags()  # noqa: S704  (a theme's filter, on what it is used for)


def _escaped(value: str) -> str:
    return str(escape(value))


def _escaped_without_tags(value: str) -> str:
    return str(escape(_without_tags(value)))


_WAYS: tuple[Mend, ...] = (str, _without_tags, _escaped, _escaped_without_tags)

Slot = tuple[str, Mend]
"""A place for a value: its name, and the way in which it is printed there."""


class Shell(Value, frozen=True, kw_only=True):
    """A page without its values: texts and places, alternating."""

    pieces: tuple[str | Slot, ...]

    def filled(self, values: Mapping[str, str]) -> str:
        """The page with its values."""
        return "".join(
            piece if isinstance(piece, str) else piece[1](values[piece[0]]) for piece in self.pieces
        )


class PageShells:
    """The shells of one build, by what pages must have in common to share one."""

    def __init__(self, environment: Environment, mend: Mend) -> None:
        """Takes the theme's environment, in which the table of contents is still rendered.

        `mend` is what is done to each page of the theme's; a shell has it done once.
        """
        self._environment = environment
        self._mend = mend
        self._firsts: dict[Hashable, tuple[ReadyPage, bytes]] = {}
        self._shells: dict[Hashable, Shell | None] = {}
        self._counts: dict[Hashable, int] = {}
        self._outlines: dict[Hashable, str] = {}
        self._language: object = None
        self._depth: int | None = None

    def render(self, render: Render, context: Context) -> str:
        """A page of the theme's, mended or not; `render` is how the theme itself does it."""
        page = context.get("page")
        if not isinstance(page, ReadyPage) or not page.is_ready or context.get("talks_picture"):
            return render(context)
        if self._depth is None:
            self._depth = _depth(context)
        key = _common(page, context, self._depth)
        count = self._counts[key] = self._counts.get(key, 0) + 1
        if count == 1:
            html = self._mend(render(context))
            self._firsts[key] = page, _digest(html)
            page.is_mended = True
            return html
        if count == 2:
            self._shells[key] = self._proved(self._learned(render, key, context), key, context)
        shell = self._shells.get(key)
        if shell is None:
            return render(context)
        html = shell.filled(self._values(key, context, page))
        if count % _PROVED == 0:
            proof = self._mend(render(context))
            if html != proof:
                self._shells[key] = None
            html = proof
        page.is_mended = True
        return html

    def _proved(self, shell: Shell | None, key: Hashable, context: Context) -> Shell | None:
        """The shell, if the first page of its kind is the same from it."""
        page, digest = self._firsts.pop(key)
        if shell is None:
            return None
        html = shell.filled(self._values(key, {**context, "page": page}, page))
        return shell if _digest(html) == digest else None

    def _learned(self, render: Render, key: Hashable, context: Context) -> Shell | None:
        marked = _Marked(context["page"])
        html = render({**context, "page": marked})
        before, *after = html.split(self._contents(key, {**context, "page": marked}))
        if len(after) != 1:
            return None
        mended = self._mend(f"{before}\n{_MARKED_TOC}\n{after[0]}")
        before, _, rest = mended.partition(f"\n{_MARKED_TOC}\n")
        pieces = (
            *_cut(before, marked.marks),
            ("toc", str),
            "\n",
            *_cut(rest, marked.marks),
        )
        texts = (piece for piece in pieces if isinstance(piece, str))
        return None if any(map(_REST.search, texts)) else Shell(pieces=pieces)

    def _values(self, key: Hashable, context: Context, page: ReadyPage) -> dict[str, str]:
        contents = not_indented(self._contents(key, context)).strip()
        return {
            "title": str(page.title),
            "description": str(page.meta.get("description", "")),
            "canonical": page.canonical_url or "",
            "content": page.content or "",
            "toc": f"\n{contents}" if contents else "",
        }

    def _contents(self, key: Hashable, context: Context) -> str:
        """The table of contents as the theme writes it: once for pages of a kind with the same."""
        entries = list(context["page"].toc)
        if entries and entries[0].level == 1:  # the title: the theme lists what stands below
            entries = entries[0].children
        outline = key, _outline(entries)
        known = self._outlines.get(outline)
        if known is None:
            if len(self._outlines) == _OUTLINES:
                self._outlines.clear()
            known = self._outlines[outline] = self._rendered_contents(context)
        return known

    def _rendered_contents(self, context: Context) -> str:
        if self._language is None:
            language = self._environment.get_template(_LANGUAGE)
            self._language = language.make_module({"config": context["config"]})
        template = self._environment.get_template(_TOC)
        return template.render(
            {"page": context["page"], "config": context["config"], "lang": self._language}
        )


class _Marked:
    """A page as a template sees it, with marks in the place of the values that are its own."""

    def __init__(self, page: ReadyPage) -> None:
        self._page = page
        names = ("title", "description", "canonical")
        self.marks = {name: _MARK.format(name) for name in names} | {"content": _MARKED_CONTENT}
        self.title = self.marks["title"]
        self.canonical_url = self.marks["canonical"] if page.canonical_url else None
        self.content = _MARKED_CONTENT
        self.meta = {key: self.marks.get(key, value) for key, value in page.meta.items()}

    def __getattr__(self, name: str) -> object:
        return getattr(self._page, name)


def use_shells(environment: Environment, config: MkDocsConfig, mend: Mend) -> None:
    """Has the pages of Material for MkDocs rendered with shells; `mend` is done to all pages.

    Nothing is changed where templates may ask for more than we know of: in a theme of the site's
    own, and beside plugins that we do not know.
    """
    if config.theme.custom_dir is not None or not has_known_readers(config):
        return
    shells = PageShells(environment, mend)

    class PageTemplate(Template):
        """A template whose pages come from shells."""

        def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401  (as Jinja has it)
            if self.name != PAGE or len(args) != 1 or kwargs:
                return super().render(*args, **kwargs)
            return shells.render(super().render, args[0])

    environment.template_class = PageTemplate


def _digest(html: str) -> bytes:
    return sha256(html.encode("utf-8", "surrogatepass")).digest()


def _outline(entries: Iterable[AnchorLink]) -> Hashable:
    return tuple((it.level, it.id, it.title, _outline(it.children)) for it in entries)


def _common(page: ReadyPage, context: Context, depth: int) -> Hashable:
    """What the pages of a shell have in common, as far as the theme asks for it.

    `depth` is how many folders of their addresses decide how the theme's links look.
    """
    return (
        context["base_url"],
        "/".join(page.url.split("/")[:-1][:depth]),
        id(page.parent),
        next((item.url for item in page.toc), None),
        page.canonical_url is None,
        page.previous_page is None and page.next_page is None and page.edit_url is None,
        page.title == page.meta.get("title"),
        bool(page.meta.get("description")),
        str(sorted(it for it in page.meta.items() if it[0] not in _OWN)),
        (page.content or "").startswith("<h1"),
    )


def _depth(context: Context) -> int:
    """How many folders the pages of the navigation, to which the theme's links lead, lie deep."""
    return max((page.url.count("/") for page in context["nav"].pages), default=0)


def _cut(html: str, marks: Mapping[str, str]) -> tuple[str | Slot, ...]:
    """The text at its marks."""
    printed: dict[str, Slot] = {
        way(mark): (name, way) for name, mark in marks.items() for way in reversed(_WAYS)
    }
    longest_first = sorted(printed, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    pieces: list[str | Slot] = []
    done = 0
    for match in pattern.finditer(html):
        pieces += [html[done : match.start()], printed[match[0]]]
        done = match.end()
    return (*pieces, html[done:])
