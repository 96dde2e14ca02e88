"""Pairs of accounts worth comparing: they share something that few accounts share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from generator.resolve.same_talk.evidence.common import MOST_TIMES, Common, rows_of
from generator.resolve.same_talk.evidence.pair import Pair, principals
from generator.resolve.same_talk.evidence.shared_quotes import Sayings
from generator.resolve.same_talk.evidence.wording import Wordings
from generator.resolve.same_talk.facts.account_facts import Facts
from generator.resolve.same_talk.facts.people import Words

_MOST_SHARING = 60
"""What more accounts share makes no candidates, so that not all pairs are compared."""

Key = tuple[object, ...]


def candidates(
    every: Sequence[Facts], common: Common, sayings: Sayings, wordings: Wordings
) -> Iterator[tuple[tuple[int, int], Pair]]:
    """Each pair once, with the indexes of its accounts, the smaller first, in order."""
    sharing: defaultdict[Key, list[int]] = defaultdict(list)
    full_names = {" ".join(name[-2:]): name for one in every for name in one.people}
    for index, facts in enumerate(every):
        for key in set(_keys(facts, common, full_names)):
            sharing[key].append(index)
    pairs = set(sayings) | set(wordings)
    pairs.update(_stated(every, common))
    for indexes in sharing.values():
        if len(indexes) <= _MOST_SHARING:
            pairs.update(combinations(indexes, 2))
    for one, other in sorted(pairs):
        yield (
            (one, other),
            Pair(
                one=every[one],
                other=every[other],
                common=common,
                quotes=tuple(sayings.get((one, other), ())),
                wording=wordings.get((one, other)),
            ),
        )


def _stated(every: Sequence[Facts], common: Common) -> Iterator[tuple[int, int]]:
    """Each account with those of the file that it says it is about, or that it names."""
    if not (common.subjects or common.files):
        return
    of_file: defaultdict[str, list[int]] = defaultdict(list)
    naming: defaultdict[str, list[int]] = defaultdict(list)
    for index, facts in enumerate(every):
        for file in {facts.stem, facts.file}:
            of_file[file].append(index)
        subject = common.subject_of(facts)
        for path in {*([subject] if subject else []), *common.files_of(facts)}:
            naming[path].append(index)
    for file, indexes in naming.items():
        if len(indexes) <= _MOST_SHARING:
            yield from ((min(it), max(it)) for it in product(indexes, of_file[file]))


def _keys(facts: Facts, common: Common, known: dict[str, Words]) -> Iterator[Key]:
    """What two accounts of one talk may have in common.

    A recording, a page, a file name, times in a row, a title, or a person with a telling word of
    the title. Where an account lists nobody, its title may name a person.
    """
    for recording in facts.recordings:
        if recording not in common.sessions:
            yield ("recording", recording.platform, recording.key)
    for page in facts.pages:
        yield ("page", page)
    yield ("name", facts.stem)
    if facts.bare_name in common.bare_names:
        yield ("bare name", facts.bare_name)
    for row in rows_of(facts.clock[:MOST_TIMES]):
        if row not in common.shared_times:
            yield ("times", *row)
    for form in facts.title.forms:
        if " " in form:
            yield ("title", form)
    words = {*facts.title.telling, *(word for part in facts.parts for word in part.split())}
    for name in _people(facts, common, known):
        yield ("person", *name)
        yield ("person", name[-1])
        for word in words:
            yield ("person and word", name[-1], word)


def _people(facts: Facts, common: Common, known: dict[str, Words]) -> set[Words]:
    own = set(principals(facts, common))
    return own or {known[name] for name in facts.title.names if name in known}
