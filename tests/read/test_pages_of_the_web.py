"""Pages that somebody saved from the web: their titles, days, shows, people and what is a site's."""

from collections.abc import Iterable

import pytest

from generator.model.account import Account, AccountPassage, AccountTakeaway, AccountTopic
from generator.model.account_head import PersonRole
from generator.read.outline.furniture.phrases import furniture
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

TEXT = "A weir holds back water, and whoever builds one waits for what the river answers.\n"


def account(text: str) -> Account:
    seed = seed_of(text, "12", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (only,) = seed.accounts
    return only


def title(text: str) -> str | None:
    return next((it.text for it in account(text).titles), None)


def roles(text: str) -> dict[str, PersonRole]:
    return {it.name: it.role for it in account(text).people}


ADDRESS = "https://mill.example/2031/05/06/whatever-the-river-answers/\n\n"


@pytest.mark.parametrize(
    "above",
    [
        "",
        "Audio & Transcript\n\nFourth Week of Rain\n\nReadings\n\nFourth Week of Rain\n\n",
        "The Mill\n\n",
    ],
)
def test_the_address_above_a_page_says_which_line_is_its_title_and_when(above: str) -> None:
    page = account(f"{ADDRESS}{above}Whatever the River Answers!\n\n  1. Mud\n  2. Weirs\n\n{TEXT}")
    assert page.titles[0].text == "Whatever the River Answers!"
    assert page.published == "2031-05-06"


DAY = "Wednesday, January 22, 2031"


@pytest.mark.parametrize("below", ["Great Hall of the Mill\n\n", "From: The Mill\n\n"])
def test_below_the_day_of_an_event_stands_no_title(below: str) -> None:
    text = "Ada Okafor asks why weirs of stone open in the great hall of the mill.\n"
    page = f"Why Weirs of Stone Open\n\n{DAY}\n\n{below}{text}"
    assert title(page) == "Why Weirs of Stone Open"


def test_a_byline_below_the_first_line_does_not_go_on_with_it() -> None:
    page = "Mayor opens a weir\nby Rosa Kern\nAug 21, 2031 | 175 views\n\n" + TEXT
    assert title(page) == "Mayor opens a weir"


def test_what_somebody_says_in_the_first_line_is_a_headline() -> None:
    said = "Ada Okafor: «El río no espera a nadie, y el molino tampoco espera»"
    byline = "Por Ivo Kern. Categoría: Molinos\nAda Okafor (imagen de Bo Li), en el molino."
    page = account(f"{said}\n\n{byline}\n\nAda Okafor (Ulm, 2001) no tenía claro nada.\n")
    assert page.titles[0].text == said


EPISODE = "Mud and Money\n\n{title}\n\n{line}\nMud and Money\n{title}\nShow Notes\n\n" + TEXT


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("May 06, 2031 Ada Okafor Season 1 Episode 25", {"season": "1", "episode": "25"}),
        (
            "May 06, 2031 • Ada Okafor & Bo Li • Season 2 • Episode 5",
            {"season": "2", "episode": "5"},
        ),
        ("May 06, 2031 Episode 25", {"episode": "25"}),
        ("May 06, 2031•1 hr 11 min•Ep. 25", {"episode": "25"}),
    ],
)
def test_a_line_says_when_and_which_episode_and_around_the_title_stands_the_show(
    line: str, numbers: dict[str, str]
) -> None:
    page = account(EPISODE.format(title="How a Weir Is Paid", line=line))
    assert (page.titles[0].text, page.show) == ("How a Weir Is Paid", "Mud and Money")
    assert page.published == "2031-05-06"
    assert {it.kind: it.value for it in page.numbers} == numbers


def test_whom_a_title_meets_may_be_behind_what_she_is_at_a_firm() -> None:
    page = account(
        "How a weir is paid with Acme's co-founder Zyxa Kern\n\n"
        "Zyxa Kern, co-founder of Acme, on a model that lets a village own its weir.\n"
    )
    assert [it.name for it in page.people] == ["Zyxa Kern"]


