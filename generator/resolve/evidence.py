"""What speaks for two accounts being about one talk: named evidences with weights.

The weights are chosen so that no single coincidence is enough: the same people may give many
talks, a good line is said twice, and titles repeat. A shared recording alone settles it.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from urllib.parse import parse_qs, urlsplit

from generator.model.account import Account, Definition, PersonRole, Quotation, Segment
from generator.model.base import Value
from generator.resolve.utterance import Said, in_both, said, spoken
from generator.text.normal import name_key, words

THRESHOLD = 5.0
"""From this sum of weights on, two accounts are joined."""

SUGGESTION = 3.0
"""From this sum of weights on, joining two accounts is suggested to the editor."""

WEIGHTS = {
    "same-recording": 6.0,
    "same-name": 5.0,
    "shared-quote": 3.0,
    "more-shared-quotes": 2.0,
    "title": 2.0,
    "title-word": 1.0,
    "same-people": 1.0,
    "title-names-part": 1.0,
    "title-names-person": 1.0,
    "same-date": 1.0,
    "same-length": 1.0,
}
"""How much each evidence counts."""

_COMMON = frozenset(
    """
    a an and are as at about after all be best but by can covers day do does episode first
    for from full future has have he her his how i in insights interview interviews into is
    it its just keynote key lecture life make more my new no not notes of on one or our out
    part podcast s series she show so summary t talk talks that the their there they this to
    trends up video vs was we what when where which who why will with world year you your ai
    re m
    """.split()
)
_NOTES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
_VIDEO_PATHS = ("/embed/", "/shorts/", "/live/", "/v/")


class Traits(Value, frozen=True, kw_only=True):
    """What is compared of an account, in comparable form.

    `title_line` holds the words of the title that may name a part, with a space around each.
    """

    account: Account
    recording: str | None
    file_name: str
    people: frozenset[str]
    names: frozenset[str]
    title_words: frozenset[str]
    title: frozenset[str]
    title_line: str
    said: Said
    parts: tuple[str, ...]


class Sign(Value, frozen=True, kw_only=True):
    """One evidence found between two accounts."""

    evidence: str
    detail: str

    @property
    def weight(self) -> float:
        """How much it counts."""
        return WEIGHTS[self.evidence]


def traits(account: Account) -> Traits:
    """The comparable traits of an account."""
    people = [one for one in account.people if one.role is not PersonRole.VIA]
    own = frozenset(word for person in people for word in words(person.name))
    title = " ".join(statement.text for statement in account.titles[:1])
    title_keys = [name_key(word) for word in title.split()]
    return Traits(
        account=account,
        recording=recording(account.url) if account.url else None,
        file_name=_file_name_of(account),
        people=frozenset(name_key(person.name) for person in people),
        names=frozenset(name_key(person.short or person.name.split()[0]) for person in people),
        title_words=frozenset(words(title.replace("'s", "").replace("’s", ""))) - _COMMON - own,
        title=frozenset(title_keys),
        title_line=f" {' '.join(_kept(' '.join(title_keys)))} ",
        said=said([spoken(quote.text) for quote in account.of(Quotation)]),
        parts=tuple(sorted(set(_parts(account)))),
    )


def _file_name_of(account: Account) -> str:
    """The name under which files about one recording lie beside each other."""
    path = PurePosixPath(account.source)
    bare = path.with_suffix("") if path.suffix.casefold() in _NOTES else path
    return account.goes_with or str(bare)


def _parts(account: Account) -> Iterator[str]:
    """Names of segments and concepts, as words in one form: `decade agent`."""
    for name in (
        *(segment.title for segment in account.of(Segment)),
        *(definition.name for definition in account.of(Definition)),
    ):
        kept = _kept(name_key(name))
        if len(kept) > 1:
            yield " ".join(kept)


def _kept(key: str) -> tuple[str, ...]:
    return tuple(word for word in key.split() if word not in _COMMON)


def recording(url: str) -> str | None:
    """What recording an address shows, so that forms of one address are equal; None for none."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if not host:
        return None
    if host == "youtu.be":
        return f"youtube:{parts.path.strip('/')}"
    if host.endswith("youtube.com"):
        for prefix in _VIDEO_PATHS:
            if parts.path.startswith(prefix):
                return f"youtube:{parts.path.removeprefix(prefix).strip('/')}"
        identity = parse_qs(parts.query).get("v")
        return f"youtube:{identity[0]}" if identity else None
    path = parts.path.rstrip("/")
    return f"{host}{path}" if path else None


def signs(one: Traits, other: Traits) -> tuple[Sign, ...]:
    """All evidence between two accounts, in the order of :data:`WEIGHTS`."""
    return tuple(
        sign
        for find in (_recording, _file_name, _quotes, _titles, _people, _named, _facts)
        for sign in find(one, other)
    )


def strength(found: Iterable[Sign]) -> float:
    """The sum of weights."""
    return sum(sign.weight for sign in found)


def _recording(one: Traits, other: Traits) -> Iterator[Sign]:
    if one.recording and one.recording == other.recording:
        yield Sign(evidence="same-recording", detail=f"both point at {one.recording}")


def _file_name(one: Traits, other: Traits) -> Iterator[Sign]:
    """A transcript, chapters or metadata lie beside the other file under the same name."""
    belongs = one.account.goes_with or other.account.goes_with
    if belongs and one.file_name == other.file_name:
        yield Sign(evidence="same-name", detail=f"both files are named “{one.file_name}”")


def _quotes(one: Traits, other: Traits) -> Iterator[Sign]:
    shared = in_both(one.said, other.said)
    if shared:
        first = " ".join(min(shared, key=lambda quote: (-len(quote), quote))[:8])
        yield Sign(evidence="shared-quote", detail=f"both quote “{first} …”")
    if len(shared) > 1:
        yield Sign(evidence="more-shared-quotes", detail=f"{len(shared)} quotes are in both")


def _titles(one: Traits, other: Traits) -> Iterator[Sign]:
    shared = sorted(one.title_words & other.title_words)
    if len(shared) > 1:
        yield Sign(evidence="title", detail=f"both titles say “{', '.join(shared)}”")
    elif shared:
        yield Sign(evidence="title-word", detail=f"both titles say “{shared[0]}”")


def _people(one: Traits, other: Traits) -> Iterator[Sign]:
    shared = sorted(one.people & other.people)
    if shared:
        names = sorted(p.name for p in one.account.people if name_key(p.name) in shared)
        yield Sign(evidence="same-people", detail=f"both are with {', '.join(names)}")


def _named(one: Traits, other: Traits) -> Iterator[Sign]:
    for title, told in ((one, other), (other, one)):
        line = title.title_line
        part = next((part for part in told.parts if f" {part} " in line), None)
        if part:
            yield Sign(evidence="title-names-part", detail=f"a title names the other's “{part}”")
            break
    for title, told in ((one, other), (other, one)):
        if not told.names.isdisjoint(title.title):
            named = sorted((told.names - title.names) & title.title)
            if named:
                yield Sign(evidence="title-names-person", detail=f"a title names “{named[0]}”")
                break


def _facts(one: Traits, other: Traits) -> Iterator[Sign]:
    first, second = one.account, other.account
    if first.published and first.published == second.published:
        yield Sign(evidence="same-date", detail=f"both are dated {first.published}")
    if first.duration and second.duration:
        longer = max(first.duration.seconds, second.duration.seconds)
        if abs(first.duration.seconds - second.duration.seconds) <= 0.02 * longer:
            yield Sign(evidence="same-length", detail=f"both take {first.duration.printed}")
