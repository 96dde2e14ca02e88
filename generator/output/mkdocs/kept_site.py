"""What the last build wrote into the site's folder stays there where it would be written again.

MkDocs empties the folder, renders each page and writes each file. Before it does so the folder is
set aside, and put back behind it. A page is what its own values and what all pages share make of
it: settings, navigation, code. Where what stands for these is that of the last build, and the file
is the one that was written then (its size, its times and its number say so), the file stays and
MkDocs passes over it; all else is deleted before MkDocs writes. Nothing of this is done beside
plugins and in themes that may ask for more than we know of.
"""

import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from types import FunctionType

import msgspec
from babel.core import Locale
from mkdocs.config.base import Config as Settings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.theme import Theme
from msgspec.structs import replace

from generator.model.base import Value
from generator.model.site.page import Body, Page
from generator.model.site.spill import Spilled
from generator.output.mkdocs.generated_file import GeneratedFile, PageFile
from generator.output.mkdocs.ready_pages import ReadyPage, has_known_readers
from generator.text.store import Store, code_version, digest_of_bytes

_WORTH = 500
"""Files from which on they are kept: fewer are written at once."""

_NOT_PRINTED = frozenset({"exclude_docs", "draft_docs", "not_in_nav", "docs_dir", "site_dir"})
"""Settings that say which files there are and where, which the files themselves say."""


class _Written(Value, frozen=True, array_like=True, kw_only=False):
    """What stands for all that a file was made of, and for the file as it was written."""

    made_of: bytes
    file: tuple[int, int, int, int]


Beside = Callable[[PageFile], object]
"""What a page shows beside its text."""

_RECORD = msgspec.msgpack.Decoder(dict[str, _Written])


class KeptSite:
    """The folder of a site and what a store says of the files in it."""

    def __init__(self, site: Path, store: Store) -> None:
        """Takes the site's folder, and where it is noted what was written."""
        self._site = site
        self._store = store
        self._aside = site.with_name(f".{site.name}.talks")
        self._key = sha256(os.fsencode(site.absolute())).hexdigest()
        self._files: list[tuple[GeneratedFile, bytes]] = []
        self._known: dict[str, _Written] = {}

    def set_aside(self) -> None:
        """Takes the folder out of MkDocs' way, unless it is none of ours or holds hidden files."""
        with suppress(OSError):
            if self._aside.exists():  # a build was killed
                shutil.rmtree(self._aside)
            if not self._site.is_symlink() and not any(self._site.glob(".*")):
                self._known = self._read()
                if self._known:
                    self._site.rename(self._aside)

    def put_back(self) -> None:
        """Puts the folder back, unless somebody has written another one."""
        try:
            if self._aside.exists():
                if self._site.exists():
                    self._site.rmdir()
                self._aside.rename(self._site)
        except OSError:
            shutil.rmtree(self._aside, ignore_errors=True)
            self._known = {}

    def keep(self, files: Files, nav: Navigation, beside: Beside, shared: bytes | None) -> None:
        """Has those files stay that would be written again, and deletes all others of the folder.

        A page of the navigation is made of its place there as well, and others show its title. What
        stands for all that pages share is `shared`; without it no page is kept.
        """
        staying: set[str] = set()
        places = {
            page.file.src_uri: [page.title, *(section.title for section in page.ancestors)]
            for page in nav.pages
        }

        def made_of(file: GeneratedFile) -> bytes | None:
            if not file.is_untouched:
                return None
            if not isinstance(file.held, Page) or not isinstance(file, PageFile):
                return stamp_of(file.held)
            page = replace(file.held, body=Body(content=file.held.body.stamp))
            place = places.get(file.src_uri)
            return stamp_of((shared, page, beside(file), place)) if shared else None

        generated = [file for file in files if isinstance(file, GeneratedFile)]
        if len(generated) >= _WORTH:
            stamps = ((file, made_of(file)) for file in generated)
            self._files = [(file, stamp) for file, stamp in stamps if stamp]
        for file, stamp in self._files:
            path = file.dest_uri
            known = self._known.get(path)
            if known and known.made_of == stamp and known.file == self._stat(path):
                file.is_kept = True
                staying.add(path)
                if isinstance(file.page, ReadyPage):  # none but such pages were noted
                    file.page.stay(is_named=file.src_uri in places)
        if self._known:
            self._delete_all_but(staying)

    def discard(self) -> None:
        """Empties the folder of a build that has failed."""
        shutil.rmtree(self._aside, ignore_errors=True)
        if self._known:
            self._delete_all_but(set())

    def note(self) -> None:
        """Notes which files were written, for the next build."""
        written: dict[str, _Written] = {}
        for file, stamp in self._files:
            path = file.dest_uri
            stat = self._known[path].file if file.is_kept else self._stat(path)
            if stat and (not isinstance(file, PageFile) or _is_ready(file)):
                written[path] = _Written(stamp, stat)
        record = _ENCODER.encode(written)
        self._store.save_sealed(self._key, record)
        self._store.tidy([self._key])
        self._files, self._known = [], {}

    def _read(self) -> dict[str, _Written]:
        with suppress(ValueError):
            return _RECORD.decode(self._store.load_sealed(self._key))
        return {}

    def _stat(self, path: str) -> tuple[int, int, int, int] | None:
        try:
            it = os.lstat(f"{self._site}/{path}")
        except OSError:
            return None
        return it.st_size, it.st_mtime_ns, it.st_ctime_ns, it.st_ino

    def _delete_all_but(self, staying: set[str]) -> None:
        """Deletes files, and folders that are empty then, as if they had never been there."""
        start = len(f"{self._site}{os.sep}")
        full = {f"{path.rpartition('/')[0]}/" for path in staying}
        for folder, folders, names in os.walk(self._site, topdown=False):
            above = f"{folder[start:].replace(os.sep, '/')}/".removeprefix("/")
            for name in names:
                if above + name not in staying:
                    Path(folder, name).unlink()
            for name in folders:
                inner = Path(folder, name)
                if inner.is_symlink():
                    inner.unlink()
                elif f"{above}{name}/" not in full:
                    with suppress(OSError):  # it still holds something
                        inner.rmdir()


