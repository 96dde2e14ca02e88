"""Texts that consist of people's whole names and of nothing else, and ids that are made of one."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from msgspec.structs import replace

from generator.model.account_head import Person
from generator.model.message import Message
from generator.read.account.paths.folder_names import as_words
from generator.read.account.people.lists.list_parts import (
    AND,
    count_parts,
    parts_of,
    split_at_and,
    without_places,
    without_titles,
)
from generator.read.account.people.lists.listed_people import listed_people
from generator.read.account.people.names import HANGUL, is_full_name, without_nickname
from generator.read.grammar.labelled import has_ideographs
from generator.read.outline.events.days import is_day
from generator.read.vocabulary.event_words import ABSTRACTS, OF_PEOPLE
from generator.read.vocabulary.keys import is_title_of_talk
from generator.read.vocabulary.name_parts import OF_ADDRESS, SORT_WORDS
from generator.text.caches import remembered
from generator.text.naming.given_names import begins_with_given_name, is_given_name, is_korean_name
from generator.text.naming.ids import is_identifier
from generator.text.naming.people_words import NEVER_FIRST, PARTICLES, is_place_or_field, names_role
from generator.text.naming.person_names import is_group, without_degrees, without_role
from generator.text.quantities.weekdays import is_weekday
from generator.text.regex import regex

AROUND = " -–—|·•/,"
"""What stands around names in a line."""

_NO_NAMES = SORT_WORDS | OF_ADDRESS | {"page", "title", "for", "from", "the"}
_AMID = PARTICLES | frozenset("e en et i y och og ve và with".split())
"""Small words that stand in names, or part them."""

_HALF_WIDTH = str.maketrans({"（": " (", "）": ")"})
_WORKS_FOR = regex(r"\s(?:from|at|of)\s(?!an?\s)")
_WHERE = regex(
    r"\b(?:Head of|University|Universität|Université|Universidad|Institute|Department"
    r"|works (?:at|for)) "
)
_CAPITALS = regex(r"[A-Z][A-Z\d&]+ (?=\w*[a-z])")
_RATING = " ⭐★☆🌟\ufe0f"
_OF_POSTS = frozenset("and at for from in of".split())  # `Lead of Sales`
_POST_WORDS, _FIRST_WORDS, _LONGEST_POST = 12, 3, 160
_FIRM = regex(r"(?!The\s)[A-Z\d][^\s,.:;!?()]*(?:\s[A-Z\d&][^\s,.:;!?()]*){0,3}\.?")
_WRAPPED = regex(r"\((?P<text>[^()]*(?:\([^()]*\)[^()]*)*)\)")


def is_list_of_people(text: str) -> bool:
    """Whether a text is a list of whole names; two words joined by `and` may be a title.

    >>> is_list_of_people("Ada Okafor, Ivo Kern"), is_list_of_people("Night Trains and Day Jobs")
    (True, False)
    """
    names = listed_people(text, several=True, sure=True)
    return min(count_parts(text), len(names)) > 1 and all(_is_full(it.name) for it in names)


@remembered
def people_alone(text: str) -> tuple[str, ...]:
    """The whole names that a text consists of, or none; firms and asides in brackets may follow.

    Roles in front of them and links beside them are none of them. What somebody is has the form of
    a name as well (`Software Developer`), and so has a day.

    >>> people_alone('(Ada Okafor, PhD and Ivo "Weir" Kern)'), people_alone("Dr. Ada Lind (Acme).")
    (('Ada Okafor', 'Ivo "Weir" Kern'), ('Ada Lind',))
    """
    if _is_phrase(text):
        return ()
    names = tuple(map(without_role, _in_front_of_firm(all_people(text), text)))
    return names if all(map(may_be_name, names)) else ()


def _is_phrase(text: str) -> bool:
    """Whether a small second word shows, sooner than names are looked for, that none stand there.

    >>> _is_phrase("Why dams break"), _is_phrase("Ada van Lind"), _is_phrase("Rain and Ada Lind")
    (True, False, False)
    """
    first, small, *_ = *text.split(maxsplit=2), "", ""
    if not (first.isalpha() and small.isalpha() and small.islower()) or ":" in text:
        return False
    return small not in _AMID and not AND.search(text) and without_titles(text) == text


def all_people(text: str) -> tuple[str, ...]:
    """The same with all that has the form of a whole name, as a firm behind a comma may."""
    bare = " ".join(without_places(text).strip("*_ ").rstrip(_RATING).split())
    whole = _WRAPPED.fullmatch(bare)
    parts = split_at_and((whole["text"] if whole else bare).replace("/", " / "))
    bare = " & ".join(map(without_degrees, parts))
    names = tuple(it.name for it in listed_people(bare, several=True, sure=True))
    are_all = len(names) >= count_parts(bare) and all(map(_is_full, names))
    return names if are_all and not bare[-1:].isdecimal() else ()


def may_be_name(name: str) -> bool:
    """Whether what has the form of a whole name is no day, no role and no sort of note or page.

    >>> [may_be_name(it) for it in ("Ada Page", "Site Engineer", "Day Two", "Talk Title")]
    [True, False, False, False]
    >>> may_be_name("Driving Down The River")  # a title, all of whose words are large
    False
    """
    words = name.split()
    is_other = names_role(words[-1]) or is_weekday(words[-1]) or is_day(name)
    is_other = is_other or not _NO_NAMES.isdisjoint(map(str.casefold, words))
    return not is_other or begins_with_given_name(name)


def given_among(parts: Iterable[str]) -> tuple[str, ...]:
    """The parts of a line that are names and begin with given ones."""
    return tuple(it for it in parts if begins_with_given_name(it) and may_be_name(it))


def people_with_bars(text: str) -> tuple[str, ...]:
    """The whole names that a text consists of, where a bar may part them as well as a firm.

    >>> people_with_bars("Ada Lind | Peter Kern"), people_with_bars("Ada Lind | River Works")
    (('Ada Lind', 'Peter Kern'), ('Ada Lind',))
    """
    parts = tuple(" ".join(text.split()).split(" | "))
    return parts if given_among(parts) == parts else people_alone(" ".join(text.split()))


def are_introduced(text: str, keys: AbstractSet[str]) -> bool:
    """Whether a text names people of whom keys beside it tell more, be it their talk's title."""
    people = people_with_bars(text)
    if not OF_PEOPLE.isdisjoint(keys):
        return bool(people[1:]) or is_full_name(" ".join(text.split()))
    return any(map(is_title_of_talk, keys)) and () != given_among(people) == people


