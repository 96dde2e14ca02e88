"""Front matter: what a seed says of itself, and what only looks like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.messages.words import english
from generator.model.account import AccountDetail, AccountPassage, AccountSegment, AccountTopic
from generator.model.account_head import AccountKind, PersonRole
from generator.model.base import SourceId
from generator.model.source import Role
from generator.read.front.front_facts import front_facts
from generator.read.front.front_matter import FrontMatter, split_front_matter
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of


def split(text: str) -> FrontMatter:
    return split_front_matter(tuple(text.split("\n")))


def facts(text: str) -> TalkFacts:
    return front_facts(SourceId("note"), split(text))


def names(text: str) -> list[tuple[str, str]]:
    return [(person.name, person.role.value) for person in facts(text).people]


def test_our_own_keys() -> None:
    text = (
        "---\nurl: https://example.org/a\ntalk: a-talk\ntitle: 'A: title'\ndate: 2025-10-17\n"
        "speakers: [Some Body, Any One]\nlicense: CC BY 4.0\n---\ntext"
    )
    front, stated = split(text), facts(text)
    assert (front.first, front.last, front.talk, front.licence) == (1, 8, "a-talk", "CC BY 4.0")
    assert (stated.url, stated.pages) == ("https://example.org/a", ("https://example.org/a",))
    assert [title.text for title in stated.titles] == ["A: title"]
    assert [title.at.lines for title in stated.titles] == [(4, 4)]
    assert stated.dates == (RoleDate(role=DateRole.UNNAMED, iso="2025-10-17"),)
    assert names(text) == [("Some Body", "speaker"), ("Any One", "speaker")]


def test_a_clipping() -> None:
    text = (
        '---\ntitle: "T"\nsource: "https://example.org/a"\nauthor:\n  - "[[Some Body]]"\n'
        '  - "[[people/any|Any One]]"\npublished: 2025-10-17\ncreated: 2026-01-01\ntags:\n'
        "  - clippings\n---\n"
    )
    stated = facts(text)
    assert stated.url == "https://example.org/a"
    assert names(text) == [("Some Body", "via"), ("Any One", "via")]
    assert stated.dates == (
        RoleDate(role=DateRole.PUBLISHED, iso="2025-10-17"),
        RoleDate(role=DateRole.NOTE, iso="2026-01-01"),
    )
    assert split(text).unknown == ()
    assert split(text).problems == ()


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


def test_our_own_keys_count_before_those_of_others() -> None:
    text = "---\nsource: https://b.org\nurl: https://a.org\nauthor: B\nspeakers: A\n---"
    assert facts(text).url == "https://a.org"
    assert names(text) == [("A", "speaker"), ("B", "author")]


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("2025-10-17", "2025-10-17"),
        ("2025-10", "2025-10"),
        ("2025", "2025"),
        ("2025-10-17T10:00:00Z", "2025-10-17"),
        ("2025-10-17 10:00", "2025-10-17"),
        ("October 17, 2025", "2025-10-17"),
        ("'17 October 2025'", "2025-10-17"),
    ],
)
def test_dates(printed: str, date: str) -> None:
    assert [stated.iso for stated in facts(f"---\ndate: {printed}\n---").dates] == [date]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("url: javascript:alert(1)", "https://"),
        ("url: [a]", "https://"),
        ("date: soon", "a date"),
        ("date: 2025-02-30", "a date"),
        ("title: [a]", "a single text"),
        ("talk: {a: b}", "an id"),
        ("speakers: {a: b}", "a name"),
        ("title: !!python/object:os.system x", "a single text"),
    ],
)
def test_wrong_values_of_our_own_keys(line: str, expected: str) -> None:
    front = split(f"---\n# comment\n{line}\n---")
    (message,) = front.problems
    assert f"`{line.partition(':')[0]}` (line 3) must be " in english(message)
    assert expected in english(message)
    assert (front.first, front.last) == (1, 4)
    assert front.values == ()


@pytest.mark.parametrize("line", ["source: Kindle", "published: soon", "author: {a: b}", "foo: 1"])
def test_values_of_other_programs_are_no_fault(line: str) -> None:
    front = split(f"---\n{line}\n---")
    assert facts(f"---\n{line}\n---") == TalkFacts()
    assert front.problems == ()


def test_keys_may_say_nothing_and_stand_twice() -> None:
    front = split("---\nurl:\ntitle: A\ntitle: B\n---")
    assert [value.text for value in front.values] == ["A"]
    assert "lines 3 and 4" in english(front.problems[0])


def test_a_talk_is_an_id_whatever_is_written() -> None:
    assert split("---\ntalk: ../Some Talk\n---").talk == "some-talk"


def test_an_alias_is_no_value() -> None:
    front = split("---\ntitle: &a A\nlicense: *a\n---")
    assert [value.text for value in front.values] == ["A"]
    assert len(front.problems) == 1


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


NAMING = "---\n{key}: {path}\n---\n\n# How a bridge hums\n\nIt hums.\n"


@pytest.mark.parametrize(
    ("key", "path", "files"),
    [
        ("episode", "_episodes/talks/bridge.md", ("_episodes/talks/bridge.md",)),
        ("transcript", "data/12 bridge.json", ("data/12 bridge.json",)),
        ("transcript_slim", "./data/12.vtt", ("./data/12.vtt",)),
        ("captions", "[a.vtt, b.srt]", ("a.vtt", "b.srt")),
        ("next", "02-dams.md", ()),
        ("description", "How to write docs/readme.md", ()),
        ("transcript", "https://example.org/12.json", ()),
    ],
)
def test_front_matter_names_other_files_of_the_talk(
    key: str, path: str, files: tuple[str, ...]
) -> None:
    text = NAMING.format(key=key, path=path)
    assert split(text).files == files
    (account,) = seed_of(text, ending=".md").accounts
    assert [title.text for title in account.titles] == ["How a bridge hums"]
    assert account.kind is AccountKind.NOTES


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("transcript: '[[How a bridge hums (words)]]'", AccountKind.NOTES),
        ("transcript: machine-made", AccountKind.TRANSCRIPT),
        ("type: transcript", AccountKind.TRANSCRIPT),
        ("tags: [bridges, transcripts]", AccountKind.TRANSCRIPT),
        ("tags: [bridges, transcription of genes]", AccountKind.NOTES),
    ],
)
def test_a_transcript_says_so_and_a_note_says_where_it_is(line: str, kind: AccountKind) -> None:
    text = f"---\ntitle: How a bridge hums\n{line}\n---\n\nThe wind sheds whirls.\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert account.kind is kind


def test_a_path_is_no_title() -> None:
    stated = facts("---\nepisode: _episodes/bridge.md\nheadlines: a::A||b::B\n---\n")
    assert not stated.titles
    assert split("---\nheadlines: a::A||b::B\ntitle: Dams\n---\n").title is not None


@pytest.mark.parametrize(
    "lines",
    [
        "file: https://cdn.example.org/12.mp3?from=feed",
        "spotify: https://open.spotify.com/episode/2dJZxLx\naudio: https://cdn.example.org/12.mp3?from=feed",
        "url: https://example.org/12\nfile: https://cdn.example.org/12.mp3?from=feed",
    ],
)
def test_the_file_of_a_recording_is_the_address_whatever_its_key(lines: str) -> None:
    front = split(f"---\n{lines}\n---\n")
    assert not front.unknown
    assert facts(f"---\n{lines}\n---\n").url == "https://cdn.example.org/12.mp3?from=feed"


def test_chapters_of_front_matter() -> None:
    text = (
        "---\ntitle: How a bridge hums\nchapters:\n- start: 00:00:00\n  title: 'Rust: a start'\n"
        "- {time: 754, name: Cables}\n- 21:05 Wind\n- {title: no time}\n---\n\nIt hums.\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    chapters = [(it.title, it.time and it.time.seconds) for it in account.of(AccountSegment)]
    assert chapters == [("Rust: a start", 0), ("Cables", 754), ("Wind", 1265)]


def test_a_year_and_topics_between_commas() -> None:
    text = '---\ntitle: How a bridge hums\nlabels: "steel, wind, sound, 2018, 3.5"\nyear: 2021\n---\n\nIt hums.\n'
    (account,) = seed_of(text, ending=".md").accounts
    assert [topic.name for topic in account.of(AccountTopic)] == ["steel", "wind", "sound"]
    assert account.published == "2021"
    dated = text.replace("year: 2021", "year: 2021\ndate: 2021-05-04")
    assert seed_of(dated, ending=".md").accounts[0].published == "2021-05-04"


def test_front_matter_in_toml() -> None:
    text = (
        "+++\ntitle = 'Moving water: a history'\ndate = 2031-05-06T09:30:00Z\nshow = \"Harbour Hours\"\n"
        "# a remark\ntags = [\n  'rivers',\n  \"weirs\",\n]\n[params]\nguest = 'Nadia Brun'\n+++\n\n# Notes\n\nIt moves.\n"
    )
    (account,) = seed_of(text, ending=".md").accounts
    assert [title.text for title in account.titles][:1] == ["Moving water: a history"]
    assert [person.name for person in account.people] == ["Nadia Brun"]
    assert (account.note_date, account.show) == ("2031-05-06", "Harbour Hours")


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
words:
- header: Stone
- line: What holds a weir? And who
    built it?
  sec: 62
  time: '1:02'
  who: Ada
- line: Stone does.
  who: Nadia
- header: Sand
- line: 'It''s sand that moves.'
  sec: 130
  who: Nadia
---

Links below.
"""


