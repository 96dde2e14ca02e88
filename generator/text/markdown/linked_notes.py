"""The notes of a vault to which a line leads by its wiki links."""

import re
from collections.abc import Iterator

_NOTE = re.compile(r"(?<!!)\[\[(?P<target>[^\[\]|\n]{1,300})(?:\|[^\[\]\n]{0,300})?\]\]")
_LONGEST = 12_000


def linked_notes(line: str) -> Iterator[str]:
    """The names of the notes to which a line leads, in small letters, without their folders.

    >>> list(linked_notes("See [[Shows/On rivers#Dams|dams]], ![[dam.png]]; if [[ -f x ]]; then"))
    ['on rivers']
    """
    if "[[" not in line or len(line) > _LONGEST:
        return
    for match in _NOTE.finditer(line):
        target = match["target"].partition("#")[0]
        if target and target == target.strip():
            yield target.removesuffix(".md").rpartition("/")[2].casefold()
