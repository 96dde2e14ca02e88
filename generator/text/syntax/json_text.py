"""JSON as we write it: the same for the same content."""

import msgspec


def json_bytes(value: object, *, indent: int = 1) -> bytes:
    """The value as UTF-8 JSON: keys sorted, indented, with a line end at the end.

    >>> print(json_bytes({"weirs": 2, "dams": []}).decode(), end="")
    {
     "dams": [],
     "weirs": 2
    }
    """
    return msgspec.json.format(msgspec.json.encode(value, order="sorted"), indent=indent) + b"\n"
