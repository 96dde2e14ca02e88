"""The command line: useful answers, clean messages, exit codes that can be relied on."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.running import generator, generator_here, mkdocs

Project = Callable[..., Path]


def test_check_reports_on_every_source(project: Project) -> None:
    folder = project(seeds=5)
    run = generator(folder, "check")
    assert run.returncode == 0, run.stderr
    for number in range(5):
        assert f"seed-{number}.txt " in run.stdout
    assert run.stdout.splitlines()[-1].startswith("5 sources, ")


def test_check_fails_on_errors_in_every_format(project: Project) -> None:
    folder = project()
    (folder / "seeds/curation.yml").write_text("talks: [1]\n", encoding="utf-8")
    text = generator(folder, "check")
    assert text.returncode == 1
    assert text.stdout.startswith("error: seeds/curation.yml:1: curation-invalid")
    annotations = generator(folder, "check", "--format", "github")
    assert annotations.returncode == 1
    assert annotations.stdout.startswith("::error file=seeds/curation.yml,line=1,")
    report = generator(folder, "check", "--format", "json")
    assert report.returncode == 1
    assert json.loads(report.stdout)["counts"]["errors"] == 1


def test_a_site_without_an_address_is_said_once_and_is_no_fault(project: Project) -> None:
    folder = project()
    settings = folder / "mkdocs.yml"
    without = [
        line for line in settings.read_text("utf-8").split("\n") if not line.startswith("site_url")
    ]
    settings.write_text("\n".join(without), encoding="utf-8")
    run, built = generator(folder, "check"), mkdocs(folder, "build", "--strict")
    assert (run.returncode, built.returncode) == (0, 0), built.stderr
    for told in (run.stdout, built.stderr):
        assert told.count("set `site_url` in mkdocs.yml") == 1
    assert run.stdout.splitlines()[-1].startswith("1 source, ")
    settings.write_text("\n".join(("site_url: https://a.example/", *without)), encoding="utf-8")
    assert "site_url" not in generator(folder, "check").stdout


@pytest.mark.parametrize(
    ("file", "text", "why"),
    [
        ("board.md", "---\nprivate: true\n---\n# Weir board\n\nOtters.\n", "its line 2 says so"),
        ("board.md", "---\npublish: if Otters agree\n---\n# Weirs\n", "its line 2 says so"),
        ("private/board.md", "# Weir board\n\nOtters.\n", "in its path keeps it private"),
    ],
)
def test_a_private_note_is_explained_without_its_words(
    project: Project, file: str, text: str, why: str
) -> None:
    folder = project()
    path = folder / "seeds" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    for place in (file, f"seeds/{file}", f"seeds/{file}:5"):
        run = generator(folder, "explain", place)
        assert run.returncode == 0, run.stderr
        assert "is private, and nothing of it is published" in run.stdout
        assert why in run.stdout
        assert not {"Otters", "Weir"} & set(run.stdout.replace(".", " ").split())
    assert "is no page and no note file" in generator(folder, "explain", "nothing.md").stderr


def test_coverage_adds_up(root: Path) -> None:
    report = json.loads(generator(root, "check", "--format", "json").stdout)
    for source in report["sources"]:
        lines = (root / "seeds" / source["file"]).read_text(encoding="utf-8").split("\n")
        assert sum(source["coverage"].values()) == sum(1 for line in lines if line.strip())


def test_explain_leads_a_place_of_the_site_back_to_its_lines(root: Path) -> None:
    corpus = json.loads(_corpus(root))
    files = {it["id"]: it["file"] for it in corpus["sources"]}
    quote = max(corpus["quotes"], key=lambda it: len(it["attestations"]))
    for told in quote["attestations"]:
        page = quote["address"].partition("#")[0]
        run = generator_here(root, "explain", f"{page}#q-{told['id']}")
        assert f"{files[told['at']['source']]}:{told['at']['lines'][0]}: quote: " in run.stdout
        assert len(run.stdout.splitlines()) == 2
    concept = next(it for it in corpus["concepts"] if it["definitions"])
    run = generator_here(root, "explain", concept["address"])
    for told in concept["definitions"]:
        where = f"{files[told['at']['source']]}:{told['at']['lines'][0]}: definition: "
        assert where in run.stdout
    source = corpus["sources"][0]
    run = generator_here(root, "explain", f"{source['address']}#L1")
    assert run.stdout.startswith(f"{source['file']}:1: ")
    assert generator_here(root, "explain", f"{source['address']}#L99999").returncode != 0
    assert "no line has its own place" in generator_here(root, "explain", "graph.html").stdout
    assert generator_here(root, "explain", "concepts/nothing.html").returncode != 0


def test_explain_says_where_a_line_went_and_why(root: Path) -> None:
    corpus = json.loads(_corpus(root))
    quote = next(it for it in corpus["quotes"] if it["attestations"][0]["time"])
    wording = quote["attestations"][0]
    source = next(it for it in corpus["sources"] if it["id"] == wording["at"]["source"])
    place = f"seeds/{source['file']}:{wording['at']['lines'][0]}"
    run = generator_here(root, "explain", place)
    assert run.returncode == 0, run.stderr
    assert f"{source['file']}:{wording['at']['lines'][0]}: " in run.stdout
    assert "role    content" in run.stdout
    assert f"on {quote['address']}" in run.stdout
    assert f"read as {source['dialect']}" in run.stdout
    repaired = next(
        it
        for quote in corpus["quotes"]
        for it in quote["attestations"]
        if it["time"] and it["time"]["repaired"]
    )
    name = next(it["file"] for it in corpus["sources"] if it["id"] == repaired["at"]["source"])
    said = generator_here(root, "explain", f"{name}:{repaired['at']['lines'][0]}").stdout
    assert repaired["time"]["repaired"] in said
    assert repaired["time"]["printed"] in said


def test_a_terminal_that_knows_few_characters_is_no_obstacle(project: Project) -> None:
    folder = project(seeds=0)
    (folder / "seeds/a.txt").write_text("Talk Ω 💡\n\nA paragraph.\n", encoding="utf-8")
    run = generator(folder, "explain", "a.txt:1", PYTHONIOENCODING="cp1252")
    assert run.returncode == 0, run.stderr
    assert r"Talk \u03a9 \U0001f4a1" in run.stdout


def test_explain_accounts_for_every_line_of_a_seed(root: Path) -> None:
    for seed in sorted((root / "seeds").glob("*.txt")):
        run = generator_here(root, "explain", seed.name)
        assert run.returncode == 0, run.stderr
        shown = [line.split()[0] for line in run.stdout.splitlines()[1:] if line[:5].strip()]
        numbers = [int(number) for number in shown if number.isdigit()]
        assert numbers == list(range(1, len(numbers) + 1))
        lost = [
            line
            for line in run.stdout.splitlines()[1:]
            if line[6:].startswith("content") and "->" not in line
        ]
        assert lost == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["explain", "seed-9.txt"], "Did you mean seed-0.txt?"),
        (["explain", "seed-0.txt:99999"], "there is no line 99999"),
        (["explain", "seed-0.txt:0"], "there is no line 0"),
        (["check", "-f", "nowhere.yml"], "nowhere.yml cannot be read"),
        (["check", "-f", "docs"], "docs cannot be read"),
        (["check", "--seeds", "nowhere"], "/nowhere. Put notes"),
        (["check", "--seeds", "mkdocs.yml"], "/mkdocs.yml. Put notes"),
        (["write", "docs"], "must not lie in each other"),
        (["write", "seeds"], "not empty"),
        (["write", "mkdocs.yml"], "not a folder"),
        (["write", "/proc/nowhere"], "/proc/nowhere"),
        (["check", "--format", "xml"], "xml"),
        (["chek"], "chek"),
    ],
)
def test_wrong_use_is_said_cleanly(project: Project, arguments: list[str], said: str) -> None:
    run = generator_here(project(), *arguments)
    assert run.returncode == 2
    assert said in run.stderr
    assert run.stdout == ""


def test_wrong_use_is_said_cleanly_by_the_process(project: Project) -> None:
    run = generator(project(), "write", "/proc/nowhere")
    assert run.returncode == 2
    assert "/proc/nowhere" in run.stderr
    assert "Traceback" not in run.stderr
    assert run.stdout == ""


def test_without_a_configuration_it_says_what_to_do(tmp_path: Path, root: Path) -> None:
    run = generator(tmp_path, "check")
    assert run.returncode == 2
    assert "--seeds" in run.stderr
    assert generator(tmp_path, "check", "--seeds", str(root / "seeds")).returncode == 0


def test_wrong_option_names_the_nearest(project: Project) -> None:
    folder = project("site_name: Mine\nplugins:\n  - talks: {sedes: x}\n")
    run = generator(folder, "check")
    assert run.returncode == 2
    assert "did you mean `seeds`" in run.stderr


def test_written_tree_builds_to_the_same_pages(project: Project, tmp_path: Path) -> None:
    folder = project(None, 2, us="# About us\n")
    assert generator(folder, "write", str(tmp_path / "tree")).returncode == 0
    assert mkdocs(folder, "build").returncode == 0
    by_plugin = {path.relative_to(folder / "site") for path in (folder / "site").rglob("*.html")}
    config = tmp_path / "other.yml"
    config.write_text(
        "site_name: Mine\ntheme: material\ndocs_dir: tree\nuse_directory_urls: false\n"
        "plugins: [search]\nmarkdown_extensions: [attr_list, md_in_html, tables, toc, "
        "pymdownx.details, pymdownx.superfences, {pymdownx.tabbed: {alternate_style: true}}]\n",
        encoding="utf-8",
    )
    run = mkdocs(tmp_path, "build", "--strict", "-f", "other.yml", "-d", "built")
    assert run.returncode == 0, run.stderr
    by_tree = {
        path.relative_to(tmp_path / "built") for path in (tmp_path / "built").rglob("*.html")
    }
    assert by_tree == by_plugin


def _corpus(root: Path) -> bytes:
    from generator.build import build
    from generator.model.config import Config

    site = build(Config(seeds=root / "seeds", notes=root / "docs/notes"))
    return next(asset.whole for asset in site.assets if asset.path == "data/corpus.json")


def test_predictions_are_overdue_only_on_a_day_that_is_given(
    project: Project, tmp_path: Path
) -> None:
    folder = project(seeds=5)
    curation = "talks: {dwarkesh-andrej-karpathy-summoning-ghosts: {date: 2025-10-17}}\n"
    curation += "sources: {seed-2.txt: {talk: dwarkesh-andrej-karpathy-summoning-ghosts}}\n"
    (folder / "seeds/curation.yml").write_text(curation, encoding="utf-8")

    def overdue(name: str, **environment: str) -> int:
        run = generator_here(folder, "write", str(tmp_path / name), **environment)
        assert run.returncode == 0, run.stderr
        return (tmp_path / name / "predictions.md").read_text(encoding="utf-8").count("t-overdue")

    assert overdue("undated") == 0
    assert overdue("early", SOURCE_DATE_EPOCH="0") == 0
    assert overdue("late", SOURCE_DATE_EPOCH="2100000000") == 1
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("talks]", "talks: {build_date: 2036-01-01}]"), encoding="utf-8")
    assert overdue("option") == 1
    assert overdue("option-first", SOURCE_DATE_EPOCH="0") == 1
    wrong = generator_here(folder, "write", str(tmp_path / "wrong"), SOURCE_DATE_EPOCH="soon")
    assert wrong.returncode == 0  # the option counts
    config.write_text(text, encoding="utf-8")
    wrong = generator_here(folder, "write", str(tmp_path / "wrong"), SOURCE_DATE_EPOCH="soon")
    assert wrong.returncode == 2
    assert "SOURCE_DATE_EPOCH is 'soon'" in wrong.stderr
