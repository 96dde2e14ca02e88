"""The accounts of a seed: drafts with what the source as a whole says, in their final form."""

import msgspec

from generator.model.account import Account, AccountDetail, Item
from generator.model.account_head import AccountKind
from generator.model.base import Span
from generator.model.source import Repair
from generator.read.account.account_kind import account_kind
from generator.read.account.paths.file_name import FileName
from generator.read.account.repair_times import with_order_repaired
from generator.read.account.source_facts import with_source_facts
from generator.read.formats.parsed import Parsed
from generator.read.page import Draft, Result, account_of
from generator.read.seed_file import SeedFile
from generator.read.talk_facts import TalkFacts


def accounts_of_seed(
    seed: SeedFile, parsed: Parsed, front: TalkFacts, result: Result, name: FileName
) -> tuple[tuple[Account, ...], tuple[Repair, ...]]:
    """The accounts that drafts become, and the times of theirs that were read anew."""
    several = len(result.drafts) > 1
    drafts = with_source_facts(result.drafts, front, seed.id, parsed, name)
    accounts: list[Account] = []
    repairs: list[Repair] = []
    for number, draft in enumerate(drafts, start=1):
        # On one line, the first place of a printed time may be that of another.
        ordered, changed = (draft, ()) if parsed.inner else with_order_repaired(draft, parsed.lines)
        repairs.extend(changed)
        account = account_of(
            ordered, seed.id, number if several else None, _kind(seed, parsed, name, draft)
        )
        account = msgspec.structs.replace(
            account,
            talk=seed.curation.talk or parsed.front.talk,
            about=None if several else parsed.about.talk,
            subject=None if several else parsed.about.subject,
            files=draft.files or (() if several else parsed.front.files),
            goes_with=name.stem if name.belongs and not parsed.talks else None,
            name_title=None if account.titles else name.title,
            show=account.show or seed.show,
        )
        accounts.append(account)
    if accounts:
        lines = _front_matter_lines(seed, parsed, spoken=not several)
        accounts[0] = msgspec.structs.replace(accounts[0], items=lines + accounts[0].items)
    return tuple(accounts), tuple(repairs)


def _kind(seed: SeedFile, parsed: Parsed, name: FileName, draft: Draft) -> AccountKind:
    """What sort of file it is: the editor's word comes first."""
    kind = seed.curation.kind
    return AccountKind(kind) if kind is not None else account_kind(parsed, name, draft)


def _front_matter_lines(seed: SeedFile, parsed: Parsed, *, spoken: bool) -> tuple[Item, ...]:
    """The lines between the fences, or of a head without them, but for turns that are `spoken`."""
    front = parsed.front
    turns = front.turns if spoken else ()
    taken = {number for turn in turns for number in range(turn.lines[0], turn.lines[1] + 1)}
    last = front.last or 0
    return tuple(
        AccountDetail(
            what="front-matter",
            text=line.text.strip(),
            at=Span(source=seed.id, lines=(line.number, line.number)),
        )
        for line in parsed.lines[front.first or 0 : last if front.first is None else last - 1]
        if line.text.strip() and not line.label and line.number not in taken
    )
