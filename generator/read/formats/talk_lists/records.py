"""Records of talks in YAML and JSON: a list of objects with titles, as RubyEvents and many keep it.

What a member states is told by its key, as in front matter (`vocabulary.keys`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.model.base import SourceId, Span
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.account.stated import StatedValue, facts_of
from generator.read.formats.json.forms import BECAUSE, Form, date_of, is_prose
from generator.read.formats.json.podcast_chapters import chapters_in
from generator.read.formats.json.tree import (
    ALONE,
    JsonLeaf,
    Node,
    Object,
    asked_once,
    objects_of,
    outside,
)
from generator.read.formats.json.utterances import spoken_in
from generator.read.formats.parsed import File, Format, Parsed, invalid, unknown
from generator.read.formats.personal import without_addresses
from generator.read.formats.talk_lists.entries import Entry, are_works, read_entries
from generator.read.formats.talk_lists.groups import (
    OF_TALKS,
    Record,
    is_list_of,
    is_occasion,
    keys_shown,
    placed_records,
    with_names,
)
from generator.read.formats.talk_lists.members import (
    GIVEN,
    PIECES,
    WHERE,
    answers_in,
    are_homes,
    asked_for,
    at_event,
    date_stated,
    field_in,
    files_named,
    is_label,
    is_not_given,
    members_of,
    people_in,
    played_in,
    stating,
    unknown_keys,
    written_by,
)
from generator.read.formats.talk_lists.presented import performances, presented
from generator.read.formats.talk_lists.trees import parse_yaml
from generator.read.formats.talk_lists.wrapped import plain, unwrapped, with_recordings
from generator.read.front.front_matter import FrontMatter, split_front_matter
from generator.read.front.loose_yaml import FIELDS, as_yaml
from generator.read.talk_facts import TalkFacts, together
from generator.read.vocabulary.event_words import is_around_talks, names_talks
from generator.read.vocabulary.keys import NUMBERS, Field, field_of
from generator.text.encoding.decode import Fault
from generator.text.naming.given_names import begins_with_given_name
from generator.text.quantities import timecode
from generator.text.quantities.unclear_dates import ambiguous_days
from generator.text.syntax import UnreadableError
from generator.text.web_address import is_first_page

KIND = Candidate(dialect="talk-records", english="Records of talks", score=1.0)
_FACTS = WHERE | NUMBERS | {Field.EVENT, Field.SHOW, Field.DURATION, Field.SECONDS, Field.MINUTES}
_CLAIMED = _FACTS | {Field.CATEGORY}  # which may be the event
_SHOWN = frozenset({*GIVEN, *_FACTS, Field.PUBLISHED, Field.LANGUAGE, Field.KIND})
_SHOWN_TOO = ("slides_url", "room", "occupation", "copyright_text", *PIECES)
REPEATED = ("id", "raw_title", "slug", "original_title")
"""What is another form of the title, or an id."""
_OF_PEOPLE = (Field.SPEAKER, Field.HOST, Field.AUTHOR)
_LISTED = Message("person.listed_under", heading="speakers")
_ANYWHERE = Span(source=SourceId(""), lines=(1, 1))
_OF_ONE, _OF_SEVERAL, _SURE = 2, 2, 0.7  # titles; talks not read; of authors who are no channels
_LEAST_TEXT = 1000  # characters

More = Callable[[Entry], Iterable[JsonLeaf]]
"""What else of a talk is shown as it stands."""


def read(file: File) -> Parsed:
    """The talks of a list of records; any other YAML is kept unread."""
    texts = file.texts
    ending = PurePosixPath(file.name.casefold()).suffix
    try:
        root = parse_yaml("\n".join(as_yaml(texts, ending)))
        root = with_recordings(with_names(plain(root))) if root else None
    except UnreadableError as error:
        if split_front_matter(file.texts).values:
            name = PurePosixPath(file.name).with_suffix(".md").name
            return unknown(file, Message("problem.yaml_note", name=name))
        message = Message("problem.yaml", error=str(error), line=error.line)
        return invalid(file, message, error.line)
    read = read_tree(file, root, Message("repair.yaml"))
    if read is None:
        keys = keys_shown(root)
        no_keys = Message("problem.yaml_form")
        because = Message("problem.yaml_form_keys", keys=keys) if keys else no_keys
        return unknown(file, because)
    return read


def are_talks(root: Node | None) -> bool:
    """Whether a file lists talks, or is one."""
    return bool(_records(root))


def read_tree(
    file: File, root: Node | None, because: Message, more: More = lambda _: ()
) -> Parsed | None:
    """The talks of a tree of records, with what else is shown of each; None where it has none."""
    records = _records(root)
    if not records:
        return None
    own = root.members if isinstance(root, Object) and root is not records[0].record else {}
    taken = {id(it.record) for it in records}
    around = Object(members={key: it for key, it in own.items() if not is_list_of(it, taken)})
    entries_of_records = [(it.record, [*placed_entries(it, around)]) for it in records]
    talks = [talk for _, own in entries_of_records for talk in own if not talk.is_pause]
    if are_works(file.name, talks):
        return unknown(file, Message("problem.works"))
    given = [begins_with_given_name(who.text) for it in talks for who in it.authors]
    is_of_talks = names_talks(PurePosixPath(file.name).stem)  # else, and a channel's, who made them
    if is_of_talks and not any(it.speakers for it in talks) and sum(given) >= _SURE * len(given):
        talks = [replace(it, speakers=it.authors, authors=()) for it in talks]
    talks = [replace(it, details=(*it.details, *more(it))) for it in talks]
    if are_homes([it.root for it in talks]):
        talks = [replace(it, facts=replace(it.facts, url=None, pages=())) for it in talks]
    others = [it for it in talks if it.is_given or not is_around_talks(it.title.text)]
    if 2 * sum(bool(it.speakers or it.hosts) for it in others) > len(others):  # it has breaks
        talks = [it for it in others if not it.is_break or it.given or it.published or it.tags]
    if len(talks) == 1 and not talks[0].facts.recordings and _facts(around).recordings:
        talks = [replace(talks[0], facts=_facts(around))]
    called = around.text("title", "name")
    texts = (leaf for key in around.members for leaf in around.texts(key))
    about = (leaf for leaf in texts if leaf is not called and is_prose(leaf.text))
    read = read_entries(file, KIND, because, talks, (called, *about), root=root)
    untitled = [record for record, own in entries_of_records if not own]
    faults = (*read.faults, *_left_over(root, records, untitled))
    front = FrontMatter(unknown=tuple(unknown_keys(it.record for it in records)))
    return replace(read, faults=faults, front=front)


def _left_over(
    root: Node | None, records: Sequence[Record], untitled: Iterable[Object]
) -> Iterator[Fault]:
    """That entries look like talks and are none: several elsewhere, or such without titles."""
    taken = {id(it.record) for it in records}
    titles = {title.text for it in records if (title := _title(it.record))}
    others = [it for it in outside(root, taken) if _is_record(it) and any(stating(it, *OF_TALKS))]
    left = [title for it in others if (title := _title(it)) and title.text not in titles]
    left = left if len({leaf.text for leaf in left}) == len(left) else []
    nameless = [leaf for it in untitled for leaf in (*stating(it, Field.SPEAKER),)[:1]]
    left = [*left, *nameless] if nameless or len(left) >= _OF_SEVERAL else []
    if left:
        numbers = sorted(leaf.line for leaf in left)
        message = Message("problem.records_left", n=len(left), title=left[0].text)
        yield Fault(code="talks-unparted", message=message, lines=(numbers[0], numbers[-1]))


def placed_entries(record: Record, root: Object) -> Iterator[Entry]:
    """The talks of a record, with their words; what its group says stands with the first."""
    around = Object(members=root.members | record.around.members)
    entries = entries_of(record.record, around) if around.members else _told_alone(record)
    for number, entry in enumerate(entries):
        is_first = record.is_first and number == 0
        details = (*_shown(record.around), *entry.details) if is_first else entry.details
        inner = {"chapters": chapters_in(entry.root), "spoken": spoken_in(entry.root)}
        yield replace(entry, details=details, **inner)


def _records(root: Node | None) -> tuple[Record, ...]:
    """The records of a file: those of its lists of talks, or the file itself."""
    if records := placed_records(root, _are_talks):
        return records
    whole = Record(record=root) if isinstance(root, Object) else None
    return (whole,) if whole and is_talk(whole) else ()


@asked_once
def _told_alone(record: Record) -> tuple[Entry, ...]:
    """The talks of a record by what stands in it."""
    return tuple(entries_of(record.record, Object(members={})))


def is_talk(whole: Record) -> bool:
    """Whether a file is one talk: beside title and date it has people, a recording or its words.

    The length of an episode and a show's hosts or its day are enough as well, and in a programme
    what a session is about, where its speakers are asked for.
    """
    root, entry = whole.record, next(iter(_told_alone(whole)), None)
    if entry is None or not _is_dated_or_given(entry):
        return False
    if any(is_label(key, leaf) for key, leaf in members_of(root)):
        return False
    has_words = any(len(leaf.text) >= _LEAST_TEXT for _, leaf in members_of(root))
    is_episode = entry.duration is not None and (entry.hosts or date_of(entry.published))
    asks = any(field_of(key) is Field.SPEAKER for key in root.members)
    is_session = asks and entry.given and any(leaf.text.strip() for leaf in entry.texts)
    shows = entry.speakers or entry.facts.recordings or has_words or is_episode or is_session
    return bool(shows)


def _are_talks(records: Sequence[Object]) -> bool:
    """Whether most are talks, but for breaks; pieces of one talk all have its title."""
    titles = {title.text for it in records for talk in presented(it) if (title := _title(talk))}
    is_of_one = len(titles) < _OF_ONE < len(records)
    called = ((it, _title(it)) for it in records if not is_not_given(it))
    given = [it for it, title in called if not (title and is_around_talks(title.text))]
    return not is_of_one and 2 * sum(map(_is_record, given)) > len(given)


def _is_record(record: Object) -> bool:
    """Whether an object has a title, and people, a recording or a date."""
    entry = next(entries_of(record, Object(members={})), None)
    return entry is not None and _is_dated_or_given(entry)


def _is_dated_or_given(entry: Entry) -> bool:
    """Whether an entry has people, a recording or a date."""
    return bool(entry.is_given or date_of(entry.given) or date_of(entry.published))


def entries_of(record: Object, around: Object, *, of_talks: bool = False) -> Iterator[Entry]:
    """The talk, those of a person (:func:`presented`), or those of a recording."""
    for talk in presented(record, of_talks=of_talks) if not is_not_given(record) else ():
        yield from _recorded(talk, around)


def _recorded(record: Object, around: Object) -> Iterator[Entry]:
    """The talk; of a recording that holds several each of them, and the session's words first."""
    inner = [talk for talk in record.objects("talks") if _title(talk)]
    if not inner:
        for talk in performances(record):
            yield from _entry(talk, talk, around)
        return
    is_event = _title(record) is None and is_occasion(record)
    members = at_event(record) if is_event else record.members
    session = Object(members={key: it for key, it in members.items() if key != "talks"})
    for number, talk in enumerate(inner):
        for entry in _entry(talk, session, around):
            of_session = session.each("title", "description") + _shown(session)
            details = (*of_session, *entry.details) if number == 0 else entry.details
            yield replace(entry, details=details)


