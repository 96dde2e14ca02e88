"""Turns that stand behind each other on one line: `Ada: So? Ivo: No. Ada: Why?`.

In: the lines of a page. Out: each such line in its turns. Labels are names or roles, with a
sentence ended in front of each; a line has three turns at least, and two of the labels come again.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.read.account.people.names import is_full_name
from generator.read.account.people.roles_and_names import is_role_label
from generator.text.caches import remembered
from generator.text.naming.given_names import is_given_name
from generator.text.regex import regex

_LABEL = regex(
    r"(?:^|(?<=[.!?…\"”)\]。！？]\s))(?P<label>[^\W\d_a-z][^\s:.!?,;]{0,30}+"
    r"(?:\s[^\s:.!?,;]{1,30}+){0,3}+):\s(?=\S)"
)
_VOICE = regex(r"(?<=\S\s)>> ?(?=\S)")
_LEAST_LABELS, _LEAST_TURNS = 2, 3


def labels_run_together(lines: Iterable[str]) -> frozenset[str]:
    """The labels of turns that stand behind each other on lines, or none.

    >>> sorted(labels_run_together(["Ada: So? Ivo: No. Ada: Why? Ivo: It was so."]))
    ['Ada', 'Ivo']
    >>> labels_run_together(["Problem: It leaks. Answer: Mud. Problem: It rains. Answer: Wait."])
    frozenset()
    """
    counted, inside = Counter[str](), Counter[str]()
    for line in lines:
        may_be = line.count(": ") >= _LEAST_TURNS
        labels = [match["label"] for match in _LABEL.finditer(line)] if may_be else []
        counted.update(labels)
        inside.update(labels[1:])
    again = (label for label, times in counted.items() if times > 1 and label in inside)
    known = frozenset(label for label in again if _may_speak(label))
    return known if len(known) >= _LEAST_LABELS else frozenset()


def turns_in_line(line: str, labels: frozenset[str]) -> Sequence[str]:
    """A line in its turns where it begins with one of the labels and holds several more.

    So is one that begins with `>>`, as captions mark that somebody else speaks.

    >>> turns_in_line("Ada: So? Ivo: No. Ada: Why?", frozenset({"Ada", "Ivo"}))
    ['Ada: So?', 'Ivo: No.', 'Ada: Why?']
    """
    borders: list[int] = []
    if line.startswith(">>"):
        borders = [match.start() for match in _VOICE.finditer(line)]
    elif labels:
        places = [it.start() for it in _LABEL.finditer(line) if it["label"] in labels]
        borders = places[1:] if places[:1] == [0] and len(places) >= _LEAST_TURNS else []
    return [line[start:end].rstrip() for start, end in pairwise([0, *borders, len(line)])]


@remembered
def _may_speak(label: str) -> bool:
    """Whether a label names somebody, or is a role: `Ada Okafor`, `ADA OKAFOR`, `Speaker 2`."""
    name = label.title() if label.isupper() else label
    return is_full_name(name) or is_given_name(name) or is_role_label(name)
