"""Previews: every link with one finds its file, and no text of a seed is more than text there."""

import gzip
import json
import re
from typing import Any

import pytest

from generator.render.site_data.previews import file_number
from tests.render import corpus_fixture
from tests.render.rendering import rendered

FILE = re.compile(rb"talksPreviews\.take\((\d+), (\{.*\})\);\n", re.DOTALL)


def previews() -> dict[str, tuple[int, list[str]]]:
    found: dict[str, tuple[int, list[str]]] = {}
    for asset in rendered().assets:
        if asset.path.startswith("data/previews/"):
            match = FILE.fullmatch(asset.content)
            assert match is not None
            assert asset.path == f"data/previews/{int(match[1])}.js"
            found |= {
                address: (int(match[1]), said) for address, said in json.loads(match[2]).items()
            }
    return found


def count() -> int:
    (script,) = (one for one in rendered().assets if one.path == "assets/talks.js")
    return int(json.loads(script.content.split(b" = ", 1)[1].split(b";\n", 1)[0])["previews"])


def test_scripts_and_styles_are_served_small_and_without_comments() -> None:
    own = {one.path: one.content for one in rendered().assets if one.path.startswith("assets/")}
    assert set(own) == {"assets/talks.js", "assets/talks.css"}
    assert b"/*" not in own["assets/talks.css"]
    assert not re.search(rb"(?m)^\s*//", own["assets/talks.js"])
    assert b"https://www.youtube-nocookie.com/embed/" in own["assets/talks.js"]
    assert sum(len(gzip.compress(content)) for content in own.values()) < 36_000


def test_each_lies_where_the_script_looks_for_it() -> None:
    found = previews()
    assert found
    for address, (number, _) in found.items():
        assert file_number(address, count()) == number


def test_things_quotes_and_talks_have_one() -> None:
    corpus = corpus_fixture.LINKS.corpus
    kinds: list[Any] = [corpus.talks, corpus.concepts, corpus.entities, corpus.quotes]
    addresses = {one.address for things in kinds for one in things}
    assert set(previews()) == addresses


def test_a_concept_says_its_definition_and_whose_it_is() -> None:
    concept = next(one for one in corpus_fixture.LINKS.corpus.concepts if one.definitions)
    kind, title, text, said = previews()[concept.address][1]
    assert (kind, title) == ("Concept", concept.name)
    assert concept.definitions[0].text.startswith(text.rstrip("…"))
    assert "line" in said


# The values that are published for FNV-1a, of which the text here is all of one byte.
@pytest.mark.parametrize(
    ("address", "value"),
    [("", 0x811C9DC5), ("a", 0xE40C292C), ("a#q-1", 0xE40C292C), ("ab", 0x4D2505CA)],
)
def test_the_hash_is_of_the_page(address: str, value: int) -> None:
    assert file_number(address, 1 << 32) == value
