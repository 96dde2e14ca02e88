"""What a source says of its talk as a whole: titles, people, dates, recordings."""

import pytest

from generator.messages.words import english
from generator.model.account import (
    Account,
    AccountDetail,
    AccountPassage,
    AccountTopic,
    PassageKind,
    Quotation,
)
from generator.model.account_head import AccountKind, DateBasis, Recording, TalkNumber
from generator.read.vocabulary.keys import nearest_key
from generator.text.web_address import recording_of
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_NOTES = "\n\nRivers move, and nobody asks them why they do so in the end."

_SPEAKING = ("Ivo Kern", "Nadia Brun")


def account(text: str, name: str = "some-note", ending: str = ".md") -> Account:
    """The only account of a file, which no line of is lost."""
    seed = seed_of(text, name, ending)
    assert not [line for line in seed.source.lines if line.role == "unread"]
    (found,) = seed.accounts
    return found


def titles(found: Account) -> list[str]:
    return [title.text for title in found.titles]


def people(found: Account) -> list[tuple[str, str]]:
    return [(person.name, person.role.value) for person in found.people]


def test_front_matter_says_who_wrote_the_note_and_who_spoke() -> None:
    found = account(
        "---\ntitle: Rivers\nauthor: Alex Writer\nguests: ['[[people/brun|Nadia Brun]]']\n"
        "host: Ivo Kern\nsource_url: https://www.youtube.com/watch?v=abcdefghijk&t=1m5s\n"
        "date: 2026-01-02\nrecorded: 2025-10-17\ntags: [rivers, '#floods', literature-note, imported]\n"
        "podcast: The River Show\nepisode: '#012'\nseason: 3\nconference:\nduration_seconds: 3600\n"
        "speakers: []\nlang: de\n---" + _NOTES
    )
    assert people(found) == [
        ("Alex Writer", "author"),
        ("Nadia Brun", "speaker"),
        ("Ivo Kern", "host"),
    ]
    assert (found.published, found.published_by) == ("2025-10-17", DateBasis.STATED)
    assert (found.note_date, found.page_date, found.saved_date) == ("2026-01-02", None, None)
    assert found.recordings == (Recording(platform="youtube", key="abcdefghijk", start=65),)
    assert [topic.name for topic in found.of(AccountTopic)] == ["rivers", "floods"]
    assert (found.show, found.event, found.language) == ("The River Show", None, "de")
    assert found.numbers == (
        TalkNumber(kind="episode", value="12"),
        TalkNumber(kind="season", value="3"),
    )
    assert found.duration is not None
    assert found.duration.seconds == 3600


def test_values_may_be_groups() -> None:
    found = account(
        "---\npodcast:\n  name: The River Show\n  episode: 12\nguests:\n"
        "  - name: Nadia Brun\n    url: https://example.org/brun\nvideo:\n  id: abcdefghijk\n"
        "additional_resources:\n  - url: https://youtu.be/zzzzzzzzzzz\n---" + _NOTES
    )
    assert (found.show, people(found)) == ("The River Show", [("Nadia Brun", "speaker")])
    assert found.recordings == (Recording(platform="youtube", key="abcdefghijk"),)
    assert found.pages == ()


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Nadia Brun, Ivo Kern & Ada Okafor", ["Nadia Brun", "Ivo Kern", "Ada Okafor"]),
        ("Brun, Nadia", ["Nadia Brun"]),
        ("nadia, ivo_kern, ada", ["nadia", "ivo_kern", "ada"]),
        ("Nadia Brun via review.example.org", ["Nadia Brun"]),
        ("Nadia Brun (moderator)", ["Nadia Brun"]),
        ("N/A", []),
        ("Various speakers", []),
        ("TBA", []),
    ],
)
def test_names_behind_a_key(printed: str, names: list[str]) -> None:
    found = account(f'---\nspeakers: "{printed}"\n---{_NOTES}')
    assert [person.name for person in found.people] == names
    assert all((person.role == "host") == ("moderator" in printed) for person in found.people)


def test_the_author_of_a_saved_page_wrote_no_note() -> None:
    for sort in ("tags: clippings", "type: youtube"):
        found = account(f"---\nauthor: The River Show\n{sort}\n---{_NOTES}")
        assert people(found) == [("The River Show", "via")]


def test_an_author_whose_words_are_quoted_under_his_name_is_the_speaker() -> None:
    text = "---\nauthor: Nadia Brun\n---\n# Rivers\n\n## Quotes\n\n> A river is a verb.\n"
    assert people(account(text)) == [("Nadia Brun", "author")]
    assert people(account(f"{text}> — Nadia Brun\n")) == [("Nadia Brun", "speaker")]


def test_an_unknown_key_is_kept_and_named_with_the_nearest_known_one() -> None:
    seed = seed_of(f"---\ntitle: Rivers\nspeekers: Nadia Brun\nzoo: 1\n---{_NOTES}", ending=".md")
    assert [(it.key, it.line, it.nearest) for it in seed.source.unknown_keys] == [
        ("speekers", 3, "speaker"),
        ("zoo", 4, None),
    ]
    details = [detail.text for detail in seed.accounts[0].of(AccountDetail)]
    assert {"speekers: Nadia Brun", "zoo: 1"} <= set(details)
    assert nearest_key("recordd") == "recorded"


