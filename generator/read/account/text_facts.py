"""What only the text of a source or the form of its title shows: who takes part, a recording."""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from msgspec.structs import replace

from generator.model.account_head import Person, PersonRole
from generator.model.base import SourceId, Span, Statement
from generator.read.account.paths.file_name import FileName
from generator.read.account.people.in_text.shown_people import (
    are_authors,
    is_article,
    named_beside,
    people_by_given_name,
    people_told,
    spelt_as_titled,
)
from generator.read.account.people.in_text.told_people import called_in_text, talk_given, told_title
from generator.read.account.people.lists.whole_names import people_alone, with_readable_id
from generator.read.account.people.titles.title_people import OF_THE_DEAD
from generator.read.account.people.turns.introduced_in_turns import as_listed
from generator.read.account.played_recording import played_recording
from generator.read.account.stated import SHORT_NAME
from generator.read.account.titles.series_titles import episode_of
from generator.read.formats.parsed import Parsed
from generator.read.formats.source_map import COMMENT
from generator.read.outline.line_roles import Repaired
from generator.read.talk_facts import TalkFacts, together
from generator.read.vocabulary.keys import ASKING, Field
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key, words
from generator.text.regex import regex

_FIRST_OF_PAGE, _TOP, _MOST_ABOVE, _LONGEST = 50, 6, 4, 200  # lines that are not blank, characters
_LONG_LINE = 600  # characters
_EPISODE = regex(
    r"\b(?:this|today['’]s|dieser|cet|este|neste|quest[ao]|deze) (?:\w{2,12} )?"
    r"(?:aflevering|episode|episodio|episódio|épisode|folge|podcast|puntata)\b",
    re.IGNORECASE,
)
"""With what the description of an episode begins: `In this podcast, we …`."""

_FEW_WORDS = 2  # of a file's name, which say less than a title in the text


def with_shown_in_text(
    source: SourceId, parsed: Parsed, facts: TalkFacts, name: FileName, *, is_asked: bool
) -> TalkFacts:
    """The facts with what only the text or the form of the title shows.

    What a sentence calls a talk stands in front of the headline of who reports on it.
    """
    shown = _shown_in_text(source, parsed, facts, name, is_asked=is_asked)
    return together((TalkFacts(titles=shown.titles), facts, shown))


