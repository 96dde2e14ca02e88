"""Whom the labels of turns mean, where the page shows who that is.

In: what a page says, and who takes part by its other lines. Out: those whose words it prints under
their whole names, behind an office (`Police Chief Kern`), under a last name again and again that
one whole name on the page has, or under initials that it lists or that are those of a name at its
head.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.model.account import AccountPassage
from generator.model.account_head import Person, PersonRole
from generator.model.message import Message
from generator.read.account.people.names import (
    initials_of,
    is_full_name,
    is_whole_short_name,
)
from generator.read.account.people.roles_and_names import role_and_name
from generator.read.account.people.titles.title_forms import interviewed_in, is_of_title
from generator.read.account.people.titles.title_names import names_in_title
from generator.read.account.people.turns.initials import INITIALS
from generator.read.grammar.linked_values import shown_text
from generator.read.grammar.speech.bold_labels import are_addressed
from generator.read.outline.headings.titles import unmarked
from generator.read.page import Draft, Page
from generator.read.vocabulary.keys import ROLE_OF, Field, field_of
from generator.read.vocabulary.unknown_values import is_nobody
from generator.text.naming.given_names import (
    begins_with_given_name,
    given_name_first,
    is_given_name,
)
from generator.text.naming.people_words import behind_office, is_office, names_role
from generator.text.naming.person_names import (
    is_abbreviated,
    without_affiliation,
    without_degrees,
    without_role,
)
from generator.text.regex import regex

_WORD = r"(?!I['’])[^\W\d_a-z][\w.'’-]{0,40}+"
_NAME = regex(rf"(?<![\w.'’-]){_WORD}(?: {_WORD}){{1,12}}")
_ASKS = regex(  # in front of a name: `Hosted by Ivo Kern and `, no `The host Ivo Kern talks with `
    r"\b(?i:(?:conducted|hosted|interviewed|moderated) by|host|interviewer|moderator)\W*"
    r"(?:(?:and|e|et|is|this|today|und|week|y|[^\W\d_a-z][\w.'’-]*+)\W{1,3})*+$"
)
_LEADS = regex(
    r"[^:,(\[]{3,40}(?:, | [(\[])(?:[\w-]{1,20} ){0,2}(?:host|interviewer|moderator)[)\]]?\W{0,3}:",
    re.IGNORECASE,
)
"""Who leads where somebody speaks first: `BO LI, HOST:`, `**Bo Li (Host):** We wait.`"""

_POSSESSIVE = regex(r"['’]s$")
_MOST_WORDS = 4
_AGAIN, _MOST_ROWS = 2, 20
_MAX_LINE = 400
_LONGEST_SHORT = 3  # signs of an initial or a short form: `Jr.`
_UNDER_NAME = Message("person.under_name")
_MAY_SPEAK = (PersonRole.ATTENDEE, PersonRole.CONTRIBUTOR)  # who takes notes of a meeting, too


def people_of_labels(draft: Draft, page: Page) -> Iterator[Person]:
    """Those who speak on the page and are not among its people yet."""
    known = {it.name for it in draft.people if it.role not in _MAY_SPEAK}
    of_title = {it.name for it in draft.people if is_of_title(it.because)}
    others = known | page.people
    spoken = [it for it in draft.items if isinstance(it, AccountPassage) and it.speaker]
    often = Counter(item.speaker for item in spoken)
    titles = (without_affiliation(title.text) for title in draft.titles)
    titled = frozenset(filter(is_full_name, titles))  # `called_after` ties their labels
    first: dict[str, AccountPassage] = {}
    for item in spoken:
        first.setdefault(f"{item.speaker}", item)
    is_chat = are_addressed(filter(str.islower, first), page.text)
    for label, item in first.items():
        if any(name.endswith(f" {label}") for name in known | titled):
            continue
        parted = role_and_name(label)
        if parted and not any(parted[1] in (it, *it.split()) for it in known):
            known.add(parted[1])
            role = ROLE_OF.get(field_of(parted[0]) or Field.SPEAKER, PersonRole.SPEAKER)
            yield Person(name=parted[1], role=role, because=_UNDER_NAME, at=item.at)
        name = None if parted else _meant(label, page, draft, is_again=often[label] > 1)
        is_called_so = is_chat and label.islower() and not names_role(label)
        is_called_so |= is_whole_short_name(label) and often[label] > _AGAIN  # `李明：`
        name = name or (label if is_called_so else None)
        has_firm = name and without_affiliation(label) == name != label  # `Ada Okafor (Acme)`
        is_turned = given_name_first(label) != label
        is_short = has_firm or is_turned or INITIALS.fullmatch(label) or label in page.initials
        is_short = is_short and not label.islower()
        short = label if name and is_short and label not in (name, *name.split()) else None
        if short and name in known - of_title:
            yield from (replace(it, short=short) for it in draft.people if it.name == name)
        if name is None or name in known - of_title or _is_short(name, (*others, *first)):
            continue
        if " " in name and any(other.startswith(f"{name} ") for other in others):
            continue  # `Ada Berit` of `Ada Berit Okafor`, whom the head names
        known.add(name)
        asks = any(_ASKS.search(row.partition(name)[0]) for row in page.top if name in row)
        asks |= len(first) > 1 and any(_is_byline(row, name, draft) for row in page.top)
        asks |= any(map(_LEADS.match, page.rows(item.at.lines)[:1]))
        role = PersonRole.HOST if asks else PersonRole.SPEAKER
        yield Person(name=name, short=short, role=role, because=_UNDER_NAME, at=item.at)


def _is_byline(row: str, name: str, draft: Draft) -> bool:
    """Whether a line says who wrote what was asked: `By Ivo Kern`, or the name below a guest's."""
    bare = shown_text(unmarked(row)).strip()
    titles = " ".join(title.text for title in draft.titles)
    is_alone = bare == name and name not in titles and any(names_in_title(titles))
    return bare == f"By {name}" or is_alone


