"""Notes of an episode: its title below that of the series, who was there, and what it plays."""

import pytest

from generator.model.account import Account
from generator.model.account_head import PersonRole
from generator.read.account.people.in_text.told_people import told_people
from generator.read.account.played_recording import played_recording
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_VIDEO = "https://youtu.be/abcdefghijk"


def account(text: str) -> Account:
    """The only account of a note in Markdown, of which nothing is lost."""
    seed = seed_of(text, "2021_05_03", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (found,) = seed.accounts
    return found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Water group: May 3, 2021\n\n## Weirs\n\nOne.\n\n## Locks\n\nTwo.", "Water group: May 3, 2021"),
        ("# Water group: May 3, 2021\n\nWe met.\n\n## Weirs\n\nOne.", "Water group: May 3, 2021"),
        ("# Water group: May 3, 2021\n\n## Agenda\n\nOne.", "Water group: May 3, 2021"),
        ("# Water group: May 2021\n\n## Weirs\n\nOne.", "Water group: May 2021"),
    ],
)  # fmt: skip
def test_whose_heading_is_the_title(text: str, title: str) -> None:
    assert [it.text for it in account(text).titles] == [title]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We were joined by special guest Ada Okafor.", ["Ada Okafor"]),
        ("In this episode we talk to Ada Okafor and Ivo Kern about weirs.", ["Ada Okafor", "Ivo Kern"]),
        ("In Episode 379, Bo sits down with Ada Okafor to unpack a dam.", ["Ada Okafor"]),
        ("Our guests are Ada Okafor, Ivo Kern.", ["Ada Okafor", "Ivo Kern"]),
        ("He talked to Ada Okafor about weirs.", []),
        ("In my conversation with Ada Okafor she told of weirs.", []),
        ("Unlike last year, when we were joined by Ada Okafor, nobody came.", []),
        ("Next week we are joined by Ada Okafor.", []),
        ("The rooms were joined by a door. Ada Okafor held it.", []),
        ("Today we are joined by Weir Now!'s Ada Okafor.", []),
        ("This is a conversation between Reed Street residents.", []),
        ("Conversar com o Ivo Kern é um prazer.", []),
        ("Ele escreveu sobre a entrevista com o senhor Ivo Kern.", []),
        ("Speakers included Ada Okafor Ivo Kern Nadia Brun.", []),
    ],
)  # fmt: skip
def test_who_takes_part_as_a_sentence_says(text: str, names: list[str]) -> None:
    assert list(told_people([text])) == names


def test_a_firm_whose_people_a_text_names_takes_part_in_nothing() -> None:
    firm = "Weir Works has spent the past decade building gates."
    met = "In this episode we talk with Weir Works cofounders Ada Okafor and Ivo Kern."
    assert "Weir Works" not in told_people([firm, met], is_description=True)


def test_hosts_in_such_a_sentence_are_hosts() -> None:
    text = "In this episode Bo Lind of Acme speaks with {} about weirs."
    host, speaker = PersonRole.HOST, PersonRole.SPEAKER
    assert told_people([text.format("host Ada Okafor")]) == {"Ada Okafor": host}
    both = {"Ada Okafor": host, "Ivo Kern": host}
    assert told_people([text.format("our hosts Ada Okafor and Ivo Kern")]) == both
    guest = {"Ada Okafor": host, "Ivo Kern": speaker}
    assert told_people([text.format("host Ada Okafor and guest Ivo Kern")]) == guest
    assert told_people([text.format("Ada Okafor")]) == {"Ada Okafor": speaker}


