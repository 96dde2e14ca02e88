"""Who speaks as the lines below a title say, one below the other, and what else stands there."""

import pytest

from generator.model.account import Account
from generator.model.account_head import PersonRole
from generator.read.account.people.lists.listed_people import listed_people
from tests.support import account_of, seed_in, seed_of

REST = "\n\nA weir holds back water.\n"


def account(text: str, file: str = "weirs.md") -> Account:
    (only,) = seed_in(file, text).accounts
    return only


def speakers(text: str, file: str = "weirs.md") -> list[str]:
    """Who takes part in the only talk of a note."""
    return [it.name for it in account(text, file).people if it.role.takes_part]


@pytest.mark.parametrize(
    "lines",
    [
        "Ada Lind, Manager of Locks  \nJulia Kern, Manager of Gates",
        "Ada Lind, University of Mud\n\nJulia Kern, University of Mud",
        "By [Ada Lind](https://a.example/ada), Builder @ Acme  \nBy [Julia Kern](https://a.example/j)",
        "w/ Ada Lind, Julia Kern",
    ],
)
def test_several_lines_below_a_title_name_who_speaks(lines: str) -> None:
    assert speakers(f"# Weirs that answer\n\n{lines}{REST}") == ["Ada Lind", "Julia Kern"]


def test_a_line_below_a_speaker_that_is_of_another_form_names_nobody() -> None:
    note = f"# Weirs that answer\n\nBy Ada Lind, Builder  \nJulia Kern, River Works{REST}"
    assert speakers(note) == ["Ada Lind"]


def test_lines_with_handles_below_a_heading_name_all_who_give_a_talk() -> None:
    note = """\
# RiverConf 2031

### Weirs against locks
Ada Lind - @ada
Julia Kern - @jk

They hold water.

### Dams
Ivo Brun - @ivo

They do not.
"""
    first, second = seed_in("riverconf.md", note).accounts
    assert [it.name for it in first.people] == ["Ada Lind", "Julia Kern"]
    assert [it.name for it in second.people] == ["Ivo Brun"]


def test_who_is_named_below_a_quotation_does_not_speak() -> None:
    words = '"A weir is a way of building that parts a river into several small and quiet lakes"'
    assert speakers(f"# Quiet lakes\n\n{words}\nChris Kern - lakes.example{REST}") == []


def test_what_stands_above_a_person_is_no_person_for_it() -> None:
    note = f"# Predictive Weirs\n\n## Multiple Linear Flow\n\nDr. Ada Lind{REST}"
    assert "Multiple Linear Flow" not in speakers(note)


def test_a_label_that_the_text_has_in_small_letters_does_not_speak() -> None:
    part = "- **Training RSS:** We expect it to fall, the lower training RSS.\n"
    note = f"# Exam\n\n{part}- **Test RSS:** We expect that too.\n\n{part}- **Test RSS:** We do not know.\n"
    assert speakers(note) == []


@pytest.mark.parametrize("below", ["Lead engineer, River Works", "@ada"])
def test_above_what_somebody_is_a_name_is_no_title(below: str) -> None:
    talk = account(f"Ada Lind\n===\n\n{below}{REST}", "moving-water-uphill.md")
    assert not talk.titles
    assert [it.name for it in talk.people] == ["Ada Lind"]


def test_a_name_that_heads_a_note_alone_may_be_its_title() -> None:
    assert account(f"Ada Lind\n===\n{REST}", "moving-water-uphill.md").titles[0].text == "Ada Lind"


@pytest.mark.parametrize("between", [", ", " and "])
def test_a_title_in_front_of_each_name_parts_none_of_them(between: str) -> None:
    names = listed_people(f"Dr. Ada Lind{between}Prof. Dr. Jo Kern", several=True)
    assert [it.name for it in names] == ["Ada Lind", "Jo Kern"]


def test_a_dash_may_stick_to_the_name_in_front_of_a_handle() -> None:
    talk = account(f"# Weirs that answer -Ada Lind @ada_l{REST}")
    assert [title.text for title in talk.titles] == ["Weirs that answer"]
    assert [(it.name, it.handle) for it in talk.people] == [("Ada Lind", "@ada_l")]


