"""Whether what presents a person says no more than who that is.

`Speaker: Ada Okafor, CTO of Acme` does. `Ada Okafor and guests` and `Ada Okafor | Ivo Kern` may
name or announce others, so that words without a name may be theirs. What is not understood may too.
"""

import re
from collections.abc import Iterator

from generator.model.account import Account, AccountDetail, AccountPassage
from generator.model.account_head import Person
from generator.text.naming.given_names import is_given_name
from generator.text.naming.normal import plain, singular
from generator.text.naming.people_words import is_name_word, names_role
from generator.text.naming.person_names import is_group
from generator.text.naming.word_lists import WORDS
from generator.text.quantities.dates import date_of_value
from generator.text.regex import regex

_BY_LINE = frozenset(
    f"person.{code}"
    for code in "front_matter listed listed_under below_title in_address one_word beside".split()
)
"""Reasons of people whom a line or a value of their own presents."""

_OTHERS = frozenset(WORDS["of_others"])
_ASIDES = frozenset(
    "guest he her him his host keynote online remote she speaker their them they virtual".split()
)
_AND = regex(r"(?<!\s)\s+(?:and|&|\+|und|et|y)\s+|\s?[与和及與]\s?")
_ADDRESS = regex(r"[<(\[]?(?:https?://|mailto:)[^\s()<>]{1,500}[>)\]]?|[^\s@]{1,80}@[\w.-]{3,80}")
_MARKS = str.maketrans(dict.fromkeys('*_"[]<>#', " "))
_KEY_BEHIND = regex(r"\s[|·;•]\s[*_]{0,3}[^\W\d_][\w ]{1,24}[*_]{0,3}:")
_ASIDE = regex(r"\((?P<aside>[^()]{1,200})\)")
_BETWEEN = regex(r"[,;|/()、，；]|\s[-–—]{1,2}(?=\s|$)|[—·•]")
_IN_CHINESE = regex(r"主持|嘉宾|嘉賓|对话|對話|等")
_MOST_NAME_WORDS, _NEAR = 4, 2


def only_one_presented(only: Person, account: Account) -> bool:
    """Whether the line that presents a person, and the next, can mean nobody else."""
    if not _OTHERS.isdisjoint(only.name.casefold().replace(".", " ").split()):
        return False
    if only.because.code not in _BY_LINE:
        return True
    _, last = only.at.lines
    for text, line in _texts(account):
        here = only.at.lines[0] <= line <= last
        if here and only.name in text and not _is_alone(only.name, text):
            return False
        if last < line <= last + _NEAR and _may_name(text, only.name, adjacent=line == last + 1):
            return False
    return True


def _texts(account: Account) -> Iterator[tuple[str, int]]:
    """The lines that are nobody's words, as printed, and their numbers."""
    for detail in account.of(AccountDetail):
        yield detail.text, detail.at.lines[0]
    for passage in account.of(AccountPassage):
        if passage.speaker is None and passage.code is None:
            yield passage.text, passage.at.lines[0]


def _is_alone(name: str, text: str) -> bool:
    """Whether a line says nothing beside a name but its label and what that person is.

    >>> _is_alone("Ada Okafor", "Speaker: Dr. Ada Okafor (she/her), CTO, Acme")
    True
    """
    before, _, behind = _ADDRESS.sub(" ", text).partition(name)
    label, _, front = before.rpartition(":") if ":" in before else before.rpartition("|")
    titles = front.translate(_MARKS).strip(" -+@'|").split()
    if not all(names_role(word) or word.casefold() in {"by", "with"} for word in titles):
        return False
    key = _KEY_BEHIND.search(behind)
    behind = plain(behind[: key.start()] if key else behind).translate(_MARKS).strip(" .'|")
    key_words = label.translate(_MARKS).split()
    several = any(singular(word.casefold()) != word.casefold() for word in key_words[-1:])
    asides = [match["aside"] for match in _ASIDE.finditer(behind)]
    if _AND.match(f"a {behind} ", 1) or not all(_is_aside(aside) for aside in asides):
        return False
    pieces = _BETWEEN.split(_ASIDE.sub(",", behind))
    return all(_is_own(piece.strip(), name, several=several) for piece in pieces if piece.strip())


def _is_aside(text: str) -> bool:
    """Whether what stands in brackets behind a name is what that person is."""
    words = re.split(r"[\s/,]+", text.casefold().strip())
    if _ASIDES.issuperset(words) or re.fullmatch(r"@[\w.-]+", text):
        return True
    return all(
        _is_own(it.strip(), text, several=False) for it in _BETWEEN.split(text) if it.strip()
    )


def _is_own(piece: str, name: str, *, several: bool) -> bool:
    """Whether a piece behind a name is plainly what that person is, works for, or is called."""
    parts = [part for part in _AND.split(piece) if part.strip()]
    if len(parts) > 1:
        return all(_is_own(part.strip(), name, several=several) for part in parts)
    words = piece.replace("@ ", "at ").split()
    small = [word.casefold().strip(".") for word in words]
    if not _OTHERS.isdisjoint(small) or _IN_CHINESE.search(piece):
        return False
    if words[0].startswith("@"):
        handle = plain(words[0][1:]).casefold()
        return len(words) == 1 and any(word[:3] in handle for word in name.casefold().split())
    rest = words[1:] if names_role(words[0]) else []
    names_another = len(rest) > 1 and all(map(is_name_word, rest)) and not is_group(piece)
    if names_another or any(map(is_given_name, words)):  # `CEO Ivo Kern`
        return False
    is_post = any(map(names_role, words)) or small[0] in {"at", "from", "of"}
    return is_post or date_of_value(piece) is not None or _is_firm(piece, words, several=several)


def _is_firm(piece: str, words: list[str], *, several: bool) -> bool:
    """Whether words are a firm's name: of one or two they may be somebody's."""
    if is_group(piece) or words[0][0].islower():
        return is_group(piece)
    return not all(map(is_name_word, words)) if len(words) > 1 else not several


def _may_name(text: str, name: str, *, adjacent: bool) -> bool:
    """Whether a line below may name or announce more people: a name alone, or `and guests`."""
    bare = text.translate(_MARKS).lstrip(" -+@&'").rstrip(" .'")
    words = bare.split()
    if not words or name in text or len(words) > _MOST_NAME_WORDS + 2:
        return False
    is_name = 1 < len(words) <= _MOST_NAME_WORDS and all(map(is_name_word, words))
    announces = text.lstrip(" -").startswith(("and ", "& ", "+ ", "@", "with "))
    return is_name or (adjacent and (announces or words[0].casefold() in _OTHERS))