def _title(record: Object) -> JsonLeaf | None:
    return next((leaf for leaf in stating(record, Field.TITLE) if leaf.is_text), None)


def _entry(talk: Object, record: Object, around: Object) -> Iterator[Entry]:
    """A talk; what it does not say itself, the recording that it is part of says, or the file."""
    title = _title(talk)
    if title is None:
        return
    facts = _facts(talk)
    recorded = _recording(talk) or _recording(record, talk.text("start_cue"))
    speakers = tuple(people_in(talk, Field.SPEAKER)) or tuple(people_in(record, Field.SPEAKER))
    if not speakers and _title(record) is None:  # `authors: [{name: …}], talks: [{title: …}]`
        speakers = tuple(people_in(record, Field.AUTHOR))
    if talk is record or not speakers:
        speakers = (*_of_all(talk, around), *speakers)
    speakers = tuple(
        it for it in speakers if it.text != title.text or begins_with_given_name(it.text)
    )  # `Coffee Break` by itself
    written = written_by(talk) if speakers else ()
    wider = together((_facts(record), _facts(around))) if talk is not record else _facts(around)
    languages = (*stating(talk, Field.LANGUAGE), *stating(record, Field.LANGUAGE))
    chosen, asked = answers_in(talk)
    yield Entry(
        root=talk,
        title=title,
        speakers=speakers,
        hosts=tuple(people_in(talk, Field.HOST)),
        authors=() if written else tuple(people_in(talk, Field.AUTHOR)),
        given=next(filter(None, (date_stated(it, *GIVEN) for it in (talk, record, around))), None)
        or next((leaf for leaf in stating(talk, *GIVEN) if ambiguous_days(leaf.text)), None),
        published=date_stated(talk, Field.PUBLISHED) or date_stated(record, Field.PUBLISHED),
        event=facts.event or wider.event,
        show=facts.show or wider.show,
        numbers=facts.numbers,
        duration=facts.duration,
        facts=together((recorded, facts)) if recorded else facts,
        language=languages[0].text if languages else None,
        tags=(*stating(talk, Field.TOPIC), *talk.each("track")),
        texts=tuple(stating(talk, Field.BRIEF)),
        details=(*_shown(talk), *written, *chosen),
        files=tuple(files_named(talk)),
        passed_over=(*talk.each(*REPEATED), *stating(talk, *_OF_PEOPLE), *asked),
    )


