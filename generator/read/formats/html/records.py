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
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise, takewhile

import msgspec

from generator.model.base import Value
from generator.model.grouping import grouped
from generator.read.account.people.whole_names import people_before_posts
from generator.read.formats.html.frame import Frame, is_section
from generator.read.formats.html.tokens import Text
from generator.read.formats.html.tree import CELLS, CLOSES_PARAGRAPH, HEADINGS, Element, elements
from generator.read.outline.events.days import slot_of
from generator.read.outline.events.event_names import heads_list
from generator.read.outline.events.lists.columns import are_names, are_titles, is_given, mean_words
from generator.read.vocabulary.event_words import is_around_talks
from generator.text.naming.normal import singular, words

_LEAST, _SHARE, _HALF, _FEW = 3, 0.8, 0.5, 0.2
_SMALLEST = 6
_ENDS = CLOSES_PARAGRAPH | frozenset("br caption dd dt li td th tr tbody thead tfoot".split())
_NO_TEXT = frozenset({"head", "title", "pre"})
_KEEP = frozenset("body main div article section td th tr details".split())
_OF_OTHERS = frozenset("committee organizer organiser sponsor staff team board".split())
_OF_TALKS = frozenset("talk session schedule agenda program programme timetable keynote".split())


class _Piece(Value, frozen=True, kw_only=True):
    """Nodes side by side whose text no block and no end of a line parts, and what is around them.

    `path` are the elements around them, the page first; `place` is what these are, and `cell` which
    of its row the last is. `number` counts the pieces of the page.
    """

    number: int = 0
    nodes: tuple[Element | Text, ...]
    text: str
    path: tuple[Element, ...]
    place: tuple[str, ...]
    cell: int


class _Record(Value, frozen=True, kw_only=True):
    """A title, who gives that talk, and the element around both."""

    title: _Piece
    names: tuple[_Piece, ...]
    depth: int


def mark_records(root: Element, frame: Frame) -> None:
    """Makes a heading of the title of each record, and a paragraph below it of its names."""
    every = enumerate(_pieces(root, frame))
    pieces = [msgspec.structs.replace(it, number=number) for number, it in every]
    everywhere = grouped(pieces, _place)
    columns = grouped(pieces, lambda it: (it.place, it.cell))
    level = 1 + max((HEADINGS.get(it.name, 0) for it in elements(root)), default=0)
    free, none = {it.place for it in pieces}, list[_Record]()
    for column in columns.values():
        place = column[0].place
        rest = column if place in free and are_names([it.text for it in column]) else []
        while len(rest) >= _LEAST:
            others = [it for it in columns.values() if it[0].place in free - {place}]
            likely = grouped(chain.from_iterable(it for it in others if _are_titles(it)), _place)
            records_of = (_records(it, everywhere[key], rest) for key, it in likely.items())
            full = [it for it in records_of if it and _count(it) >= _HALF * len(rest)]
            records = max(full, key=_worth, default=none)
            if len(records) < _LEAST or not _are_of_talks(records, pieces):
                break
            used = {it.number for of in records for it in of.names}
            rest = [it for it in rest if it.number not in used]
            titles = records[0].title.place
            free -= {place, titles}
            _rewrite(records, likely[titles], pieces, min(level, _SMALLEST))


def _place(piece: _Piece) -> tuple[str, ...]:
    return piece.place


def _are_titles(column: Sequence[_Piece]) -> bool:
    return are_titles([it.text for it in column])


def _count(records: Sequence[_Record]) -> int:
    return sum(len(it.names) for it in records)


def _pieces(root: Element, frame: Frame) -> Iterator[_Piece]:
    parted = _parted(root)
    path: list[Element] = [root]
    todo = [iter(root.children)]
    sections = 0
    nodes: list[Element | Text] = []
    while todo:
        child = next(todo[-1], None)
        is_inside = isinstance(child, Element) and id(child) in parted
        is_frame = isinstance(child, Element) and frame.what(child, sections > 0) is not None
        if child is not None and not is_inside and not is_frame:
            nodes.append(child)
            continue
        yield from _parts(tuple(nodes), tuple(path))
        nodes.clear()
        if child is None:
            todo.pop()
            sections -= is_section(path.pop())
        elif isinstance(child, Element) and not is_frame:
            sections += is_section(child)
            path.append(child)
            todo.append(iter(child.children))


def _parted(root: Element) -> frozenset[int]:
    """The elements (by `id()`) that are blocks or hold one, or the end of a line."""
    parted: set[int] = set()
    for element in reversed([root, *elements(root)]):
        inside = any(isinstance(it, Element) and id(it) in parted for it in element.children)
        if inside or element.name in _ENDS or "-" in element.name:
            parted.add(id(element))
    return frozenset(parted)


def _parts(nodes: Sequence[Element | Text], path: tuple[Element, ...]) -> Iterator[_Piece]:
    """The pieces of one line: an element among other text that has nothing but names is its own."""
    texts = [_text_of(node) for node in nodes]
    if any(it.name in _NO_TEXT for it in path) or not any(map(str.strip, texts)):
        return
    filled = sum(bool(text.strip()) for text in texts)
    is_whole = filled > 1 and bool(people_before_posts("".join(texts).strip()))
    names = [
        isinstance(it, Element) and is_given(text) for it, text in zip(nodes, texts, strict=True)
    ]
    groups = groupby(range(len(nodes)), lambda n: filled > 1 and not is_whole and names[n] and n)
    for _, group in groups:
        which = list(group)
        text = " ".join("".join(texts[it] for it in which).split())
        own = [nodes[it] for it in which if texts[it].strip()]
        first = own[:1] if len(own) == 1 or is_whole else []
        around = (*path, *(it for it in first if isinstance(it, Element)))
        if text:
            yield _Piece(
                nodes=tuple(nodes[it] for it in which),
                text=text,
                path=path,
                place=tuple(map(_kind, around)),
                cell=_cell(path),
            )


