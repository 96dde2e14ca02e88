"""Notes of Org mode (`.org`): headlines of stars, keywords (`#+title:`), drawers, links."""

import re
from collections.abc import Iterator, Sequence

from generator.read.formats.markup.as_markdown import Marked, markup_format, replaced, with_head
from generator.read.vocabulary.word_lists import WORDS
from generator.text.regex import regex

_HEADLINE = regex(
    r"(?P<stars>\*{1,12})\s+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED|CANCELED)\s+)?(?:\[#[A-Z]\]\s*)?"
    r"(?P<title>\S.*)"
)
_TAGS = regex(r"\s(?P<tags>:(?:[\w@#%]{1,40}:){1,12})\s*$")
_KEYWORD = regex(r"\s*#\+(?P<key>[A-Za-z][\w-]{0,40}):(?P<text>.*)")
_BLOCK = regex(r"\s*#\+(?P<end>begin|end)_(?P<name>[a-z]{1,20})\b", re.IGNORECASE)
_LANGUAGE = regex(r"\s+(?P<name>\w[\w+#.-]{0,30})")
_PROPERTY = regex(r"\s*:(?P<key>[A-Za-z][\w-]{0,40}):(?:\s++(?P<text>\S.*+))?\s*+$")
_DRAWERS = frozenset("properties logbook end clock".split())
_IDS = frozenset("id custom_id".split())
_OF_PROGRAM = frozenset(WORDS["keys_of_org"])
_QUICK_KEY = regex(r"\w\([a-z]\)(?:\s|$)")  # of a tag that an agenda offers: `Write(w)`
_CODE = frozenset("src example export".split())
_COMMENT = regex(r"\s*#(?:\s|$)")
_COMMENT_BLOCK = "comment"
_REMARK = regex(r"^\s*#\+comment:|@@comment:", re.IGNORECASE)
_UNSEEN = frozenset({"noexport", "private"})
_NONE: frozenset[str] = frozenset()
_FIRST_WORDS = 3
_OF_PICTURES = r"\.(?i:gif|jpe?g|png|svg|webp)"
_INLINE = (
    (
        regex(
            rf"\[\[(?:[^\[\]\n]{{1,500}}{_OF_PICTURES}\]\[)?(?:file:)?"
            rf"([^\[\]\n]{{1,500}}{_OF_PICTURES})\]\]"
        ),
        r"![](<\1>)",
    ),
    (regex(r"\[\[(?:file:)?([^\[\]\n]{1,500})\]\[([^\[\]\n]{1,300})\]\]"), r"[\2](<\1>)"),
    (regex(r"\[\[(https?://[^\[\]\s]{1,500})\]\]"), r"\1"),
    (regex(r"(?<![\w=])=([^\s=](?:[^=\n]{0,120}[^\s=])?)=(?![\w=])"), r"`\1`"),
    (regex(r"(?<![\w~])~([^\s~](?:[^~\n]{0,120}[^\s~])?)~(?![\w~])"), r"`\1`"),
    (regex(r"(?<![\w*])\*([^\s*](?:[^*\n]{0,120}[^\s*])?)\*(?![\w*])"), r"**\1**"),
)
_TERM = regex(r"^(?P<mark>\s*[-+]\s+)(?P<term>[^:\n]{1,80}) ::\s+(?=\S)")


def as_markdown(lines: Sequence[str]) -> Marked:
    """The note in Markdown; its keywords at the top are what it states.

    >>> as_markdown(["#+title: Weirs", "* Gates", "See [[https://a.org][a]]."]).texts
    ('#+title: Weirs', '## Gates', 'See [a](<https://a.org>).')
    """
    head, stated = _head(lines)
    is_titled = any(key.lower() == "title" for key, _, _ in stated)
    depth = int(is_titled or sum(line.startswith("* ") for line in lines) > 1)
    return with_head(lines, head, stated, tuple(_body(lines[head:], depth)))


def _head(lines: Sequence[str]) -> tuple[int, tuple[tuple[str, str, int], ...]]:
    """How many lines stand above the text, and what they state."""
    stated: list[tuple[str, str, int]] = []
    for number, line in enumerate(lines):
        match = _KEYWORD.match(line) or _PROPERTY.match(line)
        if match is None or _BLOCK.match(line):
            if line.strip() and not _COMMENT.match(line) and "%%" not in line:
                return number, tuple(stated)
            continue
        key, text = match["key"], (match["text"] or "").strip()
        known = _DRAWERS | _IDS | (_OF_PROGRAM - {"filetags"})
        if not text or key.lower() in known or (key.lower() == "tags" and _QUICK_KEY.search(text)):
            continue
        if key.lower() == "filetags":
            tags = dict.fromkeys(text.strip(":").split(":"))
            stated += (("tags", tag, number + 1) for tag in tags if tag)
        else:
            stated.append(("url" if key.lower() == "roam_refs" else key, text, number + 1))
    return len(lines), tuple(stated)


