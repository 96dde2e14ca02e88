"""The files beside the pages: the script with its words, the stylesheet, and data for scripts."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from generator.model.config import PlayerMode
from generator.model.site.address import ENTITY_FOLDERS
from generator.model.site.page import Asset
from generator.render.context.render_context import RenderContext
from generator.render.paging.placement import moved_anchor_files
from generator.render.site_data.line_data import line_files
from generator.render.site_data.previews import preview_files
from generator.render.site_data.quote_data import quote_files

_ASSETS = Path(__file__).parent / "assets"
_SCRIPTS = (
    "copying.js",
    "previews.js",
    "sources.js",
    "margin.js",
    "player.js",
    "aloud.js",
    "lists/graph.js",
    "lists/filter.js",
    "lists/ledger.js",
    "asking.js",
    "contents.js",
    "sections.js",
    "moved.js",
)
_STYLES = ("styles/talks.css", "styles/layout.css", "styles/reading.css")
_COMMENT_LINES = re.compile(rb"(?m)^ *//.*\n")
_COMMENTS = re.compile(rb"(?s)/\*.*?\*/\n*")
"""Comments are for those who change the files: no reader loads them."""

_SCRIPT_WORDS = (
    *("copied", "copied_bare", "copy", "copy_link", "copy_markdown", "copy_quote"),
    *("show_previews", "read_aloud", "stop_reading"),
    *("show_more", "cite", "open_source"),
)
_SHARED_WORDS = {
    "undated": "talks.undated",
    "inferred": "speaker.inferred",
    "permalink": "quote.permalink",
    "not_reprinted": "reprint.none",
}


def site_files(context: RenderContext) -> Iterator[Asset]:
    """The script, with the words it shows in front, the stylesheet, and data for scripts."""
    count, previews = preview_files(context)
    line_count, lines = line_files(context)
    plain = context.words.plain
    script_words: dict[str, object] = {key: plain(f"script.{key}") for key in _SCRIPT_WORDS}
    script_words |= {name: plain(key) for name, key in _SHARED_WORDS.items()}
    script_words |= {
        "of_all": plain("script.of_all", n="{n}", all="{all}"),
        "source": plain("badge.source", number="{n}"),
        "line": plain("badge.lines", n=1, first="{n}"),
        "semicolon": plain("list.semicolon", first="", second=""),
        "read_as": plain("mark.read_as", kinds="{kinds}"),
        "close_player": plain("player.close"),
        "player": context.config.player is not PlayerMode.NONE,
        "previews": count,
        "lines": line_count,
    }
    script_words["search"] = _search_words(context)
    scripts = _COMMENT_LINES.sub(b"", b"".join((_ASSETS / name).read_bytes() for name in _SCRIPTS))
    yield Asset(
        path="assets/talks.js",
        content=b"var talksWords = " + msgspec.json.encode(script_words) + b";\n" + scripts,
    )
    styles = _COMMENTS.sub(b"", b"".join((_ASSETS / name).read_bytes() for name in _STYLES))
    yield Asset(path="assets/talks.css", content=styles)
    yield from previews
    yield from lines
    yield from moved_anchor_files(context.lookups)
    yield from quote_files(context)


_PLACES = {
    "talk": ("tab.talks", "talks/index.html"),
    "concept": ("tab.concepts", "concepts/index.html"),
    "quote": ("tab.quotes", "quotes/index.html"),
    "prediction": ("tab.predictions", "predictions.html"),
    "segment": ("search.segments", "talks/index.html"),
    "section": ("search.sections", "talks/index.html"),
    "page": ("search.pages", "index.html"),
    **{
        kind.value: (f"kinds.{kind.value}", f"{folder}/index.html")
        for kind, folder in ENTITY_FOLDERS.items()
    },
}
"""What hits of a kind are called together, and the page of all of the kind."""


def _search_words(context: RenderContext) -> dict[str, object]:
    """What the search says: of hits by kind, of their number, and where there are none."""
    plain = context.words.plain
    talks = context.lookups.of_talk.values()
    is_left_out = not context.config.search_full_text and any(it.of_transcripts for it in talks)
    return {
        "kinds": {kind: (plain(key), address) for kind, (key, address) in _PLACES.items()},
        "hits": [plain("search.hits", n=1), plain("search.hits", n=2).replace("2", "{n}")],
        "more": plain("search.more", n="{n}"),
        "none": plain("search.none_spoken" if is_left_out else "search.none"),
        "near": plain("search.near"),
        "spoken": {
            "pages": plain("search.spoken", n="{n}"),
            "server": plain("search.spoken_on_server"),
        },
    }
