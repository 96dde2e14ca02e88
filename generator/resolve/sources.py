"""The corpus's record of each source: how it was read and which talks it is about."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from generator.model.address import source_address
from generator.model.base import SourceId, TalkId
from generator.model.source import Coverage, Repair, Role, Source, SourceProblem, SourceText
from generator.resolve.talk_groups import TalkGroup
from generator.text.encoding.word_changes import word_changes


def sources_of(texts: Iterable[SourceText], talks: Sequence[TalkGroup]) -> tuple[Source, ...]:
    """A record of each source, sorted by id and numbered from 1."""
    talks_of: defaultdict[SourceId, set[TalkId]] = defaultdict(set)
    for talk in talks:
        for account in talk.accounts:
            talks_of[account.source].add(talk.id)
    ordered = sorted(texts, key=lambda text: text.id)
    return tuple(
        _source(number, text, tuple(sorted(talks_of[text.id])))
        for number, text in enumerate(ordered, start=1)
    )


def _source(number: int, text: SourceText, talks: tuple[TalkId, ...]) -> Source:
    return Source(
        id=text.id,
        number=number,
        file=text.file,
        sha256=text.sha256,
        dialect=text.dialect.dialect,
        title=text.title,
        site=text.site,
        url=text.url,
        retrieved=text.retrieved,
        licence=text.licence,
        language=text.language,
        talks=talks,
        lines=len(text.lines),
        coverage=coverage(text),
        printed_counts=text.printed_counts,
        repairs=tuple(_repairs(text)),
        problems=tuple(
            SourceProblem(
                code=problem.code,
                severity=problem.severity,
                message=problem.message,
                lines=problem.lines,
            )
            for problem in text.problems
        ),
        address=source_address(text.id),
    )


def _repairs(text: SourceText) -> Iterator[Repair]:
    """The repairs of a source; of a line that was read anew as a whole, the words that differ."""
    for repair in text.repairs:
        if repair.printed != text.lines[repair.line - 1].printed:
            yield repair
            continue
        for change in word_changes(repair.printed, repair.read):
            yield msgspec.structs.replace(repair, printed=change.printed, read=change.read)


def coverage(text: SourceText) -> Coverage:
    """How many non-blank lines of a source are what."""
    count = Counter(line.role for line in text.lines)
    return Coverage(
        content=count[Role.CONTENT],
        label=count[Role.LABEL],
        furniture=count[Role.FURNITURE],
        unread=count[Role.UNREAD],
    )
