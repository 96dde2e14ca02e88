"""What MkDocs is set to, and that what `mkdocs.yml` sets is kept."""

from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig

from generator.output.mkdocs.settings import prepare
from generator.output.options import Options


def search_of(folder: Path, theme: dict[str, Any], search: dict[str, Any]) -> dict[str, Any]:
    """The settings of the search once everything is prepared."""
    (folder / "docs").mkdir()
    config = MkDocsConfig(config_file_path=str(folder / "mkdocs.yml"))
    config.load_dict(
        {
            "site_name": "Mine",
            "docs_dir": str(folder / "docs"),
            "theme": {"name": "material", **theme},
            "plugins": [{"search": search}],
        }
    )
    assert config.validate()[0] == []
    prepare(config, Options())
    return dict(config.plugins["material/search"].config)


@pytest.mark.parametrize(
    ("language", "search", "pipeline"),
    [
        ("zh", {}, ["stopWordFilter"]),
        ("zh-TW", {}, ["stopWordFilter"]),
        ("zh", {"lang": "en"}, None),
        ("zh", {"pipeline": ["stemmer"]}, ["stemmer"]),
        ("zh", {"pipeline": []}, []),
        ("en", {}, None),
    ],
)
def test_a_chinese_site_finds_whole_english_words(
    tmp_path: Path, language: str, search: dict[str, Any], pipeline: list[str] | None
) -> None:
    assert search_of(tmp_path, {"language": language}, search)["pipeline"] == pipeline


def test_what_is_written_without_spaces_is_cut_unless_told_otherwise(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    assert "\\u3400-\\u9fff" in search_of(tmp_path, {}, {})["separator"]
    own = search_of(tmp_path / "own", {}, {"separator": "[ ]"})
    assert own["separator"] == "[ ]"
