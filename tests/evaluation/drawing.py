"""Notes of invented talks as people and programs write them, each with what it says in truth."""

import json
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tests.read.synthetic import FAMILY, GIVEN, SYLLABLES

NOTHING: Mapping[str, str | None] = MappingProxyType({})


@dataclass(frozen=True)
class Spoken:
    """A quote of a note, with who said it in truth and where in the recording."""

    text: str
    speaker: str | None
    time: int | None = None


@dataclass(frozen=True)
class Note:
    """A file, and what it says in truth: its talk, title, date, who takes part, topics, quotes.

    `too_little` says that nobody could be sure from it whether it is about the talk, `of_many` that
    other talks stand in it too, of which nothing is written down here.
    """

    file: str
    talk: str
    text: str
    title: str
    date: str | None = None
    people: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    quotes: tuple[Spoken, ...] = ()
    too_little: bool = False
    of_many: bool = False


class Draw:
    """Draws words, names and sentences; no two talks of a run have a telling word in common."""

    def __init__(self, rng: random.Random) -> None:
        """Takes the source of chance."""
        self.rng = rng
        self._used: set[str] = set()
        self._people = [f"{given} {last}" for given in GIVEN for last in FAMILY]
        rng.shuffle(self._people)

    def word(self) -> str:
        """A word that was not drawn before."""
        while (
            word := "".join(self.rng.choices(SYLLABLES, k=self.rng.randint(3, 4)))
        ) in self._used:
            pass
        self._used.add(word)
        return word

    def words(self, count: int) -> list[str]:
        """New words."""
        return [self.word() for _ in range(count)]

    def title(self, count: int = 4) -> str:
        """A title of new words."""
        return " ".join(word.capitalize() for word in self.words(count))

    def name(self) -> str:
        """Somebody who was not drawn before."""
        return self._people.pop()

    def sentence(self, words: Iterable[str] = (), count: int = 7) -> str:
        """A sentence of new words and of those that are given, in their order."""
        given = list(words)
        new = self.words(max(0, count - len(given)))
        mixed = [*given, *new]
        return f"The {mixed[0]} is a {' and the '.join(mixed[1:])}."

    def video(self) -> str:
        """The id of a video."""
        letters = "abcdefghijkmnopqrstuvwxyz"
        return "".join(self.rng.choices(letters, k=10)) + str(self.rng.randint(1, 9))

    def day(self, year: int) -> str:
        """A day of a year, as an ISO date."""
        return f"{year}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 27):02}"


def clock(seconds: int) -> str:
    """A time as notes print it."""
    return f"{seconds // 60:02}:{seconds % 60:02}"


def year_of(event: str) -> str | None:
    """The year that the name of an event ends with."""
    last = event.rpartition(" ")[2]
    return last if last.isdecimal() else None


def markdown(
    file: str,
    talk: str,
    title: str,
    people: Iterable[str] = (),
    *,
    draw: Draw,
    quotes: Iterable[Spoken] = (),
    chapters: Iterable[tuple[int, str]] = (),
    topics: Iterable[str] = (),
    body: Iterable[str] = (),
    fields: Mapping[str, str | None] = NOTHING,
) -> Note:
    """Somebody's own note with front matter; `fields` are its other keys, `recorded` its date."""
    people, quotes, topics = tuple(people), tuple(quotes), tuple(topics)
    lines = ["---", f"title: {json.dumps(title, ensure_ascii=False)}"]
    lines += [f"speakers: [{', '.join(people)}]"] if people else []
    lines += [f"{key}: {value}" for key, value in fields.items() if value]
    lines += ["---", "", f"# {title}", "", "## Notes", ""]
    lines += [f"- {text}" for text in body or [draw.sentence() for _ in range(3)]]
    if quotes:
        lines += ["", "## Quotes", ""]
    for quote in quotes:
        at = f" ({clock(quote.time)})" if quote.time is not None else ""
        lines += [f'> "{quote.text}"{at}', ""]
    if chapters := tuple(chapters):
        lines += ["", "## Timestamps", "", *(f"- {clock(at)} – {name}" for at, name in chapters)]
    if topics:
        lines += ["", "## Topics", "", *(f"- {topic}" for topic in topics)]
    return Note(
        file=f"{file}.md",
        talk=talk,
        text="\n".join(lines) + "\n",
        title=title,
        date=fields.get("recorded") or year_of(fields.get("event") or ""),
        people=people,
        topics=topics,
        quotes=quotes,
    )


def podcast(
    file: str,
    talk: str,
    title: str,
    person: str,
    *,
    quotes: Iterable[Spoken],
    takeaways: Iterable[str],
) -> Note:
    """The summary of a podcast: another kind of notes, with times and remarks."""
    quotes = tuple(quotes)
    lines = [
        title,
        "",
        "Audio Brief",
        f"This episode covers {person}'s talk. {person.split()[1]} argues that it is so.",
        "",
    ]
    lines += ["Quotes"]
    lines += [f'- At {clock(it.time or 0)} - "{it.text}" - A remark in passing.' for it in quotes]
    lines += ["", "Takeaways", *(f"- {text}" for text in takeaways)]
    return Note(
        file=f"{file}.txt",
        talk=talk,
        text="\n".join(lines) + "\n",
        title=title,
        people=(person,),
        quotes=quotes,
    )


def record(file: str, talk: str, title: str, person: str, date: str | None = None) -> Note:
    """The entry of a catalogue."""
    entry = {"title": title, "speakers": [person], "description": "", "recorded": date or ""}
    entry["copyright_text"] = "free"
    return Note(
        file=f"{file}.json",
        talk=talk,
        text=json.dumps(entry, indent=2, ensure_ascii=False) + "\n",
        title=title,
        date=date,
        people=(person,),
    )


def turns(
    file: str, talk: str, title: str, host: str, guest: str, spoken: Iterable[str], **fields: str
) -> Note:
    """A transcript with the speakers' names in front of their turns."""
    lines = [
        "---",
        f'title: "{title}"',
        *(f"{key}: {value}" for key, value in fields.items()),
        "---",
    ]
    for at, text in enumerate(spoken):
        lines += ["", f"**{(host, guest)[at % 2]}:** {text}"]
    return Note(
        file=f"{file}.md",
        talk=talk,
        text="\n".join(lines) + "\n",
        title=title,
        people=(host, guest),
    )


def said_by(draw: Draw, person: str, count: int, start: int = 65) -> list[Spoken]:
    """Quotes of somebody, at rising times."""
    return [
        Spoken(draw.sentence(count=4), person, start + 137 * at + draw.rng.randint(0, 40))
        for at in range(count)
    ]
