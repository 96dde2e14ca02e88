"""Pictures for shared links: laid out from any text, the same everywhere, and named by their pages."""

import hashlib
import shutil
import struct
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from pymupdf_fonts import myfont

from generator.model.site.page import Card
from generator.output.options import Options, OptionsError, need_extras
from generator.output.share.fonts import BOLD, REGULAR, Fonts, open_fonts
from generator.output.share.layout import HEIGHT, WIDTH, draw
from generator.output.share.plan import _written, write_pictures
from generator.output.share.wrapping import Size, _continues, fit, lines_of
from generator.render.pieces.shorten import short
from generator.text.markdown.escape import harmless
from tests.sharing import made_once
from tests.site.running import mkdocs

Project = Callable[..., Path]
HEAD = 'site_name: "Talk \\"notes\\" & <more>"\ntheme: material\n'
ADDRESS = "https://example.org/talks/"
SHARING = f"{HEAD}site_url: {ADDRESS}\nplugins: [search, talks: {{share_images: true}}]\n"
SVG = "{http://www.w3.org/2000/svg}"
TEXTS = st.one_of(
    st.text(), st.text("<>&'\"]-!? éשלום العربية大模型，。“”\u200d\u0301👩🏽", max_size=300)
)


@cache
def own_fonts() -> Fonts:
    return open_fonts(())


@pytest.fixture
def fonts() -> Fonts:
    return own_fonts()


def card(title: str, **said: Any) -> Card:
    given: dict[str, Any] = {
        "path": "x.png",
        "pages": (),
        "kind": "Talk",
        "site": "Talk notes",
        "alt": "",
    }
    return Card(title=title, **(given | said))


def drawn(shown: Card, fonts: Fonts) -> etree._Element:
    return etree.fromstring(draw(_written(shown, fonts), fonts).encode())


def lines(tree: etree._Element) -> list[str]:
    """The lines of text on a picture, without the controls around them."""
    return [
        "".join(char for char in line.text if char not in "\u2066\u2067\u2068\u2069")
        for line in tree.iter(f"{SVG}text")
    ]


@settings(deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_any_text_gives_a_well_formed_drawing(title: str, fact: str, text: str) -> None:
    fonts = own_fonts()
    shown = card(
        short(title, 300), people=short(fact, 160), facts=(short(fact, 160),), text=short(text, 400)
    )
    tree = drawn(shown, fonts)
    names = {element.tag.removeprefix(SVG) for element in tree.iter()}
    assert names <= {"svg", "rect", "circle", "text"}
    said = f"{shown.kind}{shown.title}{shown.people}·{shown.text}{shown.site}…"
    written = unicodedata.normalize("NFD", "".join(lines(tree)))
    assert set(written) <= set(unicodedata.normalize("NFD", said)) | set(" ")
    for line in tree.iter(f"{SVG}text"):
        assert 0 < int(line.get("y")) < HEIGHT


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"])).map(harmless),
    st.floats(min_value=1, max_value=30),
)
def test_lines_hold_every_letter_and_are_no_wider_than_their_room(text: str, room: float) -> None:
    made = lines_of(text, room, len)
    assert "".join(made).replace(" ", "") == text.replace(" ", "")
    for line in made:
        assert line == line.strip() or unicodedata.category(line[1])[0] == "M"
        characters = sum(not _continues(*pair) for pair in pairwise(f" {line}"))
        assert len(line) <= room or characters <= 1


def test_lines_break_where_a_reader_expects_it() -> None:
    assert lines_of("one two three", 7, len) == ("one two", "three")
    assert lines_of("state-of-the-art", 9, len) == ("state-of-", "the-art")
    assert lines_of("大模型，真的。", 3, len) == ("大模", "型，真", "的。")
    assert lines_of("说「好」了", 3, len) == ("说", "「好」", "了")
    assert lines_of("abcdefgh", 3, len) == ("abc", "def", "gh")
    assert lines_of("ab e\u0301e\u0301", 3, len) == ("ab", "e\u0301", "e\u0301")
    assert lines_of("", 3, len) == ()


def test_a_title_takes_the_largest_size_that_fits_and_is_cut_in_the_last() -> None:
    sizes = (Size(pixels=10, lines=1), Size(pixels=5, lines=2))
    assert fit("one two", 100, sizes, len, even=False).pixels == 10
    halved = fit("one two three four five", 100, sizes, len, even=True)
    assert (halved.pixels, halved.lines) == (5, ("one two three", "four five"))
    cut = fit("word " * 20, 100, sizes, len, even=True)
    assert (cut.pixels, len(cut.lines)) == (5, 2)
    assert cut.lines[1].endswith("word…")


