"""What a title, a name of a file and the keys beside them tell: show, number, people, channel."""

import pytest

from generator.model.account import Account
from generator.model.account_head import PersonRole
from generator.read.front.front_matter import split_front_matter
from generator.read.vocabulary.keys import Field
from tests.support import account_of, seed_in, seed_of

BODY = "\n\nThe talk is about weirs.\n\n## Points\n\n- Weirs hold water back.\n- Dams break.\n"
LISTED = (
    "- [Dams](https://youtu.be/abcdefghijk) by Ada Okafor\n"
    "- [Weirs](https://youtu.be/abcdefghijl) by Ben Moreau\n"
    "- [Eels](https://youtu.be/abcdefghijm) by Ivo Kern\n"
)


def read(text: str, file: str = "note.md") -> Account:
    return seed_in(file, text, "note").accounts[0]


def speakers(account: Account) -> list[str]:
    return [person.name for person in account.people if person.role is PersonRole.SPEAKER]


@pytest.mark.parametrize(
    ("title", "show", "number"),
    [
        ("The Water Hour #34: Moving water", "The Water Hour", "34"),
        ("The Water Hour, Episode 035 - Moving water", "The Water Hour", "35"),
        ("RIVER Episode 25: Moving water", "RIVER", "25"),
        ("Moving water | The Water Hour #34", "The Water Hour", "34"),
        ("#127 – Moving water", None, "127"),
        ("Ep. 12 | Moving water", None, "12"),
        ("E38 Moving water", None, "38"),
        ("S2E5 - Moving water", None, "5"),
        ("Moving water (Episode 12)", None, "12"),
        ("C# 8: what is new", None, None),
        ("Lesson #3: moving water", None, None),
        ("The #1 mistake: no weir", None, None),
        ("How I built episode 5 of dams", None, None),
        ("E2E testing of dams", None, None),
    ],
)
def test_a_title_tells_show_and_number(title: str, show: str | None, number: str | None) -> None:
    for text in (f"# {title}{BODY}", f"---\ntitle: '{title}'\n---{BODY}"):
        account = account_of(text)
        numbers = [it.value for it in account.numbers if it.kind == "episode"]
        assert (account.show, numbers) == (show, [number] if number else [])


@pytest.mark.parametrize(
    "title",
    [
        "Scaling Dams with Jane Dow",
        "Scaling Dams w/ Jane Dow",
        "Scaling Dams (ft. Jane Dow)",
        "Scaling Dams by Jane Dow",
        "Jane Dow explains dams",
        "Jane Dow's opening talk",
        "#12 Jane Dow",
        "The Water Hour #12: Jane Dow on Dams",
    ],
)
def test_a_given_name_shows_whom_a_title_names(title: str) -> None:
    (person,) = account_of(f"# {title}{BODY}").people
    assert (person.name, person.because.code) == ("Jane Dow", "person.title_given")


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("#12 田中さんとJane さんを ゲストに 川の話", ["田中", "Jane"]),
        ("#12 田中さん、jane_dさんをゲストに 川の話", ["田中", "jane_d"]),
        ("#12 田中さんの川の話", []),
        ("川の話：田中教授に聞く", ["田中"]),
        ("【#12】田中花子さんと語る、川と堰", ["田中花子"]),
        ("#12 川と堰／ゲスト：田中さん（その4）", ["田中"]),
        ("E12｜水坝的未来｜对谈 Zyxo 【视频】", ["Zyxo"]),
        ("E12｜与王芳博士聊聊水坝", ["王芳"]),
        ("E12｜与水坝聊聊", []),
        ("对话框的设计", []),
        ("水坝公司对话 RiverChain：开放的水", []),
        ("Zyx Kern：水坝需要 4 万亿，没有中间态", []),
        ("#12 ゲストの選び方", []),
    ],
)
def test_a_japanese_title_says_who_its_guests_are(title: str, names: list[str]) -> None:
    assert [person.name for person in account_of(f"# {title}{BODY}").people] == names


