"""What the page about the data says in JavaScript runs in a browser."""

from playwright.sync_api import Browser

from tests.site.browsing import opened

LOGGED = """async code => {
    const lines = [];
    const run = new (async () => {}).constructor("console", code);
    await run({log: (...values) => lines.push(values.join(" "))});
    return lines;
}"""


def test_the_javascript_of_the_page_runs(browser: Browser, served: str) -> None:
    faults: list[str] = []
    with opened(browser, faults, served) as page:
        page.goto(f"{served}data/index.html")
        code = page.locator("#javascript ~ pre code").first.inner_text()
        lines = page.evaluate(LOGGED, code)
    assert len(lines) > 1
    assert not faults
