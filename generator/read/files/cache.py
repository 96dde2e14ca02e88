"""Seeds that were read before, kept in a folder and found again by what they were read from.

An entry's key is made from the file's bytes, the settings that matter to reading and the reader's
own code, so that a found entry equals a fresh reading. An entry is data alone (MessagePack); one
that cannot be decoded, or that is about another file, is read anew and written again.
"""

import contextlib
import hashlib
import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

import msgspec

import generator
from generator.model.account import ITEM_TYPES, Account, AccountHead, Item
from generator.model.base import Value
from generator.model.message import Message
from generator.model.source import SourceText
from generator.read.seed import Seed, SeedFile


def packed_message(value: object) -> tuple[str, str | None, dict[str, object]]:
    """What stands for a message in an entry: its code, its own English and its values.

    Raises:
        NotImplementedError: if the value is no message, as msgspec wants it.
    """
    if not isinstance(value, Message):
        raise NotImplementedError(type(value))
    return value.code, value.english, dict(value.values)


def _message(_: type, packed: Any) -> Message:  # noqa: ANN401  (what msgspec has decoded)
    code, english, values = packed
    return Message(
        code,
        english=english,
        **{
            name: _message(Message, value) if isinstance(value, list) else value
            for name, value in values.items()
        },
    )


_PACKAGES = ("model", "text", "read")
_LIBRARIES = ("Babel", "charset-normalizer", "markdown-it-py", "msgspec", "PyYAML")
_KIND = {kind: place for place, kind in enumerate(ITEM_TYPES)}
_ITEMS = tuple(msgspec.msgpack.Decoder(kind, dec_hook=_message) for kind in ITEM_TYPES)
_ENDING = ".seed"
_SPARE = 2
_IGNORED = "# Made by mkdocs-talks; it may be deleted at any time.\n*\n"


class StoredAccount(AccountHead, frozen=True, kw_only=True):
    """An account whose items are still packed, each with the place of its type among all types."""

    kinds: tuple[int, ...]
    items: tuple[msgspec.Raw, ...]


class Stored(Value, frozen=True, kw_only=True):
    """A seed as it is kept."""

    source: SourceText
    accounts: tuple[StoredAccount, ...]


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
    return _ENCODER.encode(Stored(source=seed.source, accounts=accounts))


def unpacked(content: bytes) -> Seed:
    """The seed that :func:`packed` made the bytes from.

    Raises:
        ValueError: if it did not.
    """
    stored = _SEEDS.decode(content)
    return Seed(source=stored.source, accounts=tuple(map(_account, stored.accounts)))


def _account(stored: StoredAccount) -> Account:
    if any(not 0 <= kind < len(_ITEMS) for kind in stored.kinds):
        raise ValueError("there is no such kind of item")
    items = (_ITEMS[kind].decode(raw) for kind, raw in zip(stored.kinds, stored.items, strict=True))
    return Account(**_head(stored), items=cast("tuple[Item, ...]", tuple(items)))


def _head(account: AccountHead) -> dict[str, Any]:
    return {name: getattr(account, name) for name in AccountHead.__struct_fields__}


@cache
def reader_version() -> str:
    """A hash of the code that reads, and of what else a reading depends on."""
    from importlib import metadata

    digest = hashlib.sha256(f"{sys.version_info[:2]} {unicodedata.unidata_version}".encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {metadata.version(library)}\n".encode())
    home = Path(generator.__file__).parent
    for package in _PACKAGES:
        for path in sorted((home / package).rglob("*.py")):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(home).as_posix()} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


def key_of(seed: SeedFile, raw: bytes) -> str:
    """The name of an entry: of a file's bytes, read with these settings by this code."""
    digest = hashlib.sha256(reader_version().encode())
    digest.update(hashlib.sha256(_ENCODER.encode(seed)).digest())
    digest.update(hashlib.sha256(raw).digest())
    return digest.hexdigest()


class Cache:
    """A folder of entries. What cannot be read or written there is as if it were not there."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder; it is made when the first entry is stored."""
        self._folder = folder

    def load(self, key: str, seed: SeedFile) -> Seed | None:
        """The entry of a key, or None where there is none that is about this file."""
        try:
            found = unpacked(self._path(key).read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        about = {account.source for account in found.accounts} | {found.source.id}
        return found if about == {seed.id} and found.source.file == seed.file else None

    def store(self, key: str, content: bytes) -> None:
        """Keeps a packed seed; another process never sees half of it."""
        path = self._path(key)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._keep_out_of_git()
            unfinished = path.with_suffix(f".{os.getpid()}")
            try:
                unfinished.write_bytes(content)
                unfinished.replace(path)
            except OSError:
                unfinished.unlink(missing_ok=True)

    def tidy(self, used: Iterable[str]) -> None:
        """Deletes entries that were not used, once they are many more than those that were."""
        wanted = {os.fspath(self._path(key)) for key in used}
        with contextlib.suppress(OSError):
            entries = [path for path in self._entries() if path not in wanted]
            if len(entries) > _SPARE * len(wanted):
                for path in entries:
                    Path(path).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key[:2]}/{key[2:]}{_ENDING}"

    def _entries(self) -> Iterator[str]:
        for folder, _, names in os.walk(self._folder):
            yield from (f"{folder}{os.sep}{name}" for name in names if name.endswith(_ENDING))

    def _keep_out_of_git(self) -> None:
        path = self._folder / ".gitignore"
        if not path.exists():
            path.write_text(_IGNORED, encoding="utf-8")
