"""What counts the talks of a page in front of their titles.

In: the talks of a page. Out: the same talks, with their titles alone in their headings.
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from generator.read.grammar.speech.quotation_marks import unquoted
from generator.read.outline.blocks import Heading
from generator.read.outline.events.talk_in_event import ENUMERATOR, TalkInEvent

_FIRST_SIGNS = frozenset("A1")
_LEAST, _SHARE = 3, 0.8


def without_enumerators(talks: Sequence[TalkInEvent]) -> tuple[TalkInEvent, ...]:
    """The talks without what counts them in front of their titles: `A. Weirs`, `2) Dams`.

    All but few of them must be counted, nearly each by another sign than the one above it, unless
    that is the first: the second day begins with `A.` again. `1. FC Weir` is a name. One that is
    not counted and has nothing that only talks have is none: `To look up`.
    """
    counted = [ENUMERATOR.match(talk.blocks[0].text) for talk in talks]
    signs = [match["sign"] for match in counted if match]
    again = sum(above == below not in _FIRST_SIGNS for above, below in pairwise(signs))
    few = len(signs) < max(_LEAST, _SHARE * len(talks)) or len({*signs}) < _LEAST
    if few or again > (1 - _SHARE) * len(signs):
        return tuple(talks)
    return tuple(
        _without_front(talk, match.end()) if match else talk
        for talk, match in zip(talks, counted, strict=True)
        if match or talk.speakers or talk.told or talk.sort or talk.slot
    )


def _without_front(talk: TalkInEvent, length: int) -> TalkInEvent:
    """A talk without the first characters of its heading, which stand beside its title then."""
    first, *others = talk.blocks
    front = first.text[:length].strip()
    text = unquoted(first.text[length:])
    heading = msgspec.structs.replace(first, text=text)
    if isinstance(heading, Heading):
        heading = msgspec.structs.replace(heading, name=text, count=None)
    blocks = (heading, *others)
    return msgspec.structs.replace(talk, blocks=blocks, in_front=(front, *talk.in_front))
