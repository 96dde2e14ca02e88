"""What the forms of JSON have in common: how one is told, and what becomes of the rest of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.model.account import (
    AccountDetail,
    AccountPassage,
    Duration,
    Item,
    PassageKind,
    Person,
    PersonRole,
)
from generator.model.base import Value
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.formats.json.tree import (
    Array,
    JsonLeaf,
    Node,
    Object,
)
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.sheet import Said, Sheet
from generator.read.formats.subtitles.cues import (
    Aside,
    Cue,
    Entry,
)
from generator.read.outline.blocks import Block
from generator.read.page import Draft
from generator.text.quantities.dates import (
    find_date,
    find_duration,
    is_iso_date,
)
from generator.text.quantities.timecode import format_time
from generator.text.web_address import is_web_address

BECAUSE = Message("repair.json")
_PROSE_WORDS = 4


class Form(Value, frozen=True, kw_only=True):
    """A form of JSON file: how to tell one by its root, and how to read it."""

    name: str
    fits: Callable[[Object], bool]
    read: Callable[[File, Object], Parsed]


class JsonSheet(Sheet):
    """A sheet that remembers which strings and numbers of the file were read."""

    def __init__(self, file: File) -> None:
        """The sheet of a file."""
        super().__init__(file.source, file.lines)
        self._read: set[int] = set()

    def read(self, leaf: JsonLeaf | None) -> Said | None:
        """Puts a leaf's words down; None for no leaf or one without words."""
        if leaf is None:
            return None
        self.settle(leaf)
        return self.say([leaf.run])

    def settle(self, *leaves: JsonLeaf) -> None:
        """Notes that leaves are accounted for."""
        self._read.update(map(id, leaves))

    def details(self, what: str, leaves: Iterable[JsonLeaf | None]) -> Iterator[AccountDetail]:
        """A detail for each of some leaves."""
        for leaf in leaves:
            said = self.read(leaf)
            if said is not None:
                yield self.detail(what, said)

    def people(
        self, leaves: Iterable[JsonLeaf], role: PersonRole, because: Message
    ) -> tuple[tuple[Person, ...], tuple[AccountDetail, ...]]:
        """People listed by name, and the details that hold their names."""
        details = tuple(self.details("byline", leaves))
        return tuple(
            Person(name=one.text, role=role, because=because, at=one.at) for one in details
        ), details

    def _unread(self, node: Node) -> list[tuple[str, JsonLeaf]]:
        """The prose that nothing has read yet, with its keys."""
        strings = _strings(node)
        return [
            pair for pair in strings if id(pair[1]) not in self._read and _is_prose(pair[1].text)
        ]

    def around(self, cue: Cue, leaves: Sequence[JsonLeaf], entry: Object) -> Iterator[Entry]:
        """A cue whose words are the leaves, between what else its object says, line by line."""
        self.settle(*leaves)
        if cue.speaker is not None:
            self.settle(*(leaf for leaf in (entry.text("speaker"),) if leaf))
        others = self._unread(entry)
        self.settle(*(leaf for _, leaf in others))
        first, last = leaves[0].line, leaves[-1].line
        yield from (_aside(key, leaf) for key, leaf in others if leaf.line < first)
        yield cue
        yield from (
            _aside(key, leaf)
            for key, leaf in others
            if leaf.line > last or leaf.line == first == last
        )

    def rest(self, root: Node) -> Iterator[AccountPassage]:
        """The prose that nothing else has read, each under its key.

        What stands between the lines of a text cannot be told apart from it and is left.
        """
        taken = self.between_lines()
        for key, leaf in self._unread(root):
            said = None if leaf.line in taken else self.read(leaf)
            if said is not None:
                kind = PassageKind.OTHER
                yield AccountPassage(section=key, kind=kind, text=said.text, at=self.at(said))


def parsed(
    file: File,
    sheet: JsonSheet,
    form: str,
    root: Object,
    *,
    fields: Draft,
    items: Iterable[Item],
    blocks: tuple[Block, ...] = (),
) -> Parsed:
    """The account of a file: what was read of it, and the rest of its prose."""
    everything = (*items, *sheet.rest(root))
    draft = Draft(
        lines=(1, max(1, len(file.lines))),
        titles=fields.titles,
        people=fields.people,
        published=fields.published,
        duration=fields.duration,
        url=fields.url,
        items=everything,
    )
    features = tuple(Message("feature.key", name=key) for key in sorted(root.members)[:8])
    language = root.text("language", "lang", "inLanguage")
    return Parsed(
        lines=sheet.lines(BECAUSE),
        blocks=blocks,
        form=Candidate(dialect=form, score=1.0, features=features),
        fields=draft,
        language=language.text if language else None,
    )


def date_of(leaf: JsonLeaf | None) -> str | None:
    """The date that a value means: ISO, with a time behind it, or eight digits."""
    if leaf is None:
        return None
    text = leaf.text.strip()
    if len(text) == 8 and text.isdecimal():
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    for one in (text, text[:10]):
        if is_iso_date(one):
            return one
    found = find_date(text)
    return found.iso if found else None


def duration_of(seconds: JsonLeaf | None, printed: JsonLeaf | None = None) -> Duration | None:
    """A length given in seconds, shown as the file prints it elsewhere or as a clock."""
    if seconds is not None and seconds.number:
        total = int(seconds.number)
        return Duration(
            printed=printed.text.strip() if printed else format_time(total), seconds=total
        )
    found = find_duration(printed.text) if printed else None
    return Duration(printed=found.printed, seconds=found.seconds) if found else None


def is_titled(root: Object, own: frozenset[str]) -> bool:
    """Whether a file has a title and more than one of the keys by which its kind is known."""
    return root.text("title") is not None and len(own & root.members.keys()) > 1


def address_of(*leaves: JsonLeaf | None) -> JsonLeaf | None:
    """The first of some values that is an address on the web."""
    return next((one for one in leaves if one and is_web_address(one.text.strip())), None)


def _aside(key: str, leaf: JsonLeaf) -> Aside:
    return Aside(runs=(leaf.run,), section=key)


def _strings(root: Node) -> Iterator[tuple[str, JsonLeaf]]:
    """All strings with the key under which they stand, in the order of the file."""
    todo: list[tuple[str, Node]] = [("", root)]
    while todo:
        key, node = todo.pop()
        if isinstance(node, Object):
            todo.extend(reversed(node.members.items()))
        elif isinstance(node, Array):
            todo.extend((key, item) for item in reversed(node.items))
        elif node.is_text:
            yield key, node


def _is_prose(text: str) -> bool:
    words = text.split()
    return len(words) >= _PROSE_WORDS and sum(word[0].isalpha() for word in words) * 2 > len(words)
