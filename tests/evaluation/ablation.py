"""What each rule is worth: the figures of the decoys with the rule left out of the table.

Two notes of one talk are *joined*, or, where that is too bold, *suggested* to the editor with
*reasons*. A rule that joins or excludes must change what is joined; one that only points at it must
change what is suggested, or the reasons for it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.model.config import Config
from generator.model.reading import Reading, SuggestionKind
from generator.read import read
from generator.resolve import resolve
from generator.resolve.same_talk.rules import RULES, Rule, RuleKind, without
from tests.evaluation.compared import compared_once
from tests.evaluation.decoys import write_notes
from tests.evaluation.drawing import Note
from tests.evaluation.measuring import Figure, Pair, figure


@dataclass(frozen=True)
class Decided:
    """Which pairs of notes were joined and suggested, rightly and wrongly, and how many reasons."""

    joined: Figure
    suggested: Figure
    reasons: int


def read_notes(notes: Iterable[Note]) -> Reading:
    """What is read from the notes as files."""
    with TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        write_notes(notes, seeds)
        return read(Config(seeds=seeds, notes=Path(folder)))


def decide(notes: Sequence[Note], reading: Reading, rules: tuple[Rule, ...] = RULES) -> Decided:
    """Resolves the notes by some rules, and compares what was decided with the truth."""
    resolved = resolve(reading, rules=rules)
    files = {source.id: source.file for source in resolved.corpus.sources}
    sources = {str(talk.id): talk.sources for talk in resolved.corpus.talks}
    truth = {note.file: note.talk for note in notes}
    by_size = sorted(sources.items(), key=lambda it: len(it[1]))  # a list counts where it is joined
    found = {files[source]: talk for talk, members in by_size for source in members}
    listed = [one for one in resolved.suggestions if one.kind is SuggestionKind.TALKS]
    suggested: set[Pair] = {
        frozenset({files[first], files[second]})
        for one in listed
        for first in sources[one.first]
        for second in sources[one.second]
    }
    true = {frozenset(pair) for pair in combinations(truth, 2) if truth[pair[0]] == truth[pair[1]]}
    apart = {pair for pair in true if len({found[file] for file in pair}) > 1}
    unsure = {note.file for note in notes if note.too_little}
    joined = figure(truth, found)
    told = sum(len(one.because) for one in listed)
    return Decided(
        joined=replace(joined, true=sum(not pair & unsure for pair in true)),
        suggested=Figure(true=len(apart), found=len(suggested), right=len(apart & suggested)),
        reasons=told + sum(len(talk.merged_because) for talk in resolved.corpus.talks),
    )


def ablated(notes: Sequence[Note], reading: Reading) -> Mapping[str, Decided]:
    """What is decided without each rule, by its code."""
    with compared_once():
        return {rule.code: decide(notes, reading, without(RULES, rule.code)) for rule in RULES}


def matters(rule: Rule, whole: Decided, left: Decided) -> bool:
    """Whether leaving a rule out changes what it is for."""
    if rule.kind is RuleKind.WEAK:
        return (left.suggested, left.reasons) != (whole.suggested, whole.reasons)
    return (left.joined.right, left.joined.found) != (whole.joined.right, whole.joined.found)
