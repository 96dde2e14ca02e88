"""A talk of very many guests: the page of each names some of the others, not all."""

from pathlib import Path

from generator.build import build
from generator.link import link
from generator.model.config import Config
from generator.render.context.lookups import OTHERS, make_lookups
from generator.resolve import resolve
from tests.hostile.test_counted import steps
from tests.support import reading_of, seed_in

NAMES = [f"{one}{two} {two}{one.lower()}" for one in ("Ada", "Bo", "Cleo") for two in "KLMNPRSTVZ"]
FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Kites</title>
<item><title>Everybody on kites</title><guid>kites-1</guid>
<pubDate>Mon, 02 Jun 2025 10:00:00 GMT</pubDate><description>About kites.</description>
{people}</item></channel></rss>
"""


def test_a_guests_page_names_some_of_the_others(tmp_path: Path) -> None:
    guest = '<podcast:person role="guest">{name}</podcast:person>'
    people = "".join(guest.format(name=name) for name in NAMES)
    tmp_path.joinpath("feed.xml").write_text(FEED.format(people=people), encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path))
    folder = "people/"
    pages = [
        page for page in site.pages if page.path.startswith(folder) and "index" not in page.path
    ]
    assert len(pages) == len(NAMES)
    for page in pages:
        assert page.markdown.count('<a href="') < OTHERS + 12
        assert f"and {len(NAMES) - 1 - OTHERS} more" in page.markdown


def test_a_list_of_others_costs_the_same_for_any_number_of_them() -> None:
    """Each of them has a page with such a list."""

    def cost(names: list[str]) -> int:
        text = f"---\ntitle: Everybody on kites\nspeakers: {names}\n---\nText.\n"
        resolved = resolve(reading_of(seed_in("a.md", text)))
        lookups = make_lookups(link(resolved), resolved)
        (talk,) = lookups.talks.values()
        assert len(talk.people) == len(names)
        address = lookups.person(talk.people[-1].person).address
        return steps(lambda: lookups.others_in(talk, address))

    assert cost(NAMES) == cost(NAMES[: OTHERS + 2])


def test_a_talk_lists_who_was_there_apart_from_who_speaks(tmp_path: Path) -> None:
    minutes = "# Weirs in spring\n\nSpeaker: Ada Okafor\n\n## Present\n\n- Ivo Kern\n- Bo Lind\n"
    tmp_path.joinpath("minutes.md").write_text(minutes, encoding="utf-8")
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none"))
    pages = {page.path: page.markdown for page in site.pages}
    talk = pages["talks/weirs-in-spring.md"]
    assert "2 people were there</summary>" in talk
    assert '<li><a href="../people/ada-okafor.html">Ada Okafor</a></li>' in talk
    assert "was at 1 talk" in pages["people/index.md"]
