"""Chapters, transcripts, records and small pages of quotes, read by what others use."""

import io
from typing import Any

import jsonschema
import lxml.html
import msgspec
import pytest
import webvtt

from generator.model.account import PassageKind, TimeCode
from generator.model.base import ItemId, Span
from generator.model.items import Passage
from generator.model.site.page import Asset
from generator.publish.export import embeds, recordings
from generator.publish.export.context import ExportContext
from tests.export.notes import HOSTILE, context, two_talks, with_text
from tests.support import export_context

PYVIDEO = {
    "type": "object",
    "required": ["title", "description", "speakers", "tags", "videos", "thumbnail_url"],
    "properties": {
        "title": {"type": "string"},
        "description": {"type": "string"},
        "speakers": {"type": "array", "items": {"type": "string"}},
        "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        "videos": {"type": "array", "items": {"type": "object", "required": ["type", "url"]}},
        "thumbnail_url": {"type": "string"},
        "recorded": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "duration": {"type": "integer"},
        "language": {"type": "string"},
        "related_urls": {
            "type": "array",
            "items": {"type": "object", "required": ["label", "url"]},
        },
    },
    "additionalProperties": False,
}


def captions(assets: dict[str, Asset], path: str) -> list[tuple[str, str, str, str | None]]:
    text = assets[path].content.decode("utf-8")
    return [
        (cue.start, cue.end, cue.text, cue.voice)
        for cue in webvtt.from_buffer(io.StringIO(text)).captions
    ]


def decoded(assets: dict[str, Asset], path: str) -> Any:
    return msgspec.json.decode(assets[path].content)


def by_path(assets: Any) -> dict[str, Asset]:
    return {asset.path: asset for asset in assets}


def with_turns(made: ExportContext) -> ExportContext:
    talk, source = made.corpus.talks[0], made.corpus.sources[0]
    turns = tuple(
        Passage(
            id=ItemId(str(seconds)),
            talk=talk.id,
            section="",
            kind=PassageKind.OTHER,
            text=text,
            speaker=speaker,
            time=TimeCode(seconds=seconds, printed=""),
            at=Span(source=source.id, lines=(1, 1)),
        )
        for seconds, text, speaker in ((0, "Rivers & dams.", "Nadia Brun"), (3700, "<b>", None))
    )
    corpus = msgspec.structs.replace(made.corpus, passages=turns)
    return export_context(msgspec.structs.replace(made.links, corpus=corpus))


def test_chapters_for_players() -> None:
    assets = by_path(recordings.export_chapters(context()))
    assert list(assets) == ["talks/rivers-dams.chapters.vtt", "talks/rivers-dams.chapters.json"]
    assert captions(assets, "talks/rivers-dams.chapters.vtt") == [
        ("00:00:00.000", "00:05:30.000", "Opening", None),
        ("00:05:30.000", "00:05:31.000", "Floods: how they come", None),
    ]
    assert decoded(assets, "talks/rivers-dams.chapters.json")["chapters"] == [
        {"startTime": 0, "title": "Opening", "endTime": 330},
        {"startTime": 330, "title": "Floods: how they come"},
    ]


def test_a_transcript_says_who_speaks() -> None:
    assets = by_path(recordings.export_transcripts(with_turns(context())))
    assert captions(assets, "talks/rivers-dams.transcript.vtt") == [
        ("00:00:00.000", "01:01:40.000", "Rivers &amp; dams.", "Nadia Brun"),
        ("01:01:40.000", "01:01:41.000", "&lt;b&gt;", None),
    ]


def test_records_for_pyvideo() -> None:
    assets = by_path(recordings.export_pyvideo(context()))
    for path in assets:
        jsonschema.validate(decoded(assets, path), PYVIDEO)
    record = decoded(assets, "talks/rivers-dams.pyvideo.json")
    assert record["speakers"] == ["Nadia van den Brun", "王小波"]
    assert record["videos"] == [
        {"type": "youtube", "url": "https://www.youtube.com/watch?v=abcdefghijk"}
    ]
    assert record["recorded"] == "2025-10-17"
    assert "recorded" not in decoded(assets, "talks/北京-rivers.pyvideo.json")


def test_a_quote_on_a_small_page_of_its_own() -> None:
    asset = next(iter(embeds.export(context())))
    page = lxml.html.fromstring(asset.content.decode("utf-8"))
    assert page.get("lang") == "en"
    assert page.xpath("//blockquote")[0].text_content() == "A river is a verb."
    assert page.xpath("//a/@href")[0].startswith("../quotes/in/rivers-dams.html#q-")
    assert not page.xpath("//script | //img | //link")
    assert len(asset.content) < 1500


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_a_format(text: str) -> None:
    made = export_context(with_text(two_talks(), text))
    assets = by_path(recordings.export_chapters(made))
    assert len(captions(assets, "talks/rivers-dams.chapters.vtt")) == 2
    assert len(decoded(assets, "talks/rivers-dams.chapters.json")["chapters"]) == 2
    records = by_path(recordings.export_pyvideo(made))
    for path in records:
        jsonschema.validate(decoded(records, path), PYVIDEO)
        assert not any(
            video["url"].startswith("javascript") for video in decoded(records, path)["videos"]
        )
    for asset in embeds.export(made):
        page = lxml.html.fromstring(asset.content.decode("utf-8"))
        assert not page.xpath("//script | //img | //b")
        assert all(link.startswith("../quotes/in/") for link in page.xpath("//a/@href"))
