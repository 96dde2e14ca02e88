"""Texts that consist of people's whole names and of nothing else, and ids that are made of one."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from generator.model.account_head import Person
from generator.model.message import Message
from generator.read.account.paths.folder_names import as_words
from generator.read.account.people.list_parts import count_parts, split_at_and
from generator.read.account.people.listed_people import listed_people
from generator.read.account.people.names import is_full_name, without_nickname
from generator.read.vocabulary.event_words import ABSTRACTS, OF_PEOPLE
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.ids import is_identifier
from generator.text.naming.person_names import without_degrees

_HANGUL = re.compile("[\uac00-\ud7a3]")  # in which a name is one word, as others are
_WRAPPED = re.compile(r"\((?P<text>[^()]*(?:\([^()]*\)[^()]*)*)\)")


def is_list_of_people(text: str) -> bool:
    """Whether a text is a list of whole names; two words joined by `and` may be a title.

    >>> is_list_of_people("Ada Okafor, Ivo Kern"), is_list_of_people("Night Trains and Day Jobs")
    (True, False)
    """
    names = listed_people(text, several=True, sure=True)
    return min(count_parts(text), len(names)) > 1 and all(_is_full(it.name) for it in names)


def only_people(text: str) -> tuple[str, ...]:
    """The whole names that a text consists of, or none; firms and asides in brackets may follow.

    >>> only_people('(Ada Okafor, PhD and Ivo "Weir" Kern)'), only_people("Ada Okafor (Acme).")
    (('Ada Okafor', 'Ivo "Weir" Kern'), ('Ada Okafor',))
    >>> only_people("Ada Okafor, Dams"), only_people("Ada"), only_people("느린 강물")
    ((), (), ())
    >>> only_people("Jon Okafor, Blue Barn"), only_people("Jon Okafor & Zyx Kern")
    (('Jon Okafor',), ('Jon Okafor', 'Zyx Kern'))
    """
    whole = _WRAPPED.fullmatch(text)
    parts = split_at_and((whole["text"] if whole else text).replace("/", " / "))
    bare = " & ".join(map(without_degrees, parts))
    names = tuple(person.name for person in listed_people(bare, several=True, sure=True))
    are_all = len(names) >= count_parts(bare) and all(map(_is_full, names))
    return in_front_of_firm(names, text) if are_all else ()


def in_front_of_firm(names: Sequence[str], text: str) -> tuple[str, ...]:
    """The names of a text without those behind its last commas that have no given name.

    Where somebody else has one, they are a firm or a post: `Jon Okafor, Blue Barn`.
    """
    people = tuple(names)
    while len(people) > 1 and not begins_with_given_name(people[-1]):
        before = text[: text.rfind(people[-1])].rstrip()
        if not before.endswith(",") or not any(map(begins_with_given_name, people)):
            break
        people = people[:-1]
    return people


def gives_talk(name: str, keys: Iterable[str]) -> bool:
    """Whether a name in a list of talks is that of who gives the one that stands beside it.

    >>> keys = {"name", "title", "description"}
    >>> [gives_talk(it, keys) for it in ("Ada Okafor", "Zyx Kern")], gives_talk("Z K", {"name"})
    ([True, False], False)
    """
    spelt, keys = " ".join(name.split()), set(keys)
    is_told = "title" in keys and not ABSTRACTS.isdisjoint(keys)
    is_person = not OF_PEOPLE.isdisjoint(keys) and bool(only_people(spelt))
    return is_told and (is_person or begins_with_given_name(spelt))


def _is_full(name: str) -> bool:
    return is_full_name(without_nickname(name)) and _HANGUL.search(name) is None


def with_readable_id(person: Person) -> Person:
    """The person whom an id names that no file explains, by the words that it is made of.

    What holds a figure, or is one word, is an account rather than a name.
    """
    parts = re.split("[-_]", person.name)
    is_whole = len(parts) > 1 and all(map(str.isalpha, parts)) and is_identifier(person.name)
    name = as_words(parts) if is_whole and person.role.is_there else None
    if name is None:
        return person
    return replace(person, name=name, because=Message("person.of_id", id=person.name))
