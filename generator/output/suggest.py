"""Suggestions as YAML, ready to be pasted into the curation file."""

import json
from collections.abc import Iterable, Iterator

from generator.curation.edits import accepting, refusing
from generator.messages.words import english
from generator.model.reading import Suggestion, SuggestionKind
from generator.text.markdown.escape import harmless

_NOTHING = "# The evidence leaves nothing to decide.\n"


def suggestion_lines(suggestions: Iterable[Suggestion]) -> str:
    """The suggestions by section, each behind its evidence as comments; valid YAML as a whole.

    What one suggestion has joined already, no other joins again.
    """
    listed = tuple(suggestions)
    lines = [
        line
        for kind in SuggestionKind
        for line in _section(kind, [one for one in listed if one.kind is kind])
    ]
    return "\n".join(lines) + "\n" if lines else _NOTHING


def _section(kind: SuggestionKind, listed: list[Suggestion]) -> Iterator[str]:
    if listed:
        yield f"{kind.value}:"
    joined: dict[str, list[Suggestion]] = {}
    for one in listed:
        joined.setdefault(one.first, []).append(one)
    taken: set[str] = set()
    for first, others in joined.items():
        for one in others:
            yield from _reasons(one)
        new = [one for one in others if one.second not in taken]
        taken.update(one.second for one in new)
        if new:
            edits = [accepting(one) for one in new]
            (key,) = edits[0].fields
            values = [value for edit in edits for value in _listed(edit.fields[key])]
            yield f"  {json.dumps(first, ensure_ascii=False)}:"
            yield f"    {key}: [{', '.join(values)}]"


def _listed(value: object) -> list[str]:
    texts = value if isinstance(value, list) else [value]
    return [json.dumps(one, ensure_ascii=False) for one in texts]


def _reasons(one: Suggestion) -> Iterator[str]:
    yield f"  # “{harmless(one.names[0])}” and “{harmless(one.names[1])}” may be one:"
    for reason in one.because:
        yield f"  #   {harmless(english(reason))}"
    if one.kind is SuggestionKind.TALKS:
        yield f"  #   evidence {one.strength:g} of the {one.needed:g} that join by themselves"
    yield f"  #   if they are not: {refusing(one).line}"