def _is_short(name: str, names: Iterable[str]) -> bool:
    """Whether a name ends in an initial, or is another one whose end is left out: `Ada O’K`."""
    last = name.rpartition(" ")[2].rstrip(".")
    bare = name.rstrip(".").replace("’", "'")
    return len(last) == 1 or any(
        len(other) > len(bare)
        and other.replace("’", "'").startswith(bare)
        and " " not in other[len(bare) :]
        for other in names
    )


def called_after(draft: Draft, page: Page, people: Iterable[Person]) -> Iterator[Person]:
    """Whom a title names, if the page prints words under the first or last name: `Okafor: …`.

    So it does under the first letter; not where `Q:` asks, or letters count voices: `A:`, `B:`.
    Beside `people` who take part only whom a line at the top says to be interviewed is another.
    """
    spoken = (item.speaker for item in draft.items if isinstance(item, AccountPassage))
    often = Counter(filter(None, spoken))
    letters = "".join(sorted(label for label in often if len(label) == 1))
    counts_voices = "Q" in letters or "ABCDEFGH".startswith(letters)
    known = {word for it in people if it.role.takes_part for word in it.name.split()}
    at = draft.titles[0].at if draft.titles else page.at(page.lines)
    texts = [] if known else [title.text for title in draft.titles[:1]]
    for text in (*texts, *page.top) if often else ():
        bare = without_affiliation(text) if text.endswith(")") else text
        guest = interviewed_in(bare, bare.split())  # the labels below tell who it is
        if not guest and text not in texts:
            continue
        bare = guest or without_affiliation(text)  # `A.B. Okafor, 3 May`
        for name in (*filter(is_full_name, [bare]), *names_in_title(text)):
            first, last = name.split()[0], name.split()[-1]
            is_letter = often[first[0]] >= _AGAIN and not counts_voices
            if {first, last} & known:
                continue
            if last in often or often[first] >= _AGAIN or is_letter:
                short = first[0] if is_letter else None
                role = PersonRole.SPEAKER
                known |= {first, last}
                yield Person(name=name, short=short, role=role, because=_UNDER_NAME, at=at)


