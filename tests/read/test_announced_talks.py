"""Pages that announce several talks on days of their own, without a mark of Markdown."""

import pytest

from generator.model.account_head import PersonRole
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_ABOUT = "Whoever builds a weir on a river has to wait for what it answers, and it answers late."


def _told(text: str) -> list[tuple[str, list[str], str | None]]:
    """Title, speakers and day of each talk of a page."""
    seed = seed_of(text, "programme", ".txt")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)
    return [
        (
            it.titles[0].text,
            [who.name for who in it.people if who.role is PersonRole.SPEAKER],
            it.published,
        )
        for it in seed.accounts
    ]


@pytest.mark.parametrize(
    "card",
    [
        "{day} : {who} « {title} »",
        "{day}, 18:30 Uhr, Halle: „{title}“, Prof. Dr. {who}, Geologie, Universität am Wehr",
        "{day}\n{who}, geologist\n“{title}”",
        "{day}\nDr. {who}\nWeir College\n\n“{title}”",
        "• {day}. {title}. A cargo de {who}, geóloga.",
        "• {day}. {title}. Por {who}, de los Amigos del Río.",
        "{day} ORE 20,45\n{title}\nRelatrice: {who}",
        "{day}\n{title}\n{who}, Weir College",
        "{day}\n{who}, Weir College\n{title}",
        "{day}\nLezing: “{title}” door {who}",
        "{day}, 19 Uhr: {who} liest aus dem Buch „{title}“",
    ],
)
def test_a_day_a_title_and_a_name_are_a_talk(card: str) -> None:
    talks = (
        ("6 mai 2031", "Les digues et la boue", "Ada Okafor"),
        ("13 mai 2031", "Ce que le fleuve promet", "Carla Moreau"),
    )
    cards = "\n\n".join(
        f"{card.format(day=day, title=title, who=who)}\n{_ABOUT}" for day, title, who in talks
    )
    assert _told(f"Au bord du fleuve\n\n{cards}\n") == [
        ("Les digues et la boue", ["Ada Okafor"], "2031-05-06"),
        ("Ce que le fleuve promet", ["Carla Moreau"], "2031-05-13"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "6 mai 2031 : « Les digues »\n13 mai 2031 : « La boue »\n",  # nobody gives them
        "6 mai 2031 : Ada Okafor\n13 mai 2031 : Carla Moreau\n",
        "6 mai 2031 : Ada Okafor « Les digues »\nEt rien d’autre.\n",
        (
            "6 mai 2031\nTema: la boue du fleuve\nRelatrice: Ada Okafor\n"
            "13 mai 2031\nTema: les digues\nRelatrice: Carla Moreau\n"
        ),
    ],
)
def test_other_lines_with_days_are_no_talks(text: str) -> None:
    seed = seed_of(f"Au bord du fleuve\n\n{text}", "programme", ".txt")
    check_nothing_lost(seed)
    assert len(seed.accounts) == 1


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Am 6. Mai um 19 Uhr spricht Ada Okafor. Am 13. Mai um 18.30 Uhr spricht Bo Li.", True),
        ("Ada speaks on 6 May 2031 at 7 pm, and Bo on 13 May 2031 at 6 pm.", True),
        ("6 mai - Conférence d’Ada Okafor.\n\n13 mai - Conférence de Carla Moreau.", True),
        ("Mardi 6 mai 2031 - 14h30\n\n« Les digues »\n\nMardi 13 mai 2031 - 14h30", True),
        ("Ada speaks on 6 May 2031 at 7 pm. Doors open on 6 May at 6 pm.", False),
        ("Ada speaks on 6 May 2031 at 7 pm.\n\nPlease register until 3 May at 6 pm.", False),
    ],
)
def test_several_days_with_a_time_are_warned_of(text: str, *, is_told: bool) -> None:
    problems = seed_of(f"At the river\n\n{text}\n", "at-the-river", ".txt").source.problems
    assert ("talks-unparted" in [it.code for it in problems]) == is_told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In June Ada Okafor came for the lecture “Weirs that wait”.", "Weirs that wait"),
        (
            "La conferencia, titulada «Las presas viejas», empieza a las 19 horas.",
            "Las presas viejas",
        ),
        ("講演会「堰と泥の話」を開催しました。", "堰と泥の話"),
        ("王芳教授作了题为《河与堰》的报告。", "河与堰"),
        ("Dr. Ada Okafor will be presenting “Weirs that wait” in May.", "Weirs that wait"),
        ("The music in this episode is Ada’s “Weirs that wait”.", None),
        ("She gave the lecture “Weirs that wait” and the talk “Mud that stays”.", None),
    ],
)
def test_prose_without_a_title_quotes_that_of_its_talk(text: str, title: str | None) -> None:
    (account,) = seed_of(f"{text} {_ABOUT}\n\n{_ABOUT}\n", "page", ".txt").accounts
    assert next((it.text for it in account.titles), None) == title


