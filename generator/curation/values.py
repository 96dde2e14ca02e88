"""What a field of the curation file may hold: its type, and what a type alone does not say."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple, get_args, get_origin

import msgspec
import yaml

from generator.model.curation import Part
from generator.model.message import Argument, Message, clauses
from generator.model.site.address import THING_FOLDERS, is_address
from generator.text.encoding.hidden_characters import without_hidden
from generator.text.language import language_tag
from generator.text.naming.ids import slug
from generator.text.quantities import timecode
from generator.text.quantities.iso_dates import is_iso_date
from generator.text.syntax.yaml_nodes import ALIAS_TAG, is_blank, is_null, is_plain, text_of
from generator.text.web_address import is_web_address

_TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_BOOL_TAG = "tag:yaml.org,2002:bool"


class UnusableValueError(ValueError):
    """A value that cannot be meant; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


FieldValue = bool | str | tuple[str, ...] | tuple[int, ...] | dict[str, str]
"""What a field of the file may hold."""


def value_of(node: yaml.Node, wanted: object) -> FieldValue:
    """A field's value from its printed text; `wanted` is the type that the field is annotated with.

    Raises:
        UnusableValueError: if it is not of the wanted type.
    """
    if not is_plain(node):
        raise UnusableValueError(Message("curation.not_allowed", what=describe(node)))
    if wanted is bool:
        if node.tag != _BOOL_TAG:
            raise UnusableValueError(Message("curation.boolean", what=describe(node)))
        return _TRUTHS[node.value.lower()]
    if isinstance(node, yaml.MappingNode) and get_origin(wanted) is dict:
        return _pairs(node)
    if isinstance(node, yaml.SequenceNode):
        texts = [text_of(item) for item in node.value]
        if any(item is None for item in texts):
            raise UnusableValueError(Message("curation.single_values"))
        _check_visible(
            *("" if is_null(item) else text for item, text in zip(node.value, texts, strict=True))
        )
        return _converted(texts, wanted, node)
    text = text_of(node)
    if text is None:
        raise UnusableValueError(_expected(wanted, node))
    _check_visible(text)
    return _converted(text, wanted, node)


def _converted(raw: str | list[str | None], wanted: object, node: yaml.Node) -> FieldValue:
    try:
        value: FieldValue = msgspec.convert(raw, wanted, strict=False)
    except msgspec.ValidationError:
        raise UnusableValueError(_expected(wanted, node)) from None
    return value


def _pairs(node: yaml.MappingNode) -> dict[str, str]:
    """A group of texts, each with another text, without those that are not filled in yet.

    Raises:
        UnusableValueError: if one of them is no text, or if one has two others.
    """
    pairs: dict[str, str] = {}
    for key, value in node.value:
        if is_blank(key) or is_blank(value):
            continue
        name, other = text_of(key), text_of(value)
        if name is not None and other is not None:
            _check_visible(name, other)
        else:
            raise UnusableValueError(Message("curation.group"))
        if pairs.setdefault(name, other) != other:
            message = Message("curation.pair_twice", name=name, one=pairs[name], other=other)
            raise UnusableValueError(message)
    return pairs


def _check_visible(*texts: str | None) -> None:
    """Checks that each text has a character that can be seen.

    Raises:
        UnusableValueError: if one does not.
    """
    if any(not without_hidden(text or "").strip() for text in texts):
        raise UnusableValueError(Message("curation.empty"))


def _expected(wanted: object, node: yaml.Node) -> Message:
    """What a field takes, and what stands there."""
    parts = get_args(wanted) or (wanted,)
    enums = [part for part in parts if isinstance(part, type) and issubclass(part, StrEnum)]
    choices = [choice.value for enum in enums for choice in enum]
    if choices:
        refused = Message("curation.choice", what=describe(node))
        return clauses((refused, nearest(str(text_of(node)), choices)))
    if get_origin(wanted) is dict:
        return Message("curation.group_not", what=describe(node))
    if get_origin(wanted) is tuple:
        if int in parts:
            return Message("curation.list_numbers", what=describe(node))
        return Message("curation.list_texts", what=describe(node))
    return Message("curation.single", what=describe(node))


def describe(node: yaml.Node) -> Argument:
    """What a node is."""
    if node.tag == ALIAS_TAG:
        return Message("curation.found_alias", name=node.value)
    if not is_plain(node):
        return Message("curation.found_tag", tag=node.tag)
    if isinstance(node, yaml.ScalarNode):
        return f"`{node.value}`"
    if isinstance(node, yaml.SequenceNode):
        return Message("curation.found_list")
    return Message("curation.found_group")


def nearest(name: str, names: Iterable[str]) -> Message:
    """A hint at the nearest valid name, or all of them where none is near."""
    valid = sorted(names)
    near = get_close_matches(name, valid, n=1)
    if near:
        return Message("curation.meant", name=near[0])
    return Message("curation.known", names=", ".join(valid))


def check_value(section: str, field: str, value: FieldValue) -> None:
    """Looks at what a type alone does not say.

    Raises:
        UnusableValueError: if the value cannot be meant.
    """
    rule = _RULES.get(f"{section}.{field}") or _RULES.get(field)
    values = tuple(value.values()) if isinstance(value, dict) else value
    for item in values if isinstance(values, tuple) else (values,):
        if rule is not None and not rule.holds(str(item)):
            raise UnusableValueError(Message(f"rule.{rule.code}", value=str(item)))


class _Rule(NamedTuple):
    """What a field's value must be like, and how to say it."""

    holds: Callable[[str], bool]
    code: str


def _is_former(text: str) -> bool:
    """Whether it is an id, or one of another kind behind its folder, such as `works/its-id`."""
    folder, parted, identity = text.rpartition("/")
    return slug(identity) == identity and (not parted or folder in THING_FOLDERS)


_DATE = _Rule(is_iso_date, "date")
_ADDRESS = _Rule(is_web_address, "address")
_SLUG = _Rule(lambda text: slug(text) == text, "id")
_RULES: dict[str, _Rule] = {
    "date": _DATE,
    "retrieved": _DATE,
    "resolved": _DATE,
    "url": _ADDRESS,
    "evidence": _ADDRESS,
    "talk": _SLUG,
    "previous_slugs": _SLUG,
    "previous_ids": _Rule(_is_former, "former"),
    "sources.previous_ids": _Rule(lambda text: is_address(f"sources/{text}.html"), "former"),
    "time": _Rule(lambda text: timecode.parse(text) is not None, "time"),
    **dict.fromkeys(
        ("ignore_lines", "text_lines", "talk_lines"), _Rule(lambda number: int(number) > 0, "line")
    ),
    "talks.people": _Rule(lambda part: part in tuple(Part), "part"),
    "language": _Rule(lambda text: bool(language_tag(text)), "language"),
}
