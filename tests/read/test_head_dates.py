"""When a talk was, when its page and its note were made: bylines, labels, titles, events."""

import pytest

from generator.messages.words import english
from generator.model.account import Account, AccountPassage
from generator.model.account_head import AccountKind, DateBasis
from tests.read.heads import NOTES, account, people, titles
from tests.support import seed_of


def printed_texts(read: Account) -> list[str]:
    return [it.text for it in read.items if isinstance(it, AccountPassage)]


def test_a_bare_date_is_the_talks_in_a_transcript_and_the_notes_in_notes() -> None:
    head = "---\ndate: 2026-01-02\n"
    notes = account(f"{head}---{NOTES}")
    assert (notes.published, notes.published_by) == ("2026-01-02", DateBasis.NOTE)
    assert notes.note_date == "2026-01-02"
    transcript = account(f"{head}transcript_by: Ivo Kern\n---{NOTES}")
    assert transcript.kind is AccountKind.TRANSCRIPT
    assert (transcript.published, transcript.published_by) == ("2026-01-02", DateBasis.STATED)
    assert transcript.note_date is None
    named = account(f"# Rivers{NOTES}", "2018-05-04-rivers")
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
        ("Tuesday 6 February 2024, 19:30, back room of the Anchor", "2024-02-06"),
        ("6 February 2024 at 7:30 pm in the Anchor", "2024-02-06"),
        ("6 February 2024, back room of the Anchor", None),
        ("6 February 2024, 19:30, they met. It rained.", None),
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


def test_a_day_in_a_point_of_a_point_further_down_is_something_elses() -> None:
    points = "".join(f"- Weir {number} holds.\n" for number in range(9))
    below = account(f"# Rivers\n\n{points}- The flood\n  - 6/21/2010\n  - It rained.\n")
    assert (below.published, below.note_date) == (None, None)
    head = account(f"# Rivers\n\n- RiverConf\n  - 6/21/2010\n\n{points}")
    assert head.published == "2010-06-21"


def test_a_day_in_a_title_is_the_talks() -> None:
    titled = account("# Rivers — 17 October 2025\n\n2026-01-02\n\nThey move.\n")
    assert (titled.published, titled.published_by) == ("2025-10-17", DateBasis.STATED)
    assert titled.note_date == "2026-01-02"


@pytest.mark.parametrize(
    ("published", "date"),
    [("2025-11-30", "2025-10-17"), ("2025-10-10", "2025-10-10"), ("2031-11-30", "2031-11-30")],
)
def test_the_day_of_a_title_counts_before_one_of_publishing_in_the_year_after(
    published: str, date: str
) -> None:
    text = f"---\ntitle: Rivers — 17 October 2025\npublished: {published}\n---{NOTES}"
    assert account(text).published == date


@pytest.mark.parametrize(
    "title",
    [
        "The flood of 14 July 2030: lessons",
        "Paris, 14 July 2030: the night it came",
        "Rerun (first aired 1 June 2030)",
    ],
)
def test_a_day_that_a_title_tells_of_comes_behind_that_of_publishing(title: str) -> None:
    text = f'---\ntitle: "{title}"\npublished: 2031-05-01\n---{NOTES}'
    assert account(text).published == "2031-05-01"


def test_what_a_sentence_says_counts_where_nothing_else_does() -> None:
    month = account("# News of March 2024\n\nThey move.\n")
    assert month.published is None
    told = account("# Rivers\n\nNadia Brun spoke at the town hall on 5 June 2025. It rained.\n")
    assert (told.published, told.published_by) == ("2025-06-05", DateBasis.STATED)
    other = account("# Rivers\n\nThe law on rivers was passed on 5 June 2025. It rained.\n")
    assert other.published is None


@pytest.mark.parametrize(
    ("title", "published"),
    [
        ("Mercredi 24 octobre - Soirée Rivières !", "2012-10-24"),
        ("An evening of weirs, 2 January", "2013-01-02"),
        ("Wednesday 24 February - What the floods took", "2012-12-07"),
        ("The 24 October weirs", "2012-12-07"),
    ],
)
def test_a_title_has_its_day_of_the_weeks_around_that_of_the_page(
    title: str, published: str
) -> None:
    day = "2012-10-07" if "octobre" in title else "2012-12-07"
    found = account(f"---\ntitle: {title}\ndate: {day}\n---{NOTES}")
    assert (found.published, found.note_date) == (published, day)


