"""Properties as outliners and vaults write them in the text: `status:: done`."""

from generator.text.regex import regex

_PROPERTY = regex(r"(?P<key>[^\W\d_][\w /-]{0,30})::[ \t]+(?P<value>\S.*)")


def property_of(text: str) -> tuple[str, str] | None:
    """The key and the value of a line that is a property; None for any other.

    >>> property_of("status:: done"), property_of("std::vector"), property_of("status: done")
    (('status', 'done'), None, None)
    """
    match = _PROPERTY.match(text) if "::" in text else None
    return (match["key"], match["value"]) if match else None
