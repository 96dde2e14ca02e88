"""Front matter: whom it names, and as what."""

from pathlib import Path

import pytest

from generator.model.account_head import PersonRole
from tests.read.corpora import corpus_of
from tests.read.fronts import names, split
from tests.support import seed_of


@pytest.mark.parametrize(("answer", "role"), [("Why not?", "host"), ("I do too.", "speaker")])
def test_an_author_who_only_asks_leads_the_interview(answer: str, role: str) -> None:
    turns = (
        "**Rosa:** Who are you?\n\n**Nadia:** I build weirs of wood in the old mill.\n\n"
        f"**Rosa:** How did you begin?\n\n**Nadia:** By the river.\n\n**Rosa:** {answer}\n"
    )
    text = f"---\nauthor: Rosa\n---\n# Of weirs, by Nadia Brun\n\n{turns}"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert {it.name: it.role.value for it in account.people} == {
        "Rosa": role,
        "Nadia Brun": "speaker",
    }


@pytest.mark.parametrize("handle", ['"@ada"', "@ada"])
def test_names_may_be_the_keys_of_a_group_of_people(handle: str) -> None:
    group = f'guests:\n  "Ada Okafor":\n    email: ada@example.org\n    twitter: {handle}\n'
    (account,) = seed_of(f"---\ntitle: Weirs\n{group}---\n\nThey hold.\n", "weirs", ".md").accounts
    assert [(it.name, it.at.lines) for it in account.people] == [("Ada Okafor", (4, 4))]
    other = group.replace('"Ada Okafor"', "website")
    (account,) = seed_of(f"---\ntitle: Weirs\n{other}---\n\nThey hold.\n", "weirs", ".md").accounts
    assert not account.people


@pytest.mark.parametrize(
    ("guest", "printed", "name"),
    [
        ("nadiabrun", "Nadia Brun.", "Nadia Brun"),
        ("ivokernjr", "Ivo Kern Jr.", "Ivo Kern Jr."),
        ("ivokern", "Ivo Kern, a miller.", "Ivo Kern"),
        ("16ivokern", "Ivo Kern, a miller.", "Ivo Kern"),
        ("ivokern", "[ikern - Weir Wiki](https://wiki.weir.example/IvoKern).", "ivokern"),
        ("ivokern", "ゲストは [いーぼ](https://weirs.example/ivokern) さんです.", "ivokern"),
    ],
)
def test_a_full_stop_behind_a_name_ends_the_sentence(guest: str, printed: str, name: str) -> None:
    text = f"---\ntitle: Weirs\nguests:\n- {guest}\n---\n\nToday we are joined by {printed} They talk.\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert [person.name for person in account.people] == [name]


@pytest.mark.parametrize(
    "speakers", ["- Skyr", "- name: Skyr", "- name: Skyr\n  affiliation: Acme"]
)
def test_one_word_is_a_name_however_a_list_of_speakers_gives_it(speakers: str) -> None:
    text = f"---\ntitle: Weirs\nspeakers:\n{speakers}\n---\n\nThey stand.\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert [person.name for person in account.people] == ["Skyr"]


def test_talks_of_an_evening_may_be_listed_by_the_names_of_those_who_give_them() -> None:
    text = (
        "---\ntitle: RiverMeetup 2031\ntalks:\n"
        "  - name: Ada Okafor\n    title: Moving water\n    abstract: Rivers move.\n"
        "  - name: Ivo Kern\n    title: Dams and debts\n    abstract: Dams cost.\n---\n\nCome.\n"
    )
    accounts = seed_of(text, "evening", ".md").accounts
    assert [(it.titles[0].text, it.people[0].name) for it in accounts] == [
        ("Moving water", "Ada Okafor"),
        ("Dams and debts", "Ivo Kern"),
    ]
    assert len(seed_of(text.replace("abstract", "more"), "evening", ".md").accounts) == 1
    told = text.replace("abstract", "description").replace("Ivo Kern", "Zyx Kern, Qua Brun")
    assert len(seed_of(told, "evening", ".md").accounts) == 1
    with_bio = told.replace("    title: Dams", "    bio: Zyx digs.\n    title: Dams")
    (_, second) = seed_of(with_bio, "evening", ".md").accounts
    assert [it.name for it in second.people] == ["Zyx Kern", "Qua Brun"]