def test_the_subtitle_of_a_page_that_is_called_by_its_day_is_the_title() -> None:
    found = account(
        f"---\ntitle: 22 January 2024\nsubtitle: What weirs want\nspeaker: Zyx\n---{NOTES}"
    )
    assert (titles(found), found.published) == (["What weirs want"], "2024-01-22")
    called = account(f"---\ntitle: Weirs\nsubtitle: What weirs want\n---{NOTES}")
    assert titles(called) == ["Weirs"]


def test_a_date_beside_an_event_is_the_events_unless_somebody_wrote_a_note() -> None:
    head = "---\nevent: RiverConf\ndate: 2025-10-17\n"
    assert account(f"{head}---{NOTES}").published_by is DateBasis.STATED
    assert account(f"{head}author: Alex Writer\n---{NOTES}").published_by is DateBasis.NOTE


def test_keys_of_dates_are_told_apart() -> None:
    found = account(
        "---\nrelease_date: October 17, 2025\ncreated: 2026-01-02\ndate_saved: 1558962000031\n---"
        + NOTES
    )
    assert (found.published, found.published_by) == ("2025-10-17", DateBasis.PUBLISHED)
    assert (found.note_date, found.saved_date) == ("2026-01-02", "2019-05-27")


@pytest.mark.parametrize("bold", ["", "**"])
def test_labels_of_the_recording_say_more_than_those_of_the_note(bold: str) -> None:
    """The day of the video stands beside that of the note, both behind labels below no heading."""
    keys = ("Date", "2026-01-02"), ("Video date", "2025-10-17"), ("Podcast host", "Nadia Brun")
    lines = "\n".join(f"{bold}{key}:{bold} {value}" for key, value in keys)
    found = account(f"Category: #Video\n{lines}\n# Introduction\n\n01:00 Rivers move\n")
    assert (found.published, found.published_by) == ("2025-10-17", DateBasis.PUBLISHED)
    assert found.note_date == "2026-01-02"
    assert people(found) == [("Nadia Brun", "host")]


def test_who_presents_a_podcast_is_its_host_beside_a_guest_of_the_title() -> None:
    title = "---\ntitle: Les digues avec Zoé Brun\nduration: 4165\n---"
    text = f"{title}\n\nAvec Zoé, nous parlons de digues.\n\n### Podcast présenté par\n\n"
    found = account(f"{text}- Ada Okafor [@ada](https://a.example/ada)\n- Ivo Kern\n")
    roles = {"Zoé Brun": "speaker", "Ada Okafor": "host", "Ivo Kern": "host"}
    assert dict(people(found)) == roles


def test_a_number_of_seconds_may_have_a_fraction() -> None:
    found = account(f"---\nduration_seconds: 4480.0\nguest: Nadia Brun 2.0\n---{NOTES}")
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
    seed = seed_of(f"---\n{front}\n---\n# Rivers{NOTES}", ending=".md")
    problems = [it for it in seed.source.problems if it.code != "line-unread"]
    (found,) = seed.accounts
    assert (found.published is None) == (said is not None)
    texts = [english(it.message) for it in problems]
    assert len(texts) == (said is not None)
    assert all(text.startswith(said or "") for text in texts)


def test_a_labelled_date_that_is_unclear_is_said_and_no_title() -> None:
    seed = seed_of("03/04/2025\n\n# Rivers\n\nDate: 5月7日\n" + NOTES, ending=".md")
    assert [title.text for title in seed.accounts[0].titles] == ["Rivers"]
    assert [it.lines for it in seed.source.problems if it.code == "date-unclear"] == [(5, 5)]


_OTHERS = "## Who was there\n\n- Nadia Brun\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"# Rivers\n\n{_OTHERS}\n## Details\n\nDATE: June 5, 2014\n", "2014-06-05"),
        (
            f"---\npreached: 2014-06-05\ndate: 2015-01-02\n---\n# Rivers\n\n{_OTHERS}\n",
            "2014-06-05",
        ),
        (f"# Rivers\n\n{_OTHERS}\n**Datum / 日期**: 2014-06-05\n", "2014-06-05"),
        (f"# Rivers\n\n{_OTHERS}- 1:30pm–5:00pm Tuesday, 05/17/2016\n", "2016-05-17"),
        (f"# Rivers\n\n{_OTHERS}\n## The flood\n\n- June 5, 2014.\n- It rose.\n", None),
        (f"# Rivers 2014\n\n{_OTHERS}\n*Thursday, 5 June*\n", "2014-06-05"),
        (f"# Rivers\n\n{_OTHERS}\n*Thursday, 5 June*\n", None),
        (f"# Rivers\n\n5 июня 2014: Плотины, шлюзы.\n\n{_OTHERS}", "2014-06-05"),
        (f"# Rivers\n\n5 June 2014 was a wet day.\n\n{_OTHERS}", None),
        (f"# Rivers\n\nIt moves.\n\n5 June 2014: a flood.\n\n{_OTHERS}", None),
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
        ("podcast: 4개\n", None),  # so many
    ],
)
def test_an_id_of_a_show_is_made_readable(text: str, show: str | None) -> None:
    assert account(f"---\ntitle: Rivers\n{text}---\nThey rise.\n").show == show


