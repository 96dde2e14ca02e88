"""Sources that the editor splits off a talk that they have nothing to do with."""

from collections.abc import Iterator

from generator.curation.check.references import dangling_problem
from generator.model.base import SourceId
from generator.model.curation import TalkCuration
from generator.model.message import Message, clauses
from generator.model.problem import Problem
from generator.model.reading import Reading
from generator.resolve.talk_groups import TalkGroups


def foreign_splits(groups: TalkGroups, reading: Reading) -> Iterator[Problem]:
    """A problem for each: it is likely meant for another talk, and takes the source from that.

    A source is of a talk if anything joins it with one of the talk's other sources, or if the
    source itself says so.
    """
    sources = {text.id for text in reading.sources}
    owner = {account.source: talk.id for talk in groups.talks for account in talk.accounts}
    for talk in groups.talks:
        own = {account.source for account in talk.accounts}
        for identity in talk.ids:
            entry = reading.curation.talks.get(identity, TalkCuration())
            merged = {it for other in entry.merge for it in groups.sources_of.get(other, ())}
            for name in entry.split:
                source = SourceId(name)
                cut = groups.cut.get(source, frozenset())
                of_talk = source in own | merged or _says(source, talk.ids, reading)
                if cut & own or of_talk or source not in sources:
                    continue
                others = sorted({owner[it] for it in cut if it in owner and it != source})
                none = Message("curation.foreign", key=f"talks.{identity}.split", name=name)
                hints = [Message("curation.of_talk", id=others[0])] if others else []
                line = reading.curation.line("talks", identity, "split", name)
                yield dangling_problem(reading, clauses((none, *hints)), line or 0)


def _says(source: SourceId, talks: tuple[str, ...], reading: Reading) -> bool:
    """Whether a source says itself that it is about one of these talks."""
    return any(account.source == source and account.talk in talks for account in reading.accounts)
