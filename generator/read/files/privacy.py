"""What must not be published by a note's own words.

A note says so in its front matter, at any depth (`private: true`, `draft: true`, `publish: false`,
`status: draft`, `visibility: private` …), in lines of the same form around its title, or as a
property `draft:: true` anywhere. What cannot be understood there counts as private: a note that is
held back by mistake can be published later, and not the other way round. In lines without fences,
which may be prose, only what has the form of such a statement counts.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from pathlib import Path

import yaml

from generator.model.base import Value
from generator.model.config import MAX_FILE_BYTES
from generator.model.message import Message
from generator.read.vocabulary.privacy_words import (
    EVERYBODY,
    LONG_YES,
    NEVER,
    NO,
    NOTHING,
    PRIVATE_TAGS,
    SHOWN_STATES,
    SORT_OF,
    STATES,
    TAGS,
    WITH_DATES,
    YES,
    Sort,
)
from generator.text.encoding.decode import decode, split_lines
from generator.text.quantities.dates import date_of_value, find_date
from generator.text.web_address import is_web_address
from generator.text.yaml_nodes import Tree, YamlError, text_of

_FENCE = re.compile(r"(?P<marks>---|\+\+\+)\s?\w{0,8}\s*")
_ENDS = {"---": frozenset({"---", "..."}), "+++": frozenset({"+++"})}  # of YAML and of TOML
_MOST_YAML = 50_000  # characters; more is no front matter that somebody wrote
_MOST_LINES = 500  # of front matter that nothing closes
_HEAD_LINES = 30  # with text, in which the lines of properties around a title stand
_MOST_LINE = 200
_FEW_WORDS = 2  # of a value in a line that may be prose

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
_ANY_KEY = re.compile(r"[\w-]{1,40}\s?[:=]\s")
_LEADS = " \t-*+>.%:|\"'_`/<!(["
_AROUND = " \t\"'`*_[]{}().:!,;|#<>-"
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s_-]++")
_PLAIN = {Sort.HIDES: ("false", "true"), Sort.AUDIENCE: ("public", "private")}
"""What publishes a note under a key, and what does not; else `true` and `false`."""

_PREFIXES = ("is ", "dg ")
_LIKE_FALSE = 0.75


class Verdict(StrEnum):
    """What a statement means for its note."""

    PUBLISH = "publish"
    PRIVATE = "private"
    DOUBT = "doubt"


class Hold(Value, frozen=True, kw_only=True):
    """Why a note is kept private: the key and value as printed, and the line (from 1).

    `doubt` says that the value is neither a plain yes nor a plain no.
    """

    key: str
    value: str
    line: int
    doubt: bool = False

    @property
    def because(self) -> Message:
        """The reason; where there is a doubt, it says how to settle it."""
        if self.doubt:
            yes, no = _PLAIN.get(SORT_OF[_folded(self.key)], ("true", "false"))
            return Message(
                "private.doubt", key=self.key, value=self.value, line=self.line, yes=yes, no=no
            )
        return Message("private.says", key=self.key, value=self.value, line=self.line)


class _Flag(Value, frozen=True, kw_only=True):
    """A key of :data:`SORT_OF` with the texts of its value; none are a value that is no text.

    `loose` says that the line may be prose.
    """

    key: str
    sort: Sort
    texts: tuple[str, ...]
    line: int
    loose: bool = False


def hold_of_file(path: Path, max_bytes: int = MAX_FILE_BYTES) -> Hold | None:
    """Why a file says that it must not be published; None where it does not."""
    try:
        with path.open("rb") as file:
            return hold_of(file.read(max_bytes))
    except OSError:
        return None  # nothing of it can be read, and so nothing published


def hold_of(raw: bytes) -> Hold | None:
    """Why a file with these bytes must not be published; None where it may be.

    A statement without a doubt comes before one with a doubt.
    """
    holds = [hold for flag in _flags(_text(raw)) if (hold := _hold(flag)) is not None]
    return min(holds, key=lambda hold: hold.doubt, default=None)


def is_private(raw: bytes) -> bool:
    """Whether a file with these bytes says that it must not be published."""
    return hold_of(raw) is not None


def _text(raw: bytes) -> str:
    if b"\0" not in raw:
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
    return decode(raw).text


def _flags(text: str) -> Iterator[_Flag]:
    """Everything in a text that may say whether it is to be published."""
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
    yield from _in_lines(_head(lines, start), start)
    if "::" in text:
        yield from _matches(_PROPERTY, text)
    if text[:100].lstrip("\ufeff \t\r\n")[:1] in {"{", "["}:
        yield from _matches(_QUOTED_KEY, text)


def _head(lines: Sequence[str], start: int) -> Sequence[str]:
    """The lines up to the one before the second heading, or to so many with text."""
    headings = texts = 0
    for number in range(start, len(lines)):
        texts += bool(lines[number].strip())
        headings += _HEADING.match(lines[number]) is not None
        if headings > 1 or texts > _HEAD_LINES:
            return lines[:number]
    return lines


def _in_lines(lines: Sequence[str], start: int, *, loose: bool = True) -> Iterator[_Flag]:
    """The lines of the form `key: value`, with the marks of any markup in front."""
    for number in range(start, len(lines)):
        line = lines[number]
        if len(line) > _MOST_LINE or _HEADING.match(line):
            continue
        match = _LINE.match(line.lstrip(_LEADS).removeprefix("#+"))
        if match is not None:
            yield _flag(match["key"], (match["value"],), line=number + 1, loose=loose)


def _in_front_matter(lines: Sequence[str], start: int, *, is_yaml: bool) -> Iterator[_Flag]:
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


def _in_tree(root: yaml.Node, offset: int) -> Iterator[_Flag]:
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
                if _folded(name) in TAGS:
                    yield from _tags(name, value, line)
                elif _folded(name) in SORT_OF:
                    yield _flag(name, tuple(_scalars(value)), line=line)


def _tags(name: str, node: yaml.Node, line: int) -> Iterator[_Flag]:
    """A tag that says of the note what a status says: `private`, `status/draft`."""
    for text in _scalars(node):
        for tag in re.split(r"[,\s]+", text) if isinstance(node, yaml.ScalarNode) else (text,):
            if tag.strip(_AROUND).casefold().rpartition("/")[2] in PRIVATE_TAGS:
                yield _Flag(key=name, sort=Sort.STATE, texts=(tag.rpartition("/")[2],), line=line)


def _scalars(node: yaml.Node) -> Iterator[str]:
    """The texts of a value: its own, or those of its list; of nothing else any."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.ScalarNode) and (text := text_of(node)) is not None:
        yield text


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[_Flag]:
    line, seen = 1, 0
    for match in pattern.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        yield _flag(match["key"], (match["value"],), line=line)


