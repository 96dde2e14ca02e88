"""Every regular expression of the package, and texts made from its own parts on which it may be slow.

The expressions are those that are compiled while all modules are imported and real notes are built, in a
fresh process, and those that stand in the code as arguments of `re`'s functions. How each is used
(`search`, `fullmatch` …) is read from the code.
"""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import islice, product
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as sre_parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from tests.support import ROOT, SEEDS

PACKAGE = ROOT / "generator"
METHODS = frozenset({"match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"})
_COLLECT = """
import importlib, json, pkgutil, re, sys
from pathlib import Path
found = {}
compile_ = re._compile
def record(pattern, flags):
    frame = sys._getframe(1)
    if frame.f_code.co_filename == re.__file__:
        frame = frame.f_back
    made = compile_(pattern, flags)
    path = frame.f_code.co_filename
    if path.startswith(sys.argv[1]) and isinstance(made.pattern, str):
        found[made.pattern, made.flags] = f"{path[len(sys.argv[1]) + 1:]}:{frame.f_lineno}"
    return made
re._compile = record
import generator.text.regex
generator.text.regex.regex = re.compile
for module in pkgutil.walk_packages(generator.__path__, "generator."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
from generator.build import build
from generator.model.config import Config
build(Config(seeds=Path(sys.argv[2]), notes=Path(sys.argv[2]) / "none"))
print(json.dumps([[*key, place] for key, place in sorted(found.items())]))
"""


class Used(NamedTuple):
    """An expression with its flags, where it stands, and by which methods it is applied."""

    pattern: str
    flags: int
    place: str
    methods: tuple[str, ...]


COLLECTED = "patterns.json"


