"""JSON Schema of the curation file, by which editors complete and check it as somebody types."""

from typing import Any

import msgspec

from generator.model.curation import ENTRY_TYPES

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def curation_schema() -> dict[str, Any]:
    """The schema (draft 2020-12); a key without a value, or with an empty one, changes nothing."""
    kinds = tuple(dict.fromkeys(ENTRY_TYPES.values()))
    _, definitions = msgspec.json.schema_components(kinds, ref_template="#/$defs/{name}")
    for definition in definitions.values():
        properties = definition.get("properties", {})
        definition["properties"] = {
            name: {"anyOf": [value, {"enum": [None, ""]}]} for name, value in properties.items()
        }
        definition.pop("title", None)
    sections = {
        section.value: _or_null(
            {
                "type": "object",
                "additionalProperties": _or_null({"$ref": f"#/$defs/{kind.__name__}"}),
            }
        )
        for section, kind in ENTRY_TYPES.items()
    }
    return {
        "$schema": _DRAFT,
        "title": "What an editor knows better than the notes",
        "type": ["object", "null"],
        "properties": sections,
        "additionalProperties": False,
        "$defs": definitions,
    }


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}