@pytest.mark.parametrize(
    "title",
    [
        *("RLHF", "W" * 200, "word " * 40, "a " * 150),
        "“We’re summoning ghosts, not building animals” " * 4,
        "نماذج اللغة الكبيرة " * 10,
    ],
)
def test_names_of_any_length_stay_on_the_picture(fonts: Fonts, title: str) -> None:
    text = "A definition that goes on for a while. " * 9
    tree = drawn(card(short(title, 300), people="Ada Okafor", text=text), fonts)
    bottom = 0
    for line in tree.iter(f"{SVG}text"):
        pixels, weight = int(line.get("font-size")), int(line.get("font-weight"))
        width = fonts.style(line.text, weight).width(line.text) * pixels
        assert width <= WIDTH - 160
        if pixels > 30:
            bottom = max(bottom, int(line.get("y")))
    assert bottom <= 520


def test_a_title_from_right_to_left_stands_on_the_right(fonts: Fonts) -> None:
    tree = drawn(
        card("שלום עולם, C++ 2.0.", people="Sara", facts=("17 October 2025", "מכון")), fonts
    )
    placed = {line.text: line.get("text-anchor") for line in tree.iter(f"{SVG}text")}
    assert placed["\u2067שלום עולם, C++ 2.0.\u2069"] == "end"
    assert placed["\u2066Sara\u2069"] == "end"
    assert placed["\u2067\u206817 October 2025\u2069 · \u2068מכון\u2069\u2069"] == "end"
    assert {line.get("text-anchor") for line in drawn(card("Hello"), fonts).iter(f"{SVG}text")} == {
        None
    }


def test_what_no_font_has_is_left_out_whole(fonts: Fonts) -> None:
    shown = _written(card("Agents 🚀 & tools ✓", people="Ada, 李华", facts=("2025", "北京")), fonts)
    assert shown.title == "Agents & tools"
    assert (shown.people, shown.facts) == ("", ("2025",))
    assert _written(card("大模型"), fonts).title == ""
    assert fonts.lacking("a大模大 🚀é") == "大模"


def test_an_editors_font_comes_first_and_ours_helps_out(tmp_path: Path, fonts: Fonts) -> None:
    file = tmp_path / "mono.ttf"
    file.write_bytes(myfont("spacemo"))
    both = open_fonts((file,))
    assert both.style("plain", BOLD).family == "Space Mono"
    assert both.style("שלום", BOLD).family == fonts.style("שלום", BOLD).family == "FiraGO"
    assert both.style("mixed שלום", REGULAR).family == "FiraGO"
    assert both.style("neither 大", REGULAR).family == "Space Mono"
    assert both.style("i", REGULAR).width("i") > fonts.style("i", REGULAR).width("i")


@pytest.mark.parametrize("content", [b"", b"not a font", b"\0\1\0\0", b"wOF2", b"OTTO" + bytes(99)])
def test_a_file_that_is_no_font_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "font.ttf"
    file.write_bytes(content)
    with pytest.raises(OptionsError, match="not a usable TrueType") as caught:
        open_fonts((file,))
    assert caught.value.option == "share_fonts"
    with pytest.raises(OptionsError, match="cannot be read"):
        open_fonts((tmp_path / "none.ttf",))


@settings(deadline=None, max_examples=15)
@given(TEXTS)
def test_any_drawing_can_be_drawn(title: str) -> None:
    shown = _written(card(short(title, 300), text=short(title, 400)), own_fonts())
    with tempfile.TemporaryDirectory() as folder:
        write_pictures({"a.png": draw(shown, own_fonts())}, (), Path(folder), None)
        assert size((Path(folder) / "a.png").read_bytes()) == (WIDTH, HEIGHT)


def size(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG file (PNG specification, 11.2.2 IHDR)."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", picture[16:24])


def test_pictures_are_the_same_from_the_cache_and_without(tmp_path: Path, fonts: Fonts) -> None:
    drawings = {f"a/{n}.png": draw(card(f"Title {n}", sources=n), fonts) for n in range(3)}
    cache, made = tmp_path / "cache", []
    counts = [
        write_pictures(drawings, (), tmp_path / str(n), folder)
        for n, folder in enumerate((None, cache, cache))
    ]
    assert counts == [3, 3, 0]
    for number in range(3):
        files = sorted((tmp_path / str(number)).rglob("*.png"))
        made.append([file.read_bytes() for file in files])
    assert made[0] == made[1] == made[2]
    assert {size(picture) for picture in made[0]} == {(WIDTH, HEIGHT)}
    assert len(set(made[0])) == 3
    for damaged in cache.rglob("*.png"):
        damaged.write_bytes(damaged.read_bytes()[:100])
    assert write_pictures(drawings, (), tmp_path / "4", cache) == 3
    assert (tmp_path / "4/a/1.png").read_bytes() == made[0][1]


