"""Pages copied whole from a site, menu and all: which line is the title, and what the menu is."""

import pytest

from generator.model.account import AccountDetail
from generator.model.source import Role
from tests.support import account_of, seed_in, seed_of

TITLE = "How Rivers Answer: Weirs, Salmon and Fish Ladders"
BODY = """
Rivers answer slowly, and whoever builds a weir on a river has to wait for it. Ada Okafor tells how
her team built fish ladders beside every weir, and what the salmon made of them.
"""
MENU = (
    "The River Post\nSkip to content\n\n* Weirs\n* Locks\n* Money\n* The Mill\n\nLog in\nSearch\n"
)
FOOT = "Privacy policy\nAll rights reserved\n"


@pytest.mark.parametrize(
    "below", ["By Clara Kern\nMay 4, 2031\n", "Published 4 May 2031\n", "12 min read\n"]
)
def test_the_title_stands_below_the_menu_above_a_byline(below: str) -> None:
    account = account_of(f"{MENU}\nOpinion\n\n{TITLE}\n\n{below}\n{BODY}\n{FOOT}")
    assert [title.text for title in account.titles] == [TITLE]


def test_lines_of_a_menu_are_furniture_and_others_stay() -> None:
    seed = seed_of(f"{MENU}\nRead by 4,000 people, every day.\n\n{TITLE}\n\n{BODY}\n{FOOT}")
    roles = {line.text: line.role for line in seed.source.lines}
    assert {roles[f"* {it}"] for it in ("Weirs", "Locks", "Money", "The Mill")} == {Role.FURNITURE}
    details = [it.text for account in seed.accounts for it in account.of(AccountDetail)]
    assert "Read by 4,000 people, every day." in details


def test_the_name_of_the_file_tells_the_title() -> None:
    text = f"Ghosts of the Moving Water\n\nA river a day keeps dust away\n\n{TITLE}\n\n{BODY}"
    account = account_of(text, "how-rivers-answer-weirs")
    assert account.titles[0].text == TITLE
    account = account_of(text, "notes-of-a-day")
    assert account.titles[0].text == "Ghosts of the Moving Water"


def test_a_path_through_the_site_is_no_title() -> None:
    text = f"{MENU}\nHome » Talks » {TITLE}\n\n{TITLE}\n\n4 May 2031\n\n{BODY}\n{FOOT}"
    account = account_of(text, "how-rivers-answer-weirs")
    assert account.titles[0].text == TITLE


def test_points_that_headings_say_again_are_no_menu() -> None:
    topics = ("Old weirs", "Locks (https://locks.example)", "Fish ladders (https://fish.example)")
    points = "".join(f"* {it}\n" for it in topics)
    sections = "".join(f"## {it}\n* [Ada] {it} are dear to us.\n\n" for it in topics)
    text = f"Weir Group Call, May 6, 2031\n* Chair: Ada Okafor\n\n## Agenda\n{points}\n{sections}"
    assert account_of(text).titles[0].text == "Weir Group Call, May 6, 2031"


def test_links_of_a_page_saved_as_markdown_are_a_menu() -> None:
    links = "".join(f"* [{it}](https://a.example/{n})\n" for n, it in enumerate(("Weirs", "Locks")))
    menu = f"[The River Post](https://a.example)\n\n{links}* [Mills](https://a.example/m)\n"
    (account,) = seed_of(f"{menu}\n## {TITLE}\n\n4 May 2031\n\n{BODY}", ending=".md").accounts
    assert account.titles[0].text == TITLE


@pytest.mark.parametrize(
    "top",
    [
        "# The River Show\n\n* Weirs\n* Locks\n* Mills\n",  # a heading, and no phrase of a site
        "Agenda\n\n* Weirs\n* Locks\n* Mills\n* Money\n* The Mill\n",
        "date:: 2031\ntags:: rivers\nkind:: note\n",
    ],
)
def test_a_list_at_the_top_of_a_note_is_no_menu(top: str) -> None:
    seed = seed_of(f"{top}\n## {TITLE}\n\n4 May 2031\n\n{BODY}", ending=".md")
    assert Role.FURNITURE not in {line.role for line in seed.source.lines}


def test_a_short_name_below_a_link_to_skip_it_is_the_shows() -> None:
    text = f"Skip to main content\nMoving Water\n\n{TITLE}\n\n77 min episode\n\nEpisode\n\n{BODY}"
    assert account_of(text).titles[0].text == TITLE


@pytest.mark.parametrize(
    ("title", "name", "is_doubtful"),
    [
        ("Talk Digester", "salmon", True),  # nothing below says these words
        ("Salmon", "salmon", True),
        ("What the salmon made of weirs", "salmon", False),
        ("Old Salmon's Delta Calls", "delta", False),  # a name is the same without `s`
    ],
)
def test_the_title_of_a_copied_page_must_be_shown_to_be_one(
    title: str, name: str, is_doubtful: bool
) -> None:
    seed = seed_of(f"{title}\n\nRivers.\n\n{BODY}\n{FOOT}", name)
    codes = {it.code for it in seed.source.problems}
    assert ("title-doubtful" in codes) == is_doubtful


