"""`notes`: any other page, read by the names of its sections and by the shapes of its lines.

It is chosen when no dialect recognises the page. What neither a name nor a shape tells stays as
prose, under its own heading and in order.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

import msgspec

from generator.model.account import AccountDetail, AccountPassage, AccountTopic
from generator.model.account_head import Person, PersonRole
from generator.model.message import Message
from generator.read.account.header.lines import DETAIL_READERS, address_below, read_detail
from generator.read.account.people.speaker_line import SpeakerLine, speaker_lines
from generator.read.account.people.titles.title_forms import interviewed_in
from generator.read.account.people.turns.conversation import (
    Conversation,
    conversation_of,
    with_turns_as_text,
)
from generator.read.account.people.turns.under_labels import called_after, people_of_labels
from generator.read.account.sections import inference
from generator.read.account.titles.series_titles import series_heading
from generator.read.dialects.event_talks import accounts_of_talks, are_parts
from generator.read.dialects.reading import draft_of
from generator.read.grammar.bylines import inline_property, is_property, original
from generator.read.grammar.details import CATEGORY_KEYS, key_values, pairs
from generator.read.grammar.linked_values import parted
from generator.read.grammar.lists import tag_of
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Rule,
    Speech,
    heading_of,
    is_marked,
)
from generator.read.outline.events.lines_of_talks import with_lines_as_headings
from generator.read.outline.events.listed_points import lines_of_people, listed_points
from generator.read.outline.events.own_table import own_table
from generator.read.outline.events.programme import programme
from generator.read.outline.events.talks import EventNotes, event_notes
from generator.read.outline.events.times_alone import with_times_in_headings
from generator.read.outline.events.who_gives import only_speakers
from generator.read.outline.exported import (
    moment_line,
    with_excerpts,
    with_folded_sections,
    with_moments,
    with_places,
    with_properties,
    works,
)
from generator.read.outline.headings.marked import callouts, numbered_headings, numbers_alone
from generator.read.outline.joining import with_attributions
from generator.read.outline.sections import Section, prose, rule_for
from generator.read.outline.turns.label_turns import with_label_turns
from generator.read.outline.turns.role_turns import with_role_turns
from generator.read.outline.turns.speeches import with_speeches
from generator.read.page import Dialect, Draft, Found, Page, Result
from generator.read.talk_facts import DateRole, RoleDate, people_together, together
from generator.read.vocabulary import section_names as v
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.normal import name_key

_PODCAST = re.compile(r"\W*podcasts?\W*", re.IGNORECASE)
_NAMES = (*v.NAMED, v.CONCEPTS, v.TECHNOLOGIES, v.TOPICS)
_LISTS_OF_ONE_SORT = (v.SEGMENTS, *v.STATEMENTS, *_NAMES)
"""Sections whose name says all: no shape is asked."""


def read(page: Page) -> Result:
    """One account, the whole page; of an event one for each talk, of clippings for each work."""
    if page.talk_lines:
        blocks = _prepared(page.blocks, page)
        return Result(drafts=tuple(_one_talk(part, page) for part in _parts(blocks, page)))
    by_work = works(page.blocks)
    if len(by_work) > 1:
        drafts = (_one_talk(_prepared(part, page), page) for part in by_work)
        return Result(drafts=tuple(drafts))
    blocks, notes = _event_notes(page)
    if notes is None:
        return Result(drafts=(_one_talk(blocks, page),))
    return accounts_of_talks(notes, blocks, page, _draft)


def tells_of_event(page: Page) -> bool:
    """Whether headings of a page are those of an event's talks."""
    return _event_notes(page)[1] is not None


def _event_notes(page: Page) -> tuple[tuple[Block, ...], EventNotes | None]:
    """The blocks of a page and the talks of an event's notes, None where it is about one talk."""
    printed = with_times_in_headings(page.blocks, page.file_name)
    blocks = _prepared(printed, page)
    notes = (
        programme(blocks, _is_section)
        or event_notes(blocks, _is_section, page.file_name)
        or _lines_of_talks(blocks, page)
        or (None if page.people or page.is_of_recording else _listed(blocks, page))
    )
    if notes is not None and not are_parts(notes, page):
        return blocks, notes
    return (blocks if printed == page.blocks else _prepared(page.blocks, page)), None


def _listed(blocks: Sequence[Block], page: Page) -> EventNotes | None:
    """The talks of a list: the rows of somebody's own table, or points, or lines with people."""
    return (
        own_table(blocks, page.file_name)
        or listed_points(blocks, page.file_name)
        or lines_of_people(page.blocks)
    )


def _lines_of_talks(blocks: tuple[Block, ...], page: Page) -> EventNotes | None:
    """The talks below lines that are no headings, if nobody's words stand below any of them."""
    if sum(isinstance(block, Speech) for block in blocks) > 1:
        return None
    with_headings = with_lines_as_headings(page.blocks, page.file_name)
    if with_headings == page.blocks:
        return None
    return event_notes(_prepared(with_headings, page), _is_section, page.file_name)


