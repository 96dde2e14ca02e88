"""Where a text may say whether it is to be published: statements, each with its line.

They stand in front matter at any depth, in lines of the same form around the title, as properties
anywhere, as tags, and in the forms of other programs.
"""

import re
from collections.abc import Iterator, Sequence

import yaml
from msgspec.structs import replace

from generator.read.files.privacy.in_data import (
    AROUND,
    KEY,
    MARKED_UP,
    TAG_KEY,
    Flag,
    as_shown,
    flag_of,
    folded_key,
    in_data,
    may_say,
    printed_tags,
    tag_flags,
    with_lines,
)
from generator.read.files.privacy.in_sections import (
    Part,
    in_parts,
    in_titles_of_json,
    parts_of,
    says_in_words,
)
from generator.read.files.privacy.in_tables import in_drawn_tables, in_table
from generator.read.files.privacy.in_yaml import in_tree
from generator.read.files.privacy.markings import (
    HEADING,
    LEADS,
    TAG,
    in_cells,
    mark_of_title,
    marking,
    tags_printed,
)
from generator.read.front.fences import ends_of, opening_below
from generator.read.vocabulary.privacy_words import (
    DRAFTS,
    NO,
    SECTIONS_OF_STATUS,
    SORT_OF,
    YES,
    Sort,
)
from generator.read.vocabulary.word_lists import KEYS, KEYS_ELSEWHERE
from generator.text.encoding.decode import split_lines
from generator.text.paths import PAGES
from generator.text.quantities.dates import find_date
from generator.text.regex import Match, regex
from generator.text.syntax import UnreadableError
from generator.text.syntax.yaml_nodes import Tree

_FENCE = regex(r"(?P<marks>-{3,40}|\+\+\+)\s?\w{0,8}\s*")
_MOST_YAML = 500_000  # characters; more is no front matter
_MOST_LIST = 2_000_000  # characters of a list of records
_MOST_LINES = 500  # of front matter that nothing closes
_HEAD_LINES = 30  # with text, in which the lines of properties around a title stand
_MOST_LINE = 200
_MOST_ITEMS = 30  # lines below a key, on which its value stands
_STATED_FIRST = 3  # words with which a long line begins that says a state

_INSIDE = regex(
    rf"(?<![\w-])(?P<key>(?:is[_-]?)?{KEY})[\"']?+\s*+[:=：]++\s*+(?=(?P<value>.{{0,200}}))",
    re.IGNORECASE,
)
_TAGS_INSIDE = regex(
    rf"(?<![\w-])(?P<key>{TAG_KEY})[\"']?+\s*+[:=：]++(?P<value>.*)", re.IGNORECASE
)
_PROPERTY = regex(
    rf"(?<![\w:-])(?P<key>(?:is[_-]?)?{KEY})[*_]{{0,3}}+\s?::(?:\s++|$)(?P<value>[^\n\r\])]*+)",
    re.IGNORECASE,
)
_MARKS = r"[\"'`*_\s]{0,6}+"
_LINE = regex(
    rf"(?P<key>(?:is[_ -]?)?{KEY}){_MARKS}"
    rf"(?:\??+(?:::?+|[：=|])|(?P<asked>\?)|(?P<dash>[—–])|(?<=\t)){_MARKS}"
    r"(?P<value>.*)",
    re.IGNORECASE,
)
_ATTRIBUTE = regex(rf":(?:page-)?(?P<key>(?:is[_-]?)?{KEY}):(?:\s++(?P<value>.*))?", re.IGNORECASE)
"""Of AsciiDoc, where an attribute without a value is set: `:draft:`, `:page-draft: true`."""

_TAG_LINE = regex(rf"(?P<key>{TAG_KEY}){_MARKS}(?:::?+|[：=|]){_MARKS}(?P<value>.*)", re.IGNORECASE)
_TAG_PROPERTY = regex(rf"(?<![\w:-])(?P<key>{TAG_KEY})::(?P<value>[^\n\r]*+)", re.IGNORECASE)
_ANY_KEY = regex(r"[\w-]{1,40}\s?[:=]\s")
_WITH_DASH = frozenset({Sort.STATE, Sort.AUDIENCE})
"""What a dash may stand behind: `Status — draft`. `Public – private partnerships` says nothing."""

