"""Lines written down while people speak or chat: each with its time, its name, or both in front.

`[0.00 --> 1.82] words`, `[00:06.911 --> 00:08.571] words` as programs that listen print it,
`[10:04] <ada> words` and `*** Joins: ivo` of a chat, `10:04:38 am - Ada: words`, `10:04:38 From Ada
to Everyone: words` (the words may stand below), `[Ada] words` of a meeting, `[Speaker:0] words`. A
time with a date or `am` is one of the day, and no place in a recording: it stays on its line. What
a scribe types for others (`<ada> ivo: words`) is theirs.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

import msgspec

from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.account.people.names import is_numbered_role
from generator.read.formats.parsed import File, Format, Parsed, unknown
from generator.read.formats.personal import without_addresses
from generator.read.formats.source_map import Run, SourceMap
from generator.read.formats.subtitles.cue_file import asides, parsed
from generator.read.formats.subtitles.cue_labels import Cue, Entry
from generator.read.grammar.speech.speaker_labels import may_speak
from generator.read.grammar.speech.turn_lines import are_captions
from generator.read.outline.headings.titles import looks_like_title
from generator.read.outline.line_roles import Repaired
from generator.read.outline.sections import rule_named
from generator.read.vocabulary.section_names import TRANSCRIPT
from generator.text.quantities import timecode
from generator.text.regex import regex

SECONDS = Candidate(dialect="seconds", english="lines with their seconds", score=1.0)
CHAT = Candidate(dialect="chat", english="a chat or meeting, line by line", score=1.0)

_NUMBER = r"(?:(?:\d\d:){1,2}[0-5]\d\.\d{3}|\d{1,5}(?:\.\d{1,3})?)"
_IN_SECONDS = regex(
    rf"\s*[\[(]?(?P<clock>{_NUMBER})\s?s?(?P<range>\s?(?:-->|->|[-–\t])\s?(?P<until>{_NUMBER})\s?s?)?"
    r"(?P<close>[\])]:?|(?<=\d)[:\t])\s*(?P<words>[^\s\d].*)"
)
_ALONE = regex(r"\s*[\[(]?(?P<clock>\d{1,3}(?::\d\d){1,2})[\])]?\s*")
_IS_DECIMAL = regex(r"\d+\.\d+")
_DAY = r"(?:\d{4}-\d\d-\d\d[T ]|\d{1,2}[/.]\d{1,2}[/.]\d\d(?:\d\d)?,? )"
_STAMP = regex(
    rf"\s*[\[(]?(?P<day>{_DAY})?(?P<clock>\d{{1,2}}:\d\d(?::\d\d)?(?:[.,]\d{{1,3}})?)"
    r"(?P<half>\s?[ap]\.?m\b\.?)?Z?[\])]?(?:\s?[-–]\s|\s+|$)",
    re.IGNORECASE,
)
_NICK = regex(r"<[@+%~& ]?(?P<name>[^\s<>][^<>]{0,39})>\s+(?P<words>\S.*)")
_FROM = regex(
    r"From[ \t]{1,4}(?P<name>[^\s:：][^:：]{0,59}?)(?:[ \t]to[ \t][^:：]{1,60}?)?[ \t]?[:：]\s*+"
    r"(?P<words>\S.*|$)"
)
_IN_TABS = regex(
    r"\s*(?P<clock>\d{1,2}:\d\d:\d\d)\t(?P<name>[^\W\d][^\t]{0,59}?):?\t+(?P<words>\S.*)"
)
_NAMED = regex(r"(?P<name>[^\W\d][^:：\[\]<>]{0,59}?):\s+(?P<words>\S.*)")
_BRACKETED = regex(
    r"\s*\[(?P<name>[^\W\d_][^\[\](){}<>:：*|,]{0,39}(?::\d\d?)?)\]\s+(?P<words>[^\s(\[:].*)"
)
_SCRIBE = regex(r"scribe(?:nick)?(?:\s?[:=]\s?|\+\s?)(?P<nick>[^\s:]{0,39})", re.IGNORECASE)
_RELAYED = regex(r"(?P<name>[^\W\d_][^\s:<>]{1,39}):\s+(?P<words>\S.*)")
_GOES_ON = ("...", "…")
_SCRIBES = frozenset({"scribe", "transcriber"})
_NOTICE = regex(r"\s*(?:\*{3}|-!-|-->|<--|=-=)(?:\s|$)")
_HEAD = 10
"""Lines at most that stand above what is spoken."""
_LEAST = 4
_MOST_READ = 400
_SHARE = 0.7
_TWO = 2


class _Line(msgspec.Struct, frozen=True):
    """Who says what on a line; a `notice` is what the program itself reports."""

    name: str
    words: str
    clock: str = ""
    until: str = ""
    notice: bool = False


class _Scribe:
    """Who types what others say, as far as a chat states it: `scribe: ada`, `<ada> ada: words`."""

    def __init__(self) -> None:
        """Nobody yet, and nobody heard."""
        self._nick, self._heard = "", ""

    def relayed(self, line: _Line) -> _Line:
        """A line as its words are somebody else's, where a scribe typed it; else as it is.

        What goes on behind dots is said by who was heard last.
        """
        stated = _SCRIBE.fullmatch(line.words.strip())
        if stated is not None:
            self._nick = stated["nick"] or line.name
        match = _RELAYED.fullmatch(line.words) if stated is None else None
        if match is not None and not self._nick and match["name"] == line.name:
            self._nick = line.name  # nobody but who takes minutes puts the own name in front
        if line.name.casefold() not in _SCRIBES | {self._nick.casefold()} or not line.name:
            return line
        if match is not None:
            self._heard = match["name"]
            return msgspec.structs.replace(line, name=match["name"], words=match["words"])
        if self._heard and line.words.startswith(_GOES_ON):
            return msgspec.structs.replace(line, name="")
        return line


def _in_seconds(text: str) -> _Line | None:
    match = _IN_SECONDS.match(text)
    if match is None or not (match["range"] or _IS_DECIMAL.fullmatch(match["clock"])):
        return None
    return _Line("", match["words"], match["clock"], match["until"] or "")


def _alone(text: str) -> _Line | None:
    """A time alone on its line, with the words below it, as sites show captions."""
    match = _ALONE.fullmatch(text)
    return _Line("", "", match["clock"]) if match else None


def _chat(text: str) -> _Line | None:
    """`[10:04] <ada> words`, or what the program reports between."""
    stamp = _STAMP.match(text)
    rest = text[stamp.end() :] if stamp else text
    if _NOTICE.match(rest):
        return _Line("", rest, notice=True)
    if stamp is not None and rest.startswith("* "):  # what somebody does, in his own words
        return _Line("", rest)
    match = _NICK.match(rest.lstrip())
    if match is None:
        return None
    timed = stamp is not None and not (stamp["day"] or stamp["half"])
    return _Line(match["name"], match["words"], stamp["clock"] if stamp and timed else "")


def _of_the_day(text: str) -> _Line | None:
    """`10:04:38 am - Ada: words`, `12/03/24, 10:04 - Ada: words`, `10:04:38 From Ada: words`.

    Between tabs stands the time since the recording began.
    """
    tabs = _IN_TABS.fullmatch(text)
    if tabs is not None:
        return _Line(tabs["name"], tabs["words"], tabs["clock"])
    stamp = _STAMP.match(text)
    if stamp is None:
        return None
    rest = text[stamp.end() :]
    match = _FROM.match(rest)
    if match is None and (stamp["day"] or stamp["half"]):
        match = _NAMED.match(rest)
    return _Line(match["name"], match["words"]) if match else None


def _bracketed(text: str) -> _Line | None:
    match = _BRACKETED.match(text)
    name = match["name"].replace(":", " ") if match else ""  # `Speaker:0`
    return _Line(name, match["words"]) if match and may_speak(name) else None


_Reader = Callable[[str], _Line | None]


def _seconds(clock: str) -> float:
    return float(timecode.parse(clock) or 0) if ":" in clock else float(clock or 0)


def _are_turns(lines: Sequence[_Line]) -> bool:
    """Whether several speak, some of them again, and no tags of a page stand where names do."""
    counted = Counter(line.name for line in lines if line.name)
    again = sum(number > 1 for number in counted.values())
    return len(counted) >= _TWO and again > 0 and not any("</" in line.words for line in lines)


def _are_seconds(lines: Sequence[_Line]) -> bool:
    return are_captions([int(_seconds(it.clock)) for it in lines])


def _are_called(lines: Sequence[_Line]) -> bool:
    """Whether those who speak have numbers or call each other: in brackets may stand a noise."""
    if all(is_numbered_role(line.name) for line in lines):
        return _are_turns(lines)
    names = {line.name.split()[0] for line in lines if line.name}
    called = {word.strip(",.!?") for line in lines for word in line.words.split()}
    return _are_turns(lines) and not names.isdisjoint(called)


class _Form(msgspec.Struct, frozen=True):
    """How lines of one form are read, what they are called, and when a file's lines are of it.

    One of the first `head` lines is; `fits` judges all that are. Those that are `bare` stand in no
    note: hardly a line has marks or a name.
    """

    read: _Reader
    kind: Candidate
    fits: Callable[[Sequence[_Line]], bool]
    head: int = _HEAD
    bare: bool = False


_FORMS = (
    _Form(_in_seconds, SECONDS, _are_seconds),
    _Form(_alone, SECONDS, _are_seconds, head=_TWO, bare=True),
    _Form(_chat, CHAT, _are_turns),
    _Form(_of_the_day, CHAT, _are_turns),
    _Form(_bracketed, CHAT, _are_called),
)


def spoken_form(lines: Sequence[Repaired]) -> Format | None:
    """The format of lines that are spoken or typed one by one, or None where they are not."""
    form = _form(lines)
    return {SECONDS.dialect: CAPTIONS, CHAT.dialect: LOG}[form.kind.dialect] if form else None


def _form(lines: Sequence[Repaired]) -> _Form | None:
    texts: list[str] = []
    for line in lines:
        if line.text.strip():
            texts.append(line.text)
        if len(texts) == _MOST_READ:
            break
    for form in _FORMS:
        if not any(map(form.read, texts[: form.head])):
            continue
        if form.bare and sum(map(_is_marked, texts)) > _TWO:
            continue
        every = list(map(form.read, texts))
        spoken = [line for line in every if line]
        pairs = pairwise(every)
        below = sum(1 for above, it in pairs if it is None and above and not above.words)
        enough = len(spoken) >= max(_LEAST, _SHARE * (len(texts) - below))
        if enough and form.fits(spoken):
            return form
    return None


def _is_marked(text: str) -> bool:
    """Whether a line of a note says what it is by its marks, or who speaks."""
    return text.startswith(("#", "*", "> ", "|")) or _NAMED.match(text) is not None


def read_lines(file: File) -> Parsed:
    """Reads a file line by line; one that has no such form is kept unread."""
    form = _form(file.lines)
    if form is None:
        ending = Message("problem.ending", ending=f".{file.name.rpartition('.')[2]}")
        return unknown(file, ending)
    source_map = SourceMap(file.source, file.lines)
    above = list(takewhile(lambda line: form.read(line.text) is None, file.lines))
    printed = [line for line in above if line.text.strip()]
    heads = [line for line in printed[:1] if looks_like_title(line.text.lstrip("# "))]
    titles = [Run(line.number, line.text.lstrip("# ")) for line in heads]
    title = source_map.record(it for it in titles if not rule_named(it.text, (TRANSCRIPT,)))
    for line in heads:
        source_map.mark_furniture((line.number, line.number), "notice")
    entries = _entries(file, form.read, heads, source_map)
    return parsed(file, source_map, form.kind, entries, title=title)


def _entries(
    file: File, read: _Reader, heads: Sequence[Repaired], source_map: SourceMap
) -> Iterator[Entry]:
    """What is said, with the lines that go on with it; what a program reports is none of it."""
    cue: Cue | None = None
    scribe = _Scribe()
    for line in file.lines:
        if not line.text.strip() or line in heads:
            continue
        spoken = read(line.text)
        spoken = scribe.relayed(spoken) if spoken else None
        if spoken is None and cue is not None and not _STAMP.match(line.text):
            runs = (*cue.runs, Run(line.number, f"{line.text}\n"))
            cue = msgspec.structs.replace(cue, runs=runs)
            continue
        if cue is not None:
            yield cue
        cue = None
        if spoken is None:
            yield from asides([line])
        elif spoken.notice:
            source_map.mark_furniture((line.number, line.number), "notice")
        else:
            cue = _cue(line.number, spoken)
    if cue is not None:
        yield cue


def _cue(number: int, line: _Line) -> Cue:
    start = _seconds(line.clock)
    return Cue(
        start=start,
        end=_seconds(line.until) or start,
        clock=Run(number, line.clock) if line.clock else None,
        runs=(Run(number, f"{line.words}\n"),) if line.words else (),
        speaker=Run(number, line.name.strip()) if line.name else None,
    )


CAPTIONS = Format(endings=frozenset(), read=read_lines, kinds=(SECONDS,), belongs=True)
LOG = Format(endings=frozenset({".log"}), read=read_lines, kinds=(CHAT,), shown=without_addresses)
