"""The accounts of a seed: drafts with what the source as a whole says, in their final form.

What sort of file it is (notes, or a transcript) is told here too. Paragraphs that are too long for
a page are cut behind sentences: programs write what they hear in one line of many thousand words.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator.model.account import (
    Account,
    AccountDetail,
    AccountPassage,
    Item,
)
from generator.model.account_head import AccountKind, Person, PersonRole
from generator.model.base import Span
from generator.model.message import Message
from generator.model.source import Repair
from generator.read.account.paths.file_name import FileName
from generator.read.account.repair_times import with_order_repaired
from generator.read.account.sections.long_texts import parts_of
from generator.read.account.source_facts import with_source_facts
from generator.read.formats.parsed import Parsed
from generator.read.front.front_items import spoken_texts
from generator.read.front.front_lists import FrontValue
from generator.read.grammar.linked_values import note_behind, notes_in
from generator.read.grammar.speech.turn_lines import are_captions
from generator.read.outline.sections import rule_for
from generator.read.page import Draft, Result, account_of
from generator.read.seed_file import SeedFile
from generator.read.talk_facts import TalkFacts
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.name_parts import TRANSCRIPT_PARTS
from generator.read.vocabulary.section_names import TRANSCRIPT
from generator.read.vocabulary.unknown_values import is_nobody
from generator.text.naming.normal import name_key, singular, words
from generator.text.paths import path_of
from generator.text.web_address import is_web_address

_LEAST_TURNS = 4
_LONG_LINE = 2_000
_RULES = (TRANSCRIPT,)


def accounts_of_seed(
    seed: SeedFile, parsed: Parsed, front: TalkFacts, result: Result, name: FileName
) -> tuple[tuple[Account, ...], tuple[Repair, ...]]:
    """The accounts that drafts become, and the times of theirs that were read anew."""
    several = len(result.drafts) > 1
    drafts = _with_linked_notes(
        tuple(with_source_facts(result.drafts, front, seed.id, parsed, name)), parsed
    )
    accounts: list[Account] = []
    repairs: list[Repair] = []
    for number, draft in enumerate(drafts, start=1):
        # On one line, the first place of a printed time may be that of another.
        ordered, changed = (draft, ()) if parsed.inner else with_order_repaired(draft, parsed.lines)
        repairs.extend(changed)
        account = account_of(
            ordered, seed.id, number if several else None, _kind(seed, parsed, name, draft)
        )
        account = replace(
            account,
            items=tuple(part for item in account.items for part in parts_of(item, parsed.lines)),
            talk=seed.curation.talk or parsed.front.talk,
            about=None if several else parsed.about.talk,
            subject=None if several else parsed.about.subject,
            files=draft.files or (() if several else parsed.front.files),
            goes_with=name.stem if name.belongs and len(parsed.talks) < 2 else None,
            called=_as_printed(name.title, account.people),
            show=account.show or seed.show,
            people=account.people if several else _with_whose_folder(account, seed.file),
        )
        accounts.append(account)
    if accounts:
        taken = _taken(parsed, accounts)
        named = {it.at.lines[0] for account in accounts for it in account.people}
        lines = _front_matter_lines(seed, parsed, taken=taken, named=named)
        accounts[0] = replace(accounts[0], items=lines + accounts[0].items)
    return tuple(accounts), tuple(repairs)


def _as_printed(title: str | None, people: Iterable[Person]) -> str | None:
    """A file's name, or the whole name of the one who speaks and whose it is: `lee_daniel`."""
    called = {*words(title or "")}
    speaking = {it.name for it in people if it.role is PersonRole.SPEAKER}
    whole = [it for it in speaking if called and called <= {*words(it)}]
    return whole[0] if len(whole) == 1 else title


def _with_whose_folder(account: Account, file: str) -> tuple[Person, ...]:
    """The people, with whose folder a talk is in where nobody else is known to give it.

    `speakers/ada-okafor/weirs/index.md`; who that is, another file may say.
    """
    folders = path_of(file).parts[:-1]
    of = next((at for at, it in enumerate(folders) if _is_of_speakers(it)), len(folders))
    is_own = path_of(file).stem.strip("_") in {"index", *folders[-1:]} and len(folders) < of + 3
    if is_own or any(it.role.takes_part for it in account.people) or not folders[of + 1 :]:
        return account.people
    because = Message("person.short_name")
    person = Person(name=folders[of + 1], role=PersonRole.SPEAKER, because=because, at=account.at)
    return (*account.people, person)


def _is_of_speakers(folder: str) -> bool:
    return folder.strip("_").endswith("s") and field_of(folder.strip("_")) is Field.SPEAKER


