"""Talks of a list (a schedule, a file of records): what the list says, and its texts as notes."""

from collections.abc import Iterable

import msgspec

from generator.model.base import SourceId
from generator.model.grouping import indexed
from generator.read.dialects.general_notes import read_talk
from generator.read.formats.parsed import ListedTalk
from generator.read.page import Draft, Page, Result
from generator.read.talk_facts import together


def read_listed(source: SourceId, talks: Iterable[ListedTalk]) -> Result:
    """An account for each talk of a list."""
    return Result(drafts=tuple(_draft(source, talk) for talk in talks))


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
