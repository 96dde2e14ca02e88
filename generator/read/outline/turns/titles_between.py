"""Titles of parts among the names of a transcript, with a time like those: `Weir Repair 3:05`."""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.read.account.people.names import is_full_name, is_role
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.speech.turn_lines import Turn
from generator.read.outline.blocks import Block, Paragraph
from generator.read.page import Page
from generator.text.naming.given_names import is_given_name
from generator.text.naming.people_words import names_role
from generator.text.quantities import timecode

_LEAST_NAMES = 2


def titles_among(blocks: Sequence[Block], heads: Mapping[int, Turn], page: Page) -> frozenset[int]:
    """The lines of the form of a head, among names that alternate, that are titles of parts.

    Such a name stands above one turn only, and nothing shows that it is somebody's.
    """
    times: Counter[str | None] = Counter(head.speaker for head in heads.values())
    often = [index for index, head in heads.items() if head.speaker and times[head.speaker] > 1]
    if len({heads[index].speaker for index in often}) < _LEAST_NAMES:
        return frozenset()
    return frozenset(
        index
        for index in range(min(often) + 1, max(often))
        if (name := _named_once(blocks[index], heads.get(index), times))
        and not _shows_person(name, page)
    )


def _named_once(block: Block, head: Turn | None, times: Counter[str | None]) -> str | None:
    """The words of a line that stand where names do, with a time, and nowhere else."""
    if head is not None:
        return head.speaker if times[head.speaker] == 1 and head.time else None
    stamp = timecode.find(block.text) if isinstance(block, Paragraph) else None
    is_last = stamp is not None and not block.text[stamp.end :].strip(" )]*_")
    name = block.text[: stamp.start].strip(" *_([-–—|") if stamp and is_last else ""
    return name if is_full_name(name) else None


def _shows_person(name: str, page: Page) -> bool:
    """Whether a name is one by its first word or a role in it, or stands elsewhere on the page."""
    parts = name.split()
    if len(parts) == 1 or has_ideographs(name) or is_given_name(parts[0]):
        return True
    if name in page.initials or any(is_role(part) or names_role(part) for part in parts):
        return True
    return page.text.count(name) > 1
