"""Which passages of a talk are of a transcript: the words of its speakers, in order."""

from collections.abc import Iterable, Sequence

from generator.model.account import BRIEF, Account
from generator.model.account_head import AccountKind
from generator.model.base import SourceId
from generator.model.grouping import grouped
from generator.model.items import Passage

_LEAST_TURNS = 4


def transcript_passages(
    passages: Iterable[Passage], accounts: Iterable[Account]
) -> dict[SourceId, tuple[Passage, ...]]:
    """The passages of each source that are of a transcript, by the times at which these begin.

    Parts of one recording in files of their own may begin at 10:00, 20:00, …
    In a source that is one, all from the first turn on, with prose above it in the same section.
    In notes, the sections from the first to the last in which people speak again and again.
    """
    kinds = {account.source: account.kind for account in accounts}
    of_source = {}
    prose = (passage for passage in passages if passage.kind not in BRIEF)
    for source, printed in sorted(grouped(prose, lambda passage: passage.at.source).items()):
        ordered = sorted(printed, key=lambda passage: passage.at.lines[0])
        is_whole = kinds.get(source) is AccountKind.TRANSCRIPT
        spoken = _from_first_turn(ordered) if is_whole else _spoken_sections(ordered)
        if spoken:
            of_source[source] = tuple(spoken)
    return dict(sorted(of_source.items(), key=lambda it: starts_at(it[1])))


def starts_at(passages: Iterable[Passage]) -> int:
    """The first time of some passages, in seconds; 0 where none has one."""
    return next((it.time.seconds for it in passages if it.time), 0)


def _from_first_turn(passages: Sequence[Passage]) -> Sequence[Passage]:
    """From the first that somebody says, or has a time, where nobody is named as saying things.

    Headings right above it announce it.
    """
    turns = [it for it in passages if it.speaker]
    if len(turns) < _LEAST_TURNS:
        turns = [it for it in passages if it.speaker or it.time] or [passages[0]]
    first = turns[0]
    start = next(i for i, it in enumerate(passages) if it.section == first.section)
    while start and passages[start - 1].is_heading:
        start -= 1
    return passages[start:]


def _spoken_sections(passages: Sequence[Passage]) -> Sequence[Passage]:
    sections = grouped(passages, lambda passage: passage.section)
    spoken = {
        name
        for name, inside in sections.items()
        if sum(it.speaker is not None for it in inside) * 2 > len(inside)
    }
    turns = sum(it.speaker is not None for it in passages if it.section in spoken)
    places = [index for index, it in enumerate(passages) if it.section in spoken]
    return passages[places[0] : places[-1] + 1] if turns >= _LEAST_TURNS else ()
