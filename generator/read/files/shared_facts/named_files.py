"""What names of files say of notes where most of a folder are called so: who speaks, or the title.

`old-weirs-Ada-Okafor`, `Ada_Okafor_On_mills`, `2031_Ada_Okafor`: one whole name at an end of a
file's name may be part of a title, and of most beside each other it is who speaks.

Where most notes have no title, a line of one that has the form of a title (`Works on every river`)
is none, unless it is a heading above all, stated, or stands in what the file is called, or this in
it.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from generator.model.account import Account, AccountDetail, AccountPassage
from generator.model.account_head import DateBasis, Person, PersonRole
from generator.model.base import SourceId
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.model.source import Role
from generator.read.account.paths.file_name import file_name
from generator.read.seed import Seed
from generator.text.naming.given_names import is_given_name
from generator.text.naming.normal import letters_of
from generator.text.naming.people_words import PARTICLES, is_name_word
from generator.text.naming.person_names import is_group
from generator.text.paths import path_of
from generator.text.quantities.dates import YEAR

_LEAST, _SHARE = 6, 0.6  # of the speeches, or the notes, of a folder
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


_LEAST_UNTITLED = 4  # notes of a folder
_LETTERS_OF_NAME = 8  # of a name that stands in a title


def untitled_notes(seeds: Iterable[Seed]) -> frozenset[SourceId]:
    """The notes that are called after a mere line of their text, where most have no title.

    Args:
        seeds: all that were read; those of several talks say nothing.
    """
    alone = (it for it in seeds if len(it.accounts) == 1)
    folders = indexed((path_of(it.source.file).parent, it) for it in alone)
    return frozenset(
        seed.source.id
        for notes in folders.values()
        if sum(map(_is_untitled, notes)) >= max(_LEAST_UNTITLED, _SHARE * len(notes))
        for seed in notes
        if _is_called_by_line(seed)
    )


def _is_untitled(seed: Seed) -> bool:
    return not seed.accounts[0].titles and seed.accounts[0].name_title is not None


def _is_called_by_line(seed: Seed) -> bool:
    """Whether a title is a line that nothing marks as one, or a heading below other lines."""
    title = next(iter(seed.accounts[0].titles), None)
    if title is None:
        return False
    own, named = letters_of(title.text), letters_of(path_of(seed.source.file).stem)
    alone = named.strip("0123456789")
    if own in named or (len(alone) >= _LETTERS_OF_NAME and alone in own):
        return False
    line = seed.source.lines[title.at.lines[0] - 1]
    first = next(it.number for it in seed.source.lines if it.role is not Role.BLANK)
    is_marked = line.text.startswith("# " if line.number > first else "#")
    return line.what == "title" and not is_marked
