"""Data files as JSON: the corpus with the JSON Schema that describes it, and the graph.

All are made from the structs of :mod:`generator.model` and from nothing else, so that they cannot
disagree with the pages; a reason or a problem stands there as its English sentence. The graph is
node-link data, the form that graph libraries read.
"""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from generator import model
from generator.messages.words import as_english
from generator.model.corpus import Corpus
from generator.model.items import Passage
from generator.model.message import Message
from generator.model.site.export import DataFile
from generator.model.site.page import in_pieces
from generator.publish.export.context import ExportContext

CORPUS_PATH = "data/corpus.json"
SCHEMA_PATH = "data/corpus.schema.json"
GRAPH_PATH = "data/graph.json"
_ENCODER = msgspec.json.Encoder(order="sorted", enc_hook=as_english)
_AS_PRINTED = b'"printed_seconds":null,"repaired":null,'  # of a time; no text has bare marks
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def export(context: ExportContext) -> tuple[DataFile, ...]:
    """`data/corpus.json`, `data/corpus.schema.json` and `data/graph.json`."""
    return (
        in_pieces(_file(CORPUS_PATH), records_json(context.corpus), context.spill),
        _file(SCHEMA_PATH, _printed_schema(), "JSON Schema"),
        _file(GRAPH_PATH, to_json(context.links.graph)),
    )


def _file(path: str, content: bytes = b"", form: str = "JSON") -> DataFile:
    return DataFile(path=path, content=content, media_type="application/json", format=form)


def export_lines(context: ExportContext) -> Iterator[DataFile]:
    """`data/jsonl/<kind>.jsonl`: the things of each list of the corpus, one on a line."""
    for name, things in sorted(msgspec.structs.asdict(context.corpus).items()):
        if isinstance(things, tuple) and things:
            yield DataFile(
                path=f"data/jsonl/{name}.jsonl",
                content=b"".join(_encoded(thing) + b"\n" for thing in things),
                media_type="application/jsonl",
                format="JSON Lines",
            )


@cache
def _printed_schema() -> bytes:
    """The schema as it is written: it is that of the code, whatever the notes say."""
    return to_json(schema())


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the corpus; it has no absolute address."""
    described = {
        "$schema": _DRAFT,
        "$id": "corpus.schema.json",
        "title": "A corpus of notes about talks",
    }
    made = described | msgspec.json.schema(Corpus, schema_hook=_described)
    whole = made["$defs"][Corpus.__name__]
    for held in whole["properties"].values():  # all of them are always written
        held.pop("default", None)
    whole["required"] = sorted(whole["properties"])
    docstrings = _docstrings()
    for name, definition in made["$defs"].items():
        if name in docstrings:
            definition["description"] = docstrings[name]
    return made


def _docstrings() -> dict[str, str]:
    """What the code says of each class of the model, the same for every Python.

    Pythons differ in how they keep the indentation of docstrings, and `-OO` leaves them out.
    """
    if sys.flags.optimize < 2:
        modules = [it for name, it in sys.modules.items() if name.startswith(model.__name__)]
        classes = (it for module in modules for it in vars(module).values() if isinstance(it, type))
        ours = (it for it in classes if it.__module__.startswith(model.__name__))
        return {it.__name__: cleandoc(it.__doc__) for it in ours if it.__doc__}
    files = Path(model.__file__).parent.glob("*.py")
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in files)
    nodes = (node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef))
    return {node.name: text for node in nodes if (text := ast.get_docstring(node))}


def to_json(value: Any) -> bytes:  # noqa: ANN401  (any value that JSON can hold)
    """The value as UTF-8 JSON: keys sorted, indented by one space, with a line end at the end."""
    return msgspec.json.format(_ENCODER.encode(value), indent=1) + b"\n"


def records_json(value: msgspec.Struct) -> Iterator[bytes]:
    """The value as UTF-8 JSON with sorted keys, piece by piece: each thing of a list has one line.

    Indenting all of it would take a seventh more bytes; so a reader still sees what has changed.
    """
    before = b"{\n "
    for name, held in sorted(msgspec.structs.asdict(value).items()):
        yield before + _ENCODER.encode(name) + b": "
        if isinstance(held, tuple) and held:
            before = b"[\n"
            for thing in held:
                yield before + _encoded(thing)
                before = b",\n"
            yield b"\n ]"
        else:
            yield _ENCODER.encode(held)
        before = b",\n "
    yield b"\n}\n"


def _encoded(thing: msgspec.Struct) -> bytes:
    """A thing as JSON; a passage leaves out what is at its default, and so does its time."""
    encoded = _ENCODER.encode(thing)
    return encoded.replace(_AS_PRINTED, b"") if isinstance(thing, Passage) else encoded


def _described(kind: type) -> dict[str, Any]:
    if kind is not Message:
        raise NotImplementedError(kind)
    return {"type": "string"}
