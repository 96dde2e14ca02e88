"""What a talk or a concept is about: one sentence of its sources, or its transcript's first."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from generator.model.account import BRIEF
from generator.model.base import EntityId, Span, Value
from generator.model.corpus import Concept
from generator.model.items import Item, Passage
from generator.render.context.talk_lookups import TalkLookups
from generator.render.paging.transcripts import is_new_turn
from generator.render.pieces.shorten import short
from generator.text.naming.normal import letters_of
from generator.text.quantities.timecode import format_time
from generator.text.syntax.sentences import SENTENCE_END

_ENDS = ".!?…"
_WIDE_ENDS = "。！？"
_OPENING = "\"'“‘„«([{*#@$€£¿¡…「『《（"
_CLOSING = "\"'”’»)]"
_LEAST_OF_SENTENCE = 24
"""Characters that a sentence has at least: what ends before is an abbreviation or a heading."""

_NEAR = 40
_BYLINE = 20  # words
_ABBREVIATIONS = frozenset(
    "al approx cf co corp dr e.g eg etc ft i.e ie inc jr ltd mr mrs ms no prof sr st vol vs".split()
)

_LONGEST = 240
_FEWEST = 30


class Summary(Value, frozen=True, kw_only=True):
    """A sentence and where it stands; `at` is None for the editor's own words."""

    text: str
    at: Span | None


def talk_summary(
    has: TalkLookups, title: str = "", repeated: Collection[str] = frozenset()
) -> Summary | None:
    """The first sentence of a talk's brief, or of what else is said of it in prose.

    None where a talk has nothing but what is said in it, what its title says already, who gives
    it, or what notes of other talks say in the same words (`repeated`).
    """
    for text, at in _candidates(has):
        says = is_sentence(text) and text not in repeated
        if says and not _repeats(text, title) and not names_people(text, has):
            return Summary(text=short(first_sentence(text), _LONGEST), at=at)
    return None


def is_sentence(text: str) -> bool:
    """Whether a text is long enough to say something, and is no single word, address or arrow.

    Chinese and Japanese need half as many characters, and no spaces.
    """
    begin = text[:_FEWEST]
    if not (begin[:1].isalnum() or begin[:1] in _OPENING):
        return False  # an arrow or a line leads elsewhere
    wide = 0 if begin.isascii() else sum(east_asian_width(char) == "W" for char in begin)
    return len(text) + wide >= _FEWEST and (wide > 0 or " " in begin) and "://" not in begin


def names_people(text: str, has: TalkLookups) -> bool:
    """Whether a text is a line that says who gives the talk: a name first, and no sentence."""
    words = text.casefold().split()
    if len(words) > _BYLINE or text.rstrip(_CLOSING)[-1:] in _ENDS:
        return False
    return " ".join(words).startswith(has.people_names)


def _repeats(text: str, title: str) -> bool:
    """Whether a text says the title once more, maybe behind a label or in front of an address."""
    words = " ".join(word for word in text.split() if "://" not in word)
    _, label, behind = words.partition(": ")
    known = letters_of(title)
    return any(letters_of(part) in known for part in (words, behind if label else words))


def concept_summary(concept: Concept, longest: int = _LONGEST) -> Summary | None:
    """The first sentence of a concept's definition, the editor's before those of sources."""
    if concept.definition:
        return Summary(text=short(first_sentence(concept.definition), longest), at=None)
    for definition in concept.definitions:
        return Summary(text=short(first_sentence(definition.text), longest), at=definition.at)
    return None


def _candidates(has: TalkLookups) -> Iterator[tuple[str, Span]]:
    silent = (item for item in has.passages if item.speaker is None and item.time is None)
    prose = [item for item in silent if item.id not in has.spoken and item.code is None]
    for kind in BRIEF:
        yield from _texts(passage for passage in prose if passage.kind is kind)
    yield from _texts(has.insights)
    yield from _texts(has.takeaways)
    yield from _texts(passage for passage in prose if passage.kind not in BRIEF)
    yield from _texts(has.claims)


def _texts(items: Iterable[Item]) -> Iterator[tuple[str, Span]]:
    yield from ((getattr(item, "text", "") or "", item.at) for item in items)


def first_sentence(text: str) -> str:
    """The text up to the end of its first sentence; all of it where no end is seen.

    A full stop ends one before a space and a character that is no small letter, unless it stands
    behind an initial or a common abbreviation.
    """
    for end in SENTENCE_END.finditer(text):
        place = end.start()
        if text[place] in _WIDE_ENDS:
            return text[: place + 1]
        goes_on = text[end.end() : end.end() + 1].islower()
        is_short = place + 1 < _LEAST_OF_SENTENCE or goes_on
        if not is_short and not _is_abbreviated(text[max(0, place - _NEAR) : place]):
            return text[: end.end()].rstrip()
    return text


def _is_abbreviated(before: str) -> bool:
    """Whether a text ends with an initial or an abbreviation; its last letters are enough."""
    word = before.rsplit(maxsplit=1)[-1] if before.split() else ""
    return len(word) == 1 or word.casefold().lstrip("(") in _ABBREVIATIONS


_LENGTH = 160
"""Characters of a transcript on a card."""


class OpeningWords(Value, frozen=True, kw_only=True):
    """The first words of a transcript that say something, and who says them, as printed.

    `person` is whom the editor names. `turns` counts those of all speakers, and `until` is the last
    printed time.
    """

    text: str
    at: Span
    speaker: str | None
    person: EntityId | None
    turns: int
    until: str


def opening_words(has: TalkLookups) -> OpeningWords | None:
    """The first words of a talk's transcript; None where it has none that say anything."""
    for source, passages in has.of_transcripts.items():
        spoken = [it for it in passages if not it.is_heading]
        first = next((place for place, it in enumerate(spoken) if is_sentence(it.text)), None)
        if first is None:
            continue
        run = _with_more(spoken[first:])
        lead, last = run[0], run[-1]
        times = [it.time.seconds for it in passages if it.time]
        return OpeningWords(
            text=short(" ".join(it.text for it in run), _LENGTH),
            at=Span(source=source, lines=(lead.at.lines[0], last.at.lines[1])),
            speaker=lead.speaker if len(lead.speaker or "") > 1 else None,
            person=lead.person,
            turns=sum(
                it.speaker is not None and is_new_turn(it, above)
                for above, it in pairwise((None, *passages))
                if it is not None
            ),
            until=format_time(max(times)) if any(times) else "",
        )
    return None


def _with_more(passages: Sequence[Passage]) -> Sequence[Passage]:
    """The first passages of one voice, until there is enough for a card."""
    length = 0
    for place, passage in enumerate(passages):
        if place and (length >= _LENGTH or is_new_turn(passage, passages[place - 1])):
            return passages[:place]
        length += len(passage.text)
    return passages