def test_whom_the_front_matter_names_counts_before_a_sentence() -> None:
    text = "---\ntitle: Weirs\nspeaker: Nadia Brun\n---\n\nWe were joined by Ada Okafor.\n"
    assert [person.name for person in account(text).people] == ["Nadia Brun"]


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ([f"[Watch the talk]({_VIDEO})"], "abcdefghijk"),
        (["Links:", f"- YouTube: <{_VIDEO}>"], "abcdefghijk"),
        (["## Links", f"- [Vimeo]({_VIDEO})", "- [YouTube](https://youtube.com/@weirs)"], "abcdefghijk"),
        (["# Weirs", "", f'[![W](https://i.example/0.jpg)]({_VIDEO} "Weirs: 7")'], "abcdefghijk"),
        ([f"[our recording of May]({_VIDEO})", "[a film](https://youtu.be/lmnopqrstuv)"], "abcdefghijk"),
        (["[Download Episode](https://media.example/weirs.mp3)"], "weirs.mp3"),
        ([f"[Slides](https://a.example) - [Video \\[low quality\\]]({_VIDEO})"], "abcdefghijk"),
        ([f"[Video (in French)]({_VIDEO})"], "abcdefghijk"),
        ([f"[conference video]({_VIDEO})"], "abcdefghijk"),
        ([f"- [Gates](https://a.example) - They open. ([Talk]({_VIDEO}))"], None),
        ([f"- [Slides](https://a.example), [Talk]({_VIDEO})"], "abcdefghijk"),
        ([f"[[動画]]({_VIDEO}) [[論文]](https://a.example/{'x' * 280})"], "abcdefghijk"),
        (["# Weirs", "", f"It was in May. Full interview available at {_VIDEO}."], "abcdefghijk"),
        ([f"Watch the [whole conversation]({_VIDEO}) on weirs."], "abcdefghijk"),
        ([f"They have seen the whole talk. A film is at {_VIDEO}"], None),
        (["# Weirs", "## Trailer", f"- [YouTube]({_VIDEO})"], None),
        (["# Weirs", "They wait.", f"- YouTube: {_VIDEO}"], None),
        (["# Weirs", "- Film: Mud", f"  - YouTube: {_VIDEO}"], None),
        ([f"[talk on weirs]({_VIDEO})"], None),
        ([f"A film of it is on [YouTube]({_VIDEO}) as well."], None),
        (["## Weirs at night", "", f"[Weirs [2031] at night]({_VIDEO})"], "abcdefghijk"),
        (["# Weirs at night", "They open.", f"[Weirs at night]({_VIDEO})"], None),
        (["# Weirs at night", f"A film: [Weirs at night]({_VIDEO})"], None),
        ([f"See also another one: [Listen]({_VIDEO})"], None),
        ([f"[talk]({_VIDEO})", "[video](https://youtu.be/lmnopqrstuv)"], None),
        ([f"[1:00]({_VIDEO}?t=60)", f"<{_VIDEO}?t=90>"], "abcdefghijk"),
        ([f"[1:00]({_VIDEO}?t=60)", f"[1:00]({_VIDEO}?t=60)"], None),
        ([*[""] * 50, f"[the recording]({_VIDEO})"], None),
        ([*[""] * 50, f"[a call]({_VIDEO}?t=60)", f"[said]({_VIDEO}?t=90)"], None),
        ([*[""] * 50, *(f"[{n}:00]({_VIDEO}?t={n}00)" for n in (1, 2, 3))], "abcdefghijk"),
        ([f"{'She said so. ' * 30} [the talk]({_VIDEO})"], None),
        (["# Weirs", "", f"![]({_VIDEO})", "They open."], "abcdefghijk"),
        ([f"![]({_VIDEO})", "![](https://youtu.be/lmnopqrstuv)"], None),
        (["---", "tags: [weirs]", "---", "", _VIDEO], "abcdefghijk"),
        (["---", "tags: [weirs]", "---", f"[Weirs at night]({_VIDEO})", "Open."], "abcdefghijk"),
        (['<a href="https://media.example/weirs.mp3"><img src="mp3.png"></a>'], "weirs.mp3"),
        (['<a href="https://media.example/weirs.mp3">another one</a>'], None),
        (['<a href="https://media.example/weirs.html"><img src="a.png"></a>'], None),
        (["Wehre: [weirs-12.mp3](https://media.example/weirs-12.mp3)"], "weirs-12.mp3"),
        (["[a](https://media.example/w.mp3), [b](https://media.example/w.ogg)"], "w.mp3"),
        (["[a](https://media.example/w.mp3), [b](https://media.example/x.mp3)"], None),
        (["https://media.example/weirs-12.mp3 and others"], None),
    ],
)  # fmt: skip
def test_which_recording_a_note_plays(lines: list[str], key: str | None) -> None:
    assert [it.key for it in played_recording(lines).recordings] == ([key] if key else [])


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Enregistré le 14 avril 2031", "2031-04-14"),
        ("Aufgenommen am 14. April 2031", "2031-04-14"),
        ("Grabado el 14 de abril de 2031", "2031-04-14"),
        ("Записано 14 апреля 2031", "2031-04-14"),
        ("Le 14 avril 2031, la rivière est montée.", "2031-04-18"),
    ],
)
def test_when_an_episode_was_recorded_in_other_languages(line: str, day: str) -> None:
    seed = seed_of(f"# L'eau\n\n{line}\n\nLa rivière, les barrages.\n", "2031-04-18-water", ".md")
    check_nothing_lost(seed)
    assert seed.accounts[0].published == day


def test_who_takes_part_stands_on_a_line_without_a_full_stop() -> None:
    lines = [
        "Rivers #3 - A Conversation with Ada Okafor & Ivo Kern",
        "Nothing Further Is To Be Added to That. They flow.",
    ]
    assert list(told_people(lines, is_description=True)) == ["Ada Okafor", "Ivo Kern"]


@pytest.mark.parametrize("key", ["date_debut", "Fecha de inicio", "data_inizio", "start_date"])
def test_the_day_on_which_something_begins_is_not_that_of_its_post(key: str) -> None:
    seed = seed_of(f"---\ntitle: L'eau\ndate: 2031-03-02\n{key}: 2031-04-14\n---\nUne rivière.\n")
    assert seed.accounts[0].published == "2031-04-14"