_TITLE_KEYS = f"{KEYS['title']},{KEYS_ELSEWHERE['title']}".split(",")
_TITLE = regex(
    rf"[\"']?(?:{'|'.join(key.strip() for key in _TITLE_KEYS if key.strip())})[\"']?\s?[:=：]\s?"
    r"(?P<title>.{1,200})",
    re.IGNORECASE,
)
_TOLD_ONE = ("(Direct Message)", "(Privately)")
_DIRECT = regex(r"^.{0,40}\bFrom\s[^\n]{1,200}\((?:Direct Message|Privately)\)\s?:", re.MULTILINE)
"""What a chat of Zoom writes above what was told to one person alone."""

_SET_OFF = frozenset("[(【（<{%*_`")
"""With what a last line begins that is no sentence: `[private]`, `*Draft*`, `<!-- private -->`."""

_OF_TALK = regex(r"[\W_]{0,6}(?:date|event|guest|host|speaker|with)s?\b[*_]{0,3}:", re.IGNORECASE)
_MOST_BELOW = 4  # lines
_MOST_LAST = 8  # lines of the last paragraph, which may say how it stands with the note
_REMARK = regex(r"\s#")
_WRAPPED = regex(r"\s{0,9}<(?:b|div|em|i|p|small|span|strong)(?:\s[^<>]{0,100})?>", re.IGNORECASE)
_RECORDS = frozenset({".yml", ".yaml"})
_TABLES = frozenset({".csv", ".tsv"})
_NOTEBOOKS = frozenset({".ipynb"})


def flags(text: str, ending: str = "") -> Iterator[Flag]:
    """Everything in a text that may say whether it is to be published.

    Of a list of records or a table any may say it, of other texts only the lines around the title,
    and of a notebook those of each cell. `ending` is that of the file's name, in small letters.
    """
    if ending in _TABLES:
        yield from in_table(text)
    lines = split_lines(text)
    if ending in _RECORDS:
        yield from marking(lines, 0)
        if may_say(text):
            yield from _in_yaml(lines, 0, most=_MOST_LIST)
    else:
        yield from _around_title(lines)
        yield from _at_end(lines)
        yield from in_drawn_tables(lines)
        if ending in PAGES or MARKED_UP.match(text):
            yield from _on_page(as_shown(text))
        if ending in PAGES:  # above the title `Draft` alone may be an entry of the menu
            above = _on_page(as_shown(text, whole=True))
            yield from (it for it in above if it.sort is not Sort.MARK or " " in it.key)
    if ending in _NOTEBOOKS:
        for cell in in_cells(text):
            yield from (replace(flag, line=1) for flag in flags(cell))
    if ending not in _TABLES | _RECORDS:
        headings = parts_of(lines)
        yield from in_parts(text, lines, headings)
        yield from _below_headings(lines, headings)
    yield from _anywhere(text, lines)
    yield from in_data(text)
    yield from in_titles_of_json(text)


def _on_page(shown: Sequence[tuple[str, int]]) -> Iterator[Flag]:
    """What lines of a web page say, which stand on other lines of the file."""
    for flag in _around_title([line for line, _ in shown]):
        yield replace(flag, line=shown[flag.line - 1][1])


def _anywhere(text: str, lines: Sequence[str]) -> Iterator[Flag]:
    """Properties and tags, wherever they stand."""
    if "::" in text:
        for match, line in with_lines(_PROPERTY, text):
            yield flag_of(match["key"], (match["value"],), line)
        for match, line in with_lines(_TAG_PROPERTY, text):
            yield from tag_flags(match["key"], printed_tags(match["value"]), line)
    if any(it in text for it in _TOLD_ONE) and (direct := _DIRECT.search(text)):
        line = text.count("\n", 0, direct.start()) + 1
        yield Flag(key=direct[0].strip(), sort=Sort.MARK, texts=("",), line=line)
    if "#" in text:
        for number, printed in enumerate(lines, start=1):
            yield from tag_flags("#", tags_printed(printed), number)