def _text_of(node: Element | Text) -> str:
    if isinstance(node, Text):
        return node.text
    inside = [node, *elements(node)] if node.children else []
    if len(inside) == 1:
        return "".join(it.text for it in node.children if isinstance(it, Text))
    texts: list[str] = []
    todo: list[Element | Text] = [node]
    while todo:
        it = todo.pop()
        if isinstance(it, Text):
            texts.append(it.text)
        else:
            todo.extend(reversed(it.children))
    return "".join(texts)


def _kind(element: Element) -> str:
    """What an element is: its name, and its classes but for those that number or measure."""
    classes = sorted(it for it in element.attributes.get("class", "").split() if it.isalpha())
    return " ".join((element.name, *classes))


def _cell(path: Sequence[Element]) -> int:
    """Which of its row the innermost element is, if it is a cell; else 0."""
    if path[-1].name not in CELLS:
        return 0
    before = takewhile(lambda it: it is not path[-1], path[-2].children)
    return sum(isinstance(it, Element) for it in before)


def _records(
    titles: Sequence[_Piece], alike: Sequence[_Piece], names: Sequence[_Piece]
) -> list[_Record]:
    """The titles that share an element with names, and with nothing that is `alike` to them."""
    records: list[_Record] = []
    starts = [it.number for it in alike]
    bounds = [0, *(_shared(a, b) for a, b in pairwise(alike)), 0]
    places = [bisect_left(starts, it.number) for it in titles]
    bound_of = {it.number: max(bounds[at : at + 2]) for it, at in zip(titles, places, strict=True)}
    starts = [it.number for it in titles]
    held: defaultdict[int, list[_Piece]] = defaultdict(list)
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
    return records if alone <= len(records) else []


def _is_row(title: _Piece, shared: int) -> bool:
    """Whether a title is all of a cell in a table of rows, which are read as such."""
    path = title.path[:shared]
    table = next((it for it in reversed(path) if it.name == "table"), path[0])
    if path[-1].name != "tr" or table.heavy:
        return False
    return " ".join(_text_of(title.path[shared]).split()) == title.text


def _shared(piece: _Piece, other: _Piece) -> int:
    """How many elements stand around both."""
    return sum(
        1 for _ in takewhile(lambda it: it[0] is it[1], zip(piece.path, other.path, strict=False))
    )


def _worth(records: Sequence[_Record]) -> tuple[bool, float]:
    """Which of two columns beside the same names has the titles: headings, else the longer one."""
    kinds = {it for of in records[:1] for it in " ".join(of.title.place[-2:]).split()}
    is_called = not kinds.isdisjoint({*HEADINGS, "title"})
    return is_called, mean_words([it.title.text for it in records])


def _are_of_talks(records: Sequence[_Record], pieces: Sequence[_Piece]) -> bool:
    """Whether elements around records, the heading above them or times say that these are talks."""
    first = records[0].title
    attributes = [it.attributes for of in (first, records[0].names[0]) for it in of.path]
    called = " ".join(it.get(key, "") for it in attributes for key in ("class", "id"))
    above = [it.text for it in takewhile(lambda it: it is not first, pieces) if _level(it)]
    told = {*map(singular, words(" ".join((called.replace("_", " "), *above[-1:]))))}
    if not told.isdisjoint(_OF_OTHERS):
        return False
    times = sum(slot_of(it.text) is not None for it in pieces)
    return (
        not told.isdisjoint(_OF_TALKS)
        or times >= _HALF * len(records)
        or any(map(heads_list, above[-1:]))
    )


def _level(piece: _Piece) -> int:
    """The level of the heading around a piece; 0 for none."""
    return max((HEADINGS.get(it.name, 0) for it in piece.path), default=0)


def _rewrite(
    records: Sequence[_Record], titles: Sequence[_Piece], pieces: Sequence[_Piece], level: int
) -> None:
    """Moves the titles and names, and the time in front of an element to where its talk begins.

    What has the place of a title beside nobody's name is a heading as well: it is no other talk's.
    """
    first = records[0]
    level = _level(first.title) or _level(first.names[0]) or level
    used = {it.number for of in records for it in (of.title, *of.names)}
    for title in titles:
        if title.number not in used and slot_of(title.text) is None and not _level(title):
            place = title.path[-1].children.index(title.nodes[0])
            moved = _moved(title, f"h{level}")
            title.path[-1].children.insert(place, moved)
    for record in records:
        around = record.title.path[record.depth]
        before = record.title.number - 1
        while before >= 0 and any(it is around for it in pieces[before].path):
            before -= 1
        slot = slot_of(pieces[before].text) if before >= 0 else None
        times = [pieces[before]] if slot and not slot.rest and before not in used else []
        used.update(it.number for it in times)
        head = [_moved(record.title, f"h{level}")]
        head[0].names = len(record.names)
        head += [_moved(it, "p") for it in (*record.names, *times)]
        around.children = [*head, *around.children]
        around.name = around.name if around.name in _KEEP else "div"
        for it in record.title.path:
            it.heavy = it.heavy or it.name == "table"


def _moved(piece: _Piece, name: str) -> Element:
    """A new element of the nodes of a piece, which leave the place where they stand."""
    moved = {id(it) for it in piece.nodes}
    parent = piece.path[-1]
    parent.children = [it for it in parent.children if id(it) not in moved]
    lines = parent.first, parent.last
    return Element(name, {}, *lines, children=list(piece.nodes))
