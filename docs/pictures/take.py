"""Takes the pictures of README and docs from the built site: `make pictures`."""

from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
SITE = HERE.parent.parent / "site"
PICTURES = (
    ("talk", "talks/dwarkesh-karpathy.html", 1280, 860, "light"),
    ("concept", "concepts/model-collapse.html", 1280, 860, "light"),
    ("graph", "graph.html", 1280, 1000, "light"),
    ("quotes", "quotes/in/dwarkesh-karpathy.html", 360, 740, "dark"),
)
"""Name, page, width and height in pixels, colour scheme."""

BROWSER = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def main() -> None:
    """Writes `<name>.png` beside this file for each picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=BROWSER)
        for name, page, width, height, scheme in PICTURES:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,  # type: ignore[arg-type]
            )
            tab = context.new_page()
            tab.goto((SITE / page).resolve().as_uri())
            tab.screenshot(path=HERE / f"{name}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