def collect(folder: Path) -> None:
    """Writes every expression for text of the package into a folder, with its flags and place."""
    command = [sys.executable, "-c", _COLLECT, str(PACKAGE), str(SEEDS)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (folder / COLLECTED).write_bytes(run.stdout)


def patterns(folder: Path) -> tuple[Used, ...]:
    """Every expression that was collected into a folder."""
    methods, inline = _usage()
    found = []
    for pattern, flags, place in json.loads((folder / COLLECTED).read_bytes()):
        file, _, line = place.partition(":")
        direct = inline.get((file, int(line)))
        names = list(_names_at(PACKAGE / file, int(line)))
        homes = ("" if not name.startswith("_") else file for name in names)
        called = (methods.get((home, name), set()) for home, name in zip(homes, names, strict=True))
        used = set(direct or ()).union(*called) or METHODS
        found.append(Used(pattern, flags & ~re.DEBUG, place, tuple(sorted(used))))
    return tuple(found)


def _usage() -> tuple[dict[tuple[str, str], set[str]], dict[tuple[str, int], set[str]]]:
    """By a constant's file and name, the methods called on it; by file and line, those of `re`.

    Constants without an underscore are used in other files too: their file is left empty.
    """
    named: dict[tuple[str, str], set[str]] = {}
    inline: dict[tuple[str, int], set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        file = path.relative_to(PACKAGE).as_posix()
        for node in _nodes(path):
            if not isinstance(node, ast.Attribute) or node.attr not in METHODS:
                continue
            if isinstance(node.value, ast.Name) and node.value.id == "re":
                inline.setdefault((file, node.lineno), set()).add(node.attr)
            elif isinstance(node.value, ast.Name):
                name = node.value.id
                home = file if name.startswith("_") else ""
                named.setdefault((home, name), set()).add(node.attr)
    return named, inline


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    """Assignments, and what is asked of a value, in a module."""
    wanted = ast.Assign | ast.AnnAssign | ast.Attribute
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return tuple(node for node in nodes if isinstance(node, wanted))


def _names_at(path: Path, line: int) -> Iterator[str]:
    """The names to which the statement on a line gives a value."""
    for node in _nodes(path):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.lineno <= line <= (
            node.end_lineno or 0
        ):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


BAD = ("", "\x00", "\n!")
"""What may stand behind a long run so that it does not fit after all."""


def attacks(used: Used) -> Iterator[tuple[str, str, str]]:
    """Beginnings, pieces to be repeated and ends, made from the parts of an expression."""
    tree = sre_parser.parse(used.pattern, used.flags)
    alphabet = sorted(_alphabet(tree))[:24]
    pumps = list(dict.fromkeys(_pumps(tree, "")))[:60]
    heads = list(dict.fromkeys(head for head, _ in pumps))[:8]
    singles = [("", char) for char in alphabet] + [("", a + b) for a, b in islice(product(alphabet, alphabet), 150) if a != b]  # fmt: skip
    whole = [("", head + pump) for head, pump in pumps]
    long = [(head, char) for head in heads for char in alphabet]
    for head, pump in dict.fromkeys((*pumps, *whole, *singles, *long)):
        if pump:
            for bad in BAD:
                yield head, pump, bad


def _alphabet(tree: Any) -> set[str]:
    chars: set[str] = set()
    for op, value in tree:
        if op in (sre.LITERAL, sre.NOT_LITERAL):
            chars |= {chr(value), chr(value).swapcase()}
        elif op is sre.IN:
            chars |= set(_of_class(value))
        elif op is sre.ANY:
            chars.add("x")
        else:
            for part in _parts(op, value):
                chars |= _alphabet(part)
    return {char for char in chars if len(char) == 1}


def _of_class(items: Any) -> list[str]:
    chars: list[str] = []
    for op, value in items:
        if op is sre.LITERAL:
            chars.append(chr(value))
        elif op is sre.RANGE:
            chars += [chr(value[0]), chr(value[1])]
        elif op is sre.CATEGORY:
            chars += _CATEGORIES.get(value, ["x", " "])
        elif op is sre.NEGATE:
            chars += ["x", " ", "\u4e00"]
    return list(dict.fromkeys(chars))[:8]


_CATEGORIES = {
    sre.CATEGORY_DIGIT: ["1"],
    sre.CATEGORY_NOT_DIGIT: ["x", " "],
    sre.CATEGORY_SPACE: [" ", "\n", "\t"],
    sre.CATEGORY_NOT_SPACE: ["x", "."],
    sre.CATEGORY_WORD: ["x", "X", "1", "_"],
    sre.CATEGORY_NOT_WORD: [" ", ".", "-"],
}


def _parts(op: Any, value: Any) -> list[Any]:
    """The expressions inside one."""
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return [value[2]]
    if op is sre.SUBPATTERN:
        return [value[3]]
    if op is sre.BRANCH:
        return list(value[1])
    if op is sre.ATOMIC_GROUP:
        return [value]
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return [value[1]]
    if op is sre.GROUPREF_EXISTS:
        return [part for part in value[1:] if part]
    return []


def _example(tree: Any, variant: int = 0) -> str:
    """A text that an expression is likely to match; variants choose other letters and branches."""
    made = ""
    for op, value in tree:
        if op is sre.LITERAL:
            made += chr(value)
        elif op is sre.NOT_LITERAL:
            made += "x" if value != ord("x") else "y"
        elif op is sre.IN:
            chars = [char for char in _of_class(value) if _fits(value, char)] or ["x"]
            made += chars[variant % len(chars)]
        elif op is sre.ANY:
            made += "x"
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            least = min(value[0], 3) or (variant % 2 and value[1] > 0)
            made += _example(value[2], variant) * int(least)
        elif op is sre.BRANCH:
            made += _example(value[1][variant % len(value[1])], variant)
        elif op in (sre.SUBPATTERN, sre.ATOMIC_GROUP):
            made += _example(_parts(op, value)[0], variant)
    return made


def _fits(items: Any, char: str) -> bool:
    negated = items[0][0] is sre.NEGATE
    inside = any(
        (op is sre.LITERAL and chr(value) == char)
        or (op is sre.RANGE and value[0] <= ord(char) <= value[1])
        or (op is sre.CATEGORY and char in _CATEGORIES.get(value, []))
        for op, value in items
    )
    return inside != negated


def _pumps(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """What stands in front of each repetition, with what is repeated there."""
    head = before
    for op, value in tree:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and value[1] > 9:
            for variant in range(4):
                yield head, _example(value[2], variant)
        for part in _parts(op, value):
            yield from _pumps(part, head)
        head += _example([(op, value)])
