"""One seed: bytes in, a source and its accounts out."""

import hashlib
from collections.abc import Iterable, Sequence

import msgspec

from generator.model.account import (
    Account,
    Detail,
    Item,
    Person,
    PersonRole,
    Quotation,
    Segment,
    TimeCode,
)
from generator.model.base import SourceId, Span, Statement, Value
from generator.model.config import MAX_LINES
from generator.model.curation import SourceCuration
from generator.model.problem import Problem, problem
from generator.model.source import Candidate, Line, PrintedCount, Repair, Reprint, Role, SourceText
from generator.read.clock import repair_order, reread_form
from generator.read.dialects import GENERAL, recognise
from generator.read.faults import repair_problems
from generator.read.front_matter import FrontMatter, split_front_matter
from generator.read.outline import outline
from generator.read.page import Draft, Page, Result, account_of
from generator.read.roles import Repaired, line_roles, lines_before_reading
from generator.text.decode import Decoded, count_lines, decode, split_lines


class Seed(Value, frozen=True, kw_only=True):
    """A seed as read: its source, and an account for each talk it tells of."""

    source: SourceText
    accounts: tuple[Account, ...]


class SeedFile(Value, frozen=True, kw_only=True):
    """What is known of a seed before it is read."""

    id: SourceId
    file: str
    curation: SourceCuration = SourceCuration()
    reprint: Reprint = Reprint.FULL
    max_lines: int = MAX_LINES


def read_seed(seed: SeedFile, raw: bytes) -> Seed:
    """Reads a seed. Never fails: what cannot be read is kept verbatim and reported."""
    decoded = decode(raw)
    lines_printed = count_lines(decoded.text)
    if lines_printed > seed.max_lines:
        message = f"the file has {lines_printed} lines, more than {seed.max_lines}"
        fault = problem("seed-too-large", message, seed.file)
        return Seed(source=_source(seed, raw, decoded, (), [fault]), accounts=())
    printed = split_lines(decoded.text)
    decoded = msgspec.structs.replace(decoded, text="")  # a large file is not kept twice
    repaired = lines_before_reading(printed, frozenset(seed.curation.ignore_lines))
    front = split_front_matter(tuple(line.text for line in repaired))
    faults = [*_decoding_problems(seed, decoded), *_front_matter_problems(seed, front)]
    if not any(line.text.strip() for line in repaired):
        faults.append(problem("seed-empty", "the file holds no text", seed.file))
        return Seed(source=_source(seed, raw, decoded, repaired, faults), accounts=())
    if decoded.binary:
        return Seed(source=_source(seed, raw, decoded, repaired, faults), accounts=())

    page = _page(seed.id, repaired, front)
    dialect, score, runner_up = recognise(page)
    if dialect is GENERAL:
        message = "no dialect recognises the structure; it is read as general notes"
        faults.append(problem("dialect-unknown", message, seed.file))
    result = dialect.read(page)
    accounts, repairs = _accounts(seed, repaired, result, front)
    faults += repair_problems(seed.file, repaired, repairs)
    faults += _count_problems(seed, result)
    lines = line_roles(repaired, front, accounts, result)
    faults += _unread_problems(seed, lines)
    source = _source(seed, raw, decoded, repaired, faults, lines)
    return Seed(
        source=msgspec.structs.replace(
            source,
            dialect=score,
            runner_up=runner_up,
            title=_title(accounts, seed),
            site=result.site,
            url=seed.curation.url or front.url,
            licence=seed.curation.licence or front.license,
            printed_counts=tuple(
                PrintedCount(what=count.what, printed=count.printed, read=count.read)
                for draft in result.drafts
                for count in draft.counts
            ),
            repairs=tuple(sorted((*source.repairs, *repairs), key=lambda one: one.line)),
        ),
        accounts=accounts,
    )


def unread_seed(seed: SeedFile, raw: bytes, fault: Problem) -> Seed:
    """A seed whose form is not read: its text is kept, line by line, and reported."""
    decoded = decode(raw)
    lines = lines_before_reading(split_lines(decoded.text), frozenset())
    faults = [fault, *_decoding_problems(seed, decoded)]
    return Seed(source=_source(seed, raw, decoded, lines, faults), accounts=())


def _page(source: SourceId, repaired: Sequence[Repaired], front: FrontMatter) -> Page:
    body = tuple(
        (line.number, "" if line.furniture else line.text)
        for line in repaired
        if front.last is None or line.number > front.last
    )
    kept = [number for number, text in body if text.strip()] or [1]
    return Page(
        source=source,
        text="\n".join(text for _, text in body),
        first=body[0][0] if body else 1,
        lines=(kept[0], kept[-1]),
        blocks=outline(body),
    )


