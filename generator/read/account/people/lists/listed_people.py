"""The people whom a value names: `Speaker: Ada Okafor, Acme`, `guests: [Ada Okafor, Ivo Kern]`.

Behind a comma may stand a firm as well as another name. A key that asks for one person gets the
name in front of it; one that asks for several gets a list where all of it has the form of names.
Brackets, `|`, `@` and spaced dashes are followed by what somebody is, or where.
"""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from generator.model.account_head import PersonRole
from generator.read.account.people.lists.list_parts import (
    AND,
    AND_OTHERS,
    BEHIND_NAME,
    BETWEEN,
    COMMA,
    OF_ALL,
    STOPS,
    ListedName,
    is_turned,
    listed_name,
    parts_of,
    unnested,
    with_generations,
    with_missing_commas,
    without_links,
    without_titles,
)
from generator.read.account.people.names import (
    is_full_name,
    is_numbered_role,
    is_short_name,
    looks_like_name,
    without_nickname,
)
from generator.read.grammar.labelled import IDEOGRAPHS, has_ideographs
from generator.read.grammar.linked_values import bare_text, is_path
from generator.read.vocabulary.denials import LISTED_ABSENT
from generator.read.vocabulary.keys import ROLE_OF, Field, field_of, names_people
from generator.read.vocabulary.unknown_values import is_nobody, is_unknown
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.normal import words
from generator.text.naming.people_words import (
    PARTICLES,
    SPEAKING_WORDS,
    TITLES,
    is_place_or_field,
    is_rank,
    names_role,
    says_role,
)
from generator.text.naming.person_names import is_abbreviated, is_group, without_degrees
from generator.text.regex import regex
from generator.text.web_address import is_host, is_web_address

_AND_IN_NAMES = regex(r"(?<!\s)\s+(?:e|en|et|i|y|och|og|ve|và)\s+")
_AND_FIRST = regex(r"^(?:and|&|und|en|et|y|och|og|ve|và)\s+")
_AND_IN_EAST = regex(r"(?<=\S)[與与和及](?=\S)|(?<=\S)(?:[와과]|\s및)\s(?=\S)")
_REMARK = regex(r"\s(?:[-–—]{1,2}|[|@])\s|[@＠｜]|(?<!—)—(?!—)")
_STOPPED = regex(r"(?P<name>[^.,;:()]{5,60}[^\W\d_A-Z])\.\s+(?=(?P<what>[^\W\d_]+))")
"""A full stop behind a name, in front of what somebody is: `Ada Okafor. Director, Acme`."""

_WITH = regex(r",?(?<!\s)\s+(?:with|mit)\s+(?P<guest>(?:special\s+)?guests?:?\s+)?", re.IGNORECASE)
_APART = regex(r"\s?[;.]\s++(?P<key>[^\W\d_]{3,20}(?: by)?)(?::\s?|\s)(?=[^;:.]{4,120}+\.?$)")
_POST_OF = regex(r",\s[^,]{0,30}\b(?:Chair|Dean|Director|Head|Lecturer|Professor)\sof\s")
_POST_AND = regex(
    r"[^\W\d_]\s[-–—]\s(?P<first>[^\W\d_]+)\s(?:[^-–—,;:()|]{1,40}\s)?"
    r"(?P<last>[^\W\d_]+),?\s(?:&|and)\s$"
)
_MOST_POST = 200  # characters in front of a name, in which a post may stand
_PROGRAM = regex(r"\S{1,40} v?\d{1,3}(?:\.\d{1,4}){1,3}")
_NO_SIGN_OF_NAMES = regex(rf"[()（）\[\]]|\d\s?(?=[{IDEOGRAPHS}])")  # `共有8名成员参会`
_CLOSING = "\"”') "
_ADDRESSED = regex("[你您我谢謝吗嗎吧呢]")
_ENDS = ("?", "!", "…", "...", "？", "！")
_MAX_WORDS, _MAX_SHORT, _SMALL_WORDS = 6, 3, 2  # two in small letters: `bell hooks`
_FEW = 2  # words
_MOST_LABELS, _MOST_WITH = 20, 5  # in one value
_PARTS_OF_ID = 2  # dashes of an id with what somebody is in front: `mayor-ada-okafor`
_SOMEBODY = regex(r"some(?:one|body)\b", re.IGNORECASE)
_INITIAL = regex("[A-Z]")
_MYSELF = frozenset("ich me mir mich moi myself".split())
_ID = regex(r"(?=[A-Z]*\d)[A-Z\d]{8,}")  # of an account, as programs number them: `U9RIVER41`
_HANDLE = regex(r"@?[\w.-]{2,30}(?:\(\))?")
_BORDERS = (",", ";", "&", " and ")


