"""What a label in front of a colon asks for, and whether what stands behind it names somebody."""

import re
from collections.abc import Sequence

from generator.read.account.people.lists.list_parts import ListedName, split_at_and
from generator.read.account.people.lists.listed_people import listed_people
from generator.read.account.people.names import is_full_name, is_role, looks_like_name
from generator.read.grammar.labelled import IDEOGRAPHS, has_ideographs
from generator.read.vocabulary.keys import TALKING_FIELDS, Field, field_of
from generator.read.vocabulary.unknown_values import is_unknown
from generator.read.vocabulary.word_lists import KEYS_ELSEWHERE, WORDS
from generator.text.caches import remembered
from generator.text.naming.given_names import is_given_name
from generator.text.naming.normal import name_key, words
from generator.text.naming.people_words import (
    ANSWERS,
    OFFICES,
    is_place_or_field,
    names_role,
)
from generator.text.regex import regex
from generator.text.web_address import is_web_address

_SEVERAL = frozenset(
    f"panel present attendance attending attended call {KEYS_ELSEWHERE['several']}".split()
)
"""Keys that ask for several people in other languages, or by their meaning."""

_INTRODUCING = ("简介", "簡介", "介绍", "介紹", "紹介")
_IN_FRONT = frozenset(WORDS["in_front_of_people"])
_LIVES = frozenset(map(name_key, ("bio", "bios", "biography", "profile")))
"""What a heading says that it tells of people: `Speaker bio`."""

_ELIDED = regex(r"\b(?:l|dell|sull|all)'", re.IGNORECASE)
_LEAST_NAMES = 3
_BRACKETS = "()（）[]"
_ROLE_AND_NAME = regex(
    rf"(?P<role>[^\W\d_]{{2,20}} (?=\S)|[{IDEOGRAPHS}]{{2,4}}(?=[A-Z]))"
    r"(?P<name>[^\W\d_][\w .'’-]{0,39})"
)
_HONOURED = regex(r"[^\s。！？、:：][^。！？、:：]{0,30}?(?:さん|さま|様|氏)\s?(?:[(（@&＆].*)?$")


def asks_for_several(key: str) -> bool:
    """Whether a key asks for several people; in Chinese and Japanese no plural tells.

    >>> asks_for_several("Guests"), asks_for_several("guest_name"), asks_for_several("Hosted by")
    (True, False, False)
    """
    parts = words(key.replace("-", " "))
    plural = name_key(key.replace("-", " ")) != " ".join(parts)
    return plural or has_ideographs(key) or not _SEVERAL.isdisjoint(parts)


def is_of_one_word(names: Sequence[ListedName], text: str) -> bool:
    """Whether one word is all that a value names, and it may as well be a firm's.

    What stands behind a comma, or a role or whole name in brackets, shows that it is somebody.

    >>> names = listed_people("Datarock (Barn/Stone)", several=False)
    >>> is_of_one_word(names, "Datarock (Barn/Stone)"), is_of_one_word(names, "Datarock, Barn")
    (True, False)
    """
    if len(names) != 1 or not names[0].is_word or not text.startswith(names[0].name):
        return False
    behind = text.removeprefix(names[0].name).strip()
    if is_place_or_field(behind.lstrip(", ")):
        return True
    if behind[:1] not in _BRACKETS:
        return not behind
    aside = behind.strip("()（）[] ")
    return not (is_full_name(aside) or any(map(names_role, aside.split())))


@remembered
def is_role_label(label: str) -> bool:
    """Whether a label in front of a colon is what somebody is in a conversation: `Host`.

    Behind one that introduces somebody (`嘉宾简介`) nobody speaks.
    """
    if label.endswith(_INTRODUCING):
        return False
    return is_role(label) or (" " not in label and field_of(label) in TALKING_FIELDS)


@remembered
def role_and_name(label: str) -> tuple[str, str] | None:
    """What somebody is and who, where a label says both: `Host Rick`, `嘉宾 Rick`; else None.

    >>> role_and_name("Guest Ada"), role_and_name("主持人Rick"), role_and_name("Guest Pass")
    (('Guest', 'Ada'), ('主持人', 'Rick'), None)
    """
    match = _ROLE_AND_NAME.fullmatch(label)
    if match is None:
        return None
    role, name = match["role"].rstrip(), match["name"]
    is_known = is_role_label(role) or role.casefold() in OFFICES
    is_name = is_given_name(name.split()[0]) or (has_ideographs(label) and looks_like_name(name))
    return (role, name) if is_known and is_name else None


def _are_first_names(text: str) -> bool:
    """Whether a text is a given name, or three large words at least, with only commas between."""
    parts = [part.strip() for part in text.rstrip(".").split(",")]
    are_large = len(parts) >= _LEAST_NAMES and all(it.istitle() and it.isalpha() for it in parts)
    return are_large or (len(parts) == 1 and is_given_name(parts[0]))


def names_somebody(text: str) -> bool:
    """Whether what stands behind a role is a whole name or first names, or that there is none.

    What begins as people answer is said: `Interviewee: Okay. Thank` names nobody.

    >>> [names_somebody(it) for it in ("Erik, Tanvi, Tess", "Erik", "Why, then", "TBD (AO)")]
    [True, True, False, True]
    >>> [names_somebody(it) for it in ("Okay. Thank", "Oh Dear", "Will Okafor")]
    [False, False, True]
    """
    if is_unknown(text.partition(" (")[0]) or is_web_address(text) or _HONOURED.match(text):
        return True
    first = text.partition(" ")[0].rstrip(".,!?")
    if first.casefold() in ANSWERS and not is_given_name(first):
        return False
    names = listed_people(text, several=True, sure=True)
    return any(is_full_name(person.name) for person in names) or _are_first_names(text)


def field_announced(heading: str) -> Field | None:
    """What people a heading announces: `Your hosts`, `Featured guest`, `About the speakers`.

    >>> field_announced("Speaker bio:"), field_announced("ゲスト紹介"), field_announced("Bio")
    (<Field.SPEAKER: 'speaker'>, <Field.SPEAKER: 'speaker'>, None)
    >>> field_announced("Über die Referentin"), field_announced("À propos de l’animatrice")
    (<Field.SPEAKER: 'speaker'>, <Field.HOST: 'host'>)
    """
    own = _ELIDED.sub("", heading.strip(" :：").replace("’", "'")).split()
    while len(own) > 1 and own[0].casefold() in _IN_FRONT:
        del own[0]
    if len(own) > 1 and name_key(own[-1]) in _LIVES:
        own[-2:] = [own[-2].removesuffix("'s").removesuffix("'")]
    bare = " ".join(own)
    end = next(filter(bare.endswith, _INTRODUCING), "")
    parts = split_at_and(bare.removesuffix(end))
    field = field_of(parts[0]) if parts else None
    together = all(field_of(it) in TALKING_FIELDS for it in parts[1:])
    return field if field in TALKING_FIELDS and together else None
