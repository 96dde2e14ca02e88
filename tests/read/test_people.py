"""Who a talk is by: a name in a title needs something that is said of people only."""

import pytest

from generator.messages.words import english
from generator.model.account_head import PersonRole
from tests.support import account_of, seed_of


def people(title: str, body: str) -> list[str]:
    """Those whom the text shows; of others the title alone has a given name."""
    everybody = account_of(f"{title}\n\n{body}\n").people
    of_title = {"person.title_given", "person.title_only"}
    return [person.name for person in everybody if person.because.code not in of_title]


@pytest.mark.parametrize("life", ["Nadia Brun 是《河流》作者、水利教练", "Nadia Brun现任堰长"])
def test_a_life_below_a_heading_of_guests_names_one(life: str) -> None:
    account = account_of(
        f"# 河流 播客摘要\n\n## 嘉宾简介\n\n{life}，长期研究堰。\n\n## 内容\n\n- 水。\n"
    )
    assert [person.name for person in account.people] == ["Nadia Brun"]


@pytest.mark.parametrize(
    "body",
    [
        "The physicist Nadia Brun opened the evening.",
        "The tall grandmaster Nadia Brun opened the evening.",
        "Guest: Nadia Brun, who keeps a weir.",
        "**嘉宾简介**: Nadia Brun - 《河流》作者",
        "Nadia Brun, a former judge, opened the evening.",
        "Brun argues that rivers are verbs.",
        "Brun 认为河流是动词。",
        "A conversation with Nadia Brun and her dog.",
        "It was late when Brun put down her pen.",
        'Rivers move. "They always did," said Brun.',
        "> “Rivers move, and they always did.”\n> — Nadia Brun",
        "Nadia Brun (@nadia) opened the evening.",
        "Nadia Brun · 5 May 2024",
    ],
)
def test_what_is_said_of_people_shows_one(body: str) -> None:
    assert people("Nadia Brun: Rivers That Move", body) == ["Nadia Brun"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Harbour Core: What Is Next", "In Core, wallets wait. Core wallets are old."),
        ("Harbour Core: What Is Next", "The Core argues with itself. He waits."),
        ("River Embedding: Part One", "Embedding is hard, and an embedding is small."),
        ("Lecture Notes - Study Notes", "Study Notes Generated: 2025-11-01"),
        ("United Harbours: A History", "He knows the United Harbours. Harbours has a view."),
        ("Two Women: A Story", "Women argues. Two Women, a writer."),
        ("All Your Rivers: A Story", "Rivers says so."),
        ("Weirs Are Back. This Changes: All", "This argues that it is so."),
        ("RiverQL Basics: A Tour", "Basics argues that it is so."),
        ("Roman Weir: A Tour", "Roman Weir, written by an author, is here. The Weir is old."),
        ("Delta Weirs: A Tour", "At Delta Weirs people wait. Delta is a firm. Weirs says so."),
        ("En Weir: A Tour", 'En Weir: "a spring". They hid in En Weir.'),
        ("Weirs with Developer Upkeep Methods", "We like Developer Upkeep Methods (DUM) a lot."),
        ("Stone Bridge Update | Ivo Kern", "Stone Bridge argues that it is so."),
        ("Stone Bridge Deep Dive: Rivers", "Stone Bridge argues that it is so."),
        ("Stone Bridge: Rivers", "Stone Bridge says it is safe."),
        ("Stone Bridge: Rivers", "Stone Bridge is one of the dApps. Stone Bridge argues so."),
        ("Closing — Kern N. S. Brun Memorial-Day Speech", "File: `05.Kern N.S.Brun Speech.mp3`"),
        ("Talk 12 | Unbinding Kern", "Kern and he that was bound came out. They saw Kern."),
        ("Nadia Brun: Rivers", "Nadia Brun: Rivers"),
        ("Slow Gates", "> - Slow Gates (SG) study how water waits.\n> - They hold."),
        ("Nadia Brun: Rivers", "- Nadia Brun: Rivers\n\nNobody is named here."),
        ("Nadia Brun: Rivers", "LeRoy Brun argues that it is so."),
        ("Nadia Brun: Rivers", "Words on rivers."),
        (
            "Asking Better Questions of Weirs w/ guests",
            "The book Asking Better Questions of Weirs.",
        ),
        ("Qohelet Goes Home", "We see Qohelet peacefully on her way."),
    ],
)
def test_what_is_said_of_things_shows_nobody(title: str, body: str) -> None:
    assert people(title, body) == []


