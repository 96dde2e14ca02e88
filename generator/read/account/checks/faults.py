"""What is said of a seed beside its accounts: problems, repairs and the language."""

import traceback
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

import generator
from generator.model.account import Account, AccountDetail
from generator.model.grouping import grouped
from generator.model.message import Message, clauses
from generator.model.problem import Problem, problem
from generator.model.source import Line, Repair, Role
from generator.read.account.repair_times import invalid_times
from generator.read.account.stated import DATE_ROLES
from generator.read.formats.parsed import Parsed
from generator.read.front.front_matter import FrontMatter
from generator.read.grammar.details import pairs
from generator.read.grammar.lists import UNSPLIT
from generator.read.outline.line_roles import Repaired
from generator.read.page import Result
from generator.read.vocabulary.keys import Field, day_by_key, field_of
from generator.text.encoding.decode import Fault
from generator.text.encoding.hidden_characters import controls_in, names_of
from generator.text.language import SAMPLE_LENGTH, written_in
from generator.text.quantities.dates import FULL_DAY
from generator.text.quantities.unclear_dates import ambiguous_days, unclear_date

_MANY = 200
_SHOWN = 60

_FRONT_CODES = {"front.loose": "front-matter-loose"}


def failure(file: str, error: Exception) -> Problem:
    """That the reading of a file failed, with the place in this package."""
    message = Message("problem.failed", error=type(error).__name__, place=_place(error))
    return problem("reading-failed", message, file)


def _place(error: Exception) -> str:
    """Where in this package an exception was raised: `read/seed.py:12`."""
    home = Path(generator.__file__).parent
    own = [
        f"{Path(call.filename).relative_to(home).as_posix()}:{call.lineno}"
        for call in traceback.extract_tb(error.__traceback__)
        if Path(call.filename).is_relative_to(home)
    ]
    return own[-1] if own else "?"


def text_problems(file: str, faults: Iterable[Fault]) -> list[Problem]:
    """The faults of a file's text or form."""
    return [problem(fault.code, fault.message, file, fault.lines) for fault in faults]


def withheld_problems(file: str, numbers: Sequence[int], is_comment: bool) -> list[Problem]:
    """Lines with comments that only their writer should see, or what programs note of people."""
    if not numbers:
        return []
    lines, where = Message("count.line", n=len(numbers)), (numbers[0], numbers[-1])
    if is_comment:
        return [problem("comment-withheld", Message("problem.comments", lines=lines), file, where)]
    return [problem("personal-withheld", Message("problem.personal", lines=lines), file, where)]


def front_matter_problems(file: str, front: FrontMatter) -> list[Problem]:
    """What could not be read of the front matter."""
    return [
        problem(_FRONT_CODES.get(message.code, "front-matter-invalid"), message, file, (1, 1))
        for message in front.problems
    ]


def reading_problems(
    file: str,
    parsed: Parsed,
    result: Result,
    accounts: Iterable[Account],
    times: Iterable[Repair],
) -> Iterator[Problem]:
    """What is wrong with the lines, counts, topics, times and dates that were read."""
    yield from _repair_problems(file, parsed.lines, times)
    yield from _count_problems(file, result)
    yield from _topic_problems(file, result)
    yield from _time_problems(file, parsed.body)
    yield from _date_problems(file, parsed.front, accounts)


def _repair_problems(
    file: str, lines: Sequence[Repaired], times: Iterable[Repair]
) -> list[Problem]:
    """The problems of damaged runs, of hidden characters, and of times that were read anew.

    Ambiguous runs are named one by one up to a number; the rest in one problem.
    """
    problems = [*_damage(file, lines), *_ambiguous(file, lines), *_hidden(file, lines)]
    for repair in times:
        message = Message(
            "problem.time_read", printed=repair.printed, read=repair.read, because=repair.because
        )
        problems.append(problem("timecode-repaired", message, file, (repair.line, repair.line)))
    return problems


def _damage(file: str, lines: Sequence[Repaired]) -> list[Problem]:
    changed = (line for line in lines if line.changes)
    counted = [(line, sum(change.damaged for change in line.changes)) for line in changed]
    damaged = [line for line, runs in counted if runs]
    if not damaged:
        return []
    runs = sum(runs for _, runs in counted)
    message = Message("problem.damaged", n=runs, lines=len(damaged))
    span = (damaged[0].number, damaged[-1].number)
    return [problem("mojibake-repaired", message, file, span)]


def _ambiguous(file: str, lines: Sequence[Repaired]) -> list[Problem]:
    runs = [(line.number, run) for line in lines for run in line.changes if run.ambiguous]
    problems = []
    for number, run in runs[:_MANY]:
        printed, read = _short(run.printed), _short(run.read)
        message = Message("problem.commoner", printed=printed, read=read)
        problems.append(problem("mojibake-ambiguous", message, file, (number, number)))
    if len(runs) > _MANY:
        message = Message("problem.many", n=len(runs) - _MANY)
        span = (runs[_MANY][0], runs[-1][0])
        problems.append(problem("mojibake-ambiguous", message, file, span))
    return problems


