"""Transcripts of programs and speech services: objects with words and a time or a speaker.

AssemblyAI and Deepgram call them `utterances`, Rev `monologues`, Google lists `results` with
`alternatives`; programs that copy captions write `[{"text": …, "start": …, "duration": …}]`. The
names differ, the form does not: of all lists in the file the one with the most words is taken, with
speakers before one without, and utterances before single words. Lists at the same place of several
objects, as of chapters (`sections: [{turns: […]}, …]`), are one list where each goes on with the
time of the one before.

Three programs are told by the names of their lists and members. Podcasting 2.0 writes `segments`
with `speaker`, `startTime`, `endTime` and `body`. Whisper writes `segments` with `start`, `end` and
`text`, or `transcription` with `offsets`. YouTube's `json3` has `events` with `tStartMs`, whose
`segs` hold words in `utf8`.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import starmap

from generator.model.account import Item
from generator.model.account_head import AccountKind
from generator.model.base import Value
from generator.model.source import Candidate
from generator.read.account.titles.title_dates import dates_in_titles
from generator.read.formats.json.forms import Form, JsonSourceMap, dates_of
from generator.read.formats.json.points import parsed
from generator.read.formats.json.times import END, in_seconds, start_of
from generator.read.formats.json.tree import Array, JsonLeaf, Node, Object, asked_once
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.source_map import Run
from generator.read.formats.subtitles.cue_labels import Cue, Entry
from generator.read.formats.subtitles.cues import speakers, transcript
from generator.read.page import Draft
from generator.read.talk_facts import DateRole
from generator.text.naming.normal import words

KIND = Candidate(dialect="utterances", english="transcript in JSON", score=1.0)

_WORDS = ("punctuated_word", "w")
_TEXT = ("text", "transcript", "body", "content", "utterance", "sentence", "line", *_WORDS)
_GLUED = "utf8"
"""Words of a piece with the spaces around them."""

_PIECES = ("sentences", "elements", "lines", "segs", "paragraphs", "text_blocks")
_LENGTH = "dDurationMs"
_SPEAKER = """
speaker speaker_name speakerName speaker_label speakerLabel speaker_id speakerId
participant participantName
""".split()
_LEAST, _SHARE = 2, 0.8
_MAX_DEPTH = 10
_SLOWEST = 0.05
"""Words in a second below which nobody speaks: times that say so are in thousandths."""


class _Utterances(Value, frozen=True, kw_only=True):
    """The objects of a list, and how many words and speakers they have."""

    objects: tuple[Object, ...]
    words: int
    has_speakers: bool


def _best(root: Object) -> _Utterances | None:
    lists = list(_lists(root))
    return max(lists, key=lambda it: (it.has_speakers, it.words, -len(it.objects)), default=None)


def _lists(root: Node) -> Iterator[_Utterances]:
    """The lists that are transcripts by their form, not too deep in the file."""
    parts: dict[tuple[str, ...], list[_Utterances]] = {}
    todo: list[tuple[tuple[str, ...], Node]] = [((), root)]
    while todo:
        place, node = todo.pop()
        if isinstance(node, JsonLeaf) or len(place) > _MAX_DEPTH:
            continue
        if isinstance(node, Array) and (utterances := _utterances(node)):
            parts.setdefault(place, []).append(utterances)
            continue
        inside = (
            [("", it) for it in node.items]
            if isinstance(node, Array)
            else list(node.members.items())
        )
        todo.extend(((*place, key), it) for key, it in reversed(inside))
    for lists in parts.values():
        yield from _joined(lists)


def _joined(lists: Sequence[_Utterances]) -> Sequence[_Utterances]:
    """Lists as one where each begins no earlier than the one before ends; else as they are."""
    starts = [leaf.number for part in lists for it in part.objects if (leaf := _start(it))]
    times = [time for time in starts if time is not None]
    entries = sum(len(part.objects) for part in lists)
    if len(lists) == 1 or len(times) < entries or times != sorted(times):
        return lists
    whole = _Utterances(
        objects=tuple(it for part in lists for it in part.objects),
        words=sum(part.words for part in lists),
        has_speakers=any(part.has_speakers for part in lists),
    )
    return (whole,)


def _utterances(node: Array) -> _Utterances | None:
    objects = tuple(item for item in node.items if isinstance(item, Object))
    spoken = [it for it in objects if _texts(it) and (_start(it) or _speaker(it))]
    if len(spoken) < _LEAST or len(spoken) < _SHARE * len(node.items):
        return None
    n_words = sum(len(leaf.text.split()) for it in spoken for leaf in _texts(it))
    by_word = all(it.text(*_WORDS) for it in spoken)
    if n_words < _LEAST * len(spoken) and not any(map(_speaker, spoken)) and not by_word:
        return None
    return _Utterances(
        objects=objects,
        words=n_words,
        has_speakers=any(_speaker(it) for it in spoken),
    )


def _texts(entry: Object) -> tuple[JsonLeaf, ...]:
    """The words of an entry: its own, or those of its pieces."""
    own = _best_guess(entry).text(*_TEXT)
    if own is not None:
        return (own,)
    pieces = next(filter(None, map(entry.objects, _PIECES)), ())
    return tuple(leaf for piece in pieces if (leaf := piece.text(*_TEXT, "value", _GLUED)))


def _best_guess(entry: Object) -> Object:
    """The first of what a service takes for the words of an entry, as Google lists it."""
    return next(iter(entry.objects("alternatives")), entry)


def _start(entry: Object) -> JsonLeaf | None:
    pieces = next(filter(None, map(_best_guess(entry).objects, (*_PIECES, "words"))), ())
    return start_of(entry, pieces)


def _speaker(entry: Object) -> JsonLeaf | None:
    own = entry.text(*_SPEAKER) or entry.number("speaker", "speaker_id", "speakerId")
    inside = entry.members.get("speaker") if own is None else None
    return inside.text("name") if isinstance(inside, Object) else own


def form(
    kind: Candidate, entries: Callable[[Object], Sequence[Object]], scale: float | None = None
) -> Form:
    """A form of JSON that is a transcript.

    `entries` gives the objects that say something, in order, and none where a file is not of the
    form; `scale` is how many of its units of time are a second, if that is known.
    """

    def read(file: File, root: Object) -> Parsed:
        return _read(file, root, kind, entries(root), scale)

    return Form(kind=kind, fits=lambda root: bool(entries(root)), read=read)


def _of_meeting(root: Object) -> Object:
    """What a service says of a meeting, perhaps inside its answer: `{data: {transcript: …}}`."""
    for key in ("data", "transcript"):
        root = root.object(key) or root
    return root


def _sentences(root: Object) -> Sequence[Object]:
    """The sentences of a meeting with a title, as Fireflies lists them: each says who speaks."""
    meeting = _of_meeting(root)
    spoken = _utterances(Array(items=meeting.objects("sentences")))
    return spoken.objects if spoken and spoken.has_speakers and meeting.text("title") else ()


def _read(
    file: File, root: Object, kind: Candidate, entries: Sequence[Object], scale: float | None
) -> Parsed:
    """The transcript. What the file prints of the same words elsewhere is not read twice."""
    source_map = JsonSourceMap(file)
    passages = transcript(cues(entries, source_map, scale or _scale(entries)), source_map)
    source_map.mark_repeated(root, (passage.text for passage in passages))
    meeting = _of_meeting(root)
    about = meeting if meeting.text("title") else root
    title = source_map.read(about.text("title"))
    date = about.text("date", "dateString", "published", "publishedAt", "pubDate")
    if date is None and isinstance(number := about.members.get("date"), JsonLeaf):
        date = number  # thousandths of seconds since 1970
    items: tuple[Item, ...] = (*passages, *source_map.details("metadata", (date,)))
    fields = Draft(
        lines=(1, 1),
        titles=source_map.titles(title),
        dates=(*dates_of(DateRole.PUBLISHED, date), *dates_in_titles(source_map.titles(title))),
        people=speakers(passages),
    )
    return parsed(
        file, source_map, kind, root, sort=AccountKind.TRANSCRIPT, fields=fields, items=items
    )


def _scale(objects: Sequence[Object]) -> float:
    """How many of the file's units of time are a second, as far as it is known by its words."""
    starts = [leaf.number for it in objects if (leaf := _start(it)) and leaf.number is not None]
    length = max(starts, default=0.0) - min(starts, default=0.0)
    n_words = sum(len(leaf.text) / 5 for it in objects[:-1] for leaf in _texts(it))
    return 1000.0 if length and n_words / length < _SLOWEST else 1.0


