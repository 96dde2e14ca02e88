"""Compares what is known of talks and quotes with what notes say of them in truth.

A *claim* is one thing said of one note: its title, its talk's date, somebody who takes part, a
topic, or who speaks a quote. Precision is the share of the corpus' claims that are true, recall
the share of the true ones that it makes.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping

from generator.model.base import SourceId
from generator.model.corpus import Corpus
from generator.text.naming.normal import words
from tests.evaluation.accounts import Told
from tests.evaluation.drawing import Note
from tests.evaluation.measuring import Figure

LABELLED = ("titles", "dates", "topics")
"""Those that labelled accounts are labelled with."""

FIELDS = ("titles", "dates", "people", "topics", "speakers")

_PRINTING_DATES = frozenset({"general-notes", "video-insights"})

Claim = tuple[Hashable, ...]
Claims = dict[str, set[Claim]]


def measure_fields(
    notes: Iterable[Note], corpus: Corpus, *, named_by_id: bool = False
) -> dict[str, Figure]:
    """A figure for each of :data:`FIELDS`; notes may be named by the ids of their sources.

    Lists of talks are left out.
    """
    notes = tuple(note for note in notes if not note.of_many)
    files = {it.id: str(it.id) if named_by_id else it.file for it in corpus.sources}
    true, made = _true(notes), _made(corpus, files, {note.file for note in notes})
    return {
        field: Figure(
            true=len(true[field]),
            found=len(made[field]),
            right=len(true[field] & made[field]),
            wrong=tuple(frozenset({claim}) for claim in made[field] - true[field]),
            missed=tuple(frozenset({claim}) for claim in true[field] - made[field]),
        )
        for field in FIELDS
    }


def _true(notes: Iterable[Note]) -> Claims:
    """What is true of each file; whatever one note says of a talk is true of all notes on it."""
    claims: Claims = {field: set() for field in FIELDS}
    notes = tuple(notes)
    files: defaultdict[str, list[str]] = defaultdict(list)
    for note in notes:
        files[note.talk].append(note.file)
    for note in notes:
        claims["titles"].add((note.file, words(note.title)))
        for file in files[note.talk]:
            claims["dates"] |= {(file, note.date)} if note.date else set()
            claims["people"] |= {(file, person) for person in note.people}
        claims["topics"] |= {(note.file, words(topic)) for topic in note.topics}
        claims["speakers"] |= {
            (note.file, words(quote.text), quote.speaker) for quote in note.quotes if quote.speaker
        }
    return claims


def _made(corpus: Corpus, files: Mapping[SourceId, str], labelled: set[str]) -> Claims:
    """What the corpus claims of each file that is labelled."""
    claims: Claims = {field: set() for field in FIELDS}
    names = {entity.id: entity.name for entity in corpus.entities}
    for talk in corpus.talks:
        for statement in talk.titles:
            claims["titles"].add((files[statement.at.source], words(statement.text)))
        for source in talk.sources:
            file = files[source]
            claims["dates"] |= {(file, talk.published)} if talk.published else set()
            claims["people"] |= {
                (file, names[it.person]) for it in talk.people if it.role.takes_part
            }
    for topic in corpus.topics:
        claims["topics"].add((files[topic.at.source], words(topic.name)))
    for quote in corpus.quotes:
        for one in quote.attestations:
            if one.speaker and one.speaker.person:
                speaker = names[one.speaker.person]
                claims["speakers"].add((files[one.at.source], words(one.text), speaker))
    return {
        field: {claim for claim in made if claim[0] in labelled} for field, made in claims.items()
    }


def notes_of(accounts: Iterable[Told]) -> tuple[Note, ...]:
    """Labelled accounts as notes, with what their labels say: title, date and topics.

    Accounts that stand in one file are left out.
    """
    return tuple(
        Note(
            file=account.id,
            talk=account.talk,
            text="",
            title=_without_names(account),
            date=account.one("date") if account.dialect in _PRINTING_DATES else None,
            topics=tuple(name for parts in account.of("topic") for name in parts),
        )
        for account in accounts
        if account.page is None
    )


_OF_NOTES = " – talk notes"


def _without_names(account: Told) -> str:
    """The title of a page without who gives the talk, or that it is notes, behind a dash."""
    title = account.title.removesuffix(_OF_NOTES)
    ends = [at for name in account.people if (at := title.find(f" – {name}")) > 0]
    return title[: min(ends)] if ends else title
