"""What the first sentences of a note say: who gave the talk, at which event, and when."""

import pytest

from generator.model.account import AccountPassage, Quotation
from generator.model.account_head import PersonRole
from generator.read.account.people.in_text.sentence_people import people_of_sentence
from generator.read.account.people.lists.whole_names import people_alone
from tests.read.heads import account

_BELOW = "- It holds.\n- It moves on and on.\n"
_ADA_ASKED_BY_IVO = {"Ada Okafor": PersonRole.SPEAKER, "Ivo Kern": PersonRole.HOST}


def _told(sentence: str) -> tuple[list[str], str | None, str | None]:
    told = account(f"# Moving water\n\n{sentence}\n\n{_BELOW}")
    assert told.titles[0].text == "Moving water"
    speakers = [it.name for it in told.people if it.role is PersonRole.SPEAKER]
    return speakers, told.event, told.published


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        (
            "Ada Okafor, founder of Acme, gave the opening keynote at RiverConf 2031 on May 6.",
            "2031-05-06",
        ),
        ("Ada Okafor (Acme) presented this talk at RiverConf 2031 in Ulm.", "2031"),
        ("At RiverConf 2031, Ada Okafor talked about weirs.", "2031"),
        ("This talk was given by Ada Okafor at RiverConf 2031.", "2031"),
        ("Notes on Ada Okafor's keynote at RiverConf 2031, May 6, 2031.", "2031-05-06"),
        ("I watched Ada Okafor’s talk from RiverConf 2031.", "2031"),
        ("Talk given on May 6, 2031 at RiverConf 2031 by Ada Okafor.", "2031-05-06"),
        ("Vortrag von Ada Okafor auf der RiverConf 2031 in Ulm, 6. Mai 2031", "2031-05-06"),
        ("Conférence de Ada Okafor à RiverConf 2031 (Lyon, 6 mai 2031)", "2031-05-06"),
        ("RiverConf 2031 | Ada Okafor | May 6, 2031 | 45 min", "2031-05-06"),
        ("Speaker: Ada Okafor, founder. Event: RiverConf 2031. Date: May 6, 2031.", "2031-05-06"),
    ],
)
def test_a_sentence_says_who_gave_it_where_and_when(sentence: str, date: str) -> None:
    assert _told(sentence) == (["Ada Okafor"], "RiverConf 2031", date)


@pytest.mark.parametrize(
    "sentence",
    [
        "In this talk, Ada Okafor explains why dams break.",
        "My notes on Ada Okafor's talk.",
        "It has long workshops. Today I attended *Weirs for All* by [Ada Okafor](https://a.example).",
    ],
)
def test_a_sentence_may_say_no_more_than_who(sentence: str) -> None:
    assert _told(sentence) == (["Ada Okafor"], None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year Ada Okafor gave a talk at RiverConf 2030.",
        "Earlier, Ada Okafor gave the keynote.",
        "Some say that Ada Okafor gave a talk.",
        "Water Works gave a talk on weirs.",
        "Bo Li wrote a book, Ada Okafor gave the town a talk about it.",
        "- Ada Okafor gave a talk",
    ],
)
def test_other_sentences_name_nobody(sentence: str) -> None:
    assert _told(sentence)[0] == []


def test_addresses_and_links_above_a_sentence_are_not_counted() -> None:
    seen = "## Video\n\nhttps://a.example/v\n\n## Slides\n\nhttps://a.example/s\n\n"
    more = "[Get them](https://a.example/g)\n\n## Notes\n\n[Get these](/notes/river.pdf)\n\n"
    sentence = "Lecture by [Ada Okafor](https://a.example).\nNotes by [Ivo Kern](https://i.example)"
    assert _told(f"{seen}{more}*{sentence}*")[0] == ["Ada Okafor"]


def test_a_point_that_leads_to_another_episode_names_nobody() -> None:
    point = "- Weirs: [Episode 1 with Ada Okafor](https://river.example/1)"
    assert _told(f"We talk about weirs.\n\n- What they are (0:40)\n{point}")[0] == []
    assert _told("This is episode 1 with Ada Okafor, on weirs.")[0] == ["Ada Okafor"]


