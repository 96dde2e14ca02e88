"""People whom a source states: authors whose words stand in the note, and what may be a firm's.

Whoever wrote a note is its author, and no speaker. Nobody quotes himself in his own note, though:
then the author is that of the talk.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from generator.model.account import AccountDetail, AccountPassage, Quotation
from generator.model.account_head import Person, PersonRole
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.read.account.people.in_text.name_evidence import (
    confirmation,
    is_common,
    is_of_a_kind,
)
from generator.read.account.people.names import is_full_name
from generator.read.account.stated import BESIDE, ONE_WORD, SHORT_NAME
from generator.read.page import Draft
from generator.read.talk_facts import TalkFacts
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.ids import is_identifier
from generator.text.naming.people_words import is_name_word, names_role
from generator.text.regex import regex

_OF_GUESTS = regex(r"guest|gast|gäst|convid|invi|ospit|gość|ゲスト|嘉宾|嘉賓", re.IGNORECASE)
_MAY_BE_FIRM = frozenset({ONE_WORD, BESIDE})  # reasons that firms under such keys have too
_MOST_DOUBTFUL = 8  # names about which the text is asked; it shows nobody behind them


def with_authors_who_speak(front: TalkFacts, draft: Draft) -> TalkFacts:
    """The facts of front matter, with authors as speakers under whose names words are printed.

    Whoever only asks, at least twice, leads the interview.
    """
    spoken = (it for it in draft.items if isinstance(it, Quotation | AccountPassage))
    texts = indexed((it.speaker, it.text) for it in spoken if it.speaker)
    people = tuple(_speaking(person, texts) for person in front.people)
    return msgspec.structs.replace(front, people=people)


def _speaking(person: Person, texts: Mapping[str, Sequence[str]]) -> Person:
    """The person as a speaker, where words stand under the whole name or the first; else as he is.

    `Ada: Welcome back.`
    """
    own = texts.get(person.name) or texts.get(person.name.split()[0])
    if person.role.takes_part or not own:
        return person
    asks = len(own) > 1 and all("?" in it or "？" in it for it in own)
    role = PersonRole.HOST if asks else PersonRole.SPEAKER
    return msgspec.structs.replace(person, role=role, because=Message("person.under_name"))


def without_mere_words(facts: TalkFacts, draft: Draft) -> TalkFacts:
    """The facts without people who may as well be firms, where the text does not show somebody.

    One small word may be short for a name that another file has, which a line may print, and one
    of a guest may be all of a name: they are kept as such.
    A whole name under a key that asks for people is somebody's, whatever the text says around it.
    """
    doubtful = [it for it in facts.people if it.role.takes_part and it.because.code in _MAY_BE_FIRM]
    if not doubtful:
        return facts
    items = [item for item in draft.items if not isinstance(item, AccountDetail)]
    speakers = {getattr(item, "speaker", None) for item in items}
    body = "\n".join(filter(None, (getattr(item, "text", None) for item in items)))
    firms = {
        person.name
        for person in doubtful[:_MOST_DOUBTFUL]
        if person.name not in speakers
        and not (is_given_name(person.name) or begins_with_given_name(person.name))
        and confirmation(person.name, "", body) is None
    }
    firms.update(person.name for person in doubtful[_MOST_DOUBTFUL:])
    people = (
        msgspec.structs.replace(
            it, because=Message(SHORT_NAME, heading=it.because.values["heading"])
        )
        if it.name in firms
        else it
        for it in facts.people
        if it.name not in firms or _may_be_short(it, body)
    )
    return msgspec.structs.replace(facts, people=tuple(people))


def _may_be_short(person: Person, body: str) -> bool:
    """Whether the one word that named somebody may be a short name, or a line prints what for."""
    name, key = person.name, f"{person.because.values['heading']}"
    is_id = is_identifier(name) or is_full_name(name)
    is_name = _OF_GUESTS.match(key) and is_name_word(name) and not names_role(name)
    is_name = is_name and not (is_common(name, body) or is_of_a_kind(name, body))
    return bool(is_id or is_name) and person.because.code == ONE_WORD
