"""What a source is called on pages: what sort of notes it is, and from which site if it says so."""

from generator.messages.words import Words
from generator.model.source import Source
from generator.text.markdown.escape import harmless


def source_name(source: Source, words: Words) -> str:
    """The name that a reader can judge: `podcast notes`, `blog article at pjfp.com`.

    The address in a note says nothing of who wrote it: it may be that of the recording.
    """
    kind = words.dialect(source.dialect)
    site = harmless(source.site or "")
    return words.plain("source.kind_at", kind=kind, site=site) if site else kind