def test_below_its_show_stands_an_episode_whose_number_is_spelt() -> None:
    page = account(f"Life Under the Old Mill\n\nE80: The Perils of Mud\n\nSummary\n\n{TEXT}")
    numbers = [it.value for it in page.numbers]
    assert (page.titles[0].text, page.show) == ("E80: The Perils of Mud", "Life Under the Old Mill")
    assert numbers == ["80"]


@pytest.mark.parametrize(
    "line",
    [
        "Updated: Aug 14, 2031",
        "Last updated 6 May 2031",
        "06/05/2031 - Atualizado 10h07min",
        "06/05/2031 16h00 - Atualizado em 07/05/2031 às 16h37",
        "Mill.fm",
    ],
)
def test_when_a_page_changed_and_its_host_are_no_titles(line: str) -> None:
    assert title(f"{line}\n\n{TEXT}") is None


def test_the_first_question_below_the_address_is_no_title() -> None:
    asked = "\n".join(
        f"{asks}\n{says} And so it went on." for asks, says in zip(ASKED, SAID, strict=True)
    )
    assert title(f"https://mill.example/ada-okafor\n\n{asked}\n") is None


def test_what_was_done_at_an_event_is_nobody() -> None:
    line = "Lessons Learned at the Agile Mill Days 2031 Conference"
    assert roles(f"https://mill.example/lessons\n\n{line}\n\n{TEXT}") == {}


def test_whole_names_in_capitals_speak_among_few_turns() -> None:
    said = "NADIA BRUN: The weir is old.\n\nIt leaks.\n\nADA OKAFOR: It holds.\n\n"
    page = account(f"A Weir Leaks\n\nThe transcript:\n\n{said}NADIA BRUN: Ada Okafor there.\n")
    spoken = [it.speaker for it in page.of(AccountPassage) if it.speaker]
    assert spoken == ["NADIA BRUN", "ADA OKAFOR", "NADIA BRUN"]
    heads = "RIVER HEALTH: It is old.\n\nMILL WORKS: It holds.\n\nRIVER LAW: It waits.\n"
    assert not any(it.speaker for it in account(heads).of(AccountPassage))


ASKED = ("What brought you to the river?", "How did you come to build weirs?", "Did it hold?")
SAID = ("I grew up beside one, you know.", "We were asked after the flood.", "Oh, I think it did.")


def codes(text: str) -> set[str]:
    return {it.code for it in seed_of(text, ending=".md").source.problems}


def conversation(host: Iterable[str], guest: Iterable[str], between: str = " ") -> str:
    turns = zip(host, ASKED, guest, SAID, strict=True)
    return "\n\n".join(f"{a}:{between}{asks}\n\n{b}:{between}{says}" for a, asks, b, says in turns)


@pytest.mark.parametrize(
    ("host", "guest"),
    [
        (("BO LI, HOST", "LI", "LI"), ("ADA OKAFOR", "OKAFOR", "OKAFOR")),
        (("BO LI, RIVER RADIO HOST", "LI", "LI"), ("ADA OKAFOR, ENGINEER, MILL", *["OKAFOR"] * 2)),
        (("Bo Li (Host)", "Bo Li", "Bo Li"), ("Ada Okafor (Engineer)", *["Ada Okafor"] * 2)),
        (("Bo Li, Host", "Bo Li", "Bo Li"), ("Ada Okafor, Guest", *["Ada Okafor"] * 2)),
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_who_leads_is_said_behind_the_first_label(
    host: tuple[str, ...], guest: tuple[str, ...], between: str
) -> None:
    text = conversation(host, guest, between)
    named = {name.title(): role for name, role in roles(f"Weirs That Answer\n\n{text}\n").items()}
    assert named == {"Bo Li": PersonRole.HOST, "Ada Okafor": PersonRole.SPEAKER}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Spreker: prof.dr. Ada Okafor", "Ada Okafor"),
        ("Sermon Preached by\nThe Rev. Dr. Ada Okafor\nSunday, May 6, 2031", "Ada Okafor"),
        ("Avec Ada Okafor, meunière, directrice du moulin", "Ada Okafor"),
        ("With Ada Okafor, of River Works", "Ada Okafor"),
    ],
)
def test_a_line_below_the_title_says_who_speaks(line: str, name: str) -> None:
    assert roles(f"Weirs That Answer\n\n{line}\n\n{TEXT}") == {name: PersonRole.SPEAKER}