def test_front_matter_that_is_nearly_yaml_is_read_key_by_key() -> None:
    text = "---\ntitle: Rivers: a history\nguest: @nadia\ntags: [a, b\ndate:\t2020-01-01\n---"
    seed = seed_of(text + _NOTES, ending=".md")
    (found,) = seed.accounts
    assert titles(found) == ["Rivers: a history"]
    assert people(found) == [("nadia", "speaker")]
    assert [it.code for it in seed.source.problems if "front" in it.code] == ["front-matter-loose"]


def test_inline_fields_and_links_behind_labels() -> None:
    found = account(
        "# Rivers — highlights\n\n- Full Title:: Nadia Brun on Rivers\n- Guest:: [[Nadia Brun]]\n"
        "- **Watch:** [here](https://youtu.be/abcdefghijk)\n- Recorded:: 2025-10-17\n\n"
        "## Highlights\n\n- Rivers move. See [more](https://youtu.be/zzzzzzzzzzz).\n"
    )
    assert titles(found)[0] == "Nadia Brun on Rivers"
    assert [recording.key for recording in found.recordings] == ["abcdefghijk"]
    assert (found.published, found.published_by) == ("2025-10-17", DateBasis.STATED)


@pytest.mark.parametrize(
    ("address", "platform", "key"),
    [
        ("https://www.youtube.com/watch?list=x&v=abcdefghijk", "youtube", "abcdefghijk"),
        ("https://www.youtube.com/embed/abcdefghijk", "youtube", "abcdefghijk"),
        ("https://vimeo.com/123456789", "vimeo", "123456789"),
        ("https://player.vimeo.com/video/123456789", "vimeo", "123456789"),
        ("https://cdn.example.org/a/b.mp3?x=1", "cdn.example.org", "a/b.mp3"),
        ("https://podcasts.apple.com/us/podcast/x/id1?i=2", "podcasts.apple.com", "2"),
        ("https://www.youtube.com/playlist?list=x", None, None),
        ("https://www.youtube.com/watch?v=short", None, None),
        ("https://example.org/talk", None, None),
        ("javascript:alert(1)", None, None),
    ],
)
def test_recordings(address: str, platform: str | None, key: str | None) -> None:
    found = recording_of(address)
    assert (found and found.platform, found and found.key) == (platform, key)


@pytest.mark.parametrize(
    "line",
    [
        "2023-10-01",
        "Oct. 1, 2023",
        "06-reference",
        "notes/rivers/one",
        "type: podcast",
        "[!multi-column]",
        "[talk]: {{ talk.address }}",
        "← Back to Home",
        "Rivers move whenever they like, and nobody who lives beside them is asked. So it is.",
        "Nadia Brun: What do you think of rivers, and why did you come to them?",
        "**Nadia Brun:** What up?",
    ],
)
def test_what_is_no_title(line: str) -> None:
    found = account(f"{line}\n\nRivers move.\n", "podcast/the-river-show-411")
    assert titles(found) == [] or titles(found) == ["Rivers move."]
    if not titles(found):
        assert found.name_title == "The River Show 411"
    below = account(f"{line}\n\n# Rivers\n\nThey move.\n")
    assert titles(below) == ["Rivers"]
    assert below.name_title is None


def test_a_sites_name_above_the_one_first_heading_is_no_title() -> None:
    text = "Transcribe your podcast\n\n# Rivers that answer\n\n## Summary\n\nThey move.\n"
    assert titles(account(text)) == ["Rivers that answer"]
    two = "My notes on rivers\n\n# Beginnings\n\nThey move.\n\n# Ends\n\nThey stop.\n"
    assert titles(account(two)) == ["My notes on rivers"]


def test_a_title_line_may_name_speakers_and_more() -> None:
    found = account(
        '# "Rivers that answer" by Nadia Brun and Ivo Kern, Water Works\n\n## Why\n\nSo.'
    )
    assert titles(found) == ["Rivers that answer"]
    assert people(found) == [("Nadia Brun", "speaker"), ("Ivo Kern", "speaker")]
    shouted = account("TITLE: Rivers AUTHOR: Nadia Brun DATE: 3 May 2019\n\nThey move.\n")
    assert titles(shouted)[0] == "Rivers"
    assert people(shouted) == [("Nadia Brun", "author")]
    assert shouted.published == "2019-05-03"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("by Nadia Brun from the Institute of Water", ["Nadia Brun"]),
        ("By [Nadia Brun](https://example.org/nadia) and Ivo Kern", ["Nadia Brun", "Ivo Kern"]),
        ("Nadia Brun, Ada Okafor", ["Nadia Brun", "Ada Okafor"]),
        ("### Nadia Brun", ["Nadia Brun"]),
        ("Moving Water, Deep Wells", []),
        ("by Means of Water", []),
    ],
)
def test_the_line_below_the_title_may_name_speakers(line: str, names: list[str]) -> None:
    found = account(f"# Rivers\n\n{line}\n\nBrun argues that rivers move.\n\n## Why\n\nSo.\n")
    assert people(found) == [(name, "speaker") for name in names]
    assert (
        (line.strip("# ") in {it.text for it in found.of(AccountDetail)})
        or "[" in line
        or not names
    )


