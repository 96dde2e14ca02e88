"""The plugin in users' own projects."""

import gc
import json
from collections.abc import Callable
from pathlib import Path
from unittest.mock import create_autospec

import pytest
from lxml import html

from tests.site.running import mkdocs

Project = Callable[..., Path]
HEAD = "site_name: Mine\ntheme: material\n"


def build(folder: Path, *arguments: str) -> str:
    run = mkdocs(folder, "build", *arguments)
    assert run.returncode == 0, run.stderr
    return run.stderr


def tabs(page: Path) -> dict[str, bool]:
    """The names of a page's tabs, and which is active."""
    tree = html.fromstring(page.read_bytes())
    return {
        item.text_content().strip(): "md-tabs__item--active" in item.get("class")
        for item in tree.xpath("//li[contains(@class, 'md-tabs__item')]")
    }


def path_to(page: Path) -> list[str]:
    tree = html.fromstring(page.read_bytes())
    return [a.text_content().strip() for a in tree.xpath("//a[@class='md-path__link']")]


def test_minimal_project_is_a_whole_site(project: Project) -> None:
    folder = project()
    log = build(folder, "--strict")
    assert "WARNING" not in log
    site = folder / "site"
    for page in ("index.html", "talks/index.html", "sources/seed-0.html", "data/corpus.json"):
        assert (site / page).is_file(), page
    assert (site / "search/search_index.js").read_bytes().startswith(b"var __index = {")
    home = html.fromstring((site / "index.html").read_bytes())
    assert "fonts.g" not in (site / "index.html").read_text(encoding="utf-8")
    assert home.xpath("//link[contains(@href, 'assets/talks.css')]")
    assert home.xpath("//script[contains(@src, 'assets/talks-iframe-worker.js')]")
    assert [name for name, active in tabs(site / "index.html").items() if active] == ["Home"]


def test_the_smallest_settings_give_the_designed_site(project: Project) -> None:
    folder = project(None, 1)
    (folder / "mkdocs.yml").write_text(
        "site_name: My talks\ntheme: {name: material}\nplugins: [search, talks]\n", encoding="utf-8"
    )
    build(folder, "--strict")
    home = html.fromstring((folder / "site/index.html").read_bytes())
    (body,) = home.xpath("//body")
    assert body.get("data-md-color-primary") == "custom"
    script = (folder / "site/assets/talks-frame.js").read_text(encoding="utf-8")
    parts = json.loads(script.partition("var parts = ")[2].partition(", own = ")[0])
    switch = html.fromstring(parts["colours"])
    schemes = [it.get("data-md-color-scheme") for it in switch.xpath("//input[@name='__palette']")]
    assert {"default", "slate"} <= set(schemes)
    assert switch.xpath("//label[@title='Switch to dark mode']")
    assert home.xpath("//script[@src='assets/talks-frame.js']")
    missing = (folder / "site/404.html").read_text(encoding="utf-8")
    assert "prefers-color-scheme:dark" in missing
    assert html.fromstring(missing).xpath("//div[@class='talks-missing']//a")


def test_a_palette_of_ones_own_stays(project: Project) -> None:
    folder = project(None, 1)
    (folder / "mkdocs.yml").write_text(
        "site_name: My talks\ntheme: {name: material, palette: {primary: teal}}\n"
        "plugins: [search, talks]\n",
        encoding="utf-8",
    )
    build(folder, "--strict")
    home = html.fromstring((folder / "site/index.html").read_bytes())
    assert home.xpath("//body/@data-md-color-primary") == ["teal"]


def test_hand_written_pages_stand_in_one_section(project: Project) -> None:
    folder = project(None, 1, us="# About us\n", legal__imprint="# Imprint\n")
    build(folder, "--strict")
    site = folder / "site"
    assert list(tabs(site / "index.html"))[-1] == "About"
    assert tabs(site / "legal/imprint.html")["About"]
    assert tabs(site / "us.html")["About"]


def test_nav_of_the_user_is_respected(project: Project) -> None:
    nav = "nav: [{Start: index.md}, {What was said: [talks/index.md]}, sources/index.md]\n"
    folder = project(HEAD + "plugins: [search, talks]\n" + nav)
    log = build(folder, "--strict")
    assert "WARNING" not in log
    site = folder / "site"
    talk = next(path for path in (site / "talks").glob("*.html") if path.name != "index.html")
    assert tabs(talk)["What was said"]
    assert path_to(talk) == ["Start", "What was said"]
    source = site / "sources/seed-0.html"
    assert sum(tabs(source).values()) == 1
    assert len(path_to(source)) == 2
    concept = next((site / "concepts").glob("*.html"))
    assert sum(tabs(concept).values()) == 0


def test_hand_written_page_wins_with_a_notice(project: Project) -> None:
    folder = project(None, 1, predictions="# Mine\n", index="# My own home\n")
    log = build(folder, "--strict", "--verbose")
    assert "docs/index.md: page-overridden" in log
    home = (folder / "site/index.html").read_text(encoding="utf-8")
    assert "My own home" in home
    assert next(iter(tabs(folder / "site/index.html"))) == "Home"
    assert sum(tabs(folder / "site/index.html").values()) == 1


