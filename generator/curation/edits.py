"""Lines for the curation file: the one form in which an editor is told what to write there."""

import json

from generator.model.base import Value
from generator.model.reading import Suggestion, SuggestionKind
from generator.text.markdown.escape import harmless

_JOINED_BY = {
    SuggestionKind.TALKS: "merge",
    SuggestionKind.CONCEPTS: "merge",
    SuggestionKind.QUOTES: "same_as",
}
"""The key that joins things of a kind; the others are joined by a name."""


Field = str | bool | list[str] | dict[str, None] | None
"""What a key of an entry holds; a null is filled in by the editor."""


class Edit(Value, frozen=True, kw_only=True):
    """What to write under a section's entry: one key and its value.

    A null is written as nothing: such a line changes nothing until it is filled in.
    """

    section: str
    entry: str
    fields: dict[str, Field]

    @property
    def line(self) -> str:
        """The entry as one line that stands under the section's key.

        >>> Edit(section="talks", entry="woods", fields={"date": None}).line
        '"woods": {date: }'
        """
        fields = ", ".join(f"{key}: {_printed(value)}" for key, value in self.fields.items())
        return f"{_printed(self.entry)}: {{{fields}}}"

    @property
    def whole(self) -> str:
        """The same with the section in front, a curation file of its own.

        >>> Edit(section="talks", entry="forests", fields={"split": ["my-note"]}).whole
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
    return Edit(section=suggestion.kind.value, entry=suggestion.first, fields={key: [value]})


def _printed(value: Field) -> str:
    """A value as YAML; texts stand in quotation marks, so that none can be taken for another."""
    if value is None:
        return ""
    if isinstance(value, str):
        value = harmless(value)
    elif isinstance(value, list):
        value = [harmless(one) for one in value]
    elif isinstance(value, dict):
        return "{" + ", ".join(f"{_printed(one)}: " for one in value) + "}"
    return json.dumps(value, ensure_ascii=False)