@pytest.mark.parametrize(
    "title",
    [
        "Scaling Dams - Jane Dow",
        "Jane Dow - Scaling Dams",
        "Jane Dow: Scaling Dams",
        "Jane Dow (and why she left the dams)",
        "Jane Dow's dams: the real story",
    ],
)
def test_a_title_that_may_name_its_subject_says_so(title: str) -> None:
    """Whether she speaks is told by other notes; see `tests/resolve/test_title_subjects.py`."""
    (person,) = account_of(f"# {title}{BODY}").people
    assert (person.name, person.because.code) == ("Jane Dow", "person.title_only")


@pytest.mark.parametrize(
    "title",
    [
        "Going Live with React Native",
        "Visual Studio Code: what is new",
        "River Cloud - Scaling dams",
        "Ask Kelly",
        "Machine Learning with Big Data",
        "Ruby Gems: a tour",
    ],
)
def test_other_words_in_the_place_of_a_name_are_nobody(title: str) -> None:
    assert account_of(f"# {title}{BODY}").people == ()


def test_who_is_stated_counts_before_a_name_in_the_title() -> None:
    account = account_of(f"# Jane Dow: Scaling Dams\n\nSpeaker: Ivo Kern{BODY}")
    assert speakers(account) == ["Ivo Kern"]


@pytest.mark.parametrize(
    "file", ["016-jane-dow.md", "2023-04-05-jane-dow-on-water.md", "Scaling Dams - Jane Dow.md"]
)
def test_the_name_of_a_file_names_who_speaks(file: str) -> None:
    assert speakers(read(BODY.lstrip(), file)) == ["Jane Dow"]


@pytest.mark.parametrize(
    "front",
    [
        "creator: River Works\nplatform: YouTube",
        "authors: [river-works]",
        'author: "[[River Works]]"',
        "author: River Works\ntags: [clippings]",
    ],
)
def test_who_made_a_recording_is_its_channel(front: str) -> None:
    url = "https://www.youtube.com/watch?v=abcdefghijk"
    account = account_of(f"---\ntitle: Weirs\nurl: {url}\n{front}\n---{BODY}")
    assert (account.show, speakers(account)) == ("River Works", [])
    short = {person.because.code for person in account.people}  # a file may say whose the id is
    assert short <= {"person.short_name"}


def test_somebody_who_made_a_note_on_a_recording_is_no_channel() -> None:
    url = "https://www.youtube.com/watch?v=abcdefghijk"
    account = account_of(f"---\ntitle: Weirs\nurl: {url}\nauthor: Ada Okafor\n---{BODY}")
    assert (account.show, speakers(account)) == (None, [])


@pytest.mark.parametrize(
    "front",
    [
        "conference: RiverConf 2031\nauthors: [river-works]",
        "authors: [nadia-van-brun]",
        'author: "[[River Works, Bo Lind]]"',
    ],
)
def test_who_gave_a_talk_or_is_one_of_several_is_no_channel(front: str) -> None:
    url = "https://www.youtube.com/watch?v=abcdefghijk"
    account = account_of(f"---\ntitle: Weirs\nurl: {url}\n{front}\n---{BODY}")
    assert account.show is None


def test_a_channel_of_one_small_word_stays_as_printed() -> None:
    url = "https://www.youtube.com/watch?v=abcdefghijk"
    account = account_of(f"---\ntype: youtube\nurl: {url}\nauthors: [riverworks]\n---{BODY}")
    assert account.show == "riverworks"


def test_a_link_below_a_title_that_repeats_it_leads_to_the_talk() -> None:
    link = "[Dams and eels](https://www.youtube.com/watch?v=abcdefghijk)"
    account = read(f"# Dams and eels\n\n{link}{BODY}")
    assert [it.key for it in account.recordings] == ["abcdefghijk"]
    assert [it.text for it in account.titles] == ["Dams and eels", "Dams and eels"]


@pytest.mark.parametrize(
    ("name", "text", "is_talk"),
    [
        ("README.md", "# Water notes\n\n- [Dams](dams.md)\n- [Weirs](weirs/)\n", False),
        ("a/index.md", "---\ntitle: Podcasts\n---\n\nWhat I heard.\n", False),
        ("a/README.md", "# Dams\n\nSpeaker: Ada Okafor\n\n- [Slides](a.md)\n- [Map](b.md)\n", True),
        ("a/README.md", f"# Dams{BODY}{'Water moves where it can. ' * 10}\n", True),
        ("a/dams.md", "# Water notes\n\n- [Dams](dams.md)\n- [Weirs](weirs/)\n", True),
    ],
)
def test_the_first_page_of_a_folder_is_no_talk(name: str, text: str, *, is_talk: bool) -> None:
    seed = seed_in(name, text, "note")
    assert bool(seed.accounts) is is_talk


