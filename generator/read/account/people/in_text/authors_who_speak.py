"""Authors in front matter who are those of the talk: their words or deeds stand in the note.

Whoever wrote a note is its author, and no speaker. Nobody quotes himself in his own note, though,
nor tells of himself what he argues and explains: then the author is that of the talk.
"""

import re
from collections.abc import Iterator

import msgspec

from generator.model.account import AccountDetail, AccountPassage, Quotation
from generator.model.account_head import Person, PersonRole
from generator.model.message import Message
from generator.read.account.paths.folder_names import as_words, words_of
from generator.read.account.people.names import initials_of
from generator.read.account.stated import SHORT_NAME
from generator.read.outline.sections import rule_for
from generator.read.page import Draft
from generator.read.talk_facts import TalkFacts
from generator.read.vocabulary.section_names import TRANSCRIPT
from generator.text.naming.ids import is_identifier
from generator.text.naming.people_words import REPORTING

_LEAST_REPORTED = 2  # times; once may be of what he wrote elsewhere, unless it is at an event
_MOST_AUTHORS = 4
_LABEL = 60  # characters


def with_authors_who_speak(front: TalkFacts, draft: Draft) -> TalkFacts:
    """The facts of front matter, with authors as speakers of whom the text shows that they are."""
    authors = [person for person in front.people if not person.role.takes_part]
    if not authors:
        return front
    quoted = {
        item.speaker
        for item in draft.items
        if isinstance(item, Quotation | AccountPassage) and item.speaker
    }
    quoted.update(_labels_of_transcripts(draft))
    body = ""
    if len(authors) <= _MOST_AUTHORS:
        items = (item for item in draft.items if not isinstance(item, AccountDetail))
        body = "\n".join(text for item in items if (text := getattr(item, "text", None)))
    least = 1 if front.event else _LEAST_REPORTED
    short = [f"{it.short}" for it in draft.people if it.short]
    letter = any(len(it) == 1 for it in short)  # by which all are called then
    named = {part for it in draft.people if it.short for part in initials_of(it.name)}
    others = quoted - named - {*short}
    people = tuple(_speaking(it, others, body, least, letter) for it in front.people)
    if len(quoted) > 1:  # the author asks who else speaks
        people = tuple(
            msgspec.structs.replace(it, role=PersonRole.HOST) if it.short in quoted else it
            for it in people
        )
    return msgspec.structs.replace(front, people=people)


def _labels_of_transcripts(draft: Draft) -> Iterator[str]:
    """What stands in front of a colon where a transcript begins: its only turn may be a label's."""
    for item in draft.items:
        if not isinstance(item, AccountPassage) or not item.section:
            continue
        label, colon, _ = item.text[:_LABEL].partition(":")
        if colon and rule_for(item.section, (TRANSCRIPT,)) is not None:
            yield label.strip("*_ ")


def _speaking(
    person: Person, quoted: set[str], body: str, least: int, letter: bool = False
) -> Person:
    """The person as a speaker, where the text quotes or reports him; else as he is.

    Words stand under the whole name or the first: `Ada: Welcome back.`, or under its initials.
    An id (`ada-okafor`) is somebody's of whom a file beside the note says the name.
    """
    if person.role.takes_part:
        return person
    because = None
    whole = (as_words(words_of(person.name)) if is_identifier(person.name) else None) or person.name
    if short := next(iter((initials_of(whole) | ({whole[0]} if letter else set())) & quoted), None):
        person = msgspec.structs.replace(person, name=whole, short=short)
    if short or not quoted.isdisjoint({person.name, person.name.split()[0]}):
        because = Message("person.under_name")
    elif person.role in {PersonRole.AUTHOR, PersonRole.VIA}:
        is_id = person.because.code == SHORT_NAME
        name = " ".join(words_of(person.name)) if is_id else person.name
        if _times_reported(name, body) >= least:
            because = person.because if is_id else Message("person.reported")
    if because is None:
        return person
    return msgspec.structs.replace(person, role=PersonRole.SPEAKER, because=because)


def _times_reported(name: str, body: str) -> int:
    """How often a text that has a whole name, in large letters or small, says what he says.

    >>> _times_reported("ada okafor", "Ada Okafor argues so. Okafor claims it, and Okafor writes.")
    3
    """
    start = body.casefold().find(name.casefold()) if " " in name else -1
    last = body[start : start + len(name)].rpartition(" ")[2]
    if start < 0 or not last[:1].isupper():
        return 0
    behind = re.findall(rf"\b{re.escape(last)}[ \t]+([^\W\d_]+)", body)
    return sum(word in REPORTING for word in behind)
