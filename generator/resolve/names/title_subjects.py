"""Names that titles alone give: those of speakers, or of whom somebody else talks about.

`Ada Okafor: Weirs` names whoever gave a talk on weirs, or whom a film about weirs is about. She is
taken for the speaker where something beside the title says so: another account of the talk, an
event at which it was given, or notes of the same folder whose titles have, in the same place, names
of people who are known to speak there. Else nobody is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.account_head import Person
from generator.model.base import SourceId
from generator.model.source import SourceText
from generator.resolve.names.folder_habits import BY_TITLE, TITLE_ONLY
from generator.resolve.talk_groups import TalkGroup, TalkGroups
from generator.text.naming.given_names import begins_with_given_name
from generator.text.paths import path_of

_LEAST_CONFIRMED = 2  # notes of a folder
_LEAST_SHARE = 0.75  # of those that say who speaks
_NAME_WORDS = (2, 3)

Form = tuple[PurePosixPath, str]
"""The folder of a note, and the place of a name in its title."""


def without_subjects(groups: TalkGroups, sources: Sequence[SourceText]) -> TalkGroups:
    """The talks without people whom nothing but a title names, where it may name its subject."""
    folders = {source.id: path_of(source.file).parent for source in sources}
    if not any(_doubtful(account) for talk in groups.talks for account in talk.accounts):
        return groups
    forms = frozenset(_confirmed(groups.talks, folders))
    talks = tuple(_settled(talk, forms, folders) for talk in groups.talks)
    return replace(groups, talks=talks)


def _settled(
    talk: TalkGroup, forms: frozenset[Form], folders: Mapping[SourceId, PurePosixPath]
) -> TalkGroup:
    if not any(map(_doubtful, talk.accounts)):
        return talk
    known = {name for account in talk.accounts for name in _known(account)}

    def settled(account: Account) -> Account:
        people = (
            person
            for person in account.people
            if person.because.code != TITLE_ONLY
            or account.event
            or person.name in known
            or _form(account, person.name, folders) in forms
        )
        return replace(account, people=tuple(people))

    return talk.with_accounts(map(settled, talk.accounts))


def _confirmed(
    talks: Iterable[TalkGroup], folders: Mapping[SourceId, PurePosixPath]
) -> Iterator[Form]:
    """The forms of titles whose names are, in notes that say who speaks, those of speakers."""
    speaking: Counter[Form | None] = Counter()
    others: Counter[Form | None] = Counter()
    for talk in talks:
        known = {name for account in talk.accounts for name in _known(account)}
        for account in talk.accounts if known else ():
            speaking.update({_form(account, name, folders) for name in known})
            named = {name for name in _given_names(account.shown_title) if name not in known}
            others.update({_form(account, name, folders) for name in named})
    for form, times in speaking.items():
        if form and times >= max(_LEAST_CONFIRMED, _LEAST_SHARE * (times + others[form])):
            yield form


def _given_names(title: str) -> Iterator[str]:
    """What a title begins or ends with that a given name shows to be somebody's name."""
    words = [bare for word in title.split() if (bare := word.strip(" ,:–—|-"))]
    for count in _NAME_WORDS:
        for name in (" ".join(words[:count]), " ".join(words[-count:])):
            if begins_with_given_name(name):
                yield name


def _doubtful(account: Account) -> list[Person]:
    return [person for person in account.people if person.because.code == TITLE_ONLY]


def _known(account: Account) -> Iterator[str]:
    """The names of those who take part, by more than the title of this account."""
    for person in account.people:
        if person.role.takes_part and person.because.code not in BY_TITLE:
            yield person.name


def _form(account: Account, name: str, folders: Mapping[SourceId, PurePosixPath]) -> Form | None:
    """Where the title of a note has a name: the marks that stand before and behind it."""
    title = account.shown_title
    start = title.find(name)
    if start < 0:
        return None
    before, behind = title[:start].strip(), title[start + len(name) :].strip()
    signs = (sign if not sign.isalnum() else "a" for sign in (before[-1:], behind[:1]))
    return folders[account.source], "…".join(signs)
