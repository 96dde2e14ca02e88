"""Who takes part in a talk, as a sentence at the top of its notes says, read word by word.

`In this episode, host Ivo Kern sits down with Ada Okafor, founder of Acme`: the occasion, who asks,
what he does, whom. `A panel discussion featuring Ada Okafor and Ivo Kern`: the occasion, what leads
to names, these. Whatever stands between that has another form says nothing, and neither does a
sentence on another talk (`in the previous episode`).
"""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from generator.model.account_head import PersonRole
from generator.read.account.people.in_text.sentence_forms import Place, told_by_forms
from generator.read.account.people.in_text.sentence_names import (
    OF_THIS,
    OWNED,
    NamedPeople,
    behind_firm,
    name_of,
    named_people,
    role_of,
    word_at,
)
from generator.read.account.people.in_text.sentence_tokens import (
    sentence_tokens,
    small_letters,
    without_between,
)
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.quantities.weekdays import is_weekday_anywhere
from generator.text.regex import regex

_OCCASIONS, ANOTHER, _TELLS = (
    frozenset(WORDS[name]) for name in ("occasions", "another_one", "tells")
)


def _phrases(*names: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases of lists of words by their first word, the longest first."""
    by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted({it for name in names for it in WORDS[name]}, key=len, reverse=True):
        words = tuple(phrase.split())
        by_first[words[0]] = (*by_first.get(words[0], ()), words)
    return by_first


_ASKS, _ASKED, _ASKED_BY, _LED = map(_phrases, ("asks", "asked", "asked_by", "led_by"))
_LEADING_TO = _phrases("held_by", "led_by")
_MEETS, _MET = _phrases("meets"), _phrases("met")
_MEETS_IN_EPISODE = _phrases("meets", "meets_in_episode", "asks", "asked")
_OF_GUESTS = frozenset("chat conversation interview".split())
_PLANNED = frozenset("meeting presentations program programme talks".split())
_LEADING = OF_THIS.union("from in is notes of on summary transcript was".split())
_ABOUT = frozenset("about like liked loved mentions quotes recommend see than watch".split())
_ATTENDED = frozenset("attended heard hear saw watched".split())
_TIMES_OF = {"last": ("night", "evening"), "next": ("week", "month")}
_AGO = (["hace"], ["há"])  # `Hace tres días hablamos con Ivo Kern`: it was another one
_GIVEN = frozenset("delivered given held presented".split())
_IS, _BREAKS = (
    frozenset("is are was were — –".split()),
    frozenset(", ; : ( ) who that which".split()),
)
_WENT_TO_SEE = regex(r"(?P<went>\bwent to )(?:see|watch) ", re.IGNORECASE)
_MOST_FRONT, _MOST_HOLDING, _MOST_LEADING, _MOST_NAME, _MOST_CALLING = 9, 23, 3, 4, 11  # tokens

Roles = Mapping[str, PersonRole]
"""Names, in the order of their sentence, each with what the person is to the talk."""


def people_of_sentence(sentence: str, channel: str = "", *, is_framed: bool = False) -> Roles:
    """Who takes part in the talk of which a sentence tells, `is_framed` of nothing else; or nobody.

    Whoever the `channel` of a recording is called after tells something there.

    >>> list(people_of_sentence("A chat between Ivo Kern and Ada Okafor, founder of Acme"))
    ['Ivo Kern', 'Ada Okafor']
    >>> people_of_sentence("In this talk, Ada Okafor, who builds dams, covers their age")
    {'Ada Okafor': <PersonRole.SPEAKER: 'speaker'>}
    """
    tokens, small = sentence_tokens(_WENT_TO_SEE.sub(r"\g<went>", sentence))
    if _is_of_another(small):
        return {}
    if people := _people(tokens, small, channel, is_framed=is_framed):
        return people
    bare = without_between(tokens)
    if len(bare) == len(tokens):
        return {}
    return _people(bare, small_letters(bare), channel, is_framed=is_framed)


def _is_of_another(small: Sequence[str]) -> bool:
    """Whether a sentence tells of another talk: `Last year`; not `as our next speaker`."""
    is_own = "i" in small[:_MOST_LEADING] and not _ATTENDED.isdisjoint(small)  # `Last week I saw`
    if is_own or small[:1] in _AGO or (small[:1] == ["as"] and "told" in small):
        return not is_own  # `As Ivo Kern told Ada Okafor: “…”`, wherever that was
    if any(_is_recent(small, at) for at in range(len(small))):
        return True
    others = (n for n, word in enumerate(small) if word in ANOTHER)
    return not all(small[max(0, n - 2) : n - 1] == ["as"] or _is_lately(small, n) for n in others)


def _is_recent(small: Sequence[str], at: int) -> bool:
    """Whether an episode tells of another: `…, including Ada's recent conversation with Ivo`."""
    return small[at] == "recent" and at > _MOST_LEADING and small[at - 1].endswith("'s")


def _is_lately(small: Sequence[str], at: int) -> bool:
    """Whether a report or an announcement says so when the talk is: `last night`, `… next week`."""
    behind = word_at(small, at + 1)
    is_time = behind in _TIMES_OF.get(small[at], ()) or is_weekday_anywhere(behind)
    return is_time and (small[at] == "last" or at > 0)


def _people(tokens: Sequence[str], small: Sequence[str], channel: str, *, is_framed: bool) -> Roles:
    """Who takes part, as the first way says in which the words of a sentence are read."""
    is_cited = small[:2] == ["according", "to"]
    start = 2 if is_cited else _behind_frame(tokens, small)
    first = named_people(tokens, small, start)
    is_framed = is_framed or start > 0
    if is_cited:  # `According to Ada Okafor, in her keynote`
        return first.as_(PersonRole.SPEAKER) if first and _is_of_talk(small, first.end) else {}
    people = _asked(tokens, small, first, is_framed=is_framed) if first else {}
    is_own = [*first.roles] == [channel]
    people = people or told_by_forms(tokens[start:], small[start:], Place.AT_TOP)
    people = people or _told(small, first, is_framed=is_framed or is_own)
    return people or _called(tokens, small) or _held(tokens, small)


def people_met(sentence: str, *, of_episode: bool) -> Roles:
    """Whom a sentence says to be met: of the description of an episode also in other words.

    >>> list(people_met("Hoje conversamos com o Ivo Kern e a Ada Okafor", of_episode=True))
    ['Ivo Kern', 'Ada Okafor']
    >>> people_met("We tape a conversation between Reed Street residents", of_episode=True)
    {}
    """
    tokens, small = sentence_tokens(sentence)
    if not of_episode and small[:2] == ["in", "my"]:  # `In my conversation with Ada`, at a party
        return {}
    if small[:1] in _AGO:
        return {}
    start = _behind_frame(tokens, small)
    phrases = _MEETS_IN_EPISODE if of_episode or start else _MEETS
    for at, word in enumerate(small):
        if word in ANOTHER or _is_recent(small, at):
            return {}
        words = _phrase(small, at, phrases)
        end = at + (words if words > 1 or role_of(word) is None else 0)
        begin = end + (word_at(small, end) == ",")
        people = named_people(tokens, small, begin) if end > at else NamedPeople()
        is_alone = word_at(small, end - 1) == "between" and len(people.roles) == 1
        if people and not is_alone:  # `a conversation between Reed Street residents`
            return people.as_(PersonRole.SPEAKER)
    place = Place.OF_EPISODE if of_episode else Place.ANYWHERE
    if by_form := told_by_forms(tokens, small, place):
        return by_form
    first = named_people(tokens, small, start) if of_episode else NamedPeople()
    is_told = start > 0 and word_at(small, first.end) in _TELLS
    return first.as_(PersonRole.SPEAKER) if is_told or _phrase(small, first.end, _MET) else {}


def first_people(text: str) -> Roles:
    """The people with whom a text begins, as speakers but for hosts; `The Weir Works` are none."""
    people = named_people(*sentence_tokens(text), 0)
    return people.as_(PersonRole.SPEAKER) if people.are_sure or text[:4].lower() != "the " else {}


def _behind_frame(tokens: Sequence[str], small: Sequence[str]) -> int:
    """Where the sentence goes on behind `In this episode of The River Show,`; 0 without such."""
    if not small or small[0] not in {"in", "on", "during", "at", "for", "today", "here"}:
        return 0
    for at in range(1, min(len(small), _MOST_FRONT)):
        is_told = not OF_THIS.isdisjoint(small[1:at]) or word_at(small, at + 1).isdecimal()
        is_show = small[at] == "show" and small[0] in {"in", "on"}  # `On this week's show`
        is_one = (small[at] in _OCCASIONS or is_show) and is_told
        if is_one or (small[0] == "today" and small[1:2] == ["on"] and small[at] == ","):
            kinds = takewhile(_OCCASIONS.__contains__, small[at:])  # `In this podcast episode`
            end = _behind_show(tokens, small, at + max(1, len([*kinds])))
            end = behind_firm(tokens, end) if word_at(small, end) in {"at", "from"} else end
            return end + (word_at(small, end) == ",")
        if small[at] == ",":  # `At RiverConf 2031, Ada Okafor explained`
            is_today = small[0] == "today" and at == 1
            return at + 1 if is_today or small[0] in {"at", "during"} else 0
    return 0


def _behind_show(tokens: Sequence[str], small: Sequence[str], at: int) -> int:
    """Where the name of a show ends that stands behind an occasion: `of The River Show`."""
    is_named = word_at(small, at) in {"for", "of", "on"}
    return behind_firm(tokens, at) if is_named else at


def _asked(
    tokens: Sequence[str], small: Sequence[str], hosts: NamedPeople, *, is_framed: bool
) -> Roles:
    """Who asks and whom: `host Ivo Kern sits down with Ada Okafor`."""
    if by := _phrase(small, hosts.end, _ASKED_BY):
        others = named_people(tokens, small, hosts.end + by)
        is_sure = others and others.are_sure and hosts.are_sure
        return hosts.as_(PersonRole.SPEAKER) | others.as_(PersonRole.HOST) if is_sure else {}
    verb = _phrase(small, hosts.end, _ASKS) or (is_framed and _phrase(small, hosts.end, _ASKED))
    guests = named_people(tokens, small, hosts.end + verb) if verb else NamedPeople()
    if not (hosts.are_sure and guests and guests.are_sure):
        return {}
    return hosts.as_(PersonRole.HOST) | guests.as_(PersonRole.SPEAKER)


def _told(small: Sequence[str], people: NamedPeople, *, is_framed: bool) -> Roles:
    """Who tells something in a talk: `In this talk, Ada Okafor explains`."""
    if not people or word_at(small, people.end) not in _TELLS:
        return {}
    is_titled = " ".join(small[people.end : people.end + 2]) in {'presents "', "presents “"}
    is_framed = is_framed or is_titled or any(people.roles.values())
    is_framed = is_framed or _is_of_talk(small, people.end + 1)
    return people.as_(PersonRole.SPEAKER) if is_framed and people.are_sure else {}


def _is_of_talk(small: Sequence[str], at: int) -> bool:
    """Whether a sentence says in which talk: `… in this episode`."""
    return any(
        small[it] == "in"
        and small[it + 1] in OF_THIS
        and not _OCCASIONS.isdisjoint(small[it + 2 : it + 5])
        for it in range(at, len(small) - 2)
    )


def _called(tokens: Sequence[str], small: Sequence[str]) -> Roles:
    """Whom a sentence calls what they are: `The speaker, Ada Okafor, says`, `Our guest is Ada`."""
    is_weekly = small[:1] == ["this"] and word_at(small, 1).endswith("'s")  # `This week's guest`
    at = 1 + is_weekly + (word_at(small, 0) in OF_THIS)
    at += word_at(small, at - 1) == "special"
    role = role_of(word_at(small, at - 1))
    others = role if word_at(small, at - 1).endswith("s") else None
    people = named_people(tokens, small, at + (word_at(small, at) == ","))
    is_at = next((it for it in range(at, at + _MOST_CALLING) if word_at(small, it) in _IS), at)
    if not people and _BREAKS.isdisjoint(small[at:is_at]) and word_at(small, is_at) in _IS:
        people = named_people(tokens, small, is_at + 1)  # `Our guest for this episode is …`
        role = others = role if people.are_sure else None
    if not (role and people) or word_at(small, people.end) == ")":
        return {}
    first, *behind = people.roles
    return {first: role} | {it: people.roles[it] or others or PersonRole.SPEAKER for it in behind}


def _held(tokens: Sequence[str], small: Sequence[str]) -> Roles:
    """Whom an occasion leads to: `This episode features a conversation with Ada Okafor`."""
    first = 3 if small[:1] == ["this"] and word_at(small, 2) == "," else 0  # `This month,`
    for at, word in enumerate(small[:_MOST_HOLDING]):
        if word in _OCCASIONS or (word in _PLANNED and word_at(small, at + 1) == "will"):
            owned = _owned(tokens, small, at)
            people = owned or (_led_to(tokens, small, at) if _leads(small[first:at]) else {})
            if people:
                return people
    return {}


def _led_to(tokens: Sequence[str], small: Sequence[str], at: int) -> Roles:
    """Whom the occasion at a place leads to; `conducted by A with B` are two who ask."""
    people: dict[str, PersonRole] = {}
    end = at + 1 + word_at(small, at + 1).isdecimal()
    is_of = small[at : at + 2] == ["interview", "of"]  # `Interview of Ada Okafor`
    own = named_people(tokens, small, end + 1) if is_of else NamedPeople()
    people.update(own.as_(PersonRole.SPEAKER) if own.are_sure else {})
    end, role = own.end if people else _behind_show(tokens, small, end), PersonRole.SPEAKER
    end += word_at(small, end) == ","
    if word_at(small, end) in _GIVEN:  # `Talk given on May 6 at RiverConf by Ada Okafor`
        end = next(
            (it for it in range(end + 1, end + _MOST_CALLING) if word_at(small, it) == "by"), end
        )
    while words := _phrase(small, end, _LEADING_TO):
        own = named_people(tokens, small, end + words)
        if not own or not (own.are_sure or small[at] in _OF_GUESTS):
            break
        link = tuple(small[end : end + words])
        if link in _LED.get(link[0], ()):
            role = PersonRole.HOST
        elif link == ("by",) and people and small[at] in _OF_GUESTS:
            role = PersonRole.HOST  # `Interview with Ada Okafor by Ivo Kern`
        elif link != ("with",):
            role = PersonRole.SPEAKER
        people.update(own.as_(role))
        end = own.end + (word_at(small, own.end) in {"and", ","})
    return people


def _leads(front: Sequence[str]) -> bool:
    """Whether words lead to an occasion that the note is on: `This is a summary of a …`."""
    own = [it for it in front if it not in _LEADING]
    return "," not in own and len(own) <= _MOST_LEADING and _ABOUT.isdisjoint(front)


def _owned(tokens: Sequence[str], small: Sequence[str], at: int) -> Roles:
    """Whose talk one is said to be: `Notes on Ada Okafor's keynote`."""
    ends = (end for end in range(at, max(0, at - 3), -1) if tokens[end - 1].endswith(OWNED))
    for end in ends:
        for begin in range(max(0, end - _MOST_NAME), end - 1):
            name = name_of([*tokens[begin : end - 1], tokens[end - 1][:-2]])
            if name is not None and begins_with_given_name(name) and _leads(small[:begin]):
                return {name: PersonRole.SPEAKER}
    return {}


def _phrase(
    small: Sequence[str], at: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]
) -> int:
    """How many words the phrase has that stands at a place; 0 where none does."""
    several = phrases.get(word_at(small, at), ())
    return next((len(it) for it in several if tuple(small[at : at + len(it)]) == it), 0)
