"""Which labels in front of words are those of speakers, and which are the names of fields.

`Ada:` and `Ivo:` come again and again, and so do `Claim:` and `Evidence:`, or `**Greek Context:**`
under every heading. Speakers answer each other: one speaks, another, the first again, under the
same heading. Fields come once under each, or in the same order every time. Of those only what the
page shows elsewhere to be somebody speaks, and what somebody is in a conversation (`Host:`).

Terms answer each other too (`Key Point:`, `Action Items:`), and the text names them as it names
people. So labels of several words, in a language that is known, speak only where somebody speaks of
himself or asks behind them, most lines have their times, or the text says of one of them what is
said of people only.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.model.base import Value
from generator.model.grouping import grouped, indexed
from generator.read.account.people.in_text.name_evidence import confirmation
from generator.read.account.people.names import SURNAMES, is_full_name, is_short_name
from generator.read.account.people.plausible import (
    answers,
    are_talking,
    is_in_one_order,
    is_regular,
)
from generator.read.account.people.roles_and_names import is_role_label, role_and_name
from generator.read.account.people.turns.initials import INITIALS, words_before
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.speech.speaker_labels import (
    is_of_record,
    is_question,
    is_role_of_question,
    short_forms,
)
from generator.read.grammar.speech.turn_lines import Turn, dated_parts
from generator.read.grammar.speech.turn_speakers import speakers
from generator.read.page import Page
from generator.text.language import written_in
from generator.text.naming.given_names import is_given_name
from generator.text.naming.person_names import without_degrees
from generator.text.regex import regex

_NEAR = 8
_TWO = 2
_MOST_OTHERS = 5  # names beside one label that is none
_OFTEN = 0.5
_LEAST_OF_DIALOGUE = 20
_TALKING, _TALKS = 0.5, 0.3
_AROUND = "#>*_-•–— \t[(\"'“‘"
_COUNTED = f"{_AROUND}0123456789.)"
_MOST_FIELDS = 40
_MOST_LABELS = 8
"""Of so many labels at most the text is searched for what it says of them."""
_OF_ONESELF = regex(r"\b(?:I|[Mm][ey]|[Ww]e|[Uu]s|[Oo]ur)\b|我")
_LETTERS = regex(r"[^\W\d_]{2,}")
"""The words of a name, without initials and full stops: `Nadia B. Brun`."""

_KNOWN_LANGUAGES = ("en", "zh")
"""Those whose words for oneself are known."""


class LabelPlace(Value, frozen=True, kw_only=True):
    """A place where a label stands: in which section, and whether as an item of a list."""

    turn: Turn
    section: int
    in_list: bool = False


def speaking(places: Sequence[LabelPlace], page: Page) -> frozenset[str]:
    """The labels that are speakers', in the order of the page."""
    heard = {f"{place.turn.speaker}" for place in places}
    known = speakers(place.turn for place in places) | (heard & page.initials.keys())
    if _is_dialogue([place for place in places if place.turn.speaker in known]):
        texts = indexed((place.turn.speaker, place.turn.text) for place in places)
        sure = page.initials.keys() | set(filter(is_role_label, known))
        talking = {name for name in known if name in sure or are_talking(texts.get(name, ()))}
        turned = talking - page.silent  # fields among turns do not talk
        return frozenset(turned) - fields_among_turns(places, page)
    may_be_fields = not known <= page.initials.keys()  # those present are none
    if may_be_fields and _are_fields([it for it in places if it.turn.speaker in known]):
        return frozenset()
    shown = {name for name in known if _is_shown(name, places, page)}
    shown |= known & {part for name in shown for part in short_forms(name)}
    asked = {name for name in known if is_question(name)}
    if asked == shown:  # questions that nobody answers
        shown, known = set(), known - asked
    answering: set[str] = set()
    labelled = [place for place in places if place.turn.speaker in known]
    for whole in grouped(labelled, lambda place: place.section).values():
        section = _without_few_words(whole, shown, page)
        names = [f"{place.turn.speaker}" for place in section]
        if _is_conversation(names, section, shown, page):
            answering.update(names)
    return frozenset(_who_may_speak(shown | answering, places, page)) - page.silent


