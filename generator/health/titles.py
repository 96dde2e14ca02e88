"""Titles that are none: dates, sentences, names of files; and equal ones."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.curation.edits import Edit
from generator.health.collection import Collection, clipped, in_talk
from generator.model.account_head import AccountKind
from generator.model.base import Statement
from generator.model.corpus import Talk
from generator.model.grouping import grouped
from generator.model.message import Message
from generator.model.problem import Example
from generator.text.naming.normal import plain
from generator.text.paths import path_of
from generator.text.quantities.dates import find_date
from generator.text.regex import regex

_FIGURES = regex(r"\d{1,4}([-./ ]{1,2})\d{1,2}\1\d{1,4}")  # whose order is not certain
_MOST_WORDS, _MOST_CHARACTERS = 24, 180
_SENTENCE_WORDS, _HAN_SENTENCE = 8, 25
_ENDED = regex(r"(?<![.…])[.。]\W*$")
_HAN = regex(r"[\u3400-\u9fff]")
_LEAST_REPEATED = 3
_LEAST_FROM_NAME, _SHARE_FROM_NAME, _LEAST_TYPED = 5, 0.2, 3


def dates(collection: Collection) -> Iterator[Example]:
    """Titles that say when."""
    return (_example(collection, talk) for talk in collection.corpus.talks if is_date(talk))


def sentences(collection: Collection) -> Iterator[Example]:
    """Titles that are prose."""
    talks = collection.corpus.talks
    return (_example(collection, talk) for talk in talks if is_sentence(collection, talk))


def _example(collection: Collection, talk: Talk) -> Example:
    """A talk by its title, with the line that gives it another."""
    remark = Message("health.titled", title=clipped(talk.title))
    return in_talk(collection, talk, remark, _title(talk))


def _title(talk: Talk) -> str:
    return Edit("talks", talk.id, {"title": ""}).whole


def _is_field(collection: Collection, talk: Talk, title: Statement) -> bool:
    """Whether a record or another file with fields of its own says that it is the title."""
    accounts = collection.accounts_of(talk)
    kinds = {account.kind for account in accounts if account.source == title.at.source}
    file = collection.file(title.at.source)
    return AccountKind.RECORD in kinds or file.endswith(".json")


def is_date(talk: Talk) -> bool:
    """Whether a title says when, and nothing else but perhaps the day of the week."""
    date = find_date(talk.title)
    if not talk.titles:
        return False
    if date is None:
        return _FIGURES.fullmatch(talk.title) is not None
    rest = plain(talk.title[: date.start] + talk.title[date.end :])
    words = re.findall(r"[^\W\d_]+", rest)
    return all(word.casefold().endswith(("day", "tag", "di")) for word in words)


def is_sentence(collection: Collection, talk: Talk) -> bool:
    """Whether a title is prose: it is very long, or the first line of a note and ends like it.

    What a heading, a field or a record gives as the title may end with a full stop.
    """
    statement = next((it for it in talk.titles if it.text == talk.title), None)
    if statement is None or _is_field(collection, talk, statement):
        return False
    title = plain(talk.title)
    if len(title.split()) > _MOST_WORDS or len(title) > _MOST_CHARACTERS:
        return True
    source = collection.sources[statement.at.source]
    line = source.lines[statement.at.lines[0] - 1].text
    if plain(line).strip() != title:
        return False
    is_long = len(title.split()) >= _SENTENCE_WORDS or len(_HAN.findall(title)) >= _HAN_SENTENCE
    return is_long and _ENDED.search(title) is not None


def from_names(collection: Collection) -> Iterator[Example]:
    """Talks that no note names, where they are a good part of the collection or called the same.

    Words that somebody typed as the name of a file are the title of its talk.
    """
    talks = collection.corpus.talks
    untitled = [it for it in talks if not it.titles and not _is_typed(collection, it)]
    are_many = len(untitled) >= max(_LEAST_FROM_NAME, _SHARE_FROM_NAME * len(talks))
    times = Counter(talk.title for talk in untitled)
    for talk in untitled:
        if are_many or times[talk.title] >= _LEAST_REPEATED:
            yield _example(collection, talk)


def _is_typed(collection: Collection, talk: Talk) -> bool:
    """Whether the name of a talk's file is of several words."""
    stem = path_of(collection.file(talk.sources[0])).stem
    return sum(map(str.isalpha, stem.replace("-", " ").replace("_", " ").split())) >= _LEAST_TYPED


def repeated(collection: Collection) -> Iterator[Example]:
    """Titles that several talks share which neither date nor event tells apart."""
    by_title = grouped(collection.corpus.talks, lambda talk: plain(talk.title).casefold())
    groups = [talks for talks in by_title.values() if _n_alike(talks) >= _LEAST_REPEATED]
    for talks in sorted(groups, key=lambda talks: (-len(talks), talks[0].id)):
        first = talks[0]
        shared = Message("health.titles_equal", n=len(talks), title=clipped(first.title))
        yield in_talk(collection, first, shared, _title(first))


def _n_alike(talks: list[Talk]) -> int:
    """How many of the talks have their date and event in common with another."""
    marks = [(talk.published, talk.event) for talk in talks]
    return sum(1 for mark in marks if marks.count(mark) > 1)
