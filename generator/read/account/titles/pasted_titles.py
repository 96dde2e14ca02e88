"""The title of a page that was copied from a site with the lines above it: its name, a menu.

Nothing marks a heading there, so the first line would be the title. It is the site's where a later
line repeats a part of it (`Rivers - The River Show`); or where it begins small, or is short and
none of its words come again, or they do as a show's (`welcome to …`), and below it stands a line
with the form of a title whose words do come again. So are several short lines above one that stands
over a date: they are a menu. And so is a line that other pages begin with too, one that calls
itself a podcast, and what stands above a line that is printed several times, or that is a headline
of what somebody says; or a short line above an episode's number, or above what the show is, and the
first of two above whose episode it is. Above its address is the title, and below a path that ends
with it, a post's day of the week, or one word for what sort of page it is: `Interview`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from urllib.parse import unquote, urlsplit

from generator.read.account.people.names import is_full_name
from generator.read.account.titles.title_lines import LineKind, line_kind
from generator.read.grammar.details import pairs
from generator.read.grammar.speech.quotation_marks import quotes_somebody
from generator.read.outline.blocks import Block, Heading, Paragraph, is_marked
from generator.read.outline.headings.titles import looks_like_title, unmarked
from generator.read.page import Page
from generator.read.vocabulary.event_words import MEDIA, NAMING
from generator.read.vocabulary.keys import field_of
from generator.text.emoji import split_marker
from generator.text.markdown.formulas import BEGINNINGS_OF_FORMULAS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import agrees, long_words, plain, words
from generator.text.quantities import timecode
from generator.text.quantities.dates import YEAR, find_date, is_dated_weekday
from generator.text.regex import Match, regex
from generator.text.web_address import is_web_address

_TOP = 14
_LEAST_WORDS, _LEAST_AGAIN = 3, 2
_MOST_OF_TITLE = 20  # words
_MOST_WORDS = 3  # of a site's name
_LEAST_OF_MENU, _LEAST_BELOW_MENU = 2, 5
_NEAR = 5  # blocks
_SHARE, _NEARLY = 0.5, 0.7
_BOLD = 6
"""The level of a heading that only bold letters or brackets make one."""
_BEFORE_SHOWS = (
    "contact",
    "episode of",
    "episode of the",
    "listening to",
    "listening to the",
    "subscribe to",
    "welcome back to",
    "welcome back to the",
    "welcome to",
    "welcome to the",
)
"""What is said in front of a show's name, and hardly of a talk's title."""

_SHOW = regex(r"(?i:\b(?:podcast|radio show|(?:lecture|seminar|talk) series)$)")  # `River Podcast`
_EPISODE = regex(
    r"(?:(?:S\d{1,2})?E|EP|Ep\.? ?|Vol\.? ?|No\.? ?|#)\d{1,4}\b\W{1,3}\w"
    r"|第\s?\d{1,4}\s?[期集话話回]\W{0,3}\w"
)
"""Behind the number of an episode: `E77 …`, `#12 | …`, `第3期 …`."""

_SPELT = regex(r"(?:(?:S\d{1,2})?E|EP\.? ?|Ep\.? ?|[Ee]pisode |Folge )\d{1,4}\s?[:.|–—-]\s?\w")
"""The same with a word for it, which stands below its show: `E80: …`, `Episode 12 – …`."""

OF_SHOW = regex(
    r"(?:\s[•·|])?(?:\s[^\d\s][^\d]{1,80})??(?:\s[•·|])?(?:\sSeason\s(?P<season>\d{1,3})(?:\s[•·|])?)?"
    r"\sEpisode\s(?P<episode>\d{1,5})"
)
"""What stands behind the day of an episode: `May 6, 2031 Ada Okafor Season 1 Episode 25`."""

_MOST_OF_SHOW = 5  # words
_NUMBERS = 2  # the line behind a show and a title
_MAX_TITLE = 250
_LEAST_PICTURED = 8  # characters of a title that its picture is called by, in any script
_TELLS_SHOW = regex(r"\b(?:podcast|show|series)\b", re.IGNORECASE)
_MOST_CHARACTERS = 20_000
"""About so much of what stands below is asked for the words of a line."""


def of_season(block: Block) -> Match | None:
    """The numbers of a line on whose episode it is, and no day: `Acme Season 1 Episode 25`."""
    may_be = isinstance(block, Paragraph) and len(block.text) <= _MOST_CHARACTERS
    counted = OF_SHOW.fullmatch(f" {block.text}") if may_be and "Season " in block.text else None
    return counted if counted and counted["season"] else None


def title_below_site(
    top: Sequence[Block], page: Page, blocks: Sequence[Block]
) -> Heading | Paragraph | None:
    """The line near the top that is the title, where those above it are the site's; None if none.

    `top` is what stands above the first section of a known name; a title may share words with the
    name of the page's file.
    """
    if any(is_marked(block) and block.level < _BOLD for block in blocks):
        return None
    lines = list(_lines_above_text(top))
    title = _above_its_address(top[:2]) or _called_by_address(blocks[:_TOP])
    head = [*_unbroken_lines(blocks)]
    title = title or _said_again(top[:_TOP]) or _below_path(head) or _below_show(head)
    title = title or _below_sort(head, blocks)
    title = title or next((head[1] for it in head[_NUMBERS : _NUMBERS + 1] if of_season(it)), None)
    if title is not None or not lines:
        return title
    file_name = page.file_name
    first = plain(unmarked(lines[0].text))
    posted = _below_day(head)
    if posted is not None and _is_of_site(first, _below(lines[0], blocks, file_name)):
        return posted
    for place, line in enumerate(lines[1:], 1):
        text = plain(unmarked(line.text))
        if len(first.split()) <= _MOST_WORDS and (
            quotes_somebody(line.text)  # above it stands what the article is about, or where
            or (place == 1 and _EPISODE.match(text) and len(first) * 2 < len(text))
        ):
            return line
        if place == 1 and _SPELT.match(text) and len(first.split()) <= _MOST_OF_SHOW:
            return line
        repeats = len(text.split()) >= _LEAST_WORDS and text.casefold() in first.casefold()
        if repeats and text.casefold() != first.casefold():
            return line
        if _may_be_title(line, text) and _is_said_below(text, _below(line, blocks, file_name)):
            of_site = _is_of_site(first, _below(lines[0], blocks, file_name))
            return line if of_site or _is_menu(lines[:place], line, blocks) else None
    return None


def _above_its_address(top: Sequence[Block]) -> Heading | Paragraph | None:
    """The first line, where the second is an address that ends in its words."""
    title, address = top if len(top) > 1 and is_web_address(top[1].text) else (None, None)
    if address is None or not isinstance(title, Heading | Paragraph):
        return None
    is_next = title.lines[1] + 1 == address.lines[0] and not title.text.endswith((":", "："))
    is_short = 1 < len(title.text.split()) <= _MOST_OF_TITLE
    return title if is_next and is_short and agrees(title.text, _slug(address)) else None


def _called_by_address(top: Sequence[Block]) -> Heading | Paragraph | None:
    """The line near the top that says nearly all the words with which the address above ends."""
    called = set(words(_slug(top[0]))) if top and is_web_address(top[0].text) else set[str]()
    for line in top[1:] if len(called) >= _LEAST_WORDS else ():
        own = set(words(line.text[:_MOST_CHARACTERS].replace("’", "").replace("'", "")))
        is_called = len(own & called) >= _NEARLY * len(own | called)
        if is_called and isinstance(line, Heading | Paragraph):
            return line
    return None


def _slug(address: Block) -> str:
    return unquote(urlsplit(address.text).path.rstrip("/").rpartition("/")[2])


def _below_path(head: Sequence[Heading | Paragraph]) -> Heading | Paragraph | None:
    """The line with which the one above it ends, a path through the site: `Home > Moving water`.

    Or what its picture shows: `cover of episode Moving water`.
    """
    lines = [(it, kind) for it in head if (kind := line_kind(it)) is not LineKind.TEXT]
    for (above, kind), (line, _) in pairwise(lines):
        is_end = above.text != line.text and above.text.endswith(line.text)
        is_long = len(line.text.split()) >= _LEAST_WORDS
        is_long |= kind is LineKind.OF_THE_PAGE and len(line.text) >= _LEAST_PICTURED
        if is_end and is_long:
            return line
    return None


def _below_show(head: Sequence[Heading | Paragraph]) -> Heading | Paragraph | None:
    """The title of an episode below its show's name and what the show is.

    The name stands once more above it, or it begins with its number: `Episode 12: Dams`.
    """
    show, about = (it.text[:_MOST_CHARACTERS] for it in head[:2]) if len(head) > 1 else ("", "")
    if not about.startswith(f"{show} is ") or not _TELLS_SHOW.search(about):
        return None
    for above, line in pairwise(head[1:]):
        is_next = above.text == show != line.text or _SPELT.match(line.text)
        if is_next and line_kind(line) is LineKind.TITLE:
            return line
    return None


def _below_sort(
    head: Sequence[Heading | Paragraph], blocks: Sequence[Block]
) -> Heading | Paragraph | None:
    """The line below one word for a sort of talk, if no list follows: `INTERVIEW`."""
    sort, line = (head[0].text.casefold(), head[1]) if len(head) > 1 else ("", None)
    if line is None or sort not in NAMING - MEDIA or line.lines[0] == head[0].lines[1] + 1:
        return None
    is_long = len(line.text.split()) >= _LEAST_WORDS and not is_full_name(line.text)
    called = (it for it in blocks if sort in words(it.text[:_MAX_TITLE]))
    is_list = sum(it is not head[0] and line_kind(it) is LineKind.TITLE for it in called) > 1
    return line if is_long and not is_list and line_kind(line) is LineKind.TITLE else None


def _below_day(head: Sequence[Heading | Paragraph]) -> Heading | Paragraph | None:
    """The line below a day that stands alone with its weekday: where blogs print what is posted."""
    for day, line in pairwise(head):
        if is_dated_weekday(day.text):
            return line if line_kind(line) is LineKind.TITLE else None
    return None


def _said_again(top: Sequence[Block]) -> Heading | Paragraph | None:
    """The first line that stands at the top more than once: sites print a title several times."""
    times = Counter(it.text for it in top if isinstance(it, Heading | Paragraph))
    for block in top[1:]:
        is_long = _LEAST_WORDS <= len(block.text.split()) <= _MOST_OF_TITLE
        if not isinstance(block, Heading | Paragraph) or block.text.endswith((".", "?", ",")):
            return None  # the text begins
        if block.text.startswith(BEGINNINGS_OF_FORMULAS):
            return None
        if is_long and times[block.text] > 1 and line_kind(block) is not LineKind.OF_THE_PAGE:
            is_first = block.text == top[0].text
            is_text = is_first and line_kind(top[0]) is LineKind.TEXT  # `Ada Okafor: Go out more!`
            return block if is_text or not is_first else None
    return None


def _is_menu(above: Sequence[Block], line: Heading | Paragraph, blocks: Sequence[Block]) -> bool:
    """Whether the lines above one are a menu: several short ones, and a date stands below it."""
    if len(above) < _LEAST_OF_MENU or len(line.text.split()) < _LEAST_BELOW_MENU:
        return False
    if any(len(it.text.split()) > _MOST_WORDS or begins_with_given_name(it.text) for it in above):
        return False
    below = (block for block in blocks if block.lines[0] > line.lines[1])
    return any(find_date(block.text) for block in islice(below, _NEAR))


def _unbroken_lines(blocks: Sequence[Block]) -> Iterator[Heading | Paragraph]:
    """The lines at the top, up to the first block that is anything else."""
    for block in islice(blocks, _TOP):
        if not isinstance(block, Heading | Paragraph):
            return
        yield block


def _lines_above_text(blocks: Sequence[Block]) -> Iterator[Heading | Paragraph]:
    """The lines at the top that may be titles, up to the first that is text or anything else."""
    for block in _unbroken_lines(blocks):
        kind = line_kind(block)
        if kind is LineKind.TEXT:
            return
        if timecode.lead(block.text) is not None:
            return
        if kind is LineKind.TITLE:
            yield block


def _may_be_title(line: Heading | Paragraph, text: str) -> bool:
    """Whether a line looks like a title that is no name, no pair of key and value and no list."""
    if len(text.split()) < _LEAST_WORDS or is_full_name(text):
        return False
    if any(field_of(pair.key) for pair in pairs(line.text)[:1]):
        return False
    return looks_like_title(text.rstrip("!?").replace(": ", " "))


def _is_of_site(text: str, below: str) -> bool:
    """Whether the first line is a site's, by its form or because its words never come again."""
    if text[:1].islower():
        return True
    if _SHOW.search(text) and len(text.split()) <= _MOST_OF_SHOW:
        return True
    own = long_words(text)
    again = sum(word in below for word in own)
    if split_marker(text)[0] is not None:
        return again < _SHARE * len(own)
    if len(text.split()) > _MOST_WORDS or YEAR.search(text):
        return False  # `RiverConf 2031` is an event
    if not again:
        return True
    return any(f"{before} {text.casefold()}" in below for before in _BEFORE_SHOWS)


def _is_said_below(text: str, below: str) -> bool:
    own = long_words(text)
    again = sum(word in below for word in own)
    return again >= _LEAST_AGAIN and again >= _SHARE * len(own)


def _below(line: Heading | Paragraph, blocks: Sequence[Block], file_name: str) -> str:
    """The file's name and what stands below a line, in small letters."""
    texts, size = [file_name], 0
    for block in blocks:
        if block.lines[0] > line.lines[1] and size < _MOST_CHARACTERS:
            texts.append(block.text[:_MOST_CHARACTERS])
            size += len(block.text)
    return "\n".join(texts).casefold()