def test_a_transcript_and_moments_may_stand_in_front_matter() -> None:
    seed = seed_of(_EPISODE, "note", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    passages = [it for it in account.items if isinstance(it, AccountPassage) and it.speaker]
    told = [(it.section, it.speaker, it.time and it.time.seconds, it.at.lines) for it in passages]
    assert told == [
        ("Stone", "Ada", 62, (16, 20)),
        ("Stone", "Nadia", None, (21, 22)),
        ("Sand", "Nadia", 130, (24, 26)),
    ]
    assert passages[0].text == "What holds a weir? And who built it?"
    chapters = [it for it in account.items if isinstance(it, AccountSegment)]
    assert [(it.title, it.time and it.time.seconds) for it in chapters] == [
        ("Stone: how it holds", 62),
        ("Sand", 130),
    ]
    assert [it.key for it in account.recordings] == ["abcdefghijk"]
    assert [person.name for person in account.people] == ["Nadia Brun", "Ivo Kern"]
    details = {it.at.lines[0] for it in account.items if isinstance(it, AccountDetail)}
    assert not details.intersection({16, 17, 21, 24}), "a turn is printed once"
    assert {15, 23} <= details, "headings between turns stay"


@pytest.mark.parametrize(
    "members",
    [
        "- name: Ada Okafor\n  text: I liked it.\n- name: Ivo Kern\n  text: So did I.",
        "- line: One.\n  sec: 1\n  who: Ada",
        "- plain\n- line: Two.\n  sec: 2\n  who: Ada\n- line: Three.\n  sec: 3\n  who: Ivo",
        "- line: One.\n  sec: 1\n- line: Two.\n  sec: 2",
    ],
)
def test_not_every_list_of_groups_is_a_transcript(members: str) -> None:
    assert split(f"---\ntitle: A\nvoices:\n{members}\n---").turns == ()


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


def test_a_title_in_several_languages_is_no_fault() -> None:
    text = "---\ntitle:\n  en: On rivers\n  es: Sobre los ríos\nlanguage: es\n---\nThey rise.\n"
    seed = seed_of(text, ending=".md")
    (account,) = seed.accounts
    assert account.titles[0].text == "Sobre los ríos"
    assert not [found for found in seed.source.problems if found.code == "front-matter-invalid"]
    check_nothing_lost(seed)


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


@pytest.mark.parametrize("path", ["event/may-2031", "/talks/weirs.html", "weirs", "/"])
def test_where_a_site_puts_a_page_is_no_fault(path: str) -> None:
    assert split(f"---\ntitle: Weirs\nurl: {path}\n---").problems == ()
    assert facts(f"---\ntitle: Weirs\nurl: {path}\n---").url is None


@pytest.mark.parametrize("address", ["example.org/weirs", "www.example.org", "not an address"])
def test_an_address_without_its_beginning_stays_a_fault(address: str) -> None:
    (fault,) = split(f"---\ntitle: Weirs\nurl: {address}\n---").problems
    assert fault.code == "front.value"


def test_the_heading_of_a_page_is_its_title_and_a_season_no_show() -> None:
    heading = "pageHeading: 'Summary - Season 8, Episode 5: The Long Weir'"
    (account,) = seed_of(f"---\n{heading}\nepisode: 5\n---\n\nIt is closed.\n", "a", ".md").accounts
    assert [title.text for title in account.titles] == [heading.partition("'")[2].strip("'")]
    assert account.show is None
    assert {number.kind: number.value for number in account.numbers} == {
        "episode": "5",
        "season": "8",
    }


@pytest.mark.parametrize("handle", ['"@ada"', "@ada"])
def test_names_may_be_the_keys_of_a_group_of_people(handle: str) -> None:
    group = f'guests:\n  "Ada Okafor":\n    email: ada@example.org\n    twitter: {handle}\n'
    (account,) = seed_of(f"---\ntitle: Weirs\n{group}---\n\nThey hold.\n", "weirs", ".md").accounts
    assert [(it.name, it.at.lines) for it in account.people] == [("Ada Okafor", (4, 4))]
    other = group.replace('"Ada Okafor"', "website")
    (account,) = seed_of(f"---\ntitle: Weirs\n{other}---\n\nThey hold.\n", "weirs", ".md").accounts
    assert not account.people


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


@pytest.mark.parametrize("value", ["true", "No", "'false'"])
def test_that_a_page_is_of_a_talk_names_none(value: str) -> None:
    front = split(f"---\ntalk: {value}\ntitle: Weirs\n---\n")
    assert front.talk is None
    assert front.problems == ()
    assert split("---\ntalk: true-weirs\n---\n").talk == "true-weirs"


@pytest.mark.parametrize(
    ("guest", "printed", "name"),
    [
        ("nadiabrun", "Nadia Brun.", "Nadia Brun"),
        ("ivokernjr", "Ivo Kern Jr.", "Ivo Kern Jr."),
        ("ivokern", "Ivo Kern, a miller.", "Ivo Kern"),
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


def test_a_talk_is_given_when_it_was_scheduled() -> None:
    (account,) = seed_of("---\ntitle: Weirs\nscheduled: 2031-05-06\n---\n\nThey stand.\n").accounts
    assert account.published == "2031-05-06"


REFERENCES = (
    '---\ntitle: "Rivers &mdash; a history of &quot;moving&quot; water"\nspeaker: Ada Okafor\n'
    "summary: Weirs&#8217; debts&#8238; &amp; who pays them\n"
    "video: https://example.org/v?a=1&copy=2&amp;b=3\n---\n\n- Rivers move\n- Dams do not\n"
)


@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_character_references_in_front_matter_are_the_signs_they_mean(ending: str) -> None:
    seed = seed_of(REFERENCES, ending=ending)
    (account,) = seed.accounts
    assert [it.text for it in account.titles] == ['Rivers — a history of "moving" water']
    briefs = [it.text for it in account.items if isinstance(it, AccountPassage)]
    assert "Weirs’ debts&#8238; & who pays them" in briefs  # a sign that nobody sees stays printed
    check_nothing_invented(seed)
    check_nothing_lost(seed)


def test_tags_in_front_matter_that_say_how_words_look_are_taken_off() -> None:
    text = (
        '---\ntitle: <h1 style="font-size:2em">Moving<br>water</h1> in &lt;b&gt; and List<Dam>\n'
        "speaker: Ada <b>Okafor</b>\n---\n\nThey move.\n"
    )
    seed = seed_of(text, ending=".md")
    (account,) = seed.accounts
    assert [it.text for it in account.titles] == ["Moving water in <b> and List<Dam>"]
    assert [it.name for it in account.people] == ["Ada Okafor"]
    check_nothing_invented(seed)
    check_nothing_lost(seed)


def test_an_address_without_closed_references_stays_as_it_is() -> None:
    assert "https://example.org/v?a=1&copy=2&b=3" in [it.text for it in split(REFERENCES).values]


def test_a_group_of_where_a_talk_is_says_what_it_is_called_and_of_which_show() -> None:
    text = (
        "---\nsource:\n  series: River Hour\n  title: Moving water\n  kind: audio\n"
        "  url: https://example.org/water.mp3\nspeakers:\n  AO: Ada Okafor\n  IK: Ivo Kern\n---\n"
        "AO: Do they move?\n\nIK: They do.\n\nAO: Why?\n\nIK: Water.\n"
    )
    seed = seed_of(text, "2031-05-00-water", ".md")
    (account,) = seed.accounts
    assert (account.titles[0].text, account.show) == ("Moving water", "River Hour")
    assert [person.name for person in account.people] == ["Ada Okafor", "Ivo Kern"]
    assert account.published == "2031-05"
    assert not seed.source.problems
    paper = (
        "---\nsource:\n  title: Dams\n  kind: paper\n  url: https://example.org/d.pdf\n---\nOld.\n"
    )
    assert not seed_of(paper, "2031-05-00-water", ".md").accounts
    listed = (
        "---\ntitle: Weirs\nlinks:\n- title: A report\n  url: https://example.org/r\n---\nWords.\n"
    )
    assert seed_of(listed, "note", ".md").accounts[0].titles[0].text == "Weirs"


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


@pytest.mark.parametrize(
    ("venue", "place", "event"),
    [
        ("RiverConf", "location: Bonn\n", "RiverConf"),
        ("Symposium on Weirs (SoW)", "location: Bonn\n", "Symposium on Weirs (SoW)"),
        ("RiverConf", "", None),
        ("Conference Room B", "location: Bonn\n", None),
        ("The Old Mill", "location: Bonn\n", None),
    ],
)
def test_a_venue_beside_a_place_may_be_an_event(venue: str, place: str, event: str | None) -> None:
    text = f"---\ntitle: Weirs\nvenue: {venue}\n{place}date: 2031-05-06\n---\n"
    assert facts(text).event == event


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


@pytest.mark.parametrize(
    ("key", "value", "day"),
    [
        ("start", "'2031-05-06T15:30:00-04:00'", "2031-05-06"),
        ("starts_at", '"2031-05-06T15:30:00Z"', "2031-05-06"),
        ("time_start", "2031-05-06 15:30:00 -0500 CDT", "2031-05-06"),
        ("startTime", "2031-05-06 15:30", "2031-05-06"),
        ("datetime", "2031-05-06T15:30", "2031-05-06"),
        ("slot", "2031-05-06T15:30", "2031-05-06"),
        ("start", "2031-05-06", None),  # somebody may have begun to read
        ("start", "'15:30'", None),
        ("end", "'2031-05-06T15:30:00-04:00'", None),
    ],
)
def test_a_session_is_given_when_it_begins(key: str, value: str, day: str | None) -> None:
    text = f"---\ntitle: Weirs\nspeakers: [Ada Okafor]\n{key}: {value}\nroom: Mill\n---\n\nMud.\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert account.published == day


def test_a_session_is_given_when_its_slot_begins() -> None:
    slot = "  start: 2031-05-06T15:30:00+02:00\n  end: 2031-05-07T00:30:00+02:00\n"
    text = f"---\ntitle: Weirs\nspeakers: [Ada Okafor]\ntimeslot:\n{slot}---\n\nMud.\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert account.published == "2031-05-06"


def test_a_program_that_is_as_long_as_no_name_is_no_show() -> None:
    long = " ".join(["We measure weirs, dams and the mud behind them."] * 4)
    text = "---\ntitle: Weirs\nspeakers: [Ada Okafor]\nprogram: {}\n---\n\nMud.\n"
    shows = [seed_of(text.format(it), "weirs", ".md").accounts[0].show for it in (long, "Mud Hour")]
    assert shows == [None, "Mud Hour"]


def test_a_guest_speaker_of_a_group_of_parameters() -> None:
    text = "---\ntitle: Moving water\nparams:\n  guestSpeaker: Ada Okafor\n---\ntext"
    assert names(text) == [("Ada Okafor", "speaker")]


@pytest.mark.parametrize(
    "title", ["**Moving water**", '"Moving water"', "Moving water |", "<![CDATA[Moving water]]>"]
)
def test_what_encloses_a_title_is_no_part_of_it(title: str) -> None:
    in_front = facts(f"---\ntitle: '{title}'\n---\ntext").titles
    (account,) = seed_of(f"# {title}\n\nSpeaker: Ada Okafor\n\nThey move all day.\n").accounts
    assert [it.text for it in (*in_front, *account.titles)] == ["Moving water"] * 2


@pytest.mark.parametrize(
    "value", ['"[Website](https://a.example/w)"', '\n  - "[](https://a.example/w)"']
)
def test_an_address_may_stand_as_a_link_or_as_the_point_of_a_list(value: str) -> None:
    front = f"---\ntitle: Weirs\nurl: {value}\n---"
    assert split(front).problems == ()
    assert facts(front).url == "https://a.example/w"


def test_a_beginning_at_which_the_note_was_made_is_no_day_of_the_talk() -> None:
    began, made = "start: 2031-05-06T10:00:07+03:00\n", "created: 2031-05-06T10:00:07+03:00\n"
    note = "---\ntitle: Weirs\n{0}---\n\nThey open.\n"
    (account,) = seed_of(note.format(began), ending=".md").accounts
    assert account.published == "2031-05-06"
    (account,) = seed_of(note.format(began + made), ending=".md").accounts
    assert (account.published, account.note_date) == (None, "2031-05-06")


def test_who_speaks_and_from_where_is_no_title_beside_another() -> None:
    body = "*Speaker:* **Ada Okafor** (River Works)\n\n*Title:* ***How rivers move***\n\nThey do.\n"
    text = f"---\ntitle: Ada Okafor (River Works)\nspeaker: Ada Okafor\n---\n\n{body}"
    (account,) = seed_of(text, ending=".md").accounts
    assert account.titles[0].text == "How rivers move"
    (account,) = seed_of(text.partition("*Title")[0], ending=".md").accounts
    assert account.titles[0].text == "Ada Okafor (River Works)"


def test_what_a_talk_is_about_in_several_paragraphs() -> None:
    text = "---\ntitle: On weirs\ndesc: |\n  Weirs hold.\n\n  They open too.\n---\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert [it.text for it in account.of(AccountPassage)] == ["Weirs hold.", "They open too."]


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