def _source(
    seed: SeedFile,
    raw: bytes,
    decoded: Decoded,
    lines: Sequence[Repaired],
    faults: Iterable[Problem],
    read: tuple[Line, ...] = (),
) -> SourceText:
    """The source as far as it is known without its page; every line unread but for those read."""
    return SourceText(
        id=seed.id,
        file=seed.file,
        sha256=hashlib.sha256(raw).hexdigest(),
        encoding=decoded.encoding,
        lines=read or tuple(line.unread() for line in lines),
        dialect=Candidate(dialect="unread", score=0.0),
        title=seed.file,
        url=seed.curation.url,
        retrieved=seed.curation.retrieved,
        licence=seed.curation.licence,
        reprint=seed.curation.source_text or seed.reprint,
        repairs=tuple(
            Repair(
                line=line.number,
                printed=change.printed,
                read=change.read,
                because=change.because,
            )
            for line in lines
            for change in line.changes
        ),
        problems=tuple(faults),
    )


def _accounts(
    seed: SeedFile, lines: Sequence[Repaired], result: Result, front: FrontMatter
) -> tuple[tuple[Account, ...], tuple[Repair, ...]]:
    several = len(result.drafts) > 1
    accounts: list[Account] = []
    repairs: list[Repair] = []
    for number, draft in enumerate(result.drafts, start=1):
        ordered, changed = _with_order_repaired(draft)
        repairs.extend(changed)
        account = account_of(ordered, seed.id, number if several else None)
        accounts.append(_with_front_matter(account, seed, front))
    if accounts:
        kept = _front_matter_lines(seed, lines, front)
        accounts[0] = msgspec.structs.replace(accounts[0], items=kept + accounts[0].items)
    return tuple(accounts), tuple(repairs)


def _front_matter_lines(
    seed: SeedFile, lines: Sequence[Repaired], front: FrontMatter
) -> tuple[Item, ...]:
    """The lines between the fences, as the source prints them."""
    return tuple(
        Detail(
            what="front-matter",
            text=line.text.strip(),
            at=Span(source=seed.id, lines=(line.number, line.number)),
        )
        for line in lines[front.first or 0 : (front.last or 1) - 1]
        if line.text.strip()
    )


def _with_order_repaired(draft: Draft) -> tuple[Draft, tuple[Repair, ...]]:
    """The draft with its clocks repaired: of its quotes and of its segments, each a list."""
    items = list(draft.items)
    repairs: list[Repair] = []
    for kind in (Quotation, Segment):
        places = [i for i, item in enumerate(items) if isinstance(item, kind) and item.time]
        times = [time for i in places if (time := _time_of(items[i]))]
        for place, time in zip(places, repair_order(times), strict=True):
            if time.repaired and time != _time_of(items[place]):
                items[place] = msgspec.structs.replace(items[place], time=time)
                repairs.append(
                    Repair(
                        line=items[place].at.lines[0],
                        printed=time.printed,
                        read=reread_form(time),
                        because=time.repaired,
                    )
                )
    return msgspec.structs.replace(draft, items=tuple(items)), tuple(repairs)


def _time_of(item: object) -> TimeCode | None:
    return item.time if isinstance(item, Quotation | Segment) else None


def _with_front_matter(account: Account, seed: SeedFile, front: FrontMatter) -> Account:
    """The account with what the front matter and the curation file say for it."""
    at = Span(source=seed.id, lines=(front.first or 1, front.last or 1))
    titles = (Statement(text=front.title, at=at),) if front.title else ()
    listed = {person.name for person in account.people}
    people = tuple(
        Person(name=name, role=PersonRole.SPEAKER, because="named in the front matter", at=at)
        for name in front.speakers
        if name not in listed
    )
    return msgspec.structs.replace(
        account,
        titles=titles + account.titles,
        people=people + account.people,
        published=front.date or account.published,
        url=front.url or account.url,
        talk=seed.curation.talk or front.talk,
    )


def _title(accounts: tuple[Account, ...], seed: SeedFile) -> str:
    titles = [account.titles[0].text for account in accounts if account.titles]
    return titles[0] if titles else seed.file


def _decoding_problems(seed: SeedFile, decoded: Decoded) -> list[Problem]:
    return [problem(fault.code, fault.message, seed.file, fault.lines) for fault in decoded.faults]


def _front_matter_problems(seed: SeedFile, front: FrontMatter) -> list[Problem]:
    return [
        problem("front-matter-invalid", message, seed.file, (1, 1)) for message in front.problems
    ]


def _count_problems(seed: SeedFile, result: Result) -> list[Problem]:
    return [
        problem(
            "topics-unsplit" if count.what == "topics" and count.read == 1 else "count-mismatch",
            f"the source prints {count.printed} {count.what}, {count.read} could be read",
            seed.file,
            (count.line, count.line),
        )
        for draft in result.drafts
        for count in draft.counts
        if count.printed != count.read
    ]


def _unread_problems(seed: SeedFile, lines: Iterable[Line]) -> list[Problem]:
    return [
        problem("line-unread", "nothing reads this line", seed.file, (line.number, line.number))
        for line in lines
        if line.role is Role.UNREAD
    ]
