"""Pages and files of large collections wait in a file that has no name and ends with them."""

import gc
import os
import tempfile
from io import FileIO
from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from generator.model.site.page import Asset, Body, packed_assets
from generator.model.site.spill import Spill
from generator.output.mkdocs.kept_site import stamp_of
from tests.support import SEEDS

TEXTS = ("A line.\n", "", "\ud83c\u4e2d" * 9_999)


def test_texts_come_back_from_a_file_that_ends_with_the_last_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    spill = Spill()
    file = spill._file
    assert file
    bodies = [Body.of(text).in_file(spill) for text in TEXTS]
    assert [body.text for body in reversed(bodies)] == list(reversed(TEXTS))
    assert not any(body.content for body in bodies)
    assert [body.held for body in bodies] == [Body.of(text).content for text in TEXTS]
    stamps = [stamp_of(body) for body in (*bodies, Body(content=bodies[0].held).in_file(spill))]
    assert stamps[0] == stamps[-1] is not None
    assert len(set(stamps)) == len(TEXTS)
    del spill, bodies[1:]
    assert bodies[0].text == TEXTS[0]
    del bodies
    assert file.closed
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("fails", ["open", "write"])
def test_where_there_is_no_room_for_a_file_all_stays_in_memory(
    monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    def opened(*, buffering: int) -> FileIO:
        if fails == "open":
            raise FileNotFoundError("No usable temporary directory found")
        assert buffering == 0
        return FileIO(os.devnull)

    monkeypatch.setattr(tempfile, "TemporaryFile", opened)
    spill = Spill()
    body = Body.of(TEXTS[0]).in_file(spill)
    assert (body.text, body.spilled) == (TEXTS[0], None)
    (asset,) = packed_assets([Asset(path="a", content=b"A line.\n")], spill)
    assert (asset.whole, asset.spilled, asset.is_packed) == (b"A line.\n", None, True)


def test_while_pages_are_made_no_search_for_cycles_goes_through_what_stands(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Rivers\n\nSpeaker: Ada Okafor\n", encoding="utf-8")
    frozen: list[int] = []
    config = Config(seeds=tmp_path, notes=tmp_path / "none")

    def told(stage: str, _count: int) -> None:
        frozen.append(gc.get_freeze_count())
        if stage == failing:
            raise ValueError(stage)

    gc.unfreeze()
    try:
        failing = ""
        build(config, told)
        assert frozen[0] == 0
        assert min(frozen[1:]) > 0
        assert gc.get_freeze_count() == 0
        failing = "Pages and files made"
        with pytest.raises(ValueError, match=failing):
            build(config, told)
        assert gc.get_freeze_count() == 0
    finally:
        gc.freeze()
    frozen.clear()
    with pytest.raises(ValueError, match=failing):
        build(config, told)
    assert min(*frozen, gc.get_freeze_count()) > 0  # what the caller set apart stays so


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_site_that_waits_in_a_file_is_the_one_in_memory(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    config = Config(seeds=SEEDS, notes=SEEDS / "none", language=language)
    usual = build(config)
    monkeypatch.setattr("generator.build.MANY_LINES", 0)
    spilled = build(config)
    assert all(page.body.spilled for page in spilled.pages)
    assert all(asset.spilled for asset in spilled.assets)
    assert [page.markdown for page in spilled.pages] == [page.markdown for page in usual.pages]
    assert [it.whole for it in spilled.assets] == [it.whole for it in usual.assets]
