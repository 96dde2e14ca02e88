"""Files of one day, name, show or recording are one talk, or several."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from generator.messages.words import english
from generator.model.account import Account, AccountDetail, Definition
from generator.model.account_head import AccountKind, DateBasis, Recording, TalkNumber
from generator.model.curation import Curation, TalkCuration
from generator.resolve.same_talk.groups import group_accounts
from generator.resolve.same_talk.rules import RULES, RuleKind, signs_of
from generator.resolve.shown_titles import date_of_talk
from tests.resolve.making import account, grouped, together
from tests.resolve.rule_pairs import (
    ADA,
    BO,
    QUOTES,
    TEXT,
    TITLE,
    WORDS,
    codes,
    other_words,
    pair,
    said,
)
from tests.support import seed_of


def test_transcripts_in_their_own_folder_are_one_by_their_wording() -> None:
    files = ("a/ep7-weirs/ep7-weirs_one", "a/ep7-weirs/ep7-weirs_two")
    assert len(together(*(account(file, text=f"{TEXT} {file}") for file in files))) == 1
    assert len(together(*(account(file, text=other_words(n)) for n, file in enumerate(files)))) == 2


def test_many_notes_name_one_file() -> None:
    notes = [account(f"vault/{number}", about="On rivers") for number in range(100)]
    assert len(together(account("vault/On rivers"), *notes[:50])) == 1
    assert len(together(account("vault/On rivers"), *notes)) == 101  # as of a list of all


@pytest.mark.parametrize(
    ("one", "other", "talks"),
    [
        (("vault/mud", "Mud", ADA), ("vault/sand", "Sand", BO), 1),
        (("vault/Mud - 01", "Mud 1"), ("vault/Mud - 02", "Mud 2"), 1),
        (("vault/mud", "Lecture 1"), ("vault/sand", "Lecture 2"), 2),  # of a course's recording
    ],
)
def test_notes_on_one_talk_tell_of_several_people_in_numbered_pieces(
    one: tuple[Any, ...], other: tuple[Any, ...], talks: int
) -> None:
    notes = [account(*it, about="On rivers") for it in (one, other)]
    assert len(together(account("talks/On rivers", "On rivers"), *notes)) == talks
    assert len(together(*(account(*it, subject="On rivers") for it in (one, other)))) == 2


def test_a_source_may_be_a_show() -> None:
    note = account("vault/Thoughts", subject="River Show")
    assert len(together(account("vault/River Show"), note)) == 2
    assert len(together(account("vault/River Show", minutes=50), note)) == 1
    assert len(together(account("vault/River Show", published="2024-05-01"), note)) == 1


def test_a_note_about_an_episode_is_kept_apart_by_vetoes() -> None:
    episode = account("vault/On rivers", "On rivers", ADA, published="2024-05-01")
    note = account("vault/Thoughts", "Thoughts", ADA, published="2025-05-01", about="On rivers")
    assert len(together(episode, note)) == 2


def test_two_starts_in_one_recording_are_two_talks() -> None:
    first, second = (account(name, video="a", start=at) for name, at in (("x", 600), ("y", 3600)))
    assert together(first, second) == [["x"], ["y"]]
    assert together(first, account("z", video="a", start=610)) == [["x", "z"]]


def test_a_start_in_a_shared_link_makes_no_other_talk() -> None:
    one = account("one", TITLE, ADA, video="a")
    assert len(together(one, account("two", TITLE, ADA, video="a", start=95))) == 1
    assert len(together(one, account("two", "Leaves", ADA, video="a", start=95))) == 2
    assert len(together(one, account("two", TITLE, BO, video="a", start=95))) == 2
    starts = [account(str(at), TITLE, ADA, video="a", start=at) for at in (95, 900)]
    assert len(together(*starts)) == 2


def dated(name: str, line: str) -> Account:
    """An account with a labelled line of when the talk was."""
    told = account(name, TITLE, ADA)
    detail = AccountDetail(what="metadata", text=line, at=told.at)
    return msgspec.structs.replace(told, items=(detail,))


@pytest.mark.parametrize(
    ("shows", "share", "talks"),
    [
        (("The River Hour", "The Mud Podcast"), 1.0, 1),
        (("The River Hour", "River Clips"), 1.0, 2),
        (("The River Hour", None), 1.0, 2),
        (("The River Hour", "The Mud Podcast"), 0.5, 2),
    ],
)
def test_two_shows_that_publish_one_episode_have_each_a_number_for_it(
    shows: tuple[str, str | None], share: float, talks: int
) -> None:
    spoken = [f"Sluicegate {n} was opened by lockkeepers who counted {n} boats." for n in range(60)]
    kept = spoken[: int(share * len(spoken))]
    cut = [
        f"Millwheels of {n} valleys stood because shareholders owed {n} debts." for n in range(60)
    ]
    texts = " ".join(spoken), " ".join([*kept, *cut[len(kept) :]])
    one, other = (
        account(
            f"{name}/show",
            people=ADA,
            text=text,
            show=show,
            kind=AccountKind.TRANSCRIPT,
            numbers=(TalkNumber(kind="episode", value=number),),
        )
        for name, number, show, text in zip("ab", ("447", "5"), shows, texts, strict=True)
    )
    assert len(together(one, other)) == talks


@pytest.mark.parametrize(
    ("folder", "talks"), [("calls/2031/Q4", 2), ("calls/2031/Q3", 2), ("calls/2031/late", 1)]
)
def test_a_form_filled_in_on_two_days_is_of_two_talks(folder: str, talks: int) -> None:
    """Also where the folder of the quarter is another."""
    days = (
        ("calls/2031/Q3/30--weir-keepers", "2031-09-30"),
        (f"{folder}/01--dam-keepers", "2031-10-01"),
    )
    files = (
        account(name, text=TEXT, published=day, kind=kind)
        for (name, day), kind in zip(days, (AccountKind.NOTES, AccountKind.NOTES), strict=True)
    )
    assert len(together(*files)) == talks


def test_two_days_of_one_list_are_two_talks() -> None:
    days = ("2024-05-01", "2024-05-02")
    one, other = (account(f"a/{day}", TITLE, ADA, published=day) for day in days)
    assert "other-date" in codes(one, other)
    assert len(together(one, other)) == 2


def test_two_seasons_are_two_talks() -> None:
    spring = dated("one", "Date: Spring 2019")
    assert len(together(spring, dated("two", "**When:** spring 2019"))) == 1
    assert len(together(spring, dated("two", "Updated: Autumn 2019"))) == 1
    assert len(together(spring, dated("two", "date: Fall 2019"))) == 2
    (elsewhere,) = grouped(spring, dated("two", "date: Fall 2019")).elsewhere
    assert english(elsewhere.against[0].detail) == "they are dated Spring 2019 and Autumn 2019"


def test_a_recording_may_come_out_after_the_talk() -> None:
    given = account("talks/one", TITLE, ADA, published="2024-05-01")

    def released(day: str, name: str = "videos/two", title: str = TITLE) -> Account:
        basis = DateBasis.PUBLISHED
        return account(name, title, ADA, published=day, published_by=basis)

    later = released("2024-06-20")
    assert len(together(given, later)) == 1
    assert date_of_talk([later, given]) == "2024-05-01"
    assert len(together(later, released("2024-08-20", "videos/three"))) == 2
    others = [released("2024-04-20"), released("2025-01-20"), released("2024-06-20", "talks/two")]
    others.append(account("videos/two", TITLE, ADA, published="2024-06-20"))
    assert [len(together(given, other)) for other in others] == [2, 2, 2, 2]
    call = account("talks/one", "Weekly call", ADA, published="2024-05-01")
    assert "other-date" in codes(call, released("2024-05-09", title="Weekly call"))


def test_what_came_out_on_one_page_came_out_once() -> None:
    def released(file: str, day: str, page: str = "https://rivers.example/weirs") -> Account:
        by = DateBasis.PUBLISHED
        return account(file, TITLE, ADA, published=day, published_by=by, pages=(page,))

    raw, note = released("raw/weirs", "2024-02-12"), released("notes/weirs", "2024-02-22")
    assert len(together(raw, note)) == 1
    assert len(together(raw, released("notes/dams", "2024-02-22"))) == 2
    elsewhere = released("notes/weirs", "2024-02-22", "https://rivers.example/dams")
    assert len(together(raw, elsewhere)) == 2


def test_a_day_of_the_year_that_another_source_states_is_the_talks() -> None:
    stated = account("talks/one", TITLE, ADA, published="2024")
    by = DateBasis.NAME, DateBasis.NAME, DateBasis.NOTE
    days = ("2023-12-30", "2024-05-02", "2024-05-03")
    others = [
        account(f"talks/{day}", TITLE, ADA, published=day, published_by=basis)
        for day, basis in zip(days, by, strict=True)
    ]
    assert date_of_talk([*others, stated]) == "2024-05-02"
    assert date_of_talk([others[0], others[2], stated]) == "2024"
    assert date_of_talk([account("talks/two")]) is None


FORMULAS = (
    "Leave us a review wherever you listen to your podcasts today.",
    "This show is brought to you by the good people of Tallow and Wick.",
)


def test_a_file_name_but_for_date_and_id_is_one() -> None:
    subtitles = account("in/x", goes_with="in/2021-06-18 Tides and Time", published="2021-06-18")
    record = account("in/y", goes_with="in/Tides and Time [tIdEs_12345]", video="tIdEs_12345")
    near = msgspec.structs.replace(record, published="2021-06-20")
    assert len(together(subtitles, near)) == 1
    (sign,) = grouped(subtitles, near).groups[0].because
    reason = "both files are named “tide and time”, date and id aside"
    assert english(sign.detail).replace("tides", "tide") == reason
    far = msgspec.structs.replace(record, published="2021-07-20")
    assert len(together(subtitles, far)) == 2
    third = account("in/z", goes_with="in/2021-06-19 Tides and Time", published="2021-06-19")
    assert len(together(subtitles, near, third)) == 3


def test_a_meeting_of_each_week_is_not_one() -> None:
    one = account("2025-07-02-dam-standup_notes", goes_with="2025-07-02-dam-standup")
    other = account("2025-07-09-dam-standup_notes", goes_with="2025-07-09-dam-standup")
    assert len(together(one, other)) == 2
    transcript = account("2025-07-02-dam-standup_transcript", goes_with="2025-07-02-dam-standup")
    assert len(together(one, transcript)) == 1


def test_days_of_names_of_one_form_outweigh_quotes() -> None:
    said_here = ("The only thing that a river is worth is how long it resists a dam.", *FORMULAS)
    one = account(
        "20251012_aB3defg_ijk_summary",
        quotes=said_here,
        published="2025-10-12",
        published_by=DateBasis.NOTE,
    )
    other = account("20251019_xY3defg_ijk_transcript", quotes=said_here, published="2025-10-19")
    assert len(together(one, other)) == 2
    named = account("20251019_dams_transcript", quotes=said_here, published="2025-10-19")
    assert len(together(one, named)) == 1


def test_what_titles_say_is_told_of_titles() -> None:
    tides = account("two", "Tides")
    concept = Definition(section="", name="Slow anchor", text="A port of silt.", at=tides.at)
    other = msgspec.structs.replace(tides, items=(concept,))
    titled = pair(account("one", "Why a slow anchor lasts"), other)
    (told,) = [it for it in signs_of(titled, RULES, RuleKind.WEAK) if it.rule.code == "title-words"]
    assert english(told.detail).startswith("the title of one and a part or concept of the other")


def test_an_anthology_is_joined_with_none_of_its_texts() -> None:
    texts = [TEXT.replace("r", letter) for letter in "bcdfg"]
    notes = [account(f"a/{at}", text=text) for at, text in enumerate(texts)]
    found = grouped(*notes, account("b/index", text=" ".join(texts)))
    assert len(found.groups) == 6
    assert len(found.near) == 5


def test_notes_on_a_day_are_joined_with_none_of_its_talks() -> None:
    """They hold the notes on each talk as a whole, one of them half as long as all together."""
    texts = [TEXT.replace("r", letter) for letter in "bcd"]
    texts[0] += " " + TEXT.replace("r", "f")
    notes = [account(f"a/{at}", text=text) for at, text in enumerate(texts)]
    found = grouped(*notes, account("b/day", text=" ".join(texts)))
    assert len(found.groups) == 4
    assert len(grouped(notes[0], account("b/again", text=texts[0])).groups) == 1


def test_formulas_of_a_show_join_no_episodes() -> None:
    host = ["Eve Host"]
    guests = [
        account("a/one", "Kelp", [*host, *ADA], quotes=FORMULAS),
        account("b/two", "Gneiss", [*host, *BO], quotes=FORMULAS),
    ]
    hosted = [
        account("a/one", "Kelp", hosts=host, quotes=FORMULAS),
        account("b/two", "Gneiss", hosts=host, quotes=FORMULAS),
    ]
    shown = [
        account("a/one", "The Shore Show: Kelp", quotes=FORMULAS, show="The Shore Show"),
        account("b/two", "The Shore Show: Gneiss", quotes=FORMULAS, show="The Shore Show"),
    ]
    for episodes in (guests, hosted, shown):
        found = grouped(*episodes)
        assert len(found.groups) == 2
        assert len(found.near) == 1
    same_guest = account("b/two", "Gneiss", ADA, quotes=FORMULAS)
    assert len(together(guests[0], same_guest)) == 1
    days = [msgspec.structs.replace(one, published="2024-05-01") for one in hosted]
    assert len(together(*days)) == 1


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ({"published": "2024-05-01"}, 1),
        ({"numbers": (TalkNumber(kind="episode", value="12"),)}, 1),
        ({"published": "2024-05-09"}, 2),
        ({"published": "2024-05-01", "show": "The Hill Show"}, 2),
        ({"published": "2024-05-01", "title": "Thanks"}, 2),
        ({"published": "2024-05-01", "title": "Kelp and the old pillar"}, 2),
        ({}, 2),
    ],
)
def test_files_of_one_episode_of_a_show_are_one_talk(other: dict[str, Any], count: int) -> None:
    title = str(other.pop("title", TITLE))
    stated: dict[str, Any] = {"show": "The Shore Show", **other}
    episode = TalkNumber(kind="episode", value="12")
    own = "Thanks" if title == "Thanks" else TITLE
    one = account(
        "e/notes/one", own, show="The Shore Show", published="2024-05-01", numbers=(episode,)
    )
    assert len(grouped(one, account("e/notes/two", title, **stated)).groups) == count


def test_times_of_a_template_join_no_talks() -> None:
    times = (0, 47, 133, 331)
    notes = [account(f"a/{word}", segments=(*times, 900 + at)) for at, word in enumerate(WORDS)]
    assert len(grouped(*notes[:2]).groups) == 1
    assert len(grouped(*notes[:8]).groups) == 8
    spoken = (911, 1007, 1313, 1717, 2011)
    same = [account(name, segments=(*times, *spoken)) for name in ("b/one", "c/two")]
    assert len(grouped(*notes[:8], *same).groups) == 9


def test_what_three_files_of_a_folder_name_is_a_session() -> None:
    names = ("roots", "leaves", "bark")
    record = AccountKind.RECORD
    day = [account(f"conf/{name}", name, video="day", kind=record) for name in names]
    assert len(together(*day[:2])) == 1
    assert len(together(*day)) == 3
    notes = [account(f"conf/{name}", name, ADA, video="day") for name in names]
    assert len(together(*notes)) == 1  # of one speaker they are three notes on one talk


def test_of_two_numbered_episodes_with_one_recording_one_has_it_by_mistake() -> None:
    numbers = [TalkNumber(kind="episode", value=value) for value in ("86", "448")]
    one, other = (
        account(f"show/{it.value}", title, video="day", numbers=(it,))
        for it, title in zip(numbers, ("Weirs and mud", "Dams at night"), strict=True)
    )
    assert len(together(one, other)) == 2
    again = account("show/449", "Weirs and mud", video="day", numbers=(numbers[1],))
    assert len(together(one, again)) == 1


def test_two_entries_of_one_recording_may_be_called_alike_but_for_a_figure() -> None:
    titles = ("Weirs and mud", "Dams at night")
    one, other = (
        account(f"conf/opening-{n}", title, ADA, video="day", kind=AccountKind.RECORD)
        for n, title in enumerate(titles)
    )
    assert len(together(one, other)) == 1
    notes = (account(f"conf/opening-{n}", it, ADA, video="day") for n, it in enumerate(titles))
    assert len(together(*notes)) == 2


def test_notes_that_name_nobody_make_no_session() -> None:
    names = ("roots", "leaves", "bark")
    notes = [account(f"conf/{name}", name, video="day") for name in names]
    assert len(together(*notes)) == 1
    assert len(together(account("conf/four", "four", ADA, video="day"), *notes)) == 1
    others = [account(f"conf/{who}", who, [who], video="day") for who in (*ADA, *BO)]
    assert len(together(*notes, *others)) == 5


def test_one_recording_outweighs_what_speaks_against_it_and_both_are_told() -> None:
    one = account("one", "Forests", ADA, video="a", published="2024-05-01")
    other = account("two", "Forests", ADA, video="a", published="2024-06-01")
    (group,) = grouped(one, other).groups
    assert [it.evidence for it in group.despite] == ["other-date"]
    assert group.because[0].evidence == "same-recording"


@pytest.mark.parametrize(
    ("kind", "who", "text", "talks"),
    [
        (AccountKind.TRANSCRIPT, BO, other_words(2), 2),
        (AccountKind.TRANSCRIPT, BO, TEXT, 1),  # two names, but one text
        (AccountKind.TRANSCRIPT, ["Okafor"], other_words(2), 1),
        (AccountKind.TRANSCRIPT, ["Бо Линд"], other_words(2), 1),  # it may be she, in her script
        (AccountKind.NOTES, BO, other_words(2), 1),
    ],
)
def test_transcripts_of_strangers_have_one_recording_by_mistake(
    kind: AccountKind, who: list[str], text: str, talks: int
) -> None:
    one = account("ada/talk-a", "Forests", ADA, video="a", text=TEXT, kind=kind)
    other = account("bo/talk-b", "Forests", who, video="a", text=text, kind=kind)
    assert len(grouped(one, other).groups) == talks


def test_a_title_in_common_that_names_one_guest_makes_no_acquaintance() -> None:
    title = "Forests and how they grow | Ada Okafor"  # the other has its head by mistake
    one, other = (
        account(f"{who[0]}/talk", title, who, video="a", text=text, kind=AccountKind.TRANSCRIPT)
        for who, text in ((ADA, TEXT), (BO, other_words(2)))
    )
    assert len(grouped(one, other).groups) == 2


def test_files_of_one_name_in_folders_of_two_days_are_two_meetings() -> None:
    title = "The working group on sluices and silted harbours"
    one = account("2022-05-23-silt/index", title, ADA, published="2022-05-23")
    other = account("2022-05-24-locks/index", title, ADA, published="2022-05-24")
    assert len(together(one, other)) == 2
    by_name = account("2022-05-24-locks/weirs", title, ADA, published="2022-05-24")
    assert len(together(one, by_name)) == 1


def test_names_of_days_of_one_form_are_of_their_days() -> None:
    title = "The working group on sluices and silted harbours"
    notes = [
        account(f"group/{name}", title, people, kind=kind)
        for name, people, kind in (
            ("tsc-2023-02-20", ADA, AccountKind.NOTES),
            ("tsc-2023-11-14", ADA, AccountKind.TRANSCRIPT),
            ("weirs-2023-11-14", ADA, AccountKind.NOTES),
        )
    ]
    assert len(together(*notes[:2])) == 2
    assert len(together(*notes[1:])) == 1
    days = (("2020-03-26", AccountKind.NOTES), ("2021-02-11", AccountKind.TRANSCRIPT))
    for noted in (slice(None), slice(0)):  # the day of the name is that of the note, or none is
        agendas = [
            account(
                *(f"{day[:4]}/calls/{day[5:]}-agenda", title, ADA),
                note_date=day[noted] or None,
                kind=kind,
            )
            for day, kind in days
        ]
        assert len(together(*agendas)) == 2


def test_files_of_one_name_do_not_outweigh_a_veto() -> None:
    one = account("talk", "Forests", published="2024-05-01")
    other = account("talk.es", "Bosques", goes_with="talk", published="2024-06-01")
    assert len(together(one, other)) == 2


def test_rivals_are_joined_with_neither_and_suggested() -> None:
    first, second = said(published=("2024-05-01", "2024-06-01"))
    undated = account("c/three", "Forests", ADA, quotes=QUOTES)
    found = grouped(first, second, undated)
    assert [len(group.accounts) for group in found.groups] == [1, 1, 1]
    assert {(near.one.id, near.other.id) for near in found.near} == {
        ("a/one", "c/three"),
        ("b/two", "c/three"),
    }


def test_who_is_nearer_to_one_of_two_is_joined_with_it() -> None:
    first, second = said(published=("2024-05-01", "2024-06-01"))
    nearer = account(
        "c/three", "Forests", ADA, quotes=QUOTES, segments=(0, 95, 301, 777), text=TEXT
    )
    first = msgspec.structs.replace(
        first, items=(*first.items, *account("a/one", segments=(0, 95, 301, 777)).items)
    )
    assert together(first, second, nearer) == [["a/one", "c/three"], ["b/two"]]


def test_nothing_joins_two_that_a_third_excludes() -> None:
    numbered = [
        account(name, goes_with="talk", numbers=numbers)
        for name, numbers in (
            ("talk", ()),
            ("talk.en", (TalkNumber(kind="part", value="1"),)),
            ("talk.es", (TalkNumber(kind="part", value="2"),)),
        )
    ]
    assert len(together(*numbered)) == 2


def test_the_editor_outweighs_everything() -> None:
    first, second = said(published=("2024-05-01", "2024-06-01"))
    given = [msgspec.structs.replace(one, talk="forests") for one in (first, second)]
    assert together(*given) == [["a/one", "b/two"]]
    apart = Curation(talks={"forests": TalkCuration(split=("b/two",))})
    joined = said()
    assert len(group_accounts(joined, apart).groups) == 2


def _recorded(name: str, media: str, **more: Any) -> Account:
    recording = Recording(platform="cdn.example.org", key=f"shows/{media}")
    return msgspec.structs.replace(account(name, **more), recordings=(recording,))


@pytest.mark.parametrize(
    ("media", "name", "are_one"),
    [
        ("Rivers015.mp3", "transcripts/Rivers15", True),
        ("2031-dams-and-debts.m4a", "out/2031-dams-and-debts", True),
        ("Rivers015.mp3", "transcripts/Rivers150", False),
        ("episode-12.mp3", "transcripts/episode-12", False),
        ("intro.mp3", "transcripts/intro", False),
        ("Rivers015.html", "transcripts/Rivers15", False),
    ],
)
def test_a_transcript_may_be_called_as_its_recording(media: str, name: str, are_one: bool) -> None:
    noted = _recorded("shows/15 rivers", media, title="Rivers, a clip show")
    heard = account(name, kind=AccountKind.TRANSCRIPT)
    assert (len(together(noted, heard)) == 1) is are_one
    assert len(together(noted, account(name))) == 2


def test_two_transcripts_of_one_name_are_called_as_no_recording() -> None:
    noted = _recorded("shows/15 rivers", "Rivers15.mp3")
    heard = [account(f"{it}/Rivers15", kind=AccountKind.TRANSCRIPT) for it in ("a", "b")]
    assert len(together(noted, *heard)) == 3


@pytest.mark.parametrize(
    ("first", "second", "talks"),
    [
        ("wetf102/minutes", "wetf106/minutes", 2),
        ("weirs/interim-13-08/agenda", "weirs/interim-13-10/agenda", 2),
        ("wetf102/minutes", "wetf102/notes", 1),
        ("wetf102/minutes", "weirs/minutes", 1),
        ("weirs/slides 04", "weirs/slides 05", 2),
        ("weirs/04", "weirs/05", 1),
        ("copy-1/episode7", "copy-2/episode7", 1),
    ],
)
def test_files_of_one_name_in_numbered_folders_are_of_two_meetings(
    first: str, second: str, talks: int
) -> None:
    kinds = AccountKind.NOTES, AccountKind.TRANSCRIPT
    files = (
        account(name, TITLE, ADA, text=TEXT, kind=kind)
        for name, kind in zip((first, second), kinds, strict=True)
    )
    assert len(together(*files)) == talks


@pytest.mark.parametrize(
    ("note", "transcript", "talks"),
    [
        ("posts/12-rivers", "transcripts/12-rivers", 1),
        ("2031/12-rivers", "2032/12-rivers", 2),
        ("posts/rivers", "transcripts/rivers", 2),
        ("a/posts/12-rivers", "b/transcripts/12-rivers", 2),
        ("posts/dams/rivers-12", "transcripts/dams/rivers-12", 1),
        ("posts/dams/rivers-12", "transcripts/weirs/rivers-12", 2),
        ("a/posts/rivers-12", "b/posts/rivers-12", 2),
        ("2031/dams/rivers-12", "transcripts/dams/rivers-12", 2),
        ("digests/2031-05-06-show-why-weirs-burst", "x/y/2031-05-06-show-why-weirs-burst", 1),
        ("a/digests/2031-05-06-weekly-meeting", "b/calls/2031-05-06-weekly-meeting", 2),
    ],
)
def test_a_transcript_may_be_called_as_the_note_in_a_folder_beside_its_own(
    note: str, transcript: str, talks: int
) -> None:
    noted = account(note, "Water that waits", ADA)
    heard = account(transcript, kind=AccountKind.TRANSCRIPT)
    assert len(together(noted, heard)) == talks
    if talks == 1:
        third = account(f"talks/{note.partition('/')[2]}", "Dams that burst")
        assert len(together(noted, heard, third)) == 3
        assert len(together(noted, account(transcript))) == 2


@pytest.mark.parametrize(
    ("agenda", "minutes", "title", "talks"),
    [
        ("agendas/2031/2031-05-06", "notes/2031/2031-05-06", "Weir Keepers Notes, May", 1),
        ("agendas/2031-05-06", "notes/2031-05-06", "Weir Keepers Meeting", 1),
        ("agendas/2031-05-06", "daily/2031-05-06", "Oil for lamps", 2),
        ("a/agendas/2031-05-06", "b/notes/2031-05-06", "Weir Keepers Notes, May", 2),
        ("agendas/05-06", "notes/05-06", "Weir Keepers Notes, May", 2),
    ],
)
def test_files_of_one_day_in_folders_beside_each_other_tell_of_one_meeting(
    agenda: str, minutes: str, title: str, talks: int
) -> None:
    planned = account(agenda, "Weir Keepers – May 2031")
    assert len(together(planned, account(minutes, title))) == talks
    if talks == 1:
        third = account(minutes.replace("notes", "slides"), title)
        assert len(together(planned, account(minutes, title), third)) == 3


@pytest.mark.parametrize(("other", "talks"), [("River Committee", 2), ("Sand Board Agenda", 1)])
def test_two_groups_that_meet_on_one_day_have_two_meetings(other: str, talks: int) -> None:
    """Of one day, with the same firms beside those who were there."""
    there = "Attendees: Acme Pumps, Binto Sluices, Corvid Harbours, Delta Dredgers"
    one, two = (
        account(f"minutes/{folder}/2031-05-06_weekly", f"{title} - 06 May 2031", text=there)
        for folder, title in (("sand", "Sand Board"), ("river", other))
    )
    assert len(together(one, two)) == talks


def test_minutes_of_one_group_may_both_list_who_was_there() -> None:
    text = "# Weir Keepers {}\n\n## Attendees\n\n- Ada Okafor (Acme)\n- Ivo Kern (Acme)\n"
    seeds = [
        seed_of(text.format(sort), f"{folder}/2031-05-06", ".md")
        for folder, sort in (("agendas", "#1"), ("notes", "#1 Notes"))
    ]
    assert len(together(*(it for seed in seeds for it in seed.accounts))) == 1


@pytest.mark.parametrize("title", ["", "# Weekly meeting\n\n"])
def test_two_groups_of_the_same_people_have_two_meetings(title: str) -> None:
    """Their folders differ; minutes of neither day or group are the others'."""
    there = "## Attendees\n\n- Ada Okafor (Acme)\n- Ivo Kern (Acme)\n- Bo Lind (Mud Org)\n"
    minutes = f"{title}{there}\n## Minutes\n\n- They met about the {{}} and spoke for a while.\n"
    seeds = [
        seed_of(minutes.format(f"{group} on day {day}"), f"{group}/2031-05-{day}-weekly", ".md")
        for group in ("sand", "river")
        for day in ("06", "13")
    ]
    assert len(together(*(it for seed in seeds for it in seed.accounts))) == 4


