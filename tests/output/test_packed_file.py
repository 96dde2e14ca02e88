"""Large files wait packed, and are written piece by piece."""

from pathlib import Path

import msgspec
from mkdocs.structure.files import Files

from generator.model.site.export import DataFile, listed_files
from generator.model.site.page import Asset, in_pieces, packed_assets
from generator.model.site.spill import Spill
from generator.output.mkdocs.files import add_site
from generator.output.mkdocs.generated_file import GeneratedFile, PageFile
from tests.output.small_site import small_site
from tests.output.test_ready_pages import settings

WHOLE = b"".join(b'{"number": %d}\n' % number for number in range(200_000))
PIECES = [WHOLE[start : start + 999] for start in range(0, len(WHOLE), 999)]
UNPACKED = DataFile(path="data/large.json", media_type="application/json", format="JSON")
LARGE = in_pieces(UNPACKED, PIECES, Spill())
SMALL = Asset(path="small.txt", content=b"A line.\n")


def test_a_large_file_is_packed_and_comes_back_in_pieces() -> None:
    assert len(LARGE.held) < len(WHOLE) / 4
    assert LARGE.whole == WHOLE
    assert max(map(len, LARGE.pieces)) < len(WHOLE) / 8
    assert Asset(path="a", content=WHOLE).whole == WHOLE
    assert [file.size for file in listed_files([LARGE])[None]] == [len(WHOLE)]
    assert in_pieces(UNPACKED, [], Spill()).whole == b""
    assert in_pieces(UNPACKED, PIECES, None).content == WHOLE


def test_it_is_written_as_it_was_or_as_a_plugin_has_changed_it(tmp_path: Path) -> None:
    config = settings(tmp_path)
    files = Files([])
    add_site(msgspec.structs.replace(small_site(), assets=(LARGE,)), files, config)
    file = files.get_file_from_path(LARGE.path)
    assert isinstance(file, GeneratedFile)
    assert file.is_modified()
    assert (file.content_bytes, file.content_string) == (WHOLE, WHOLE.decode())
    file.copy_file()
    written = Path(config.site_dir, LARGE.path)
    assert written.read_bytes() == WHOLE
    file.content_string = "changed"
    file.copy_file()
    assert written.read_bytes() == file.content_bytes == b"changed"


def test_of_long_notes_all_files_are_packed_and_of_others_none() -> None:
    few, many = (packed_assets([LARGE, SMALL], spill) for spill in (None, Spill()))
    assert [it.is_packed for it in few] == [True, False]
    assert [it.is_packed for it in many] == [True, True]
    assert [it.whole for it in many] == [WHOLE, SMALL.whole]
    assert [it.content for it in many] == [b"", b""]
    assert packed_assets(many, Spill()) == many


def test_a_file_keeps_no_address_that_can_be_made_again(tmp_path: Path) -> None:
    config = settings(tmp_path)
    (twin,) = GeneratedFile.of([Asset(path="talks/a.md", content=b"# A")], config)
    (page,) = PageFile.of(small_site().pages[:1], config)
    asked = [(it.url, it.dest_uri, it.name, it.abs_dest_path) for it in (twin, page)]
    assert asked[0][:3] == ("talks/a.md", "talks/a.md", "a.md")
    assert asked[1][1] == small_site().pages[0].address
    assert not {"url", "name", "abs_dest_path"} & (vars(twin).keys() | vars(page).keys())
    page.dest_uri = "elsewhere.html"
    assert page.url == "elsewhere.html"