def people_before_posts(text: str, *, commas: bool = True) -> tuple[str, ...]:
    """The whole names of a text, or those in front of what they are or work for.

    `commas` says that any comma may part people; else they are introduced: a given name or `and`
    must show it, and `from Acme` may stand behind them.

    >>> people_before_posts("Ada Okafor, engineer at Acme"), people_before_posts("Zyx Ok, Bo Lind")
    (('Ada Okafor',), ('Zyx Ok', 'Bo Lind'))
    """
    return _before_posts(text) if commas else _introduced_before_posts(text)


def _people_before_posts(text: str, *, commas: bool) -> tuple[str, ...]:
    text = _without_firm(without_places(text).translate(_HALF_WIDTH))
    text = text if commas else next(iter(parts_of(text, _WORKS_FOR)), "")
    first, *behind = text.split(",")
    names = people_alone(first)
    if not names or not behind:
        return people_alone(text)
    called = re.findall(r"[^\W\d_][\w-]*", text.partition(names[-1])[2])[:_POST_WORDS]
    is_told = not commas or "at" in called or any(map(names_role, called))
    if len(names) == 1 and not is_told:
        in_group = len(behind) == 1 and is_group(behind[0]) and begins_with_given_name(first)
        return names if in_group else people_alone(text)
    is_list = len(behind) > 1 or begins_with_given_name(behind[0].strip())
    are_told = all(it.rstrip().endswith(")") for it in (first, behind[-1]))  # `A (X), B (Y)`
    is_list = is_list or are_told or len(all_people(behind[-1])) > 1
    return (people_alone(text) if is_list else ()) or names


_before_posts = remembered(partial(_people_before_posts, commas=True))
_introduced_before_posts = remembered(partial(_people_before_posts, commas=False))


def name_in_firm(text: str) -> tuple[str, ...]:
    """The one by a given name in front of a comma and a firm, whatever that is called, or nobody.

    Whoever stands in front of what begins with an article may have written for a paper.

    >>> name_in_firm("Ada Okafor, Acme"), name_in_firm("Ada Okafor, The Weir Post")
    (('Ada Okafor',), ())
    """
    front, comma, firm = text.partition(", ")
    is_firm = comma and _FIRM.fullmatch(firm) is not None and not is_place_or_field(firm)
    names = people_alone(front) if is_firm and begins_with_given_name(front) else ()
    return names if len(names) == 1 else ()


def _without_firm(text: str) -> str:
    """A text without what stands behind a slash, where a name stands in front: `堤 川子 / Acme`."""
    front, slash, _ = text.partition(" / ")
    names = people_alone(front) if slash and not people_alone(text) else ()
    sure = any(begins_with_given_name(it) or has_ideographs(it) for it in names)
    return front if sure else text


