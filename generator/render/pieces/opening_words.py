"""What a card says of a talk that only its transcript tells of: its first words, and how much."""

from collections.abc import Sequence
from itertools import pairwise

from generator.model.base import EntityId, Span, Value
from generator.model.items import Passage
from generator.render.context.talk_lookups import TalkLookups
from generator.render.paging.transcripts import is_new_turn
from generator.render.pieces.shorten import short
from generator.render.pieces.summaries import is_sentence
from generator.text.quantities.timecode import format_time

_LENGTH = 160
"""Characters of a transcript on a card."""


class OpeningWords(Value, frozen=True, kw_only=True):
    """The first words of a transcript that say something, and who says them, as printed.

    `person` is whom the editor names. `turns` counts those of all speakers, and `until` is the last
    printed time.
    """

    text: str
    at: Span
    speaker: str | None
    person: EntityId | None
    turns: int
    until: str


def opening_words(has: TalkLookups) -> OpeningWords | None:
    """The first words of a talk's transcript; None where it has none that say anything."""
    for source, passages in sorted(has.of_transcripts.items()):
        spoken = [it for it in passages if not it.is_heading]
        first = next((place for place, it in enumerate(spoken) if is_sentence(it.text)), None)
        if first is None:
            continue
        run = _with_more(spoken[first:])
        lead, last = run[0], run[-1]
        times = [it.time.seconds for it in passages if it.time]
        return OpeningWords(
            text=short(" ".join(it.text for it in run), _LENGTH),
            at=Span(source=source, lines=(lead.at.lines[0], last.at.lines[1])),
            speaker=lead.speaker if len(lead.speaker or "") > 1 else None,
            person=lead.person,
            turns=sum(
                it.speaker is not None and is_new_turn(it, above)
                for above, it in pairwise((None, *passages))
                if it is not None
            ),
            until=format_time(max(times)) if times else "",
        )
    return None


def _with_more(passages: Sequence[Passage]) -> Sequence[Passage]:
    """The first passages of one voice, until there is enough for a card."""
    length = 0
    for place, passage in enumerate(passages):
        if place and (length >= _LENGTH or is_new_turn(passage, passages[place - 1])):
            return passages[:place]
        length += len(passage.text)
    return passages
