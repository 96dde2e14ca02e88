"""Front matter: the forms in which it stands above a text, and what only looks like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.messages.words import english
from generator.model.account import AccountPassage, AccountSegment
from generator.model.base import SourceId
from generator.model.source import Role
from generator.read.front.front_facts import front_facts
from generator.read.front.front_matter import FrontMatter, split_front_matter
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.read.fronts import facts, names, split
from tests.support import seed_of


@pytest.mark.parametrize(
    "text",
    [
        "",
        "text",
        "---",
        "---\ntitle: A",
        "text\n---\ntitle: A\n---",
        "\n---\ntitle: A\n---",
        "---\n---",
        "---\nSome prose between rules.\n---",
        "---\n- a\n- b\n---",
        "----\ntitle: A\n---",
        " ---\ntitle: A\n---",
        "---\n" + "a: b\n" * 20_100 + "---",
        "---\na: " + "b" * 510_000 + "\n---",
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert split(text) == FrontMatter()


@pytest.mark.parametrize("body", ["a: [", "\ta: b", "[" * 400])
def test_invalid_yaml_is_text_and_a_problem(body: str) -> None:
    front = split(f"---\n{body}\n---\ntext")
    assert (front.first, front.last) == (None, None)
    (message,) = front.problems
    assert "not valid YAML (line " in english(message)


def test_fences() -> None:
    assert split("---  \ntitle: A\n...\nx").last == 3
    assert split("---\ntitle: A\n---\nx\n---").last == 3
    longer = split("----\n\n# Made by a program.\ntitle: A\n----\nx\n----")
    assert (longer.first, longer.last, longer.title and longer.title.text) == (1, 5, "A")


@settings(deadline=None)
@given(st.lists(st.one_of(st.text(), st.sampled_from(["---", "a: b", "url: x", "- c", "*x"]))))
def test_it_never_fails(lines: list[str]) -> None:
    front = split_front_matter(("---", *lines))
    assert (front.first is None) == (front.last is None)
    if front.last is not None:
        assert 1 < front.last <= len(lines) + 1
    url = front_facts(SourceId("note"), front).url
    if url is not None:
        assert url.startswith(("http://", "https://"))


def test_front_matter_in_toml() -> None:
    text = (
        "+++\ntitle = 'Moving water: a history'\ndate = 2031-05-06T09:30:00Z\nshow = \"Harbour Hours\"\n"
        "# a remark\ntags = [\n  'rivers',\n  \"weirs\",\n]\n[params]\nguest = 'Nadia Brun'\n+++\n\n# Notes\n\nIt moves.\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    assert [title.text for title in account.titles][:1] == ["Moving water: a history"]
    assert [person.name for person in account.people] == ["Nadia Brun"]
    assert (account.note_date, account.show) == ("2031-05-06", "Harbour Hours")


@pytest.mark.parametrize("above", ["", "\n", "Saved from a river\n"])
def test_toml_may_hold_tabs_and_stand_below_an_empty_line(above: str) -> None:
    text = f"{above}+++\ntitle = 'Weirs'\ntags = [\n\t'rivers',\n\t'dams'\n]\nspeaker = 'Ada Okafor'\n+++\n\nThey open.\n"
    seed = seed_of(text, ending=".md")
    assert [title.text for title in seed.accounts[0].titles] == ["Weirs"]
    assert [person.name for person in seed.accounts[0].people] == ["Ada Okafor"]
    assert not seed.source.problems
    check_nothing_lost(seed)


@pytest.mark.parametrize("key", ["begin", "start", "date"])
def test_an_event_of_front_matter_says_when_it_begins(key: str) -> None:
    event = f"event:\n  location: Ulm\n  {key}: 20310602T190000\n"
    (account,) = seed_of(
        f"---\ntitle: Weirs\ndate: 2031-05-27\n{event}---\n\nThey open.\n"
    ).accounts
    assert (account.published, account.note_date) == ("2031-06-02", "2031-05-27")


def test_two_lines_of_plus_signs_around_prose_are_no_front_matter() -> None:
    seed = seed_of("+++\n\nIt moves.\n\n+++\n\nIt rests.\n", ending=".md")
    texts = [one.text for one in seed.accounts[0].of(AccountPassage)]
    assert texts[-1] == "It rests."
    assert not seed.source.unknown_keys


def test_lists_of_tables_in_toml_keep_their_entries() -> None:
    text = "+++\ntitle = 'Weirs'\n[[speakers]]\nname = 'Ada Okafor'\n\n[[speakers]]\nname = 'Ivo Kern'\n+++\n\nIt moves.\n"
    seed = seed_of(text, ending=".md")
    assert [person.name for person in seed.accounts[0].people] == ["Ada Okafor", "Ivo Kern"]
    assert not seed.source.problems


@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_a_title_block_of_pandoc_is_front_matter(ending: str) -> None:
    text = "% Weirs and mills\n% Ada Okafor & Ivo Kern\n% 2031-05-06\n\n# History\n\nThey open at night.\n"
    seed = seed_of(text, ending=ending)
    (account,) = seed.accounts
    assert [title.text for title in account.titles] == ["Weirs and mills"]
    assert [person.name for person in account.people] == ["Ada Okafor", "Ivo Kern"]
    assert "2031-05-06" in {account.published, account.note_date}
    assert not any(line.role is Role.UNREAD for line in seed.source.lines)


@pytest.mark.parametrize(
    ("author", "third", "stated"),
    [
        ("Ada Okafor", "% River meetup - May 6th, 2031", ("Ada Okafor", "River meetup")),
        ("Ada Okafor, River Works", "% WeirConf | 2031-05-06", ("Ada Okafor", "WeirConf")),
        ("Ada Okafor <ada@example.org>", "% Oslo, 6 May 2031", ("Ada Okafor", None)),
        ("Ada Okafor \\<<ada@example.org>\\>", "% 2031-05-06", ("Ada Okafor", None)),
    ],
)
def test_a_title_block_names_authors_without_their_firms_and_the_event_of_its_day(
    author: str, third: str, stated: tuple[str, str | None]
) -> None:
    text = f"% Weirs and mills\n% {author}\n{third}\n\n# History\n\nThey open at night.\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.text for it in account.titles] == ["Weirs and mills"]
    assert [(it.name, account.event) for it in account.people] == [stated]
    assert "2031-05-06" in {account.published, account.note_date}


def test_a_title_block_may_have_no_day_where_it_names_people() -> None:
    text = "% Weirs and mills\n% Ada Okafor\n\n# History\n\nThey open at night.\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert [it.text for it in account.titles] == ["Weirs and mills"]
    assert [it.name for it in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize("third", ["% how it opens", "It opens.", ""])
def test_lines_with_percent_signs_are_no_title_block(third: str) -> None:
    (account,) = seed_of(f"% Weirs\n% of the river\n{third}\n\nThey open.\n", ending=".md").accounts
    assert "Weirs" not in [title.text for title in account.titles]


@pytest.mark.parametrize("ending", [".md", ".txt"])
@pytest.mark.parametrize(
    "head",
    [
        "From: Ada Okafor <ada@mud.example>\nTo: a@mud.example,\n b@mud.example\nSubject: {}\nDate: {}",
        "From: Ada Okafor <ada@mud.example> To: a@mud.example Subject: {} Date: {}",
        "> Date: {1}\n> From: Ada Okafor <ada@mud.example >\n> Subject: {0}",
        "Von: Ada Okafor\nGesendet: {1} 09:12\nAn: a@mud.example\nBetreff: {0}",
        "De : Ada Okafor\nEnvoyé : {1} 09:12\nÀ : a@mud.example\nObjet : {0}",
        "差出人: Ada Okafor\n日時: {1}\n件名: {0}",
    ],
)
def test_the_head_of_a_mail_is_front_matter(head: str, ending: str) -> None:
    text = f"{head.format('Weirs: the old mills', '2031-05-06')}\n\nHello,\n\nthey open at night.\n"
    seed = seed_of(text, ending=ending)
    (account,) = seed.accounts
    assert [it.text for it in account.titles] == ["Weirs: the old mills"]
    assert [(it.name, it.role.value) for it in account.people] == [("Ada Okafor", "author")]
    assert (account.note_date, account.published) == ("2031-05-06", None)
    assert "@" not in repr(seed)


@pytest.mark.parametrize(
    "text",
    [
        "From: weirs\nTo: mills\n\nThey open.\n",
        "From: weirs Subject: mud\n\nThey open.\n",
        "Subject: mud\nTo: mills\nCc: locks\n\nThey open.\n",
        "From: weirs\nThey open.\nSubject: mud\nTo: mills\n",
    ],
)
def test_lines_with_few_keys_of_mails_are_no_front_matter(text: str) -> None:
    assert split(text) == FrontMatter()


_EPISODE = """\
---
title: Where weirs stand
guests: [nadiabrun, ivo-kern]
links:
  youtube: https://www.youtube.com/watch?v=abcdefghijk
  apple: https://podcasts.example.org/12