def test_when_says_the_day_of_the_talk_where_a_day_stands_behind_it() -> None:
    assert account("# Archives\n\nWhen: 14 October 2024\n\n- a\n").published == "2024-10-14"
    assert account("# Archives\n\nWhen: you are in doubt, ask.\n\n- a\n").published is None


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


_SAID = "And then the river rose, and nobody had a boat.\n"


@pytest.mark.parametrize("many", [5, 60])
def test_a_transcript_says_when_it_was_recorded_in_one_of_its_first_sentences(many: int) -> None:
    said = [_SAID] * many
    said[4] = "This is the hour of rivers, number 12, recorded June 12, 2017.\n"
    said += [f"It was recorded May {day}, 2016.\n" for day in (2, 3)] if many > 5 else []
    cues = (f"00:{at:02}:00.000 --> 00:{at:02}:30.000\n{it}" for at, it in enumerate(said))
    (spoken,) = seed_of("WEBVTT\n\n" + "\n".join(cues), "rivers", ".vtt").accounts
    lines = (f"00:{at:02}:00 {it}" for at, it in enumerate(said))
    (printed,) = seed_of("\n".join(lines), "rivers", ".txt").accounts
    assert {spoken.published, printed.published} == {"2017-06-12"}


@pytest.mark.parametrize("day", ["26. März 2031", "26. März 2031, 19 Uhr", "26. maja 2031"])
def test_a_day_of_a_month_is_no_point_of_a_list(day: str) -> None:
    read = account(
        f"Wehre für alle\n\n{day}\n\nEin Abend am Fluss, mit Brot und Musik für alle.\n",
        "x",
        ".txt",
    )
    assert not any(it.startswith(("März", "maja")) for it in printed_texts(read))


def test_points_may_be_called_as_months() -> None:
    read = account("# Months\n\n1. March of the penguins\n2. May we ask\n")
    assert printed_texts(read) == ["March of the penguins", "May we ask"]


@pytest.mark.parametrize("more", ["", "\nMonday, 9 Apr 2031\nThe old mill opens\n"])
def test_a_page_of_several_days_is_of_none_of_them(more: str) -> None:
    text = (
        "Evenings at the mill\n\nTuesday, 6 Mar 2031\nWeirs for all who ask\n\n"
        f"Thursday, 15 Mar 2031\nWhat dams know of mud\n{more}"
    )
    assert (account(text, "x", ".txt").published is None) == bool(more)


def test_a_list_of_what_was_when_dates_nothing() -> None:
    days = ("1987-06-01: first lecture", "1991-03-12: society founded", "2003-05-02: mill bought")
    points = "".join(f"- {it}\n" for it in days)
    assert account(f"# The river society\n\n{points}\nWe meet there.\n").published is None
    below = f"# The river society\n\nWho we are.\n\n## History\n\n{points}"
    assert account(below).published is None


def test_what_a_program_logs_of_its_work_says_no_day() -> None:
    logged = "2035-10-14 12:03:0{} - heard.transcribe - INFO - Performing transcription...\n"
    text = logged.format(1) + "Loaded.\n" + logged.format(6) + "\nToday we look at weirs.\n"
    (account,) = seed_of(text).accounts
    assert (account.published, account.note_date) == (None, None)


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Mandag den 5. maj 2031", "2031-05-05"),
        ("Dato: den 5. maj 2031", "2031-05-05"),
        ("pondělí 12. května 2031", "2031-05-12"),
        ("keskiviikko 3. maaliskuuta 2031", "2031-03-03"),
        ("Päivämäärä: 3.3.2031", "2031-03-03"),
        ("Tanggal: 12 Agustus 2031", "2031-08-12"),
        ("22 May, 2031 - Weirton, CH", "2031-05-22"),
        ("22-24 May, 2031 - Weirton, CH", "2031-05"),
        ("22 May 2031 - how weirs open", None),
    ],
)
def test_days_below_a_title_in_more_languages(line: str, iso: str | None) -> None:
    assert account(f"# Weirs of the mill\n\n{line}\n\n- Gates leak.\n").published == iso
