"""Names that the editor splits off although their thing has no other: nothing can be left of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from generator.curation.refusals import SECTIONS
from generator.model.account import AccountTopic, Definition
from generator.model.base import TalkId
from generator.model.config import CURATION_FILE
from generator.model.curation import Curation, SectionKey
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.resolve.items.ids import ItemIds
from generator.resolve.names.concepts import concepts_of
from generator.resolve.names.entities import entities_of
from generator.resolve.same_talk.groups import Group
from generator.resolve.slugs import Slugs
from generator.text.naming.normal import fold
from generator.text.naming.term_names import parse_name

_SPLITTING = (SectionKey.CONCEPTS, *map(SectionKey, SECTIONS.values()))

Forms = frozenset[str]
"""What `split` may call a printed name."""


def without_only_names(
    talks: Sequence[tuple[TalkId, Group]], curation: Curation, slugs: Slugs
) -> tuple[Curation, tuple[Problem, ...]]:
    """The curation file without what would split a thing's only name off, and problems with it."""
    entries = set(_split(curation))
    if not entries:
        return curation, ()
    names = _names(talks, _without(curation, entries), slugs)
    idle = {one for one in entries if _takes_all(names.get(one, set()), curation, *one)}
    found = []
    for section, entry in sorted(idle):
        for name in getattr(curation, section)[entry].split:
            line = curation.line(section, entry, "split", name)
            message = Message("problem.only_name", key=f"{section}.{entry}", name=name)
            at = (line, line) if line else None
            found.append(problem("curation-without-effect", message, CURATION_FILE, at))
    return _without(curation, idle), tuple(found)


def _split(curation: Curation) -> Iterator[tuple[str, str]]:
    """The entries that split names off."""
    for section in _SPLITTING:
        for entry, told in getattr(curation, section).items():
            if told.split:
                yield section, entry


def _without(curation: Curation, entries: set[tuple[str, str]]) -> Curation:
    """The file in which these entries split nothing off."""
    changed = {
        section: {
            entry: msgspec.structs.replace(told, split=()) if (section, entry) in entries else told
            for entry, told in getattr(curation, section).items()
        }
        for section in {section for section, _ in entries}
    }
    return msgspec.structs.replace(curation, **changed)


def _takes_all(printed: set[Forms], curation: Curation, section: str, entry: str) -> bool:
    """Whether an entry takes every printed name from its thing."""
    taken = frozenset(map(fold, getattr(curation, section)[entry].split))
    return bool(printed) and not any(taken.isdisjoint(forms) for forms in printed)


def _names(
    talks: Sequence[tuple[TalkId, Group]], curation: Curation, slugs: Slugs
) -> dict[tuple[str, str], set[Forms]]:
    """The printed names of all concepts and entities, by section and id."""
    found: defaultdict[tuple[str, str], set[Forms]] = defaultdict(set)
    entities = entities_of(talks, curation, slugs)
    for entity in entities:
        for naming in entity.namings:
            found[SECTIONS[entity.kind], entity.id].add(_forms(naming.printed))
    concepts = concepts_of(talks, entities, curation, slugs, ItemIds({}))
    for _, group in talks:
        for account in group.accounts:
            defined = [one.name for one in account.of(Definition)]
            for name in (*defined, *(one.name for one in account.of(AccountTopic))):
                ref = concepts.refers_to(name)
                if ref.kind == "concept":
                    found[SectionKey.CONCEPTS, ref.id].add(_forms(name))
    return found


def _forms(printed: str) -> Forms:
    return frozenset(map(fold, (printed, parse_name(printed).base)))