def test_a_name_in_front_of_a_university_below_a_title_speaks() -> None:
    text = f"How weirs answer\n\nAda Okafor, Upper River University\nMay 6, 4:10 PM\n\n{_ABOUT}\n"
    assert [name for _, names, _ in _told(text) for name in names] == ["Ada Okafor"]


def test_what_somebody_will_talk_over_in_a_point_is_no_speaker() -> None:
    points = (
        "* Weir Triage work, will talk it over with Bo Kern\n* Yes, Gate Works will present it\n"
    )
    (account,) = seed_of(f"# 14 May 2031\n\n{points}", "notes", ".md").accounts
    assert not account.people


def test_those_below_a_line_on_confirmed_speakers_take_part() -> None:
    text = (
        f"Mud in an age of weirs\n\n{_ABOUT}\n\nConfirmed panellists\n\n"
        "Ada Okafor, Deputy Secretary of Mud.\n\nPeter Kern, Chairman of Weir Works.\n"
    )
    assert [names for _, names, _ in _told(text)] == [["Ada Okafor", "Peter Kern"]]


def test_a_first_line_that_comes_again_is_a_title_though_it_quotes_somebody() -> None:
    line = "Ada Okafor: Let us wait for the mud!"
    text = f"{line}\n\n2031-05-06 - River News\n\n{line}\n\n{_ABOUT}\n"
    assert [title for title, _, _ in _told(text)] == [line]


def test_an_obituary_has_no_speaker() -> None:
    text = f"Obituary for Professor Ada Okafor\n\nAda Okafor was a gifted speaker. {_ABOUT}\n"
    assert [names for _, names, _ in _told(text)] == [[]]


def test_what_somebody_professes_is_nobody() -> None:
    text = "Weirs\n\nGuest: Ada Okafor, Professor of Mud, Religion, & Weirs\n"
    assert [names for _, names, _ in _told(text)] == [["Ada Okafor"]]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("On May 10, the second lecture on mud was given in the hall by Ada Okafor.", "2031-05-10"),
        ("On December 10, a lecture on mud was given in the hall by Ada Okafor.", "2030-12-10"),
        ("The hall was built by May 10, and nobody knows by whom.", "2031-05-25"),
    ],
)
def test_a_report_has_the_day_that_it_tells_and_not_that_of_its_page(line: str, day: str) -> None:
    text = f"Professor speaks of mud\n\nDate: 2031-05-25\n\n{line} {_ABOUT}\n"
    assert [it for _, _, it in _told(text)] == [day]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ('"Mud in an age of weirs", Friday, May 6, 12:00pm, MH 629', []),
        ('Thursday, May 6: Ada Okafor, "Mud in an age of weirs"', ["Ada Okafor"]),
        ('River Forum 2031, "Mud in an age of weirs"', []),
    ],
)
def test_a_title_in_quotation_marks_stands_beside_when_and_who(line: str, names: list[str]) -> None:
    ((title, people, _),) = _told(f"{line}\n\n{_ABOUT}\n")
    assert (title, people) == ("Mud in an age of weirs", names)


