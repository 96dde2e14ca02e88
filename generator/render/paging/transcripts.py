"""The transcripts of a talk: which of its passages they are, and the pages on which they stand.

A transcript is read in the order of its source. A short one stands on the talk's page, a longer one
on pages of its own. Where one page is too short for it, it is parted in the middle, at a chapter or
else where somebody else begins to speak, and its parts are parted again where they are too long.
Which of several such places is taken hangs on their words alone, so that other notes move nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby, pairwise
from math import ceil

from generator.model.base import Ref, SourceId, Value
from generator.model.corpus import Talk
from generator.model.grouping import grouped
from generator.model.items import Passage
from generator.model.site.address import ENTITY_FOLDERS
from generator.render.context.talk_lookups import TalkLookups
from generator.render.paging.listing import Listing, file_name, weight
from generator.render.paging.partition import Part, SplitRule
from generator.render.paging.talk_sections import TalkItem, talk_sections
from generator.render.pieces.shorten import short
from generator.text.addresses import stem
from generator.text.caches import remembered
from generator.text.naming.ids import content_id, slug
from generator.text.naming.normal import fold
from generator.text.quantities.timecode import format_time
from generator.text.syntax.sentences import sentences

_SHORT, _ALONE = 0.15, 1.6
"""How much of a page's room a transcript may take that stands on the talk's page.

