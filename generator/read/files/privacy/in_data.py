"""What a file says of its publication in data: front matter, JSON, XML, HTML, a calendar."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.model.base import Value
from generator.read.vocabulary.privacy_words import PRIVATE_TAGS, SORT_OF, TAGS, Sort
from generator.text.markdown.character_references import unescaped
from generator.text.regex import Match, regex

_KEYS = "|".join(sorted(map(re.escape, SORT_OF), key=len, reverse=True)).replace(r"\ ", "[ _-]?")
KEY = rf"(?:(?=[{''.join(sorted({key[0] for key in SORT_OF}))}])(?:{_KEYS}))"
"""A pattern of every key, its words parted as people do; the first letters save trying all."""

TAG_KEY = rf"(?:{'|'.join(sorted(TAGS))})"
_SIGNALS = sorted({max(key.split(), key=len) for key in (*SORT_OF, *PRIVATE_TAGS)})
"""Words of which one stands in every text that says something, in small letters."""

AROUND = " \t\"'`*_[]{}().:!?,;|#<>-"
"""What may stand around a key or a value and is no part of it."""

_CAMEL = regex(r"(?<=[a-z])(?=[A-Z])|[\s_-]++")
_PREFIXES = ("is ", "dg ")
_PART_OF_TAG = regex(r"[/:]\s*+")


class Flag(Value, frozen=True, kw_only=True):
    """A key of :data:`SORT_OF` with the texts of its value; none are a value that is no text.

    `loose` says that the line may be prose, `doubt` that a value may be another than its text.
    """

    key: str
    sort: Sort
    texts: tuple[str, ...]
    line: int
    loose: bool = False
    doubt: bool = False


def flag_of(
    key: str, texts: Iterable[str], line: int, *, loose: bool = False, doubt: bool = False
) -> Flag:
    """A statement under one of the keys."""
    sort = SORT_OF[folded_key(key)]
    return Flag(key=key, sort=sort, texts=tuple(texts), line=line, loose=loose, doubt=doubt)


def tag_flags(name: str, tags: Iterable[str], line: int) -> Iterator[Flag]:
    """A tag that says of the note what a status says: `private`, `status/draft`, `private/x`."""
    for tag in tags:
        for part in _PART_OF_TAG.split(tag):
            bare = part.strip(AROUND)
            if bare.casefold().replace("_", "-") in PRIVATE_TAGS:
                yield Flag(key=name, sort=Sort.STATE, texts=(bare,), line=line)


def printed_tags(value: str) -> Iterator[str]:
    """The tags on a line: parted by commas, or by spaces where signs begin them."""
    for part in re.split(r"[,;，、]", value):
        yield from part.split() if "#" in part or "[[" in part else (part,)


def with_lines(pattern: re.Pattern[str], text: str) -> Iterator[tuple[Match, int]]:
    """What a pattern finds, with the line of each (from 1)."""
    line, seen = 1, 0
    for match in pattern.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        yield match, line


def may_say(text: str) -> bool:
    """Whether a text is worth going through: data may write any letter by its number."""
    folded = text.casefold()
    return "\\" in text or any(word in folded for word in _SIGNALS)


def folded_key(key: str) -> str:
    """A key as :data:`SORT_OF` has it: `isPrivate` → `private`.

    >>> folded_key("isPublished"), folded_key("publish-status:"), folded_key("dg-publish")
    ('published', 'publish status', 'publish')
    """
    bare = key.strip(AROUND)
    is_word = bare.isalpha() and bare.islower()
    words = (bare if is_word else " ".join(_CAMEL.sub(" ", bare).split())).casefold()
    for prefix in _PREFIXES:
        words = words.removeprefix(prefix)
    return words


_ROOM_OF_ROOT = 2_000  # characters, in which the attributes of the root stand

_JSON_KEY = regex(
    rf"\"(?<!\\\")(?P<key>(?:is[_-]?)?{KEY})\"\s*+:\s*+"
    r"(?=(?P<value>[\[{][^\]}]{0,400}+|\"?[^\n\r\",}\]]*+))",
    re.IGNORECASE,
)
_JSON_TAGS = regex(
    rf"\"(?<!\\\")(?P<key>{TAG_KEY})\"\s*+:\s*+(?P<value>\[[^\]]*+|\"[^\"\n]*+)", re.IGNORECASE
)
_HEXO = ";;;"  # closes front matter in JSON without braces
_IN_JSON = regex(r"[,{}\[]")
_JSON_TEXT = regex(r":\s*+\"(?P<text>[^\"]*+)\"")
_ESCAPED = regex(r"\\u(?P<code>[0-9a-fA-F]{4})")  # letters that JSON need not escape

_COMMENT = regex(
    rf"<!--\s{{0,9}}+(?P<key>(?:is[_ -]?)?{KEY})\s?[:=]\s{{0,9}}+"
    r"(?P<value>[^<>\n\r]{1,80}?)\s{0,9}-->",
    re.IGNORECASE,
)
_META = regex(r"<meta\s(?P<attributes>[^<>]{0,500}+)", re.IGNORECASE)
_PAIR = regex(
    r"(?<![\w-])(?P<name>name|property|itemprop|content)\s?=\s?"
    r"(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s\"'>]++))",
    re.IGNORECASE,
)
_ELEMENT = regex(
    rf"<(?:[\w.-]{{1,20}}:)?(?P<key>{KEY})(?:\s[^<>]{{0,200}}+)?>\s*+(?P<value>[^<]{{0,80}})</",
    re.IGNORECASE,
)
_TAGGED = regex(r"<(?P<key>tags?)>\s*+(?P<value>[^<]{0,80})</", re.IGNORECASE)
_EMPTY = regex(rf"<(?:[\w.-]{{1,20}}:)?(?P<key>{KEY})\s?/>", re.IGNORECASE)
_BLOCKED = regex(r"<(?P<key>itunes:block)>\s*+(?P<value>[^<]{0,80})</", re.IGNORECASE)
_ATTRIBUTE = regex(
    rf"(?<=\s)(?P<key>{KEY})\s?=\s?[\"'](?P<value>[^\"'<>]{{0,80}})[\"']", re.IGNORECASE
)
_XML = regex(r"<(?:[\w.-]{1,20}:)?(?:rss|feed|schedule|tt|rdf)\b", re.IGNORECASE)

_COMMENTS = regex(r"<!--(?:.*?(?P<end>-->)|.*)", re.DOTALL)
_PROLOG = regex(r"\A(?:\s++|<\?.*?\?>|<!(?:[^\[>]*+\[.*?\]>|(?![^\[>]*\[)[^>]*+>))*+", re.DOTALL)
"""The declarations with which XML begins."""

_ROOM_OF_TITLE = 50_000  # characters of a page, in which what stands around its title is
MARKED_UP = regex(r"\s*+<")
_HIDDEN = regex(r"<(?P<tag>script|style)\b.*?</(?P=tag)", re.IGNORECASE | re.DOTALL)
_BOX = regex(r"<div class=\"checkbox checkbox-(?:off|(?P<on>on))\"[^<>]{0,100}>\s*+</div>")
_SHOWN = (regex(r"<h1\b", re.IGNORECASE), regex(r"<body\b", re.IGNORECASE))
_MARK = r"<(?=/?(?:a|abbr|b|code|em|font|i|mark|small|span|strong|u)\b)[^<>]*+>"
_CELL = r"\s{0,80}+<(?=/?(?:t[dh]|dd)\b|/dt\b)[^<>]*+>\s{0,80}+"
_PIECE = regex(rf"(?P<shown>(?:[^<\n]|{_MARK}|{_CELL})++)|<[^<>]*+>", re.IGNORECASE)
_MARKS, _CELLS = regex(_MARK, re.IGNORECASE), regex(_CELL, re.IGNORECASE)

_CALENDAR = regex(r"\s*+BEGIN:VCALENDAR", re.IGNORECASE)
_CALENDAR_KEY = regex(
    r"(?P<key>CLASS|CATEGORIES)(?:;(?:\"[^\"]*+\"|[^\":])*+)?:(?P<value>.*)", re.IGNORECASE
)


def in_data(text: str) -> Iterator[Flag]:
    """Every statement in the form of another program."""
    beginning = text.lstrip()[:1]
    if beginning in {"{", "["}:
        yield from _in_json(_ESCAPED.sub(_unescaped, text))
    elif beginning in {'"', ";"} and _HEXO in text:
        yield from _in_json(text.removeprefix(_HEXO).partition(_HEXO)[0])
    elif beginning == "<":
        yield from _in_xml(text)
    elif _CALENDAR.match(re.sub(r"\n[ \t]", "", text[:_ROOM_OF_ROOT])):
        yield from _in_calendar(text)
    if "<!--" in text:
        for match, line in with_lines(_COMMENT, text):
            yield flag_of(match["key"], (match["value"],), line)
    for match, line in with_lines(_META, text):
        yield from _in_meta(match["attributes"], line)


def _in_json(text: str) -> Iterator[Flag]:
    for match, line in with_lines(_JSON_KEY, text):
        key, value = match["key"], match["value"]
        sort = SORT_OF[folded_key(key)]
        if value.startswith("["):
            yield flag_of(key, _IN_JSON.split(value[1:].strip() or "[]"), line)
        elif not value.startswith("{"):
            yield flag_of(key, (value,), line)
        elif sort is Sort.STATE:
            yield flag_of(key, (each["text"] for each in _JSON_TEXT.finditer(value)), line)
        elif sort is Sort.HIDES:
            yield flag_of(key, (), line)
    for match, line in with_lines(_JSON_TAGS, text):
        yield from tag_flags(match["key"], _IN_JSON.split(match["value"]), line)


def _unescaped(match: Match) -> str:
    """A letter; line ends and halves of letters stay as they are written."""
    char = chr(int(match["code"], 16))
    return char if char.isprintable() else match[0]


def _in_meta(attributes: str, line: int) -> Iterator[Flag]:
    texts = {
        pair["name"].casefold(): pair["double"] or pair["single"] or pair["bare"] or ""
        for pair in _PAIR.finditer(attributes)
    }
    key = texts.get("name") or texts.get("property") or texts.get("itemprop") or ""
    if folded_key(key) in SORT_OF and key.casefold() != "robots":  # which a saved page may say
        yield flag_of(key, (texts.get("content", ""),), line)


def _in_xml(text: str) -> Iterator[Flag]:
    bare = _COMMENTS.sub(_kept, text).replace("<![CDATA[", "").replace("]]>", "")
    for match, line in with_lines(_ELEMENT, bare):
        yield flag_of(match["key"], (unescaped(match["value"]),), line)
    for match, line in with_lines(_TAGGED, bare):
        yield from tag_flags(match["key"], printed_tags(unescaped(match["value"])), line)
    for match, line in with_lines(_EMPTY, bare):
        if SORT_OF[folded_key(match["key"])] is Sort.HIDES:
            yield flag_of(match["key"], (), line)
    for match, line in with_lines(_BLOCKED, bare):
        yield Flag(key=match["key"], sort=Sort.HIDES, texts=(match["value"],), line=line)
    before = len(bare) - len(_PROLOG.sub("", bare, count=1))
    if bare.lstrip()[:5].casefold() == "<?xml" or _XML.match(bare, before):
        for match, line in with_lines(_ATTRIBUTE, bare[before : before + _ROOM_OF_ROOT]):
            yield flag_of(match["key"], (match["value"],), bare.count("\n", 0, before) + line)


def as_shown(text: str, *, whole: bool = False) -> Sequence[tuple[str, int]]:
    r"""What a reader sees of a web page from its title on, each line with its number.

    Of a file whose name says that it is one (`whole`), also what stands above.

    >>> as_shown("<title>A\n<h1>A</h1><tr><th>Status<td>Draft</tr><p><b>By</b>: Bo")
    [('A', 2), ('\tStatus\tDraft', 2), ('By: Bo', 2)]
    """
    title = next((it for pattern in _SHOWN if (it := pattern.search(text))), None)
    if not (whole or title):
        return ()
    start = title.start() if title and not whole else 0
    above = text.count("\n", 0, start)
    page = _HIDDEN.sub(lambda it: "\n" * it[0].count("\n"), text[start : start + _ROOM_OF_TITLE])
    page = _BOX.sub(lambda match: "yes" if match["on"] else "no", page)
    return [
        (unescaped(_CELLS.sub("\t", _MARKS.sub("", match[0]))), above + line)
        for match, line in with_lines(_PIECE, page)
        if match["shown"]
    ]


def _kept(comment: Match) -> str:
    """The line ends of a comment, or all of what is not closed."""
    return "\n" * comment[0].count("\n") if comment["end"] else comment[0][4:]


def _in_calendar(text: str) -> Iterator[Flag]:
    """The class and the categories of each event; a long line goes on behind a blank."""
    logical: list[tuple[int, list[str]]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line[:1] in {" ", "\t"} and logical:
            logical[-1][1].append(line[1:].rstrip("\r"))
        else:
            logical.append((number, [line.rstrip("\r")]))
    for number, pieces in logical:
        match = _CALENDAR_KEY.match("".join(pieces))
        if match is None:
            continue
        if match["key"].casefold() == "class":
            yield Flag(key=match["key"], sort=Sort.STATE, texts=(match["value"],), line=number)
        else:
            yield from tag_flags(match["key"], printed_tags(match["value"]), number)
