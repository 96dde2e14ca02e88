"""What was published keeps working: the address book, redirects, and what `addresses` tells."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.build import build
from generator.cli import main
from generator.messages.words import english
from generator.model.base import Address
from generator.model.config import Config
from generator.model.site.page import Move, Site
from generator.output.console.report import line_of
from generator.publish.permanence.moved_pages import redirects
from generator.text.markdown.escape import escape
from tests.support import assert_said

GOLDEN = Path(__file__).parent.parent / "golden" / "seeds"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    shutil.copytree(GOLDEN, tmp_path / "seeds")
    return tmp_path / "seeds"


def site(seeds: Path) -> Site:
    return build(Config(seeds=seeds, notes=seeds / "no-notes"))


def run(seeds: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["addresses", "--seeds", str(seeds), *arguments])


def redirect(made: Site, path: str) -> str | None:
    """Where a redirect page leads, or None where there is none."""
    page = next((one.content.decode() for one in made.assets if one.path == path), None)
    links = set(re.findall(r'(?:url=|href="|replace\(")(?!data:)([^"]+)"', page)) if page else set()
    assert len(links) <= 1
    return links.pop() if links else None


def test_the_book_is_written_only_when_asked(seeds: Path) -> None:
    first = run(seeds)
    assert first.exit_code == 0
    assert "new    talks/forests.html" in first.output
    assert not (seeds / "address-book.json").exists()
    assert run(seeds, "--update").exit_code == 0
    before = (seeds / "address-book.json").read_bytes()
    again = run(seeds, "--update")
    assert again.output.startswith("Every published address is as it was.")
    assert (seeds / "address-book.json").read_bytes() == before


def test_a_renamed_talk_leaves_a_page_that_leads_on(seeds: Path) -> None:
    run(seeds, "--update")
    file = seeds / "curation.yml"
    text = file.read_text(encoding="utf-8").replace("forests", "woods")
    file.write_text(
        text.replace("  woods:\n", "  woods:\n    previous_slugs: [forests]\n"), "utf-8"
    )
    made = site(seeds)
    assert not [problem for problem in made.problems if problem.severity == "error"]
    assert redirect(made, "talks/forests.html") == "../talks/woods.html"
    assert redirect(made, "quotes/in/forests.html") == "../../quotes/in/woods.html"
    page = next(one for one in made.assets if one.path == "talks/forests.html")
    assert b"location.hash" in page.content


@pytest.mark.slow
def test_a_merged_concept_leaves_a_page_that_leads_on(seeds: Path) -> None:
    run(seeds, "--update")
    with (seeds / "curation.yml").open("a", encoding="utf-8") as file:
        file.write("concepts:\n  mycorrhiza: {merge: [rainfall]}\n")
    made = site(seeds)
    assert redirect(made, "concepts/rainfall.html") == "../concepts/mycorrhiza.html"
    assert not any(page.path == "concepts/rainfall.md" for page in made.pages)
    assert run(seeds, "--update").exit_code == 0
    assert redirect(site(seeds), "concepts/rainfall.html") == "../concepts/mycorrhiza.html"


@pytest.mark.slow
def test_a_published_address_never_vanishes_silently(seeds: Path) -> None:
    run(seeds, "--update")
    (seeds / "digest.txt").unlink()
    (seeds / "curation.yml").unlink()
    made = site(seeds)
    gone = {
        english(problem.message) for problem in made.problems if problem.code == "address-vanished"
    }
    assert "concepts/rainfall.html was published and is gone" in gone
    refused = run(seeds, "--update")
    assert refused.exit_code == 1
    assert "gone   concepts/rainfall.html" in refused.output
    assert run(seeds, "--update", "--let-go").exit_code == 0
    assert not [one for one in site(seeds).problems if one.code == "address-vanished"]


@pytest.mark.parametrize("how", ["word", "folder"])
def test_addresses_of_a_note_that_is_private_now_are_counted(own: Path, how: str) -> None:
    note(own, "b", "quixelbrant", "Nobody has heard of it.", "It sings where rivers end.")
    assert run(own, "--update").exit_code == 0
    if how == "word":
        text = (own / "b.txt").read_text(encoding="utf-8")
        (own / "b.txt").write_text(text.replace("---", "---\nprivate: true", 1), encoding="utf-8")
    else:
        (own / "private").mkdir()
        (own / "b.txt").rename(own / "private/b.txt")
    made = site(own)
    (message,) = lost(made)
    assert message.startswith("addresses that were published and are gone: ")
    assert "quixelbrant" not in "".join(map(line_of, made.problems))
    assert not [page for page in made.pages if "quixelbrant" in page.markdown.casefold()]
    assert "gone   talks/quixelbrant.html" in run(own).output
    assert run(own, "--update", "--let-go").exit_code == 0
    assert lost(site(own)) == []


def test_an_address_outlives_a_better_title(seeds: Path) -> None:
    (seeds / "curation.yml").unlink()
    run(seeds, "--update")
    (before,) = (talk.id for talk in site(seeds).corpus.talks)
    with (seeds / "curation.yml").open("w", encoding="utf-8") as file:
        file.write(f"talks:\n  {before}: {{title: A better title}}\n")
    (after,) = site(seeds).corpus.talks
    assert (after.id, after.title) == (before, "A better title")


def test_parts_of_a_moved_page_lead_on_too() -> None:
    move = Move(old=Address("people/a.html"), new=Address("people/b.html"))
    pages = [
        "people/b.html",
        "quotes/by/b.html",
        "quotes/by/b/2025.html",
        "people/in-talks/b/undated-m.html",
        "people/in-talks/c/2025.html",
    ]
    made = redirects([move], [Address(page) for page in pages])
    found = {one.path: re.findall(r'href="([^"]+)"', one.content.decode())[0] for one in made}
    assert found == {
        "people/a.html": "../people/b.html",
        "quotes/by/a.html": "../../quotes/by/b.html",
        "quotes/by/a/2025.html": "../../../quotes/by/b/2025.html",
        "people/in-talks/a/undated-m.html": "../../../people/in-talks/b/undated-m.html",
    }


QUOTED = """\
---
talk: {talk}
title: {title}
speakers: [Ada Okafor]
---
{title}

