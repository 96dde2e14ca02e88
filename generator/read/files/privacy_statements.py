"""Where a text may say whether it is to be published: statements, each with its line.

They stand in front matter at any depth, in lines of the same form around the title, as properties
anywhere, as tags, and as the class of an event in a calendar.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import yaml

from generator.model.base import Value
from generator.read.vocabulary.privacy_words import PRIVATE_TAGS, SORT_OF, TAGS, Sort
from generator.text.encoding.decode import split_lines
from generator.text.quantities.dates import find_date
from generator.text.yaml_nodes import Tree, YamlError, text_of

_FENCE = re.compile(r"(?P<marks>---|\+\+\+)\s?\w{0,8}\s*")
_ENDS = {"---": frozenset({"---", "..."}), "+++": frozenset({"+++"})}  # of YAML and of TOML
_MOST_YAML = 50_000  # characters; more is no front matter that somebody wrote
_MOST_LINES = 500  # of front matter that nothing closes
_HEAD_LINES = 30  # with text, in which the lines of properties around a title stand
_MOST_LINE = 200
_ROOM_OF_ROOT = 2_000  # characters, in which the attributes of the root stand

_KEY = rf"(?:{'|'.join(sorted(map(re.escape, SORT_OF), key=len, reverse=True))})".replace(
    r"\ ", "[ _-]?"
)
_INSIDE = re.compile(
    rf"(?<![\w-])(?P<key>(?:is[_-]?)?{_KEY})[\"']?+\s*+[:=：]++\s*+(?P<value>.*)", re.IGNORECASE
)
_PROPERTY = re.compile(
    rf"(?<![\w:-])(?P<key>(?:is[_-]?)?{_KEY})[*_]{{0,3}}+\s?::(?:\s++|$)(?P<value>[^\n\r\])]*+)",
    re.IGNORECASE,
)
_QUOTED_KEY = re.compile(
    rf"(?<!\\)\"(?P<key>(?:is[_-]?)?{_KEY})\"\s*+:\s*+\"?(?P<value>[^\n\r\",}}\]]*+)", re.IGNORECASE
)
_MARKS = r"[\"'`*_\s]{0,6}+"
_LINE = re.compile(
    rf"(?P<key>(?:is[_ -]?)?{_KEY}){_MARKS}(?:::?+|[：=|]|(?<=\t)){_MARKS}(?P<value>.*)",
    re.IGNORECASE,
)
_TAG_LINE = re.compile(
    rf"(?P<key>{'|'.join(sorted(TAGS))}){_MARKS}(?:::?+|[：=|]){_MARKS}(?P<value>.*)", re.IGNORECASE
)
_TAG_PROPERTY = re.compile(
    rf"(?<![\w:-])(?P<key>{'|'.join(sorted(TAGS))})::(?P<value>[^\n\r]*+)", re.IGNORECASE
)
_TAGS_ALONE = re.compile(
    r"(?m)^[ \t]{0,8}+(?P<value>(?P<key>#)[^\s#]++[ \t,;]*+(?:#[^\s#]++[ \t,;]*+)*+)\r?$"
)
_COMMENT = re.compile(
    rf"<!--\s{{0,9}}+(?P<key>(?:is[_ -]?)?{_KEY})\s?[:=]\s{{0,9}}+"
    r"(?P<value>[^<>\n\r]{1,80}?)\s{0,9}-->",
    re.IGNORECASE,
)
_ELEMENT = re.compile(
    rf"<(?:[a-z]{{1,20}}:)?(?P<key>{_KEY})(?:\s[^<>]{{0,200}}+)?>\s{{0,9}}+(?P<value>[^<]{{0,80}})</",
    re.IGNORECASE,
)
_BLOCKED = re.compile(r"<(?P<key>itunes:block)>\s{0,9}+(?P<value>[^<]{0,80})</", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    rf"(?<=\s)(?P<key>{_KEY})=[\"'](?P<value>[^\"'<>]{{0,80}})[\"']", re.IGNORECASE
)
_META = re.compile(
    rf"<meta\s{{1,9}}+name=[\"']?(?P<key>{_KEY})[\"']?\s{{1,9}}+content=[\"']?(?P<value>[^\"'<>]{{0,80}})",
    re.IGNORECASE,
)
_CALENDAR_TAGS = re.compile(r"(?mi)^(?P<key>CATEGORIES)(?:;[^:\r\n]{0,80})?:(?P<value>[^\r\n]*+)")
_BEGINNING = re.compile(r"[\ufeff\s]*+(?P<first>.{0,15})")
_XML = re.compile(r"<(?:\?xml|rss|feed|schedule|tt)\b", re.IGNORECASE)
_ESCAPED = re.compile(r"\\u00(?P<code>[2-7][0-9a-fA-F])")  # letters that JSON need not escape
_CALENDAR = re.compile(r"(?mi)^(?P<key>CLASS)(?:;[^:\r\n]{0,80})?:(?P<value>[^\r\n]*+)")
_ANY_KEY = re.compile(r"[\w-]{1,40}\s?[:=]\s")
_LEADS = " \t;-*+>.%:|\"'_`/<!(["
AROUND = " \t\"'`*_[]{}().:!,;|#<>-"
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s_-]++")
_PREFIXES = ("is ", "dg ")


class Flag(Value, frozen=True, kw_only=True):
    """A key of :data:`SORT_OF` with the texts of its value; none are a value that is no text.

    `loose` says that the line may be prose.
    """

    key: str
    sort: Sort
    texts: tuple[str, ...]
    line: int
    loose: bool = False


def flags(text: str, *, is_list: bool = False) -> Iterator[Flag]:
    """Everything in a text that may say whether it is to be published.

    Of a list of records any line may say it, of other texts only those around the title.
    """
    lines = split_lines(text)
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    start = first
    fence = _FENCE.fullmatch(lines[first]) if first < len(lines) else None
    if fence is not None:
        ends = _ENDS[fence["marks"]]
        inner = range(first + 1, len(lines))
        last = next((number for number in inner if lines[number].rstrip() in ends), None)
        if last is None:
            yield from _in_lines(lines[:_MOST_LINES], first + 1)
        else:
            yield from _in_front_matter(lines[:last], first + 1, is_yaml=fence["marks"] == "---")
            start = last + 1
    yield from _in_lines(lines if is_list else _head(lines, start), start)
    if "::" in text:
        yield from _matches(_PROPERTY, text)
        yield from _tag_matches(_TAG_PROPERTY, text)
    if "#" in text:
        yield from _tag_matches(_TAGS_ALONE, text)
    if "<!--" in text:
        yield from _matches(_COMMENT, text)
    if "<meta" in text:
        yield from _matches(_META, text)
    yield from _in_data(text)


def _in_data(text: str) -> Iterator[Flag]:
    """What a file of another program says in its own form: JSON, XML, a calendar."""
    match = _BEGINNING.match(text)
    beginning = match["first"] if match else ""
    if beginning[:1] in {"{", "["}:
        yield from _matches(_QUOTED_KEY, _ESCAPED.sub(_unescaped, text))
    elif beginning.upper() == "BEGIN:VCALENDAR":
        yield from _matches(_CALENDAR, text, Sort.STATE)
        yield from _tag_matches(_CALENDAR_TAGS, text)
    elif _XML.match(beginning):
        yield from _matches(_ELEMENT, text)
        yield from _matches(_BLOCKED, text, Sort.HIDES)
        yield from _matches(_ATTRIBUTE, text[:_ROOM_OF_ROOT])


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match["code"], 16))


def _head(lines: Sequence[str], start: int) -> Sequence[str]:
    """The lines up to the one before the second heading, or to so many with text."""
    headings = texts = 0
    for number in range(start, len(lines)):
        texts += bool(lines[number].strip())
        headings += _HEADING.match(lines[number]) is not None
        if headings > 1 or texts > _HEAD_LINES:
            return lines[:number]
    return lines


def _in_lines(lines: Sequence[str], start: int, *, loose: bool = True) -> Iterator[Flag]:
    """The lines of the form `key: value`, with the marks of any markup in front."""
    for number in range(start, len(lines)):
        line = lines[number]
        if len(line) > _MOST_LINE or _HEADING.match(line):
            continue
        bare = line.lstrip(_LEADS).removeprefix("NOTE ").removeprefix("#+")
        if match := _LINE.match(bare):
            yield _flag(match["key"], (match["value"],), line=number + 1, loose=loose)
        elif match := _TAG_LINE.match(bare):
            yield from _tags(match["key"], _printed_tags(match["value"]), number + 1)


def _in_front_matter(lines: Sequence[str], start: int, *, is_yaml: bool) -> Iterator[Flag]:
    inner = lines[start:]
    if len(inner) > _MOST_LINES or sum(map(len, inner)) > _MOST_YAML:
        keys = any(map(_ANY_KEY.match, inner[:2]))
        yield from _in_lines(lines, start, loose=not keys)
        return
    root = None
    if is_yaml:
        try:
            root = Tree("\n".join(inner)).root
        except YamlError:
            is_yaml = False
    if isinstance(root, yaml.MappingNode):
        yield from _in_tree(root, start + 1)
    elif is_yaml:  # prose between two rules
        yield from _in_lines(lines, start)
    else:
        for number in range(start, len(lines)):
            for match in _INSIDE.finditer(lines[number]):
                value = match["value"]
                bare = value if find_date(value) else re.split(r"[,;}\]]", value, maxsplit=1)[0]
                yield _flag(match["key"], (bare,), line=number + 1)


def _in_tree(root: yaml.Node, offset: int) -> Iterator[Flag]:
    todo = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, yaml.SequenceNode):
            todo.extend(node.value)
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                todo.append(value)
                name = text_of(key)
                if name is None:
                    continue
                line = key.start_mark.line + offset
                if folded_key(name) in TAGS:
                    yield from _tags(name, _tags_of(value), line)
                elif folded_key(name) in SORT_OF:
                    yield _flag(name, tuple(_scalars(value)), line=line)


def _tags(name: str, tags: Iterable[str], line: int) -> Iterator[Flag]:
    """A tag that says of the note what a status says: `private`, `status/draft`."""
    for tag in tags:
        bare = tag.strip(AROUND).rpartition("/")[2]
        if bare.casefold() in PRIVATE_TAGS:
            yield Flag(key=name, sort=Sort.STATE, texts=(bare,), line=line)


def _tags_of(node: yaml.Node) -> Iterator[str]:
    for text in _scalars(node):
        yield from re.split(r"[,\s]+", text) if isinstance(node, yaml.ScalarNode) else (text,)


def _printed_tags(value: str) -> Iterator[str]:
    """The tags on a line: parted by commas, or by spaces where signs begin them."""
    for part in re.split(r"[,;，、]", value):
        yield from part.split() if "#" in part or "[[" in part else (part,)


def _tag_matches(pattern: re.Pattern[str], text: str) -> Iterator[Flag]:
    for flag in _matches(pattern, text, Sort.STATE):
        yield from _tags(flag.key, _printed_tags(flag.texts[0]), flag.line)


def _scalars(node: yaml.Node) -> Iterator[str]:
    """The texts of a value: its own, or those of its list; of nothing else any."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.ScalarNode) and (text := text_of(node)) is not None:
        yield text


def _matches(pattern: re.Pattern[str], text: str, sort: Sort | None = None) -> Iterator[Flag]:
    """What a pattern finds, with the line of each; of a sort that is given or its key's own."""
    line, seen = 1, 0
    for match in pattern.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        key, texts = match["key"], (match["value"],)
        yield Flag(key=key, sort=sort or SORT_OF[folded_key(key)], texts=texts, line=line)


def _flag(key: str, texts: tuple[str, ...], *, line: int, loose: bool = False) -> Flag:
    return Flag(key=key, sort=SORT_OF[folded_key(key)], texts=texts, line=line, loose=loose)


def folded_key(key: str) -> str:
    """A key as :data:`SORT_OF` has it: `isPrivate` → `private`.

    >>> folded_key("isPublished"), folded_key("publish-status:"), folded_key("dg-publish")
    ('published', 'publish status', 'publish')
    """
    words = " ".join(_CAMEL.sub(" ", key.strip(AROUND)).split()).casefold()
    for prefix in _PREFIXES:
        words = words.removeprefix(prefix)
    return words
