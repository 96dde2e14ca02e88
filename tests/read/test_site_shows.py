"""The show of episodes whose site keeps its name in its settings."""

from pathlib import Path

import pytest

from generator.model.config import Config
from generator.read import read

EPISODE = (
    "---\ntitle: {title}\nepisode: {number}\ndate: 2031-05-06\n---\n\nWe talk about {title}.\n"
)
PLAYED = "---\ntitle: Mud\ndate: 2031-05-06\n---\n\n[Listen](https://media.example/mud.mp3)\n"
HEARD = "---\ntitle: Ep.9 Sand\ndate: 2031-05-06\naudio: /audio/9.mp3\n---\n\nWe talk about sand.\n"
SHOWN = "---\ntitle: Silt\nvideo: https://youtu.be/aaaaaaaaaa1\n---\n\nWe show silt.\n"


def _shows(folder: Path, settings: dict[str, str]) -> dict[str, str | None]:
    texts = {
        "_posts/weirs.md": EPISODE.format(title="Weirs", number=7),
        "_posts/own.md": EPISODE.format(title="Own", number="8\nshow: Dam Talk"),
        "mud.md": PLAYED,
        "silt.md": SHOWN,
        "sand.md": HEARD,
        "about.md": "# About us\n\nWe like water, and we say so at length in here.\n",
    }
    for name, text in (texts | settings).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    result = read(Config(seeds=folder, notes=folder / "none"))
    files = {source.id: source.file for source in result.sources}
    return {files[it.source]: it.show for it in result.accounts}


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("_config.yml", "title: 'River Hour'\nemail: a@b.example\n"),
        ("config.toml", 'baseURL = "https://r.example"\ntitle = "River Hour"\n'),
        ("config/_default/config.toml", 'title = "River Hour"\n[params]\ntitle = "No"\n'),
        ("hugo.yaml", "name: River Hour\n"),
        ("config.toml", 'Title = "River Hour"\n'),
        ("_data/podcast.yml", "title: River Hour\nauthor: Ada Okafor\n"),
        ("_data/metadata.json", '{"title": "River Hour", "url": "https://r.example"}'),
        ("_config.yml", 'title: River Hour\nexcerpt_separator: "\\n\\n"\n'),
    ],
)
def test_episodes_are_of_the_show_whose_site_they_are_on(
    tmp_path: Path, file: str, text: str
) -> None:
    shows = _shows(tmp_path, {file: text})
    assert shows["_posts/weirs.md"] == shows["mud.md"] == shows["sand.md"] == "River Hour"
    assert (shows["_posts/own.md"], shows["silt.md"]) == ("Dam Talk", None)
    assert shows.get("about.md") is None


def test_on_the_site_of_a_podcast_whatever_is_played_is_of_it(tmp_path: Path) -> None:
    assert _shows(tmp_path, {"_config.yml": "title: The Mud Podcast\n"})["silt.md"] == (
        "The Mud Podcast"
    )


@pytest.mark.parametrize(
    "text",
    [
        "title: '{{ site }}'\n",
        "description: Water\n",
        "- title: Mud\n",
        "name: Your Name\n",
        "title: ''\n",
    ],
)
def test_settings_without_a_name_give_no_show(tmp_path: Path, text: str) -> None:
    assert set(_shows(tmp_path, {"_config.yml": text}).values()) == {None, "Dam Talk"}


@pytest.mark.parametrize(
    ("title", "show"),
    [("The River Hour Podcast", "The River Hour Podcast"), ("Our Podcast", "Podcast")],
)
def test_the_page_of_a_folder_of_episodes_may_name_the_show(
    tmp_path: Path, title: str, show: str
) -> None:
    front = '+++\ntitle = "{}"\ndate = 2031-05-06\n[extra]\n{}\n+++\n\nWe talk.\n'
    names = {7: "Weirs", 8: "Mills", 9: "Dams"}
    files = {
        f"podcast/ep{number}.md": front.format(name, f'episode = "{number}"\nseries = "Podcast"')
        for number, name in names.items()
    }
    shows = _shows(tmp_path, files | {"podcast/_index.md": front.format(title, "")})
    assert {shows[file] for file in files} == {show}


SHOW_PAGE = "---\nname: {name}\nslug: {slug}\nhosts: [ada-okafor]\ndescription: On rivers\n---\n"


def test_the_page_of_a_show_gives_its_name_and_is_no_talk(tmp_path: Path) -> None:
    texts = {
        "podcasts/river-hour.md": SHOW_PAGE.format(name="The River HOUR", slug="river-hour"),
        "podcasts/dam-talk.md": SHOW_PAGE.format(name="Dam & Talk", slug="dam-talk"),
        "podcasts/mill-cast.md": SHOW_PAGE.format(name="Mill Cast", slug="mill-cast"),
    }
    for n, show in enumerate(("river-hour", "river-hour", "dam-talk")):
        front = (
            f"---\ntitle: Mud {n}\npodcast: {show}\nvideo: https://youtu.be/aaaaaaaaaa{n}\n---\n"
        )
        texts[f"mud-{n}.md"] = f"{front}\nIt rained.\n"
    episode = "---\ntitle: Sand\nvideo: https://youtu.be/aaaaaaaaaa9\n---\n\nIt rained.\n"
    shows = _shows(tmp_path, texts | {"podcasts/sand.md": episode})
    assert [shows[f"mud-{n}.md"] for n in range(3)] == ["The River HOUR"] * 2 + ["Dam & Talk"]
    assert [it for it in shows if it.startswith("podcasts/")] == ["podcasts/sand.md"]


def test_an_episode_called_as_its_show_stays_a_talk_and_names_no_show(tmp_path: Path) -> None:
    front = "---\ntitle: {title}\nshow: River Hour\nguest: {guest}\n---\n\n- fish\n"
    texts = {
        "podcasts/river-hour.md": front.format(title="Blitz: how weirs burned", guest="Bo Lind"),
        "podcasts/mud.md": front.format(title="Mud", guest="Ada Okafor"),
    }
    shows = _shows(tmp_path, texts)
    assert [shows[it] for it in texts] == ["River Hour", "River Hour"]


def test_notes_of_front_matter_alone_beside_pages_of_shows_stay_talks(tmp_path: Path) -> None:
    page, episode = "---\ntitle: {}\n---\n", "---\ntitle: Mud {0}\nguest: {1}\nshow: {2}\n---\n"
    texts = {f"podcasts/{it.lower()}.md": page.format(it) for it in ("Hour", "Minute")}
    for n, (guest, show) in enumerate((("Ada Okafor", "Hour"), ("Ivo Kern", "Minute"))):
        texts[f"podcasts/{n}.md"] = episode.format(n, guest, show)
    assert {it for it in _shows(tmp_path, texts) if "/" in it} >= {"podcasts/0.md", "podcasts/1.md"}
