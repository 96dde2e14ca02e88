"""`notes`: any other page, read by the names of its sections and by the shapes of its lines.

It is chosen when no dialect recognises the page. What neither a name nor a shape tells stays as
prose, under its own heading and in order.
"""

from collections.abc import Sequence
from functools import partial

import msgspec

from generator.model.source import NO_DIALECT
from generator.read.account.header.lines import address_below
from generator.read.account.people.below_title.speaker_line import says_who_gave
from generator.read.account.people.turns.conversation import (
    SILENCE,
    Conversation,
    conversation_of,
    with_turns_as_text,
)
from generator.read.account.people.turns.under_labels import called_after, people_of_labels
from generator.read.account.sections import inference
from generator.read.account.stated import DATE_ROLES
from generator.read.account.titles.title_lines import LineKind, line_kind
from generator.read.dialects.event_talks import accounts_of_talks, are_parts
from generator.read.dialects.one_talk import is_section, one_talk
from generator.read.dialects.properties import is_pair, with_details, with_show, with_tags
from generator.read.dialects.reading import draft_of
from generator.read.grammar.bylines import address_at_foot, inline_property, of_page
from generator.read.grammar.details import key_values
from generator.read.grammar.speech.turns import timed_notes
from generator.read.grammar.timed import segments
from generator.read.outline.blocks import (
    Block,
    Paragraph,
    Row,
    Rule,
    Speech,
    as_line,
    is_marked,
)
from generator.read.outline.events.days import slot_of
from generator.read.outline.events.editors_lines import talks_on_lines, with_headings_at
from generator.read.outline.events.lines_of_talks import with_lines_as_headings
from generator.read.outline.events.lists.cards import notes_of_cards
from generator.read.outline.events.lists.listed_points import listed_points
from generator.read.outline.events.lists.occasions import given_at_events
from generator.read.outline.events.lists.own_table import own_table
from generator.read.outline.events.lists.printed_lines import printed_lines
from generator.read.outline.events.programme import programme
from generator.read.outline.events.series import recorded
from generator.read.outline.events.talks import EventNotes, event_notes, on_their_days
from generator.read.outline.exported import (
    moment_line,
    with_folded_sections,
    with_moments,
    with_places,
    with_properties,
    without_signs,
    works,
)
from generator.read.outline.headings.marked import callouts, numbered_headings, numbers_alone
from generator.read.outline.headings.parted_titles import with_whole_title
from generator.read.outline.joining import with_attributions
from generator.read.outline.sections import Section, prose
from generator.read.outline.turns.one_conversation import is_one_conversation
from generator.read.outline.turns.points_below import with_points_of_turns, without_points_of_turns
from generator.read.outline.turns.role_turns import with_label_turns, with_role_turns
from generator.read.outline.turns.speeches import with_speeches
from generator.read.page import Dialect, Draft, Found, Page, Result
from generator.read.talk_facts import people_together, together
from generator.read.vocabulary import section_names as v
from generator.read.vocabulary.keys import field_of
from generator.text.regex import regex

_NAMES = (*v.NAMED, v.CONCEPTS, v.TECHNOLOGIES, v.TOPICS)
_DEED = regex(r"[A-Z][a-z]{3,}ing [A-Z]")
_NEARLY = 0.8  # of those whom other readings name
_LISTS_OF_ONE_SORT = (v.SEGMENTS, *v.STATEMENTS, *_NAMES)
"""Sections whose name says all: no shape is asked."""

_TIMED = {v.TAKEAWAYS: (timed_notes, segments), v.HIGHLIGHTS: (timed_notes,)}
"""Shapes of lines with times that sections read themselves."""


def read(page: Page) -> Result:
    """One account, the whole page; of an event one for each talk, of clippings for each work."""
    if page.talk_lines:
        blocks = _prepared(with_headings_at(page.blocks, page.talk_lines), page)
        notes = talks_on_lines(blocks, page.talk_lines, page.file_name)
        if notes is None:
            return Result(drafts=(_one_talk(_prepared(page.blocks, page), page),))
        is_named = any(it.speakers for it in notes.talks)
        return accounts_of_talks(notes, blocks, page, _draft if is_named else _one_talk)
    by_work = works(page.blocks)
    if len(by_work) > 1:
        drafts = (_one_talk(_prepared(part, page), page) for part in by_work)
        return Result(drafts=tuple(drafts))
    if page.is_record:
        return Result(drafts=(read_talk(page),))
    blocks, notes = _event_notes(page)
    if notes is None:
        return Result(drafts=(_one_talk(blocks, page),))
    return accounts_of_talks(notes, blocks, page, _draft)


def tells_of_event(page: Page) -> bool:
    """Whether headings of a page are those of an event's talks."""
    return _event_notes(page)[1] is not None


def _event_notes(page: Page) -> tuple[tuple[Block, ...], EventNotes | None]:
    """The blocks of a page and the talks of an event's notes, None where it is about one talk."""
    blocks = _prepared(page.blocks, page)
    if is_one_conversation(blocks):
        return blocks, None
    spoken = _n_spoken(blocks)
    silent = () if spoken else blocks  # where somebody speaks, lines list no talks
    notes = programme(silent, is_section) or event_notes(blocks, is_section, page.file_name)
    of_lines = None if spoken > 1 else _lines_of_talks(page)
    both = (notes, of_lines)  # of equals that above which least stands
    notes = max(both, key=lambda it: (_n_named(it), -len(it.above) if it else 0))
    of_records = on_their_days(blocks, recorded(blocks), page.file_name)
    of_cards = notes_of_cards(silent, page.file_name, page.in_italics)
    notes = max(notes, of_cards, key=_n_named)
    is_of_records = of_records is not None and _n_named(of_records) >= _NEARLY * _n_named(notes)
    notes = of_records if is_of_records else notes
    if _n_named(notes) < 1 and not (page.people or page.is_of_recording):
        of_points = own_table(blocks, page.file_name) or listed_points(silent, page.file_name)
        notes = max(notes, of_points, key=_n_named)
    notes = given_at_events(blocks, page.file_name) or notes
    notes = notes or printed_lines(silent, page.file_name)
    if notes is None or are_parts(notes, page) or _names_things(notes):
        return blocks, None
    is_below = 2 * _n_spoken(notes.above) > max(2, spoken)  # other episodes, below a transcript
    return blocks, None if is_below else notes


