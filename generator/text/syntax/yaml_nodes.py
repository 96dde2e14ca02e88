"""YAML as a tree of nodes with line numbers; no object is ever made from it.

Anchors are ignored and aliases are ordinary faults of the place where they stand, so that a small
file cannot grow; nesting is bounded.
"""

from bisect import bisect_right
from collections.abc import Iterator

import yaml

from generator.model.base import Value
from generator.text.regex import regex
from generator.text.syntax import UnreadableError

ALIAS_TAG = "!alias"
_MAX_DEPTH = 16
_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value")
)
_NULL = "tag:yaml.org,2002:null"
_LINE_END = regex(r"\r\n?|\n")  # PyYAML counts others too
_JOINED, _AS_SPACE = regex(r"\\\n\s*"), regex(r"\\[nt _NLP]")

Pair = tuple[yaml.Node, yaml.Node]
"""A key with its value."""


class Entry(Value, frozen=True, kw_only=True):
    """A key of a mapping as printed, the line it stands on, and its value's node."""

    key: str
    line: int
    node: yaml.Node


class Duplicate(Value, frozen=True, kw_only=True):
    """A key that a mapping has already: the line of each."""

    key: str
    line: int
    first: int


class Tree:
    """A YAML text's tree of nodes."""

    def __init__(self, text: str) -> None:
        """Reads the text.

        Raises:
            UnreadableError: if the text is not one YAML document, or is nested too deeply.
        """
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
        self._text = text
        loader: _Loader | None = None
        try:
            loader = _Loader(text)
            self.root: yaml.Node | None = loader.get_single_node()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            words = " ".join(filter(None, (error.context, error.problem)))
            raise UnreadableError(words, self._line(mark.index if mark else 0)) from None
        except (ValueError, OverflowError) as error:  # numbers that PyYAML converts unchecked
            line = self._line(loader.get_mark().index) if loader is not None else 1
            raise UnreadableError("a number that is too large", line) from error
        except yaml.reader.ReaderError as error:
            message = f"a character that YAML does not allow (U+{ord(text[error.position]):04X})"
            raise UnreadableError(message, self._line(error.position)) from None
        finally:
            if loader is not None:
                loader.dispose()

    def gather(self, levels: int, strict: str) -> None:
        """Puts groups of keys that stand more than once together, down to so many levels.

        Below them lists and groups of one key add up. A key without a value gives way to the
        same key elsewhere, unless it is the `strict` one. Everything keeps the line that it
        stands on; of what cannot be put together, :meth:`entries` tells.
        """
        if self.root is not None:
            _gather(self.root, levels, strict)

    def line(self, node: yaml.Node) -> int:
        """The line on which a node begins, 1-based."""
        return self._line(node.start_mark.index)

    def rows(self, node: yaml.Node) -> list[str]:
        """The printed lines of a node's text, without the quotation marks around it."""
        text = self._text[node.start_mark.index : node.end_mark.index]
        if getattr(node, "style", None) == '"':
            text = _AS_SPACE.sub(" ", _JOINED.sub("\n", text))
        return (text[1:-1] if text[:1] in "\"'" else text.lstrip(">|+-0123456789")).split("\n")

    def span(self, node: yaml.Node) -> tuple[int, int]:
        """The first and the last line of a node's text, 1-based."""
        end = max(node.start_mark.index, node.end_mark.index - 1)
        return self.line(node), self._line(end)

    def entries(self, node: yaml.MappingNode) -> Iterator[Entry | Duplicate]:
        """A mapping's keys with their values, in order; of equal keys the first counts."""
        first: dict[str, int] = {}
        for key, value in node.value:
            line = self.line(key)
            name = key.value if isinstance(key, yaml.ScalarNode) else "?"
            if name in first:
                yield Duplicate(key=name, line=line, first=first[name])
                continue
            first[name] = line
            yield Entry(key=name, line=line, node=value)

    def fields(self, node: yaml.Node) -> tuple[Entry, ...]:
        """The entries of a mapping without those that repeat a key; none of any other node."""
        entries = self.entries(node) if isinstance(node, yaml.MappingNode) else ()
        return tuple(entry for entry in entries if isinstance(entry, Entry))

    def lines(self, node: yaml.Node) -> Iterator[tuple[tuple[str, ...], int]]:
        """The lines of a mapping's keys, and of the members of lists and groups that are values.

        The path is the key, followed by the member's text, or by its key in a group.
        """
        for entry in self.fields(node):
            yield (entry.key,), entry.line
            for member in _members(entry.node):
                text = text_of(member)
                if text is not None:
                    yield (entry.key, text), self.line(member)

    def _line(self, index: int) -> int:
        return bisect_right(self._starts, index)


