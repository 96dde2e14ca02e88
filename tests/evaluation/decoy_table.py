"""The figures of the decoys as Markdown, as they stand in `docs/evaluation.md`."""

from collections.abc import Mapping
from functools import cache
from random import Random
from typing import NamedTuple

from generator.model.reading import Reading
from generator.resolve import resolve
from generator.resolve.same_talk.rules import RULES
from tests.evaluation.ablation import Decided, ablated, decide, read_notes
from tests.evaluation.accounts import told
from tests.evaluation.decoys import APART, ONE, SUGGESTED, drawn
from tests.evaluation.drawing import Note
from tests.evaluation.fields import FIELDS, LABELLED, measure_fields, notes_of
from tests.evaluation.measuring import Figure, read_told

BEGIN, END = "<!-- decoys -->", "<!-- end of decoys -->"
DRAWN = 3


class Without(NamedTuple):
    """The decoys, what is read from them, and what is decided by all rules and without each."""

    notes: tuple[Note, ...]
    reading: Reading
    whole: Decided
    left: Mapping[str, Decided]


@cache
def without_each() -> Without:
    """What each rule is worth for the decoys that the tables are made of."""
    notes = drawn(Random(DRAWN), (*APART, *ONE, *SUGGESTED))
    reading = read_notes(notes)
    return Without(notes, reading, decide(notes, reading), ablated(notes, reading))


def decoy_figures() -> str:
    """The tables: what is decided, what is known of each note, and what each rule is worth."""
    notes, reading, whole, without = without_each()
    fields = measure_fields(notes, resolve(reading).corpus)
    labelled = _labelled()
    lines = [
        BEGIN,
        f"{len(notes)} notes of {len({note.talk for note in notes})} talks:",
        "",
        "| what | pairs | precision | recall |",
        "|---|---:|---:|---:|",
        f"| joined | {whole.joined.true} | {_shares(whole.joined)} |",
        f"| suggested, of what is not joined | {whole.suggested.true} | {_shares(whole.suggested)} |",
        "",
        "| field | decoys | precision | recall | labelled accounts | precision | recall |",
        "|---|---:|---:|---:|---:|---:|---:|",
        *(_field(name, fields[name], labelled.get(name)) for name in FIELDS),
        "",
        "| without | kind | joined: precision | recall | suggested: precision | recall | reasons |",
        "|---|---|---:|---:|---:|---:|---:|",
        _row("nothing", "", whole),
    ]
    lines += [_row(it.code, it.kind.name.lower(), without[it.code]) for it in RULES]
    return "\n".join([*lines, END])


def _labelled() -> dict[str, Figure]:
    accounts = told()
    corpus = resolve(read_told(accounts)).corpus
    found = measure_fields(notes_of(accounts), corpus, named_by_id=True)
    return {name: found[name] for name in LABELLED}


def _field(name: str, decoys: Figure, labelled: Figure | None) -> str:
    other = f"{labelled.true} | {_shares(labelled)}" if labelled else "– | – | –"
    return f"| {name} | {decoys.true} | {_shares(decoys)} | {other} |"


def _row(name: str, kind: str, decided: Decided) -> str:
    shares = f"{_shares(decided.joined)} | {_shares(decided.suggested)}"
    return f"| {name} | {kind} | {shares} | {decided.reasons} |"


def _shares(one: Figure) -> str:
    return f"{one.precision:.3f} | {one.recall:.3f}"
