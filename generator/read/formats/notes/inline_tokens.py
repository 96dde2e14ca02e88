"""The text of what Markdown finds inside a line: words, links, and the tags of HTML."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.read.vocabulary.word_lists import WORDS
from generator.text.quantities import timecode
from generator.text.regex import regex
from generator.text.web_address import is_recording

if TYPE_CHECKING:
    import markdown_it.token

_FOOTNOTE = regex(r"\[\^(?P<mark>[\w-]{1,20})\](?P<colon>:(?=\s))?")
_WEB = regex(r"https?://")
_TAG = regex(r"</?(?P<name>[a-zA-Z][a-zA-Z0-9]{0,11})(?=[\s/>])[^<>]*>")
_HREF = regex(r"\shref\s*=\s*[\"']?(?P<target>https?://[^\s\"'<>]+)")
_TAGS = frozenset(
    """
    a abbr aside b big blockquote br center cite code dd del details dfn div dl dt em embed
    figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe image img ins kbd li mark nav
    object ol p param picture pre q s samp section small source span strike strong sub summary
    sup table tbody td tfoot th thead time tr tt u ul var video audio wbr
    """.split()
)
_DRAWN = frozenset(
    """
    article button circle ellipse g input label line main option path polygon polyline rect select
    svg textarea use
    """.split()
)
"""Tags of controls and drawings: without attributes they are what somebody writes about."""

_SPACES = frozenset("br hr li p div td th tr h1 h2 h3 h4 h5 h6 summary".split())
"""Tags that part words."""
_STRUCK = frozenset("del s strike".split())
_MEDIA = frozenset(WORDS["media"])
_AROUND = " ()[]|/,·•-–—\t"
_BEFORE = _AROUND.replace(")", "").replace("]", "")
"""What stands between links behind a title, and in front of them."""


def text_of(tokens: Sequence["markdown_it.token.Token"], *, targets: bool) -> str:
    """The text of tokens, with the address of each link behind its words if they are wanted.

    Else it is a heading's, without the links behind it that only say to what they lead:
    `Weirs [slides](…) [video](…)`.
    """
    parts: list[str] = []
    late: list[str] = []
    target, start, title, media = "", 0, 0, False
    for index, token in enumerate(tokens):
        opened = _opened_link(token)
        if opened is not None:
            target, start = opened, len(parts)
        elif token.type == "link_close" or token.content.casefold() == "</a>":
            shown = "".join(parts[start:])
            is_alone = not shown and not any(_text(it).strip() for it in tokens)
            if targets and not is_alone and _is_told(target, shown):
                behind = "".join(map(_text, tokens[index + 1 : index + 3])).lstrip()
                place = late if behind.startswith((":", "：")) else parts
                place.append(f" ({target})")
            is_medium = names_medium(shown)
            target, media = "", is_medium
            title = title if is_medium else len(parts)
        else:
            parts.append(_text(token))
            if not target and parts[-1].strip(_AROUND):
                title, media = len(parts), False
    before = "".join(parts[:title]).rstrip(_BEFORE)
    if media and title < len(parts) and not targets and before.strip("# "):
        return before
    return "".join(parts).rstrip() + "".join(late) if late else "".join(parts)


def names_medium(words: str) -> bool:
    """Whether the words of a link only say to what it leads: `Slides`, `[PDF]`."""
    return words.strip(_AROUND).casefold() in _MEDIA


def _is_told(target: str, shown: str) -> bool:
    """Whether an address says more than what links to it: a picture says nothing of a recording."""
    words = shown.strip()
    if not words:
        return is_recording(target)
    return bool(_WEB.match(target) and words != target and not timecode.find(words))


def _opened_link(token: "markdown_it.token.Token") -> str | None:
    """Where a link leads that opens here, or None."""
    if token.type == "link_open":
        return str(token.attrGet("href") or "")
    if token.type != "html_inline" or not token.content.casefold().startswith("<a "):
        return None
    href = _HREF.search(token.content)
    return href["target"] if href else ""


def _text(token: "markdown_it.token.Token") -> str:
    if token.type == "html_inline":
        return _without_tag(token.content)
    if token.type == "text":
        return _FOOTNOTE.sub(r"[\g<mark>]", token.content)
    if token.type in {"code_inline", "text_special"}:
        return token.content
    return "\n" if token.type in {"softbreak", "hardbreak"} else ""


def _without_tag(printed: str) -> str:
    """What a tag or comment says, which is nothing, or the text where it is none of HTML's."""
    if printed.startswith("<!--"):
        return ""
    tag = _TAG.fullmatch(printed)
    name = tag["name"].casefold() if tag else ""
    is_sure = "=" in printed or printed.startswith("</")
    if name not in _TAGS and not (is_sure and name in _DRAWN):
        return printed
    if name in _STRUCK:
        return "~~"  # as in Markdown: nobody says what is struck
    return " " if name in _SPACES else ""
