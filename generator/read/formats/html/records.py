"""What repeats on a page is a record: the talks of a programme whose cards or cells are alike.

In: the tree of a page. Out: the same tree, where in each record the title is a heading, and who
gives the talk stands right below it, wherever the page prints them: `<td><b>Ada Okafor</b><br>
Moving water</td>`. Texts with the same elements around them are a column, and what that holds is
decided for all of it: in one of names each shares an element with one text of the column of titles
and with no second one. The list is one of talks only where the page's elements, a heading or times
of the day say so.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise, takewhile

from msgspec.structs import replace

from generator.model.base import Value
from generator.model.grouping import grouped, n_alike
from generator.read.account.people.lists.whole_names import people_before_posts
from generator.read.formats.html.frame import Frame
from generator.read.formats.html.pieces import Piece, pieces_of, text_of
from generator.read.formats.html.tree import HEADINGS, Element, elements
from generator.read.grammar.timed import places_of
from generator.read.outline.events.days import slot_of
from generator.read.outline.events.event_names import heads_list
from generator.read.outline.events.lists.columns import are_names, are_titles, is_given, mean_words
from generator.read.outline.events.lists.entries import COLUMNS
from generator.read.vocabulary.event_words import is_around_talks
from generator.text.naming.normal import singular, words

_LEAST, _HALF, _FEW = 3, 0.5, 0.2
_SMALLEST, _MOST_COLUMNS, _MOST_ALONE = 6, 12, 2
_KEEP = frozenset("body main div article section td th tr details".split())
_OF_OTHERS = frozenset("committee organizer organiser sponsor staff team board".split())
_OF_TALKS = frozenset("talk session schedule agenda program programme timetable keynote".split())


class _Record(Value, frozen=True, kw_only=True):
    """A title, who gives that talk, and the element around both."""

    title: Piece
    names: tuple[Piece, ...]
    depth: int


def mark_records(root: Element, frame: Frame) -> None:
    """Makes a heading of the title of each record, and a paragraph below it of its names."""
    first = list(pieces_of(root, frame, frozenset()))
    of_people = frozenset(it.place for it in first if is_given(it.text))
    every = pieces_of(root, frame, of_people) if of_people else first
    pieces = [replace(it, number=number) for number, it in enumerate(every)]
    everywhere = grouped(pieces, _place)
    columns = grouped(pieces, lambda it: (_place(it), it.cell)).values()
    named = [it for it in columns if are_names([piece.text for piece in it])][:_MOST_COLUMNS]
    near = _around_few(chain.from_iterable(named))
    titled = (it for it in columns if are_titles([*map(_title, _beside(it, near))]))
    likely = grouped(chain.from_iterable(titled), _place)
    level = 1 + max((HEADINGS.get(it.name, 0) for it in elements(root)), default=0)
    for column in named:
        rest = column
        while len(rest) >= _LEAST and _place(rest[0]) in everywhere:
            others = {key: it for key, it in likely.items() if key != _place(rest[0])}
            lists = [_records(it, everywhere[key], rest) for key, it in others.items()]
            full = [
                it
                for it in lists
                if sum(len(of.names) for of in it) >= max(_LEAST, _HALF * len(rest))
            ]
            if not full or not _are_of_talks(records := max(full, key=_worth), pieces):
                break
            used = {it.number for of in records for it in of.names}
            rest = [it for it in rest if it.number not in used]
            _rewrite(records, likely.pop(_place(records[0].title)), pieces, min(level, _SMALLEST))
            everywhere.pop(_place(records[0].title))


def _around_few(names: Iterable[Piece]) -> frozenset[int]:
    """The elements (by `id()`) that stand around some names, and not around many."""
    around = Counter(id(it) for piece in names for it in piece.path)
    return frozenset(it for it, n in around.items() if n <= _LEAST)


def _beside(column: Sequence[Piece], near: frozenset[int]) -> Sequence[Piece]:
    """The pieces of a column beside which names stand, or all where few have them there."""
    beside = [it for it in column if any(id(element) in near for element in it.path)]
    return beside if len(beside) >= _LEAST else column


def _title(piece: Piece) -> str:
    """What may be a title: of a heading, which is no sentence, without the full stop behind it."""
    return piece.text.rstrip(".。 ") if _level(piece) else piece.text


def _place(piece: Piece) -> tuple[str, ...]:
    return (*piece.place, str(piece.line)) if piece.line else piece.place


def _records(
    titles: Sequence[Piece], alike: Sequence[Piece], names: Sequence[Piece]
) -> list[_Record]:
    """The titles that share an element with names, and with nothing that is `alike` to them."""
    records: list[_Record] = []
    starts = [it.number for it in alike]
    bounds = [0, *(_shared(a, b) for a, b in pairwise(alike)), 0]
    places = [bisect_left(starts, it.number) for it in titles]
    bound_of = {it.number: max(bounds[at : at + 2]) for it, at in zip(titles, places, strict=True)}
    starts = [it.number for it in titles]
    held: defaultdict[int, list[Piece]] = defaultdict(list)
    for piece in names:
        n = bisect_right(starts, piece.number)
        for title in titles[max(n - 1, 0) : n + 1]:
            shared = _shared(piece, title)
            if shared > bound_of[title.number] and not _is_row(title, shared):
                held[title.number].append(piece)
    depths = Counter(bound_of[number] for number in held)
    usual = min((it for it, n in depths.items() if n >= _FEW * len(held)), default=0)
    for title in titles:
        depth = max(usual, bound_of[title.number])
        near = [it for it in held[title.number] if _shared(it, title) > depth]
        if any(people_before_posts(it.text) for it in near):
            records.append(_Record(title=title, names=tuple(near), depth=depth))
    alone = sum(not held[it.number] and not is_around_talks(it.text) for it in titles)
    return records if alone <= _MOST_ALONE * len(records) else []


def _is_row(title: Piece, shared: int) -> bool:
    """Whether a title is all of a cell in a table of rows, or one whose first row names columns.

    Such tables are read as rows.
    """
    path = title.path[:shared]
    table = next((it for it in reversed(path) if it.name == "table"), path[0])
    if path[-1].name != "tr" or table.heavy:
        return False
    head = next((it for it in elements(table) if it.name == "tr"), table)
    called = [next(iter(words(text_of(it))), "") for it in head.children if isinstance(it, Element)]
    if {"title", "speaker"} <= places_of(called, COLUMNS).keys():
        return True
    return " ".join(text_of(title.path[shared]).split()) == title.text


def _shared(piece: Piece, other: Piece) -> int:
    """How many elements stand around both."""
    return n_alike(map(id, piece.path), map(id, other.path))


def _worth(records: Sequence[_Record]) -> tuple[bool, float]:
    """Which of two columns beside the same names has the titles: headings, else the longer one."""
    kinds = {it for of in records[:1] for it in " ".join(of.title.place[-2:]).split()}
    is_called = not kinds.isdisjoint({*HEADINGS, "title"})
    return is_called, mean_words([it.title.text for it in records])


def _are_of_talks(records: Sequence[_Record], pieces: Sequence[Piece]) -> bool:
    """Whether elements around records, the heading above them or times say that these are talks."""
    first = records[0].title
    attributes = [it.attributes for of in (first, records[0].names[0]) for it in of.path]
    called = " ".join(it.get(key, "") for it in attributes for key in ("class", "id"))
    above = [it.text for it in takewhile(lambda it: it is not first, pieces) if _level(it)]
    terms = {*map(singular, words(" ".join((called.replace("_", " "), *above[-1:]))))}
    if not terms.isdisjoint(_OF_OTHERS):
        return False
    times = sum(slot_of(it.text) is not None for it in pieces)
    return (
        not terms.isdisjoint(_OF_TALKS)
        or times >= _HALF * len(records)
        or any(map(heads_list, above[-1:]))
    )


def _level(piece: Piece) -> int:
    """The level of the heading around a piece; 0 for none."""
    return max((HEADINGS.get(it.name, 0) for it in piece.path), default=0)


def _rewrite(
    records: Sequence[_Record], titles: Sequence[Piece], pieces: Sequence[Piece], level: int
) -> None:
    """Moves the titles and names, and the time in front of an element to where its talk begins.

    What has the place of a title beside nobody's name is a heading as well: it is no other talk's.
    """
    first = records[0]
    level = _level(first.title) or _level(first.names[0]) or level
    used = {it.number for of in records for it in (of.title, *of.names)}
    around: list[tuple[Element, list[Element]]] = []
    moved: list[Piece] = []
    for record in records:
        element = record.title.path[record.depth]
        before = record.title.number - 1
        while before >= 0 and any(it is element for it in pieces[before].path):
            before -= 1
        slot = slot_of(pieces[before].text) if before >= 0 else None
        times = [pieces[before]] if slot and not slot.rest and before not in used else []
        moved += (record.title, *record.names, *times)
        title = _element(record.title, f"h{level}", names=len(record.names))
        head = [title, *(_element(it, "p") for it in (*record.names, *times))]
        around.append((element, head))
        element.name = element.name if element.name in _KEEP else "div"
        for it in record.title.path:
            it.heavy = it.heavy or it.name == "table"
    alone = [it for it in titles if it.number not in used and not (slot_of(it.text) or _level(it))]
    instead: dict[int, list[Element]] = {
        id(it.nodes[0]): [_element(it, f"h{level}")] for it in alone
    }
    gone = {id(node): list[Element]() for it in (*moved, *alone) for node in it.nodes} | instead
    parents = {id(it.path[-1]): it.path[-1] for it in (*moved, *alone)}
    for parent in parents.values():
        inside = (gone.get(id(it), [it]) for it in parent.children)
        parent.children = list(chain.from_iterable(inside))
    for element, head in around:
        element.children = [*head, *element.children]


def _element(piece: Piece, name: str, *, names: int = 0) -> Element:
    """A new element around the nodes of a piece."""
    lines = piece.path[-1].first, piece.path[-1].last
    return Element(name, {}, *lines, children=list(piece.nodes), names=names)