intro: Nadia Brun and Ivo Kern talk of
  water.
moments:
- name: 'Stone: how it holds'
  startOffset: 62
- name: Sand
  startOffset: 130
---

Links below.
"""


def test_moments_may_stand_in_front_matter() -> None:
    seed = seed_of(_EPISODE, "note", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    chapters = [it for it in account.items if isinstance(it, AccountSegment)]
    assert [(it.title, it.time and it.time.seconds) for it in chapters] == [
        ("Stone: how it holds", 62),
        ("Sand", 130),
    ]
    assert [it.key for it in account.recordings] == ["abcdefghijk"]
    assert [person.name for person in account.people] == ["Nadia Brun", "Ivo Kern"]


def test_an_object_of_json_at_the_top_is_front_matter() -> None:
    text = '{\n\t"title": "Weirs: a history",\n  "guests": ["Ada Okafor"],\n  "draft": false\n}\n\nGates.\n'
    (account,) = seed_of(text, "note", ".md").accounts
    assert [title.text for title in account.titles] == ["Weirs: a history"]
    assert [person.name for person in account.people] == ["Ada Okafor"]
    assert "draft" not in repr(account.of(AccountPassage))


def test_a_block_of_code_at_the_top_is_no_front_matter() -> None:
    seed = seed_of("{\n  printf(1);\n}\n\nText of the note.\n", "note", ".md")
    assert "Text of the note." in repr(seed.accounts)
    assert not seed.source.unknown_keys


def test_a_web_page_may_have_front_matter_as_notes_have() -> None:
    text = (
        '---\nlayout: post\ntitle: "Weirs: where \\"they\\" stand"\nspeakers: [Ada Okafor]\n'
        "permalink: /blog/weirs/\n---\n<h2>In this episode</h2>\n<p>They open.</p>\n"
    )
    seed = seed_of(text, ending=".html")
    check_nothing_invented(seed)
    (account,) = seed.accounts
    assert [it.text for it in account.titles] == ['Weirs: where "they" stand']
    assert [it.name for it in account.people] == ["Ada Okafor"]
    assert [it.text for it in account.of(AccountPassage)] == ["They open."]


def test_keys_that_only_a_rule_closes_are_front_matter() -> None:
    text = (
        "id: 7B\ntitle: 'Weirs: a history'\nspeaker: Ada Okafor\nhemisphere: 1\n---\nThey open.\n"
    )
    front = split(text)
    assert (front.first, front.last) == (0, 5)
    assert [title.at.lines for title in facts(text).titles] == [(2, 2)]
    assert names(text) == [("Ada Okafor", "speaker")]
    assert [(key.key, key.line) for key in front.unknown] == [("hemisphere", 4)]
    read = seed_of(text, ending=".md")
    assert [line.role for line in read.source.lines][4] is Role.LABEL
    check_nothing_lost(read)


@pytest.mark.parametrize(
    "text",
    [
        "introduction: why rivers move\n---\nThey do.\n",  # a heading
        "title: Weirs\n\nThey open.\n\n---\nAnd close.\n",
        "title: Weirs\nspeaker: Ada Okafor\nThey open.\n---\n",
        "Title: Weirs\nSpeaker: Ada Okafor\n---\n",  # a head as people write it
    ],
)
def test_other_lines_above_a_rule_are_none(text: str) -> None:
    assert split(text) == FrontMatter()


def test_settings_of_slides_above_an_empty_line_are_front_matter() -> None:
    text = "theme: Mill, 2\nautoscale: true\nslidenumbers: false\n\n# [fit] Moving water\n\nThey move.\n"
    assert split(text).last == 4
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert [title.text for title in account.titles] == ["Moving water"]
    shown = text.replace("false\n\n", "false\n![fit](weir.png)\n\n")
    (account,) = seed_of(shown, "weirs", ".md").accounts
    assert [title.text for title in account.titles] == ["Moving water"]
    said = text.replace("true", "yes indeed").replace("false", "so they say")
    assert split(said).last is None
    assert split("autoscale: true\n\n# Moving water").last is None


def test_what_pelican_begins_a_page_with_is_front_matter() -> None:
    text = (
        "Template: event\nTitle: Weirs: a meeting\nDate: 2030-11-26 12:00:00\nYear: 2031\n"
        "slug: weirs\nWhen: 3-4 ottobre\nEvent: RiverConf\n\nThey open.\n"
    )
    assert split(text).last == 8
    assert [title.text for title in facts(text).titles] == ["Weirs: a meeting"]
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert account.published == "2031-10"
    assert [it.text for it in account.of(AccountPassage)] == ["They open."]
    (account,) = seed_of(text.replace("When: 3-4 ottobre\n", ""), "weirs", ".md").accounts
    assert account.published == "2030-11-26"  # no other day is that of the event
    for line in ("slug: weirs\n", "Date: 2030-11-26 12:00:00\n"):
        assert split(text.replace(line, "")) == FrontMatter()


@pytest.mark.parametrize(
    ("above", "what", "shown"),
    [
        ("Saved from the river wiki", "front-matter", "Saved from the river wiki"),
        ("<!-- lint off -->\n", "markup", ""),
    ],
)
def test_front_matter_may_stand_below_a_line_that_a_program_left(
    above: str, what: str, shown: str
) -> None:
    text = f"{above}\n---\ntitle: Weirs\nspeaker: Ada Okafor\n---\n\nThey **open**.\n"
    seed = seed_of(text, "note", ".md")
    (account,) = seed.accounts
    assert [title.text for title in account.titles] == ["Weirs"]
    assert [it.name for it in account.people] == ["Ada Okafor"]
    assert [it.text for it in account.of(AccountPassage)] == ["They open."]
    first = seed.source.lines[0]
    assert (first.what, first.text) == (what, shown)
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    for other in (f"{above}\n{text}", f"```yaml\n{text}", text.replace("title", "river")):
        assert split(other).last is None


def test_a_note_in_one_fence_is_the_markdown_that_it_holds() -> None:
    text = (
        "```md\n---\ntitle: Weirs\nspeaker: Ada Okafor\n---\n\n## Summary\n\n- They **open**.\n\n"
        "```sh\nls\n```\n\n```\n"
    )
    for whole, line in ((text, 9), (text.replace("---\ntitle", "# Moving\ntitle"), 9)):
        seed = seed_of(whole, "note", ".md")
        (account,) = seed.accounts
        assert [it.name for it in account.people] == ["Ada Okafor"]
        said = [(it.text, it.code, it.at.lines[0]) for it in account.of(AccountPassage)]
        assert said == [("They open.", None, line), ("ls", "sh", line + 3)]
        check_nothing_lost(seed)
        check_nothing_invented(seed)
    for other in (text.replace("```md", "```yaml"), text.replace("```sh", "```"), f"{text}So.\n"):
        (account,) = seed_of(other, "note", ".md").accounts
        assert "Ada Okafor" not in [it.name for it in account.people]


@pytest.mark.parametrize(
    ("around", "ending"),
    [("{}\n", ".md"), ("{}\n", ".rst"), ("{}\n", ".txt"), ("<!--\n{}-->\n", ".md")],
)
def test_what_nikola_begins_a_post_with_is_front_matter(around: str, ending: str) -> None:
    stated = ".. title: Weirs: they wait\n.. date: 2031-05-06 19:00:00 UTC\n.. author: Bo Li\n"
    seed = seed_of(f"{around.format(stated)}\nThe gates are old.\n", "weirs", ending)
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    assert (account.titles[0].text, account.note_date) == ("Weirs: they wait", "2031-05-06")
    assert [it.name for it in account.people] == ["Bo Li"]


@pytest.mark.parametrize("text", [".. title: Weirs", ".. mine: alone\n\n", ".. title: A\nText.\n"])
def test_other_lines_behind_two_stops_are_none(text: str) -> None:
    assert split(text) == FrontMatter()