def _with_linked_notes(drafts: Sequence[Draft], parsed: Parsed) -> Iterator[Draft]:
    """The drafts of several talks, each with the note that the line of its title leads to."""
    several = len(drafts) > 1 and parsed.form is None and parsed.inner is None
    notes = [_linked_note(draft, parsed) if several else None for draft in drafts]
    for draft, note in zip(drafts, notes, strict=True):
        is_own = note is not None and notes.count(note) == 1 and not draft.files
        yield replace(draft, files=(note,)) if note and is_own else draft


def _linked_note(draft: Draft, parsed: Parsed) -> str | None:
    title = draft.titles[0] if draft.titles else None
    if title is None:
        return None
    return note_behind(parsed.lines[title.at.lines[0] - 1].printed[:_LONG_LINE], title.text)


def _kind(seed: SeedFile, parsed: Parsed, name: FileName, draft: Draft) -> AccountKind:
    """What sort of file it is: the editor's word comes first."""
    kind = seed.curation.kind
    return AccountKind(kind) if kind is not None else account_kind(parsed, name, draft)


def _taken(parsed: Parsed, accounts: Sequence[Account]) -> frozenset[int]:
    """The lines of the front matter that are of a text of turns, or of talks and points."""
    spans = [(first + 1, last) for first, last in spoken_texts(parsed.lines, parsed.front)]
    for stated in (*parsed.front.talks, *parsed.front.points):
        at = (it.at.lines for account in accounts for it in (*account.titles, *account.items))
        spans += [it for it in at if stated.lines[0] <= it[0] <= it[1] <= stated.lines[1]]
    return frozenset(it for first, last in spans for it in range(first, last + 1))


def _front_matter_lines(
    seed: SeedFile, parsed: Parsed, *, taken: Collection[int], named: Collection[int]
) -> tuple[Item, ...]:
    """The lines down to the end of a head, but for its fences and for those that are `taken`.

    Lines that are `named` print people who were recognised.
    """
    front = parsed.front
    last = front.last or 0
    taken = {*taken, front.first or 0}
    speakers = {
        it.lines[0]
        for it in front.values
        if it.field is Field.SPEAKER and not is_nobody(it.text) and it.lines[0] not in named
    }
    return tuple(
        AccountDetail(
            what="speaker" if line.number in speakers else "front-matter",
            text=line.text.strip(),
            at=Span(source=seed.id, lines=(line.number, line.number)),
        )
        for line in parsed.lines[: last if front.first is None else last - 1]
        if line.text.strip() and not line.label and line.number not in taken
    )


def account_kind(parsed: Parsed, name: FileName, draft: Draft) -> AccountKind:
    """What sort of file it is: by its form, its name, what it says of itself, or its text."""
    if parsed.kind is not None:
        return parsed.kind
    if name.kind is not None:
        return name.kind
    if any(map(_says_transcript, parsed.front.values)):
        return AccountKind.TRANSCRIPT
    return kind_of(draft.items)


def _says_transcript(value: FrontValue) -> bool:
    """Whether front matter says that the file is a transcript: as its sort, a tag, how it was made.

    A key with a link says only that there is one elsewhere.
    """
    if value.field is Field.KIND:
        return "transcript" in value.text.casefold()
    if value.field is Field.TOPIC:
        return singular(value.text.casefold()) in TRANSCRIPT_PARTS
    is_elsewhere = is_web_address(value.text) or bool(notes_in(value.text))
    made = value.field is not Field.FILE and "transcri" in name_key(value.key)
    return made and not is_elsewhere


def kind_of(items: Sequence[Item]) -> AccountKind:
    """`TRANSCRIPT` where most of the text is somebody's words, else `NOTES`.

    Words are turns with their speaker, what goes on behind them in the same section, and what
    stands under a heading that announces a transcript, or has times as captions do.
    """
    turns, words, text = 0, 0, 0
    section: str | None = None
    for item in items:
        if isinstance(item, AccountDetail):
            continue
        size = _size(item)
        text += size
        if not isinstance(item, AccountPassage):
            continue
        if item.speaker is not None:
            turns, section = turns + 1, item.section
        announced = bool(item.section) and rule_for(item.section, _RULES) is not None
        words += size if announced or item.section == section else 0
        turns += announced and item.speaker is None
    most = words * 2 > text and turns >= _LEAST_TURNS
    timed = [it for it in items if isinstance(it, AccountPassage) and it.time]
    if are_captions([it.time.seconds for it in timed if it.time]):
        most = most or sum(map(_size, timed)) * 2 > text
    return AccountKind.TRANSCRIPT if most else AccountKind.NOTES


def _size(item: Item) -> int:
    texts = (getattr(item, name, None) for name in ("text", "title", "name"))
    return next((len(text) for text in texts if isinstance(text, str)), 0)
