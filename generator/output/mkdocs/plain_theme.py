"""The site's style sheet for themes other than Material: MkDocs' own `mkdocs` and `readthedocs`.

The sheet is written for Material: its names for the place of the text, its variables for colours,
its unit. Here each gets what other themes have instead.
"""

import re

import msgspec

from generator.model.page import Asset, Site

_SHEET = "assets/talks.css"
_PLACE = '[role="main"]'
_OF_MATERIAL = re.compile(r"\.md-content \.md-typeset|\.md-typeset|\.md-content")
_LENGTH = re.compile(r"(?<![\w.])(\d{0,3}\.?\d{1,3})rem\b")
_UNIT = 1.25
"""Material's `rem` is 20 pixels, that of others 16."""
_COLOURS = b"""/* The colours that Material has as variables. */
:root {
  --md-default-fg-color: var(--bs-body-color, #222);
  --md-default-bg-color: var(--bs-body-bg, #fff);
  --md-typeset-a-color: var(--bs-link-color, #0b57a4);
  --md-accent-fg-color: var(--bs-link-hover-color, #a14a00);
  --md-primary-fg-color: var(--bs-link-color, #25384f);
  --md-code-bg-color: var(--bs-tertiary-bg, #f5f5f5);
  --md-shadow-z2: 0 2px 8px #0003;
  --md-shadow-z3: 0 4px 16px #0004;
  --md-text-font-family: system-ui, sans-serif;
  --md-code-font-family: ui-monospace, monospace;
}
"""


def with_plain_style(site: Site) -> Site:
    """The site with a style sheet that does not need Material."""
    assets = tuple(
        Asset(path=asset.path, content=plain_style(asset.content))
        if asset.path == _SHEET
        else asset
        for asset in site.assets
    )
    return msgspec.structs.replace(site, assets=assets)


def plain_style(sheet: bytes) -> bytes:
    """The sheet for any theme whose text stands in an element of the role `main`."""
    text = _OF_MATERIAL.sub(_PLACE, sheet.decode("utf-8"))
    text = _LENGTH.sub(lambda length: f"{float(length[1]) * _UNIT:g}rem", text)
    return _COLOURS + text.encode("utf-8")
