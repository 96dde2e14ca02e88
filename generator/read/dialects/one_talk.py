"""A page about one talk: the lines right below its title may name who gave it.

In: the blocks of a page, and how a draft is made of them. Out: the draft with these people.
"""

from collections.abc import Iterator, Sequence

import msgspec

from generator.model.account import AccountDetail, AccountPassage
from generator.model.account_head import Person, PersonRole
from generator.model.base import Statement
from generator.model.message import Message
from generator.read.account.header.lines import DETAIL_READERS, read_detail
from generator.read.account.people.below_title.lines_with_firms import SpeakerLine
from generator.read.account.people.below_title.speaker_line import speaker_lines
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.account.people.titles.title_forms import interviewed_in
from generator.read.dialects.event_talks import DraftOf
from generator.read.grammar.people.heading_styles import only_speakers
from generator.read.outline.blocks import Block, Bullet, Heading, is_marked
from generator.read.outline.events.lists.columns import LEAST_WORDS
from generator.read.outline.events.lists.event_of_point import start_of_links
from generator.read.outline.sections import rule_named
from generator.read.page import Draft, Page
from generator.read.talk_facts import DateRole, RoleDate, people_together
from generator.read.vocabulary import section_names as v
from generator.read.vocabulary.denials import was_absent
from generator.read.vocabulary.keys import ROLE_OF, Field, field_of
from generator.text.naming.given_names import begins_with_given_name, is_given_name


def is_section(heading: Heading) -> bool:
    """Whether a heading has the name of a known section, or is a label above a list."""
    label = heading.text.rstrip("*_ ")  # `Attending:` heads a list, `Panel 3: On weirs:` does not
    is_label = label.endswith((":", "：")) and ": " not in label
    return is_label or rule_named(heading.name, v.ALL_RULES) is not None


def one_talk(blocks: tuple[Block, ...], page: Page, draft_of: DraftOf) -> Draft:
    """The account of a page; the line below its title may name the speakers."""
    below = page.rows((blocks[1].lines[1] + 1, page.lines[1])) if len(blocks) > 1 else []
    lines = speaker_lines(blocks, below, in_event=page.in_event)
    unread = [it.block for it in lines if read_detail(it.block, page, DETAIL_READERS) is None]
    draft = draft_of(tuple(_without(blocks, unread)), page)
    people = tuple(_people_below(draft, lines, page))
    details = (page.detail("byline", it) for it in unread)
    draft = _titled_below_name(draft, blocks, page)
    dates = (RoleDate(role=DateRole.GIVEN, iso=line.date) for line in lines if line.date)
    return msgspec.structs.replace(
        draft,
        people=people_together((*people, *draft.people)),
        dates=(*dates, *draft.dates),
        event=draft.event or next((it.event for it in lines if it.event), None),
        items=(*details, *draft.items),
    )


def _titled_below_name(draft: Draft, blocks: Sequence[Block], page: Page) -> Draft:
    """The account of a page headed by who speaks, whose talk is what the only other heading says.

    There are slides or a recording, or others of an event: `# Ada Okafor`, `## How weirs answer`.
    """
    title = next(iter(draft.titles), None)
    if title is None or not begins_with_given_name(title.text):
        return draft
    if people_alone(title.text) != (title.text,):
        return draft
    below = (it for it in blocks if is_marked(it) and it.lines != title.at.lines)
    titles = [it for it in below if len(it.name.split()) >= LEAST_WORDS and not is_section(it)]
    is_shown = page.in_event or bool(draft.recordings)
    is_shown = is_shown or any(start_of_links(it.text) is not None for it in blocks)
    if len(titles) != 1 or not is_shown:
        return draft
    because = Message("person.listed_under", heading=title.text)
    speaker = Person(name=title.text, role=PersonRole.SPEAKER, because=because, at=title.at)
    heading = Statement(text=titles[0].name, at=page.at(titles[0].lines))
    return msgspec.structs.replace(
        draft,
        titles=(heading,),
        people=people_together((speaker, *draft.people)),
        items=(AccountDetail(what="byline", text=title.text, at=title.at), *draft.items),
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
            if was_absent(name, line.block.text):
                continue
            if name not in known or role is PersonRole.HOST:
                because, at = Message("person.below_title"), page.at(line.block.lines)
                handle = name if name[0] == "@" else None
                own = _role_behind(name, line.block.text) or role
                yield Person(name=name, role=own, handle=handle, because=because, at=at)
    if title is None:
        return
    guests = [guest] if guest and names and guest not in known | names else []
    if not guests and not any(it.role.takes_part for it in draft.people):
        guests = [it for it in only_speakers(title.text) if it not in names]
        is_person = guest is not None and is_given_name(guest.split()[0])
        guests = guests or ([guest] if guest and is_person and not names else [])
    for name in guests:
        because = Message("person.title_guest")
        yield Person(name=name, role=PersonRole.SPEAKER, because=because, at=title.at)


def _role_behind(name: str, text: str) -> PersonRole | None:
    """What stands in brackets behind a name, if that is a part in the talk: `Ivo Kern (host)`."""
    behind = text.partition(name)[2].lstrip("*_ ")
    aside = behind[1:].partition(")")[0] if behind[:1] == "(" else ""
    role = ROLE_OF.get(field_of(aside) or Field.OTHER)
    return role if role and role.takes_part else None


def _without(blocks: Sequence[Block], lines: Sequence[Block]) -> Iterator[Block]:
    """The blocks without lines that name speakers; what stands under these is kept."""
    for block in blocks:
        if block not in lines:
            yield block
        elif isinstance(block, Bullet):
            yield from block.children
