"""A page as a Markdown file: its front matter and its body."""

import json

from generator.model.page import Page
from generator.text.markdown.escape import front_matter_text

HOME = "index.md"


def page_file(page: Page) -> str:
    """The page's file: YAML front matter, an empty line and the page's Markdown.

    The navigation holds index pages only, which the tabs name already: beside a page it is hidden.
    Titles and descriptions are HTML-escaped, because themes write them as they are. The home
    page has no title of its own, so that a browser's tab shows the site's name once.
    """
    lines = []
    if page.path != HOME:
        lines.append(f"title: {_quoted(page.title)}")
    lines.append(f"description: {_quoted(page.description)}")
    if not page.searched:
        lines += ["search:", "  exclude: true"]
    elif page.boost != 1.0:
        lines += ["search:", f"  boost: {page.boost:g}"]
    lines += ["hide:", "  - navigation"]
    body = page.markdown if page.markdown.endswith("\n") else page.markdown + "\n"
    return "\n".join(["---", *lines, "---", "", body])


def _quoted(text: str) -> str:
    # A JSON string is a YAML string, provided that no character is written as a surrogate pair.
    return json.dumps(front_matter_text(text), ensure_ascii=False)
