"""Transcripts as templates show them: turns by speaker and chapter, and a summary of each.

The words of one speaker in a row are a turn: the name stands once, and so does the mark of the
source, for a few paragraphs each.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise

from markupsafe import Markup

from generator.model.base import Address, EntityId, Span, Value
from generator.model.corpus import Entity, Talk
from generator.model.items import Passage
from generator.model.source import Source
from generator.render.context.render_context import RenderContext
from generator.render.context.transcript_passages import starts_at
from generator.render.paging.transcripts import (
    Transcript,
    is_new_turn,
    part_name,
    reading_sections,
    telling_words,
)
from generator.render.pieces.shorten import short
from generator.render.pieces.talk_names import person_of
from generator.render.pieces.transcript_speakers import (
    Speaker,
    labels_known,
    labels_meant,
    people_heard,
    speakers_of,
)
from generator.text.addresses import item_anchor
from generator.text.markdown.escape import fill
from generator.text.paths import NaturalKey, natural_key
from generator.text.quantities.timecode import format_time

_MOST = 6
"""Paragraphs of a turn for which one mark of the source stands."""
_LINES = 10
"""Lines of captions that flow into one paragraph."""
_EXCERPT, _EXCERPT_LENGTH = 3, 280


class TurnPerson(Value, frozen=True, kw_only=True):
    """The person who has a turn: no more than the turn shows, for it is told with each."""

    id: EntityId
    name: str
    address: Address


class Stretch(Value, frozen=True, kw_only=True):
    """Some paragraphs of a turn, with the lines of all; the name stands at a turn's first.

    `chapter` is the heading that the source prints above, where another chapter begins. Where a
    chapter is long, it is the time (or the number) of what is to be read next, which `begins` with
    these words. Lines of captions flow (`flows`): they are one paragraph, with the first's time.
    """

    chapter: str
    begins: str
    anchor: Markup
    speaker: str | None
    person: TurnPerson | None
    by_editor: bool
    is_inferred: bool
    flows: bool
    passages: tuple[Passage, ...]
    at: Span


class TranscriptPart(Value, frozen=True, kw_only=True):
    """A page of a transcript: its address, what it is called, and the chapters that begin on it.

    `place` is which of the pages it is and from when to when, for where its words stand below.
    """

    address: Address
    name: str
    place: str
    chapters: tuple[tuple[str, Address], ...]


class TranscriptSummary(Value, frozen=True, kw_only=True):
    """What a talk's page says of a transcript that it does not show, or besides.

    One that repeats the words of another shows that one's source (`same_as`) in place of its own.
    `count` says how much it is, and `length` is the last printed time. `chapters` are those of a
    transcript on one page; of several, each has its own. Of its `paragraphs`, `following` have no
    speaker printed with them: whose turn they stand behind is taken to go on.
    """

    source: Source
    same_as: Source | None
    address: Address
    is_short: bool
    is_on_talk: bool
    speakers: tuple[Speaker, ...]
    count: Markup
    length: str
    parts: tuple[TranscriptPart, ...]
    chapters: tuple[tuple[str, Address], ...]
    excerpt: tuple[tuple[str | None, str], ...]
    paragraphs: int
    following: int
    moved_anchors: str


def transcript_summaries(
    context: RenderContext, talk: Talk, printed: Iterable[Transcript]
) -> tuple[TranscriptSummary, ...]:
    """What the talk's page says of each transcript: by where it begins, then by its file's name."""
    sources = context.lookups.sources

    def place(it: Transcript) -> tuple[int, NaturalKey]:
        return starts_at(it.passages), natural_key(sources[it.source].file)

    return tuple(summary_of(context, talk, it) for it in sorted(printed, key=place))


def summary_of(context: RenderContext, talk: Talk, transcript: Transcript) -> TranscriptSummary:
    """What a talk's page says of a transcript, without its words."""
    edited = labels_known(context, transcript.passages)
    passages = transcript.passages
    times = [passage.time.seconds for passage in passages if passage.time]
    pages = transcript.pages
    speakers = speakers_of(context, talk, passages)
    turns = sum(speaker.turns for speaker in speakers)
    printed = [it for it in passages if it.speaker and not it.goes_on]
    return TranscriptSummary(
        source=context.lookups.sources[transcript.source],
        same_as=context.lookups.sources[transcript.same_as] if transcript.same_as else None,
        address=Address(transcript.listing.address),
        is_short=transcript.is_short,
        is_on_talk=transcript.is_on_talk,
        speakers=speakers,
        count=context.words("count.turn", n=turns)
        if turns
        else context.words("count.passage", n=len(passages)),
        length=format_time(max(times)) if times else "",
        parts=tuple(
            TranscriptPart(
                address=_page_of(context, inside[0]),
                name=part_name(inside, has_chapters=transcript.has_chapters),
                place=_place(context, inside, number, len(pages)),
                chapters=_chapters(context, transcript, inside),
            )
            for number, inside in enumerate(pages, start=1)
            if len(pages) > 1
        ),
        chapters=_chapters(context, transcript, passages) if len(pages) == 1 else (),
        excerpt=tuple(
            (_shown(it, edited, above), short(it.text, _EXCERPT_LENGTH))
            for above, it in pairwise(
                (None, *islice((it for it in passages if not it.is_heading), _EXCERPT))
            )
            if it is not None
        ),
        paragraphs=len({it.at for it in passages}),
        following=len({it.at for it in passages if it.goes_on} - {it.at for it in printed}),
        moved_anchors=transcript.listing.moved_anchors,
    )