def _shown_in_text(
    source: SourceId, parsed: Parsed, facts: TalkFacts, name: FileName, *, is_asked: bool
) -> TalkFacts:
    """The recording, occasion and people that only the text shows, or the form of the title."""
    if parsed.inner is not None or parsed.form is not None:
        return TalkFacts()
    lines = () if facts.recordings else parsed.lines
    first = first_lines(parsed, of_web=name.of_web)
    episodes = filter(None, (episode_of(it.text[:_LONGEST]) for it in first[:_TOP]))
    played = together((played_recording(line.printed for line in lines), *islice(episodes, 1)))
    stated = facts.numbers or facts.duration or facts.recordings or played.recordings
    briefs = described_lines(parsed) if stated else ()
    occasion = talk_given(source, first, facts.show or "")
    occasion = occasion if occasion.people else talk_given(source, briefs, brief=True)
    is_called = facts.titles or len(words(name.title or "")) > _FEW_WORDS
    titles = () if stated or facts.show else told_title(source, first)
    titles = titles or (() if is_called else called_in_text(source, first))
    played = together((played, replace(occasion, people=(), titles=titles)))
    speaking = [it for it in facts.people if it.role is PersonRole.SPEAKER]
    if not {it.because.code for it in speaking} <= {SHORT_NAME, "person.listed_under"}:
        heard = {it.name for it in speaking}
        hosts = (it for it in occasion.people if it.role is PersonRole.HOST and heard - {it.name})
        return replace(played, people=tuple(hosts))
    if speaking and all(with_readable_id(it) is not it for it in speaking):
        return played  # `speaker: ada-okafor` says who speaks, whomever the title names
    every = titles_of(source, facts, name)
    titles = tuple(it for it in every if not OF_THE_DEAD.match(it.text))
    known = [person for person in facts.people if person.role.takes_part]
    there = {(it.name, it.at) for it in facts.people if it.role is PersonRole.ATTENDEE}
    list_lines = [it.at.lines[0] for it in speaking if it.because.code != SHORT_NAME]
    if list_lines:  # a sentence above a list of who is always there may tell of a guest
        first = tuple(line for line in first if line.number < min(list_lines))
    is_episode = stated or any(_EPISODE.search(it.text[:_LONG_LINE]) for it in first[:_MOST_ABOVE])
    described = (*briefs, *first) if is_episode else ()
    people = tuple(people_told(source, first))
    people = people or tuple(people_told(source, described, is_description=True))
    if not speaking and {it.name for it in people} <= {it.name for it in occasion.people}:
        people = occasion.people  # one grammar reads more of a sentence than a phrase
    called = "\n".join(it.text for it in every)
    people = tuple(it for it in people if not _is_below_name(it, first, called))
    people = tuple(it for it in people if (it.name, it.at) not in there)
    people = tuple(it for it in people if as_listed(it.name, known) is None)
    people = spelt_as_titled(people, titles)
    if not people and not list_lines:
        below = () if name.of_web or is_article(facts, parsed.lines) else first_lines(parsed)
        is_asked = is_asked or any(name_key(it.key) in ASKING for it in parsed.front.values)
        given = people_by_given_name(titles, below, is_asked=is_asked, in_event=bool(facts.event))
        writers = {it.name for it in facts.people if not any(it.name in t.text for t in titles)}
        people = tuple(person for person in given if person.name not in writers)
        is_of_talk = facts.event or facts.duration or facts.recordings or played.recordings
        if people and not is_of_talk and are_authors(people, below):
            people = tuple(replace(it, role=PersonRole.AUTHOR) for it in people)
        if is_of_talk and not people and not speaking:
            people = tuple(named_beside(facts.titles, name.title or ""))
    return replace(played, people=people)


def _is_below_name(person: Person, lines: Sequence[Repaired], titles: str) -> bool:
    """Whether a line above what tells of somebody is another's name: he is spoken of as well.

    `Ada Okafor` below the title, and later `Ivo Kern talks about …`; the titles may be on anybody.
    """
    above = takewhile(lambda line: line.number < person.at.lines[0], lines)
    texts = (it.text[:_LONG_LINE].strip() for it in above if not it.text.startswith("#"))
    others = (name for text in texts if text not in titles for name in people_alone(text))
    own = {*person.name.split()}
    return any(begins_with_given_name(it) and own.isdisjoint(it.split()) for it in others)


def titles_of(source: SourceId, facts: TalkFacts, name: FileName) -> tuple[Statement, ...]:
    """The titles, or the one that the file's name gives; it stands on no line but the first."""
    if facts.titles or not name.title:
        return facts.titles
    return (Statement(text=name.title, at=Span(source=source, lines=(1, 1))),)


def described_lines(parsed: Parsed) -> tuple[Repaired, ...]:
    """The lines of the front matter that say what the talk is about."""
    briefs = (value.lines for value in parsed.front.values if value.field is Field.BRIEF)
    return tuple(line for first, last in briefs for line in parsed.lines[first - 1 : last])


def first_lines(parsed: Parsed, *, of_web: bool = False) -> tuple[Repaired, ...]:
    """The first lines below the front matter that are not blank; of a page of the web its texts.

    Nothing that no reader sees is among them: comments, and what components of MDX are given.
    """
    body = (line for line in parsed.body if line.label != COMMENT and not line.furniture)
    printed = (line for line in body if line.text and not line.text.isspace())
    printed = (line for line in printed if not (of_web and line.text.lstrip().startswith("<")))
    return tuple(islice(printed, _FIRST_OF_PAGE))
