"""The corpus's record of each source: how it was read and which talks it is about.

A repair of a whole line is shown as the words that it changed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, compress, islice, starmap
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
    changes, done = [], 0
    for start, end, text in _joined(printed, _differing(printed, read)):
        first = printed.index(printed[start:end], done)  # where its words are found first
        changes.append(WordChange(printed[first:end], printed[first:start] + text))
        done = end
    sizes = (_EACH + len(change.printed) + len(change.read) for change in changes)
    return tuple(changes) if sum(sizes) < _EACH + len(printed) + len(read) else (whole,)


def _differing(printed: str, read: str) -> Iterator[_Place]:
    """The places of a line that were read otherwise, in their order; none of them is empty."""
    old, new = _TOKEN.findall(printed), _TOKEN.findall(read)
    if len(old) != len(new):
        yield _middle(old, new)
        return
    pairs = zip(old, new, strict=True)
    apart = [place for place, (before, after) in enumerate(pairs) if before != after]
    starts = list(accumulate(map(len, old), initial=0))
    yield from (_Place(starts[it], starts[it + 1], new[it]) for it in apart)


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


def _joined(line: str, places: Iterable[_Place]) -> Sequence[_Place]:
    """The places, those together that stand so near that two of them take more to list."""
    joined: list[_Place] = []
    for place in places:
        if joined and 2 * (place.start - joined[-1].end) < _EACH:
            start, end, read = joined.pop()
            read = f"{read}{line[end : place.start]}{place.read}"
            joined.append(_Place(start, place.end, read))
        else:
            joined.append(place)
    return joined
