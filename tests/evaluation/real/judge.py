"""What was made of a folder of notes: which files were joined, and what is known of each talk."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import comb
from pathlib import Path
from typing import TypeVar

from generator.health import health
from generator.link import link
from generator.model.config import Config
from generator.model.corpus import Corpus, Talk
from generator.model.items import SET_BY_EDITOR, Quote
from generator.model.problem import Anomaly
from generator.read import read
from generator.resolve import resolve
from tests.evaluation.real.truth import Key, true_talks

FIRST_WRONG = 8

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class WrongTalk:
    """A talk of files that are about several, with its wrong pairs and the reasons."""

    talk: Talk
    files: tuple[str, ...]
    pairs: int


@dataclass(frozen=True)
class Verdict:
    """The figures of a collection; pairs are of files, shares from 0 to 1."""

    files: int
    talks: int
    true: int
    right: int
    wrong: int
    largest: int
    joined: int
    pure: int
    from_name: float
    dated: float
    with_person: float
    quotes: int
    inferred: float
    problems: Mapping[str, int]
    anomalies: tuple[Anomaly, ...]
    worst: tuple[WrongTalk, ...]

    @property
    def precision(self) -> float:
        """The share of right pairs among those that were joined."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the true pairs that were joined."""
        return self.right / self.true if self.true else 1.0


def judge(seeds: Path, keys: frozenset[Key]) -> Verdict:
    """Reads, resolves and links a folder of notes, and compares it with what the files record."""
    reading = read(Config(seeds=seeds, notes=seeds / ".no-notes"))
    resolved = resolve(reading)
    links = link(resolved)
    problems = Counter(problem.code for problem in (*resolved.problems, *links.problems))
    return verdict(links.corpus, seeds, keys, problems, health(links, resolved))


def verdict(
    corpus: Corpus,
    seeds: Path,
    keys: frozenset[Key],
    problems: Mapping[str, int],
    anomalies: tuple[Anomaly, ...],
) -> Verdict:
    """The figures of a corpus that was made from the files of a folder."""
    files = {source.id: seeds / source.file for source in corpus.sources}
    truth = true_talks(files.values(), keys)
    right = wrong = joined = pure = largest = 0
    worst = []
    for talk in corpus.talks:
        members = [files[source] for source in dict.fromkeys(talk.sources)]
        of_truth = Counter(truth[path] for path in members)
        inside = sum(comb(count, 2) for count in of_truth.values())
        outside = comb(len(members), 2) - inside
        right, wrong = right + inside, wrong + outside
        joined, pure = joined + (len(members) > 1), pure + (len(members) > 1 and not outside)
        largest = max(largest, len(members))
        if outside:
            names = tuple(str(path.relative_to(seeds)) for path in members)
            worst.append(WrongTalk(talk=talk, files=names, pairs=outside))
    return Verdict(
        files=len(files),
        talks=len(corpus.talks),
        true=sum(comb(count, 2) for count in Counter(truth.values()).values()),
        right=right,
        wrong=wrong,
        largest=largest,
        joined=joined,
        pure=pure,
        from_name=_share(corpus.talks, lambda talk: not talk.titles),
        dated=_share(corpus.talks, lambda talk: talk.published is not None),
        with_person=_share(
            corpus.talks, lambda talk: any(it.role.takes_part for it in talk.people)
        ),
        quotes=len(corpus.quotes),
        inferred=_share(corpus.quotes, _is_inferred),
        problems=dict(problems),
        anomalies=anomalies,
        worst=tuple(sorted(worst, key=lambda one: (-one.pairs, one.talk.id))[:FIRST_WRONG]),
    )


def _is_inferred(quote: Quote) -> bool:
    return quote.speaker is not None and quote.speaker.because not in {None, SET_BY_EDITOR}


def _share(things: Iterable[Thing], holds: Callable[[Thing], bool]) -> float:
    """The share of things of which something holds."""
    answers = [holds(thing) for thing in things]
    return sum(answers) / len(answers) if answers else 0.0
