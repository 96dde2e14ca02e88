"""What a talk's page says of other performances, of translations and of what speaks against it."""

import json
from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from generator.model.site.page import Site
from generator.output.explain.lines import explain, find_source
from tests.render.rendering import as_html, said

RECORD = {
    "title": "How forests remember every rain",
    "speakers": ["Ada Okafor"],
    "description": "Roots keep the dates that nobody wrote down, and rings count them.",
    "language": "eng",
}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path / "seeds"


def record(seeds: Path, name: str, recorded: str, video: str) -> None:
    path = seeds / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    url = f"https://www.youtube.com/watch?v={video}"
    data = RECORD | {"recorded": recorded, "videos": [{"type": "youtube", "url": url}]}
    path.write_text(json.dumps(data), encoding="utf-8")


def built(seeds: Path) -> Site:
    return build(Config(seeds=seeds, notes=seeds / "no-notes"))


def pages_of_talks(site: Site) -> list[str]:
    paths = {talk.address.replace(".html", ".md") for talk in site.corpus.talks}
    return [said(as_html(page)) for page in site.pages if page.path in paths]


def test_two_performances_say_so_both_ways(seeds: Path) -> None:
    record(seeds, "rootconf-2024/forests", "2024-05-01", "aaaaaaaaaa1")
    record(seeds, "leafdays-2025/forests", "2025-03-09", "bbbbbbbbbb2")
    site = built(seeds)
    first, second = site.corpus.talks
    assert [other.talk for other in first.also_given] == [second.id]
    assert [other.talk for other in second.also_given] == [first.id]
    texts = pages_of_talks(site)
    for text in texts:
        assert "Also given at other times" in text
        assert "they are dated" in text
    watched = [page.markdown for page in site.pages if page.path.startswith("talks/how")]
    assert len(watched) == 2
    for text in watched:
        assert "aaaaaaaaaa1" in text
        assert "bbbbbbbbbb2" in text


MEETING = """\
name: Mill Meetup
start: 2031-0{0}-06 18:00:00
talks:
  - title: Words of welcome
    speakers: [Ada Okafor, Ivo Kern]
  - title: On gates {0}
    speakers: [Nadia Brun]
"""


@pytest.mark.parametrize(("n_talks", "n_others"), [(3, 2), (4, 0)])
def test_what_happens_again_and_again_is_no_talk_given_again(
    seeds: Path, n_talks: int, n_others: int
) -> None:
    for n in range(1, n_talks + 1):
        (seeds / f"2031-0{n}.yaml").write_text(MEETING.format(n), encoding="utf-8")
    talks = [it for it in built(seeds).corpus.talks if it.title == "Words of welcome"]
    assert [len(it.also_given) for it in talks] == [n_others] * n_talks


def test_one_recording_in_two_entries_is_on_the_desk_with_what_speaks_against_it(
    seeds: Path,
) -> None:
    record(seeds, "rootconf-2024/forests", "2024-05-01", "aaaaaaaaaa1")
    record(seeds, "rootconf-2024/forests-again", "2024-06-01", "aaaaaaaaaa1")
    site = built(seeds)
    (talk,) = site.corpus.talks
    assert [one.evidence for one in talk.merged_despite] == ["other-date"]
    (text,) = pages_of_talks(site)
    assert "What speaks against it" in text
    (desk,) = [said(as_html(page)) for page in site.pages if page.path == "desk.md"]
    assert "Two entries, one recording" in desk
    assert "forests-again.json" in desk
    told = explain(site, find_source(site, "rootconf-2024/forests-again.json", seeds), 1)
    assert "against it, other-date" in told


def test_a_translation_is_named_by_its_language(seeds: Path) -> None:
    turn = "**Ada Okafor:** {}\n\n**Bo Lind:** {}\n"
    english = turn.format("A forest remembers the rain.", "And what of the roots of it?")
    spanish = turn.format("Un bosque recuerda la lluvia.", "¿Y qué hay de sus raíces?")
    (seeds / "forests.md").write_text(f"# Forests\n\n{english}", encoding="utf-8")
    (seeds / "forests.es.md").write_text(f"# Bosques\n\n{spanish}", encoding="utf-8")
    site = built(seeds)
    assert len(site.corpus.talks) == 1
    (text,) = pages_of_talks(site)
    assert "Also in: Spanish" in text


def test_no_translation_is_taken_for_what_nobody_named(seeds: Path) -> None:
    names = {"dams.md": "Die Dämme", "dams.en.md": "Dams", "dams.fr.md": "Les barrages"}
    for name, words in names.items():
        (seeds / name).write_text(f"# Dams\n\n{words}.\n", encoding="utf-8")
    (text,) = pages_of_talks(built(seeds))
    (languages,) = [line for line in text.splitlines() if "Also in" in line]
    assert [it for it in ("English", "French", "German") if it in languages] == [
        "English",
        "French",
    ]


def test_talks_of_one_title_are_told_apart_by_their_dates(seeds: Path) -> None:
    text = (
        "# Weekly call\n\nPresent: Ada Okafor, Ivo Kern\n\n- Ada: Gate {} leaks.\n- Ivo: It does.\n"
    )
    for day in (5, 12):
        (seeds / f"2031-05-{day:02}.md").write_text(text.format(day), encoding="utf-8")
    site = built(seeds)
    titles = [it.title for it in site.pages if it.path.startswith("talks/weekly-call")]
    assert sorted(titles) == ["Weekly call (12 May 2031)", "Weekly call (5 May 2031)"]
    (person,) = (said(as_html(it)) for it in site.pages if it.path == "people/ada-okafor.md")
    assert person.count("5 May 2031") > 0 < person.count("12 May 2031")


def test_what_is_of_one_name_but_for_who_gives_it_is_not_given_again(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for month, who in enumerate(("Ada Okafor", "Ada Okafor", "Ivo Kern", "Bo Lind", "Mia Roe"), 1):
        title = f"How forests remember every rain by {who}"
        for key, value in {"title": title, "speakers": [who]}.items():
            monkeypatch.setitem(RECORD, key, value)
        record(seeds, f"{'leaf' * month}conf/forests", f"2031-0{month}-06", f"{month}aaaaaaaaaa")
    assert not any(talk.also_given for talk in built(seeds).corpus.talks)
    for month in (3, 4, 5):
        (seeds / f"{'leaf' * month}conf/forests.json").unlink()
    assert all(talk.also_given for talk in built(seeds).corpus.talks)
