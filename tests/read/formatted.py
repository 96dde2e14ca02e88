"""A seed read from bytes under a name, and what is true of each."""

from typing import Any

import msgspec

from generator.model.base import SourceId
from generator.read.formats import FORMATS
from generator.read.seed import Seed, SeedFile
from tests.promises import (
    check_content_is_in_items,
    check_nothing_invented,
    check_nothing_lost,
    check_repairs,
    headings_of,
)
from tests.support import read_once


def seed_of(name: str, raw: bytes | str, **curation: Any) -> Seed:
    raw = raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw
    file = SeedFile(id=SourceId("x"), file=name)
    if curation:
        entry = msgspec.structs.replace(file.curation, **curation)
        file = msgspec.structs.replace(file, curation=entry)
    return read_once(file, raw)


def check_all(seed: Seed, raw: bytes) -> None:
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed, headings_of(seed, raw))
    check_repairs(seed)


ENDINGS = sorted(ending for one in FORMATS for ending in one.endings)


def check_text(name: str, text: str) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    check_all(seed_of(name, raw), raw)
