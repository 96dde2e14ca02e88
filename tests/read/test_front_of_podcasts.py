"""Front matter of a podcast's site: keys that name the medium, chapters as in Podcasting 2.0."""

import pytest

from generator.model.account import Account, AccountDetail, AccountPassage, AccountSegment, Naming
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_EPISODE = """\
{
  "title": "Moving water",
  "show_name": "The Water Hour",
  "podcast_duration": "01:00:44",
  "podcast_bytes": 43734854,
  "podcast_chapters": {
    "version": "1.2.0",
    "title": "37: Moving water",
    "podcastName": "The Water Hour",
    "chapters": [
      {"startTime": 0, "title": "Pre-Show"},
      {"startTime": 37.0, "title": "Weirs", "img": null},
      {"startTime": 215.5, "title": "Dams"}
    ]
  }
}


We talk about weirs and dams.
"""


def _account(text: str) -> Account:
    seed = seed_of(text, "37", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    return account


def test_an_episode_with_its_chapters() -> None:
    account = _account(_EPISODE)
    assert [title.text for title in account.titles] == ["Moving water"]
    assert account.duration is not None
    assert account.duration.seconds == 3644
    chapters = [it for it in account.items if isinstance(it, AccountSegment)]
    assert [(it.time.seconds, it.title) for it in chapters if it.time] == [
        (0, "Pre-Show"),
        (37, "Weirs"),
        (215, "Dams"),
    ]


def test_ids_of_who_speaks_name_them() -> None:
    head = "id: 012\nactor_ids:\n  - zyxo\n  - quill\nhost_ids: [vesna]\ntitle: Moving water"
    people = _account(f"---\n{head}\n---\n\nWe talk of weirs.\n").people
    roles = [(it.name, it.role.value) for it in people]
    assert roles == [("zyxo", "speaker"), ("quill", "speaker"), ("vesna", "host")]


@pytest.mark.parametrize(
    ("printed", "seconds"),
    [("06:04", 364), ("11:32", 692), ("1:30", None), ("04:10", None), ("1:03:29", 3809)],
)
def test_minutes_that_are_no_hours(printed: str, seconds: int | None) -> None:
    """Few talks last five hours: from five on, the first of two numbers is minutes."""
    account = _account(
        f'---\ntitle: Moving water\nduration: "{printed}"\n---\n\nWe talk of weirs.\n'
    )
    assert (account.duration.seconds if account.duration else None) == seconds


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("duration: 1488", 1488),
        ("duration: '3663'", 3663),
        ("duration: 45", None),
        ("duration: 60946851", None),
        ("length: 1488", None),
        ("length: 1488s", 1488),
        ("length: 1488 seconds", 1488),
    ],
)
def test_a_number_too_large_for_minutes_is_seconds(stated: str, seconds: int | None) -> None:
    account = _account(f"---\ntitle: Moving water\n{stated}\n---\n\nWe talk of weirs.\n")
    assert (account.duration.seconds if account.duration else None) == seconds


def test_a_transcript_in_the_front_matter_is_read_as_one() -> None:
    account = _account("""\
---
title: "Moving water"
date: 2031-05-06
host: "Ada Okafor"
transcript: |
    **Ada Okafor:** Welcome to the weir. Who are you?

    **Ivo Kern:** I am Ivo, and I keep it.

    **Ada Okafor:** What do you do at night?

    **Ivo Kern:** I open it, and we wait.
---
""")
    spoken = [it for it in account.items if isinstance(it, AccountPassage)]
    assert [it.speaker for it in spoken] == ["Ada Okafor", "Ivo Kern"] * 2
    assert spoken[3].text == "I open it, and we wait."
    assert ("Ivo Kern", "speaker") in [(it.name, str(it.role)) for it in account.people]
    details = [it.text for it in account.items if isinstance(it, AccountDetail)]
    assert not any("we wait" in text for text in details)


@pytest.mark.parametrize("key", ["transcript", "Transkription", "full_transcript"])
def test_a_folded_transcript_in_the_front_matter_is_read_as_one(key: str) -> None:
    account = _account(f"""\
---
title: "Moving water"
{key}: >-
  \\[INTRO]


  \\[00:00:10] Ada: Welcome to the weir. Who are you, and
  what do you keep

  up here?



  [00:00:16] Ivo: I am Ivo.

  [00:00:21] Ada: What do you do at night?


  [00:00:31] Ivo: I open it, and we wait.
---
""")
    spoken = [it for it in account.items if isinstance(it, AccountPassage) and it.speaker]
    assert [it.speaker for it in spoken] == ["Ada", "Ivo"] * 2
    assert spoken[0].text == "Welcome to the weir. Who are you, and what do you keep up here?"
    assert spoken[2].time is not None


def test_what_a_program_found_and_calls_unknown_is_no_company() -> None:
    rows = [("unknown", "So I"), ("institution", "Bank of Weirs"), ("unknown", "Ada Okafor")]
    listed = "".join(
        f"- category: {sort}\n  context: and then we went to see it in the north\n  name: {name}\n"
        for sort, name in rows
    )
    account = _account(
        f"---\ntitle: Moving water\ncompanies:\n{listed}---\n\nWe talk about dams.\n"
    )
    assert [item.name for item in account.of(Naming)] == ["Bank of Weirs"]


