"""Takes the pictures of README and docs from the built site, one of each type of page.

Run it with `make pictures`, or `python docs/pictures/take.py SITE FOLDER`. The tests take them too.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
SITE = HERE.parent.parent / "site"
BROWSER = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@dataclass(frozen=True)
class Picture:
    """A page of the site in a window of so many pixels; `name` is the file's without ending."""

    name: str
    page: str
    width: int = 1280
    height: int = 860
    scheme: str = "light"


PICTURES = (
    Picture("home", "index.html"),
    Picture("talks", "talks/index.html", 360, 740),
    Picture("talk", "talks/dwarkesh-karpathy.html", 1440, 960),
    Picture("margin", "talks/dwarkesh-karpathy.html#timeline", 1440, 960),
    Picture("concepts", "concepts/index.html", 360, 740),
    Picture("concept", "concepts/reinforcement-learning.html"),
    Picture("collections", "quotes/index.html"),
    Picture("quotes", "quotes/in/dwarkesh-karpathy.html", 1440, 960, "dark"),
    Picture("quotes-by", "quotes/by/andrej-karpathy.html", 360, 740),
    Picture("quotes-on", "quotes/on/ai-agents.html", 360, 740, "dark"),
    Picture("predictions", "predictions.html", 360, 740),
    Picture("timeline", "timeline.html", 360, 740, "dark"),
    Picture("people", "people/index.html", 360, 740),
    Picture("person", "people/andrej-karpathy.html", 360, 740, "dark"),
    Picture("organisation", "organisations/openai.html", 360, 740),
    Picture("graph", "graph.html", 1280, 1000),
    Picture("sources", "sources/index.html"),
    Picture("source", "sources/001_3e474926afc96ce8.html"),
    Picture("coverage", "coverage.html"),
    Picture("problems", "problems.html", 1280, 860, "dark"),
    Picture("how-to-read", "how-to-read.html"),
    Picture("desk", "desk.html"),
)


def take(browser: Browser, site: Path, folder: Path) -> list[Path]:
    """Writes `<name>.png` into a folder for each picture, from the files of a built site."""
    return [_taken(browser, picture, site, folder / f"{picture.name}.png") for picture in PICTURES]


def _taken(browser: Browser, picture: Picture, site: Path, path: Path) -> Path:
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    tab = context.new_page()
    page, _, anchor = picture.page.partition("#")
    tab.goto(f"{(site / page).resolve().as_uri()}#{anchor}")
    tab.screenshot(path=path)
    context.close()
    return path


def main(site: Path = SITE, folder: Path = HERE) -> None:
    """Takes all pictures with the system's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=BROWSER)
        take(browser, site, folder)
        browser.close()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
