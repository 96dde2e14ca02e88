"""What only a script can use on the theme's pages, in one script for all pages.

Material writes into each page the switch of colours, the search dialog, the functions behind both
and its own settings: a third of what stands around the text, the same in every page and of no use
without scripts. Here they stand in one file, which each page loads in its head; where a part
stood, a call puts it back while the page is read, before anything is drawn. A part that is not as
expected, or not the same on another page, stays where the theme writes it.
"""

import json
from pathlib import Path

from generator.text.regex import regex

FRAME = "assets/talks-frame.js"
"""The address of the script."""

_SCRIPT_END = "</script>"
_FUNCTIONS = regex(r'<script>__md_scope=new URL\("[^"]*",location\)(?=,__md_hash=)')
_COLOURS = '<form class="md-header__option" data-md-component="palette">'
_COLOURS_END = "</form>"
_CHOSEN = regex(r"\s*<script>(?=var palette=)")
_SEARCH = regex(
    r'<label class="md-header__button md-icon" for="__search">(?:[^<]|<(?!/label>))*+</label>\s*'
    r'(?=<div class="md-search" )'
)
_SETTINGS = '<script id="__config" type="application/json">'
_DIV = regex(r"<(/?)div\b")
_ADDRESS = regex(r"""\s(?:href|src|action|srcset)=""")
_SOURCE = """\
/*
 * What only a script can use on the theme's pages: taken out of them, and put back by a call where
 * it stood. The parts are the theme's own.
 */
%(functions)s
function talksFrame(part, base) {
  var parts = %(parts)s, own = document.currentScript, settings = parts.settings;
  if (part === "settings") {
    var element = document.createElement("script");
    element.id = "__config";
    element.type = "application/json";
    settings.search = base.replace(/\\/$/, "") + "/" + settings.search;
    settings.base = base;
    element.textContent = JSON.stringify(settings);
    own.before(element);
  } else {
    own.insertAdjacentHTML("beforebegin", parts[part]);
  }
  if (part === "colours") {
%(chosen)s
  }
}
"""


class FrameScript:
    """The parts of one build's pages that stand in its script."""

    def __init__(self) -> None:
        """Knows no part yet: the first page says them."""
        self._parts: dict[str, object] = {}

    def moved(self, html: str) -> str:
        """The page with calls in the place of its parts, if it loads the script."""
        head, end, body = html.partition("</head>")
        if f'{FRAME}"' not in head:
            return html
        head = self._without_functions(head)
        body = self._without_colours(body)
        body = self._without_search(body)
        return head + end + self._without_settings(body)

    def write(self, site: Path) -> None:
        """Writes the script into a site's folder.

        A build of changed pages alone that writes none of them leaves the script as it was.
        """
        path = site / FRAME
        if not self._parts and path.exists():
            return
        parts = {name: part for name, part in self._parts.items() if name in _PARTS}
        path.parent.mkdir(parents=True, exist_ok=True)
        source = _SOURCE % {
            "functions": self._parts.get("functions", ""),
            "parts": json.dumps(parts, sort_keys=True),
            "chosen": self._parts.get("chosen", ""),
        }
        path.write_text(source, encoding="utf-8", newline="\n")

    def _is_known(self, **parts: object) -> bool:
        """Whether the script says these parts, as it does if nobody said others before."""
        for name, part in parts.items():
            if self._parts.get(name, part) != part:
                return False
        self._parts.update(parts)
        return True

    def _without_functions(self, head: str) -> str:
        scope = _FUNCTIONS.search(head)
        end = head.find(_SCRIPT_END, scope.end()) if scope else -1
        if scope is None or end < 0:
            return head
        functions = f"{head[scope.end() + 1 : end]};"
        return head[: scope.end()] + head[end:] if self._is_known(functions=functions) else head

    def _without_colours(self, body: str) -> str:
        start = body.find(_COLOURS)
        end = body.find(_COLOURS_END, start) + len(_COLOURS_END)
        script = _CHOSEN.match(body, end) if 0 <= start < end else None
        last = body.find(_SCRIPT_END, script.end()) if script else -1
        if script is None or last < 0 or _ADDRESS.search(body, start, end):
            return body
        if not self._is_known(colours=body[start:end], chosen=body[script.end() : last]):
            return body
        return body[:start] + _call("colours") + body[last + len(_SCRIPT_END) :]

    def _without_search(self, body: str) -> str:
        label = _SEARCH.search(body)
        end = _end_of_div(body, label.end()) if label else -1
        if label is None or end < 0 or _ADDRESS.search(body, label.start(), end):
            return body
        if not self._is_known(search=body[label.start() : end]):
            return body
        return body[: label.start()] + _call("search") + body[end:]

    def _without_settings(self, body: str) -> str:
        start = body.find(_SETTINGS)
        end = body.find(_SCRIPT_END, start)
        if start < 0 or end < 0:
            return body
        settings = json.loads(body[start + len(_SETTINGS) : end])
        base = settings.pop("base")
        root = "" if base == "." else f"{base.removesuffix('/')}/"
        if not settings["search"].startswith(root):
            return body
        settings["search"] = settings["search"].removeprefix(root)
        if not self._is_known(settings=settings):
            return body
        return body[:start] + _call("settings", base) + body[end + len(_SCRIPT_END) :]


_PARTS = ("colours", "search", "settings")


def _call(*values: str) -> str:
    return f"<script>talksFrame({','.join(map(json.dumps, values))}){_SCRIPT_END}"


def _end_of_div(html: str, start: int) -> int:
    """Behind the end of the element `div` that begins here; -1 if it has none."""
    depth = 0
    for tag in _DIV.finditer(html, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            end = html.find(">", tag.end())
            return end + 1 if end >= 0 else -1
    return -1
