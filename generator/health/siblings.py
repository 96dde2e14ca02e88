"""What the talks beside a talk have: who takes part in them, and in most of them.

Talks are compared with the others of their file where it tells of many talks, else with those of
their folder, or, where that holds few, with all that stand in files of their own. Lists of talks
and records, whose fields may be empty, are none.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.curation.edits import Edit
from generator.health.collection import Collection, clipped, in_talk
from generator.model.base import EntityId, TalkId
from generator.model.corpus import Talk
from generator.model.grouping import grouped, indexed
from generator.model.message import Message
from generator.model.problem import Example
from generator.model.source import SourceKind
from generator.text.paths import DAY_IN_NAME, day_of, path_of
from generator.text.quantities.dates import FULL_DAY
from generator.text.quantities.iso_dates import are_apart

_LEAST, _SHARE, _SHARE_OF_REGULARS, _SHARE_OF_UNKNOWN = 6, 0.75, 0.5, 0.9
_LEAST_IN_FILE = 3
_SAY_NOTHING = {f"problem.{it}" for it in ("beside_talks", "other_note", "other_notes")}


def without_speakers(collection: Collection) -> Iterator[Example]:
    """Talks that have no speaker although most beside them have one."""
    for beside, talks in _groups(collection):
        spoken = sum(bool(talk.taking_part) for talk in beside)
        if spoken >= max(_LEAST, _SHARE * len(beside)):
            titled = ((it, Message("health.titled", title=clipped(it.title))) for it in talks)
            yield from (in_talk(collection, *it) for it in titled if not it[0].taking_part)


def nobodys(collection: Collection) -> Iterator[Example]:
    """The first of many talks beside each other, or of a few in a file, with next to nobody."""
    voiced = {passage.talk for passage in collection.corpus.passages if passage.speaker}
    for _, talks in _groups(collection, _LEAST_IN_FILE):
        unknown = [it for it in talks if not it.taking_part and it.id not in voiced]
        is_file = len({it.sources[0] for it in talks}) == 1
        least = _LEAST_IN_FILE if is_file else _LEAST
        if len(unknown) >= max(least, _SHARE_OF_UNKNOWN * len(talks)):
            remark = Message("health.titles_equal", title=clipped(unknown[0].title), n=len(unknown))
            yield in_talk(collection, unknown[0], remark)


def parted(collection: Collection) -> Iterator[Example]:
    """Notes of several talks with hardly anybody, where most beside them are of one talk each."""
    notes = [talk for talk in collection.corpus.talks if not collection.is_record(talk)]
    files = grouped(notes, lambda talk: collection.file(talk.sources[0]))
    folders = grouped(files, lambda file: path_of(file).parent)
    for file, talks in files.items():
        near = folders[path_of(file).parent]
        beside = near if len(near) >= _LEAST else [*files]
        alone = sum(len(files[it]) == 1 for it in beside) >= max(_LEAST, _SHARE * len(beside))
        unknown = sum(not it.taking_part for it in talks)
        if alone and len(talks) >= _LEAST_IN_FILE and unknown >= _SHARE * len(talks):
            remark = Message("health.titles_equal", title=clipped(talks[0].title), n=len(talks))
            yield in_talk(collection, talks[0], remark)


def of_no_talk(collection: Collection) -> Iterator[Example]:
    """The first note of each folder in which hardly any note has a sign of a talk.

    Only where hardly any note at all is of a talk: among many that are, others are told apart
    rightly. A folder stands for those in it where in all of them together hardly any has one.
    """
    sources = collection.sources.values()
    notes = [it for it in sources if any(p.message.code in _SAY_NOTHING for p in it.problems)]
    talks = sum(not collection.is_record(talk) for talk in collection.corpus.talks)
    if talks > (1 - _SHARE) * len(notes):
        return
    every = Counter(folder for it in sources for folder in path_of(it.file).parents)
    such = Counter(folder for it in notes for folder in path_of(it.file).parents)
    mostly = {folder for folder, n in such.items() if n >= max(_LEAST, _SHARE * every[folder])}
    outer = [(mostly.intersection(path_of(it.file).parents), it) for it in notes]
    placed = indexed(
        (min(around, key=lambda it: len(it.parts)), it) for around, it in outer if around
    )
    for folder, its in placed.items():
        remark = Message("health.notes_in_folder", n=len(its))
        edit = Edit("folders", str(folder), {"kind": SourceKind.NOTES.value}).whole
        yield Example(file=its[0].file, remark=remark, edit=edit)


def other_days(collection: Collection) -> Iterator[Example]:
    """Talks of another day than that in their file's name, where most beside them are of that day.

    Such a day is often that of the note which was copied to begin this one.
    """
    for _, talks in _groups(collection):
        exact = (
            (it, it.published) for it in talks if it.published and len(it.published) == FULL_DAY
        )
        days = [(it, own, _day_in_name(collection, it)) for it, own in exact]
        named = [(talk, own, day) for talk, own, day in days if day]
        other = [(talk, day) for talk, own, day in named if are_apart(own, day)]
        if len(named) - len(other) >= max(_LEAST, _SHARE * len(named)):
            for talk, day in other:
                remark = Message("health.in_name", text=day)
                yield in_talk(collection, talk, remark, Edit("talks", talk.id, {"date": day}).whole)


def _day_in_name(collection: Collection, talk: Talk) -> str | None:
    """The day by which a talk's file is called, or else the innermost folder that has one."""
    path = path_of(collection.file(talk.sources[0]))
    matches = map(DAY_IN_NAME.search, (path.stem, *(it.name for it in path.parents)))
    return next(filter(None, map(day_of, matches)), None)


def regulars(collection: Collection) -> dict[TalkId, frozenset[EntityId]]:
    """Who takes part in at least half of the talks beside a talk, as the host of a show does."""
    by_talk: dict[TalkId, frozenset[EntityId]] = {}
    for beside, talks in _groups(collection):
        times = Counter(it for talk in beside for it in {part.person for part in talk.taking_part})
        least = max(_LEAST, _SHARE_OF_REGULARS * len(beside))
        often = frozenset(it for it, n in times.items() if n >= least)
        by_talk |= dict.fromkeys((talk.id for talk in talks), often)
    return by_talk


def _groups(
    collection: Collection, least_in_file: int = _LEAST
) -> Iterator[tuple[Sequence[Talk], Sequence[Talk]]]:
    """Talks, behind those that they are compared with."""
    notes = [talk for talk in collection.corpus.talks if not collection.is_record(talk)]
    by_file = grouped(notes, lambda talk: talk.sources[0])
    files = [it for it in by_file.values() if len(it) >= least_in_file]
    apart = [talk for it in by_file.values() if len(it) < least_in_file for talk in it]
    by_folder = grouped(apart, lambda talk: path_of(collection.file(talk.sources[0])).parent)
    groups = [*files, *(it for it in by_folder.values() if len(it) >= _LEAST)]
    yield from zip(groups, groups, strict=True)
    yield apart, [talk for it in by_folder.values() if len(it) < _LEAST for talk in it]