def test_authors_of_talks_that_front_matter_lists_as_such_give_them() -> None:
    text = (
        "---\ndate: '2031-05-06'\ntalks:\n"
        "  - title: Moving water\n    authors:\n      - name: Zyx Kern\n"
        "  - title: Dams\n    authors:\n      - name: '@adaokafor'\n      - name: Bo\n---\n"
    )
    accounts = seed_of(text, "evening", ".md").accounts
    assert [(it.titles[0].text, [who.name for who in it.people]) for it in accounts] == [
        ("Moving water", ["Zyx Kern"]),
        ("Dams", ["@adaokafor", "Bo"]),
    ]
    assert {str(who.role) for it in accounts for who in it.people} == {"speaker"}
    (account,) = seed_of(text.replace("talks:", "papers:"), "evening", ".md").accounts
    assert account.people == ()


def test_speakers_may_be_counted() -> None:
    front = split("title: Weirs\nspeakers:\n  remote: 2\n")
    assert front.problems == ()
    assert split("title: Weirs\nspeakers: 2\n").problems == ()


def test_guests_may_be_handles_with_their_addresses() -> None:
    text = (
        "---\ntitle: Weirs\naudio: https://r.example/weirs.mp3\nguests:\n"
        "  zyxkern: https://social.example/@zyxkern\n  web: https://web.example/rivers\n---\n"
    )
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert [(it.name, str(it.role)) for it in account.people] == [("zyxkern", "speaker")]


def test_a_guest_speaker_of_a_group_of_parameters() -> None:
    text = "---\ntitle: Moving water\nparams:\n  guestSpeaker: Ada Okafor\n---\ntext"
    assert names(text) == [("Ada Okafor", "speaker")]


def test_who_speaks_and_from_where_is_no_title_beside_another() -> None:
    body = "*Speaker:* **Ada Okafor** (River Works)\n\n*Title:* ***How rivers move***\n\nThey do.\n"
    text = f"---\ntitle: Ada Okafor (River Works)\nspeaker: Ada Okafor\n---\n\n{body}"
    (account,) = seed_of(text, ending=".md").accounts
    assert account.titles[0].text == "How rivers move"
    (account,) = seed_of(text.partition("*Title")[0], ending=".md").accounts
    assert account.titles[0].text == "Ada Okafor (River Works)"


_PAGE_OF_SPEAKER = "---\nname: {name}\naffiliation: River Works\n{more}---\n\n{text}\n"


@pytest.mark.parametrize("name", ["Ada Okafor", "Zyxin Okafor", "川田祥", "川上田祥子"])
@pytest.mark.parametrize("key", ["topic", "talk", "Topic"])
def test_a_page_of_a_speaker_has_the_title_under_the_topic(key: str, name: str) -> None:
    more = f"date: 2031-05-06\n{key}: Old weirs and new debts\nabstract: Weirs move.\n"
    text = _PAGE_OF_SPEAKER.format(name=name, more=more, text="[Paper](https://example.org/a)")
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.text for it in account.titles] == ["Old weirs and new debts"]
    assert [(it.name, it.role) for it in account.people] == [(name, PersonRole.SPEAKER)]


@pytest.mark.parametrize("sort", ["talk", "lightning", "Keynote"])
def test_a_page_that_is_a_talk_names_who_gives_it(sort: str) -> None:
    text = _PAGE_OF_SPEAKER.format(
        name="Zyxin Okafor", more=f"type: {sort}\n", text="# Old weirs\n\nThey move."
    )
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.text for it in account.titles] == ["Old weirs"]
    assert [(it.name, it.role) for it in account.people] == [("Zyxin Okafor", PersonRole.SPEAKER)]