def test_notes_and_seeds_are_not_published_as_they_are(project: Project) -> None:
    folder = project(HEAD + "plugins:\n  - search\n  - talks: {seeds: docs/seeds}\n")
    (folder / "docs/notes").mkdir()
    (folder / "docs/notes/some-talk.md").write_text("a private note", encoding="utf-8")
    (folder / "seeds").rename(folder / "docs/seeds")
    build(folder)
    site = folder / "site"
    assert not (site / "notes").exists()
    assert not (site / "seeds").exists()
    assert (site / "sources/seed-0.html").is_file()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("seds: x", "option 'seds': unknown option; did you mean `seeds`"),
        ("strict: maybe", "option 'strict'"),
        ("source_text: some", "option 'source_text'"),
    ],
)
def test_wrong_option_is_an_error(project: Project, options: str, said: str) -> None:
    folder = project(HEAD + f"plugins:\n  - talks:\n      {options}\n")
    run = mkdocs(folder, "build")
    assert run.returncode == 1
    assert said in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [("seeds: nowhere", "there is no folder"), ("language: tlh", "tlh")],
)
def test_unusable_setting_is_one_clear_message(project: Project, options: str, said: str) -> None:
    folder = project(HEAD + f"plugins:\n  - talks:\n      {options}\n")
    run = mkdocs(folder, "build")
    assert run.returncode == 1
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def test_empty_seeds_folder_gives_a_site(project: Project) -> None:
    folder = project(seeds=0)
    build(folder, "--strict")
    assert (folder / "site/index.html").is_file()
    assert json.loads((folder / "site/data/corpus.json").read_bytes())["talks"] == []


def test_strict_option_stops_on_errors_only(project: Project) -> None:
    config = HEAD + "plugins:\n  - search\n  - talks: {strict: true}\n"
    folder = project(config)
    build(folder)
    (folder / "seeds/curation.yml").write_text("tulks: {}\n", encoding="utf-8")
    run = mkdocs(folder, "build")
    assert run.returncode == 1
    assert "curation.yml:1: curation-invalid" in run.stderr
    assert "Traceback" not in run.stderr
    (folder / "mkdocs.yml").write_text(config.replace("true", "false"), encoding="utf-8")
    assert "ERROR   -  talks: curation.yml:1: curation-invalid" in build(folder)
    assert mkdocs(folder, "build", "--strict").returncode == 1


def test_offline_plugin_and_own_shim_are_left_alone(project: Project) -> None:
    extra = "extra: {polyfills: [assets/my-iframe-worker.js]}\n"
    folder = project(HEAD + "plugins: [offline, search, talks]\n" + extra)
    build(folder)
    home = (folder / "site/index.html").read_text(encoding="utf-8")
    assert "assets/my-iframe-worker.js" in home
    assert "talks-iframe-worker" not in home
    (folder / "mkdocs.yml").write_text(HEAD + "plugins: [offline, talks]\n", encoding="utf-8")
    build(folder)
    home = (folder / "site/index.html").read_text(encoding="utf-8")
    assert "unpkg.com" not in home
    assert "talks-iframe-worker" in home


def test_site_speaks_chinese(project: Project) -> None:
    theme = "theme: {name: material, language: zh}\n"
    plugins = "plugins:\n  - search\n  - talks: {language: zh}\n"
    folder = project("site_name: 演讲笔记\n" + theme + plugins, 2, us="# 关于我们\n")
    assert "WARNING" not in build(folder, "--strict")
    site = folder / "site"
    assert list(tabs(site / "index.html"))[-1] == "关于"
    missing = html.fromstring((site / "404.html").read_bytes())
    assert missing.findtext(".//h1") == "找不到页面"
    assert missing.get("lang") == "zh"
    config = json.loads((site / "search/search_index.json").read_bytes())["config"]
    assert "\\u4e00" in config["separator"] or "\\u3400" in config["separator"]


def test_other_themes_work(project: Project) -> None:
    folder = project("site_name: Mine\ntheme: readthedocs\nplugins: [search, talks]\n")
    build(folder, "--strict")
    assert (folder / "site/talks/index.html").is_file()


def test_what_the_user_sets_is_kept(project: Project) -> None:
    more = (
        "extra_css: [assets/mine.css]\nmarkdown_extensions:\n  - toc: {permalink: '#'}\n"
        "repo_url: https://github.com/somebody/something\n"
    )
    theme = "theme: {name: material, features: [navigation.sections]}\n"
    folder = project("site_name: Mine\n" + theme + "plugins: [search, talks]\n" + more)
    (folder / "docs/assets").mkdir()
    (folder / "docs/assets/mine.css").write_text("/* */", encoding="utf-8")
    build(folder, "--strict")
    home = (folder / "site/index.html").read_text(encoding="utf-8")
    assert home.index("assets/talks.css") < home.index("assets/mine.css")
    assert "md-tabs" not in home
    assert 'data-md-component="source"' not in home
    talks = (folder / "site/talks/index.html").read_text(encoding="utf-8")
    assert 'title="Permanent link">#</a>' in talks


def test_at_the_end_python_has_nothing_left_to_look_through() -> None:
    from generator.plugin import TalksPlugin

    try:
        TalksPlugin().on_shutdown()
        assert gc.get_freeze_count() > 0
        assert len(gc.get_objects()) < 100
    finally:
        gc.unfreeze()


def test_serve_watches_seeds_and_notes(tmp_path: Path) -> None:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from generator.plugin import TalksPlugin

    for name in ("seeds", "docs/notes"):
        (tmp_path / name).mkdir(parents=True)
    config = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
    config.load_dict({"site_name": "Mine", "docs_dir": str(tmp_path / "docs")})
    server = create_autospec(LiveReloadServer)
    plugin = TalksPlugin()
    plugin.load_config({})
    plugin.on_serve(server, config=config, builder=lambda: None)
    watched = [call.args[0] for call in server.watch.call_args_list]
    assert watched == [str(tmp_path / "seeds"), str(tmp_path / "docs/notes")]
