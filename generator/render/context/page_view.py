"""A page while it is being written: links as seen from it, anchors given out, sources used."""

from collections.abc import Iterable
from urllib.parse import quote as quote_path

from markupsafe import Markup

from generator.messages.words import Words
from generator.model.account import TimeCode
from generator.model.base import EntityId, Ref, SourceId, Span
from generator.model.corpus import Talk
from generator.model.items import SET_BY_EDITOR, Quote
from generator.model.message import Message
from generator.model.source import Source
from generator.render.context.lookups import Lookups
from generator.render.context.page_section import PageSection, foreign_language, lang_attributes
from generator.render.pieces.citations import bibtex, cited, place, source_label, source_name
from generator.text.addresses import (
    item_anchor,
    recording_moment,
    relative,
    text_fragment,
    web_address,
)
from generator.text.markdown.escape import escape, fill, remark
from generator.text.naming.ids import content_id
from generator.text.naming.normal import fold
from generator.text.quantities.timecode import format_time
from generator.text.regex import regex

_COLOURS = ("", *(fill(" src-{n}", n=n) for n in range(2, 7)))
_NO_ATTRIBUTES = Markup()
_PLAIN = regex(r"[A-Z]|[a-z0-9]+(?:-[a-z0-9]+){0,7}")


class PageView:
    """What a template knows of the page it writes."""

    def __init__(
        self, address: str, lookups: Lookups, words: Words, *, site: str = "", root: str = ""
    ) -> None:
        """`address` is the page's own; `lookups`, `words` and the `site`'s name are all pages'.

        `root` is the address of the site on the web, where it is known.
        """
        self.address = address
        self.site = site
        self._root = root
        self._lookups = lookups
        self._words = words
        self._links: dict[str, Markup] = {}
        self._anchors: set[str] = set()
        self._introduced: set[EntityId] = set()
        self._numbers: dict[SourceId, int] = {}
        self._marked: set[SourceId] = set()
        self.headings: list[tuple[Markup, Markup, int]] = []

    def to(self, address: str) -> Markup:
        """The link from this page to an address of the site."""
        link = self._links.get(address)
        if link is None:
            link = self._links[address] = relative(self.address, address)
        return link

    def anchor(self, kind: str, identity: str) -> Markup:
        """An ` id="…"` attribute for an item, or nothing where the page has that id already."""
        name = item_anchor(kind, identity)
        return fill(f' id="{name}"') if self.reserve(name) else Markup()

    def reserve(self, name: str) -> bool:
        """Whether an id was still free on this page; from now on it is taken."""
        free = name not in self._anchors
        self._anchors.add(name)
        return free

    def introduces(self, person: EntityId) -> bool:
        """Whether the page names this speaker for the first time."""
        is_first = person not in self._introduced
        self._introduced.add(person)
        return is_first

    def heading(self, prefix: str, *parts: str | int) -> Markup:
        """The id of a heading, made from its text so that it never depends on order.

        Years, letters, ids and single words stand in it as they are; anything else, and what could
        be taken for the content id of another text, by its content id.
        """
        texts = [str(part) for part in parts]
        identity, text = content_id(*texts), fold("-".join(texts))
        is_plain = len(parts) == 1 and len(text) != len(identity) and _PLAIN.fullmatch(text)
        return fill(f"{prefix}-{text if is_plain else identity}")

    def number(self, identity: SourceId) -> int:
        """The number of a source on this page, from 1 in the order in which they are named."""
        return self._numbers.setdefault(identity, len(self._numbers) + 1)

    def count(self, sources: Iterable[SourceId]) -> Markup:
        """Gives the next numbers to some sources, in their order; shows nothing."""
        for identity in sources:
            self.number(identity)
        return Markup()

    def badge(self, at: Span, *, whole: bool = False) -> Markup:
        """The mark of a source behind a statement, a link to its lines.

        With `whole` it stands for the source as such, not for lines. It is as short as it can be,
        for a page has very many: the script shows the line and says the rest.
        """
        source, number = self._lookups.sources[at.source], self.number(at.source)
        self._marked.add(at.source)
        first = at.lines[0]
        leads_to = source.address if whole else self._lookups.placement.line(source, first)
        return fill(
            '<a class="src{colour}" href="{href}">[{n}]</a>',
            colour=_COLOURS[(number - 1) % len(_COLOURS)],
            href=self.to(leads_to),
            n=number,
        )

    def label(self, source: Source) -> str:
        """The short name of a source on this page: its number, what and where from it is."""
        self._marked.add(source.id)
        return f"[{self.number(source.id)}] {source_label(source, self._lookups, self._words)}"

    def title(self, words: Markup, anchor: str, depth: int = 0) -> Markup:
        """The words of a heading, which the contents of the page name from now on.

        They do not name what stands below more than one other heading. `headings` has their
        anchors, their words, and how deep each stands.
        """
        if depth <= 1:
            at = Markup(anchor)  # noqa: S704  (ours, or made by `heading`)
            self.headings.append((at, words, depth))
        return words

    def line_link(self, source: Source, number: int) -> Markup:
        """The link to a line of a source."""
        return self.to(self._lookups.placement.line(source, number))

    def source_badge(self, identity: SourceId) -> Markup:
        """The badge of a whole source."""
        return self.badge(Span(source=identity, lines=(1, 1)), whole=True)

    def source_with_kind(self, identity: SourceId) -> Markup:
        """The badge of a whole source and what it is called."""
        name = source_name(self._lookups.sources[identity], self._words)
        return fill("{badge}&#160;{name}", badge=self.source_badge(identity), name=name)

    def named(self, identity: SourceId) -> str:
        """What a source is called."""
        return source_name(self._lookups.sources[identity], self._words)

    def badge_with_place(self, at: Span) -> Markup:
        """The badge of a place, followed by the same in words."""
        named = place(at, self._lookups, self._words)
        return fill("{badge}&#160;{place}", badge=self.badge(at), place=named)

    def lang(self, source: SourceId | None, text: str) -> Markup:
        """The attributes of an element that holds a source's text and no words of ours.

        They are there where the source's language is known and is not the site's.
        """
        site = self._words.language
        known = self._lookups.sources[source].language if source else None
        language = foreign_language(known, text, site)
        return lang_attributes(language, site) if language else _NO_ATTRIBUTES

    def title_lang(self, talk: Talk) -> Markup:
        """The attributes of an element that holds a talk's title; see :meth:`lang`."""
        return self.lang(self._lookups.title_sources.get(talk.id), talk.title)

    def date_apart(self, talk: Talk) -> str:
        """The date that tells a talk from others of its title; nothing where there is none."""
        date = self._lookups.dates_apart.get(talk.id)
        return self._words.date(date) if date else ""

    def quote_lang(self, quote: Quote) -> Markup:
        """The attributes of an element that holds a quote's words; see :meth:`lang`."""
        return self.lang(quote.attestations[0].at.source, quote.text)

    def source_text(self, source: SourceId, text: str, shown: Markup | None = None) -> Markup:
        """A source's text beside words of ours: as it is, or with the mark of its language.

        `shown` is the same as markup, where it is more than the text.
        """
        lang = self.lang(source, text)
        inner = shown if shown is not None else escape(text)
        return fill("<span{lang}>{inner}</span>", lang=lang, inner=inner) if lang else inner

    def bibtex(
        self, name: str, sources: str, authors: Iterable[str] = (), date: str | None = None
    ) -> tuple[str, ...]:
        """The lines of the page's entry for BibTeX; `sources` is where its statements are from."""
        return bibtex(self.address, self.lasting, name, self.site, sources, authors, date)

    @property
    def lasting(self) -> str:
        """The page's address for others: on the web, if that is known, else from the root."""
        return self._root + quote_path(self.address) if self._root else self.address

    def cited(self, quote: Quote) -> str:
        """What a copy of a quote says behind its words."""
        return cited(quote, self._lookups, self._words)

    def legend(self) -> list[tuple[Source, str]]:
        """The sources whose marks stand here so far, with their sites, or files if titled alike."""
        marked = [self._lookups.sources[it] for it in self._numbers if it in self._marked]
        titles = [it.title for it in marked]
        return [(it, it.site or (it.file if titles.count(it.title) > 1 else "")) for it in marked]

    def section(self, recording: str | None = None) -> PageSection:
        """A new section: names are linked again at their first mention.

        `recording` is the address of what the times in its texts are of, if it is of one talk.
        """
        return PageSection(self._lookups.mentions, self.link_to, self.source_text, recording)

    def link_to(self, ref: Ref) -> Markup | None:
        """The link to what a reference names, or None for this page itself and for unknowns."""
        place_of = self._lookups.places.get((ref.kind, ref.id))
        if place_of is None or place_of.address == self.address or ref in self._lookups.unlinked:
            return None
        return self.to(place_of.address)

    def time(self, time: TimeCode | None, url: str | None) -> Markup:
        """A time and what is unsure about it; see :meth:`time_link` and :meth:`time_remark`."""
        return self.time_link(time, url) + self.time_remark(time)

    def time_link(self, time: TimeCode | None, url: str | None) -> Markup:
        """A time, linked into the recording where `url` allows it; nothing for no time.

        Another notation of the same time is shown on pointing only.
        """
        if time is None:
            return Markup()
        into = recording_moment(url, time.seconds)
        form = (
            '<a class="t-time" href="{into}"{title} rel="noopener">{shown}</a>'
            if into
            else '<span class="t-time"{title}>{shown}</span>'
        )
        shown, title = format_time(time.seconds), Markup()
        if not time.repaired and _differs(time.printed, shown):
            tooltip = self._words("time.printed", printed=time.printed)
            title = fill(' title="{tooltip}"', tooltip=tooltip)
        return fill(form, into=into, title=title, shown=fill(shown))

    def moment(self, time: TimeCode, url: str | None) -> Markup:
        """A time that can be linked to: `#t-<seconds>`, where no earlier one has that second.

        It leads into the recording; where it cannot, to itself.
        """
        name = fill(f"t-{time.seconds}")
        anchor = fill(' id="{name}"', name=name) if self.reserve(name) else Markup()
        link = self.time_link(time, url)
        if recording_moment(url, time.seconds) is None:
            link = fill('<a href="#{name}">{link}</a>', name=name, link=link)
        return fill('<span class="t-when"{anchor}>{link}</span>', anchor=anchor, link=link)

    def in_article(self, at: Span, text: str) -> Markup:
        """A link to the words where they stand in the article that a source was made from."""
        address = text_fragment(self._lookups.sources[at.source].url, text)
        form = ' · <a href="{address}" rel="noopener">{label}</a>'
        label = self._words("quote.in_article")
        return fill(form, address=address, label=label) if address else Markup()

    def time_remark(self, time: TimeCode | None) -> Markup:
        """What a source prints in place of a time that was read otherwise, and why; else nothing.

        Where the reason is the time's place in an order, that place is told.
        """
        if time is None or not time.repaired:
            return Markup()
        if time.repaired == SET_BY_EDITOR:
            differs = time.printed_seconds not in {None, time.seconds}
            why = self._words.plain("time.edited_printed", printed=time.printed)
            return self._remark("time.edited", why if differs else None)
        place = time.repaired.values.get("place")
        return self._remark(
            "time.repaired",
            printed=time.printed,
            read=format_time(time.seconds),
            because=self._words.said(place if isinstance(place, Message) else time.repaired),
        )

    def _remark(self, key: str, why: str | None = None, **values: str) -> Markup:
        return fill(" {remark}", remark=remark(self._words(key, **values), why))

    def web_link(self, url: str | None) -> Markup:
        """An address of the world as a link if it may be one, else as text."""
        checked = web_address(url)
        if checked is None:
            return escape(url or "")
        return fill('<a href="{url}" rel="noopener">{url}</a>', url=checked)


def _differs(printed: str, shown: str) -> bool:
    """Whether a printed time says it otherwise.

    Zeros in front, parts of a second, and a bare number of seconds are no other form.
    """
    whole = printed.replace(",", ".").partition(".")[0]
    return not whole.isdecimal() and whole.lstrip("0:") != shown.lstrip("0:")
