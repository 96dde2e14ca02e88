"""What front matter states of the talk, and whom its `author` means.

The author of somebody's own note wrote it. That of a page which a program saved is the page's; that
of a video which is saved so, its `creator`, or one behind a link to a note or an id is its channel.
"""

import re
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from generator.model.account_head import Person, PersonRole
from generator.model.base import SourceId, Span
from generator.model.message import Message
from generator.read.account.paths.folder_names import as_words, words_of
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.account.stated import SHORT_NAME, StatedValue, all_facts
from generator.read.account.titles.series_titles import may_be_show
from generator.read.front.front_lists import SORTING, FrontValue
from generator.read.front.front_matter import FrontMatter
from generator.read.grammar.linked_values import bare_text, notes_in
from generator.read.outline.events.event_names import ends_as_event
from generator.read.talk_facts import DateRole, TalkFacts, dated_as_event, together
from generator.read.vocabulary.keys import TALKING_FIELDS, Field, field_of, says_who_is_heard
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.naming.normal import name_key, singular
from generator.text.quantities.dates import YEAR, date_of_value
from generator.text.regex import regex
from generator.text.web_address import is_media_file, is_media_path

_SAVED_PAGES = frozenset({"clipping", "web-clip", "webclip", "youtube", "video"})
_MOST_TAGS = 12
_PLACES = frozenset({"location", "place", "city"})
_PLACE = regex(
    r"\b(?:arena|building|campus|cent(?:er|re)|college|department|floor|hall|hotel|house|institute"
    r"|library|museum|office|room|school|space|street|theat(?:er|re)|university)s?\b",
    re.IGNORECASE,
)
_TAKING_PART = regex(r"partic|partec|teilnehm|deelnem|uczestn|участник", re.IGNORECASE)
_OF_EPISODES = frozenset(
    {Field.SHOW, Field.EPISODE, Field.SEASON, Field.HOST, Field.RECORDING_ID}
    | {Field.DURATION, Field.SECONDS, Field.MINUTES}
)
_MADE = "dateCreated"  # beside what Wiki.js writes of a page
_PODCAST = regex(r"podcasts?\b", re.IGNORECASE)
_NO_SHOW = regex(
    r"[/@:]|\.\w|\b(?:apple|audible|deezer|overcast|podcasts|rss|spotify|youtube)\b", re.IGNORECASE
)
_ID = regex(r"[a-z0-9]{1,40}(?:[-_][a-z0-9]{1,40}){0,8}")


def labels_of(front: FrontMatter) -> frozenset[str]:
    """What front matter files a note under: its categories and tags, its type and layout."""
    values = (it for it in front.values if it.field in SORTING or name_key(it.key) == "layout")
    return frozenset(name_key(value.text) for value in values) - {""}


def front_facts(source: SourceId, front: FrontMatter) -> TalkFacts:
    """What the front matter states of the talk; who participates in a podcast speaks in it."""
    speaks = _is_podcast(front)
    stated = {value.field for value in front.values}
    of_note = {it.text for it in front.values if it.field is Field.NOTE_DATE}
    of_wiki = any(it.key == _MADE for it in front.values)
    by_day = front.title is not None and date_of_value(front.title.text) is not None
    years = [it.text for it in front.values if it.field is Field.DATE and YEAR.fullmatch(it.text)]
    announced = Field.DATE in stated and stated.isdisjoint(_OF_EPISODES) and not speaks
    values = (
        StatedValue(
            key="speakers" if _names_speakers(value) or _is_heard(value) else value.key,
            field=Field.SPEAKER
            if speaks and _takes_part(value, stated)
            else _whose(value, announced, of_note, of_wiki=of_wiki, by_day=by_day),
            text=_with_year(value, years),
            alone=value.is_item,
            at=Span(source=source, lines=value.lines),
        )
        for value in front.values
    )
    facts = together(all_facts(values, Message("person.front_matter")))
    if not facts.event and (venue := _event_of_venue(front)):
        facts = replace(facts, event=venue)
    facts = dated_as_event(_dated_by_title(facts, front))
    is_clipping = _is_clipping(front)
    if speaks and not facts.show:
        facts = replace(facts, show=_source_of_podcast(front))
    if facts.recordings and not facts.show:
        facts = _with_channel(facts, front, is_clipping=is_clipping)
    if not is_clipping:
        return facts
    because = Message("person.author_page")
    people = (
        replace(person, role=PersonRole.VIA, because=because)
        if person.role is PersonRole.AUTHOR and person.because.code != SHORT_NAME
        else person
        for person in facts.people
    )
    return replace(facts, people=tuple(people))


def _with_year(value: FrontValue, years: Sequence[str]) -> str:
    """The text of a value; behind a day that leaves it out, the year that stands alone."""
    is_open = value.field is Field.GIVEN and len(years) == 1 and not date_of_value(value.text)
    return f"{value.text} {years[0]}" if is_open else value.text


def _takes_part(value: FrontValue, stated: Collection[Field]) -> bool:
    """Whether a key of an episode names those who talk in it: `participants`, `people`.

    Beside its guests, people are those of whom it tells.
    """
    if value.field is Field.ATTENDEE:
        return _TAKING_PART.match(value.key) is not None
    return _is_heard(value) and TALKING_FIELDS.isdisjoint(stated)


def _is_heard(value: FrontValue) -> bool:
    return value.field is Field.OTHER and says_who_is_heard(value.key)


