"""People, organisations, products and works: one entity for each, whatever it is called."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from generator.curation.merges import SPLIT_MARK, final_target, split_key, split_names
from generator.model.account import Account, AccountPassage, AccountPrice, EntityKind, Naming
from generator.model.account_head import Person, PersonRole
from generator.model.base import EntityId, TalkId, Value
from generator.model.corpus import Entity, EntityNaming, NameEvidence
from generator.model.curation import Curation, EntityCuration
from generator.model.grouping import grouped, indexed
from generator.model.message import Message
from generator.model.site.address import ENTITY_FOLDERS, entity_address
from generator.resolve.names.by_one_word import called_by_one_word, there_by_one_word
from generator.resolve.names.name_diff import names_because
from generator.resolve.slugs import Slugs
from generator.resolve.talk_groups import TalkGroup
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.names import parse_name
from generator.text.naming.normal import fold, name_key
from generator.text.naming.person_names import (
    is_made_of,
    last_name,
    may_be_person,
    name_words,
    names_voice,
    own_name,
)

_NEED_WHOLE_NAMES = frozenset({PersonRole.AUTHOR, PersonRole.CONTRIBUTOR, PersonRole.ATTENDEE})

NOBODY: Mapping[str, EntityCuration] = MappingProxyType({})
"""Nobody is introduced."""


class _Naming(Value, frozen=True, kw_only=True):
    """One place that names an entity."""

    kind: EntityKind
    name: str
    others: tuple[str, ...]
    naming: EntityNaming


def entities_of(
    talks: Sequence[TalkGroup],
    curation: Curation,
    slugs: Slugs,
    introduced: Mapping[str, EntityCuration] = NOBODY,
) -> tuple[Entity, ...]:
    """All entities, sorted by kind and id; `introduced` are people whom no account names."""
    split = entities_split(curation)
    gathered = grouped(_all(talks), lambda it: (it.kind, _key(it, split[it.kind])))
    entities = [
        entity
        for kind in EntityKind
        for entity in _of_kind(
            kind,
            {key: namings for (of, key), namings in gathered.items() if of is kind},
            curation.entities(kind),
            slugs,
            introduced if kind is EntityKind.PERSON else NOBODY,
        )
    ]
    return tuple(sorted(entities, key=lambda entity: (entity.kind, entity.id)))


def heard_there(account: Account) -> set[str]:
    """The names of those listed as there under which words are printed: they speak."""
    there = {it.name for it in account.people if it.role is PersonRole.ATTENDEE}
    return there.intersection(it.speaker for it in account.of(AccountPassage)) if there else there


def _all(talks: Sequence[TalkGroup]) -> Iterator[_Naming]:
    every = [account for talk in talks for account in talk.accounts]
    by_one_word = called_by_one_word(every)
    of_sources = grouped(every, lambda it: it.source)
    there = {source: there_by_one_word(accounts) for source, accounts in of_sources.items()}
    for talk in talks:
        for account in talk.accounts:
            heard = heard_there(account) | by_one_word | there[account.source]
            for person in account.people:
                is_sure = person.name in heard or person.name.startswith("@")  # the account tells
                whole = person.role in _NEED_WHOLE_NAMES and not is_sure
                if may_be_person(person.name, author=whole) and not _is_occasion(person, account):
                    yield _person(person, talk.id)
            for item in account.of(Naming):
                yield _listed(item.kind, item.name, talk.id, item)
            for price in account.of(AccountPrice):
                if _is_product_name(price.item):
                    yield _listed(EntityKind.PRODUCT, price.item, talk.id, price)


def _is_occasion(person: Person, account: Account) -> bool:
    """Whether it is the show (an author, as programs state it) or the event that has this name.

    Nobody whose name begins with a given one is: the talk may be called after him.
    """
    if begins_with_given_name(person.name):
        return False
    name, event = name_key(person.name), name_key(account.event or "")
    is_show = person.role is PersonRole.AUTHOR and name == name_key(account.show or "")
    return is_show or (bool(event) and f"{event} ".startswith(f"{name} "))


def _key(naming: _Naming, split: frozenset[str]) -> str:
    """The key under which a name is gathered: one that is split off has a key of its own."""
    own = split_key((naming.naming.printed, naming.name), split)
    return own or name_key(naming.name) or fold(naming.name)


def _person(person: Person, talk: TalkId) -> _Naming:
    others = (it for it in (person.short, person.handle) if it and not names_voice(it))
    return _Naming(
        kind=EntityKind.PERSON,
        name=own_name(person.name),
        others=tuple(name for name in others if name != person.name),
        naming=EntityNaming(printed=person.name, talk=talk, because=person.because, at=person.at),
    )


def _listed(kind: EntityKind, printed: str, talk: TalkId, item: Naming | AccountPrice) -> _Naming:
    name = parse_name(printed)
    return _Naming(
        kind=kind,
        name=own_name(name.base) if kind is EntityKind.PERSON else name.base,
        others=(name.acronym,) if name.acronym else (),
        naming=EntityNaming(
            printed=printed, talk=talk, because=Message("person.listed"), at=item.at
        ),
    )


def _is_product_name(text: str) -> bool:
    """Whether the item of a price row is a name (`NanoGPT`, `Claude 3`) and not a description."""
    parts = text.split()
    if not parts or len(parts) > 3 or not parts[0][0].isalnum():
        return False
    inner = any(char.isupper() or char.isdigit() for part in parts for char in part[1:])
    named = all(part[0].isupper() or part[0].isdigit() for part in parts)
    return inner or (named and len(parts) > 1)


def _of_kind(
    kind: EntityKind,
    gathered: dict[str, list[_Naming]],
    edited: Mapping[str, EntityCuration],
    slugs: Slugs,
    introduced: Mapping[str, EntityCuration],
) -> Iterator[Entity]:
    new = {
        name_key(naming.name): identity for identity, naming in introduced.items() if naming.name
    }
    entries = {**edited, **introduced}
    names_of_new = {key: entries[identity].name or "" for key, identity in new.items()}
    leading = {key: _leading_name(namings) for key, namings in gathered.items()} | names_of_new
    ids = slugs.assign(kind.value, leading, new)
    alike = _called_alike(leading, gathered) if kind is EntityKind.PERSON else {}
    home = _merged_keys(ids, entries, alike)
    names = {key: name for key, name in leading.items() if home[key] == key}
    short = _unique_short_names(names) if kind is EntityKind.PERSON else {}
    merged: dict[str, dict[str, list[_Naming]]] = {key: {} for key in names}
    for key in leading:
        merged[home[key]][key] = gathered.get(key, [])
    for key, by_key in merged.items():
        namings = [naming for members in by_key.values() for naming in members]
        entity = EntityId(ids[key])
        entry = entries.get(entity, EntityCuration())
        name = entry.name or names[key]
        aliases = {it for naming in namings for it in (naming.name, *naming.others)}
        aliases |= {short.get(key, name), *entry.aliases}
        aliases -= {name, *entry.split}
        yield Entity(
            id=entity,
            kind=kind,
            name=name,
            aliases=tuple(sorted(aliases)),
            talks=tuple(sorted({naming.naming.talk for naming in namings})),
            url=entry.url,
            linked=entry.link,
            namings=tuple(
                sorted(
                    (naming.naming for naming in namings),
                    key=lambda naming: (naming.at.source, naming.at.lines, naming.printed),
                )
            ),
            merged_because=tuple(_merged_because(entity, kind, names[key], key, by_key, alike)),
            address=entity_address(kind, entity),
        )


def _called_alike(
    names: Mapping[str, str], gathered: Mapping[str, Sequence[_Naming]]
) -> dict[str, str]:
    """The keys of names that are another form of a whole name, and its key.

    Such are spellings, of which the form with most accents is exact (`Čapek`, `Capek`), a whole
    name written as one word, as sites write ids (`adaokafor`), and a last name, or a first one in
    small letters, where each of its talks has one who is called so. It is enough that a rare first
    word stands beside the name once, or a handle that is made of both (`adaok`, `aokafor`).
    """
    own = {key: name for key, name in names.items() if not key.startswith(SPLIT_MARK)}
    talks = {key: {it.naming.talk for it in gathered.get(key, ())} for key in own}
    whole = {key: name for key, name in own.items() if " " in name}
    whole = {key: name for key, name in whole.items() if not _are_several(name, talks)}
    by_words = indexed((name_words(name), key) for key, name in whole.items())
    into: dict[str, str] = {}
    for alike in by_words.values():
        exact = min(alike, key=lambda key: (-len(key.encode()), key.count(" "), key))
        into.update({key: exact for key in alike if key != exact})
    home = {key: into.get(key, key) for key in whole}
    joined = indexed(("".join(name_words(name)), home[key]) for key, name in whole.items())
    lasts = indexed((name_key(last_name(name) or ""), home[key]) for key, name in whole.items())
    firsts = indexed((name_key(name.partition(" ")[0]), home[key]) for key, name in whole.items())
    there = indexed((talk, key) for key in whole for talk in talks[key])
    named = ((key, of) for key in whole for of in gathered.get(key, ()))
    called_so = indexed((it, key) for key, of in named for it in of.others)
    for key in sorted(key for key, name in own.items() if " " not in name):
        word = name_key(own[key])
        first = set(firsts.get(word, ()))
        called = {*lasts.get(word, ()), *(first if own[key].islower() else ())}
        beside = [{home[it] for it in there.get(talk, ())} & called for talk in talks[key]]
        meant = set(joined.get(own[key], ())) or (set().union(*beside) if all(beside) else set())
        if not meant and word not in lasts and not is_given_name(own[key]):
            near = {it for talk in talks[key] for it in there.get(talk, ())}
            near.update(called_so.get(own[key], ()))
            made = {home[it] for it in near if is_made_of(own[key], whole[it])}
            made = set() if is_given_name(own[key].title()) else made
            meant = first if first.intersection(home[it] for it in near) else made
        if len(meant) == 1:
            into[key] = meant.pop()
    return into


def _are_several(name: str, talks: Mapping[str, AbstractSet[TalkId]]) -> bool:
    """Whether the words of a name are people who stand beside each other in a talk: `Ada Zyx`."""
    return bool(set.intersection(*({*talks.get(name_key(it), ())} for it in name.split())))


def _merged_keys(
    ids: Mapping[str, str], entries: Mapping[str, EntityCuration], alike: Mapping[str, str]
) -> dict[str, str]:
    """The key under which each name's places are gathered: an alias joins what is called so.

    So do keys of names that are spelt alike, where the editor does not say more.
    """
    keys = {identity: key for key, identity in ids.items()}
    into = dict(alike) | {
        other: keys[identity]
        for identity, entry in sorted(entries.items(), reverse=True)  # of two, the first counts
        for alias in entry.aliases
        for other in (f"{SPLIT_MARK}{fold(alias)}", name_key(alias))
        if identity in keys and other in ids and other != keys[identity]
    }
    return {key: final_target(key, into) for key in ids}


def _merged_because(
    entity: EntityId,
    kind: EntityKind,
    name: str,
    own: str,
    by_key: Mapping[str, list[_Naming]],
    alike: Mapping[str, str],
) -> Iterator[NameEvidence]:
    """Why each printed name but the leading one is taken to be the entity's."""
    printed = [naming.naming.printed for naming in by_key[own] if naming.name == name]
    lead = min(set(printed), key=lambda naming: (-printed.count(naming), naming), default=name)
    places = [(key, it.naming) for key, namings in by_key.items() for it in namings]
    sources = indexed((naming.printed, naming.at.source) for _, naming in places)
    by_hand = {it.printed for key, it in places if key != own and key not in alike}
    return names_because(lead, sources, by_hand, f"{ENTITY_FOLDERS[kind]}.{entity}")


def entities_split(curation: Curation) -> dict[EntityKind, frozenset[str]]:
    """The names that `split` takes from the entities of each kind, as printed."""
    return {kind: split_names(curation.entities(kind).values()) for kind in EntityKind}


def _leading_name(namings: Iterable[_Naming]) -> str:
    """The commonest form of a name; `ADA ROY` and `ada roy` only for want of another."""
    names = [naming.name for naming in namings]
    in_one_case = {it for it in names if " " in it and (it.isupper() or it.islower())}
    return min(set(names), key=lambda name: (name in in_one_case, -names.count(name), name))


def _unique_short_names(names: Mapping[str, str]) -> dict[str, str]:
    """People's last names, where nobody else has them, as first names either."""
    lasts = {key: last_name(name) or "" for key, name in names.items()}
    others = {word for key, name in names.items() for word in name.split() if word != lasts[key]}
    owners = indexed((last, key) for key, last in lasts.items() if len(last) > 2)
    alone = ((keys[0], last) for last, keys in owners.items() if len(keys) == 1)
    return {key: last for key, last in alone if last not in others}