@pytest.mark.parametrize(
    ("rows", "count"),
    [(LISTED, 3), ("Pages about water.\n", 0)],
)
def test_a_first_page_that_lists_talks_is_no_page_of_a_program(rows: str, count: int) -> None:
    text = f"# Water\n\n### Testing\n\n{rows}\n## Contributing\n\nAsk first.\n"
    seed = seed_in("README.md", text, "note")
    assert len(seed.accounts) == count


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("name: How weirs are built\nspeakers:\n  - Ada Okafor", "How weirs are built"),
        ("name: Weirs\ntitle: Dams\nspeakers: [Ada Okafor]", "Dams"),
        ("name: Weirs\nspeakers: []", None),
        ("name: Jane Dow\nspeakers: [Ada Okafor]", None),
        ("name: Weirs", None),
        ("name: Ada Okafor\naudiofile: weirs.mp3", "Ada Okafor"),
        ("name: Weirs\nfeed_episode_id: 4iM8", "Weirs"),
        ("name: Ada Okafor\nbio: Builds weirs.\nepisodes: [3, 4]", None),
    ],
)
def test_a_name_beside_speakers_is_the_title(front: str, title: str | None) -> None:
    stated = split_front_matter(tuple(f"---\n{front}\n---".split("\n"))).title
    assert (stated.text if stated else None) == title


@pytest.mark.parametrize(("key", "guests"), [("occupation", ["Ada Okafor"]), ("mood", [])])
def test_who_an_episode_is_named_after_is_its_guest(key: str, guests: list[str]) -> None:
    front = f'---\nname: Ada Okafor\n{key}: Builder\naudiofile: ""\n---'
    values = split_front_matter(tuple(front.split("\n"))).values
    assert [it.text for it in values if it.field is Field.SPEAKER] == guests


@pytest.mark.parametrize(
    ("front", "title", "speaker"),
    [
        (
            "name: Ada Okafor\ntitle: Head of Weirs\nsession-title: Moving water",
            "Moving water",
            True,
        ),
        ('title: Ada Okafor\ntalkTitle: "Moving water"', "Moving water", True),
        ("name: Zyx Okafor\nbio: Builds.\ntalk_title: Moving water", "Moving water", True),
        ("name: Ada Okafor\ntalk_title:", None, False),
        ("name: Water Works\ntalk_title: Moving water", "Moving water", False),
        ("name: Ada Okafor\nepisode_title: Moving water", "Moving water", False),
    ],
)
def test_a_name_beside_the_title_of_a_talk_is_the_speakers(
    front: str, title: str | None, *, speaker: bool
) -> None:
    values = split_front_matter(tuple(f"---\n{front}\n---".split("\n"))).values
    titles = [it.text for it in values if it.field is Field.TITLE]
    assert titles == ([title] if title else [])
    speaking = [it.text for it in values if it.field is Field.SPEAKER]
    assert [it.endswith("Okafor") for it in speaking] == [True] * speaker


def test_a_surname_may_stand_before_the_given_name() -> None:
    text = '---\ntitle: Weirs\nspeakers: "Dow, Jane"\nhosts: "@ada_o, @ivo"\n---'
    people = seed_of(f"{text}{BODY}").accounts[0].people
    assert [person.name for person in people] == ["Jane Dow", "ada_o", "ivo"]


