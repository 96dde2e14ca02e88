"""What programs note of people stands on no page: the lines are left out before they are read."""

import json

import pytest

from generator.model.base import SourceId
from generator.read.formats.personal import without_guests, without_members
from generator.read.seed import Seed, SeedFile, read_seed
from tests.support import seed_in

SECRET = "quixelbrant"
_ADDRESS = f"{SECRET}@example.org"

VIDEO = {
    "id": "aB3dE5gH7jK",
    "title": "On rivers",
    "extractor": "youtube",
    "webpage_url": "https://www.youtube.com/watch?v=aB3dE5gH7jK",
    "formats": [{"url": f"https://example.org/?ip={SECRET}", "cookies": SECRET}],
    "automatic_captions": {"en": [{"url": f"https://example.org/?ip={SECRET}"}]},
    "http_headers": {"Cookie": f'a="{SECRET}]"'},
    "_filename": f"/home/{SECRET}/x.mp4",
    "upload_date": "20240506",
    "description": "Of bends.",
}
PROPOSAL = {
    "code": "ABC",
    "title": "On rivers",
    "submission_type": "Talk",
    "speakers": [{"name": "Ada Okafor", "email": _ADDRESS}],
    "start": "2024-05-06T10:00:00Z",
    "internal_notes": SECRET,
    "answers": [{"question": {"en": "Age?"}, "answer": SECRET}],
    "abstract": "Of bends.",
}
SPEAKERS = [{"code": "X", "name": "Ada", "answers": [{"answer": SECRET, "answer_file": None}]}]


def _seed(name: str, text: str) -> Seed:
    return seed_in(name, text, "a")


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("record", [VIDEO, [PROPOSAL], SPEAKERS], ids=["yt-dlp", "talks", "people"])
def test_no_member_about_people_is_printed(record: object, indent: int | None) -> None:
    text = json.dumps(record, indent=indent)
    seed = _seed("a.info.json", text)
    assert SECRET not in repr(seed)
    assert len(seed.source.lines) == text.count("\n") + 1
    assert "personal-withheld" in {fault.code for fault in seed.source.problems}
    json.loads("\n".join(without_members(text.split("\n")).lines))


def test_the_talk_is_read_as_before() -> None:
    (account,) = _seed("a.info.json", json.dumps(VIDEO)).accounts
    assert account.titles[0].text == "On rivers"
    (account,) = _seed("a.json", json.dumps([PROPOSAL])).accounts
    assert "Ada Okafor" in repr(account)


def test_a_file_that_is_cut_off_prints_none_of_it() -> None:
    text = json.dumps(VIDEO)
    for end in range(text.index(SECRET), len(text), 7):
        assert SECRET not in "".join(without_members([text[:end]]).lines)


@pytest.mark.parametrize(
    "record",
    [
        {"segments": [{"start": 0, "end": 1, "text": f"write to {_ADDRESS}, {{x}}"}]},
        {"title": "a", "text": '"email": "x"', "email": None, "answers": ["b"], "formats": [1]},
    ],
)
def test_what_is_said_stays(record: object) -> None:
    text = json.dumps(record)
    assert without_members([text]).lines == (text,)


def test_a_calendar_is_printed_without_guests() -> None:
    lines = [
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "SUMMARY:On rivers",
        "DTSTART:20240506T100000Z",
        f"attendee;CN={SECRET};X=1:mailto:a@",
        f" {_ADDRESS}",
        f"ORGANIZER:mailto:{_ADDRESS}",
        "DESCRIPTION:Of",
        "  bends.",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    seed = _seed("a.ics", "\r\n".join(lines))
    assert SECRET not in repr(seed)
    assert seed.accounts[0].titles[0].text == "On rivers"
    assert without_guests(lines).numbers == (5, 6, 7)


def test_a_table_that_is_not_read_is_printed_without_addresses() -> None:
    seed = _seed("a.csv", f"title,mail\nOn rivers,{_ADDRESS}\n")
    assert SECRET not in repr(seed)
    assert "On rivers" in seed.source.lines[1].printed


@pytest.mark.slow
def test_broken_members_are_each_looked_at_once() -> None:
    assert without_members(['"extractor"' + '"formats": [' * 100_000]).numbers == (1,)
    assert without_members(['"email": 1, ' * 100_000]).numbers == ()


def _annotation(**own: object) -> dict[str, object]:
    exact = {"type": "TextQuoteSelector", "exact": "A river is a verb."}
    row = {
        "uri": "https://example.org/weirs",
        "text": SECRET,
        "target": [{"selector": [exact]}],
        "group": "__world__",
        "permissions": {"read": ["group:__world__"]},
        "document": {"title": ["Moving water"]},
    }
    return row | own


PRIVATE = (
    {"group": "Xy12pq", "permissions": {"read": ["group:Xy12pq"]}},
    {"permissions": {"read": ["acct:ada@example.org"]}},
    {"group": "Xy12pq"},
)


@pytest.mark.parametrize("own", PRIVATE)
@pytest.mark.parametrize("indent", [None, 1])
def test_annotations_that_not_everybody_may_read_stand_nowhere(
    own: dict[str, object], indent: int | None
) -> None:
    rows = [_annotation(text="She says it twice."), _annotation(**own)]
    for root in ({"total": 2, "rows": rows}, {"annotations": rows}, rows):
        seed = read_seed(
            SeedFile(id=SourceId("x"), file="x.json"), json.dumps(root, indent=indent).encode()
        )
        assert SECRET not in str(seed)
        assert "She says it twice." in str(seed)
        assert not seed.accounts  # of a page
    broken = json.dumps({"rows": [_annotation(**own)]}, indent=indent)[:-4]
    assert SECRET not in str(seed_in("x.json", broken, "x"))


def test_public_annotations_stay() -> None:
    raw = json.dumps({"rows": [_annotation()]}).encode()
    assert SECRET in str(seed_in("x.json", raw, "x"))
