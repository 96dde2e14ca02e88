"""What a talk or a concept is about, in one sentence of its sources."""

from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

from generator.model.account import PassageKind
from generator.model.base import Span, Value
from generator.model.corpus import Concept
from generator.model.items import Passage
from generator.render.context.talk_lookups import Item, TalkLookups
from generator.render.pieces.shorten import short
from generator.text.sentences import first_sentence

_LONGEST = 240
_FEWEST = 30
_KINDS = (PassageKind.BRIEF, PassageKind.SUMMARY, PassageKind.OVERVIEW)


class Summary(Value, frozen=True, kw_only=True):
    """A sentence and where it stands; `at` is None for the editor's own words."""

    text: str
    at: Span | None


def talk_summary(has: TalkLookups, title: str = "") -> Summary | None:
    """The first sentence of a talk's brief, or of what else is said of it in prose.

    None where a talk has nothing but what is said in it, or what its title says already.
    """
    for text, at in _candidates(has):
        if _is_sentence(text) and not _repeats(text, title):
            return Summary(text=short(first_sentence(text), _LONGEST), at=at)
    return None


def _is_sentence(text: str) -> bool:
    """Whether a text is long enough to say something, and is neither a single word nor an address.

    Chinese and Japanese need half as many characters, and no spaces.
    """
    begin = text[:_FEWEST]
    wide = sum(east_asian_width(char) == "W" for char in begin)
    return len(text) + wide >= _FEWEST and (wide > 0 or " " in begin) and "://" not in begin


def _repeats(text: str, title: str) -> bool:
    """Whether a text says the title once more, maybe behind a label or in front of an address."""
    words = " ".join(word for word in text.split() if "://" not in word)
    _, label, behind = words.partition(": ")
    known = _letters(title)
    return any(_letters(part) in known for part in (words, behind if label else words))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def concept_summary(concept: Concept, longest: int = _LONGEST) -> Summary | None:
    """The first sentence of a concept's definition, the editor's before those of sources."""
    if concept.definition:
        return Summary(text=short(first_sentence(concept.definition), longest), at=None)
    for definition in concept.definitions:
        return Summary(text=short(first_sentence(definition.text), longest), at=definition.at)
    return None


def _candidates(has: TalkLookups) -> Iterator[tuple[str, Span]]:
    silent = (item for item in has.passages if item.speaker is None and item.time is None)
    prose = [item for item in silent if item.id not in has.spoken]
    for kind in _KINDS:
        yield from _texts(passage for passage in prose if passage.kind is kind)
    yield from _texts(has.insights)
    yield from _texts(has.takeaways)
    yield from _texts(passage for passage in prose if passage.kind not in _KINDS)
    yield from _texts(has.claims)


def _texts(items: Iterable[Item | Passage]) -> Iterator[tuple[str, Span]]:
    yield from ((getattr(item, "text", "") or "", item.at) for item in items)
