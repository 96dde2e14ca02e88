"""What tests of hostile files begin with."""

from pathlib import Path

import pytest

from tests.hostile.sound import sound_seeds


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return sound_seeds(tmp_path)
