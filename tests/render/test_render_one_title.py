"""Many talks of one title in one month: their list is parted, and not into a page for each."""

from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config

TALKS = 300


@pytest.mark.slow
def test_talks_of_one_title_share_the_pages_of_lists(tmp_path: Path) -> None:
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{number}@kites.example\r\n"
        f"DTSTART:202506{1 + number % 28:02}T{8 + number // 28:02}0000Z\r\n"
        "SUMMARY:Weekly talk about kites and harbours\r\nEND:VEVENT\r\n"
        for number in range(TALKS)
    )
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n"
    tmp_path.joinpath("kites.ics").write_text(text, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path))
    parts = [page for page in site.pages if page.path.startswith("timeline/")]
    assert len(site.corpus.talks) == TALKS
    assert 1 < len(parts) < TALKS / 4
