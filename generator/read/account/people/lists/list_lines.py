"""Whom a line of a list of people names, and as what: `- Ada Okafor (Acme) - Scribe`.

In: a block below a heading that announces people. Out: the whole names that it prints, without the
firm, handle, mood or mark beside them, and the role that it gives somebody itself.
"""

from collections.abc import Sequence
from itertools import compress, takewhile, zip_longest

from msgspec.structs import replace

from generator.model.account_head import PersonRole
from generator.read.account.people.lists.list_parts import (
    COMMA,
    LINKS,
    ListedName,
    by_given_word,
    parts_of,
    split_at_and,
    unnested,
    without_links,
    without_places,
)
from generator.read.account.people.lists.listed_people import listed_people
from generator.read.account.people.lists.whole_names import may_be_name, people_alone
from generator.read.account.people.names import is_full_name, is_short_name, is_whole_short_name
from generator.read.account.people.turns.initials import without_initials
from generator.read.grammar.linked_values import bare_text, shown_text
from generator.read.grammar.people.introductions import OF_ONESELF
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row, Rule
from generator.read.page import Page
from generator.read.vocabulary.keys import ABSENT, ROLE_OF, Field, field_of, known_key, names_people
from generator.read.vocabulary.unknown_values import is_nobody, is_unknown
from generator.text.caches import remembered
from generator.text.naming.given_names import are_given_names, begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.naming.people_words import behind_office, is_office
from generator.text.naming.person_names import is_group, without_role
from generator.text.quantities.unclear_dates import behind_day
from generator.text.regex import regex

MAX_LINE = 200  # characters; a longer paragraph tells of somebody
LONGEST = 1_000
_MAX_FORM, _MAX_MARK = 40, 4  # characters of a text that asks for names, of `yes`
_MARK = regex(r"[^\w\s\[\](@]{1,3}\s")
_BESIDE = regex(r"\s?(?<![:/])/(?!/)|\s//\s")
"""What parts a name from a firm and the like: `Ada Okafor / Acme / t: @ada`."""

_ADORNED = regex(r"[^\w.'’)\]]{1,40}$")  # how somebody is, behind the name: `Ada, 🙂`
_ROLE_BEHIND = regex(r"\s[-–—]\s+(?P<roles>[^\W\d_][\w /]{2,30})$")
_LIFE = regex(
    r"(?P<name>(?!(?:D(?:as|er|ie)|Het|Il|Les|The) )[^,;:!?()\[\]，。、]{2,60}?)"
    r"(?:\s\(https?://[^\s()]{1,300}\))?(?:\s?(?:是|现任|現任|曾任|目前在|は)|,? (?:is|was|has"
    r"|works|leads|holds|joined|studies|teaches|serves|speciali[sz]es|researches|writes|directs|runs"
    r"|received|earned|founded|ist|arbeitet|leitet|forscht|lehrt|est|travaille|enseigne|dirige|es"
    r"|trabaja|enseña|é|trabalha|è|lavora|insegna|werkt|doceert|jest|pracuje|работает) )"
)
_UNPARTED = r"[^\s。！？、，:：()（）「」/]{1,20}"
_HONOURED = regex(
    rf"(?P<name>{_UNPARTED}(?: {_UNPARTED})?)(?<!皆)\s?(?:さん|氏)(?=\s?[(（/／@]|\s*$)"
)
_BEHIND_SHORT = regex(r"[，,（(：:、]")  # behind a name in Chinese letters
_SHORT = regex(r"\s\([A-Z]{2,4}\)(?=\s)")  # what somebody is called below, in front of a firm
_IN_ADDRESS = regex(r"\(https?://[^\s()]{1,200}?/(?P<role>guest|host|speaker)s?/[^\s()]{1,200}\)")
_I_AM = regex(OF_ONESELF)
_SCRIBES = frozenset(
    map(name_key, "Scribe, Minute taker, Note taker, Notetaker, Recording secretary".split(", "))
)

