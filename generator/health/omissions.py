"""What notes print near their top and their talks lack: a date, a person, an address."""

import re
from collections.abc import Callable

from generator.curation.edits import Edit
from generator.health.collection import Collection, clipped, top_lines
from generator.model.account import Account
from generator.model.corpus import Talk
from generator.model.message import Message
from generator.model.problem import Anomaly, Example, anomaly
from generator.model.source import Line
from generator.text.quantities.dates import find_date

_LINE = 100
"""A longer line is prose: what it names may be of something else."""

_LABEL = r"[\W_]*(?P<label>[^\W\d_][^:：]{0,30}?)[*_\"\s]*[:：]\s*"
_LABELLED = re.compile(rf"{_LABEL}(?P<value>\S.*)")
_OF_DATES = re.compile(
    r"\bdate|recorded|publish|posted|aired|released|uploaded|\b(?:given|held) (?:on|at)"
    r"|日期|时间|公開日|日時|日付",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"(?:co-?)?(?:guest|host|speaker|presenter|interviewe[er]|lecturer|panel(?:l?ist)?)s?"
    r"(?:[\s_-]names?)?|featuring|(?:presented|hosted)[\s_-]by|嘉宾|主持人?|讲者",
    re.IGNORECASE,
)
_OF_ADDRESSES = re.compile(
    r"ur[il]|link|source|media|video|audio|youtube|watch|listen|episode|recording|original|链接|来源",
    re.IGNORECASE,
)
_BY = re.compile(
    r"#+\s.*\S[\"”]?\s(?:by|von|par)\s(?P<name>[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){1,3})[\"”)]*"
)
_TITLE = re.compile(r"#+\s.+|[\W_]*titles?[\W_]{0,20}[:：].+", re.IGNORECASE)
_ADDRESS = re.compile(r"[<(\"'\[]*(?P<address>https?://[^\s<>\"')\]]+)[\s>)\"'\]]*")
_FILE_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")

Lacks = Callable[[Talk, tuple[Account, ...]], bool]
Search = Callable[[Line], str | None]


def _omission(
    code: str, field: str | None, lacks: Lacks, search: Search
) -> Callable[[Collection], Anomaly | None]:
    """The check for talks that lack something which `search` finds in one of their top lines.

    `field` is what would hold it in the curation file.
    """

    def check(collection: Collection) -> Anomaly | None:
        examples = tuple(
            example
            for talk in collection.corpus.talks
            if lacks(talk, collection.accounts_of(talk))
            and (example := _printed(collection, talk, field, search)) is not None
        )
        places = {(it.file, it.line, it.edit): it for it in examples}  # one line of several talks
        whole, first = len(collection.corpus.talks), tuple(places.values())
        return anomaly(code, first, count=len(examples), whole=whole) if examples else None

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
        if search is date_in and (match := _FILE_DATE.search(file)) is not None:
            remark = Message("health.in_name", text=match.group())
            return Example(file=file, remark=remark, edit=edit)
    return None


def _undated(talk: Talk, accounts: tuple[Account, ...]) -> bool:
    """Whether no date is known, neither of the talk nor of what tells of it."""
    return not talk.earliest and not any(
        account.published or account.page_date or account.note_date or account.saved_date
        for account in accounts
    )


def _nobody(talk: Talk, _: tuple[Account, ...]) -> bool:
    return not any(part.role.takes_part for part in talk.people)


def _nowhere(talk: Talk, accounts: tuple[Account, ...]) -> bool:
    return not talk.url and not any(
        account.url or account.recordings or account.pages for account in accounts
    )


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
    """The name behind a label of people, or behind the `by` of a heading."""
    if len(line.text) > _LINE:
        return None
    label = _LABELLED.fullmatch(line.text)
    if label is not None and _OF_PEOPLE.fullmatch(label["label"].strip("*_ ")):
        return label["value"] if any(char.isalpha() for char in label["value"]) else None
    by = _BY.fullmatch(line.text)
    return by["name"] if by is not None and by["name"].istitle() else None


def address_in(line: Line) -> str | None:
    """The address that a line consists of, perhaps behind a label of recordings or pages."""
    label = _LABELLED.fullmatch(line.text)
    if label is not None and not label["value"].startswith("//"):
        is_own = _OF_ADDRESSES.search(label["label"]) is not None
        match = _ADDRESS.fullmatch(label["value"]) if is_own else None
    else:
        match = _ADDRESS.fullmatch(line.text.strip())
    return match["address"] if match else None


CHECKS = (
    _omission("date-not-taken", "date", _undated, date_in),
    _omission("person-not-taken", None, _nobody, person_in),
    _omission("address-not-taken", "url", _nowhere, address_in),
)
