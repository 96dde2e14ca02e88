"""What is cited of a site: talks and quotes, each as a reference that every format can write."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain

from msgspec.structs import replace

from generator.model.account_head import PersonRole
from generator.model.base import TalkId, Value
from generator.model.corpus import Corpus, Talk
from generator.model.items import Quote
from generator.publish.export.context import ExportContext
from generator.text.addresses import AUDIO, recording_moment, web_address
from generator.text.markdown.escape import harmless
from generator.text.naming.ids import content_id
from generator.text.quantities.timecode import format_time
from generator.text.syntax.tex import citation_key
from generator.text.web_address import VIMEO, YOUTUBE, recording_of

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


class CitedName(Value, frozen=True, kw_only=True):
    """A person's name; without a `family` name, `whole` is not taken apart."""

    whole: str
    given: str = ""
    particle: str = ""
    family: str = ""
    suffix: str = ""

    @property
    def surname(self) -> str:
        """The family name with the particle in front of it."""
        return " ".join(filter(None, (self.particle, self.family)))


def cited_name(name: str) -> CitedName:
    """The name taken apart as BibTeX does it: the last word and the small words in front of it.

    A name of one word, in another script than Latin or with a sign is not taken apart: in many
    languages the family name comes first.

    >>> cited_name("Ludwig van Beethoven").family, cited_name("王小波").family
    ('Beethoven', '')
    """
    whole = harmless(name)
    pieces = whole.split()
    suffix = pieces.pop() if len(pieces) > 2 and pieces[-1].lower() in _SUFFIXES else ""
    if len(pieces) < 2 or not all(map(_is_latin, pieces)) or not pieces[0][0].isupper():
        return CitedName(whole=whole)
    small = next((at for at, piece in enumerate(pieces) if piece[0].islower()), None)
    last = len(pieces) - 1
    start = last if small is None else min(small, last)
    particle = " ".join(piece for piece in pieces[start:last])
    return CitedName(
        whole=whole,
        given=" ".join(pieces[:start]),
        particle=particle,
        family=pieces[last],
        suffix=suffix,
    )


def _is_latin(piece: str) -> bool:
    letters = [char for char in piece if char not in ".-'’"]
    return piece[0].isalpha() and all(
        char.isalpha() and (char.isascii() or unicodedata.name(char, "").startswith("LATIN"))
        for char in letters
    )


_VIDEO = frozenset({YOUTUBE, VIMEO, "media.ccc.de", "ted.com", "bilibili.com", "dailymotion.com"})
_SUFFIX = 6


class Medium(StrEnum):
    """What a talk can be had as, as far as its address tells."""

    VIDEO = "video"
    SOUND = "sound"
    UNKNOWN = "unknown"


class Reference(Value, frozen=True, kw_only=True):
    """A talk, or a quote in it. All texts are plain and in one line.

    `key` is in ASCII and unique in the site. `date` is ISO with the precision known, `url` the
    recording's or the place on this site, `page` the talk's page there. Of a quote, `quote` are its
    words, `said_by` who says them or `unnamed` that nobody is named, `locator` the time and
    `moment` the same in words, with the printed time where that is read otherwise; `printed_in` is
    the note that prints them, with the line (`talks/rivers.md:12`).
    """

    key: str
    talk: Talk
    medium: Medium
    title: str
    authors: tuple[CitedName, ...]
    hosts: tuple[CitedName, ...] = ()
    container: str | None = None
    date: str | None = None
    url: str | None = None
    page: str | None = None
    language: str | None = None
    quote: str | None = None
    said_by: str | None = None
    unnamed: str | None = None
    locator: str | None = None
    moment: str | None = None
    printed_in: str | None = None

    @property
    def note(self) -> str | None:
        """A quote with who says it and when."""
        if self.quote is None:
            return None
        behind = ", ".join(filter(None, (self.said_by or self.unnamed, self.moment)))
        return f"“{self.quote}”" + (f" ({behind})" if behind else "")


def keys_by_talk(corpus: Corpus) -> dict[TalkId, list[str]]:
    """The keys of each talk: its own and those of its quotes, in the order of the corpus."""
    of_talk: dict[TalkId, list[str]] = {talk.id: [talk.id] for talk in corpus.talks}
    for quote in corpus.quotes:
        of_talk[quote.talk].append(f"q-{quote.id}")
    keys = citation_keys(chain.from_iterable(of_talk.values()))
    return {talk: [keys[identity] for identity in ids] for talk, ids in of_talk.items()}


def references(context: ExportContext, talk: Talk, keys: Sequence[str]) -> Iterator[Reference]:
    """A talk with its quotes behind it; each has its key."""
    reference = reference_of_talk(context, talk, keys[0])
    yield reference
    for quote, key in zip(context.quotes_of.get(talk.id, ()), keys[1:], strict=True):
        yield _of_quote(context, quote, reference, key)


def citation_keys(ids: Iterable[str]) -> dict[str, str]:
    """A key in ASCII for each id: the id in Latin letters, with a suffix where two are alike.

    >>> citation_keys(["weiß", "北京"])
    {'weiß': 'weiss', '北京': 'beijing'}
    """
    wanted = {identity: citation_key(identity) for identity in ids}
    uses = Counter(wanted.values())
    return {
        identity: key if key and uses[key] == 1 else f"{key}-{content_id(identity)[:_SUFFIX]}"
        for identity, key in wanted.items()
    }


def reference_of_talk(context: ExportContext, talk: Talk, key: str = "") -> Reference:
    """The reference of a talk as a whole."""
    authors = context.authors(talk)
    hosts = (it for it in context.names(talk, PersonRole.HOST) if it not in authors)
    page = context.absolute(talk.address)
    languages = context.languages(talk)
    return Reference(
        key=key,
        talk=talk,
        medium=medium_of(talk),
        title=harmless(talk.title),
        authors=tuple(map(cited_name, authors)),
        hosts=tuple(map(cited_name, hosts)),
        container=harmless(", ".join(talk.occasions)) or None,
        date=talk.published,
        url=web_address(talk.url) or page,
        page=page,
        language=languages[0] if len(languages) == 1 else None,
    )


def _of_quote(context: ExportContext, quote: Quote, talk: Reference, key: str) -> Reference:
    leading = quote.attestations[0]
    time = leading.time
    moment = recording_moment(talk.talk.url, time.seconds) if time else None
    said_by = context.said_by(quote.speaker)
    return replace(
        talk,
        key=key,
        url=context.absolute(quote.address) or moment or talk.url,
        quote=harmless(quote.text),
        said_by=said_by,
        unnamed=None if said_by else context.words.plain("speaker.unnamed"),
        locator=format_time(time.seconds) if time else None,
        moment=context.words.time(time) if time else None,
        printed_in=f"{harmless(context.sources[leading.at.source].file)}:{leading.at.lines[0]}",
    )


def medium_of(talk: Talk) -> Medium:
    """What the talk's own address leads to: a video, a sound, or nobody knows."""
    recording = recording_of(talk.url) if talk.url else None
    if recording is None:
        return Medium.UNKNOWN
    if recording.platform in _VIDEO:
        return Medium.VIDEO
    path = recording.key.lower()
    if path.endswith(AUDIO) or recording.platform in {"open.spotify.com", "podcasts.apple.com"}:
        return Medium.SOUND
    return Medium.VIDEO if path.endswith((".mp4", ".m4v", ".webm", ".ogv")) else Medium.UNKNOWN
