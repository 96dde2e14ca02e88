"""What a source is called on pages: what sort of notes it is, and where it is from, if that is known."""

from urllib.parse import urlsplit

from generator.messages.words import Words
from generator.model.source import Source
from generator.render.context.addresses import recording_moment, web_address
from generator.text.markdown.escape import harmless


def source_name(source: Source, words: Words) -> str:
    """The name that a reader can judge: `podcast notes`, `blog article at pjfp.com`."""
    kind, site = words.dialect(source.dialect), site_of(source)
    return words.plain("source.kind_at", kind=kind, site=site) if site else kind


def site_of(source: Source) -> str | None:
    """The site that a source is from: as it prints it, or the host of its page's address.

    The address of a recording says nothing of who wrote the notes.
    """
    if source.site:
        return harmless(source.site)
    checked = web_address(source.url)
    if checked is None or recording_moment(checked, 0) is not None:
        return None
    return harmless((urlsplit(checked).hostname or "").removeprefix("www.")) or None
