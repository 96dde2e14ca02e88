"""Links and relations that the editor refuses, one by one."""

from generator.model.base import Ref, Value


class Refusal(Value, frozen=True, kw_only=True):
    """One entry of a list in the curation file that takes something away.

    `target` is not what the item with one of the ids `items` is about (of a quote, all wordings);
    with `within`, its names are not linked in that talk; with `other` the two are not related.
    Exactly one of the three is given. `said` is the entry, and `line` the line where it stands.
    """

    target: Ref
    items: frozenset[str] = frozenset()
    within: str | None = None
    other: str | None = None
    said: str
    line: int | None = None
