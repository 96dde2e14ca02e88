"""The people whom the page lists below its head: `## Your hosts`, `## Present`, `Hosts: …`.

In: the sections of a page. Out: whom their lists name, or whose lives they tell, in the role that
the heading says, or a line that ends with a colon; and whom a line names that holds nothing but a
role and names. Who is listed as present was there, and no more is known: such a list makes nobody a
speaker. Who has an empty box where others are ticked, or `absent` in his row, was not there.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec.structs import replace

from generator.model.account_head import Person, PersonRole
from generator.model.message import Message
from generator.read.account.people.lists.list_lines import (
    GUESTS,
    LONGEST,
    MAX_LINE,
    accounts_in,
    are_people,
    are_ticked,
    asks_for_name,
    by_one_word,
    column_of_marks,
    column_of_names,
    is_line,
    is_whole,
    names_in,
    of_those_there,
    own_role,
    role_of_label,
    surely_there,
    tells_of_nobody,
    tells_of_one,
)
from generator.read.account.people.lists.list_parts import (
    by_given_word,
    by_handles,
    called_on_line,
    without_links,
    without_times,
)
from generator.read.account.people.lists.listed_people import listed_people
from generator.read.account.people.lists.whole_names import (
    have_posts,
    people_alone,
    says_post,
)
from generator.read.account.people.names import is_full_name
from generator.read.account.people.roles_and_names import asks_for_several, field_announced
from generator.read.account.people.turns.initials import without_initials
from generator.read.grammar.linked_values import bare_text
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Row
from generator.read.outline.sections import Section
from generator.read.page import Page
from generator.read.vocabulary.keys import ABSENT, ROLE_OF, TALKING_FIELDS, Field, field_of
from generator.read.vocabulary.section_names import is_of_others
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.normal import name_key
from generator.text.naming.person_names import is_group
from generator.text.regex import regex

_WHO, _DETAILS, _MET = (
    frozenset(map(name_key, WORDS[name]))
    for name in ("heads_of_names", "heads_of_facts", "heads_of_those_met")
)
_DEEDS = frozenset(map(name_key, ("Interview", "Presentatie", "Apresentação")))  # or slides
_LINK = regex(r"[^()]{2,80} \(https?://[^\s()]{1,300}\)")  # what somebody named leads to
_REFERENCE = regex(r"\[([^\[\]]{1,60})\](?: ?\[[^\[\]]{0,20}\])?")
_FIRM = regex(r"\s?[(,@|]\s?|\s[-–—]\s")  # what stands in front of one
_INCLUDES = regex(r" (?:will )?(?:are|be|include[sd]?|were)$")  # `The presenters include`
_NEAR_HEAD, _MOST = 3, 300  # sections, people below a line that announces them
_MAX_ROLE, _MAX_LABEL = 30, 80


def people_below(sections: Sequence[Section], page: Page) -> Iterator[Person]:
    """The people of sections that list nobody else: at least every second line names somebody.

    Below a heading that announces guests, others may name one each.
    """
    meets = any(role_of_label(it.name) is PersonRole.ATTENDEE for it in sections)
    asks_when = any(field_of(it.name) is Field.GIVEN for it in sections)  # `Who?`, `When?`
    for index, section in enumerate(sections):
        yield from _in_heading(section, page)
        role = _role_of(section.name)
        is_guests = meets and name_key(section.name.strip(" :：")) in GUESTS
        if is_guests or (role is None and are_ticked(section.name, section.blocks, page)):
            role = PersonRole.ATTENDEE
        if role is None and asks_when and name_key(section.name.rstrip("?")) in _WHO:
            role = PersonRole.SPEAKER
        points = (it.text for it in section.blocks if isinstance(it, Bullet))
        if name_key(section.name) in _MET and have_posts(points, len(section.blocks)):
            role = PersonRole.SPEAKER
        if role is None:
            there = tuple(listed_in(section, page))
            yield from there
            is_there = any(it.role is PersonRole.ATTENDEE for it in there)
            if not (is_there or is_of_others(section.name)):
                yield from _credits(section, page)
                is_near = index < _NEAR_HEAD and name_key(section.name.strip(" :")) in _DETAILS
                yield from _alone_in(section.blocks, section.name, page) if is_near else ()
            continue
        are_lines = any(isinstance(it, Row) or is_line(it) for it in section.blocks)
        inside = () if are_lines else _inside(sections[index:], role)
        blocks = (*section.blocks, *inside)
        own = tuple(_credits(section, page)) if role.takes_part else ()  # `Chair: Ada Okafor`
        yield from own
        if role not in {it.role for it in own}:
            credited = {it.at.lines for it in own}
            blocks = tuple(it for it in blocks if page.at(it.lines).lines not in credited)
            yield from _people_of(section.name, role, blocks, page)


def listed_in(section: Section, page: Page) -> Iterator[Person]:
    """Whom the lists inside a section name, whatever its heading says."""
    for heading, role, blocks in _lists(section):
        yield from _people_of(heading, role, blocks, page)


def _lists(section: Section) -> Iterator[tuple[str, PersonRole, Sequence[Block]]]:
    """What announces each list inside a section, as what, and its lines.

    They stand below lines with a colon, a point (`- Speakers`), or in a table that says who came.
    """
    rows = [it for it in section.blocks if isinstance(it, Row)]
    if (column := column_of_marks(rows, sure=True)) and are_people(rows):
        yield rows[0].cells[column], PersonRole.ATTENDEE, rows
    for index, block in enumerate(section.blocks):
        inside = block.children if isinstance(block, Bullet) else ()
        is_open = block.text.rstrip(" *_").endswith((":", "："))
        asked = block.text.rpartition(". ")[2] if is_open else block.text  # `Sign in. Roll call:`
        is_label = isinstance(block, Paragraph | Bullet | Heading) and len(asked) <= _MAX_LABEL
        heading = asked.strip(" *_:：") if is_label else ""
        role = _role_of(heading) if heading and (is_open or inside) else None
        key, _, form = block.text[:LONGEST].partition(":")
        role = role_of_label(key) if asks_for_name(form) else role
        role = PersonRole.SPEAKER if inside and name_key(heading.rstrip("?")) in _WHO else role
        if role is not None and not inside:
            behind = section.blocks[index + 1 : index + 1 + _MOST]
            points = takewhile(lambda it: isinstance(it, Bullet), behind)
            inside = tuple(takewhile(lambda it: it.text.rstrip(" *_")[-1:] != ":", points))
            inside = inside or _lines_together(behind)
        if role is not None and _may_list(role, inside):
            yield heading, role, inside


def _lines_together(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The first lines that are no points and stand right below each other; of one alone none."""
    near = takewhile(lambda it: it[0].lines[1] + 1 == it[1].lines[0], pairwise(blocks))
    together = (*blocks[:1], *(below for _, below in near))
    return together if len(together) > 1 and all(map(is_line, together)) else ()


