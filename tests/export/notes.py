"""Notes whose exports are looked at: two talks with everything, and texts that break formats."""

from functools import cache
from typing import Any

import msgspec

from generator.model.links import Links
from generator.publish.export.context import ExportContext
from generator.resolve import resolve
from tests.support import export_context, link, reading_of, seed_of

INTERVIEW = """\
---
title: Rivers & dams
date: 2025-10-17
speakers: [Nadia van den Brun, 王小波]
event: RiverConf 2025
source_url: https://www.youtube.com/watch?v=abcdefghijk
language: en
---

Chapters

- 00:00 Opening
- 05:30 Floods: how they come

Key Concepts

- Meander: A bend of a river.

Quotes

- At 12:40 - "A river is a verb." - Brun explains her book.
- At 1:02:03 - "Nobody owns 100% of a flood_plain." - Brun on law.

Predictions

By 2030, every dam has a ladder for fish.
"""
LATER = """\
---
title: 北京 rivers
date: 2026-02
speakers: [Nadia van den Brun]
---

Key Concepts

- Meander: Water's own way.
"""
HOSTILE = (
    "}",
    "{",
    "\\",
    '"; DROP TABLE quotes; --',
    "]]></title><script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "a\nER  - \nTY  - GEN",
    "a\r\n\r\nWEBVTT\n\n00:00.000 --> 99:00.000\nx",
    "@misc{x, title={y}}",
    "=cmd|' /C calc'!A0",
    "# [x](javascript:alert(1)) `y` *z* <b>",
    "\ud800\x00\x1b\u202e",
    "-->",
    "",
)


@cache
def two_talks() -> Links:
    """The linked corpus of both notes."""
    return link(resolve(reading_of(seed_of(INTERVIEW, "one"), seed_of(LATER, "two"))).corpus)


def with_text(links: Links, text: str) -> Links:
    """The same with the text as every title, name and wording, and as address."""
    corpus = links.corpus

    def changed(items: Any, *fields: str) -> Any:
        return tuple(msgspec.structs.replace(item, **dict.fromkeys(fields, text)) for item in items)

    quotes = tuple(
        msgspec.structs.replace(
            quote, attestations=changed(quote.attestations, "text", "note", "context")
        )
        for quote in changed(corpus.quotes, "text", "note")
    )
    concepts = tuple(
        msgspec.structs.replace(
            concept, definitions=changed(concept.definitions, "text", "section"), aliases=(text,)
        )
        for concept in changed(corpus.concepts, "name", "definition")
    )
    changed_corpus = msgspec.structs.replace(
        corpus,
        talks=changed(corpus.talks, "title", "event", "url", "note"),
        quotes=quotes,
        concepts=concepts,
        entities=changed(corpus.entities, "name", "url"),
        segments=changed(corpus.segments, "title", "description"),
        predictions=changed(corpus.predictions, "text", "horizon", "evidence"),
        passages=changed(corpus.passages, "text", "section", "speaker"),
        sources=changed(corpus.sources, "title", "url", "site", "licence"),
    )
    return msgspec.structs.replace(links, corpus=changed_corpus)


def context(**settings: object) -> ExportContext:
    """What exports of both notes are given."""
    return export_context(two_talks(), **settings)
