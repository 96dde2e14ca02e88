"""One seed: bytes in, a source and its accounts out."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from generator.model.account_head import PersonRole
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.source import Candidate, Line, Role
from generator.read.account.checks import faults
from generator.read.account.checks.marks import without_needless
from generator.read.account.checks.misread import is_sure, misread_problems
from generator.read.account.checks.no_talk import note_of_no_talk
from generator.read.account.paths.file_name import file_name
from generator.read.account.paths.folder_names import event_of
from generator.read.account.paths.named_notes import with_titles_of_names
from generator.read.account.people.turns.initials import listed_initials
from generator.read.account.seed_accounts import accounts_of_seed
from generator.read.account.source_facts import stated_language
from generator.read.account.titles.site_menus import below_menu, with_menu
from generator.read.dialects import GENERAL, read_page, recognise
from generator.read.dialects.general_notes import tells_of_event
from generator.read.dialects.listed_talks import read_listed, with_stated
from generator.read.formats import format_of, format_of_lines
from generator.read.formats.notes.note_file import BECAUSE, TEXT
from generator.read.formats.parsed import File, Format, Parsed, Shown
from generator.read.formats.personal import without_addresses, without_mail_addresses
from generator.read.front.front_facts import front_facts, labels_of
from generator.read.outline.blocks import Heading, as_text
from generator.read.outline.joining import renumbered
from generator.read.outline.line_roles import (
    Repaired,
    is_blank,
    line_roles,
    lines_in_bold,
    lines_in_italics,
    repair_lines,
)
from generator.read.page import Draft, Page, Result
from generator.read.seed_file import Seed, SeedFile
from generator.read.seed_source import as_printed, source_of, title_of, with_its_page
from generator.read.talk_facts import TalkFacts
from generator.read.vocabulary.keys import Field
from generator.text.encoding.declared import declared_encoding
from generator.text.encoding.decode import count_lines, decode, split_lines
from generator.text.paths import path_of

_AS_SPACE = str.maketrans("_-", "  ")

__all__ = ["Seed", "SeedFile", "read_seed", "unread_seed"]


def read_seed(seed: SeedFile, raw: bytes) -> Seed:
    """Reads a seed. Never fails: what cannot be read is kept verbatim and reported.

    A bug of ours that one file shows costs the reading of that file and nothing else.
    """
    try:
        return _read(seed, raw)
    except Exception as error:
        return unread_seed(seed, raw, error)


def unread_seed(seed: SeedFile, raw: bytes, error: Exception) -> Seed:
    """A seed whose reading failed: every line unread, and the problem `reading-failed`."""
    fault = faults.failure(seed.file, error)
    text = raw.decode("utf-8", "replace")
    printed = split_lines(text) if count_lines(text) <= seed.max_lines else ()
    printed = _shown(format_of(seed.file), printed).lines
    lines = tuple(
        Line(number=number, printed=line, role=Role.BLANK if is_blank(line) else Role.UNREAD)
        for number, line in enumerate(printed, start=1)
    )
    return Seed(source=source_of(seed, raw, "utf-8", lines, [fault]), accounts=())


def _shown(form: Format | None, lines: Sequence[str]) -> Shown:
    """The lines without what no page may print; of a file that nothing reads, without addresses."""
    return without_mail_addresses(form.shown(lines)) if form else without_addresses(lines)


def _read(seed: SeedFile, raw: bytes) -> Seed:
    form = format_of(seed.file)
    decoded = decode(raw, declared_encoding(raw) if form and form.declares else None)
    text = "" if decoded.binary else decoded.text  # the bytes of a picture are no lines
    lines_printed = count_lines(text)
    if lines_printed > seed.max_lines:
        message = Message("problem.lines", n=lines_printed, most=seed.max_lines)
        fault = problem("seed-too-large", message, seed.file)
        return Seed(source=source_of(seed, raw, decoded.encoding, (), [fault]), accounts=())
    printed = split_lines(text)
    del text
    decoded = replace(decoded, text="")  # a large file is not kept twice
    shown = _shown(form, printed)
    lines = repair_lines(shown.lines, frozenset(seed.curation.ignore_lines), seed.repeated)
    problems = faults.text_problems(seed.file, decoded.faults)
    problems += faults.withheld_problems(seed.file, shown.numbers, form is not None and form.marked)
    empty = all(is_blank(line.text) for line in lines)
    if form is None:
        ending = Message("problem.ending", ending=path_of(seed.file).suffix)
        problems.append(problem("seed-format-unknown", ending, seed.file))
    elif empty and not decoded.binary:
        problems.append(problem("seed-empty", Message("problem.text"), seed.file))
    if form is None or empty or decoded.binary:
        return _not_read(seed, raw, decoded.encoding, lines, problems)
    form = format_of_lines(form, lines)
    parsed = form.read(File(source=seed.id, name=seed.file, lines=lines, folder=seed.folder))
    del lines
    return _told(seed, raw, decoded.encoding, form, parsed, problems)


def _told(
    seed: SeedFile,
    raw: bytes,
    encoding: str,
    form: Format,
    parsed: Parsed,
    problems: list[Problem],
) -> Seed:
    """What a file in some form tells; nothing where it cannot be read or is about no talk."""
    reason = note_of_no_talk(seed, parsed)
    if parsed.readable or reason is None:
        problems += faults.text_problems(seed.file, parsed.faults)
    problems += faults.front_matter_problems(seed.file, parsed.front)
    if reason is not None:
        problems.append(reason)
        source = source_of(seed, raw, encoding, as_printed(parsed), problems)
        title = parsed.front.first_of(Field.TITLE)
        heads = (it.name for it in parsed.blocks if isinstance(it, Heading) and it.level == 1)
        named = title.text if title else next(heads, seed.file)
        repairs = faults.repairs_of(parsed.lines)
        source = replace(source, title=named, repairs=repairs)
        return Seed(source=source, accounts=(), labels=labels_of(parsed.front))
    if not parsed.readable:
        return _not_read(seed, raw, encoding, parsed.lines, problems)
    front = front_facts(seed.id, parsed.front)
    result, score, runner_up = _result(seed, parsed, front)
    name = file_name(
        seed.file,
        of_recording=form.belongs,
        stated=parsed.front.language,
        family=seed.family,
        event=seed.event,
        day=seed.day,
        in_order=seed.in_order,
    )
    result = with_titles_of_names(
        result, parsed.blocks, parsed.lines, name, is_markdown=form.marked
    )
    parsed = replace(parsed, blocks=())  # nor is its outline
    accounts, times = accounts_of_seed(seed, parsed, front, result, name)
    lines = without_needless(parsed.lines, accounts, BECAUSE)
    roles = line_roles(lines, parsed.front, accounts, result)
    is_loose = not is_sure(score) and (form is TEXT or form.marked)
    problems += faults.reading_problems(seed.file, parsed, result, accounts, times)
    problems += faults.unread_problems(seed.file, roles)
    problems += misread_problems(
        seed.file, parsed, roles, accounts, is_loose=is_loose, dialect=score, silent=result.silent
    )
    stated = stated_language(name, seed.curation, parsed)
    if stated:
        accounts = tuple(replace(account, language=stated) for account in accounts)
    source = replace(
        source_of(seed, raw, encoding, roles, problems),
        dialect=score,
        runner_up=runner_up,
        title=parsed.title or title_of(accounts, seed, parsed.front.first_of(Field.TITLE)),
        language=stated or faults.written_language(parsed.lines, roles),
        repairs=faults.repairs_of(lines, times),
    )
    source = with_its_page(source, seed, parsed, front, result)
    front_end = parsed.front.last or 0
    return Seed(
        source=source, accounts=accounts, labels=labels_of(parsed.front), front_end=front_end
    )


def _not_read(
    seed: SeedFile,
    raw: bytes,
    encoding: str,
    lines: Sequence[Repaired],
    problems: Iterable[Problem],
) -> Seed:
    """A seed without accounts; every line is unread."""
    source = source_of(seed, raw, encoding, tuple(line.unread() for line in lines), problems)
    source = replace(source, repairs=faults.repairs_of(lines))
    return Seed(source=source, accounts=())


def _result(
    seed: SeedFile, parsed: Parsed, front: TalkFacts
) -> tuple[Result, Candidate, Candidate | None]:
    """What the blocks of a file say, by the dialect that fits them or by the file's own form."""
    page = _page(seed, parsed, front)
    if parsed.form is None:
        dialect, score, runner_up = recognise(page)
        if not is_sure(score) and dialect is not GENERAL and tells_of_event(page):
            dialect, runner_up = GENERAL, score
            score = Candidate(dialect=GENERAL.name, english=GENERAL.english, score=0.0)
        if not is_sure(score) and parsed.is_untitled:
            page = below_menu(page, parsed.site_lines)
        result = read_page(dialect, page)
        if page.talk_lines and len(result.drafts) != len(page.talk_lines):
            result = read_page(GENERAL, page)
        result = with_menu(result, page)
        if parsed.inner is not None:
            result = renumbered(result, parsed.inner)
        title = parsed.front.title
        if parsed.talks:
            result = with_stated(seed.id, parsed.talks, result, title.text if title else "")
        return result, score, runner_up
    if parsed.talks:
        return read_listed(seed.id, parsed.talks), parsed.form, None
    if parsed.blocks:
        return GENERAL.read(page), parsed.form, None
    return Result(drafts=(Draft(lines=page.lines),)), parsed.form, None


