"""Talks of more sources than are usual, of sources that contradict each other, and divided ones."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from generator.curation.edits import Edit, Field
from generator.health.collection import Collection, clipped, in_talk
from generator.health.other_texts import are_other_texts
from generator.model.account import Account
from generator.model.account_head import DateBasis
from generator.model.base import SourceId
from generator.model.corpus import Talk
from generator.model.grouping import neighbours
from generator.model.message import Message
from generator.model.problem import Example
from generator.model.reading import SuggestionKind
from generator.model.source import SourceKind
from generator.text.naming.normal import words
from generator.text.paths import path_of
from generator.text.quantities.iso_dates import are_apart
from generator.text.regex import regex

MANY_SOURCES = 6
"""Rarely do so many notes, records and transcripts tell of one talk."""

_MOST_SPLIT, _LEAST_INSIDE = 12, 3
_NUMBER_IN_FRONT, _NUMBER_BEHIND = (
    regex(r"^\d{1,4}(?![\d-]*\d)"),
    regex(r"(?<=\D)\d{1,4}$"),
)
_WORD = regex(r"(?<![^\W_])[^\W\d_]{3,}(?![^\W_])")
_ENDINGS = regex(r"(?P<name>.+?)(?:\.(?P<part>[A-Za-z][\w-]{0,15}))?\.[A-Za-z\d]+")


def many_sources(collection: Collection) -> Iterator[Example]:
    """Talks of very many sources, the largest first."""
    talks = [talk for talk in collection.corpus.talks if len(talk.sources) >= MANY_SOURCES]
    for talk in sorted(talks, key=lambda talk: (-len(talk.sources), talk.id)):
        counted = Message("health.talk_sources", n=len(talk.sources), title=clipped(talk.title))
        yield in_talk(collection, talk, counted, _apart(talk, talk.sources[1:]))


def contradicted(collection: Collection) -> Iterator[Example]:
    """Talks that were joined from accounts which can hardly be about one talk: the first two."""
    for talk in collection.corpus.talks:
        for account, other in combinations(collection.accounts_of(talk), 2):
            reasons = chain(_reasons(account, other), _file_numbers(collection, account, other))
            reason = next(reasons, None)
            if reason is not None:
                remark = Message(
                    "health.talk_contradicts",
                    title=clipped(talk.title),
                    because=reason,
                    first=clipped(collection.file(account.source)),
                    second=clipped(collection.file(other.source)),
                )
                split = None if account.source == other.source else _apart(talk, [other.source])
                yield in_talk(collection, talk, remark, split)
                break


def _reasons(account: Account, other: Account) -> Iterator[Message]:
    if account.published and other.published and _are_of_one_kind(account, other):
        first, second = sorted((account.published, other.published))
        if are_apart(first, second):
            yield Message("health.dates", first=first, second=second)
    platforms = {recording.platform for recording in account.recordings}
    for platform in sorted(platforms & {it.platform for it in other.recordings}):
        firsts, seconds = (
            {it.key for it in side.recordings if it.platform == platform}
            for side in (account, other)
        )
        if firsts.isdisjoint(seconds):
            yield Message("health.recordings", first=min(firsts), second=min(seconds))
    shows = [set(words(it.show or "")) for it in (account, other)]
    is_one_show = not all(shows) or not shows[0].isdisjoint(shows[1])  # each has its own numbers
    numbers = {it.kind: it.value for it in other.numbers if is_one_show}
    for number in account.numbers:
        if numbers.get(number.kind, number.value) != number.value:
            second = numbers[number.kind]
            yield Message("health.numbers", first=number.value, second=second)
    if are_other_texts(account, other):
        yield Message("health.other_texts")


def _file_numbers(collection: Collection, account: Account, other: Account) -> Iterator[Message]:
    """That two files of one folder begin, or end, with two numbers: those of a series.

    Their names have a word in common: numbers alone may be those of an export.
    """
    names = [_shared_name(collection, side) for side in (account, other)]
    words = [set(_WORD.findall(name[1].casefold())) for name in names if name]
    if len(words) < 2 or words[0].isdisjoint(words[1]) or len({it[0] for it in names if it}) > 1:
        return
    for form in (_NUMBER_IN_FRONT, _NUMBER_BEHIND):
        numbers = [match.group() for name in names if name and (match := form.search(name[1]))]
        if len(numbers) == 2 and int(numbers[0]) != int(numbers[1]):
            yield Message("health.file_numbers", first=numbers[0], second=numbers[1])


def _are_of_one_kind(*accounts: Account) -> bool:
    """Whether both dates say when the talk was, or both when its recording came out."""
    bases = [account.published_by for account in accounts]
    return DateBasis.NOTE not in bases and bases.count(DateBasis.PUBLISHED) != 1


def divided(collection: Collection) -> Iterable[Example]:
    """Talks that stand apart although one recording, or one name of files, says they are one.

    A recording that several talks of one file or of several starts share is a session.
    """
    talks_of: defaultdict[tuple[str, ...], dict[str, Talk]] = defaultdict(dict)
    starts: defaultdict[tuple[str, ...], set[int | None]] = defaultdict(set)
    for talk in collection.corpus.talks:
        for account in collection.accounts_of(talk):
            for recording in account.recordings:
                named = ("recording", recording.platform, recording.key)
                talks_of[named][talk.id] = talk
                starts[named].add(recording.start)
            name = _shared_name(collection, account)
            if name is not None:
                talks_of["file", *name][talk.id] = talk
    groups: dict[tuple[str, ...], Example] = {}
    for key, talks in sorted(talks_of.items()):
        identities = tuple(sorted(talks))
        is_session = key[0] == "recording" and (len(talks) > 2 or len(starts[key]) > 1)
        if len(talks) > 1 and not is_session and identities not in groups:
            groups[identities] = _one_talk(collection, key, [talks[it] for it in identities])
    return groups.values()


def of_several(collection: Collection) -> Iterator[Example]:
    """Talks that may be one with several others of which hardly two may be one: lists of these."""
    suggested = (it for it in collection.suggestions if it.kind is SuggestionKind.TALKS)
    near = neighbours((it.first, it.second) for it in suggested)
    for talk in collection.corpus.talks:
        others = near[talk.id]
        alike = sum(not near[it].isdisjoint(others) for it in others)
        if len(others) >= _LEAST_INSIDE and 2 * alike < len(others):
            remark = Message("health.holds_several", n=len(others), title=clipped(talk.title))
            file = collection.file(talk.sources[0])
            edit = Edit("sources", file, {"kind": SourceKind.NO_TALK.value}).whole
            yield in_talk(collection, talk, remark, edit)


def _shared_name(collection: Collection, account: Account) -> tuple[str, str] | None:
    """The folder and the name of an account's file without endings; None in a file of several.

    Nor has `ada.okafor.md` such a name, where the title has that word: it is no ending.
    """
    path = path_of(collection.file(account.source))
    match = _ENDINGS.fullmatch(path.name)
    if not account.is_alone or match is None:
        return None
    if match["part"] and match["part"].casefold() in words(account.shown_title):
        return None
    return str(path.parent), match["name"]


def _one_talk(collection: Collection, key: tuple[str, ...], talks: Sequence[Talk]) -> Example:
    first, *others = talks
    fields: dict[str, Field] = {"merge": [talk.id for talk in others]}
    edit = Edit("talks", first.id, fields)
    code = "health.one_recording" if key[0] == "recording" else "health.one_file"
    remark = Message(
        code,
        title=clipped(first.title),
        other=clipped(others[0].title),
        shared=clipped(key[-1]),
    )
    return in_talk(collection, first, remark, edit.whole if len(others) <= _MOST_SPLIT else None)


def _apart(talk: Talk, sources: Sequence[SourceId]) -> str | None:
    """The line that makes sources talks of their own; None where it would be no line any more."""
    if len(sources) > _MOST_SPLIT:
        return None
    return Edit("talks", talk.id, {"split": list(sources)}).whole
