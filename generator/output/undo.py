"""The line of the curation file that undoes what was concluded."""

from generator.text.editing import Edit


def split_talk(talk: str, source: str) -> str:
    """Takes a source from a talk.

    >>> split_talk("forests", "my-note")
    'talks: {"forests": {split: ["my-note"]}}'
    """
    return _line("talks", talk, "split", [source])


def split_concept(concept: str, name: str) -> str:
    """Makes a printed name a concept of its own."""
    return _line("concepts", concept, "split", [name])


def part_quotes(quote: str, others: list[str]) -> str:
    """Makes wordings other quotes."""
    return _line("quotes", quote, "not_same_as", others)


def set_speaker(quote: str) -> str:
    """Says who spoke."""
    return _line("quotes", quote, "speaker", "Name")


def set_time(kind: str, identity: str, printed: str) -> str:
    """Sets the time of a quote or of another item to what is printed."""
    return _line("quotes" if kind == "quote" else "items", identity, "time", printed)


def unlink(kind: str, identity: str) -> str:
    """Keeps the names of a concept or an entity from being linked."""
    section = {"person": "people"}.get(kind, f"{kind}s")
    return _line(section, identity, "link", False)


def _line(section: str, entry: str, key: str, value: str | bool | list[str]) -> str:
    return Edit(section=section, entry=entry, fields={key: value}).whole
