"""A description that keeps its lines (`description: |`): its chapters, paragraphs and items.

What a video's page says of it is kept so beside its transcript: chapters with their times, lists,
links. Read as one paragraph it would be none of these.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from generator.model.account import AccountPassage, AccountSegment, PassageKind
from generator.model.base import SourceId, Span
from generator.read.grammar.timed import split_time
from generator.read.outline.line_roles import Repaired

_BLOCK = re.compile(r"[^:]{1,40}:\s*\|[+-]?\d?\s*$")
_ITEM = re.compile(r"(?:[-*+•–]|\d{1,3}[.)])\s+(?=\S)")
_HEADING = re.compile(r"[^\W\d_][^.!?。…:@/]{1,40}:?")
_SEPARATORS = "-–—:|•* \t"
_LEAST = 3
"""Lines with a time, one after the other; fewer are no chapters."""

Item = AccountPassage | AccountSegment


def described(source: SourceId, lines: Sequence[Repaired]) -> tuple[Item, ...]:
    """The chapters and paragraphs of a description; nothing if it keeps no lines or has but one.

    A short line that ends like no sentence heads what stands below, if that is none itself.

    Args:
        source: the id of the source.
        lines: those of the value, the first with its key.
    """
    if not lines or not _BLOCK.match(lines[0].text):
        return ()
    chapters = {item.at.lines[0]: item for item in _chapters(source, lines[1:])}
    items: list[Item] = []
    section = ""
    for paragraph, below in pairwise([*_paragraphs(lines[1:], chapters), []]):
        first = paragraph[0]
        if first.number in chapters:
            items.append(chapters[first.number])
        elif _may_head(paragraph) and below and not _may_head(below):
            section = first.text.strip(" :")
        else:
            items.append(_passage(source, paragraph, section))
    return tuple(items) if len(items) > 1 else ()


def _may_head(paragraph: Sequence[Repaired]) -> bool:
    return len(paragraph) == 1 and _HEADING.fullmatch(paragraph[0].text.strip()) is not None


def _chapters(source: SourceId, lines: Sequence[Repaired]) -> list[AccountSegment]:
    """The lines that begin with a time, if there are several and each is later than the last."""
    chapters = []
    for line in lines:
        timed = split_time(line.text.strip().lstrip("-*• "))
        title = timed.text.strip(_SEPARATORS)
        if timed.time is not None and title:
            at = Span(source=source, lines=(line.number, line.number))
            chapters.append(AccountSegment(title=title, time=timed.time, at=at))
    times = [it.time.seconds for it in chapters if it.time is not None]
    rises = all(one < other for one, other in pairwise(times))
    return chapters if rises and len(chapters) >= _LEAST else []


def _paragraphs(lines: Sequence[Repaired], chapters: Collection[int]) -> Iterator[list[Repaired]]:
    """Lines without an empty one between them; each item of a list and chapter by itself."""
    paragraph: list[Repaired] = []
    for line in lines:
        text = line.text.strip()
        begins = not text or _ITEM.match(text) or line.number in chapters
        if paragraph and (begins or paragraph[-1].number in chapters):
            yield paragraph
            paragraph = []
        if text:
            paragraph.append(line)
    if paragraph:
        yield paragraph


def _passage(source: SourceId, lines: Sequence[Repaired], section: str) -> AccountPassage:
    text = " ".join(line.text.strip() for line in lines)
    mark = _ITEM.match(text)
    text = text[mark.end() :] if mark else text
    at = Span(source=source, lines=(lines[0].number, lines[-1].number))
    kind = PassageKind.OTHER if section else PassageKind.BRIEF
    return AccountPassage(section=section, kind=kind, text=text, at=at)