@pytest.mark.parametrize("role", ["Physicist", "Dr.", "Acme CEO", "Professor"])
def test_a_role_in_front_is_no_part_of_a_name(role: str) -> None:
    assert people(f"{role} Nadia Brun: Rivers", "Brun argues that it is so.") == ["Nadia Brun"]


def test_what_stands_behind_a_name_in_a_title_needs_its_own_evidence() -> None:
    title = "Rivers That Move — with Nadia Brun, Delta Weirs"
    assert people(title, "Brun argues that it is so at Delta Weirs.") == ["Nadia Brun"]


def test_the_reason_stands_in_the_text_and_not_in_the_title() -> None:
    text = "# Nadia Brun on Rivers\n\n- Nadia Brun on Rivers\n\nBrun argues that it is so.\n"
    (person,) = account_of(text).people
    assert english(person.because) == "named in the title; the text says “Brun argues”"


def test_what_a_guest_behind_a_number_speaks_about_is_nobody() -> None:
    account = account_of(
        "# 373: Ada Okafor — Mend Walls, Open Gates\n\nWe are joined by Ada Okafor, author of Mend "
        "Walls, Open Gates, founder and director of the Weir Club.\n"
    )
    assert [person.name for person in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Ada Okafor (Calm Waters)", ["Ada Okafor"]),
        ("Ada Okafor (Calm Waters) and Bo Lind (Mills)", ["Ada Okafor", "Bo Lind"]),
        ("Calm Waters (Part Two)", ["Ada Okafor"]),
    ],
)
def test_titles_that_are_guests_and_their_firms(title: str, names: list[str]) -> None:
    account = account_of(
        f"# {title}\n\nToday's guest is Ada Okafor. Ada Okafor is the CTO of Calm Waters. Bo Lind is an "
        "engineer at Mills, and says that Calm Waters is a place.\n"
    )
    assert [person.name for person in account.people] == names


@pytest.mark.parametrize(
    ("title", "text", "names"),
    [
        ("Wehre mit {0} und {1}", "{0} und die Wehre.", ["Nadia Brun", "Clara Kern"]),
        ("Diques con {0} y {1}", "Un dique.", ["Nadia Brun", "Clara Kern"]),
        (
            "Weirs with {0}, {1} and Deep Dive",
            "{0} and {1} keep weirs.",
            ["Nadia Brun", "Clara Kern"],
        ),
        ("Weirs with {0} and Open Gates", "{0} knows of Open Gates.", ["Nadia Brun"]),
    ],
)
def test_a_title_lists_people_beside_each_other(title: str, text: str, names: list[str]) -> None:
    both = ("Nadia Brun", "Clara Kern")
    account = account_of(f"# {title.format(*both)}\n\n{text.format(*both)}\n")
    assert sorted(person.name for person in account.people) == sorted(names)


@pytest.mark.parametrize(
    ("head", "description", "names"),
    [
        ("number: 3", "The River Show talks with Nadia Brun about weirs.", ["Nadia Brun"]),
        (
            "number: 3",
            "In this episode, we talk to Nadia Brun and Clara Kern about weirs.",
            ["Nadia Brun", "Clara Kern"],
        ),
        ("number: 3", "The River Show talks with engineer Nadia Brun about weirs.", ["Nadia Brun"]),
        ("number: 3", "The River Show talks with Nadia Brun.", ["Nadia Brun"]),
        ("number: 3", "Zyx Lind talks with The River Show about weirs.", []),
        ("layout: page", "The River Show talks with Nadia Brun about weirs.", []),
    ],
)
def test_the_description_of_an_episode_says_who_is_there(
    head: str, description: str, names: list[str]
) -> None:
    front = f"---\ntitle: How weirs open\n{head}\ndescription: {description}\n---\n"
    account = account_of(f"{front}\nWater rises at night.\n")
    assert [person.name for person in account.people] == names


