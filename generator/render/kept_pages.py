"""Pages kept from build to build: what has not changed is neither made nor written again.

With each page is kept what stands for the values that its template got, and for each answer that it
asked of what all pages share. Where all of that is the same, so is the page. Of the pages of one
thing not even the values are made: with them is kept what stands for all that was asked while they
were made and written. All pages of a site are one entry of the store, under a key made from the
code and the settings: an index, and the pages' packed texts behind it, which are read one by one.
What is damaged is written again.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import BinaryIO, NamedTuple

import msgspec

from generator.messages.words import Words
from generator.model.base import Value
from generator.model.links import Links
from generator.model.site.page import Body, Page, Placement
from generator.render.context.lookups import Lookups
from generator.render.context.render_context import PageDraft, PageGroup, RenderContext, with_body
from generator.text.store import Store, digest_of_bytes
from generator.text.store.watched import Answered, Answers, Asked, Watch, digest_of, key_of

_HOLDERS = (RenderContext, Lookups, Links, Placement, Words)
"""What is looked into for what pages ask for."""

_OF_GROUP = b""
"""What stands for the values of a page of a thing, which is kept with all of its pages."""

_SIZE = 16
_NUMBER = 8


class _Written(Value, frozen=True, array_like=True, kw_only=False):
    """The packed text of a page, and what its template asked for."""

    packed: bytes
    asked: tuple[Asked, ...]


class _KeptPage(Value, frozen=True, array_like=True, kw_only=False):
    """Of a page what stands for its values, which answers it asked for, and where its text is."""

    values: bytes
    asked: tuple[int, ...]
    start: int
    size: int
    digest: bytes


class _KeptGroup(Value, frozen=True, array_like=True, kw_only=False):
    """The pages of one thing without their texts.

    With them is what stands for what they were given, and which answers they asked for.
    """

    given: bytes
    asked: tuple[int, ...]
    pages: tuple[Page, ...]


class _Index(Value, frozen=True, array_like=True, kw_only=False):
    """All answers that pages asked for, with what stands for each, and the pages by path."""

    answers: Answered = ()
    pages: dict[str, _KeptPage] = {}
    groups: dict[str, _KeptGroup] = {}


class _Made(NamedTuple):
    """The pages of one thing in this build; `asked` grows while they are written."""

    given: bytes
    asked: list[int]
    pages: tuple[Page, ...]


class _Noted(NamedTuple):
    """What is kept of a page in this build: its text, with the size of that."""

    values: bytes
    asked: tuple[int, ...]
    body: Body
    size: int


_ENCODER = msgspec.msgpack.Encoder()
_WRITTEN = msgspec.msgpack.Decoder(_Written)
_INDEX = msgspec.msgpack.Decoder(_Index)


class KeptPages:
    """The pages of the last build that are still right, and those that are kept for the next."""

    def __init__(self, store: Store, context: RenderContext) -> None:
        """Takes the store and what all pages share."""
        self._watch = Watch(context, _HOLDERS)
        self._context = self._watch.context
        self._store = store
        shared = (context.words.language, context.room, context.is_large)
        self._key = key_of(context.config, *shared)
        self._file = store.open(self._key)
        self._index, self._start = _opened(self._file)
        self._answers = Answers(self._watch, self._index.answers)
        self._digests: dict[str, bytes] = {}
        self._pages: dict[str, _Noted] = {}
        self._groups: dict[str, _Made] = {}
        self._group_of: dict[str, str] = {}
        self._is_changed = False

    def pages_of(self, group: PageGroup) -> Iterator[Page]:
        """The pages of a thing: as they are kept, or to be written."""
        given = _digest_or_none(group.given)
        former = self._index.groups.get(group.key)
        if former and former.given == given and self._answers.are_same(former.asked):
            texts = [self._read(self._index.pages[page.path]) for page in former.pages]
            if None not in texts:
                self._groups[group.key] = _Made(former.given, [*former.asked], former.pages)
                for page, packed in zip(former.pages, filter(None, texts), strict=True):
                    digest = self._index.pages[page.path].digest
                    yield with_body(page, self._noted(page.path, _OF_GROUP, packed, (), digest))
                return
        self._watch.taken()
        made = tuple(group.make(self._context))
        asked = [*self._answers.numbers(self._watch.taken())]
        if given is not None and all(isinstance(page, PageDraft) for page in made):
            heads = tuple(with_body(page, Body()) for page in made)
            self._groups[group.key] = _Made(given, asked, heads)
            self._group_of.update((page.path, group.key) for page in made)
        yield from made

    def bodies(self, drafts: Iterable[PageDraft]) -> dict[str, Body]:
        """By path what the templates of pages would write, of those of which that is known."""
        return {draft.path: body for draft in drafts if (body := self._body(draft))}

    def _body(self, draft: PageDraft) -> Body | None:
        if draft.path in self._group_of:
            return None
        values = _digest_of(draft)
        if values is None:
            return None
        self._digests[draft.path] = values
        page = self._index.pages.get(draft.path)
        if page is None or page.values != values or not self._answers.are_same(page.asked):
            return None
        packed = self._read(page)
        if packed is None:
            return None
        return self._noted(draft.path, values, packed, page.asked, page.digest)

    def write(self, draft: PageDraft) -> bytes:
        """What the template of a page writes, with what it asks for, as bytes for :meth:`keep`."""
        self._watch.taken()
        body = self._context.body_of(draft)
        return _ENCODER.encode(_Written(body.content, self._watch.taken()))

    def keep(self, draft: PageDraft, written: bytes) -> Body:
        """Has a page kept for the next build, if something stands for its values."""
        page = _WRITTEN.decode(written)
        self._is_changed = True
        group = self._group_of.get(draft.path)
        numbers = self._answers.numbers(page.asked)
        if group is not None:
            self._groups[group].asked.extend(numbers)
            return self._noted(draft.path, _OF_GROUP, page.packed, ())
        if draft.path in self._digests:
            return self._noted(draft.path, self._digests[draft.path], page.packed, numbers)
        return Body(content=page.packed)

    def close(self) -> None:
        """Saves the pages, where they are not those that are there."""
        if self._file:
            self._file.close()
        if self._is_changed or self._pages.keys() != self._index.pages.keys():
            self._save()
        self._store.tidy([self._key])

    def _noted(
        self,
        path: str,
        values: bytes,
        packed: bytes,
        asked: tuple[int, ...],
        digest: bytes | None = None,
    ) -> Body:
        digest = digest or digest_of_bytes(packed)
        body = Body(content=packed, digest=digest).in_file(self._context.spill)
        self._pages[path] = _Noted(values, asked, body, len(packed))
        return body

    def _read(self, page: _KeptPage) -> bytes | None:
        if self._file is None:
            return None
        try:
            self._file.seek(self._start + page.start)
            packed = self._file.read(page.size)
        except OSError:
            return None
        return packed if digest_of_bytes(packed) == page.digest else None

    def _save(self) -> None:
        """Saves the pages, with the answers that any of them asked for."""
        asked = chain(
            (it.asked for it in self._pages.values()), (it.asked for it in self._groups.values())
        )
        answers, place = self._answers.used(asked)
        pages: dict[str, _KeptPage] = {}
        start = 0
        for path, page in self._pages.items():
            own = tuple(map(place, page.asked))
            pages[path] = _KeptPage(page.values, own, start, page.size, page.body.digest)
            start += page.size
        groups = {
            key: _KeptGroup(made.given, tuple(map(place, dict.fromkeys(made.asked))), made.pages)
            for key, made in self._groups.items()
        }
        index = _ENCODER.encode(_Index(answers, pages, groups))
        head = len(index).to_bytes(_NUMBER, "big") + digest_of_bytes(index)
        bodies = (page.body.held for page in self._pages.values())
        self._store.save(self._key, head + index, bodies)


def open_pages(context: RenderContext) -> KeptPages | None:
    """The pages that are kept; None where nothing is."""
    return KeptPages(Store(context.cache / "pages", ".pages"), context) if context.cache else None


def _digest_of(draft: PageDraft) -> bytes | None:
    """What stands for all that a template gets of a page; None where there is no such thing."""
    values: Mapping[str, object] = draft.values
    return _digest_or_none((draft.template, draft.title, draft.title_of, draft.pager, dict(values)))


def _digest_or_none(value: object) -> bytes | None:
    try:
        return digest_of(value)
    except (NotImplementedError, TypeError, ValueError):
        return None


def _opened(file: BinaryIO | None) -> tuple[_Index, int]:
    """The index of an entry and where its texts begin; an empty one where it is damaged."""
    if file is None:
        return _Index(), 0
    try:
        size = int.from_bytes(file.read(_NUMBER), "big")
        digest = file.read(_SIZE)
        packed = file.read(min(size, os.fstat(file.fileno()).st_size))
        if digest_of_bytes(packed) != digest:
            return _Index(), 0
        return _INDEX.decode(packed), file.tell()
    except (OSError, ValueError):
        return _Index(), 0
