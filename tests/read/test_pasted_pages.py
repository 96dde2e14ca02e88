"""Pages copied from a site with the lines above their title: which line is the title."""

import pytest

from generator.model.account import AccountDetail, AccountPassage
from generator.model.account_head import PersonRole
from tests.support import account_of, seed_of

BODY = """
Rivers answer slowly, and whoever builds a weir on a river has to wait for it. Ada Okafor tells how
her team built fish ladders beside every weir, and what the salmon made of them.
"""
TITLE = "How Rivers Answer: Weirs, Salmon and Fish Ladders"


@pytest.mark.parametrize(
    "above",
    [
        "Talk Digester",
        "clock menu more-arrow no yes",
        "back to the overview",
        "💡 Save time. Read videos instead of watching them",
        "talks.example",
        f"Opened {TITLE} - Transcript",
        "Previous: An Evening of Locks\nNext: The Mill",
        "1 hours 2 minutes 3 seconds\n🇬🇧 English",
        "12 min read",
        "Filed under:",
        "Categories",
        "University of Mud",
        "Publié le 23/02/2031 à 21:42",
        "14時〜16時",
        "6:00 p.m.– 7:00 p.m. EST",
        "rivers / talks /6f3a.txt",
        "ada (at) rivers (dot) example",
        "Ada Okafor at the weir (Photo: Ivo Kern)",
    ],
)
def test_what_a_site_prints_above_its_title_is_not_the_title(above: str) -> None:
    account = account_of(f"{above}\n\n{TITLE}\n\n{BODY}")
    assert [title.text for title in account.titles] == [TITLE]


def test_a_show_is_known_by_what_is_said_in_front_of_its_name() -> None:
    account = account_of(f"Weircast\n\n{TITLE}\n\n{BODY}\nWelcome to Weircast. Rivers again.\n")
    assert [title.text for title in account.titles] == [TITLE]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rivers", TITLE),  # its word comes again, and nobody welcomes to it
        ("Ghosts of the Moving Water", TITLE),  # too long for the name of a site
        ("Talk Digester", "Ada Okafor"),
        ("Talk Digester", "Moving without an echo"),  # of these words none comes again either
        ("Talk Digester", "Speaker: Ada Okafor of Rivers"),
    ],
)
def test_in_doubt_the_first_line_is_the_title(first: str, second: str) -> None:
    account = account_of(f"{first}\n\n{second}\n\n{BODY}")
    assert account.titles[0].text == first


def test_a_marked_heading_decides_alone() -> None:
    account = account_of(f"# Talk Digester\n\n{TITLE}\n\n{BODY}")
    assert account.titles[0].text == "Talk Digester"


def test_what_stands_above_the_title_is_kept_as_of_the_page() -> None:
    account = account_of(f"Talk Digester\n\n{TITLE}\n\n{BODY}")
    assert account.of(AccountDetail)[0].text == "Talk Digester"