@pytest.mark.parametrize(
    "line", ["In this podcast, we ask why mud matters.", "In dieser Folge geht es um Schlamm."]
)
def test_a_page_that_tells_of_this_episode_is_the_description_of_one(line: str) -> None:
    guest = "Ada Okafor serves as the keeper of the mill."
    assert roles(f"Mud Matters\n{line}\n{guest}\n{TEXT}") == {"Ada Okafor": PersonRole.SPEAKER}
    assert roles(f"Mud Matters\nWe ask why mud matters.\n{guest}\n{TEXT}") == {}


@pytest.mark.parametrize(
    "bio", ["Zyxan Brun studies mud.", "Zyxan BrunZyxan Brun teaches at a mill."]
)
def test_below_about_the_speaker_stands_what_the_speaker_does(bio: str) -> None:
    page = account(f"Mud Matters\n\nAbout the talk\n\n{TEXT}\nAbout the speaker\n\n{bio}\n")
    assert [it.name for it in page.people] == ["Zyxan Brun"]


@pytest.mark.parametrize("key", ["With:", "Avec :"])
def test_with_heads_a_list_of_who_speaks(key: str) -> None:
    lines = "Ada Okafor (River Works)\nBo Li (Mill)\nNadia Kern\n"
    named = roles(f"Meeting of Millers\n\n{key}\n{lines}\n{TEXT}")
    assert named == dict.fromkeys(("Ada Okafor", "Bo Li", "Nadia Kern"), PersonRole.SPEAKER)


@pytest.mark.parametrize("first", ["Ada Okafor (River Works)", "Ada Okafor, Mill University"])
def test_above_the_key_of_a_title_stands_who_gives_the_talk(first: str) -> None:
    page = account(f"{first}\n\nTitle: Weirs That Answer\n\nAbstract: {TEXT}")
    assert page.titles[0].text == "Weirs That Answer"
    because = [(it.name, it.because.code) for it in page.people]
    assert because == [("Ada Okafor", "person.below_title")]


def test_a_title_of_a_name_and_a_post_says_who_speaks_whatever_a_machine_heard() -> None:
    heard = "I am excited to be talking to DeLeon Asper Ro, who is the head of the mill.\n"
    page = f"12 - Zyxan Asparov, Principal at Mill Works\n\nZyxan Asparov is a miller.\n\n{heard}"
    assert list(roles(page)) == ["Zyxan Asparov"]
    pair = "Public Lecture: Hot Mud and Unmitigated Weirs\n\nHot Mud is what the lecture is on.\n"
    assert "Hot Mud" not in roles(pair)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Home » Talks » Weirs that answer when nobody has asked", "menu"),
        ("Startseite › Vorträge", "menu"),
        ("Weirs > Dams", None),
        ("Your email address will not be published. Required fields are marked *", "comments"),
        ("Your email address will not be published. We hope.", None),
        ("© 2031 River Radio is a service of the College of Mud & Money at the Mill", "legal"),
        ("User Tools", "menu"),
    ],
)
def test_what_sites_print_around_a_text_is_furniture(line: str, what: str | None) -> None:
    assert furniture(line) == what


