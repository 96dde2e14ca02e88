"""Lookups that note what is asked of them: on this a page depends, beside its own values.

A page asks for few things of the collection by their keys, and may ask for others the next time. So
what a page asked for is noted while it is made and written, table by table and key by key; whether
it is still the same is seen by its digest (see :mod:`generator.render.kept_pages`).
"""

from collections.abc import Iterator, Mapping
from types import FunctionType
from typing import Any, get_args, get_type_hints

import msgspec
from markupsafe import Markup

from generator.messages.words import Words
from generator.model.links import Links
from generator.model.message import Message
from generator.model.site.page import Placement
from generator.render.context.lookups import Lookups
from generator.render.context.render_context import RenderContext
from generator.text.store import digest_of_bytes

WHOLE, ANY = b"\xc1", b"\xc1\xc1"
"""What stands for all of a table, and for whether it holds anything; no packed key is like them."""

_HOLDERS = (RenderContext, Lookups, Links, Placement, Words)
_CONSTANT = frozenset(
    {"config", "environment", "is_large", "language", "lines", "messages", "room", "spill"}
)
"""Fields that are the same for all pages of a store."""

Asked = tuple[str, bytes]
"""The name of a table, and the packed key."""


class Watched:
    """A table (a mapping, set or tuple, or a struct by its fields) that notes what is asked of it.

    Of a tuple and of a method all of it counts.
    """

    __slots__ = ("_asked", "_name", "_table")

    def __init__(self, name: str, table: Any, asked: set[tuple[str, object]]) -> None:  # noqa: ANN401
        """Takes the table's name, the table, and where it notes names and keys."""
        self._name = name
        self._table = table
        self._asked = asked

    def __getitem__(self, key: object) -> object:
        self._asked.add((self._name, key if isinstance(self._table, Mapping) else WHOLE))
        return self._table[key]

    def get(self, key: object, default: object = None) -> object:
        """As a mapping has it."""
        self._asked.add((self._name, key))
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._asked.add((self._name, key if not isinstance(self._table, tuple) else WHOLE))
        return key in self._table

    def __bool__(self) -> bool:
        self._asked.add((self._name, ANY))
        return bool(self._table)

    def __iter__(self) -> Iterator[object]:
        self._asked.add((self._name, WHOLE))
        return iter(self._table)

    def __len__(self) -> int:
        self._asked.add((self._name, WHOLE))
        return len(self._table)

    def __getattr__(self, name: str) -> object:
        is_field = name in getattr(self._table, "__struct_fields__", ())
        self._asked.add((self._name, name if is_field else WHOLE))
        return getattr(self._table, name)


class Watch:
    """What pages are made with, the same as it notes what is asked, and what was asked."""

    def __init__(self, context: RenderContext) -> None:
        """Takes what pages are made with."""
        self._asked: set[tuple[str, object]] = set()
        self._tables: dict[str, Any] = {}
        self._keys: dict[str, msgspec.msgpack.Decoder[object]] = {}
        self.context: RenderContext = self._watched("", context)

    def _watched(self, name: str, table: Any) -> Any:  # noqa: ANN401  (of any type, and the same)
        if isinstance(table, _HOLDERS):
            fields = {}
            for field, hint in get_type_hints(type(table)).items():
                if field not in _CONSTANT:
                    inside = f"{name}.{field}" if name else field
                    fields[field] = self._watched(inside, getattr(table, field))
                    self._keys[inside] = msgspec.msgpack.Decoder((*get_args(hint), Any)[0])
            return msgspec.structs.replace(table, **fields)
        self._tables[name] = table
        return Watched(name, table, self._asked)

    def taken(self) -> tuple[Asked, ...]:
        """What was asked since the last time, in order."""
        asked = {(name, packed_key(key)) for name, key in self._asked}
        self._asked.clear()
        return tuple(sorted(asked))

    def digest(self, asked: Asked) -> bytes:
        """What stands for the answer as it is now; nothing where there is no such table or key.

        Raises:
            ValueError: if the key is not of the table's kind.
        """
        name, key = asked
        table = self._tables.get(name)
        if table is None:
            return b""
        if key == ANY:
            return b"1" if table else b"0"
        if key == WHOLE:
            return digest_of(table)
        if isinstance(table, dict | Mapping):  # nearly always the first
            value = table.get(self._keys[name].decode(key), _MISSING)
            return b"" if value is _MISSING else digest_of_bytes(_ENCODER.encode(value))
        if isinstance(table, frozenset):
            return b"1" if self._keys[name].decode(key) in table else b"0"
        return digest_of(getattr(table, msgspec.msgpack.decode(key, type=str), None))


_MISSING = object()


def packed_key(key: object) -> bytes:
    """A key as bytes; what stands for more than one is bytes already."""
    return key if isinstance(key, bytes) else _ENCODER.encode(key)


def _plain(value: object) -> object:
    """What stands for a value in a digest, where it is not data by itself.

    Raises:
        NotImplementedError: for what has no digest, as msgspec wants it.
    """
    if isinstance(value, Message):  # nearly all
        return ("message", value.parts)
    if isinstance(value, Markup):
        return ("markup", value.encode("utf-8", "surrogatepass"))
    if isinstance(value, FunctionType) and value.__closure__ is None:
        return ("function", value.__module__, value.__qualname__)
    raise NotImplementedError(type(value))


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_plain)


def digest_of(value: object) -> bytes:
    """What stands for a value: equal only for equal values.

    Raises:
        NotImplementedError: if it holds what is not data.
    """
    return digest_of_bytes(_ENCODER.encode(value))
