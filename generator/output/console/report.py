"""Problems and coverage as text for people, JSON for programs and annotations for GitHub."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path, PurePath
from posixpath import commonpath, dirname

import msgspec

from generator.messages.words import as_english, english
from generator.model.base import Value
from generator.model.message import Message
from generator.model.problem import MOST_EXAMPLES, PROBLEMS, Anomaly, Problem, Severity
from generator.model.site.page import Site
from generator.model.source import KEPT, Source
from generator.output.console.alike_problems import is_of_file, of_one_shape
from generator.text.markdown.escape import harmless

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_OF_NOTES = "note-unmatched"
"""A problem of the editor's own texts, which lie beside the seeds."""

_NO_CONCEPT = "No concept yet: terms below a heading `Key Concepts` are some, or tags of two talks"
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class ReportFormat(StrEnum):
    """How a report is written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class Counts(Value, frozen=True, kw_only=True):
    """How many problems there are of each severity."""

    errors: int
    warnings: int
    infos: int


def by_severity(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, errors first, of files that are no notes last, then by file and line."""
    return tuple(sorted(problems, key=_order))


def _order(problem: Problem) -> tuple[int, bool, str, tuple[int, ...], str]:
    rank = _RANK[problem.severity]
    return rank, is_of_file(problem), problem.file, problem.lines or (), problem.code


def count(problems: Iterable[Problem | Anomaly]) -> Counts:
    """How many problems and signs of misreading there are of each severity."""
    severities = [problem.severity for problem in problems]
    return Counts(
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        infos=severities.count(Severity.INFO),
    )


def line_of(problem: Problem) -> str:
    """`file:line: code: message`, in one line that no seed can break or colour."""
    place = f"{problem.file}:{problem.lines[0]}" if problem.lines else problem.file
    return harmless(f"{place}: {problem.code}: {english(problem.message)}")


def summary(site: Site) -> str:
    """One line: what was read and made, and how many problems there are."""
    counts = count((*site.problems, *site.anomalies))
    corpus = site.corpus
    return (
        f"{_plural(len(corpus.sources), 'source')}, {_plural(len(corpus.talks), 'talk')}, "
        f"{_plural(len(corpus.concepts), 'concept')}, {_plural(len(corpus.quotes), 'quote')}: "
        f"{_plural(len(site.pages), 'page')}; {tally(counts)}{_kept_private(site)}"
    )


def closing_lines(site: Site) -> list[str]:
    """What is said at the end: the summary, and what whoever builds or checks may mend."""
    no_concept = _NO_CONCEPT if site.corpus.talks and not site.corpus.concepts else None
    lines = (unaddressed(site), no_concept, summary(site), mostly_private(site))
    return [line for line in lines if line]


def _kept_private(site: Site) -> str:
    """How many files are not published because they say so; never which."""
    if not site.private:
        return ""
    doubt = f", {site.in_doubt} in doubt" if site.in_doubt else ""
    files = _plural(site.private, "file")
    return f"; {files} kept private{doubt} (see `python -m generator private`)"


def mostly_private(site: Site) -> str | None:
    """A line where fewer files are published than are not: a key such as `status` may mean less."""
    read = len(site.corpus.sources)
    if site.private <= read:
        return None
    return (
        f"Most files are kept private, {site.private} of {site.private + read}: if that is not "
        "meant, `python -m generator private` says of each file why"
    )


def unaddressed(site: Site) -> str | None:
    """A line where nobody knows where the site will be: what readers copy leads nowhere then."""
    if site.has_address:
        return None
    return (
        "Citations and links to quotes are made without an address: set `site_url` in mkdocs.yml "
        "to where the site will be, as in `site_url: https://example.org/talks/`"
    )


def private_lines(reasons: Mapping[Path, Message]) -> str:
    """The files that are kept private with the reason of each, those in doubt first."""
    ordered = sorted(
        reasons.items(), key=lambda entry: (entry[1].code != "private.doubt", entry[0])
    )
    lines = (f"{path.as_posix()}: {english(reason)}" for path, reason in ordered)
    return "".join(f"{harmless(line)}\n" for line in lines)


def private_line(name: str, reasons: Mapping[Path, Message], seeds: Path) -> str | None:
    """Why the file of a path, perhaps inside the seeds folder, is private; None where it is not.

    Nothing of what it says is told, not even the words that keep it so.
    """
    paths = {Path(name).absolute(), (seeds / name).absolute()}
    because = next((it for path, it in reasons.items() if path.absolute() in paths), None)
    if because is None:
        return None
    line = because.values.get("line")
    hint = "and `python -m generator private` what to write instead"
    why = english(because) if line is None else f"its line {line} says so, {hint}"
    return harmless(f"{name} is private, and nothing of it is published: {why}")


def tally(counts: Counts) -> str:
    """`1 error, 2 warnings, 3 remarks`."""
    nouns = ((counts.errors, "error"), (counts.warnings, "warning"), (counts.infos, "remark"))
    return ", ".join(_plural(number, noun) for number, noun in nouns)