def _hidden(file: str, lines: Sequence[Repaired]) -> Iterator[Problem]:
    """Characters that nobody sees and were left out, and those that show as U+FFFD."""
    for code, by_line in (
        ("problem.left_out", _left_out(lines)),
        ("problem.controls", _controls(lines)),
    ):
        if not by_line:
            continue
        chars = "".join(chars for _, chars in by_line)
        where = Message("count.line", n=len(by_line))
        message = Message(code, n=len(chars), lines=where, characters=names_of(chars))
        yield problem("characters-hidden", message, file, (by_line[0][0], by_line[-1][0]))


def _left_out(lines: Iterable[Repaired]) -> list[tuple[int, str]]:
    """The characters of each line that were left out, by its number."""
    changed = (line for line in lines if line.changes)
    by_line = ((line.number, "".join(run.hidden for run in line.changes)) for line in changed)
    return [(number, chars) for number, chars in by_line if chars]


def _controls(lines: Iterable[Repaired]) -> list[tuple[int, str]]:
    by_line = ((line.number, controls_in(line.text)) for line in lines)
    return [(number, chars) for number, chars in by_line if chars]


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _count_problems(file: str, result: Result) -> list[Problem]:
    """Counts that the source prints and that do not fit what was read."""
    problems = []
    for count in (count for draft in result.drafts for count in draft.counts):
        if count.printed != count.read:
            what = Message(f"counted.{count.what}")
            message = Message("problem.printed", n=count.printed, what=what, read=count.read)
            together = count.what == "topics" and count.read == 1
            code = "topics-unsplit" if together else "count-mismatch"
            problems.append(problem(code, message, file, (count.line, count.line)))
    return problems


def _topic_problems(file: str, result: Result) -> list[Problem]:
    """Lines of topics that look run together, where no count and no other words separate them."""
    message = Message("problem.topics")
    return [
        problem("topics-unsplit", message, file, mark.lines)
        for draft in result.drafts
        for mark in draft.marks
        if mark.what == UNSPLIT
    ]


def _date_problems(file: str, front: FrontMatter, accounts: Iterable[Account]) -> list[Problem]:
    """Dates behind known keys that mean no certain day: they stay as they are printed.

    A talk whose day is known all the same has it from what its neighbours print.
    """
    printed = [(value.key, value.field, value.text, value.lines) for value in front.values]
    undated = (it for it in accounts if len(it.published or "") < FULL_DAY)
    details = (item for account in undated for item in account.of(AccountDetail))
    printed += [
        (pair.key, field_of(pair.key) or Field.OTHER, pair.value, detail.at.lines)
        for detail in details
        if detail.what != "front-matter"
        for pair in pairs(detail.text)
    ]
    return [
        problem("date-unclear", _unclear(date), file, lines)
        for key, field, text, lines in printed
        if field in DATE_ROLES and (date := unclear_date(text)) and not day_by_key(key, text)
    ]


def _unclear(date: str) -> Message:
    days = ambiguous_days(date)
    if days is None:
        return Message("problem.date_year", printed=date)
    return Message("problem.date_order", printed=date, one=days[0], other=days[1])


def unread_problems(file: str, lines: Iterable[Line]) -> list[Problem]:
    """Lines that nothing reads."""
    return [
        problem("line-unread", Message("problem.line"), file, (line.number, line.number))
        for line in lines
        if line.role is Role.UNREAD
    ]


def _time_problems(file: str, lines: Iterable[Repaired]) -> list[Problem]:
    """Lines on which a time is meant but none is printed."""
    body = ((line.number, line.text) for line in lines if not (line.furniture or line.label))
    return [
        problem(
            "timecode-invalid", Message("problem.time", printed=printed), file, (number, number)
        )
        for number, printed in invalid_times(body)
    ]


def repairs_of(lines: Iterable[Repaired], times: Iterable[Repair] = ()) -> tuple[Repair, ...]:
    """All repairs by line, in the order in which they apply.

    A time on a line that was read anew as a whole is part of that repair: there is nothing
    behind it on the line.
    """
    at = grouped(times, lambda time: time.line)
    repairs: list[Repair] = []
    for line in lines:
        own = [
            Repair(
                line=line.number, printed=change.printed, read=change.read, because=change.because
            )
            for change in line.repairs
        ]
        if line.taken_off:
            repairs.append(_with_times(own[0], at.get(line.number, ())))
        else:
            repairs.extend((*own, *at.get(line.number, ())))
    return tuple(repairs)


def _with_times(whole: Repair, times: Iterable[Repair]) -> Repair:
    for time in times:
        whole = replace(
            whole,
            read=whole.read.replace(time.printed, time.read, 1),
            because=clauses((whole.because, time.because)),
        )
    return whole


def written_language(lines: Iterable[Repaired], roles: Iterable[Line]) -> str | None:
    """The language (BCP 47) that the lines which say something are in, where that is certain."""
    texts: list[str] = []
    length = 0
    for line, as_told in zip(lines, roles, strict=True):
        if as_told.role is Role.CONTENT:
            texts.append(line.text)
            length += len(line.text) + 1
            if length > SAMPLE_LENGTH:
                break
    return written_in("\n".join(texts))
