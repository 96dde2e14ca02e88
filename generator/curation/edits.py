"""Lines for the curation file: what an editor is told to write, and what undoes a conclusion."""

import json
from typing import NamedTuple

from generator.model.curation import Part
from generator.model.reading import Suggestion, SuggestionKind
from generator.text.markdown.escape import harmless

_JOINED_BY = {
    SuggestionKind.TALKS: "merge",
    SuggestionKind.CONCEPTS: "merge",
    SuggestionKind.QUOTES: "same_as",
}
"""The key that joins things of a kind; the others are joined by a name."""

Field = str | bool | list[str] | dict[str, str]
"""What a key of an entry holds; what is empty is filled in by the editor."""


class Edit(NamedTuple):
    """What to write under a section's entry: one key and its value.

    A line with an empty value changes nothing until it is filled in, between the quotation marks:
    an address has signs that mean something to YAML.
    """

    section: str
    entry: str
    fields: dict[str, Field]

    @property
    def line(self) -> str:
        """The entry as one line that stands under the section's key.

        >>> Edit("talks", "woods", {"date": ""}).line
        '"woods": {date: ""}'
        """
        fields = ", ".join(f"{key}: {_printed(value)}" for key, value in self.fields.items())
        return f"{_printed(self.entry)}: {{{fields}}}"

    @property
    def whole(self) -> str:
        """The same with the section in front, a curation file of its own.

        >>> Edit("talks", "forests", {"split": ["my-note"]}).whole
        'talks: {"forests": {split: ["my-note"]}}'
        """
        return f"{self.section}: {{{self.line}}}"


def accepting(suggestion: Suggestion) -> Edit:
    """What makes one thing of the two that a suggestion names."""
    key = _JOINED_BY.get(suggestion.kind)
    value = suggestion.second if key else suggestion.names[1]
    return _edit(suggestion, key or "aliases", value)


def refusing(suggestion: Suggestion) -> Edit:
    """What keeps them apart, for good."""
    return _edit(suggestion, "not_same_as", suggestion.second)


def _edit(suggestion: Suggestion, key: str, value: str) -> Edit:
    return Edit(suggestion.kind.value, suggestion.first, {key: [value]})


def _printed(value: Field) -> str:
    """A value as YAML; texts stand in quotation marks, so that none can be taken for another."""
    if isinstance(value, str):
        value = harmless(value)
    elif isinstance(value, list):
        value = [harmless(entry) for entry in value]
    elif isinstance(value, dict):
        return "{" + ", ".join(f"{_printed(name)}: {_printed(value[name])}" for name in value) + "}"
    return json.dumps(value, ensure_ascii=False)


def split_talk(talk: str, source: str) -> str:
    """Takes a source from a talk.

    >>> split_talk("forests", "my-note")
    'talks: {"forests": {split: ["my-note"]}}'
    """
    return Edit("talks", talk, {"split": [source]}).whole


def split_name(kind: str, identity: str, name: str) -> str:
    """Makes a printed name a concept or an entity of its own."""
    return Edit(_section(kind), identity, {"split": [name]}).whole


def separate_quotes(quote: str, others: list[str]) -> str:
    """Makes wordings other quotes."""
    return Edit("quotes", quote, {"not_same_as": others}).whole


def unset_speaker(quote: str) -> str:
    """Says that nobody is named as who spoke; a name in place of the word says who did.

    >>> unset_speaker("x")
    'quotes: {"x": {speaker: "none"}}'
    """
    return Edit("quotes", quote, {"speaker": Part.NONE.value}).whole


def set_speaker_in_talk(talk: str, printed: str) -> str:
    """Says who is meant by a printed name in a talk, once that is filled in.

    >>> set_speaker_in_talk("forests", "Bo")
    'talks: {"forests": {speakers: {"Bo": ""}}}'
    """
    return Edit("talks", talk, {"speakers": {printed: ""}}).whole


def unset_person(talk: str, printed: str) -> str:
    """Says that somebody takes no part in a talk.

    >>> unset_person("forests", "Bo Li")
    'talks: {"forests": {people: {"Bo Li": "none"}}}'
    """
    return Edit("talks", talk, {"people": {printed: Part.NONE.value}}).whole


def set_time(kind: str, identity: str, printed: str) -> str:
    """Sets the time of a quote or of another item to what is printed."""
    return Edit("quotes" if kind == "quote" else "items", identity, {"time": printed}).whole


def unlink(kind: str, identity: str) -> str:
    """Keeps the names of a concept or an entity from being linked anywhere."""
    return Edit(_section(kind), identity, {"link": False}).whole


def unlink_in_talk(kind: str, identity: str, talk: str) -> str:
    """Keeps them from being linked in one talk."""
    name = identity if kind == "concept" else f"{kind}:{identity}"
    return Edit("talks", talk, {"unlink": [name]}).whole


def unlink_in_item(kind: str, identity: str, item: str) -> str:
    """Keeps them from being linked in one item or quote."""
    return Edit(_section(kind), identity, {"not_about": [item]}).whole


def unrelate(kind: str, identity: str, other: str) -> str:
    """Keeps two talks or two concepts from being called related."""
    return Edit(_section(kind), identity, {"not_related": [other]}).whole


def previous_id(old: str, new: str) -> str:
    """Says that what stands at one place is what stood at another.

    >>> previous_id("quotes/in/a.html#q-old", "quotes/in/a.html#q-new")
    'quotes: {"new": {previous_ids: ["old"]}}'
    """
    kind, _, identity = new.partition("#")[2].partition("-")
    before = old.partition("#")[2].partition("-")[2]
    return Edit("quotes" if kind == "q" else "items", identity, {"previous_ids": [before]}).whole


def _section(kind: str) -> str:
    return {"person": "people"}.get(kind, f"{kind}s")
