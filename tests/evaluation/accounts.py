"""The labelled accounts of invented talks: how their files are read (see the README there)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
DIALECTS = (
    "news-article",
    "podcast-notes",
    "interview-digest",
    "tag-page",
    "video-insights",
    "general-notes",
    "transcript",
)


@dataclass(frozen=True)
class Said:
    """A quote of an account; `utterance` is the truth: what was said, by its key in the talk."""

    utterance: str
    time: str | None
    text: str
    note: str | None = None
    speaker: str | None = None


@dataclass
class Told:
    """An account to be written: `talk` is the truth, all else is what its page prints.

    `lines` are the other fields in their order: name of the field and its parts.
    """

    talk: str
    id: str
    dialect: str
    title: str = ""
    people: tuple[str, ...] = ()
    page: str | None = None
    quotes: list[Said] = field(default_factory=list)
    lines: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    def of(self, name: str) -> list[tuple[str, ...]]:
        """The parts of every field of a name."""
        return [parts for kind, parts in self.lines if kind == name]

    def one(self, name: str) -> str | None:
        """The value of a field that stands once, or None."""
        return next((parts[0] for parts in self.of(name)), None)

    @property
    def names(self) -> list[str]:
        """The names of concepts that the page prints, as definitions or topics."""
        return [parts[0] for parts in self.of("term")] + [
            name for parts in self.of("topic") for name in parts
        ]


LISTED = {"topic", "with"}
FIELDS = frozenset(
    """
    title with page say term topic seg learn brief over sum context disc date mins url event fact
    head point turn cue form
    """.split()
)


def told() -> tuple[Told, ...]:
    """All labelled accounts, in the order of their files."""
    files = sorted((HERE / "talks").glob("*.talks"))
    found = [one for file in files for one in _told_in(file.read_text(encoding="utf-8"))]
    assert len({one.id for one in found}) == len(found)
    return tuple(found)


def _told_in(text: str) -> Iterator[Told]:
    talk, current = "", None
    for number, line in enumerate(text.split("\n"), start=1):
        kind, _, rest = line.strip().partition(" ")
        if not kind or kind.startswith("#"):
            continue
        if kind == "talk":
            talk = rest
        elif kind in DIALECTS:
            if current:
                yield current
            current = Told(talk=talk, id=rest, dialect=kind)
        elif current and kind in FIELDS:
            _add(current, kind, rest)
        else:
            raise ValueError(f"line {number}: “{line}” is no field")
    if current:
        yield current


def _add(account: Told, kind: str, rest: str) -> None:
    parts = tuple(part.strip() for part in rest.split(" · " if kind in LISTED else " | "))
    if kind == "title":
        account.title = rest
    elif kind == "with":
        account.people = parts
    elif kind == "page":
        account.page = rest
    elif kind == "say":
        utterance, _, time = parts[0].partition("@")
        account.quotes.append(
            Said(
                utterance=f"{account.talk}#{utterance}",
                time=time or None,
                text=parts[1],
                note=parts[2] if len(parts) > 2 and parts[2] else None,
                speaker=parts[3] if len(parts) > 3 else None,
            )
        )
    else:
        account.lines.append((kind, parts))


def same_concepts() -> dict[str, str]:
    """The concept that each name means, by the first of its names; other names mean their own."""
    found: dict[str, str] = {}
    for line in (HERE / "concepts.txt").read_text(encoding="utf-8").split("\n"):
        names = [name.strip() for name in line.split(" = ")]
        if not line.strip() or line.startswith("#"):
            continue
        for name in names:
            assert name not in found, name
            found[name] = names[0]
    return found


def half(talk: str) -> str:
    """The half that a talk belongs to: `chosen` or `held`. Talks of one family stay together."""
    family = talk.partition("/")[0]
    return "chosen" if sha256(family.encode()).digest()[3] % 2 else "held"