def cues(objects: Sequence[Object], source_map: JsonSourceMap, scale: float) -> Iterator[Entry]:
    """What objects say, in order, with what else stands in them; `scale` as in :func:`form`."""
    spoken = (leaf.text for entry in objects for leaf in _texts(entry))
    source_map.note_repeated(objects, spoken)
    for entry in objects:
        texts, start, speaker = _texts(entry), _start(entry), _speaker(entry)
        if not texts:
            continue
        first = in_seconds(start, scale)
        if speaker is not None:
            source_map.mark_read(speaker)
        raw = entry.text("raw_text")
        if raw is not None and words(raw.text) == words(texts[0].text):
            source_map.mark_read(raw)
        length = in_seconds(entry.number(_LENGTH), scale)
        is_glued = any(_GLUED in it.members for it in entry.objects("segs"))
        cue = Cue(
            start=first,
            end=in_seconds(entry.number(*END), scale) or first + length,
            clock=start.run if start else None,
            runs=_runs(texts, "" if is_glued else " "),
            speaker=speaker.run if speaker else None,
        )
        yield from source_map.around(cue, texts, entry)


def _runs(texts: Sequence[JsonLeaf], between: str) -> tuple[Run, ...]:
    """The words of an utterance, with what stands between its pieces."""
    if len(texts) == 1:
        return (texts[0].run,)
    return tuple(it for leaf in texts for it in (leaf.run, leaf.run._replace(text=between)))


