"""What notes print near their top and their talks lack: a date, a person, an address."""

from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping
from functools import cache, partial
from itertools import pairwise
from urllib.parse import urlsplit

from generator.curation.edits import Edit
from generator.health.collection import Collection, clipped, top_lines
from generator.health.printed_names import (
    LABELLED,
    MARKS,
    date_in,
    guest_in,
    is_title,
    lists_present,
    names_writer,
    person_in,
    says_who,
)
from generator.health.siblings import regulars
from generator.model.account import Account, AccountTopic
from generator.model.base import EntityId, TalkId
from generator.model.corpus import Talk
from generator.model.message import Message
from generator.model.problem import Example
from generator.model.source import Line, Role
from generator.text.naming.normal import name_key, words
from generator.text.naming.people_words import PARTICLES
from generator.text.naming.person_names import name_words
from generator.text.paths import DAY_IN_NAME, day_of, path_of
from generator.text.regex import regex
from generator.text.store import KeptAnswers, digest_of_bytes
from generator.text.web_address import is_of_one_talk, is_recording, is_web_address

_OF_ADDRESSES = frozenset(
    """
    url uri link links source media video videos audio youtube watch listen episode recording replay
    original talk the full on here at podcast webpage page web event session 链接 来源
    """.split()
)

_SIGN = regex(r"(?<!\s)\s++(?:[-‒–—|]{1,2}|//|on)\s++|:\s++")
"""What stands beside a name in a title: `12 – Ada Okafor — Weirs`, `Weirs // Ada Okafor // #12`."""

_ADDRESS = regex(r"[<(\"'\[]*(?P<address>https?://[^\s<>\"')\]]+)[\s>)\"'\]]*")
_BEHIND_TITLE = regex(r"^(?:by|with|avec|con|mit)\s|\s(?:at|from|of)\s.*")
_LEAST_WORDS = 5  # of a title of which the last two may be a name

_PUT_TOGETHER = regex(r"[\[({]")
"""What a line holds of which a part may be left out, so that words stand together behind it."""

Search = Callable[[Line], str | None]
"""Looks for something in a line."""


def _lacking(
    field: str | None,
    wanted: Callable[[Collection, Talk, tuple[Account, ...]], Search | None],
    collection: Collection,
) -> Iterator[Example]:
    """Talks that lack something which stands in one of their top lines.

    `field` is what would hold it in the curation file, `wanted` how to look for what a talk lacks.
    """
    for talk in collection.corpus.talks:
        search = wanted(collection, talk, collection.accounts_of(talk))
        example = _printed(collection, talk, field, search) if search is not None else None
        if example is not None:
            yield example


def _printed(
    collection: Collection, talk: Talk, field: str | None, search: Search
) -> Example | None:
    """The first top line of a talk's accounts that says what it lacks."""
    edit = _edit(talk, field, "") if field else None
    for account in collection.accounts_of(talk):
        for line in top_lines(collection, account):
            if (text := search(line)) is not None:
                if search is date_in:
                    edit = _edit(talk, "date", text) if text else None
                return Example(
                    file=collection.file(account.source),
                    line=line.number,
                    remark=Message("health.printed", text=clipped(line.text)),
                    printed=True,
                    edit=edit,
                )
        file = collection.file(account.source)
        if edit is None and (part := next(filter(search, _parts(account, file)), None)):
            name = clipped(part.text.strip(MARKS))
            in_name = Message("health.in_name", text=name)
            remark = Message("health.printed", text=name) if part.number else in_name
            return Example(file=file, line=part.number or None, remark=remark, edit=edit)
        if search is date_in and (day := day_of(DAY_IN_NAME.search(file))):
            remark = Message("health.in_name", text=day)
            return Example(file=file, remark=remark, edit=_edit(talk, "date", day))
    return None


def _edit(talk: Talk, field: str, text: str) -> str:
    """The line that sets what is lacking; what is empty is for the editor to fill in."""
    return Edit("talks", talk.id, {field: text}).whole


