"""Signs in a note itself that it was read badly: nothing says of what talk it is, or who speaks.

They are told only where the note is sure to have what was not taken: labels that come again and
again are somebody's or something's, and a note about a talk says which.
"""

import re
from collections.abc import Sequence

from generator.model.account import Account, Quotation
from generator.model.account_head import AccountKind
from generator.model.base import Statement
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.source import Candidate, Line, Role
from generator.read.account.checks.left_over import (
    has_speaker,
    left_over_problems,
    little_read,
    unknown_labels,
    unknown_times,
)
from generator.read.account.checks.marks import MarkedHeading, code_lines, headings_of
from generator.read.account.checks.unparted import unparted_problems
from generator.read.formats.parsed import Parsed
from generator.read.grammar.details import pairs
from generator.read.outline.events.event_names import is_of_group
from generator.read.outline.exported import place_of_clipping
from generator.read.outline.headings.day_headings import is_day
from generator.read.outline.sections import rule_named
from generator.read.vocabulary.event_words import is_around_talks, sort_alone
from generator.read.vocabulary.name_parts import (
    CONTAINERS,
    NOTE_SORTS,
    SMALL_WORDS,
    SORT_WORDS,
    introduces_folder,
)
from generator.read.vocabulary.privacy_words import MARKS
from generator.read.vocabulary.section_names import ALL_RULES
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.naming.normal import words
from generator.text.paths import path_of
from generator.text.quantities.dates import YEAR, find_date
from generator.text.regex import regex

_EPISODE = regex(r"(?:^|(?<!\d))(?!(?:19|20)\d\d(?!\d))\d{1,4}(?:$|(?=[ -]))")
_IN_WORD = regex(r"_|(?<=[a-z])(?=[A-Z])")
_FILE = regex(r"[!-~]{1,80}\.(?:docx?|html?|json|md|mp[34]|pdf|srt|txt|vtt|ya?ml)", re.ASCII)
_FIRM = regex(
    r"[^:–—|]+[ ,](?:Inc|Corp(?:oration)?|Ltd|LLC|PLC|plc|GmbH|AG|e\. ?V)\.?(?: \([^()]+\))?"
)
_TORN = regex(r"(?:--|//|\||[A-Z]:\\).+|[^()]*[^\W\d_]{2}\)[^()]*|.*[,;，、]")
_SORTS = SORT_WORDS | CONTAINERS | NOTE_SORTS | frozenset("first last reading second third".split())
_SURE = 0.6
_LEAST_HEADINGS = 2
_LEAST_OF_SITE, _MOST_OF_LINE = 2, 10_000  # lines of a page, characters of a line
_LEAST_WORDS, _MOST_SHORT, _LEAST_PLAIN, _LEAST_LETTERS = 2, 8, 6, 4


def misread_problems(
    file: str,
    parsed: Parsed,
    lines: Sequence[Line],
    accounts: Sequence[Account],
    *,
    is_loose: bool,
    dialect: Candidate,
    silent: frozenset[str],
) -> list[Problem]:
    """What shows that a note was read badly, each with its place.

    A file of a form of its own says what its fields are. `is_loose` says that nothing tells where
    titles and talks stand: neither the tags of a saved page nor, for sure, a known kind of page.
    `silent` are labels that look like those of speakers and are nobody's.
    """
    body = lines[parsed.front.last or 0 :]
    if not accounts or parsed.form is not None:
        return []
    content = [line for line in body if line.role is Role.CONTENT]
    little = little_read(file, body, accounts)
    if not content:
        return little
    in_code = code_lines(body)
    in_words = [line for line in content if line.number not in in_code]
    headings = headings_of(body, in_code)
    starts = [it.line for it in headings]
    return [
        *little,
        *_doubtful_dialect(file, content, dialect),
        *_unknown_talk(file, content, accounts),
        *_doubtful_title(file, body, accounts, in_code, headings, is_loose=is_loose),
        *unknown_labels(file, in_words, accounts, silent, starts),
        *unknown_times(file, in_words, accounts),
        *left_over_problems(file, in_words, accounts),
        *(unparted_problems(file, body, accounts, in_code) if is_loose else ()),
    ]


def is_sure(dialect: Candidate) -> bool:
    """Whether a page bears so many signs of a kind of page that it is one: those of a site do."""
    return dialect.score >= _SURE


def _doubtful_dialect(file: str, lines: Sequence[Line], dialect: Candidate) -> list[Problem]:
    """That few signs speak for the kind of page that a note was read as."""
    if is_sure(dialect) or not dialect.score:
        return []
    place = (lines[0].number, lines[-1].number)
    message = Message("problem.few_signs", score=round(100 * dialect.score))
    return [problem("dialect-doubtful", message, file, place)]


