"""A point that an object of a file is by the section of its list: a quote, a takeaway, a name.

Its members say what it is: words, who spoke them, when, a remark; the names of their keys differ.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator.model.account import (
    AccountClaim,
    AccountFact,
    AccountPassage,
    AccountPrediction,
    AccountSegment,
    AccountTakeaway,
    AccountTopic,
    Definition,
    EntityKind,
    Item,
    Naming,
    PassageKind,
    Quotation,
    TimeCode,
)
from generator.model.base import Span, Value
from generator.read.account.people.names import is_full_name
from generator.read.formats.json.forms import JsonSourceMap, is_prose
from generator.read.formats.json.times import in_seconds, name_of, start_of
from generator.read.formats.json.tree import JsonLeaf, Object
from generator.read.formats.source_map import LocatedText
from generator.read.grammar.speech.quotation_marks import unwrap_quotation
from generator.read.outline.sections import SectionRule
from generator.read.vocabulary.section_names import (
    CLAIMS,
    COMPANIES,
    CONCEPTS,
    FACTS,
    PEOPLE,
    PREDICTIONS,
    PRODUCTS,
    QUOTES,
    SEGMENTS,
    TAKEAWAYS,
    TECHNOLOGIES,
    TOPICS,
    WORKS,
    key_name,
)
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.naming.normal import name_key, singular, words
from generator.text.web_address import is_web_address

QUOTES_OF = ("quote", "quotation")
_TEXTS = "text content question statement claim insight point moment term item detail".split()
_VOICES = {
    "question": ("asker", "asked_by", "questioner"),
    "answer": ("responder", "answered_by", "respondent"),
}
_SPEAKERS = ("speaker", "said_by", "by", "who", "author", "person", "attribution")
_BESIDE = {
    FACTS.what: ("value", "figure", "number", "amount"),
    PREDICTIONS.what: ("horizon", "timeframe", "time_frame", "timeline", "deadline", "when"),
}
_SORTS = ("type", "category", "kind")
_KINDS = {
    COMPANIES.what: EntityKind.ORGANISATION,
    PEOPLE.what: EntityKind.PERSON,
    PRODUCTS.what: EntityKind.PRODUCT,
    WORKS.what: EntityKind.WORK,
}


def headed_items(entry: Object, source_map: JsonSourceMap) -> Iterator[Item]:
    """The sentences of an entry under its heading, as a part of the notes has them."""
    leaf = name_of(entry)
    if leaf is None or not source_map.is_fresh(leaf):
        return
    remarks = list(_remarks(entry, (leaf,), source_map))
    heading = source_map.read(leaf) if remarks else None
    for text in filter(None, map(source_map.read, remarks)):
        if heading is not None:
            section, at = heading.text, source_map.at(heading, text)
            yield AccountPassage(section=section, kind=PassageKind.OTHER, text=text.text, at=at)


def sort_of(key: str) -> str:
    """What a list holds, by its key: `decision` for `decisions`, `fact` for `key_facts`."""
    return singular(name_key(key_name(key)).rpartition(" ")[2])


def words_of_point(key: str, entry: Object) -> JsonLeaf | None:
    """The text that a point is: what its list is called after, its title, or its words."""
    sort = sort_of(key)
    quoted = entry.text(*QUOTES_OF, *_TEXTS) if sort in QUOTES_OF else None
    leaf = quoted or entry.text(sort) or name_of(entry) or entry.text(*QUOTES_OF, *_TEXTS)
    others = list(filter(None, map(entry.text, entry.members)))
    return leaf or (others[0] if len(others) == 1 else None)


class _Point(Value, frozen=True, kw_only=True):
    """A point as its object has it: its text, when it comes up, and sentences beside it."""

    key: str
    entry: Object
    text: LocatedText
    is_named: bool
    clock: LocatedText | None
    time: TimeCode | None
    remarks: tuple[LocatedText, ...]

    @property
    def remark(self) -> str | None:
        return self.remarks[0].text if self.remarks else None


def point_items(
    key: str, entry: Object, rule: SectionRule | None, source_map: JsonSourceMap
) -> Iterator[Item]:
    """A point, its remarks, and the words that were spoken of it where its object has them too."""
    leaf, quoted = words_of_point(key, entry), entry.text(*QUOTES_OF)
    if leaf is None or not source_map.is_fresh(leaf):
        return
    start, who = start_of(entry), entry.text(*_SPEAKERS)
    is_quote = rule is QUOTES or leaf is quoted or sort_of(key) in QUOTES_OF
    own = (leaf, quoted, start, who)
    clock = source_map.read(start) if start is not leaf else None
    speaker = source_map.read(who) if is_quote or quoted else None
    text = source_map.read(leaf)
    if text is None:
        return
    spoken = text if is_quote else source_map.read(quoted)
    point = _Point(
        key=key_name(key),
        entry=entry,
        text=text,
        is_named=leaf is name_of(entry),
        clock=clock,
        time=source_map.time(in_seconds(start, 1), clock) if clock else None,
        remarks=tuple(filter(None, map(source_map.read, _remarks(entry, own, source_map)))),
    )
    if not is_quote:
        yield from _voiced(_items(point, rule, source_map), entry, source_map)
    links = (it for key in entry.members for it in entry.texts(key) if is_web_address(it.text))
    yield from source_map.details("metadata", (it for it in links if source_map.is_fresh(it)))
    if spoken is not None:
        yield from _spoken(point, spoken, speaker, source_map, is_quote=is_quote)


def _remarks(
    entry: Object, taken: Sequence[JsonLeaf | None], source_map: JsonSourceMap
) -> Iterator[JsonLeaf]:
    """The sentences of an entry beside those of its texts that are taken, in order."""
    for leaf in (leaf for key in entry.members for leaf in entry.texts(key)):
        is_taken = any(leaf is it for it in taken)
        if is_prose(leaf.text) and source_map.is_fresh(leaf) and not is_taken:
            yield leaf


def _spoken(
    point: _Point,
    spoken: LocatedText,
    speaker: LocatedText | None,
    source_map: JsonSourceMap,
    *,
    is_quote: bool,
) -> Iterator[Item]:
    """Words with who spoke them; of a list of quotes, the first sentence beside is a note on it."""
    notes = point.remarks[: int(is_quote)]
    context, bare = unwrap_quotation(spoken.text)
    yield Quotation(
        text=bare or spoken.text,
        context=context if bare else None,
        note=notes[0].text if notes else None,
        speaker=speaker.text if speaker else None,
        time=point.time,
        at=source_map.at(spoken, *filter(None, (point.clock, speaker)), *notes),
    )
    if is_quote:
        yield from _passages(point.key, point.remarks[1:], source_map)


def _voiced(items: Iterable[Item], entry: Object, source_map: JsonSourceMap) -> Iterator[Item]:
    """The items, questions and answers with those whose they are: `question`, `asker`."""
    pairs = ((entry.text(key), source_map.read(entry.text(*who))) for key, who in _VOICES.items())
    voices = {leaf.text: voice for leaf, voice in pairs if leaf and voice}
    for item in items:
        voice = voices.get(item.text) if isinstance(item, AccountPassage) else None
        if voice is not None:
            lines = (min(item.at.lines[0], voice.lines[0]), max(item.at.lines[1], voice.lines[1]))
            at = replace(item.at, lines=lines)
            yield replace(item, speaker=voice.text, at=at)
        else:
            yield item


def _items(point: _Point, rule: SectionRule | None, source_map: JsonSourceMap) -> Iterator[Item]:
    """What a point is by its section; sentences that this does not hold follow as passages."""
    what = rule.what if rule else ""
    text, time, remark = point.text.text, point.time, point.remark
    if what in _KINDS:
        kind, rest = _kind(what, point), point.remarks
        if kind is None:
            rest = (point.text, *rest)
        else:
            yield Naming(kind=kind, name=text, at=source_map.at(point.text))
        yield from (source_map.detail("metadata", it) for it in rest)
        return
    keys = _BESIDE.get(what, ())
    beside = source_map.read(point.entry.text(*keys)) if keys else None
    value = beside.text if beside else None
    is_chapter = point.is_named and time is not None and what in {"", TOPICS.what}
    used = 1
    held = filter(None, (point.clock, beside, *point.remarks[:1]))
    at = source_map.at(point.text, *held)
    if is_chapter or what == SEGMENTS.what:
        yield AccountSegment(title=text, description=remark, time=time, at=at)
    elif what == TAKEAWAYS.what and remark and point.is_named:
        yield AccountTakeaway(label=text, text=remark, at=at)
    elif what in {CONCEPTS.what, TECHNOLOGIES.what} and remark:
        yield Definition(name=text, text=remark, section=point.key, at=at)
    elif what == CLAIMS.what:
        yield AccountClaim(text=text, evidence=remark, time=time, at=at)
    else:
        used = 0
        yield _alone(
            what, point, value, source_map.at(point.text, *filter(None, (point.clock, beside)))
        )
    yield from _passages(point.key, point.remarks[used:], source_map)


def _alone(what: str, point: _Point, value: str | None, at: Span) -> Item:
    """A point of which its section asks for nothing but its text, and perhaps a value."""
    text, time = point.text.text, point.time
    if what == TAKEAWAYS.what:
        return AccountTakeaway(text=text, at=at)
    if what == PREDICTIONS.what:
        return AccountPrediction(text=text, horizon=value, time=time, at=at)
    if what == FACTS.what:
        return AccountFact(text=text, value=value, time=time, at=at)
    if what in {TOPICS.what, CONCEPTS.what, TECHNOLOGIES.what} and time is None:
        return AccountTopic(name=text, at=at)
    return AccountPassage(section=point.key, kind=PassageKind.OTHER, text=text, time=time, at=at)


def _kind(what: str, point: _Point) -> EntityKind | None:
    """What a list names; a full name that its object says to be a person's is one.

    None where the object says that it does not know what this is: a program found the words.
    """
    sort = point.entry.text(*_SORTS)
    if sort is not None and is_unknown(sort.text):
        return None
    is_person = sort is not None and "person" in words(sort.text)
    return EntityKind.PERSON if is_person and is_full_name(point.text.text) else _KINDS[what]


def _passages(
    section: str, texts: Iterable[LocatedText], source_map: JsonSourceMap
) -> Iterator[AccountPassage]:
    for text in texts:
        kind, at = PassageKind.OTHER, source_map.at(text)
        yield AccountPassage(section=section, kind=kind, text=text.text, at=at)