def _parts(account: Account, file: str) -> Iterator[Line]:
    """What stands between the signs of a title, behind the others, each as a title of its own.

    So does what stands behind the signs in the name of the folder, and behind the title in that of
    the file: `How weirs move` in `how-weirs-move-by-ada-okafor.md`. If that is the title, of many
    words, its end may be a name, and so may what stands behind its last `_`.
    """
    title = account.titles[0] if account.titles else None
    number = title.at.lines[0] if title else 0
    folder = path_of(file).parent.name if account.is_alone else ""
    for part in _SIGN.split(account.shown_title or ""):
        yield Line(number=number, printed=f"# {part}", role=Role.CONTENT)
    own = name_key(account.shown_title or "").split()
    called = name_key(path_of(file).stem).split() if account.is_alone else []
    rest = called[len(own) :] if called[: len(own)] == own else []
    if title is None and len(own) >= _LEAST_WORDS and not any(map(str.isdigit, own[-2:])):
        rest = own[-2:]
    who = _BEHIND_TITLE.sub("", " ".join(rest)).title()
    _, sign, end = path_of(file).stem.rpartition("_") if account.is_alone else ("", "", "")
    behind = end.replace("-", " ").title() if sign else ""
    for part in (*_SIGN.split(folder)[1:], who, behind):
        yield Line(number=0, printed=f"# {part}", role=Role.CONTENT)


def _date(_: Collection, talk: Talk, accounts: tuple[Account, ...]) -> Search | None:
    """The search for a date, where none is known, neither of the talk nor of what tells of it."""
    is_dated = talk.earliest or any(
        account.published or account.page_date or account.note_date or account.saved_date
        for account in accounts
    )
    return None if is_dated else date_in


def _person(
    usual: Mapping[TalkId, frozenset[EntityId]],
    elsewhere: frozenset[tuple[str, ...]],
    writers: Container[str],
    collection: Collection,
    talk: Talk,
    accounts: tuple[Account, ...],
) -> Search:
    """The search for a name that is nobody's there, in titles if others than the usual take part.

    Who takes part `elsewhere` is known by the whole name that a title, or a part of it, is. Of a
    talk without people the lines count that name one of several `writers`.

    There, those count too whose lines stand directly below a line with one who does. Whom a note is
    filed under need not be there: a tag may be the author of a book. Words that the note has in
    small letters as well are no name: `Mark Phase`. Of a talk with nobody, whoever is listed as
    present counts, by whatever name.
    """
    names = (collection.names.get(part.person, part.person) for part in talk.people)
    topics = (it for account in accounts for it in account.of(AccountTopic) if it.is_tag)
    filed = frozenset((it.at.lines[0], it.name) for it in topics)
    known = frozenset(word for name in names for word in name_words(name))
    is_alone = not talk.taking_part
    is_given = any(it.person not in usual.get(talk.id, ()) for it in talk.taking_part)
    below = {
        line.printed
        for account in accounts
        for above, line in pairwise(top_lines(collection, account))
        if is_given and line.number == above.number + 1 and _names(above, known)
    }

    there = () if talk.people else (tuple(top_lines(collection, it)) for it in accounts)
    present = {
        line.printed
        for lines in there
        for above, line in pairwise((None, *lines))
        if line is not None and lists_present(line, above)
    }

    def search_others(line: Line) -> str | None:
        if line.printed in present or (not talk.people and line.text in writers):
            return line.text
        is_asked = not is_given or line.printed in below
        name = person_in(line, is_alone=is_alone) if is_asked else guest_in(line)
        if is_title(line.text) and (*name_words(line.text.strip(MARKS)),) in elsewhere:
            name = line.text.strip(MARKS)
        if name is None or (line.number, name) in filed or not known.isdisjoint(name_words(name)):
            return None
        is_sure = says_who(line) or line.text.islower()
        return name if is_sure or not _is_common(name, printed_words()) else None

    @cache
    def printed_words() -> frozenset[str]:  # once for a talk, and only where a name is in doubt
        sources = {it.source: collection.sources[it.source] for it in accounts}.values()
        return frozenset(word for it in sources for line in it.lines for word in line.text.split())

    return search_others