def listed_people(
    text: str, *, several: bool, sure: bool = False, groups: bool = False
) -> tuple[ListedName, ...]:
    """The people whom a value names, in its order; nobody where it says something else.

    `several` says that its key asks for several people, `sure` that only what has the form of a
    name counts, as where any line may have a colon, `groups` that a firm or a show may be named
    too, as the author of a page may be.
    """
    bare = _without_absent(without_titles(bare_text(without_links(text))))
    if is_path(bare) and ("/" in bare or bare.endswith(".md")):
        stem = PurePosixPath(bare).stem  # `_presenters/nadia-brun.md`, the file about her
        bare = "" if stem.startswith(".") else stem  # `_presenters/.md`
    stopped = _STOPPED.match(bare)
    if stopped and names_role(stopped["what"]) and is_full_name(stopped["name"]):
        bare = f"{stopped['name']}, {bare[stopped.end() :]}"
    if together := _with_others(bare, several=several, sure=sure):
        return together
    if _WITH.search(bare) and not _REMARK.search(bare):  # `Coffee with Ivo, Ada Ok with the Trio`
        parts = parts_of(bare, COMMA)
        is_show = _WITH.search(parts[0]) and not begins_with_given_name(parts[0])
        if is_show and AND.search(parts[-1]):  # `Weir Talk with Ada, Ivo & Bo`
            return ()
        own = ((it, _WITH.split(it)[0]) for it in parts)
        bare = ", ".join(name for it, name in own if it == name or begins_with_given_name(name))
    label, colon, rest = unnested(bare).replace("：", ":").partition(":")
    if colon:
        if not names_people(label) or not rest or rest.count(":") > _MOST_LABELS:
            return ()
        names = listed_people(bare[-len(rest) :], several=True, sure=True)
        return tuple(named for named in names if is_full_name(named.name))
    if is_unknown(bare) or is_said(bare):
        return ()
    pieces = [it for it in parts_of(_before_remark(bare), BETWEEN) if not _SOMEBODY.match(it)]
    several = several and len(pieces) == 1
    named = (
        listed_name(_AND_FIRST.sub("", name))
        for piece in pieces
        for name in _of_commas(without_degrees(piece), several=several, sure=sure)
    )
    return tuple(
        person
        for person in named
        if _may_be(person.name, sure=sure)
        and not _ends_post(person.name, bare)
        and not (is_host(person.name) if groups else is_group(person.name))
    )


def _without_absent(text: str) -> str:
    """A list of people without those of whom it says that they did not come.

    >>> _without_absent("Ada Loy (absent), Bo Lind"), _without_absent("Ada Loy - cancelled")
    ('Bo Lind', '')
    """
    while absent := LISTED_ABSENT.search(text):
        before = (text.rfind(it, 0, absent.start()) for it in _BORDERS)
        start, behind = max(0, *before), text[absent.end() :]
        text = text[:start] + (behind if start else _AND_FIRST.sub("", behind.lstrip(" ,;&")))
    return text


def _ends_post(name: str, text: str) -> bool:
    """Whether a name ends what somebody is: `Ada Okafor - VP Product & Customer Care`."""
    if is_given_name(name.partition(" ")[0]):
        return False
    start = max(0, text.rfind(name))
    front = text[max(0, start - _MOST_POST) : start]
    going_on = _POST_AND.search(front)
    if going_on is not None and _is_office(going_on["first"]) and not names_role(going_on["last"]):
        return True
    return " " not in name and _POST_OF.search(front) is not None  # `Professor of Mud, & Weirs`


