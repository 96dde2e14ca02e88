"""Which pictures a site gets, and what its pages say of them in their heads.

Cards, fonts and MkDocs' files go in; drawings and the picture of each page come out, before any is
drawn, because the pages name them. Pictures that the last build drew are taken from the cache.
"""

import hashlib
import tempfile
import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote, urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from msgspec.structs import replace

from generator.model.base import Value
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.site.page import Card
from generator.output.mkdocs.files import is_by_hand
from generator.output.share.fonts import Fonts, open_fonts, own_fonts
from generator.output.share.layout import HEIGHT, WIDTH, draw
from generator.text.store import Store

_SETTINGS = "mkdocs.yml"
_NAMED = 12
_FOLDER = "share"
_BEGINS, _ENDS = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"


class Picture(Value, frozen=True, kw_only=True):
    """A page's picture: its absolute address and what stands in it, as plain text.

    The size, in pixels, is not known of a picture that was made by hand.
    """

    url: str
    alt: str
    size: tuple[int, int] | None


class Plan(Value, frozen=True, kw_only=True):
    """What is to be drawn, as SVG by the path of the PNG in the site, and with which fonts.

    `shown` is the picture of each page by its path in the docs folder.
    """

    drawings: dict[str, str] = {}
    fonts: tuple[Path, ...] = ()
    shown: dict[str, Picture] = {}
    problems: tuple[Problem, ...] = ()


def plan_pictures(
    cards: Sequence[Card], fonts: tuple[Path, ...], files: Files, config: MkDocsConfig
) -> Plan:
    """The pictures of the cards, as far as the fonts have their letters.

    A page can name its picture by an absolute address only: without a `site_url` there are none. A
    picture that lies in the docs folder at the place of a drawn one is used instead. The editor's
    `fonts` come before our own.

    Raises:
        OptionsError: if a font cannot be used.
    """
    if not config.site_url:
        message = Message("problem.no_site_url")
        return Plan(problems=(problem("share-address-missing", message, _SETTINGS),))
    opened = open_fonts(fonts)
    by_hand = {card.path for card in cards if files.get_file_from_path(card.path)}
    written = [(card, _written(card, opened)) for card in cards if card.path not in by_hand]
    drawings = {card.path: draw(shown, opened) for card, shown in written if shown.title}
    shown = pictures(cards, drawings.keys(), by_hand, files, config)
    problems = _problems(written, opened)
    return Plan(drawings=drawings, fonts=fonts, shown=shown, problems=problems)


def _written(card: Card, fonts: Fonts) -> Card:
    """The card as the fonts can write it: each text without signs they lack, or not at all."""

    def written(text: str) -> str:
        composed = unicodedata.normalize("NFC", text)
        return "" if fonts.lacking(composed) else fonts.drawable(composed)

    return replace(
        card,
        kind=written(card.kind),
        title=written(card.title),
        people=written(card.people),
        facts=tuple(filter(None, map(written, card.facts))),
        text=written(card.text),
        counts=written(card.counts),
        site=written(card.site),
    )


def _problems(written: Sequence[tuple[Card, Card]], fonts: Fonts) -> tuple[Problem, ...]:
    lacking = [(shown, letters) for card, shown in written if (letters := _lacking(card, fonts))]
    if not lacking:
        return ()
    letters = "".join(dict.fromkeys("".join(letters for _, letters in lacking)))
    named = letters[:_NAMED] + ("…" if len(letters) > _NAMED else "")
    gone = sum(not shown.title for shown, _ in lacking)
    message = Message("problem.no_letters", letters=named, n=gone, less=len(lacking) - gone)
    return (problem("share-letters-missing", message, _SETTINGS),)


def _lacking(card: Card, fonts: Fonts) -> str:
    texts = (card.kind, card.title, card.people, *card.facts, card.text, card.counts, card.site)
    return fonts.lacking(unicodedata.normalize("NFC", "".join(texts)))


def pictures(
    cards: Iterable[Card],
    drawn: Container[str],
    by_hand: Container[str],
    files: Files,
    config: MkDocsConfig,
) -> dict[str, Picture]:
    """The picture of each generated page that has one, by the page's path in the docs folder.

    `drawn` and `by_hand` are the paths of the pictures that there are. A hand-written page at a
    generated one's address has none.
    """
    by_page: dict[str, Picture] = {}
    for card in cards:
        if card.path not in drawn and card.path not in by_hand:
            continue
        url = urljoin(config.site_url or "", quote(card.path))
        size = (WIDTH, HEIGHT) if card.path in drawn else None
        picture = Picture(url=url, alt=card.alt, size=size)
        for page in card.pages:
            file = files.get_file_from_path(page)
            if file is not None and not is_by_hand(file, config):
                by_page[page] = picture
    return by_page


def write_pictures(
    drawings: Mapping[str, str], fonts: Sequence[Path], target: Path, cache: Path | None
) -> int:
    """Writes each drawing (SVG by its path in `target`) as PNG; says how many the cache lacked.

    Our own fonts come behind the editor's `fonts`. The folder `cache` keeps pictures from build to
    build.
    """
    store = Store(cache / _FOLDER, ".png") if cache else None
    used, drawn = [], 0
    with tempfile.TemporaryDirectory() as folder:
        files = [*fonts, *own_fonts(Path(folder))]
        render, version = _renderer(files)
        for path, svg in drawings.items():
            key = hashlib.sha256(f"{version}\n{svg}".encode()).hexdigest()
            content = store.load(key) if store else None
            if not content or not (content.startswith(_BEGINS) and content.endswith(_ENDS)):
                content, drawn = render(svg), drawn + 1
                if store:
                    store.save(key, content)
            used.append(key)
            place = target / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    if store:
        store.tidy(used)
    return drawn


def _renderer(files: Sequence[Path]) -> tuple[Callable[[str], bytes], str]:
    """What draws with these fonts and no other, and a hash of all that decides how it does."""
    import resvg_py

    names = [str(file) for file in files]

    def render(svg: str) -> bytes:
        return bytes(
            resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=names)
        )

    digest = hashlib.sha256(f"{resvg_py.__version__} {resvg_py.__resvg_version__}".encode())
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return render, digest.hexdigest()