def _is_section(heading: Heading) -> bool:
    is_label = heading.text.rstrip("*_ ").endswith((":", "："))  # `Attending:` heads a list
    return is_label or rule_for(heading.name, v.ALL_RULES) is not None


def _parts(blocks: Sequence[Block], page: Page) -> Iterator[tuple[Block, ...]]:
    """The blocks of each talk, which begins where the editor says; the first has all above it."""
    starts = [
        index
        for index, (block, below) in enumerate(pairwise((*blocks, None)))
        if block is not None
        and any(
            block.lines[0] <= line and (below is None or line < below.lines[0])
            for line in page.talk_lines
        )
    ]
    for start, end in pairwise((0, *starts[1:], len(blocks))):
        yield tuple(blocks[start:end])


def read_talk(page: Page) -> Draft:
    """The account of a page that is known to be about one talk."""
    return _one_talk(_prepared(page.blocks, page), page)


def _prepared(printed: Sequence[Block], page: Page) -> tuple[Block, ...]:
    blocks = tuple(with_excerpts(numbered_headings(numbers_alone(printed), page)))
    blocks = tuple(callouts(blocks))
    blocks = tuple(with_folded_sections(blocks, v.ALL_RULES, page))
    blocks = tuple(with_moments(tuple(with_places(blocks))))
    return _with_title_first(
        with_role_turns(with_speeches(with_label_turns(blocks, page), v.ALL_RULES, page), page)
    )