@pytest.mark.parametrize(
    "line", ['Ada Okafor: "Mud is what we have"', 'On reading "Mud in an age of weirs"']
)
def test_other_quotations_are_parts_of_titles(line: str) -> None:
    assert [title for title, _, _ in _told(f"{line}\n\n{_ABOUT}\n")] == [line]


def test_those_with_whom_somebody_moderates_are_no_hosts() -> None:
    text = f"Mud\n\nModerated by Ada Okafor, with Peter Kern and Lisa Moreau\n\n{_ABOUT}\n"
    assert [names for _, names, _ in _told(text)] == [["Peter Kern", "Lisa Moreau"]]


@pytest.mark.parametrize(
    "above",
    ["RV\n\nRiver Works Homepage Talks {}", "Hydrology Colloquium", "Home > Season 2031 > {}"],
)
def test_a_title_stands_below_a_path_or_in_quotation_marks_below_a_series(above: str) -> None:
    title = "How Weirs Answer the Mud of the River"
    line = title if "{}" in above else f"“{title}”"
    text = f"{above.format(title)}\n\n{line}\n\nDate: Tuesday, May 6th, 2031\n\n{_ABOUT}\n"
    assert [it for it, _, _ in _told(text)] == [title]


def test_who_introduces_a_talk_does_not_give_it() -> None:
    text = f"Ce que le fleuve oublie\n\nConférence introduite par Ada Okafor\n\n{_ABOUT}\n"
    assert [names for _, names, _ in _told(text)] == [[]]


def test_somebody_who_talks_about_something_is_not_several_talks() -> None:
    text = f"Ada Okafor talks about the mud\n\nAda Okafor says: wait. {_ABOUT}\n"
    problems = seed_of(text, "ada-okafor-talks-about-mud", ".txt").source.problems
    assert "talks-unparted" not in [it.code for it in problems]


@pytest.mark.parametrize(
    ("line", "people"), [("Clara Brun", ["Clara Brun"]), ("Deep Wells", ["Ivo Kern"])]
)
def test_who_is_told_of_below_anothers_name_may_not_speak(line: str, people: list[str]) -> None:
    text = f"Of mills and teams\n\n{line}\nMill 6\n\n{_ABOUT}\n\nIvo Kern talks about mud.\n"
    assert [names for _, names, _ in _told(text)] == [people]


def test_two_talks_whose_titles_and_speakers_are_labelled_are_two() -> None:
    talks = "".join(
        f"Palestra: {title}\nPalestrante: {who}\nLocal: Moinho, 19h, {day} de novembro de 2031\n\n"
        for title, who, day in (("Barragens", "Ada Okafor", 8), ("Moinhos", "Carla Moreau", 15))
    )
    seed = seed_of(f"Palestras de novembro\n\n{talks}", "programme", ".txt")
    check_nothing_lost(seed)
    assert [(it.titles[0].text, it.people[0].name, it.published) for it in seed.accounts] == [
        ("Barragens", "Ada Okafor", "2031-11-08"),
        ("Moinhos", "Carla Moreau", "2031-11-15"),
    ]
    assert all(it.duration is None for it in seed.accounts)


_FIELDS = [
    ("Date: {day} May 2031", "Speaker: {who} (Mill U)", "Title: {what}", "Abstract: {what} hold."),
    ("Date: {day} May 2031", "Title: {what}", "Speaker: {who} (Mill U)"),
    ("Title: {what}", "Speaker: {who} (Mill U)", "Date: {day} May 2031"),
    ("Speaker: {who} (Mill U)", "Title: {what}", "Date: {day} May 2031", "Room: K {day}"),
]


