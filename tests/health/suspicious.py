"""Collections in which nothing is suspicious, and what is found in those that are changed."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import yaml

from generator.curation.load import read_curation
from generator.health import health
from generator.link import link
from generator.messages.words import english
from generator.model.problem import ANOMALIES, Anomaly
from generator.model.reading import Reading
from generator.resolve import resolve
from tests.support import assert_said, reading_of, seed_of

NOTES = """\
---
title: {title}
speakers: [{speaker}]
recorded: 2024-05-{day:02}
url: https://talks.example/{day}
---

# {title}

## Quotes

> "Nobody owns a flood, and {title} is the proof of it, number {day}."

## Takeaways

- A river is a verb, says {speaker} of {title}.
"""


PEOPLE = "Nadia Brun, Ivo Kern, Selma Aydin, Tomo Hale, Rosa Linde, Emre Falk, Ada Quist".split(
    ", "
)


SUBJECTS = "Rivers, Dams, Kilns, Orchards, Lanterns, Ferries, Bridges".split(", ")


def sound(count: int = 7) -> list[tuple[str, str]]:
    """The names and texts of notes with which nothing is wrong."""
    return [
        (
            f"note-{day}",
            NOTES.format(
                title=f"The Age of {SUBJECTS[day % 7]} {day}", speaker=PEOPLE[day % 7], day=day
            ),
        )
        for day in range(1, count + 1)
    ]


def reading(notes: Sequence[tuple[str, str]]) -> Reading:
    return reading_of(*(seed_of(text, name, ".md") for name, text in notes))


def examined(notes: Reading) -> dict[str, Anomaly]:
    resolved = resolve(notes)
    return {one.code: one for one in health(link(resolved), resolved)}


def found(notes: Sequence[tuple[str, str]], code: str) -> Anomaly:
    """The anomaly of a code; both languages say all of it, and its lines can be pasted."""
    anomaly = examined(reading(notes))[code]
    assert_sayable(anomaly)
    return anomaly


def assert_sayable(anomaly: Anomaly) -> None:
    assert anomaly.severity is ANOMALIES[anomaly.code]
    for message in (anomaly.message, anomaly.mend, *(it.remark for it in anomaly.examples)):
        assert english(message)
        assert_said(message)
    for example in anomaly.examples:
        if example.edit:
            assert isinstance(yaml.safe_load(example.edit), dict)
            _, problems = read_curation(example.edit)
            assert not problems


def without(field: str) -> Callable[[Reading], Reading]:
    """What is read of an account, but for some fields."""
    fields: dict[str, dict[str, Any]] = {
        "date": {"published": None, "page_date": None, "note_date": None, "saved_date": None},
        "person": {"people": ()},
        "address": {"url": None, "recordings": (), "pages": ()},
    }

    def change(notes: Reading) -> Reading:
        *others, last = notes.accounts
        changed = msgspec.structs.replace(last, **fields[field])
        return msgspec.structs.replace(notes, accounts=(*others, changed))

    return change


def codes_without(field: str, name: str, text: str) -> frozenset[str]:
    """The codes of what is asked about where a note beside sound ones was read without a field."""
    return frozenset(examined(without(field)(reading([*sound(2), (name, text)]))))
