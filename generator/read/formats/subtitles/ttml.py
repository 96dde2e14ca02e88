"""TTML and DFXP (`.ttml`, `.dfxp`): paragraphs with `begin` and `end`, in XML.

Who speaks is named in the head (`ttm:agent`), or by the label that a paragraph refers to.
"""

from collections.abc import Iterator
from itertools import takewhile

from msgspec.structs import replace

from generator.model.source import Candidate
from generator.read.formats.html.tokens import End, Start, Token, tokens
from generator.read.formats.parsed import File, Format, Parsed
from generator.read.formats.source_map import Run, SourceMap
from generator.read.formats.subtitles.cue_file import parsed
from generator.read.formats.subtitles.cue_labels import Cue, Entry
from generator.text.quantities import timecode

KIND = Candidate(dialect="ttml", english="TTML captions", score=1.0)
_AGENT, _NAME, _TITLE = "ttm:agent", "ttm:name", "ttm:title"


def read(file: File) -> Parsed:
    """The transcript that the paragraphs are."""
    source_map = SourceMap(file.source, file.lines)
    scanned = tuple(tokens("\n".join(file.texts)))
    head = tuple(takewhile(lambda it: not (isinstance(it, Start) and it.name == "p"), scanned))
    title = source_map.record(_inside(head, _TITLE))
    agents = _agents(head)
    names = (source_map.record([run]) for run in agents.values())
    details = [source_map.detail("byline", name) for name in names if name]
    spoken = {identity: run.text.strip() for identity, run in agents.items()}
    read = parsed(file, source_map, KIND, _cues(scanned, spoken), title=title, details=details)
    language = next((it.attributes.get("xml:lang") for it in scanned if isinstance(it, Start)), "")
    return replace(read, language=language or None) if read.readable else read


def _inside(scanned: tuple[Token, ...], name: str) -> list[Run]:
    """The texts of the first element of a name, which has no others inside."""
    runs: list[Run] = []
    is_open = False
    for token in scanned:
        if isinstance(token, Start | End) and token.name == name:
            if isinstance(token, End):
                break
            is_open = True
        elif is_open and isinstance(token, Start):
            break
        elif is_open and isinstance(token, Run):
            runs.append(token)
    return runs


def _agents(scanned: tuple[Token, ...]) -> dict[str, Run]:
    """The names of speakers by the ids that paragraphs refer to."""
    names: dict[str, Run] = {}
    agent, naming = "", False
    for token in scanned:
        if isinstance(token, Start) and token.name == _AGENT:
            agent = token.attributes.get("xml:id", "")
        elif isinstance(token, Start | End) and token.name == _NAME:
            naming = isinstance(token, Start)
        elif naming and agent and isinstance(token, Run) and token.text.strip():
            names.setdefault(agent, token)
    return names


def _cues(scanned: tuple[Token, ...], names: dict[str, str]) -> Iterator[Entry]:
    begun: Start | None = None
    runs: list[Run] = []
    for token in scanned:
        if isinstance(token, Start | End) and token.name == "p":
            if begun is not None and any(run.text.strip() for run in runs):
                yield _cue(begun, runs, names)
            begun, runs = (token if isinstance(token, Start) else None), []
        elif begun is not None and isinstance(token, Start) and token.name == "br":
            runs.append(Run(token.line, " "))
        elif begun is not None and isinstance(token, Run):
            runs.append(token)
        elif begun is not None and isinstance(token, End) and _ends_word(token, runs):
            runs.append(Run(token.line, " "))


def _ends_word(token: End, runs: list[Run]) -> bool:
    """Whether a span may end a word that no space parts from the next: each word has its own."""
    return token.name == "span" and bool(runs) and not runs[-1].text.endswith((" ", "\n"))


def _cue(begun: Start, runs: list[Run], names: dict[str, str]) -> Cue:
    printed = begun.attributes.get("begin", "").strip()
    start = _seconds(printed)
    agent = begun.attributes.get(_AGENT, "").strip()
    return Cue(
        start=start or 0.0,
        end=_seconds(begun.attributes.get("end", "")) or start or 0.0,
        clock=Run(begun.line, printed) if start is not None else None,
        runs=tuple(runs),
        speaker=Run(begun.line, agent) if agent and agent not in names else None,
        goes_on=names.get(agent),
    )


def _seconds(printed: str) -> float | None:
    """A clock, or a number of seconds (`12.5`, `12.5s`)."""
    text = printed.strip().removesuffix("s")
    if text.replace(".", "", 1).isdecimal() and text.isascii():
        return float(text)
    parts = text.split(":")
    clock = ":".join(parts[:3])  # frames stand behind a third colon
    seconds = timecode.parse(clock)
    return None if seconds is None else float(seconds)


FORMAT = Format(endings=frozenset({".ttml", ".dfxp"}), read=read, kinds=(KIND,), belongs=True)