def test_a_heading_that_nothing_shows_to_be_a_name_stays_one() -> None:
    assert people(account("# Rivers\n\n### Moving Water\n\nThey move.\n")) == []


def test_whom_the_front_matter_names_spoke_and_who_is_below_the_title_wrote() -> None:
    found = account(f"---\nguest: Nadia Brun\n---\n# Rivers\n\nby Ivo Kern{_NOTES}")
    assert people(found) == [("Nadia Brun", "speaker")]


@pytest.mark.parametrize(
    ("text", "name", "title", "first"),
    [
        (
            "What a weir is\n- a wall\n- a promise\n\nGates\n- few\n",
            "Day 1 - 03 - Dams",
            None,
            True,
        ),
        ("What a weir is\n\nA wall.\n", "Day 1 - 03 - Dams and debts", None, True),
        ("A dam is a debt that somebody else has to pay\n", "Dams and weirs", None, True),
        ("Dams and debts\n\nA dam is a debt.\n", "On dams in debt", "Dams and debts", False),
        ("Dams and debts\n- a wall\n", "Dams and their debts", "Dams and debts", False),
        ("What a weir is\n- a wall\n", "dams-and-debts", "What a weir is", False),
        ("# What a weir is\n- a wall\n", "Dams and debts", "What a weir is", False),
    ],
)
def test_a_note_that_begins_at_once_is_named_by_its_file(
    text: str, name: str, title: str | None, first: bool
) -> None:
    found = account(text, name)
    assert titles(found) == ([title] if title else [])
    assert (found.name_title is not None) == (title is None)
    passages = [it.text for it in found.of(AccountPassage)]
    assert (passages[0] == text.partition("\n")[0]) is first


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Nadia Brun - Nobody owns what falls as rain", None),
        ("Core evidence against the dams", "Core Evidence"),
        ("nobody-owns-what-falls-as-rain", None),
        ("Rain", "Core Evidence"),
    ],
)
def test_the_first_of_several_inner_headings_is_no_title_beside_another_name(
    name: str, title: str | None
) -> None:
    sections = "## Core Evidence\n\nIt falls.\n\n## Limits\n\nNone.\n\n## Sources\n\nThe sky.\n"
    assert titles(account(sections, name)) == ([title] if title else [])
    assert titles(account(f"# \n\n{sections}", name)) == ([title] if title else [])


@pytest.mark.parametrize("title", ["Hover 2021", "Copyright and the commons", "Skip to the end"])
def test_a_heading_that_begins_like_furniture_is_none(title: str) -> None:
    assert titles(account(f"# {title}{_NOTES}")) == [title]


def test_an_address_right_below_the_title_is_that_of_the_talk() -> None:
    address = "https://rivers.example/sessions/moving-water"
    assert account(f"# Rivers\n\n{address}{_NOTES}").url == address
    assert account(f"# Rivers\n\nA river moves.\n\n{address}{_NOTES}").url is None


def test_a_title_with_numbers_is_no_count_of_the_site() -> None:
    found = account("# Rivers 2023 - Session 1\n\n" + "- 💧 A river moves\n" * 9)
    assert titles(found) == ["Rivers 2023 - Session 1"]


@pytest.mark.parametrize("behind", [" — Ada Okafor", " – Bo's Rivers (40:06)", ""])
def test_behind_a_link_to_a_recording_may_stand_whose_it_is(behind: str) -> None:
    link = "[Rivers at night](https://www.youtube.com/watch?v=abcdefghijk)"
    found = account(f"# Rivers\n\n> **Video:** {link}{behind}\n> *(by night)*\n{_NOTES}")
    assert [recording.key for recording in found.recordings] == ["abcdefghijk"]
    assert not found.people


def test_a_sign_in_front_of_a_key_is_none_of_it() -> None:
    found = account(f"# Rivers\n\n🎥 Video: https://www.youtube.com/watch?v=abcdefghijk{_NOTES}")
    assert [recording.key for recording in found.recordings] == ["abcdefghijk"]


def test_what_a_machine_heard_is_no_title() -> None:
    text = "hello everyone and welcome to yet another evening by the river with the keepers\n"
    assert titles(account(f"{text}we have two of them here\n", ending=".txt")) == []


def test_a_tab_behind_the_mark_of_a_heading_makes_no_table() -> None:
    assert titles(account(f"#\tDay one: Weirs{_NOTES}")) == ["Day one: Weirs"]


def test_the_first_of_numbered_parts_is_no_title() -> None:
    parts = "## 1. Thread (5-7 posts)\n\nRivers move.\n\n## {} Lines to keep\n\nDams do not.\n"
    assert titles(account(parts.format("2."))) == []
    assert titles(account(parts.format("On"))) == ["1. Thread (5-7 posts)"]
    assert titles(account("# Rivers\n\n" + parts.format("2."))) == ["Rivers"]


def test_a_handle_in_the_title_shows_who_speaks() -> None:
    found = account(f"# Rivers that answer - Nadia Brun - @nadia{_NOTES}")
    assert titles(found) == ["Rivers that answer"]
    assert [(it.name, it.handle) for it in found.people] == [("Nadia Brun", "@nadia")]
    assert titles(account(f"# Rivers - moving water{_NOTES}")) == ["Rivers - moving water"]
    listed = account(f"# Rivers — Weir Guild, Water Works, @nadia{_NOTES}")
    assert not listed.people


