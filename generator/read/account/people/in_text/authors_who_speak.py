"""Authors in front matter who are those of the talk: their words stand in the note.

Whoever wrote a note is its author, and no speaker. Nobody quotes himself in his own note, though:
then the author is that of the talk.
"""

from collections.abc import Mapping, Sequence

import msgspec

from generator.model.account import AccountPassage, Quotation
from generator.model.account_head import Person, PersonRole
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.read.page import Draft
from generator.read.talk_facts import TalkFacts


def with_authors_who_speak(front: TalkFacts, draft: Draft) -> TalkFacts:
    """The facts of front matter, with authors as speakers under whose names words are printed.

    Whoever only asks, at least twice, leads the interview.
    """
    said = (it for it in draft.items if isinstance(it, Quotation | AccountPassage))
    texts = indexed((it.speaker, it.text) for it in said if it.speaker)
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
