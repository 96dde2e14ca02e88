"""Pages of a conference that are called after who speaks, with the talk below that name.

`# Ada Okafor` above `#### How weirs move` in `ada-okafor.md`: the smaller heading is the title.
"""

from collections.abc import Sequence

import msgspec

from generator.model.account import AccountDetail, under_no_heading
from generator.model.account_head import Person, PersonRole
from generator.model.base import SourceId, Span, Statement
from generator.model.message import Message
from generator.read.account.header.title_finder import block_title
from generator.read.account.people.names import is_full_name
from generator.read.account.titles.title_lines import LineKind, line_kind, without_address
from generator.read.outline.blocks import Block, Heading, Paragraph, is_largest, is_marked
from generator.read.outline.events.levels import small_words
from generator.read.outline.headings.titles import unmarked
from generator.read.outline.sections import rule_named
from generator.read.page import Result
from generator.read.vocabulary.event_words import NAMING
from generator.read.vocabulary.section_names import ALL_RULES, LIVES, is_links
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import letters_of, name_key, singular, words
from generator.text.naming.person_names import plain_spelling
from generator.text.quantities.dates import find_date
from generator.text.regex import regex

_LONGEST = 400  # characters of a line with a name and its link
_MOST_ABOVE = 15  # words of a line between the name and the talk: what somebody is
_LEAST_PROSE = 12  # words of a paragraph
_FILE = regex(r"\.[a-z]\w{2,9}$")
"""A picture that is called by its day: `Screenshot 2031-05-06 at 16.37.png`."""

_TALKS = NAMING | frozenset("attendee audience slide training".split())


def with_talk_below_name(
    result: Result, blocks: Sequence[Block], source: SourceId, stem: str
) -> Result:
    """A page of one talk that begins with a name, with the heading of the talk as its title.

    Args:
        result: the page as it was read.
        blocks: the outline of the page.
        source: the page.
        stem: what its file is called, with the letters of the name.
    """
    draft = result.drafts[0] if len(result.drafts) == 1 else None
    start = next((at for at, it in enumerate(blocks) if is_largest(it)), 0)
    first, *blocks = blocks[start:] or (None,)  # a path through the site may stand above
    if draft is None or not isinstance(first, Heading | Paragraph) or len(first.text) > _LONGEST:
        return result
    name = without_address(block_title(first))[0]
    if letters_of(plain_spelling(name)) != letters_of(plain_spelling(stem)):
        return result
    talk = _talk_below(blocks) if is_full_name(name) else None
    others = {it.name for it in draft.people if it.role.takes_part} - {name}
    if talk is not None and not begins_with_given_name(name):
        is_common = not small_words(blocks).isdisjoint(words(name))  # `Memory Layers`
        if is_common or is_full_name(talk.name):
            return result  # `## Tuning Dams` above `### Zyx Okafor`
    if talk is not None and letters_of(without_address(block_title(talk))[0]) == letters_of(name):
        return result  # the title of front matter, said again
    if talk is None or others or not {it.text for it in draft.titles} <= {name, talk.name}:
        return result
    title = Statement(text=unmarked(talk.name), at=Span(source=source, lines=talk.lines))
    at = Span(source=source, lines=first.lines)
    because = Message("person.above_title")
    speaker = Person(name=name, role=PersonRole.SPEAKER, because=because, at=at)
    is_kept = any(it.at == at and name in getattr(it, "text", "") for it in draft.items)
    byline = () if is_kept else (AccountDetail(what="byline", text=name, at=at),)
    items = (*byline, *(under_no_heading(it, talk.name) for it in draft.items))
    people = (speaker, *(it for it in draft.people if it.name != name))
    talk_of = msgspec.structs.replace(draft, titles=(title,), people=people, items=items)
    return msgspec.structs.replace(result, drafts=(talk_of,))


def _talk_below(below: Sequence[Block]) -> Heading | None:
    """The one heading below a name that may be a talk's.

    A short line stands above it at most, a text below it, and a word says that it is of a talk; or
    the first line below it says when.
    """
    headings = [it for it in below if is_marked(it)]
    level = min((it.level for it in headings), default=0)
    talks = [it for it in headings if it.level == level and not _is_section(it.name)]
    if len(talks) != 1 or line_kind(talks[0]) is not LineKind.TITLE:
        return None
    place = below.index(talks[0])
    if any(is_marked(it) or len(it.text.split()) > _MOST_ABOVE for it in below[:place]):
        return None
    texts = [it.text for it in below[place:]]
    is_told = any(len(text.split()) >= _LEAST_PROSE for text in texts)
    first = next(iter(texts[1:]), "")
    if find_date(first) and not _FILE.search(first):
        return talks[0]
    nouns = (singular(word) for text in texts for word in words(text))
    return talks[0] if is_told and any(it in _TALKS for it in nouns) else None


def _is_section(name: str) -> bool:
    """Whether a heading is a question, or that of a section as any page may have it."""
    is_known = name_key(name) in LIVES or is_links(name)
    return is_known or name.endswith(("?", ":")) or rule_named(name, ALL_RULES) is not None
