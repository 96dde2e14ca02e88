"""Links and relations that the editor takes away, before anything follows from them."""

from collections.abc import Iterable, Mapping

from generator.model.base import Ref, TalkId
from generator.model.config import CURATION_FILE
from generator.model.corpus import Mention, Quote
from generator.model.problem import Problem, problem
from generator.model.refusal import Refusal


class Refused:
    """What is refused, and which refusals have had an effect so far."""

    def __init__(self, refusals: Iterable[Refusal]) -> None:
        """Takes the refusals of the curation file."""
        self._listed = tuple(refusals)
        self._in_item = {(one.target, item): one for one in self._listed for item in one.items}
        self._in_talk = {(one.target, one.within): one for one in self._listed if one.within}
        self._takes_links = bool(self._in_item or self._in_talk)
        self._pairs = {
            pair
            for one in self._listed
            if one.other is not None
            for pair in (
                (one.target, one.other),
                (Ref(kind=one.target.kind, id=one.other), one.target.id),
            )
        }
        self._used: set[str] = set()

    def left(
        self, mentions: Iterable[Mention], talk_of: Mapping[Ref, TalkId]
    ) -> tuple[Mention, ...]:
        """The mentions that nobody refuses."""
        if not self._takes_links:
            return tuple(mentions)
        return tuple(
            one for one in mentions if not self._takes(one.target, (one.in_.id,), talk_of[one.in_])
        )

    def is_about(self, quote: Quote, target: Ref) -> bool:
        """Whether a quote may be taken to be about something that it does not name."""
        return not self._takes_links or not self._takes(
            target, (str(it.id) for it in quote.attestations), quote.talk
        )

    def may_relate(self, kind: str, one: str, other: str) -> bool:
        """Whether two talks or two concepts may be called related."""
        return not self._pairs or (Ref(kind=kind, id=one), other) not in self._pairs

    def without_effect(self) -> tuple[Problem, ...]:
        """Refusals of links that there are not; to be asked when all links are known."""
        return tuple(
            problem(
                "curation-without-effect",
                f"{one.said} takes no link away",
                CURATION_FILE,
                (one.line, one.line) if one.line else None,
            )
            for one in self._listed
            if one.other is None and one.said not in self._used
        )

    def _takes(self, target: Ref, items: Iterable[str], talk: TalkId) -> bool:
        found = [self._in_item.get((target, item)) for item in items]
        found.append(self._in_talk.get((target, talk)))
        self._used.update(one.said for one in found if one)
        return any(found)
