"""Generated pages and other files among MkDocs' files, put together when they are asked for."""

from collections.abc import Iterable, Iterator
from copy import copy
from pathlib import Path
from typing import Self, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import is_markdown_file, weak_property

from generator.model.site.page import Asset, Page
from generator.output.page_file import page_file

_TWIN = ".twin"
"""Behind the name of Markdown that is published as it is, so that MkDocs makes no page of it."""


class GeneratedFile(File):
    """A file of ours; its addresses are made when asked for, where MkDocs would keep four texts."""

    is_kept = False
    """Whether it stays in the site as it is there: MkDocs neither renders nor writes it."""

    is_awaited = False
    """Whether its page is still to come, so that MkDocs makes none that would be replaced."""

    _held: Page | Asset

    name, url, abs_dest_path = (
        weak_property(vars(File)[text].func)  # type: ignore[no-untyped-call]
        for text in ("name", "url", "abs_dest_path")
    )

    @weak_property
    def dest_uri(self) -> str:
        """Where it stands in the site; MkDocs asks nine times, and would take the path apart."""
        return self._held.address if isinstance(self._held, Page) else self._held.path

    @classmethod
    def of(cls, every: Iterable[Page | Asset], config: MkDocsConfig) -> Iterator[Self]:
        """The files of pages or assets, which stand in no navigation unless they are listed there.

        They are copies of a file that MkDocs makes: for each it would take a path apart.
        """
        file = cls.generated(config, "", content=b"", inclusion=InclusionLevel.NOT_IN_NAV)
        for held in every:
            made = cast("Self", copy(file))
            made.hold(held)
            yield made

    def hold(self, held: Page | Asset) -> None:
        """Has a page or an asset as its content."""
        self._content, self._held, self.src_uri = None, held, held.path
        if isinstance(held, Asset) and is_markdown_file(held.path):
            self.src_uri = f"{held.path}{_TWIN}"

    @property
    def held(self) -> Page | Asset:
        """The page or the asset that is its content, while no plugin has set another."""
        return self._held

    def is_documentation_page(self) -> bool:
        """Whether MkDocs is to make a page of it, as of no asset."""
        return False

    @property
    def content_bytes(self) -> bytes:
        """All of it, or what a plugin has set instead."""
        if not self.is_untouched:
            return super().content_bytes
        return self._held.whole if isinstance(self._held, Asset) else page_file(self._held).encode()

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = value

    @property
    def content_string(self) -> str:
        """The same as text: of a page the Markdown with its front matter."""
        return self.content_bytes.decode("utf-8-sig")

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content = value

    def is_modified(self) -> bool:
        """Whether it is to be written again: what has no file of its own always is."""
        return self.is_untouched or super().is_modified()

    @property
    def is_untouched(self) -> bool:
        """Whether no plugin has given the file another content or another place."""
        return self._content is None and self.abs_src_path is None

    def copy_file(self, dirty: bool = False) -> None:
        """Writes an asset into the site, unless it is there."""
        if self.is_kept:
            return
        if not self.is_untouched or not isinstance(self._held, Asset):
            super().copy_file(dirty)
            return
        try:
            with open(self.abs_dest_path, "wb") as written:  # noqa: PTH123  (there are thousands)
                written.writelines(self._held.pieces)
        except FileNotFoundError:  # the first file of its folder
            path = Path(self.abs_dest_path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self._held.whole)


class PageFile(GeneratedFile):
    """A generated page."""

    def is_documentation_page(self) -> bool:
        """Whether MkDocs is to make a page of it."""
        return not (self.is_kept or self.is_awaited)
