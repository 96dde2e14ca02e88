"""Chapters of a transcript: its headings, whatever they are called."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.read.account.people.lists.whole_names import people_alone
from generator.read.account.people.turns.conversation import Conversation
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row, Speech, heading_of
from generator.read.outline.sections import Section
from generator.read.vocabulary.section_names import TRANSCRIPT
from generator.text.naming.normal import name_key

_ANNOUNCE = frozenset(map(name_key, ("Speakers", "Participants", "Attendees", "Panelists")))


def with_chapters(sections: Sequence[Section], spoken: Conversation) -> tuple[Section, ...]:
    """The sections, with those of a transcript as its chapters, whatever they are called.

    `Predictions` over turns of a conversation, or below the heading of a transcript, names what is
    talked about. Lists between the turns stay what they are called.
    """
    sections = tuple(part for section in sections for part in _without_speakers(section))
    heard = [i for i, it in enumerate(sections) if any(map(spoken.is_turn, it.blocks))]
    between = range(heard[0], heard[-1] + 1) if heard else range(0)
    below = _below_transcript(sections)
    return tuple(
        replace(section, rule=None)
        if section.rule not in (None, TRANSCRIPT)
        and (index in between or below[index])
        and _is_said(section.blocks)
        else section
        for index, section in enumerate(sections)
    )


def is_list_of_speakers(above: Block, block: Block) -> bool:
    """Whether a line is nothing but the names that a line right above it announces: `SPEAKERS`."""
    heading = heading_of(above)
    announced = heading is not None and name_key(heading.name) in _ANNOUNCE
    return announced and isinstance(block, Paragraph) and bool(people_alone(block.text))


def _without_speakers(section: Section) -> Iterator[Section]:
    """A section of speakers, and what they say below their names as a section of no name."""
    match section.blocks:
        case [names, Speech(), *_] if section.heading and is_list_of_speakers(
            section.heading, names
        ):
            yield replace(section, blocks=(names,))
            yield Section(heading=None, rule=None, blocks=section.blocks[1:])
        case _:
            yield section


def _below_transcript(sections: Sequence[Section]) -> list[bool]:
    """For each section whether its heading is one of a level below that of a transcript."""
    below: list[bool] = []
    level = 0
    for section in sections:
        own = section.heading.level if section.heading else 0
        below.append(0 < level < own)
        level = own if section.rule == TRANSCRIPT else 0 if own <= level else level
    return below


def _is_said(blocks: Sequence[Block]) -> bool:
    lists = sum(isinstance(block, Bullet | Row) for block in blocks)
    return bool(blocks) and lists * 2 < len(blocks)