def _with_others(text: str, *, several: bool, sure: bool) -> tuple[ListedName, ...]:
    """The people around `with`, or in front of others in their role: `Ada Ok; host: Ivo Kern`.

    Who is called a guest speaks, others stand as names do.
    """
    apart = _APART.search(text)
    role = ROLE_OF.get(field_of(apart["key"]) or Field.OTHER) if apart else None
    between = apart if role else _WITH.search(text)
    if between is None or len(_WITH.findall(text)) > _MOST_WITH:
        return ()
    role = PersonRole.SPEAKER if role is None and between["guest"] else role
    first = listed_people(text[: between.start()], several=several, sure=sure)
    others = listed_people(text[between.end() :], several=True, sure=True)
    if not first or not others or not all(is_full_name(it.name) for it in others):
        return ()
    others = tuple(it for it in others if not it.name.startswith(f"{first[-1].name} "))  # a firm
    are_names = text[: between.start()].endswith(first[-1].name)
    are_names &= not others or any(is_given_name(it.name.split()[0]) for it in others)
    all_roles = (ListedName(name=it.name, role=it.role or role) for it in others)
    return (*first, *all_roles) if role or are_names else ()


def _before_remark(text: str) -> str:
    """A text without the Chinese remark behind a name: `Ada Okafor - 作家、投资人，做过 Weirs`."""
    name, *remark = BEHIND_NAME.split(text, maxsplit=1)
    is_one = remark and not _REMARK.search(remark[0])  # `陈一 - 作家、李二 - 教授`
    return name if is_one and name and has_ideographs(remark[0]) else text


def is_said(text: str) -> bool:
    """Whether a value is somebody's words and no name: a sentence.

    >>> is_said("Welcome."), is_said("Why do rivers move"), is_said("Eric, can you hear this?")
    (True, False, True)
    """
    bare = unnested(text.strip()).rstrip(_CLOSING)
    if not bare or bare.endswith(_ENDS):
        return bool(bare)
    first, _, behind = next(iter(parts_of(bare, BETWEEN)), "").replace("，", ",").partition(",")
    stops = bare.endswith(STOPS) and not is_abbreviated(bare.split()[-1])
    if not stops and len(first.split()) <= _MAX_WORDS:
        return False
    name = listed_name(first.rstrip(".。")).name
    if is_full_name(name) and not SPEAKING_WORDS.intersection(words(name)[:1]):
        if stops and has_ideographs(behind) and (name in behind or _ADDRESSED.search(behind)):
            return True
        return stops and not SPEAKING_WORDS.isdisjoint(words(behind)[:1])
    names = [listed_name(it).name for it in _joined(bare[:-1] if stops else bare)]
    parts = first.replace(".", "").split()  # no show's name has a particle or an initial inside
    has_particle = not PARTICLES.isdisjoint(parts) or any(map(_INITIAL.fullmatch, parts[1:]))
    are_many = bool(names[2:]) and any(is_given_name(it.partition(" ")[0]) for it in names)
    if len(names) > 1 and (stops or has_particle or are_many) and all(map(is_full_name, names)):
        return False
    return stops or not _may_be(name, sure=True)


