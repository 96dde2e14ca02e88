"""What notes print near their top and their talks lack: a date, a person, an address."""

import re
from collections.abc import Callable, Iterator
from itertools import takewhile
from urllib.parse import urlsplit

from generator.curation.edits import Edit
from generator.health.collection import Collection, clipped, top_lines
from generator.model.account import Account, AccountTopic
from generator.model.corpus import Talk
from generator.model.message import Message
from generator.model.problem import Anomaly, Example, anomaly
from generator.model.source import Line, Role
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.normal import words
from generator.text.naming.people_words import PARTICLES, is_name_word
from generator.text.naming.person_names import is_group, may_be_person, name_words, own_name
from generator.text.quantities.dates import find_date
from generator.text.regex import regex
from generator.text.web_address import is_recording

_LINE = 100
"""A longer line is prose: what it names may be of something else."""

_SENTENCES = 400  # characters

_LABEL = r"[\W_]*(?P<label>[^\W\d_][^:：]{0,30}?)[*_\"\s]*[:：]\s*"
_LABELLED = regex(rf"{_LABEL}(?P<value>\S.*)")
_OF_DATES = regex(
    r"\bdate|recorded|publish|posted|aired|released|uploaded|\b(?:given|held) (?:on|at)"
    r"|日期|时间|公開日|日時|日付",
    re.IGNORECASE,
)
_OF_PEOPLE = regex(
    r"(?:co-?)?(?:(?:guest[\s_-]?)?speaker|guest|host|presenter|interviewe[er]|lecturer|instructor|preacher"
    r"|panel(?:l?ist)?)s?(?:[\s_-]names?)?|featuring|by|(?:presented|hosted)[\s_-]by|嘉宾|主持人?|讲者",
    re.IGNORECASE,
)
_OF_ADDRESSES = frozenset(
    """
    url uri link links source media video videos audio youtube watch listen episode recording replay
    original talk the full on here at podcast webpage page web event session 链接 来源
    """.split()
)
_BY = regex(
    r".*\S[\"”]?\s(?P<word>by|with|von|mit|par|avec|con|com)\s"
    r"(?P<name>[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){1,4})[\"”)]*"
    r"(?P<show>\s[-–—|]\s\S[^-–—|]{1,40}\s#?\d{1,4})?"
)
_BY_WORDS = frozenset("by von par".split())
_GIVEN_BY = regex(
    r"\b(?:keynote|lecture|presentation|speech|talk|webinar)\s(?:(?:delivered|given|held)\s)?by\s"
    r"(?P<name>[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w'’-]*){1,4})"
)
_FIRMS = regex(
    r"(?P<name>[^,:()]{4,40})\s\([^()]{2,40}\)\s(?:and|&)\s[^,:()]{4,40}\s\([^()]{2,40}\)"
)
"""Two with their firms, and nothing else: `Ada Okafor (Acme) and Ben Moreau (Mills)`."""

_TITLE = regex(r"#+\s.+|[\W_]*(?:[a-z]{1,10}[ _-])?titles?[\W_]{0,20}[:：].+", re.IGNORECASE)
_LINK = regex(r"\[\[?([^\[\]|]{1,80})(?:\|[^\[\]]{0,80})?\]\]?(?:\([^()\s]{0,300}\))?")
_BORDER = regex(r"\t|\s[-–—|@&]\s?|\s?[(|]|[,:：]\s")
_SIGN = regex(r"(?<!\s)\s++(?:[-‒–—|]{1,2}|//|on)\s++|:\s++")
"""What stands beside a name in a title: `12 – Ada Okafor — Weirs`, `Weirs // Ada Okafor // #12`."""

_AMONG = regex(r",\s|\s(?:&|and|with)\s|[;/、]")