def test_what_an_episode_draws_on_is_no_address_of_it() -> None:
    others = "- url: https://a.example/rivers\n- url: https://b.example/dams"
    account = _account(f"---\ntitle: Weirs\nsources:\n{others}\n---\nWe talk about weirs.\n")
    assert account.url is None
    assert "- url: https://a.example/rivers" in {it.text for it in account.of(AccountDetail)}


def test_a_recording_among_the_sources_is_that_of_the_talk() -> None:
    others = "- https://a.example/rivers\n- https://youtu.be/abcdefghijk"
    account = _account(f"---\ntitle: Weirs\nsources:\n{others}\n---\nThey open at dawn.\n")
    assert account.url == "https://youtu.be/abcdefghijk"


def test_a_group_of_the_recording_says_when_it_came_out() -> None:
    group = "  content: https://a.example/5.mp3\n  episode: 5\n  title: Weirs\n  publishDate: 2031-07-21T16:02:25Z\n  duration: 4380"
    account = _account(f"---\nmedia:\n{group}\nlayout: episode.njk\n---\n\nThey open at dawn.\n")
    assert (account.titles[0].text, account.published) == ("Weirs", "2031-07-21")
    assert account.url == "https://a.example/5.mp3"


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ('people = ["Ada Okafor", "Ivo Kern"]', ["Ada Okafor", "Ivo Kern"]),
        ('team = "Ada Okafor, Ivo Kern"', ["Ada Okafor", "Ivo Kern"]),
        ('guests = ["Ada Okafor"]\npeople = ["Ivo Kern"]', ["Ada Okafor"]),
    ],
)
def test_people_of_an_episode_talk_in_it(head: str, names: list[str]) -> None:
    """Beside its guests, and in other notes, people may as well be those it tells of."""
    lines = f'title = "Moving water"\naudiolength = "54:23"\n{head}'
    text = '+++\n{}audiofile = "https://a.example/12.mp3"\n+++\n\nWe talk of weirs.\n'
    account = _account(text.format(f"{lines}\n"))
    speaking = [it.name for it in account.people if it.role.takes_part]
    assert speaking == names
    assert account.duration is not None
    assert account.duration.seconds == 3263
    silent = _account(text.format(f"{lines}\n").replace("/12.mp3", "/12"))
    assert [it.name for it in silent.people if it.role.takes_part] == names * ("guests" in head)


@pytest.mark.parametrize(
    ("printed", "show"),
    [
        ("RH.v1.4-Moving-water", None),
        ("rh12-moving-water", None),
        ("studio-54-live", "Studio 54 Live"),
        ("99-percent-water", "99 Percent Water"),
    ],
)
def test_name_of_an_episodes_file_is_no_show(printed: str, show: str | None) -> None:
    text = f"---\ntitle: Moving water\npodcast: {printed}\n---\nWe talk about weirs and dams.\n"
    assert _account(text).show == show


@pytest.mark.parametrize("key", ["events", "marks", "toc", "moments"])
@pytest.mark.parametrize(("first", "n_chapters"), [("00:05", 3), ("09:30", 0)])
def test_what_begins_at_once_and_has_times_is_a_list_of_chapters(
    key: str, first: str, n_chapters: int
) -> None:
    rows = [(first, "Hello"), ("21:57", "Weirs and gates"), ("22:01", "Dams again")]
    listed = "".join(f'- time: "{time}"\n  text: {text}\n' for time, text in rows)
    account = _account(f"---\ntitle: Moving water\n{key}:\n{listed}---\n\nWe talk about dams.\n")
    assert len(account.of(AccountSegment)) == n_chapters
    assert account.event is None or not n_chapters


def test_a_program_that_exports_a_blog_puts_its_own_words_before_the_keys() -> None:
    account = _account(
        "---\npost_title: Moving water\npost_date: 2031-05-09 10:00:00\npodlove_duration: 57:27\n"
        "podlove_recording_date: 2031-05-06 00:00:00\n---\n\nWe talk about dams.\n"
    )
    assert [title.text for title in account.titles] == ["Moving water"]
    assert account.published == "2031-05-06"
    assert account.duration is not None
    assert account.duration.seconds == 3447


def test_a_folded_description_keeps_its_paragraphs() -> None:
    account = _account(
        "---\ntitle: Moving water\nepisode: 3\ndescription: >-\n  We went to the weir\n  at dawn.\n\n"
        "  A keeper showed us the gates.\n---\n"
    )
    texts = [item.text for item in account.of(AccountPassage)]
    assert texts == ["We went to the weir at dawn.", "A keeper showed us the gates."]


def test_a_switch_is_no_name_of_a_show() -> None:
    assert _account("---\ntitle: Weirs\npodcast: true\n---\n\nThey stand.\n").show is None


@pytest.mark.parametrize("source", ["[[Mud & Weirs]]", "[[podcasts/mud|Mud & Weirs]]"])
def test_a_show_that_is_a_link_to_a_note_is_called_without_brackets(source: str) -> None:
    assert _from_source("[Weirs](https://example.org/weirs)").show is None
    assert _from_source(source).show == "Mud & Weirs"


def _from_source(source: str) -> Account:
    text = f'---\ntitle: Weirs\ntype: podcast\nsource: "{source}"\nguest: Ada Okafor\n---\n\nHi.\n'
    return _account(text)
