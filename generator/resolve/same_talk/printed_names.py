"""Names as accounts print them, for the forms in which they are compared."""

from generator.model.account import Account
from generator.text.naming.names import name_words
from generator.text.naming.normal import name_key


def person_of(account: Account, compared: str) -> str:
    """The name of the account's person whose last two words are `compared`."""
    names = (one.name for one in account.people)
    return next((it for it in names if " ".join(name_words(it)[-2:]) == compared), compared)


def word_of(title: str, compared: str) -> str:
    """The word of a title that is compared in this form, without the marks around it."""
    found = (word for word in title.split() if name_key(word) == compared)
    return next(map(_bare, found), compared)


def _bare(word: str) -> str:
    kept = [at for at, char in enumerate(word) if char.isalnum()]
    return word[kept[0] : kept[-1] + 1] if kept else word
