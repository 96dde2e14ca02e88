"""Suggestions as YAML, ready to be pasted into the curation file."""

import json
from collections.abc import Iterable, Iterator

from generator.model.reading import Suggestion, SuggestionKind
from generator.text.escape import harmless

_NOTHING = "# The evidence leaves nothing to decide.\n"


def suggestion_lines(suggestions: Iterable[Suggestion]) -> str:
    """The suggestions by section, each behind its evidence as comments; valid YAML as a whole."""
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
    merged: dict[str, list[Suggestion]] = {}
    for one in listed:
        merged.setdefault(one.first, []).append(one)
    for first, others in merged.items():
        for one in others:
            yield f"  # “{harmless(one.names[0])}” and “{harmless(one.names[1])}” may be one:"
            for reason in one.because:
                yield f"  #   {harmless(reason)}"
            yield f"  #   evidence {one.strength:g} of the {one.needed:g} that join by themselves"
        merge = ", ".join(json.dumps(one.second, ensure_ascii=False) for one in others)
        yield f"  {json.dumps(first, ensure_ascii=False)}:"
        yield f"    merge: [{merge}]"
