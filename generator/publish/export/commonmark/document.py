"""A page as plain Markdown: blocks one after the other, and its sources as footnotes.

The label of a footnote says where it leads, `[^2-28]` to line 28 of source 2, so that pages can be
put together.
"""

from collections.abc import Iterable
from functools import lru_cache

from generator.model.account import TimeCode
from generator.model.base import Address, SourceId, Span
from generator.model.corpus import Talk
from generator.model.items import Quote
from generator.publish.export.context import ExportContext, beside
from generator.text.addresses import recording_moment, relative, web_address
from generator.text.markdown.commonmark import plain
from generator.text.quantities.timecode import format_time
from generator.text.web_address import is_web_address


class Document:
    """A page that is being written; `about` is the page of the site with the same content."""

    def __init__(self, context: ExportContext, about: Address, title: str) -> None:
        """Begins the page with its title."""
        self.context = context
        self.about = about
        self.path = beside(about, "md")
        self._up = "../" * self.path.count("/")
        self.title = title
        self._blocks = [f"# {plain(title) or '–'}"]
        self._cited: dict[str, Span] = {}
        self._titles: dict[SourceId, str] = {}

    def block(self, text: str) -> None:
        """Adds a block, if it says something."""
        if text:
            self._blocks.append(text)

    def heading(self, name: str, level: int = 2) -> None:
        """Adds a heading of words that may be anybody's."""
        self._blocks.append(f"{'#' * level} {plain(name) or '–'}")

    def bullets(self, lines: "list[str]") -> None:
        """Adds a list."""
        self.block("\n".join(f"- {line}" for line in lines))

    def section(self, title: str, lines: Iterable[str]) -> None:
        """Adds a list under a heading of ours, a key of the catalogue, if it has entries."""
        entries = list(lines)
        if entries:
            self.heading(self.context.words.plain(title))
            self.bullets(entries)

    def row(self, cells: "list[str]") -> None:
        """Adds a row to the table that the page ends with, or begins one with its names.

        A table has no room for a row that is longer than its names.
        """
        line, last = f"| {' | '.join(cells)} |", self._blocks[-1]
        columns = last.split("\n")[1].count("---") if last.startswith("| ") else 0
        if columns >= len(cells):
            self._blocks[-1] += f"\n{line}"
        else:
            self._blocks.append(f"{line}\n|{' --- |' * len(cells)}")

    def cite(self, *places: Span) -> str:
        """The marks of footnotes for these places."""
        labels = []
        for at in places:
            first, last = at.lines
            number = self.context.sources[at.source].number
            label = f"{number}-{first}" if first == last else f"{number}-{first}-{last}"
            self._cited.setdefault(label, at)
            labels.append(f"[^{label}]")
        return "".join(dict.fromkeys(labels))

    def link(self, address: Address, name: str) -> str:
        """A link to another page of the tree, by way of the tree's root."""
        return f"[{plain(name) or '–'}]({self._up}{_twin(address)})"

    def link_to_talk(self, talk: Talk) -> str:
        """A link to a talk's page, by its title."""
        return self.link(talk.address, talk.title)

    def moment(self, url: str | None, time: TimeCode | None) -> str:
        """A time, as a link into the recording where that can be."""
        if time is None:
            return ""
        shown = format_time(time.seconds)
        address = recording_moment(url, time.seconds)
        return f"[{shown}]({address})" if address and is_linkable(address) else shown

    def quotes(self, title: str, quotes: Iterable[Quote], *, with_talk: bool) -> None:
        """Adds quotes under a heading of ours, if there are any."""
        for place, quote in enumerate(quotes):
            if place == 0:
                self.heading(self.context.words.plain(title))
            self._quote(quote, with_talk=with_talk)

    def _quote(self, quote: Quote, *, with_talk: bool) -> None:
        """Adds a quote with who said it, when, and where it stands."""
        talk = self.context.talks[quote.talk]
        speaker = self.context.said_by(quote.speaker)
        speaker = speaker or self.context.words.plain("speaker.unnamed")
        parts = [
            plain(speaker),
            self.link_to_talk(talk) if with_talk else "",
            self.moment(talk.url, quote.attestations[0].time),
        ]
        attributed = ", ".join(part for part in parts if part)
        places = self.cite(*(wording.at for wording in quote.attestations))
        self.block(f"> {plain(quote.text) or '–'}\n>\n> — {attributed}{places}")

    def text(self) -> bytes:
        """The page with its footnotes."""
        notes = [f"[^{label}]: {self._place(at)}" for label, at in self._cited.items()]
        text = "\n\n".join([*self._blocks, "\n".join(notes)]).rstrip("\n") + "\n"
        return text.encode("utf-8")

    def _place(self, at: Span) -> str:
        source, words = self.context.sources[at.source], self.context.words
        first, last = at.lines
        lines = words.plain("badge.lines", n=1 + last - first, first=first, last=last)
        title = self._titles.get(at.source)
        if title is None:  # most pages cite few sources again and again
            title = self._titles[at.source] = plain(source.title)
        cited = words.plain("badge.cited", name=title, lines=lines)
        address = self.context.absolute(f"{source.address}#L{first}")
        return f"[{cited}]({address})" if address else f"{cited} ({plain(source.file)})"


@lru_cache(maxsize=1 << 14)
def _twin(address: Address) -> str:
    """The link from the tree's root to the page that an address is on."""
    page, _, _ = address.partition("#")
    return relative("", beside(Address(page), "md"))


def is_linkable(url: str | None) -> bool:
    """Whether an address may stand in a link as it is."""
    return (
        url is not None
        and is_web_address(url)
        and web_address(url) is not None
        and not any(sign in url for sign in "()")
    )
