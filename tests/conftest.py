"""Fixtures for all tests."""

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

# Machines are shared and slow at times: no example fails by the clock. Where a change is judged
# (CI) everybody gets the same examples; everywhere else each run looks for new ones, and `make
# fuzz` for as long as one likes.
settings.register_profile("patient", deadline=None, max_examples=30, derandomize="CI" in os.environ)
settings.register_profile("quick", deadline=None, max_examples=25)  # `make quick` chooses it
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden pages of tests/golden anew"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first, so that no worker is left with it at the end."""
    order = {"site": 0, "hostile": 1, "evaluation": 2}
    tests = Path(__file__).parent
    items.sort(key=lambda item: order.get(item.path.relative_to(tests).parts[0], len(order)))


def pytest_collection_finish() -> None:
    """Modules and tests stay until the end: nothing is gained by looking through them for rubbish."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return Path(__file__).parent.parent


@pytest.fixture
def nothing_read() -> None:
    """Every seed that the test asks for is read, also one that another test has read."""
    from tests.support import read_once

    read_once.cache_clear()
