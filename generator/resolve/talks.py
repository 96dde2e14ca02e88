"""Talks: what their accounts, the editor and his notes say of each as a whole."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.curation.check.references import with_nearest
from generator.curation.merges import combined, first_given
from generator.model.account import Account
from generator.model.base import SourceId, TalkId
from generator.model.corpus import OtherPerformance, Talk
from generator.model.curation import Curation, TalkCuration
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.reading import Reading
from generator.model.site.address import talk_address
from generator.resolve.items.talk_items import published_between
from generator.resolve.names.named_things import NamedThings
from generator.resolve.names.speakers import participants
from generator.resolve.same_talk.groups import Group
from generator.resolve.shown_titles import date_of_talk, numbers_of, shown_titles
from generator.resolve.talk_groups import TalkGroup, TalkGroups
from generator.text.naming.normal import letters_of, plain
from generator.text.web_address import is_recording

_MOST_TIMES = 3
"""Talks of one title that no event tells apart and that may be one, given again."""


def talks_of(
    groups: TalkGroups, names: NamedThings, reading: Reading
) -> tuple[tuple[Talk, Group], ...]:
    """Each talk with the accounts that tell of it, sorted by id."""
    saved = {text.id: text.retrieved for text in reading.sources}
    files = {text.id: text.file for text in reading.sources}
    performances = _other_performances(groups)
    titles, events = shown_titles(groups.talks, files), _forms_of_events(groups.talks)
    talks = []
    for group in groups.talks:
        also_given, title = performances.get(group.id, ()), titles[group.id]
        talks.append((_talk(group, names, saved, also_given, title, events), group.group))
    return tuple(talks)


def _forms_of_events(talks: Iterable[TalkGroup]) -> Mapping[str, str]:
    """Of each event the form that is shown, by its letters: `RiverJS 2031`, `River JS 2031`.

    That with the most capitals, which are not all of its letters.
    """
    names = Counter(it.event for group in talks for it in group.accounts if it.event)
    order = sorted(
        names, key=lambda it: (not it.isupper(), sum(map(str.isupper, it)), names[it], it)
    )
    return {letters_of(name): name for name in order}


def _other_performances(groups: TalkGroups) -> dict[TalkId, tuple[OtherPerformance, ...]]:
    """Of each talk that was given several times the other times, in the order of their ids.

    A title of many talks that no event tells apart is that of what happens again and again: a
    weekly call, the opening of each meeting. So is one of which only who gives it is another.
    """
    titles = Counter(it for talk in groups.talks for it in _plain_titles(talk.accounts))
    owner = {account.id: talk.id for talk in groups.talks for account in talk.accounts}
    performances: defaultdict[TalkId, dict[TalkId, OtherPerformance]] = defaultdict(dict)
    for pair in groups.elsewhere:
        talk, other = owner[pair.one.id], owner[pair.other.id]
        is_at_event = any(sign.rule.code == "other-event" for sign in pair.against)
        shared = _plain_titles([pair.one]) & _plain_titles([pair.other])
        times = min((titles[it] for it in shared), default=0)
        if talk != other and (is_at_event or times <= _MOST_TIMES):
            because = tuple(sign.detail for sign in pair.against)
            performances[talk].setdefault(other, OtherPerformance(talk=other, because=because))
            performances[other].setdefault(talk, OtherPerformance(talk=talk, because=because))
    return {
        talk: tuple(others[it] for it in sorted(others)) for talk, others in performances.items()
    }


def _plain_titles(accounts: Iterable[Account]) -> set[str]:
    """The titles of accounts without who gives the talk."""
    titles = (plain(title.text) for account in accounts for title in account.titles)
    return {it.partition(" by ")[0] for it in titles}


def titled_by_editor(talks: Iterable[TalkGroup], curation: Curation) -> frozenset[SourceId]:
    """The sources of the talks to which the curation file gives titles."""
    return frozenset(
        account.source
        for group in talks
        if _entry_of(group, curation).title
        for account in group.accounts
    )


def _entry_of(group: TalkGroup, curation: Curation) -> TalkCuration:
    """What the editor says of a talk, under any of its ids."""
    return combined(curation.talks.get(it, TalkCuration()) for it in group.ids)


def _talk(
    group: TalkGroup,
    names: NamedThings,
    saved: Mapping[SourceId, str | None],
    also_given: tuple[OtherPerformance, ...],
    shown_title: str,
    events: Mapping[str, str],
) -> Talk:
    entry = _entry_of(group, names.curation)
    title = entry.title or shown_title
    event = first_given(account.event for account in group.accounts)
    by_source = sorted(group.accounts, key=lambda account: account.id)
    titles = tuple(statement for account in by_source for statement in account.titles)
    others = {
        plain(statement.text): statement.text
        for statement in titles
        if plain(statement.text) != plain(title)
    }
    published = entry.date or date_of_talk(group.accounts)
    return Talk(
        id=group.id,
        title=title,
        other_titles=tuple(others.values()),
        titles=titles,
        people=participants(group, names.people, names.speakers),
        event=entry.event or (events[letters_of(event)] if event else None),
        show=entry.show or first_given(account.show for account in group.accounts),
        numbers=numbers_of(group.accounts),
        published=published,
        published_between=None if published else published_between(group.accounts, saved),
        duration=next((it.duration for it in group.accounts if it.duration), None),
        url=entry.url or _address(group.accounts),
        sources=tuple(sorted({account.source for account in group.accounts})),
        accounts=tuple(account.id for account in by_source),
        merged_because=group.group.because,
        merged_despite=group.group.despite,
        also_given=also_given,
        note=entry.note,
        address=talk_address(group.id),
    )


def _address(accounts: Sequence[Account]) -> str | None:
    """The address of a talk: the first that leads to a recording, else the first of a page."""
    addresses = [account.url for account in accounts if account.url]
    return first_given(it for it in addresses if is_recording(it)) or first_given(addresses)


def notes_by_talk(notes: Mapping[str, str], talks: Sequence[TalkGroup]) -> dict[TalkId, str]:
    """The notes about each talk, written under any of its ids, as one text."""
    texts = ((talk.id, [notes[name] for name in talk.ids if name in notes]) for talk in talks)
    return {talk: "\n\n".join(parts) for talk, parts in texts if any(parts)}


def unmatched_notes(reading: Reading, talks: Sequence[TalkGroup]) -> Iterator[Problem]:
    """A problem for each note whose talk does not exist.

    Where seeds are kept private the notes may be about these: only their number is told.
    """
    known = {name for talk in talks for name in talk.ids}
    unmatched = sorted(set(reading.notes) - known)
    if unmatched and reading.has_private:
        yield problem("note-unmatched", Message("problem.no_talks", n=len(unmatched)), "*.md")
        return
    for name in unmatched:
        message = with_nearest(Message("problem.no_talk", name=name), name, known)
        yield problem("note-unmatched", message, f"{name}.md")
