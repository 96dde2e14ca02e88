"""The source that a seed is: its file, its lines, and what its page says of itself."""

import hashlib
from collections.abc import Iterable

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.problem import Problem
from generator.model.source import KEPT, Candidate, Line, PrintedCount, Role, SourceText
from generator.read.formats.parsed import Parsed
from generator.read.front.front_lists import FrontValue
from generator.read.outline.line_roles import line_roles
from generator.read.page import Mark, Result
from generator.read.seed_file import SeedFile
from generator.read.talk_facts import TalkFacts
from generator.text.language import language_tag


def source_of(
    seed: SeedFile,
    raw: bytes,
    encoding: str,
    lines: tuple[Line, ...],
    problems: Iterable[Problem],
) -> SourceText:
    """The source as far as it is known without its page."""
    return SourceText(
        id=seed.id,
        file=seed.file,
        sha256=hashlib.sha256(raw).hexdigest(),
        encoding=encoding,
        lines=lines,
        dialect=Candidate(dialect=KEPT, english=KEPT, score=0.0),
        title=seed.file,
        url=seed.curation.url,
        retrieved=seed.curation.retrieved,
        licence=seed.curation.licence,
        language=language_tag(seed.curation.language or ""),
        reprint=seed.curation.source_text or seed.reprint,
        problems=tuple(problems),
    )


def with_its_page(
    source: SourceText, seed: SeedFile, parsed: Parsed, front: TalkFacts, result: Result
) -> SourceText:
    """The source with what the file and its page say of themselves."""
    counts = (count for draft in result.drafts for count in draft.counts)
    return replace(
        source,
        site=result.site or parsed.site,
        # a recording's page only for want of another
        url=seed.curation.url or next(iter(front.pages), front.url or parsed.fields.url),
        licence=seed.curation.licence or parsed.front.licence,
        unknown_keys=parsed.front.unknown,
        printed_counts=tuple(
            PrintedCount(what=it.what, printed=it.printed, read=it.read) for it in counts
        ),
    )


def title_of(accounts: tuple[Account, ...], seed: SeedFile, own: FrontValue | None) -> str:
    """What a source is called: as its talk, or as the event of its talks if that is one.

    A note that says of which talk it is may have a title of its `own`: several are on one. So is
    a headline above a sentence that tells what the talk is called.
    """
    names = {account.event for account in accounts}
    if len(accounts) == 1 and accounts[0].titles:
        titles = accounts[0].titles
        first = min(titles, key=lambda title: title.at.lines).text
        is_own = own is not None and own.text in {title.text for title in titles[1:]}
        return own.text if own is not None and is_own else first
    return (len(names) == 1 and names.pop()) or seed.file


def as_printed(parsed: Parsed) -> tuple[Line, ...]:
    """The lines of a note that is about no talk: all say something, and stand on its own page."""
    whole = Mark(role=Role.CONTENT, what="passage", lines=(1, len(parsed.lines)))
    return line_roles(parsed.lines, parsed.front, (), Result(drafts=(), marks=(whole,)))