def write_report(
    site: Site, form: ReportFormat, seeds: PurePath, notes: PurePath | None = None
) -> str:
    """The report on all problems and on the coverage of every source.

    `seeds` is the folder as a reader of the report would name it, and `notes` that of the editor's
    own texts, where there is one.
    """
    if form is ReportFormat.JSON:
        return _json(site)
    problems = by_severity(site.problems)
    placed = [(it, (notes or seeds) if it.code == _OF_NOTES else seeds) for it in problems]
    if form is ReportFormat.GITHUB:
        annotations = "".join(_annotation(problem, folder) for problem, folder in placed)
        return annotations + "".join(_suspicion(it, seeds) for it in site.anomalies)
    return _text(site, placed, seeds)


def _json(site: Site) -> str:
    """All of it for programs; of what is private no more than how many files that are."""
    report = {
        "counts": count(site.problems),
        "problems": by_severity(site.problems),
        "health": site.anomalies,
        "sources": [
            {"file": it.file, "dialect": it.dialect, "coverage": it.coverage}
            for it in site.corpus.sources
        ],
        "private": site.private,
        "in_doubt": site.in_doubt,
    }
    encoded = msgspec.json.encode(report, order="sorted", enc_hook=as_english)
    return msgspec.json.format(encoded, indent=2).decode("utf-8") + "\n"


def _text(site: Site, placed: Iterable[tuple[Problem, PurePath]], seeds: PurePath) -> str:
    lines: list[str] = []
    remarks: list[str] = []
    for problem, folder, others in of_one_shape(placed):
        into = remarks if problem.severity is Severity.INFO else lines
        into += _problem_lines(problem, folder, others)
    for anomaly in site.anomalies:
        lines += _health_lines(anomaly, seeds)
    lines += remarks
    lines += _table(site.corpus.sources)
    if site.suggestions:
        lines.append(f"{len(site.suggestions)} to decide: see `python -m generator suggest`")
    lines += closing_lines(site)
    return "\n".join(lines) + "\n"


def _problem_lines(problem: Problem, folder: PurePath, files: Sequence[str]) -> Iterator[str]:
    """A problem, what to do about it, and the files of which the same is said: notes by name."""
    yield f"{problem.severity}: {folder.as_posix()}/{line_of(problem)}"
    if problem.severity is not Severity.INFO:
        yield f"  {english(PROBLEMS[problem.code].mend)}"
    if files:
        where = harmless((folder / commonpath(map(dirname, files))).as_posix())
        yield f"  … and the same of {len(files) - 1} more files in {where}/"
        if problem.severity is not Severity.INFO and not is_of_file(problem):
            named = files[1 : MOST_EXAMPLES + 1]
            yield from (f"    {harmless((folder / it).as_posix())}" for it in named)


def _health_lines(anomaly: Anomaly, seeds: PurePath) -> Iterator[str]:
    """What is suspicious, what to do about it, and the places, each with a line that settles it."""
    yield f"{anomaly.severity}: {anomaly.code}: {harmless(english(anomaly.message))}"
    yield f"  {harmless(english(anomaly.mend))}"
    for example in anomaly.examples:
        line = f":{example.line}" if example.line else ""
        remark = harmless(english(example.remark))
        yield f"  {seeds.as_posix()}/{harmless(example.file)}{line}: {remark}"
        if example.edit:
            yield f"    {harmless(example.edit)}"
    if anomaly.examples and anomaly.count > len(anomaly.examples):
        yield f"  … and {anomaly.count - len(anomaly.examples)} more"


def _table(sources: tuple[Source, ...]) -> list[str]:
    if not sources:
        return []
    width = max(len(source.file) for source in sources)
    head = (
        f"{'source':{width}}  {'content':>7} {'label':>5} {'furniture':>9} {'unread':>6}  dialect"
    )
    return [head] + [
        f"{harmless(it.file):{width}}  {it.coverage.content:>7} {it.coverage.label:>5} "
        f"{it.coverage.furniture:>9} {it.coverage.unread:>6}  "
        f"{'-' if it.dialect == KEPT else it.dialect}"
        for it in sources
    ]


def _suspicion(anomaly: Anomaly, seeds: PurePath) -> str:
    """An annotation of the first place where an anomaly shows; of the seeds folder if of none."""
    file, line = seeds, ""
    for first in anomaly.examples[:1]:
        file, line = seeds / first.file, f",line={first.line}" if first.line else ""
    remarks = (english(example.remark) for example in anomaly.examples)
    return _github(anomaly, file, line, "; ".join((english(anomaly.message), *remarks)))


def _annotation(problem: Problem, folder: PurePath) -> str:
    lines = f",line={problem.lines[0]},endLine={problem.lines[1]}" if problem.lines else ""
    return _github(problem, folder / problem.file, lines, english(problem.message))


def _github(about: Problem | Anomaly, file: PurePath, lines: str, message: str) -> str:
    """A command by which GitHub shows a message beside some lines of a file."""
    where = f"file={_property(str(file))}{lines}"
    command, text = _COMMANDS[about.severity], _data(harmless(message))
    return f"::{command} {where},title={_property(about.code)}::{text}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