def kept_site(config: MkDocsConfig, store: Path | None) -> KeptSite | None:
    """The kept site of a project, where a page is made of nothing that we do not know of."""
    if store is None or config.theme.custom_dir is not None or not has_known_readers(config):
        return None
    return KeptSite(Path(config.site_dir), Store(store / "site", ".site"))


def shared_by_all(config: MkDocsConfig, nav: Navigation, *others: object) -> bytes | None:
    """What stands for all that the pages of a site have in common; None where nothing can.

    `others` are values that pages are made of beside MkDocs' settings and the navigation.
    """
    settings = {name: value for name, value in config.items() if name not in _NOT_PRINTED}
    return stamp_of(
        (code_version(), settings, config.theme.dirs, list(map(_outline, nav.items)), others)
    )


def stamp_of(value: object) -> bytes | None:
    """What stands for a value: equal only for equal values; None for what is not data."""
    try:
        return digest_of_bytes(_ENCODER.encode(value))
    except (NotImplementedError, TypeError, ValueError):
        return None


def _is_ready(file: PageFile) -> bool:
    """Whether a page's HTML was made of its values, and not by way of Markdown."""
    return isinstance(file.page, ReadyPage) and file.page.is_ready


def _outline(item: StructureItem) -> object:
    """An entry of the navigation, with its title; a hand-written page has that in its text."""
    if isinstance(item, MkDocsPage):
        held = getattr(item.file, "held", None)
        own = held.title if isinstance(held, Page) else item.file.content_bytes
        return item.title, item.file.dest_uri, own
    if isinstance(item, Section):
        return item.title, list(map(_outline, item.children))
    return item.title, getattr(item, "url", None)


def _plain(value: object) -> object:
    """What stands for a setting of MkDocs in a digest.

    Raises:
        NotImplementedError: for what has no digest, as msgspec wants it.
    """
    if isinstance(value, BasePlugin):
        return dict(value.config)
    if isinstance(value, Theme):
        return value.name, dict(value)
    if isinstance(value, Settings | Mapping):
        return dict(value)
    if isinstance(value, Path | Locale):
        return str(value)
    if isinstance(value, Spilled):
        return bytes(value)
    if isinstance(value, partial):
        return _plain(value.func), value.args, value.keywords
    if isinstance(value, FunctionType) and value.__closure__ is None:
        return value.__module__, value.__qualname__
    raise NotImplementedError(type(value))


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_plain)