def _n_spoken(blocks: Sequence[Block]) -> int:
    return sum(isinstance(it, Speech) for it in blocks)


def _names_things(notes: EventNotes) -> bool:
    """Whether labels of headings give the talks that are deeds: `Sharing Solutions: What helps`."""
    named = [(talk.printed.partition(": ")[0], talk.speakers) for talk in notes.talks]
    labels = [label for label, speakers in named if speakers == (label,)]
    n_speakers = sum(bool(speakers) for _, speakers in named)
    return len(labels) == n_speakers > 1 and all(map(_DEED.match, labels))


def _n_named(notes: EventNotes | None) -> int:
    """How many talks name who gives them, not called so nor `Date: …`.

    It is -1 without any, or if a time heads one.
    """
    talks = notes.talks if notes else ()
    times = (slot_of(it.blocks[0].text) for it in talks)
    if notes is None or any(it is not None and not it.rest for it in times):
        return -1
    called = (it for it in talks if field_of(it.printed.partition(":")[0]) not in DATE_ROLES)
    return sum(bool(it.speakers) and it.printed not in it.speakers for it in called)


def _lines_of_talks(page: Page) -> EventNotes | None:
    """The talks below lines that are no headings."""
    with_headings = with_lines_as_headings(page.blocks, page.file_name)
    if with_headings == page.blocks:
        return None
    return event_notes(_prepared(with_headings, page), is_section, page.file_name)


def read_talk(page: Page) -> Draft:
    """The account of a page that is known to be about one talk."""
    return _one_talk(_prepared(page.blocks, page), page)


def _prepared(printed: Sequence[Block], page: Page) -> tuple[Block, ...]:
    printed = with_whole_title(printed, page.file_name)
    blocks = tuple(without_signs(numbered_headings(numbers_alone(printed), page)))
    blocks = tuple(callouts(blocks))
    blocks = tuple(with_folded_sections(blocks, v.ALL_RULES, page))
    blocks = tuple(with_moments(tuple(with_places(blocks))))
    return _with_title_first(
        with_role_turns(with_speeches(with_label_turns(blocks, page), v.ALL_RULES, page), page)
    )


def _with_title_first(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with what is set off and stands above a marked heading behind it."""
    first = next((i for i, block in enumerate(blocks) if not _is_set_off(block)), 0)
    heading = blocks[first] if blocks else None
    if not first or not is_marked(heading):
        return blocks
    return (heading, *blocks[:first], *blocks[first + 1 :])


def _is_set_off(block: Block) -> bool:
    """Whether a block is a rule, a notice in a box, or a line that says who gave the talk."""
    is_notice = isinstance(block, Row) and len(block.cells) == 1
    is_byline = isinstance(block, Paragraph) and says_who_gave(block.text)
    return isinstance(block, Rule) or is_notice or is_byline


def _one_talk(blocks: tuple[Block, ...], page: Page) -> Draft:
    return one_talk(blocks, page, _draft)


def _draft(blocks: tuple[Block, ...], page: Page) -> Draft:
    blocks = with_properties(
        blocks,
        is_pair,
        is_known=lambda block: key_values(as_line(block), page) is not None,
        is_of_page=lambda block: line_kind(block) is LineKind.OF_THE_PAGE,
    )
    blocks = with_attributions(tuple(with_details(blocks, page)), page)
    spoken = conversation_of(blocks, page)
    there = frozenset(page.initials)  # in minutes, answers and points nest
    flat = tuple(without_points_of_turns(blocks, there))
    nested = conversation_of(flat, page) if flat != blocks else SILENCE
    if nested.known and nested.known >= spoken.known:
        spoken = nested
        blocks = tuple(with_points_of_turns(blocks, nested.known, nested.asides))
    blocks = with_turns_as_text(blocks, spoken)
    draft = draft_of(
        page,
        blocks,
        v.ALL_RULES,
        anywhere=(of_page, inline_property, moment_line),
        infer=partial(_shapes, spoken),
        recognised=False,
        spoken=spoken,
    )
    draft = with_tags(with_show(draft))
    facts = together((draft, address_below(blocks, page), address_at_foot(page)))
    people = (*facts.people, *people_of_labels(draft, page))
    people = (*people, *called_after(draft, page, people))
    stated = msgspec.structs.asdict(facts) | {"people": people_together(people)}
    return msgspec.structs.replace(draft, **stated)


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
    shapes = inference.shapes_of_prose(section.blocks, page, spoken)
    timed = _TIMED.get(section.rule, ())  # takeaways keep their times
    own = {line: it for line, it in shapes.grammars.items() if it not in timed}
    return msgspec.structs.replace(shapes, grammars=own)


def _as_text(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """What somebody brings up, as text: in `AO: the weir` no term is defined."""
    return tuple(prose(block, section, page))


DIALECT = Dialect(name=NO_DIALECT, english="notes", read=read)