def _best_of(root: Object) -> Sequence[Object]:
    best = _best(root)
    return best.objects if best else ()


MEETING = form(KIND, _sentences)


def _of_podcast(root: Object) -> Sequence[Object]:
    segments = root.objects("segments")
    return segments if any("body" in each.members for each in segments) else ()


def _of_whisper(root: Object) -> Sequence[Object]:
    own = [each for each in root.objects("segments") if {"text", "start"} <= each.members.keys()]
    return own or [each for each in root.objects("transcription") if each.object("offsets")]


def _of_youtube(root: Object) -> Sequence[Object]:
    events = root.objects("events")
    return events if any("segs" in event.members for event in events) else ()


_PODCAST = Candidate(dialect="podcast-transcript", english="podcast transcript", score=1.0)
_WHISPER = Candidate(dialect="whisper", english="Whisper transcript", score=1.0)
_YOUTUBE = Candidate(dialect="json3", english="YouTube captions (json3)", score=1.0)
_FORMS: tuple[tuple[Candidate, Callable[[Object], Sequence[Object]], float | None], ...] = (
    (_PODCAST, _of_podcast, 1.0),
    (_WHISPER, _of_whisper, 1.0),
    (_YOUTUBE, _of_youtube, 1000.0),
    (KIND, _best_of, None),
)
PODCAST, WHISPER, YOUTUBE, FORM = starmap(form, _FORMS)


class Spoken(Value, frozen=True, kw_only=True):
    """The objects of a file that say something, of what form they are, and their units a second."""

    kind: Candidate
    entries: tuple[Object, ...]
    scale: float


@asked_once
def spoken_in(root: Object) -> Spoken | None:
    """What is said in a file, or in what a file has about one talk."""
    for kind, entries_of, scale in _FORMS:
        entries = tuple(entries_of(root))
        if entries:
            return Spoken(kind=kind, entries=entries, scale=scale or _scale(entries))
    return None
