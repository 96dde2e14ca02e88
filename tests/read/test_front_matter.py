"""Front matter: what its keys state of a talk."""

import pytest

from generator.messages.words import english
from generator.model.account import AccountPassage, AccountSegment, AccountTopic
from generator.model.account_head import AccountKind
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.read.fronts import facts, names, split
from tests.support import seed_of


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


def test_of_a_key_that_states_nothing_two_are_no_error() -> None:
    assert split("---\ntitle: A\nTwitter: b\nMill: c\nTwitter: d\nMill: e\n---").problems == ()


def test_a_talk_is_an_id_whatever_is_written() -> None:
    assert split("---\ntalk: ../Some Talk\n---").talk == "some-talk"


def test_an_alias_is_no_value() -> None:
    front = split("---\ntitle: &a A\nlicense: *a\n---")
    assert [value.text for value in front.values] == ["A"]
    assert len(front.problems) == 1


PARTS = ((1, "Silent Weirs"), (2, "Loud Weirs"), (3, "Mud"))
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


def test_a_title_in_several_languages_is_no_fault() -> None:
    text = "---\ntitle:\n  en: On rivers\n  es: Sobre los ríos\nlanguage: es\n---\nThey rise.\n"
    seed = seed_of(text, ending=".md")
    (account,) = seed.accounts
    assert account.titles[0].text == "Sobre los ríos"
    assert not [found for found in seed.source.problems if found.code == "front-matter-invalid"]
    check_nothing_lost(seed)


@pytest.mark.parametrize("path", ["event/may-2031", "/talks/weirs.html", "weirs", "/"])
def test_where_a_site_puts_a_page_is_no_fault(path: str) -> None:
    assert split(f"---\ntitle: Weirs\nurl: {path}\n---").problems == ()
    assert facts(f"---\ntitle: Weirs\nurl: {path}\n---").url is None


@pytest.mark.parametrize("address", ["example.org/weirs", "www.example.org", "not an address"])
def test_an_address_without_its_beginning_stays_a_fault(address: str) -> None:
    (fault,) = split(f"---\ntitle: Weirs\nurl: {address}\n---").problems
    assert fault.code == "front.value"


def test_parts_of_a_note_have_numbers_of_their_own() -> None:
    parts = "\n\n".join(f"### Episode {n}: {it}\n\nIt rose." for n, it in PARTS)
    text = f"---\ntitle: Season 1\nseason: 1\nepisode: 0\n---\n\n{parts}\n"
    numbers = [{it.kind: it.value for it in one.numbers} for one in seed_of(text).accounts]
    assert numbers == [{"season": "1", "episode": str(n)} for n, _ in PARTS]


def test_the_heading_of_a_page_is_its_title_and_a_season_no_show() -> None:
    heading = "pageHeading: 'Summary - Season 8, Episode 5: The Long Weir'"
    (account,) = seed_of(f"---\n{heading}\nepisode: 5\n---\n\nIt is closed.\n", "a", ".md").accounts
    assert [title.text for title in account.titles] == [heading.partition("'")[2].strip("'")]
    assert account.show is None
    assert {number.kind: number.value for number in account.numbers} == {
        "episode": "5",
        "season": "8",
    }


@pytest.mark.parametrize("value", ["true", "No", "'false'"])
def test_that_a_page_is_of_a_talk_names_none(value: str) -> None:
    front = split(f"---\ntalk: {value}\ntitle: Weirs\n---\n")
    assert front.talk is None
    assert front.problems == ()
    assert split("---\ntalk: true-weirs\n---\n").talk == "true-weirs"


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


@pytest.mark.parametrize(
    ("venue", "place", "event"),
    [
        ("RiverConf", "location: Bonn\n", "RiverConf"),
        ("Symposium on Weirs (SoW)", "location: Bonn\n", "Symposium on Weirs (SoW)"),
        ('"[[events/rc|RiverConf]]"', "location: Bonn\n", "RiverConf"),
        ("RiverConf", "", None),
        ("Conference Room B", "location: Bonn\n", None),
        ("The Old Mill", "location: Bonn\n", None),
    ],
)
def test_a_venue_beside_a_place_may_be_an_event(venue: str, place: str, event: str | None) -> None:
    text = f"---\ntitle: Weirs\nvenue: {venue}\n{place}date: 2031-05-06\n---\n"
    assert facts(text).event == event


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


def test_what_a_talk_is_about_in_several_paragraphs() -> None:
    text = "---\ntitle: On weirs\ndesc: |\n  Weirs hold.\n\n  They open too.\n---\n"
    (account,) = seed_of(text, "weirs", ".md").accounts
    assert [it.text for it in account.of(AccountPassage)] == ["Weirs hold.", "They open too."]
