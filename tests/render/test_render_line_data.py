"""What the marks of sources show: the lines behind them, each thing said once."""

import json
import re
from pathlib import Path
from typing import Any, cast

import pytest

from generator.build import build
from generator.model.base import Address, SourceId, Span
from generator.model.config import Config
from generator.model.source import Source
from generator.render.context import line_index as index
from generator.render.context.lookups import Lookups
from generator.render.context.render_context import RenderContext
from generator.render.site_data import line_data

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


SAID = "The mast swings in the wind as every mast on the coast does, and *nobody* minds it but me."
TURNS = (
    "**Ada Byron:** Welcome to the coast.",
    f"**Cy Fox:** {' '.join(f'Mast {n} swings.' for n in range(60))}",
    f"**Ada Byron:** {SAID.replace('*', '')} {SAID}",
    f"**Cy Fox:** As Ada Byron knows. {' '.join(f'Mast {n} stands.' for n in range(60))}",
    "**Ada Byron:** So it is.",
)


def _block(folder: Path, note: str = NOTE) -> dict[str, Any]:
    folder.joinpath("a.md").write_text(note, encoding="utf-8")
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


def test_of_a_turn_the_beginning_is_kept_where_its_words_stand_beside_the_mark(
    tmp_path: Path,
) -> None:
    block = _block(tmp_path, "\n\n".join(TURNS * 2) + "\n")
    rows = block["r"]
    assert rows["1"][0] == TURNS[0]
    assert len(rows["3"][0]) > 400, "that he is so called is said on his page as well"
    begun = {number: block["b"][rows[number][0][0] - 1] for number in ("5", "13")}
    assert "*nobody*" in begun["5"]
    assert len(rows["7"][0]) > 400, "she is named in it, which her page says"
    assert begun["13"] == "**Cy Fox:** "
    assert rows["13"][0][1] == len(TURNS[1]) - len(begun["13"])


def test_of_a_transcript_lines_are_kept_to_which_marks_lead(tmp_path: Path) -> None:
    said = [f"The mast {n} swung in the wind, and so did its {n} birds." for n in range(48)]
    turns = [f"**{'Ada Byron' if n % 8 else 'Cy Fox'}:** {said[n]}" for n in range(0, 48, 4)]
    spoken = (it for n, turn in enumerate(turns) for it in (turn, *said[4 * n + 1 : 4 * n + 4]))
    note = "\n\n".join(("# On masts", "## Transcript", *spoken))
    rows = _block(tmp_path, note)["r"]
    site = build(Config(seeds=tmp_path, notes=tmp_path))
    marks = {
        it for page in site.pages for it in re.findall(r'class="src".*?#L(\d+)', page.markdown)
    }
    assert {int(it) for it in marks} >= set(range(5, 100, 8))
    assert {number for number, row in rows.items() if len(row) > 1} == {"1", *marks}
    assert len(marks) < 16


def test_what_several_lines_say_stands_once(tmp_path: Path) -> None:
    block = _block(tmp_path)
    first, second = block["r"]["13"], block["r"]["14"]
    assert first[1:] == second[1:]
    assert block["k"][first[1] - 1] == "Takeaway"
    assert block["h"][first[2] - 1] == "Key Takeaways"
    assert [len(row) for row in block["r"].values() if len(row) > 3] == [4]
    assert block["m"] == ["repaired: the Markdown inside the line is taken off"]


def test_a_heading_is_told_without_its_signs(tmp_path: Path) -> None:
    note = NOTE.replace("## Key Takeaways", "### **Key Takeaways**")
    assert _block(tmp_path, note)["h"] == ["Summary", "Key Takeaways"]


def test_what_a_line_became_twice_is_listed_once_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    source = SourceId("a")
    quote = index.LineResult(kind="quote", address=Address("quotes.html"))
    talk = index.LineResult(kind="talk", address=Address("talk.html"))
    at = Span(source=source, lines=(3, 4))
    monkeypatch.setattr(index, "_all", lambda _: [(at, quote), (at, talk), (at, quote)])
    lines = index.line_index(cast("Lookups", None))(source)
    assert lines == {3: [quote, talk], 4: [quote, talk]}


def test_lines_of_notes_that_are_the_same_are_not_looked_through_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[SourceId] = []
    blocks = line_data._blocks

    def counted(context: RenderContext, source: Source, *others: Any) -> dict[str, bytes]:
        made.append(source.id)
        return blocks(context, source, *others)

    monkeypatch.setattr("generator.read.WORTH_KEEPING", 1)
    monkeypatch.setattr("generator.render.context.render_context.WORTH_KEEPING", 1)
    monkeypatch.setattr(line_data, "_blocks", counted)
    for name in "ab":
        (tmp_path / f"{name}.md").write_text(f"{NOTE}\n{name}\n", encoding="utf-8")
    config = Config(seeds=tmp_path, notes=tmp_path, cache=tmp_path / ".cache")
    first = build(config)
    assert len(made) == 2
    assert build(config).assets == first.assets
    assert len(made) == 2
    (tmp_path / "a.md").write_text(f"{NOTE}\nc\n", encoding="utf-8")
    build(config)
    assert len(made) == 3
