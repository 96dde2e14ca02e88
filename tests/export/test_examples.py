"""The examples of docs/data.md run on the files of a site."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from generator.model.export import ExportKind
from tests.support import ROOT, SEEDS

EXAMPLES = re.findall(
    r"^```python\n(.*?)^```",
    (ROOT / "docs/data.md").read_text(encoding="utf-8"),
    re.MULTILINE | re.DOTALL,
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("files")
    exports = (*ExportKind,)
    for asset in build(Config(seeds=SEEDS, notes=SEEDS / "none", exports=exports)).assets:
        (folder / asset.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / asset.path).write_bytes(asset.content)
    return folder


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_says_something(example: str, files: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", example],
        cwd=files,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) > 1
