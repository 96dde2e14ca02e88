"""The filter's data: every quote once, and each leads to its permanent place."""

import json
import re
from typing import Any

import collection
import pytest

from generator.model.site.page import Asset
from generator.render.site_data import quote_data
from generator.resolve import resolve
from generator.text.markdown.escape import harmless
from tests.render import corpus_fixture as fixture
from tests.render.rendering import config, render, rendered
from tests.support import link

INDEX = re.compile(rb"talksQuotes\.index\((\{.*\})\);\n", re.DOTALL)
WORDS = re.compile(rb"talksQuotes\.take\((\d+), (\[.*\])\);\n", re.DOTALL)


def data_of(assets: tuple[Asset, ...]) -> tuple[dict[str, Any], dict[int, list[Any]]]:
    files = {one.path: one.content for one in assets if one.path.startswith("data/quotes/")}
    index = INDEX.fullmatch(files.pop("data/quotes/index.js"))
    assert index
    words = {}
    for path, content in files.items():
        match = WORDS.fullmatch(content)
        assert match
        assert path == f"data/quotes/{int(match[1])}.js"
        words[int(match[1])] = json.loads(match[2])
    return json.loads(index[1]), words


def test_every_quote_is_there_once_with_its_place() -> None:
    index, words = data_of(rendered().assets)
    found = {}
    for number, (talk, speaker, concepts) in enumerate(index["quotes"]):
        text, anchor, time, _, marks, links, cited, play, *_ = words[number // index["per_file"]][
            number % index["per_file"]
        ]
        assert "line" in cited
        assert not play or (time and play.startswith("http"))
        assert marks
        assert all(re.fullmatch(r"sources/.*#L\d+", mark) for mark in marks)
        assert all(text[start:end].strip() for start, end, _ in links)
        address = f"quotes/in/{index['talks'][talk][0]}.html#{anchor}"
        found[address] = (text, speaker, [index["concepts"][one][0] for one in concepts])
    assert set(found) == {one.address for one in fixture.CORPUS.quotes}
    for quote in fixture.CORPUS.quotes:
        text, speaker, concepts = found[quote.address]
        assert harmless(quote.text).startswith(text.rstrip("…"))
        assert len(concepts) == len(quote.concepts)
        if quote.speaker and quote.speaker.person:
            assert index["speakers"][speaker][0] == quote.speaker.person
        if quote.speaker is None:
            assert speaker == -1


@pytest.mark.slow
def test_many_quotes_lie_in_several_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quote_data, "PER_FILE", 50)
    reading = collection.reading(30)
    resolved = resolve(reading, None)
    made = render(link(resolved.corpus), reading, (), config())
    index, words = data_of(made.assets)
    count = len(resolved.corpus.quotes)
    assert len(index["quotes"]) == count > 100
    assert index["per_file"] == 50
    assert [len(words[number]) for number in sorted(words)] == [50] * (count // 50) + (
        [count % 50] if count % 50 else []
    )
