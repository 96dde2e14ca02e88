"""Relations that the editor states and that exclude each other.

Two things are one and not one, a thing is part of two others or of itself, a name is given twice.
The file alone shows it. Each conflict is one problem, which names all its lines.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from generator.curation.check.name_graphs import cycles, path
from generator.curation.merges import final_target, merge_targets
from generator.curation.problems import conflict, line_numbers
from generator.model.base import SourceId
from generator.model.curation import (
    ConceptCuration,
    Curation,
    EntityCuration,
    SectionKey,
    TalkCuration,
    ThingCuration,
    previous_ids_field,
)
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.model.problem import Problem
from generator.text.addresses import is_timed
from generator.text.naming.ids import slug
from generator.text.naming.names import parse_name
from generator.text.naming.normal import name_key


def conflicting_relations(
    curation: Curation, sources_of: Mapping[str, frozenset[str]], files: Mapping[str, SourceId]
) -> tuple[Problem, ...]:
    """All relations in the file that contradict each other.

    `sources_of` are the sources of each talk before the file merged any; `files` gives their ids.
    """
    return (
        *chain.from_iterable(
            _merges(section, merge, curation) for section, merge in curation.lists("merge").items()
        ),
        *_split_talks(curation, sources_of, files),
        *_split_names(curation),
        *_joined_and_separated(curation),
        *_given_twice(curation),
        *_quotes(curation),
    )


def _by_id(merge: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """What each entry merges, by id: concepts may be named as they are printed."""
    return {entry: tuple(dict.fromkeys(map(slug, names))) for entry, names in merge.items()}


def _merges(
    section: SectionKey, merge: Mapping[str, Sequence[str]], curation: Curation
) -> Iterator[Problem]:
    """Things merged into themselves, into two others, or in a circle."""

    def line_of(target: str, other: str) -> int | None:
        printed = next((name for name in merge[target] if slug(name) == other), other)
        return curation.line(section, target, "merge", printed)

    merges = _by_id(merge)
    claimed: dict[str, str] = {}
    for target, others in sorted(merges.items()):
        for other in others:
            line = line_of(target, other)
            if other == target:
                yield conflict(Message("curation.merged_itself", key=f"{section}.{target}"), [line])
            elif claimed.setdefault(other, target) != target:
                first = line_of(claimed[other], other)
                message = Message(
                    "curation.merged_already",
                    key=f"{section}.{target}",
                    name=other,
                    line=line_numbers([first]),
                )
                yield conflict(message, [first, line])
    for circle in cycles(merges):
        lines = [line_of(start, other) for start, other in circle]
        yield conflict(Message("curation.circle", key=f"{section}.{circle[0][0]}"), lines)


def _split_talks(
    curation: Curation, sources_of: Mapping[str, frozenset[str]], files: Mapping[str, SourceId]
) -> Iterator[Problem]:
    """Sources that a talk is said both to have and not to have."""
    into = merge_targets(_by_id(curation.lists("merge")[SectionKey.TALKS]))
    given = {files.get(file): (file, entry.talk) for file, entry in curation.sources.items()}
    for talk, entry in curation.talks.items():
        for source in dict.fromkeys(entry.split):
            line = curation.line("talks", talk, "split", source)
            for other in entry.merge:
                if sources_of.get(other, frozenset()) == frozenset((source,)):
                    first = curation.line("talks", talk, "merge", other)
                    at = f"talks.{talk}"
                    message = Message("curation.all_split", key=at, name=other, source=source)
                    yield conflict(message, [first, line])
            file, own = given.get(SourceId(source), ("", None))
            if own and talk in {own, final_target(own, into)}:
                first = curation.line("sources", file, "talk")
                message = Message(
                    "curation.given_split",
                    key=f"talks.{talk}",
                    source=source,
                    other=f"sources.{file}.talk",
                )
                yield conflict(message, [first, line])


def _split_names(curation: Curation) -> Iterator[Problem]:
    """Names that a concept or an entity is said both to have and not to have."""
    joined = [
        (section, identity, name, field, other)
        for section, entries in curation.named().items()
        for identity, entry in entries.items()
        for name in dict.fromkeys(entry.split)
        for field, others in _joins(entry).items()
        for other in others
    ]
    for section, identity, name, field, other in joined:
        if {slug(name), parse_name(name).key} & {other, parse_name(other).key}:
            first = curation.line(section, identity, field, other)
            line = curation.line(section, identity, "split", name)
            key = f"{section}.{identity}"
            message = Message("curation.both", key=key, name=name, field=field, other="split")
            yield conflict(message, [first, line])


def _joined_and_separated(curation: Curation) -> Iterator[Problem]:
    """Things that are said to be one and not to be one, each pair once."""
    for section, entries in curation.things().items():
        joined = {
            identity: tuple(slug(name) for names in _joins(entry).values() for name in names)
            for identity, entry in entries.items()
        }
        into = merge_targets(joined)
        seen: set[frozenset[str]] = set()
        separated = [
            (identity, key, other)
            for identity, entry in entries.items()
            for key, others in _separates(entry).items()
            for other in others
        ]
        for identity, key, other in separated:
            pair = frozenset((identity, slug(other)))
            if pair not in seen and final_target(slug(other), into) == final_target(identity, into):
                seen.add(pair)
                line = curation.line(section, identity, key, other)
                pair_lines = _joining(section, (identity, slug(other)), entries, curation)
                lines = [line, *pair_lines]
                at = f"{section}.{identity}"
                message = Message("curation.joined", key=at, name=other, field=key)
                yield conflict(message, lines)


def _joining(
    section: SectionKey,
    pair: tuple[str, str],
    entries: Mapping[str, ThingCuration],
    curation: Curation,
) -> Iterator[int | None]:
    """The lines of the entries that join one of two things with something."""
    for identity, entry in entries.items():
        fields = {field: names for field, names in _joins(entry).items() if names}
        ids = {identity, *(slug(name) for names in fields.values() for name in names)}
        if fields and not ids.isdisjoint(pair):
            yield curation.line(section, identity, next(iter(fields)))


def _joins(entry: ThingCuration) -> dict[str, tuple[str, ...]]:
    """What an entry says to be the same thing, by the field that says so."""
    if isinstance(entry, TalkCuration):
        return {"merge": entry.merge}
    merge = {"merge": entry.merge} if isinstance(entry, ConceptCuration) else {}
    return {**merge, "aliases": entry.aliases}


def _separates(entry: ThingCuration) -> dict[str, tuple[str, ...]]:
    """What an entry says to be another or of another subject, by the field that says so."""
    if isinstance(entry, EntityCuration):
        return {"not_same_as": entry.not_same_as}
    return {"not_same_as": entry.not_same_as, "not_related": entry.not_related}


def _given_twice(curation: Curation) -> Iterator[Problem]:
    """Names and former ids that are given to two things."""
    for section, entries in curation.named().items():
        names = [
            (identity, field, name)
            for identity, entry in entries.items()
            for field, given in (("name", (entry.name,)), ("aliases", entry.aliases))
            for name in given
            if name
        ]
        yield from _with_two_owners(section, names, curation, name_key)
    for section, ids in curation.lists("previous_ids").items():
        field = previous_ids_field(section)
        former = [
            (identity, field, name)
            for identity, previous in ids.items()
            for name in previous
            if section is not SectionKey.ITEMS or not is_timed(name)  # with all places elsewhere
        ]
        yield from _with_two_owners(section, former, curation, str)


def _with_two_owners(
    section: SectionKey,
    names: Iterable[tuple[str, str, str]],
    curation: Curation,
    key_of: Callable[[str], str],
) -> Iterator[Problem]:
    """Names (entry, field, name) that two entries have, unless these are merged into one."""
    into = merge_targets(_by_id(curation.lists("merge").get(section, {})))
    owners: dict[str, tuple[str, int | None]] = {}
    for identity, field, name in names:
        line = curation.line(section, identity, field, name)
        owner, first = owners.setdefault(key_of(name), (identity, line))
        if final_target(owner, into) != final_target(identity, into):
            entry = Message("curation.entry", key=f"{section}.{identity}", name=name)
            yield conflict(Message("curation.given", entry=entry, owner=owner), [first, line])


def _quotes(curation: Curation) -> Iterator[Problem]:
    """Quotes that are said to be themselves, to be one in a circle, or to be both one and two."""
    same = {quote: entry.same_as for quote, entry in curation.quotes.items()}
    pairs = [(quote, other) for quote, others in same.items() for other in others]
    joined = indexed(way for pair in pairs for way in (pair, pair[::-1]))
    for quote, entry in curation.quotes.items():
        for key, others in (("same_as", entry.same_as), ("not_same_as", entry.not_same_as)):
            if quote in others:
                line = curation.line("quotes", quote, key, quote)
                message = Message("curation.own_id", key=f"quotes.{quote}", field=key)
                yield conflict(message, [line])
    for circle in cycles(same):
        lines = [curation.line("quotes", start, "same_as", other) for start, other in circle]
        yield conflict(Message("curation.same_circle", key=f"quotes.{circle[0][0]}"), lines)
    seen: set[frozenset[str]] = set()
    for quote, entry in curation.quotes.items():
        for other in entry.not_same_as:
            edges = path(joined, quote, other) if frozenset((quote, other)) not in seen else ()
            seen.add(frozenset((quote, other)))
            if edges:
                yield _one_and_two(quote, other, edges, curation)


def _one_and_two(
    quote: str, other: str, edges: Sequence[tuple[str, str]], curation: Curation
) -> Problem:
    """Two quotes that are not one by one line, and one by another or by several."""
    lines = [
        curation.line("quotes", first, "same_as", second)
        for start, end in edges
        for first, second in ((start, end), (end, start))
        if first in curation.quotes and second in curation.quotes[first].same_as
    ]
    separated = curation.line("quotes", quote, "not_same_as", other)
    key = f"quotes.{quote}"
    if other in curation.quotes[quote].same_as:
        message = Message(
            "curation.both", key=key, name=other, field="same_as", other="not_same_as"
        )
    else:
        numbers, count = line_numbers(lines), len(set(lines))
        message = Message("curation.not_same", key=key, name=other, line=numbers, n=count)
    return conflict(message, [separated, *lines])
