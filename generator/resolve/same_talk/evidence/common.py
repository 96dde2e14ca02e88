"""What can only be told of all accounts together: what is rare, who receives, what is a session.

Every count here only rises as accounts are added, and whatever it says can only take evidence
away: so notes about other talks never join two that stood apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from math import log

from generator.model.account_head import AccountKind, Recording
from generator.model.base import Value
from generator.model.grouping import grouped, indexed, indexed_sets, rows_of
from generator.resolve.same_talk.facts.account_facts import Facts
from generator.resolve.same_talk.facts.file_names import is_of_transcripts, note_key
from generator.resolve.same_talk.facts.people import Words, is_full
from generator.text.caches import clearable_cache
from generator.text.paths import path_of

IMAGINED = 1000
"""In so many imagined accounts a word that nobody else has would stand once: the same for every
collection, small or large, so that rarity never rises."""

FEW = 5
"""Words that no more accounts have are rare; pages that no more than three have are of one talk."""

_FEW_PAGES = 3
IN_A_ROW, MOST_TIMES = 3, 200
_SESSION = 3
_TWO = 2
_OF_A_HOST = 5

Times = tuple[int, ...]
"""Times in seconds, in their order."""


class Common(Value, frozen=True, kw_only=True):
    """Counts over all accounts.

    `in_titles` says in how many different titles a word stands, `in_texts` how many accounts have
    it at all, `notes_titled` how many files of one talk have a title. `hosts` appear beside many
    others, `of_two` in two accounts. `sessions` are recordings that several talks share.
    `shared_pages` are addresses that too many accounts name, `shared_times` rows of times that
    files of too many names have, as those of a template do. `bare_names` are names of files that
    two have but for a date or an id, `names_beside` those that two have in folders beside each
    other, `called` those of one transcript each. `subjects` are the files that may be meant by each
    note that some account says it is about, `files` those that may be meant by each path.
    """

    in_titles: Mapping[str, int] = {}
    notes_titled: Mapping[str, int] = {}
    in_texts: Mapping[str, int] = {}
    hosts: frozenset[Words] = frozenset()
    of_two: frozenset[Words] = frozenset()
    sessions: frozenset[Recording] = frozenset()
    shared_pages: frozenset[str] = frozenset()
    shared_times: frozenset[Times] = frozenset()
    bare_names: frozenset[str] = frozenset()
    names_beside: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    subjects: Mapping[str, frozenset[str]] = {}
    files: Mapping[str, frozenset[str]] = {}

    def title_weight(self, words: Iterable[str]) -> float:
        """How much words of a title tell: the rarer, the more."""
        return sum(_rarity(self.in_titles.get(word, 1)) for word in words)

    def text_weight(self, words: Iterable[str]) -> float:
        """The sum of what words of texts tell; a word that only two accounts have counts 1."""
        return sum(_rarity(self.in_texts.get(word, 2)) for word in words) / _rarity(2)

    def own_times(self, clock: Times) -> Times:
        """The times of an account without those that a template has."""
        if not self.shared_times:
            return clock
        shared = {time for row in rows_of(clock) if row in self.shared_times for time in row}
        return tuple(time for time in clock if time not in shared) if shared else clock

    def subject_of(self, facts: Facts) -> str | None:
        """The one file, by its name, that an account says it is about; None if it may be others."""
        files = self.subjects.get(facts.about or "", frozenset()) - {facts.stem}
        return next(iter(files)) if len(files) == 1 else None

    def files_of(self, facts: Facts) -> Iterator[str]:
        """The files of the talk that an account names, each where it may be no other."""
        for path in facts.files:
            files = self.files.get(note_key(path), frozenset()) - {facts.file}
            if len(files) == 1:
                yield next(iter(files))

    def rare(self, words: Iterable[str]) -> int:
        """How many of the words only few accounts have."""
        return sum(self.in_texts.get(word, 1) <= FEW for word in words)


@clearable_cache(1 << 16)
def _rarity(count: int) -> float:
    return max(0.0, log(IMAGINED / max(count, 1)))


def common_of(every: Sequence[Facts]) -> Common:
    """What all accounts have in common."""
    in_titles: Counter[str] = Counter()
    for telling in {facts.title.whole: facts.title.telling for facts in every}.values():
        in_titles.update(telling.keys())
    in_texts: Counter[str] = Counter()
    pages: Counter[str] = Counter()
    for facts in every:
        in_texts.update(facts.vocabulary)
        pages.update(facts.pages)
    beside = [(name, it.stem) for it in every for name in it.names_beside]
    return Common(
        in_titles=in_titles,
        notes_titled=Counter(facts.title.whole for facts in every if facts.file),
        in_texts=in_texts,
        hosts=_hosts(every),
        of_two=_of_two(every),
        sessions=_sessions(every),
        bare_names=_names_of(((it.bare_name, it.stem) for it in every), _TWO),
        names_beside=_names_of(beside, _TWO) | _names_of(map(_of_one_transcript, beside), _TWO),
        called=_names_of(((it.called, it.stem) for it in every), 1),  # translations share one
        subjects=_meant({it.about for it in every if it.about}, {it.stem for it in every}),
        files=_meant(
            {note_key(path) for it in every for path in it.files},
            {it.file for it in every},
            with_endings=True,
        ),
        shared_times=_shared_times(every),
        shared_pages=frozenset(page for page, count in pages.items() if count > _FEW_PAGES),
    )


def _shared_times(every: Sequence[Facts]) -> frozenset[Times]:
    """The rows of times that more than a few names of files have, each with its translations."""
    by_name = indexed_sets((it.stem, row) for it in every for row in rows_of(it.clock[:MOST_TIMES]))
    counted = Counter(chain.from_iterable(by_name.values()))
    return frozenset(row for row, count in counted.items() if count > FEW)


def _hosts(every: Sequence[Facts]) -> frozenset[Words]:
    """Who appears in several accounts, in each beside other others: not who sat on one panel."""
    casts = {frozenset(filter(is_full, facts.people)) for facts in every}
    beside = indexed_sets((name, full) for full in casts if len(full) > 1 for name in full)
    return frozenset(
        name
        for name, several in beside.items()
        if len(several) >= _OF_A_HOST and len(frozenset.union(*several)) > _OF_A_HOST
    )


def _of_two(every: Sequence[Facts]) -> frozenset[Words]:
    """Who takes part in two accounts alone."""
    counted = Counter(chain.from_iterable(facts.people for facts in every))
    return frozenset(name for name, count in counted.items() if count == _TWO)


def _of_one_transcript(beside: tuple[str, str]) -> tuple[str, str]:
    """A name with the stem of a file; transcripts of one name in several folders have one."""
    name, full = beside
    return (name, full.rpartition("/")[2]) if is_of_transcripts(full) else beside


def _names_of(names: Iterable[tuple[str | None, str]], count: int) -> frozenset[str]:
    """The names that files of just so many stems have, of pairs of a name and a stem."""
    stems = indexed((name, stem) for name, stem in names if name is not None)
    return frozenset(name for name, full in stems.items() if len(set(full)) == count)


def _meant(
    names: AbstractSet[str], files: AbstractSet[str], *, with_endings: bool = False
) -> Mapping[str, frozenset[str]]:
    """The files that each name may mean: those whose path is it, or ends with it.

    Files `with_endings` are meant without as well. Where there is none, those
    with whose path it ends: the folder may be a part of another.
    """
    wanted = grouped(sorted(names), lambda name: name.rpartition("/")[2])
    inside: defaultdict[str, set[str]] = defaultdict(set)
    around: defaultdict[str, set[str]] = defaultdict(set)
    paths = [(file, note_key(file)) for file in files if wanted]
    bare = [(file, str(path_of(path).with_suffix(""))) for file, path in paths if path]
    for file, path in (*paths, *(bare if with_endings else ())):
        for name in wanted.get(path.rpartition("/")[2], ()) if path else ():
            if f"/{path}".endswith(f"/{name}"):
                inside[name].add(file)
            elif f"/{name}".endswith(f"/{path}"):
                around[name].add(file)
    return {name: frozenset(inside[name] or around[name]) for name in names}


def _sessions(every: Sequence[Facts]) -> frozenset[Recording]:
    """Recordings without a start that three siblings name who have nobody in common.

    Such as the video of a whole day. Three entries may also name one video by mistake. Notes show
    it only by whom they name: somebody may write three that name nobody on one talk.
    """
    naming = indexed(
        ((recording, facts.folder, facts.kind), facts)
        for facts in every
        for recording in facts.recordings
        if recording.start is None
    )
    return frozenset(
        recording
        for (recording, _, _), several in naming.items()
        if len({facts.stem for facts in several}) >= _SESSION and _are_of_different_people(several)
    )


def _are_of_different_people(several: Sequence[Facts]) -> bool:
    """Whether nobody takes part in all; of notes those count that say who does."""
    are_notes = several[0].account.kind is AccountKind.NOTES
    people = [set(facts.people) for facts in several if facts.people or not are_notes]
    return bool(people) and not set.intersection(*people)