GUESTS = frozenset("guest visitor gast gäste invité invitado convidado ospiti gasten 来宾".split())
"""Who comes to a meeting, where others are listed as present, and need not speak."""

_INVITING = regex(r"(?<!\s)\s*+\([^()]{1,80}\)\s?:|^\([^()]{1,80}\)\s(?=[^\W\d_a-z])")
_ROLE = regex(r"(?<=[,;] )(?P<role>[^\W\d_]{3,20}): ")  # `Ada Okafor, guest: Ivo Kern`
_FORMS = frozenset("name,full name,attendee,participant,member,who,nom,nombre,nome,姓名".split(","))
_ONE_WORD = regex(r"@?[\w.'’-]{2,40}(?:\s?/\s?@?[\w.-]{2,40})?(?:\s?\([^()]{1,60}\))?")
"""Somebody by one word, and what he is called elsewhere: `Ada / @ada`, `@ada`, `Ada (Acme)`."""

_WORD = regex(r"[^\W\d_][\w.'’-]{1,30}")
_ACCOUNTS = regex(
    r"(?:[^\W\d_][\w.'’-]{1,30}(?:\s?[/,|]\s?[^/,|@()]{1,40}){0,2}\s?[(/,|:\s]\s?)?"
    r"(?P<accounts>@[\w-]{2,39}(?:,?\s+@[\w-]{2,39}){0,40})\)?(?:\s\([^()@]{1,60}\)|\s[-–—]\s[^@]*)?"
)
_BEHIND_FIRST = regex(r"\s?[/|,]")
_LINKED = regex(r"\[?(?P<name>[^()\[\]:]{4,60})[\] ]\(https?://[^\s()]{1,300}\) ")
_BOX = regex(r"\s*(?:[-*+]\s+)?\[(?P<mark>[ xX✓✔])\]\s")
_MEMBERS = tuple(map(name_key, ("Members", "Mitglieder", "Membres", "Miembros", "Membros")))
_LARGE = r"[^\W\d_a-z][^\W\d_]{2,30}"
_STOPPED = regex(rf"(?P<name>{_LARGE} {_LARGE})\.(?= {_LARGE} [^\W\d_a-z])")
"""A full stop for a comma behind a last name: `Ada Okafor. Ivo Kern`."""
_DENIES = tuple("n н 0 ✗ ✘ ❌ 否 không hayır away false out".split())  # no, nein, non, não, нет
_BEHIND_OTHERS = regex(
    r"(?:,|\s(?:of|and|&|/|d[aeio]s?|der|van)|^[A-Z]{2,6})\s"
    r"|(?i:\b(?:directors|guests|members|staff)\s(?=(?:attending|present|in attendance)$))"
)
"""What the word for who was there may stand behind: `Welcome and roll call`, `Staff present`."""

_ASIDE = regex(r"\s[(]|\s?（|(?<=[\u2e80-\u9fff])[(]")  # `Attendees (8)`, `出席者(敬称略)`
_OF_MEETING = regex(
    r"\s(?:at|in|via|on|bei|bij|d[aeo]l?|du|na|[aà] la|[ad]ella|der|van)\s[\w ]{1,60}$"
)
"""Where those listed were, behind the word for them: `Participantes da reunião`."""


@remembered
def role_of_label(label: str) -> PersonRole | None:
    """What those are whom a label announces as present or as taking notes, or None."""
    own = _ASIDE.split(label[:80].partition(":")[0], maxsplit=1)[0]  # `Attendees: Name / Firm`
    own = behind_day(own.strip(" :："))
    keys = {_BEHIND_OTHERS.split(it)[-1] for it in (own, _OF_MEETING.sub("", own))}
    if not _SCRIBES.isdisjoint(map(name_key, keys)):
        return PersonRole.CONTRIBUTOR
    is_there = any(field_of(name_key(known_key(it))) is Field.ATTENDEE for it in keys)
    return PersonRole.ATTENDEE if is_there else None