def test_a_path_that_two_files_may_have_names_neither() -> None:
    files = account("src/b/two"), account("other/b/two")
    note = account("a/one", files=("b/two",))
    assert len(together(files[0], note)) == 1
    assert len(together(*files, note)) == 3


def test_forms_that_nobody_filled_in_are_no_evidence() -> None:
    blanks = "Present: [names]. Topic: <topic>. Held on YYYY-MM-DD."
    assert len(together(account("a/one", text=TEXT), account("b/two", text=TEXT))) == 1
    forms = (account(file, text=f"{blanks} {TEXT}") for file in ("a/one", "b/two"))
    assert len(together(*forms)) == 2
    remarks = "[laughter] [long pause] [inaudible]"
    spoken = " ".join(f"Sluicegate {n} was opened by lockkeepers." for n in range(99))
    heard = (account(file, text=f"{remarks} {spoken}") for file in ("a/one", "b/two"))
    assert len(together(*heard)) == 1


def test_of_two_meetings_with_one_recording_one_has_it_by_mistake() -> None:
    def meeting(day: str, title: str) -> Account:
        return account(f"meetings/{day}", title.format(day), video="day", published=day)

    days = "2021-08-31", "2021-09-14"
    assert len(together(*(meeting(day, "Weir Council Meeting {}") for day in days))) == 2
    assert len(together(*(meeting(day, "Weirs that hold back the sea") for day in days))) == 1


