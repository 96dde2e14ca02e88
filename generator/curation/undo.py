"""The line of the curation file that undoes what was concluded."""

from generator.curation.edits import Edit, Field


def split_talk(talk: str, source: str) -> str:
    """Takes a source from a talk.

    >>> split_talk("forests", "my-note")
    'talks: {"forests": {split: ["my-note"]}}'
    """
    return _line("talks", talk, "split", [source])


def split_name(kind: str, identity: str, name: str) -> str:
    """Makes a printed name a concept or an entity of its own."""
    return _line(_section(kind), identity, "split", [name])


def separate_quotes(quote: str, others: list[str]) -> str:
    """Makes wordings other quotes."""
    return _line("quotes", quote, "not_same_as", others)


def set_speaker(quote: str) -> str:
    """Says who spoke, once a name is filled in.

    >>> set_speaker("x")
    'quotes: {"x": {speaker: }}'
    """
    return _line("quotes", quote, "speaker", None)


def set_speaker_in_talk(talk: str, printed: str) -> str:
    """Says who is meant by a printed name in a talk, once that is filled in.

    >>> set_speaker_in_talk("forests", "Bo")
    'talks: {"forests": {speakers: {"Bo": }}}'
    """
    return _line("talks", talk, "speakers", {printed: None})


def set_time(kind: str, identity: str, printed: str) -> str:
    """Sets the time of a quote or of another item to what is printed."""
    return _line("quotes" if kind == "quote" else "items", identity, "time", printed)


def unlink(kind: str, identity: str) -> str:
    """Keeps the names of a concept or an entity from being linked anywhere."""
    return _line(_section(kind), identity, "link", False)


def unlink_in_talk(kind: str, identity: str, talk: str) -> str:
    """Keeps them from being linked in one talk."""
    name = identity if kind == "concept" else f"{kind}:{identity}"
    return _line("talks", talk, "unlink", [name])


def unlink_in_item(kind: str, identity: str, item: str) -> str:
    """Keeps them from being linked in one item or quote."""
    return _line(_section(kind), identity, "not_about", [item])


def unrelate(kind: str, one: str, other: str) -> str:
    """Keeps two talks or two concepts from being called related."""
    return _line(_section(kind), one, "not_related", [other])


def previous_id(old: str, new: str) -> str:
    """Says that what stands at one place is what stood at another.

    >>> former("quotes/in/a.html#q-old", "quotes/in/a.html#q-new")
    'quotes: {"new": {previous_ids: ["old"]}}'
    """
    kind, _, identity = new.partition("#")[2].partition("-")
    before = old.partition("#")[2].partition("-")[2]
    return _line("quotes" if kind == "q" else "items", identity, "previous_ids", [before])


def _section(kind: str) -> str:
    """The section for talks, concepts or entities of a kind."""
    return {"person": "people"}.get(kind, f"{kind}s")


def _line(section: str, entry: str, key: str, value: Field) -> str:
    return Edit(section=section, entry=entry, fields={key: value}).whole
