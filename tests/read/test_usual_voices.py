"""The voices that come again in the transcripts of a folder: hosts, known by any of the files."""

from pathlib import Path

import pytest

from generator.model.config import Config
from generator.read import read

_TURNS = """# On the {guest} weirs

**{host}:** Welcome to the hour. How did that begin?

**{guest}:** Thank you. I began with a flood that came over the weir until the mill stood still.

**{host}:** I was there, as you know.

**{host}:** And what did you do?

**{guest}:** I opened the gates, one behind another, and then I waited for the rain to stop.

**{host}:** Did it?

**{guest}:** It did not, and so I went on until the gates stood open and the fields were wet.
"""


def _roles(folder: Path, texts: dict[str, str]) -> dict[str, dict[str, str]]:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    reading = read(Config(seeds=folder, notes=folder / "none"))
    files = {source.id: source.file for source in reading.sources}
    return {
        files[account.source]: {it.name: it.role.value for it in account.people}
        for account in reading.accounts
    }


def _talk(host: str, guest: str) -> str:
    return _TURNS.format(host=host, guest=guest)


def test_who_speaks_in_most_transcripts_of_a_folder_is_their_host(tmp_path: Path) -> None:
    guests = ("Ada Okafor", "Ivo Kern", "Nadia Brun", "Cleo Moreau")
    texts = {f"{at}.md": _talk("Bo Lind", guest) for at, guest in enumerate(guests[:3])}
    roles = _roles(tmp_path, texts | {"3.md": _talk("Bo", guests[3])})
    for at, guest in enumerate(guests):
        assert roles[f"{at}.md"] == {"Bo Lind": "host", guest: "speaker"}


def test_a_folder_for_each_episode_is_none_of_its_own(tmp_path: Path) -> None:
    guests = ("Ada Okafor", "Ivo Kern", "Nadia Brun", "Cleo Moreau")
    texts = {f"{it.split()[0].lower()}-weirs": _talk("Bo Lind", it) for it in guests[:3]}
    texts |= {"on-floods": _talk("Bo", guests[3])}
    for name in texts:
        (tmp_path / name).mkdir()
    roles = _roles(tmp_path, {f"{name}/transcript.md": text for name, text in texts.items()})
    assert [people["Bo Lind"] for people in roles.values()] == ["host"] * len(guests)


def test_minutes_that_say_who_was_there_have_no_host(tmp_path: Path) -> None:
    guests = ("Ada Okafor", "Ivo Kern", "Nadia Brun", "Cleo Moreau")
    texts = {
        f"{at}.md": _talk("Bo Lind", it).replace(
            "\n\n", f"\n\n## Attendees\n\n- Bo Lind\n- {it}\n- Olga Ferro\n\n## Notes\n\n", 1
        )
        for at, it in enumerate(guests)
    }
    for people in _roles(tmp_path, texts).values():
        assert people["Bo Lind"] != "host"


def test_where_many_speak_a_group_meets_without_a_host(tmp_path: Path) -> None:
    guests = ("Ada Okafor", "Ivo Kern", "Nadia Brun", "Cleo Moreau")
    many = [
        f"{given} {'Ferro Weber Hill'.split()[at % 3]}"
        for at, given in enumerate("Olga Tom Eva Max Lea Paul".split())
    ]
    more = "".join(f"\n**{it}:** I would mend it, would you?\n" for it in (*many, *many[::-1]))
    texts = {f"{at}.md": _talk("Bo Lind", it) + more for at, it in enumerate(guests)}
    for people in _roles(tmp_path, texts).values():
        assert people["Bo Lind"] == "speaker"


def test_nor_have_those_beside_them_that_do_not_say_so(tmp_path: Path) -> None:
    guests = ("Ada Okafor", "Ivo Kern", "Nadia Brun", "Cleo Moreau", "Mara Vidal", "Per Holm")
    there = "\n\n## Attendees\n\n- Bo Lind\n- Olga Ferro\n\n## Notes\n\n"
    texts = {f"{at}.md": _talk("Bo Lind", it) for at, it in enumerate(guests)}
    texts |= {it: texts[it].replace("\n\n", there, 1) for it in ("3.md", "4.md", "5.md")}
    for people in _roles(tmp_path, texts).values():
        assert people["Bo Lind"] != "host"