@pytest.mark.parametrize("does", ["interviews", "sits down with", "talks to"])
def test_who_asks_leads_and_who_answers_speaks(does: str) -> None:
    told = account(f"# Moving water\n\nIvo Kern {does} Ada Okafor about weirs.\n\n{_BELOW}")
    assert {it.name: it.role for it in told.people} == _ADA_ASKED_BY_IVO


def test_who_is_stated_speaks_and_no_sentence_adds_anybody() -> None:
    below = "Ada Okafor gave a talk at RiverConf 2031."
    told = account(f"# Moving water\n\nSpeaker: Ivo Kern\n\n{below}\n\n{_BELOW}")
    assert ([it.name for it in told.people], told.event) == (["Ivo Kern"], "RiverConf 2031")


@pytest.mark.parametrize(
    ("value", "show", "number"),
    [
        ("The River Show, Episode 12", "The River Show", "12"),
        ("River Hour #7", "River Hour", "7"),
        ("江河漫谈 第12期", "江河漫谈", "12"),
    ],
)
def test_a_show_may_stand_beside_the_number_of_its_episode(
    value: str, show: str, number: str
) -> None:
    told = account(f"# Moving water\n\nPodcast: {value}\n\n{_BELOW}")
    assert (told.show, [it.value for it in told.numbers]) == (show, [number])


def test_a_program_says_in_front_of_its_summary_what_it_is_of() -> None:
    text = 'Here is a summary of the video "Moving water" by Water Works:\n\n### Key Takeaways\n\n'
    assert account(f"{text}{_BELOW}").titles[0].text == "Moving water"


def test_who_wrote_an_interview_asked_and_names_in_capitals_are_spelt_as_elsewhere() -> None:
    top = "Ada Okafor has built weirs for years.\n\nBy Ivo Kern\n\n"
    turns = "IVO KERN: Why weirs?\n\nADA OKAFOR: They hold.\n\n" * 3
    told = account(f"# The builder\n\n{top}{turns}")
    assert {it.name: it.role for it in told.people} == _ADA_ASKED_BY_IVO


def test_quotations_in_french_have_spaces_inside_their_marks() -> None:
    quoted = "- « Un barrage est une dette. »\n- « Commencez petit. »\n"
    told = account(f"# Barrages\n\nIntervenante : Ada Okafor\n\n## Citations\n\n{quoted}")
    assert [it.text for it in told.of(Quotation)] == [
        "Un barrage est une dette.",
        "Commencez petit.",
    ]


def test_who_puts_his_name_below_the_name_of_a_guest_asked() -> None:
    top = (
        "# Weirs with Ada Okafor\n\n### Episode 12 of The River Show\n\nIvo Kern\n\nMay 6, 2031\n\n"
    )
    turns = "**Ivo Kern** (00:0{0}:05):\nWhy weirs?\n\n**Ada Okafor** (00:0{0}:09):\nThey hold.\n\n"
    told = account(top + "".join(map(turns.format, range(4))))
    assert {it.name: it.role for it in told.people} == _ADA_ASKED_BY_IVO
    assert (told.show, [it.value for it in told.numbers]) == ("The River Show", ["12"])


def test_a_day_may_stand_between_bars_beside_who_speaks() -> None:
    told = account(f"# Moving water\n\nOnline | May 6, 2031 | Presenters: Ada Okafor\n\n{_BELOW}")
    assert ([it.name for it in told.people], told.published) == (["Ada Okafor"], "2031-05-06")


def test_a_file_called_after_a_day_takes_no_title_from_its_first_line() -> None:
    told = account(
        f"Moving water\nAda Okafor\nMay 8, 2031\n\nAbstract\nIt moves.\n\n{_BELOW}", "May 8"
    )
    assert told.titles[0].text == "Moving water"


def test_the_address_of_a_talk_at_ted_begins_with_who_gives_it() -> None:
    talks = "https://www.ted.com/talks"
    told = account(f"# Ada Okafor: Moving water\n\n{talks}/ada_okafor_moving_water\n\n{_BELOW}")
    assert [it.name for it in told.people] == ["Ada Okafor"]
    assert not account(f"# Moving water\n\n{talks}/moving_water_for_all\n\n{_BELOW}").people


def test_a_defence_is_given_by_whom_its_title_names() -> None:
    told = account(f"# PhD Defense: Ada Okafor\n\n{_BELOW}")
    assert [it.name for it in told.people] == ["Ada Okafor"]


