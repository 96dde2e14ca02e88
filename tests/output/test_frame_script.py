"""What only a script can use stands in one script, and a page that differs keeps its own."""

import json
from pathlib import Path

import pytest

from generator.output.mkdocs.frame_script import FrameScript

SWITCH = (
    '<form class="md-header__option" data-md-component="palette">\n'
    '<input name="__palette"><label title="Dark">d</label></form>\n'
    '<script>var palette=__md_get("__palette");if(1<2)palette=0</script>'
)
SEARCH = (
    '<label class="md-header__button md-icon" for="__search"><svg></svg></label>\n'
    '<div class="md-search" role="dialog"><div><form></form></div><div>x</div></div>'
)


def page(base: str = "..", switch: str = SWITCH, search: str = SEARCH) -> str:
    root = "" if base == "." else f"{base.removesuffix('/')}/"
    settings = {"base": base, "search": f"{root}assets/search.js", "version": None}
    return (
        f'<head><script src="{root}assets/talks-frame.js"></script>\n'
        f'<script>__md_scope=new URL("{base}",location),__md_hash=e=>e<<5</script></head>\n'
        f"<header>{switch}{search}</header><p>Text</p>\n"
        f'<script id="__config" type="application/json">{json.dumps(settings)}</script>'
    )


@pytest.mark.parametrize("base", [".", "..", "../..", "/", "/sub"])
def test_a_page_calls_what_the_script_says(base: str, tmp_path: Path) -> None:
    frame = FrameScript()
    html = frame.moved(page(base))
    assert '<script>__md_scope=new URL("' + base + '",location)</script></head>' in html
    calls = '<script>talksFrame("colours")</script><script>talksFrame("search")</script>'
    assert f"<header>{calls}</header><p>Text</p>\n" in html
    assert html.endswith(f'<script>talksFrame("settings","{base}")</script>')
    frame.write(tmp_path)
    script = (tmp_path / "assets/talks-frame.js").read_text(encoding="utf-8")
    assert "\n__md_hash=e=>e<<5;\n" in script
    assert '\nvar palette=__md_get("__palette");if(1<2)palette=0\n' in script
    parts = json.loads(script.partition("var parts = ")[2].partition(", own = ")[0])
    switch, _, _ = SWITCH.partition("\n<script>")
    settings = {"search": "assets/search.js", "version": None}
    assert parts == {"colours": switch, "search": SEARCH, "settings": settings}


def test_a_part_that_differs_stays_where_it_is() -> None:
    frame = FrameScript()
    frame.moved(page())
    other = SWITCH.replace("Dark", "Dunkel")
    html = frame.moved(page(switch=other))
    assert other in html
    assert 'talksFrame("search")' in html


def test_a_part_with_an_address_stays_where_it_is() -> None:
    search = SEARCH.replace("<form>", '<form action="../find">')
    html = FrameScript().moved(page(search=search))
    assert search in html
    assert 'talksFrame("colours")' in html


def test_a_page_that_does_not_load_the_script_stays_as_it_is() -> None:
    html = page().replace("talks-frame.js", "other.js")
    assert FrameScript().moved(html) == html


def test_a_build_that_writes_no_page_leaves_the_script(tmp_path: Path) -> None:
    frame = FrameScript()
    frame.moved(page())
    frame.write(tmp_path)
    before = (tmp_path / "assets/talks-frame.js").read_bytes()
    FrameScript().write(tmp_path)
    assert (tmp_path / "assets/talks-frame.js").read_bytes() == before