def test_a_language_that_the_file_states_is_one_in_its_name() -> None:
    found = account(f"---\nlang: es\n---\n# Ríos{_NOTES}", "x.es")
    assert found.goes_with == "x"
    assert account(f"# Ríos{_NOTES}", "x.es").goes_with is None


@pytest.mark.parametrize(
    ("file", "text", "event"),
    [
        ("csun2016/talk", "Rivers move.", "CSUN 2016"),
        ("rivercon2016/talk", "Rivers move.", "RiverCon 2016"),
        ("riverfoo2016/talk", "At RIVERfoo they said that.", "RIVERfoo 2016"),
        ("riverfoo2016/talk", "At RIVERfoo, or Riverfoo, they move.", "riverfoo 2016"),
        ("notes2016/talk", "Rivers move.", None),
    ],
)
def test_an_event_run_together_with_its_year(file: str, text: str, event: str | None) -> None:
    found = account(f"# Rivers\n\n{text}\n", file)
    assert (found.event and found.event.casefold()) == (event and event.casefold())
    if event and not event.islower():
        assert found.event == event


@pytest.mark.parametrize(
    ("title", "text", "number", "person"),
    [
        ("172 Nadia Brun", "Brun argues that rivers move.", "172", "Nadia Brun"),
        ("#12 Nadia Brun on Rivers", "Nadia Brun says that they move.", "12", "Nadia Brun"),
        ("#12 Rivers that move", "They do.", "12", None),
        ("12 Rivers that move", "They do.", None, None),
        ("12 Great Rivers", "Great Rivers are many.", None, None),
    ],
)
def test_a_number_in_front_of_a_title(
    title: str, text: str, number: str | None, person: str | None
) -> None:
    found = account(f"# {title}\n\n{text}\n")
    assert [it.value for it in found.numbers] == ([number] if number else [])
    assert people(found) == ([(person, "speaker")] if person else [])
    assert titles(found) == [title]


def test_a_recording_is_the_talks_address_before_pages_and_shows() -> None:
    found = account(
        "---\nsource_url: https://example.org/ep/1\nvideo_id: abcdefghijk\n"
        "spotify: https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk\n"
        "apple_podcast: https://podcasts.apple.com/us/podcast/rivers/id1234567890\n---" + _NOTES
    )
    assert found.url == "https://www.youtube.com/watch?v=abcdefghijk"
    assert found.pages == ("https://example.org/ep/1",)
    assert [it.key for it in found.recordings] == ["abcdefghijk"]


@pytest.mark.parametrize(
    "address", ["https://en.wikipedia.org/wiki/River", "https://www.youtube.com/@rivers"]
)
def test_an_address_about_several_things_is_not_the_talks(address: str) -> None:
    found = account(f"# Rivers\n\nSource: {address}\n{_NOTES}")
    assert (found.url, found.pages) == (None, ())


def test_a_bare_date_is_the_talks_in_a_transcript_and_the_notes_in_notes() -> None:
    head = "---\ndate: 2026-01-02\n"
    notes = account(f"{head}---{_NOTES}")
    assert (notes.published, notes.published_by) == ("2026-01-02", DateBasis.NOTE)
    assert notes.note_date == "2026-01-02"
    transcript = account(f"{head}transcript_by: Ivo Kern\n---{_NOTES}")
    assert transcript.kind is AccountKind.TRANSCRIPT
    assert (transcript.published, transcript.published_by) == ("2026-01-02", DateBasis.STATED)
    assert transcript.note_date is None
    named = account(f"# Rivers{_NOTES}", "2018-05-04-rivers")
    assert (named.published, named.published_by) == ("2018-05-04", DateBasis.NAME)


def test_a_byline_dates_the_page_unless_it_has_the_talks_length() -> None:
    page = account("# Rivers\n\nMay 3, 2025 · 4 min read · via @nadia\n\nThey move.\n")
    assert (page.published, page.page_date) == (None, "2025-05-03")
    video = account("# Rivers\n\nMay 3, 2025 · 52 min\n\nThey move.\n")
    assert (video.published, video.page_date) == ("2025-05-03", None)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("October 16, 2025", "2025-10-16"),
        ("Thursday 4 May 2023", "2023-05-04"),
        ("Nov 12 2025", "2025-11-12"),
        ("2023-10-01", "2023-10-01"),
        ("1558962000031 people came", None),
        ("2025", None),
    ],
)
def test_a_line_that_is_a_date(line: str, published: str | None) -> None:
    found = account(f"# Rivers\n\n{line}\n\nThey move.\n")
    assert found.published == published
    assert titles(found) == ["Rivers"]
    if published:
        assert found.published_by is DateBasis.NOTE


def test_dates_in_titles_and_sentences_are_the_talks() -> None:
    titled = account("# Rivers — 17 October 2025\n\n2026-01-02\n\nThey move.\n")
    assert (titled.published, titled.published_by) == ("2025-10-17", DateBasis.STATED)
    assert titled.note_date == "2026-01-02"
    month = account("# News of March 2024\n\nThey move.\n")
    assert month.published is None
    told = account("# Rivers\n\nNadia Brun spoke at the town hall on 5 June 2025. It rained.\n")
    assert (told.published, told.published_by) == ("2025-06-05", DateBasis.STATED)
    other = account("# Rivers\n\nThe law on rivers was passed on 5 June 2025. It rained.\n")
    assert other.published is None


