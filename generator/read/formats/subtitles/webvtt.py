"""WebVTT (`.vtt`): cues with voices, notes and styles; rolling captions without repetitions."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.model.account import AccountPassage, AccountSegment, Item
from generator.model.source import Candidate
from generator.read.formats.parsed import File, Format, Parsed
from generator.read.formats.source_map import Run, SourceMap
from generator.read.formats.subtitles.cue_file import Group, Times, asides, groups, parsed
from generator.read.formats.subtitles.cue_labels import Aside, Cue, Entry
from generator.read.grammar.timed import split_time
from generator.read.outline.line_roles import Repaired
from generator.text.encoding.hidden_characters import without_hidden
from generator.text.markdown.character_references import unescaped
from generator.text.regex import regex

KIND = Candidate(dialect="webvtt", english="WebVTT transcript", score=1.0)
_SETTING = regex(r"[\w-]+\s*[:=]")
_SIGNATURE = "WEBVTT"
_TAG = regex(r"</?(?P<name>v|c|i|b|u|ruby|rt|lang)(?:\.[^<>\s]*)?(?:\s(?P<rest>[^<>]*))?>")
_MOMENT = regex(r"<[\d:.]+>")
_STYLES = ("STYLE", "REGION")
_MEASURED = regex(r"NOTE\s+\w+\s*:\s*(?:\"[^\"]*\"|[\d.:]+|[a-z]{2}(?:-\w{2,4})?)")
"""What a program notes of its own work: `NOTE Confidence: 0.78`, `NOTE language:en-us`."""


def read(file: File) -> Parsed:
    """The transcript (or, with `Kind: chapters`, the chapters) that the cues are.

    The header and the names of cues are markup, styles are furniture, notes are prose.
    """
    source_map = SourceMap(file.source, file.lines)
    first = next(groups(file.lines), None)
    header = first if first and first.above and _opens(first.above[0]) else None
    kind = _setting("Kind", header)
    details = tuple(_headline(header.above[0], source_map)) if header else ()
    broken: list[int] = []
    entries = _entries(file, source_map, broken)
    chapters = kind == "chapters"
    read = parsed(file, source_map, KIND, entries, broken, details=details, chapters=chapters)
    own = replace(read.fields, items=tuple(_chapters(read.fields.items)))
    return replace(read, fields=own, language=_setting("Language", header) or None)


def _chapters(items: Sequence[Item]) -> Iterator[Item]:
    """The items, with a note of several times in their order as chapters: `0:03 Welcome`."""
    notes = [it for it in items if isinstance(it, AccountPassage) and it.section == "NOTE"]
    timed = {it.at: timed for it in notes if (timed := split_time(it.text)).time and timed.text}
    starts = [it.time.seconds for it in timed.values() if it.time]
    are_chapters = len(starts) > 1 and starts == sorted(set(starts))
    for item in items:
        of = timed.get(item.at) if are_chapters else None
        yield AccountSegment(title=of.text, time=of.time, at=item.at) if of else item


def _entries(file: File, source_map: SourceMap, broken: list[int]) -> Iterator[Entry]:
    """What the file says, in order; lines of times that mean none are added to `broken`."""
    rolling = _Rolling(any("<c>" in line.text and _MOMENT.search(line.text) for line in file.lines))
    for index, group in enumerate(groups(file.lines)):
        above = group.above
        if index == 0 and above and _opens(above[0]):
            yield from asides(_header_prose(above, group))
        elif above and (_first_word(above[0]) in _STYLES or _is_measured(above)):
            source_map.mark_furniture((above[0].number, above[-1].number), "style")
        elif group.times is None:
            yield from _notes(above)
        else:
            yield from asides(above[:-1])
        if group.times is not None:
            yield from _cues(group.times, rolling.new(group.below))
        if group.broken is not None:
            broken.append(group.broken)


def _opens(line: Repaired) -> bool:
    return line.text.startswith(_SIGNATURE)


def _first_word(line: Repaired) -> str:
    return next(iter(line.text.split(maxsplit=1)), "")


def _is_measured(lines: tuple[Repaired, ...]) -> bool:
    return len(lines) == 1 and _MEASURED.fullmatch(lines[0].text.strip()) is not None


def _setting(name: str, header: Group | None) -> str:
    """What the header sets something to; empty where it does not."""
    pairs = (line.text.partition(":") for line in header.above) if header else ()
    return next((value.strip() for key, _, value in pairs if key.strip() == name), "")


def _headline(line: Repaired, source_map: SourceMap) -> Iterator[Item]:
    """What stands behind the signature."""
    behind = line.text.removeprefix(_SIGNATURE).lstrip(" \t-–—:")
    text = source_map.record([Run(line.number, behind)])
    if text is not None:
        yield source_map.detail("metadata", text)


def _header_prose(header: tuple[Repaired, ...], group: Group) -> tuple[Repaired, ...]:
    """What the lines of the header say besides keys and values."""
    rest = header[1:] if group.times is None else header[1:-1]
    return tuple(line for line in rest if not _SETTING.match(line.text))


def _notes(lines: tuple[Repaired, ...]) -> Iterator[Aside]:
    """A comment, without the word that says so; or lines that nothing explains."""
    first = lines[0]
    if _first_word(first) != "NOTE":
        return asides(lines)
    rest = replace(first, text=first.text.lstrip().removeprefix("NOTE"))
    return asides((rest, *lines[1:]), "NOTE")


class _Rolling:
    """Captions that roll print each line twice: as it is spoken, and again above the next one."""

    def __init__(self, rolls: bool) -> None:
        self._rolls = rolls
        self._last = ""

    def new(self, lines: tuple[Repaired, ...]) -> tuple[Repaired, ...]:
        """The lines that were not printed before."""
        if not self._rolls:
            return lines
        fresh = []
        for line in lines:
            text = " ".join(_plain(line.text).split())
            if text and text != self._last:
                fresh.append(line)
                self._last = text
        return tuple(fresh)


def _cues(times: Times, lines: tuple[Repaired, ...]) -> Iterator[Cue]:
    """A cue for each voice, and for what stands behind its end; the first has the printed time."""
    voices: list[tuple[Run | None, list[Run]]] = [(None, [])]
    for line in lines:
        at = 0
        for tag in _TAG.finditer(line.text):
            ends = tag.group().startswith("</")
            if tag["name"] != "v" or not (ends or (tag["rest"] or "").strip()):
                continue
            _add(voices, Run(line.number, _plain(line.text[at : tag.start()])))
            voice = Run(line.number, _plain("" if ends else tag["rest"]))
            voices.append((voice if any(map(str.isalnum, voice.text)) else None, []))
            at = tag.end()
        _add(voices, Run(line.number, f"{_plain(line.text[at:])}\n"))
    clock: Run | None = times.clock
    for speaker, runs in voices:
        if any(run.text.strip() for run in runs):
            start, end = times.start, times.end
            yield Cue(start=start, end=end, clock=clock, runs=tuple(runs), speaker=speaker)
            clock = None


def _add(voices: list[tuple[Run | None, list[Run]]], run: Run) -> None:
    """Adds what is said to the last voice; behind its end, only what holds no word."""
    is_ended = len(voices) > 1 and voices[-1][0] is None and not voices[-1][1]
    holds_words = any(map(str.isalnum, run.text))
    voices[-2 if is_ended and not holds_words else -1][1].append(run)


def _plain(text: str) -> str:
    """The text of a cue without its tags, entities decoded."""
    return without_hidden(unescaped(_MOMENT.sub("", _TAG.sub("", text))))


FORMAT = Format(endings=frozenset({".vtt"}), read=read, kinds=(KIND,), belongs=True)
