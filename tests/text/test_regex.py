"""Expressions that are compiled at their first use answer as compiled ones do."""

import ast
import copy
import re

import pytest

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
    compile_ = re.compile

    def noted(text: str, flags: int) -> re.Pattern[str]:
        compiled.append(text)
        return compile_(text, flags)

    monkeypatch.setattr(re, "compile", noted)
    late = regex("a+")
    assert regex(f"{late.pattern}b").pattern == "a+b"
    assert not compiled
    assert [bool(late.match(text)) for text in "aba"] == [True, False, True]
    assert late.search("ba")
    assert compiled == ["a+"]


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
