"""The policy as one table: what settles, joins, points at or excludes one talk of two accounts.

A row is a :class:`Rule`: its code (stable: it is `evidence` in `data/corpus.json`), its kind, and
its test, which gives the reason as a message or None. :func:`generator.resolve.resolve` takes a
table, so that one can be measured with rules left out:
``resolve(reading, rules=without(RULES, "other-date"))``.
"""

from collections.abc import Callable, Iterator
from enum import IntEnum

from generator.model.base import Value
from generator.model.message import Message
from generator.resolve.same_talk.evidence import (
    decisive_signs,
    strong_signs,
    vetoes,
    vetoes_of_circumstances,
    vetoes_of_days,
    weak_signs,
)
from generator.resolve.same_talk.evidence.pair import Pair


class RuleKind(IntEnum):
    """What a rule can do, the strongest first.

    `DECISIVE` joins alone, `STRONG` where nothing speaks against it, `WEAK` never: it is at most
    suggested. `VETO` excludes.
    """

    DECISIVE = 0
    STRONG = 1
    WEAK = 2
    VETO = 3


class Rule(Value, frozen=True, kw_only=True):
    """A row of the table.

    `lifted_by` are the rules whose findings outweigh this veto, and `covers` those whose findings
    need not be told beside this one's.
    """

    code: str
    kind: RuleKind
    test: Callable[[Pair], Message | None]
    lifted_by: frozenset[str] = frozenset()
    covers: frozenset[str] = frozenset()


class Sign(Value, frozen=True, kw_only=True):
    """What a rule found between two accounts."""

    rule: Rule
    detail: Message


Rules = tuple[Rule, ...]

_NONE = frozenset[str]()
LIFTING = frozenset({"same-recording"})
_OF_ONE_FILE = frozenset({"same-page", "same-name", "stated-subject", "names-file"})
_LIFTED_BY = dict.fromkeys(
    ("other-show", "other-venue", "other-time", "other-form"),
    LIFTING | _OF_ONE_FILE | {"equal-times", "long-wording"},
)
"""By what vetoes are lifted that do not ask for one recording: notes are careless about these."""

UNSURE = frozenset(_LIFTED_BY)
"""The vetoes beside which the evidence is suggested."""

_COVERED = {
    "shared-quotes": frozenset({"same-words"}),
    "title-and-person": frozenset({"same-title", "title-words", "same-people"}),
    "title-and-number": frozenset({"same-title", "title-words"}),
    "title-of-list": frozenset({"same-title", "title-words"}),
    "one-subject": frozenset({"same-words"}),
    "same-title": frozenset({"title-words"}),
}


def _rules(kind: RuleKind, **tests: Callable[[Pair], Message | None]) -> Rules:
    codes = {name.replace("_", "-"): test for name, test in tests.items()}
    return tuple(
        Rule(
            code=it,
            kind=kind,
            test=test,
            lifted_by=_LIFTED_BY.get(it, LIFTING) if kind is RuleKind.VETO else _NONE,
            covers=_COVERED.get(it, _NONE),
        )
        for it, test in codes.items()
    )


RULES: Rules = (
    *_rules(
        RuleKind.DECISIVE,
        same_recording=decisive_signs.same_recording,
        same_page=decisive_signs.same_page,
        same_name=decisive_signs.same_name,
        stated_subject=decisive_signs.stated_subject,
        names_file=decisive_signs.names_file,
    ),
    *_rules(
        RuleKind.STRONG,
        shared_quotes=strong_signs.shared_quotes,
        equal_times=strong_signs.equal_times,
        long_wording=strong_signs.long_wording,
        title_and_person=strong_signs.title_and_person,
        title_and_number=strong_signs.title_and_number,
        title_of_list=strong_signs.title_of_list,
        one_subject=strong_signs.one_subject,
    ),
    *_rules(
        RuleKind.WEAK,
        a_quote=weak_signs.a_quote,
        same_quote_time=weak_signs.same_quote_time,
        same_title=weak_signs.same_title,
        title_words=weak_signs.title_words,
        same_people=weak_signs.same_people,
        same_words=weak_signs.same_words,
        same_date=weak_signs.same_date,
        same_length=weak_signs.same_length,
    ),
    *_rules(
        RuleKind.VETO,
        other_recording=vetoes.other_recording,
        other_date=vetoes_of_days.other_date,
        other_year=vetoes_of_days.other_year,
        other_number=vetoes.other_number,
        other_place=vetoes.other_place_in_series,
        other_event=vetoes.other_event,
        other_people=vetoes.other_people,
        other_length=vetoes.other_length,
        other_page=vetoes.other_numbered_page,
        piece=vetoes.piece_of_it,
        other_show=vetoes_of_circumstances.other_show,
        other_venue=vetoes_of_circumstances.other_venue,
        other_time=vetoes_of_circumstances.other_time,
        other_form=vetoes_of_circumstances.other_form,
    ),
)
"""All rules, in the order in which their findings are told."""


def without(rules: Rules, *codes: str) -> Rules:
    """The table without the rules of these codes."""
    return tuple(rule for rule in rules if rule.code not in codes)


def signs_of(pair: Pair, rules: Rules, *kinds: RuleKind) -> Iterator[Sign]:
    """What the rules of some kinds find between two accounts, in the order of the table."""
    for rule in rules:
        if rule.kind in kinds:
            detail = rule.test(pair)
            if detail is not None:
                yield Sign(rule=rule, detail=detail)
