"""Who takes part in a talk, as sentences say it that are rows of words, in whatever language.

Each form is a row of words with places for names: `zu gast … ist {guest}` reads `Zu Gast in dieser
Folge ist die Autorin Ada Okafor`. A sentence is the list of its tokens, and the same in small
letters.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto

from generator.model.account_head import PersonRole
from generator.model.base import Value
from generator.model.grouping import indexed
from generator.read.account.people.in_text.sentence_names import NamedPeople, named_people, word_at
from generator.read.vocabulary.word_lists import SENTENCES, WORDS
from generator.text.naming.given_names import is_given_name
from generator.text.naming.people_words import is_role

_SLOTS = {"{guest}": PersonRole.SPEAKER, "{host}": PersonRole.HOST}
_GAP, _AT_START, _OF_LIST = "…", "^", "@"
_BREAKS = frozenset(", ; : ( )".split())
_OPENS = frozenset(", : — – -".split()).union(WORDS["told_in"])
_IN_FRONT = frozenset(WORDS["articles"]).union(("the",))
_NO_POST = frozenset(WORDS["and"]).union(WORDS["between_names"], _BREAKS)
_MOST_GAP, _MOST_POST, _MOST_OPEN = 10, 5, 40  # tokens
_MOST_UNSURE = 2  # words, of which a third may be what somebody is: `dem Müller Zyx Brun`

Part = frozenset[str] | PersonRole | None
"""The words of which one stands at a place, or what those are that are named there; None: a gap."""


class Place(Enum):
    """Where a sentence stands: what describes an episode and prose at the top say it otherwise."""

    ANYWHERE = auto()
    AT_TOP = auto()
    OF_EPISODE = auto()


class _Surely(Enum):
    """How sure a name must be."""

    ANY = auto()
    GIVEN = auto()  # it begins with a given name, or stands behind a post
    TWO_SURNAMES = auto()  # or behind its given name stand two words: `Julia Mancha Prado`


class _Form(Value, frozen=True):
    """The parts of a sentence, in order; whether it begins where a sentence or clause does."""

    parts: tuple[Part, ...]
    at_start: bool = False
    place: Place = Place.ANYWHERE  # where alone it says so
    if_sure: bool = False  # whether names without a given one count nowhere
    abroad: bool = False  # whether it is of other languages than English


def _forms(name: str, place: Place = Place.ANYWHERE, *, if_sure: bool = False) -> list[_Form]:
    """The forms that the rows of words of a list are."""
    abroad = name == "told_abroad"
    forms: list[_Form] = []
    for row in SENTENCES[name]:
        words = row.split()
        own = [it for it in words if it != _AT_START]
        parts = tuple(_SLOTS.get(it) or (None if it == _GAP else _any_of(it)) for it in own)
        forms.append(_Form(parts, own != words, place, if_sure, abroad))
    return forms


def _any_of(words: str) -> frozenset[str]:
    """The words of which one stands at a place; `@tells` are those of that list."""
    each = words.split("/")
    lists = (WORDS[it[1:]] for it in each if it.startswith(_OF_LIST))
    return frozenset(it for it in each if not it.startswith(_OF_LIST)).union(*lists)


def _first_words(form: _Form) -> frozenset[str]:
    """The words of which one stands in each sentence of a form: its first but names."""
    return next(part for part in form.parts if isinstance(part, frozenset))


_FORMS = (
    *_forms("told_at_top", Place.AT_TOP),
    *_forms("reported"),
    *_forms("told_abroad"),
    *_forms("of_episode", Place.OF_EPISODE),
    *_forms("if_sure", Place.OF_EPISODE, if_sure=True),
)
_BY_WORD: Mapping[str, Sequence[_Form]] = indexed(
    (word, form) for form in _FORMS for word in _first_words(form)
)


def told_by_forms(
    tokens: Sequence[str], small: Sequence[str], place: Place = Place.ANYWHERE
) -> dict[str, PersonRole]:
    """Who takes part, as the first form says that fits, of those that name most; or nobody.

    In sentences that need not be of an episode only names count that have a given one or a post.
    """
    begun = [it for it in _begun(small) if it[1].place in {Place.ANYWHERE, place}]
    first = named_people(tokens, small, 0) if begun else NamedPeople()
    only_first = first and first.are_sure  # `Bo Li wrote it, Ada Okafor gave the town a talk`
    for at, form in sorted(
        begun, key=lambda it: -sum(isinstance(of, PersonRole) for of in it[1].parts)
    ):
        is_of_name = isinstance(form.parts[0], PersonRole)
        if only_first and at and is_of_name and form.place is Place.AT_TOP:
            continue
        is_strict = form.if_sure or place is not Place.OF_EPISODE
        surely = _Surely.TWO_SURNAMES if form.abroad else _Surely.GIVEN
        surely = surely if is_strict else _Surely.ANY
        if fits := _fitting(tokens, small, at, form.parts, surely):
            return fits
    return {}


def _begun(small: Sequence[str]) -> Iterator[tuple[int, _Form]]:
    """The forms of which all words stand in a sentence, each with where it may begin."""
    whole = [
        (at, form)
        for at, word in enumerate(small)
        for form in _BY_WORD.get(word, ())
        if not any(it.isdisjoint(small) for it in form.parts if isinstance(it, frozenset))
    ]
    if not whole:
        return
    front = small[:_MOST_OPEN]
    opens = {0} | {n + 1 for n, it in enumerate(front) if it in _OPENS}
    posts = (n for n, it in enumerate(front) if it in _IN_FRONT or is_role(it))
    of_names = sorted(opens.union(posts))
    for at, form in whole:
        if isinstance(form.parts[0], PersonRole):  # a name in front of the word
            yield from ((it, form) for it in of_names if it < at)
        elif not form.at_start or at in opens or at - 1 in opens:  # `Ein Interview mit`
            yield at, form


def _fitting(
    tokens: Sequence[str], small: Sequence[str], at: int, parts: Sequence[Part], surely: _Surely
) -> dict[str, PersonRole] | None:
    """Who is named at a place, where the parts of a form stand from there on; None otherwise."""
    if not parts:
        return {}
    part, rest = parts[0], parts[1:]
    if isinstance(part, PersonRole):
        people = _named(tokens, small, at, surely)
        if not people:
            return None
        others = _fitting(tokens, small, people.end, rest, surely)
        return None if others is None else people.as_(part) | others
    if part is not None:
        is_there = word_at(small, at) in part
        return _fitting(tokens, small, at + 1, rest, surely) if is_there else None
    for end in range(at, min(at + _MOST_GAP, len(tokens))):
        people_there = _fitting(tokens, small, end, rest, surely)
        if people_there is not None or small[end] in _BREAKS:
            return people_there
    return None


def _named(tokens: Sequence[str], small: Sequence[str], at: int, surely: _Surely) -> NamedPeople:
    """Who is named at a place, behind an article and what somebody is: `die Autorin Ada Okafor`."""
    first = NamedPeople()
    for place in range(at, min(at + _MOST_POST, len(tokens))):
        if small[place] in _NO_POST or not tokens[place][0].isalpha():
            break
        people = named_people(tokens, small, place)
        if people and small[at:place][-1:] == ["of"]:
            break  # `Students of Ada Okafor`
        if people and people.are_sure:
            return people
        first = first or people
    if surely is _Surely.TWO_SURNAMES and all(is_given_name(it.split()[0]) for it in first.roles):
        return first
    is_name = all(name.count(" ") < _MOST_UNSURE for name in first.roles)
    return first if surely is _Surely.ANY and is_name else NamedPeople()