@pytest.mark.parametrize(
    ("points", "people"),
    [
        (
            ["Ada Lind - CEO, Weir Digital", "Jo Kern - Builder at Mud Group"],
            ["Ada Lind", "Jo Kern"],
        ),
        (["Weirs - what they are", "Jo Kern - CEO, Mud Group", "Mud"], []),
    ],
)
def test_who_has_a_post_below_introductions_speaks(points: list[str], people: list[str]) -> None:
    listed = "\n".join(f"- {it}" for it in points)
    head = "# Weirs that answer\n\n## Welcome & Introductions"
    assert speakers(f"{head}\n\n{listed}\n\n## Weirs{REST}") == people


def test_who_teaches_gives_a_lecture() -> None:
    assert speakers(f"# Weirs that answer\n\n- **Instructor:** Ada Lind{REST}") == ["Ada Lind"]


def test_in_the_folder_of_an_event_the_heading_of_a_session_names_none() -> None:
    talks = "# Show & Tell\n\n### Ada Lind - Locks\n\nThey open.\n\n### Ivo Brun - Gates\n\nThey close.\n"
    events = {it.event for it in seed_in("RiverConf-2031/show.md", talks).accounts}
    assert events == {"RiverConf 2031"}


@pytest.mark.parametrize("line", ["given by [@ada_l](https://twitter.com/ada_l)", "By @ada_l"])
def test_a_handle_below_a_title_says_who_speaks(line: str) -> None:
    (person,) = account(f"# Weirs that answer\n\n{line}{REST}").people
    assert (person.name, person.handle) == ("@ada_l", "@ada_l")


@pytest.mark.parametrize(
    ("folder", "event", "day"),
    [
        ("2031-05-06-river-summit", "River Summit 2031", "2031-05-06"),
        ("2031-05-monday-weirs", None, "2031-05"),
        ("2031.05", None, "2031-05"),
    ],
)
def test_a_folder_may_say_which_event_and_month_it_is_of(
    folder: str, event: str | None, day: str
) -> None:
    talk = account(f"# Weirs that answer\n\nby Ada Lind{REST}", f"talks/{folder}/notes.md")
    assert (talk.event, talk.published) == (event, day)


@pytest.mark.parametrize("who", ["[@ada_l](https://twitter.com/ada_l)", "Zyxin Lind"])
def test_a_line_above_a_title_says_who_gives_the_talk(who: str) -> None:
    (person,) = account(f"talk by {who}\n\n# Weirs that answer{REST}").people
    assert person.name in who
    assert person.role.takes_part


def test_behind_the_handle_of_one_speaker_stands_a_firm() -> None:
    assert speakers(f"# Weirs\n\n## Ada Lind @ada Waterworks, Oslo{REST}") == ["Ada Lind"]


def test_a_readme_whose_lines_name_speakers_is_no_page_of_its_folder() -> None:
    part = "\n## [{0}](https://youtu.be/abcdefghij{1})\n*Speaker: {2}*\n\n- one\n"
    talks = [("Water", 1, "Ada Lind"), ("Dams", 2, "Ivo Brun"), ("Eels", 3, "Julia Kern")]
    note = "# Conference talks\n" + "".join(part.format(*it) for it in talks)
    accounts = seed_in("a/README.md", note).accounts
    assert [it.people[0].name for it in accounts] == [name for _, _, name in talks]


@pytest.mark.parametrize(
    ("points", "names"),
    [
        ("- Ada Lind\n- ada@weirs.example", ["Ada Lind"]),
        ("- Ada Lind\n- @ada\n- https://ada.example/", ["Ada Lind"]),
        ("- Ada Lind (ada_l)\n- Member of the River Board", ["Ada Lind"]),
        ("- Ada Lind and Julia Kern\n- River people", ["Ada Lind", "Julia Kern"]),
        (
            "- Ada Lind - Keeper @ Acme\n- Julia Kern - Smith @ Acme\n- Moves water",
            ["Ada Lind", "Julia Kern"],
        ),
        (
            "- Ada Lind @ Acme & Zyxo Kern @ River Works\n- What is a weir?",
            ["Ada Lind", "Zyxo Kern"],
        ),
        ("Weirs, simply\n\n- by Ada Lind\n    - https://ada.example/\n- On weirs", ["Ada Lind"]),
        ("Told in Dutch.\n\n- Question: why?\n- by Ada Lind\n- Keeps locks", ["Ada Lind"]),
    ],
)
def test_in_notes_of_an_event_the_first_points_may_name_who_speaks(
    points: str, names: list[str]
) -> None:
    assert speakers(f"# Weirs that answer\n\n{points}{REST}", "riverconf2031/weirs.md") == names


