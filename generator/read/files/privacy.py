"""What must not be published by a note's own words, and what goes with such a note.

A note is private where its front matter says `private: true`, `draft: true` or `publish: false`
(programs write `published` and `public` for the same), at any depth. What cannot be understood
there counts as private: a note that is held back by mistake can be published later, and not the
other way round.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

import yaml

from generator.read.account.file_name import shared_names
from generator.read.formats import format_of
from generator.text.encoding.decode import decode, split_lines
from generator.text.yaml_nodes import Tree, YamlError, text_of

_HEAD = 65_536
"""Bytes at the beginning of a file in which its front matter is looked for."""

_MOST_LINES = 500  # of front matter that nothing closes
_FENCES = {"---": frozenset({"---", "..."}), "+++": frozenset({"+++"})}  # of YAML and of TOML
_HIDES = frozenset({"draft", "private"})
_SHOWS = frozenset({"publish", "published", "public", "dg-publish"})
_WORDS = (b"draft", b"private", b"publi")
_YES = frozenset({"true", "yes", "on", "y", "t", "1"})
_NO = frozenset({"", "false", "no", "off", "n", "f", "0", "never", "none", "null", "~"})
_PRINTED = re.compile(
    rf"(?<![\w-])(?P<key>{'|'.join(sorted(_HIDES | _SHOWS))})"
    r"[\"']?+\s*+[:=]++\s*+[\"']?+(?P<value>[^\s\"',;]*+)",
    re.IGNORECASE,
)
_AROUND = "[]{}().:!"  # what may stand around a printed value
_DATE_OR_ADDRESS = re.compile(r"\d{4}(?:[-/.]\d{1,2}){0,2}(?:[t ][\d:.+z -]++)?|https?://\S++")

Flag = tuple[str, str | None]
"""A key in small letters with its value as printed; None where that is no single value."""


def is_private_file(path: Path) -> bool:
    """Whether a file's front matter says that it must not be published."""
    try:
        with path.open("rb") as file:
            return is_private(file.read(_HEAD))
    except OSError:
        return False  # nothing of it can be read, and so nothing published


def is_private(head: bytes) -> bool:
    """Whether front matter at the beginning of a file says that it must not be published."""
    if not any(word in head.translate(None, b"\0").lower() for word in _WORDS):
        return False
    if len(head) == _HEAD and b"\0" not in head:
        head = head[: head.rfind(b"\n") + 1] or head  # no character is cut in two
    front, closed = _front(split_lines(decode(head).text))
    if not closed:
        return any(
            value in (_YES if key in _HIDES else _NO - {""}) for key, value in _printed_flags(front)
        )
    try:
        root = Tree("\n".join(front)).root
    except YamlError:
        root = None
    flags = _flags(root) if isinstance(root, yaml.MappingNode) else _printed_flags(front)
    return any(_is_hiding(key, value) for key, value in flags)


def _front(lines: Sequence[str]) -> tuple[Sequence[str], bool]:
    """The lines of the front matter, or of properties `key:: value`; whether their end is known."""
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    rest = lines[first:]
    if not rest:
        return (), False
    ends = _FENCES.get(rest[0].strip())
    if ends is None:
        run = next((number for number, line in enumerate(rest) if "::" not in line), len(rest))
        return rest[:run], False
    last = next((n for n, line in enumerate(rest[1:], 1) if line.rstrip() in ends), None)
    return (rest[1:_MOST_LINES], False) if last is None else (rest[1:last], True)


def _flags(node: yaml.Node) -> Iterator[Flag]:
    todo = [node]
    while todo:
        node = todo.pop()
        if isinstance(node, yaml.SequenceNode):
            todo.extend(node.value)
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if isinstance(key, yaml.ScalarNode):
                    yield key.value.casefold().strip(": "), _single(value)
                todo.append(value)


def _single(node: yaml.Node) -> str | None:
    """The text of a single value, also of one in a list of its own."""
    while isinstance(node, yaml.SequenceNode) and len(node.value) == 1:
        (node,) = node.value
    text = text_of(node) if isinstance(node, yaml.ScalarNode) else None
    return None if text is None else text.strip().casefold()


def _printed_flags(lines: Iterable[str]) -> Iterator[Flag]:
    for line in lines:
        for match in _PRINTED.finditer(line):
            yield match["key"].casefold(), match["value"].casefold().strip(_AROUND)


def _is_hiding(key: str, value: str | None) -> bool:
    if key in _HIDES:
        return value not in _NO
    if key not in _SHOWS or value == "":
        return False
    # A date, or the address of what was published, says that it was.
    known = value is not None and (value in _YES or bool(_DATE_OR_ADDRESS.fullmatch(value)))
    return not known if key == "publish" else value in _NO


def going_with(private: Collection[str], names: Iterable[str]) -> frozenset[str]:
    """The files that belong to private notes by name: `x.vtt`, `x.es.md`, `x.png` to `x.md`.

    Both are names relative to the seeds folder. What merely accompanies a recording takes nothing
    with it: where `x.vtt` is private, `x.md` need not be.
    """
    notes = {_folded(_stem(name)) for name in private if _is_note(name)}
    return frozenset(
        name for name in names if any(_folded(shared) in notes for shared in shared_names(name))
    )


def _is_note(name: str) -> bool:
    form = format_of(name)
    return form is None or not form.belongs


def _stem(name: str) -> str:
    return str(PurePosixPath(name).with_suffix(""))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