def _may_list(role: PersonRole, points: Sequence[Block]) -> bool:
    """Whether points below a line that is no heading are people: of speakers half of them."""
    given = sum(any(map(begins_with_given_name, names_in(it))) for it in points)
    return not role.takes_part or 2 * given >= len(points) > 0


def _without_deeds(role: PersonRole, blocks: Sequence[Block], lines: list[Block]) -> list[Block]:
    """The lines without points below prose of which few are people: what a guest did."""
    first = next((at for at, it in enumerate(blocks) if isinstance(it, Bullet)), 0)
    prose = [it for it in blocks[:first] if isinstance(it, Paragraph)]
    tells = any(not is_line(it) or it.text.endswith((":", "：")) for it in prose)
    points = list(takewhile(lambda it: isinstance(it, Bullet), blocks[first:]))
    if not tells or _may_list(role, points):
        return lines
    return [it for it in lines if it not in points and not it.text.endswith((":", "："))]


def _people_of(
    heading: str, role: PersonRole, blocks: Sequence[Block], page: Page
) -> Iterator[Person]:
    """The people whom the lines of a list name; nobody where few of them name somebody."""
    heading = heading.strip(" :：")
    lines = [it for it in blocks if isinstance(it, Row) or is_line(it)]
    if not role.takes_part:  # all who were there may stand in one line
        lines = of_those_there(blocks, page)
    lines = _without_deeds(role, blocks, lines) if role.takes_part else lines
    if role.takes_part and lines and isinstance(lines[0], Bullet):
        lines = list(takewhile(lambda it: isinstance(it, Bullet), lines))  # below: links to slides
    rows = [it for it in lines if isinstance(it, Row)]
    column = column_of_names(rows)
    several = asks_for_several(heading)
    named = [(it, _names(it, column, role, several=several)) for it in lines]
    there = [it for it in lines if not (role.takes_part or ABSENT.search(it.text))]
    alone = [it.text for it in there]
    if short := by_one_word(alone) or by_handles(alone, page.text):
        named = [(it, (short[it.text],)) for it in there if it.text in short]
    linked = (it.text for it, names in named[1:] if not names and _LINK.fullmatch(it.text))
    links = sum(f"{text.partition(' (')[0]}:" not in page.text for text in linked)  # not heard
    firms = sum(not names and is_group(it.text) for it, names in named)  # below those of them
    cards = {it.text: name for it in lines if (name := called_on_line(it.text))}
    are_called = all(" " not in it or is_whole(it) for it in cards.values())
    are_all = all(it.text in cards for it, names in named if names)
    if role.takes_part and cards and are_called and are_all:
        lines = [it for it in lines if it.text in cards]  # below each stands who it is
        named = [(it, (cards[it.text],)) for it in lines]
    given = any(begins_with_given_name(name) for _, names in named for name in names)
    if given and not role.takes_part:
        firms = sum(not names and tells_of_nobody(it) for it, names in named)
        known = {name.split()[0] for _, names in named for name in names}
        named = [(it, names or tuple({*by_given_word(it.text)} - known)) for it, names in named]
    if name_key(heading) in _DEEDS:  # in which anything may be listed
        named = [it for it in named if _is_alone(*it)]
    elif len(lines) - links - firms - len(rows) > 2 * sum(bool(names) for _, names in named):
        is_life = isinstance(lines[0], Paragraph) and "," in lines[0].text
        is_life = is_life and all(isinstance(it, Bullet) for it in lines[1:])  # where to find her
        is_form = asks_for_name(lines[0].text.partition(":")[0])  # `Name: Ada`, `Firm: Acme`, …
        is_told = is_life or is_form or any(says_post(it.text) for it in lines[1:2])
        named = named[:1] if role.takes_part and is_told else []
    naming = [it for it in named if it[1]]
    if role.takes_part and naming and tells_of_one(naming[0][0]):  # below: `Event Registration`
        sure = {name for it, names in naming if tells_of_one(it) for name in names}
        named = [it for it in naming if sure & {*it[1]} or all(map(begins_with_given_name, it[1]))]
    for block, names in named:
        own = own_role(block.text, talks=role.takes_part) or role
        yield from (_person(name, own, heading, block, page) for name in names)


