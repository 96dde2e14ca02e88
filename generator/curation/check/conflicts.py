"""Entries of the curation file that undo each other: one problem each, with both lines named."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.curation.check.conflict import conflict
from generator.curation.check.conflict import told as told_lines
from generator.curation.check.cycles import cycles, path
from generator.curation.merges import final_target, merge_targets
from generator.model.base import SourceId
from generator.model.curation import Curation, SectionKey
from generator.model.problem import Problem
from generator.text.naming.ids import slug
from generator.text.naming.names import parse_name
from generator.text.naming.normal import name_key

_ENTITIES = (SectionKey.PEOPLE, SectionKey.ORGANISATIONS, SectionKey.PRODUCTS, SectionKey.WORKS)
_TIMED = "s-"
"""Begins a segment's place; every talk may have the same, so that it is told with the places."""


def conflicts(
    curation: Curation, told: Mapping[str, frozenset[str]], files: Mapping[str, SourceId]
) -> tuple[Problem, ...]:
    """Everything in the file that contradicts itself.

    Args:
        curation: the file as read.
        told: the sources of each talk before the file merged any.
        files: the id of each source by its file.
    """
    return (
        *_merges(SectionKey.TALKS, curation),
        *_merges(SectionKey.CONCEPTS, curation),
        *_split_talks(curation, told, files),
        *_split_names(curation),
        *_kept_apart(curation),
        *_claims(curation),
        *_quotes(curation),
    )


def _merge_map(section: str, curation: Curation) -> dict[str, tuple[str, ...]]:
    """What each entry of a section merges, by id: concepts may be named as they are printed."""
    entries = getattr(curation, section).items()
    return {
        identity: tuple(dict.fromkeys(map(slug, getattr(entry, "merge", ()))))
        for identity, entry in entries
    }


def _merge_line(section: str, target: str, other: str, curation: Curation) -> int | None:
    """The line on which an entry merges what has an id."""
    listed = getattr(curation, section)[target].merge
    printed = next((one for one in listed if slug(one) == other), other)
    return curation.line(section, target, "merge", printed)


def _merges(section: str, curation: Curation) -> Iterator[Problem]:
    """Things merged into themselves, into two others, or in a circle."""
    merges = _merge_map(section, curation)
    claimed: dict[str, str] = {}
    for target, others in sorted(merges.items()):
        for other in others:
            line = _merge_line(section, target, other, curation)
            if other == target:
                yield conflict(f"{section}.{target}: it cannot be merged into itself", [line])
            elif claimed.setdefault(other, target) != target:
                first = _merge_line(section, claimed[other], other, curation)
                message = f"{section}.{target}: “{other}” is merged by line {first} already"
                yield conflict(message, [first, line])
    for circle in cycles(merges):
        lines = [_merge_line(section, one, other, curation) for one, other in circle]
        yield conflict(f"{section}.{circle[0][0]}: the merges go in a circle", lines)


def _split_talks(
    curation: Curation, told: Mapping[str, frozenset[str]], files: Mapping[str, SourceId]
) -> Iterator[Problem]:
    """Sources that a talk is said both to have and not to have."""
    into = merge_targets(_merge_map(SectionKey.TALKS, curation))
    given = {files.get(file): (file, said.talk) for file, said in curation.sources.items()}
    for talk, entry in curation.talks.items():
        for source in dict.fromkeys(entry.split):
            line = curation.line("talks", talk, "split", source)
            for other in entry.merge:
                if told.get(other, frozenset()) == frozenset((source,)):
                    first = curation.line("talks", talk, "merge", other)
                    message = f"“{other}” is listed under merge, and all it has, “{source}”,"
                    yield conflict(f"talks.{talk}: {message} under split", [first, line])
            file, own = given.get(SourceId(source), ("", None))
            if own and talk in {own, final_target(own, into)}:
                first = curation.line("sources", file, "talk")
                message = f"“{source}” is listed under split, but sources.{file}.talk gives it"
                yield conflict(f"talks.{talk}: {message} to this talk", [first, line])


def _split_names(curation: Curation) -> Iterator[Problem]:
    """Names that a concept or an entity is said both to have and not to have."""
    listed = [
        (section, identity, name, field, other)
        for section in (SectionKey.CONCEPTS, *_ENTITIES)
        for identity, entry in getattr(curation, section).items()
        for name in dict.fromkeys(entry.split)
        for field in ("merge", "aliases")
        for other in getattr(entry, field, ())
    ]
    for section, identity, name, field, other in listed:
        if {slug(name), parse_name(name).key} & {other, parse_name(other).key}:
            first = curation.line(section, identity, field, other)
            line = curation.line(section, identity, "split", name)
            message = f"“{name}” is listed under {field} and split"
            yield conflict(f"{section}.{identity}: {message}", [first, line])


