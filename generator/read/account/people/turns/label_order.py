"""In which order labels come: speakers answer each other, fields come in the same order each time.

In: the labels of lines, in their order. Out: whether one comes again behind another, and whether
all come in runs that are alike.
"""

from collections.abc import Collection, Sequence
from itertools import chain

_LEAST_RUNS, _LEAST_LISTS, _LEAST_FIELDS = 2, 3, 3


def answers(names: Sequence[str]) -> bool:
    """Whether one of the labels comes again behind another."""
    first: dict[str, int] = {}
    for index, name in enumerate(names):
        if index > first.setdefault(name, index) and len(set(names[first[name] : index])) > 1:
            return True
    return False


def is_regular(names: Sequence[str]) -> bool:
    """Whether the labels come in the same order each time, as fields do; the last may break off."""
    size = names.index(names[0], 1) if names[0] in names[1:] else len(names)
    runs = [tuple(names[start : start + size]) for start in range(0, len(names), size)]
    alike = all(run == runs[0] for run in runs[:-1]) and runs[0][: len(runs[-1])] == runs[-1]
    return len(runs) >= _LEAST_RUNS and alike


def is_in_one_order(lists: Collection[Sequence[str]]) -> bool:
    """Whether several lists begin with the same label, and go on in one order; some may lack.

    >>> is_in_one_order(["abc", "ac", "ab"]), is_in_one_order(["abc", "bc", "ab"])
    (True, False)
    """
    fullest_first = sorted(lists, key=len, reverse=True)
    order = {name: at for at, name in enumerate(dict.fromkeys(chain.from_iterable(fullest_first)))}
    return (
        len(lists) >= _LEAST_LISTS
        and len(order) >= _LEAST_FIELDS
        and len({names[0] for names in lists}) == 1
        and all(list(names) == sorted(names, key=order.__getitem__) for names in lists)
    )
