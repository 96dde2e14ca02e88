"""Bold names in front of a paragraph's words (`<p><b>Name</b> words`), as lines of their own."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from generator.read.account.people.names import is_full_name
from generator.read.formats.html.leaves import Skipped, TextLeaf, folded

_LEAST_NAMES = 2
_LEAST_TURNS = 4


def with_names_alone(leaves: Sequence[TextLeaf | Skipped]) -> Iterator[TextLeaf | Skipped]:
    """The texts, with those parted that begin with a bold name, where such names come again.

    A name with a colon behind it says already that words follow.
    """
    names = [_name(leaf) for leaf in leaves]
    counted = Counter(filter(None, names))
    again = {name for name, count in counted.items() if count > 1}
    are_turns = len(again) >= _LEAST_NAMES and sum(counted[name] for name in again) >= _LEAST_TURNS
    for leaf, name in zip(leaves, names, strict=True):
        if not are_turns or name not in again or not isinstance(leaf, TextLeaf):
            yield leaf
            continue
        yield msgspec.structs.replace(leaf, runs=leaf.runs[: leaf.lead], lead=0, bold=False)
        yield msgspec.structs.replace(leaf, runs=leaf.runs[leaf.lead :], lead=0)


def _name(leaf: TextLeaf | Skipped) -> str | None:
    """The name in bold letters that a text begins with."""
    if isinstance(leaf, Skipped) or not leaf.lead or leaf.what or leaf.cells:
        return None
    name, words = folded(leaf.runs[: leaf.lead]), folded(leaf.runs[leaf.lead :])
    is_turn = is_full_name(name) and words and words[0] not in ":：.,;"
    return name if is_turn else None
