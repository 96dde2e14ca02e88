"""Options: strict, with defaults, the same for the plugin and the command line."""

import datetime as dt
from pathlib import Path

import pytest

from generator.model.source import Reprint
from generator.output.options import (
    Options,
    OptionsError,
    Project,
    ProjectError,
    cache_folder,
    make_config,
    read_options,
    read_project,
)


def test_defaults_and_empty_values() -> None:
    assert read_options({}) == Options()
    assert read_options({"seeds": None, "language": None}) == Options()


def test_values_are_read() -> None:
    options = read_options({"source_text": "used-lines", "strict": True, "max_file_bytes": 10})
    assert (options.source_text, options.strict) == (Reprint.USED_LINES, True)
    assert options.max_file_bytes == 10


@pytest.mark.parametrize(
    ("given", "option", "message"),
    [
        ({"seds": "x"}, "seds", "did you mean `seeds`"),
        ({"self-contained": True}, "self-contained", "did you mean `self_contained`"),
        ({"zzz": 1}, "zzz", "Valid options: seeds, notes"),
        ({"strict": "yes"}, "strict", "bool"),
        ({"source_text": "half"}, "source_text", "half"),
        ({"max_file_bytes": 0}, "max_file_bytes", "above 0"),
        ({"seeds": ["a"]}, "seeds", "str"),
        ({"build_date": "2026-11"}, "build_date", "'2026-11' is not a day such as 2026-11-20"),
        ({"build_date": "today"}, "build_date", "is not a day"),
        ({"build_date": 20261120}, "build_date", "is not a day"),
        ({"bild_date": "2026-11-20"}, "bild_date", "did you mean `build_date`"),
    ],
)
def test_faults_name_the_option(given: dict[str, object], option: str, message: str) -> None:
    with pytest.raises(OptionsError) as caught:
        read_options(given)
    assert caught.value.option == option
    assert message in str(caught.value)


def test_what_mkdocs_leaves_out_is_known_to_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text("exclude_docs: |\n  /plans/\n  *.tmp\ndraft_docs: new.md\n", encoding="utf-8")
    _, project = read_project(path)
    assert project.excluded == ("/plans/", "*.tmp", "new.md")


@pytest.mark.parametrize("value", [dt.date(2026, 11, 20), "2026-11-20"])
def test_the_option_before_the_environment_gives_the_builds_date(
    value: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(root=tmp_path, docs=tmp_path)
    options = read_options({"seeds": ".", "build_date": value})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert make_config(options, project).build_date == dt.date(2026, 11, 20)
    assert make_config(Options(seeds="."), project).build_date == dt.date(1970, 1, 2)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(OptionsError, match="SOURCE_DATE_EPOCH is 'soon'"):
        make_config(Options(seeds="."), project)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert make_config(Options(seeds="."), project).build_date is None


def test_paths_stand_beside_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "talks").mkdir()
    (tmp_path / "seeds").write_text("a file", encoding="utf-8")
    project = Project(root=tmp_path, docs=tmp_path / "pages")
    config = make_config(Options(seeds="talks"), project)
    assert config.seeds == tmp_path / "talks"
    assert config.notes == tmp_path / "pages" / "notes"
    named = make_config(Options(seeds="talks", notes="mine"), project)
    assert named.notes == tmp_path / "mine"
    with pytest.raises(OptionsError, match="there is no folder"):
        make_config(Options(), project)


def test_project_is_read_without_mkdocs(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(
        "site_name: Mine\ndocs_dir: pages\nsite_url: !ENV [URL, x]\n"
        "plugins:\n  - search\n  - talks:\n      seeds: a\n      strict: !ENV STRICT\n"
        "markdown_extensions:\n  - toc:\n      slugify: !!python/name:os.system {}\n"
        "  - x: !!python/object/apply:os.system [exit 1]\n",
        encoding="utf-8",
    )
    options, project = read_project(file)
    assert options == Options(seeds="a")
    assert project == Project(root=tmp_path, docs=tmp_path / "pages", site_name="Mine")


@pytest.mark.parametrize("plugins", ["[search, talks]", "{talks: {strict: true}}", "[]", "null"])
def test_every_form_of_plugins_is_read(tmp_path: Path, plugins: str) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(f"site_name: Mine\nplugins: {plugins}\n", encoding="utf-8")
    assert read_project(file)[0].strict is ("true" in plugins)


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"a: [", "not valid YAML"), (b"- a\n", "no keys"), (b"\xff\xfe\xfa", "not valid YAML")],
)
def test_unusable_configuration_is_said_to_be_so(
    tmp_path: Path, content: bytes, message: str
) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_bytes(content)
    with pytest.raises(ProjectError, match=message):
        read_project(file)
    with pytest.raises(ProjectError, match="cannot be read"):
        read_project(tmp_path / "none.yml")


@pytest.mark.parametrize(
    ("cache", "folder"),
    [(True, "root/.cache/mkdocs-talks"), (False, None), ("", None), ("kept", "root/kept")],
)
def test_where_readings_are_kept(cache: bool | str, folder: str | None) -> None:
    options = read_options({"cache": cache})
    assert cache_folder(options, Path("root")) == (Path(folder) if folder else None)


def test_pages_call_the_seeds_folder_as_the_configuration_does(tmp_path: Path) -> None:
    (tmp_path / "my" / "notes").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(
        "repo_url: https://example.org/notes\nplugins: [talks: {seeds: my/notes}]\n",
        encoding="utf-8",
    )
    options, project = read_project(tmp_path / "mkdocs.yml")
    config = make_config(options, project)
    assert (config.folder, config.repository) == ("my/notes", "https://example.org/notes")
    elsewhere = Options(seeds=str(tmp_path / "my" / "notes"))
    assert make_config(elsewhere, Project(root=tmp_path, docs=tmp_path)).folder == "notes"
