"""The base of every value that crosses a stage, and the ids that must not be mixed up."""

from typing import NewType

import msgspec

SourceId = NewType("SourceId", str)
"""A seed's file name without its extension, unique among the seeds."""

AccountId = NewType("AccountId", str)
"""`<source id>` or, where a source holds several accounts, `<source id>~<n>` (n from 1)."""

TalkId = NewType("TalkId", str)
"""A slug, unique among talks; it is also the name of the talk's page."""

ConceptId = NewType("ConceptId", str)
"""A slug, unique among concepts; it is also the name of the concept's page."""

EntityId = NewType("EntityId", str)
"""A slug, unique among entities of the same kind."""

QuoteId = NewType("QuoteId", str)
"""The id of the quote's leading attestation."""

ItemId = NewType("ItemId", str)
"""Derived from an item's content, never from its place in a list."""

Address = NewType("Address", str)
"""A path inside the built site: relative, `/`-separated, with a `#fragment` where it has one."""


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """An immutable value with named fields; the base of all structs of the model.

    Values never refer to themselves, so that the collector of cycles need not follow them
    (`gc=False`): it saves a third of their memory and of the time in large collections.
    """


class Span(Value, frozen=True, kw_only=True):
    """Where something stands: a source and its first and last line, 1-based and inclusive."""

    source: SourceId
    lines: tuple[int, int]


KINDS = tuple(
    """
    talk concept person organisation product work quote passage segment prediction claim fact price
    takeaway insight definition topic detail source
    """.split()
)
"""The kinds that a :class:`Ref` may name."""


class Ref(Value, frozen=True, kw_only=True, order=True):
    """A pointer to anything that has an id: `kind` is `talk`, `concept`, `person`, `quote` …."""

    kind: str
    id: str


class Statement(Value, frozen=True, kw_only=True):
    """A piece of a source's text, verbatim, with the place where it stands."""

    text: str
    at: Span
