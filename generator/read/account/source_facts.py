"""What a source says of its talk outside of its text: front matter, fields, a name; what it is."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from generator.model.account import AccountPassage, Item
from generator.model.account_head import WORDS_PRINTED, AccountKind, Person, PersonRole
from generator.model.base import SourceId, Statement
from generator.model.curation import SourceCuration
from generator.read.account.paths.file_name import FileName
from generator.read.account.paths.folder_names import as_printed, is_of_topic, is_title_alone
from generator.read.account.people.in_text.shown_people import (
    people_by_given_name,
    people_told,
    spelt_as_titled,
    with_reporters,
    with_writers,
)
from generator.read.account.people.in_text.stated_people import (
    with_authors_who_speak,
    with_own_talk,
    without_mere_words,
    without_others,
)
from generator.read.account.people.in_text.told_people import with_printed_names
from generator.read.account.people.names import is_full_name
from generator.read.account.people.titles.title_forms import is_of_title
from generator.read.account.people.titles.title_people import SPEECH
from generator.read.account.people.turns.introduced_in_turns import (
    first_spoken,
    introduced_in_turns,
    people_received,
    self_introduced,
    told_of_in_turns,
)
from generator.read.account.played_recording import played_recording
from generator.read.account.text_facts import (
    described_lines,
    first_lines,
    titles_of,
    with_shown_in_text,
)
from generator.read.account.titles.byline_titles import without_speakers
from generator.read.account.titles.event_titles import with_event
from generator.read.account.titles.series_titles import series_facts
from generator.read.account.titles.usual_show import told_show
from generator.read.account.told_dates import dates_told, with_dates_of_text
from generator.read.account.told_occasions import with_told_occasion
from generator.read.formats.parsed import Parsed
from generator.read.front.front_items import not_again, own_items, topics_of
from generator.read.outline.line_roles import Repaired
from generator.read.page import Draft
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts, together
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.name_parts import only_sorts
from generator.text.language import language_tag
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import letters_of, words

_FIRST_LINES = 400
_OF_THE_PAGE: dict[str, Any] = {
    **dict.fromkeys(("url", "duration", "event")),
    **dict.fromkeys(("dates", "recordings", "pages", "numbers"), ()),
}
"""What a page with several talks says of itself and of none of them."""


def with_source_facts(
    drafts: tuple[Draft, ...], front: TalkFacts, source: SourceId, parsed: Parsed, name: FileName
) -> Iterator[Draft]:
    """The drafts with what their source says outside of its text; `front` are its front facts.

    A page with several talks says its address, date and the like of itself; what its front matter
    says holds for each, but for its title where they have their own; so of one talk of an event
    that is called so.
    """
    topics = tuple(topics_of(source, parsed.front))
    first = [line.text for line in parsed.lines[:_FIRST_LINES]]
    front = msgspec.structs.replace(front, people=with_printed_names(front.people, first))
    several = len(drafts) > 1 or (parsed.form is None and bool(parsed.talks))
    named = _facts_of_name(name, first, several=several)
    is_notes = parsed.inner is None and parsed.form is None and parsed.kind is None
    lines = tuple(line.text for line in first_lines(parsed)) if is_notes else ()
    described = described_lines(parsed) if is_notes else ()
    for index, draft in enumerate(map(_without_subjects, drafts)):
        fields: tuple[TalkFacts, ...] = (parsed.fields,) if index == 0 else ()
        if several:
            fields = tuple(msgspec.structs.replace(it, **_OF_THE_PAGE) for it in fields)
            named = msgspec.structs.replace(named, recordings=())
        is_of_page = several or draft.event in {it.text for it in front.titles}
        no_title = is_of_page and draft.titles
        stated = msgspec.structs.replace(front, titles=()) if no_title else front
        stated = with_authors_who_speak(without_others(stated, draft, drafts), draft)
        own = series_facts(draft.titles).numbers if several else ()
        stated = together((TalkFacts(numbers=own), stated))
        facts = together((stated, _without_writers(draft, front), *fields, named))
        facts = together((facts, series_facts(facts.titles), TalkFacts(show=name.show)))
        facts = _with_title_first(_without_titles(without_mere_words(facts, draft), draft))
        facts = _without_speakers_in_titles(facts)
        items = parsed.fields.items if index == 0 else ()
        items = not_again(items, (*topics, *draft.items)) if parsed.front.points else items
        own_ones = () if several else own_items(source, parsed.front, parsed.lines, facts, draft)
        items = (*topics, *own_ones, *items, *draft.items)
        facts = together((facts, TalkFacts(people=tuple(introduced_in_turns(items, facts.people)))))
        if parsed.form is not None and not any(it.role.takes_part for it in facts.people):
            received = _received(items, parsed, facts, titles_of(source, facts, name))
            facts = together((facts, TalkFacts(people=received)))
        dates = tuple(dates_told(items)) if parsed.form is not None else ()
        facts = together((facts, TalkFacts(show=told_show(items), dates=dates)))
        if not several:
            facts = with_writers(facts, parsed.lines) if is_notes else facts
            asked = any(map(_is_guests, items))
            facts = with_shown_in_text(source, parsed, facts, name, is_asked=asked)
            facts = with_reporters(facts, parsed.lines) if is_notes else facts
            facts = with_own_talk(facts, (*(it.text for it in described), *lines))
            is_sure = AccountKind.TRANSCRIPT in (parsed.kind, name.kind)
            heard = first_spoken(items, timed=not is_sure)
            facts = together((facts, TalkFacts(people=self_introduced(heard, facts.people))))
        elif parsed.inner is None and parsed.form is None:
            section = parsed.lines[draft.lines[0] - 1 : draft.lines[1]]
            facts = together((facts, _shown_in_part(source, section, facts)))
        facts = with_dates_of_text(facts, lines, name.year, several=several)
        facts = facts if several else with_told_occasion(facts, lines)
        facts = facts if several else with_event(facts, titles_of(source, facts, name))
        joined = msgspec.structs.asdict(facts)
        yield msgspec.structs.replace(draft, **joined, items=items)


def _shown_in_part(source: SourceId, section: Sequence[Repaired], facts: TalkFacts) -> TalkFacts:
    """The recording of one of several talks, and of an episode those whom its words introduce."""
    played = () if facts.recordings else (played_recording(line.printed for line in section),)
    is_told = any(it.role.takes_part for it in facts.people) or not facts.numbers
    people = () if is_told else people_told(source, section)
    return together((*played, TalkFacts(people=tuple(people))))


def _without_subjects(draft: Draft) -> Draft:
    """The draft without whom a title names, if it is the event, or those who speak tell of them."""
    of_title = [it.name for it in draft.people if is_of_title(it.because)]
    out = {*(told_of_in_turns(of_title, draft.items) if of_title else ()), draft.event}
    people = tuple(it for it in draft.people if it.name not in out or not is_of_title(it.because))
    return msgspec.structs.replace(draft, people=people)


def _is_guests(item: Item) -> bool:
    """Whether a turn is that of a guest who is called so: `Guest: We wait.`."""
    speaker = item.speaker if isinstance(item, AccountPassage) else None
    return speaker is not None and field_of(speaker) is Field.SPEAKER


def _received(
    items: Sequence[Item], parsed: Parsed, facts: TalkFacts, titles: Sequence[Statement]
) -> tuple[Person, ...]:
    """Those whom the first words receive, or the title: `Rivers that answer by Nadia Brun`.

    In what captions are called a name may stand alone: `Rivers that answer - Nadia Brun.srt`. What
    a program heard somebody call himself is no name then.
    """
    is_record = parsed.kind is AccountKind.RECORD
    is_recorded = is_record or parsed.kind is AccountKind.TRANSCRIPT
    people = people_by_given_name(titles, ()) if is_recorded else ()
    titled = [it for it in people if not is_record or it.because.code != "person.title_only"]
    is_episode = is_record and bool(facts.recordings)
    guests = people_received(items, is_description=is_episode, are_titled=bool(titled))
    return spelt_as_titled(guests, titles) or tuple(titled)


def _without_writers(draft: Draft, front: TalkFacts) -> Draft:
    """The draft without people below its title, where the front matter says who speaks.

    Nor has it those whom a title names then, who may be a book's author, or a speaker again.
    """
    if not any(person.role.takes_part for person in front.people):
        return draft
    speaks = any(person.role is PersonRole.SPEAKER for person in front.people)
    people = tuple(
        it
        for it in draft.people
        if it.because.code != "person.below_title" and not (speaks and is_of_title(it.because))
    )
    return msgspec.structs.replace(draft, people=people)


def _without_titles(facts: TalkFacts, draft: Draft) -> TalkFacts:
    """The facts without people who have the title's name: a list of speakers may repeat it.

    Whose words the source prints is somebody, and so is who alone speaks, hosts aside, or is listed
    as one who was there: an episode may be called after its guest. A show that is called as nobody
    is speaks nowhere.
    """
    show = facts.show or ""
    called = "" if begins_with_given_name(show) else letters_of(show)
    titles = {title.text.casefold() for title in facts.titles}
    parts = {person.name for person in facts.people if person.role is PersonRole.SPEAKER}
    hosts = {person.name for person in facts.people if person.role is PersonRole.HOST}
    heard = {item.speaker for item in draft.items if isinstance(item, AccountPassage)}
    people = tuple(
        person
        for person in facts.people
        if (person.name.casefold() not in titles and letters_of(person.name) != called)
        or person.because.code in WORDS_PRINTED
        or person.name in heard
        or person.short
        or person.role is PersonRole.ATTENDEE
        or (person.name != show and {person.name} == (parts or hosts) and is_full_name(person.name))
    )
    return msgspec.structs.replace(facts, people=people)


def _with_title_first(facts: TalkFacts) -> TalkFacts:
    """The facts with a title before one that only says what sort of note it is: `Minutes`.

    So is what only says who speaks, and from where: `Ada Okafor (River Works)`.
    """
    speaking = tuple(f"{person.name} (" for person in facts.people if person.role.takes_part)

    def is_none(title: Statement) -> bool:
        is_who = title.text.startswith(speaking) and title.text.find(")") == len(title.text) - 1
        return is_who or only_sorts(words(title.text))

    return msgspec.structs.replace(facts, titles=tuple(sorted(facts.titles, key=is_none)))


def _without_speakers_in_titles(facts: TalkFacts) -> TalkFacts:
    """The facts with `Rivers that answer by Nadia Brun` as what it is called, where she speaks.

    `Speech by Nadia Brun` is called so: what she gives is no title of its own.
    """
    speaking = {person.name for person in facts.people if person.role.takes_part}
    called = ((it, without_speakers(it.text, speaking)) for it in facts.titles)
    titles = (
        it if SPEECH.fullmatch(own) else msgspec.structs.replace(it, text=own) for it, own in called
    )
    return msgspec.structs.replace(facts, titles=tuple(titles)) if speaking else facts


def _facts_of_name(name: FileName, lines: Sequence[str], *, several: bool) -> TalkFacts:
    """What the file's name says; the event in the form that the text prints, if it is one.

    What an event's notes are called is the event's, and what those on one talk are called is not,
    nor what a folder of talks on something is.
    """
    event = name.event
    if event is not None:
        is_none = not several and is_title_alone(event, lines)
        is_none = is_none or is_of_topic(event, name.stem, lines)
        event = None if is_none else as_printed(event, "\n".join(lines))
    return TalkFacts(
        dates=(RoleDate(role=DateRole.NAME, iso=name.date),) if name.date else (),
        event=event,
        recordings=(name.recording,) if name.recording else (),
        numbers=name.numbers,
    )


def stated_language(name: FileName, curation: SourceCuration, parsed: Parsed) -> str | None:
    """The language (BCP 47) that is stated, or None.

    The editor's word comes first, then the seed's own front matter, what the file's form declares,
    and the file's name. What names no language counts as not said.
    """
    statements = (curation.language, parsed.front.language, parsed.language, name.language)
    tags = (language_tag(statement) for statement in statements if statement)
    return next((tag for tag in tags if tag), None)