def own_role(text: str, *, talks: bool) -> PersonRole | None:
    """What a line itself calls somebody: `Ada Okafor (Acme) - Convener/Scribe`, `Host: Ada`.

    Where the heading says who `talks`, also in brackets (`(guest)`) or by a link to `…/guests/ada`.
    """
    label, colon, _ = text[:LONGEST].partition(":")
    if colon and not talks and name_key(label) in GUESTS:
        return PersonRole.ATTENDEE
    behind = _ROLE_BEHIND.search(text[:LONGEST])
    keys = behind["roles"].split("/") if behind else [label] if colon else []
    roles: list[PersonRole | None] = []
    if talks:
        keys += [match["role"] for match in _IN_ADDRESS.finditer(text[:MAX_LINE])]
        roles = [it.role for it in listed_people(text[:MAX_LINE], several=False, sure=True)]
    roles += (role_of_label(key) or ROLE_OF.get(field_of(key) or Field.OTHER) for key in keys)
    return next(filter(None, roles), None)


def tells_of_nobody(block: Block) -> bool:
    """Whether a line of a list names nobody by a whole name: `@ada`, `Absent: …`, `Guests: n/a`."""
    text = shown_text(without_places(block.text[:LONGEST])).replace("`", "").strip()
    _, colon, value = text.partition(":")
    is_short = isinstance(block, Bullet) and _ONE_WORD.fullmatch(text) is not None
    is_form = asks_for_name(text.strip("()")) or (bool(colon) and is_unknown(value))
    return is_short or is_form or is_group(text) or ABSENT.search(text) is not None


def is_line(block: Block) -> bool:
    """Whether a block may name somebody: a point, or a paragraph that is short or tells of one."""
    if isinstance(block, Paragraph):
        text = block.text
        bare = without_links(text) if len(text) <= LONGEST else text
        return len(bare) <= MAX_LINE or _LIFE.match(text) is not None
    return isinstance(block, Bullet)


def tells_of_one(block: Block) -> bool:
    """Whether a block begins to tell what somebody is: `Ada Okafor is a miller`."""
    return _LIFE.match(block.text) is not None


def of_those_there(blocks: Sequence[Block], page: Page) -> list[Block]:
    """The lines of a list of who was there, but for those that say of somebody that he was not.

    His box is empty where others are ticked, or his cell below `Present` where others are marked.
    A list ends at a rule, one of points also where something is asked or told.
    """
    rules = (i for i, it in enumerate(blocks) if i and isinstance(it, Rule) and "|" not in it.text)
    every = (it for block in blocks[: next(rules, None)] for it in (block, *_team_of(block)))
    lines = [it for it in every if len(it.text) <= LONGEST]
    rows = [it for it in lines if isinstance(it, Row)]
    column = column_of_marks(rows, sure=False)
    head = rows[0] if column else None
    if head:  # what stands above such a table explains it
        lines = lines[lines.index(head) :]
    elif lines and isinstance(lines[0], Bullet):
        lines = list(takewhile(_goes_on, lines))
    marks = [None if it is head else _mark_of(it, column, page) for it in lines]
    pairs = zip(lines, marks, strict=True)
    return [it for it, mark in pairs if mark is not False] if any(marks) else lines


def column_of_marks(rows: Sequence[Row], *, sure: bool) -> int:
    """The column that says who was there: by its head (for `sure` over marks), or by each cell."""
    for at, (head, *cells) in enumerate(zip_longest(*(it.cells for it in rows), fillvalue="")):
        marks = list(takewhile(lambda it: it is not None, map(_says_there, cells if at else ())))
        may_be = not sure or all(len(it.strip()) <= _MAX_MARK for it in cells)
        are_said = any(marks) and len(marks) == len(cells)
        if at and (are_said or (may_be and role_of_label(head.rstrip("?")))):
            return at
    return 0


def are_people(rows: Sequence[Row]) -> bool:
    """Whether a table lists people, by the head of its names and by the given names of two."""
    column = column_of_names(rows)
    head = "".join(cell for it in rows[:1] for cell in it.cells[column : column + 1])
    last = head.rpartition(" ")[2]  # `Board member`, `Participant name`
    is_head = not last or asks_for_name(last) or names_people(head) or is_office(head)
    given = (any(map(begins_with_given_name, names_in(it, column))) for it in rows[1:])
    return is_head and sum(given) > 1