def _unknown_talk(file: str, lines: Sequence[Line], accounts: Sequence[Account]) -> list[Problem]:
    """That a note names neither a talk nor anybody, and no day and no address of it.

    A file may be called as its talk is, in words that somebody typed. Transcripts often begin with
    their first words. What a `README` is called may as well be the folder's name. What begins as an
    e-reader's clippings of several works is of books.
    """
    (first, *others) = accounts
    dates = (first.published, first.page_date, first.note_date, first.saved_date)
    titled = bool(first.titles) and not _is_of_folder(file, first.titles[0].text)
    is_told = titled or first.people or any(dates) or first.url or first.talk or first.event
    beside = first.goes_with is not None or first.kind is not AccountKind.NOTES
    named = first.name_title or ""
    stem = path_of(file).stem
    typed = " " in stem and len(words(named)) > _LEAST_WORDS
    numbered = bool(_EPISODE.search(named) or _EPISODE.match(stem))
    sorts = [word for word in words(stem) if word.isalpha()]
    is_sort = bool(sorts) and NOTE_SORTS.issuperset(sorts)
    is_named = (typed or numbered) and not is_sort
    timed = any(has_speaker(it) or getattr(it, "time", None) is not None for it in first.items)
    are_books = others and any(place_of_clipping(it.text.removeprefix("- ")) for it in lines[1:2])
    if not are_books and (others or is_told or beside or is_named or timed):
        return []
    reason = Message("problem.folder_title") if first.titles else Message("problem.no_talk_told")
    reason = Message("problem.vault_doubt") if are_books else reason
    return [problem("talk-unknown", reason, file, (lines[0].number,) * 2)]


def _is_of_folder(file: str, title: str) -> bool:
    """Whether a `README` or `index` is not called as its folder is: its title may be of a site."""
    path = path_of(file)
    folder = words(_IN_WORD.sub(" ", path.parent.name))
    return introduces_folder(path) and ({*words(title)} & {*folder}) <= _SORTS


def _doubtful_title(
    file: str,
    lines: Sequence[Line],
    accounts: Sequence[Account],
    in_code: frozenset[int],
    headings: Sequence[MarkedHeading],
    *,
    is_loose: bool,
) -> list[Problem]:
    """The first title that has the form of something else: of a label, a section, code."""
    for account in accounts:
        message = None if _is_keynote(account, accounts) else _no_words_of_its_own(account)
        is_alone = len(accounts) == 1 and is_loose
        if message is None and is_alone and _is_of_site(account, lines, headings):
            message = Message("problem.title_site", title=account.shown_title)
        if message is not None:
            return [problem("title-doubtful", message, file, _place(account, lines))]
        title = next(iter(account.titles), None)
        if title is not None and title.at.lines[0] >= lines[0].number:
            message = _other_than_title(title, in_code)
            if message is None and is_alone and not _is_behind_label(title, lines):
                message = _called_otherwise(file, title, headings, account)
            if message is not None:
                return [problem("title-doubtful", message, file, title.at.lines)]
    return _passed_over(file, headings, accounts[0])


def _is_keynote(account: Account, accounts: Sequence[Account]) -> bool:
    """Whether an account is that of a keynote of which its event's notes give no title."""
    title = account.titles[0].text if account.titles else ""
    return len(accounts) > 1 and sort_alone(title) is not None


def _no_words_of_its_own(account: Account) -> Message | None:
    """That a title is a file's name, or says no more than what sort of file or section it is."""
    title = account.shown_title
    if not title or account.goes_with is not None:
        return None
    if _FILE.fullmatch(title):
        return Message("problem.title_file", title=title)
    of_part = rule_named(title, ALL_RULES) is not None or is_around_talks(title)
    own = [word for word in words(title) if YEAR.fullmatch(word) is None]
    is_sort = bool(own) and (_SORTS.issuperset(own) or is_of_group(title))  # `Talks`, `May 2021`
    if (account.titles and of_part) or is_unknown(title) or is_sort:
        return Message("problem.title_sort", title=title)
    return None


def _passed_over(file: str, headings: Sequence[MarkedHeading], first: Account) -> list[Problem]:
    """That the file's name is the title, though the first heading is larger than all others."""
    is_of_folder = first.goes_with == str(path_of(file).parent)  # as others in it
    if first.titles or first.name_title is None or not headings or is_of_folder:
        return []
    (top, *others) = headings
    has_day = find_date(top.name) is not None or is_day(top.name)
    called = set(words(first.name_title)) - _SORTS
    is_show = first.show is not None and top.name.endswith(first.show)
    if len(called if is_show else called & {*words(top.name)}) >= _LEAST_WORDS:
        return []
    if has_day or any(it.level <= top.level for it in others) or rule_named(top.name, ALL_RULES):
        return []
    message = Message("problem.title_passed", title=top.name, name=first.name_title)
    return [problem("title-doubtful", message, file, (top.line, top.line))]