def _members(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    elif isinstance(node, yaml.MappingNode):
        yield from (key for key, _ in node.value)


def _gather(node: yaml.Node, levels: int, strict: str) -> None:
    if not isinstance(node, yaml.MappingNode):
        return
    first: dict[str, yaml.Node] = {}
    pairs = []
    kinds = (yaml.MappingNode,) if levels else (yaml.MappingNode, yaml.SequenceNode)
    for key, value in _filled_in(node.value, strict):
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        known = first.setdefault(name, value)
        alike = isinstance(value, kinds) and type(known) is type(value)
        if alike and known is not value and is_plain(known) and is_plain(value):
            known.value.extend(value.value)
        else:
            pairs.append((key, value))
    node.value = pairs
    for value in first.values() if levels else ():
        _gather(value, levels - 1, strict)


def _filled_in(pairs: list[Pair], strict: str) -> list[Pair]:
    """The pairs without those that say nothing of a key that stands elsewhere too."""
    telling: dict[str, Pair] = {}
    for pair in pairs:
        known = telling.setdefault(pair[0].value, pair) if _may_wait(pair[0], strict) else pair
        if is_blank(known[1]) and not is_blank(pair[1]):
            telling[pair[0].value] = pair
    return [
        pair
        for pair in pairs
        if not is_blank(pair[1]) or not _may_wait(pair[0], strict) or telling[pair[0].value] is pair
    ]


def _may_wait(key: yaml.Node, strict: str) -> bool:
    return isinstance(key, yaml.ScalarNode) and key.value != strict


def text_of(node: yaml.Node) -> str | None:
    """The printed text of a plain or quoted scalar; None for anything else.

    Half of a character, which an escape may name, becomes U+FFFD: it is no text.
    """
    if isinstance(node, yaml.ScalarNode) and node.tag in _PLAIN_TAGS:
        return _without_lone_surrogates(node.value)
    return None


def is_null(node: yaml.Node) -> bool:
    """Whether the node says nothing: `null`, `~` or no value at all."""
    return node.tag == _NULL


def is_blank(node: yaml.Node) -> bool:
    """Whether the node says nothing, or is an empty text: `""`."""
    return is_null(node) or (isinstance(node, yaml.ScalarNode) and not node.value)


def is_plain(node: yaml.Node) -> bool:
    """Whether the node has no tag of its own and is no alias."""
    return node.tag in _PLAIN_TAGS


class _Loader(yaml.SafeLoader):
    """PyYAML's safe loader, used as a composer only."""

    _depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = self.get_event()  # type: ignore[no-untyped-call]
            name = f"*{event.anchor}"
            return yaml.ScalarNode(ALIAS_TAG, name, event.start_mark, event.end_mark)
        event = self.peek_event()  # type: ignore[no-untyped-call]
        event.anchor = None
        if self._depth >= _MAX_DEPTH:
            message = "the nesting is too deep"
            raise yaml.composer.ComposerError(None, None, message, event.start_mark)
        self._depth += 1
        try:
            node = super().compose_node(parent, index)
        finally:
            self._depth -= 1
        if isinstance(node, yaml.ScalarNode):
            node.value = _without_lone_surrogates(node.value)
        return node


def _without_lone_surrogates(text: str) -> str:
    """The text with U+FFFD for halves of characters, which an escape can make."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
