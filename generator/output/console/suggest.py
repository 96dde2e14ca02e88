"""Suggestions as YAML, ready to be pasted into the curation file."""

import json
from collections.abc import Iterable, Iterator

from generator.curation.edits import accepting, refusing
from generator.messages.words import english
from generator.model.grouping import grouped, neighbours
from generator.model.reading import Suggestion, SuggestionKind
from generator.text.markdown.escape import harmless

_NOTHING = "# The evidence leaves nothing to decide.\n"


def suggestion_lines(suggestions: Iterable[Suggestion]) -> str:
    """The suggestions by section, each behind its evidence as comments; valid YAML as a whole.

    What may be one with several that are not suggested as one is left to choose, as comments. What
    one suggestion has joined already, no other joins again.
    """
    every = tuple(suggestions)
    lines = [
        line
        for kind in SuggestionKind
        for line in _section(kind, [suggestion for suggestion in every if suggestion.kind is kind])
    ]
    return "\n".join(lines) + "\n" if lines else _NOTHING


def _section(kind: SuggestionKind, suggestions: list[Suggestion]) -> Iterator[str]:
    joined = grouped(suggestions, lambda suggestion: suggestion.first)
    ends = [(it.first, it.second) for it in suggestions]
    near = neighbours(ends)
    sure = {(left, right) for left, right in ends if near[left] ^ near[right] == {left, right}}
    taken: set[str] = set()
    if suggestions:
        yield f"{kind.value}:" if sure else f"# {kind.value}:"
    for first, others in joined.items():
        for suggestion in others:
            yield from _reasons(suggestion)
            if (first, suggestion.second) not in sure:
                yield f"  #   if they are: {accepting(suggestion).line}"
        new = [it for it in others if (first, it.second) in sure and it.second not in taken]
        taken.update(suggestion.second for suggestion in new)
        if new:
            edits = [accepting(suggestion) for suggestion in new]
            (key,) = edits[0].fields
            values = [value for edit in edits for value in _quoted(edit.fields[key])]
            yield f"  {json.dumps(first, ensure_ascii=False)}:"
            yield f"    {key}: [{', '.join(values)}]"


def _quoted(value: object) -> list[str]:
    texts = value if isinstance(value, list) else [value]
    return [json.dumps(text, ensure_ascii=False) for text in texts]


def _reasons(suggestion: Suggestion) -> Iterator[str]:
    yield f"  # “{harmless(suggestion.names[0])}” and “{harmless(suggestion.names[1])}” may be one:"
    for reason in suggestion.because:
        yield f"  #   {harmless(english(reason))}"
    for reason in suggestion.against:
        yield f"  #   but {harmless(english(reason))}"
    yield f"  #   if they are not: {refusing(suggestion).line}"