_ADDRESS = regex(r"[<(\"'\[]*(?P<address>https?://[^\s<>\"')\]]+)[\s>)\"'\]]*")
_FILE_DATE = regex(r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")

_MARKS = " #*_>+-\"'“”0123456789."
"""What stands around a name, numbers of episodes among it."""

Search = Callable[[Line], str | None]
Wanted = Callable[[Collection, Talk, tuple[Account, ...]], Search | None]


def _omission(
    code: str, field: str | None, wanted: Wanted
) -> Callable[[Collection], Anomaly | None]:
    """The check for talks that lack something which stands in one of their top lines.

    `field` is what would hold it in the curation file, `wanted` how to look for what a talk lacks.
    """

    def check(collection: Collection) -> Anomaly | None:
        examples = tuple(
            example
            for talk in collection.corpus.talks
            if (search := wanted(collection, talk, collection.accounts_of(talk))) is not None
            and (example := _printed(collection, talk, field, search)) is not None
        )
        return anomaly(code, examples, whole=len(collection.corpus.talks)) if examples else None

    return check


def _printed(
    collection: Collection, talk: Talk, field: str | None, search: Search
) -> Example | None:
    """The first top line of a talk's accounts that says what it lacks."""
    edit = Edit(section="talks", entry=talk.id, fields={field: ""}).whole if field else None
    for account in collection.accounts_of(talk):
        for line in top_lines(collection, account):
            if search(line) is not None:
                return Example(
                    file=collection.file(account.source),
                    line=line.number,
                    remark=Message("health.printed", text=clipped(line.text)),
                    printed=True,
                    edit=edit,
                )
        file = collection.file(account.source)
        if edit is None and (part := next(filter(search, _parts(account)), None)):
            printed = Message("health.in_name", text=clipped(part.text.strip(_MARKS)))
            return Example(file=file, line=part.number or None, remark=printed, edit=edit)
        if search is date_in and (match := _FILE_DATE.search(file)) is not None:
            remark = Message("health.in_name", text=match.group())
            return Example(file=file, remark=remark, edit=edit)
    return None


def _parts(account: Account) -> Iterator[Line]:
    """What stands between the signs of a title, behind the others, each as a title of its own."""
    title = account.titles[0] if account.titles else None
    number = title.at.lines[0] if title else 0
    for part in _SIGN.split(account.shown_title or ""):
        yield Line(number=number, printed=f"# {part}", role=Role.CONTENT)


def _date(_: Collection, talk: Talk, accounts: tuple[Account, ...]) -> Search | None:
    """The search for a date, where none is known, neither of the talk nor of what tells of it."""
    is_dated = talk.earliest or any(
        account.published or account.page_date or account.note_date or account.saved_date
        for account in accounts
    )
    return None if is_dated else date_in


def _person(collection: Collection, talk: Talk, accounts: tuple[Account, ...]) -> Search | None:
    """The search for a name that is nobody's in the talk; where somebody takes part, in titles.

    Whom a note is filed under need not be there: a tag may be the author of a book.
    """
    names = (collection.names.get(part.person, part.person) for part in talk.people)
    topics = (it for account in accounts for it in account.of(AccountTopic) if it.is_tag)
    filed = frozenset((it.at.lines[0], it.name) for it in topics)
    known = frozenset(word for name in names for word in name_words(name))
    search = guest_in if any(part.role.takes_part for part in talk.people) else person_in

    def search_others(line: Line) -> str | None:
        name = search(line)
        if name is None or (line.number, name) in filed:
            return None
        return name if known.isdisjoint(name_words(name)) else None

    return search_others


def _address(_: Collection, talk: Talk, accounts: tuple[Account, ...]) -> Search | None:
    known = talk.url or any(it.url or it.recordings or it.pages for it in accounts)
    return None if known else address_in


def date_in(line: Line) -> str | None:
    """The date that a short line consists of, that stands behind a label of dates or in a title."""
    date = find_date(line.text) if len(line.text) <= _LINE else None
    if date is None or len(date.iso) <= len("2025"):
        return None
    label = _LABELLED.fullmatch(line.text)
    rest = re.findall(r"[^\W\d_]+", line.text[: date.start] + line.text[date.end :])
    is_bare = all(word.casefold().endswith("day") for word in rest)
    is_labelled = label is not None and _OF_DATES.search(label["label"]) is not None
    return date.iso if is_bare or is_labelled or _TITLE.fullmatch(line.text) else None


def person_in(line: Line) -> str | None:
    """The name behind a label of people, in a title, or with which a short line begins.

    Where no label says so, the name is one that begins with a known given name, and the line has
    nothing in front of it but marks.
    """
    if len(line.text) > _LINE:
        return _given_by(line.text)
    text = _LINK.sub(r"\1", line.text).strip(" |")
    is_title = _TITLE.fullmatch(line.text) is not None
    label = _LABELLED.fullmatch(text.replace("|", ":", 1))
    if label is not None and _OF_PEOPLE.fullmatch(label["label"].strip("*_- ")):
        return label["value"] if _names_somebody(label["value"]) else None
    if label is not None and is_title:
        text = label["value"]
    elif label is not None:
        return None
    by = _by(text) if is_title else _given_by(text)
    if by is not None:
        return by
    front, *others = _BORDER.split(text.strip(_MARKS))
    sides = (it.partition(" and ")[0] for it in (front, *others[-1:]))
    names = (own_name(it.strip(_MARKS)) for it in (sides if is_title and others else (front,)))
    return next(filter(_may_be_whole, names), None)


def _names_somebody(value: str) -> bool:
    """Whether one of several behind a label may be a person: a panel's firms are none."""
    names = [name.strip(_MARKS) for name in _AMONG.split(value.partition(" (")[0])]
    is_group_of = ":" in names[0] or "：" in names[0]
    return not is_group_of and any(any(map(str.isalpha, it)) and may_be_person(it) for it in names)


def _may_be_whole(name: str) -> bool:
    """Whether a name begins with a given one; behind particles it may have any number of words."""
    if begins_with_given_name(name):
        return True
    first, *others = name.split() or [""]
    return is_given_name(first) and not PARTICLES.isdisjoint(others[:-1]) and _large(name) == name


def guest_in(line: Line) -> str | None:
    """The name behind `by` or `with` in a title."""
    is_title = len(line.text) <= _LINE and _TITLE.fullmatch(line.text) is not None
    return _by(_LINK.sub(r"\1", line.text).strip(" \"'")) if is_title else None


def _by(title: str) -> str | None:
    """The name behind `by` or `with`; behind `with` a given one, unless a show's number follows."""
    firms = _FIRMS.fullmatch(title.strip(_MARKS))
    match = firms or _BY.fullmatch(title)
    if match is None:
        return None
    name = _large(match["name"])
    is_sure = firms is not None or match["word"] in _BY_WORDS or match["show"] is not None
    return name if (is_sure and name) or begins_with_given_name(match["name"]) else None


def _given_by(text: str) -> str | None:
    """The name in a sentence that says whose talk it is: `The talk given by Ada Okafor is on …`."""
    match = _GIVEN_BY.search(text[:_SENTENCES])
    return _large(match["name"]) if match else None


def _large(text: str) -> str | None:
    """The words in the form of a name with which a text begins, two at least, or None."""
    parts = [*takewhile(lambda it: is_name_word(it) or it in PARTICLES, text.split())]
    while parts and parts[-1] in PARTICLES:
        parts.pop()
    name = " ".join(parts)
    return name if len(parts) > 1 and not is_group(name) else None


def address_in(line: Line) -> str | None:
    """The address that a line consists of: a recording, or one behind a label of such or pages.

    What stands below something else may be that one's (`links: [{name: …, url: …}]`), and an
    address without a path is the home page of somebody or of a site.
    """
    label = _LABELLED.fullmatch(line.text)
    if label is None or label["value"].startswith("//"):
        match = _ADDRESS.fullmatch(line.text.strip())
        return match["address"] if match and is_recording(match["address"]) else None
    is_own = _OF_ADDRESSES.issuperset(words(label["label"].replace("_", " ")))
    match = _ADDRESS.fullmatch(label["value"]) if is_own else None
    if match is None:
        return None
    is_page = urlsplit(match["address"]).path.strip("/") and not line.text[0].isspace()
    return match["address"] if is_page or is_recording(match["address"]) else None


CHECKS = (
    _omission("date-not-taken", "date", _date),
    _omission("person-not-taken", None, _person),
    _omission("address-not-taken", "url", _address),
)
