"""Annotations of web pages, as Hypothesis exports them: highlights with notes, page by page.

The answer of its interface has `rows`, the export of its side bar `annotations`; each says its page
(`uri`), who may read it (`group`, `permissions`) and the words that are marked
(`TextQuoteSelector`). What only its writer or a group may read is left out before anything else.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from generator.model.account import AccountPassage, AccountTopic, Item, PassageKind, Quotation
from generator.model.account_head import AccountKind
from generator.model.source import Candidate
from generator.read.formats.html.blocks import heading
from generator.read.formats.json.forms import BECAUSE, Form, JsonSourceMap
from generator.read.formats.json.tree import ALONE, JsonLeaf, Object
from generator.read.formats.parsed import File, ListedTalk, Parsed, Shown, without_places
from generator.read.page import Draft
from generator.read.talk_facts import facts_of_address
from generator.text.regex import regex

KIND = Candidate(dialect="annotations", english="annotations of web pages", score=1.0)
_SIGNS = '"group"', '"permissions"', '"target"', '"uri"'
_LIST = regex(r"\s*+\[\s*+")
_LIST_INSIDE = regex(r'"(?:rows|annotations)"\s*+:\s*+\[\s*+')
_BETWEEN = regex(r"\s*+,?\s*+")
_PUBLIC, _READERS = "__world__", "group:__world__"
_MADE_OF = frozenset(("uri", "target", "group"))


def _entries(root: Object) -> tuple[Object, ...]:
    lists = (root.objects(key) for key in ("rows", "annotations", ALONE))
    every = tuple(it for it in next(filter(None, lists), ()) if it.members)
    return every if all(it.members.keys() >= _MADE_OF for it in every) else ()


def fits(root: Object) -> bool:
    """Whether the file is a list of annotations of pages."""
    return bool(_entries(root))


def read(file: File, root: Object) -> Parsed:
    """An account for each page, in the order of the file, with the address of the page."""
    source_map = JsonSourceMap(file)
    by_page: defaultdict[str, list[Object]] = defaultdict(list)
    for entry in _entries(root):
        address = entry.text("uri")
        if address is not None and not source_map.is_left_out(address.line):
            by_page[address.text.strip()].append(entry)
    talks = tuple(_page(url, entries, source_map) for url, entries in by_page.items())
    lines = source_map.lines(BECAUSE)
    return Parsed(lines=lines, kind=AccountKind.NOTES, form=KIND, talks=talks)


def _page(url: str, entries: Sequence[Object], source_map: JsonSourceMap) -> ListedTalk:
    title = source_map.read(next(filter(None, map(_title, entries)), None))
    items = tuple(chain.from_iterable(_items(entry, source_map) for entry in entries))
    numbers = [line for item in items for line in item.at.lines]
    numbers += title.lines if title else [leaf.line for it in entries if (leaf := it.text("uri"))]
    facts = facts_of_address(url)
    return ListedTalk(
        fields=Draft(
            lines=(min(numbers), max(numbers)),
            titles=source_map.titles(title),
            url=facts.url,
            recordings=facts.recordings,
            items=items,
        ),
        blocks=(heading(title, 1),) if title else (),
        rows=((title.lines[0], title.text),) if title else (),
    )


def _title(entry: Object) -> JsonLeaf | None:
    document = entry.object("document")
    return next(iter(document.texts("title")), None) if document else None


def _items(entry: Object, source_map: JsonSourceMap) -> Iterator[Item]:
    """A highlight with its note, or a note on the page, and its tags."""
    selectors = (it for target in entry.objects("target") for it in target.objects("selector"))
    exact = next(filter(None, (it.text("exact") for it in selectors)), None)
    quoted, note = source_map.read(exact), source_map.read(entry.text("text"))
    if quoted is not None:
        at = source_map.at(*filter(None, (quoted, note)))
        yield Quotation(text=quoted.text, note=note.text if note else None, at=at)
    elif note is not None:
        at = source_map.at(note)
        yield AccountPassage(section="text", kind=PassageKind.OTHER, text=note.text, at=at)
    for tag in source_map.details("tag", entry.texts("tags")):
        yield AccountTopic(name=tag.text, at=tag.at, is_tag=True)


def without_private(lines: Sequence[str]) -> Shown:
    """The lines of such a file without the annotations that not everybody may read.

    >>> own = '{"uri": "u", "target": [], "group": "x", "permissions": {}}'
    >>> without_private([f"[{own}]"]).lines
    ('[{}]',)
    """
    text = "\n".join(lines)
    if not all(sign in text for sign in _SIGNS):
        return Shown(lines=tuple(lines))
    return without_places(text, _private(text), "{", "}")


def _private(text: str) -> Iterator[tuple[int, int]]:
    """Where annotations stand that are not for everybody; of a list that is damaged, the rest."""
    begin = _LIST.match(text) or _LIST_INSIDE.search(text)
    decoder = json.JSONDecoder()
    at = begin.end() if begin else len(text)
    while at < len(text) and text[at] != "]":
        try:
            entry, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield at, len(text)
            return
        if not isinstance(entry, dict) or not _is_public(entry):
            yield at, end
        between = _BETWEEN.match(text, end)
        at = between.end() if between else len(text)


def _is_public(entry: dict[str, object]) -> bool:
    permissions = entry.get("permissions")
    readers = permissions.get("read") if isinstance(permissions, dict) else None
    return entry.get("group") == _PUBLIC and readers in ([_READERS], None)


FORM = Form(kind=KIND, fits=fits, read=read)
