"""What a source says of its talk as a whole: people, keys, recordings, tables at its top."""

import pytest

from generator.model.account import AccountDetail, AccountPassage, AccountTopic, Quotation
from generator.model.account_head import DateBasis, Recording, TalkNumber
from generator.read.vocabulary.keys import nearest_key
from generator.text.web_address import recording_of
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.read.heads import NOTES, account, people, titles
from tests.support import seed_of

_SPEAKING = ("Ivo Kern", "Nadia Brun")


def test_front_matter_says_who_wrote_the_note_and_who_spoke() -> None:
    found = account(
        "---\ntitle: Rivers\nauthor: Alex Writer\nguests: ['[[people/brun|Nadia Brun]]']\n"
        "host: Ivo Kern\nsource_url: https://www.youtube.com/watch?v=abcdefghijk&t=1m5s\n"
        "date: 2026-01-02\nrecorded: 2025-10-17\ntags: [rivers, '#floods', literature-note, imported]\n"
        "podcast: The River Show\nepisode: '#012'\nseason: 3\nconference:\nduration_seconds: 3600\n"
        "speakers: []\nlang: de\n---" + NOTES
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
        "additional_resources:\n  - url: https://youtu.be/zzzzzzzzzzz\n---" + NOTES
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
    found = account(f'---\nspeakers: "{printed}"\n---{NOTES}')
    assert [person.name for person in found.people] == names
    assert all((person.role == "host") == ("moderator" in printed) for person in found.people)


def test_the_author_of_a_saved_page_wrote_no_note() -> None:
    for sort in ("tags: clippings", "type: youtube"):
        found = account(f"---\nauthor: The River Show\n{sort}\n---{NOTES}")
        assert people(found) == [("The River Show", "via")]


def test_an_author_whose_words_are_quoted_under_his_name_is_the_speaker() -> None:
    text = "---\nauthor: Nadia Brun\n---\n# Rivers\n\n## Quotes\n\n> A river is a verb.\n"
    assert people(account(text)) == [("Nadia Brun", "author")]
    assert people(account(f"{text}> — Nadia Brun\n")) == [("Nadia Brun", "speaker")]


def test_an_unknown_key_is_kept_and_named_with_the_nearest_known_one() -> None:
    seed = seed_of(f"---\ntitle: Rivers\nspeekers: Nadia Brun\nzoo: 1\n---{NOTES}", ending=".md")
    assert [(it.key, it.line, it.nearest) for it in seed.source.unknown_keys] == [
        ("speekers", 3, "speaker"),
        ("zoo", 4, None),
    ]
    details = [detail.text for detail in seed.accounts[0].of(AccountDetail)]
    assert {"speekers: Nadia Brun", "zoo: 1"} <= set(details)
    assert nearest_key("recordd") == "recorded"


def test_front_matter_that_is_nearly_yaml_is_read_key_by_key() -> None:
    text = "---\ntitle: Rivers: a history\nguest: @nadia\ntags: [a, b\ndate:\t2020-01-01\n---"
    seed = seed_of(text + NOTES, ending=".md")
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


def test_a_sign_in_front_of_a_key_is_none_of_it() -> None:
    found = account(f"# Rivers\n\n🎥 Video: https://www.youtube.com/watch?v=abcdefghijk{NOTES}")
    assert [recording.key for recording in found.recordings] == ["abcdefghijk"]


def test_a_language_that_the_file_states_is_one_in_its_name() -> None:
    found = account(f"---\nlang: es\n---\n# Ríos{NOTES}", "x.es")
    assert found.goes_with == "x"
    assert account(f"# Ríos{NOTES}", "x.es").goes_with is None


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


def test_a_recording_is_the_talks_address_before_pages_and_shows() -> None:
    found = account(
        "---\nsource_url: https://example.org/ep/1\nvideo_id: abcdefghijk\n"
        "spotify: https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk\n"
        "apple_podcast: https://podcasts.apple.com/us/podcast/rivers/id1234567890\n---" + NOTES
    )
    assert found.url == "https://www.youtube.com/watch?v=abcdefghijk"
    assert found.pages == ("https://example.org/ep/1",)
    assert [it.key for it in found.recordings] == ["abcdefghijk"]


@pytest.mark.parametrize(
    "address", ["https://en.wikipedia.org/wiki/River", "https://www.youtube.com/@rivers"]
)
def test_an_address_about_several_things_is_not_the_talks(address: str) -> None:
    found = account(f"# Rivers\n\nSource: {address}\n{NOTES}")
    assert (found.url, found.pages) == (None, ())


def test_nobody_has_the_name_of_the_talk() -> None:
    found = account(
        f"---\ntitle: Lightning Talks\nspeakers: [Lightning Talks, Nadia Brun]\n---{NOTES}"
    )
    assert people(found) == [("Nadia Brun", "speaker")]


def test_an_episode_may_be_called_after_its_guest() -> None:
    turns = "\n\n".join(f"**{name}:** They move at night, {name}." for name in 3 * _SPEAKING)
    found = account(f"---\ntitle: Nadia Brun\n---\n\n{turns}\n")
    assert sorted(name for name, _ in people(found)) == sorted(_SPEAKING)


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


@pytest.mark.parametrize(
    ("line", "names"), [("Nadia Brun", ["Nadia Brun"]), ("English Transcript", [])]
)
def test_what_a_file_is_is_nobodys_name(line: str, names: list[str]) -> None:
    last = line.split()[1]
    found = account(f"# Rivers\n\n## {line}\n\n{last} argues that they move. {last} says how.\n")
    assert [person.name for person in found.people] == names


@pytest.mark.slow
def test_a_long_front_matter_is_one() -> None:
    names = "".join(f"- name: Firm {n}\n  context: of {n}\n" for n in range(500))
    found = account(f"---\ncompanies:\n{names}title: Rivers\n---{NOTES}")
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
    found = account(f"# Ada Okafor\n\n## Youth\n{NOTES}\n\n## Work\n{NOTES}\n\n{foot}\n")
    assert (found.url or "").startswith("https://rivers.example/w/") == url


def test_a_source_behind_which_others_stand_is_of_its_section() -> None:
    text = f"# On weirs\n{NOTES}\n\nSee https://a.example/b of it.\n\n## Mills\n{NOTES}\n"
    text += f"\n## Dams\n{NOTES}\n\nSource: https://b.example/c\n"
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
    found = account("\n".join([line, *(f"\n## {head}\n{NOTES}" for head in heads)]))
    assert (line in {it.text for it in found.of(AccountDetail)}) == is_one


def test_keys_listed_in_a_block_quotation_are_keys() -> None:
    found = account(
        "# Moving water\n\n> **Video**\n> * **Channel**: River Works\n"
        "> * **Video link**: <https://www.youtube.com/watch?v=abcdefghijk>\n"
        "> * **公開日時**: 2031-07-13T20:13:37+00:00\n> * **ノート生成日時**: 2031年08月19日\n"
        + NOTES
    )
    assert found.show == "River Works"
    assert [it.key for it in found.recordings] == ["abcdefghijk"]
    assert (found.published, found.note_date) == ("2031-07-13", "2031-08-19")
