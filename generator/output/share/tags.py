"""What a page says of its picture in its head, as sites that show shared links read it."""

from collections.abc import Container, Iterable
from urllib.parse import quote, urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.model.base import Value
from generator.model.page import Card
from generator.output.mkdocs.files import is_by_hand
from generator.output.share.layout import HEIGHT, WIDTH


class Picture(Value, frozen=True, kw_only=True):
    """A page's picture: its absolute address and what stands in it, as plain text.

    The size, in pixels, is not known of a picture that was made by hand.
    """

    url: str
    alt: str
    size: tuple[int, int] | None


def pictures(
    cards: Iterable[Card],
    drawn: Container[str],
    by_hand: Container[str],
    files: Files,
    config: MkDocsConfig,
) -> dict[str, Picture]:
    """The picture of each generated page that has one, by the page's path in the docs folder.

    A hand-written page at a generated one's address has none.

    Args:
        cards: what the pictures say, and where they and their pages are.
        drawn: the paths of the pictures that are drawn.
        by_hand: the paths of those that were made by hand.
        files: MkDocs' files, with the generated pages.
        config: MkDocs' configuration, with a `site_url`.
    """
    found: dict[str, Picture] = {}
    for card in cards:
        if card.path not in drawn and card.path not in by_hand:
            continue
        url = urljoin(config.site_url or "", quote(card.path))
        size = (WIDTH, HEIGHT) if card.path in drawn else None
        picture = Picture(url=url, alt=card.alt, size=size)
        for page in card.pages:
            file = files.get_file_from_path(page)
            if file is not None and not is_by_hand(file, config):
                found[page] = picture
    return found
