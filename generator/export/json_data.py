"""Data files as JSON: the corpus with the JSON Schema that describes it, and the graph.

All are made from the structs of :mod:`generator.model` and from nothing else, so that they cannot
disagree with the pages; a reason or a problem stands there as its English sentence. The graph is
node-link data, the form that graph libraries read.
"""

from typing import Any

import msgspec

from generator.messages.words import as_english
from generator.model.corpus import Corpus
from generator.model.links import Links
from generator.model.message import Message
from generator.model.page import Asset

CORPUS_PATH = "data/corpus.json"
SCHEMA_PATH = "data/corpus.schema.json"
GRAPH_PATH = "data/graph.json"
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def export(links: Links) -> tuple[Asset, ...]:
    """`data/corpus.json`, `data/corpus.schema.json` and `data/graph.json`."""
    return (
        Asset(path=CORPUS_PATH, content=to_json(links.corpus)),
        Asset(path=SCHEMA_PATH, content=to_json(schema())),
        Asset(path=GRAPH_PATH, content=to_json(links.graph)),
    )


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the corpus; it has no absolute address."""
    described = {
        "$schema": _DRAFT,
        "$id": "corpus.schema.json",
        "title": "A corpus of notes about talks",
    }
    return described | msgspec.json.schema(Corpus, schema_hook=_described)


def to_json(value: Any) -> bytes:  # noqa: ANN401  (any value that JSON can hold)
    """The value as UTF-8 JSON: keys sorted, indented by one space, with a line end at the end."""
    encoded = msgspec.json.encode(value, order="sorted", enc_hook=as_english)
    return msgspec.json.format(encoded, indent=1) + b"\n"


def _described(kind: type) -> dict[str, Any]:
    if kind is not Message:
        raise NotImplementedError(kind)
    return {"type": "string"}