def _of_commas(text: str, *, several: bool, sure: bool) -> Sequence[str]:
    """The parts between commas that are names: all of a list, else the first.

    What somebody is, or two names in front of a comma, shows that no list of names stands there;
    of a list of names in which one may be none, the others are.
    Where `and` joins names that each have what they work for behind a comma, the names are all. So
    are whole names of which two have in brackets what they are: `Ada Okafor (CEO), Ivo Kern (CTO)`.
    """
    text = AND_OTHERS.sub("", text) if several else text
    joined = [parts_of(part, COMMA) for part in parts_of(text, AND)]
    if len(joined) > 1 and all(
        len(it) > 1 and is_full_name(listed_name(it[0]).name) for it in joined
    ):
        goes_on = _says_what(joined[0][1])  # `manager of Geo and Open Data, Acme`
        names = [it[0] for it in joined if not goes_on or is_given_name(it[0].split()[0])]
        return list(dict.fromkeys((joined[0][0], *names)))
    parts = with_missing_commas(with_generations(parts_of(OF_ALL.sub("", text), COMMA)))
    joined_names = (name for part in parts for name in _joined(part))
    names = [it for it in joined_names if it.casefold() not in _MYSELF and not is_nobody(it)]
    whole = [it for it in names if is_full_name(listed_name(it).name) and not _says_what(it)]
    are_told = several and sum(name.endswith(")") for name in whole) > 1
    are_alike = several and all(name.startswith("@") for name in names)
    is_first = any(begins_with_given_name(it) or is_given_name(it) for it in names[:1])
    are_called = is_first and len(parts) > 1 and all(map(is_given_name, names[1:]))
    if are_told or len(names) < 2 or are_alike or are_called:  # `Ada Okafor, Ivo`, `Ada, Ivo`
        return whole if are_told else names
    if len(names) == len(parts) == 2 and is_turned(*names):
        return [" ".join(reversed(names))]
    first = list(_joined(parts[0]))
    behind = (name for part in parts[1:] for name in _joined(part)[:1])
    if any(map(_says_what, behind)) or (len(parts) > 1 and len(first) > 1):
        return first + [part for part in parts[1:] if _AND_FIRST.match(part)]
    full = all(is_full_name(listed_name(name).name) for name in names)
    if not several:
        are_joined = len(names) > len(parts) or _AND_FIRST.match(parts[-1]) is not None
        return names if full and are_joined else first  # `Ada Okafor, Bo Lind, and Cleo Moreau`
    if len(names) == 2 and not any(map(has_ideographs, names)) and not full:
        if not any(" " in name for name in names):
            are_two = len(parts) == 1 and not is_group(text) and all(map(str.istitle, names))
            return names if text.islower() or are_two else [text]  # two handles, `Okafor, Ada`
        return first
    alike = all(map(is_short_name, names)) or not any(" " in name for name in names)
    short = not sure and all(len(name.split()) <= _MAX_SHORT for name in names)
    given = [it for it in whole if begins_with_given_name(it)]
    sure_ones = given if len(given) > 1 and 2 * len(given) > len(names) else first
    return names if full or alike or short else sure_ones


def _says_what(part: str) -> bool:
    """Whether a part behind a name says what somebody is: `CEO`, no `Councillor Ivo Kern`."""
    parts = listed_name(part).name.split()
    is_somebody = begins_with_given_name(" ".join(parts[1:]))
    is_role = any(map(names_role, parts[-1:])) or any(map(names_role, parts[: not is_somebody]))
    return is_role or (len(parts) > 1 and parts[0][0].islower() and not _AND_FIRST.match(part))


def _is_office(word: str) -> bool:
    """Whether a post may begin with a word; many are called Head."""
    return says_role(word) or word == "Head"


def _joined(text: str) -> Sequence[str]:
    """The names that `and` joins; in the languages of East Asia also without spaces.

    `y` and its like join whole names or single words: they stand inside names too.
    """
    parts = [_AND_FIRST.sub("", part) for part in parts_of(text, AND)]
    if len(parts) == 1:
        others = parts_of(parts[0], _AND_IN_NAMES)
        full = [is_full_name(listed_name(part).name) for part in others]
        parts = others if all(full) or not any(full) else parts
    if len(parts) == 1:
        others = _AND_IN_EAST.split(text)
        parts = others if all(is_short_name(it) or is_full_name(it) for it in others) else parts
    return parts


def _may_be(name: str, *, sure: bool) -> bool:
    """Whether a name may be somebody's by its form."""
    parts = name.split()
    if not parts or "by" in parts[1:] or _ID.fullmatch(name) or _SOMEBODY.match(name):
        return False
    is_post = len(parts) == _FEW and names_role(parts[-1]) and not is_given_name(parts[0])
    if is_nobody(name) or is_numbered_role(name) or is_post:  # `Mystery Guest`, `Tech Lead`
        return False
    is_post = is_rank(parts) and name.count("-") < _PARTS_OF_ID
    if len(parts) > _MAX_WORDS or names_people(name) or is_post or _PROGRAM.fullmatch(name):
        return False
    is_prose = is_web_address(name) or (len(parts) > _SMALL_WORDS and name.islower())
    is_of = len(parts) > 2 and parts[1] in {"de", "do", "of"} and _is_office(parts[0])
    is_place = is_of and parts[0].casefold() not in TITLES  # `Miembro de Acme`
    is_place = is_place or (is_place_or_field(name) and not is_given_name(parts[0]))
    if is_prose or is_place or (has_ideographs(name) and _NO_SIGN_OF_NAMES.search(name)):
        return False
    return not sure or looks_like_name(without_nickname(name)) or bool(_HANDLE.fullmatch(name))
