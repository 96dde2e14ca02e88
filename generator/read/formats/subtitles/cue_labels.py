"""Names in front of the words of a cue: `Ada Okafor: words`, as meeting programs print them.

A word before a colon is a speaker only where a file says so: by at least two such words that each
come again, or by a name in full that does. Where most cues begin with a label, one that is no name
is a speaker as well (`aokafor`, `Bo L. - Acme`). So is a name in full on a line above the words of
nearly every cue. Who speaks goes on to speak until the next name,
or a sign that somebody else does; a label of which it is not certain is such a sign.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator.model.base import Value
from generator.read.account.people.names import is_full_name, is_role, is_short_name
from generator.read.formats.source_map import Run
from generator.read.grammar.speech.speaker_labels import is_word_of_list, may_speak, short_forms
from generator.read.grammar.speech.turn_lines import Turn, split_turn
from generator.read.grammar.speech.turn_speakers import speakers
from generator.text.regex import regex

SECTION = "Transcript"


class Cue(Value, frozen=True, kw_only=True):
    """Something said: when it begins and ends (seconds), by whom, in which words.

    `clock` is the time as printed, `speaker` the name; both are read only where they are used.
    `goes_on` is the name of who goes on speaking, where the cue itself prints none.
    """

    start: float
    end: float
    clock: Run | None
    runs: tuple[Run, ...]
    speaker: Run | None = None
    goes_on: str | None = None


class Aside(Value, frozen=True, kw_only=True):
    """Words of the file that are no cue; `section` is what they stand under."""

    runs: tuple[Run, ...]
    section: str = SECTION


Entry = Cue | Aside
"""What stands in a transcript, in order."""


_LEAST, _SHARE = 2, 0.9
_MARK = regex(r"\s*(?:>>+|[-–—])\s*+")
DASH = r"[–—](?!\s*[a-zß-ÿ])"
"""A dash in front of what somebody else says: `– the weir` goes on with a sentence."""

_ANOTHER = regex(rf"\s*(?:>>|-|{DASH})")
_COLON = regex(r":\s|：")
_PRONOUNS = regex(
    r"(?P<name>[^:：()\[\]（）]{2,60})[(\[（]\w{1,8}(?:\s?/\s?\w{1,8}){1,3}[)\]）](?P<rest>[:：].*)"
)
_SENTENCE = regex(r"[!?。！？；，;…\"“”«»]|[^\W\d_]{3}\.\s")
_LETTER = regex(r"[^\W\d_]")
_SIGNS = regex(r"[@|\d_()\[\]]|\s[-–—]\s|[^\W\d_]\.[^\W\d_]|[a-z][A-Z]")
"""What a handle, an address, a device or a firm has and words that are spoken have not."""
_MAX_LABEL = 60
_MAX_WORDS = 6


class _Labels(Value, frozen=True, kw_only=True):
    """The labels of a file that are speakers; those that are `ordinary` words are no sign of one.

    Where most cues begin with a label, none is ordinary.
    """

    sure: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()


class _Lines(Value, frozen=True, kw_only=True):
    """A cue with its lines, each parted at the label that it begins with, or None."""

    cue: Cue
    turns: tuple[Turn | None, ...]

    @property
    def first(self) -> Turn | None:
        """The label that the cue begins with, and the words behind it on the line."""
        pairs = zip(self.cue.runs, self.turns, strict=True)
        return next((turn for run, turn in pairs if run.text.strip()), None)


def by_labels(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, with cues parted where a line of theirs begins with a speaker's name."""
    every = [
        it if isinstance(it, Aside) else _Lines(cue=it, turns=tuple(map(_turn, it.runs)))
        for it in _with_names_above(list(entries))
    ]
    labels = _labels([it for it in every if isinstance(it, _Lines) and it.cue.speaker is None])
    speaking: str | None = None
    for entry in every:
        if isinstance(entry, Aside):
            yield entry
            continue
        if not labels.sure:
            yield entry.cue
            continue
        for part in _parted(entry, labels.sure):
            if part.cue.speaker is not None:
                speaking = part.cue.speaker.text.strip()
                yield part.cue
                continue
            turn = part.first
            doubtful = turn is not None and turn.speaker not in labels.ordinary
            if doubtful or _ANOTHER.match(part.cue.runs[0].text):
                speaking = None
            yield replace(part.cue, goes_on=speaking)


