"""The talks of a list: values with their lines go in, what the list says of each talk comes out."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from pathlib import PurePosixPath

from msgspec.structs import replace

from generator.model.account import AccountDetail, AccountPassage, AccountTopic, Item
from generator.model.account_head import AccountKind, Duration, Person, PersonRole, TalkNumber
from generator.model.base import Value
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.account.people.names import is_full_name
from generator.read.formats.json.forms import (
    JsonSourceMap,
    blocks_of,
    dates_of,
    lines_of,
    shown_text,
)
from generator.read.formats.json.podcast_chapters import segments
from generator.read.formats.json.points import points_in
from generator.read.formats.json.tree import JsonLeaf, Node, Object
from generator.read.formats.json.utterances import Spoken, cues
from generator.read.formats.parsed import File, ListedTalk, Parsed, unread
from generator.read.formats.source_map import Run
from generator.read.formats.subtitles.cues import speakers as spoken_by
from generator.read.formats.subtitles.cues import transcript
from generator.read.formats.talk_lists.members import members_of, stating
from generator.read.page import Draft
from generator.read.talk_facts import DateRole, TalkFacts
from generator.read.vocabulary.event_words import BREAKS
from generator.read.vocabulary.keys import IDS, Field, field_of
from generator.read.vocabulary.name_parts import OTHER_THINGS, is_sort_of_note
from generator.read.vocabulary.word_lists import WORDS
from generator.text.encoding.decode import Fault
from generator.text.markdown.character_references import as_shown
from generator.text.naming.normal import name_key, words
from generator.text.quantities.unclear_dates import days_settled
from generator.text.regex import regex

_BEHIND_ADDRESS = regex(r"[^\s@]{1,200}+@[^\s@]{1,200} \((?P<name>[^()]{1,200})\)")
_WORKS = frozenset(WORDS["kinds_of_works"])
_POSTS = frozenset("_posts articles blog blogs news posts".split())
_POSTS_ALONE = frozenset({"post", "news"})  # as sorts of what is published
_PROSE = 20  # words
_FEW = 10  # of so many entries one
_AUTHOR = Message("person.author_file")
_SPEAKERS = Message("person.listed_under", heading="speakers")
_HOSTS = Message("person.listed_under", heading="hosts")


class Entry(Value, frozen=True, kw_only=True):
    """A talk as a list has it, without what the list does not say.

    `root` is all of the entry, `texts` are notes on the talk. `details` are values that are shown
    as they stand, `labels` words for search engines, `passed_over` those that say the same again,
    or nothing of the talk. `facts` are what addresses lead to, `files` paths of files about the
    talk, `authors` those who made the recording, `chapters` objects with a time and a name,
    `spoken` its transcript.
    """

    root: Object
    title: JsonLeaf
    speakers: tuple[JsonLeaf, ...] = ()
    hosts: tuple[JsonLeaf, ...] = ()
    authors: tuple[JsonLeaf, ...] = ()
    given: JsonLeaf | None = None
    published: JsonLeaf | None = None
    event: str | None = None
    show: str | None = None
    numbers: tuple[TalkNumber, ...] = ()
    facts: TalkFacts = TalkFacts()
    duration: Duration | None = None
    language: str | None = None
    tags: tuple[JsonLeaf, ...] = ()
    labels: tuple[JsonLeaf, ...] = ()
    texts: tuple[JsonLeaf, ...] = ()
    details: tuple[JsonLeaf, ...] = ()
    passed_over: tuple[JsonLeaf, ...] = ()
    files: tuple[str, ...] = ()
    chapters: tuple[Object, ...] = ()
    spoken: Spoken | None = None

    @property
    def is_given(self) -> bool:
        """Whether somebody takes part in it, or it was recorded."""
        is_hosted = any(is_full_name(it.text) for it in self.hosts)
        return bool(self.speakers or is_hosted or self.facts.recordings)

    @property
    def is_break(self) -> bool:
        """Whether it is a time of day with a name, as `Lunch` is in a schedule, without prose."""
        if self.is_given or self.texts:
            return False
        return all(len(leaf.text.split()) < _PROSE for _, leaf in members_of(self.root))

    @property
    def is_pause(self) -> bool:
        """Whether its title says nothing but when people eat or rest: `Coffee break`."""
        return self.is_break and BREAKS.issuperset(words(self.title.text))


def read_entries(
    file: File,
    kind: Candidate,
    because: Message,
    entries: Sequence[Entry],
    about: Sequence[JsonLeaf | None] = (),
    *,
    hosts: Sequence[JsonLeaf] = (),
    authors: Sequence[JsonLeaf] = (),
    root: Node | None = None,
) -> Parsed:
    """The file as the list of its talks; one without any is kept unread.

    A talk whose title's line the editor leaves out is left out, where it is one of several.

    `because` says why what stands around the texts is not part of them. `about` is what the file
    says of all talks, its title first: it stands with the first. `hosts` are those of each talk
    that names none, `authors` likewise those who made the recordings. Prose that stands elsewhere
    in the tree of the file, `root`, is left unread.
    """
    source_map = JsonSourceMap(file)
    left = [it for it in entries if not source_map.is_left_out(it.title.line)]
    wanted = _with_days(left if len(entries) > 1 else entries)
    if not wanted:
        fault = Fault(code="seed-empty", message=Message("problem.no_talk_listed"))
        return unread(file, fault)
    shared = tuple(source_map.details("site", about))
    everywhere, byline = source_map.people(hosts, PersonRole.HOST, _HOSTS)
    made, makers = _authors(authors, source_map)
    talks = [_talk(entry, source_map, everywhere, made) for entry in wanted]
    first = talks[0].fields
    first = replace(first, items=(*shared, *byline, *makers, *first.items))
    talks[0] = replace(talks[0], fields=first)
    faults: tuple[Fault, ...] = ()
    if root is not None:
        source_map.mark_repeated(root, (leaf.text for leaf in about if leaf))
        faults = source_map.leave_rest(root)
    languages = {entry.language for entry in wanted}
    n_spoken = sum(entry.spoken is not None for entry in wanted)
    return Parsed(
        lines=source_map.lines(because),
        kind=AccountKind.TRANSCRIPT if 2 * n_spoken > len(wanted) else AccountKind.RECORD,
        form=kind,
        talks=tuple(talks),
        title=about[0].text.strip() or None if about and about[0] else None,
        language=languages.pop() if len(languages) == 1 else None,
        faults=faults,
    )


def are_works(name: str, entries: Iterable[Entry]) -> bool:
    """Whether a file is called as one of works, posts or deadlines, or lies in a folder of posts.

    Few entries say more than who wrote it. Or most say of themselves that they are such a thing.
    """
    entries = list(entries)
    given = [it for it in entries if it.speakers or it.facts.recordings or it.event]
    sorts = [name_key(leaf.text) for it in entries for leaf in stating(it.root, Field.KIND)]
    n_others = sum(sort in OTHER_THINGS or sort in _POSTS_ALONE for sort in sorts)
    if 2 * n_others > len(entries) > 2 * len(given):
        return True
    path = PurePosixPath(name)
    is_called = not (_WORKS | _POSTS).isdisjoint(words(path.stem.replace("_", " ")))
    is_called |= not _POSTS.isdisjoint(map(str.casefold, path.parts[:-1]))
    return is_called and len(given) * _FEW < len(entries)


def _with_days(entries: Sequence[Entry]) -> list[Entry]:
    """The talks, with the days of dates whose order those of the others show: `09/04/2020`."""
    days = days_settled(entry.given.text for entry in entries if entry.given)
    return [
        replace(it, given=replace(it.given, text=days[it.given.text]))
        if it.given and it.given.text in days
        else it
        for it in entries
    ]


def _authors(
    leaves: Sequence[JsonLeaf], source_map: JsonSourceMap
) -> tuple[tuple[Person, ...], tuple[AccountDetail, ...]]:
    """Those who made a recording, where it is a person that is named, and the details that say so.

    The address to which one can write is no part of a name: `ada@example.org (Ada Okafor)`.
    """
    details = tuple(source_map.details("byline", leaves))
    names = [(_BEHIND_ADDRESS.sub(r"\g<name>", it.text), it.at) for it in details]
    return tuple(
        Person(name=name, role=PersonRole.VIA, because=_AUTHOR, at=at)
        for name, at in names
        if is_full_name(name)
    ), details


def _talk(
    entry: Entry,
    source_map: JsonSourceMap,
    everywhere: tuple[Person, ...],
    made: tuple[Person, ...],
) -> ListedTalk:
    title = source_map.read(_as_shown(entry.title))
    source_map.mark_read(entry.title)
    by_id = {field_of(it) for it in entry.root.members if IDS.search(it)}
    speakers, byline = source_map.people(
        entry.speakers, PersonRole.SPEAKER, _SPEAKERS, by_id=Field.SPEAKER in by_id
    )
    hosts, more = source_map.people(entry.hosts, PersonRole.HOST, _HOSTS, by_id=Field.HOST in by_id)
    people = (*speakers, *(hosts or everywhere))
    authors, makers = _authors(entry.authors, source_map)
    tags = source_map.details("tag", entry.tags)
    items: list[Item] = [
        *byline,
        *more,
        *makers,
        *source_map.details("metadata", entry.details),
        *source_map.details("tag", entry.labels),
        *(
            it if is_sort_of_note(it.text) else AccountTopic(name=it.text, at=it.at, is_tag=True)
            for it in tags
        ),
        *(chapters := tuple(segments(entry.chapters, source_map))),
    ]
    passages = _transcript(entry, source_map)
    items += passages
    texts = tuple(_differing(sorted(entry.texts, key=attrgetter("line"))))
    blocks = blocks_of(title, texts, source_map, chapters, shown_text)
    source_map.mark_read(*entry.texts, *entry.passed_over)
    items += points_in(entry.root, source_map)
    items += source_map.rest(entry.root)
    rows = [*lines_of(entry.title), *(row for leaf in texts for row in lines_of(leaf, shown_text))]
    numbers = [line for line, text in rows if text.strip()] or [entry.title.line]
    return ListedTalk(
        fields=Draft(
            lines=(min(numbers), max(numbers)),
            titles=source_map.titles(title),
            people=(*people, *_others(passages, people), *(authors or made)),
            dates=(
                *dates_of(DateRole.GIVEN, entry.given),
                *dates_of(DateRole.PUBLISHED, entry.published),
            ),
            event=entry.event,
            show=entry.show,
            numbers=entry.numbers,
            duration=entry.duration,
            url=entry.facts.url,
            recordings=entry.facts.recordings,
            pages=entry.facts.pages,
            items=tuple(items),
            files=entry.files,
        ),
        blocks=blocks,
        rows=tuple(rows),
    )


def _as_shown(leaf: JsonLeaf) -> JsonLeaf:
    """A title as a page shows it, which programs fill with it: `<b>Dams</b> &amp; debts`."""
    if {*"<&"}.isdisjoint(leaf.text):
        return leaf
    rows = tuple(Run(run.line, as_shown(run.text)) for run in leaf.runs)
    return replace(leaf, text=as_shown(leaf.text), rows=rows)


def _transcript(entry: Entry, source_map: JsonSourceMap) -> tuple[AccountPassage, ...]:
    """What is said in a talk. What the entry prints of the same words is not read twice."""
    if entry.spoken is None:
        return ()
    entries = cues(entry.spoken.entries, source_map, entry.spoken.scale)
    passages = transcript(entries, source_map)
    source_map.mark_repeated(entry.root, (passage.text for passage in passages))
    return passages


def _others(passages: Sequence[AccountPassage], known: Sequence[Person]) -> Iterator[Person]:
    """Those whom a transcript names in full, where the entry does not."""
    names = {name_key(person.name) for person in known}
    return (it for it in spoken_by(passages) if name_key(it.name) not in names)


def _differing(texts: Sequence[JsonLeaf]) -> Iterator[JsonLeaf]:
    """The texts without those that another holds: an abstract is often said again."""
    spelt = [f" {' '.join(words(shown_text(leaf.text)))} " for leaf in texts]
    for index, (leaf, own) in enumerate(zip(texts, spelt, strict=True)):
        longer = (other for other in spelt if len(other) > len(own))
        if own.strip() and own not in spelt[:index] and not any(own in other for other in longer):
            yield leaf
