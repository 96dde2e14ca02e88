"""The day on which many notes of a folder were published together is that of no talk."""

from pathlib import Path

import pytest

from generator.model.account_head import DateBasis
from generator.model.config import Config
from generator.read import read

_NAMES = "Ada Ivo Nadia Bo Karl Lena Mara Olaf Petra Rosa Sven Tilda".split()
_NOTE = "---\ntitle: {title}\nguest: {name} Okafor\npubDate: {day}\n---\n\n- Weirs hum at night.\n"


@pytest.mark.parametrize(
    ("days", "basis"),
    [
        (["2031-05-06"] * 12, DateBasis.TOGETHER),
        (["2031-05-06"] * 9, DateBasis.PUBLISHED),  # a few may have come out together
        ([f"2031-05-{day:02}" for day in range(1, 13)], DateBasis.PUBLISHED),
        (["2031-05-06"] * 10 + ["2031-05-07"] * 2, DateBasis.TOGETHER),
    ],
)
def test_a_day_of_many_is_told_apart(tmp_path: Path, days: list[str], basis: DateBasis) -> None:
    for name, day in zip(_NAMES, days, strict=False):
        note = _NOTE.format(title=f"How {name} mends a weir", name=name, day=day)
        tmp_path.joinpath(f"{name}.md").write_text(note, "utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "none")).accounts
    of_most = [it for it in accounts if it.published == days[0]]
    assert {it.published_by for it in of_most} == {basis}
    assert [it.published for it in accounts] == [
        day for _, day in sorted(zip(_NAMES, days, strict=False))
    ]


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        ("event: RiverConf 2031", DateBasis.PUBLISHED),
        ("speaker: Zoe Kern", DateBasis.PUBLISHED),  # all lectures of somebody
        ("host: Zoe Kern", DateBasis.TOGETHER),
    ],
)
def test_what_is_of_one_event_or_guest_may_be_of_one_day(
    tmp_path: Path, line: str, basis: DateBasis
) -> None:
    for name in _NAMES:
        note = _NOTE.format(title=f"{name} on weirs", name=name, day="2031-05-06")
        text = note.replace("pubDate", f"{line}\npubDate")
        tmp_path.joinpath(f"{name}.md").write_text(text, "utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "none")).accounts
    assert {it.published_by for it in accounts} == {basis}