def test_no_title_at_all_is_none_of_a_site() -> None:
    seed = seed_of(f"so we wait here, and then,\n\nRivers.\n\n{BODY}\n{FOOT}", "1", ".md")
    assert not any(it.message.values.get("title") == "" for it in seed.source.problems)


def test_a_number_behind_the_sort_of_a_file_names_no_talk() -> None:
    for name, is_unknown in (("note-073", True), ("river-show-073", False)):
        seed = seed_of(f"rivers answer slowly, and they do so for years.\n{BODY}", name)
        assert ("talk-unknown" in {it.code for it in seed.source.problems}) == is_unknown


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"<h1>The River Post</h1><h2>{TITLE}</h2>", TITLE),  # another line says what the head says
        ("<p>Rivers.</p>" * 9 + f"<h1>{TITLE}</h1>", TITLE),  # wherever it stands
        ("<h1>The River Post</h1>", TITLE),  # the site has that name
        ("<h1>Weirs and dams</h1>", "Weirs and dams"),
    ],
)
def test_the_head_of_a_saved_page_decides_which_heading_is_its_title(body: str, title: str) -> None:
    head = (
        f'<title>{TITLE} | The River Post</title><meta property="og:title" content="{TITLE}">'
        '<meta property="og:site_name" content="The River Post">'
    )
    text = f"<html><head>{head}</head><body>{body}<p>{BODY}</p></body></html>"
    (account,) = seed_of(text, ending=".html").accounts
    assert account.titles[0].text == title


def test_what_a_page_says_to_others_is_no_title_where_it_is_the_name_of_the_site() -> None:
    head = (
        f'<title>{TITLE} — RiverConf 2031</title><meta property="og:title" content="RiverConf 2031">'
        '<meta property="og:site_name" content="RiverConf 2031">'
    )
    text = f"<html><head>{head}</head><body><h2>{TITLE}</h2><p>{BODY}</p></body></html>"
    (account,) = seed_of(text, ending=".html").accounts
    assert account.titles[0].text.startswith(TITLE)


def test_a_link_to_the_original_above_a_title_that_the_file_has_is_the_pages() -> None:
    link = "https://rivers.example/moving-water"
    text = f"[Original]({link})\n\n# River Hour #12: Moving water and old weirs\n\n- They hum.\n"
    (account,) = seed_in("moving-water-and-old-weirs.md", text).accounts
    assert account.url == link


def test_a_page_that_answers_who_and_when_says_who_speaks() -> None:
    rows = (("Who?", "Klara Kent (HU Berlin)"), ("When?", "2031/05/06, 16:00"))
    cells = "".join(f"<div><b>{key}</b></div><div>{value}</div>" for key, value in rows)
    page = "<html><head><title>{0}</title></head><body><h2>{0}</h2>{1}</body></html>"
    (account,) = seed_of(page.format(TITLE, cells), ending=".html").accounts
    assert [it.name for it in account.people if it.role.takes_part] == ["Klara Kent"]
    (account,) = seed_of(
        page.format(TITLE, cells.split("<div><b>When")[0]), ending=".html"
    ).accounts
    assert account.people == ()


def test_the_name_of_a_show_above_its_pages_is_no_title() -> None:
    show = "The River Podcast"
    head = (
        f'<title>{show}</title><meta property="og:title" content="{show} - Episode 12 - {TITLE}">'
    )
    text = f"<html><head>{head}</head><body><h1>{show}</h1><p>{BODY}</p></body></html>"
    (account,) = seed_of(text, ending=".html").accounts
    assert (account.titles[0].text, account.show) == (f"{show} - Episode 12 - {TITLE}", show)


def test_a_text_without_spaces_is_no_menu() -> None:
    title = "川のラジオ：堰と魚道の話"
    parts = ("堰の作り方", "水と川", "図：Weir to Ladder")
    points = "<li>堰を作る人は魚が上る道を考える。</li>" * 2
    long = "堰と魚道（Weir to Ladder）を作る人は、川の流れを何年も見てから石を置く。" * 3
    body = "".join(f"<h2>{part}</h2><ul>{points}</ul>" for part in parts)
    style = "<style>\nbody {\n  margin: 0;\n}\n</style>"
    text = f"<html>\n<head>\n{style}\n</head>\n<body><h1>{title}</h1><p>{long}</p>{body}</body></html>\n"
    (account,) = seed_of(text, "13457", ".html").accounts
    assert [it.text for it in account.titles] == [title]
