"""What a column of a list holds, decided for all of it (names, or titles of talks), and a cell.

A column is what stands at one place in each record of a list: the cells of a table below each
other, or texts of a page with the same elements around them. A cell may have several lines
(`<br>`), between which two spaces stand: a title, who gives the talk, a firm or a level.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from generator.read.account.people.lists.whole_names import (
    people_alone,
    people_and_post,
    people_before_posts,
    says_post,
)
from generator.read.grammar.speech.quotation_marks import unquoted
from generator.read.outline.events.days import is_day, slot_of
from generator.read.outline.events.lists.event_of_point import links_and_rest
from generator.read.vocabulary.event_words import is_around_talks
from generator.text.naming.given_names import begins_with_given_name
from generator.text.regex import regex

KeyT = TypeVar("KeyT", bound=Hashable)
_LEAST, _SHARE, _MOST, _HALF = 3, 0.8, 0.7, 0.5
LEAST_WORDS, _MOST_WORDS, _LETTERS = 3, 25, 6
_LONGEST_NAMES = 120


def is_given(text: str) -> bool:
    """Whether a text has nothing but names that begin with given ones, and perhaps posts."""
    names = people_before_posts(text.strip()) if len(text) <= _LONGEST_NAMES else ()
    return bool(names) and all(map(begins_with_given_name, names))


def are_names(column: Sequence[str], least: float = _SHARE) -> bool:
    """Whether the texts of a column are names, of others each, and most begin with given ones.

    `least` is the share of them that have the form of names.
    """
    texts = [it for it in column if not is_around_talks(it)]
    short = [it for it in texts if len(it) <= _LONGEST_NAMES]
    unique = len({*texts}) / min(_MOST, least)
    if len(texts) < _LEAST or min(unique, len(short) / _SHARE) < len(texts):
        return False
    named = sum(bool(people_before_posts(it)) for it in short)
    given = sum(is_given(it) or says_post(people_and_post(it)[1]) for it in short)
    return named >= least * len(texts) and given >= _HALF * len(texts)


def are_titles(column: Sequence[str]) -> bool:
    """Whether the texts of a column may be titles: as long, none again, and no posts or times."""
    texts = [it for it in column if not is_around_talks(it)]
    if len(texts) < _LEAST or len({*texts}) < _SHARE * len(texts):
        return False
    if not LEAST_WORDS <= mean_words(texts) <= _MOST_WORDS:
        return False
    others = sum(
        says_post(it) or is_day(it) or it.endswith((".", "。")) or slot_of(it) is not None
        for it in texts
    )
    return others <= (1 - _SHARE) * len(texts) and not are_names(texts)


def title_and_who(
    columns: Mapping[KeyT, Mapping[int, str]], least: float = _SHARE
) -> tuple[KeyT, KeyT] | None:
    """Which column has titles and which who gives the talks; their texts are by records.

    Of several columns of names the fullest has them, and of titles the fullest beside these.
    """
    named = [key for key, it in columns.items() if are_names([*it.values()], least)]
    if not named:
        return None
    who = max(named, key=lambda key: len(columns[key]))
    beside = {
        key: [text for record, text in it.items() if record in columns[who]]
        for key, it in columns.items()
        if key != who
    }
    titles = [key for key, it in beside.items() if are_titles(it)]
    return (max(titles, key=lambda key: len(beside[key])), who) if titles else None


def is_long(text: str) -> bool:
    """Whether a text alone has as many words as titles have."""
    return mean_words([text]) >= LEAST_WORDS


def mean_words(texts: Sequence[str]) -> float:
    """How many words texts have on average; in a script without spaces letters tell."""
    counts = (max(it.count(" ") + 1, 0 if it.isascii() else len(it) / _LETTERS) for it in texts)
    return sum(counts) / len(texts)


_LINES = regex(r"\s{2,}")
_MOST_LINES = 16


def on_lines(text: str) -> tuple[str, ...]:
    """Those whom the lines of a text name, where it has several."""
    lines = _LINES.split(text)
    return tuple(name for it in lines[1:] and lines for name in people_before_posts(it))


def talk_of_lines(cell: str) -> tuple[str, str, tuple[str, ...]] | None:
    """The title of a talk, who gives it and the rest, where a cell has a line for each of them."""
    parts = _LINES.split(cell.strip())[:_MOST_LINES]
    parts = [it for line in parts for it in links_and_rest(line) if it]
    first_of = {it: names[0] for it in parts if (names := people_before_posts(it, commas=False))}
    named = [it for it in parts if it in first_of]
    people = [it for it in named if begins_with_given_name(first_of[it])] or named
    people = [it for it in people if 2 * len("".join(people_alone(it))) > len(it)] or people
    others = (it for it in parts if it not in people and links_and_rest(it)[1])
    titles = [it for it in others if not is_around_talks(it)]
    if not (people and titles):
        return None
    who, post = people[0], ""
    if len(people) == 1 and not people_alone(who):
        who, _, post = who.partition(", ")
    elif people == parts[(first := parts.index(who)) : first + len(people)]:
        who = cell[cell.index(who) : cell.index(people[-1]) + len(people[-1])]
    others = (it for it in parts if it not in (titles[0], people[0]) and it not in who)
    return unquoted(titles[0]), who, tuple(filter(None, (*others, post)))
