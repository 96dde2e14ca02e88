"""Readings of seeds, kept in a store under a key made from what they were read from.

An entry's key is made from the file's bytes, the settings that matter to reading and the reader's
own code, so that a found entry equals a fresh reading. An entry is data alone (MessagePack); one
that cannot be decoded, or that is about another file, is read anew and written again.
"""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

import msgspec
from msgspec.structs import force_setattr

from generator.model.account import ITEM_TYPES, Account, AccountPassage, Item
from generator.model.account_head import AccountHead
from generator.model.base import SourceId, Value
from generator.model.message import Message
from generator.model.source import SourceText
from generator.read.seed import Seed, SeedFile
from generator.text.store import Store, code_version, packed_message


def _message(_: type, packed: Any) -> Message:  # noqa: ANN401  (what msgspec has decoded)
    code, english, values = packed
    return Message(
        code,
        english=english,
        **{
            name: _message(Message, value) if isinstance(value, list) else value
            for name, value in dict(values).items()
        },
    )


_KIND = {kind: place for place, kind in enumerate(ITEM_TYPES)}
_ITEMS = tuple(msgspec.msgpack.Decoder(kind, dec_hook=_message) for kind in ITEM_TYPES)


class StoredAccount(AccountHead, frozen=True, kw_only=True):
    """An account whose items are still packed, each with the place of its type among all types."""

    kinds: tuple[int, ...]
    items: tuple[msgspec.Raw, ...]


class Stored(Value, frozen=True, kw_only=True):
    """A seed as it is kept."""

    source: SourceText
    accounts: tuple[StoredAccount, ...]
    labels: frozenset[str]
    front_end: int


_SEEDS = msgspec.msgpack.Decoder(Stored, dec_hook=_message)
_ENCODER = msgspec.msgpack.Encoder(order="deterministic", enc_hook=packed_message)


def packed(seed: Seed) -> bytes:
    """A seed as bytes."""
    accounts = tuple(
        StoredAccount(
            **_head(account),
            kinds=tuple(_KIND[type(item)] for item in account.items),
            items=tuple(msgspec.Raw(_ENCODER.encode(item)) for item in account.items),
        )
        for account in seed.accounts
    )
    stored = Stored(
        source=seed.source, accounts=accounts, labels=seed.labels, front_end=seed.front_end
    )
    return _ENCODER.encode(stored)


def unpacked(content: bytes) -> Seed:
    """The seed that :func:`packed` made the bytes from.

    Raises:
        ValueError: if it did not.
    """
    stored = _SEEDS.decode(content)
    for line in stored.source.lines:
        force_setattr(line, "what", sys.intern(line.what))
    accounts = tuple(map(_account, stored.accounts))
    return Seed(
        source=stored.source,
        accounts=accounts,
        labels=stored.labels,
        front_end=stored.front_end,
    )


def _account(stored: StoredAccount) -> Account:
    if any(not 0 <= kind < len(_ITEMS) for kind in stored.kinds):
        raise ValueError("there is no such kind of item")
    pairs = zip(stored.kinds, stored.items, strict=True)
    items = tuple(cast("Item", _ITEMS[kind].decode(raw)) for kind, raw in pairs)
    _share(items, stored.source)
    return Account(**_head(stored), items=items)


def _share(items: Iterable[Item], source: SourceId) -> None:
    """Equal texts of an account become one text, as they are where it was read.

    Decoding makes the source's id and the speaker's name anew for each item. Nobody else has seen
    these items yet, so that it does not matter that they are frozen.
    """
    speakers: dict[str, str] = {}
    for item in items:
        if item.at.source == source:
            force_setattr(item.at, "source", source)
        if isinstance(item, AccountPassage) and item.speaker is not None:
            force_setattr(item, "speaker", speakers.setdefault(item.speaker, item.speaker))


def _head(account: AccountHead) -> dict[str, Any]:
    return {name: getattr(account, name) for name in AccountHead.__struct_fields__}


def key_of(seed: SeedFile, raw: bytes) -> str:
    """The name of an entry: of a file's bytes, read with these settings by this code."""
    digest = hashlib.sha256(code_version().encode())
    digest.update(hashlib.sha256(_ENCODER.encode(seed)).digest())
    digest.update(hashlib.sha256(raw).digest())
    return digest.hexdigest()


def seed_store(folder: Path) -> Store:
    """The store of readings in a folder."""
    return Store(folder, ".seed")


def load_seed(store: Store, key: str, seed: SeedFile) -> Seed | None:
    """The reading kept under a key, or None where there is none that is about this file."""
    content = store.load(key)
    if content is None:
        return None
    try:
        reading = unpacked(content)
    except (ValueError, RecursionError):
        return None
    about = {account.source for account in reading.accounts} | {reading.source.id}
    return reading if about == {seed.id} and reading.source.file == seed.file else None
