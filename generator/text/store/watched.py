"""Lookups that note what is asked of them: on this what is made depends, beside its own values.

A page asks for few things of the collection by their keys, and may ask for others the next time. So
what a page asked for is noted while it is made and written, table by table and key by key; whether
it is still the same is seen by its digest. Pieces of other files are kept in the same way.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from itertools import chain
from types import FunctionType
from typing import Any, Generic, TypeVar, get_args, get_type_hints

import msgspec
from markupsafe import Markup

from generator.model.base import Value
from generator.model.config import Config
from generator.model.message import Message
from generator.text.store import Store, code_version, digest_of_bytes

WHOLE, ANY = b"\xc1", b"\xc1\xc1"
"""What stands for all of a table, and for whether it holds anything; no packed key is like them."""

_CONSTANT = frozenset(
    {"config", "environment", "is_large", "kept", "language", "lines", "messages", "room", "spill"}
)
"""Fields that are the same for all pages of a store."""

Asked = tuple[str, bytes]
"""The name of a table, and the packed key."""

Answered = tuple[tuple[Asked, bytes], ...]
"""What was asked for, each with what stands for the answer."""

ContextT = TypeVar("ContextT", bound=Value)


class Watched:
    """A table (a mapping, set or tuple, or a struct by its fields) that notes what is asked of it.

    Of a tuple and of a method all of it counts, of a property the fields that it is made of.
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
        computed = getattr(type(self._table), name, None)
        if isinstance(computed, property) and computed.fget:  # what it asks for counts
            return computed.fget(self)
        is_field = name in getattr(self._table, "__struct_fields__", ())
        self._asked.add((self._name, name if is_field else WHOLE))
        return getattr(self._table, name)


class Watch(Generic[ContextT]):
    """What things are made with, the same as it notes what is asked, and what was asked.

    The structs of the types `holders` are looked into.
    """

    def __init__(self, context: ContextT, holders: tuple[type[Value], ...]) -> None:
        """Takes what things are made with."""
        self._asked: set[tuple[str, object]] = set()
        self._tables: dict[str, Any] = {}
        self._keys: dict[str, msgspec.msgpack.Decoder[object]] = {}
        self._holders = holders
        self.context: ContextT = self._watched("", context)

    def _watched(self, name: str, table: Any) -> Any:  # noqa: ANN401  (of any type, and the same)
        if isinstance(table, self._holders):
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
        if isinstance(table, _MAPPINGS):
            value = table.get(self._keys[name].decode(key), _MISSING)
            return b"" if value is _MISSING else digest_of_bytes(_ENCODER.encode(value))
        if isinstance(table, frozenset):
            return b"1" if self._keys[name].decode(key) in table else b"0"
        return digest_of(getattr(table, msgspec.msgpack.decode(key, type=str), None))


class Answers:
    """Answers that were asked for, each under a number, and which of them are the last build's."""

    def __init__(self, watch: Watch[Any], former: Answered) -> None:
        """Takes what notes what is asked, and what was asked for in the last build."""
        self._watch = watch
        self._now = [watch.digest(asked) for asked, _ in former]
        self._is_same = [now == it for now, (_, it) in zip(self._now, former, strict=True)]
        self._number = {asked: number for number, (asked, _) in enumerate(former)}

    def are_same(self, numbers: tuple[int, ...]) -> bool:
        """Whether answers of the last build are the same now."""
        return all(map(self._is_same.__getitem__, numbers))

    def numbers(self, asked: Iterable[Asked]) -> tuple[int, ...]:
        """The numbers of what is asked for."""
        return tuple(self._number.setdefault(it, len(self._number)) for it in asked)

    def used(self, numbers: Iterable[Iterable[int]]) -> tuple[Answered, Callable[[int], int]]:
        """The answers with these numbers, and the place of each number among them."""
        used = sorted(set(chain.from_iterable(numbers)))
        asked_of = list(self._number)
        known = dict(enumerate(self._now))
        answers = ((asked_of[it], known.get(it) or self._watch.digest(asked_of[it])) for it in used)
        return tuple(answers), {number: at for at, number in enumerate(used)}.__getitem__


_Part = tuple[bytes, tuple[int, ...], bytes]
"""What stands for the values of a piece, which answers it asked for, and the piece."""

_PARTS = msgspec.msgpack.Decoder(tuple[Answered, dict[str, _Part]])


class KeptParts(Generic[ContextT]):
    """Pieces of bytes, those of the last build with those of this one.

    A piece is made again where its own values are not the same, or an answer that it asked for.
    """

    def __init__(self, store: Store, config: Config, watch: Watch[ContextT]) -> None:
        """Takes where pieces are kept, the settings, and what pieces are made with."""
        self._store, self._watch = store, watch
        self._key = key_of(config)
        former: Answered = ()
        self._former: dict[str, _Part] = {}
        with suppress(ValueError):
            former, self._former = _PARTS.decode(store.load_sealed(self._key))
        self._answers = Answers(watch, former)
        self._parts: dict[str, _Part] = {}

    def of(self, name: str, value: object, make: Callable[[ContextT], bytes]) -> bytes:
        """The piece with a name, which is made of a value and what else it asks for."""
        values = digest_of(value)
        former = self._former.get(name)
        if former and former[0] == values and self._answers.are_same(former[1]):
            self._parts[name] = former
            return former[-1]
        self._watch.taken()
        made = make(self._watch.context)
        self._parts[name] = values, self._answers.numbers(self._watch.taken()), made
        return made

    def close(self) -> None:
        """Saves the pieces, where they are not those that are there."""
        if self._parts != self._former:
            answers, place = self._answers.used(asked for _, asked, _ in self._parts.values())
            parts = {
                name: (values, tuple(map(place, asked)), made)
                for name, (values, asked, made) in self._parts.items()
            }
            self._store.save_sealed(self._key, _ENCODER.encode((answers, parts)))
        self._store.tidy([self._key])


def key_of(config: Config, *others: object) -> str:
    """What stands for the code, other values, and the settings, but for where files are."""
    settings = msgspec.structs.replace(config, seeds=None, notes=None, cache=None)
    return sha256(msgspec.json.encode((code_version(), *others, settings))).hexdigest()


_MISSING = object()
_MAPPINGS = dict, Mapping  # nearly always the first, which is told soonest


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
