"""A configuration with which Zensical builds the tree as MkDocs and Material would.

Zensical does not run plugins of MkDocs: what the plugin sets there stands in the file here. Without
`use_directory_urls = false` every link inside a page would be dead. Its plugin `offline` makes
search work from a folder; the script that it needs is ours, so that none comes from another host.
"""

import json
from collections.abc import Iterator, Mapping

from generator.messages.words import words
from generator.model.config import Config
from generator.model.site.page import Site, Tab
from generator.output.mkdocs.settings import EXTENSIONS, FEATURES, POLYFILL, SEPARATOR, STYLE, THEME

CONFIGURATION = "zensical.toml"
DOCS = "docs"


def zensical_files(site: Site, config: Config) -> dict[str, bytes]:
    """The configuration and the theme's own files, beside and inside the folder of pages."""
    files = {f"{DOCS}/{path}": (THEME / path).read_bytes() for path in (STYLE, POLYFILL)}
    return {**files, CONFIGURATION: "\n".join(_lines(site, config)).encode("utf-8")}


def _lines(site: Site, config: Config) -> Iterator[str]:
    assets = [asset.path for asset in site.assets if asset.path.startswith("assets/")]
    styles = [path for path in assets if path.endswith(".css")]
    scripts = [path for path in assets if path.endswith(".js")]
    yield "# Written by `python -m generator write --format zensical`; `zensical build` beside it."
    yield "[project]"
    yield f"site_name = {_text(config.site_name)}"
    if config.site_url:
        yield f"site_url = {_text(config.site_url)}"
    yield f"docs_dir = {_text(DOCS)}"
    yield "use_directory_urls = false"
    yield f"extra_css = {_texts([*styles, STYLE])}"
    yield f"extra_javascript = {_texts(scripts)}"
    yield f"nav = [{', '.join(map(_entry, site.tabs))}]"
    yield "[project.theme]"
    yield 'variant = "classic"'
    yield f"language = {_text(config.language)}"
    yield "font = false"
    yield f"features = {_texts(FEATURES)}"
    yield "[project.plugins.search]"
    yield f"separator = {_text(SEPARATOR)}"
    yield "[project.plugins.offline]"
    yield "enabled = true"
    yield "[[project.extra.polyfills]]"
    yield f"path = {_text(POLYFILL)}"
    yield from _extensions(words(config.language).plain("theme.permalink"))
    yield ""


def _extensions(permalink: str) -> Iterator[str]:
    for name, settings in EXTENSIONS.items():
        yield f"[project.markdown_extensions.{name}]"
        more: Mapping[str, object] = {"permalink_title": permalink} if name == "toc" else {}
        for key, value in {**settings, **more}.items():
            yield f"{key} = {json.dumps(value, ensure_ascii=False)}"


def _entry(tab: Tab) -> str:
    """A tab: a section with an index page, or a page alone."""
    is_index = tab.path.endswith("/index.md")
    target = _texts([tab.path]) if is_index else _text(tab.path)
    return f"{{{_text(tab.title)} = {target}}}"


def _texts(texts: list[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _text(text: str) -> str:
    """A text for TOML, which takes those of JSON but for one control character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
