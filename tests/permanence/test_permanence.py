"""What was published keeps working through everything that editors do to their notes."""

import json
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.messages.words import english
from generator.model.base import Address
from generator.model.reading import AddressBook
from generator.model.site.page import Move, Site
from generator.publish.permanence.fallback_pages import fallback_pages
from generator.publish.permanence.moved_pages import compare_pages
from generator.render import place
from tests.permanence.test_addresses import (
    DIKE,
    GOLDEN,
    STICK,
    body,
    curate,
    ids,
    lost,
    note,
    redirect,
    run,
    site,
)
from tests.support import assert_said

HARBOUR = Path(__file__).parent.parent / "site" / "harbour"
ROUGH, TIDE = "Rough water keeps no minutes.", "The tide signs nothing."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    note(tmp_path / "own", "a", "dikes", DIKE, STICK)
    note(tmp_path / "own", "b", "woods", ROUGH, TIDE)
    return tmp_path / "own"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    shutil.copytree(GOLDEN, tmp_path / "seeds")
    return tmp_path / "seeds"


def book(seeds: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((seeds / "address-book.json").read_text(encoding="utf-8"))
    return read


def test_what_is_published_again_is_missed_again(own: Path) -> None:
    run(own, "--update")
    (own / "b.txt").unlink()
    first = lost(site(own))
    assert "talks/woods.html was published and is gone" in first
    assert run(own, "--update", "--let-go").exit_code == 0
    assert lost(site(own)) == []
    note(own, "b", "woods", ROUGH, TIDE)
    assert run(own, "--update").exit_code == 0
    assert book(own)["gone"] == []
    (own / "b.txt").unlink()
    assert lost(site(own)) == first


def test_places_that_do_not_come_back_with_their_page_stay_let_go(own: Path) -> None:
    run(own, "--update")
    (own / "b.txt").unlink()
    run(own, "--update", "--let-go")
    note(own, "b", "woods", "Moss is a clock.", "Bark is a map.")
    assert run(own, "--update").exit_code == 0
    assert lost(site(own)) == []


def test_an_address_that_a_later_key_moves_is_not_gone() -> None:
    old, new = Address("concepts/old.html"), Address("concepts/otter.html")
    known = AddressBook(entries={"concept:aaa": (old,), "concept:otter": (new, old)})
    found = compare_pages(known, {"concept:otter": new}, {}, {}, {new})
    assert (found.moved, found.gone) == ((Move(old=old, new=new),), ())


def test_a_source_with_another_name_leaves_a_page_that_leads_on(own: Path) -> None:
    run(own, "--update")
    (own / "b.txt").rename(own / "trees.txt")
    made = site(own)
    assert lost(made) == []
    assert redirect(made, "sources/b.html") == "../sources/trees.html"
    assert run(own, "--update").exit_code == 0
    with (own / "trees.txt").open("a", encoding="utf-8") as file:
        file.write('- 14:20 "Bark is a map." — Ada Okafor\n')
    assert redirect(site(own), "sources/b.html") == "../sources/trees.html"
    assert run(own, "--update").exit_code == 0
    (own / "trees.txt").rename(own / "forests.txt")
    made = site(own)
    assert redirect(made, "sources/b.html") == "../sources/forests.html"
    assert redirect(made, "sources/trees.html") == "../sources/forests.html"


def test_a_source_with_another_name_and_other_words_is_named_by_the_editor(own: Path) -> None:
    run(own, "--update")
    (own / "b.txt").unlink()
    note(own, "Trees", "woods", f"{ROUGH} Always.", TIDE)
    line = 'sources: {"Trees.txt": {previous_ids: ["b"]}}'
    told = [one for one in lost(site(own)) if one.startswith("sources/")]
    message = "sources/b.html was published and is gone; if it is sources/Trees.html now"
    assert told == [f"{message}: {line}"]
    curate(own, line)
    made = site(own)
    assert not [one for one in lost(made) if one.startswith("sources/")]
    assert redirect(made, "sources/b.html") == "../sources/Trees.html"


def test_a_source_that_differs_in_capitals_only_overwrites_nothing(own: Path) -> None:
    (own / "b.txt").rename(own / "B.txt")
    run(own, "--update")
    (own / "B.txt").rename(own / "b.txt")
    made = site(own)
    assert redirect(made, "sources/B.html") is None
    assert [one.partition(" ")[0] for one in lost(made)] == ["sources/B.html"]


@pytest.mark.parametrize(
    ("page", "stands"),
    [
        ("predictions.html", "index.html"),
        ("organisations/index.html", "index.html"),
        ("predictions/2030.html", "index.html"),
        ("talks/by-year/2025.html", "talks/index.html"),
        ("concepts/by-letter/a-b.html", "concepts/index.html"),
        ("quotes/on/otter.html", "concepts/otter.html"),
        ("quotes/on/gone.html", None),
        ("quotes/in/river.html", "talks/river.html"),
        ("quotes/in/river/min-0.html", "talks/river.html"),
        ("quotes/talks/x.html", "quotes/index.html"),
        ("talks/river/takeaways.html", "talks/river.html"),
        ("talks/gone/takeaways.html", None),
        ("people/in-talks/bo/2025.html", "people/bo.html"),
        ("quotes/by/bo-old/2025.html", "people/bo.html"),
        ("source-lines/1-99/box/note.html", "sources/box/note.html"),
        ("sources-by-name/a.html", "sources/index.html"),
        ("desk/concepts/a.html", "index.html"),
    ],
)
def test_what_evidently_stands_for_a_list_or_a_part(page: str, stands: str | None) -> None:
    there = ("index", "talks/index", "concepts/index", "quotes/index", "sources/index")
    things = ("concepts/otter", "talks/river", "people/bo", "sources/box/note")
    lost = ("concepts/gone", "talks/gone", "people/bo-old")
    pages = [Address(f"{one}.html") for one in (*there, *things)]
    known = AddressBook(
        entries={f"concept:{one}": (Address(f"{one}.html"),) for one in (*things[:3], *lost)},
        sources={Address("sources/box/note.html"): "0" * 64},
        pages=(Address(page),),
    )
    moved = {Address("people/bo-old.html"): Address("people/bo.html")}
    found = fallback_pages([Address(page)], known, pages, moved)
    assert found.get(Address(page)) == stands


def test_every_page_of_the_site_is_remembered(own: Path) -> None:
    curate(own, "people: {ada-okafor: {name: Ada Okafor}}")
    run(own, "--update")
    told = book(own)
    pages = {one.path.removesuffix(".md") + ".html" for one in site(own).pages}
    things = {one for listed in told["entries"].values() for one in listed}
    assert pages == {*told["pages"], *told["sources"], *told["anchors"], *things}
    assert not {*told["pages"]} & {*told["sources"], *told["anchors"], *things}
    assert "index.html" in told["pages"]


def test_collections_that_lose_their_last_quote_lead_on(own: Path) -> None:
    run(own, "--update")
    assert any(one.path == "quotes/by/ada-okafor.md" for one in site(own).pages)
    for name in "ab":
        text = (own / f"{name}.txt").read_text(encoding="utf-8")
        (own / f"{name}.txt").write_text(text.partition("Quotes\n")[0], encoding="utf-8")
    made = site(own)
    assert redirect(made, "quotes/by/ada-okafor.html") == "../../people/ada-okafor.html"
    assert redirect(made, "quotes/in/woods.html") == "../../talks/woods.html"
    assert redirect(made, "quotes/index.html") == "../index.html"
    told = lost(made)
    assert told
    assert all(
        one.startswith(("quotes/in/dikes.html#q-", "quotes/in/woods.html#q-")) for one in told
    )


def test_a_book_without_pages_is_read_and_completed(own: Path) -> None:
    run(own, "--update")
    whole = (own / "address-book.json").read_bytes()
    before = {key: one for key, one in book(own).items() if key not in {"pages", "sources"}}
    (own / "address-book.json").write_text(json.dumps(before), encoding="utf-8")
    assert lost(site(own)) == []
    assert "new    sources/a.html" in run(own, "--update").output
    assert (own / "address-book.json").read_bytes() == whole


def test_the_former_slugs_of_a_talk_that_was_merged_lead_on(own: Path) -> None:
    curate(
        own,
        "sources: {a.txt: {talk: dikes}, b.txt: {talk: woods}}",
        "talks: {dikes: {merge: [woods]}, woods: {previous_slugs: [older]}}",
    )
    made = site(own)
    assert lost(made) == []
    assert redirect(made, "talks/older.html") == "../talks/dikes.html"


def test_the_former_ids_of_a_concept_that_was_merged_lead_on(seeds: Path) -> None:
    with (seeds / "curation.yml").open("a", encoding="utf-8") as file:
        file.write(
            "concepts: {mycorrhiza: {merge: [rainfall]}, rainfall: {previous_ids: [rain]}}\n"
        )
    made = site(seeds)
    assert not [one for one in made.problems if one.severity == "error"]
    assert redirect(made, "concepts/rain.html") == "../concepts/mycorrhiza.html"


def in_use(made: Site) -> list[tuple[str, tuple[int, int] | None]]:
    return [
        (english(one.message), one.lines)
        for one in made.problems
        if "former id" in english(one.message)
    ]


def test_former_ids_that_are_in_use_are_told(own: Path) -> None:
    dike, stick = (ids(site(own))[one] for one in (DIKE, STICK))
    curate(
        own,
        "talks:",
        "  dikes: {previous_slugs: [woods]}",
        "people:",
        "  ada-okafor:",
        "    previous_ids: [ada, ada-okafor]",
        f"quotes: {{{dike}: {{previous_ids: [{stick}]}}}}",
    )
    message = "is not a former id: that is the address of"
    assert in_use(site(own)) == [
        (f"talks.dikes: “woods” {message} “About woods”", (2, 2)),
        (f"people.ada-okafor: “ada-okafor” {message} “Ada Okafor”", (5, 5)),
        (f"quotes.{dike}: “{stick}” {message} “q-{stick}”", (6, 6)),
    ]


def chapters(seeds: Path, name: str, *times: str) -> None:
    with (seeds / f"{name}.txt").open("a", encoding="utf-8") as file:
        file.write("\nChapters\n\n" + "".join(f"- {one} At {one} in {name}\n" for one in times))


def segments(made: Site, talk: str) -> list[str]:
    own = [one for one in made.corpus.segments if one.talk == talk and one.time]
    return [one.id for one in sorted(own, key=lambda one: one.time.seconds if one.time else 0)]


def test_a_time_is_a_former_one_in_each_talk_and_once_in_a_talk(own: Path) -> None:
    for name in "ab":
        chapters(own, name, "00:00", "12:00", "40:00")
    made = site(own)
    (_, one, end), (_, two, _) = segments(made, "dikes"), segments(made, "woods")
    curate(own, f"items: {{{one}: {{previous_ids: [s-700]}}, {two}: {{previous_ids: [s-700]}}}}")
    made = site(own)
    assert not [problem for problem in made.problems if problem.severity == "error"]
    assert '<span id="s-700"></span>' in body(made, "talks/dikes.md")
    assert '<span id="s-700"></span>' in body(made, "talks/woods.md")
    curate(own, f"items: {{{one}: {{previous_ids: [s-700]}}, {end}: {{previous_ids: [s-700]}}}}")
    (told,) = [one for one in site(own).problems if one.code == "curation-contradiction"]
    assert "“s-700” is given to" in english(told.message)
    assert told.lines == (1, 1)
    assert_said(told.message)
    curate(own, f"items: {{{one}: {{previous_ids: [s-2400]}}}}")
    assert "is not a former id" in in_use(site(own))[0][0]


def test_a_thing_that_is_of_another_kind_now_leads_on_by_the_printed_line(own: Path) -> None:
    with (own / "a.txt").open("a", encoding="utf-8") as file:
        file.write("\nCompanies\n\n- Acme\n")
    run(own, "--update")
    assert "organisations/acme.html" in json.dumps(book(own)["entries"])
    text = (own / "a.txt").read_text(encoding="utf-8")
    text = text.replace("Companies\n\n- Acme", "Key Concepts\n- Acme: What holds a dike.")
    (own / "a.txt").write_text(text, encoding="utf-8")
    line = 'concepts: {"acme": {previous_ids: ["organisations/acme"]}}'
    (told,) = lost(site(own))
    gone = "organisations/acme.html was published and is gone"
    assert told == f"{gone}; if it is concepts/acme.html now: {line}"
    assert (
        f"gone   organisations/acme.html; if it is concepts/acme.html now: {line}"
        in run(own).output
    )
    curate(own, line)
    made = site(own)
    assert lost(made) == []
    assert redirect(made, "organisations/acme.html") == "../concepts/acme.html"
    curate(own, line, 'people: {ada-okafor: {previous_ids: ["organisations/acme"]}}')
    (conflict,) = [one for one in site(own).problems if one.code == "curation-contradiction"]
    assert english(conflict.message).endswith(
        "“organisations/acme” is given to “acme” already (lines 1 and 2)"
    )


def test_splitting_off_the_only_name_of_a_thing_changes_nothing_unseen(own: Path) -> None:
    with (own / "a.txt").open("a", encoding="utf-8") as file:
        file.write("\nKey Concepts\n- Sluice: What lets water by.\n\nCompanies\n\n- Acme\n")
    pages = {page.path for page in site(own).pages}
    lines = "concepts:", "  sluice: {split: [Sluice]}", "organisations: {acme: {split: [Acme]}}"
    curate(own, *lines)
    assert {page.path for page in site(own).pages} == pages
    curate(own)
    run(own, "--update")
    curate(own, *lines)
    told = {(it.code, it.lines) for it in site(own).problems if it.severity == "error"}
    assert ("curation-dangling", (2, 2)) in told
    assert ("curation-dangling", (3, 3)) in told


def renamed(seeds: Path, *kept: str) -> None:
    """The talk of one note gets another id, and its former page has what `kept` says."""
    text = (seeds / "b.txt").read_text(encoding="utf-8").replace("talk: woods\n", "")
    (seeds / "b.txt").write_text(text + "\n".join(("", *kept, "")), encoding="utf-8")
    curate(seeds, "sources: {b.txt: {talk: woods}}")
    run(seeds, "--update")
    curate(seeds, "sources: {b.txt: {talk: trees}}")


def test_a_talk_whose_places_are_all_elsewhere_has_moved(own: Path) -> None:
    chapters(own, "b", "00:00", "12:00", "40:00")
    renamed(
        own, "Key Takeaways", "- Trees drink at night.", "- Bark remembers fire.", "- Moss waits."
    )
    told = run(own)
    assert "moved  talks/woods.html -> talks/trees.html" in told.output
    assert "gone" not in told.output
    assert told.exit_code == 0
    made = site(own)
    assert lost(made) == []
    assert redirect(made, "talks/woods.html") == "../talks/trees.html"


def test_a_talk_of_which_a_place_is_missing_is_gone_and_nothing_else(own: Path) -> None:
    kept = ("Key Takeaways", "- Trees drink at night.", "- Bark remembers fire.", "- Moss waits.")
    renamed(own, *kept)
    text = (own / "b.txt").read_text(encoding="utf-8")
    (own / "b.txt").write_text(text.replace("- Moss waits.\n", ""), encoding="utf-8")
    told = run(own)
    line = 'talks: {"trees": {previous_slugs: ["woods"]}}'
    gone = f"talks/woods.html; if it is talks/trees.html now: {line}"
    assert f"gone   {gone}" in told.output
    assert "moved  talks/woods.html" not in told.output
    assert told.exit_code == 1
    assert redirect(site(own), "talks/woods.html") is None
    assert lost(site(own)) == [gone.replace(";", " was published and is gone;")]
    curate(own, "sources: {b.txt: {talk: trees}}", line)
    assert all("#takeaway-" in one for one in lost(site(own)))


def test_places_of_a_page_that_was_let_go_stay_let_go_when_it_leads_on(own: Path) -> None:
    with (own / "b.txt").open("a", encoding="utf-8") as file:
        file.write("\nKey Takeaways\n\n- Trees drink at night.\n- Bark remembers fire.\n")
    run(own, "--update")
    (own / "b.txt").unlink()
    run(own, "--update", "--let-go")
    curate(own, "talks: {dikes: {previous_slugs: [woods]}}")
    assert redirect(site(own), "talks/woods.html") == "../talks/dikes.html"
    assert run(own, "--update").exit_code == 0
    assert "talks/woods.html" not in book(own)["gone"]
    assert lost(site(own)) == []
    (own / "curation.yml").unlink()
    assert [one.partition(" ")[0] for one in lost(site(own))] == ["talks/woods.html"]


def addresses(made: Site) -> set[str]:
    return {one.path.removesuffix(".md") + ".html" for one in made.pages}


def led_or_told(made: Site, before: set[str]) -> set[str]:
    """Those of the addresses that are no more and neither lead on nor are told."""
    leading = {one.path for one in made.assets}
    gone = [english(one.message) for one in made.problems if one.code == "address-vanished"]
    told = {one.partition(" ")[0] for one in gone}
    return before - addresses(made) - leading - told


@pytest.mark.slow
def test_no_page_vanishes_without_a_word_when_a_note_goes(tmp_path: Path) -> None:
    published = tmp_path / "published"
    shutil.copytree(HARBOUR, published)
    before = addresses(site(published))
    assert run(published, "--update").exit_code == 0
    notes = sorted(note.name for note in HARBOUR.iterdir() if note.name != "curation.yml")
    for name in (*notes, "curation.yml"):
        folder = tmp_path / name
        shutil.copytree(published, folder)
        (folder / name).unlink(missing_ok=True)
        made = site(folder)
        assert before - addresses(made)
        assert led_or_told(made, before) == set()


@pytest.mark.slow
def test_every_part_of_a_list_leads_to_its_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(HARBOUR, tmp_path / "seeds")
    seeds = tmp_path / "seeds"
    with monkeypatch.context() as narrow:
        narrow.setattr("generator.build.place", partial(place, room=500))
        before = addresses(site(seeds))
        assert run(seeds, "--update").exit_code == 0
    made = site(seeds)
    parts = before - addresses(made)
    assert {one.partition("/")[0] for one in parts} >= {"talks", "concepts", "quotes", "timeline"}
    assert lost(made) == []
    links = {one: redirect(made, one) for one in sorted(parts)}
    assert None not in links.values()
    home = {one for one, link in links.items() if link and link.lstrip("./") == "index.html"}
    assert home == set()
    folders = {
        (one.partition("/")[0], (link or "").lstrip("./").partition("/")[0])
        for one, link in links.items()
    }
    assert {(one, now) for one, now in folders if now.removesuffix(".html") != one} == {
        ("source-lines", "sources"),
        ("sources-by-name", "sources"),
    }
