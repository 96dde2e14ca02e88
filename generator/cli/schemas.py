"""JSON Schemas of the curation file and of front matter: editors complete by them as one types.

Any key may stand in front matter; the schema knows those that are read.
"""

from typing import Any

import msgspec

from generator.model.curation import ENTRY_TYPES
from generator.read.vocabulary.keys import Field, written_keys

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXTS = {"anyOf": [{"type": ["string", "null"]}, {"type": "array", "items": {"type": "string"}}]}
_LISTS = frozenset((Field.SPEAKER, Field.HOST, Field.AUTHOR, Field.TOPIC, Field.RECORDING))
_NUMBERS = frozenset((Field.SECONDS, Field.MINUTES, Field.DURATION, Field.EPISODE))


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


def front_matter_schema() -> dict[str, Any]:
    """The schema (draft 2020-12), each key in its usual spelling: small letters and `_`."""
    properties: dict[str, Any] = {
        key.lower().replace(" ", "_"): {**_type(field), "description": field.value}
        for field, keys in written_keys().items()
        for key in keys
        if key.isascii()
    }
    flag = {"type": "boolean", "description": "private"}
    properties |= {"private": flag, "draft": flag, "publish": flag}
    return {
        "$schema": _DRAFT,
        "title": "Front matter of a note about a talk",
        "type": "object",
        "properties": dict(sorted(properties.items())),
    }


def _type(field: Field) -> dict[str, Any]:
    if field in _LISTS:
        return dict(_TEXTS)
    return {"type": ["string", "number", "null"] if field in _NUMBERS else ["string", "null"]}
