"""Authors in front matter who are those of the talk: their words or deeds stand in the note.

Whoever wrote a note is its author, and no speaker. Nobody quotes himself in his own note, though,
nor tells of himself what he argues and explains: then the author is that of the talk.
"""

import re
from collections import defaultdict
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
_ASKS = 0.1  # of the turns of who asks in an interview


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
    people = tuple(_speaking(person, quoted, body, least) for person in front.people)
    own = {_whole(person) for person in authors}
    guests = [it for it in draft.people if it.short and it.name not in own]
    letter = any(len(f"{it.short}") == 1 for it in guests)  # by which all are called then
    taken = {part for it in guests for part in (f"{it.short}", *initials_of(it.name))}
    asking = {_who_asks(draft)} - taken
    people = tuple(_as_host(person, asking, letter=letter) for person in people)
    return msgspec.structs.replace(front, people=people)


def _as_host(person: Person, asking: set[str | None], *, letter: bool) -> Person:
    """The author as the host, whose initials, or the first letter, stand in front of questions."""
    whole = _whole(person)
    forms = initials_of(whole) | ({whole[0]} if letter else set())
    short = None if person.role.takes_part else next(iter(forms & asking), None)
    if short is None:
        return person
    because = Message("person.under_name")
    role = PersonRole.HOST
    return msgspec.structs.replace(person, name=whole, short=short, role=role, because=because)


def _who_asks(draft: Draft) -> str | None:
    """The label of two at least that asks most, if it asks every now and then."""
    asked: defaultdict[str, list[bool]] = defaultdict(list)
    for item in draft.items:
        if isinstance(item, AccountPassage) and item.speaker:
            asked[item.speaker].append("?" in item.text)
    shares = {label: sum(each) / len(each) for label, each in asked.items()}
    label = max(shares, key=lambda it: (shares[it], it), default="")
    return label if len(shares) > 1 and shares[label] >= _ASKS else None


def _labels_of_transcripts(draft: Draft) -> Iterator[str]:
    """What stands in front of a colon where a transcript begins: its only turn may be a label's."""
    for item in draft.items:
        if not isinstance(item, AccountPassage) or not item.section:
            continue
        label, colon, _ = item.text[:_LABEL].partition(":")
        if colon and rule_for(item.section, (TRANSCRIPT,)) is not None:
            yield label.strip("*_ ")


def _speaking(person: Person, quoted: set[str], body: str, least: int) -> Person:
    """The person as a speaker, where the text quotes or reports him; else as he is.

    Words stand under the whole name or the first: `Ada: Welcome back.`
    An id (`ada-okafor`) is somebody's of whom a file beside the note says the name.
    """
    if person.role.takes_part:
        return person
    because = None
    if not quoted.isdisjoint({person.name, person.name.split()[0]}):
        because = Message("person.under_name")
    elif person.role in {PersonRole.AUTHOR, PersonRole.VIA}:
        is_id = person.because.code == SHORT_NAME
        name = " ".join(words_of(person.name)) if is_id else person.name
        if _times_reported(name, body) >= least:
            because = person.because if is_id else Message("person.reported")
    if because is None:
        return person
    return msgspec.structs.replace(person, role=PersonRole.SPEAKER, because=because)


def _whole(person: Person) -> str:
    """The name, or the one that an id is made of: `ada-okafor`."""
    is_id = is_identifier(person.name)
    return (as_words(words_of(person.name)) if is_id else None) or person.name


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