def _with_title_first(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with rules and notices in a box that stand above a marked heading behind it."""
    first = next((i for i, block in enumerate(blocks) if not _is_set_off(block)), 0)
    heading = blocks[first] if blocks else None
    if not first or not is_marked(heading):
        return blocks
    return (heading, *blocks[:first], *blocks[first + 1 :])


def _is_set_off(block: Block) -> bool:
    """Whether a block is a rule, or a row of a table with one column."""
    return isinstance(block, Rule) or (isinstance(block, Row) and len(block.cells) == 1)


def _one_talk(blocks: tuple[Block, ...], page: Page) -> Draft:
    """The account of the whole page, below the heading of its series where it has one."""
    above = series_heading(blocks, _is_section)
    if above is None:
        return _below_title(blocks, page)
    draft = _below_title(blocks[1:], page)
    detail = AccountDetail(what="byline", text=above.block.text, at=page.at(above.block.lines))
    date = RoleDate(role=DateRole.GIVEN, iso=above.day)
    return msgspec.structs.replace(
        draft,
        show=draft.show or above.series,
        dates=(date, *draft.dates),
        items=(detail, *draft.items),
    )


def _below_title(blocks: tuple[Block, ...], page: Page) -> Draft:
    """The account of a page; the line below its title may name the speakers."""
    below = page.rows((blocks[1].lines[1] + 1, page.lines[1])) if len(blocks) > 1 else []
    lines = speaker_lines(blocks, below, in_event=page.in_event)
    unread = [it.block for it in lines if read_detail(it.block, page, DETAIL_READERS) is None]
    draft = _draft(tuple(_without(blocks, unread)), page)
    people = tuple(_people_below(draft, lines, page))
    details = (AccountDetail(what="byline", text=it.text, at=page.at(it.lines)) for it in unread)
    dates = (RoleDate(role=DateRole.GIVEN, iso=line.date) for line in lines if line.date)
    return msgspec.structs.replace(
        draft,
        people=people_together((*people, *draft.people)),
        dates=(*dates, *draft.dates),
        items=(*details, *draft.items),
    )


def _people_below(draft: Draft, lines: Sequence[SpeakerLine], page: Page) -> Iterator[Person]:
    """Whom the lines below the title name: of an interview who leads it, beside whom it is with."""
    known = {person.name for person in draft.people}
    title = next(iter(draft.titles), None)
    labels = {it.speaker for it in draft.items if isinstance(it, AccountPassage) and it.speaker}
    guest = interviewed_in(title.text, labels) if title else None
    names = {name for line in lines for name in line.names}
    role = PersonRole.HOST if guest and guest not in names else PersonRole.SPEAKER
    for line in lines:
        for name in line.names:
            if name not in known or role is PersonRole.HOST:
                because, at = Message("person.below_title"), page.at(line.block.lines)
                yield Person(name=name, role=role, because=because, at=at)
    if title is None:
        return
    guests = [guest] if guest and names and guest not in known | names else []
    if not guests and not any(it.role.takes_part for it in draft.people):
        guests = [it for it in only_speakers(title.text) if it not in names]
    for name in guests:
        because = Message("person.title_guest")
        yield Person(name=name, role=PersonRole.SPEAKER, because=because, at=title.at)


def _without(blocks: Sequence[Block], lines: Sequence[Block]) -> Iterator[Block]:
    """The blocks without lines that name speakers; what stands under these is kept."""
    for block in blocks:
        if block not in lines:
            yield block
        elif isinstance(block, Bullet):
            yield from block.children


def _draft(blocks: tuple[Block, ...], page: Page) -> Draft:
    blocks = with_properties(
        blocks, _is_pair, lambda block: key_values(_as_line(block), page) is not None
    )
    blocks = tuple(_with_details(blocks, page))
    blocks = with_attributions(blocks, page)
    spoken = conversation_of(blocks, page)
    if not spoken.known and (side_by_side := _unnested(blocks)) != blocks:
        spoken = conversation_of(side_by_side, page)
        blocks = side_by_side if spoken.known else blocks
    blocks = with_turns_as_text(blocks, spoken)
    draft = draft_of(
        page,
        blocks,
        v.ALL_RULES,
        anywhere=(original, inline_property, moment_line),
        infer=partial(_shapes, spoken),
        recognised=False,
        spoken=spoken,
    )
    draft = _with_tags(_with_show(draft))
    facts = together((draft, address_below(blocks, page)))
    people = (*facts.people, *people_of_labels(draft, page))
    if not any(person.role.takes_part for person in people):
        people = (*people, *called_after(draft))
    return msgspec.structs.replace(
        draft, **(msgspec.structs.asdict(facts) | {"people": people_together(people)})
    )


def _unnested(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with what stands under bullets behind them: in minutes, answers do."""
    flat: list[Block] = []
    todo = list(reversed(blocks))
    while todo:
        block = todo.pop()
        if isinstance(block, Bullet) and block.children:
            todo += reversed(block.children)
            block = msgspec.structs.replace(block, children=())
        flat.append(block)
    return tuple(flat)


def _with_show(draft: Draft) -> Draft:
    """The draft, with the author of a podcast as its show: so reading programs export it.

    An author before a comma is one of several, or not all of a name.
    """
    details = [item.text for item in draft.items if isinstance(item, AccountDetail)]
    podcast = any(
        name_key(pair.key) in CATEGORY_KEYS and _PODCAST.fullmatch(pair.value)
        for text in details
        for pair in pairs(text)
    )
    authors = [person for person in draft.people if person.role is PersonRole.AUTHOR]
    if not podcast or draft.show or len(authors) != 1:
        return draft
    (show,) = (person.name for person in authors)
    if any(f"{show}," in text for text in details):
        return draft
    people = tuple(person for person in draft.people if person not in authors)
    return msgspec.structs.replace(draft, show=show, people=people)


def _with_tags(draft: Draft) -> Draft:
    """The draft with what a property of its page files it under: `tags:: weirs, floods`."""
    tags: list[AccountTopic | None] = []
    for item in draft.items:
        if isinstance(item, AccountDetail) and is_property(item.text):
            key, _, value = item.text.partition("::")
            if field_of(key.strip("-* ")) is Field.TOPIC:
                tags += (tag_of(text, item.at) for text in parted(value))
    return msgspec.structs.replace(draft, items=(*filter(None, tags), *draft.items))


def _as_line(block: Block) -> Block:
    return Paragraph(text=block.text, lines=block.lines)


def _is_pair(block: Block) -> bool:
    printed = pairs(block.text)
    if not printed and not is_property(block.text):
        return False
    is_title = any(field_of(pair.key) is Field.TITLE for pair in printed[:1])
    return is_title or not block.text.endswith((".", "!", "?"))


def _shapes(spoken: Conversation, section: Section, page: Page) -> inference.Shapes:
    if section.rule is None:
        return inference.shapes_of_unknown(section.blocks, page, spoken)
    if section.rule is v.TRANSCRIPT:
        return inference.shapes_of_transcript(section.blocks, spoken)
    if section.rule is v.QUOTES:
        return inference.shapes_of_quotes(section.blocks)
    if section.rule in _LISTS_OF_ONE_SORT:
        brought = section.blocks if section.rule in _NAMES else ()
        lines = (block.lines[0] for block in brought if spoken.is_turn(block))
        return inference.Shapes(grammars=dict.fromkeys(lines, _as_text))
    return inference.shapes_of_prose(section.blocks, page, spoken)


def _as_text(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """What somebody brings up, as text: in `AO: the weir` no term is defined."""
    return tuple(prose(block, section, page))


def _with_details(blocks: Sequence[Block], page: Page) -> Iterator[Block]:
    """The blocks, with bullets of the header that are key–value lines as such lines."""
    top, title = True, None
    for block in blocks:
        heading = heading_of(block)
        top = top and (heading is None or title in (None, heading.name))
        title = heading.name if heading and title is None else title
        meta = key_values(block, page) if top and isinstance(block, Bullet) else None
        if isinstance(block, Bullet) and meta and (not block.children or meta.dates):
            yield Paragraph(text=block.text, lines=block.lines)
            yield from block.children
        elif top and isinstance(block, Bullet) and _are_properties((block, *block.children)):
            yield from (_as_line(it) for it in (block, *block.children))
        else:
            yield block


def _are_properties(blocks: Sequence[Block]) -> bool:
    """Whether an outliner's block is nothing but the properties of its page."""
    return all(
        is_property(block.text) and (index == 0 or isinstance(block, Paragraph))
        for index, block in enumerate(blocks)
    )


DIALECT = Dialect(name="notes", english="notes", read=read)