@pytest.mark.parametrize(("n", "n_talks"), [(1, 1), (2, 1), (3, 2)])
def test_a_page_about_many_recordings_is_not_about_one_of_them(n: int, n_talks: int) -> None:
    text = " ".join(f"river{at} carries sand{at}" for at in range(300))
    keys = [Recording(platform="youtube", key=key) for key in "abc"[:n]]
    bare = account("units/one", "Unit 1", text=text)
    unit = msgspec.structs.replace(bare, recordings=tuple(keys))
    assert len(together(unit, account("lectures/two", "Weirs", text=text, video="a"))) == n_talks


@pytest.mark.parametrize(
    ("here", "there", "is_vetoed"),
    [
        ("https://river.example/a", "https://river.example/b", True),
        ("https://river.example/a", "https://river.example/a", False),
        ("https://river.example/a", "https://weir.example/b", False),
        (None, None, False),
    ],
)
def test_two_pages_of_one_site_are_of_the_days_in_their_names(
    here: str | None, there: str | None, is_vetoed: bool
) -> None:
    first = account("remarks/2031-05-06-remarks-on-weirs", "Remarks on weirs", ADA, url=here)
    other = account("briefings/2032-07-08-a-talk-with-keepers", "A talk", ADA, url=there)
    assert ("other-date" in codes(first, other)) == is_vetoed


