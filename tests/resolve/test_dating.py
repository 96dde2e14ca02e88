"""When talks were published and predictions fall due, and which of these are overdue."""

import datetime as dt

import pytest

from generator.model.base import SourceId
from generator.model.corpus import Corpus
from generator.model.curation import SourceCuration
from generator.model.items import Due
from generator.read.seed import SeedFile, read_seed
from generator.resolve import resolve
from generator.resolve.items.talk_items import is_overdue
from tests.resolve.test_disagreements import digest
from tests.support import reading_of, seed_of

HORIZONS = ("10 years", "by 2030", "2–3 years", "6 months", "Near future")


def predicting(more: str) -> str:
    listed = "".join(f"  • [0{i}:00, {text}] Thing {i}.\n" for i, text in enumerate(HORIZONS, 1))
    return digest(more, f"\nPredictions ({len(HORIZONS)})\n\n{listed}")


def corpus_of(text: str, curation: str = "", today: dt.date | None = None) -> Corpus:
    return resolve(reading_of(seed_of(text, "s0"), curation=curation), today).corpus


def due(corpus: Corpus) -> dict[str | None, tuple[str, str] | None]:
    return {
        one.horizon: (one.due.from_, one.due.to) if one.due else None for one in corpus.predictions
    }


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (
            "2025-10-17",
            [
                ("2035-10", "2035-10"),
                ("2030", "2030"),
                ("2027-10", "2028-10"),
                ("2026-04", "2026-04"),
                None,
            ],
        ),
        (
            "October 2025",
            [
                ("2035-10", "2035-10"),
                ("2030", "2030"),
                ("2027-10", "2028-10"),
                ("2026-04", "2026-04"),
                None,
            ],
        ),
        ("", [None, ("2030", "2030"), None, None, None]),  # the year is named
    ],
)
def test_a_due_range_follows_from_the_talks_date_and_the_horizon(
    date: str, expected: list[tuple[str, str] | None]
) -> None:
    found = due(corpus_of(predicting(f"Published: {date}" if date else "")))
    assert list(found.values()) == expected


def test_the_editors_date_counts() -> None:
    text = predicting("Published: 2025-10-17")
    talk = corpus_of(text).talks[0].id
    found = due(corpus_of(text, f"talks: {{{talk}: {{date: 2020}}}}"))
    assert list(found.values()) == [
        ("2030", "2030"),
        ("2030", "2030"),
        ("2022", "2023"),
        ("2020-07", "2021-06"),
        None,
    ]


BYLINE = "8h ago · 10 views"


def aged(retrieved: str | None, text: str = "") -> Corpus:
    """The corpus of a page with an age, saved on some day."""
    body = (text or predicting("")).replace("Speakers:", f"{BYLINE}\n\nSpeakers:")
    told = SourceCuration(retrieved=retrieved)
    file = SeedFile(id=SourceId("s0"), file="s0.txt", curation=told)
    return resolve(reading_of(read_seed(file, body.encode()))).corpus


def test_an_age_and_the_day_of_retrieval_make_a_range() -> None:
    corpus = aged("2026-03-01")
    talk = corpus.talks[0]
    days = talk.published_between
    assert (talk.published, talk.earliest) == (None, "2026-02-28")
    assert days is not None
    assert (days.from_, days.to, days.printed) == ("2026-02-28", "2026-03-01", "8h ago")
    assert days.at.lines == (5, 5)
    assert list(due(corpus).values()) == [
        ("2036-02", "2036-03"),
        ("2030", "2030"),
        ("2028-02", "2029-03"),
        ("2026-08", "2026-09"),
        None,
    ]


def test_only_a_bylines_age_is_the_pages() -> None:
    file = SeedFile(
        id=SourceId("s0"), file="s0.txt", curation=SourceCuration(retrieved="2026-03-01")
    )
    text = digest("Watch: 8h ago, they say")
    (talk,) = resolve(reading_of(read_seed(file, text.encode()))).corpus.talks
    assert talk.published_between is None


def test_the_age_of_a_page_that_is_read_is_not_the_talks() -> None:
    file = SeedFile(
        id=SourceId("s0"), file="s0.txt", curation=SourceCuration(retrieved="2026-03-01")
    )
    text = predicting("").replace("Speakers:", f"{BYLINE} · 2 min read\n\nSpeakers:")
    (talk,) = resolve(reading_of(read_seed(file, text.encode()))).corpus.talks
    assert (talk.published_between, talk.earliest) == (None, None)


