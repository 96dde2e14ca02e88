"""What a field of the curation file may hold: its type, and what a type alone does not say."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple, get_args, get_origin

import msgspec
import yaml

from generator.model.address import THING_FOLDERS, is_address
from generator.text.encoding.hidden_characters import without_hidden
from generator.text.language import language_tag
from generator.text.naming.ids import slug
from generator.text.quantities import timecode
from generator.text.quantities.dates import is_iso_date
from generator.text.web_address import is_web_address
from generator.text.yaml_nodes import (
    ALIAS_TAG,
    is_null,
    is_plain,
    text_of,
)

_TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_BOOL_TAG = "tag:yaml.org,2002:bool"


FieldValue = bool | str | tuple[str, ...] | tuple[int, ...] | dict[str, str]
"""What a field of the file may hold."""


def value_of(node: yaml.Node, wanted: object) -> FieldValue:
    """A field's value from its printed text; `wanted` is the type that the field is annotated with.

    Raises:
        ValueError: if it is not of the wanted type.
    """
    if not is_plain(node):
        raise ValueError(f"{describe(node)} is not allowed here")
    if wanted is bool:
        if node.tag != _BOOL_TAG:
            raise ValueError(f"true or false is expected, not {describe(node)}")
        return _TRUTHS[node.value.lower()]
    if isinstance(node, yaml.MappingNode) and get_origin(wanted) is dict:
        return _pairs(node)
    if isinstance(node, yaml.SequenceNode):
        texts = [text_of(item) for item in node.value]
        if any(item is None for item in texts):
            raise ValueError("a list of single values is expected")
        _check_visible(
            *("" if is_null(item) else text for item, text in zip(node.value, texts, strict=True))
        )
        return _converted(texts, wanted, node)
    text = text_of(node)
    if text is None:
        raise ValueError(_expected(wanted, node))
    _check_visible(text)
    return _converted(text, wanted, node)


def _converted(raw: str | list[str | None], wanted: object, node: yaml.Node) -> FieldValue:
    try:
        value: FieldValue = msgspec.convert(raw, wanted, strict=False)
    except msgspec.ValidationError:
        raise ValueError(_expected(wanted, node)) from None
    return value


def _pairs(node: yaml.MappingNode) -> dict[str, str]:
    """A group of texts, each with another text; those with none yet are left out.

    Raises:
        ValueError: if one of them is no text, or if one has two others.
    """
    pairs: dict[str, str] = {}
    for key, value in node.value:
        if is_null(value):
            continue
        name, other = text_of(key), text_of(value)
        if name is not None and other is not None:
            _check_visible(name, other)
        else:
            raise ValueError("a group of texts is expected, such as {a: b}")
        if pairs.setdefault(name, other) != other:
            raise ValueError(f"`{name}` stands there as `{pairs[name]}` and as `{other}`")
    return pairs


def _check_visible(*texts: str | None) -> None:
    """Checks that each text has a character that can be seen.

    Raises:
        ValueError: if one does not.
    """
    if any(not without_hidden(text or "").strip() for text in texts):
        raise ValueError("a text is expected, not an empty one")


def _expected(wanted: object, node: yaml.Node) -> str:
    """What a field takes, and what stands there."""
    parts = get_args(wanted) or (wanted,)
    enums = [part for part in parts if isinstance(part, type) and issubclass(part, StrEnum)]
    choices = [choice.value for enum in enums for choice in enum]
    if choices:
        return f"{describe(node)} is not a choice; {nearest(str(text_of(node)), choices)}"
    if get_origin(wanted) is dict:
        return f"a group of texts is expected, such as {{a: b}}, not {describe(node)}"
    if get_origin(wanted) is tuple:
        kind = "whole numbers" if int in parts else "texts"
        return f"a list of {kind} is expected, such as [a, b], not {describe(node)}"
    return f"a single text is expected, not {describe(node)}"


def describe(node: yaml.Node) -> str:
    """What a node is, in words."""
    if node.tag == ALIAS_TAG:
        return f"the alias `{node.value}` (aliases are not supported)"
    if not is_plain(node):
        return f"something tagged `{node.tag}`"
    if isinstance(node, yaml.ScalarNode):
        return f"`{node.value}`"
    return "a list" if isinstance(node, yaml.SequenceNode) else "a group of keys"


def nearest(name: str, names: Iterable[str]) -> str:
    """A hint at the nearest valid name, or all of them where none is near."""
    valid = sorted(names)
    near = get_close_matches(name, valid, n=1)
    return f"did you mean `{near[0]}`?" if near else f"known are {', '.join(valid)}"


def check_value(section: str, field: str, value: FieldValue) -> None:
    """Looks at what a type alone does not say.

    Raises:
        ValueError: if the value cannot be meant.
    """
    rule = _RULES.get(f"{section}.{field}") or _RULES.get(field)
    for one in value if isinstance(value, tuple) else (value,):
        if rule is not None and not rule.holds(str(one)):
            raise ValueError(f"`{one}` is not {rule.expected}")


class _Rule(NamedTuple):
    """What a field's value must be like, and how to say it."""

    holds: Callable[[str], bool]
    expected: str


def _is_former(text: str) -> bool:
    """Whether it is an id, or one of another kind behind its folder, such as `works/its-id`."""
    folder, parted, identity = text.rpartition("/")
    return slug(identity) == identity and (not parted or folder in THING_FOLDERS)


_FORMER = "an id, as it stands in an address"
_DATE = _Rule(is_iso_date, "a date such as 2025-10-17, 2025-10 or 2025")
_ADDRESS = _Rule(is_web_address, "an address that begins with https:// or http://")
_SLUG = _Rule(
    lambda text: slug(text) == text, "an id: lower-case letters and digits, joined by hyphens"
)
_RULES: dict[str, _Rule] = {
    "date": _DATE,
    "retrieved": _DATE,
    "resolved": _DATE,
    "url": _ADDRESS,
    "evidence": _ADDRESS,
    "talk": _SLUG,
    "previous_slugs": _SLUG,
    "previous_ids": _Rule(_is_former, _FORMER),
    "sources.previous_ids": _Rule(lambda text: is_address(f"sources/{text}.html"), _FORMER),
    "time": _Rule(lambda text: timecode.parse(text) is not None, "a time such as 1:43:12"),
    "ignore_lines": _Rule(lambda number: int(number) > 0, "a line number, from 1"),
    "language": _Rule(lambda text: bool(language_tag(text)), "a language such as en or zh-Hant"),
}
