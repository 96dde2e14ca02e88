"""Resolving: accounts into one corpus, with one talk, concept, quote and entity for each real one.

The editor's curation comes first, evidence second; every decision keeps its evidence.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

import msgspec

from generator.curation.check import check
from generator.curation.check.references import nearest
from generator.curation.merges import combined
from generator.curation.people import People, people_index
from generator.curation.refusals import refusals_of
from generator.curation.splits import split_accounts
from generator.model.account import Account, Duration
from generator.model.address import talk_address
from generator.model.base import SourceId, TalkId
from generator.model.corpus import SCHEMA_VERSION, Corpus, Talk
from generator.model.curation import Curation, TalkCuration
from generator.model.message import Message, clauses
from generator.model.problem import Problem, problem
from generator.model.reading import Reading, Resolved
from generator.resolve.disagreements.compare import disagreements_of
from generator.resolve.items.dating import published_between
from generator.resolve.items.ids import ItemIds
from generator.resolve.items.overruled import without_overruled
from generator.resolve.items.talk_items import items_of
from generator.resolve.items.timing import reread_times
from generator.resolve.merging import Merged, merged_talks
from generator.resolve.names.concepts import concepts_of
from generator.resolve.names.defined_entities import with_concepts
from generator.resolve.names.emptied import without_only_names
from generator.resolve.names.entities import entities_of
from generator.resolve.names.introduced_people import introduced
from generator.resolve.names.speakers import (
    RightSpeakers,
    participants,
    right_speakers,
    unknown_speakers,
)
from generator.resolve.published import published
from generator.resolve.quotes.joined_quotes import quotes_of
from generator.resolve.quotes.recurring import with_recurring
from generator.resolve.same_talk.groups import Group, group_accounts
from generator.resolve.slugs import Slugs
from generator.resolve.sources import sources_of
from generator.resolve.suggestions import suggestions
from generator.text.naming.normal import name_key, plain


def resolve(reading: Reading, today: dt.date | None = None) -> Resolved:
    """Reconciles the accounts. The result does not depend on their order.

    `today` is the day on which predictions may be overdue; without it none is.
    """
    curation = reading.curation
    slugs = Slugs(reading.book)
    ids = ItemIds(
        {one.source: one.titles[0].text for one in _from_last(reading.accounts) if one.titles}
    )
    grouped = group_accounts(split_accounts(reading.accounts, curation), curation)
    keyed = _with_ids(grouped.groups, slugs)
    before = tuple(sorted(keyed.values(), key=lambda pair: pair[0]))
    merged = merged_talks(before, curation)
    groups = tuple((one.talk, one.group) for one in merged)
    curation, idle = without_only_names(groups, curation, slugs)
    entities = entities_of(groups, curation, slugs)
    if new := introduced(reading, merged, entities):
        entities = entities_of(groups, curation, slugs, new)
    people = people_index(entities)
    right = right_speakers(merged, curation, people)
    saved = {text.id: text.retrieved for text in reading.sources}
    talks = tuple((_talk(one, people, right, curation, saved), one.group) for one in merged)
    concepts = concepts_of(groups, entities, curation, slugs, ids)
    items = items_of(talks, concepts, curation, ids, right, today.isoformat() if today else None)
    said = quotes_of(groups, people, curation, right)
    quotes = with_recurring(said, grouped.shared, curation)
    reading = without_overruled(reading, quotes, items)
    corpus = Corpus(
        schema_version=SCHEMA_VERSION,
        sources=sources_of(reading.sources, groups),
        talks=tuple(talk for talk, _ in talks),
        concepts=concepts.concepts,
        entities=with_concepts(entities, concepts),
        quotes=quotes,
        disagreements=disagreements_of(talks, quotes, concepts.concepts, items, ids),
        mentions=(),
        **msgspec.structs.asdict(items),
    )
    told = {
        str(talk): frozenset(str(one.source) for one in group.accounts) for talk, group in before
    }
    problems = (*check(reading, corpus, told, concepts.before), *unknown_speakers(merged, reading))
    return Resolved(
        corpus=corpus,
        reading=reading,
        problems=(
            *problems,
            *idle,
            *_unused_notes(reading, merged),
            *reread_times(quotes, {text.id: text.file for text in reading.sources}),
        ),
        published=published(
            {key: talk for key, (talk, _) in keyed.items()}, merged, concepts, entities, curation
        ),
        notes={one.talk: text for one in merged if (text := _notes(reading, one))},
        suggestions=suggestions(grouped.near, corpus, curation),
        refused=refusals_of(
            curation, corpus, {str(name): str(one.talk) for one in merged for name in one.names}
        ),
    )


def _from_last(accounts: Iterable[Account]) -> list[Account]:
    return sorted(accounts, key=lambda one: one.id, reverse=True)


def _with_ids(groups: Sequence[Group], slugs: Slugs) -> dict[str, tuple[TalkId, Group]]:
    """Each group by its content key, with its talk's id: the editor's, or a slug of its title."""
    titles = Counter(_title_key(group) for group in groups)
    keyed = {_content_key(group, titles): group for group in groups}
    wanted = {key: group.talk or _title(group, TalkCuration()) for key, group in keyed.items()}
    fixed = {key: group.talk for key, group in keyed.items() if group.talk}
    given = slugs.assign("talk", wanted, fixed)
    return {key: (TalkId(given[key]), group) for key, group in keyed.items()}


def _title_key(group: Group) -> str:
    return name_key(_title(group, TalkCuration()))


def _content_key(group: Group, titles: Counter[str]) -> str:
    """What tells a talk from others before it has an id.

    The id that the editor introduced, or else the title; where several talks have one title, the
    first account as well.
    """
    if group.talk:
        return f"id:{group.talk}"
    key = _title_key(group)
    return key if titles[key] == 1 else f"{key}|{min(one.id for one in group.accounts)}"


def _notes(reading: Reading, merged: Merged) -> str:
    """The editor's own text about a talk, under any of its ids."""
    return "\n\n".join(reading.notes[name] for name in merged.names if name in reading.notes)


