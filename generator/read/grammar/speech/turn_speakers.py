"""Which labels of turns are speakers: what is said again, or stands beside a time.

Letters say who asks and who answers.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from string import digits

from generator.read.grammar.speech.speaker_labels import (
    is_question,
    is_role_of_question,
    short_forms,
)
from generator.read.grammar.speech.turn_lines import Turn
from generator.text.naming.given_names import begins_with_given_name, is_given_name

_LEAST_ASKED = _MOST_ANSWERING = 2
_COMMENTS = frozenset({"c", "comment"})
_MANY = 5  # turns, of which all but one have labels in brackets
_LEAST_NAMES, _LEAST_TURNS = 2, 3


def speakers(turns: Iterable[Turn]) -> frozenset[str]:
    """The labels that are speakers: said again, with a time, or in full beside a short form."""
    labelled = _without_fields([turn for turn in turns if turn.speaker])
    named = _without_lone_roles(labelled)
    counted = Counter(turn.speaker for turn in named)
    sure = {name for name, number in counted.items() if number > 1}
    whole = (it for it in counted if it and (it.isupper() or begins_with_given_name(it)))
    sure.update(it for name in whole for it in short_forms(name) if it in counted)
    return frozenset(
        name
        for turn in named
        if (name := turn.speaker)
        and (turn.sure or not sure.isdisjoint({name, turn.aside, *short_forms(name)}))
    )


def whole_in_capitals(labels: Iterable[str]) -> frozenset[str]:
    """The whole names in capitals among the labels of turns, where several begin with given names.

    `ADA OKAFOR: It holds.` among few turns, as a report prints what was said on air.
    """
    names = [label for label in labels if label.isupper()]
    whole = frozenset(it for it in names if begins_with_given_name(it.title()))
    is_talk = len(whole) >= _LEAST_NAMES and len(names) >= _LEAST_TURNS
    return whole if is_talk else frozenset()


def _without_fields(turns: Sequence[Turn]) -> Sequence[Turn]:
    """The turns without those of labels behind most of which stand names or figures: `Noes: 12`.

    Nor are labels in brackets speakers' among others, but what somebody observes: `[Field notes]:`.
    """
    counted = Counter(it.speaker for it in turns)
    values = (it for it in turns if is_given_name(it.text) or begins_with_given_name(it.text))
    figures = (it for it in turns if it.text.strip(" .").isdecimal())
    fields = {
        label
        for label, number in Counter(it.speaker for it in (*values, *figures)).items()
        if 2 * number > counted[label]
    }
    others = sum(not it.in_brackets for it in turns)
    are_speakers = others * _MANY < len(turns)
    return [it for it in turns if it.speaker not in fields and (are_speakers or not it.in_brackets)]


def _without_lone_roles(turns: Sequence[Turn]) -> Sequence[Turn]:
    """The turns, those of `Q` and `A` only where both are printed, again and again, and alike.

    `Q` also counts where one or two others answer it at least every other time. Beside `Q`, `C` is
    a comment of anybody's. Where nobody asks, `A` may be an initial.
    """
    asked = sum(is_question(f"{turn.speaker}") for turn in turns)
    if asked:
        turns = [it for it in turns if f"{it.speaker}".rstrip(digits).casefold() not in _COMMENTS]
    answered = sum(is_role_of_question(f"{turn.speaker}") for turn in turns) - asked
    if min(asked, answered) >= _LEAST_ASKED and max(asked, answered) <= 2 * min(asked, answered):
        return turns
    answers = Counter(
        behind.speaker
        for turn, behind in pairwise(turns)
        if is_question(f"{turn.speaker}") and not is_role_of_question(f"{behind.speaker}")
    )
    often = sum(count for _, count in answers.most_common(_MOST_ANSWERING))
    if asked >= _LEAST_ASKED and often * 2 >= asked and not answered:
        return turns
    return [turn for turn in turns if not is_role_of_question(turn.speaker or "")]