def _without_few_words(
    places: Sequence[LabelPlace], shown: set[str], page: Page
) -> Sequence[LabelPlace]:
    """The places without labels that are no names, where many others are: `Next:`."""
    names = {f"{place.turn.speaker}" for place in places}
    mere = {name for name in names - shown if not _may_be_name(name, page)}
    if len(mere) * _MOST_OTHERS > len(names):
        return places
    return [place for place in places if place.turn.speaker not in mere]


def _is_dialogue(places: Sequence[LabelPlace]) -> bool:
    """Whether labels answer each other on many lines, of which many speak as people do.

    Then a name that also stands in small letters somewhere, as in a chat, is one nevertheless. Two
    who take turns all the time are people where both have whole names and each speaks so.
    """
    names = [f"{place.turn.speaker}" for place in places]
    if not answers(names) or (is_regular(names) and not _are_two_people(places)):
        return False
    return are_spoken([place.turn.text for place in places if place.turn.text])


def _are_two_people(places: Sequence[LabelPlace]) -> bool:
    """Whether two labels are whole names, one of them with a given name, and both talk."""
    texts = indexed((f"{place.turn.speaker}", place.turn.text) for place in places)
    whole = all(map(is_full_name, texts)) and any(is_given_name(it.split()[0]) for it in texts)
    return len(texts) == _TWO and whole and all(are_talking(it, _TALKS) for it in texts.values())


def are_spoken(texts: Sequence[str]) -> bool:
    """Whether texts are many, and at least half of them as people speak, where that is known."""
    if len(texts) < _LEAST_OF_DIALOGUE:
        return False
    return written_in("\n".join(texts)) in _KNOWN_LANGUAGES and are_talking(texts, _TALKING)


def fields_among_turns(places: Sequence[LabelPlace], page: Page) -> frozenset[str]:
    """The labels beside turns that stand in lists only, or once under each heading of several.

    So do the fields of a digest above its transcript, or where no label comes again; who is shown
    to be somebody is no field.
    """
    counted = Counter((f"{place.turn.speaker}", place.section) for place in places)
    again = {name for (name, _), number in counted.items() if number > 1}
    unlisted = {f"{place.turn.speaker}" for place in places if not place.in_list}
    if again and len(again & unlisted) < _TWO:
        return frozenset()
    sections = Counter(name for name, _ in counted)
    once = {name for name, number in sections.items() if number > _TWO and name not in again}
    fields = once | (sections.keys() - unlisted)
    if again and len(fields) > _MOST_FIELDS:  # nobody talks with so many
        return frozenset(fields)
    return frozenset(name for name in fields if not _is_shown(name, places, page))


def _who_may_speak(names: set[str], places: Sequence[LabelPlace], page: Page) -> set[str]:
    """The labels without those that are terms: of several words, or their initials."""
    others = names - page.initials.keys()
    full = {name: meant for name in others if (meant := _in_full(name, page))}
    doubtful = [name for name in sorted(full) if not _is_sure(name, places)]
    terms = {
        name
        for name in doubtful
        if (name != full[name] and not is_full_name(full[name]))
        or f"{name[0].lower()}{name[1:]}" in page.text  # `the lower training RSS`
    }
    doubtful = [name for name in doubtful if name not in terms]
    own = set(doubtful)
    heard = [place.turn for place in places if place.turn.speaker in own]
    hosted = any(_is_sure(name, places) for name in names - set(full))
    if not hosted and not is_spoken(heard) and written_in(page.text) in _KNOWN_LANGUAGES:
        some = doubtful[:_MOST_LABELS]
        if not any(confirmation(full[name], "", page.text) for name in some):
            terms |= own
    return names - terms


def is_spoken(turns: Sequence[Turn]) -> bool:
    """Whether somebody speaks of himself or asks, or most lines have their times."""
    if any(map(is_own, turns)):
        return True
    timed = sum([any(time for time, _ in dated_parts(turn.text, turn.time)) for turn in turns])
    return timed * 2 >= len(turns)


def is_own(turn: Turn) -> bool:
    """Whether somebody speaks of himself in a turn, or asks."""
    return _OF_ONESELF.search(turn.text) is not None or _is_question(turn.text)


def _in_full(name: str, page: Page) -> str | None:
    """The words of a label of several, or those whose initials a label is: `Flow rate (FR)`."""
    if has_ideographs(name):
        return None
    if " " in name:
        return name
    if INITIALS.fullmatch(name) is None:
        return None
    place = page.text.find(f"({name})")
    return words_before(page.text, place, name) if place > 0 else None


