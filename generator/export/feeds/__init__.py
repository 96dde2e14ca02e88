"""Feeds of what is new: talks, quotes and predictions of the site, and of each person and concept.

`items` says what is in a feed, once for all formats; `writing` writes it. Dates are
those of the talks (of a prediction that on which it falls due), never that of the build; what has
none stands at the end.
"""

from collections.abc import Callable, Iterator

from generator.export.context import ExportContext
from generator.export.feeds.items import Feed, feeds
from generator.export.feeds.writing import write_atom, write_json
from generator.model.base import Value
from generator.model.export import DataFile


class FeedFormat(Value, frozen=True, kw_only=True):
    """A format: what it is called, the ending of its files, their media type, and its writer."""

    name: str
    ending: str
    media_type: str
    write: Callable[[ExportContext, Feed, str], bytes]


FORMATS = (
    FeedFormat(name="Atom", ending="xml", media_type="application/atom+xml", write=write_atom),
    FeedFormat(
        name="JSON Feed", ending="json", media_type="application/feed+json", write=write_json
    ),
)
"""Every format of feeds."""


def export(context: ExportContext) -> Iterator[DataFile]:
    """`feed.xml` and `feed.json` of talks, `quotes/feed.…`, and so on, in each format."""
    for feed in feeds(context):
        for form in FORMATS:
            path = f"{feed.stem}.{form.ending}"
            yield DataFile(
                path=path,
                content=form.write(context, feed, path),
                media_type=form.media_type,
                format=f"{form.name}: {feed.title}",
                about=feed.about,
            )
