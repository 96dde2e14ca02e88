"""The people whom the page lists below its head: `## Your hosts`, or a line `Hosts: …` of credits.

In: the sections of a page. Out: whom their lists name, or whose lives they tell, in the role that
the heading says; and whom a line names that holds nothing but a role and names.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.model.account_head import Person, PersonRole
from generator.model.message import Message
from generator.read.account.people.attendance import people_there, under_columns
from generator.read.account.people.list_parts import LINKS, split_at_and
from generator.read.account.people.listed_people import ROLE_OF, listed_people
from generator.read.account.people.names import is_full_name, is_whole_short_name
from generator.read.account.people.whole_names import says_post
from generator.read.grammar.linked_values import bare_text
from generator.read.grammar.people.introductions import OF_ONESELF
from generator.read.outline.blocks import Block, Bullet, Paragraph
from generator.read.outline.sections import Section
from generator.read.page import Page
from generator.read.vocabulary.keys import TALKING_FIELDS, Field, field_of
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.naming.person_names import is_group
from generator.text.naming.role_words import says_role
from generator.text.regex import regex

_IN_FRONT = frozenset(
    """
    a about featured featuring meet my our special the this today's your
    über den der die das unser unsere à propos de du des la le les notre nos sobre el los las o os
    as nuestro nuestra nosso nossa sul sulla il lo i gli over het onze о
    """.split()
)
_TAKE_PART = frozenset(
    map(name_key, "participants panelists Teilnehmer participantes partecipanti участники".split())
)
"""Who stands beside guests in a heading: `Guests and participants`."""

_LIVES = frozenset(map(name_key, ("bio", "bios", "biography", "profile")))
"""What a heading says that it tells of people: `Speaker bio`."""

_WHO = frozenset(
    map(name_key, ("Who", "Who's talking", "Wer", "Qui", "Quién", "Quem", "Chi", "Кто"))
)
_DETAILS = frozenset(
    map(name_key, ("Details", "Info", "About the talk", "Talk details", "Session"))
)
"""What heads the facts of a talk, among which one line may be nothing but a name and a firm."""

_SITES = frozenset(
    "blog bluesky github homepage instagram linkedin mastodon twitter website".split()
)
"""What links on somebody's card are called."""

_HANDLE = regex(r"@[\w.-]{2,40}(?: \(https?://[^\s()]{1,300}\))?")
_LIFE = regex(
    r"(?P<name>[^,;:!?()\[\]]{3,60}?),? (?:is|was|has|works|leads|holds|joined|ist|arbeitet|leitet"
    r"|est|travaille|es|trabaja|é|trabalha|è|lavora|werkt|jest|pracuje|работает) "
)
_ELIDED = regex(r"\b(?:l|dell|sull|all)'", re.IGNORECASE)
_BEHIND_SHORT = regex(r"[，,（(：:、]")  # behind a name in Chinese letters
_OF_SELF = frozenset(
    map(name_key, ("Who am I", "Whoami", "Wer bin ich", "Quién soy", "Qui suis-je"))
)
_LINK = regex(r"[^()]{2,80} \(https?://[^\s()]{1,300}\)")  # what somebody named leads to
_REFERENCE = regex(r"\[([^\[\]]{1,60})\](?: ?\[[^\[\]]{0,20}\])?")
_IN_ADDRESS = regex(r"\(https?://[^\s()]{1,200}?/(?P<role>guest|host|speaker)s?/[^\s()]{1,200}\)")
_I_AM = regex(OF_ONESELF)
_SEAT = "Chair"  # who leads a session, and what one sits on
_WORDS_OF_POST = 4
_NEAR_HEAD = 3  # sections
_FIRM = regex(r"\s?[(,@|]\s?|\s[-–—]\s")  # what stands in front of one
_MAX_ROLE = 30
_MAX_LINE = 200  # characters; a longer paragraph tells of somebody
_MAX_LINKED = 1000


