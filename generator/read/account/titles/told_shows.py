"""The show that the notes of a folder tell of outside of their titles.

In: the accounts of a folder. Out: the name of the show, or None. Most recordings begin with a
welcome to it, or all episodes have it for an author, as the sites of podcasts write them.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from generator.model.account import Account, AccountPassage
from generator.model.account_head import PersonRole
from generator.read.account.titles.series_titles import may_be_show
from generator.text.naming.given_names import is_given_name
from generator.text.naming.normal import singular
from generator.text.regex import regex

_SAID = regex(
    r"(?i:\b(?:welcome(?: back)? to|listening to|episode[\w ,-]{0,20} of))\s(?i:the\s)?"
    r"(?P<show>[A-Z\d](?:[\w'’&.-]{0,20}\s){1,5}?(?:[Pp]odcast|[Ss]how))\b"
)
"""`Welcome to the River Podcast`, `this is episode nine of the River podcast`."""

_OF_EPISODES = frozenset("episode podcast show".split())
_LEAST, _SHARE = 3, 0.6
_MOST_CHARACTERS = 600


def show_said(accounts: Sequence[Account]) -> str | None:
    """The show that most recordings of a folder name in their first words."""
    passages = (it.of(AccountPassage)[:_LEAST] for it in accounts)
    firsts = [" ".join(it.text[:_MOST_CHARACTERS] for it in its) for its in passages]
    matches = (_SAID.search(it[:_MOST_CHARACTERS]) for it in firsts)
    shows = Counter(it["show"] for it in matches if it)
    least = max(_LEAST, len(accounts) / 2)
    return next((show for show, times in shows.most_common(1) if times >= least), None)


def show_that_writes(accounts: Sequence[Account], folder: PurePosixPath) -> str | None:
    """The one author of all notes of a folder, who is nobody: a podcast's site has it so."""
    numbered = sum(any(it.kind == "episode" for it in account.numbers) for account in accounts)
    is_of_episodes = singular(folder.name.strip("_").casefold()) in _OF_EPISODES
    if len(accounts) < _LEAST or not (is_of_episodes or numbered >= _SHARE * len(accounts)):
        return None
    writers = {it.name for its in accounts for it in its.people if it.role is PersonRole.AUTHOR}
    name = writers.pop() if len(writers) == 1 else ""
    wrote = sum(any(it.name == name for it in account.people) for account in accounts)
    last = name.rpartition(" ")[2]  # of a sentence, or a word for shows, and no surname
    is_show = " " in name and (last.islower() or last.casefold() in _OF_EPISODES)
    is_show = is_show and may_be_show(name) and not is_given_name(name.split()[0])
    return name if is_show and wrote == len(accounts) else None
