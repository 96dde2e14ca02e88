"""Whether a page is a list of talks: such a page of a site is about these, and not about the site.

In: the name of its file and what was read of it. Out: yes or no.
"""

from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from generator.read.formats.parsed import Parsed
from generator.read.outline.blocks import Heading, is_marked
from generator.read.outline.events.lists.cards import notes_of_cards
from generator.read.outline.events.lists.entries import with_entries
from generator.read.outline.events.lists.listed_points import listed_points
from generator.read.outline.events.lists.occasions import given_at_events
from generator.read.outline.events.lists.own_table import own_table
from generator.read.outline.events.programme import programme
from generator.read.outline.events.series import meetings, recorded
from generator.read.vocabulary.event_words import names_talks
from generator.text.paths import path_of
from generator.text.quantities.dates import find_date

_SEVERAL = 2


def lists_talks(file: str, parsed: Parsed) -> bool:
    """Whether a page, which may be called so, is a list, a table or a programme of talks."""
    name, blocks = path_of(file).stem, parsed.blocks
    if any(lists(blocks, name) for lists in (own_table, given_at_events, listed_points)):
        return True
    if recorded(blocks) or _heads_talks([it for it in blocks if is_marked(it)]):
        return True
    if meetings(blocks, {n: it for n, it in enumerate(blocks) if isinstance(it, Heading)}, name):
        return True
    if any(it and it.sure for _, it in with_entries(blocks)):
        return True
    return (programme(blocks, lambda _: False) or notes_of_cards(blocks, name, ())) is not None


def _heads_talks(headings: Sequence[Heading]) -> bool:
    """Whether several smaller headings with dates stand below one that names talks.

    `# Past talks` above `## Weirs (June 2031)`.
    """
    for place, heading in enumerate(headings, 1):
        below = takewhile(partial(_is_below, heading), headings[place:])
        dated = (it for it in below if find_date(it.name))
        if names_talks(heading.name) and sum(1 for _ in dated) > _SEVERAL:
            return True
    return False


def _is_below(above: Heading, heading: Heading) -> bool:
    return heading.level > above.level
