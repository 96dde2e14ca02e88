"""Cues of a transcript into paragraphs: by speaker, by pause, and by the ends of sentences.

A cue lasts a few seconds; a paragraph has one to two hundred words and the time at which it
begins. Only that time is part of the text that was read; those of its other cues are markup.
"""

from collections.abc import Iterable, Iterator
from math import inf

from generator.model.account import AccountPassage, AccountSegment, PassageKind
from generator.model.account_head import Person, PersonRole
from generator.model.grouping import owned
from generator.model.message import Message
from generator.read.account.people.names import initials_of, is_whole_short_name
from generator.read.formats.source_map import Run, SourceMap
from generator.read.formats.subtitles.cue_labels import DASH, SECTION, Aside, Cue, Entry, by_labels
from generator.read.grammar.speech.turn_speakers import whole_in_capitals
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.people_words import behind_office, names_role
from generator.text.regex import regex

_ENOUGH = 60  # words after which a sentence's end ends the paragraph
_MOST = 120  # words after which any cue's end does
_FEW = 25  # with fewer words a pause ends nothing
_PAUSE = 2.0  # seconds
_LETTERS_PER_WORD = 6  # for scripts that put no spaces between words
_SENTENCE_END = (".", "!", "?", "…", '."', '?"', '!"', ".”", "?”", "!”", "。", "！", "？")
_TURN = regex(rf">>|(?:-|{DASH})\s+[^\W\d]|\[?(?P<label>[^\W\d][^:\[\]]{{0,40}}?)\]?:\s")
_ANOTHER = regex(r"\A\s*>>+\s*")
"""The mark of captions that somebody else speaks: the paragraph that begins with it says so."""

_NAME_WORDS = range(2, 5)
_AROUND_WORDS = ".,;:!?\"'()"
_DEVICES = frozenset(WORDS["devices"])
"""Words in the names of devices and rooms, which meeting programs print like those of people."""


class _Paragraph:
    def __init__(self, cue: Cue) -> None:
        self.first = cue
        self.runs: list[Run] = []
        self.end = cue.start
        self.size = 0.0
        self._last = ""

    def add(self, cue: Cue) -> None:
        words = "".join(run.text for run in cue.runs).split()
        self.runs.extend(cue.runs)
        self.runs.append(Run(cue.runs[-1].line, " "))
        self.end = cue.end if cue.end > cue.start else inf  # behind no end nothing is a pause
        self.size += max(len(words), sum(map(len, words)) / _LETTERS_PER_WORD)
        self._last = words[-1] if words else self._last

    def ends_before(self, cue: Cue) -> bool:
        """Whether the cue begins another paragraph."""
        if _name(cue) != _name(self.first) or _is_labelled_below(self.first):
            return True
        # The cue's own words may say that somebody else speaks now (`>> `, `- `, `Name: `).
        if _TURN.match(cue.runs[0].text.lstrip()) is not None or self.size >= _MOST:
            return True
        if self.size >= _ENOUGH and self._last.endswith(_SENTENCE_END):
            return True
        return self.size >= _FEW and cue.start - self.end > _PAUSE


def transcript(entries: Iterable[Entry], source_map: SourceMap) -> tuple[AccountPassage, ...]:
    """The paragraphs that the cues make, and what else is said, in order.

    Their words are recorded in the map.
    """
    spoken = (entry for entry in entries if _says_something(entry, source_map))
    made = (
        _aside(entry, source_map) if isinstance(entry, Aside) else _passage(entry, source_map)
        for entry in _paragraphs(by_labels(spoken))
    )
    return tuple(passage for passage in made if passage is not None)


def _says_something(entry: Entry, source_map: SourceMap) -> bool:
    return any(run.text.strip() and not source_map.is_left_out(run.line) for run in entry.runs)


def _paragraphs(entries: Iterable[Entry]) -> Iterator[_Paragraph | Aside]:
    current: _Paragraph | None = None
    for entry in entries:
        if current is not None and (isinstance(entry, Aside) or current.ends_before(entry)):
            yield current
            current = None
        if isinstance(entry, Aside):
            yield entry
            continue
        current = current or _Paragraph(entry)
        current.add(entry)
    if current is not None:
        yield current