def _is_question(text: str) -> bool:
    return text.rstrip('"”*_ ').endswith(("?", "？"))


def _is_sure(name: str, places: Iterable[LabelPlace]) -> bool:
    """Whether a label is a role, with a name or without, or has its time beside it."""
    if is_role_label(name) or is_role_of_question(name) or role_and_name(name):
        return True
    if is_of_record(name):
        return True
    return any(place.turn.sure for place in places if place.turn.speaker == name)


def _is_conversation(
    names: Sequence[str], places: Sequence[LabelPlace], shown: set[str], page: Page
) -> bool:
    """Whether labels of one section answer each other, as far as their order and form tell.

    Letters in front of points, which are nobody's initials, sort them: `I:` an idea, `K:` a remark.
    """
    if shown.intersection(names):
        return len(set(names)) > 1 and all(_may_be_name(name, page) for name in set(names) - shown)
    if not answers(names):
        return False
    in_list = any(place.in_list for place in places)
    if not is_regular(names):
        are_letters = in_list and all(len(name) == 1 for name in names)
        are_sorts = are_letters and page.initials.keys().isdisjoint(names)
        return not are_sorts and all(_may_be_name(name, page) for name in set(names))
    if len(set(names)) > _TWO:
        return False
    return _asks(places) or (not in_list and all(_is_own(name, page) for name in set(names)))


def _asks(places: Iterable[LabelPlace]) -> bool:
    """Whether one of two asks, at least every other time, and the other hardly ever."""
    asked = indexed((f"{it.turn.speaker}", _is_question(it.turn.text)) for it in places)
    shares = sorted(sum(each) / len(each) for each in asked.values())
    return shares[0] < _OFTEN <= shares[-1]


def _are_fields(places: Sequence[LabelPlace]) -> bool:
    """Whether lists have the same labels in the same order, once each, and nobody talks in them.

    A list may leave some of them out, where all begin with the same one and none is a given name.
    """
    names = [f"{place.turn.speaker}" for place in places]
    once = {(place.section, place.turn.speaker) for place in places}
    lists = indexed((place.section, f"{place.turn.speaker}") for place in places).values()
    may_name = any(has_ideographs(it) or is_given_name(it.split()[0]) for it in names)
    return (
        len(set(names)) > 1
        and len(once) == len(places)
        and all(place.in_list for place in places)
        and not is_spoken([place.turn for place in places])
        and (is_regular(names) or (not may_name and is_in_one_order(lists)))
        and not any(_is_sure(name, places) for name in set(names))
    )


def _may_be_name(name: str, page: Page) -> bool:
    """Whether a label that answers may be a name: a word that never stands in small letters."""
    if has_ideographs(name):
        return name[0] in SURNAMES or not is_short_name(name) or page.words.is_addressed(name)
    return any(map(page.words.is_large, name.split()))


def _is_own(name: str, page: Page) -> bool:
    """Whether no word of a label stands on the page in small letters."""
    if has_ideographs(name):
        return name[0] in SURNAMES or page.words.is_addressed(name)
    return all(map(page.words.is_large, _LETTERS.findall(without_degrees(name))))


def _is_shown(name: str, places: Iterable[LabelPlace], page: Page) -> bool:
    """Whether a label is a role, has its time, or is named elsewhere than in front of words."""
    if name in page.initials or _is_sure(name, places):
        return True
    if has_ideographs(name):
        return _may_be_name(name, page) and any(_is_named(name, row) for row in page.top)
    if name.isupper() and " " in name and _is_named(name.title(), page.text):
        return True
    return name != "I" and _may_be_name(name, page) and _is_named(name, page.text)


def _is_named(name: str, text: str) -> bool:
    """Whether a text has a name as whole words, but as a label or in smaller headings."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        line = text.rfind("\n", 0, start) + 1
        behind = text[end : end + _NEAR].partition("\n")[0].strip("*_ ")
        around = _COUNTED if behind else _AROUND  # a list of people is counted as well
        is_label = behind[:1] in {"", ":", "："} and not text[line:start].strip(around)
        is_label |= text.startswith("##", line)
        is_whole = not (text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum())
        if not is_label and (is_whole or has_ideographs(name)):
            return True
        start = text.find(name, end)
    return False