def _kept_apart(curation: Curation) -> Iterator[Problem]:
    """Things that are said to be one and not to be one, each pair once."""
    for section in (SectionKey.TALKS, SectionKey.CONCEPTS, *_ENTITIES):
        entries = getattr(curation, section)
        joined = {
            identity: tuple(
                slug(one) for key in ("merge", "aliases") for one in getattr(entry, key, ())
            )
            for identity, entry in entries.items()
        }
        into = merge_targets(joined)
        seen: set[frozenset[str]] = set()
        parted = [
            (identity, key, other)
            for identity, entry in entries.items()
            for key in ("not_same_as", "not_related")
            for other in getattr(entry, key, ())
        ]
        for identity, key, other in parted:
            pair = frozenset((identity, slug(other)))
            if pair not in seen and final_target(slug(other), into) == final_target(identity, into):
                seen.add(pair)
                line = curation.line(section, identity, key, other)
                lines = [line, *_joining(section, (identity, slug(other)), joined, curation)]
                message = f"“{other}” is listed under {key}, and joined with it"
                yield conflict(f"{section}.{identity}: {message}", lines)


def _joining(
    section: str, pair: tuple[str, str], joined: Mapping[str, Sequence[str]], curation: Curation
) -> Iterator[int | None]:
    """The lines of the entries that join one of two things with something."""
    for identity, others in joined.items():
        if others and {identity, *others} & set(pair):
            entry = getattr(curation, section)[identity]
            key = "merge" if getattr(entry, "merge", ()) else "aliases"
            yield curation.line(section, identity, key)


def _claims(curation: Curation) -> Iterator[Problem]:
    """Names and former addresses that are given to two things."""
    for section in (SectionKey.CONCEPTS, *_ENTITIES):
        names = [
            (identity, field, name)
            for identity, entry in getattr(curation, section).items()
            for field, listed in (("name", (entry.name,)), ("aliases", entry.aliases))
            for name in listed
            if name
        ]
        yield from _claimed_twice(section, names, curation, name_key)
    for section in SectionKey:
        former = [
            (identity, field, one)
            for identity, entry in getattr(curation, section).items()
            for field in ("previous_slugs", "previous_ids")
            for one in getattr(entry, field, ())
            if section != SectionKey.ITEMS or not one.startswith(_TIMED)
        ]
        yield from _claimed_twice(section, former, curation, str)


def _claimed_twice(
    section: str,
    names: Iterable[tuple[str, str, str]],
    curation: Curation,
    key_of: Callable[[str], str],
) -> Iterator[Problem]:
    """Names (entry, field, name) that two entries have, unless these are merged into one."""
    into = merge_targets(_merge_map(section, curation))
    owners: dict[str, tuple[str, int | None]] = {}
    for identity, field, name in names:
        line = curation.line(section, identity, field, name)
        owner, first = owners.setdefault(key_of(name), (identity, line))
        if final_target(owner, into) != final_target(identity, into):
            message = f"{section}.{identity}: “{name}” is given to “{owner}” already"
            yield conflict(message, [first, line])


def _quotes(curation: Curation) -> Iterator[Problem]:
    """Quotes that are said to be themselves, to be one in a circle, or to be both one and two."""
    same = {quote: said.same_as for quote, said in curation.quotes.items()}
    joined: defaultdict[str, set[str]] = defaultdict(set)
    for quote, said in curation.quotes.items():
        for key, others in (("same_as", said.same_as), ("not_same_as", said.not_same_as)):
            if quote in others:
                line = curation.line("quotes", quote, key, quote)
                message = f"quotes.{quote}: its own id is listed under {key}"
                yield conflict(message, [line])
        for other in said.same_as:
            joined[quote].add(other)
            joined[other].add(quote)
    for circle in cycles(same):
        lines = [curation.line("quotes", one, "same_as", other) for one, other in circle]
        yield conflict(f"quotes.{circle[0][0]}: same_as goes in a circle", lines)
    seen: set[frozenset[str]] = set()
    for quote, said in curation.quotes.items():
        for other in said.not_same_as:
            edges = path(joined, quote, other) if frozenset((quote, other)) not in seen else ()
            seen.add(frozenset((quote, other)))
            if edges:
                yield _both(quote, other, edges, curation)


def _both(quote: str, other: str, edges: Sequence[tuple[str, str]], curation: Curation) -> Problem:
    """Two quotes that are not one by one line, and one by another or by several."""
    lines = [
        curation.line("quotes", first, "same_as", second)
        for one, two in edges
        for first, second in ((one, two), (two, one))
        if first in curation.quotes and second in curation.quotes[first].same_as
    ]
    apart = curation.line("quotes", quote, "not_same_as", other)
    message = f"quotes.{quote}: “{other}” is listed under same_as and not_same_as"
    if other not in curation.quotes[quote].same_as:
        says = "say" if len(set(lines)) > 1 else "says"
        message = f"quotes.{quote}: not_same_as “{other}”, but {told_lines(lines)} {says} same_as"
    return conflict(message, [apart, *lines])
