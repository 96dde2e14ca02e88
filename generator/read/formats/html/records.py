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
from itertools import chain, groupby, islice, pairwise, takewhile

import msgspec

from generator.model.base import Value
from generator.model.grouping import grouped
from generator.read.account.people.whole_names import people_before_posts
from generator.read.formats.html.frame import Frame, Step, walk
from generator.read.formats.html.tokens import Text
from generator.read.formats.html.tree import CELLS, CLOSES_PARAGRAPH, HEADINGS, Element, elements
from generator.read.outline.events.days import slot_of
from generator.read.outline.events.event_names import heads_list
from generator.read.outline.events.lists.columns import are_names, are_titles, is_given, mean_words
from generator.read.vocabulary.event_words import is_around_talks
from generator.text.naming.normal import singular, words

_LEAST, _SHARE, _HALF, _FEW = 3, 0.8, 0.5, 0.2
_SMALLEST, _MOST_COLUMNS, _LONGEST = 6, 12, 120
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
    columns = grouped(pieces, lambda it: (it.place, it.cell)).values()
    titled = (it for it in columns if are_titles([piece.text for piece in it]))
    likely = grouped(chain.from_iterable(titled), _place)
    of_names = (it for it in columns if are_names([piece.text for piece in it]))
    level = 1 + max((HEADINGS.get(it.name, 0) for it in elements(root)), default=0)
    for column in islice(of_names, _MOST_COLUMNS):
        rest = column
        while len(rest) >= _LEAST and _place(rest[0]) in everywhere:
            others = {key: it for key, it in likely.items() if key != _place(rest[0])}
            lists = [_records(it, everywhere[key], rest) for key, it in others.items()]
            full = [it for it in lists if _count(it) >= max(_LEAST, _HALF * len(rest))]
            if not full or not _are_of_talks(records := max(full, key=_worth), pieces):
                break
            used = {it.number for of in records for it in of.names}
            rest = [it for it in rest if it.number not in used]
            _rewrite(records, likely.pop(_place(records[0].title)), pieces, min(level, _SMALLEST))
            everywhere.pop(_place(records[0].title))


def _place(piece: _Piece) -> tuple[str, ...]:
    return piece.place


def _count(records: Sequence[_Record]) -> int:
    return sum(len(it.names) for it in records)


def _pieces(root: Element, frame: Frame) -> Iterator[_Piece]:
    path: list[Element] = [root]
    nodes: list[Element | Text] = []
    cells = Counter[int]()  # of each open row
    for step, node, _ in walk(root, frame, _inline(root)):
        if step is Step.WHOLE:
            nodes.append(node)
            continue
        cell = cells[id(path[-2])] if path[-1].name in CELLS else 0
        yield from _parts(tuple(nodes), tuple(path), cell)
        nodes.clear()
        if step is Step.END:
            path.pop()
        elif step is Step.BEGIN and isinstance(node, Element):
            cells[id(path[-1])] += node.name in CELLS
            path.append(node)


def _inline(root: Element) -> frozenset[int]:
    """The elements (by `id()`) that neither are nor hold a block or the end of a line."""
    inline: set[int] = set()
    for element in reversed([*elements(root)]):
        inside = (it for it in element.children if isinstance(it, Element))
        is_block = element.name in _ENDS or "-" in element.name
        if not is_block and all(id(it) in inline for it in inside):
            inline.add(id(element))
    return frozenset(inline)


def _parts(
    nodes: Sequence[Element | Text], path: tuple[Element, ...], cell: int
) -> Iterator[_Piece]:
    """The pieces of one line: an element among other text that has nothing but names is its own."""
    texts = [_text_of(node) for node in nodes]
    if any(it.name in _NO_TEXT for it in path) or not any(map(str.strip, texts)):
        return
    several = sum(bool(text.strip()) for text in texts) > 1
    whole = "".join(texts).strip() if several else ""
    is_whole = 0 < len(whole) <= _LONGEST and bool(people_before_posts(whole))
    names = [
        several and not is_whole and isinstance(it, Element) and is_given(text)
        for it, text in zip(nodes, texts, strict=True)
    ]
    for _, group in groupby(range(len(nodes)), lambda n: n if names[n] else -1):
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
                cell=cell,
            )


def _text_of(node: Element | Text) -> str:
    texts: list[str] = []
    todo = [node]
    while todo:
        it = todo.pop()
        texts += [it.text] if isinstance(it, Text) else []
        todo += reversed(it.children) if isinstance(it, Element) else []
    return "".join(texts)


def _kind(element: Element) -> str:
    """What an element is: its name, and its classes but for those that number or measure."""
    classes = sorted(it for it in element.attributes.get("class", "").split() if it.isalpha())
    return " ".join((element.name, *classes))


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
    terms = {*map(singular, words(" ".join((called.replace("_", " "), *above[-1:]))))}
    if not terms.isdisjoint(_OF_OTHERS):
        return False
    times = sum(slot_of(it.text) is not None for it in pieces)
    return (
        not terms.isdisjoint(_OF_TALKS)
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
    around: list[tuple[Element, list[Element]]] = []
    moved: list[_Piece] = []
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


def _element(piece: _Piece, name: str, *, names: int = 0) -> Element:
    """A new element around the nodes of a piece."""
    lines = piece.path[-1].first, piece.path[-1].last
    return Element(name, {}, *lines, children=list(piece.nodes), names=names)