@pytest.mark.parametrize("link", ["Event Registration", "Register Now", "Quick Links"])
def test_links_below_what_a_speaker_is_are_nobody(link: str) -> None:
    page = """<html><body><h1>Weirs at rest</h1><h2>Our Speakers</h2><p>Zyx Ong is a miller.</p>
<p>{}</p><p>Ada Okafor</p><div><a href="https://forms.example.org/1">{}</a></div></body></html>"""
    (account,) = seed_of(page.format("Eno Urs is a diver.", link), "note", ".html").accounts
    assert {it.name for it in account.people} == {"Zyx Ong", "Eno Urs", "Ada Okafor"}


def test_links_below_a_list_of_speakers_are_nobody() -> None:
    text = (
        "# Moving water\n\nSpeakers\n- [Ada Okafor](https://example.org/ada), digs canals\n"
        "- [Nadia Brun](https://example.org/nadia), engineer\n\n"
        "[Presentation Slides](https://example.org/slides)\n\n"
        "[Weir App Demo](https://example.org/demo) and its source\n"
    )
    account = seed_of(text, "note", ".md").accounts[0]
    assert [person.name for person in account.people] == ["Ada Okafor", "Nadia Brun"]


@pytest.mark.parametrize("title", ["Interview with Zyx Kern", "Zyx Kern Q & A", "Ada Kern: Q&A"])
def test_who_is_named_below_the_title_of_an_interview_leads_it(title: str) -> None:
    turns = "Brun: Why weirs?\n\nKern: They wait.\n\nBrun: Do they?\n\nKern: Yes.\n"
    text = f"# {title}\n\nby Nadia Brun\n\nA talk about rivers.\n\n{turns}"
    account = seed_of(text, "note", ".md").accounts[0]
    guest = "Ada Kern" if "Ada" in title else "Zyx Kern"
    assert [(it.name, it.role) for it in account.people] == [
        ("Nadia Brun", PersonRole.HOST),
        (guest, PersonRole.SPEAKER),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "River Hour: Ada Okafor on Weirs and Dams",
        "Ada Okafor, PhD on Weirs and Dams",
        "Ada Okafor, Acme, on Weirs and Dams",
        "Ada Okafor, Ph.D. — Weirs and Dams",
        "River Works' Ada Okafor on Weirs and Dams",
        "River Hour: Acme's Ada Okafor on Weirs and Dams",
        "River Works CEO, Ada Okafor on Weirs and Dams",
        "Dr. Ada Okafor: Weirs and Dams",
        "Dr. Zyxa Okafor — Weirs and Dams",
    ],
)
def test_a_title_with_a_show_or_a_degree_says_who_speaks(title: str) -> None:
    (person,) = account_of(f"# {title}\n\nWeirs hold the water.\n").people
    assert person.name.endswith("a Okafor")
    assert person.because.code in {"person.title_given", "person.title"}


@pytest.mark.parametrize(
    "title",
    [
        "How Weirs Wait: Being Hired by Ada Okafor & Building Acme's Largest Dam",
        "River Works' Grace Period",
    ],
)
def test_what_belongs_to_a_firm_or_to_somebody_speaks_nowhere(title: str) -> None:
    assert account_of(f"# {title}\n\nWeirs hold the water.\n").people == ()


def test_of_somebodys_own_words_he_is_named_in_front() -> None:
    (person,) = account_of("# Ada Okafor's Key Insights on Weirs\n\nOkafor argues.\n").people
    assert person.name == "Ada Okafor"


def test_who_does_something_may_be_named_in_front_of_a_colon() -> None:
    (person,) = account_of("# Ada Okafor: Founder of Acme, Weirs\n\nAda Okafor argues.\n").people
    assert (person.name, person.because.code) == ("Ada Okafor", "list.semicolon")


def test_a_title_that_is_repeated_cut_off_shows_nobody() -> None:
    title = "Blue Barn, Iconic Artist — Lessons From Weirs, How to Make Dams That Outlive You"
    lines = f'title:: {title[:-20]}...\nfull-title:: "{title}"\n\n- Weirs hold the water.\n'
    assert account_of(lines).people == ()


@pytest.mark.parametrize(("label", "names"), [("Guest", ["Ada Okafor"]), ("Reader", [])])
def test_whom_a_title_names_where_a_guest_speaks_is_the_guest(label: str, names: list[str]) -> None:
    turns = f"**Host:** Why do you wait?\n\n**{label}:** We think that we must.\n\n" * 6
    account = account_of(f"# How Weirs Wait — Ada Okafor\n\n{turns}")
    sure = [it.name for it in account.people if it.because.code != "person.title_only"]
    assert sure == names


