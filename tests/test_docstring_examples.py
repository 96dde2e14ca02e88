"""The examples in docstrings say what the code does."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest


@pytest.mark.slow
def test_examples_are_true(root: Path) -> None:
    modules = [
        import_module(
            ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        )
        for path in sorted((root / "generator").rglob("*.py"))
        if ">>>" in path.read_text(encoding="utf-8")
    ]
    results = {module.__name__: doctest.testmod(module) for module in modules}
    assert [name for name, result in results.items() if result.failed] == []
    assert sum(result.attempted for result in results.values()) > 50
