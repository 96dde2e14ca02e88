"""Which lines of a header are its title, from the first line on to the last."""

from typing import TypeGuard

from generator.read.account.header.lines import MAX_DETAIL
from generator.read.account.titles.series_titles import says_again
from generator.read.account.titles.title_lines import LineKind, line_kind, without_address
from generator.read.outline.blocks import Block, Heading, Paragraph, heading_of, is_marked
from generator.read.outline.headings.titles import unmarked, without_hashes
from generator.text.emoji import split_marker
from generator.text.naming.normal import long_words, plain
from generator.text.regex import regex

_EPISODE = regex(r"#\d")  # `# #12 Moving water`
_UNMARKED = 7


class TitleFinder:
    """Which lines of a header are its title: the first that may be one, and its repetitions.

    A heading as large as the title and above any prose is another. What stands above the one first
    heading of a page, and is no heading itself, is the site's. Where a key tells the title, no
    smaller heading is one.
    """

    def __init__(self, first_heading: Heading | Paragraph | None, text: Block | None) -> None:
        self.started = self.told = False
        self._text = text
        self._title: str | None = None
        self._level = _UNMARKED
        self._heading = first_heading
        self._pasted = None if is_marked(first_heading) else first_heading
        self._above = self._heading is not None
        self._asked: tuple[Heading | Paragraph, LineKind] | None = None

    def takes(self, block: Block) -> TypeGuard[Heading | Paragraph]:
        """Goes on to the next line; whether it is a title."""
        if not isinstance(block, Heading | Paragraph):
            return False
        self._above = self._above and block is not self._heading
        if self._title is not None:
            title = without_address(block_title(block))[0]
            repeats = compared(title) == compared(self._title)
            repeats = repeats or (is_marked(block) and says_again(title, self._title))
            return repeats or (self._is_other_title(block) and not self.started)
        if self._above and not (isinstance(block, Heading) and self._may_be_above(block)):
            return False
        is_pasted = block is self._pasted  # whatever form it has
        if (self._kind_of(block) is not LineKind.TITLE and not is_pasted) or block is self._text:
            return False
        if self.started and block is not self._heading:
            return False
        if self.told and is_marked(block) and block.level > 1:
            return False
        self._title = without_address(block_title(block))[0]
        self._level = block.level if isinstance(block, Heading) else _UNMARKED
        return True

    def _may_be_above(self, block: Heading) -> bool:
        """Whether a heading may be a title though the page's one first heading is still to come."""
        largest = isinstance(self._heading, Heading) and self._heading.level == 1
        is_below = self._heading is None or self._heading.lines < block.lines
        return block.marked and (is_below or not largest)

    def _is_other_title(self, block: Heading | Paragraph) -> bool:
        """Whether a line is a heading as large as the title, or has words of it in another form."""
        if is_marked(block):
            return block.level <= self._level
        if heading_of(block) is None or self._title is None:
            return False
        own = long_words(compared(self._title))
        return len(own & long_words(compared(block_title(block)))) > 1

    def is_of_the_page(self, block: Heading | Paragraph) -> bool:
        """Whether a line that is no title is none of the talk's text either."""
        kind = self._kind_of(block)
        of_site = self._above and kind is LineKind.TITLE
        return self._title is None and (of_site or kind is LineKind.OF_THE_PAGE)

    def _kind_of(self, block: Heading | Paragraph) -> LineKind:
        """The kind of a line, of which both questions are asked."""
        if self._asked is None or self._asked[0] is not block:
            self._asked = block, line_kind(block)
        return self._asked[1]


def compared(title: str) -> str:
    """The key by which titles that stand in a header are compared."""
    return plain(title[:MAX_DETAIL]).casefold()


def block_title(block: Block) -> str:
    """A title's text without the marks of a heading and an emoji in front."""
    if not isinstance(block, Heading):
        return split_marker(block.text)[1]
    text = split_marker(unmarked(block.text).strip("*_ "))[1]
    return text if _EPISODE.match(text) else without_hashes(text.strip("*_ ")).strip("*_ ")