def test_a_date_beside_an_event_is_the_events_unless_somebody_wrote_a_note() -> None:
    head = "---\nevent: RiverConf\ndate: 2025-10-17\n"
    assert account(f"{head}---{_NOTES}").published_by is DateBasis.STATED
    assert account(f"{head}author: Alex Writer\n---{_NOTES}").published_by is DateBasis.NOTE


def test_nobody_has_the_name_of_the_talk() -> None:
    found = account(
        f"---\ntitle: Lightning Talks\nspeakers: [Lightning Talks, Nadia Brun]\n---{_NOTES}"
    )
    assert people(found) == [("Nadia Brun", "speaker")]


def test_an_episode_may_be_called_after_its_guest() -> None:
    turns = "\n\n".join(f"**{name}:** They move at night, {name}." for name in 3 * _SPEAKING)
    found = account(f"---\ntitle: Nadia Brun\n---\n\n{turns}\n")
    assert sorted(name for name, _ in people(found)) == sorted(_SPEAKING)


def test_keys_of_dates_are_told_apart() -> None:
    found = account(
        "---\nrelease_date: October 17, 2025\ncreated: 2026-01-02\ndate_saved: 1558962000031\n---"
        + _NOTES
    )
    assert (found.published, found.published_by) == ("2025-10-17", DateBasis.STATED)
    assert (found.note_date, found.saved_date) == ("2026-01-02", "2019-05-27")


def test_a_number_of_seconds_may_have_a_fraction() -> None:
    found = account(f"---\nduration_seconds: 4480.0\nguest: Nadia Brun 2.0\n---{_NOTES}")
    assert found.duration is not None
    assert found.duration.seconds == 4480
    assert people(found) == [("Nadia Brun", "speaker")]


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("date: 03/04/2025", "“03/04/2025” may be 2025-03-04 or 2025-04-03"),
        ("recorded: Friday 17 October", "“17 October” has no year"),
        ("date: 25.02.2023", None),
        ("recorded: 10/17/2025", None),
    ],
)
def test_a_date_that_means_no_certain_day_stays_as_printed(front: str, said: str | None) -> None:
    seed = seed_of(f"---\n{front}\n---\n# Rivers{_NOTES}", ending=".md")
    problems = [it for it in seed.source.problems if it.code != "line-unread"]
    (found,) = seed.accounts
    assert (found.published is None) == (said is not None)
    texts = [english(it.message) for it in problems]
    assert len(texts) == (said is not None)
    assert all(text.startswith(said or "") for text in texts)


def test_a_labelled_date_that_is_unclear_is_said_and_no_title() -> None:
    seed = seed_of("03/04/2025\n\n# Rivers\n\nDate: 5月7日\n" + _NOTES, ending=".md")
    assert [title.text for title in seed.accounts[0].titles] == ["Rivers"]
    assert [it.lines for it in seed.source.problems if it.code == "date-unclear"] == [(5, 5)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Untitled\n", []),
        ("---\ntitle: n/a\n---\n", []),
        ("Episode: two\n\nShow: The River Show\n", []),
        ("Notes and highlights for\nMoving water\nBrun, Nadia\n", ["Moving water"]),
        ("# Notes and highlights for Moving water\n", ["Moving water"]),
        ("---\ntitle: Moving water (highlights)\n---\n", ["Moving water"]),
        ("---\ntitle: Moving\nfull_title: Moving water\n---\n", ["Moving water", "Moving"]),
        ("[Moving water](https://example.org/water)\n=====\n", ["Moving water"]),
        ("Moving water\n------------\n", ["Moving water"]),
    ],
)
def test_what_is_around_a_title_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert titles(account(f"{text}{_NOTES}")) == expected


def test_a_number_in_words_is_the_episodes() -> None:
    found = account(f"---\nepisode: two\n---{_NOTES}")
    assert found.numbers == (TalkNumber(kind="episode", value="2"),)


def test_a_first_heading_may_be_the_day_and_none_of_several_below_is_the_title() -> None:
    text = (
        "# 20201013\n\n## Keynote: Moving water\n\nIt moves.\n\n## Dams and debts\n\nThey hold.\n"
    )
    found = account(text, "notes/riverfest")
    assert (titles(found), found.name_title) == ([], "Riverfest")
    assert found.published == "2020-10-13"
    diary = account("# 2020-10-13\n\nIt moves.\n\n# 2020-10-14\n\nIt does.\n", "diary")
    assert diary.published is None


