"""Generated pages that bring their HTML along, so that MkDocs need not parse what is final already.

A page of ours holds headings and raw HTML. Its HTML is written from these blocks; it is what
Python-Markdown would make of the page, which a probe shows for the extensions and settings of each
site. What is not of this form (an editor's note, a page that another plugin has changed) and sites
with other extensions go the usual way. Events of plugins come in the usual order, with Markdown and
HTML as ever; both are made when they are asked for and not kept, so that of each page there is one
text in memory, which is packed.
"""

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

import markdown
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents, get_toc
from mkdocs.utils import meta, weak_property

from generator.model.site.page import Page, Site
from generator.output.mkdocs.generated_file import PageFile
from generator.output.mkdocs.settings import MATERIAL
from generator.output.page_file import HOME, metadata
from generator.text.markdown.anchors import anchors_in
from generator.text.markdown.blocks import Block, Heading, blocks_of, html_of, plain_heading

# Extensions that change nothing in raw HTML and in headings whose marks are written as references.
_HARMLESS = frozenset(
    """
    attr_list md_in_html tables toc fenced_code admonition def_list footnotes sane_lists
    pymdownx.details pymdownx.superfences pymdownx.tabbed pymdownx.highlight pymdownx.inlinehilite
    pymdownx.tasklist pymdownx.mark pymdownx.caret pymdownx.tilde
    """.split()
)
_PREFIX = "markdown.extensions."
_KNOWN_PLUGINS = frozenset({"talks", "material/search", "material/offline"})

_MOST_BLOCKS, _FEW_PAGES = 32, 5_000
"""So many blocks of each of so many pages take 15 MB; to find them anew takes longer."""

_PROBE = """# A &#60;b&#62; “c” &#38; d { #top }

<p>e <a href="f.html">&#91;1&#93;</a></p>
<ul class="g">
<li>h
<ul><li data-search-exclude="">i<br>j</li></ul></li>
</ul>
<div><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></div>

## <span class="k" id="l">m &#43;</span> n { #o-1 .p lang="zh" dir="ltr" data-search-exclude }

<table><thead><tr><th scope="col">q</th></tr></thead></table>

### r { #s }

<pre class="t"><code>u
v</code></pre>

## w { #x }

<details><summary>y</summary><p>z</p></details>
"""