def _page(seed: SeedFile, parsed: Parsed, front: TalkFacts) -> Page:
    body = tuple(
        enumerate(parsed.inner.texts, start=1)
        if parsed.inner is not None
        else ((line.number, line.told) for line in parsed.text_lines)
    )
    printed = [number for number, text in body if not is_blank(text)] or [1]
    text_lines = frozenset(seed.curation.text_lines)
    return Page(
        source=seed.id,
        text="\n".join(text for _, text in body),
        first=body[0][0] if body else 1,
        lines=(printed[0], printed[-1]),
        blocks=tuple(as_text(it) if it.lines[0] in text_lines else it for it in parsed.blocks),
        text_lines=text_lines,
        talk_lines=tuple(sorted(seed.curation.talk_lines)),
        people=frozenset(person.name for person in front.people if person.role.takes_part),
        is_record=bool(parsed.form),
        is_of_recording=bool(front.recordings or front.duration or parsed.form)
        or any(person.role is PersonRole.CONTRIBUTOR for person in front.people),
        initials=listed_initials(text for _, text in body)
        | {it.label: it.name for it in parsed.front.labels},
        in_bold=frozenset() if parsed.inner else lines_in_bold(parsed.lines),
        in_italics=frozenset() if parsed.inner else lines_in_italics(parsed.lines),
        file_name=path_of(seed.file).stem.translate(_AS_SPACE),
        in_event=bool(seed.event or event_of(path_of(seed.file).parent)),
    )
