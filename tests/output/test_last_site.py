"""While a site is served, what is made of the notes stays until one of them changes."""

import os
import random
import shutil
import time
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from msgspec.structs import replace

from generator.model.config import Config
from generator.model.message import Message
from generator.model.problem import problem
from generator.model.site.page import Site
from generator.output.mkdocs.last_site import LastSite
from tests.output.small_site import small_site
from tests.output.test_kept_site import configure, files_of, write_note
from tests.site.running import mkdocs


class Made:
    """Makes the same site each time, or others, and counts them."""

    def __init__(self, site: Site | None = None) -> None:
        self._site = site
        self.times = 0

    def __call__(self) -> Site:
        self.times += 1
        return self._site or small_site(f"talks/{self.times}.md")


@pytest.fixture
def settings(tmp_path: Path) -> Config:
    """Settings of a folder with a note that has changed some time ago."""
    (tmp_path / "seeds" / "2031").mkdir(parents=True)
    (tmp_path / "seeds" / "2031" / "a.md").write_text("# A talk\n", encoding="utf-8")
    time.sleep(0.15)
    return Config(seeds=tmp_path / "seeds", notes=tmp_path / "notes")


def test_a_site_stays_until_a_file_or_a_setting_changes(settings: Config) -> None:
    made, last = Made(), LastSite(is_kept=True)
    first = last.of(settings, made)
    assert last.of(settings, made) is first
    note = settings.seeds / "2031" / "a.md"
    times = note.stat().st_atime_ns, note.stat().st_mtime_ns
    note.write_text("# B talk\n", encoding="utf-8")
    os.utime(note, ns=times)
    time.sleep(0.15)
    assert last.of(settings, made) is not first
    second = last.of(settings, made)
    assert made.times == 2
    settings.notes.mkdir()
    (settings.notes / "a-talk.md").write_text("Mine", encoding="utf-8")
    time.sleep(0.15)
    assert last.of(settings, made) is not second
    assert last.of(replace(settings, language="de"), made) is not last.of(settings, made)
    assert made.times == 5


def test_what_may_be_another_site_the_next_time_is_made_again(settings: Config) -> None:
    made, last = Made(), LastSite()
    assert last.of(settings, made) is not last.of(settings, made)
    made, last = Made(), LastSite(is_kept=True)
    (settings.seeds / "b.md").write_text("# Just now\n", encoding="utf-8")
    assert last.of(settings, made) is not last.of(settings, made)
    time.sleep(0.15)
    for code in ("seed-unreadable", "reading-failed"):
        fault = problem(code, Message("problem.regular"), "b.md")
        made = Made(small_site(problems=(fault,)))
        for _ in range(2):
            last.of(settings, made)
        assert made.times == 2
    (settings.seeds / "c.md").symlink_to(settings.seeds / "b.md")
    time.sleep(0.15)
    made = Made()
    assert last.of(settings, made) is not last.of(settings, made)


@pytest.mark.slow
def test_served_sites_are_those_of_builds_that_know_nothing(tmp_path: Path) -> None:
    choice = random.Random(1)
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds").mkdir()
    about = tmp_path / "docs" / "about.md"
    about.write_text("# About it\n\n[[Concept 1]]\n", "utf-8")
    write_note(tmp_path, 1, "The river is a verb, and nobody owns it.")
    configure(tmp_path)
    settings, site = str(tmp_path / "mkdocs.yml"), str(tmp_path / "site")
    config = load_config(settings, site_dir=site)
    config.plugins.on_startup(command="serve", dirty=False)
    for step in range(8):
        match step % 4:
            case 0:
                about.write_text(f"# About {choice.random()}\n\n[[Concept 1]]\n", "utf-8")
            case 1:
                pass
            case 2:
                configure(tmp_path, name=f"Name {step}")
            case _:
                write_note(tmp_path, choice.randrange(1, 4), f"Water {choice.random()} is wet.")
        time.sleep(0.15)
        build(load_config(settings, site_dir=site))
        shutil.rmtree(tmp_path / "cold", ignore_errors=True)
        run = mkdocs(tmp_path, "build", "-q", "-d", str(tmp_path / "cold"))
        assert run.returncode == 0, run.stderr
        assert files_of(Path(site)) == files_of(tmp_path / "cold")
