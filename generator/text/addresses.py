"""Addresses: from one page of the site to another, and out into the world.

Inside the site a link is relative, escaped and final; outside it only `http` and `https` addresses
ever become links.
"""

import posixpath
from functools import lru_cache
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from markupsafe import Markup

from generator.model.base import Address
from generator.text.markdown.anchors import is_anchor
from generator.text.markdown.escape import made_safe
from generator.text.naming.ids import content_id
from generator.text.regex import regex

_YOUTUBE = frozenset({"youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com"})
_YOUTUBE_PATHS = ("/watch", "/live/", "/shorts/", "/embed/")
_VIMEO = frozenset({"vimeo.com", "www.vimeo.com", "player.vimeo.com"})
AUDIO = (".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".flac", ".wav")
_VIDEO = (".mp4", ".m4v", ".ogv", ".webm")
_TO_BE_ESCAPED = regex(r"[^\w.~/-]+")
"""What is no letter and no digit of any script. Letters stay: of `北` a page would hold nine bytes
instead of three, at every mark of a source whose file has such a name."""
_LEFT_OUT = regex(r"\.\.\.|…|\[[^\[\]]*\]")
_SHORT_ANCHORS = {"quote": "q", "prediction": "p"}
_FIRST_WORDS = 6
_LAST_WORDS = 3


TIMED = "s-"
"""Begins a segment's place."""


def is_timed(anchor: str) -> bool:
    """Whether an anchor names a time of its talk: every talk may have the same."""
    return anchor.startswith(TIMED)


def item_anchor(kind: str, identity: str) -> str:
    """The place of a quote or an item on its page, where no time gives it another.

    It has letters, digits, `-` and `_` only.

    >>> item_anchor("quote", "x7"), item_anchor("claim", "y8")
    ('q-x7', 'claim-y8')
    """
    safe = identity if is_anchor(identity) else content_id(identity)
    return f"{_SHORT_ANCHORS.get(kind, kind)}-{safe}"


def relative(start: str, address: str) -> Markup:
    """The link from the page at `start` to `address` (both from the site's root).

    The result holds only characters that need no escaping in an HTML attribute or in Markdown's
    raw HTML; a link within the page is its `#fragment` alone.
    """
    path, hash_mark, fragment = address.partition("#")
    tail = hash_mark + _escaped(fragment).replace("/", "%2F") if hash_mark else ""
    path_part = "" if path == start and tail else _relative_path(start.rpartition("/")[0], path)
    return made_safe(path_part + tail)  # noqa: S704  (letters, digits, `.~/-_`, `%`)


def _escaped(text: str) -> str:
    if text.isalnum():  # `L12`
        return text
    return _TO_BE_ESCAPED.sub(lambda run: quote(run[0], safe="", errors="replace"), text)


@lru_cache(maxsize=1 << 16)
def _relative_path(folder: str, path: str) -> str:
    start, end = folder.split("/") if folder else [], path.split("/")
    while start and len(end) > 1 and start[0] == end[0]:
        start, end = start[1:], end[1:]
    return "../" * len(start) + _escaped("/".join(end))


def page_path(address: str) -> str:
    """The Markdown file that the page at an address is made from.

    >>> page_path("talks/a.html#s-1")
    'talks/a.md'
    """
    return address.partition("#")[0].removesuffix(".html") + ".md"


def parent_page(page: Address) -> Address:
    """The page that left things to a page of its own: a talk's, or that of a talk's quotes.

    >>> parent_page("quotes/in/a/min-0.html"), parent_page("talks/a/claims/min-0.html")
    ('quotes/in/a.html', 'talks/a.html')
    """
    steps = page.split("/")
    return Address("/".join(steps[: 3 if steps[0] == "quotes" else 2]) + ".html")


def stem(address: str) -> str:
    """The last part of an address without its ending: a thing's slug."""
    return posixpath.basename(address.partition("#")[0]).removesuffix(".html")


@lru_cache(maxsize=1 << 10)
def web_address(url: str | None) -> str | None:
    """The address if it may become a link: `http` or `https`, with a host, without credentials.

    Anything else gives None and is shown as text.
    """
    if not url or any(char.isspace() or not char.isprintable() for char in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host or "@" in parts.netloc:
        return None
    return url


def recording_kind(url: str | None) -> str | None:
    """What plays a recording: `youtube`, `vimeo`, `audio` or `video`; None for anything else.

    >>> recording_kind("https://youtu.be/abc"), recording_kind("https://a.example/b.mp3")
    ('youtube', 'audio')
    """
    checked = web_address(url)
    if checked is None:
        return None
    parts = urlsplit(checked)
    host, path = (parts.hostname or "").lower(), parts.path.lower()
    if host == "youtu.be" or (host in _YOUTUBE and parts.path.startswith(_YOUTUBE_PATHS)):
        return "youtube"
    if host in _VIMEO:
        return "vimeo"
    return "audio" if path.endswith(AUDIO) else "video" if path.endswith(_VIDEO) else None


def recording_moment(url: str | None, seconds: int) -> str | None:
    """The address of a moment in a recording, or None where the player has no such addresses."""
    kind, checked = recording_kind(url), web_address(url)
    if kind is None or checked is None:
        return None
    parts = urlsplit(checked)
    if kind == "youtube":
        query = [pair for pair in parse_qsl(parts.query) if pair[0] not in {"t", "start"}]
        return urlunsplit(parts._replace(query=urlencode([*query, ("t", f"{seconds}s")])))
    unit = "s" if kind == "vimeo" else ""
    return urlunsplit(parts._replace(fragment=f"t={seconds}{unit}"))


def text_fragment(url: str | None, text: str) -> str | None:
    """The address of some words in an article: browsers scroll to them and mark them.

    It names the text's first words, up to where something was left out, and its last. None for a
    recording, which has times instead, and for what may not become a link. The form is that of
    the URL Fragment Text Directives of the W3C's incubator.
    """
    checked = web_address(url)
    if checked is None or recording_moment(checked, 0) is not None:
        return None
    pieces = _LEFT_OUT.split(text)
    first, last = pieces[0].split(), pieces[-1].split()
    if len(pieces) == 1 and len(first) <= _FIRST_WORDS + _LAST_WORDS:
        ends = [first]
    elif len(first) < _LAST_WORDS or len(last) < _LAST_WORDS:
        return None
    else:
        ends = [first[:_FIRST_WORDS], last[-_LAST_WORDS:]]
    named = ",".join(quote(" ".join(words), safe="").replace("-", "%2D") for words in ends)
    return f"{checked}{'' if '#' in checked else '#'}:~:text={named}" if named else None