def test_a_page_whose_second_short_line_alone_is_said_again_may_have_the_first_of_its_site() -> (
    None
):
    prose = f"It is spring. We talk to Ada Okafor, also known as The Mud Doctor. {TEXT}"
    page = f"Silent Mills\n\nThe Mud Doctor\n\n{prose}"
    event = f"Our Events\n\nMILL of Kern\n\nOF MUD\n\nLecture by Ada Okafor\n\nIn Kern, {TEXT}"
    assert "title-doubtful" in codes(page) & codes(event)
    below = f"Silent Mills\n\nUpstream\n\n{prose}"
    for kept in (f"# {page}", f"{page} No mills.", f"---\ntitle: Silent Mills\n---\n{page}", below):
        assert "title-doubtful" not in codes(kept)


@pytest.mark.parametrize(
    ("name", "names"), [("Philip Jones", ["Philip Jones"]), ("Quick Start", []), ("Mud Pie", [])]
)
def test_a_heading_between_the_title_and_the_abstract_says_who_gives_the_talk(
    name: str, names: list[str]
) -> None:
    page = f"""\
<html><head><title>WeirConf 2031</title></head><body>
<header><h3>WeirConf 2031</h3><a href="/">Home</a> <a href="/all.html">Schedule</a></header>
<div><h1>An introduction to weirs and their gates</h1>
<h2>{name}</h2></div>
<div><h2>Abstract</h2><p>{TEXT}</p></div>
<div><h2>Bio</h2><p>A senior miller of the Ouse, with a degree in silt.</p></div>
</body></html>
"""
    seed = seed_of(page, "talk-3", ".html")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (only,) = seed.accounts
    assert [it.name for it in only.people] == names
    assert only.titles[0].text == "An introduction to weirs and their gates"


SPOKEN = "".join(
    f"<p>{who} (00:0{minute}:10)</p><p>{words}</p>"
    for minute, (who, words) in enumerate(
        [("Ivo Kern", "What did you build there?"), ("Ada Okafor", "I built a weir of stone.")] * 4
    )
)
OTHERS = (
    ("Bo Lind: Why Mills of Wood Still Turn at Night", "Bo Lind"),
    ("Nadia Brun: Who Asks What a River Costs", "Nadia Brun"),
    ("Rosa Vidal: Ferries, Floods and the Price of Sand", "Rosa Vidal"),
)
CARDS = "".join(f'<a href="x.html"><div>{title}</div><div>{who}</div></a>' for title, who in OTHERS)


@pytest.mark.parametrize("heading", ["Further conversations", "🔗 Related episodes", "🔗 相关节目"])
def test_other_episodes_below_a_transcript_are_no_talks_of_its_page(heading: str) -> None:
    top = "<html><head><title>Ada Okafor - Weir FM</title></head><body><h1>Ada Okafor</h1>"
    page = f"{top}{SPOKEN}<div>{heading}</div>{CARDS}</body></html>"
    seed = seed_of(page, ending=".html")
    check_nothing_lost(seed)
    (only,) = seed.accounts
    assert only.titles[0].text == "Ada Okafor - Weir FM"
    spoken = {it.speaker for it in only.of(AccountPassage) if it.speaker}
    assert spoken >= {"Ivo Kern", "Ada Okafor"} <= {it.name for it in only.people}
    assert heading == "Further conversations" or len(spoken) == len(only.people) == len("AI")


def test_a_phrase_of_a_site_may_have_an_emoji_in_front() -> None:
    assert furniture("🔗 Related episodes") == furniture("🔗 相关节目") == "related"
    assert furniture("🔗 More in the reeds than in the river") is None


def test_what_a_button_shows_is_text_where_it_is_most_of_the_page() -> None:
    more = f'<div id="more" style="display:none">{SPOKEN}<p>{TEXT * 9}</p></div>'
    page = f"<html><body><h1>Ada Okafor on weirs</h1><p>{TEXT}</p>{more}</body></html>"
    seed = seed_of(page, ending=".html")
    check_nothing_lost(seed)
    assert {it.speaker for it in seed.accounts[0].of(AccountPassage)} >= {"Ivo Kern", "Ada Okafor"}
    note = page.replace(SPOKEN, "").replace(TEXT * 9, "We use cookies.")
    texts = [it.text for it in seed_of(note, ending=".html").accounts[0].of(AccountPassage)]
    assert texts == [TEXT.strip()]


