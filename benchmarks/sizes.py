"""How large pages, scripts and the search index are on a site of many talks, beside their budgets.

Run it with `make bench` or `python benchmarks/sizes.py [TALKS]`. The collection is made up in the
model and rendered as a whole; MkDocs then builds the largest pages of each type and a sample of all
others, so that the sizes are those of finished HTML.
"""

import argparse
import gzip
import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from unittest.mock import patch

import msgspec

os.environ["NO_MKDOCS_2_WARNING"] = "1"
ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import collection  # noqa: E402
import one_talk  # noqa: E402
from mkdocs.commands.build import build as mkdocs_build  # noqa: E402
from mkdocs.config import load_config  # noqa: E402

from generator.link import link  # noqa: E402
from generator.model.config import Config  # noqa: E402
from generator.model.site.page import Page, Site  # noqa: E402
from generator.render import place, render  # noqa: E402
from generator.resolve import resolve  # noqa: E402

PAGE, OWN, INDEXED = 150_000, 40_000, 1_500
"""Budgets in bytes: a page's HTML, own CSS and JS compressed, the search index for each page."""

QUOTES, OTHERS = 500, 100
"""What one of the talks has: so many quotes, and so many things of every other kind."""

ACCOUNTS = 2.15
LARGEST, SAMPLED = 2, 400
CONFIG = "site_name: Talk notes\ntheme: {name: material, font: false}\nplugins: [search, talks]\n"


def made(talks: int) -> Site:
    """The site of a made-up collection of about so many talks, and of one very long talk."""
    reading = one_talk.with_one_talk(collection.reading(int(talks * ACCOUNTS)), QUOTES, OTHERS)
    resolved = resolve(reading, None)
    links = link(resolved)
    config = Config(seeds=Path("seeds"), notes=Path("notes"))
    rendered = render(place(links, resolved, config), resolved, config)
    return Site(
        pages=rendered.pages,
        assets=rendered.assets,
        tabs=rendered.tabs,
        corpus=rendered.links.corpus,
        placement=rendered.placement,
        sources=reading.sources,
        problems=(),
    )


def kind_of(path: str) -> str:
    """The type of a page: its own path for what there is one of, else the folders it lies in."""
    folders = path.split("/")[:-1]
    if folders[:1] == ["source-lines"]:
        return "source-lines/*/"
    if folders[:1] == ["talks"] and len(folders) > 1 and folders[1] != "by-year":
        return "talks/*/"
    if not folders or path.endswith("/index.md"):
        return path.removesuffix(".md")
    return "/".join(folders[:2]) + ("/*/" if len(folders) > 2 else "/")


def by_kind(pages: Iterable[Page]) -> dict[str, list[Page]]:
    """The pages of each type, the largest first."""
    kinds: defaultdict[str, list[Page]] = defaultdict(list)
    for page in pages:
        kinds[kind_of(page.path)].append(page)
    return {
        kind: sorted(group, key=lambda page: (-len(page.markdown.encode()), page.path))
        for kind, group in sorted(kinds.items())
    }


def every_so_many(pages: Sequence[Page]) -> set[str]:
    """The paths of a sample in which each type has its share."""
    return {page.path for page in pages[:: max(1, len(pages) // SAMPLED)]}


def sample(site: Site) -> Site:
    """The site with the largest pages of each type, those of the tabs, and every so many-th."""
    chosen = {page.path for group in by_kind(site.pages).values() for page in group[:LARGEST]}
    chosen |= every_so_many(site.pages) | {tab.path for tab in site.tabs}
    pages = tuple(page for page in site.pages if page.path in chosen)
    return msgspec.structs.replace(site, pages=pages)


def indexed(index: Path, paths: set[str]) -> float:
    """How many bytes of the search index each of some pages takes."""
    entries = msgspec.json.decode(index.read_bytes())["docs"]
    shown = [
        entry for entry in entries if entry["location"].partition("#")[0][:-5] + ".md" in paths
    ]
    return len(msgspec.json.encode(shown)) / len(paths)


def built(site: Site, folder: Path) -> Path:
    """Lets MkDocs build a site that is made already; the folder of its files."""
    (folder / "docs").mkdir()
    (folder / "seeds").mkdir()
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    with patch("generator.plugin.build", lambda *_: site):
        mkdocs_build(config)
    return folder / "site"


def report(talks: int) -> bool:
    """Measures and prints everything; whether all of it is within the budgets."""
    site = made(talks)
    groups = by_kind(site.pages)
    print(
        f"{len(site.corpus.talks)} talks, {len(site.corpus.quotes)} quotes, {len(site.pages)} pages"
    )
    fine = True
    with tempfile.TemporaryDirectory() as folder:
        files = built(sample(site), Path(folder))
        print(f"{'kB of HTML':>12}{'pages':>8}  largest page of its type")
        for kind, group in groups.items():
            size = max(
                (files / page.path).with_suffix(".html").stat().st_size for page in group[:LARGEST]
            )
            over = size > PAGE
            fine = fine and not over
            print(f"{size / 1e3:12.1f}{len(group):8}  {kind}{'  OVER' if over else ''}")
        own = sum(
            len(gzip.compress(path.read_bytes(), mtime=0))
            for path in sorted((files / "assets").glob("talks*"))
        )
        searched = indexed(files / "search/search_index.json", every_so_many(site.pages))
    print(f"{own / 1e3:12.1f}{'':8}  own CSS and JS, compressed (at most {OWN / 1e3:.0f})")
    print(f"{searched / 1e3:12.2f}{'':8}  search index for each page (at most {INDEXED / 1e3:.1f})")
    return fine and own <= OWN and searched <= INDEXED


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("talks", nargs="?", type=int, default=1000, help="about how many talks")
    sys.exit(0 if report(parser.parse_args().talks) else "Something is over its budget.")