def _with_names_above(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries, with the first line of each cue as its speaker where it is nothing but a name.

    Nearly all cues have one, above their words, and the names come again.
    """
    above = {index: name for index, entry in enumerate(entries) if (name := _name_above(entry))}
    names = Counter(name.text.strip() for name in above.values())
    cues = sum(isinstance(entry, Cue) for entry in entries)
    again = len(names) * _LEAST <= len(above) and all(map(is_full_name, names))
    named = above if again and len(above) >= _SHARE * cues else {}
    for index, entry in enumerate(entries):
        name = named.get(index)
        if name is None or isinstance(entry, Aside):
            yield entry
        else:
            words = tuple(run for run in entry.runs if run is not name)
            yield replace(entry, speaker=name, runs=words)


def _name_above(entry: Entry) -> Run | None:
    """The first line of a cue that has others, if it is as short as a name."""
    if isinstance(entry, Aside) or entry.speaker is not None:
        return None
    lines = [run for run in entry.runs if run.text.strip()]
    short = len(lines) > 1 and len(lines[0].text.split()) <= _MAX_WORDS
    return lines[0] if short else None


def _labels(cues: Sequence[_Lines]) -> _Labels:
    """The labels in front of words, as far as the cues tell what they are."""
    first = [turn.speaker for cue in cues if (turn := cue.first) and turn.speaker]
    counted = Counter(first)
    again = {label for label, number in counted.items() if number > 1}
    prevail = len(first) * 2 >= len(cues)
    known = _known(cues)
    if not known and not (prevail and len(again) >= _LEAST):
        return _Labels()
    spoken = _small_words(cues)
    ordinary = frozenset(label for label in counted if _is_ordinary(label, spoken))
    if not prevail:
        return _Labels(sure=known, ordinary=ordinary - known)
    whole = len(first) == len(cues)
    sure = {label for label in counted if whole or label in again or _is_shown(label)}
    sure = {label for label in sure - ordinary if not is_word_of_list(label)}
    return _Labels(sure=known | sure)


def _known(cues: Sequence[_Lines]) -> frozenset[str]:
    """The names that stand in front of words again and again, and roles in capitals beside them."""
    turns = (turn for cue in cues for turn in cue.turns if turn)
    heard = [turn for turn in turns if turn.says and may_speak(f"{turn.speaker}")]
    known = speakers(heard)
    full = {name for name in known if is_full_name(name)}
    if len(known) < _LEAST and not full:
        return frozenset()
    short = {form for name in full for form in short_forms(name)}
    once = {turn.speaker for turn in heard if turn.speaker}
    roles = {label for label in once if label.isupper() and is_role(label)}
    return known | roles | {name for name in once if is_full_name(name) or name in short}


def _is_shown(label: str) -> bool:
    """Whether a label shows by its form alone that it is who speaks."""
    return is_full_name(label) or is_short_name(label) or _SIGNS.search(label) is not None


def _is_ordinary(label: str, spoken: frozenset[str]) -> bool:
    """Whether a label may as well be words of a sentence: `as Ada says`, `so`."""
    words = label.split()
    if len(words) > 1 and words[-1].isalpha() and words[-1].islower():
        return True
    return all(word.casefold() in spoken for word in words)


def _small_words(cues: Sequence[_Lines]) -> frozenset[str]:
    """The words that stand in small letters behind the labels."""
    texts = (
        turn.text if turn else run.text
        for it in cues
        for run, turn in zip(it.cue.runs, it.turns, strict=True)
    )
    words = (word.strip(".,!?") for text in texts for word in text.split())
    return frozenset(word for word in words if word.islower() and word.isalpha())


def _turn(run: Run) -> Turn | None:
    """A line parted at its label, whatever form that has, so long as it is short; else None."""
    mark = _MARK.match(run.text)
    line = run.text[mark.end() if mark else 0 :].strip()
    pronouns = _PRONOUNS.fullmatch(line)
    line = pronouns["name"].rstrip() + pronouns["rest"] if pronouns else line
    turn = split_turn(line)
    if turn is not None and turn.speaker and not turn.aside:
        marked = mark is not None and ">>" in mark[0]
        sure = replace(turn, sure=marked)  # a mark says that somebody speaks
        return sure if turn.time is None else None
    colon = _COLON.search(line, 0, _MAX_LABEL)
    if colon is None:
        return None
    label, words = line[: colon.start()].rstrip(), line[colon.end() :].strip()
    if len(label.split()) > _MAX_WORDS or not _LETTER.match(label) or _SENTENCE.search(label):
        return None
    return Turn(speaker=label, time=None, text=words) if words else None


def _parted(entry: _Lines, known: frozenset[str]) -> Iterator[_Lines]:
    """A cue for each speaker whose name begins a line; only the first has the printed time."""
    groups: list[tuple[Run | None, list[Run], list[Turn | None]]] = [(entry.cue.speaker, [], [])]
    for run, turn in zip(entry.cue.runs, entry.turns, strict=True):
        if turn is not None and turn.speaker in known and turn.says:
            words = Run(run.line, f"{turn.text}\n")
            groups.append((Run(run.line, turn.speaker), [words], [None]))
        else:
            groups[-1][1].append(run)
            groups[-1][2].append(turn)
    clock = entry.cue.clock
    for speaker, runs, turns in groups:
        if any(run.text.strip() for run in runs):
            cue = replace(entry.cue, clock=clock, runs=tuple(runs), speaker=speaker)
            yield _Lines(cue=cue, turns=tuple(turns))
            clock = None