@pytest.mark.parametrize(
    "more", ["type: member\n", "topic: Old weirs\n", "topic: weirs\nabstract: They move.\n"]
)
def test_a_page_of_somebody_that_tells_no_talk_has_no_speaker(more: str) -> None:
    text = _PAGE_OF_SPEAKER.format(name="Zyxin Okafor", more=more, text="# Old weirs\n\nMove.")
    (account,) = seed_of(text, ending=".md").accounts
    assert account.people == ()


def test_a_talk_that_is_called_by_a_name_keeps_its_speakers() -> None:
    text = "---\nname: Old Weirs\ntype: talk\ncompany: River Works\nspeakers: [Ada Okafor]\n---\n\nThey move.\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.text for it in account.titles] == ["Old Weirs"]
    assert [it.name for it in account.people] == ["Ada Okafor"]


def test_a_topic_beside_a_title_is_no_title() -> None:
    more = "title: Old weirs and new debts\ntopic: River works\nabstract: Weirs move.\n"
    text = _PAGE_OF_SPEAKER.format(name="Zyxin Okafor", more=more, text="They move.")
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.text for it in account.titles] == ["Old weirs and new debts"]


def test_a_page_of_a_talk_with_two_names_says_so() -> None:
    more = "talk_title: Old weirs\nname: Bo Lind\n"
    front = split(_PAGE_OF_SPEAKER.format(name="Ada Okafor", more=more, text="They move."))
    assert [it.values["key"] for it in front.problems] == ["name"]


@pytest.mark.parametrize("writer", ["okafor_ada", "ada_okafor"])
def test_an_id_with_a_given_name_is_no_channel(writer: str) -> None:
    front = f"title: Old weirs\nauthor: {writer}\nvideo: https://youtu.be/abcdefghijk\n"
    (account,) = seed_of(f"---\n{front}---\n\nThey move.\n", ending=".md").accounts
    assert account.show is None


def test_the_title_beside_a_name_is_nobody_but_that_of_a_talk() -> None:
    talks = {"Nadia Brun": "Getting Started with Weirs", "Ivo Kern": "Mud, silt and you"}
    rows = "".join(f"  - title: {title}\n    name: {name}\n" for name, title in talks.items())
    text = f"---\ntitle: River meetup of May\nspeakers:\n{rows}---\n\nWelcome.\n"
    accounts = seed_of(text, "may", ".md").accounts
    assert {it.people[0].name: it.titles[0].text for it in accounts} == talks


_EVENING = """---
title: River Evening
date: 2031-05-06
speakers: [Ada Okafor, Ivo Kern, Nadia Brun]
---

# River Evening

## Programme

    17:00 Doors open
    18:00 Why dams break at night - Ada Okafor
    18:25 Break with food and drinks
    19:00 Mills with one wheel - Ivo Kern
    19:30 Old weirs - Nadia Brun
    20:00 See you next time!
"""


def test_of_an_evenings_speakers_each_gives_the_own_talk() -> None:
    accounts = seed_of(_EVENING, "evening", ".md").accounts
    assert {it.titles[0].text: [person.name for person in it.people] for it in accounts} == {
        "Why dams break at night": ["Ada Okafor"],
        "Mills with one wheel": ["Ivo Kern"],
        "Old weirs": ["Nadia Brun"],
    }