def test_stars_behind_a_name_are_no_part_of_it() -> None:
    assert people_alone("Ada Okafor ⭐⭐⭐⭐") == ("Ada Okafor",)


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Ada Okafor provides an overview of weirs. The video is long.", ["Ada Okafor"]),
        ("This video is on weirs. Ada Okafor focuses on five of them.", ["Ada Okafor"]),
        ("Ivo Kern provides an overview of weirs.", []),
        ("Ada Okafor has many viewers.", []),
    ],
)
def test_whoever_a_channel_is_called_after_tells_something_there(
    sentence: str, speakers: list[str]
) -> None:
    told = account(f"# Weirs\n\n- **Channel**: Ada Okafor\n- **Duration**: 21:14\n\n{sentence}\n")
    assert [it.name for it in told.people] == speakers


def test_what_one_must_master_is_nobody() -> None:
    told = account(
        "# Stone Bridge: 5 Essentials for Masons\n\n"
        "Masons must master Stone Bridge's ways. They use Stone Bridge daily.\n"
    )
    assert told.people == ()


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("In this podcast episode, Ada Okafor explains weirs.", {"Ada Okafor": "speaker"}),
        ("In a talk at RiverConf 2031, Ada Okafor argues for weirs.", {"Ada Okafor": "speaker"}),
        ("Dam engineer Ada Okafor joins the show to talk.", {"Ada Okafor": "speaker"}),
        ("Ivo Kern interviews dam engineer Ada Okafor.", _ADA_ASKED_BY_IVO),
        ("Host Ivo Kern and Ada Okafor, a mason, explore weirs.", _ADA_ASKED_BY_IVO),
        ("Ada Okafor was interviewed by Ivo Kern.", _ADA_ASKED_BY_IVO),
        ("Interviewer is Ivo Kern and Bo Lind.", {"Ivo Kern": "host", "Bo Lind": "host"}),
        ("Join Ivo Kern as he talks with Ada Okafor.", _ADA_ASKED_BY_IVO),
        ("Why engineer Ada Okafor left is not known.", {}),
        ("Join us as we talk with Ada Okafor.", {}),
    ],
)
def test_a_sentence_says_what_its_people_are_to_the_talk(
    sentence: str, people: dict[str, str]
) -> None:
    assert dict(people_of_sentence(sentence.rstrip("."))) == people


_HEAD = "Podcast: The River Show\nPublished: 2031-05-06\nDuration: 1h 2m\nOriginal: https://a.example/4\n"
_TURNS = "00:01 Ivo Kern\nWelcome.\n\n00:12 Ada Okafor\nThanks.\n\n" * 2


def test_who_hosts_is_told_above_a_transcript_and_below_many_keys() -> None:
    told = "In this episode, host Ivo Kern talks with Ada Okafor about weirs."
    read = account(f"# Weirs\n\n{_HEAD}Made with: Mud\n\n{told}\n\n## Transcript\n\n{_TURNS}")
    assert {it.name: it.role for it in read.people} == _ADA_ASKED_BY_IVO
    assert read.show == "The River Show"
    assert read.url == "https://a.example/4"


def test_how_long_it_is_says_nothing() -> None:
    read = account(f"# Weirs\n\n{_HEAD}\n## Transcript\n\n{_TURNS}")
    assert read.duration
    assert read.duration.seconds == 3720
    spoken = [it.text for it in read.items if isinstance(it, AccountPassage)]
    assert spoken == ["Welcome.", "Thanks."] * 2


def test_whom_a_transcript_talks_about_gave_no_talk_there() -> None:
    """Whose speech somebody tells of was the speaker of the episode."""
    told = "Wait. Ada Okafor's most famous speech was on weirs, where she spoke for two minutes."
    lines = f"[00:01:52] {told}\n\n[00:02:10] No, it was three.\n\n[00:02:20] It was not.\n"
    assert not account(f"# Moving water\n\n## Transcript\n\n{lines}").people


def test_a_thing_that_begins_a_sentence_on_a_session_speaks_nowhere() -> None:
    """The first words in large letters were the name of a speaker."""
    rest = "introduce new locks, and this session will present an opportunity to look at them."
    assert _told(f"The Weir Works 2031 {rest}")[0] == []
    assert _told("The engineer Ada Okafor will present her work on weirs.")[0] == ["Ada Okafor"]
