"""The poster of a talk: what plays its recording, under one of its quotes."""

from urllib.parse import urlsplit

from generator.model.base import Value
from generator.model.config import PlayerMode
from generator.model.corpus import Talk
from generator.model.items import Quote
from generator.render.context.render_context import RenderContext
from generator.render.pieces.leading import most_telling
from generator.text.addresses import recording_kind, web_address

_WORDS = range(30, 150)
"""How long a quote may be, in characters, to be read at a glance."""


class Poster(Value, frozen=True, kw_only=True):
    """A recording: its address, what plays it (`youtube`, `vimeo`, `audio`, `video`) and its host.

    `quote` is the most telling of the talk's quotes that are of the right length.
    """

    url: str
    kind: str
    host: str
    quote: Quote | None


def make_poster(context: RenderContext, talk: Talk) -> Poster | None:
    """The poster of a talk; None where no player is wanted or none plays its recording."""
    url, kind = web_address(talk.url), recording_kind(talk.url)
    if url is None or kind is None or context.config.player is PlayerMode.NONE:
        return None
    lookups = context.lookups
    short = (quote for quote in lookups.of_talk[talk.id].quotes if len(quote.text) in _WORDS)
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return Poster(url=url, kind=kind, host=host, quote=most_telling(short, lookups))
