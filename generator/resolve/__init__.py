"""Resolving: accounts into one corpus, with one talk, concept, quote and entity for each real one.

In goes what was read; out comes :class:`~generator.model.reading.Resolved`. Steps in order:
accounts are grouped into talks (`same_talk`, `talk_groups`); what has a name is gathered (`names`);
talks are described (`talks`); wordings of one utterance become quotes (`quotes`); everything else
becomes items with ids (`items`); where accounts of one talk differ is noted (`disagreements`); and
the curation file is checked against the result. The editor's word comes first, evidence second;
every decision keeps its evidence.
"""

import datetime as dt

import msgspec

from generator.curation.check import check
from generator.curation.refusals import refusals_of
from generator.model.base import SourceId
from generator.model.corpus import SCHEMA_VERSION, Corpus
from generator.model.problem import Problem
from generator.model.reading import Reading, Resolved
from generator.resolve.disagreements.compare import disagreements_of
from generator.resolve.items.ids import ItemIds
from generator.resolve.items.talk_items import items_of
from generator.resolve.items.timing import reread_times, without_overruled, without_settled
from generator.resolve.names.folder_habits import with_habits
from generator.resolve.names.known_speakers import with_known_speakers
from generator.resolve.names.named_things import NamedThings, name_things, published
from generator.resolve.names.speakers import unknown_speakers
from generator.resolve.names.title_subjects import without_subjects
from generator.resolve.quotes.joined_quotes import quotes_of
from generator.resolve.same_talk.rules import RULES, Rules
from generator.resolve.slugs import Slugs, without_foreign_ids
from generator.resolve.sources import sources_of
from generator.resolve.suggestions import suggestions
from generator.resolve.talk_groups import TalkGroups, foreign_splits, group_talks
from generator.resolve.talks import notes_by_talk, talks_of, titled_by_editor, unmatched_notes


def resolve(reading: Reading, today: dt.date | None = None, rules: Rules = RULES) -> Resolved:
    """Reconciles the accounts. The result does not depend on their order.

    `today` is the day on which predictions may be overdue; without it none is. `rules` say which
    accounts are about one talk.
    """
    reading, foreign = without_foreign_ids(reading)
    slugs, ids = Slugs(reading.book), ItemIds(reading.accounts)
    groups = with_habits(group_talks(reading, slugs, rules), reading.sources)
    groups = with_known_speakers(without_subjects(groups, reading.sources), reading.sources)
    names = name_things(reading, groups, slugs, ids)
    talks = talks_of(groups, names, reading)
    quotes = quotes_of(groups, names)
    items = items_of(talks, names, ids, today.isoformat() if today else None)
    heeded = without_overruled(reading, quotes, items)
    titled = titled_by_editor(groups.talks, names.curation)
    peopled = (source for talk, _ in talks if talk.taking_part for source in talk.sources)
    heeded = without_settled(heeded, titled, peopled)
    corpus = Corpus(
        schema_version=SCHEMA_VERSION,
        sources=sources_of(heeded.sources, groups.talks, reading.cache),
        talks=tuple(talk for talk, _ in talks),
        concepts=names.concepts.concepts,
        entities=names.entities,
        quotes=quotes,
        disagreements=disagreements_of(talks, quotes, names.concepts.concepts, items, ids),
        mentions=(),
        **msgspec.structs.asdict(items),
    )
    final = {str(identity): str(talk.id) for talk in groups.talks for identity in talk.ids}
    return Resolved(
        reading=reading,
        corpus=corpus,
        sources=heeded.sources,
        problems=(*heeded.problems, *foreign, *_problems(reading, corpus, groups, names)),
        published=published(groups, names),
        notes=notes_by_talk(reading.notes, groups.talks),
        suggestions=suggestions(groups.near, corpus, names.curation),
        refused=refusals_of(names.curation, corpus, final),
        given=_given(reading),
    )


def _problems(
    reading: Reading, corpus: Corpus, groups: TalkGroups, names: NamedThings
) -> tuple[Problem, ...]:
    return (
        *check(reading, corpus, groups.sources_of, names.concepts.before),
        *unknown_speakers(groups.talks, reading),
        *foreign_splits(groups, reading),
        *unmatched_notes(reading, groups.talks),
        *reread_times(corpus.quotes, {text.id: text.file for text in reading.sources}),
    )


def _given(reading: Reading) -> dict[SourceId, int]:
    """The sources that the curation file gives to a talk, with the lines on which it does."""
    entries = reading.curation.sources
    return {
        text.id: reading.curation.line("sources", text.file, "talk") or 1
        for text in reading.sources
        if text.file in entries and entries[text.file].talk
    }
