"""The talks that files about people name as theirs, where the talks name nobody.

Sites keep `_speakers/ada.md` with `talk_id: on-weirs` beside `_talks/on-weirs.md`.
"""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

import msgspec

from generator.model.account import Account
from generator.model.account_head import Person, PersonRole
from generator.model.base import SourceId, Value
from generator.model.grouping import grouped
from generator.model.message import Message
from generator.read.account.paths.folder_names import words_of
from generator.read.formats.json.tree import Array, JsonLeaf, Object
from generator.read.vocabulary.name_parts import is_sort_of_note
from generator.text.naming.normal import name_key, singular
from generator.text.paths import path_of

_KEYS = frozenset("lecture presentation session talk".split())
_IDS = frozenset({"", "id", "slug", "file"})
_LEAST_WORDS = 2  # of the name of a talk's file


class TalkOfPerson(Value, frozen=True, kw_only=True):
    """A talk that a file names as somebody's: the name of its file, whose, and the naming file."""

    talk: str
    person: str
    file: str


def talks_stated(root: Object) -> frozenset[str]:
    """The names of files of talks that an object about somebody names: `talk_id: on-weirs`."""
    names = set()
    for key, node in root.members.items():
        first, *rest = name_key(key).split() or [""]
        if singular(first) not in _KEYS or " ".join(rest) not in _IDS:
            continue
        for item in node.items if isinstance(node, Array) else (node,):
            leaf = item.text("slug", "id") if isinstance(item, Object) else item
            if isinstance(leaf, JsonLeaf):
                path = PurePosixPath(leaf.text.strip())
                names.add(path.with_suffix("").name.casefold())
    return frozenset(name for name in names if len(words_of(name)) >= _LEAST_WORDS)


def with_stated_speakers(
    accounts: Sequence[Account], stated: Sequence[TalkOfPerson], files: Mapping[SourceId, str]
) -> tuple[Account, ...]:
    """The accounts of talks in folders of these, with those who give them as their own files say.

    One that names somebody who takes part stays as it is.

    Args:
        accounts: the accounts.
        stated: what files about people say.
        files: the names of the accounts' files.
    """
    by_talk = grouped(stated, lambda it: it.talk)
    return tuple(_with_speakers(it, by_talk, files[it.source]) for it in accounts)


def _with_speakers(
    account: Account, by_talk: Mapping[str, Sequence[TalkOfPerson]], file: str
) -> Account:
    path = path_of(file)
    own = by_talk.get(path.stem.casefold(), ())
    is_known = any(person.role.takes_part for person in account.people)
    is_of_talks = is_sort_of_note(path.parent.name.strip("_"))
    if is_known or not own or not is_of_talks or not account.titles:
        return account
    people = dict.fromkeys((it.person, it.file) for it in own)
    speakers = tuple(
        Person(
            name=name,
            role=PersonRole.SPEAKER,
            because=Message("person.listed_under", heading=file),
            at=account.titles[0].at,
        )
        for name, file in people
    )
    return msgspec.structs.replace(account, people=(*account.people, *speakers))
