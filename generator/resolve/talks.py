"""Talks: what their accounts and the editor say of each as a whole."""

from collections.abc import Iterable, Mapping, Sequence

from generator.curation.merges import combined
from generator.model.address import talk_address
from generator.model.base import SourceId
from generator.model.corpus import Talk
from generator.model.curation import TalkCuration
from generator.model.reading import Reading
from generator.resolve.items.dating import published_between
from generator.resolve.names.named_things import NamedThings
from generator.resolve.names.speakers import participants
from generator.resolve.same_talk.groups import Group
from generator.resolve.talk_groups import TalkGroup, fullest_title
from generator.text.naming.normal import plain


def talks_of(
    groups: Sequence[TalkGroup], names: NamedThings, reading: Reading
) -> tuple[tuple[Talk, Group], ...]:
    """Each talk with the accounts that tell of it, sorted by id."""
    saved = {text.id: text.retrieved for text in reading.sources}
    return tuple((_talk(group, names, saved), group.group) for group in groups)


def _talk(group: TalkGroup, names: NamedThings, saved: Mapping[SourceId, str | None]) -> Talk:
    entries = names.curation.talks
    entry = combined(entries.get(identity, TalkCuration()) for identity in group.ids)
    title = entry.title or fullest_title(group.group)
    by_source = sorted(group.accounts, key=lambda account: account.id)
    titles = tuple(statement for account in by_source for statement in account.titles)
    others = {plain(one.text): one.text for one in titles if plain(one.text) != plain(title)}
    published = entry.date or _first(account.published for account in group.accounts)
    return Talk(
        id=group.id,
        title=title,
        other_titles=tuple(others.values()),
        titles=titles,
        people=participants(group, names.people, names.speakers),
        event=entry.event or _first(account.event for account in group.accounts),
        published=published,
        published_between=None if published else published_between(group.accounts, saved),
        duration=next((it.duration for it in group.accounts if it.duration), None),
        url=entry.url or _first(account.url for account in group.accounts),
        sources=tuple(sorted({account.source for account in group.accounts})),
        accounts=tuple(account.id for account in by_source),
        merged_because=group.group.because,
        note=entry.note,
        address=talk_address(group.id),
    )


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
