"""The address book is taken as a whole or not at all."""

import json

import pytest

from generator.model.reading import AddressBook
from generator.read.files.editor_files import read_address_book


def book(**entries: str) -> str:
    keyed = {key.replace("_", ":", 1): [address] for key, address in entries.items()}
    return json.dumps({"schema_version": 1, "entries": keyed})


def test_a_book() -> None:
    read, problems = read_address_book(
        book(quote_abc="quotes/in/a-talk.html#q-abc", concept_été="concepts/été.html")
    )
    assert problems == ()
    assert read.entries == {
        "concept:été": ("concepts/été.html",),
        "quote:abc": ("quotes/in/a-talk.html#q-abc",),
    }
    assert list(read.entries) == sorted(read.entries)


def test_sources_keep_the_capitals_of_their_files() -> None:
    content = "0" * 64
    text = json.dumps({"schema_version": 1, "sources": {"sources/My Note.html": content}})
    assert read_address_book(text)[1]  # a space is in no address
    text = json.dumps({"schema_version": 1, "sources": {"sources/MyNote.html": content}})
    read, problems = read_address_book(text)
    assert (read.sources, problems) == ({"sources/MyNote.html": content}, ())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "[]",
        "{}",
        "[" * 100_000,
        "\ud800",
        '{"schema_version": 2, "entries": {}}',
        '{"schema_version": "1", "entries": {}}',
        '{"schema_version": 1, "entries": {}, "more": 1}',
        '{"schema_version": 1, "entries": {"concept:a": 1}}',
        '{"schema_version": 1, "entries": []}',
        '{"schema_version": 1, "entries": {"concept:a": "concepts/a.html"}}',
        '{"schema_version": 1, "entries": {"concept:a": []}}',
        '{"schema_version": 1, "gone": ["../a.html"]}',
        book(unknown_a="a.html"),
        book(concept="a.html"),
        book(concept_="a.html"),
        book(concept_a=""),
        book(concept_a="a.md"),
        book(concept_a="/a.html"),
        book(concept_a="../a.html"),
        book(concept_a="a/../../b.html"),
        book(concept_a="a//b.html"),
        book(concept_a="a/.git/b.html"),
        book(concept_a="a\\b.html"),
        book(concept_a="https://x.org/a.html"),
        book(concept_a="//x.org/a.html"),
        book(concept_a="a.html#"),
        book(concept_a='a".html'),
        book(concept_a="a\n.html"),
        book(concept_a="a.html", concept_b="../b.html"),
        book(concept_a="concepts/a.html/x.html"),
        book(concept_a=f"concepts/{'a' * 300}.html"),
        book(concept_a=f"concepts/{'é' * 130}.html"),
        book(concept_a="a/" * 600 + "b.html"),
        book(concept_a="INDEX.html"),
        book(concept_a="Concepts/A.html"),
        '{"schema_version": 1, "pages": ["a.html#b"]}',
        '{"schema_version": 1, "pages": ["a/b.html/c.html"]}',
        '{"schema_version": 1, "sources": {"sources/a.html": "1234"}}',
        '{"schema_version": 1, "sources": {"../a.html": "' + "0" * 64 + '"}}',
    ],
)
def test_a_faulty_book_is_empty(text: str) -> None:
    read, problems = read_address_book(text)
    assert read == AddressBook()
    (problem,) = problems
    assert (problem.code, problem.file) == ("address-book-invalid", "address-book.json")
    assert problem.message.code.startswith("book.")