@pytest.mark.parametrize(
    ("line", "names", "date"),
    [
        ("## Nadia Brun - @nadia - 4 Feb 2016", ["Nadia Brun"], "2016-02-04"),
        ("Nadia Brun, 4 February 2016", ["Nadia Brun"], "2016-02-04"),
        ("### Nadia Brun · @nadia · Ivo Kern", ["Nadia Brun", "Ivo Kern"], None),
        ("## Moving water - 4 Feb 2016", [], "2016-02-04"),
        ("## 4 Feb 2016 14:00", [], "2016-02-04"),
        ("## 4 Feb 2016 - 14:00", [], "2016-02-04"),
        ("## Nadia Brun, @nadia - 4 Feb 2016 - 14:00", ["Nadia Brun"], "2016-02-04"),
        ("## Updated - 4 Feb 2016", [], None),
    ],
)
def test_a_name_beside_a_handle_or_a_day_below_the_title(
    line: str, names: list[str], date: str | None
) -> None:
    found = account(f"# Rivers\n\n{line}\n\nThey move, and that is all there is to it.\n")
    assert [person.name for person in found.people] == names
    assert found.published == date
    assert titles(found)[0] == "Rivers"


_OTHERS = "## Who was there\n\n- Nadia Brun\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"# Rivers\n\n{_OTHERS}\n## Details\n\nDATE: June 5, 2014\n", "2014-06-05"),
        (f"# Rivers\n\n{_OTHERS}\n**Datum / 日期**: 2014-06-05\n", "2014-06-05"),
        (f"# Rivers\n\n{_OTHERS}- 1:30pm–5:00pm Tuesday, 05/17/2016\n", "2016-05-17"),
        (f"# Rivers 2014\n\n{_OTHERS}\n*Thursday, 5 June*\n", "2014-06-05"),
        (f"# Rivers\n\n{_OTHERS}\n*Thursday, 5 June*\n", None),
        (f"# Rivers\n\n{_OTHERS}\nDate: 5 June 2014\n\nDate: 6 June 2014\n", None),
        (f"# Rivers\n\n{_OTHERS}\nUpdated: 5 June 2014\n", None),
        (f"# Rivers\n\n{_OTHERS}\nDate: some day in June 2014\n", None),
        (f"# Rivers\n\nIt moves.\n\nAdded on Sunday, 5 June 2014\n\n{_OTHERS}", None),
    ],
)
def test_the_day_that_a_line_of_the_page_says(text: str, date: str | None) -> None:
    assert account(text).published == date


@pytest.mark.parametrize(
    ("day", "event", "date"),
    [
        ("2032-01-31", "RiverConf 2031", "2031"),
        ("2031-05-06", "RiverConf 2031", "2031-05-06"),
        ("2030-05-06", "RiverConf 2031", "2030-05-06"),
        ("2032-01-31", "RiverConf", "2032-01-31"),
    ],
)
def test_a_day_after_the_year_of_an_event_is_that_of_the_note(
    day: str, event: str, date: str
) -> None:
    text = f"---\ntitle: Rivers\nauthor: Ada Okafor\ndate: {day}\nevent: {event}\n---\nThey rise.\n"
    assert account(text).published == date


@pytest.mark.parametrize(
    ("text", "show"),
    [
        ("podcast: river-show\n", "River Show"),
        ("podcast: the-weirs-of-the-north\n", "The Weirs of the North"),
        ("podcast: River-Show\n", "River-Show"),
        ("podcast: rivershow\n", "rivershow"),
    ],
)
def test_an_id_of_a_show_is_made_readable(text: str, show: str) -> None:
    assert account(f"---\ntitle: Rivers\n{text}---\nThey rise.\n").show == show


@pytest.mark.parametrize(
    ("line", "names"), [("Nadia Brun", ["Nadia Brun"]), ("English Transcript", [])]
)
def test_what_a_file_is_is_nobodys_name(line: str, names: list[str]) -> None:
    last = line.split()[1]
    found = account(f"# Rivers\n\n## {line}\n\n{last} argues that they move. {last} says how.\n")
    assert [person.name for person in found.people] == names


@pytest.mark.parametrize("line", ["What to remember from this talk:", "要点："])
def test_a_line_that_announces_what_is_below_is_no_title(line: str) -> None:
    found = account(f"{line}\n\n- It moves.\n- It holds.\n", "on-weirs")
    assert (titles(found), found.name_title) == ([], "On Weirs")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("**Speaker / 讲者**: Nadia Brun", ["Nadia Brun"]),
        ("**讲员**: 娜佳·布伦 (Nadia Brun)", ["娜佳·布伦"]),
        ("Speakers: Nadia Brun (@nadia), Ivo Kern (@ivo) (Weir Ltd)", ["Nadia Brun", "Ivo Kern"]),
        ("River / 讲台: Nadia Brun", []),
    ],
)
def test_people_behind_keys_in_two_languages_and_before_brackets(
    line: str, names: list[str]
) -> None:
    found = account(f"# Rivers\n\n{line}\n{_NOTES}")
    assert [person.name for person in found.people] == names


@pytest.mark.slow
def test_a_long_front_matter_is_one() -> None:
    names = "".join(f"- name: Firm {n}\n  context: of {n}\n" for n in range(500))
    found = account(f"---\ncompanies:\n{names}title: Rivers\n---{_NOTES}")
    assert titles(found) == ["Rivers"]