def test_notes_called_by_a_guest_or_of_one_event_are_suggested_with_another() -> None:
    heard = account("show/weirs", "How weirs are mended", ADA, kind=AccountKind.TRANSCRIPT)
    noted = account("notes/ada", ADA[0], ADA)
    assert [(it.one.id, it.other.id) for it in grouped(heard, noted).near] == [(noted.id, heard.id)]
    titled = account("notes/ada", "Mills", ADA)
    assert not grouped(heard, titled).near
    there = [replace(it, event="RiverConf 2031") for it in (heard, titled)]
    assert len(grouped(*there).near) == 1
    again = account("show/mills", "How mills turn", ADA, kind=AccountKind.TRANSCRIPT)
    assert not grouped(heard, noted, again).near


@pytest.mark.parametrize(
    ("basis", "near"), [(DateBasis.TOGETHER, 1), (DateBasis.PUBLISHED, 0), (DateBasis.STATED, 0)]
)
def test_a_day_of_many_notes_keeps_apart_and_is_no_reason_to_say_nothing(
    basis: DateBasis, near: int
) -> None:
    heard = account("show/weirs", "Of weirs", ADA, published="2024-05-01", text=TEXT)
    noted = account("notes/ada", ADA[0], ADA, published="2024-08-01", published_by=basis)
    found = grouped(heard, noted)
    assert (len(found.groups), len(found.near)) == (2, near)


