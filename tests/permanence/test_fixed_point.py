"""What the editor joins and renames stays so when the address book is written, as often as it is."""

import json
import random
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import build
from generator.cli import main
from generator.model.base import Value
from generator.model.config import Config
from generator.model.site.page import Site

TITLES = ("Under old trees", "Under old tree", "An evening in the wood", "Trees", "An old tree")
PEOPLE = ("Tomasz Zielinski", "T. Zielinski", "Karel Čapek", "Karel Capek", "Ada Okafor")
TERMS = ("Repair debt", "Debt of repair", "Model Collapse", "MC", "Model collapse (MC)")
FIRMS = ("Acme", "Acme Inc", "ACME INC", "River Trust")
NOTE = """\
# {title}
Speaker: {person}
Date: 2025-0{number}-27

## Concepts

- **{term}**: what the note of number {number} says of it in the wood.
- **{other}**: what else the note of number {number} says of the wood.

## Organisations

- {firm}
"""


class Shown(Value, frozen=True, kw_only=True):
    """What a site shows, by the ids of things, its pages, and its problems."""

    things: Mapping[tuple[str, str], tuple[object, ...]]
    pages: tuple[str, ...]
    problems: tuple[str, ...]


def note(seeds: Path, number: int, **values: str) -> None:
    text = NOTE.format(number=number, **values)
    (seeds / f"note-{number}.md").write_text(text, encoding="utf-8")


def made(seeds: Path) -> Site:
    return build(Config(seeds=seeds, notes=seeds / "no-notes"))


def shown(seeds: Path) -> Shown:
    site = made(seeds)
    talks = {("talk", str(it.id)): (it.title, it.sources) for it in site.corpus.talks}
    concepts = {("concept", str(it.id)): (it.name, it.aliases) for it in site.corpus.concepts}
    entities = {(str(it.kind), str(it.id)): (it.name, it.aliases) for it in site.corpus.entities}
    return Shown(
        things=talks | concepts | entities,
        pages=tuple(page.address for page in site.pages),
        problems=tuple(str(it.message) for it in site.problems),
    )


def update(seeds: Path) -> str:
    result = CliRunner().invoke(main, ["addresses", "--seeds", str(seeds), "--update"])
    assert result.exit_code == 0
    return result.output


def assert_fixed(seeds: Path) -> None:
    """That nothing changes when the book is written, and nothing when it is written again."""
    before = shown(seeds)
    update(seeds)
    book = (seeds / "address-book.json").read_bytes()
    assert shown(seeds) == before
    assert update(seeds).startswith("Every published address is as it was.")
    assert (seeds / "address-book.json").read_bytes() == book


def curate(seeds: Path, entries: object) -> None:
    (seeds / "curation.yml").write_text(json.dumps(entries, ensure_ascii=False), encoding="utf-8")


@pytest.mark.parametrize("published", [False, True])
@pytest.mark.parametrize(
    ("section", "entry", "edit", "joined", "name"),
    [
        ("talk", "under-old-trees", {"merge": ["an-evening-in-the-wood"]}, 1, "Under old trees"),
        ("person", "tomasz-zielinski", {"aliases": ["T. Zielinski"]}, 1, "Tomasz Zielinski"),
        ("concept", "repair-debt", {"merge": ["debt-of-repair"]}, 2, "Repair debt"),
        ("organisation", "river-trust", {"aliases": ["Acme"]}, 1, "River Trust"),
    ],
)
def test_what_the_editor_joins_stays_one(
    tmp_path: Path,
    section: str,
    entry: str,
    edit: object,
    joined: int,
    name: str,
    *,
    published: bool,
) -> None:
    first = {"title": TITLES[0], "person": PEOPLE[0], "term": "Repair debt", "firm": "River Trust"}
    second = {"title": TITLES[2], "person": PEOPLE[1], "term": "Debt of repair", "firm": "Acme"}
    note(tmp_path, 1, **first, other="Moss")
    note(tmp_path, 2, **second, other="Moss")
    apart = shown(tmp_path)
    if published:
        update(tmp_path)
    plural = "people" if section == "person" else f"{section}s"
    curate(tmp_path, {plural: {entry: edit}})
    assert_fixed(tmp_path)
    things = {key: told for key, told in shown(tmp_path).things.items() if key[0] == section}
    assert len(things) == joined
    assert things[section, entry][0] == name
    (tmp_path / "curation.yml").unlink()
    assert shown(tmp_path).things == apart.things


def test_talks_of_one_title_that_are_joined_keep_their_ids(tmp_path: Path) -> None:
    for number, person in enumerate(PEOPLE[::2], 1):
        note(tmp_path, number, title="Trees", person=person, term="Moss", other="Oak", firm="Acme")
    first, second, third = (str(talk.id) for talk in made(tmp_path).corpus.talks)
    curate(tmp_path, {"talks": {second: {"merge": [first]}, third: {"title": "Other trees"}}})
    assert_fixed(tmp_path)
    assert not [it for it in made(tmp_path).problems if it.code == "curation-dangling"]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_the_book_changes_nothing_when_it_is_written_twice(tmp_path: Path, seed: int) -> None:
    drawn = random.Random(seed)
    for number in range(1, drawn.randint(3, 6)):
        term, other = drawn.sample(TERMS, 2)
        words = {"title": drawn.choice(TITLES), "person": drawn.choice(PEOPLE)}
        note(tmp_path, number, **words, term=term, other=other, firm=drawn.choice(FIRMS))
    apart = made(tmp_path).corpus
    if published := drawn.random() < 0.5:
        update(tmp_path)
    before = shown(tmp_path)
    kinds = {"people": "person", "organisations": "organisation"}
    sections: dict[str, list[tuple[str, str]]] = {
        "talks": [(it.id, it.id) for it in apart.talks],
        "concepts": [(it.id, it.id) for it in apart.concepts],
        **{
            section: [(it.id, it.name) for it in apart.entities if it.kind == kind]
            for section, kind in kinds.items()
        },
    }
    entries: dict[str, dict[str, dict[str, object]]] = {}
    for section, things in sections.items():
        drawn.shuffle(things)
        joins, names = (
            "merge" if section not in kinds else "aliases",
            "title" if section == "talks" else "name",
        )
        entries[section] = (
            {things[0][0]: {joins: [other for _, other in things[1:2]]}} if things else {}
        )
        entries[section] |= {thing: {names: f"New name of {thing}"} for thing, _ in things[2:3]}
    curate(tmp_path, entries)
    assert_fixed(tmp_path)
    if published:
        (tmp_path / "curation.yml").unlink()
        assert shown(tmp_path).things == before.things
