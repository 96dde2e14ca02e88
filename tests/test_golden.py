"""Pages of small collections, as reviewed: `make golden` writes them anew, and git shows the change.

A golden page begins with what MkDocs gets beside its Markdown. The files that scripts ask for, and
what pictures and tabs say, are golden as well.
"""

import datetime as dt
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pytest

import generator.build
from generator.build import build
from generator.model.config import Config
from generator.model.site.page import Page, Site
from generator.render import place

FORESTS = Path(__file__).parent / "golden"
RIVERS = FORESTS / "rivers"
ROOM = 700
"""So few bytes that almost every list of a collection stands in parts."""


class Variant(NamedTuple):
    """One way to build a collection, and which of its pages and files are golden."""

    collection: Path
    name: str
    paths: tuple[str, ...]
    language: str = "en"
    in_parts: bool = False

    @property
    def pages(self) -> Path:
        """Where the golden pages are."""
        return self.collection / "pages" / self.name


def _paths(names: str) -> tuple[str, ...]:
    return tuple(name if "." in name else f"{name}.md" for name in names.split())


IN_FORESTS = _paths("""
    talks/forests concepts/mycorrhiza quotes/in/forests people/ada-okafor predictions
    sources/notes desk index
""")
IN_RIVERS = _paths("""
    index talks/index talks/rivers talks/towns-on-stilts
    concepts/index concepts/flood-ledger concepts/gauge-drift concepts/sea-level
    quotes/index quotes/in/rivers quotes/in/towns-on-stilts
    quotes/on/flood-ledger quotes/by/bo-lindgren people/index people/mara-vidal
    products/ledger-press works/the-patient-sea predictions timeline graph
    coverage desk how-to-read sources/index sources/digest sources/memo data/index
    data/quotes/index.js data/quotes/0.js data/previews/0.js cards.txt tabs.txt
""")
RIVERS_IN_PARTS = _paths("""
    talks/index talks/by-year/2019 talks/rivers talks/rivers/brief
    talks/rivers/brief/untimed-vnnks4duyq-4 talks/rivers/claims talks/rivers/concepts
    talks/rivers/concepts/untimed-f talks/rivers/concepts/untimed-se
    talks/rivers/details talks/rivers/details/untimed-ca talks/rivers/disagree
    talks/rivers/disagree/untimed-4oymiqu-xe talks/rivers/figures
    talks/rivers/figures/min-20-g talks/rivers/notes/untimed-qq4tvxmmja-16-20
    talks/rivers/predictions/min-30-n
    talks/rivers/takeaways/untimed-k talks/towns-on-stilts/concepts
    talks/towns-on-stilts/concepts/untimed-s talks/rivers/timeline talks/rivers/timeline/min-0
    concepts/index concepts/by-letter/u6d concepts/slow-bank
    concepts/in-talks/slow-bank/2019-05-radiodel-rivers-abankt people/by-letter/m
    people/mara-vidal people/in-talks/mara-vidal/2019 quotes/index quotes/all/2019
    quotes/people/m quotes/in/rivers quotes/in/rivers/min-0 quotes/in/rivers/min-60
    quotes/in/towns-on-stilts quotes/in/towns-on-stilts/min-20 quotes/by/mara-vidal
    quotes/by/mara-vidal/2022 predictions predictions/2024-02 predictions/undated
    timeline timeline/2024-02 timeline/undated coverage coverage/a problems problems/d
    sources/index sources-by-name/d sources/digest source-lines/1-5/digest
    source-lines/16-20/digest
    data/quotes/0.js data/moved/ljijfwzvfa.js data/moved/rowywsz4ly.js cards.txt
""")
RIVERS_IN_CHINESE = _paths("""
    index talks/index talks/towns-on-stilts concepts/flood-ledger quotes/in/towns-on-stilts
    people/mara-vidal predictions timeline coverage desk sources/notes
    data/quotes/0.js data/previews/0.js
""")
VARIANTS = (
    Variant(FORESTS, "en", IN_FORESTS),
    Variant(RIVERS, "en", IN_RIVERS),
    Variant(RIVERS, "parts", RIVERS_IN_PARTS, in_parts=True),
    Variant(RIVERS, "zh", RIVERS_IN_CHINESE, language="zh"),
)
CASES = [(variant, path) for variant in VARIANTS for path in variant.paths]


@cache
def site_of(variant: Variant) -> Site:
    config = Config(
        seeds=variant.collection / "seeds",
        notes=variant.collection / "notes",
        site_name="Golden",
        language=variant.language,
        build_date=dt.date(2025, 1, 1) if variant.collection == RIVERS else None,
        share_images=True,
    )
    made = partial(place, room=ROOM) if variant.in_parts else place
    with mock.patch.object(generator.build, "place", made):
        site = build(config)
    assert not [problem for problem in site.problems if problem.severity == "error"]
    return site


def as_file(page: Page) -> str:
    """A page with what MkDocs gets beside its Markdown in front."""
    head = [
        f"title: {page.title}",
        f"description: {page.description}",
        f"section: {page.section.value}",
        f"searched: {page.searched}, boost {page.boost:.4g}",
    ]
    return "\n".join(["---", *head, "---", page.markdown])


@cache
def files_of(variant: Variant) -> dict[str, str]:
    """The pages and files of a site as text, by path."""
    site = site_of(variant)
    files = {page.path: as_file(page) for page in site.pages}
    files |= {
        asset.path: asset.content.decode()
        for asset in site.assets
        if asset.path.startswith(("data/quotes/", "data/previews/", "data/moved/"))
    }
    files["cards.txt"] = "\n".join(map(str, site.cards)) + "\n"
    files["tabs.txt"] = "\n".join(map(str, site.tabs)) + "\n"
    return files


@pytest.mark.parametrize(
    ("variant", "path"),
    CASES,
    ids=[f"{variant.collection.name}-{variant.name}-{path}" for variant, path in CASES],
)
def test_page(variant: Variant, path: str, request: pytest.FixtureRequest) -> None:
    golden = variant.pages / path
    text = files_of(variant)[path]
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda it: f"{it.collection.name}-{it.name}")
def test_there_is_no_other_golden_page(variant: Variant) -> None:
    found = {
        path.relative_to(variant.pages).as_posix()
        for path in variant.pages.rglob("*")
        if path.is_file()
    }
    assert found == set(variant.paths)
