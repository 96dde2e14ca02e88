"""New projects, schemas for editors, explanations for programs."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from generator.cli.schemas import curation_schema, front_matter_schema
from generator.output.starter.project import NotNewError, new_project
from tests.support import ROOT, SEEDS


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_a_new_project_builds_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    result = run("new", str(folder))
    assert result.exit_code == 0, result.output
    assert "1 source, 1 talk, 1 concept, 1 quote" in result.output
    assert "0 errors, 0 warnings" in result.output
    checked = run("check", "-f", str(folder / "mkdocs.yml"))
    assert checked.exit_code == 0, checked.output
    config = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    assert config["theme"]["name"] == "material"
    assert (folder / "docs").is_dir()
    for file in (
        ".gitignore",
        ".gitlab-ci.yml",
        ".pre-commit-config.yaml",
        "Containerfile",
        "curation.schema.json",
    ):
        assert (folder / file).is_file()


def test_it_starts_from_notes_that_somebody_has(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    (notes / "sub").mkdir(parents=True)
    (notes / "sub/rivers.md").write_text(
        "---\ntitle: Rivers\nspeakers: [Nadia Brun]\n---\nText.\n", encoding="utf-8"
    )
    (notes / "book.md").write_text("---\ntype: book\n---\n# A book\n", encoding="utf-8")
    (notes / ".secret.md").write_text("# No\n", encoding="utf-8")
    (notes / "link.md").symlink_to("/etc/passwd")
    (notes / "talks.csv").write_text("title\nx\n", encoding="utf-8")
    result = run("new", str(tmp_path / "mine"), "--from", str(notes))
    assert result.exit_code == 0, result.output
    assert "1 talk" in result.output
    assert "some of the talks:\n  Rivers · Nadia Brun\n" in result.output
    assert "no date was found for 1 of 1 talks" in result.output
    assert "speaker was found" not in result.output
    assert "1 of 3 files are about no talk: kept as notes" in result.output
    assert "look first at:\n" in result.output
    assert "/seeds/talks.csv: seed-importable: " in result.output
    seeds = tmp_path / "mine/seeds"
    assert {path.relative_to(seeds).as_posix() for path in seeds.rglob("*") if path.is_file()} == {
        *("book.md", "curation.yml", "sub/rivers.md", "talks.csv"),
    }


def test_of_a_vault_it_says_which_notes_may_be_no_talks(tmp_path: Path) -> None:
    notes = tmp_path / "vault" / "my pages"
    notes.mkdir(parents=True)
    for number in range(12):
        said = "- speaker:: Ada Okafor\n" if number > 10 else ""
        text = f"{said}- What I think of it.\n- And of something else.\n"
        (notes / f"Thing number {number}.md").write_text(text, encoding="utf-8")
    project = tmp_path / "mine"
    told = run("new", str(project), "--from", str(notes.parent)).output
    assert "11 of 12 talks have no date, speaker or address" in told
    line = 'folders: {"my pages": {kind: no-talk}}'
    assert f"`{line}`" in told
    with (project / "seeds" / "curation.yml").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    checked = run("check", "--seeds", str(project / "seeds")).output
    assert "0 talks" in checked or "1 talk," in checked


def test_of_notes_without_talks_it_says_what_to_do(tmp_path: Path) -> None:
    table = "Highlight,Book Title,Location Type,Location\nRivers move.,On rivers,time_offset,60\n"
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "export.csv").write_text(table, encoding="utf-8")
    project = tmp_path / "mine"
    result = run("new", str(project), "--from", str(tmp_path / "notes"))
    assert "no talk was found" in result.output
    assert "`python -m generator import readwise seeds/export.csv`" in result.output
    export = project / "seeds" / "export.csv"
    command = ["import", "readwise", str(export), "--seeds", str(project / "seeds")]
    assert "now move export.csv out of" in run(*command, "--write").output
    assert "now move" not in run(*command).output


def test_nothing_is_written_into_a_folder_that_is_not_new(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine", encoding="utf-8")
    assert run("new", str(tmp_path)).exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    with pytest.raises(NotNewError, match="lie in each other"):
        new_project(tmp_path / "b", tmp_path, {})


def test_workflows_name_actions_by_their_commits_and_ask_for_little(tmp_path: Path) -> None:
    run("new", str(tmp_path / "mine"))
    files = [
        *(ROOT / ".github/workflows").glob("*.yml"),
        tmp_path / "mine/.github/workflows/site.yml",
    ]
    for file in files:
        text = file.read_text(encoding="utf-8")
        actions = re.findall(r"uses: (\S+)", text)
        assert actions
        assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) for action in actions), file
        workflow = yaml.safe_load(text)
        assert workflow["permissions"] == {"contents": "read"}
        assert text.count("actions/checkout@") == text.count("persist-credentials: false")
        for job in workflow["jobs"].values():
            rights = job.get("permissions", {})
            may_write = [name for name, right in rights.items() if right == "write"]
            assert not (may_write and any("run" in step for step in job["steps"])), file
    for name in ("mkdocs.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml", "seeds/curation.yml"):
        yaml.safe_load((tmp_path / "mine" / name).read_text(encoding="utf-8"))


def valid(schema: dict[str, Any], text: str) -> bool:
    return jsonschema.Draft202012Validator(schema).is_valid(yaml.load(text, Loader=yaml.BaseLoader))


def test_editors_know_the_curation_file() -> None:
    schema = curation_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    real = (SEEDS / "curation.yml").read_text(encoding="utf-8")
    assert jsonschema.Draft202012Validator(schema).is_valid(
        yaml.safe_load(re.sub(r"(\d{4}-\d\d-\d\d)", r"'\1'", real))
    )
    assert valid(schema, "talks: {a: {title: x, merge: [b]}}\n")
    assert valid({**schema}, "talks: {a: {title: x}}\n")
    assert not valid(schema, "talks: {a: {titel: x}}\n")
    assert not valid(schema, "talk: {}\n")
    assert json.loads(run("schema", "curation").output) == json.loads(json.dumps(schema))


@pytest.mark.slow
def test_editors_know_front_matter() -> None:
    schema = front_matter_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert {"title", "speaker", "recorded", "video_id", "private"} <= schema["properties"].keys()
    assert valid(schema, "title: x\nspeaker: [a, b]\nanything: else\n")
    assert not valid(schema, "title: [x]\n")
    assert json.loads(run("schema", "note").output) == schema


@pytest.mark.slow
def test_the_hook_for_other_repositories_runs_the_check() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    command, *arguments = hook["entry"].split()
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert command in scripts["scripts"]
    assert run(*arguments, "--seeds", str(SEEDS)).exit_code == 0
    assert re.match(hook["files"], "seeds/a.md")
    assert re.match(hook["files"], "docs/notes/a-talk.md")
    assert not hook["pass_filenames"]


def test_only_the_job_that_publishes_may_say_who_it_is() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    assert "permissions" not in jobs["build"]
    assert jobs["publish"]["permissions"] == {"id-token": "write"}
    assert not [step for step in jobs["publish"]["steps"] if "run" in step]
    version = re.search(
        r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE
    )
    assert version is not None  # the line that the tag is compared with
