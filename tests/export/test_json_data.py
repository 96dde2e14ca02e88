"""The corpus as JSON: each thing on a line, in one file or in one for each list."""

import json

import msgspec

from generator.messages.words import as_english
from generator.model.account import PassageKind, TimeCode
from generator.model.base import ItemId, SourceId, Span, TalkId
from generator.model.items import Passage
from generator.model.site.export import DataFile
from generator.publish.export import json_data
from tests.export.notes import context


def test_each_thing_of_the_corpus_stands_on_a_line() -> None:
    corpus = context().corpus
    written = b"".join(json_data.records_json(corpus))
    decoded = json.loads(written)
    assert decoded == json.loads(msgspec.json.encode(corpus, enc_hook=as_english))
    assert list(decoded) == sorted(decoded)
    lines = [line.strip().rstrip(",") for line in written.decode("utf-8").split("\n")]
    talks = [line for line in lines if line.startswith('{"accounts":')]
    assert [json.loads(line) for line in talks] == decoded["talks"]


def test_a_passage_leaves_out_what_the_schema_gives_as_default() -> None:
    schema = json_data.schema()["$defs"]["Passage"]
    defaults = {
        name: field["default"] for name, field in schema["properties"].items() if "default" in field
    }
    assert defaults == {
        "speaker": None,
        "goes_on": False,
        "inferred": False,
        "time": None,
        "code": None,
        "cells": (),
        "level": 0,
        "person": None,
    }
    assert defaults.keys().isdisjoint(schema["required"])
    passage = _passage("Words.")
    assert json.loads(msgspec.json.encode(passage)).keys() == schema["properties"].keys() - defaults


def test_the_time_of_a_passage_says_what_was_read_otherwise() -> None:
    words = '"printed_seconds":null,"repaired":null,'
    lines = [
        json.loads(json_data._encoded(_passage(words, time)))
        for time in (
            TimeCode(seconds=72, printed="1:12"),
            TimeCode(seconds=72, printed="1:72", printed_seconds=132),
        )
    ]
    assert [it["text"] for it in lines] == [words, words]
    assert [it["time"] for it in lines] == [
        {"printed": "1:12", "seconds": 72},
        {"printed": "1:72", "printed_seconds": 132, "repaired": None, "seconds": 72},
    ]


def _passage(text: str, time: TimeCode | None = None) -> Passage:
    return Passage(
        id=ItemId("a"),
        talk=TalkId("b"),
        section="Notes",
        kind=PassageKind.OTHER,
        text=text,
        time=time,
        at=Span(source=SourceId("c"), lines=(1, 1)),
    )


def test_lists_are_also_files_of_lines() -> None:
    files = {file.path: file for file in json_data.export_lines(context())}
    corpus = json.loads(b"".join(json_data.records_json(context().corpus)))
    lists = {name: things for name, things in corpus.items() if isinstance(things, list) and things}
    assert set(files) == {f"data/jsonl/{name}.jsonl" for name in lists}
    for name, things in lists.items():
        file = files[f"data/jsonl/{name}.jsonl"]
        assert isinstance(file, DataFile)
        assert [json.loads(line) for line in file.content.splitlines()] == things