def people_and_post(text: str, *, commas: bool = True) -> tuple[tuple[str, ...], str]:
    """The names with which a line begins, and what stands behind them: a post, a firm.

    >>> people_and_post("- Ada Okafor and Ivo Kern (River Works)")
    (('Ada Okafor', 'Ivo Kern'), 'River Works)')
    """
    bare = without_places(text).strip(AROUND)
    names = () if ":" in bare else people_before_posts(bare, commas=commas)
    return names, bare.rpartition(names[-1])[2].strip(f"{AROUND}@(") if names else ""


def says_post(text: str) -> bool:
    """Whether a text only says what somebody is, or where: `Dev Advocate @ Acme`."""
    if text.endswith((".", ":", "?", "!")) or len(text) > _LONGEST_POST:
        return False
    called = text.split()[:_FIRST_WORDS]
    return any(names_role(word.strip(",)")) for word in called) or _WHERE.search(text) is not None


def have_posts(lines: Iterable[str], number: int) -> bool:
    """Whether half of a number of lines, or one of a few, name somebody and say what she is."""
    parted = map(people_and_post, lines)
    return 2 * sum(bool(names) and says_post(post) for names, post in parted) >= max(2, number)


def _in_front_of_firm(names: Sequence[str], text: str) -> tuple[str, ...]:
    """The names of a text without those behind its last commas that have no given name.

    Where somebody else has one, they are a firm or a post: `Jon Okafor, Blue Barn`. So is what
    begins with capitals behind a name that does not: `Zyx Ok, KU Leuven`.
    """
    people = tuple(names)
    while len(people) > 1 and _ends_with_firm(people):
        if not text[: text.rfind(people[-1])].rstrip().endswith(","):
            break
        people = people[:-1]
    return people


def _ends_with_firm(people: Sequence[str]) -> bool:
    """Whether the last of some names has no given name and another has, or begins in capitals."""
    if _CAPITALS.match(people[-1]) and not _CAPITALS.match(people[0]):
        return True
    return not begins_with_given_name(people[-1]) and any(map(begins_with_given_name, people))


def gives_talk(name: str, keys: Iterable[str], title: str = "") -> bool:
    """Whether a name in a list of talks is that of who gives the one that stands beside it.

    What a talk is about stands there, or a `title` of three words that are no post, one small.

    >>> keys = {"name", "title", "description"}
    >>> [gives_talk(it, keys) for it in ("Ada Okafor", "Zyx Kern")], gives_talk("Z K", {"name"})
    ([True, False], False)
    >>> [gives_talk("Ada Ok", {"title"}, it) for it in ("Why dams break", "Mayor of dams", "Dams")]
    [True, False, False]
    """
    spelt, keys = " ".join(name.split()), set(keys)
    if "title" in keys and ABSTRACTS.isdisjoint(keys):
        return begins_with_given_name(spelt) and _is_of_talk(title)
    is_person = not OF_PEOPLE.isdisjoint(keys) and bool(people_alone(spelt))
    return "title" in keys and (is_person or begins_with_given_name(spelt))


def _is_of_talk(title: str) -> bool:
    """Whether what stands behind `title` beside a name is too much for what somebody is."""
    called = title.split()
    is_post = any(names_role(it.strip(",()")) for it in called) or _WHERE.search(title) is not None
    small = [it for it in called if it.islower() and it.isalpha() and it not in _OF_POSTS]
    return len(called) >= _FIRST_WORDS and bool(small) and not is_post


def _is_full(name: str) -> bool:
    is_full = is_full_name(without_nickname(name))
    return is_full and (HANGUL.search(name) is None or is_korean_name(name))


_VOWELS = frozenset("aeiouyAEIOUY")


def with_readable_id(person: Person) -> Person:
    """The person whom an id names that no file explains, by the words that it is made of.

    What holds a figure, or is one word, is an account rather than a name; a number behind words
    tells it from others: `ada-okafor-2`. Of `ada.okafor` the first is a given name: no address is.
    """
    parts = re.split("[-_.]", person.name)
    is_id = len(parts) > 1 and is_identifier(person.name.replace(".", "-"))
    is_id = is_id and ("." not in person.name or is_given_name(parts[0].title()))
    parts = parts[:-1] if re.search(r"[a-z]-\d$", person.name) else parts
    is_whole = is_id and all(map(str.isalpha, parts))
    is_whole = is_whole and len(parts[0]) > 1 and parts[0].casefold() not in NEVER_FIRST
    is_whole = is_whole and not _VOWELS.isdisjoint(person.name)  # `sdw_nj`
    name = as_words(parts) if is_whole and person.role.is_there else None
    if name is None:
        return person
    return replace(person, name=name, because=Message("person.of_id", id=person.name))