def _dated_by_title(facts: TalkFacts, front: FrontMatter) -> TalkFacts:
    """The facts; beside listed talks, a date of no year of the title is that of the page alone."""
    years = YEAR.findall(front.title.text) if front.talks and front.title else []
    dates = (
        replace(it, role=DateRole.NOTE)
        if years and it.role is DateRole.UNNAMED and it.iso[:4] not in years
        else it
        for it in facts.dates
    )
    return replace(facts, dates=tuple(dates))


def _whose(
    value: FrontValue, announced: bool, of_note: Collection[str], *, of_wiki: bool, by_day: bool
) -> Field:
    """What a value states: Hugo shows a page from `publishDate` on, `date` is that of the talk.

    A time at which the note was made too (`of_note`) is when its writer began: `start`. Wiki.js
    writes its last change as the `date`.
    Of a page that is called by its day (`by_day`) the subtitle is what the talk is called.
    """
    if _names_speakers(value):
        return Field.SPEAKER
    if by_day and value.key.casefold() == "subtitle":
        return Field.TITLE
    is_of_page = announced and value.key.casefold() == "publishdate"
    is_of_page |= of_wiki and value.field is Field.DATE
    is_of_page |= value.field is Field.GIVEN and ":" in value.text and value.text in of_note
    return Field.NOTE_DATE if is_of_page else value.field


def _names_speakers(value: FrontValue) -> bool:
    """Whether a subtitle is nothing but who speaks: `subtitle: Ada Okafor & Ivo Kern`."""
    names = people_alone(value.text) if value.key.casefold() == "subtitle" else ()
    return any(map(begins_with_given_name, names))


def _is_podcast(front: FrontMatter) -> bool:
    """Whether a file of sound, a tag or a sort of page says that a note is of a podcast."""
    return any(
        (it.field in {Field.FILE, Field.RECORDING} and is_media_path(it.text))
        or (it.field is Field.RECORDING and is_media_file(it.text))
        or (it.field in SORTING and _PODCAST.match(it.text.lstrip("#")))
        for it in front.values
    )


def _source_of_podcast(front: FrontMatter) -> str | None:
    """The show that is given as a podcast's `source`; no address, and no site of many shows."""
    sources = (it.text for it in front.values if name_key(it.key) == "source")
    named = (bare_text(it) for it in sources if "://" not in it)
    return next((it for it in named if may_be_show(it) and not _NO_SHOW.search(it)), None)


def _event_of_venue(front: FrontMatter) -> str | None:
    """The event behind `venue`, where another key has the place: as scholars write it."""
    texts = {value.key.casefold(): bare_text(value.text) for value in front.values}
    venue = texts.get("venue", "")
    is_event = ends_as_event(venue) and _PLACE.search(venue) is None
    return venue if is_event and not _PLACES.isdisjoint(texts) else None


def _is_clipping(front: FrontMatter) -> bool:
    """Whether a program saved the page: its author is that of the page, and wrote no note.

    Of many topics none says what sort of note it is.
    """
    topics = [value for value in front.values if value.field is Field.TOPIC]
    kinds = [value for value in front.values if value.field is Field.KIND]
    telling = (*kinds, *(topics if len(topics) <= _MOST_TAGS else ()))
    sorts = {singular(value.text.lstrip("#").casefold()) for value in telling}
    return not sorts.isdisjoint(_SAVED_PAGES)


def _with_channel(facts: TalkFacts, front: FrontMatter, *, is_clipping: bool) -> TalkFacts:
    """The facts of a recording with the one author as its channel, unless that is somebody.

    Who is the author of a talk at an event gave it, and so did whose id a page that calls itself a
    talk has.
    """
    writers = [person for person in facts.people if person.role is PersonRole.AUTHOR]
    if facts.event:
        return facts
    by = [bare_text(it.text) for it in front.values if it.field is Field.AUTHOR]
    if len(by) == 1 and " | " in by[0]:  # `Weirs & Mills | Ada Okafor`
        others = tuple(it for it in facts.people if it not in writers)
        return replace(facts, show=by[0], people=others)
    if len(writers) != 1:
        return facts
    (writer,) = writers
    value = next((it for it in front.values if it.lines == writer.at.lines), None)
    if value is not None and any(it.startswith(f"{writer.name},") for it in notes_in(value.text)):
        return facts
    is_id = _ID.fullmatch(writer.name) is not None and not writer.name.isalnum()
    name = as_words(words_of(writer.name)) or "" if is_id else writer.name
    gives_it = is_id and "talk" in map(singular, labels_of(front))
    is_channel = is_clipping or (value is not None and _is_channel(value, writer) and not gives_it)
    is_somebody = any(map(is_given_name, name.split())) if is_id else begins_with_given_name(name)
    if not is_channel or is_somebody:  # `ada_okafor`, `okafor_ada`
        return facts
    people = [person for person in facts.people if person is not writer]
    if name != writer.name:  # an id may as well be that of somebody whom another file introduces
        people.append(replace(writer, because=Message("person.short_name")))
    return replace(facts, show=name, people=tuple(people))


def _is_channel(value: FrontValue, writer: Person) -> bool:
    """Whether a value names who made the recording: by its key, as a link to a note, as an id."""
    is_id = _ID.fullmatch(writer.name) is not None and len(words_of(writer.name)) > 1
    makes = field_of(value.key) is Field.AUTHOR and "creat" in value.key.casefold()
    return makes or bool(notes_in(value.text)) or is_id