def _names(block: Block, column: int, role: PersonRole, *, several: bool) -> tuple[str, ...]:
    """The names that a line gives; of those who talk one, and no group's.

    Where `several` are asked for, a whole name behind two with given names is no firm's.
    """
    if ABSENT.search(block.text):
        return ()
    if isinstance(block, Bullet):
        block = replace(block, text=without_initials(block.text))
    names = names_in(block, column)
    if not role.takes_part:
        text = without_links(without_times(block.text))
        label, _, behind = text.replace("：", ":").partition(":")
        is_label = isinstance(block, Bullet) or (behind and "," not in label)  # `Council: …`
        there = tuple(it.name for it in surely_there(behind if is_label else text))
        names = there if len(there) > len(names) and "|" not in text else names
        accounts = accounts_in(without_links(block.text))
        if block.text.startswith("@"):  # whose group may stand behind: `@ada - Weir Group`
            bare = (it.lstrip("( ") for it in names)
            names = tuple(filter(begins_with_given_name, bare)) or accounts or names
        return names or accounts
    if several and isinstance(block, Paragraph):
        every = tuple(it.name for it in listed_people(block.text, several=True, sure=True))
        if len(every) > len(names) and all(map(begins_with_given_name, every[:2])):
            return tuple(filter(is_full_name, every))
    names = names if all(map(begins_with_given_name, names)) else names[:1]
    return tuple(name for name in names if not is_group(name))


def _is_alone(block: Block, names: Sequence[str]) -> bool:
    """Whether a line begins with nothing but one given name and a last one, and where they lead."""
    name = names[0] if len(names) == 1 else ""
    return begins_with_given_name(name) and block.text.startswith(f"{name} (http")