def test_the_cache_keeps_what_is_used_and_another_site_s(tmp_path: Path, fonts: Fonts) -> None:
    def write(*titles: str) -> int:
        drawings = {f"{title}.png": draw(card(title), fonts) for title in titles}
        return write_pictures(drawings, (), tmp_path / "site", tmp_path / "cache")

    assert write("a", "b", "c") == 3
    assert write("d") == 1
    assert write("d") == 0
    assert len(list(tmp_path.glob("cache/share/*/*.png"))) == 1
    assert (tmp_path / "cache/share/.gitignore").read_text(encoding="utf-8").endswith("*\n")


def head(page: Path) -> dict[str, list[str]]:
    """What a page says of itself where a link to it is shared."""
    tree = html.fromstring(page.read_bytes())
    found: dict[str, list[str]] = {}
    for meta in tree.xpath("//head/meta"):
        name = meta.get("property") or meta.get("name") or ""
        if name.startswith(("og:", "twitter:")):
            found.setdefault(name, []).append(meta.get("content"))
    found["canonical"] = tree.xpath("//head/link[@rel='canonical']/@href")
    return found


@pytest.fixture(scope="module")
def shared(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real seeds' site with pictures, an address and names that could break out."""

    def make(folder: Path) -> None:
        (folder / "docs").mkdir()
        shutil.copytree(root / "seeds", folder / "seeds")
        (folder / "mkdocs.yml").write_text(SHARING, encoding="utf-8")
        run = mkdocs(folder, "build", "--strict")
        assert run.returncode == 0, run.stderr

    return made_once(tmp_path_factory, "with-pictures", make) / "site"


def test_talks_and_concepts_name_their_pictures(shared: Path) -> None:
    described = 0
    for kind in ("talks", "concepts", "quotes/in", "quotes/on"):
        for page in (shared / kind).glob("*.html"):
            if page.name == "index.html":
                continue
            said = head(page)
            folder = {"quotes/in": "talks", "quotes/on": "concepts"}.get(kind, kind)
            path = f"data/share/{folder}/{page.stem}.png"
            assert said["og:image"] == [ADDRESS + path]
            assert said["twitter:card"] == ["summary_large_image"]
            assert (said["og:image:width"], said["og:image:height"]) == (["1200"], ["630"])
            assert said["og:image:alt"] == said["twitter:image:alt"]
            if folder == kind:
                assert said["og:title"][0] in said["og:image:alt"][0]
            assert size((shared / path).read_bytes()) == (1200, 630)
            described += 1
    assert described > len(list((shared / "data/share").rglob("*.png"))) > 40


def test_every_page_has_one_address_and_one_title_for_links(shared: Path) -> None:
    named = {}
    for page in shared.rglob("*.html"):
        path = page.relative_to(shared).as_posix()
        said = head(page)
        if path == "404.html":
            assert said == {"canonical": []}
            continue
        assert said["canonical"] == said["og:url"] == [ADDRESS + path]
        assert said["og:site_name"] == ['Talk "notes" & <more>']
        assert said["og:type"] == ["website" if path == "index.html" else "article"]
        for name in ("og:title", "og:description", "twitter:card"):
            assert len(said[name]) == 1
            assert said[name][0].strip()
        if "og:image" not in said:
            assert said["twitter:card"] == ["summary"]
        named[path] = said["og:title"][0]
    assert named["index.html"] == 'Talk "notes" & <more>'


def test_pictures_are_the_same_in_another_folder_and_locale(shared: Path, project: Project) -> None:
    folder = project(SHARING, seeds=5)
    for seed in (folder / "seeds").glob("*.txt"):
        seed.unlink()
    shutil.copytree(shared.parent / "seeds", folder / "seeds", dirs_exist_ok=True)
    run = mkdocs(folder, "build", LC_ALL="C", HOME=str(folder), TZ="Pacific/Kiritimati")
    assert run.returncode == 0, run.stderr

    def digests(site: Path) -> dict[str, str]:
        return {
            path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in site.rglob("*.png")
        }

    assert digests(folder / "site") == digests(shared)


def test_addresses_are_the_same_whatever_is_said_of_folders(project: Project) -> None:
    folder = project(SHARING + "use_directory_urls: true\n", 1, us="# Us & <you>\n")
    run = mkdocs(folder, "build", "--strict")
    assert run.returncode == 0, run.stderr
    assert head(folder / "site/us.html")["canonical"] == [f"{ADDRESS}us.html"]
    talk = next(path for path in (folder / "site/talks").glob("*.html") if path.stem != "index")
    assert head(talk)["og:image"] == [f"{ADDRESS}data/share/talks/{talk.stem}.png"]
    assert "og:image" not in head(folder / "site/us.html")


def test_without_an_address_nothing_is_drawn_and_that_is_said(project: Project) -> None:
    folder = project(HEAD + "plugins: [search, talks: {share_images: true}]\n")
    run = mkdocs(folder, "build")
    assert run.returncode == 0
    assert "WARNING -  talks: mkdocs.yml: share-address-missing" in run.stderr
    assert not (folder / "site/data/share").exists()
    for page in (folder / "site").rglob("*.html"):
        said = head(page)
        assert not {"og:image", "og:url"} & said.keys()
        assert said["canonical"] == []


@pytest.mark.parametrize("library", ["resvg_py", "fontTools", "pymupdf_fonts"])
def test_every_library_of_the_extra_is_asked_for(
    library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = Options(share_images=True)
    need_extras(options)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(OptionsError, match=f"no library {library} here: pip install"):
        need_extras(options)


def test_without_the_extra_one_sentence_says_what_to_install(
    project: Project, tmp_path: Path
) -> None:
    missing = tmp_path / "missing"
    missing.mkdir()
    for library in ("resvg_py", "fontTools", "pymupdf_fonts"):
        said = f"raise ModuleNotFoundError('No module', name={library!r})\n"
        (missing / f"{library}.py").write_text(said, encoding="utf-8")
    folder = project(SHARING)
    run = mkdocs(folder, "build", PYTHONPATH=str(missing))
    assert run.returncode == 1
    assert "option 'share_images': there is no library fontTools here" in run.stderr
    assert "pip install 'mkdocs-talks[share]'" in run.stderr
    assert "Traceback" not in run.stderr
    off = SHARING.replace("share_images: true", "share_images: false")
    (folder / "mkdocs.yml").write_text(off, encoding="utf-8")
    assert mkdocs(folder, "build", "--strict", PYTHONPATH=str(missing)).returncode == 0
    assert not (folder / "site/data/share").exists()
    for page in (folder / "site").rglob("*.html"):
        assert "og:image" not in head(page)


def test_an_unusable_font_is_one_sentence(project: Project) -> None:
    folder = project(SHARING.replace("true", "true, share_fonts: [fonts/none.ttf]"))
    run = mkdocs(folder, "build")
    assert run.returncode == 1
    assert "talks: option `share_fonts`:" in run.stderr
    assert "fonts/none.ttf cannot be read" in run.stderr
    assert "Traceback" not in run.stderr


def test_letters_that_no_font_has_are_reported(project: Project) -> None:
    folder = project(SHARING, seeds=0)
    note = "大模型的未来\n\nKey Concepts\n- 涌现能力: 规模变大时出现的能力。\n- Scaling: More is different.\n"
    (folder / "seeds/a.txt").write_text(note, encoding="utf-8")
    run = mkdocs(folder, "build")
    assert run.returncode == 0, run.stderr
    assert "talks: mkdocs.yml: share-letters-missing: no font has 大模型的" in run.stderr
    assert [path.name for path in (folder / "site/data/share").rglob("*.png")] == ["scaling.png"]


def test_a_picture_and_a_page_made_by_hand_win(project: Project) -> None:
    folder = project(SHARING, seeds=0)
    note = "Ada Okafor on bridges\n\nKey Concepts\n- Arch: It holds.\n- Cable: It pulls.\n"
    (folder / "seeds/a.txt").write_text(note, encoding="utf-8")
    own = folder / "docs/data/share/concepts/arch.png"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"my own")
    page = folder / "docs/concepts/cable.md"
    page.parent.mkdir()
    page.write_text("# Mine\n", encoding="utf-8")
    run = mkdocs(folder, "build")
    assert run.returncode == 0, run.stderr
    site = folder / "site"
    assert (site / "data/share/concepts/arch.png").read_bytes() == b"my own"
    said = head(site / "concepts/arch.html")
    assert said["og:image"] == [f"{ADDRESS}data/share/concepts/arch.png"]
    assert "og:image:width" not in said
    assert "Mine" in (site / "concepts/cable.html").read_text(encoding="utf-8")
    assert "og:image" not in head(site / "concepts/cable.html")