def _meant(label: str, page: Page, draft: Draft, *, is_again: bool) -> str | None:
    """The whole name that a label stands for, as far as the page tells."""
    if label in page.initials:
        return page.initials[label]
    if INITIALS.fullmatch(label):
        meant = _of_initials(label, page, draft) if is_again else None
        return meant or (_of_first_name(label.title(), page, draft) if is_again else None)
    named = label.partition(" (")[0]
    if (turned := given_name_first(named)) != named:
        return turned
    bare = without_affiliation(label)
    if not (is_again or (is_full_name(bare) and page.text.count(bare) > 1)):
        bare = label
    name = without_role(behind_office(without_degrees(bare)))
    if is_office(bare):
        return None
    if is_again and name == label and is_given_name(label):
        return _of_first_name(label, page, draft)
    if " " not in name and (name != label or (is_again and not is_given_name(label))):
        whole = _of_last_name(name.title() if name.isupper() else name, page)
        is_last = name != label and not is_given_name(name)  # `Thanks Leo` is no `Leo BSC`
        is_sure = is_last or (whole and begins_with_given_name(whole))
        return whole if is_sure else None
    is_name = is_full_name(name) and not is_nobody(name) and "," not in name and "'s " not in name
    return _cased(name, page) if is_name and any(map(page.words.is_large, name.split())) else None


def _cased(name: str, page: Page) -> str | None:
    """A name in capitals as the page prints it elsewhere: `ADA MCCOY` and `Ada McCoy`.

    Many words in capitals may have an office in front.
    """
    if not name.isupper():
        return name
    places = re.finditer(re.escape(name), page.text, re.IGNORECASE)
    cased = (it[0] for it in places if it[0][0].isupper() and not it[0].isupper())
    return next(cased, name if len(name.split()) < _MOST_WORDS else None)


def _of_initials(label: str, page: Page, draft: Draft) -> str | None:
    """The one whole name that is stated or at the head of a page and has these initials."""
    every = page.people | {it.name for it in draft.people}
    stated = [name for name in every if label in initials_of(name)]
    if len(stated) > 1:
        return None
    if page.people.issuperset(stated) and stated:  # spelt as meant
        return stated[0]
    rows = (*page.top, *(it.text for it in draft.titles), *page.people)
    pieces = (piece for row in rows for piece in _pieces(row, page))
    names = {" ".join(piece) for piece in pieces if "".join(it[0] for it in piece) == label}
    if len(names) != 1:
        return None
    name = _POSSESSIVE.sub("", names.pop())
    return name if is_abbreviated(name.split()[-1]) else name.rstrip(".")


def _of_first_name(first: str, page: Page, draft: Draft) -> str | None:
    """The one whole name that begins with a given one at the top of a page, above all turns."""
    spoken = (it for it in draft.items if isinstance(it, AccountPassage) and it.speaker)
    begins = next((it.at.lines[0] for it in spoken), 0)
    rows = page.rows((1, max(begins - 1, 1)))[:_MOST_ROWS] if is_given_name(first) else ()
    pieces = (" ".join(it).rstrip(".") for row in rows for it in _pieces(row[:_MAX_LINE], page))
    return _one({it for it in pieces if it.startswith(f"{first} ") and begins_with_given_name(it)})


def _of_last_name(last: str, page: Page) -> str | None:
    """The one whole name of a page that ends with a name."""
    lines = {line for line in page.text.split("\n") if last in line[:_MAX_LINE]}
    pieces = (piece for line in lines for piece in _pieces(line[:_MAX_LINE], page))
    printed = (" ".join(piece).rstrip(".") for piece in pieces)
    return _one({name for name in printed if name.endswith(f" {last}")})


def _one(names: set[str]) -> str | None:
    """The one of some names of which all others are a part; None where there are several."""
    whole = {it for it in names if not any(f" {it} " in f" {other} " for other in names - {it})}
    return whole.pop() if len(whole) == 1 else None


def _pieces(row: str, page: Page) -> Iterator[list[str]]:
    """The runs of two to four large words in a row that have the form of a name, without roles."""
    for match in _NAME.finditer(row):
        parts = match.group().split()
        for first in range(len(parts) - 1):
            for end in range(first + 2, min(first + _MOST_WORDS, len(parts)) + 1):
                piece = parts[first:end]
                is_name = all(page.words.is_large(it.rstrip(".")) for it in piece)
                is_name = is_name and not any(
                    it.endswith(".") and len(it) > _LONGEST_SHORT for it in piece[:-1]
                )
                if is_name and not any(map(names_role, piece)) and is_full_name(" ".join(piece)):
                    yield piece
