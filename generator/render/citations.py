"""Citations: where something stands, and who said it when, in words that can be copied."""

from collections.abc import Iterable

from generator.model.account import PersonRole
from generator.model.base import Span
from generator.model.corpus import SET_BY_EDITOR, Quote, Speaker, Talk
from generator.render.addresses import stem
from generator.render.shelf import Shelf
from generator.render.words import Words
from generator.text.escape import harmless
from generator.text.timecode import clock

_TEX = {char: f"\\{char}" for char in "&%$#_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def place(at: Span, shelf: Shelf, words: Words) -> str:
    """A place: what sort of notes it is in, and its lines."""
    first, last = at.lines
    return words.plain(
        "badge.cited",
        name=words.dialect(shelf.sources[at.source].dialect),
        lines=words.plain("badge.lines", n=1 + last - first, first=first, last=last),
    )


def places(spans: Iterable[Span], shelf: Shelf, words: Words) -> str:
    """Places one after the other, each once."""
    said = dict.fromkeys(place(at, shelf, words) for at in spans)
    return words.listed(said, "semicolon")


def talk_cited(talk: Talk, shelf: Shelf, words: Words) -> str:
    """Who speaks in a talk, at which event and when, and what sorts of notes tell of it."""
    who = (shelf.person(one.person).name for one in talk.people if one.role is not PersonRole.VIA)
    when = words.date(talk.published) if talk.published else None
    head = words.listed(part for part in (*who, talk.event, when) if part)
    notes = dict.fromkeys(words.dialect(shelf.sources[one].dialect) for one in talk.sources)
    return words.listed((part for part in (head, *notes) if part), "semicolon")


def name(speaker: Speaker | None, shelf: Shelf) -> str | None:
    """The name of who said something, as far as it is known."""
    if speaker is None:
        return None
    return shelf.person(speaker.person).name if speaker.person else speaker.printed


def is_inferred(speaker: Speaker | None) -> bool:
    """Whether the speaker is neither printed nor the editor's."""
    return bool(speaker and not speaker.printed and speaker.because != SET_BY_EDITOR)


def cited(quote: Quote, shelf: Shelf, words: Words) -> str:
    """Who said a quote, in which talk, when, and in which lines of which sources it stands."""
    talk, time = shelf.talks[quote.talk], quote.attestations[0].time
    speaker = name(quote.speaker, shelf) or words.plain("speaker.unnamed")
    if is_inferred(quote.speaker):
        speaker = f"{speaker} {words.plain('speaker.inferred')}"
    parts = [
        talk.title,
        talk.event,
        words.date(talk.published) if talk.published else None,
        clock(time.seconds) if time else None,
    ]
    return words.plain(
        "cite.quote",
        speaker=speaker,
        talk=words.listed(part for part in parts if part),
        sources=places((one.at for one in quote.attestations), shelf, words),
    )


def bibtex(address: str, title: str, site: str, sources: str) -> tuple[str, ...]:
    """The lines of a page's entry for BibTeX; its key is the page's name in plain letters.

    The inner braces keep the title's capitals.
    """
    key = "".join(
        char for char in stem(address) if char.isascii() and (char.isalnum() or char == "-")
    )
    fields = (
        ("title", f"{{{_tex(title)}}}"),
        ("howpublished", _tex(site)),
        ("url", address),
        ("note", _tex(sources)),
    )
    said = (f"{name} = {{{value}}}," for name, value in fields if value)
    return (f"@misc{{{key or 'page'},", *said, "}")


def _tex(text: str) -> str:
    """A text for TeX: what has a meaning there stands for itself."""
    return "".join(_TEX.get(char, char) for char in harmless(text))