def _around_title(lines: Sequence[str]) -> Iterator[Flag]:
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    below = opening_below(lines[first:])
    start, first = first, first + below
    fence = _FENCE.fullmatch(lines[first]) if first < len(lines) else None
    if fence is not None:
        ends = ends_of(fence["marks"])
        inner = range(first + 1, len(lines))
        last = next((number for number in inner if lines[number].rstrip() in ends), None)
        yield from marking(lines[:last], first + 1)
        for number in range(first + 1, min(last or 0, _MOST_LINES)):
            title = _TITLE.match(lines[number])
            if title and (mark := mark_of_title(title["title"])):
                yield Flag(key=mark, sort=Sort.MARK, texts=("",), line=number + 1)
        if last is None:
            yield from _in_lines(lines[:_MOST_LINES], first + 1)
        else:
            yield from _in_front_matter(lines[:last], first + 1, is_yaml=fence["marks"][0] == "-")
            start = start if below else last + 1
    yield from _in_lines(_head(lines, start), start)
    yield from marking(lines, start)


def _below_headings(lines: Sequence[str], headings: Sequence[Part]) -> Iterator[Flag]:
    """What the lines right below any heading say of their part: `Private: true`, `DO NOT PUBLISH`.

    A state may be that of a proposal there, as `Status: draft`, and what is private that of a firm,
    unless the heading is as large as the title or a line beside it is of a talk.
    """
    ends = (*(it.line for it in headings[2:]), len(lines))
    for part, end in zip(headings[1:], ends, strict=False):
        number = part.line + 1
        below = lines[: min(end, number + _MOST_BELOW)]
        if part.level <= headings[0].level or any(map(_OF_TALK.match, below[number:])):
            yield from (it for it in _in_lines(below, number) if it.sort is Sort.HIDES)
        marks = marking(below, number)
        yield from (it for it in marks if it.key.isupper() or says_in_words(it.key))


def _at_end(lines: Sequence[str]) -> Iterator[Flag]:
    """What the last paragraph says, where it is of statements alone and below no other heading."""
    last = next((at for at in range(len(lines), 0, -1) if lines[at - 1].strip()), 0)
    first = last
    while first and last - first < _MOST_LAST and lines[first - 1].strip():
        first -= 1
    above = next((lines[at - 1] for at in range(first, 0, -1) if lines[at - 1].strip()), "")
    headings = [line for line in (above, *lines[first:last]) if HEADING.match(line)]
    if all(folded_key(heading) in SECTIONS_OF_STATUS for heading in headings):
        yield from _in_lines(lines[:last], first)
    if last > 1 and not HEADING.match(lines[last - 1]):
        printed = lines[last - 1].strip()
        is_set_off = printed[:1] in _SET_OFF or printed.startswith("> [!")
        marks = marking(lines[:last], last - 1)
        alone = last - first == 1 and (printed.islower() or folded_key(printed) in DRAFTS)
        yield from (it for it in marks if is_set_off or alone or it.key.isupper() or " " in it.key)


def _head(lines: Sequence[str], start: int) -> Sequence[str]:
    """The lines up to the one before the second heading, or to so many with text."""
    headings = texts = 0
    for number in range(start, len(lines)):
        texts += bool(lines[number].strip())
        headings += HEADING.match(lines[number]) is not None
        if headings > 1 or texts > _HEAD_LINES:
            return lines[:number]
    return lines


