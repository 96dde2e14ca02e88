"""Days in figures that may be two, which the notes beside them settle."""

from pathlib import Path

import pytest

from generator.model.config import Config
from generator.read import read

_TITLE = "# Moving water: {day}\n\nSpeaker: Ada Okafor\n\n- Weirs hum at night.\n"
_FIELD = "# Moving water\n\nSpeaker: Ada Okafor\nRecorded: {day}\n\n- Weirs hum at night.\n"
_FRONT = "---\ntitle: Moving water\nspeaker: Ada Okafor\ndate: {day}\n---\n\n- Weirs hum.\n"
_LINE = "# Moving water by Ada Okafor\n\n{day}\n\n- Weirs hum at night.\n"


def _days(folder: Path, form: str, *days: str) -> tuple[list[str | None], list[str]]:
    for number, day in enumerate(days):
        (folder / f"note-{number}.md").write_text(form.format(day=day), encoding="utf-8")
    reading = read(Config(seeds=folder, notes=folder / "none"))
    unclear = [it.file for it in reading.problems if it.code == "date-unclear"]
    return [it.published for it in reading.accounts], unclear


@pytest.mark.parametrize("form", [_TITLE, _FIELD, _FRONT, _LINE])
def test_a_day_is_in_the_order_of_those_beside_it(tmp_path: Path, form: str) -> None:
    days = _days(tmp_path, form, "10/14/2019", "10/04/2019", "11/25/2019")
    assert days == (["2019-10-14", "2019-10-04", "2019-11-25"], [])


@pytest.mark.parametrize("others", [("10/14/2019",), ("10/14/2019", "11/25/2019", "15/11/2019")])
def test_one_day_or_two_orders_settle_nothing(tmp_path: Path, others: tuple[str, ...]) -> None:
    days, unclear = _days(tmp_path, _FRONT, "10/04/2019", *others)
    assert days[0] is None
    assert unclear == ["note-0.md"]


@pytest.mark.parametrize("title", ["Remembering 9/11/2001", "Rivers: 9/11/2001"])
def test_what_a_title_is_about_is_not_its_day(tmp_path: Path, title: str) -> None:
    (tmp_path / "other.md").write_text(f"# {title}\n\n- Weirs hum.\n", encoding="utf-8")
    days, _ = _days(tmp_path, _FIELD, "10/14/2019", "11/25/2019")
    assert days == ["2019-10-14", "2019-11-25", None]


def test_a_day_means_in_a_note_what_it_means_in_the_name_of_its_file(tmp_path: Path) -> None:
    days = {
        "weirs-2031/weirs_05_05_31.md": "05.05.2031",
        "weirs-2031/weirs_05_06_31.md": "05.06.2031",
        "weirs-2031/weirs_05_07_31.md": "2031-07-05",
        "mud-2031/3-12-31/eels.md": "",
        "mud-2031/3-13-31/reeds.md": "",
    }
    for file, day in days.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        front = f"---\ndate: {day}\n---\n\n" if "-" in day else ""
        text = f"{front}# Weirs | {day}\n\n## On {file}\n\nSpeaker: Ada Okafor\n\n- They hum.\n"
        (tmp_path / file).write_text(text, encoding="utf-8")
    reading = read(Config(seeds=tmp_path, notes=tmp_path / "none"))
    files = {it.id: it.file for it in reading.sources}
    assert {files[it.source]: it.published for it in reading.accounts} == {
        "weirs-2031/weirs_05_05_31.md": "2031-05-05",
        "weirs-2031/weirs_05_06_31.md": "2031-05-06",
        "weirs-2031/weirs_05_07_31.md": "2031-07-05",
        "mud-2031/3-12-31/eels.md": "2031-03-12",
        "mud-2031/3-13-31/reeds.md": "2031-03-13",
    }
