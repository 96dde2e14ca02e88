"""What the marks of sources show: the lines behind them, each thing said once."""

import json
import re
from pathlib import Path
from typing import Any

from generator.build import build
from generator.model.config import Config

FILE = re.compile(rb"talksLines\.take\(\d+, (\{.*\})\);\n", re.DOTALL)
LONG = "The mast swings in the wind as every mast on the coast does, and nobody minds it. " * 10
NOTE = f"""# On weather balloons

Speaker: Ada Byron

## Summary

{LONG}

The mast *swings* once more. {LONG}

## Key Takeaways

- Count the balloons.
- Ask the birds.
"""


def _block(folder: Path) -> dict[str, Any]:
    folder.joinpath("a.md").write_text(NOTE, encoding="utf-8")
    site = build(Config(seeds=folder, notes=folder))
    files = [it for it in site.assets if it.path.startswith("data/lines/")]
    blocks: dict[str, Any] = {}
    for file in files:
        match = FILE.fullmatch(file.content)
        assert match
        blocks |= json.loads(match[1])
    (block,) = blocks.values()
    return block


def test_a_line_is_shown_as_far_as_there_is_room_whether_it_was_mended_or_not(
    tmp_path: Path,
) -> None:
    rows = _block(tmp_path)["r"]
    assert 400 < len(rows["7"][0]) <= 600
    assert 400 < len(rows["9"][0]) <= 600
    assert "*swings*" in rows["9"][0]


def test_what_several_lines_say_stands_once(tmp_path: Path) -> None:
    block = _block(tmp_path)
    first, second = block["r"]["13"], block["r"]["14"]
    assert first[1:] == second[1:]
    assert block["k"][first[1] - 1] == "Takeaway"
    assert block["h"][first[2] - 1] == "## Key Takeaways"
    assert [len(row) for row in block["r"].values() if len(row) > 3] == [4]
    assert block["m"] == ["repaired: the Markdown inside the line is taken off"]
