"""Generated pages and large files among MkDocs' files, put together when they are asked for."""

from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from generator.model.page import Asset, Page
from generator.output.page_file import page_file


class PageFile(File):
    """A generated page as a file of MkDocs, whose text is put together when it is asked for."""

    _page: Page | None = None

    @classmethod
    def of(cls, page: Page, config: MkDocsConfig) -> "PageFile":
        """The file of a page, which stands in no navigation unless it is listed there."""
        file = cls.generated(config, page.path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        made = cast("PageFile", file)
        made.hold(page)
        return made

    def hold(self, page: Page) -> None:
        """Has a page as its content."""
        self._content, self._page = None, page

    @property
    def content_string(self) -> str:
        """The Markdown with its front matter, or what a plugin has set instead."""
        if self.is_untouched and self._page is not None:
            return page_file(self._page)
        return super().content_string

    @content_string.setter
    def content_string(self, value: str) -> None:
        self._content = value

    @property
    def content_bytes(self) -> bytes:
        """The same in UTF-8."""
        if self.is_untouched:
            return self.content_string.encode()
        return super().content_bytes

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = value

    def is_modified(self) -> bool:
        """Whether the page is to be written again: a page without a file of its own always is."""
        return self.is_untouched or super().is_modified()

    @property
    def is_untouched(self) -> bool:
        """Whether no plugin has given the file another content or another place."""
        return self._content is None and self.abs_src_path is None


class PackedFile(File):
    """A large file of ours, which is unpacked piece by piece when it is written."""

    _asset: Asset | None = None

    @classmethod
    def of(cls, asset: Asset, config: MkDocsConfig) -> "PackedFile":
        """The file of a packed asset."""
        file = cls.generated(config, asset.path, content=b"", inclusion=InclusionLevel.NOT_IN_NAV)
        made = cast("PackedFile", file)
        made.hold(asset)
        return made

    def hold(self, asset: Asset) -> None:
        """Has a packed asset as its content."""
        self._content, self._asset = None, asset

    @property
    def content_bytes(self) -> bytes:
        """All of it, or what a plugin has set instead."""
        return self._asset.whole if self._asset else super().content_bytes

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content, self._asset = value, None

    @property
    def content_string(self) -> str:
        """The same as text."""
        return self.content_bytes.decode("utf-8-sig")

    @content_string.setter
    def content_string(self, value: str) -> None:
        self.content_bytes = value.encode()

    def is_modified(self) -> bool:
        """Whether it is to be written again: a file without a source always is."""
        return True

    def copy_file(self, dirty: bool = False) -> None:
        """Writes it into the site."""
        if self._asset is None:
            super().copy_file(dirty)
            return
        path = Path(self.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as written:
            written.writelines(self._asset.pieces)
