"""The sections of a page: names become links, and words in another language get their `lang`.

Times in square brackets (`[12:05]`) become links into the talk's recording where one is known.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Protocol

from markupsafe import Markup
from msgspec.structs import replace

from generator.model.base import Ref, SourceId, Span
from generator.model.items import Mention, Passage, Quote
from generator.text.addresses import recording_moment
from generator.text.language import is_other_language, is_right_to_left, script_of
from generator.text.markdown.escape import content_run, fill, join
from generator.text.markdown.formulas import escape_with_formulas, formulas
from generator.text.quantities.timecode import parse
from generator.text.regex import Match, regex
from generator.text.web_address import recording_of

_LINK_OF_TIME = '<a class="t-time" href="{into}" rel="noopener">'
_LINK_OF_ADDRESS = '<a class="t-time t-address" href="{into}" rel="noopener">'
_PLACE = regex(
    r"\[(?P<time>\d{1,2}:[0-5]\d(?::[0-5]\d)?)\]|(?P<address>https?://[^\s()<>\[\]\"]{1,300})"
)


class HasSpan(Protocol):
    """An item of a source."""

    @property
    def at(self) -> Span:
        """Where it stands."""


class PageSection:
    """A part of a page in which each name is linked once, where it is first mentioned."""

    def __init__(
        self,
        mentions: Mapping[tuple[str, str, str], Sequence[Mention]],
        link_to: Callable[[Ref], Markup | None],
        source_text: Callable[[SourceId, str, Markup], Markup],
        recording: str | None = None,
    ) -> None:
        """A section without links so far.

        `mentions` says what is mentioned where, by kind, id and field of an item; `link_to` gives
        the link to a target or none, `source_text` marks the language of a source's text.
        `recording` is the address of what the times in the texts are of, if it is known.
        """
        self._recording = recording
        self._mentions = mentions
        self._link_to = link_to
        self._source_text = source_text
        self._linked: set[Ref] = set()

    def text(self, kind: str, item: HasSpan | Quote, field: str = "text") -> Markup:
        """A field of an item with its mentions linked; nothing where the field is null."""
        text, identity = getattr(item, field), getattr(item, "id", "")
        if text is None:
            return Markup()
        mentions = self._mentions.get((kind, identity, field), ())
        shown = with_links(text, mentions, self._linked, self._link_to, self._recording)
        at: Span = item.attestations[0].at if isinstance(item, Quote) else item.at
        return self._source_text(at.source, text, shown)

    def cells(self, row: Passage) -> Iterator[Markup]:
        """The cells of a table's row, each with its mentions linked."""
        mentions = self._mentions.get(("passage", row.id, "text"), ())
        end = 0
        for cell in row.cells:
            start = max(end, row.text.find(cell, end))
            end = start + len(cell)
            own = [_moved(it, start) for it in mentions if start <= it.start and it.end <= end]
            shown = with_links(cell, own, self._linked, self._link_to, self._recording)
            yield self._source_text(row.at.source, cell, shown)


def _moved(mention: Mention, start: int) -> Mention:
    """A mention in a piece of its text that begins at a place."""
    end = mention.end - start
    return replace(mention, start=mention.start - start, end=end)


def with_links(
    text: str,
    mentions: Sequence[Mention],
    linked: set[Ref],
    link_to: Callable[[Ref], Markup | None],
    recording: str | None = None,
) -> Markup:
    """The text as the content of an element, with the first mention of each target as a link.

    The text is cut into runs, each escaped by itself, so that no character changes. Formulas are
    shown as such, and nothing is linked inside them.

    `mentions` are those of the text, by their start. Targets that are `linked` are not linked
    again, and what is linked is added; `link_to` gives a target's link, or None for no link.
    `recording` is the address of what the times in the text are of, if it is known.
    """
    runs: list[Markup] = []
    done = 0
    inside = [(formula.start, formula.end) for formula in formulas(text)]
    for mention in mentions:
        if mention.start < done or mention.target in linked:
            continue
        if any(mention.start < end and mention.end > start for start, end in inside):
            continue
        href = link_to(mention.target)
        if href is None or mention.end > len(text):
            continue
        linked.add(mention.target)
        surface = content_run(text[mention.start : mention.end])
        runs.append(_with_times(text[done : mention.start], recording))
        runs.append(fill('<a class="m" href="{href}">{surface}</a>', href=href, surface=surface))
        done = mention.end
    runs.append(_with_times(text[done:], recording))
    return join(runs)


def _with_times(text: str, recording: str | None) -> Markup:
    """A run of a text, with its times in square brackets linked into the recording.

    So are addresses of places in it. Where a link leads is made of the recording's address alone.
    """
    runs: list[Markup] = []
    done = 0
    for place in _PLACE.finditer(text) if recording and ("[" in text or "://" in text) else ():
        seconds = _seconds(place, recording)
        into = recording_moment(recording, seconds) if seconds is not None else None
        if into is not None:
            form = _LINK_OF_TIME if place["time"] else _LINK_OF_ADDRESS
            link = fill(form, into=into)
            runs += [escape_with_formulas(text[done : place.start()]), link]
            runs += [content_run(place[0]), fill("</a>")]
            done = place.end()
    return join((*runs, escape_with_formulas(text[done:])))


def _seconds(place: Match, recording: str | None) -> int | None:
    """The second that a place names in the recording; None where it is one in another."""
    if place["time"]:
        return parse(place["time"])
    named, own = recording_of(place["address"]), recording_of(recording or "")
    if named is None or own is None or named.whole != own.whole:
        return None
    return named.start


def foreign_language(language: str | None, text: str, site: str) -> str | None:
    """The language of a source's text, if it is known and not the site's; else None.

    A text in plain letters is in no language that is written in others, whatever its source is in.
    Languages are BCP 47 tags.
    """
    if language is None or not is_other_language(language, site):
        return None
    return None if text.isascii() and script_of(language) != "Latn" else language


@cache
def lang_attributes(language: str, site: str) -> Markup:
    """`lang` of an element in a foreign language, with a space in front.

    And `dir` where it runs the other way than the site.
    """
    to_left = is_right_to_left(language)
    direction = f' dir="{"rtl" if to_left else "ltr"}"'
    turned = to_left != is_right_to_left(site)
    return fill(f' lang="{language}"{direction if turned else ""}')