def _flag(key: str, texts: tuple[str, ...], *, line: int, loose: bool = False) -> _Flag:
    return _Flag(key=key, sort=SORT_OF[_folded(key)], texts=texts, line=line, loose=loose)


def _folded(key: str) -> str:
    """A key as :data:`SORT_OF` has it: `isPrivate` → `private`.

    >>> _folded("isPublished"), _folded("publish-status:"), _folded("dg-publish")
    ('published', 'publish status', 'publish')
    """
    words = " ".join(_CAMEL.sub(" ", key.strip(_AROUND)).split()).casefold()
    for prefix in _PREFIXES:
        words = words.removeprefix(prefix)
    return words


def _hold(flag: _Flag) -> Hold | None:
    """What a statement holds back; of a list, the worst counts."""
    judge = _JUDGES[flag.sort]
    values = [text.strip(_AROUND).casefold() for text in flag.texts]
    verdicts = {judge(flag, value) for value in values} or {_of_no_text(flag)}
    if verdicts == {Verdict.PUBLISH}:
        return None
    shown = ", ".join(text.strip() for text in flag.texts)
    doubt = Verdict.PRIVATE not in verdicts
    return Hold(key=flag.key.strip(), value=shown, line=flag.line, doubt=doubt)


def _of_no_text(flag: _Flag) -> Verdict:
    clear = flag.sort not in {Sort.HIDES, Sort.SHOWS}
    return Verdict.PUBLISH if clear else Verdict.DOUBT


def _of_hiding(flag: _Flag, value: str) -> Verdict:
    words = value.split()
    if value in YES or (words and words[0].strip(_AROUND) in LONG_YES):
        return Verdict.PRIVATE
    known = value in NO or value in NOTHING or not value
    prose = flag.loose and len(words) > _FEW_WORDS
    return Verdict.PUBLISH if known or prose else Verdict.DOUBT


def _of_perhaps_hiding(_: _Flag, value: str) -> Verdict:
    return Verdict.PRIVATE if value in YES else Verdict.PUBLISH


def _of_showing(flag: _Flag, value: str) -> Verdict:
    """A date, or the address of what was published, says that it was."""
    words = value.split()
    if value in YES or not value or is_web_address(value):
        return Verdict.PUBLISH
    if words[0].strip(_AROUND) in NEVER or value in NO:
        return Verdict.PRIVATE
    if date_of_value(value) or find_date(value.title()):
        return Verdict.PUBLISH
    if not flag.loose:
        return Verdict.DOUBT
    if _folded(flag.key) in WITH_DATES:
        return Verdict.DOUBT if _is_like_false(value) else Verdict.PUBLISH
    return Verdict.PUBLISH if len(words) > _FEW_WORDS else Verdict.DOUBT


def _is_like_false(value: str) -> bool:
    return SequenceMatcher(None, value, "false").ratio() >= _LIKE_FALSE


def _of_perhaps_showing(_: _Flag, value: str) -> Verdict:
    return Verdict.PRIVATE if value in NO else Verdict.PUBLISH


def _of_state(_: _Flag, value: str) -> Verdict:
    words = re.findall(r"[^\W_]+", value)
    negated = "not" in words and not SHOWN_STATES.isdisjoint(words)
    return Verdict.PRIVATE if negated or not STATES.isdisjoint(words) else Verdict.PUBLISH


def _of_audience(flag: _Flag, value: str) -> Verdict:
    words = re.findall(r"[^\W_]+", value)
    if not STATES.isdisjoint(words):
        return Verdict.PRIVATE
    prose = flag.loose and len(words) > _FEW_WORDS
    known = not words or not EVERYBODY.isdisjoint(words)
    return Verdict.PUBLISH if known or prose else Verdict.DOUBT


_JUDGES: dict[Sort, Callable[[_Flag, str], Verdict]] = {
    Sort.HIDES: _of_hiding,
    Sort.MAY_HIDE: _of_perhaps_hiding,
    Sort.SHOWS: _of_showing,
    Sort.MAY_SHOW: _of_perhaps_showing,
    Sort.STATE: _of_state,
    Sort.AUDIENCE: _of_audience,
}
