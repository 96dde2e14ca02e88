"""A page as a Markdown file: its front matter and its body."""

import json

from generator.model.site.page import Page
from generator.text.markdown.escape import front_matter_text

HOME = "index.md"


def page_file(page: Page) -> str:
    """The page's file: YAML front matter, an empty line and the page's Markdown.

    The navigation holds index pages only, which the tabs name already: beside a page it is hidden.
    Titles and descriptions are HTML-escaped, because themes write them as they are. The home
    page has no title of its own, so that a browser's tab shows the site's name once.
    """
    # JSON is YAML, provided that no character is written as a surrogate pair.
    values = metadata(page).items()
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values]
    body = page.markdown if page.markdown.endswith("\n") else page.markdown + "\n"
    return "\n".join(["---", *lines, "---", "", body])


def metadata(page: Page) -> dict[str, object]:
    """The values of the page's front matter, as MkDocs reads them."""
    title = {} if page.path == HOME else {"title": front_matter_text(page.title)}
    return {
        **title,
        "description": front_matter_text(page.description),
        **_search(page),
        "hide": ["navigation"],
    }


def _search(page: Page) -> dict[str, object]:
    if not page.searched:
        return {"search": {"exclude": True}}
    boost = int(page.boost) if page.boost.is_integer() else page.boost
    return {} if boost == 1 else {"search": {"boost": boost}}