def _other_than_title(title: Statement, in_code: frozenset[int]) -> Message | None:
    """What a title is by its form, if it is no title."""
    mark = title.text.partition(":")[0]
    if mark.casefold() in MARKS:
        return Message("problem.title_marks", title=title.text, mark=mark)
    if title.at.lines[0] in in_code or title.text.endswith((";", "{", "}")):
        return Message("problem.title_code", title=title.text)
    if title.text.endswith((":", "：")):
        return Message("problem.title_label", title=title.text)
    if _FIRM.fullmatch(title.text):
        return Message("problem.title_firm", title=title.text)
    if "://" in title.text or "   " in title.text or _TORN.fullmatch(title.text):
        return Message("problem.title_address", title=title.text)
    return None


def _place(account: Account, lines: Sequence[Line]) -> tuple[int, int]:
    """Where the title of an account stands, or a page begins that has none."""
    return account.titles[0].at.lines if account.titles else (lines[0].number,) * 2


def _is_of_site(account: Account, lines: Sequence[Line], headings: Sequence[MarkedHeading]) -> bool:
    """Whether a title may be the site's, of which a page holds other lines too.

    It is short, or none of its words come again; so it is where the plain line below it is as short
    and said again. What a file is called is known from its name.
    """
    of_page = sum(line.role is Role.FURNITURE for line in lines) >= _LEAST_OF_SITE
    title = account.shown_title
    if not account.titles:
        return of_page and 0 < len([it for it in words(title) if not it.isdigit()]) < _LEAST_WORDS
    own = _own_words(title)
    first = account.titles[0].at.lines[1]
    after = [it for it in lines if it.number > first and it.role in (Role.CONTENT, Role.LABEL)]
    below = [set(words(it.text[:_MOST_OF_LINE])) for it in after]
    is_said = any(map(own.intersection, below))
    if of_page:
        return len(own) < _LEAST_WORDS or not is_said
    is_plain = first >= lines[0].number and first not in {it.line for it in headings}
    if is_said or not is_plain or account.of(Quotation):
        return False
    second = after[0].text if after else ""
    is_short = _LEAST_WORDS <= len(words(second)) <= _MOST_SHORT and second[-1:].isalpha()
    return is_short and any(map(_own_words(second).intersection, below[1:]))


def _own_words(title: str) -> set[str]:
    return {word.removesuffix("'s") for word in words(title) if word not in _SORTS}


def _is_behind_label(title: Statement, lines: Sequence[Line]) -> bool:
    """Whether a label says that a title is one: `- **Title**: Weirs`."""
    number = title.at.lines[0]
    text = next((line.text for line in lines if line.number == number), "")
    return any(title.text in pair.value for pair in pairs(text.lstrip("-*+ ")))


def _called_otherwise(
    file: str, title: Statement, headings: Sequence[MarkedHeading], account: Account
) -> Message | None:
    """That the file shares no word with its title, which is a plain line or one of many headings.

    A name of one word counts against a long line alone. The first of several headings as large may
    head a section, unless lines about the talk stand below it, or the next is a section's by name.
    """
    path = path_of(file)
    called = set(words(_IN_WORD.sub(" ", path.stem))) - _SORTS - SMALL_WORDS
    first, own = title.at.lines[0], set(words(title.text))
    typed = [word for word in called if word.isalpha()]
    is_plain = first not in {it.line for it in headings}
    is_long = len(own) >= _LEAST_PLAIN and len("".join(typed)) >= _LEAST_LETTERS
    is_same = "".join(words(path.stem)) == "".join(words(title.text))  # nothing parts the words
    if called & own or is_same or (is_plain and len(typed) < _LEAST_WORDS and not is_long):
        return None
    if is_plain:
        above = words(_IN_WORD.sub(" ", path.parent.name))
        apart = Message("problem.title_apart", title=title.text)
        return apart if own.isdisjoint(above) else None
    top = min(it.level for it in headings)
    largest = [it for it in headings if it.level == top]
    is_told = bool(account.people or account.url) or account.states_date
    if is_told or first != largest[0].line or len(largest) < _LEAST_HEADINGS:
        return None
    below = largest[1].name
    if rule_named(below, ALL_RULES) is not None or is_around_talks(below):
        return None
    return Message("problem.first_of_many", title=title.text, n=len(largest))