def _unused_notes(reading: Reading, merged: Sequence[Merged]) -> Iterator[Problem]:
    known = {name for one in merged for name in one.names}
    for name in sorted(set(reading.notes) - known):
        near = get_close_matches(name, sorted(known), n=1, cutoff=0.3)
        message = clauses((Message("problem.no_talk", name=name), *map(nearest, near)))
        yield problem("note-unmatched", message, f"{name}.md")


def _talk(
    merged: Merged,
    people: People,
    right: RightSpeakers,
    curation: Curation,
    saved: Mapping[SourceId, str | None],
) -> Talk:
    talk, group = merged.talk, merged.group
    entry = combined(curation.talks.get(name, TalkCuration()) for name in merged.names)
    title = _title(group, entry)
    by_source = sorted(group.accounts, key=lambda one: one.id)
    titles = tuple(statement for account in by_source for statement in account.titles)
    others = {plain(one.text): one.text for one in titles if plain(one.text) != plain(title)}
    published = entry.date or _first(account.published for account in group.accounts)
    return Talk(
        id=talk,
        title=title,
        other_titles=tuple(others.values()),
        titles=titles,
        people=participants(talk, group, people, right),
        event=entry.event or _first(account.event for account in group.accounts),
        published=published,
        published_between=None if published else published_between(group.accounts, saved),
        duration=_duration(group.accounts),
        url=entry.url or _first(account.url for account in group.accounts),
        sources=tuple(sorted({account.source for account in group.accounts})),
        accounts=tuple(account.id for account in by_source),
        merged_because=group.because,
        note=entry.note,
        address=talk_address(talk),
    )


def _title(group: Group, entry: TalkCuration) -> str:
    """The editor's title, or that of the fullest account that has one."""
    if entry.title:
        return entry.title
    printed = (account.titles[0].text for account in group.accounts if account.titles)
    return _first(printed) or group.accounts[0].source


def _first(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _duration(accounts: Sequence[Account]) -> Duration | None:
    return next((account.duration for account in accounts if account.duration), None)