def test_a_list_of_people_with_what_they_are_lists_no_talks() -> None:
    people = "speakers:\n  - title: Head of old dams\n    name: Ada Okafor\n"
    text = (
        f"---\ntitle: Weirs\n{people}  - title: Weir lead at Acme\n    name: Ivo Kern\n---\n\nHm.\n"
    )
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert [it.name for it in account.people] == ["Ada Okafor", "Ivo Kern"]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("site/speakers/ada-okafor/weirs.md", "Ada Okafor"),
        ("_speakers/nbrun/on-weirs.md", "Nadia Brun"),
        ("speakers/weir9/weirs/index.md", None),
        ("speakers/ada-okafor/index.md", None),
        ("notes/ada-okafor/weirs/index.md", None),
    ],
)
def test_a_talk_in_the_folder_of_a_speaker_is_given_by_that_one(
    file: str, name: str | None, tmp_path: Path
) -> None:
    talk = "---\ntype: talk\ntitle: Why weirs hold\n---\n\nWater has time, and a weir has none.\n"
    about = "---\nname: Nadia Brun\nslug: nbrun\n---\nShe builds.\n"
    corpus = corpus_of({file: talk, "_speakers/nbrun/_index.md": about}, tmp_path)
    names = {it.id: it.name for it in corpus.entities}
    people = [names[it.person] for talk in corpus.talks for it in talk.people]
    assert people == ([name] if name else [])


def test_a_number_behind_the_words_of_an_id_is_no_part_of_a_name(tmp_path: Path) -> None:
    talk = "---\ntitle: {}\nguests:\n- {}\nepisode: 4\n---\n\nWater moves.\n"
    files = {
        "1.md": talk.format("On weirs", "ada-okafor-2"),
    }
    names = {it.name for it in corpus_of(files, tmp_path).entities}
    assert names == {"Ada Okafor"}


def test_a_hyphen_that_holds_a_name_together_is_one() -> None:
    text = "# On weirs\n\nby Jean‑Luc Okafor\n\nThey hold.\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert [it.name for it in account.people] == ["Jean‑Luc Okafor"]


@pytest.mark.parametrize(
    "post", ["Miembro de Aguas", "Founder of Weirs", "Gestor de Presas Viejas"]
)
def test_what_somebody_is_at_a_firm_is_nobody(post: str) -> None:
    text = f"# Old weirs\n\nThey hold.\n\n## Speakers\n\nAda Okafor, Acme.\n\n* {post}.\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert [it.name for it in account.people] == ["Ada Okafor"]


def test_who_wrote_what_another_sums_up_does_not_speak() -> None:
    text = "# Old weirs\n### Ada Okafor, Ivo Kern\n#### {} Nadia Brun\n---\n\nThey hold.\n"
    (account,) = seed_of(text.format("Summarized by"), "weirs", ".md").accounts
    assert not account.people


@pytest.mark.parametrize(
    ("topic", "is_title"), [("古い堰の調査と記録について", True), ("堰", False)]
)
def test_a_topic_without_spaces_is_a_title_where_it_is_long(topic: str, *, is_title: bool) -> None:
    head = f"layout: talk\ndate: 2031-05-06\nname: 大谷直樹\nname_en: Naoki Otani\naffiliation: 川研究所\ntopic: {topic}\n"
    text = f'---\n{head}abstract: "堰は動く。"\n---\n\n[動画](https://youtu.be/abcdefghijk)\n'
    (account,) = seed_of(text, "naoki-otani", ".md").accounts
    assert (account.shown_title == topic) is is_title


def test_the_name_beside_a_topic_may_lead_to_a_page() -> None:
    head = 'name: <a href="https://a.example">Ada Okafor</a>\ntopic: Weirs that answer\nabstract: They do.'
    (account,) = seed_of(f"---\ndate: 2031-05-06\n{head}\n---\n\nIt moves.\n").accounts
    told = [account.titles[0].text, *(it.name for it in account.people)]
    assert told == ["Weirs that answer", "Ada Okafor"]


@pytest.mark.parametrize(("name", "n"), [("River Hour", 0), ("知行小酒馆", 0), ("Ada Okafor", 1)])
def test_a_show_that_is_called_as_nobody_is_speaks_nowhere(name: str, n: int) -> None:
    front = f"---\ntitle: Weirs\nspeaker: {name}\npodcast: {name}\ndate: 2031-05-06\n---\n"
    (found,) = seed_of(f"{front}\nIt rained.\n").accounts
    assert len(found.people) == n
    assert found.show == name
