"""Pages kept from build to build: what has not changed is not written again.

With each page is kept what stands for the values that its template got, and for each answer that it
asked of the lookups. Where all of that is the same, so is the page. All pages of a site are one
entry of the store, under a key made from the code and what all pages share: an index, and the
pages' packed texts behind it, which are read one by one. What is damaged is written again.
"""

import os
from collections.abc import Iterable, Mapping
from hashlib import blake2b, sha256
from typing import BinaryIO

import msgspec

from generator.model.base import Value
from generator.model.site.page import Body
from generator.render.context.render_context import PageDraft, RenderContext
from generator.render.context.watched import Asked, Watch, digest_of
from generator.text.store import Store, code_version

_PACKAGES = ("model", "text", "messages", "render")
_LIBRARIES = ("Babel", "Jinja2", "MarkupSafe", "msgspec")
_SIZE = 16
_NUMBER = 8
_WORTH = 2_000
"""Lines of notes from which on pages are kept: fewer are written at once."""


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


class _Index(Value, frozen=True, array_like=True, kw_only=False):
    """All answers that pages asked for, with what stands for each, and the pages by path."""

    answers: tuple[tuple[Asked, bytes], ...] = ()
    pages: dict[str, _KeptPage] = {}


_ENCODER = msgspec.msgpack.Encoder()
_WRITTEN = msgspec.msgpack.Decoder(_Written)
_INDEX = msgspec.msgpack.Decoder(_Index)


class KeptPages:
    """The pages of the last build that are still right, and those that are kept for the next."""

    def __init__(self, store: Store, context: RenderContext) -> None:
        """Takes the store and what all pages share."""
        watch = Watch(context.lookups, context.words)
        self._context = msgspec.structs.replace(context, lookups=watch.lookups, words=watch.words)
        self._watch = watch
        self._store = store
        self._key = _key_of(context)
        self._file = store.open(self._key)
        self._index, self._start = _opened(self._file)
        self._is_same = [watch.digest(asked) == digest for asked, digest in self._index.answers]
        self._digests: dict[str, bytes] = {}
        self._answers: dict[Asked, int] = {}
        self._pages: dict[str, tuple[bytes, tuple[int, ...], bytes]] = {}
        self._is_changed = False

    def bodies(self, drafts: Iterable[PageDraft]) -> dict[str, Body]:
        """By path what the templates of pages would write, of those of which that is known."""
        return {draft.path: body for draft in drafts if (body := self._body(draft))}

    def _body(self, draft: PageDraft) -> Body | None:
        values = _digest_of(draft)
        if values is None:
            return None
        self._digests[draft.path] = values
        page = self._index.pages.get(draft.path)
        if (
            page is None
            or page.values != values
            or not all(map(self._is_same.__getitem__, page.asked))
        ):
            return None
        packed = self._read(page)
        if packed is None:
            return None
        answers = self._index.answers
        self._note(draft.path, packed, tuple(answers[number][0] for number in page.asked))
        return Body(packed=packed)

    def write(self, draft: PageDraft) -> bytes:
        """What the template of a page writes, with what it asks for, as bytes for :meth:`keep`."""
        self._watch.taken()
        body = self._context.body_of(draft)
        return _ENCODER.encode(_Written(body.packed, self._watch.taken()))

    def keep(self, draft: PageDraft, written: bytes) -> Body:
        """Has a page kept for the next build, if something stands for its values."""
        page = _WRITTEN.decode(written)
        if draft.path in self._digests:
            self._is_changed = True
            self._note(draft.path, page.packed, page.asked)
        return Body(packed=page.packed)

    def close(self) -> None:
        """Saves the pages, where they are not those that are there."""
        if self._file:
            self._file.close()
        if self._is_changed or self._pages.keys() != self._index.pages.keys():
            self._save()
        self._store.tidy([self._key])

    def _note(self, path: str, packed: bytes, asked: tuple[Asked, ...]) -> None:
        numbers = tuple(self._answers.setdefault(it, len(self._answers)) for it in asked)
        self._pages[path] = self._digests[path], numbers, packed

    def _read(self, page: _KeptPage) -> bytes | None:
        if self._file is None:
            return None
        try:
            self._file.seek(self._start + page.start)
            packed = self._file.read(page.size)
        except OSError:
            return None
        return packed if _checked(packed) == page.digest else None

    def _save(self) -> None:
        pages: dict[str, _KeptPage] = {}
        start = 0
        for path, (values, asked, packed) in self._pages.items():
            pages[path] = _KeptPage(values, asked, start, len(packed), _checked(packed))
            start += len(packed)
        answers = tuple((asked, self._watch.digest(asked)) for asked in self._answers)
        index = _ENCODER.encode(_Index(answers, pages))
        head = len(index).to_bytes(_NUMBER, "big") + _checked(index)
        bodies = (packed for _, _, packed in self._pages.values())
        self._store.save(self._key, head, index, *bodies)


def open_pages(context: RenderContext) -> KeptPages | None:
    """The pages that are kept; None where nothing is, and of a few notes."""
    folder, is_worth = context.config.cache, context.lines >= _WORTH
    return KeptPages(Store(folder, ".pages"), context) if folder and is_worth else None


def _key_of(context: RenderContext) -> str:
    config = context.config
    shared = (context.words.language, config.site_name, config.site_url)
    code = code_version(_PACKAGES, _LIBRARIES)
    return sha256(msgspec.json.encode((code, *shared))).hexdigest()


def _digest_of(draft: PageDraft) -> bytes | None:
    """What stands for all that a template gets of a page; None where there is no such thing."""
    values: Mapping[str, object] = draft.values
    try:
        return digest_of((draft.template, draft.title, draft.title_of, draft.pager, dict(values)))
    except (NotImplementedError, TypeError, ValueError):
        return None


def _checked(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()


def _opened(file: BinaryIO | None) -> tuple[_Index, int]:
    """The index of an entry and where its texts begin; an empty one where it is damaged."""
    if file is None:
        return _Index(), 0
    try:
        size = int.from_bytes(file.read(_NUMBER), "big")
        digest = file.read(_SIZE)
        packed = file.read(min(size, os.fstat(file.fileno()).st_size))
        if _checked(packed) != digest:
            return _Index(), 0
        return _INDEX.decode(packed), file.tell()
    except (OSError, ValueError):
        return _Index(), 0