def test_who_says_most_of_all_is_no_host(tmp_path: Path) -> None:
    others = ("Ada Okafor", "Ivo Kern", "Nadia Brun")
    texts = {f"{at}.md": _talk(other, "Bo Lind") for at, other in enumerate(others)}
    for people in _roles(tmp_path, texts).values():
        assert people["Bo Lind"] == "speaker"


def test_two_files_show_no_habit(tmp_path: Path) -> None:
    texts = {f"{it[0]}.md": _talk("Bo Lind", it) for it in ("Ada Okafor", "Ivo Kern")}
    for people in _roles(tmp_path, texts).values():
        assert people["Bo Lind"] == "speaker"


def test_whom_a_field_states_to_speak_does_not_lead(tmp_path: Path) -> None:
    guests = ("Ada Okafor", "Ivo Kern", "Nadia Brun")
    texts = {f"{it[0]}.md": _talk("Bo Lind", it) for it in guests}
    texts["A.md"] = f"---\nguests: [Bo Lind]\n---\n{texts['A.md']}"
    assert _roles(tmp_path, texts)["A.md"]["Bo Lind"] == "speaker"


_STATED = "---\ntitle: On {title}\nspeakers: [{names}]\n---\n\nThey talk about it.\n"
_GUESTS = ("Ada Okafor", "Ivo Kern", "Nadia Brun", "Cleo Moreau", "Mara Vidal")


@pytest.mark.parametrize(
    ("guests", "role"),
    [
        (_GUESTS, "host"),
        (_GUESTS[:4], "speaker"),  # few
        (_GUESTS[:1] * 5, "speaker"),  # two who always speak together
        ((*_GUESTS[:2], *[""] * 3), "speaker"),  # whose talks they are
    ],
)
def test_who_is_stated_beside_others_in_nearly_all_notes_is_their_host(
    tmp_path: Path, guests: tuple[str, ...], role: str
) -> None:
    texts = {
        f"{at}.md": _STATED.format(title=f"{at} weirs", names=f"{guest}, Bo Lind".strip(", "))
        for at, guest in enumerate(guests)
    }
    roles = _roles(tmp_path, texts)
    assert {people["Bo Lind"] for people in roles.values()} == {role}
    named = [people[guest] for people, guest in zip(roles.values(), guests, strict=True) if guest]
    assert set(named) == {"speaker"}


@pytest.mark.parametrize(
    "line", ["Interview with Zyxo Okafor", "Bo Lind's interview with Zyxo Okafor:"]
)
def test_a_line_below_the_title_says_who_is_interviewed(tmp_path: Path, line: str) -> None:
    turns = _talk("Bo Lind", "Okafor").partition("\n\n")[2].replace("**", "")
    text = f"<html><title>OKAFOR 1 &amp; 2</title>\n<body>\n<p>{line}</p>{_paragraphs(turns)}"
    (people,) = _roles(tmp_path, {"a.html": text}).values()
    assert people["Zyxo Okafor"] == "speaker"


def _paragraphs(text: str) -> str:
    return "".join(f"\n<p>{it}</p>" for it in text.split("\n\n"))


def test_who_is_stated_by_a_first_name_is_the_usual_voice_of_that_name(tmp_path: Path) -> None:
    guests = ("Ada Okafor", "Ivo Kern", "Nadia Brun", "Cleo Moreau")
    texts = {f"{at}.md": _talk("Bo Lind", guest) for at, guest in enumerate(guests[:3])}
    stated = f"---\nspeakers: [Bo, {guests[3]}]\n---\n{_talk('Bo', guests[3])}"
    roles = _roles(tmp_path, texts | {"3.md": stated})
    assert roles["3.md"] == {"Bo Lind": "speaker", guests[3]: "speaker"}


def test_a_first_name_that_one_other_there_has_is_of_that_one(tmp_path: Path) -> None:
    text = "# Weir call\n\n### Moderator: Ada Okafor\n\n### Attendees\n\n* Ada\n* Ivo Kern\n* Rosa Lind\n"
    roles = _roles(tmp_path, {"1.md": text})
    assert roles["1.md"] == {"Ada Okafor": "host", "Ivo Kern": "attendee", "Rosa Lind": "attendee"}
