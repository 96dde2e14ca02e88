"""Feeds as a feed reader reads them."""

from typing import Any

import feedparser
import msgspec
import pytest

from generator.model.base import Address
from generator.model.items import SET_BY_EDITOR, Speaker
from generator.model.message import Message
from generator.publish.export import feeds
from generator.publish.export.context import ExportContext
from generator.publish.export.feeds import LONGEST, FeedItem, newest
from tests.export.notes import HOSTILE, context, two_talks, with_text
from tests.support import export_context

SITE = "https://example.org/s/"


def files(made: ExportContext) -> dict[str, bytes]:
    return {asset.path: asset.content for asset in feeds.export(made)}


def atom(content: bytes) -> Any:
    parsed = feedparser.parse(content, sanitize_html=False)
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    return parsed


def json_feed(content: bytes) -> Any:
    made = msgspec.json.decode(content)
    assert made["version"] == "https://jsonfeed.org/version/1.1"
    assert "title" in made
    assert all(item["id"] and item["content_text"] for item in made["items"])
    return made


def test_a_feed_reader_reads_the_talks() -> None:
    made = files(context(site_url=SITE, site_name="My & talks"))
    parsed = atom(made["feed.xml"])
    assert parsed.feed.title == "My & talks: Talks"
    assert parsed.feed.link == f"{SITE}index.html"
    assert parsed.feed.updated == "2026-02-01T00:00:00Z"
    later, first = parsed.entries
    assert (first.title, first.published) == ("Rivers & dams", "2025-10-17T00:00:00Z")
    assert first.link == first.id == f"{SITE}talks/rivers-dams.html"
    assert [author.name for author in first.authors] == ["Nadia van den Brun", "王小波"]
    assert (later.title, later.published) == ("北京 rivers", "2026-02-01T00:00:00Z")
    same = json_feed(made["feed.json"])
    assert [item["url"] for item in same["items"]] == [entry.link for entry in parsed.entries]
    assert [item["date_published"] for item in same["items"]] == [
        entry.published for entry in parsed.entries
    ]


def test_quotes_and_predictions_have_feeds() -> None:
    made = files(context(site_url=SITE))
    quotes = atom(made["quotes/feed.xml"]).entries
    assert [entry.title for entry in quotes] == [
        "A river is a verb.",
        "Nobody owns 100% of a flood_plain.",
    ]
    assert (
        "“A river is a verb.” — Nadia van den Brun (inferred), Rivers & dams"
        in quotes[0].content[0].value
    )
    (prediction,) = atom(made["predictions.xml"]).entries
    assert prediction.published == "2030-01-01T00:00:00Z"
    assert json_feed(made["predictions.json"])["items"][0]["date_published"] == prediction.published


def test_who_and_what_several_talks_name_has_a_feed() -> None:
    made = files(context(site_url=SITE))
    person = atom(made["people/nadia-van-den-brun.feed.xml"])
    assert [entry.title for entry in person.entries] == [
        *("北京 rivers", "Rivers & dams"),
        *("A river is a verb.", "Nobody owns 100% of a flood_plain."),
    ]
    assert person.feed.link == f"{SITE}people/nadia-van-den-brun.html"
    assert len(atom(made["concepts/meander.feed.xml"]).entries) == 2
    assert not any(path.startswith("people/王小波") for path in made)


def test_links_are_relative_where_nobody_knows_the_site() -> None:
    made = files(context())
    parsed = feedparser.parse(
        made["people/nadia-van-den-brun.feed.xml"],
        response_headers={
            "content-location": "https://host.example/a/people/x.xml",
            "content-type": "application/atom+xml",
        },
    )
    assert parsed.entries[1].link == "https://host.example/a/talks/rivers-dams.html"
    assert all(entry.id.startswith("urn:uuid:") for entry in parsed.entries)
    items = json_feed(made["people/nadia-van-den-brun.feed.json"])["items"]
    assert items[1]["url"] == "../talks/rivers-dams.html"


def test_what_has_no_date_stands_last_and_gets_none() -> None:
    items = [item("a", None), item("b", "2024"), item("c", "2025-01"), item("d", None)]
    assert [one.key for one in newest(items)] == ["c", "b", "a", "d"]
    assert [one.time for one in newest(items)][1:3] == ["2024-01-01T00:00:00Z", None]
    assert len(newest([item(str(number), None) for number in range(99)])) == LONGEST


def item(key: str, date: str | None) -> FeedItem:
    return FeedItem(key=key, address=Address(key), title=key, text="", date=date)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("site", [None, SITE])
def test_no_text_breaks_a_feed(text: str, site: str | None) -> None:
    links = two_talks()
    usual = files(export_context(links, site_url=site))
    hostile = files(export_context(with_text(links, text), site_url=site, site_name=text))
    assert list(usual) == list(hostile)
    for path, content in hostile.items():
        if path.endswith(".xml"):
            entries = atom(content).entries
            assert [one.id for one in entries] == [
                one.id for one in atom(usual[path]).entries
            ] or not site
        else:
            assert len(json_feed(content)["items"]) == len(json_feed(usual[path])["items"])


def test_a_name_that_nobody_prints_or_gives_is_said_to_be_inferred() -> None:
    made = context()
    person = next(iter(made.people.values()))

    def told(printed: str | None, because: Message | None) -> str | None:
        return made.said_by(Speaker(person=person.id, printed=printed, because=because))

    assert told(None, Message("person.only_presented")) == f"{person.name} (inferred)"
    assert told(None, SET_BY_EDITOR) == person.name
    assert told("She", None) == person.name
    assert made.said_by(None) is None
