"""What notes state of themselves in properties and labelled lines: tags, a show, facts."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.model.account import AccountDetail, AccountTopic
from generator.model.account_head import PersonRole
from generator.read.account.people.lists.list_parts import split_at_and
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.grammar.details import CATEGORY_KEYS, key_values, pairs
from generator.read.grammar.linked_values import bare_text, parted
from generator.read.grammar.lists import hashtags, tag_of
from generator.read.outline.blocks import Block, Bullet, Paragraph, as_line, heading_of
from generator.read.page import Draft, Page
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.normal import name_key
from generator.text.regex import regex
from generator.text.syntax.properties import property_of

_PODCAST = regex(r"\W*(?:[\w-]{1,40}/){0,4}podcasts?\W*", re.IGNORECASE)  # `#type/podcast`


def with_show(draft: Draft) -> Draft:
    """The draft, with the author of a podcast as its show: so reading programs export it.

    An author before a comma is one of several, or not all of a name. What a property states
    is a name as a whole.
    """
    details = [item.text for item in draft.items if isinstance(item, AccountDetail)]
    podcast = any(
        name_key(pair.key) in CATEGORY_KEYS and _PODCAST.fullmatch(pair.value)
        for text in details
        for pair in pairs(text)
    )
    if not podcast or draft.show:
        return draft
    authors = [person for person in draft.people if person.role is PersonRole.AUTHOR]
    shows = [text for text in map(_author_stated, details) if text]
    shows = shows or [person.name for person in authors]
    if len(shows) != 1 or any(f"{shows[0]}," in text for text in details):
        return draft
    (show,) = shows
    people = tuple(person for person in draft.people if person not in authors)
    return replace(draft, show=show, people=people)


def _author_stated(text: str) -> str | None:
    """What the property `author:: The River Show with Ada Okafor` states, unless it is a list."""
    stated = property_of(text) or next(((it.key, it.value) for it in pairs(text)), None)
    if stated is None or field_of(stated[0]) is not Field.AUTHOR:
        return None
    if "," in stated[1].partition(": ")[0]:  # a show's subtitle may be a list
        return None
    are_people = len(split_at_and(stated[1])) > 1 and people_alone(stated[1])
    return None if are_people else bare_text(stated[1]).strip(" *")


def with_tags(draft: Draft) -> Draft:
    """The draft with what lines at its head file it under: `tags:: weirs`, `#weirs #floods`."""
    tags: list[AccountTopic | None] = []
    for item in draft.items:
        if isinstance(item, AccountDetail) and item.what != "reader":
            tags += (tag_of(text, item.at) for text in _tags(item.text))
    return replace(draft, items=(*filter(None, tags), *draft.items))


def _tags(text: str) -> tuple[str, ...]:
    stated = property_of(text) or next(((it.key, it.value) for it in pairs(text)), ("", text))
    if not stated[0]:
        return tuple(text.split()) if text.startswith("#") else ()
    if field_of(stated[0]) is not Field.TOPIC:
        return ()
    return hashtags(stated[1]) or parted(stated[1])


def is_pair(block: Block) -> bool:
    """Whether a block is a labelled line or a property, and no sentence with a colon."""
    printed = pairs(block.text)
    if not printed and property_of(block.text) is None:
        return False
    is_title = any(field_of(pair.key) is Field.TITLE for pair in printed[:1])
    return is_title or not block.text.endswith((".", "!", "?"))


def with_details(blocks: Sequence[Block], page: Page) -> Iterator[Block]:
    """The blocks, with bullets of the header that are key–value lines as such lines.

    Below one others may say more of whom it names: `- Contact: …` below `- Speaker: Ada Okafor`.
    """
    top, title = True, None
    for block in blocks:
        heading = heading_of(block)
        top = top and (heading is None or title in (None, heading.name))
        title = heading.name if heading and title is None else title
        meta = key_values(block, page) if top and isinstance(block, Bullet) else None
        if isinstance(block, Bullet) and meta and (meta.dates or all(map(is_pair, block.children))):
            yield as_line(block)
            yield from block.children
        elif top and isinstance(block, Bullet) and _are_properties((block, *block.children)):
            yield from (as_line(it) for it in (block, *block.children))
        else:
            yield block


def _are_properties(blocks: Sequence[Block]) -> bool:
    """Whether an outliner's block is nothing but the properties of its page."""
    return all(
        property_of(block.text) is not None and (index == 0 or isinstance(block, Paragraph))
        for index, block in enumerate(blocks)
    )
