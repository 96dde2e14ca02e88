"""Highlights as reading programs export them: words with the place where they stand, and a note.

`- words ([Time 0:12:40](…))` with `Note: …` under it, or `Notes` and the note on lines below.
"""

import re
from collections.abc import Sequence

from generator.model.account import AccountDetail, Quotation, TimeCode
from generator.model.source import Role
from generator.read.grammar.speech.persons import is_person
from generator.read.grammar.speech.quotation_marks import unwrap_quotation
from generator.read.grammar.speech.quotes import leading_speaker
from generator.read.outline.blocks import Block, Bullet, Paragraph
from generator.read.outline.sections import Section, prose
from generator.read.page import Found, Mark, Page
from generator.text.quantities import timecode

_PLACE = re.compile(r"\((?:\[?Time\s+(?P<time>\d[\d:]{3,8})\]?)(?:\((?P<target>[^()]+)\))?\)$")
_NOTE = re.compile(r"(?:\*\*)?Notes?:(?:\*\*)?\s+(?P<note>\S.*)")
_HEAD = re.compile(r"(?:\*\*)?Notes?:?(?:\*\*)?")


def are_highlights(blocks: Sequence[Block]) -> bool:
    """Whether the bullets of a section are highlights: one of them says when it was said."""
    return any(isinstance(block, Bullet) and _PLACE.search(block.text) for block in blocks)


def highlights(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """A bullet as somebody's words; a note under it is the quotation's, anything else prose."""
    if not isinstance(block, Bullet) or not block.text:
        return ()
    place = _PLACE.search(block.text)
    seconds = timecode.parse(place["time"]) if place else None
    if place and seconds is not None:
        words, time = (
            block.text[: place.start()].rstrip(),
            TimeCode(seconds=seconds, printed=place["time"]),
        )
    else:
        words, time = block.text, None
    note, last, others = _note(block.children)
    marks = _labels(block.children, others)
    speaker, words = _speaker(words, page, timed=time is not None)
    context, bare = unwrap_quotation(words)
    at = page.at((block.lines[0], max(block.lines[1], last)))
    quotation = Quotation(
        text=bare or words,
        note=note,
        context=context if bare else None,
        speaker=speaker,
        time=time,
        at=at,
    )
    if place and place["target"]:
        marks = (*marks, AccountDetail(what="metadata", text=place["target"], at=at))
    below = (item for child in others for item in prose(child, section, page))
    return (quotation, *marks, *below)


def _speaker(words: str, page: Page, *, timed: bool) -> tuple[str | None, str]:
    """Who says a highlight that is a name and words in quotation marks, and the words."""
    named = leading_speaker(words, page.top)
    if named is None or named.speaker is None:
        return None, words
    if not is_person(named.speaker, words, page, timed=timed):
        return None, words
    return named.speaker, words.partition(":")[2].strip()


def _note(children: Sequence[Block]) -> tuple[str | None, int, list[Block]]:
    """The note under a highlight, its last line, and what else stands there."""
    others = list(children)
    for index, child in enumerate(children):
        if not isinstance(child, Bullet | Paragraph) or (
            isinstance(child, Bullet) and child.children
        ):
            continue
        match = _NOTE.fullmatch(child.text)
        if match is not None:
            del others[index]
            return match["note"], child.lines[1], others
        below = children[index + 1] if index + 1 < len(children) else None
        if _HEAD.fullmatch(child.text) and isinstance(below, Paragraph):
            del others[index : index + 2]
            return below.text, below.lines[1], others
    return None, 0, others


def _labels(children: Sequence[Block], others: Sequence[Block]) -> tuple[Found, ...]:
    """The line that only says that a note follows."""
    return tuple(
        Mark(role=Role.LABEL, what="heading", lines=child.lines)
        for child in children
        if child not in others and isinstance(child, Paragraph) and _HEAD.fullmatch(child.text)
    )