def test_labels_side_by_side_are_apart_and_words_of_prose_are_not() -> None:
    tags = "".join(f'<span class="tag">{it}</span>' for it in ("weirs", "mud", "spring floods"))
    prose = "".join(f'<span class="cue">{it}</span>' for it in ("A weir", " holds ", "water."))
    points = "".join(f"<li><span>0{n}</span><p>{TEXT}</p></li>" for n in (1, 2))
    page = (
        f"<h1>Ada Okafor on weirs</h1><h2>Topics</h2><div>{tags}</div><h2>Notes</h2><p>{prose}</p>"
    )
    seed = seed_of(f"{page}<h2>Key takeaways</h2><ol>{points}</ol>", ending=".html")
    check_nothing_lost(seed)
    (only,) = seed.accounts
    assert [it.name for it in only.of(AccountTopic)] == ["weirs", "mud", "spring floods"]
    assert "A weir holds water." in [it.text for it in only.of(AccountPassage)]
    takeaways = [it.text for it in only.of(AccountTakeaway)]
    assert takeaways == [f"01 {TEXT.strip()}", f"02 {TEXT.strip()}"]


def test_a_line_without_a_day_says_whose_episode_it_is_and_which() -> None:
    page = account(
        "Mud and Money\n\nHow a Weir Is Paid\n\nMillworks Season 2 Episode 97\n\n" + TEXT
    )
    assert (page.titles[0].text, page.show) == ("How a Weir Is Paid", "Mud and Money")
    assert {it.kind: it.value for it in page.numbers} == {"season": "2", "episode": "97"}


def test_who_is_called_by_a_given_name_and_speaks_once_among_others_speaks() -> None:
    turns = "Kevin:\n\nMud is slow, and it stays.\n\nJordan:\n\nSo why dam it?\n\n" * 2
    page = account(f"How a Weir Is Paid\n\n{TEXT}\n{turns}Ada:\n\nIt was paid in 2031, I think.\n")
    assert [it.speaker for it in page.of(AccountPassage)][-1] == "Ada"


def test_a_byline_that_names_nobody_is_a_day() -> None:
    page = account("How a Weir Is Paid\n\nBy May 6, 2031\n\n" + TEXT)
    assert (page.published, [it.section for it in page.of(AccountPassage)]) == ("2031-05-06", [""])


@pytest.mark.parametrize("sort", ["Interview", "ENTREVISTA"])
def test_one_word_for_the_sort_of_page_stands_above_its_title(sort: str) -> None:
    page = account(f"{sort}\n\nWeirs need more time than we have\n\n**Why?**\n\n{TEXT}\n\n{TEXT}")
    assert page.shown_title == "Weirs need more time than we have"
    entries = "".join(f"Weirs {n}: {sort.title()} about mud {n}\n\n{TEXT}\n\n" for n in range(3))
    assert account(f"{sort}\n\n{entries}").shown_title != f"Weirs 0: {sort.title()} about mud 0"


def test_days_above_the_talks_of_a_list_are_those_of_the_talks_below() -> None:
    weirs, dams, gates = (
        f"Of {what} and Money - {name}\n8:00 PM - Mill - {name} builds weirs. {TEXT}\n"
        for what, name in (
            ("Weirs", "Ada Okafor"),
            ("Dams", "Ivo Kern"),
            ("Gates", "Ola Reyes"),
        )
    )
    seed = seed_of(
        f"All Upcoming Talks\n\nMonday, 5 May 2031\n\n{weirs}Thursday, 8 May 2031\n\n{dams}"
        f"Friday, 9 May 2031\n\n{gates}"
    )
    check_nothing_lost(seed)
    days = {it.shown_title: it.published for it in seed.accounts}
    assert days == {
        "Of Weirs and Money": "2031-05-05",
        "Of Dams and Money": "2031-05-08",
        "Of Gates and Money": "2031-05-09",
    }


