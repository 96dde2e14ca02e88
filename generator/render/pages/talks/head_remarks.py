"""What the head of a talk's page says of its sources: whose a date is, who wrote a note."""

from collections.abc import Iterable, Iterator

from generator.messages.words import Words
from generator.model.account_head import AccountHead, DateBasis, PersonRole
from generator.model.base import SourceId, Value
from generator.model.corpus import Talk
from generator.render.context.grouping import grouped


class HeadRemark(Value, frozen=True, kw_only=True):
    """A remark, what it is on (`title`, `date`, `page`, `note`), and the sources it is about."""

    kind: str
    text: str
    sources: tuple[SourceId, ...]


def head_remarks(talk: Talk, accounts: Iterable[AccountHead], words: Words) -> Iterator[HeadRemark]:
    """The remarks, each once: on title and date of the talk, on pages, on notes."""
    every = tuple(accounts)
    remarks = [
        *(("title", *remark) for remark in _on_title(talk, every, words)),
        *(("date", *remark) for remark in _on_date(talk, every, words)),
        *(
            ("page", words.plain("talk.page_of", date=words.date(head.page_date)), head.source)
            for head in every
            if head.page_date
        ),
        *(("note", text, head.source) for head in every if (text := _on_note(talk, head, words))),
    ]
    for (kind, text), same in grouped(remarks, lambda remark: remark[:2]).items():
        sources = tuple(dict.fromkeys(source for *_, source in same))
        yield HeadRemark(kind=kind, text=text, sources=sources)


def _on_title(
    talk: Talk, accounts: Iterable[AccountHead], words: Words
) -> Iterator[tuple[str, SourceId]]:
    for head in accounts if not talk.titles else ():
        if head.name_title == talk.title:
            yield words.plain("talk.title_from_name"), head.source


def _on_date(
    talk: Talk, accounts: Iterable[AccountHead], words: Words
) -> Iterator[tuple[str, SourceId]]:
    """That the date is a note's, or stands in a name, where no source states it of the talk."""
    same = [head for head in accounts if head.published and head.published == talk.published]
    bases = {head.published_by for head in same}
    if not bases or DateBasis.STATED in bases:
        return
    basis = DateBasis.NAME if DateBasis.NAME in bases else DateBasis.NOTE
    code = "talk.date_in_name" if basis is DateBasis.NAME else "talk.date_of_note"
    for head in same:
        if head.published_by is basis:
            yield words.plain(code), head.source


def _on_note(talk: Talk, head: AccountHead, words: Words) -> str | None:
    """Who wrote a note and when, unless its date is the talk's for want of another."""
    names = words.listed(person.name for person in head.people if person.role is PersonRole.AUTHOR)
    date = words.date(head.note_date) if head.note_date else None
    if names and date:
        return words.plain("talk.note_by_of", names=names, date=date)
    if names:
        return words.plain("talk.note_by", names=names)
    if date and head.note_date != talk.published:
        return words.plain("talk.note_of", date=date)
    return None
