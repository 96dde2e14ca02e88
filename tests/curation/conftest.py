"""What tests of the curation file begin with."""

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for seeds."""
    (tmp_path / "seeds").mkdir()
    return tmp_path / "seeds"