def test_points_below_author_name_who_speaks_and_what_else_is_told_stays() -> None:
    note = (
        "# Weirs that answer\n\n## Author\n\n- Ada Lind (http://twitter.com/ada)\n- Built locks\n"
    )
    talk = account(f"{note}\n## Locks{REST}")
    assert [it.name for it in talk.people] == ["Ada Lind"]
    assert any("Built locks" in getattr(it, "text", "") for it in talk.items)


@pytest.mark.parametrize(
    "points",
    [
        "- Ada Lind: weirs hold\n- Julia Kern: they do not",
        "- Ada Lind holds that weirs need somebody who keeps them all year\n- Nobody does",
        "".join(f"- {name} Lind\n" for name in ("Ada", "Julia", "Anna", "Max", "Eva", "Jan")),
    ],
)
def test_points_that_say_more_or_list_many_name_no_speakers(points: str) -> None:
    assert speakers(f"# Weirs that answer\n\n{points}{REST}", "riverconf2031/weirs.md") == []


def test_of_no_event_a_list_of_names_alone_says_nothing() -> None:
    assert speakers(f"# Painters of rivers\n\n- Ada Lind\n- Julia Kern{REST}") == []


def test_people_among_other_links_were_spoken_of() -> None:
    ada = "- [Ada Lind](https://twitter.com/ada)\n"
    links = "- [Weirs](https://weirs.example)\n- [Locks](https://locks.example)"
    files = "- [Slides](https://ada.example/a.pdf)\n- [Video](https://youtu.be/abcdefghijk)"
    assert speakers(f"{ada}{links}{REST}", "weirs-that-answer.md") == []
    assert speakers(f"{ada}{files}{REST}", "weirs-that-answer.md") == ["Ada Lind"]


@pytest.mark.parametrize("label", ["Author", "**Written by**", "Autor"])
def test_below_a_line_that_says_author_nobody_speaks(label: str) -> None:
    assert speakers(f"# Weirs that answer\n\n{label}\n\nAda Lind{REST}") == []


def test_lines_right_below_a_name_name_others() -> None:
    names = "Ada Lind—Senior Ed. @ Acme\nJulia Kern—Senior Art Dir. @ Acme"
    assert speakers(f"# Weirs that answer\n\n2031-05-06 17:00\n\n{names}{REST}") == [
        "Ada Lind",
        "Julia Kern",
    ]


@pytest.mark.parametrize(
    ("file", "title", "name"),
    [
        ("ada-lind-quiet-weirs.md", "Ada on quiet weirs", []),
        ("river-notes-quiet-weirs.md", "Quiet weirs", []),
        ("ada-lind-on-dams.md", "Quiet weirs", []),
    ],
)
def test_words_in_the_name_of_a_file_beside_the_title_are_nobody(
    file: str, title: str, name: list[str]
) -> None:
    talk = account(f"# {title}{REST}", f"riverconf2031/{file}")
    assert [it.name for it in talk.people] == name


def test_days_and_a_place_below_a_title_are_no_event_and_nobody() -> None:
    talk = account(f"## Weirs 2031\n\n#### 17-18 May 2031, Lock House, Rivertown{REST}")
    assert (talk.event, talk.people) == (None, ())


def test_a_keynote_is_no_part_of_a_name() -> None:
    assert speakers(f"# Ada Lind Keynote{REST}") == ["Ada Lind"]


@pytest.mark.parametrize("title", ["Big weirs, small dams, no locks", "Ship it!"])
def test_a_first_line_behind_a_mark_without_a_blank_is_the_title(title: str) -> None:
    note = account(f"#{title}\n\n* Why?\n* How?\n", "riverconf2031/weirs.md")
    assert [it.text for it in note.titles] == [title]


def test_a_line_with_a_post_below_a_later_heading_names_nobody_for_the_page() -> None:
    day = "# Weirs Board 2031\n\n*River House*\n\n## Monday, 3 November 2031\n\n### Note takers\n\n"
    note = (
        f"{day}### Keynote: Dams\nIvo Kern, Professor of Rivers, River University\n\nThey hold.\n"
    )
    assert speakers(note) == []


