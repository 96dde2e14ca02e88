"""Expressions that are compiled at their first use answer as compiled ones do."""

import ast
import copy
import re
import sys
from itertools import chain
from pathlib import Path

import pytest

import generator.build  # noqa: F401  (whose expressions are compared)
from generator.text import regex as module
from generator.text.regex import regex
from tests.support import ROOT


def test_an_expression_answers_as_a_compiled_one_does() -> None:
    late, compiled = regex(r"(?P<word>[a-z]+)", re.ASCII), re.compile(r"(?P<word>[a-z]+)", re.ASCII)
    text = "one, two"
    for method in ("match", "search", "fullmatch", "findall", "split"):
        assert str(getattr(late, method)(text)) == str(getattr(compiled, method)(text))
    assert late.sub("x", text) == compiled.sub("x", text)
    assert late.match(text, 5, 6) is not None
    assert late.pattern == compiled.pattern
    assert late.groupindex == compiled.groupindex


def test_it_is_compiled_once_and_only_where_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def noted(text: str, flags: int) -> re.Pattern[str]:
        compiled.append(text)
        return re.compile(text, flags)

    monkeypatch.setattr(module._CODES, "compiled", noted)
    late = regex("a+")
    assert regex(f"{late.pattern}b").pattern == "a+b"
    assert not compiled
    assert [bool(late.match(text)) for text in "aba"] == [True, False, True]
    assert late.search("ba")
    assert compiled == ["a+"]


def test_what_is_kept_of_an_expression_is_what_python_makes_of_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # nothing is kept as this process ends
    ours = [vars(it).values() for name, it in sys.modules.items() if name.startswith("generator.")]
    late = [it for it in chain.from_iterable(ours) if isinstance(it, module._Late)]
    asked = [(it.pattern, int(it._flags)) for it in late]
    compiled = [re.compile(*it) for it in asked]
    assert len(compiled) > 500
    first = module._Codes()
    assert [first.compiled(*it) for it in asked] == compiled
    first._save()
    with monkeypatch.context() as patch:
        patch.setattr(module._Codes, "_new", None)
        kept = module._Codes()
        again = [kept.compiled(*it) for it in asked]
        assert again == compiled
        assert [it.groupindex for it in again] == [it.groupindex for it in compiled]
    for file in tmp_path.rglob("*.codes"):
        file.write_bytes(file.read_bytes()[:-1])
    assert module._Codes().compiled(*asked[0]) == compiled[0]


def test_where_python_works_otherwise_an_expression_is_compiled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_sre", None)
    assert module._Codes().compiled("a+", 0) == re.compile("a+")


def test_it_can_be_copied() -> None:
    assert copy.copy(regex("a")).match("a")


def test_a_wrong_expression_raises_at_its_first_use() -> None:
    wrong = regex("(")
    with pytest.raises(re.error):
        wrong.match("a")


def test_no_module_compiles_an_expression_for_texts_while_it_is_loaded() -> None:
    at_once = [
        f"{path.name}:{node.lineno}"
        for path in (ROOT / "generator").rglob("*.py")
        for statement in ast.parse(path.read_text(encoding="utf-8")).body
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef)
        for node in ast.walk(statement)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) == "re.compile"
        and not ast.unparse(node.args[0]).startswith(("b'", 'b"'))
    ]
    assert not at_once