def test_an_age_alone_is_no_date_and_a_printed_date_is_better() -> None:
    talk = aged(None).talks[0]
    assert (talk.published, talk.published_between, talk.earliest) == (None, None, None)
    dated = aged("2026-03-01", predicting("Published: 2025-10-17")).talks[0]
    assert (dated.published, dated.published_between) == ("2025-10-17", None)


@pytest.mark.parametrize(
    ("to", "today", "overdue"),
    [
        ("2026-10", "2026-10-31", False),
        ("2026-10", "2026-11-01", True),
        ("2026", "2026-12-31", False),
        ("2026", "2027-01-01", True),
        ("2026-10-17", "2026-10-17", False),
        ("2026-10-17", "2026-10-18", True),
        ("2026", None, False),
    ],
)
def test_what_is_over_is_overdue(to: str, today: str | None, overdue: bool) -> None:
    assert is_overdue(Due(from_="2020", to=to), today) is overdue


def marked(corpus: Corpus) -> list[str | None]:
    return [one.horizon for one in corpus.predictions if one.overdue]


def test_only_open_predictions_are_overdue_and_only_on_a_given_day() -> None:
    text = predicting("Published: 2025-10-17")
    assert marked(corpus_of(text)) == []
    assert marked(corpus_of(text, today=dt.date(2026, 4, 30))) == []
    assert marked(corpus_of(text, today=dt.date(2026, 5, 1))) == ["6 months"]
    late = corpus_of(text, today=dt.date(2031, 1, 1))
    assert marked(late) == ["by 2030", "2–3 years", "6 months"]
    first = next(one.id for one in late.predictions if one.horizon == "by 2030")
    curation = f"predictions: {{{first}: {{status: came-true}}}}"
    settled = corpus_of(text, curation, today=dt.date(2031, 1, 1))
    assert marked(settled) == ["2–3 years", "6 months"]


def test_a_prediction_without_a_horizon_is_due_when_its_own_sentence_says() -> None:
    lines = "- By 2030 hedges are gone.\n- Hedges stay.\n- [1:02, 10 years] By 2030 ditches go."
    text = "A talk on hedges\nSpeaker: Ada Okafor\n{}\n\nPredictions\n" + lines
    dated = corpus_of(text.format("Published: 2025-10-17"))
    assert {
        one.text: (one.horizon, one.due.to if one.due else None) for one in dated.predictions
    } == {
        "By 2030 hedges are gone.": ("By 2030", "2030"),
        "Hedges stay.": (None, None),
        "By 2030 ditches go.": ("10 years", "2035-10"),
    }
    undated = corpus_of(text.format("Venue: a barn"))
    assert {one.horizon for one in undated.predictions} == {"By 2030", None, "10 years"}
    assert {one.id for one in dated.predictions} == {one.id for one in undated.predictions}


@pytest.mark.parametrize("name", ["a-list", "z-list"])
def test_the_date_of_a_list_is_the_talks_only_where_nothing_else_says_when_it_was(
    name: str,
) -> None:
    video = "https://www.youtube.com/watch?v=abcdefghij"
    entry = "<item><title>{}</title><pubDate>{} Jun 2024 10:00:00 GMT</pubDate>"
    entry += f"<description>{'They rise in spring, it says here. ' * 9}</description>"
    entry += f"<link>{video}{{}}</link></item>"
    items = entry.format("Weirs", "Mon, 10", "k") + entry.format("Mills", "Mon, 17", "l")
    feed = f'<rss version="2.0"><channel><title>Talks</title>{items}</channel></rss>'
    note = f"---\ntitle: Weirs\nrecorded: 2024-06-09\nvideo: {video}k\n---\n\nWater rises.\n"
    listed, own = seed_of(feed, name, ".xml"), seed_of(note, "own", ".md")
    talks = resolve(reading_of(listed, own)).corpus.talks
    assert {talk.title: talk.published for talk in talks} == {
        "Mills": "2024-06-17",
        "Weirs": "2024-06-09",
    }