def _body(lines: Sequence[str], depth: int) -> Iterator[str | None]:
    inside = ""
    for line in lines:
        block = _BLOCK.match(line)
        if block is not None:
            name = block["name"].lower()
            is_end = block["end"].lower() == "end"
            if inside in _CODE and not (is_end and name == inside):
                yield line
                continue
            inside = "" if is_end else name
            language = _LANGUAGE.match(line, block.end()) if not is_end else None
            yield f"```{language['name'] if language else ''}" if name in _CODE else None
        elif inside in _CODE:
            yield line
        else:
            text = _line(line, depth)
            yield f"> {text}" if inside == "quote" and text and text.strip() else text


def _line(line: str, depth: int) -> str | None:
    headline = _HEADLINE.fullmatch(line)
    if headline is not None:
        title = _TAGS.sub("", headline["title"])
        level = min(len(headline["stars"]) + depth, 6)
        return f"{'#' * level} {replaced(title, _INLINE)}"
    keyword = _KEYWORD.match(line)
    if keyword is not None:
        return None if keyword["key"].lower() in _OF_PROGRAM else line
    stated = _PROPERTY.match(line)
    if stated is not None:
        key = stated["key"].lower()
        return (
            None if key in _DRAWERS | _IDS else f"{stated['key']}: {stated['text'] or ''}".strip()
        )
    return replaced(_TERM.sub(r"\g<mark>**\g<term>**: ", line), _INLINE)


def hidden(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of comments, and of what stands under headlines that are not to be exported.

    A headline ends whatever block stands open. Where the file has such a tag, all lines count.

    >>> sorted(hidden(["# mine", "* A", "* B :noexport:", "text", "* COMMENT C", "* D"]))
    [0, 2, 3, 4]
    """
    unseen = _UNSEEN | _excluded_tags(lines)
    if any(not unseen.isdisjoint(_file_tags(line)) for line in lines):
        return frozenset(range(len(lines)))
    numbers: set[int] = set()
    below = 0
    inside = ""
    in_comment = False
    for number, line in enumerate(lines):
        headline = _HEADLINE.fullmatch(line)
        block = _BLOCK.match(line)
        name, begins = "", False
        if headline is not None:
            level = len(headline["stars"])
            inside, in_comment = "", False
            if not below or level <= below:
                below = level if _is_unseen(headline["title"], unseen) else 0
        elif block is not None:
            name, begins = block["name"].lower(), block["end"].lower() == "begin"
            in_comment = in_comment or (begins and name == _COMMENT_BLOCK)
            inside = inside or (name if begins else "")
        remark = _COMMENT.match(line) is not None and inside not in _CODE
        if below or in_comment or remark or _REMARK.search(line):
            numbers.add(number)
        if block is not None and not begins:
            in_comment = in_comment and name != _COMMENT_BLOCK
            inside = "" if name == inside else inside
    return frozenset(numbers)


def _excluded_tags(lines: Sequence[str]) -> frozenset[str]:
    """The tags that the file itself says are not to be exported."""
    keywords = (_KEYWORD.match(line) for line in lines)
    texts = (it["text"] for it in keywords if it and it["key"].lower() == "exclude_tags")
    return frozenset(tag.strip(":").lower() for text in texts for tag in text.split())


def _file_tags(line: str) -> frozenset[str]:
    keyword = _KEYWORD.match(line)
    is_tags = keyword is not None and keyword["key"].lower() == "filetags"
    return frozenset(re.split(r"[\s:]+", keyword["text"].lower())) if keyword and is_tags else _NONE


def _is_unseen(title: str, unseen: frozenset[str]) -> bool:
    """Whether a headline hides what stands below: by a tag, or by `COMMENT` behind a keyword."""
    tags = _TAGS.search(f" {title}")
    own = frozenset(tags["tags"].lower().split(":")) if tags else _NONE
    return "COMMENT" in title.split()[:_FIRST_WORDS] or not own.isdisjoint(unseen)


FORMAT = markup_format(".org", translate=as_markdown, hidden=hidden)