def _says_there(cell: str) -> bool | None:
    """Whether a cell says that somebody was there, or was not or nothing; None if another thing."""
    if is_unknown(cell) or ABSENT.search(cell):
        return False
    return True if role_of_label(cell) is PersonRole.ATTENDEE else None


def _goes_on(block: Block) -> bool:
    """Whether a list of points goes on: with one, with a label, or with a line that is a name's."""
    text = block.text.rstrip(" *_")
    is_part = isinstance(block, Bullet) or text.endswith((":", "：")) or bool(names_in(block))
    return is_part and not text.endswith("?")


def _team_of(block: Block) -> tuple[Block, ...]:
    """The points below one that names nobody, there or not: `- Weir team`."""
    is_none = isinstance(block, Bullet) and not (names_in(block) or ABSENT.search(block.text))
    return block.children if isinstance(block, Bullet) and is_none else ()


def are_ticked(heading: str, blocks: Sequence[Block], page: Page) -> bool:
    """Whether a list of members has boxes, and is so one of who was there: `## Voting members`."""
    key = name_key(heading.strip(" :："))
    marks = [_mark_of(it, 0, page) for it in blocks if isinstance(it, Bullet)]
    return key.endswith(_MEMBERS) and any(marks) and None not in marks


def _mark_of(block: Block, column: int, page: Page) -> bool | None:
    """Whether a line is marked, by its box or by its cell in a column; None without either."""
    if column and isinstance(block, Row):
        mark = "".join(block.cells[column : column + 1]).strip(" -–—?").casefold()
        return bool(mark) and not mark.startswith(_DENIES)
    box = _BOX.match(page.rows(block.lines)[0])
    return box["mark"] != " " if box else None


def listed_there(text: str, *, sure: bool = True) -> tuple[ListedName, ...]:
    """Whom a list of who was there names: those by one word only by an account: `Ada (@ada)`."""
    text = without_initials(text)
    bare = _STOPPED.sub(r"\g<name>,", _INVITING.sub("", text, count=1).removesuffix("."))
    bare = _ROLE.sub(lambda it: "" if name_key(it["role"]) in GUESTS else it[0], bare)
    parts = parts_of(bare, COMMA)
    if any(map(accounts_in, parts)):
        named_by = (people_alone(part) or accounts_in(part) for part in parts)
        return tuple(ListedName(name=name) for names in named_by for name in names)
    if short := by_one_word([it for part in parts for it in split_at_and(part)]):
        return tuple(ListedName(name=it) for it in short.values())
    people = () if asks_for_name(bare) else listed_people(bare, several=True, sure=sure)
    named = tuple(replace(it, name=without_role(it.name)) for it in people)
    if len(named) >= len(parts) or not named or not parts[2:]:
        return named
    whole = [name for part in parts for name in people_alone(part) or by_given_word(part)]
    given = [it for it in whole if begins_with_given_name(it) or are_given_names([it])]
    others = [it for it in whole if " " in it and it not in given]  # `Mrs Pell` is no firm
    whole = whole if len(given) > len(others) else given
    whole = whole or [it.name for it in named if is_whole(it.name)]
    known = {it.split()[0] for it in whole if " " in it}
    return tuple(ListedName(name=it) for it in whole if it not in known)


def surely_there(text: str) -> tuple[ListedName, ...]:
    """Whom a list of who was there names for sure: by a whole name, an account, or one word."""
    named = listed_there(text)
    short = by_one_word([it.name for it in named])
    is_sure = (it.name in short or is_whole(it.name) or by_given_word(it.name) for it in named)
    return tuple(compress(named, is_sure))


def is_whole(name: str) -> bool:
    """Whether a name is a whole one or an account's, and none of a list's: `Ada Okafor`, `@ada`."""
    return name[:1] == "@" or is_short_name(name) or (is_full_name(name) and "," not in name)