It may take more where the talk's page says nothing else.
"""
_ROOM = 1.7
"""How much more than a list a page of a transcript may hold: its sizes are known better."""
_SLACK, _WINDOW = 1.2, 0.2
"""How much room is left for borders to choose from; how far from even pages they may be."""
_NAMES = frozenset(kind.value for kind in ENTITY_FOLDERS)
_PARAGRAPH, _TURN, _TIME = 110, 10, 160
_NAME = 48
_READ = 12_000
"""How much HTML stands under one heading: six screens of a phone, two of a wide one."""
_QUESTION, _LEAST_QUESTION, _ASKS = 72, 24, ("?", "？")
_LINE, _LEAST_LINES = 90, 12
"""Half of all captions have fewer characters; few paragraphs that somebody speaks do."""


class Transcript(Value, frozen=True, kw_only=True, dict=True, gc=True):
    """What one source prints of the words of a talk, in order; `listing` says on which pages.

    One that is short, or all that there is of a talk, stands on the talk's page (`is_on_talk`), but
    not one with the same words as another, that of `same_as`.
    """

    source: SourceId
    same_as: SourceId | None = None
    passages: tuple[Passage, ...]
    listing: Listing[TalkItem]
    is_short: bool
    is_on_talk: bool

    @cached_property
    def has_chapters(self) -> bool:
        """Whether headings part it."""
        return len({it.section for it in self.passages if not it.is_heading}) > 1

    @cached_property
    def is_of_lines(self) -> bool:
        """Whether its passages are lines of captions, with a time each, rather than paragraphs."""
        sizes = sorted(len(passage.text) for passage in self.passages)
        timed = sum(passage.time is not None for passage in self.passages)
        many = len(sizes) >= _LEAST_LINES
        many = many and all(passage.code is None for passage in self.passages)
        return many and sizes[len(sizes) // 2] < _LINE and timed * 2 > len(sizes)

    @property
    def pages(self) -> tuple[tuple[Passage, ...], ...]:
        """The passages of each page."""
        pages = [part.things for part in self.listing.parts] or [self.listing.things]
        return tuple(passages_of(things) for things in pages)


def passages_of(things: Sequence[TalkItem]) -> tuple[Passage, ...]:
    """The passages that some items of a transcript are."""
    return tuple([item.thing for item in things if isinstance(item.thing, Passage)])


def transcripts(rule: SplitRule, talk: Talk, has: TalkLookups) -> tuple[Transcript, ...]:
    """The transcripts of a talk, by their sources, with the pages on which they stand."""
    passages_by_source = has.of_transcripts
    same = _same_words(passages_by_source)
    is_alone = len(passages_by_source) - len(same) == 1 and _is_alone(talk, has)
    names = [slug(source) for source in passages_by_source]
    return tuple(
        _transcript(
            rule,
            talk,
            source,
            name if names.count(name) == 1 else f"{name}-{content_id(source)}",
            passages,
            is_alone=is_alone,
            same_as=same.get(source),
        )
        for name, (source, passages) in zip(names, passages_by_source.items(), strict=True)
    )


def _is_alone(talk: Talk, has: TalkLookups) -> bool:
    """Whether transcripts are all that is known of a talk, but for the names in them."""
    others = (items for section, items in talk_sections(talk, has) if section.count not in _NAMES)
    return not has.quotes and not any(others)


def _same_words(printed: Mapping[SourceId, Sequence[Passage]]) -> dict[SourceId, SourceId]:
    """Transcripts that repeat another word by word, each with that other.

    Programs write one as cues, as a table and as text. That which says most of who speaks and when
    is the one to read.
    """

    def words(source: SourceId) -> str:
        return "".join("".join(it.text for it in printed[source] if not it.is_heading).split())

    def rank(source: SourceId) -> tuple[int, int, SourceId]:
        voiced = sum(it.speaker is not None for it in printed[source])
        return (-voiced, -sum(it.time is not None for it in printed[source]), source)

    alike = grouped(printed if len(printed) > 1 else (), words)
    ordered = (sorted(sources, key=rank) for sources in alike.values())
    return {other: first for first, *others in ordered for other in others}


def _transcript(
    rule: SplitRule,
    talk: Talk,
    source: SourceId,
    name: str,
    passages: tuple[Passage, ...],
    *,
    is_alone: bool,
    same_as: SourceId | None,
) -> Transcript:
    items = tuple(
        _item(passage, None if index == 0 else passages[index - 1])
        for index, passage in enumerate(passages)
    )
    address = f"talks/{stem(talk.address)}/transcript/{name}.html"
    parts = _parts(items, int(rule.room * _ROOM))
    listing = Listing(
        name=rule.words.plain("transcript.of", name=talk.title),
        address=address,
        folder=address.removesuffix(".html"),
        kind="passage",
        things=items,
        parts=parts,
        count=len(items),
        counts={part.key: len(part.things) for part in parts},
        moved_anchors=file_name(talk.address),
    )
    size = sum(item.bytes for item in items)
    is_first = same_as is None
    is_short = is_first and size <= rule.room * _SHORT
    return Transcript(
        source=source,
        same_as=same_as,
        passages=passages,
        listing=listing,
        is_short=is_short,
        is_on_talk=is_short or (is_first and is_alone and size <= rule.room * _ALONE),
    )


def _item(passage: Passage, above: Passage | None) -> TalkItem:
    return TalkItem(
        thing=passage,
        text=passage.text,
        refs=(Ref(kind="passage", id=passage.id),),
        at=passage.at,
        time=passage.time,
        bytes=weight(
            _PARAGRAPH + _TURN * is_new_turn(passage, above) + _TIME * (passage.time is not None),
            passage.text,
            passage.at.source,
            passage.speaker,
        ),
        is_prose=True,
    )


def is_new_turn(passage: Passage, above: Passage | None) -> bool:
    """Whether somebody else speaks, or another chapter begins, than in the passage above."""
    if above is None or (passage.section, passage.person) != (above.section, above.person):
        return True
    speaker, before = passage.speaker or "", above.speaker or ""
    return speaker != before and _label(speaker) != _label(before)


_label = remembered(fold)
"""A speaker as the labels of a transcript are compared: each stands on many turns."""


def _parts(items: tuple[TalkItem, ...], room: int) -> tuple[Part[TalkItem], ...]:
    pages = _split(items, room)
    if len(pages) < 2:
        return ()
    keys = [_key(page[0]) for page in pages]
    chapters = len({passage.section for passage in passages_of(items)}) > 1
    names = [part_name(passages_of(page), has_chapters=chapters) for page in pages]
    return tuple(
        Part(
            key=key if keys.count(key) == 1 else f"{key}-{content_id(page[0].refs[0].id)}",
            name=name,
            title=name,
            things=page,
        )
        for key, name, page in zip(keys, names, pages, strict=True)
    )


def _key(first: TalkItem) -> str:
    if first.time is not None:
        return f"from-{first.time.seconds}"
    return f"from-{content_id(first.refs[0].id)}"


def part_name(passages: Sequence[Passage], *, has_chapters: bool) -> str:
    """What a page of a transcript is called: its times, and its first chapter or first words.

    What begins small goes on with a sentence, or a word, of the page before.
    """
    times = [passage.time.seconds for passage in passages if passage.time]
    words = short(passages[0].section if has_chapters else "", _NAME) or first_words(passages)
    if not times:
        return words
    return f"{format_time(times[0])} – {format_time(times[-1])} · {words}"


def first_words(passages: Sequence[Passage]) -> str:
    """How some passages begin, with a whole sentence where one begins among them."""
    begun = (it.text for it in passages if not it.text[:1].islower())
    return short(next(begun, passages[0].text), _NAME)


def telling_words(passages: Sequence[Passage]) -> str:
    """What some passages are about, in their words: the first question, or how they begin."""
    texts = (text for it in passages for text in sentences(it.text))
    whole = (text for text in texts if len(text) >= _LEAST_QUESTION and not text[:1].islower())
    questions = (text for text in whole if text.endswith(_ASKS))
    return short(next(questions, ""), _QUESTION) or first_words(passages)


def reading_sections(passages: Sequence[Passage]) -> Iterator[tuple[Passage, ...]]:
    """The passages of a page in runs that one reads at a stretch, each of one chapter.

    What is longer is parted as pages are: in the middle, where somebody else begins to speak.
    """
    for _, chapter in groupby(passages, lambda passage: passage.section):
        items = [_item(passage, above) for above, passage in pairwise((None, *chapter)) if passage]
        for run in _split(tuple(items), _READ):
            yield passages_of(run)


def _split(items: tuple[TalkItem, ...], room: int) -> list[tuple[TalkItem, ...]]:
    """The items in runs that have room: parted at the best border near the middle, and again."""
    todo, done = [items], []
    while todo:
        run = todo.pop()
        border = _border(run, room) if sum(item.bytes for item in run) > room else None
        if border is None:
            done.append(run)
        else:
            todo += [run[border:], run[:border]]
    return done


def _border(items: Sequence[TalkItem], room: int) -> int | None:
    """The index of the item that begins the second half; None for what cannot be parted."""
    total, before = sum(item.bytes for item in items), 0
    pages = max(2, ceil(_SLACK * total / room))
    half, beside = total * (pages // 2) / pages, total * _WINDOW / pages
    middle = []
    for index, item in enumerate(items):
        if index and abs(before - half) <= beside:
            middle.append(index)
        before += item.bytes
    if not middle:  # one passage is longer than where to look
        middle = list(range(1, len(items)))
    passages = passages_of(items)

    def rank(index: int) -> tuple[bool, bool, str]:
        passage, above = passages[index], passages[index - 1]
        same = passage.section == above.section
        return (same, not is_new_turn(passage, above), content_id(passage.id))

    return min(middle, key=rank, default=None)