def people_below(sections: Sequence[Section], page: Page) -> Iterator[Person]:
    """The people of sections that list nobody else: at least every second line names somebody.

    Below a heading that announces guests, others may name one each.
    """
    for index, section in enumerate(under_columns(sections)):
        yield from _in_heading(section, page)
        field = _field(section.name)
        if field is None and (there := tuple(people_there(section, page))):
            yield from there
            continue
        if field is None and name_key(section.name.strip("?¿!？ ")) in _OF_SELF:
            yield from _self(section, page)
            continue
        if field is None:
            yield from _credits(section, page)
            yield from inside_points(section, page)
            yield from _near_head(section, page) if index < _NEAR_HEAD else ()
            continue
        lines = [block for block in section.blocks if _is_line(block)]
        if lines and isinstance(lines[0], Bullet):  # links to slides may stand below a list
            lines = list(takewhile(lambda it: isinstance(it, Bullet), lines))
        lines = lines or _headings(sections[index:])
        if _has_own_key(lines):  # `Guests:`, and below it `Chair: Ada Okafor`
            yield from _credits(section, page)
            continue
        handles = [block for block in lines if _HANDLE.fullmatch(block.text)]
        lines = [block for block in lines if block not in handles]
        if not page.people:  # who is named elsewhere is named in full, or by another handle
            for block in handles:
                handle = block.text[1:].partition(" ")[0]
                yield _person(handle, ROLE_OF[field], section.name, block, page)
        named = [(block, _name(block)) for block in lines]
        links = sum(name is None and _LINK.fullmatch(it.text) is not None for it, name in named[1:])
        if len(lines) - links > 2 * sum(name is not None for _, name in named):
            named = named[:1] if any(_is_post(block) for block in lines[1:2]) else []
        for block, name in named:
            if name is not None and not is_group(name):
                role = _own_role(block) or ROLE_OF[field]
                yield _person(name, role, section.name, block, page)


def _person(name: str, role: PersonRole, heading: str, block: Block, page: Page) -> Person:
    because = Message("person.listed_under", heading=heading)
    return Person(name=name, role=role, because=because, at=page.at(block.lines))


def _in_heading(section: Section, page: Page) -> Iterator[Person]:
    """Whom a heading names behind a role: `## Speaker Ada Okafor`, `## Speaker: [Zyx Kern] [1]`."""
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


def _self(section: Section, page: Page) -> Iterator[Person]:
    """Who gives the talk, by the first line where they introduce themselves."""
    for block in section.blocks[:1]:
        name = block.text.strip(" .") if isinstance(block, Paragraph | Bullet) else ""
        if is_full_name(name) or is_whole_short_name(name):
            yield _person(name, PersonRole.SPEAKER, section.name, block, page)


def _own_role(block: Block) -> PersonRole | None:
    """The role that a line itself gives: `Ada Okafor (guest)`, or a link to `…/guests/ada`."""
    text = block.text[:_MAX_LINE]
    stated = (it.role for it in listed_people(text, several=False, sure=True) if it.role)
    address = _IN_ADDRESS.search(text)
    field = field_of(address["role"]) if address else None
    return next(stated, ROLE_OF[field] if field in TALKING_FIELDS else None)


def _has_own_key(lines: Sequence[Block]) -> bool:
    """Whether the first line says itself who its people are."""
    key, colon, _ = lines[0].text.partition(":") if lines else ("", "", "")
    return bool(colon) and field_of(bare_text(key.strip("*_ "))) in TALKING_FIELDS


def _headings(sections: Sequence[Section]) -> list[Block]:
    """The headings inside the first of some sections, as lines."""
    above, *others = (section.heading for section in sections)
    inside = takewhile(lambda it: above and it and it.level > above.level, others)
    return [Paragraph(text=it.name, lines=it.lines) for it in inside if it]


def _credits(section: Section, page: Page) -> Iterator[Person]:
    """Whom lines of a section name behind a role: `Hosts: Ada Okafor and Ivo Kern`."""
    for block in section.blocks:
        if not isinstance(block, Paragraph | Bullet) or len(block.text) > _MAX_LINE:
            continue
        role, colon, names = block.text.partition(":")
        field = field_of(bare_text(role)) if colon and len(role) <= _MAX_ROLE else None
        if field not in TALKING_FIELDS or (bare_text(role) == _SEAT and _lists_things(section)):
            continue
        people = listed_people(names, several=True, sure=True)
        if people and all(is_full_name(it.name) and "," not in it.name for it in people):
            for person in people:
                own = person.role or ROLE_OF[field]
                yield _person(person.name, own, role.strip(), block, page)


def _lists_things(section: Section) -> bool:
    """Whether most labels of a section are no known keys, as those of somebody's gear are not."""
    labels = [it.text.partition(":")[0] for it in section.blocks if ":" in it.text[:_MAX_ROLE]]
    return 2 * sum(field_of(bare_text(label)) is None for label in labels) >= len(labels)


def inside_points(section: Section, page: Page) -> Iterator[Person]:
    """Whom the points below a point list that says what they are: `- Speakers:`, `  - Ada Okafor`.

    Half of them begin with a given name at least; below `- Who` those that are nothing but names.
    """
    for block in section.blocks:
        inside = block.children if isinstance(block, Bullet) else ()
        if inside and name_key(block.text.strip(" *_:?")) in _WHO:
            yield from _alone_in(inside, block.text.strip(" *_:"), page)
            continue
        field = _field(block.text) if inside and len(block.text) <= _MAX_ROLE else None
        if field is None:
            continue
        names = [(_name(it), it) for it in inside if isinstance(it, Bullet)]
        if 2 * sum(begins_with_given_name(name or "") for name, _ in names) < len(names):
            continue
        for name, point in names:
            if name is not None and not is_group(name):
                yield _person(name, ROLE_OF[field], block.text.strip(" *_:："), point, page)


