"""The project's own files agree with each other."""

import ast
import os
import re
import subprocess
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from generator.curation.load import read_curation
from generator.model.curation import (
    ConceptCuration,
    EntityCuration,
    PredictionCuration,
    QuoteCuration,
    SectionKey,
    SourceCuration,
    TalkCuration,
)
from generator.output.mkdocs.settings import ASKING, POLYFILL, STYLE, THEME
from generator.output.options import Options, ProjectError, read_project


@pytest.fixture(scope="module")
def metadata(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_every_requirement_is_pinned_to_a_version_it_allows(
    root: Path, metadata: dict[str, Any]
) -> None:
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]
    pinned = {canonicalize_name(pin.name): str(pin.specifier) for pin in pins}
    extras = metadata["optional-dependencies"].values()
    for text in metadata["dependencies"] + [item for extra in extras for item in extra]:
        required = Requirement(text)
        pin = pinned[canonicalize_name(required.name)]
        assert re.fullmatch(r"==[\w.]+", pin), text
        assert required.specifier.contains(pin.removeprefix("==")), text


def test_entry_points_exist(metadata: dict[str, Any]) -> None:
    plugins = metadata["entry-points"]["mkdocs.plugins"]
    for target in [*plugins.values(), *metadata["scripts"].values()]:
        module, name = target.split(":")
        assert callable(getattr(import_module(module), name))


def test_theme_files_are_in_the_package(root: Path) -> None:
    assert THEME.is_relative_to(root / "generator")
    for name in ("404.html", POLYFILL, ASKING, STYLE):
        assert (THEME / name).is_file()


def test_own_configuration_uses_known_options(root: Path) -> None:
    options, project = read_project(root / "mkdocs.yml")
    assert options == Options()
    assert project.root == root


def test_a_configuration_may_inherit_from_another(tmp_path: Path) -> None:
    base = "site_name: Mine\ndocs_dir: pages\nplugins: {talks: {seeds: notes, strict: true}}\n"
    (tmp_path / "mkdocs.yml").write_text(base, encoding="utf-8")
    (tmp_path / "more").mkdir()
    heir = tmp_path / "more/mkdocs.zh.yml"
    own = "INHERIT: ../mkdocs.yml\nsite_name: 我的\nplugins: {talks: {language: zh}}\n"
    heir.write_text(own, encoding="utf-8")
    options, project = read_project(heir)
    assert options == Options(seeds="notes", strict=True, language="zh")
    assert project.site_name == "我的"
    assert project.docs == tmp_path / "more/pages"
    heir.write_text("INHERIT: ../mkdocs.yml\nplugins: [talks]\n", encoding="utf-8")
    assert read_project(heir)[0] == Options()  # a list replaces what is inherited


def test_a_configuration_that_inherits_from_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("INHERIT: b.yml\n", encoding="utf-8")
    (tmp_path / "b.yml").write_text("INHERIT: a.yml\n", encoding="utf-8")
    with pytest.raises(ProjectError, match="inherits from itself"):
        read_project(tmp_path / "a.yml")
    (tmp_path / "c.yml").write_text("INHERIT: none.yml\n", encoding="utf-8")
    with pytest.raises(ProjectError, match=r"none\.yml cannot be read"):
        read_project(tmp_path / "c.yml")


def test_ci_script_can_be_run(root: Path) -> None:
    script = root / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", str(script)], check=True)


EMPTY_NAMES = frozenset(("one", "found", "said", "told", "listed", "kept"))
"""They say that there is something, but not what: `account`, `matches`, `wording` … do."""
_EMPTY = re.compile(rf"\b(?:{'|'.join(EMPTY_NAMES)})\b")


def bound_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The lines and names of variables and parameters; fields of classes are none."""
    fields = {
        id(statement.target)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for statement in node.body
        if isinstance(statement, ast.AnnAssign)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif (
            isinstance(node, ast.Name)
            and isinstance(node.ctx, ast.Store)
            and id(node) not in fields
        ):
            yield node.lineno, node.id


def empty_names(tree: ast.Module) -> set[tuple[int, str]]:
    """The lines and names of variables that say nothing.

    Where a function compares two of a kind, neither has a better name than `one` and `other`.
    """
    empty = {name for name in bound_names(tree) if name[1] in EMPTY_NAMES}
    functions = (node for node in ast.walk(tree) if empty and isinstance(node, ast.FunctionDef))
    for function in functions:
        names = set(bound_names(function))
        if "other" in {name for _, name in names}:
            empty -= {name for name in names if name[1] == "one"}
    return empty


@pytest.mark.slow
def test_names_of_variables_say_what_they_hold(root: Path) -> None:
    empty = [
        f"{path.relative_to(root)}:{line}: {name}"
        for path in sorted((root / "generator").rglob("*.py"))
        if (text := path.read_text(encoding="utf-8")) and _EMPTY.search(text)
        for line, name in sorted(empty_names(ast.parse(text)))
    ]
    assert not empty


def test_an_empty_name_is_noticed() -> None:
    text = "class A:\n    said: str\n\ndef f(told):\n    return [one for one in told]\n"
    assert empty_names(ast.parse(text)) == {(4, "told"), (5, "one")}
    assert not empty_names(ast.parse("def f(one, other):\n    return one == other\n"))


def test_the_curation_file_in_the_docs_is_right(root: Path) -> None:
    paper = (root / "docs" / "curation.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(sources:\n.*?)```", paper, re.DOTALL)
    curation, problems = read_curation(example)
    assert not problems
    for section in SectionKey:
        assert getattr(curation, section.value), section
    for name in SourceCuration.__struct_fields__:
        assert name in example, name
    for kind in (TalkCuration, ConceptCuration, EntityCuration, QuoteCuration, PredictionCuration):
        missing = [name for name in kind.__struct_fields__ if name not in example]
        assert set(missing) <= NOT_IN_EXAMPLE, missing


NOT_IN_EXAMPLE = {
    "previous_slugs", "split", "link", "hide", "name", "not_same_as", "note", "resolved", "evidence"
}  # fmt: skip


@pytest.mark.parametrize("paper", ["README.md", "CONTRIBUTING.md", "docs/*.md"])
def test_papers_name_files_that_exist_and_commands(root: Path, paper: str) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    papers = list(root.glob(paper))
    assert papers
    for path in papers:
        text = path.read_text(encoding="utf-8")
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", re.sub(r"`[^`\n]*`", "", text)):
            assert "://" in link or (path.parent / link).exists(), (path.name, link)
        for target in re.findall(r"`make (\w+)", text):
            assert f"\n{target}:" in makefile, (path.name, target)


def written(default: object) -> str:
    """A default as it would stand in `mkdocs.yml`."""
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, tuple):
        return f"[{', '.join(map(str, default))}]"
    return str(default)


def test_every_option_is_documented(root: Path) -> None:
    paper = (root / "docs" / "settings.md").read_text(encoding="utf-8")
    documented = dict(re.findall(r"^\| `(\w+)` \| `([^`]*)` \|", paper, re.MULTILINE))
    defaults = {name: written(value) for name, value in msgspec.structs.asdict(Options()).items()}
    assert documented == defaults | {"notes": "docs/notes"}  # in the docs folder, whatever its name