def test_the_date_of_an_outliner_stands_in_brackets() -> None:
    text = f"#+TITLE: Weirs\n#+DATE: <2024-12-07 Sat>{BODY}"
    assert read(text, "weirs.org").published == "2024-12-07"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("by Kelly", ["Kelly"]),
        ("by 王芳", ["王芳"]),
        ("- Rémi Forax", ["Rémi Forax"]),
        ("Zyx Quillon & Jane Dow", ["Zyx Quillon", "Jane Dow"]),
        ("## [Jane Dow](https://dow.example.org)", ["Jane Dow"]),
        ("## [Weir Gates](https://weirgates.example.org)", []),
        ("**Jane Dow and Ivo Kern**", ["Jane Dow", "Ivo Kern"]),
        ("Quick Dams", []),
        ("- Jane Dow\n- Ivo Kern", []),
        ("Jane Dow keeps a weir.", []),
        ("Water finds a way past each of its gates.\n\n## Max Dams", []),
        ("## News\n\n### Ada Okafor\n\nAda Okafor opens her third mill", []),
    ],
)
def test_a_line_of_names_below_the_title_tells_who_speaks(line: str, names: list[str]) -> None:
    assert speakers(read(f"# Dams and eels\n\n## Abstract\n\n{line}{BODY}")) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Quillon Zyxer - Senior Engineer, Lockworks", ["Quillon Zyxer"]),
        ("Quillon Zyxer and Xolani Mbeki (directors of a weir)", []),
        ("*Quillon Zyxer, director of Lockworks*", ["Quillon Zyxer"]),
        ("> ## Professor Quillon Zyxer", ["Quillon Zyxer"]),
        ("> ## Bayo Fodeke & Ivo Kern\n>\n> - Ivo Kern - Engineer", ["Bayo Fodeke", "Ivo Kern"]),
        ("## [Quillon Zyxer](https://twitter.com/quillon)", ["Quillon Zyxer"]),
        ("## [Weir Gates](https://github.com/weirs/gates)", []),
        ("Quillon Zyxer @zyx (Lockworks)", ["Quillon Zyxer"]),
        ("Quillon Fog Zyxer / @zyx, Lockworks", ["Quillon Fog Zyxer"]),
        ("_Quillon Zyxer, works at Lockworks_", ["Quillon Zyxer"]),
        ("- Quillon Zyxer\n- Senior Engineer, Lockworks", ["Quillon Zyxer"]),
        ("- Quillon Zyxer\n- Slow Water", []),
        ("Moving Water (Lockworks)", []),
        ("Moving Water, worked at night", []),
        ("> Professor Quillon Zyxer", []),
        ("Moving Water - Engineered for floods", []),
        ("Water Works - The Thames, London", []),
    ],
)
def test_a_post_or_a_page_beside_a_name_shows_who_speaks(line: str, names: list[str]) -> None:
    assert speakers(read(f"# Dams and eels\n\n{line}{BODY}")) == names


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Speaker Jane Dow", ["Jane Dow"]),
        ("Speaker: [Quillon Zyxer] [2]", ["Quillon Zyxer"]),
        ("Guest: Quillon Zyxer", ["Quillon Zyxer"]),
        ("Speaker Training Program", []),
        ("Guest House Rules", []),
        ("Water: Moving Dams", []),
    ],
)
def test_a_heading_behind_a_role_says_who_is_there(heading: str, names: list[str]) -> None:
    text = f"# Dams and eels\n\nThey move.\n\n## {heading}\n\nI keep a weir.{BODY}"
    assert speakers(read(text)) == names


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        ("*Jane Dow, Nadia Brun, Ivo Kern*", {"author"}),
        ("[Paper](https://arxiv.org/abs/3105.06676)\n\nJane Dow, Nadia Brun", {"author"}),
        ("https://arxiv.org/pdf/3105.06676\n\n*Jane Dow, Nadia Brun,\nIvo Kern*", {"author"}),
        ("*Jane Dow, Nadia Brun*", {"speaker"}),
        ("Jane Dow, Nadia Brun, Ivo Kern", {"speaker"}),
        ("*Jane Dow, Nadia Brun, Ivo Kern*\n\n[Video](https://youtu.be/abcdefghijk)", {"speaker"}),
    ],
)
def test_names_below_the_title_of_a_note_on_a_paper_are_its_authors(
    lines: str, roles: set[str]
) -> None:
    people = read(f"# Dams and eels\n\n{lines}{BODY}").people
    assert {person.role.value for person in people} == roles
    titled = read(f"# Dams - by Jane Dow and Ivo Kern\n\nhttps://arxiv.org/abs/3105.06676{BODY}")
    assert speakers(titled) == ["Jane Dow", "Ivo Kern"]


