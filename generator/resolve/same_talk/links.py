"""Pairs of accounts as the rules judge them."""

from collections.abc import Iterable, Iterator, Sequence

from generator.model.account_head import DateBasis
from generator.model.base import Value
from generator.resolve.same_talk.evidence.common import Common
from generator.resolve.same_talk.evidence.pair import (
    LEAST_TITLE,
    Pair,
    are_at_one_event,
    forms_in_common,
    principals_in_common,
    weight_of_title,
    words_of_title,
)
from generator.resolve.same_talk.evidence.wording import Wordings
from generator.resolve.same_talk.facts.account_facts import Facts
from generator.resolve.same_talk.rules import LIFTING, UNSURE, RuleKind, Rules, Sign, signs_of

_RESEMBLING = frozenset({"same-title", "same-people"})
_TITLE = "title-and-person"
_CIRCUMSTANCES = frozenset({"same-date", "same-length"})
_SEVERAL = 3
_WORDING = "long-wording"
_PERFORMANCE = frozenset({"other-date", "other-year", "other-event"})
_ALONE_DOUBTFUL = frozenset({"other-number", "other-place", "other-recording"})
_SAID = frozenset({"shared-quotes", "equal-times", "long-wording"})


class Link(Value, frozen=True, kw_only=True):
    """Two accounts, by their indexes, and the signs that one talk is meant, the strongest first."""

    one: int
    other: int
    pair: Pair
    signs: tuple[Sign, ...]

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the rules that found something."""
        return frozenset(sign.rule.code for sign in self.signs)

    @property
    def is_decisive(self) -> bool:
        """Whether it joins whatever else is said, vetoes aside."""
        return any(sign.rule.kind is RuleKind.DECISIVE for sign in self.signs)

    @property
    def is_strong(self) -> bool:
        """Whether it joins where nothing speaks against it."""
        of_anthology = self.pair.wording is not None and self.pair.wording.of_anthology
        return any(
            sign.rule.kind <= RuleKind.STRONG and not (of_anthology and sign.rule.code == _WORDING)
            for sign in self.signs
        )

    @property
    def lifts(self) -> bool:
        """Whether it outweighs vetoes."""
        return not self.codes.isdisjoint(LIFTING)

    @property
    def alike_by(self) -> frozenset[str]:
        """In which ways the two are alike that could join them; how rare these are does not count.

        A title in common with a person is one of them even where the title is too common to join.
        """
        strong = {sign.rule.code for sign in self.signs if sign.rule.kind is RuleKind.STRONG}
        return frozenset(strong | ({_TITLE} if self.has_title_and_person else set()))

    @property
    def has_title_and_person(self) -> bool:
        """Whether both have one title, however common, and somebody in common."""
        return _TITLE in self.codes or self.codes >= _RESEMBLING

    @property
    def has_title_of_nobody(self) -> bool:
        """Whether two notes of one folder that name events and nobody have one title, a rare one.

        So have those of who keeps a list of his own talks.
        """
        one, other = self.pair.one.account, self.pair.other.account
        is_own = self.pair.are_siblings and not (one.people or other.people)
        is_own = is_own and bool(one.event and other.event)
        forms = forms_in_common(self.pair) if is_own and "same-title" in self.codes else ()
        return any(weight_of_title(it, self.pair) >= LEAST_TITLE for it in forms)

    @property
    def points_at_one(self) -> bool:
        """Whether what does not join may be told to the editor: more than circumstances agree."""
        if (
            _WORDING in self.codes
            or self.is_strong
            or self.has_title_and_person
            or self.has_title_of_nobody
            or "a-quote" in self.codes
        ):
            return True
        if self.pair.are_siblings or "same-people" not in self.codes:
            return False
        if "title-words" in self.codes and len(words_of_title(self.pair)) > 1:
            return True
        if _are_only_ones(self.pair):
            return True
        return len(self.codes) >= _SEVERAL and bool(self.codes - _CIRCUMSTANCES - {"same-people"})


def _are_only_ones(pair: Pair) -> bool:
    """Whether somebody takes part in these two alone: at one event, or one has that name only."""
    shared = pair.common.of_two.intersection(principals_in_common(pair))
    named = (it for it, _ in pair.both_ways if it.title.printed and not it.title.subject - it.own)
    is_called = any(not shared.isdisjoint(it.people) for it in named)
    return bool(shared) and (is_called or are_at_one_event(pair))


class Judge:
    """What the rules say of any two accounts, remembered."""

    def __init__(
        self, facts: Sequence[Facts], common: Common, rules: Rules, wordings: Wordings
    ) -> None:
        """Takes the facts of all accounts, and what is worded alike."""
        self._listed = facts
        self._wordings = wordings
        self._common = common
        self._rules = rules
        self._excluded: dict[tuple[int, int], bool] = {}

    def links(self, pairs: Iterable[tuple[tuple[int, int], Pair]]) -> Iterator[Link]:
        """The pairs that are worth telling, with all that speaks for them."""
        for (one, other), pair in pairs:
            signs = tuple(
                signs_of(pair, self._rules, RuleKind.DECISIVE, RuleKind.STRONG, RuleKind.WEAK)
            )
            link = Link(one=one, other=other, pair=pair, signs=signs)
            if link.points_at_one:
                yield link

    def against(self, pair: Pair) -> tuple[Sign, ...]:
        """What excludes that two accounts are about one talk."""
        return tuple(signs_of(pair, self._rules, RuleKind.VETO))

    def is_excluded(self, one: int, other: int) -> bool:
        """Whether two accounts must not be joined, unless the editor says so."""
        key = (min(one, other), max(one, other))
        known = self._excluded.get(key)
        if known is None:
            first, second = key
            pair = Pair(
                one=self._listed[first],
                other=self._listed[second],
                common=self._common,
                wording=self._wordings.get(key),
            )
            against = [sign.rule.lifted_by for sign in self.against(pair)]
            lifting = frozenset[str]().union(*against)
            finding = {it.code for it in self._rules if it.code in lifting and it.test(pair)}
            known = any(finding.isdisjoint(lifted_by) for lifted_by in against)
            self._excluded[key] = known
        return known


def is_near(link: Link, against: Sequence[Sign]) -> bool:
    """Whether the editor should decide: nothing excludes it, or one number or recording only.

    The same words at the same times may be one episode under two numbers.
    """
    codes = _sure_codes(link, against)
    return not codes or (len(codes) == 1 and codes <= _ALONE_DOUBTFUL and bool(link.codes & _SAID))


def is_elsewhere(link: Link, against: Sequence[Sign]) -> bool:
    """Whether one talk was given twice: one title and principal, another date or event.

    Where nobody is named, only another event tells: meetings of a group have one title as well.
    """
    codes = _sure_codes(link, against)
    is_given = link.has_title_and_person and bool(codes & _PERFORMANCE)
    return (
        is_given or (link.has_title_of_nobody and "other-event" in codes)
    ) and codes <= _PERFORMANCE | {"other-recording", "other-length", "other-page"}


def _sure_codes(link: Link, against: Sequence[Sign]) -> set[str]:
    """The rules that exclude it for certain; the day that many notes say together is no talk's."""
    codes = {sign.rule.code for sign in against} - UNSURE
    if DateBasis.TOGETHER in {it.account.published_by for it in (link.pair.one, link.pair.other)}:
        codes.discard("other-date")
    return codes
