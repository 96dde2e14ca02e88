"""Which pictures a site gets. It is known before any is drawn, because the pages name them."""

import unicodedata
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import msgspec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.model.base import Value
from generator.model.message import Message
from generator.model.page import Card
from generator.model.problem import Problem, problem
from generator.output.options import OptionsError
from generator.output.share.fonts import Fonts, open_fonts
from generator.output.share.layout import draw
from generator.output.share.tags import Picture, pictures

_SETTINGS = "mkdocs.yml"
_LIBRARIES = ("fontTools", "pymupdf_fonts", "resvg_py")
_NAMED = 12


class Plan(Value, frozen=True, kw_only=True):
    """What is to be drawn, as SVG by the path of the PNG in the site, and with which fonts.

    `shown` is the picture of each page by its path in the docs folder.
    """

    drawings: dict[str, str] = {}
    fonts: tuple[Path, ...] = ()
    shown: dict[str, Picture] = {}
    problems: tuple[Problem, ...] = ()


def demand_libraries() -> None:
    """Makes sure that pictures can be drawn here.

    Raises:
        OptionsError: if the extra `share` is not installed.
    """
    try:
        for library in _LIBRARIES:
            import_module(library)
    except ImportError as error:
        message = f"there is no library {error.name} here: pip install 'mkdocs-talks[share]'"
        raise OptionsError("share_images", message) from error


def plan_pictures(
    cards: Sequence[Card], fonts: tuple[Path, ...], files: Files, config: MkDocsConfig
) -> Plan:
    """The pictures of the cards, as far as the fonts have their letters.

    A page can name its picture by an absolute address only: without a `site_url` there are none. A
    picture that lies in the docs folder at the place of a drawn one is used instead.

    Args:
        cards: what the pictures say.
        fonts: the editor's font files, which come before our own.
        files: MkDocs' files, with the generated pages.
        config: MkDocs' configuration.

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
    return Plan(
        drawings=drawings,
        fonts=fonts,
        shown=pictures(cards, drawings.keys(), by_hand, files, config),
        problems=_problems(written, opened),
    )


def _written(card: Card, fonts: Fonts) -> Card:
    """The card as the fonts can write it: each text without signs they lack, or not at all."""

    def written(text: str) -> str:
        composed = unicodedata.normalize("NFC", text)
        return "" if fonts.lacking(composed) else fonts.drawable(composed)

    return msgspec.structs.replace(
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
    """One problem for all letters that no font has."""
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