def test_a_comment_of_html_is_on_no_page_and_an_open_one_hides_nothing() -> None:
    found = account("# Rivers\n\n<!-- a\nremark -->\n\nThey <!-- aside --> move.\n")
    assert [it.text for it in found.items if isinstance(it, AccountPassage)] == ["They  move."]
    script = "<script>\nlet a = 1;\n\nlet b = 2;\n</script>\n"
    found = account(f"# Rivers\n\n{script}\nThey move.\n")
    assert [it.text for it in found.items if isinstance(it, AccountPassage)] == ["They move."]
    left = account("# Rivers\n\n<!-- a remark\n\nThey move, and they do so day and night.\n")
    assert any("They move" in getattr(it, "text", "") for it in left.items)


@pytest.mark.parametrize("key", ["Event", "Meetup", "Podcast", "Episode"])
def test_a_value_that_begins_with_an_address_is_no_name(key: str) -> None:
    text = f"A title\n\n{key}: https://meet.example.org/events/3102 in person\nDate: 2025-08-06\n"
    found = account(f"{text}\nSome words.\n")
    assert (found.event, found.show) == (None, None)
    assert titles(found) == ["A title"]


def briefs(found: Account) -> list[tuple[str, tuple[int, int]]]:
    passages = found.of(AccountPassage)
    return [(it.text, it.at.lines) for it in passages if it.kind is PassageKind.BRIEF]


def test_a_description_in_front_matter_is_the_brief_before_the_first_spoken_words() -> None:
    text = (
        "---\ntitle: '7: How Rivers Turn'\ndescription: Two friends ask why a river turns and\n"
        "  who moves out of its way.\n---\n\nYou are listening to a show about water.\n"
    )
    first = ("Two friends ask why a river turns and who moves out of its way.", (3, 4))
    assert briefs(account(text)) == [first, ("You are listening to a show about water.", (7, 7))]


@pytest.mark.parametrize(
    "line", ["summary: How rivers turn.", "description: ''", "abstract: n/a", "description: TBD"]
)
def test_a_description_that_repeats_the_title_or_says_nothing_is_no_brief(line: str) -> None:
    text = f"---\ntitle: '7: How Rivers Turn'\n{line}\n---{_NOTES}\n"
    assert [lines for _, lines in briefs(account(text))] == [(6, 6)]


def test_a_description_that_the_text_repeats_is_printed_once() -> None:
    text = f"---\ntitle: Rivers\ndescription: {_NOTES.strip()}\n---{_NOTES}\n"
    assert briefs(account(text)) == [(_NOTES.strip(), (6, 6))]


def test_a_page_with_several_talks_describes_none_of_them_in_its_front_matter() -> None:
    text = (
        "---\ndescription: All talks of the day.\n---\n# RiverConf 2024\n\n"
        "## Moving water\n\nby Nadia Brun\n\n- Rivers move\n\n"
        "## Dams and debts\n\nby Ivo Kern\n\n- Dams do not\n"
    )
    accounts = seed_of(text, "riverconf", ".md").accounts
    assert len(accounts) > 1
    assert not any("All talks" in text for it in accounts for text, _ in briefs(it))


def test_what_a_title_leads_to_is_the_talks_own() -> None:
    assert account("# [Moving water](https://example.org/talks/water)" + _NOTES).pages == (
        "https://example.org/talks/water",
    )
    found = account("# [**Moving water**](https://youtu.be/a1B2c3D4e5F)" + _NOTES)
    assert [recording.key for recording in found.recordings] == ["a1B2c3D4e5F"]
    home = account("# [Water Conference](https://example.org/)" + _NOTES)
    assert home.url is None


def test_a_rule_above_the_title_and_contents_below_it_change_nothing() -> None:
    found = account(
        "---------\n## Contents\n* [A](#a)\n* [B](#b)\n* [C](#c)\n\n## Moving water" + _NOTES
    )
    assert titles(found) == ["Moving water"]


def test_a_year_in_a_title_counts_nothing_nor_does_a_number_in_a_name() -> None:
    found = account("# Water Conference (2031)\n\n## Why EC2\n\nIt was there." + _NOTES)
    assert titles(found) == ["Water Conference (2031)"]
    assert found.of(AccountPassage)[0].section == "Why EC2"


def test_one_handle_names_one_speaker() -> None:
    found = account("# Moving water\n\nNadia Brun, Delta Works, @nadia" + _NOTES)
    assert people(found) == [("Nadia Brun", "speaker")]


def test_when_says_the_day_of_the_talk_where_a_day_stands_behind_it() -> None:
    assert account("# Archives\n\nWhen: 14 October 2024\n\n- a\n").published == "2024-10-14"
    assert account("# Archives\n\nWhen: you are in doubt, ask.\n\n- a\n").published is None


def test_clippings_of_several_works_are_each_under_their_own() -> None:
    one = "Rivers (Brun, Nadia)\n- Your Highlight on page {0} | Added on Monday, "
    one += "November 11, 2019 11:27:06 PM\n\nA river is a verb.\n==========\n"
    text = one.format(1) + one.format(2).replace("Rivers (Brun, Nadia)", "Dams (Kern, Ivo)")
    text += one.format(3).replace("A river is a verb.", "It is never done.")
    accounts = seed_of(text, "My Clippings").accounts
    quotes = [[q.text for q in it.items if isinstance(q, Quotation)] for it in accounts]
    assert [it.titles[0].text for it in accounts] == ["Rivers (Brun, Nadia)", "Dams (Kern, Ivo)"]
    assert quotes == [["A river is a verb.", "It is never done."], ["A river is a verb."]]


