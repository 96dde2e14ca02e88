"""Ids of sources: file names where these can be addresses, else made from them."""

import os
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from generator.model.base import SourceId
from generator.text.identity import content_id
from generator.text.normal import composed
from generator.text.slug import MAX_BYTES, file_key, is_reserved, slug

_SAFE_SIGNS = frozenset(" -_.,()+@")


def shown(name: str) -> str:
    """A file name as valid text: bytes that are not UTF-8 become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def bare(name: str) -> str:
    """A file name without its ending."""
    return str(PurePosixPath(name).with_suffix(""))


def source_ids(names: list[str]) -> dict[str, SourceId]:
    """The ids of seeds by their names relative to the seeds folder (`/`-separated, as listed).

    An id is the name without its ending, or with it where two would be equal; it is also where
    the source's page stands. So no two are equal on any file system, and a name that an address
    or a file system cannot hold is spelt as a slug, with a suffix made from the name.
    """
    first = {name: _address(name, bare(name)) for name in names}
    second = _mended(first, lambda name: _address(name, name))
    return _mended(second, lambda name: SourceId(f"{slug(shown(name))}-{_suffix(name)}"))


def equal_names(names: list[str]) -> list[str]:
    """The names that differ from another one in no more than their ending or capitals."""
    keys = {name: file_key(shown(bare(name))) for name in names}
    uses = Counter(keys.values())
    return [name for name in names if uses[keys[name]] > 1]


def _mended(ids: Mapping[str, SourceId], other: Callable[[str], SourceId]) -> dict[str, SourceId]:
    """The ids, with another one for all that would be equal on some file system."""
    uses = Counter(file_key(made) for made in ids.values())
    return {name: other(name) if uses[file_key(made)] > 1 else made for name, made in ids.items()}


def _address(name: str, wanted: str) -> SourceId:
    """The wanted id, with the parts that cannot be part of an address as slugs."""
    parts = composed(shown(wanted)).split("/")
    return SourceId(
        "/".join(part if _is_safe(part) else f"{slug(part)}-{_suffix(name)}" for part in parts)
    )


def _is_safe(part: str) -> bool:
    return (
        len(part.encode("utf-8")) <= MAX_BYTES
        and all(char.isalnum() or char in _SAFE_SIGNS for char in part)
        and (part[:1].isalnum() or part[:1] == "_")
        and (part[-1:] not in " ." and "  " not in part)
        and not is_reserved(part)
    )


def _suffix(name: str) -> str:
    return content_id(os.fsencode(name).hex())
