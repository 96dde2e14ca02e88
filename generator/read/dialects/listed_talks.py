"""Talks of a list (a schedule, a file of records): what the list says, and its texts as notes."""

from collections.abc import Iterable

import msgspec

from generator.model.account import AccountDetail
from generator.model.base import SourceId
from generator.model.grouping import indexed
from generator.read.dialects.event_talks import event_name
from generator.read.dialects.general_notes import read_talk
from generator.read.formats.parsed import ListedTalk
from generator.read.page import Draft, Page, Result
from generator.read.talk_facts import together


def read_listed(source: SourceId, talks: Iterable[ListedTalk]) -> Result:
    """An account for each talk of a list."""
    return Result(drafts=tuple(_draft(source, talk) for talk in talks))


def with_stated(source: SourceId, talks: Iterable[ListedTalk], body: Result, title: str) -> Result:
    """The talks that a note states above its text, which stands with the first of them.

    Where the text (`body`) tells of several talks, it is all that is read. `title` is that of the
    note, which is called after its event.
    """
    if len(body.drafts) != 1:
        return body
    named = (
        msgspec.structs.replace(it, event=it.event or event_name(title))
        for it in read_listed(source, talks).drafts
    )
    (text,), (first, *others) = body.drafts, named
    above = (AccountDetail(what="site", text=it.text, at=it.at) for it in text.titles)
    first = msgspec.structs.replace(
        first, items=(*above, *text.items, *first.items), marks=(*text.marks, *first.marks)
    )
    return msgspec.structs.replace(body, drafts=(first, *others))


def _draft(source: SourceId, talk: ListedTalk) -> Draft:
    """What the list says comes first; who speaks is not guessed where it names them."""
    texts = indexed((line, text) for line, text in talk.rows)
    first, last = min(texts, default=talk.fields.lines[0]), max(texts, default=talk.fields.lines[0])
    page = Page(
        source=source,
        text="\n".join(" ".join(texts.get(line, ())) for line in range(first, last + 1)),
        lines=talk.fields.lines,
        blocks=talk.blocks,
        first=first,
    )
    draft = read_talk(page)
    named = any(person.role.takes_part for person in talk.fields.people)
    people = (person for person in draft.people if not (named and person.role.takes_part))
    facts = together((talk.fields, msgspec.structs.replace(draft, people=tuple(people))))
    return msgspec.structs.replace(
        draft,
        **msgspec.structs.asdict(facts),
        items=(*talk.fields.items, *draft.items),
        files=talk.fields.files,
    )
