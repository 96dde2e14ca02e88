"""The examples in docstrings say what the code does."""

import doctest
import pkgutil
from importlib import import_module

import generator


def test_examples_are_true() -> None:
    modules = [
        import_module(module.name)
        for module in pkgutil.walk_packages(generator.__path__, "generator.")
        if not module.name.endswith("__main__")
    ]
    results = {module.__name__: doctest.testmod(module) for module in modules}
    assert [name for name, result in results.items() if result.failed] == []
    assert sum(result.attempted for result in results.values()) > 50