_EPISODE = """# {title}

![Cover|200](https://pictures.example/cover.png)

## Episode metadata
- Episode title:: [[{title}]]
- Show:: [[The River Show]]
- Owner / Host:: [[{host}]]
- Episode publish date:: {date}

## Snips

### [09:11] Stones move

> A river is a verb.

---

"""


def test_episodes_that_an_app_puts_into_one_file_are_talks_of_their_own() -> None:
    one = _EPISODE.format(title="Rivers: a night", host="Nadia Brun", date="2025-01-09")
    two = _EPISODE.format(title="On dams", host="Ivo Kern", date="2024-12-23")
    seed = seed_of(one + two, "snipd_export", ".md")
    heads = [
        (it.titles[0].text, it.published, [person.name for person in it.people])
        for it in seed.accounts
    ]
    assert heads == [
        ("Rivers: a night", "2025-01-09", ["Nadia Brun"]),
        ("On dams", "2024-12-23", ["Ivo Kern"]),
    ]
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    alone = two.replace("## Snips", "# Snips")
    assert len(seed_of(alone, "one", ".md").accounts) == 1


@pytest.mark.parametrize(
    "table",
    [
        "| Date | September 2021 |\n|---|---|\n| Speaker | Ada Okafor |\n| Weather | fine |\n",
        "| | |\n|---|---|\n| **Date** | September 2021 |\n| Speaker | Ada Okafor |\n",
    ],
)
def test_a_table_at_the_top_says_who_and_when(table: str) -> None:
    seed = seed_of(f"# How a bridge hums\n\n{table}\nIt hums in the wind.\n", ending=".md")
    (account,) = seed.accounts
    assert account.published == "2021-09"
    assert [person.name for person in account.people] == ["Ada Okafor"]
    check_nothing_invented(seed)
    check_nothing_lost(seed)
    check_content_is_in_items(seed)


@pytest.mark.parametrize(
    ("name", "text", "date"),
    [
        (
            "weirs",
            "---\ntitle: Weirs\ndate: 2021-06\n---\nTalk given on 2021-06-14.\n",
            "2021-06-14",
        ),
        ("2021-06-14-weirs", "---\ntitle: Weirs\ndate: 2021-06\n---\nText.\n", "2021-06-14"),
        ("2021-06-14-weirs", "# Weirs\n\nEvent: RiverConf June 2021\n\nText.\n", "2021-06-14"),
        ("weirs", "# Weirs\n\nEvent: RiverConf June 2021\n\nDate: 2021-06-14\n", "2021-06-14"),
        ("2021-07-14-weirs", "# Weirs\n\nEvent: RiverConf June 2021\n\nText.\n", "2021-06"),
        (
            "2021-06-14-weirs",
            "# Weirs\n\nEvent: RiverConf June 2021\n\nDate: 2021-06-15\n",
            "2021-06-15",  # what is stated beside the event counts before a file's name
        ),
        ("weirs", "---\ndate: 2021-06\ncreated: 2021-06-20\n---\n# Weirs\n\nText.\n", "2021-06"),
    ],
)
def test_a_day_inside_a_stated_month_is_the_day_of_the_talk(
    name: str, text: str, date: str
) -> None:
    (account,) = seed_of(text, name, ".md").accounts
    assert account.published == date


def test_a_title_may_begin_with_words_of_a_menu() -> None:
    assert titles(account("# Back to the river: how to hold\n\nRivers move.\n")) == [
        "Back to the river: how to hold"
    ]


@pytest.mark.parametrize(
    ("foot", "url"),
    [
        ('Retrieved from " https://rivers.example/w/index.php?title=Ada "', True),
        ("*Originally published at: https://rivers.example/w/ada*", True),
        ("Source: https://rivers.example/w/ada", True),
        ("Weirs, see https://rivers.example/w/ada", False),
        ("Retrieved from https://rivers.example/w/ada in May, with thanks.", False),
    ],
)
def test_the_last_line_says_where_a_page_is_from(foot: str, *, url: bool) -> None:
    found = account(f"# Ada Okafor\n\n## Youth\n{_NOTES}\n\n## Work\n{_NOTES}\n\n{foot}\n")
    assert (found.url or "").startswith("https://rivers.example/w/") == url


def test_a_source_behind_which_others_stand_is_of_its_section() -> None:
    text = f"# On weirs\n{_NOTES}\n\nSee https://a.example/b of it.\n\n## Mills\n{_NOTES}\n"
    text += f"\n## Dams\n{_NOTES}\n\nSource: https://b.example/c\n"
    assert account(text).url is None


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("1 About Ada Okafor 2 The Interview 2.1 Early Weirs", True),
        ("1 About Ada Okafor 2 The Interview 2.1 Late Weirs", False),
        ("1 in 3 rivers", False),
    ],
)
def test_a_table_of_contents_in_one_line_is_of_the_page(line: str, *, is_one: bool) -> None:
    heads = ("About Ada Okafor", "The Interview", "Early Weirs", "Last Words")
    found = account("\n".join([line, *(f"\n## {head}\n{_NOTES}" for head in heads)]))
    assert (line in {it.text for it in found.of(AccountDetail)}) == is_one
