"""Who speaks as the names of files say, where most speeches of a folder are called so.

`old-weirs-Ada-Okafor`, `Ada_Okafor_On_mills`, `2031_Ada_Okafor`: one whole name at an end of a
file's name may be part of a title, and of most beside each other it is who speaks.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from generator.model.account import Account, AccountDetail, AccountPassage
from generator.model.account_head import DateBasis, Person, PersonRole
from generator.model.base import SourceId
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.read.account.paths.file_name import file_name
from generator.read.seed import Seed
from generator.text.naming.given_names import is_given_name
from generator.text.naming.people_words import PARTICLES, is_name_word
from generator.text.naming.person_names import is_group
from generator.text.paths import path_of
from generator.text.quantities.dates import YEAR

_LEAST, _SHARE = 6, 0.6  # of the speeches of a folder
_LEAST_WORDS, _MOST_WORDS = 2, 5  # of a name
_LEAST_LETTERS, _LEAST_MEAN = 1_500, 120  # of a speech, and of a paragraph


def named_speakers(seeds: Iterable[Seed]) -> dict[SourceId, Seed]:
    """The seeds with who speaks as the names of their files, and of most beside them, say."""
    alone = (it for it in seeds if len(it.accounts) == 1 and _is_long_text(it.accounts[0]))
    named: dict[SourceId, Seed] = {}
    for beside in indexed((path_of(it.source.file).parent, it) for it in alone).values():
        given = [(seed.accounts[0], _with_speaker(seed)) for seed in beside]
        speeches = [it for it in given if _is_speech(it[0]) and (it[1] or not _speaking(it[0]))]
        n_called = sum(it is not None for _, it in speeches)
        if n_called >= max(_LEAST, _SHARE * len(speeches)):
            named |= {it.source.id: it for _, it in given if it is not None}
    return named


def _with_speaker(seed: Seed) -> Seed | None:
    """A seed of one account, which is called after who speaks; None where another is known to."""
    (account,) = seed.accounts
    printed = file_name(seed.source.file, of_recording=False).title if account.titles else None
    title = (account.name_title or printed or "").removesuffix(account.event or "")
    name = _name_at_end(title)
    if name is None or _speaking(account):
        return seed if name in _speaking(account) else None
    because = Message("person.in_file_name", word=name.split()[0])
    person = Person(name=name, role=PersonRole.SPEAKER, because=because, at=account.at)
    year = title.removesuffix(name).strip()
    day = account.published or (year if YEAR.fullmatch(year) else None)
    basis = account.published_by if account.published else DateBasis.NAME
    people = (*account.people, person)
    account = replace(account, people=people, published=day, published_by=basis)
    problems = tuple(it for it in seed.source.problems if it.code != "talk-unknown")
    return replace(seed, accounts=(account,), source=replace(seed.source, problems=problems))


def _is_long_text(account: Account) -> bool:
    is_text = all(isinstance(it, AccountPassage | AccountDetail) for it in account.items)
    return is_text and sum(len(it.text) for it in account.of(AccountPassage)) >= _LEAST_LETTERS


def _speaking(account: Account) -> frozenset[str]:
    return frozenset(it.name for it in account.people if it.role.takes_part)


def _is_speech(account: Account) -> bool:
    """Whether a text is in paragraphs and has no title; others beside are called as most are."""
    letters = [len(it.text) for it in account.of(AccountPassage)]
    return sum(letters) >= _LEAST_MEAN * len(letters) and not account.titles


def _name_at_end(title: str) -> str | None:
    """The whole name with which a title begins or ends; None where both ends are one.

    >>> [_name_at_end(it) for it in ("Old weirs Ada Okafor", "2031 Ada del Rio", "Ada Okafor")]
    ['Ada Okafor', 'Ada del Rio', None]
    """
    words = title.split()
    sizes = range(_LEAST_WORDS, min(_MOST_WORDS, len(words)))
    behind = (words[-size:] for size in sizes if not is_given_name(words[-size - 1]))
    front = (words[:size] for size in sizes)
    names = {next(filter(None, map(_as_name, side)), None) for side in (behind, front)} - {None}
    return names.pop() if len(names) == 1 else None


def _as_name(words: Sequence[str]) -> str | None:
    inner = all(is_name_word(it) or it in PARTICLES for it in words)
    name = " ".join(words)
    return name if inner and is_given_name(words[0]) and not is_group(name) else None
