"""Code of site builders in Markdown: Liquid (`{{ … }}`, `{% … %}`) and Hugo's shortcodes.

A builder puts something in its place. A player of a recording is the recording's address, an
expression with a text (`{{ "/a.pdf" | relative_url }}`) is that text; other code without words to
read leaves nothing. What is no such code stays: `{{c1::x}}`, a variable alone, code in backticks.
"""

from collections.abc import Iterator, Mapping

from generator.text.regex import Match, regex
from generator.text.web_address import (
    VIMEO,
    YOUTUBE,
    address_of,
    is_recording,
    is_web_address,
    recording_with_id,
)

_CODE = regex(
    r"`[^`\n]{1,500}`|\{\{(?P<short>[<%])(?P<call>[^{}\n]{1,1000})[>%]\}\}"
    r"|\{\{(?P<shown>[^{}\n]{1,500})\}\}|\{%(?P<tag>[^{}\n]{1,1000})%\}"
)
_NAME = regex(r"/?\s?(?P<name>[A-Za-z][\w./-]{0,60})(?=\s|$)")
_ARGUMENT = regex(
    r"(?<!\S)(?:(?P<key>[\w-]{1,40})\s?=\s?)?"
    r"(?:\"(?P<double>[^\"]{0,500})\"|'(?P<single>[^']{0,500})'|(?P<bare>[^\s\"'=]{1,500})(?!\S))"
)
_OF_OUTLINER = regex(r"\{\{(?:video|youtube|vimeo) (?P<url>https?://[^\s{}]{5,300})\}\}")
_COMPONENT = regex(
    r"(?:<%=?|\{\{|<) ?(?:[\w-]{0,30}[_-])?(?P<player>(?i:youtube|vimeo))\w{0,20}(?:-\w{1,20})?"
    r"(?:[ (]{1,2}|[ (][^<>\n]{0,200}?(?<![\w-])(?i:video)?[-_]?(?i:id)=\{?)"
    r"(?P<mark>[\"'])(?P<id>[\w-]{6,11})(?P=mark)"
)
"""What a program or a component plays: `<%= insert_youtube("…") %>`, `<YouTube id="…">`."""

_NAMED = regex(
    r"(?<![\w-])(?P<key>[\w-]{1,40})\s?=\s?(?:\"(?P<text>[^\"]*+)\"|'(?P<other>[^']*+)')"
)
_OF_PICTURES = frozenset({"alt", "attr", "caption", "class", "heading", "style", "title"})
_MOST_WORDS = 3  # of an argument that sets something
_OF_PAGE = regex(r"= ?(?:include|page|post|site)\.")  # what the front matter says
_VIDEO = "video"  # of a place that the tag does not name
_TEXT = regex(r"(?:\"(?P<double>[^\"]{0,500})\"|'(?P<single>[^']{0,500})')\s?(?:\|.*)?")
_VARIABLE = regex(r"[a-z_]{1,40}(?:(?:\.[\w-]{1,40})+(?:\s?\|.*)?|\s?\|\s.*)")
_OF_FRONT = regex(r"\{\{-? ?(?:page|\$?frontmatter|\.Params)\.(?P<key>[\w-]{1,40}) ?-?\}\}")
_KEYS = ("id", "url", "src", "link", "youtube_id", "video_id", "videoid", "v", "")
_PLATFORMS = (YOUTUBE, VIMEO)
_REFERS = frozenset("link post_url ref relref".split())
_SURE = frozenset("assign embed endraw include include_relative raw".split())
"""Tags that say nothing themselves; of others a text may tell."""


def without_templates(line: str) -> str:
    """The line with what its code stands for.

    >>> without_templates('See [it]({{ "/a.pdf" | relative_url }}). {% include footer.html %}')
    'See [it](/a.pdf). '
    """
    return _CODE.sub(_shown, line)


def with_values(line: str, values: Mapping[str, str]) -> str:
    """The line with what the front matter says, where a program puts that.

    >>> with_values("At {{ page.place }}, {{page.date}}", {"place": "the weir"})
    'At the weir, {{page.date}}'
    """
    return _OF_FRONT.sub(lambda it: values.get(it["key"], it[0]), line) if "}}" in line else line


def players(line: str) -> Iterator[str]:
    """The addresses of the recordings that the code in a line plays.

    >>> list(players("{{< youtube abcdefghijk >}}"))
    ['https://www.youtube.com/watch?v=abcdefghijk']
    """
    yield from (match["url"] for match in _OF_OUTLINER.finditer(line))
    for match in _COMPONENT.finditer(line):
        recording = recording_with_id(match["player"].lower(), match["id"])
        if recording is not None and (address := address_of(recording)):
            yield address
    for match in _CODE.finditer(line):
        called = match["call"] or match["tag"]
        address = _address(called.strip(" -/")) if called else None
        if address is not None:
            yield address


def _shown(match: Match) -> str:
    called = match["call"] or match["tag"]
    if called:
        return _said(called.strip(" -"), match[0])
    shown = (match["shown"] or "").strip(" -")
    text = _TEXT.fullmatch(shown)
    if text is not None:
        return text["double"] or text["single"] or ""
    return "" if _VARIABLE.fullmatch(shown) else match[0]


def _said(called: str, printed: str) -> str:
    """What stands for a tag or shortcode."""
    name = _NAME.match(called)
    if name is None:
        return printed
    address = _address(called.rstrip("/ "))
    if address is not None:
        return address
    arguments = _arguments(called[name.end() :])
    if name["name"] in _REFERS:
        return arguments.get("", "")
    web = next((text for text in arguments.values() if is_web_address(text)), "")
    is_sure = printed.startswith("{{") or name["name"] in _SURE
    return web if is_sure and (web or not has_words(called)) else printed


def has_words(called: str) -> bool:
    """Whether a tag holds words to read: a long argument, a name without a key, or which video.

    What a picture shows is said of the picture.
    """
    for argument in _NAMED.finditer(called):
        words = (argument["text"] or argument["other"] or "").split()
        if len(words) > _MOST_WORDS and argument["key"].lower() not in _OF_PICTURES:
            return True
    name, *bare = _NAMED.sub("", called).strip("%<>-/ ").split() or ("",)
    if _VIDEO in " ".join((name, *bare[:1])).lower() and not _OF_PAGE.search(called):
        return True
    return len(bare) > 1 and any(word.strip("\"'")[:1].isupper() for word in bare)


def _address(called: str) -> str | None:
    """The address of the recording that a tag or shortcode plays."""
    name = _NAME.match(called)
    if name is None or called.startswith("/"):
        return None
    arguments = _arguments(called[name.end() :])
    player = name["name"].lower()
    if player == "include":
        file, _, rest = called[name.end() :].strip().partition(" ")
        player, arguments = file.lower(), _arguments(rest)
    player += f" {arguments.get('provider', '')} {arguments.get('type', '')}".lower()
    keys = [text for key in _KEYS if (text := arguments.get(key))]
    for platform in _PLATFORMS:
        for key in keys if platform in player else ():
            recording = recording_with_id(platform, key)
            if recording is not None:
                return address_of(recording)
    addresses = filter(is_web_address, (*keys, *arguments.values()))
    return next(filter(is_recording, addresses), None)


def _arguments(text: str) -> dict[str, str]:
    """What a tag is given: by name, and the first without one as ``""``."""
    arguments: dict[str, str] = {}
    for match in _ARGUMENT.finditer(text):
        value = match["double"] or match["single"] or match["bare"] or ""
        arguments.setdefault((match["key"] or "").lower(), value)
    return arguments
