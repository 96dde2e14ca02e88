"""The names by which an editor may link to a generated page."""

from generator.model.base import Address, Value

PRECEDENCE = ("concept", "person", "organisation", "product", "work", "talk")
"""Kinds of things with pages; where things of two kinds share a name, it means the earlier kind."""


class Target(Value, frozen=True, kw_only=True, order=True):
    """A thing that has a page; `name` is what it is called there."""

    kind: str
    name: str
    address: Address


class Names(Value, frozen=True, kw_only=True):
    """What each name means, by its key; more than one target if nothing settles it.

    Keys are those of :func:`generator.text.wiki.key`, plain and behind `<kind>:`.
    """

    targets: dict[str, tuple[Target, ...]] = {}