def _of_all(talk: Object, around: Object) -> tuple[JsonLeaf, ...]:
    """The one person who speaks in all talks of a file, `speaker: …, talks: […]`, also in this.

    A talk that names others is theirs, but not where they are `co-speakers`; a break is nobody's.
    """
    people = tuple(people_in(around, Field.SPEAKER))
    own = (key for key in talk.members if field_of(key) is Field.SPEAKER)
    title = talk.text("title")
    is_break = title is not None and is_around_talks(title.text)
    is_theirs = is_break or not all(key.casefold().startswith("co") for key in own)
    return () if is_theirs or len(people) != 1 else people


@asked_once
def _facts(record: Object) -> TalkFacts:
    """What the members of an object state by their keys; the address of a site is no talk's."""
    stated = (
        StatedValue(key=key, field=field, text=leaf.text, at=_ANYWHERE)
        for key, leaf in members_of(record)
        if (field := field_in(key, leaf)) in _CLAIMED
        and not (field is Field.ADDRESS and is_first_page(leaf.text))
    )
    return together(facts_of(value, _LISTED) for value in stated)


def _recording(record: Object, start: JsonLeaf | None = None) -> TalkFacts | None:
    """The recordings that a record names, from the time on at which its talk begins.

    They stand in it itself, or in a list of its own: `videos: [{type: youtube, code: …}]`.
    """
    inner = (node for key, node in record.members.items() if field_of(key) in WHERE)
    facts = together(played_in(it) for node in (record, *inner) for it in objects_of(node))
    begin = timecode.parse(start.text) if start else None
    begun = (replace(it, start=begin) for it in facts.recordings)
    return replace(facts, recordings=tuple(begun)) if facts.recordings else None


def _shown(record: Object) -> tuple[JsonLeaf, ...]:
    """What stands on the talk's page as it is printed: also what names nobody (`see the list`)."""
    asked = asked_for(record, Field.SPEAKER, Field.HOST)
    nobody = (leaf for _, leaf, names in asked if not names)
    others = (it for key, it in members_of(record) if it.is_text and key.casefold() in _SHOWN_TOO)
    return (*stating(record, *_SHOWN), *others, *nobody)


def _json_root(root: Object) -> Node:
    """The root of a JSON file, which may be a list."""
    return with_recordings(with_names(unwrapped(root.members.get(ALONE, root)))) or root


FORM = Form(
    kind=KIND,
    fits=lambda _: True,
    read=lambda file, root: read_tree(file, _json_root(root), BECAUSE),
)
FORMAT = Format(endings=frozenset({".yml", ".yaml", ".toml"}), read=read, kinds=(KIND,), lists=True)
OF_FIELDS = replace(FORMAT, endings=frozenset({FIELDS}), shown=without_addresses)
