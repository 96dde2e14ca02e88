"""Cells of a table with several lines (`<br>`): a title, who gives the talk, a firm or a level.

In: the text of a cell, in which two spaces stand where a line ends. Out: the parts of the talk.
"""

from generator.read.account.people.whole_names import people_alone, people_before_posts
from generator.read.grammar.speech.quotation_marks import unquoted
from generator.read.vocabulary.event_words import is_around_talks
from generator.text.naming.given_names import begins_with_given_name
from generator.text.regex import regex

_LINES = regex(r"\s{2,}")
_MOST_LINES = 16


def on_lines(text: str) -> tuple[str, ...]:
    """Those whom the lines of a text name, where it has several."""
    lines = _LINES.split(text)
    return tuple(name for it in lines[1:] and lines for name in people_before_posts(it))


def talk_of_lines(cell: str) -> tuple[str, str, tuple[str, ...]] | None:
    """The title of a talk, who gives it and the rest, where a cell has a line for each of them."""
    parts = _LINES.split(cell.strip())[:_MOST_LINES]
    named = [it for it in parts if people_before_posts(it, commas=False)]
    people = [it for it in named if 2 * len("".join(people_alone(it))) > len(it)] or named
    people = list(filter(begins_with_given_name, people)) or people
    titles = [it for it in parts if it not in people and not is_around_talks(it)]
    if not (people and titles):
        return None
    who, post = people[0], ""
    if len(people) == 1 and not people_alone(who):
        who, _, post = who.partition(", ")
    elif people == parts[(first := parts.index(who)) : first + len(people)]:
        who = cell[cell.index(who) : cell.index(people[-1]) + len(people[-1])]
    others = (it for it in parts if it not in (titles[0], people[0]) and it not in who)
    return unquoted(titles[0]), who, tuple(filter(None, (*others, post)))
