"""Takes every type of page of a site at four widths in both schemes, to be looked at side by side.

Run it with `make look`, or `python docs/pictures/look.py SITE FOLDER [WIDTH …] [--only WORD]`. For
each type of page the largest of its kind is taken and a middling one, whole, down to a length.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent.parent
BROWSER = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
WIDTHS = (360, 768, 1280, 1920)
SCHEMES = ("light", "dark")
LONGEST = 4000
"""Pixels of a page that are taken; what comes after is more of the same."""

TYPES = {
    "home": "index.html",
    "talks": "talks/index.html",
    "talk": "talks/[!i]*.html",
    "talk-part": "talks/*/*.html",
    "transcript": "talks/*/transcript/*.html",
    "transcript-part": "talks/*/transcript/*/*.html",
    "concepts": "concepts/index.html",
    "concept": "concepts/[!i]*.html",
    "concept-letter": "concepts/by-letter/*.html",
    "quotes": "quotes/index.html",
    "quotes-in": "quotes/in/*.html",
    "quotes-by": "quotes/by/*.html",
    "quotes-on": "quotes/on/*.html",
    "quotes-all": "quotes/all/*.html",
    "predictions": "predictions.html",
    "timeline": "timeline.html",
    "timeline-part": "timeline/*.html",
    "graph": "graph.html",
    "people": "people/index.html",
    "person": "people/[!i]*.html",
    "organisations": "organisations/index.html",
    "organisation": "organisations/[!i]*.html",
    "product": "products/[!i]*.html",
    "work": "works/[!i]*.html",
    "sources": "sources/index.html",
    "source": "sources/[!i]*.html",
    "coverage": "coverage.html",
    "problems": "problems.html",
    "how-to-read": "how-to-read.html",
    "desk": "desk.html",
    "desk-part": "desk/*.html",
    "404": "404.html",
}


def examples(site: Path, pattern: str) -> Iterator[tuple[str, Path]]:
    """The largest page of a pattern, and the one in the middle."""
    pages = sorted(site.glob(pattern), key=lambda page: (page.stat().st_size, page.name))
    pages = [page for page in pages if "http-equiv" not in page.read_text(encoding="utf-8")]
    if pages:
        yield "", pages[-1]
    if len(pages) > 2:
        yield "-middling", pages[len(pages) // 2]


def take(
    browser: Browser, site: Path, folder: Path, widths: tuple[int, ...], only: str = ""
) -> list[Path]:
    """Writes `<type>-<width>-<scheme>.png` into a folder for each type of page of a built site."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    for scheme in SCHEMES:
        for width in widths:
            context = browser.new_context(
                viewport={"width": width, "height": 740 if width < 600 else 900},
                color_scheme=scheme,  # type: ignore[arg-type]
                reduced_motion="reduce",
            )
            tab = context.new_page()
            for name, pattern in TYPES.items():
                if only and only not in name:
                    continue
                for which, page in examples(site, pattern):
                    tab.goto(page.resolve().as_uri())
                    tall = tab.evaluate("document.documentElement.scrollHeight")
                    clip = {"x": 0, "y": 0, "width": width, "height": min(tall, LONGEST)}
                    path = folder / f"{name}{which}-{width}-{scheme}.png"
                    tab.screenshot(path=path, full_page=True, clip=clip)  # type: ignore[arg-type]
                    taken.append(path)
            context.close()
    return taken


def main() -> None:
    """Takes the pictures with the system's Chromium."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=ROOT / "site")
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / ".cache/look")
    parser.add_argument("widths", type=int, nargs="*", default=WIDTHS)
    parser.add_argument("--only", default="", help="types of pages whose name holds this")
    chosen = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=BROWSER)
        take(browser, chosen.site, chosen.folder, tuple(chosen.widths), chosen.only)
        browser.close()


if __name__ == "__main__":
    main()
