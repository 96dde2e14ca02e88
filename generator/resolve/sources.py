"""The corpus's record of each source: how it was read and which talks it is about.

A repair of a whole line is shown as the words that it changed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, compress, groupby, islice, starmap
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from generator.model.account_head import AccountKind
from generator.model.base import TalkId
from generator.model.grouping import indexed, n_alike
from generator.model.site.address import source_address
from generator.model.source import Coverage, Repair, Role, Source, SourceProblem, SourceText
from generator.resolve.talk_groups import TalkGroup
from generator.text.regex import regex
from generator.text.store import KeptAnswers

_TOKEN = regex(r"\s+|\S+")
_GAP = regex(r"(?<=\S)\s")
_EACH = 100
"""About how many bytes it takes to list one change, beside its words."""


class WordChange(NamedTuple):
    """What is printed, and what was read in its place."""

    printed: str
    read: str


_Changes = tuple[tuple[WordChange, ...], ...]


class _Place(NamedTuple):
    start: int
    end: int
    read: str


def sources_of(
    texts: Iterable[SourceText], talks: Sequence[TalkGroup], cache: Path | None = None
) -> tuple[Source, ...]:
    """A record of each source, sorted by id and numbered from 1."""
    accounts = [(account, talk.id) for talk in talks for account in talk.accounts]
    spoken = {it.source for it, _ in accounts if it.kind is AccountKind.TRANSCRIPT}
    by_source = indexed((account.source, talk) for account, talk in accounts)
    talks_of = {source: tuple(sorted({*own})) for source, own in by_source.items()}
    ordered = sorted(texts, key=lambda text: text.id)
    answers = KeptAnswers(cache, "changes", _Changes)
    sources = tuple(
        _source(number, text, talks_of.get(text.id, ()), answers, is_transcript=text.id in spoken)
        for number, text in enumerate(ordered, start=1)
    )
    answers.close()
    return sources


def _source(
    number: int,
    text: SourceText,
    talks: tuple[TalkId, ...],
    answers: KeptAnswers[_Changes],
    *,
    is_transcript: bool,
) -> Source:
    return Source(
        id=text.id,
        number=number,
        file=text.file,
        sha256=text.sha256,
        dialect=text.dialect.dialect,
        is_transcript=is_transcript,
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
        repairs=tuple(_repairs(text, answers)),
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


def _repairs(text: SourceText, answers: KeptAnswers[_Changes]) -> Iterator[Repair]:
    """The repairs of a source; of a line that was read anew as a whole, the words that differ."""
    is_whole = [it.printed == text.lines[it.line - 1].printed for it in text.repairs]
    lines = [(it.printed, it.read) for it in compress(text.repairs, is_whole)]
    changes = iter(answers.of(lambda: tuple(starmap(word_changes, lines)), lines) if lines else ())
    for repair, whole in zip(text.repairs, is_whole, strict=True):
        if not whole:
            yield repair
            continue
        for change in next(changes):
            yield replace(repair, printed=change.printed, read=change.read)


def coverage(text: SourceText) -> Coverage:
    """How many non-blank lines of a source are what."""
    count = Counter(line.role for line in text.lines)
    return Coverage(**{role: count[Role(role)] for role in Coverage.__struct_fields__})


def word_changes(printed: str, read: str) -> tuple[WordChange, ...]:
    """The changes that lead from a printed line to the text that was read.

    Going through the line from its beginning and replacing the next place of each `printed` by
    its `read` gives the text. The whole line is one change where that is shorter.

    >>> [change.printed for change in word_changes("*a* b " + "c " * 99, "a b " + "c " * 99)]
    ['*a*']
    """
    whole = WordChange(printed, read)
    if not printed:
        return (whole,)
    changes = tuple(_found_in_order(printed, _joined(printed, _differing(printed, read))))
    sizes = (_EACH + len(change.printed) + len(change.read) for change in changes)
    return changes if sum(sizes) < _EACH + len(printed) + len(read) else (whole,)


def _differing(printed: str, read: str) -> Iterator[_Place]:
    """The places of a line that were read otherwise, in their order; none of them is empty."""
    same = _same_words_at_end(printed, read)
    old = _TOKEN.findall(printed, 0, len(printed) - same)
    new = _TOKEN.findall(read, 0, len(read) - same)
    if len(old) != len(new):
        behind = _TOKEN.findall(printed, len(printed) - same)
        yield _middle([*old, *behind], [*new, *behind])
        return
    pairs = zip(old, new, strict=True)
    apart = [place for place, (before, after) in enumerate(pairs) if before != after]
    starts = list(accumulate(map(len, old), initial=0))
    for _, run in groupby(enumerate(apart), lambda it: it[1] - it[0]):
        first, *_, end = [place for _, place in run for place in (place, place + 1)]
        yield _Place(starts[first], starts[end], "".join(new[first:end]))


def _same_words_at_end(printed: str, read: str) -> int:
    """How many characters the words take that both lines end with, each behind another word."""
    least, most = 0, min(len(printed), len(read))
    while least < most:
        size = (least + most + 1) // 2
        if printed.endswith(read[-size:]):
            least = size
        else:
            most = size - 1
    gap = _GAP.search(printed, len(printed) - least + 1)
    return len(printed) - gap.start() if gap else 0


def _middle(old: Sequence[str], new: Sequence[str]) -> _Place:
    """What stands between the words that both begin with and those that both end with."""
    before = n_alike(old, new)
    rest = min(len(old), len(new)) - before
    after = n_alike(islice(reversed(old), rest), islice(reversed(new), rest))
    if before + after == len(old):  # something was put in: the word beside it belongs to it
        before, after = (before - 1, after) if before else (before, after - 1)
    start = sum(map(len, old[:before]))
    end = start + sum(map(len, old[before : len(old) - after]))
    return _Place(start, end, "".join(new[before : len(new) - after]))


def _joined(line: str, places: Iterable[_Place]) -> Iterator[_Place]:
    """The places, those together that stand so near that two of them take more to list."""
    last: _Place | None = None
    for place in places:
        if last is None:
            last = place
        elif 2 * (place.start - last.end) < _EACH:
            between = line[last.end : place.start]
            last = _Place(last.start, place.end, f"{last.read}{between}{place.read}")
        else:
            yield last
            last = place
    if last is not None:
        yield last


def _found_in_order(line: str, places: Iterable[_Place]) -> Iterator[WordChange]:
    """The places as changes, each of which begins where its words are found first."""
    done = 0
    for start, end, read in places:
        first = line.index(line[start:end], done)
        yield WordChange(line[first:end], line[first:start] + read)
        done = end