def test_who_wrote_the_note_does_not_speak_below_its_title() -> None:
    account = read(f"---\nauthor: Jane Dow\n---\n# Dams and eels\n\n*Jane Dow*{BODY}")
    assert speakers(account) == []


@pytest.mark.parametrize(
    ("file", "show"),
    [
        ("podcasts/the-water-hour/dams.md", "The Water Hour"),
        ("podcasts/Jane Dow/dams.md", "Jane Dow"),
        ("Jane's Podcast Transcripts/dams.md", "Jane's Podcast"),
        ("podcasts/big-data/dams.md", None),
        ("podcasts/2024/dams.md", None),
        ("my-podcast-notes/dams.md", None),
        ("podcast-notes/dams.md", None),
    ],
)
def test_a_folder_may_be_named_by_a_show(file: str, show: str | None) -> None:
    assert read(f"# Dams and eels{BODY}", file).show == show


def test_a_name_of_one_word_under_a_key_is_somebodys_where_it_is_a_given_name() -> None:
    keyed = "# Dams and eels\n\n- Speaker: [{}](https://a.example) (Acme)"
    assert speakers(read(f"{keyed.format('Tanvi')}{BODY}")) == ["Tanvi"]
    assert speakers(read(f"{keyed.format('Yelp')}{BODY}")) == []


@pytest.mark.parametrize("value", ["2:28:15", "2024-05-06", "https://a.example"])
def test_a_time_a_date_or_an_address_is_no_show(value: str) -> None:
    assert read(f"---\ntitle: Weirs\nchannel: {value}\n---{BODY}").show is None


def test_an_address_behind_a_key_is_no_title() -> None:
    account = read(f"# river/weir-watch\n\nref: <https://a.example/weir>{BODY}", "weirs.md")
    assert account.titles == ()


def test_a_page_of_an_outliner_is_called_by_the_last_part_of_its_name() -> None:
    assert read(BODY.lstrip(), "YouTube___@river___25___Why weirs.md").name_title == "Why weirs"
    account = read(BODY.lstrip(), "016-jane-dow.md")
    assert (account.name_title, account.numbers) == ("Jane Dow", ())


def test_a_long_line_below_a_typed_name_is_no_title() -> None:
    text = "Talks about how the people of the valley test their weirs, using boats\n\n**Boats**\n\n- Oars"
    assert read(text, "Day 3 - 10 - Testing weirs at Acme.md").name_title == "Testing weirs at Acme"


@pytest.mark.parametrize(
    "line", ["Somebody once told me\n“I never saw a weir”", "The best day\n\nbegan"]
)
def test_the_first_line_is_no_title_where_the_name_of_the_file_has_a_sign_for_each_space(
    line: str,
) -> None:
    text = f"{line}\nlike the others do:\nwith rain, and with a boat\n"
    assert read(text, "Nadia_Brun_How_to_live_near_rivers.md").titles == ()
    assert read(text, "nadia-brun.md").titles[0].text == line.partition("\n")[0]


@pytest.mark.parametrize(
    "title",
    [
        "Clarifying Rules Engines with Clara Rules",
        "Purim and Jane Practice",
        "Jane Demo and Weir Explanation",
        "Weirs and Jane Dow",
        "Moving Water - Virginia Tech",
    ],
)
def test_a_given_name_in_a_term_names_nobody(title: str) -> None:
    assert speakers(read(f"# {title}{BODY}")) == []


def test_many_topics_tell_no_sort_of_note() -> None:
    front = "title: 'Weirs'\nauthor: Og Kern\npodcast: https://media.example/weirs.mp3\n"
    topics = "".join(f"- topic {number}\n" for number in range(14))
    clipped = read(f"---\n{front}tags:\n- video\n---\n{BODY}")
    written = read(f"---\n{front}tags:\n- video\n{topics}---\n{BODY}")
    assert (clipped.show, written.show) == ("Og Kern", None)
    assert [it.role for it in written.people] == [PersonRole.AUTHOR]


