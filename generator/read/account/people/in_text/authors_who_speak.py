"""Authors in front matter who are those of the talk: their words stand in the note.

Whoever wrote a note is its author, and no speaker. Nobody quotes himself in his own note, though:
then the author is that of the talk.
"""

import msgspec

from generator.model.account import AccountPassage, Quotation
from generator.model.account_head import Person, PersonRole
from generator.model.message import Message
from generator.read.page import Draft
from generator.read.talk_facts import TalkFacts


def with_authors_who_speak(front: TalkFacts, draft: Draft) -> TalkFacts:
    """The facts of front matter, with authors as speakers under whose names words are printed."""
    speakers = (
        getattr(it, "speaker", None)
        for it in draft.items
        if isinstance(it, Quotation | AccountPassage)
    )
    quoted = set(filter(None, speakers))
    people = tuple(_speaking(person, quoted) for person in front.people)
    return msgspec.structs.replace(front, people=people)


def _speaking(person: Person, quoted: set[str]) -> Person:
    """The person as a speaker, where words stand under the whole name or the first; else as he is.

    `Ada: Welcome back.`
    """
    if person.role.takes_part or quoted.isdisjoint({person.name, person.name.split()[0]}):
        return person
    because = Message("person.under_name")
    return msgspec.structs.replace(person, role=PersonRole.SPEAKER, because=because)