def _passage(paragraph: _Paragraph, source_map: SourceMap) -> AccountPassage | None:
    cue = paragraph.first
    clock = source_map.record([cue.clock]) if cue.clock else None
    speaker = source_map.record([cue.speaker]) if cue.speaker else None
    first, *others = paragraph.runs
    spoken = first._replace(text=_ANOTHER.sub("", first.text))
    text = source_map.record([spoken, *others])
    if text is None:
        return None
    return AccountPassage(
        section=SECTION,
        kind=PassageKind.OTHER,
        text=text.text,
        speaker=speaker.text if speaker else cue.goes_on,
        goes_on=speaker is None and cue.goes_on is not None,
        time=source_map.time(cue.start, clock) if clock else None,
        at=source_map.at(*(read for read in (clock, speaker, text) if read)),
    )


def _aside(aside: Aside, source_map: SourceMap) -> AccountPassage | None:
    text = source_map.record(aside.runs)
    if text is None:
        return None
    kind = PassageKind.OTHER
    return AccountPassage(section=aside.section, kind=kind, text=text.text, at=source_map.at(text))


def chapters_of(
    entries: Iterable[Entry], source_map: SourceMap
) -> tuple[AccountSegment | AccountPassage, ...]:
    """The chapters that the cues are, and what else is said, in order."""
    spoken = (entry for entry in entries if _says_something(entry, source_map))
    made = (
        _aside(entry, source_map) if isinstance(entry, Aside) else _chapter(entry, source_map)
        for entry in spoken
    )
    return tuple(item for item in made if item is not None)


def _chapter(cue: Cue, source_map: SourceMap) -> AccountSegment | None:
    clock = source_map.record([cue.clock]) if cue.clock else None
    title = source_map.record(cue.runs)
    if title is None:
        return None
    time = source_map.time(cue.start, clock) if clock else None
    at = source_map.at(*(read for read in (clock, title) if read))
    return AccountSegment(title=title.text, time=time, at=at)


def speakers(passages: Iterable[AccountPassage]) -> tuple[Person, ...]:
    """The people whom a transcript names in full, and whose initials it goes on with.

    `Speaker 1`, first names, handles and the names of devices are only labels, and so is what
    consists of words that are said in small letters: `City Clerk`. A name in capitals stays as
    printed, unless somebody says it.
    """
    passages = tuple(passages)
    labels = {it.speaker for it in passages if it.speaker}
    shouted = whole_in_capitals(it.speaker for it in passages if it.speaker)
    text = "\n".join(it.text for it in passages) if shouted else ""
    spelt = {label: _as_said(label, text) for label in shouted}
    names = {it: name for it in labels if (name := spelt.get(it) or _full_name(it))}
    whole = names.values()
    initials = owned((short, name) for name in whole for short in initials_of(name) & labels)
    short_of = {name: short for short, name in initials.items()}
    parts = {word.casefold() for name in whole for word in name.split()}
    spoken = (word.strip(_AROUND_WORDS) for it in passages for word in it.text.split())
    small = parts.intersection(spoken)
    people: dict[str, Person] = {}
    for passage in passages:
        name = names.get(passage.speaker or "")
        if name and name not in people and not small.issuperset(name.casefold().split()):
            is_whole = passage.speaker in (name, name.upper())
            short = short_of.get(name) if is_whole else passage.speaker
            role, because = PersonRole.SPEAKER, Message("person.transcript")
            people[name] = Person(name=name, short=short, role=role, because=because, at=passage.at)
    return tuple(people.values())


def _as_said(label: str, text: str) -> str | None:
    """The full name that a label in capitals is, as some words have it or as printed."""
    usual = label.title()
    return (usual if usual in text else label) if _full_name(usual) else None


def _full_name(label: str) -> str | None:
    """The full name that a label is, without an office in front: `Mayor Ada Okafor`."""
    if is_whole_short_name(label):
        return label
    if "_" in label:  # as chats have it, where others are called `big_weir`
        spelt = label.replace("_", " ")
        return _full_name(spelt) if begins_with_given_name(spelt) else None
    name = behind_office(label)
    words = name.split()
    if not _DEVICES.isdisjoint(label.casefold().split()) or any(map(names_role, words)):
        return None
    is_name = all(
        word[0].isupper() and not word.isupper() and word.replace("-", "").isalpha()
        for word in words
    )
    return name if len(words) in _NAME_WORDS and is_name else None


def _name(cue: Cue) -> str:
    return cue.speaker.text.strip() if cue.speaker else cue.goes_on or ""


def _is_labelled_below(cue: Cue) -> bool:
    """Whether time or speaker stand on a line below the words: no words can follow in one piece."""
    labels = (label for label in (cue.clock, cue.speaker) if label)
    return any(label.line > cue.runs[0].line for label in labels)
