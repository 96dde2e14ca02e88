"""The links and relations that the editor takes away."""

from collections.abc import Iterable, Mapping, Sequence

from generator.curation.problems import curation_problem
from generator.model.base import Ref, TalkId
from generator.model.grouping import indexed
from generator.model.items import Mention, Quote
from generator.model.links import Refusal
from generator.model.message import Message
from generator.model.problem import Problem

_Index = Mapping[tuple[Ref, str], Sequence[Refusal]]
"""Refusals by what they are about and what they take it from."""


class Refused:
    """What is refused, and which refusals have had an effect so far."""

    def __init__(self, refusals: Iterable[Refusal]) -> None:
        every = self._listed = tuple(refusals)
        self._in_item: _Index = indexed(
            ((it.target, item), it) for it in every for item in it.items
        )
        self._in_talk: _Index = indexed(((it.target, it.within), it) for it in every if it.within)
        pairs = ((it, it.target, it.other) for it in every if it.other is not None)
        self._pairs: _Index = indexed(
            (way, refusal)
            for refusal, one, other in pairs
            for way in ((one, other), (Ref(kind=one.kind, id=other), one.id))
        )
        self._takes_links = bool(self._in_item or self._in_talk)
        self._used: set[Message] = set()

    def left(
        self, mentions: Iterable[Mention], talk_of: Mapping[Ref, TalkId]
    ) -> tuple[Mention, ...]:
        """The mentions that nobody refuses."""
        if not self._takes_links:
            return tuple(mentions)
        return tuple(
            mention
            for mention in mentions
            if not self._takes(mention.target, (mention.in_.id,), talk_of[mention.in_])
        )

    def is_about(self, quote: Quote, target: Ref) -> bool:
        """Whether a quote may be taken to be about something that it does not name."""
        wordings = (str(it.id) for it in quote.attestations)
        return not self._takes_links or not self._takes(target, wordings, quote.talk)

    def may_relate(self, kind: str, thing: str, other: str) -> bool:
        """Whether two talks or two concepts that have something in common may be called related."""
        return not self._pairs or not self._is_refused(self._pairs, Ref(kind=kind, id=thing), other)

    def without_effect(self) -> tuple[Problem, ...]:
        """Refusals of links and relations that there are not; to be asked when all are known."""
        return tuple(
            curation_problem(
                "curation-without-effect",
                Message("problem.no_link_taken", entry=refusal.entry)
                if refusal.other is None
                else Message("problem.no_relation_taken", entry=refusal.entry),
                refusal.line,
            )
            for refusal in self._listed
            if refusal.entry not in self._used
        )

    def _takes(self, target: Ref, items: Iterable[str], talk: TalkId) -> bool:
        in_item = [self._is_refused(self._in_item, target, item) for item in items]
        return self._is_refused(self._in_talk, target, talk) or any(in_item)

    def _is_refused(self, index: _Index, target: Ref, name: str) -> bool:
        """Whether anything is refused there; all that refuses it has an effect."""
        refusals = index.get((target, name), ())
        self._used.update(refusal.entry for refusal in refusals)
        return bool(refusals)
