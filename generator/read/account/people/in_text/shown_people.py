"""People whom nothing but the text of a note, or the form of its title, shows to take part."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, islice, pairwise, takewhile

from msgspec.structs import replace

from generator.model.account_head import Person, PersonRole
from generator.model.base import SourceId, Span, Statement
from generator.model.message import Message
from generator.read.account.people.below_title.lines_with_firms import names_below
from generator.read.account.people.in_text.name_evidence import confirmation
from generator.read.account.people.in_text.told_people import told_people
from generator.read.account.people.in_text.unspaced_sentences import guests_in
from generator.read.account.people.lists.list_parts import split_at_and
from generator.read.account.people.lists.whole_names import people_before_posts
from generator.read.account.people.names import is_full_name, looks_like_name
from generator.read.account.people.titles.title_forms import interviewed_in, speech_by
from generator.read.account.people.titles.title_names import printed_in_title
from generator.read.account.titles.series_titles import without_number
from generator.read.grammar.people.beside_titles import WHOSE_VIEW
from generator.read.grammar.people.introductions import behind_by
from generator.read.grammar.speech.quotation_marks import quotes_somebody
from generator.read.outline.line_roles import Repaired
from generator.read.talk_facts import DateRole, TalkFacts
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.naming.person_names import is_group
from generator.text.quantities.durations import says_reading_time
from generator.text.regex import regex

_LONG_LINE, _TITLE_AND_NAME = 1_000, 2
_LINES_BELOW = 5
_HEAD = 40  # lines
_LEAST_OF_SITE = 2  # lines
_BYLINE = regex(r"[\s*_]{0,4}(?:by|de|par|por|von)\s", re.IGNORECASE)
_MAX_LINE = 100
_ARTICLE, _LEAST_REPORTED = 200, 2  # lines, quotations
_REPORTED = regex(
    r"[,?!.—–…][\"”] (?:(?:[^\W\d_][\w'’-]{0,30}\.? ){1,4}(?:said|says)\b"
    r"|(?:said|says) [^\W\d_a-z])"
    r"|\b(?:said|says)[,:] [\"“]"
)
_OF_PROSE = regex(r"\s*[\"'“¿¡(\[*_]*\w")
_FIRM = regex(r" \([^()]{2,60}\)")
_ITALIC = regex(r"([*_])[^*_].{5,1000}[^*_]\1")
_PAPER = regex(r"https?://(?:[\w.]{1,20}\.)?(?:arxiv|biorxiv|medrxiv|doi)\.org/", re.IGNORECASE)
_SET_OFF = regex(r", (?:with|avec|com|con|mit) (?P<name>[^,:;()]{5,60})(?: \([^()]{2,60}\))?$")
"""Whom a title adds that she is there: `Measuring rivers, with Ada Okafor (Delta)`."""
_OF_BOOK = regex(r"\bbook ?(?:club|discussion|presentation|report|review)", re.IGNORECASE)


def people_told(
    source: SourceId, lines: Sequence[Repaired], *, is_description: bool = False
) -> Iterator[Person]:
    """Those of whom a sentence in the first lines of a note says that they take part.

    `is_description` says that the lines describe an episode, as far as they are prose.
    """
    if is_description:
        below = dropwhile(lambda line: line.text.startswith("#"), lines)
        lines = tuple(takewhile(lambda line: _OF_PROSE.match(line.text), below))
    texts = [it.text[:_LONG_LINE] for it in lines]
    for name, role in told_people(texts, is_description=is_description).items():
        holding = (line for line in lines if name in line.text)
        broken = (line for line in lines if name.split()[0] in line.text)
        line = next(holding, None) or next(broken, lines[0])
        at = Span(source=source, lines=(line.number, line.number))
        yield Person(name=name, role=role, because=Message("person.told_in_text"), at=at)


def named_beside(titles: Sequence[Statement], file_title: str) -> Iterator[Person]:
    """Whom the name of a file has beside the title that its note prints: `Weirs - Ada Okafor`.

    The name begins with a given name.
    """
    parts = file_title.split(" - ")
    for title in titles[:1] if len(parts) == _TITLE_AND_NAME else ():
        for own, name in (parts, parts[::-1]):
            is_person = is_full_name(name) and begins_with_given_name(name)
            if words(own) == words(title.text) and is_person:
                yield _speaker(name, title.at)


def is_article(facts: TalkFacts, lines: Sequence[Repaired]) -> bool:
    """Whether a page was copied from a site that only tells of a talk.

    It has a date of its own, says how long it takes to read, or has what sites print around their
    texts, and neither a recording nor a length or an event. The name below its title is that of who
    wrote it, as on a page of the web.
    """
    if any(date.role is DateRole.PAGE for date in facts.dates):
        return True
    head = islice(lines, _HEAD)
    if any(says_reading_time(it.text) for it in head if len(it.text) <= _MAX_LINE):
        return True
    is_of_talk = facts.recordings or facts.duration or facts.event
    return not is_of_talk and any(line.furniture for line in lines)


def with_writers(facts: TalkFacts, lines: Sequence[Repaired]) -> TalkFacts:
    """The facts; whom a copied article names below its title behind `By` is its writer."""
    n_site = sum(line.furniture is not None for line in lines)
    if n_site < _LEAST_OF_SITE or not is_article(facts, lines):
        return facts
    people = (
        replace(it, role=PersonRole.AUTHOR)
        if it.because.code == "person.below_title" and _BYLINE.match(lines[it.at.lines[0] - 1].text)
        else it
        for it in facts.people
    )
    return replace(facts, people=tuple(people))


def with_reporters(facts: TalkFacts, lines: Sequence[Repaired]) -> TalkFacts:
    """The facts; whom a line names behind `By` wrote a text that says what others said.

    Two quotations are said to be theirs, and none of it names him: `“It leaks,” Okafor said.`
    """
    speaking = [it for it in facts.people if it.role is PersonRole.SPEAKER]
    if not speaking:
        return facts
    bylines: list[Repaired] = []
    texts: list[str] = []
    for line in islice(lines, _ARTICLE):
        text = line.text[:_LONG_LINE]
        if _BYLINE.match(text):
            bylines.append(line)
        else:
            texts.append(text)
    if not bylines:
        return facts
    numbers = {line.number for line in bylines}
    named = {it.name: it for it in speaking if it.at.lines[0] in numbers}
    for name, line in names_below(bylines[:1], in_event=False) if not named else ():
        at = Span(source=speaking[0].at.source, lines=(line.number, line.number))
        named[name] = _speaker(name, at)
    reported = sum(len(_REPORTED.findall(it)) for it in texts if "said" in it or "says" in it)
    words_of_names = {word for name in named for word in name.split()}
    is_named = any(word in text for word in words_of_names for text in texts)
    if reported < _LEAST_REPORTED or is_named:
        return facts
    others = (it for it in facts.people if it.name not in named)
    writers = (replace(it, role=PersonRole.AUTHOR) for it in named.values())
    return replace(facts, people=(*others, *writers))


def are_authors(people: Sequence[Person], lines: Sequence[Repaired]) -> bool:
    """Whether those below the title of a note that nothing says to be on a talk wrote a paper.

    They are several near its address, or at least three in a line in italics, as papers print them.
    """
    at = people[0].at.lines[0]
    first = next((line.printed[:_LONG_LINE] for line in lines if line.number == at), "")
    if people[0].name not in first or first.startswith("#"):
        return False  # a title names them
    is_set_off = len(people) > 2 and _ITALIC.fullmatch(first.strip())
    head = (line.printed[:_LONG_LINE] for line in lines[:_LINES_BELOW])
    return bool(is_set_off) or (len(people) > 1 and any(map(_PAPER.search, head)))


def people_by_given_name(
    titles: Iterable[Statement],
    lines: Sequence[Repaired],
    *,
    is_asked: bool = False,
    in_event: bool = False,
) -> Iterator[Person]:
    """The names in the first title that prints its speakers, or in a line below, by given names.

    Where the title may as well print whom the talk is about, and the lines below a file's name do
    not show that she speaks, the reason is `person.title_only`.

    `titles` are those of a note or what its file's name gives, `lines` its first ones that are not
    blank. `is_asked` says that the note says who asked, or that a guest speaks who is not named
    there.
    """
    for title in titles:
        giving = filter(None, [speech_by(title.text)])
        if guests := (*guests_in(title.text), *giving):
            because = Message("person.title_guest")
            yield from (_speaker(name, title.at, because) for name in guests)
            return
        text = "\n".join(line.text[:_LONG_LINE] for line in lines)
        names = _names_in(title.text, text.replace(title.text, ""))
        body = "" if title.text in text else text  # of a title that it prints, it was asked
        for name, speaks in names.items():
            is_told = speaks or is_asked or quotes_somebody(title.text)
            reason = None if is_told else confirmation(name, title.text, body)
            only = Message("person.title_only", word=name.split(maxsplit=1)[0])
            yield _speaker(name, title.at, None if is_told else reason or only)
        if names:
            return
    for title in islice(titles, 1):
        if quotes_somebody(title.text):
            return  # whose words they are speaks, and below stands who wrote them down
        is_printed = any(title.text in line.text for line in lines)
        last = title.at.lines[1] if is_printed else 0  # a file's name stands above all lines
        below = [line for line in lines if line.number > last]
        above = [line for line in lines if in_event and line.number < title.at.lines[0]]
        named = names_below(above[: _LINES_BELOW + 1], in_event=True) if is_printed else ()
        for name, line in (*named, *names_below(below[: _LINES_BELOW + 1], in_event=in_event)):
            yield _speaker(name, Span(source=title.at.source, lines=(line.number, line.number)))


def spelt_as_titled(people: Iterable[Person], titles: Iterable[Statement]) -> tuple[Person, ...]:
    """The people of whom a text tells, each as a title spells who is called alike.

    A program may have heard the last name wrong; the title was typed. Either the title says who
    speaks, and the first name is the same, or the last one begins alike too.
    """
    texts = [title.text for title in titles]
    titled = [name for text in texts for name, speaks in _names_in(text).items() if speaks]
    by_first = {name.split()[0]: name for name in titled}
    alike = {_begins(*pair): " ".join(pair) for text in texts for pair in pairwise(text.split())}
    return tuple(
        replace(
            it,
            name=by_first.get(it.name.split()[0]) or alike.get(_begins(*it.name.split()), it.name),
        )
        for it in people
    )


def _begins(first: str, *others: str) -> tuple[str, str]:
    """The first word of a name, and the large letter that the last begins with."""
    last = others[-1] if others else ""
    return first, last[:1] if last.isalpha() and last[:1].isupper() else ""


def _names_in(title: str, below: str = "") -> dict[str, bool]:
    """The names in a title that begin with given names, each with whether they speak.

    None whose last word it has elsewhere too. Whom it says to be interviewed, or adds at its end,
    may have any name that stands below as well, or in front of a possessive.

    >>> _names_in("Better Engines with Clara Rules"), _names_in("Rules Engines with Clara Rules")
    ({'Clara Rules': True}, {})
    >>> _names_in("Episode 12: Ada Okafor of Mill Works")
    {'Ada Okafor': False}
    >>> _names_in("Weirs as seen by Ada Okafor")
    {}
    """
    title = WHOSE_VIEW.split(title)[0]
    by = behind_by(title)
    bare = _FIRM.sub("", by or title)
    parts = split_at_and(bare)
    if len(parts) > 1 and all(map(looks_like_name, parts)):
        return (
            dict.fromkeys(parts, bare != title) if all(map(begins_with_given_name, parts)) else {}
        )
    every: dict[str, bool] = {}
    for it in printed_in_title(title):
        every[it.name] = it.speaks or every.get(it.name, False)
    numberless = without_number(title)
    every = dict.fromkeys(people_before_posts(numberless), False) | every
    added = _SET_OFF.search(title)
    guest = interviewed_in(numberless) or (added["name"] if added else "")
    is_told = f"{guest}'s " in title or guest in below
    wrote = "by " if _OF_BOOK.search(title) else "\0"
    of_names = [words(name)[-1] for name in every for _ in range(title.count(name))]
    printed = words(title.replace("'s", "").replace("\u2019s", ""))
    return {
        name: speaks
        for name, speaks in every.items()
        if f"{wrote}{name}" not in title
        and (begins_with_given_name(name) or (name == guest and is_told and not is_group(name)))
        and printed.count(words(name)[-1]) <= of_names.count(words(name)[-1])
    }


def _speaker(name: str, at: Span, because: Message | None = None) -> Person:
    """Somebody who speaks by the given name, or for another reason."""
    because = because or Message("person.title_given", word=name.split(maxsplit=1)[0])
    return Person(name=name, role=PersonRole.SPEAKER, because=because, at=at)