class ReadyPage(MkDocsPage):
    """A generated page as MkDocs sees it: with its own metadata, HTML and table of contents.

    `is_ready` is whether its HTML is written from its blocks, `is_mended` whether what the theme
    left open was mended when the page was written. While the page is not `is_shown`, nobody needs
    its HTML, and there is none. Up to `most_blocks` blocks stay in memory until it is written.
    """

    __slots__ = (
        *("_anchors", "_blocks", "_changed", "_is_own", "_made", "_page", "_permalink", "_text"),
        *("_toc", "_url", "is_mended", "is_ready", "is_shown", "most_blocks"),
    )

    def __init__(self, page: Page, file: File, config: MkDocsConfig, permalink: str) -> None:
        """Takes the page and the form of the link at the end of each heading; see `html_of`."""
        self.most_blocks = 0
        self._page = page
        self._permalink = permalink
        self._anchors: set[str] | None = None
        self._blocks: tuple[Block, ...] | None = None
        self._changed: str | None = None
        self._made: str | None = None
        self._text: str | None = None
        self._toc: TableOfContents | None = None
        self._url: str | None = None
        self.is_mended = self.is_ready = self._is_own = False
        self.is_shown = True
        super().__init__(None, file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Takes Markdown and metadata from the page, unless a plugin gives another source."""
        source = config.plugins.on_page_read_source(page=self, config=config)
        if source is None and isinstance(self.file, PageFile) and self.file.is_untouched:
            self._text, self._blocks, self._is_own = None, None, True
            self.meta = metadata(self._page)
        else:
            text = self.file.content_string if source is None else source
            self._is_own = False
            self.markdown, self.meta = meta.get_data(text)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Makes HTML and contents from blocks; from Markdown where that is not possible."""
        self.is_ready = self._is_own and self._parsed() is not None
        if not self.is_ready:
            super().render(config, files)

    def stay(self, *, is_named: bool) -> None:
        """Says that the page stays as it was written; the navigation may name it."""
        self.is_ready = True
        if is_named:
            self.meta, self._is_own = metadata(self._page), True

    @weak_property
    def title(self) -> str | None:
        """The title in the metadata: MkDocs would ask for the Markdown first."""
        own = self.meta.get("title") if self._is_own else None
        return own if isinstance(own, str) else super().title

    @property
    def markdown(self) -> str | None:
        """The Markdown: as a plugin has changed it, or the page's own."""
        if self._text is None and self._is_own:
            self._text = self._page.markdown
        return self._text

    @markdown.setter
    def markdown(self, text: str | None) -> None:
        self._is_own = self._is_own and text == self._text
        self._text, self._blocks = text, None

    @property
    def content(self) -> str | None:
        """The HTML: as a plugin has changed it, or from the blocks."""
        if self._changed is not None or not self.is_ready:
            return self._changed
        if not self.is_shown:
            return ""
        if self._made is None:
            self._made = html_of(self.markdown or "", self._parsed() or (), self._permalink)
        return self._made

    @content.setter
    def content(self, html: str | None) -> None:
        self._changed = None if self.is_ready and html == self.content else html
        self._let_go()

    @property
    def url(self) -> str:
        """The address, made once until the page is written: MkDocs asks for it seven times."""
        if self._url is None:
            self._url = super().url
        return self._url

    @property
    def toc(self) -> TableOfContents:
        """The table of contents: as a plugin has changed it, or from the blocks."""
        if self._toc is None:
            self._toc = _contents(self._parsed() or ())
        return self._toc

    @toc.setter
    def toc(self, contents: Iterable[AnchorLink]) -> None:
        self._toc = contents if isinstance(contents, TableOfContents) else None

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """The ids of the page."""
        if not self.is_ready:
            return self._anchors
        return set(map(unescape, anchors_in(self._page.markdown)))

    @present_anchor_ids.setter
    def present_anchor_ids(self, anchors: set[str] | None) -> None:
        self._anchors = anchors

    def release(self) -> None:
        """Forgets the HTML and what plugins have made of it, once it is written."""
        self._url = None
        if self.is_ready:
            self._changed = self._toc = None
            self._let_go()
            self._blocks = None

    def _parsed(self) -> tuple[Block, ...] | None:
        """The blocks of the Markdown, looked for once until it is let go."""
        if self._blocks is None:
            self._blocks = blocks_of(self.markdown or "")
        return self._blocks

    def _let_go(self) -> None:
        """Keeps neither Markdown nor HTML, nor many blocks: all can be made again."""
        self._made = None
        if self._blocks and len(self._blocks) > self.most_blocks:
            self._blocks = None
        if self._is_own:
            self._text = None


def make_pages_ready(site: Site, files: Files, nav: Navigation, config: MkDocsConfig) -> None:
    """Puts ready pages in the place of MkDocs' own, also in the navigation.

    They are MkDocs' own where the site's Markdown makes something else of the probe.
    """
    permalink = find_permalink(config)
    in_navigation = {page.file.src_uri: page for page in nav.pages}
    is_shown = not has_known_readers(config)
    most_blocks = _MOST_BLOCKS if len(site.pages) <= _FEW_PAGES else 0
    for page in site.pages:
        file = files.src_uris.get(page.path)
        if not isinstance(file, PageFile):
            continue
        file.is_awaited = False
        # The home page has no title of its own: MkDocs finds it in the Markdown.
        if permalink is None or page.path == HOME:
            file.page = file.page or MkDocsPage(None, file, config)
        else:
            made = ReadyPage(page, file, config, permalink)
            made.most_blocks = most_blocks
            made.is_shown = is_shown
            if page.path in in_navigation:
                _put_in_place(in_navigation[page.path], made, nav)


def has_known_readers(config: MkDocsConfig) -> bool:
    """Whether none but the theme needs the HTML of our pages.

    Material's search looks through it, though it leaves these pages out.
    """
    return config.theme.name == MATERIAL and set(config.plugins) <= _KNOWN_PLUGINS


def _put_in_place(usual: MkDocsPage, made: ReadyPage, nav: Navigation) -> None:
    """Puts a page where another stands in the navigation, under the title that it has there."""
    if usual.title is not None:
        made.title = usual.title
    made.parent, made.previous_page, made.next_page = (
        usual.parent,
        usual.previous_page,
        usual.next_page,
    )
    if made.previous_page is not None:
        made.previous_page.next_page = made
    if made.next_page is not None:
        made.next_page.previous_page = made
    nav.pages[nav.pages.index(usual)] = made
    beside = nav.items if usual.parent is None else usual.parent.children or []
    beside[beside.index(usual)] = made


def find_permalink(config: MkDocsConfig) -> str | None:
    """What stands at the end of each heading, with `{id}` for its id; None for unknown settings."""
    names = {str(name).removeprefix(_PREFIX) for name in config.markdown_extensions}
    if not names <= _HARMLESS:
        return None
    parser = markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )
    html = parser.convert(_PROBE)
    blocks = blocks_of(_PROBE) or ()
    last = re.search(r'<h2 id="x">w(.*?)</h2>', html)
    permalink = last[1].replace("x", "{id}", 1) if last else ""
    contents: Any = getattr(parser, "toc_tokens", [])
    same = html == html_of(_PROBE, blocks, permalink) and str(get_toc(contents)) == str(
        _contents(blocks)
    )
    return permalink if same else None


def _contents(blocks: tuple[Block, ...]) -> TableOfContents:
    headings = (block for block in blocks if isinstance(block, Heading))
    tokens = [
        {"level": heading.level, "id": heading.anchor, "name": plain_heading(heading)}
        for heading in headings
    ]
    return get_toc(nest_toc_tokens(tokens))