@pytest.mark.parametrize(
    ("line", "duration"),
    [("1 hours 2 minutes 3 seconds", 3723), ("91 mins", 5460), ("91 mins of water", None)],
)
def test_a_length_alone_on_its_line_is_the_talks(line: str, duration: int | None) -> None:
    account = account_of(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert (account.duration and account.duration.seconds) == duration


@pytest.mark.parametrize("line", ["12 min read", "44m read", "12,345 views"])
def test_a_count_alone_on_its_line_is_of_the_page(line: str) -> None:
    account = account_of(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert [it.what for it in account.of(AccountDetail)] == ["byline"]


def test_speakers_by_number_are_no_counts_of_a_site() -> None:
    turns = "\n".join(
        f"Speaker {n % 2 + 1}\n0{n}:00\nI think that rivers answer, slowly, each year."
        for n in range(8)
    )
    account = account_of(f"1 hours 2 minutes 3 seconds\n🇬🇧 English\n{turns}\n")
    assert account.titles == ()
    assert {it.speaker for it in account.of(AccountPassage)} >= {"Speaker 1", "Speaker 2"}


def test_short_lines_above_a_long_one_that_is_dated_are_a_menu() -> None:
    menu = "The River Post\nTalks\nWeirs"
    account = account_of(f"{menu}\n\n{TITLE}\n\nA talk about rivers.\n\nJan 23, 2031\n\n{BODY}")
    assert account.titles[0].text == TITLE
    account = account_of(f"{menu}\n\n{TITLE}\n\nA talk about rivers.\n\n{BODY}")
    assert account.titles[0].text == "The River Post"
    people = "Rivers\nAda Okafor"
    account = account_of(f"{people}\n\n{TITLE}\n\nA talk.\n\nJan 23, 2031\n\n{BODY}")
    assert account.titles[0].text == "Rivers"


def test_a_line_says_number_and_dates_of_an_episode() -> None:
    line = "Episode #17, published Wed, May 7, 2031, recorded Fri, May 2, 2031"
    account = account_of(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert account.published == "2031-05-02"
    assert [(it.kind, it.value) for it in account.numbers] == [("episode", "17")]
    account = account_of(f"{TITLE}\n\nEpisode #17, River Show, 21 weirs\n\n{BODY}")
    assert (account.published, account.numbers) == (None, ())


@pytest.mark.parametrize("beginning", ["0:0", "0:00"])
def test_a_transcript_begins_at_nought(beginning: str) -> None:
    account = account_of(
        f"{TITLE}\n\n{beginning}\n\nRivers.\n\n0:14\n\nWeirs.\n\n1:54\n\nSalmon.\n"
    )
    times = [it.time.seconds for it in account.of(AccountPassage) if it.time]
    assert times == [0, 14, 114]


def test_a_title_is_what_a_site_prints_several_times() -> None:
    account = account_of(f"The Digester Logo\nHome\nNow: {TITLE}!\n\nNow: {TITLE}!\n\n{BODY}")
    assert account.titles[0].text == f"Now: {TITLE}!"


def test_what_calls_itself_a_podcast_is_a_show() -> None:
    account = account_of(f"The River Podcast\n\n{TITLE}\n\n{BODY}\nThe river podcast is over.\n")
    assert account.titles[0].text == TITLE


def test_a_key_above_its_value_is_no_title() -> None:
    account = account_of(f"Date\nSunday, May 4, 2031\n{TITLE}\n\n{BODY}")
    assert [title.text for title in account.titles] == [TITLE]


@pytest.mark.parametrize(
    "line",
    [
        "Talk by Ada Okafor",
        "Presented by Ada Okafor",
        "Lecture by Prof. Ada Okafor",
        "Sermon preached by The Rev. Dr. Ada Okafor",
        "Presentation by Ada Okafor at RiverConf",
    ],
)
def test_a_line_below_the_title_says_who_gave_it(line: str) -> None:
    account = account_of(f"# Moving Water\n\n{line}\n\nRivers move. Nobody asks them why.\n")
    assert [person.name for person in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize("mark", ["", "# "])
@pytest.mark.parametrize("line", ["Presented by River Works", "Written by hand", "Talk by night"])
def test_who_presents_may_be_a_firm(mark: str, line: str) -> None:
    account = account_of(f"{mark}Moving Water\n\n{line}\n\nRivers move. Nobody asks them why.\n")
    assert account.people == ()


def test_days_of_an_episode_stand_behind_keys() -> None:
    lines = "Episode recorded: 11th May, 2031.\nEpisode released: 23rd June, 2031."
    account = account_of(f"{TITLE}\n\n{lines}\n\n{BODY}")
    assert account.published == "2031-05-11"


@pytest.mark.parametrize("above", ["", f"37. {TITLE} - episode cover\n\n"])
def test_a_number_in_front_of_the_first_line_alone_counts_no_list(above: str) -> None:
    account = account_of(f"{above}37. {TITLE}\n\n{BODY}")
    assert account.titles[0].text == f"37. {TITLE}"


@pytest.mark.parametrize("below", ["50. Weirs", ""])
@pytest.mark.parametrize("number", [1, 37])
def test_a_list_at_the_top_is_one(below: str, number: int) -> None:
    account = account_of(f"{number}. Rivers\n{below}\n\n{BODY}")
    is_list = bool(below) or number == 1
    assert [title.text for title in account.titles] == ([] if is_list else ["37. Rivers"])


@pytest.mark.parametrize("above", ["logo", "The River Post Logo", f"Home » Talks » {TITLE}"])
def test_pictures_and_paths_of_a_site_are_no_titles(above: str) -> None:
    account = account_of(f"{above}\n\n{TITLE}\n\n{BODY}")
    assert account.titles[0].text == TITLE


def test_a_day_that_is_printed_twice_is_no_title() -> None:
    day = "Sunday, May 4, 2031"
    account = account_of(f"{day}\n{TITLE}\nSermon Preached by\nAda Okafor\n{day}\n\n{BODY}")
    assert [title.text for title in account.titles] == [TITLE]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Ada Okafor, CEO of River Works", ["Ada Okafor"]),
        ("Ada Okafor, the engineer", ["Ada Okafor"]),
        ("Moving Water - Ada Okafor, CEO of River Works", ["Ada Okafor"]),
        ("Moving Water | Ada Okafor (River Works CEO)", ["Ada Okafor"]),
        ("Moving Water | Old Weirs (part 2)", []),
        ("Ada Okafor, Weirs and Locks", []),
    ],
)
def test_a_title_may_be_somebody_and_what_she_is(title: str, names: list[str]) -> None:
    account = account_of(f"{title}\n\nIn this interview she says that rivers wait.\n")
    assert [person.name for person in account.people] == names


def test_a_line_that_is_printed_twice_below_a_sites_name_is_the_title() -> None:
    again = "How Weirs Answer Fish\n"
    above = f"Rivers and Mills Weekly\nEpisodes\nAbout\n{again}12 comments\n{again}Ada Okafor\n\n"
    text = "They open in spring. The gates are counted by hand, which takes long.\n"
    assert account_of(above + text).titles[0].text == again.strip()


def test_the_series_above_the_title_of_a_seminar_is_no_title() -> None:
    head = (
        f"Okafor Seminar Series\n\n{TITLE}\n\nProfessor Ada Okafor\n\nThursday 1 May 2031, 2-3pm\n"
    )
    account = account_of(f"{head}\n{BODY}")
    assert [title.text for title in account.titles] == [TITLE]
    assert (account.published, [it.name for it in account.people]) == ("2031-05-01", ["Ada Okafor"])


@pytest.mark.parametrize(
    "line", ["— Dr. Ada Okafor", "—¿Por qué tantas presas?", "──川とは何ですか"]
)
def test_who_spoke_and_what_is_asked_behind_a_dash_are_no_titles(line: str) -> None:
    account = account_of(f"{line}\n\n—Son de piedra.\n")
    assert line not in [title.text for title in account.titles]


def test_a_page_of_a_blog_ends_with_what_its_site_prints() -> None:
    foot = "Posted by Bo Lind at 6:30 AM\n\nNo comments:\n\nPost a Comment\n"
    source = seed_of(f"{TITLE}\n\n{BODY}\n{foot}").source
    what = {line.printed: line.what for line in source.lines}
    assert [what[it] for it in foot.splitlines() if it] == ["byline", "comments", "comments"]
    (person,) = account_of(f"{TITLE}\n\n{BODY}\n{foot}").people
    assert (person.name, person.role) == ("Bo Lind", PersonRole.AUTHOR)


def test_who_asked_stands_at_the_foot_of_an_interview() -> None:
    asked = "\n\n".join(
        f"Und im Jahr {n}, was sagt er da?\n\nDer Fluss sagt wenig." for n in range(5)
    )
    asked = asked.replace("er da?", "er da wohl, wenn man ihn fragt, was er von Wehren hält?")
    (person,) = account_of(f"Ein Fluss\n\n{asked}\n\nInterview: Ada Okafor\n").people
    assert (person.name, person.role) == ("Ada Okafor", PersonRole.HOST)


def test_questions_are_headings_where_all_are_short_enough() -> None:
    long = "Für welche Flüsse und Wehre werden Sie denn angefragt, die Sie gar nicht kennen?"
    short = ["Wie oft sagen Sie zu?", "Wie lange warten Sie?"]
    text = "\n\n".join(f"{it}\n\nFast immer, sagt man." for it in short)
    assert {it.section for it in _said(f"Ein Fluss\n\n{text}\n")} == {*short}
    assert {it.section for it in _said(f"Ein Fluss\n\n{text}\n\n{long}\n\nNie, sagt man.\n")} == {
        ""
    }


def _said(text: str) -> tuple[AccountPassage, ...]:
    return tuple(it for it in account_of(text).of(AccountPassage) if it.text.endswith("sagt man."))


def test_what_stands_below_the_day_is_a_title_and_no_label() -> None:
    text = "19 DE JUNHO DE 2031\n\nSESSÃO DAS ÁGUAS\n\nPresidente: Ada Okafor\n\nSecretária: Eva Kern\n"
    account = account_of(text)
    assert (account.titles[0].text, account.published) == ("SESSÃO DAS ÁGUAS", "2031-06-19")


def test_the_name_of_a_picture_heads_nothing() -> None:
    account = account_of(f"{TITLE}\n\nWeirs\n\nweir-23.jpeg\n\n{BODY}")
    assert {it.section for it in account.of(AccountPassage)} == {"Weirs"}


@pytest.mark.parametrize(
    "above", ["EN", "DE | EN", "top of page", "06.05.2031, 11:14 Print view", "EN\n\ntop of page"]
)
def test_what_a_site_prints_above_a_title_is_none(above: str) -> None:
    text = f"{above}\n\nHow weirs hold water\n\nWeirs hold water, and this one held for years.\n"
    assert [it.text for it in account_of(text).titles] == ["How weirs hold water"]
