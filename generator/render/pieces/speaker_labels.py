"""Who the labels of a transcript mean: a short name or initials may stand for a name in full."""

from collections.abc import Iterable, Mapping, Sequence

from generator.model.base import Value
from generator.model.corpus import Entity
from generator.text.naming.normal import fold

_INITIALS = range(2, 5)


class Speaker(Value, frozen=True, kw_only=True):
    """Somebody who speaks in a transcript, as first printed in full; `share` is of all words.

    `person` has a page of the site. `share` is in per cent.
    """

    name: str
    person: Entity | None
    turns: int
    share: int


def meant_by(labels: Iterable[str], people: Sequence[Entity]) -> Mapping[str, str]:
    """Each label with the name that it stands for in this talk, itself where there is none.

    A single word stands for the only name in full of which it is the first or the last word, and
    letters for the only name of which they are the initials. Names are those of other labels and
    of the talk's people.

    >>> meant_by(["Jonas Reuter", "Jonas", "JR", "Host"], [])["JR"]
    'Jonas Reuter'
    """
    printed = list(dict.fromkeys(labels))
    names = [label for label in printed if len(label.split()) > 1]
    known = set(map(fold, names))
    names += [person.name for person in people if fold(person.name) not in known]
    return {label: _name_of(label, names) for label in printed}


def _name_of(label: str, names: Sequence[str]) -> str:
    if len(label.split()) > 1:
        same = [name for name in names if fold(name) == fold(label)]
        return same[0] if same else label
    matches = [name for name in names if _stands_for(label, name)]
    return matches[0] if len(matches) == 1 else label


def _stands_for(label: str, name: str) -> bool:
    parts = name.split()
    if fold(label) in {fold(parts[0]), fold(parts[-1])}:
        return True
    initials = "".join(part[0] for part in parts)
    return len(label) in _INITIALS and label.isupper() and label == initials.upper()


def person_of(name: str, people: Iterable[Entity]) -> Entity | None:
    """The one of some people who has a name."""
    key = fold(name)
    return next((it for it in people if key in map(fold, (it.name, *it.aliases))), None)
