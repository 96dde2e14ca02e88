"""The corpus that a site publishes, checked as an outside program would: from its files alone."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from jsonschema import Draft202012Validator

from tests.support import SEEDS

Json = dict[str, Any]

ITEMS = ("passages", "segments", "predictions", "claims", "facts", "prices", "takeaways", "insights", "topics", "details")  # fmt: skip
LEFT = {"At", "Evidence", "1:43:12", "1:45:01", "👨‍💻"}
"""What remains of content lines: labels, repaired times, a sign of several characters."""

NOT_PRINTED = {"id", "talk", "kind", "what", "address", "status", "resolved"}


@pytest.fixture(scope="module")
def corpus(site: Path) -> Json:
    text = (site / "data" / "corpus.json").read_text(encoding="utf-8")
    assert text.endswith("}\n")
    return json.loads(text)


@pytest.fixture(scope="module")
def lines(corpus: Json) -> dict[tuple[str, int], tuple[str, str]]:
    """Every line of the seeds as printed, and after the repairs that its source lists."""
    found = {}
    for source in corpus["sources"]:
        text = (SEEDS / source["file"]).read_bytes().decode("utf-8")
        for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
            read, start = line, 0
            for repair in source["repairs"]:
                if repair["line"] == number:
                    at = read.index(repair["printed"], start)
                    read = read[:at] + repair["read"] + read[at + len(repair["printed"]) :]
                    start = at + len(repair["read"])
            found[source["id"], number] = (line, read)
    return found


def folded(text: str) -> str:
    return " ".join(text.split())


def test_it_is_valid_against_its_schema(site: Path, corpus: Json) -> None:
    schema = json.loads((site / "data" / "corpus.schema.json").read_text(encoding="utf-8"))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(corpus)


def test_keys_are_sorted(site: Path) -> None:
    def check(pairs: list[tuple[str, Any]]) -> Json:
        assert [key for key, _ in pairs] == sorted(key for key, _ in pairs)
        return dict(pairs)

    json.loads((site / "data" / "corpus.json").read_bytes(), object_pairs_hook=check)


def test_the_numbers_of_the_design(corpus: Json) -> None:
    def count(collection: str, source: str, **where: str) -> int:
        return sum(
            one["at"]["source"].startswith(source)
            for one in corpus[collection]
            if all(one[key] == value for key, value in where.items())
        )

    def defined(source: str) -> int:
        return sum(
            one["at"]["source"].startswith(source)
            for concept in corpus["concepts"]
            for one in concept["definitions"]
        )

    def quoted(source: str) -> int:
        return sum(
            one["at"]["source"].startswith(source)
            for quote in corpus["quotes"]
            for one in quote["attestations"]
        )

    assert len(corpus["talks"]) == 3
    assert defined("000") == 10
    assert count("passages", "001", kind="brief") == 7
    assert count("passages", "001", kind="overview") == 4
    assert defined("001") == 10
    assert quoted("001") == 20
    assert count("takeaways", "001") == 12
    assert count("segments", "002") == 14
    assert count("prices", "002") == 1
    assert count("facts", "002") == 2
    assert count("claims", "002") == 3
    assert count("predictions", "002") == 3
    assert defined("002") == 4
    companies = [one for one in corpus["entities"] if one["kind"] == "organisation"]
    assert (
        sum(one["at"]["source"].startswith("002") for e in companies for one in e["namings"]) == 5
    )
    assert quoted("002") == 3
    assert count("topics", "002") == 7
    assert count("takeaways", "002") == 5
    assert count("passages", "003", kind="summary") == 4
    assert count("takeaways", "003") == 7
    assert count("passages", "003", kind="discussion") == 6
    assert count("insights", "004") == 16
    assert count("topics", "004") == 15
    assert len(corpus["quotes"]) == 22


def test_every_non_blank_line_is_accounted_for(
    corpus: Json, lines: dict[tuple[str, int], tuple[str, str]]
) -> None:
    for source in corpus["sources"]:
        own = [printed for (identity, _), (printed, _) in lines.items() if identity == source["id"]]
        assert sum(source["coverage"].values()) == sum(bool(line.strip()) for line in own)
        assert source["coverage"]["unread"] == 0
        assert all(one["printed"] == one["read"] for one in source["printed_counts"])


def printed_texts(corpus: Json) -> Iterator[tuple[str, str, Json]]:
    """Every text that claims to be printed, with its name and place."""
    yield from printed_in_items(corpus)
    yield from printed_in_quotes(corpus)
    for one in corpus["disagreements"]:
        for side in one["sides"]:
            yield "side", side["printed"] or side["text"] or "", side["at"]
    yield from printed_names(corpus)


def printed_in_items(corpus: Json) -> Iterator[tuple[str, str, Json]]:
    for kind in ITEMS:
        for item in corpus[kind]:
            for name, value in item.items():
                if name in NOT_PRINTED or (kind == "predictions" and name == "evidence"):
                    continue
                if name == "section":
                    continue
                if isinstance(value, str):
                    yield f"{kind}.{name}", value, item["at"]
                elif name == "time" and value:
                    yield f"{kind}.time", value["printed"], item["at"]


def printed_in_quotes(corpus: Json) -> Iterator[tuple[str, str, Json]]:
    for quote in corpus["quotes"]:
        for one in quote["attestations"]:
            for name in ("text", "note", "context"):
                if one[name]:
                    yield f"quotes.{name}", one[name], one["at"]
            if one["time"]:
                yield "quotes.time", one["time"]["printed"], one["at"]
            if one["speaker"] and one["speaker"]["printed"]:
                yield "quotes.speaker", one["speaker"]["printed"], one["at"]


def printed_names(corpus: Json) -> Iterator[tuple[str, str, Json]]:
    for concept in corpus["concepts"]:
        for one in concept["definitions"]:
            yield "concepts.name", one["name"], one["at"]
            yield "concepts.text", one["text"], one["at"]
    for entity in corpus["entities"]:
        for one in entity["namings"]:
            if not one["because"].startswith("the byline"):
                yield "entities.printed", one["printed"], one["at"]
    for talk in corpus["talks"]:
        for one in talk["titles"]:
            yield "talks.title", one["text"], one["at"]
    for mention in corpus["mentions"]:
        yield "mentions.surface", mention["surface"], mention["at"]


def test_every_text_is_a_contiguous_piece_of_its_lines(
    corpus: Json, lines: dict[tuple[str, int], tuple[str, str]]
) -> None:
    checked = 0
    for name, text, at in printed_texts(corpus):
        first, last = at["lines"]
        here = [lines[at["source"], number] for number in range(first, last + 1)]
        printed, read = (folded(" ".join(one)) for one in zip(*here, strict=True))
        assert folded(text) in read or (name == "quotes.time" and text in printed), (name, text, at)
        checked += 1
    assert checked > 400


def test_repaired_times_say_what_was_printed(corpus: Json) -> None:
    times = [one["time"] for quote in corpus["quotes"] for one in quote["attestations"]]
    repaired = [time for time in times if time["repaired"]]
    assert [(t["printed"], t["printed_seconds"], t["seconds"]) for t in repaired] == [
        ("1:03:12", 3792, 6192),
        ("1:05:01", 3901, 6301),
    ]


def test_every_address_exists(site: Path, corpus: Json) -> None:
    ids: dict[str, set[str]] = {}

    def exists(address: str) -> bool:
        path, _, fragment = address.partition("#")
        if path not in ids:
            document = lxml.html.document_fromstring((site / path).read_bytes().decode("utf-8"))
            ids[path] = {one.get("id") for one in document.iter() if one.get("id")}
        return not fragment or fragment in ids[path]

    for kind in ("talks", "concepts", "entities", "quotes", "predictions", "sources"):
        for one in corpus[kind]:
            assert exists(one["address"]), one["address"]
    for quote in corpus["quotes"]:
        place = quote["address"].partition("#")[0]
        assert all(exists(f"{place}#q-{one['id']}") for one in quote["attestations"])
    for source in corpus["sources"]:
        assert all(exists(f"{source['address']}#L{n}") for n in range(1, source["lines"] + 1))
    for segment in corpus["segments"]:
        assert exists(f"talks/{segment['talk']}.html#s-{segment['time']['seconds']}")


def test_ids_and_references_hold(corpus: Json) -> None:
    known = {
        kind: {one["id"] for one in corpus[kind]}
        for kind in ("talks", "concepts", "sources", "quotes")
    }
    entities = {(one["kind"], one["id"]) for one in corpus["entities"]}
    for kind in (*ITEMS, "quotes"):
        assert {one["talk"] for one in corpus[kind]} <= known["talks"]
    for topic in corpus["topics"]:
        refers = topic["refers_to"]
        assert (
            refers["id"] in known["concepts"]
            if refers["kind"] == "concept"
            else (refers["kind"], refers["id"]) in entities
        )
    for talk in corpus["talks"]:
        assert set(talk["sources"]) <= known["sources"]
        assert all(("person", one["person"]) in entities for one in talk["people"])
        if len(talk["sources"]) > 1:
            joined = {source for one in talk["merged_because"] for source in one["sources"]}
            assert joined == set(talk["sources"])


def test_every_content_line_is_on_a_page_other_than_its_source_page(
    site: Path, corpus: Json, lines: dict[tuple[str, int], tuple[str, str]]
) -> None:
    shown = []
    for path in sorted(site.rglob("*.html")):
        if path.parent.name != "sources":
            document = lxml.html.document_fromstring(path.read_bytes().decode("utf-8"))
            (content,) = document.find_class("md-content")
            shown.append(folded(content.text_content()))
    everything = "\n".join(shown)
    pieces: dict[tuple[str, int], list[str]] = {}
    for name, text, at in printed_texts(corpus):
        if not name.startswith("mentions."):
            for number in range(at["lines"][0], at["lines"][1] + 1):
                pieces.setdefault((at["source"], number), []).append(folded(text))
    for place, texts in pieces.items():
        left = folded(lines[place][1])
        for text in sorted(texts, key=len, reverse=True):
            if not re.fullmatch(r"[\d:]+", text):
                assert text in everything, (place, text)
            left = left.replace(text, " ")
        words = {word.strip("-•—·@:()[]\"'“”.,") for word in left.split()} - {""}
        assert all(word in LEFT or is_symbol(word) for word in words), (place, words)


def is_symbol(word: str) -> bool:
    """Whether it is one of the marks with which a list begins."""
    return len(word.replace("\ufe0f", "")) == 1 and "\u2600" <= word[0] < "\U0001faff"