def _near_head(section: Section, page: Page) -> Iterator[Person]:
    """Whom one of the first sections names: `## Details` above `Ada Okafor (Acme)`, or a card.

    A card is the heading `Ada Okafor, Engineer` above nothing but links, to a site of hers too.
    """
    if name_key(section.name.strip(" :")) in _DETAILS:
        yield from _alone_in(section.blocks, section.name, page)
    if section.heading is None or "," not in section.name:
        return
    if all(isinstance(it, Bullet) and len(it.text) <= _MAX_LINKED for it in section.blocks):
        sites = {name_key(it.text.partition(" (")[0]) for it in section.blocks}
        if _SITES.isdisjoint(sites):
            return
        line = Paragraph(text=section.name, lines=section.heading.lines)
        yield from _alone_in([line], section.name, page)


def _alone_in(blocks: Sequence[Block], heading: str, page: Page) -> Iterator[Person]:
    """Whom the lines name that hold a whole name and at most a firm or post: `Ada Okafor (Acme)`.

    The name begins with a given name, or a post stands behind it.
    """
    for block in blocks:
        if not _is_line(block) or len(block.text) > _MAX_LINE:
            continue
        name, _, firm = block.text.partition(next(iter(_FIRM.findall(block.text)), "\n"))
        if begins_with_given_name(name) or (is_full_name(name) and says_post(firm)):
            yield _person(name, PersonRole.SPEAKER, heading, block, page)


def _field(heading: str) -> Field | None:
    """What people a heading announces: `Your hosts`, `Featured guest`, `About the speakers`.

    >>> _field("Speaker bio:"), _field("Your host's biography"), _field("Bio")
    (<Field.SPEAKER: 'speaker'>, <Field.HOST: 'host'>, None)
    >>> _field("Über die Referentin"), _field("À propos de l’animatrice")
    (<Field.SPEAKER: 'speaker'>, <Field.HOST: 'host'>)
    """
    words = _ELIDED.sub("", heading.strip(" :：").replace("’", "'")).split()
    while len(words) > 1 and words[0].casefold() in _IN_FRONT:
        del words[0]
    if len(words) > 1 and name_key(words[-1]) in _LIVES:
        words[-2:] = [words[-2].removesuffix("'s").removesuffix("'")]
    parts = split_at_and(" ".join(words))
    field = field_of(parts[0]) if parts else None
    together = all(name_key(it) in _TAKE_PART or field_of(it) in TALKING_FIELDS for it in parts[1:])
    return field if field in TALKING_FIELDS and together else None


def _is_line(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return len(_text(block)) <= _MAX_LINE or _LIFE.match(block.text) is not None
    return isinstance(block, Bullet)


def _text(block: Block) -> str:
    """A line without links and handles: `Ada Okafor @ada (https://…), blog (https://…)`."""
    if len(block.text) > _MAX_LINKED:
        return block.text
    return LINKS.sub("", block.text).replace(":,", ",")


def _name(block: Block) -> str | None:
    """The name that a line begins with, in full, or None."""
    life = _LIFE.match(block.text)
    if life is not None:
        return life["name"] if is_full_name(life["name"]) else None
    first = _BEHIND_SHORT.split(block.text[:_MAX_LINE], maxsplit=1)[0].strip()
    if is_whole_short_name(first):
        return first
    if _is_post(block):
        return None
    bare = _text(block)
    forms = (block.text, bare, bare.partition(":")[0] if bare != block.text else "")
    texts = (_I_AM.sub("", text[:_MAX_LINE]) for text in forms)
    people = (listed_people(text, several=False, sure=True) for text in texts)
    return next((it.name for names in people for it in names if is_full_name(it.name)), None)


def _is_post(block: Block) -> bool:
    """Whether a line only says what somebody is: `Software Engineer`; `Ada Singer` is somebody."""
    last = block.text.rpartition(" ")[2]
    few = len(block.text.split()) <= _WORDS_OF_POST
    name = block.text.partition(",")[0].partition(" (")[0]  # `Ada Okafor, engineer`
    is_of_somebody = name != block.text and is_full_name(name) and not says_role(name.split()[-1])
    return few and says_role(last) and not (is_of_somebody or begins_with_given_name(block.text))
