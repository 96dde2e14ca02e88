"""Numbers of lists in which every item is printed with the same: `1.`, `1.`, `1.` are 1 to 3."""

import re

from generator.model.source import SourceText

_NUMBERED = re.compile(r"([ \t]*)([0-9]{1,3})([.)])[ \t]")
_TAB = 4


def list_numbers(text: SourceText) -> dict[int, str]:
    """By line the numbers of items of a source that are printed with the number of the one above.

    A list ends at a line behind a blank one that stands as far left as its numbers, or at another
    list there; what is printed with a number of its own keeps it.
    """
    items = [match.group() for line in text.lines if (match := _NUMBERED.match(line.text))]
    if len(items) == len(set(items)):
        return {}
    numbers: dict[int, str] = {}
    lists: list[tuple[int, str, int]] = []  # of each open list how deep, as printed, and as shown
    is_after_blank = False
    for line in text.lines:
        words = line.text.lstrip()
        if not words:
            is_after_blank = True
            continue
        depth = len(line.text[: len(line.text) - len(words)].expandtabs(_TAB))
        match = _NUMBERED.match(line.text)
        while lists and (
            lists[-1][0] > depth or (lists[-1][0] == depth and is_after_blank and not match)
        ):
            lists.pop()
        is_after_blank = False
        if match is None:
            continue
        printed, number = match[2], int(match[2])
        if lists and lists[-1][0] == depth:
            above = lists.pop()
            if above[1] == printed:
                number = above[2] + 1
                numbers[line.number] = f"{number}{match[3]}"
        lists.append((depth, printed, number))
    return numbers