def _person(name: str, role: PersonRole, heading: str, block: Block, page: Page) -> Person:
    because = Message("person.listed_under", heading=heading)
    return Person(name=name, role=role, because=because, at=page.at(block.lines))


def _in_heading(section: Section, page: Page) -> Iterator[Person]:
    """Whom a heading names: `## Speaker Ada Okafor`, `## Speaker: [Zyx Kern]`, `# Present: …`."""
    key, colon, behind = section.name.partition(":")
    if section.heading and colon and (role := role_of_label(key)):
        there = surely_there(behind)
        if role is not PersonRole.ATTENDEE or any(
            is_given_name(it.name.split()[0]) for it in there
        ):
            yield from (_person(it.name, role, key, section.heading, page) for it in there)
    key, _, printed = section.name.partition(" ")
    text = _REFERENCE.sub(r"\1", printed).strip()
    field = field_of(key.rstrip(":"))
    is_role = field in TALKING_FIELDS or (key.endswith(":") and field is Field.CONTRIBUTOR)
    is_sure = key.endswith(":") or begins_with_given_name(text)
    if not (section.heading and field and is_role and is_sure):
        return
    for person in listed_people(text, several=key.endswith(":"), sure=True):
        if is_full_name(person.name) and "," not in person.name:
            yield _person(person.name, ROLE_OF[field], key, section.heading, page)


def _inside(sections: Sequence[Section], role: PersonRole) -> Iterator[Block]:
    """The headings inside the first of some sections, as lines; of who was there all below them."""
    above, card = sections[0].heading, sections[1] if sections[1:] else None
    if card and card.heading and not card.heading.marked and called_on_line(card.name):
        yield Paragraph(text=card.name, lines=card.heading.lines)  # `Ada Okafor (@ada)` above prose
        yield from card.blocks
    for section in sections[1:]:
        is_card = section is card and role.takes_part and begins_with_given_name(section.name)
        least = 0 if is_card and people_alone(section.name) else 1  # how much smaller it is
        if not (above and section.heading and section.heading.level >= above.level + least):
            return
        if not role.takes_part and ": " in section.name:
            return  # `### Vote: the date`
        is_group = not role.takes_part and any(isinstance(it, Bullet) for it in section.blocks)
        if not ABSENT.search(section.name):
            if not is_group:  # `### Staff` above a list of those who were there
                yield Paragraph(text=section.name, lines=section.heading.lines)
            yield from () if role.takes_part else section.blocks


def _credits(section: Section, page: Page) -> Iterator[Person]:
    """Whom lines of a section name behind a role: `Hosts: Ada Okafor and Ivo Kern`."""
    for block in section.blocks:
        key, colon, names = block.text[:LONGEST].replace("：", ":", 1).partition(":")
        if not colon or len(key) > _MAX_ROLE or not isinstance(block, Paragraph | Bullet):
            continue
        label = bare_text(key)
        field, role = field_of(label), role_of_label(label)
        link = _LINK.fullmatch(names.strip()) if page.people else None
        if link and not begins_with_given_name(link[0]):
            continue  # what a guest who is named above recommends
        if field in TALKING_FIELDS and len(block.text) <= MAX_LINE:
            people = listed_people(names, several=True, sure=True)
            role = ROLE_OF[field] if all(is_whole(it.name) for it in people) else None
        elif role is not None:  # most lines with a colon ask for nobody
            people = surely_there(names)
        if role is not None:
            for it in people:
                yield _person(it.name, it.role or role, key.strip(), block, page)


def _alone_in(blocks: Sequence[Block], heading: str, page: Page) -> Iterator[Person]:
    """Whom the lines name that hold a whole name and at most a firm or post: `Ada Okafor (Acme)`.

    The name begins with a given name, or a post stands behind it.
    """
    for block in (it for it in blocks if is_line(it) and len(it.text) <= MAX_LINE):
        name, _, firm = block.text.partition(next(iter(_FIRM.findall(block.text)), "\n"))
        if begins_with_given_name(name) or (is_full_name(name) and says_post(firm)):
            yield _person(name, PersonRole.SPEAKER, heading, block, page)


def _role_of(heading: str) -> PersonRole | None:
    """What those are whom a heading announces, or None."""
    heading = _INCLUDES.sub("", heading)
    field = field_announced(heading)
    return role_of_label(heading) or (ROLE_OF[field] if field else None)