def test_a_word_for_with_in_front_of_a_handle_is_no_part_of_a_name() -> None:
    text = "# Weirs\n\nMit [@adao](https://example.org/adao) und [Ivo{}](https://example.org/ivo)\n"
    assert [it.name for it in account_of(text.format(" Kern")).people] == ["Ivo Kern"]
    assert "Ivo Mit" not in [it.name for it in account_of(text.format("")).people]


@pytest.mark.parametrize(
    "lines",
    [
        "### Ada Lind, Julia Kern, Ivo Brun - RiverConf 2031\n#### Summarized by Mia Brook",
        "## Ada Lind, River University (Professor)\n#### Summarised by Mia Brook",
    ],
)
def test_who_wrote_a_work_that_somebody_sums_up_does_not_speak(lines: str) -> None:
    assert speakers(f"# Weirs that answer\n{lines}\n---{REST}") == []


def test_a_word_that_leads_to_something_begins_no_name() -> None:
    note = """\
# Notas

Etiquetas: #agua

## Comandos de compuertas

Ver [[Gestion De Puertas]]

# Puertas y diques en un mismo lago para varias barcas

Cuando terminé me di cuenta de que el lago era el mismo.

## Cambiar las compuertas del lago

Según RiverSeek, un lago tiene quince puertas por defecto. Así que se puede tomar otra para cada barca.

Eso hice.

### Cambios en la barca

Nada.
"""
    accounts = seed_in("esclusas.md", note).accounts
    assert [it.name for account in accounts for it in account.people] == []


def test_a_line_below_a_title_that_joins_things_names_nobody() -> None:
    for line in ("POR LA PRESA Y LA COMPUERTA, CONTRA EL AGUA", "By River and the Weir"):
        assert not speakers(f"# Mensaje al congreso\n\n## {line}{REST}")


def test_a_list_that_goes_on_from_the_line_above_turns_no_names_around() -> None:
    lines = "**Council present:** Robin, Klein, Small,\nWaters, Meredith; Mayor Tom Barrow\n"
    assert not speakers(f"# Town Council, June 1, 2031\n\n{lines}{REST}")


def test_a_linked_name_that_heads_a_part_as_others_do_gives_no_talk() -> None:
    parts = "**[Ada Lind](https://a.example)**\n\nShe built a mill.\n\n{}\n\nA blog on ovens.\n"
    assert not speakers("# Blogs to read\n\n" + parts.format("**[Julia Kern](https://k.example)**"))
    assert speakers("# Blogs to read\n\n" + parts.format("[Slides](https://s.example)"))


def test_below_what_lists_members_or_who_excused_himself_nobody_speaks() -> None:
    head = (
        "# Bridges\n\nReport of **16 June 2027**\n\n{}\nJulia Kern (Police), Ada Lind (River 71)\n"
    )
    for label in ("## Afgemeld", "**Board Members**", "Attendees"):
        assert not speakers(head.format(label))


def test_what_a_label_in_a_long_line_begins_is_nobodys_talk_on_the_line_below() -> None:
    line = "**Presiding:** President Lind · **Present:** all five, the Mayor, City Administrator\n"
    assert not speakers(f"# River council, June 25, 2031\n\n{line}Julia Kern{REST}")


@pytest.mark.parametrize("aside", ["host", "moderator"])
def test_who_is_called_the_host_in_brackets_below_a_title_is_no_speaker(aside: str) -> None:
    note = f"# Holding water\nAda Okafor and Ivo Kern ({aside})\n\nIt holds. It goes on.\n"
    (told,) = seed_of(note, "note", ".md").accounts
    assert {it.name: it.role for it in told.people} == {
        "Ada Okafor": PersonRole.SPEAKER,
        "Ivo Kern": PersonRole.HOST,
    }


@pytest.mark.parametrize("by", ["a talk by Ada Okafor", "A talk by Ada Okafor"])
def test_a_line_that_says_whose_talk_it_is_goes_on_with_no_title(by: str) -> None:
    note = f"Holding water\n{by}\nrecorded 12 June 2031\n\nIt holds. It goes on.\n"
    (told,) = seed_of(note, "note", ".txt").accounts
    assert [it.text for it in told.titles] == ["Holding water"]
    assert [it.name for it in told.people] == ["Ada Okafor"]
