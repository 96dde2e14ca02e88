"""JSON as a tree whose strings and numbers know the line on which they stand.

The standard library's parser says where text is no JSON, but not where a value stands. Values
under keys that are known to be large and to say nothing are passed over and take no memory.
"""

import json
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from sys import intern
from typing import TypeVar

from generator.model.base import Value
from generator.read.formats.source_map import Run
from generator.text.encoding.hidden_characters import without_hidden
from generator.text.regex import regex
from generator.text.syntax import UnreadableError

ALONE = "[]"
"""What a list is called that is the whole file."""

_MAX_DEPTH = 100
_MOST = 1e12
_STRING = regex(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_STRINGS = json.JSONDecoder(strict=False)  # line ends may stand in a string as they are
_SPACE = regex(r"[ \t\n\r]*+")
_NUMBER = regex(r"-?\d++(?:\.\d++)?(?:[eE][-+]?\d++)?")
_SERVICE = frozenset({"isServiceSession", "service"})
"""Keys of which the word `true` says something: that a session is no talk."""

_WORDS = {"true": True, "false": False, "null": None, "NaN": None, "Infinity": None}
_WORD = regex(r"-?[A-Za-z]++")
_SURROGATES = regex("[\ud800-\udfff]")


class JsonLeaf(Value, frozen=True, kw_only=True):
    """A string, number or word of the file.

    `text` is a string's value, or the number as printed; `number` is a number's value. `rows` are
    the lines of a text that keeps those of the file; `last` is the last line that it takes
    otherwise. In JSON a value stands on the line on which it begins.
    """

    text: str
    line: int
    number: float | None = None
    rows: tuple[Run, ...] = ()
    last: int = 0

    @property
    def is_text(self) -> bool:
        """Whether it is a string that says something."""
        return self.number is None and bool(self.text.strip())

    @property
    def counts(self) -> bool:
        """Whether it is a number that can be an amount of something."""
        return self.number is not None and 0 <= self.number < _MOST

    @property
    def run(self) -> Run:
        """The characters as a run of their line, without those that nobody sees."""
        return Run(self.line, without_hidden(self.text))

    @property
    def runs(self) -> tuple[Run, ...]:
        """The characters as runs of the lines on which they stand."""
        return self.rows or (self.run,)


class Array(Value, frozen=True, kw_only=True):
    """A list of nodes."""

    items: tuple["Node", ...]


class Object(Value, frozen=True, kw_only=True, dict=True, gc=True):
    """The members of an object by key; of a key that stands there twice the first counts.

    `lines` are those of keys that begin with a digit: dates, perhaps.
    """

    members: dict[str, "Node"]
    lines: dict[str, int] = {}

    def text(self, *keys: str) -> JsonLeaf | None:
        """The first of some members that is a string with words."""
        return next((leaf for leaf in self._leaves(keys) if leaf.is_text), None)

    def number(self, *keys: str) -> JsonLeaf | None:
        """The first of some members that is a number from 0 on, and no absurd one."""
        return next((leaf for leaf in self._leaves(keys) if leaf.counts), None)

    def object(self, key: str) -> "Object | None":
        """A member that is an object."""
        member = self.members.get(key)
        return member if isinstance(member, Object) else None

    def objects(self, key: str) -> tuple["Object", ...]:
        """The objects of a list."""
        return tuple(item for item in self._list(key) if isinstance(item, Object))

    def each(self, *keys: str) -> tuple[JsonLeaf, ...]:
        """The strings with words under some keys, in the order of these."""
        return tuple(filter(None, map(self.text, keys)))

    def children(self, key: str) -> tuple["Object", ...]:
        """The objects of a list, or the one object that stands there."""
        return objects_of(self.members.get(key))

    def texts(self, key: str) -> tuple[JsonLeaf, ...]:
        """The strings of a list, or the one string that stands there."""
        single = self.text(key)
        if single is not None:
            return (single,)
        leaves = (leaf for leaf in self._list(key) if isinstance(leaf, JsonLeaf))
        return tuple(leaf for leaf in leaves if leaf.is_text)

    def _leaves(self, keys: tuple[str, ...]) -> Iterator[JsonLeaf]:
        members = map(self.members.get, keys)
        return (member for member in members if isinstance(member, JsonLeaf))

    def _list(self, key: str) -> tuple["Node", ...]:
        member = self.members.get(key)
        return member.items if isinstance(member, Array) else ()


Node = JsonLeaf | Array | Object
AskedT = TypeVar("AskedT")
AnswerT = TypeVar("AnswerT")


def asked_once(ask: Callable[[AskedT], AnswerT]) -> Callable[[AskedT], AnswerT]:
    """A pure function of a value (with `dict=True`), which keeps the answer and no other value.

    An answer must not hold the value itself: nothing finds such a circle (see :class:`Value`).
    """
    name = f"{ask.__module__}.{ask.__qualname__}"

    def answered(value: AskedT) -> AnswerT:
        known = vars(value)
        if name not in known:
            known[name] = ask(value)
        answer: AnswerT = known[name]
        return answer

    return answered


def nodes_of(node: Node | None) -> tuple[Node, ...]:
    """The nodes of a list, or the node itself: of one child XML does not say that it is a list."""
    if node is None:
        return ()
    return node.items if isinstance(node, Array) else (node,)


def objects_of(node: Node | None) -> tuple[Object, ...]:
    """The objects of a list, or the object itself."""
    return tuple(item for item in nodes_of(node) if isinstance(item, Object))


def array_of(items: Sequence[Node | None], line: int) -> Array:
    """A list that begins on a line; among values nothing keeps its place, as an empty one."""
    are_values = any(isinstance(it, JsonLeaf) for it in items)
    empty = JsonLeaf(text="", line=line) if are_values else None
    whole = (empty if it is None else it for it in items)
    return Array(items=tuple(it for it in whole if it is not None))


def outside(root: Node | None, taken: Collection[int]) -> Iterator[Object]:
    """The objects of a file that neither are taken nor stand in one that is, nor have one inside.

    `taken` are the ids (of Python) of objects.
    """
    own: list[Object] = []
    _collect(root, taken, own)
    yield from own


def _collect(node: Node | None, taken: Collection[int], own: list[Object]) -> bool:
    """Whether a node is taken or has what is inside; the objects that are not are put down."""
    if isinstance(node, JsonLeaf) or node is None:
        return False
    if id(node) in taken:
        return True
    before = len(own)
    if isinstance(node, Object):
        own.append(node)
    inner = node.items if isinstance(node, Array) else tuple(node.members.values())
    has_taken = sum(_collect(it, taken, own) for it in inner) > 0
    if has_taken and isinstance(node, Object):
        del own[before]
    return has_taken


def parse(text: str, passed_over: frozenset[str] = frozenset()) -> Node | None:
    r"""The tree of a text whose lines end at `\n`; None where it is `null` or the like.

    Raises:
        UnreadableError: if it is no JSON, or nested too deeply.
    """
    return _Parser(text, passed_over).whole()


class _Parser:
    def __init__(self, text: str, passed_over: frozenset[str]) -> None:
        self._text = text
        self._passed_over = passed_over
        self._at = 0
        self._line = 1
        self._counted = 0

    def whole(self) -> Node | None:
        node = self._value(0, keep=True)
        if self._next():
            raise self._error("something follows the end")
        return node

    def _value(self, depth: int, *, keep: bool) -> Node | None:
        if depth > _MAX_DEPTH:
            raise self._error("the nesting is too deep")
        char = self._next()
        if char == "{":
            return self._object(depth, keep=keep)
        if char == "[":
            return self._array(depth, keep=keep)
        line = self._line_here()
        if char == '"':
            text = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", self._string())
            return JsonLeaf(text=text, line=line) if keep else None
        if number := _NUMBER.match(self._text, self._at):
            self._at = number.end()
            value = float(number.group())
            return JsonLeaf(text=number.group(), line=line, number=value) if keep else None
        if (word := _WORD.match(self._text, self._at)) and word.group().lstrip("-") in _WORDS:
            self._at = word.end()
            return None
        raise self._error("a value is missing")

    def _object(self, depth: int, *, keep: bool) -> Node | None:
        members: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for _ in self._parts("}"):
            if self._next() != '"':
                raise self._error("a key is missing")
            key = intern(self._string())  # the same in every object
            if key[:1].isdecimal():
                lines.setdefault(key, self._line_here())
            self._take(":")
            wanted = keep and key not in self._passed_over
            node = self._value(depth + 1, keep=wanted)
            if key in _SERVICE and self._text.endswith("true", 0, self._at):
                node = JsonLeaf(text="true", line=self._line_here())
            if node is not None:
                members.setdefault(key, node)
        return Object(members=members, lines=lines) if keep else None

    def _array(self, depth: int, *, keep: bool) -> Node | None:
        line = self._line_here()
        items = [self._value(depth + 1, keep=keep) for _ in self._parts("]")]
        return array_of(items, line) if keep else None

    def _parts(self, closing: str) -> Iterator[None]:
        """Goes through what stands between brackets; the caller takes each part."""
        self._at += 1
        if self._next() == closing:
            self._at += 1
            return
        while True:
            yield
            if self._next() == closing:
                self._at += 1
                return
            self._take(",")

    def _string(self) -> str:
        string = _STRING.match(self._text, self._at)
        if string is None:
            raise self._error("a string does not end")
        self._at = string.end()
        text = string.group()
        if "\\" not in text:
            return text[1:-1]
        try:
            return str(_STRINGS.decode(text))
        except json.JSONDecodeError:
            raise self._error("a string has an unknown escape") from None

    def _next(self) -> str:
        """The next character that is no space; empty at the end."""
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at
        return self._text[self._at : self._at + 1]

    def _take(self, char: str) -> None:
        if self._next() != char:
            raise self._error(f"“{char}” is missing")
        self._at += 1

    def _line_here(self) -> int:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line

    def _error(self, message: str) -> UnreadableError:
        return UnreadableError(message, self._line_here())