def _place(context: RenderContext, passages: Sequence[Passage], number: int, of: int) -> str:
    times = [passage.time.seconds for passage in passages if passage.time]
    if not times:
        return context.words.plain("transcript.part", n=number, all=of)
    first, last = format_time(times[0]), format_time(times[-1])
    return context.words.plain("transcript.part_timed", n=number, all=of, first=first, last=last)


def _shown(passage: Passage, edited: Mapping[str, Entity], above: Passage | None) -> str | None:
    """The name above a turn, the editor's before the printed one; None where the turn goes on."""
    known = edited.get(passage.speaker or "")
    name = known.name if known else passage.speaker
    return name if is_new_turn(passage, above) else None


def _chapters(
    context: RenderContext, transcript: Transcript, passages: Sequence[Passage]
) -> tuple[tuple[str, Address], ...]:
    """The chapters among some passages, each with its place; none where all is one."""
    if not transcript.has_chapters:
        return ()
    return tuple(
        (passage.section, Address(f"{_page_of(context, passage)}#{_chapter_anchor(passage)}"))
        for above, passage in pairwise((None, *passages))
        if passage is not None and passage.section and _is_new_chapter(passage, above)
    )


def _page_of(context: RenderContext, passage: Passage) -> Address:
    place = context.lookups.places["passage", passage.id].address
    return Address(place.partition("#")[0])


def _chapter_anchor(passage: Passage) -> str:
    return item_anchor("chapter", passage.id)


def _is_new_chapter(passage: Passage, above: Passage | None) -> bool:
    is_other = above is None or passage.section != above.section
    return is_other and not passage.is_heading


def stretches_of(
    context: RenderContext, talk: Talk, transcript: Transcript, passages: Sequence[Passage]
) -> Iterator[Stretch]:
    """Some passages of a transcript, by speaker and chapter."""
    people = people_heard(context, talk)
    names = labels_meant(context, talk, transcript.passages, people)
    by_label = {label: person_of(name, people) for label, name in names.items()}
    above: Passage | None = None
    for number, section in enumerate(reading_sections(passages), start=1):
        chapter, begins = _heading(transcript, section, above, number)
        for index, run in enumerate(_runs(transcript, section)):
            first, last = run[0], run[-1]
            person = by_label.get(first.speaker or "")
            if first.person:
                person = context.lookups.person(first.person)
            is_turn = index == 0 or is_new_turn(first, above)
            yield Stretch(
                chapter=chapter if index == 0 else "",
                begins=begins if index == 0 else "",
                anchor=fill(_chapter_anchor(first)),
                speaker=first.speaker if is_turn else None,
                person=TurnPerson(id=person.id, name=person.name, address=person.address)
                if person
                else None,
                by_editor=first.person is not None and not first.inferred,
                is_inferred=first.inferred,
                flows=transcript.is_of_lines,
                passages=tuple(run),
                at=Span(source=first.at.source, lines=(first.at.lines[0], last.at.lines[1])),
            )
            above = last


def _heading(
    transcript: Transcript, section: Sequence[Passage], above: Passage | None, number: int
) -> tuple[str, str]:
    """What stands above a section, and how it begins, where that is no heading of the source."""
    first = section[0]
    if transcript.has_chapters and _is_new_chapter(first, above):
        return first.section, ""
    if above is None or above.section != first.section:
        return "", ""
    times = (format_time(passage.time.seconds) for passage in section if passage.time)
    return next(times, str(number)), telling_words(section)


def paragraphs_begun(transcript: Transcript) -> Iterator[Passage]:
    """The passages with which the stretches begin of all pages on which a transcript stands."""
    for page in (transcript.passages,) if transcript.is_on_talk else transcript.pages:
        for section in reading_sections(page):
            yield from (run[0] for run in _runs(transcript, section))


def _runs(transcript: Transcript, section: Iterable[Passage]) -> Iterator[list[Passage]]:
    """Paragraphs of one turn, so many at a time."""
    most = _LINES if transcript.is_of_lines else _MOST
    run: list[Passage] = []
    for passage in section:
        if run and (len(run) == most or is_new_turn(passage, run[-1])):
            yield run
            run = []
        run.append(passage)
    yield run