def test_the_day_and_the_times_at_the_top_are_those_of_the_talk() -> None:
    front = "---\ntitle: 'Ada Okafor: Weirs (26.11.18)'\ndate: 2018-10-17 08:36:00 +0200\n---\n\n"
    line = "**Monday 26 November 2018** // **15:00-16:00** // **Fjord Street 1**"
    assert read(f"{front}{line}\n{BODY}").published == "2018-11-26"
    for other in ("On 26 November 2018 the weir broke.", "26 November 2018 was a Monday."):
        assert read(f"{front}{other}\n{BODY}").published == "2018-10-17"


def test_a_year_alone_is_no_event_and_who_stars_takes_part() -> None:
    account = read(
        f"---\ntitle: Weirs\nmeetup: 2016\nstarring:\n- Ada Okafor\n- Ivo Kern\n---\n{BODY}"
    )
    assert account.event is None
    assert speakers(account) == ["Ada Okafor", "Ivo Kern"]


def test_a_month_is_when_a_meetup_was_and_no_event() -> None:
    account = read(f"---\ntitle: Weirs\nmeetup: May 2016\n---\n{BODY}")
    assert (account.event, account.published) == (None, "2016-05")


@pytest.mark.parametrize(
    ("value", "event"),
    [
        ("heavy, slowly rising water", None),
        ("Says that water has risen at a weir", None),
        ("riverconf", "riverconf"),
        ("river days 2031", "river days 2031"),
        ("Days of slow water", "Days of slow water"),
        ("6 May", None),
        ("Friday", None),
        ("6-8 May 2031", None),
        ("yes", None),
    ],
)
def test_an_event_is_called_by_a_name(value: str, event: str | None) -> None:
    account = account_of(f"# Weirs\n\nThere are two sorts:\n\nEvent: {value}\n{BODY}")
    assert account.event == event


def test_an_address_that_a_page_begins_with_is_that_of_its_talk() -> None:
    text = "https://a.example/talks/weirs\n\nMoving Water\n\nRivers answer slowly. They do.\n"
    assert account_of(text).url == "https://a.example/talks/weirs"
    assert account_of(text.replace("/talks/weirs", "/")).url is None
    assert account_of(f"https://a.example/dams\n\n{text}").url is None


def test_whom_an_interview_is_with_stands_before_who_asked() -> None:
    account = account_of("Entrevista de Ada Okafor por Ivo Kern\n\nEl río responde despacio.\n")
    assert [it.name for it in account.people] == ["Ada Okafor"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Book talk: Dams by Nadia Brun", "Brun argues that dams wait."),
        ("Bo Lind: Dams", "We speak to the engineer Bo Lind. Lind argues so."),
    ],
)
def test_names_in_titles_beside_speakers_that_are_stated(title: str, text: str) -> None:
    """They may be a book's author, or a speaker once more."""
    front = f"---\ntitle: '{title}'\nspeakers: [Jane Dow, Dr. Bo Lind]\n---"
    assert speakers(account_of(f"{front}\n\n{text}\n")) == ["Jane Dow", "Dr. Bo Lind"]


def test_the_id_of_the_author_of_a_talk_is_no_show() -> None:
    url = "https://www.youtube.com/watch?v=abcdefghijk"
    front = f"layout: talk\ntitle: Weirs\nvideo: {url}\nauthor: okafor_ada"
    assert account_of(f"---\n{front}\n---{BODY}").show is None


def test_a_dash_behind_a_key_for_people_is_as_good_as_a_colon() -> None:
    assert speakers(read(f"# Moving water\n\nPresenter - Ada Okafor{BODY}")) == ["Ada Okafor"]
    assert speakers(read(f"# Moving water\n\nPresenter - River Works{BODY}")) == []


@pytest.mark.parametrize("beside", ["Ada McKern & Ivo Flynn (Acme)", "Ivo Flynn, Zyx Ong (Acme)"])
def test_whom_title_and_text_print_beside_somebody_who_speaks_does_so_too(beside: str) -> None:
    first, second = beside.removesuffix(" (Acme)").replace(" &", ",").split(", ")
    text = f"{first} and {second} build dams. Flynn shows how a weir holds. Flynn explains mud."
    assert speakers(read(f"# Mud: Dams of old - {beside}\n\n{text}{BODY}")) == [first, second]
    names = speakers(read(f"# Mud - Ivo Flynn, Zyx Ong (Acme)\n\nIvo Flynn explains mud.{BODY}"))
    assert "Zyx Ong" not in names