def by_one_word(parts: Sequence[str]) -> dict[str, str]:
    """Those who were there by the parts that name them, if all go by one word, half by a given one.

    >>> by_one_word(["Ada", "Ivo (until 9)", "Zyx"]), by_one_word(["Acme", "Weirs"])
    ({'Ada': 'Ada', 'Ivo (until 9)': 'Ivo', 'Zyx': 'Zyx'}, {})
    """
    there = [it for it in parts if not ABSENT.search(it)]
    bare = [unnested(without_links(it)).strip(" *_.") or it.strip(" ()") for it in there]  # `(Bo)`
    names = [it for it in bare if _WORD.fullmatch(it) and it[0].isupper()]
    if not len(names) == len(there) > 1 or not are_given_names(names):
        return {}
    named = zip(there, names, strict=True)
    return {part: name for part, name in named if not (is_group(name) or is_nobody(name))}


def accounts_in(text: str) -> tuple[str, ...]:
    """The accounts of which a text consists, or with which a line of one word ends.

    >>> accounts_in("@ada @ivo"), accounts_in("Ada / Acme / @ada"), accounts_in("Ada Okafor (@ada)")
    (('@ada', '@ivo'), ('@ada',), ())
    """
    match = _ACCOUNTS.fullmatch(shown_text(text).replace("`", "").strip(" *_"))
    return tuple(match["accounts"].replace(",", " ").split()) if match else ()


def asks_for_name(form: str) -> bool:
    """Whether a text asks for names, as a form or the head of a column: `Name / Firm / Handle`."""
    return name_key(_BEHIND_FIRST.split(form[:_MAX_FORM], maxsplit=1)[0]) in _FORMS


def column_of_names(rows: Sequence[Row]) -> int:
    """In which column of a table names stand: the one that says so, else the first."""
    header = rows[0].cells if rows else ()
    return next((i for i, cell in enumerate(header) if asks_for_name(cell)), 0)


def names_in(block: Block, column: int = 0) -> tuple[str, ...]:
    """The names that a line of a list of people gives: mostly one; `column` is that of a table."""
    if isinstance(block, Row):
        return tuple(name for cell in block.cells[column : column + 1] for name in _first(cell))
    if not isinstance(block, Bullet | Paragraph):
        return ()
    if honoured := _HONOURED.match(block.text):
        return (honoured["name"].rstrip(),)
    if life := _LIFE.match(block.text):
        name = life["name"]
        half = name[: len(name) // 2]  # a picture's text and the name: `Ada OkaforAda Okafor is`
        name = half if name == 2 * half else name
        return (name,) if is_full_name(name) or is_whole_short_name(name) else ()
    text = shown_text(without_places(block.text))
    text = _MARK.sub("", text, count=1) if _MARK.match(text) else text
    front, *others = parts_of(text, _BESIDE) or [""]
    if others:
        return _first(front)
    label, colon, behind = text.partition(":")
    if colon and not behind.startswith("//"):
        is_linked = LINKS.search(block.text) is not None  # `Ada Okafor (https://…): engineer`
        behind = behind.strip(" *_")
        is_alone = is_linked or not behind or accounts_in(behind) != ()
        return people_alone(bare_text(behind)) or (_first(label) if is_alone else ())
    front = linked["name"] if (linked := _LINKED.match(block.text)) else text
    return _first(front) if isinstance(block, Bullet) else people_alone(text) or _first(text)


def _first(text: str) -> tuple[str, ...]:
    """The name in full that a text begins with; a handle (`Ada Okafor @ada (chair)`) ends it."""
    bare = _SHORT.split(_I_AM.sub("", text[:MAX_LINE]).partition(" @")[0])[0].strip(" *_")
    short = _BEHIND_SHORT.split(bare, maxsplit=1)[0].strip()
    if is_whole_short_name(short):
        return (short,)
    people = listed_people(_ADORNED.sub("", bare), several=False, sure=True)
    names = [behind_office(it.name) for it in people]
    return tuple(name for name in names[:1] if is_full_name(name) and may_be_name(name))
