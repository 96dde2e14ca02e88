"""First lines that pages share above titles of their own: the name of a site, a show or a series.

Nothing marks such a line as a heading; at least three pages begin with it, each has a line with the
form of a title right below, and all of these differ. Where its words come again below it is what
the pages are about, so they may be three notes of one talk. A year is that of an event.
"""

from collections.abc import Iterable

from generator.model.base import SourceId
from generator.model.grouping import grouped
from generator.model.source import Line, Role, SourceText
from generator.read.outline.headings.titles import HEADING_MARK, heading_parts, looks_like_title
from generator.read.outline.sections import rule_for
from generator.read.vocabulary.section_names import ALL_RULES
from generator.text.naming.normal import fold, long_words, words
from generator.text.quantities.dates import YEAR

_LEAST_PAGES = 3
_MOST_WORDS = 10
_READ_AS = frozenset({"passage", "heading"})


def shared_first_lines(pages: Iterable[SourceText]) -> dict[SourceId, Line]:
    """The first line of each page that others begin with too, above other titles."""
    heads = [(page, *lines) for page in pages if (lines := _first_and_below(page))]
    shared: dict[SourceId, Line] = {}
    for alike in grouped(heads, lambda head: fold(head[1].text)).values():
        titles = {fold(below.text) for _, _, below in alike}
        if len(alike) < _LEAST_PAGES or len(titles) < len(alike):
            continue
        if sum(_comes_again(first, page) for page, first, _ in alike) * 2 < len(alike):
            shared |= {page.id: first for page, first, _ in alike}
    return shared


def _first_and_below(page: SourceText) -> tuple[Line, Line] | None:
    """The first line of a page, if it may be a site's, and the line below it, if it is a title."""
    printed = (it for it in page.lines if it.role not in {Role.BLANK, Role.FURNITURE})
    first, below = next(printed, None), next(printed, None)
    if first is None or below is None or first.what != "title" or below.what not in _READ_AS:
        return None
    if YEAR.search(first.text) or HEADING_MARK.match(first.text) or not _may_name(first.text):
        return None
    is_title = looks_like_title(below.text.strip()) and len(below.text.split()) > 1
    return (first, below) if is_title else None


def _may_name(text: str) -> bool:
    """Whether a line may be the name of a site: short, no sentence and no name of a section."""
    if len(text.split()) > _MOST_WORDS or text.rstrip().endswith((".", "?", "!", ":", ",")):
        return False
    return rule_for(heading_parts(text.strip())[0], ALL_RULES) is None


def _comes_again(first: Line, page: SourceText) -> bool:
    """Whether most words of a page's first line stand below it too."""
    own = long_words(first.text)
    below = {word for line in page.lines if line.number > first.number for word in words(line.text)}
    return len(own & below) * 2 > len(own)
