"""JSON Schema of a note's front matter: its keys, and what each says.

Any key may stand there; this one knows those that are read, so that editors complete them.
"""

from typing import Any

from generator.read.vocabulary.keys import Field, written_keys

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXTS = {"anyOf": [{"type": ["string", "null"]}, {"type": "array", "items": {"type": "string"}}]}
_LISTS = frozenset((Field.SPEAKER, Field.HOST, Field.AUTHOR, Field.TOPIC, Field.RECORDING))
_NUMBERS = frozenset((Field.SECONDS, Field.MINUTES, Field.DURATION, Field.EPISODE))


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
