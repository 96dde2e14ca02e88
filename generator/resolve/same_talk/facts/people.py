"""Who takes part in a talk, as two accounts name them."""

from collections.abc import Collection

from generator.model.account import Account
from generator.text.naming.person_names import name_words

Words = tuple[str, ...]


def same_person(one: Words, other: Words) -> bool:
    """Whether two names may be of one person: the last name, and first names or initials."""
    if one[-1] != other[-1]:
        return "".join(one) == "".join(other)  # Al-Khalili is Alkhalili
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    short, long = sorted((one[0], other[0]), key=len)
    return len(short) == 1 and long.startswith(short)


def is_among(name: Words, people: Collection[Words]) -> bool:
    """Whether a name may be that of one of several people."""
    return name in people or any(same_person(name, other) for other in people)


def is_full(name: Words) -> bool:
    """Whether a name is more than a single word: a surname alone tells nobody apart."""
    return len(name) > 1


def same_script(one: Words, other: Words) -> bool:
    """Whether two names are written in letters that can be compared."""
    return "".join(one).isascii() == "".join(other).isascii()


def printed_name(account: Account, name: Words) -> str:
    """The name of the account's person as it prints it."""
    printed = (person.name for person in account.people)
    return next((it for it in printed if name_words(it) == name), " ".join(name))