@pytest.mark.parametrize(
    ("one", "other", "talks"),
    [
        ("site/2031/talks/weirs", "site/2032/talks/weirs", 2),
        ("site/2031/talks/weirs", "site/2032/weirs", 2),
        ("site/2031/talks/weirs", "site/2031/weirs", 1),
        ("site/2031/summer/weirs", "site/2031/winter/weirs", 2),
        ("site/2031/summer/weirs", "site/2031/weirs", 1),
        ("site/2031/talks/weirs", "notes/2032/weirs", 1),  # the year of a note
    ],
)
def test_years_of_folders_beside_each_other_are_those_of_talks(
    one: str, other: str, talks: int
) -> None:
    page, row = (account(it, TITLE, ADA) for it in (one, other))
    assert len(together(page, row)) == talks


def test_dates_count_before_the_years_of_folders() -> None:
    files = ("site/2031/talks/weirs", "site/2032/weirs")
    assert len(together(*(account(it, TITLE, ADA, published="2031-05-06") for it in files))) == 1


def test_files_of_one_name_in_folders_of_two_days_are_of_two_meetings() -> None:
    files = ("calls/2031-05-06/minutes", "calls/2031-05-13/minutes")
    pasted = (account(it, TITLE, ADA, published="2031-05-06") for it in files)
    assert "other-year" in codes(*pasted)
