"""Citations: where something stands, and who said it when, in words that can be copied."""

from collections.abc import Iterable

from generator.messages.words import Words
from generator.model.base import Span
from generator.model.corpus import Talk
from generator.model.grouping import grouped
from generator.model.items import Quote, Speaker
from generator.model.source import NO_DIALECT, Source
from generator.render.context.lookups import Lookups
from generator.render.pieces.shorten import short
from generator.text.markdown.escape import harmless
from generator.text.paths import path_of
from generator.text.syntax.tex import citation_key, tex

_TITLE = 60
_AUTHORS = 100
"""How many people a citation names at most."""
_SOURCES = 4
"""How many sources the citation of a talk names at most; with more, one fewer and their number."""


def source_name(source: Source, words: Words) -> str:
    """What a reader can judge a source by: `podcast notes`, `blog article at pjfp.com`.

    What no dialect knows is a transcript, or notes.

    The address in a note says nothing of who wrote it: it may be that of the recording.
    """
    is_spoken = source.is_transcript and source.dialect == NO_DIALECT
    kind = words.plain("source.transcript") if is_spoken else words.dialect(source.dialect)
    site = harmless(source.site or "")
    return words.plain("source.kind_at", kind=kind, site=site) if site else kind


def source_label(source: Source, lookups: Lookups, words: Words) -> str:
    """What a reader can judge a source by, and which it is where another of the talk is alike.

    That is a title of its own, which neither the talk nor another has, or else its file.
    """
    name, sort = source_name(source, words), (source.dialect, source.site)
    talks = [lookups.talks[talk] for talk in source.talks]
    others = [lookups.sources[it] for talk in talks for it in talk.sources if it != source.id]
    if all((it.dialect, it.site) != sort for it in others):
        return name
    taken = {source.file, *(it.title for it in talks), *(it.title for it in others)}
    is_taken = source.title in taken
    which = path_of(source.file).name if is_taken else short(source.title, _TITLE)
    return words.plain("cite.file", kind=name, file=harmless(which))


def place(at: Span, lookups: Lookups, words: Words) -> str:
    """A place: what sort of notes it is in, and its lines."""
    name = source_name(lookups.sources[at.source], words)
    return words.plain("badge.cited", name=name, lines=_lines(at, words))


def _lines(at: Span, words: Words) -> str:
    first, last = at.lines
    return words.plain("badge.lines", n=1 + last - first, first=first, last=last)


def places(
    spans: Iterable[Span], lookups: Lookups, words: Words, title_shown: str | None = None
) -> str:
    """Places one after the other, those of one source together; see :func:`source_named`."""
    of_source = grouped(dict.fromkeys(spans), lambda at: at.source)
    by_source = (
        words.plain(
            "badge.cited",
            name=source_named(lookups.sources[source], lookups, words, title_shown),
            lines=words.listed(_lines(at, words) for at in group),
        )
        for source, group in of_source.items()
    )
    return words.listed(by_source, "semicolon")


def source_named(source: Source, lookups: Lookups, words: Words, title_shown: str | None) -> str:
    """What a source is called where its page cannot be seen: its title and its sort of notes.

    The title is left out where it is `title_shown`, which stands beside. Of two alike that tell of
    one talk, the file's name says which it is.
    """
    title, kind = _title(source, lookups), source_name(source, words)
    beside = {other for talk in source.talks for other in lookups.talks[talk].sources} - {source.id}
    if any(_is_called(lookups.sources[other], source.dialect, title, lookups) for other in beside):
        kind = words.plain("cite.file", kind=kind, file=harmless(source.file))
    if title == title_shown:
        return kind
    shown = short(title, _TITLE)
    return words.plain("cite.source", title=quoted(shown, words), kind=kind)


def quoted(title: str, words: Words) -> str:
    """A title in quotation marks, unless it has some."""
    return title if "“" in title else words.plain("cite.named", name=title)


def _is_called(source: Source, dialect: str, title: str, lookups: Lookups) -> bool:
    return source.dialect == dialect and _title(source, lookups) == title


def _title(source: Source, lookups: Lookups) -> str:
    """The source's title, or the talk's where it says the same and more."""
    talks = (lookups.talks[talk].title for talk in source.talks)
    return next((talk for talk in talks if talk in source.title), source.title)


def talk_cited(talk: Talk, lookups: Lookups, words: Words) -> str:
    """Who speaks in a talk, at which event and when, and which notes (the first of many)."""
    who = tuple(lookups.speakers(talk)) if talk.authors else ()
    if len(who) > _AUTHORS:
        who = (*who[:_AUTHORS], words.plain("talk.others", n=len(who) - _AUTHORS))
    when = words.date(talk.published) if talk.published and not talk.says_year else None
    head = words.listed(part for part in (*who, *talk.occasions, when) if part)
    few = talk.sources[: _SOURCES - 1] if len(talk.sources) > _SOURCES else talk.sources
    notes = [source_named(lookups.sources[it], lookups, words, talk.title) for it in few]
    if left := len(talk.sources) - len(few):
        notes.append(words.plain("cite.more", n=left))
    return words.listed((part for part in (head, *notes) if part), "semicolon")


def speaker_name(speaker: Speaker | None, lookups: Lookups) -> str | None:
    """The name of who said something, as far as it is known."""
    if speaker is None:
        return None
    return lookups.person(speaker.person).name if speaker.person else speaker.printed


def cited(quote: Quote, lookups: Lookups, words: Words) -> str:
    """Who said a quote, in which talk, when, and in which lines of which sources it stands."""
    talk, time = lookups.talks[quote.talk], quote.attestations[0].time
    speaker = speaker_name(quote.speaker, lookups) or words.plain("speaker.unnamed")
    if quote.is_inferred:
        speaker = f"{speaker} {words.plain('speaker.inferred')}"
    parts = [
        talk.title,
        *talk.occasions,
        words.date(talk.published) if talk.published and not talk.says_year else None,
        words.time(time) if time else None,
    ]
    return words.plain(
        "cite.quote",
        speaker=speaker,
        talk=words.listed(part for part in parts if part),
        sources=places(
            (attestation.at for attestation in quote.attestations), lookups, words, talk.title
        ),
    )


def bibtex(
    page: str,
    address: str,
    title: str,
    site: str,
    sources: str,
    authors: Iterable[str] = (),
    date: str | None = None,
) -> tuple[str, ...]:
    """The lines of a page's entry for BibTeX; its key is the page's path in plain letters.

    A talk has its entry in the `.bib` file, which its page shows. `authors` and `date` (ISO) are
    those of the talk that a page tells of. The inner braces keep the title's capitals, and a
    name of one word in one piece; of very many the first are named, and `others`, as BibTeX has it.
    """
    every = tuple(authors)
    more = " and others" if len(every) > _AUTHORS else ""
    names = (tex(harmless(name)) for name in every[:_AUTHORS])
    fields = (
        ("author", " and ".join(name if " " in name else f"{{{name}}}" for name in names) + more),
        ("title", f"{{{tex(title)}}}"),
        ("howpublished", tex(site)),
        ("date", date),
        ("year", date and date[:4]),
        ("url", address),
        ("note", tex(sources)),
    )
    lines = (f"{name} = {{{value}}}," for name, value in fields if value)
    return (f"@misc{{{citation_key(page.removesuffix('.html')) or 'page'},", *lines, "}")
