"""What `docs/architecture.md` says of the package's layout is true."""

import house
import pytest

from generator.read.dialects import DIALECTS


@pytest.mark.site
def test_the_tables_are_those_of_the_code() -> None:
    through = house.traced()
    page = house.PAGE.read_text("utf-8")
    assert house.written(page, house.tables(through)) == page, "run `make house`"
    assert len(through) == len(DIALECTS) + 1
    assert all("build.py" in modules for modules in through.values())


def test_no_folder_lists_more_than_fourteen_entries() -> None:
    assert {folder: count for folder, count in house.entries().items() if count > 14} == {}


def test_the_page_has_a_place_for_the_tables() -> None:
    assert house.written(house.PAGE.read_text("utf-8"), "none") != house.PAGE.read_text("utf-8")
