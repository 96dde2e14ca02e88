"""The lines of front matter, in which YAML writes some signs twice or with a stroke in front."""

import re
from collections.abc import Iterable, Iterator

from generator.model.message import Message
from generator.read.front.front_matter import FrontMatter
from generator.read.outline.line_roles import Repaired

_BECAUSE = Message("repair.yaml")
_TWICE = re.compile(r"''|\\([\"\\/])")


def without_escapes(lines: Iterable[Repaired], front: FrontMatter) -> Iterator[Repaired]:
    """The lines up to the end of the front matter, read as YAML means them.

    That is done only where what a value says does not stand there as printed.
    """
    texts = [(value.text, value.lines) for value in front.values]
    texts += ((turn.text, turn.lines) for turn in front.turns)
    every = tuple(lines)
    escaped: set[int] = set()
    for text, (first, last) in texts:
        printed = " ".join(line.text for line in every[first - 1 : last])
        if _TWICE.search(printed) and text not in " ".join(printed.split()):
            escaped.update(range(first, last + 1))
    for line in every:
        plain = _TWICE.sub(lambda sign: sign[1] or "'", line.text) if line.number in escaped else ""
        yield line.read_as(plain, _BECAUSE) if plain and plain != line.text else line