@pytest.mark.parametrize(
    "told",
    [
        "This video features Ada Okafor, who builds weirs.",
    ],
)
def test_a_digest_tells_whom_a_recording_is_of(told: str) -> None:
    people = account_of(f"# Weirs and Dams\n\n## 内容概览\n\n{told}\n").people
    assert [person.name for person in people] == ["Ada Okafor"]


@pytest.mark.parametrize(
    "lines",
    [
        "Ada Okafor, gardienne chez Écluse & Co.\n\n- Site : écluse\n- Sa bio\n- Ses photos\n",
        "- [Ada Okafor](https://ada.example.org) Écluse & Co, Nantes\n",
    ],
)
def test_what_stands_behind_a_name_and_below_it_is_no_other(lines: str) -> None:
    found = account_of(f"# Les barrages\n\n## Intervenante\n\n{lines}\n## Notes\n\nL'eau attend.\n")
    assert [person.name for person in found.people] == ["Ada Okafor"]


def test_firms_below_the_names_of_speakers_are_nobody_and_hide_no_name() -> None:
    lines = "Ada Okafor\n\nWeir Valley Laboratory\n\nIvo Kern\n\nStone Barn Computing\n\n"
    lines += "Mill Ridge University\n\nBo Lind\n\nMill Ridge Laboratories\n\nWeir Institute\n"
    found = account_of(f"# River Days\n\n## Speakers\n\n{lines}")
    assert [person.name for person in found.people] == ["Ada Okafor", "Ivo Kern", "Bo Lind"]


def test_a_term_with_a_word_that_no_name_has_is_nobody_though_the_text_tells_what_it_does() -> None:
    title = "Rules-Based Weirs"
    found = account_of(f"# {title}\n\n{title} explores the gates. {title} shows how dams wait.\n")
    assert found.people == ()


def test_what_stands_again_and_again_in_small_letters_is_no_name() -> None:
    told = "A weir inspection takes days, and a weir inspection costs.\n"
    text = f"# Dam Analyst Weir Inspection: Skills\n\n{told}\n## Dam Analyst Weir Inspection Form\n"
    assert account_of(text).people == ()


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("[Meet Slow Weir - RiverConf31 - Videos - River Developer](https://a.example/1)", []),
        ("Slow Weir - River Developer", ["Slow Weir"]),
    ],
)
def test_what_somebody_is_stands_right_behind_the_name(line: str, people: list[str]) -> None:
    text = f"# Slow Weir\n\nIt opens.\n\n{line}\n\nIt waits.\n"
    (account,) = seed_of(text, "slow_weir", ".md").accounts
    assert [it.name for it in account.people] == people


@pytest.mark.parametrize("title", ["People I met", "Rivers by night"])
def test_a_list_of_people_and_what_they_are_makes_nobody_speak(title: str) -> None:
    """The first of them was the speaker."""
    text = f"# {title}\n\n- Ada Okafor — archivist, Weir Works\n- Ivo Kern — mayor of the port\n"
    assert not account_of(text).people


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("I'm Zyx B. Okafor, and I build weirs.", ["Zyx Okafor"]),
        ("My name is Zyx Okafor and weirs are what I build.", ["Zyx Okafor"]),
        ("I am fond of Zyx Okafor, the river.", []),
    ],
)
def test_who_says_to_be_called_as_the_title_is_speaks(words: str, names: list[str]) -> None:
    text = f"---\ntitle: Zyx Okafor\n---\n\n### What do you build?\n\n{words}\n"
    (account,) = seed_of(text, "zyx", ".md").accounts
    assert [it.name for it in account.people] == names


@pytest.mark.parametrize("mark", ["\u200f", "\u061c", "\u202b", "\u2067", ""])
def test_marks_of_direction_around_a_name_are_none_of_it(mark: str) -> None:
    for form in ("# Weirs\n\nSpeaker: {}\n\n- x\n", '---\nspeaker: "{}"\n---\n# Weirs\n\n- x\n'):
        (account,) = seed_of(form.format(f"{mark}عدا أوكافور{mark}"), "weirs", ".md").accounts
        assert [it.name for it in account.people] == ["عدا أوكافور"]