def _in_lines(lines: Sequence[str], start: int) -> Iterator[Flag]:
    """The lines of the form `key: value`, with the marks of any markup in front."""
    for number in range(start, len(lines)):
        line = lines[number]
        line = TAG.sub("", line) if _WRAPPED.match(line) else line
        heading = HEADING.match(line)
        if line[:1] == ":" and (attribute := _ATTRIBUTE.fullmatch(line.rstrip())):
            value = (attribute["value"] or "true",)
            yield flag_of(attribute["key"], value, number + 1, loose=True)
            continue
        lead = LEADS.match(line)
        begin = heading.end() if heading else lead.end() if lead else 0
        match = _LINE.match(line, begin)
        if heading:  # a title, but in Org a comment: `# private: true`
            if match and match["value"].strip(AROUND).casefold() in YES:
                yield flag_of(match["key"], (match["value"],), number + 1, loose=True)
            continue
        if match and match["asked"] and match["value"].strip(AROUND).casefold() not in YES | NO:
            continue
        if match and match["dash"] and SORT_OF.get(folded_key(match["key"])) not in _WITH_DASH:
            continue
        if match:
            texts = _value(match, lines, number)
            yield flag_of(match["key"], texts, number + 1, loose=True)
        elif match := _TAG_LINE.match(line, begin):
            yield from tag_flags(match["key"], _tags_below(match, lines, number), number + 1)


def _value(match: Match, lines: Sequence[str], number: int) -> Sequence[str]:
    """The value on a key's line, or below; of a long line, which is prose, how it begins."""
    value = _REMARK.split(match["value"], maxsplit=1)[0]
    if not value.strip(AROUND):
        return _below(lines, number) or (value,)
    if len(value) <= _MOST_LINE:
        return (value,)
    of_state = SORT_OF[folded_key(match["key"])] in {Sort.STATE, Sort.AUDIENCE}
    return (" ".join(value.split()[:_STATED_FIRST]) if of_state else value[:_MOST_LINE],)


def _tags_below(match: Match, lines: Sequence[str], number: int) -> Iterator[str]:
    yield from printed_tags(match["value"])
    if not match["value"].strip(AROUND):
        for line in _below(lines, number, items=True):
            yield from printed_tags(line)


def _below(lines: Sequence[str], number: int, *, items: bool = False) -> Sequence[str]:
    """The lines below a key that are indented deeper, or are its items."""
    indent = _indent(lines[number])
    below = []
    for line in lines[number + 1 : number + 1 + _MOST_ITEMS]:
        is_item = items and _indent(line) == indent and line.lstrip().startswith(("-", "*", "+"))
        if not line.strip() or not (is_item or _indent(line) > indent):
            break
        below.append(line)
    return below


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _in_front_matter(lines: Sequence[str], start: int, *, is_yaml: bool) -> Iterator[Flag]:
    inner = lines[start:]
    if not is_yaml:
        yield from _in_fields(lines, start)
    elif any(map(_ANY_KEY.match, inner[:2])) or (
        len(inner) <= _MOST_LINES and sum(map(len, inner)) <= _MOST_YAML
    ):
        yield from _in_yaml(lines, start, most=_MOST_YAML)
    else:  # prose between two rules
        yield from _in_lines(lines, start)


def _in_yaml(lines: Sequence[str], start: int, *, most: int) -> Iterator[Flag]:
    inner = lines[start:]
    if sum(map(len, inner)) > most:
        yield from _in_fields(lines, start)
        return
    try:
        root = Tree("\n".join(inner)).root
    except UnreadableError:
        yield from _in_fields(lines, start)
        return
    if root is not None:
        yield from in_tree(root, start + 1)
    if not isinstance(root, yaml.MappingNode):
        yield from _in_lines(lines, start)


def _in_fields(lines: Sequence[str], start: int) -> Iterator[Flag]:
    """The keys with values anywhere on lines that are no YAML, or too much of it."""
    for number in range(start, len(lines)):
        for match in _INSIDE.finditer(lines[number]):
            value = match["value"]
            bare = value if find_date(value) else re.split(r"[,;}\]]", value, maxsplit=1)[0]
            below = () if bare.strip(AROUND) else _below(lines, number)
            yield flag_of(match["key"], below or (bare,), number + 1)
        for match in _TAGS_INSIDE.finditer(lines[number]):
            yield from tag_flags(match["key"], _tags_below(match, lines, number), number + 1)