def _names(line: Line, known: frozenset[str]) -> bool:
    """Whether a short line that is no title begins with somebody known."""
    small = line.text.casefold()
    if small.isascii() and not _PUT_TOGETHER.search(small) and not any(it in small for it in known):
        return False  # told sooner: most lines hold none of these words
    name = person_in(line) if not is_title(line.text) else None
    return name is not None and not known.isdisjoint(name_words(name))


def _is_common(name: str, printed: frozenset[str]) -> bool:
    """Whether a word of a name, behind its first, is printed in small letters too."""
    behind = (word for word in name.split()[1:] if word.casefold() not in PARTICLES)
    return any(word.casefold() in printed for word in behind if word[:1].isupper())


def _address(_: Collection, talk: Talk, accounts: tuple[Account, ...]) -> Search | None:
    known = talk.url or any(it.url or it.recordings or it.pages for it in accounts)
    return None if known else address_in


def people(collection: Collection) -> Iterator[Example]:
    """Talks of which the notes name somebody who is nobody there."""
    parts = {it.person for talk in collection.corpus.talks for it in talk.taking_part}
    names = (tuple(name_words(collection.names.get(it, it))) for it in parts)
    elsewhere = frozenset(name for name in names if len(name) > 1)
    usual, writers = regulars(collection), _writers(collection)
    all_names = digest_of_bytes(repr((sorted(elsewhere), sorted(writers))).encode())
    answers = KeptAnswers(collection.cache, "unnamed", bool)

    def wanted(_: Collection, talk: Talk, accounts: tuple[Account, ...]) -> Search | None:
        search = partial(_person, usual, elsewhere, writers, collection, talk, accounts)
        is_printed = answers.of(
            lambda: _printed(collection, talk, None, search()) is not None,
            *(talk.people, [collection.names.get(it.person) for it in talk.people]),
            *(usual.get(talk.id), all_names, [_as_read(collection, it) for it in accounts]),
        )
        return search() if is_printed else None

    yield from _lacking(None, wanted, collection)
    answers.close()


def _as_read(collection: Collection, account: Account) -> tuple[object, ...]:
    """An account with all that is looked for in its source; what is read makes the other lines."""
    source, types = collection.sources[account.source], [type(it).__name__ for it in account.items]
    read = (source.file, source.sha256, source.encoding, source.repairs)
    return (account, types, *read, list(top_lines(collection, account)))


def _writers(collection: Collection) -> frozenset[str]:
    """The lines with which talks without people name an author by one word, as most others do not.

    Where nearly all have the same, it writes the notes or keeps the site.
    """
    talks = (it for it in collection.corpus.talks if not it.people)
    accounts = (it for talk in talks for it in collection.accounts_of(talk))
    times = Counter(
        line.text
        for account in accounts
        for line in top_lines(collection, account)
        if names_writer(line)
    )
    return frozenset(it for it, n in times.items() if 2 * n < times.total())


def address_in(line: Line) -> str | None:
    """The address that a line consists of: a recording, or one behind a label of such or pages.

    What stands below something else may be that one's (`links: [{name: …, url: …}]`), and an
    address without a path is the home page of somebody or of a site.
    """
    label = LABELLED.fullmatch(line.text)
    if label is None or label["value"].startswith("//"):
        match = _ADDRESS.fullmatch(line.text.strip())
        return match["address"] if match and is_recording(match["address"]) else None
    is_own = _OF_ADDRESSES.issuperset(words(label["label"].replace("_", " ")))
    match = _ADDRESS.fullmatch(label["value"]) if is_own else None
    if match is None or not is_web_address(match["address"]):
        return None
    address = match["address"]
    is_page = bool(urlsplit(address).path.strip("/")) and not line.text[0].isspace()
    is_own = is_page and is_of_one_talk(address)
    return address if is_own or is_recording(address) else None


dates = partial(_lacking, "date", _date)
addresses = partial(_lacking, "url", _address)
