"""Names that notes print in places from which nobody was taken are asked about."""

import pytest

from tests.health.test_health import (
    PEOPLE,
    SUBJECTS,
    assert_sayable,
    examined,
    reading,
    sound,
    without,
)

NOTE = "# How weirs open\n\n{line}\n\n- They open at night.\n"


def is_asked_about(line: str, *others: tuple[str, str]) -> bool:
    note = NOTE.format(line=line) if not line.startswith("---") else f"{line}\n\nThey open.\n"
    notes = without("person")(reading([*sound(2), *others, ("lacking", note)]))
    return "person-not-taken" in examined(notes)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Presenter: Quillon", True),
        ("| Speaker | Quillon |", False),
        ("- The gates of the mill, Nadia Brun", True),
        ("> The gates of the mill - Nadia Brun", False),
        ("- :otter: Nadia Brun", True),
        ("- :otter: The mill", False),
        ("讲师：王芳，" + "在水坝工作多年的工程师，" * 12 + "著有多本书。", True),
        ("Host: Welcome to the mill, " + "and to the weir, " * 8, False),
        ("Photos by: Nadia Brun", False),
    ],
)
def test_a_name_in_a_note_that_has_nobody(line: str, *, is_one: bool) -> None:
    assert is_asked_about(line) == is_one


@pytest.mark.parametrize(
    ("writers", "is_one"),
    [
        (("okafor_ada", "kernivo", "[brun, quill]"), True),
        (("okafor_ada", "okafor_ada", "okafor_ada"), False),
    ],
)
def test_one_of_several_who_wrote_by_a_word(writers: tuple[str, ...], *, is_one: bool) -> None:
    lines = [f"---\ntitle: The {it} of mud\nauthor: {{who}}\n---" for it in SUBJECTS[:3]]
    notes = [
        (f"talk-{n}", f"{line.format(who=who)}\n\nThey open.\n")
        for n, (line, who) in enumerate(zip(lines, writers, strict=True))
    ]
    assert ("person-not-taken" in examined(reading([*sound(2), *notes]))) == is_one


@pytest.mark.parametrize(
    ("file", "is_one"),
    [("weirs-at-work_nadia-brun", True), ("weirs-at-work_red-gates", False), ("mud-nadia", False)],
)
def test_a_name_behind_the_last_line_of_a_file_name(file: str, *, is_one: bool) -> None:
    notes = without("person")(reading([*sound(2), (file, "# Gates\n\n- They open at night.\n")]))
    assert ("person-not-taken" in examined(notes)) == is_one


@pytest.mark.parametrize(("count", "is_one"), [(3, True), (2, False)])
def test_a_few_talks_of_one_file_in_which_nobody_is_known(count: int, *, is_one: bool) -> None:
    video = "https://www.youtube.com/watch?v=abcdefghij"
    parts = [
        f"## The Age of {it}\n\n- It is.\n- [Video]({video}{n})\n"
        for n, it in enumerate(SUBJECTS[:count])
    ]
    notes = reading([("2031", "# RiverConf 2031\n\n" + "\n".join(parts))])
    anomaly = examined(notes).get("speakers-unknown")
    assert (anomaly is not None) == is_one
    if anomaly is not None:
        assert_sayable(anomaly)
    who = [
        it.replace("\n\n-", f"\n\n{name}\n\n-", 1)
        for it, name in zip(parts, PEOPLE[:count], strict=True)
    ]
    named = reading([("2031", "# RiverConf 2031\n\n" + "\n".join(who))])
    assert "speakers-unknown" not in examined(named)