Quotes
- 12:20 "{first}" — Ada Okafor
- 13:20 "{second}" — Ada Okafor
"""
DIKE, STICK = "A dike is a promise that water never read.", "We measure the sea with a stick."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    note(tmp_path / "own", "a", "dikes", DIKE, STICK)
    return tmp_path / "own"


def note(seeds: Path, name: str, talk: str, first: str, second: str) -> None:
    text = QUOTED.format(talk=talk, title=f"About {talk}", first=first, second=second)
    (seeds / f"{name}.txt").write_text(text, encoding="utf-8")


def curate(seeds: Path, *lines: str) -> None:
    (seeds / "curation.yml").write_text("\n".join((*lines, "")), encoding="utf-8")


def ids(made: Site) -> dict[str, str]:
    return {quote.text: str(quote.id) for quote in made.corpus.quotes}


def body(made: Site, path: str) -> str:
    (found,) = [one.markdown for one in made.pages if one.path == path]
    return found


def lost(made: Site) -> list[str]:
    assert [one.code for one in made.problems if one.severity == "error"] == [
        "address-vanished" for one in made.problems if one.code == "address-vanished"
    ]
    return [english(one.message) for one in made.problems if one.code == "address-vanished"]


def test_places_inside_pages_are_remembered(own: Path) -> None:
    first = run(own)
    assert "new    2 places on quotes/in/dikes.html" in first.output
    assert run(own, "--update").exit_code == 0
    assert "places" not in run(own).output
    assert '"q-' in (own / "address-book.json").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_place_that_vanishes_is_an_error_until_it_is_let_go(own: Path) -> None:
    run(own, "--update")
    old = ids(site(own))[DIKE]
    note(own, "a", "dikes", DIKE.replace("promise", "warning"), STICK)
    message = f"quotes/in/dikes.html#q-{old} was published and is gone"
    new = ids(site(own))[DIKE.replace("promise", "warning")]
    line = f'quotes: {{"{new}": {{previous_ids: ["{old}"]}}}}'
    assert lost(site(own)) == [f"{message}; if it is the new one there: {line}"]
    curate(own, line)
    assert lost(site(own)) == []
    (own / "curation.yml").unlink()
    told = run(own)
    assert f"gone   quotes/in/dikes.html#q-{old}" in told.output
    assert told.exit_code == 1
    assert run(own, "--update", "--let-go").exit_code == 0
    assert lost(site(own)) == []


def test_a_quote_whose_id_changed_is_found_under_its_former_one(own: Path) -> None:
    run(own, "--update")
    old = ids(site(own))[DIKE]
    said = DIKE.replace("promise", "warning")
    note(own, "a", "dikes", said, STICK)
    new = ids(site(own))[said]
    curate(own, f"quotes: {{{new}: {{previous_ids: [{old}]}}}}")
    made = site(own)
    assert lost(made) == []
    page = body(made, "quotes/in/dikes.md")
    assert f'## <span id="q-{old}"></span>' in page
    assert (
        page.index(f'id="q-{old}"') < page.index(f"#q-{new}") < page.index(f"q-{ids(made)[STICK]}")
    )
    moved = f"moved  quotes/in/dikes.html#q-{old} -> quotes/in/dikes.html#q-{new}"
    assert moved in run(own, "--update").output
    (own / "address-book.json").unlink()
    assert f'id="q-{old}"' in body(site(own), "quotes/in/dikes.md")


def test_a_quote_that_gets_an_ending_is_found_without_it(own: Path) -> None:
    run(own, "--update")
    old = ids(site(own))[DIKE]
    note(own, "b", "lakes", DIKE, "A house that floats pays no rent.")
    made = site(own)
    assert lost(made) == []
    assert old not in {quote.id for quote in made.corpus.quotes}
    assert f'## <span id="q-{old}"></span>' in body(made, "quotes/in/dikes.md")
    assert f'id="q-{old}"' not in body(made, "quotes/in/lakes.md")


def test_a_quote_that_moved_to_another_talk_leaves_a_link(own: Path) -> None:
    note(own, "b", "dikes", "A house that floats pays no rent.", "Rain is a guest.")
    with (own / "a.txt").open("a", encoding="utf-8") as file:
        file.write("\nTakeaways\n\n- Plant a tree behind every dike.\n")
    run(own, "--update")
    old = ids(site(own))[DIKE]
    (own / "a.txt").write_text(
        (own / "a.txt").read_text(encoding="utf-8").replace("talk: dikes", "talk: lakes"), "utf-8"
    )
    made = site(own)
    assert ids(made)[DIKE] == old
    assert lost(made) == []
    page = body(made, "quotes/in/dikes.md")
    assert f'id="q-{old}"' in page
    (title,) = [one.title for one in made.pages if one.path == "quotes/in/lakes.md"]
    link = f'<a href="../../quotes/in/lakes.html#q-{old}">{escape(title)}</a>'
    assert f'data-search-exclude="">\nWhat stood here has moved to {link}.' in page
    (takeaway,) = made.corpus.takeaways
    link = f'href="../talks/lakes.html#takeaway-{takeaway.id}"'
    assert link in body(made, "talks/dikes.md")


def test_a_page_whose_quotes_all_moved_leads_on(own: Path) -> None:
    note(own, "b", "woods", "Rain is a guest.", "Moss is a clock.")
    run(own, "--update")
    note(own, "b", "woods", DIKE, STICK)
    (own / "a.txt").unlink()
    made = site(own)
    assert redirect(made, "quotes/in/dikes.html") == "../../quotes/in/woods.html"
    gone = lost(made)
    assert "talks/dikes.html was published and is gone" in gone
    assert not any("quotes/in/dikes.html" in one for one in gone)


def test_a_time_belongs_to_its_talk(own: Path) -> None:
    parts = "\nChapters\n\n- 00:00 Intro\n- {time} Dikes\n- 40:00 End\n"
    for name, talk, time in (("a", "dikes", "12:00"), ("b", "woods", "12:00")):
        note(own, name, talk, f"{talk} {DIKE}", f"{talk} {STICK}")
        with (own / f"{name}.txt").open("a", encoding="utf-8") as file:
            file.write(parts.format(time=time))
    run(own, "--update")
    assert "s-720" in (own / "address-book.json").read_text(encoding="utf-8")
    text = (own / "a.txt").read_text(encoding="utf-8").replace("- 12:00 Dikes", "- 13:00 Dikes")
    (own / "a.txt").write_text(text, encoding="utf-8")
    made = site(own)
    assert lost(made) == ["talks/dikes.html#s-720 was published and is gone"]
    (segment,) = [
        one.id for one in made.corpus.segments if one.time and one.time.printed == "13:00"
    ]
    (intro,) = [
        one.id
        for one in made.corpus.segments
        if one.talk == "woods" and one.time and one.time.seconds == 0
    ]
    curate(own, f"items: {{{intro}: {{previous_ids: [s-720]}}}}")
    assert lost(site(own)) == ["talks/dikes.html#s-720 was published and is gone"]
    curate(own, f"items: {{{segment}: {{previous_ids: [s-720]}}}}")
    made = site(own)
    assert lost(made) == []
    assert '<span id="s-720"></span>' in body(made, "talks/dikes.md")


def test_former_ids_of_concepts_and_people_lead_on(seeds: Path) -> None:
    run(seeds, "--update")
    with (seeds / "curation.yml").open("a", encoding="utf-8") as file:
        file.write("concepts: {mycorrhiza: {previous_ids: [fungi]}}\n")
        file.write("people: {ada-okafor: {previous_ids: [a-okafor]}}\n")
    made = site(seeds)
    assert redirect(made, "concepts/fungi.html") == "../concepts/mycorrhiza.html"
    assert redirect(made, "people/a-okafor.html") == "../people/ada-okafor.html"


@pytest.mark.slow
def test_quotes_that_get_a_part_of_their_page_are_not_lost(own: Path) -> None:
    run(own, "--update")
    old = ids(site(own))[DIKE]
    few = (own / "a.txt").read_text(encoding="utf-8")
    more = (f'- {at // 60}:{at % 60:02} "{said(at)}" — Ada Okafor' for at in range(900, 1500))
    (own / "a.txt").write_text("\n".join((few.rstrip("\n"), *more, "")), encoding="utf-8")
    made = site(own)
    (place,) = [str(one.address) for one in made.corpus.quotes if one.text == DIKE]
    assert place.startswith("quotes/in/dikes/")
    assert lost(made) == []
    assert f'id="q-{old}"' not in body(made, "quotes/in/dikes.md")
    run(own, "--update")
    assert lost(site(own)) == []
    (own / "a.txt").write_text(few, encoding="utf-8")
    told = lost(site(own))
    assert not any(old in one for one in told)
    assert told  # those that are no longer printed


def said(number: int) -> str:
    words = ("river", "sluice", "harbour", "meadow", "bridge", "engine", "letter", "winter")
    picked = (words[number // 8**place % 8] for place in range(4))
    return f"Nobody {number} keeps the {' and the '.join(picked)} where it was left. {number}"


def test_an_address_in_use_is_no_former_one(seeds: Path) -> None:
    with (seeds / "curation.yml").open("a", encoding="utf-8") as file:
        file.write("concepts: {mycorrhiza: {previous_ids: [rainfall]}}\n")
    (found,) = [one for one in site(seeds).problems if one.code == "curation-without-effect"]
    told = "concepts.mycorrhiza: “rainfall” is not a former id: that is the address of “Rainfall”"
    assert english(found.message) == told
    assert_said(found.message)


def test_a_former_id_on_a_renamed_page_is_there_once(own: Path) -> None:
    run(own, "--update")
    old = ids(site(own))[DIKE]
    said = DIKE.replace("promise", "warning")
    note(own, "a", "levees", said, STICK)
    new = ids(site(own))[said]
    curate(
        own,
        f"quotes: {{{new}: {{previous_ids: [{old}]}}}}",
        "talks: {levees: {previous_slugs: [dikes]}}",
    )
    made = site(own)
    assert redirect(made, "quotes/in/dikes.html") == "../../quotes/in/levees.html"
    assert body(made, "quotes/in/levees.md").count(f'id="q-{old}"') == 1
    assert lost(made) == []