@pytest.mark.parametrize("fields", _FIELDS)
@pytest.mark.parametrize(
    ("first", "line", "ending"),
    [
        ("", "**{}:** {}\n", ".md"),
        ("", "{}: {}\n", ".txt"),
        ("- {}: {}\n", "- {}: {}\n", ".md"),
        ("- **{}:** {}\n", "  **{}:** {}\n", ".md"),
        ("- {}: {}\n", "  - {}: {}\n", ".md"),
        ("<li><b>{}:</b> {}<br>\n", "<b>{}:</b> {}<br>\n", ".html"),
    ],
)
def test_what_stands_above_a_title_at_each_talk_is_said_of_that_talk(
    fields: tuple[str, ...], first: str, line: str, ending: str
) -> None:
    talks = (
        ("Old dams", "Ada Okafor", 3),
        ("Gates of mud", "Ivo Kern", 10),
        ("Weirs", "Bo Lind", 17),
    )
    text = ""
    for what, who, day in talks:
        lines = [it.format(what=what, who=who, day=day).split(": ") for it in fields]
        text += (first or line).format(*lines[0]) + "".join(line.format(*it) for it in lines[1:])
        text += "</li>\n" if ending == ".html" else "\n"
    page = (
        f"<h1>Mill talks</h1>\n<ul>\n{text}</ul>\n"
        if ending == ".html"
        else f"# Mill talks\n\n{text}"
    )
    seed = seed_of(page, "talks", ending)
    assert [(it.titles[0].text, it.people[0].name, it.published) for it in seed.accounts] == [
        (what, who, f"2031-05-{day:02}") for what, who, day in talks
    ]


@pytest.mark.parametrize(
    ("records", "talks"),
    [
        (
            ("Date: 3 May 2031|Speaker: Ada Okafor|Title: Weirs", "Speaker: Ivo Kern|Title: Dams",
             "Date: 17 May 2031|Speaker: Bo Lind|Title: Mud"),
            [("Weirs", "Ada Okafor", "2031-05-03"), ("Dams", "Ivo Kern", None), ("Mud", "Bo Lind", "2031-05-17")],
        ),
        (
            ("Date: 3 May 2031|Speaker: Ada Okafor|Title: Weirs", "Title: Dams|Date: 10 May 2031|Speaker: Ivo Kern",
             "Date: 17 May 2031|Speaker: Bo Lind|Title: Mud"),
            [("Weirs", "Ada Okafor", "2031-05-03"), ("Dams", "Ivo Kern", "2031-05-10"), ("Mud", "Bo Lind", "2031-05-17")],
        ),
        (
            ("Date: 3 May 2031|Speaker: Ada Okafor|Title: Weirs", "Date: 10 May 2031|Speaker: Ivo Kern",
             "Date: 17 May 2031|Speaker: Bo Lind|Title: Mud"),
            [("Weirs", "Ada Okafor", "2031-05-03"), ("Ivo Kern", "Ivo Kern", "2031-05-10"), ("Mud", "Bo Lind", "2031-05-17")],
        ),
        (
            ("3 May 2031||Speaker: Ada Okafor|Title: Weirs", "10 May 2031||Speaker: Ivo Kern|Title: Dams",
             "17 May 2031||Speaker: Bo Lind|Title: Mud"),
            [("Weirs", "Ada Okafor", "2031-05-03"), ("Dams", "Ivo Kern", "2031-05-10"), ("Mud", "Bo Lind", "2031-05-17")],
        ),
    ],
)  # fmt: skip
def test_a_talk_that_lacks_a_field_or_has_them_in_another_order_takes_none_of_its_neighbour(
    records: tuple[str, ...], talks: list[tuple[str, str, str | None]]
) -> None:
    text = "\n\n".join(it.replace("|", "\n") for it in records)
    seed = seed_of(f"# Mill talks\n\n{text}\n", "talks", ".md")
    assert [(it.titles[0].text, it.people[0].name, it.published) for it in seed.accounts] == talks


def test_blank_lines_inside_records_part_nothing() -> None:
    talks = (("Weirs", "Ada Okafor", 3), ("Dams", "Ivo Kern", 10), ("Mud", "Bo Lind", 17))
    text = "".join(
        f"Date: {day} May 2031\nSpeaker: {who}\n\nTitle: {what}\nAbstract: {what} hold.\n\n"
        for what, who, day in talks
    )
    seed = seed_of(f"# Mill talks\n\n{text}", "talks", ".md")
    assert [(it.titles[0].text, it.people[0].name, it.published) for it in seed.accounts] == [
        (what, who, f"2031-05-{day:02}") for what, who, day in talks
    ]