@pytest.mark.parametrize(
    ("asks", "between"), [("DIE WOCHE", ":"), ("THE POST", ":"), ("INTERVIEWER", " -")]
)
def test_a_paper_or_who_interviews_asks_and_the_guest_answers(asks: str, between: str) -> None:
    guest = "ADA OKAFOR" if between == " -" else "Okafor"
    lines = (
        (asks, "Why does it leak?"),
        (guest, "It is old."),
        (asks, "And the dam?"),
        (guest, "Too."),
    )
    turns = "\n\n".join(f"{who}{between} {words}" for who, words in lines)
    page = account(f"How a Weir Is Paid\n\nAda Okafor builds weirs. {TEXT}\n{turns}\n")
    turned = [(it.speaker, it.text) for it in page.of(AccountPassage)]
    assert turned[-4:] == list(lines)
    assert asks not in {it.name for it in page.people}


def test_who_writes_and_speaks_speaks() -> None:
    page = "# On Weirs\n\n**Author / speaker:** Ada Okafor\n\n**Host/moderator:** Ivo Kern\n\n"
    assert roles(page + TEXT) == {"Ada Okafor": PersonRole.SPEAKER, "Ivo Kern": PersonRole.HOST}


def test_a_title_of_an_interview_may_have_a_full_stop() -> None:
    called = 'Interview with Ada Okafor: "How a Weir Is Paid", by the River and Mud Press.'
    assert title(f"Thursday 8 May 2031\n\n{called}\n\n{TEXT}\n{TEXT}") == called
    told = f"# Mud\n\nThis is an interview with Ada Okafor on how a weir is paid.\n\n{TEXT}"
    assert title(told) == "Mud"


def test_where_a_paper_prints_from_stands_in_front_of_the_day() -> None:
    page = account(f"# Los diques\n\nDe barro y dinero\n\nLima - 6 oct 2031 - 05:30 CEST\n\n{TEXT}")
    assert page.published == "2031-10-06"
    assert {it.section for it in page.of(AccountPassage)} == {""}


@pytest.mark.parametrize("by", ["By Ada Okafor", "By Ada Okafor , Ivo Kern , Nadia Brun"])
@pytest.mark.parametrize("about", ["Of mud and money", "An engineer on mud and money."])
def test_neither_a_byline_nor_what_stands_between_it_and_the_title_heads_the_text(
    by: str, about: str
) -> None:
    page = account(f"# How a Weir Is Paid\n\n{about}\n\n{by}\n\n{TEXT}\n## Mud\n\n{TEXT}")
    sections = {it.text: it.section for it in page.of(AccountPassage)}
    assert {sections[about], page.of(AccountPassage)[-2].section} == {""}


@pytest.mark.parametrize(
    ("times", "is_of_day"),
    [
        (["10:40", "10:38", "10:37", "10:30"], True),
        (["6:20 (PST)", "6:22", "6:33", "6:36"], True),
        (["9:10 AM", "9:12 AM", "9:14 AM", "9:18 AM"], True),
        (["0:20", "6:22", "6:33", "10:36"], False),
    ],
)
def test_times_of_the_day_in_a_live_report_are_none_of_a_recording(
    times: list[str], is_of_day: bool
) -> None:
    lines = [
        f"{time} - They open the weir now, and we are here with Ada. It is wet." for time in times
    ]
    page = account("# Live from the Mill\n\n" + "\n\n".join(lines))
    passages = page.of(AccountPassage)
    assert [it.time is None for it in passages] == [is_of_day] * len(times)
    assert not is_of_day or [it.text for it in passages] == lines
