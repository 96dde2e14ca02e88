"""The title of a page that was copied whole from its site, below the site's menu.

A menu is short lines that lead elsewhere, or phrases that only sites print. Below it, witnesses who
know nothing of each other tell the title from what else stands there: the name of the file, a mark,
a date or byline right below, the text that begins below, the text that says its words, the same
line once more. The line is the title for which most of them speak, if enough do.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeGuard

from msgspec.structs import replace

from generator.model.source import Role
from generator.read.account.header.lines import talk_linked
from generator.read.account.people.names import is_full_name
from generator.read.account.titles.title_lines import LineKind, line_kind, without_address
from generator.read.grammar.details import pairs
from generator.read.grammar.labelled import n_words
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    is_marked,
    marked_heading,
    side_by_side,
)
from generator.read.outline.headings.titles import unmarked, without_hashes
from generator.read.page import Mark, Page, Result
from generator.read.vocabulary.keys import field_of
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import agrees, long_words, plain, words
from generator.text.quantities import timecode
from generator.text.quantities.dates import YEAR, find_date
from generator.text.regex import regex

_MENU_WORDS, _LEAST_OF_MENU, _LEAST_LONG_MENU, _LEAST_OF_SITE = 4, 3, 5, 2
_MOST_OF_NAME = 3  # words
_FRAME, _TOP, _PROSE_WORDS, _MOST_PROSE = 500, 14, 25, 4
"""The title stands among so many blocks, above the last of a few that are prose."""
_NEAR, _LEAST_WITNESSES, _LEAST_ALONE, _OF_NAME = 6, 3, 2, 3
_LEAST_WORDS, _LEAST_AGAIN, _SHARE = 3, 2, 0.5
_BOLD = 6
"""The level of a heading that only bold letters or brackets make one."""
_LONG, _MOST_CHARACTERS, _MAX_BYLINE, _MAX_TITLE = 80, 2_000, 160, 250
_PARTS = regex(r"\s[|·•–—/»>-]{1,2}\s")
_BYLINE = regex(
    r"(?:autor(?:in)?|by|comments?|kommentare?|par|por|posted|published|redaktion|text|updated|von"
    r"|\d{1,3} ?min)\b",
    re.IGNORECASE,
)


def below_menu(page: Page, site_lines: Sequence[int]) -> Page:
    """A page from its title on; as it is where no menu stands at its top, or nothing decides.

    What a menu stands above is told by nothing but the page's lines; `site_lines` are the numbers
    of those that phrases show to be a site's.
    """
    top = tuple(_top(page.blocks))
    below = _below_site(top, site_lines, page)
    best = _best(page, top, below, site_lines) if below else None
    if best is None:
        return page
    title, above = top[best], tuple(side_by_side(top[:best]))
    heading = marked_heading(without_hashes(title.text), title.lines, level=1)
    prose = (it for it in above if _says_something(it))
    return replace(
        page,
        above=tuple(it for it in above if not _says_something(it)),
        blocks=(heading, *prose, *page.blocks[best + 1 :]),
    )


def _below_site(top: Sequence[Block], site_lines: Sequence[int], page: Page) -> frozenset[int]:
    """The places of lines that may be a title below what a site prints: a menu, or its phrases.

    Where nothing is marked as a heading above, one that is called as the file is may do without,
    and one below a name that a phrase stands above. Points that the page's headings say again are
    no menu but what is on the page.
    """
    file_name = page.file_name
    contents = {_bare(it) for it in page.blocks if isinstance(it, Heading)}
    first = next((it for it in top if _is_title_line(it)), None)
    if first is None:
        return frozenset()
    is_headed, is_copied = is_marked(first), len(site_lines) >= _LEAST_OF_SITE
    is_called = is_headed or agrees(first.text[:_MOST_CHARACTERS], file_name)
    is_name = not is_headed and len(words(first.text)) <= _MOST_OF_NAME
    is_name = is_name and bisect_left(site_lines, first.lines[0]) > 0
    n_menu, places = 0, set[int]()
    for place, block in enumerate(top):
        is_below = n_menu >= _LEAST_OF_MENU and not is_headed
        is_below = is_below or bisect_left(site_lines, block.lines[0]) >= _LEAST_OF_SITE
        is_named = is_name or (not is_called and agrees(block.text[:_MOST_CHARACTERS], file_name))
        if is_below or (block is not first and place < _TOP and is_named):
            places.add(place)
        n_menu += (is_copied or without_address(block.text[:_MOST_CHARACTERS])[1] is not None) and (
            is_of_menu(block) and _bare(block) not in contents
        )
    return frozenset(places)


def _best(
    page: Page, top: Sequence[Block], below: frozenset[int], site_lines: Sequence[int]
) -> int | None:
    """The place of the line for which most witnesses speak, if they are enough to be sure."""
    witnesses = _Witnesses(page.blocks, top, page.file_name)
    best, most, second, most_above = 0, 0, 0, 0
    for place, block in enumerate(top):
        if not _may_be_title(block, page.file_name):
            continue
        marks = witnesses(place)
        if place not in below:
            most_above = max(most_above, marks)
        elif marks > most or (marks > 1 and witnesses.is_path(best, place)):
            second, best, most = (most if marks > most else second), place, marks
        else:
            second = max(second, marks)
    is_below_site = sum(map(is_of_menu, top[:best])) >= _LEAST_LONG_MENU
    is_below_site = is_below_site or bisect_left(site_lines, top[best].lines[0]) > 0
    is_alone = second < _LEAST_ALONE and is_below_site and not any(map(_is_prose, top[:best]))
    least = _LEAST_ALONE if is_alone else _LEAST_WITNESSES
    return best if best and most > most_above and most >= least else None


def with_menu(result: Result, page: Page) -> Result:
    """What was read of a page with the lines above its title: a menu's are furniture.

    What stands on one line with something else, as tags allow, is kept beside that.
    """
    if not page.above or not result.drafts:
        return result
    short = [it for it in page.above if is_of_menu(it)]
    short = short if len(short) >= _LEAST_OF_MENU else []  # one is the name of a site or show
    of_menu = {it.lines for it in short}
    telling = [it.lines for it in page.blocks]
    telling += [it.lines for it in page.above if not is_of_menu(it)]
    while telling:
        numbers = {n for first, last in telling for n in range(first, last + 1)}
        telling = [it for it in of_menu if not numbers.isdisjoint(range(it[0], it[1] + 1))]
        of_menu.difference_update(telling)
    menu = tuple(Mark(role=Role.FURNITURE, what="menu", lines=lines) for lines in sorted(of_menu))
    details = tuple(page.detail("metadata", it) for it in page.above if it.lines not in of_menu)
    first, *others = result.drafts
    first = replace(first, items=details + first.items)
    return replace(result, drafts=(first, *others), marks=result.marks + menu)


def is_of_menu(block: Block) -> bool:
    """Whether a block is a short line that says nothing of a talk: `About us`, `Weekly`."""
    if not isinstance(block, Bullet | Paragraph):
        return False
    text = _bare(block)
    if not text or n_words(text) > _MENU_WORDS or text.endswith((".", "?", "!", ":", ",")):
        return False
    if YEAR.search(text) or timecode.lead(text) is not None or begins_with_given_name(text):
        return False
    return not pairs(text)


def _top(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks among which a title may stand."""
    n_prose = 0
    for block in islice(blocks, _FRAME):
        n_prose += _is_prose(block)
        if n_prose == _MOST_PROSE:
            return
        yield block


class _Witnesses:
    """Counts what speaks for a line to be the title of its page."""

    def __init__(self, blocks: Sequence[Block], top: Sequence[Block], file_name: str) -> None:
        self._top, self._file_name = top, file_name
        self._texts = [_bare(it) for it in top]
        self._again = Counter(
            part.casefold() for it in self._texts for part in {it, *_PARTS.split(it)}
        )
        long = (it.text[:_MOST_CHARACTERS] for it in blocks if len(it.text) > _LONG)
        self._words = frozenset(word for text in long for word in long_words(text))

    def __call__(self, place: int) -> int:
        """How many speak for the line; the file's name and the largest mark count for more."""
        block, text = self._top[place], self._texts[place]
        below = self._top[place + 1 : place + 1 + _NEAR]
        near = next((n for n, it in enumerate(below) if _is_prose(it)), None)
        in_text = long_words(text)
        n_again = len(in_text & self._words)
        is_whole = n_words(text) >= _LEAST_WORDS
        level = block.level if isinstance(block, Heading) else 0
        return (
            _OF_NAME * agrees(text, self._file_name)
            + (is_whole and self._again[text.casefold()] > 1)
            + any(map(_is_byline, below[:near]))
            + (n_again >= _LEAST_AGAIN and n_again >= _SHARE * len(in_text))
            + (is_whole and near is not None)
            + (0 < level < _BOLD)
            + (level == 1)
            - (not is_whole)
        )

    def is_path(self, place: int, below: int) -> bool:
        """Whether a line is a path through the site that ends with a line below it."""
        path, end = self._texts[place].rstrip("» >/"), self._texts[below]
        return len(path) > len(end) and path.endswith(end)


def _is_byline(block: Block) -> bool:
    text = block.text.strip("*_ ")
    return len(text) <= _MAX_BYLINE and bool(find_date(text) or _BYLINE.match(text))


def _is_title_line(block: Block) -> TypeGuard[Heading | Paragraph]:
    if not isinstance(block, Heading | Paragraph) or len(block.text) > _MAX_TITLE:
        return False
    is_stated = "::" in block.text or any(field_of(pair.key) for pair in pairs(_bare(block))[:1])
    return not is_stated and line_kind(block) is LineKind.TITLE


def _may_be_title(block: Block, file_name: str) -> bool:
    text = _bare(block)
    if not _is_title_line(block):
        return False
    if is_marked(block) or agrees(text, file_name):
        return True
    is_name = len(words(text)) <= _MOST_OF_NAME and is_full_name(text)
    return len(words(text)) > 1 and not is_name and not _is_byline(block)


def _says_something(block: Block) -> bool:
    is_line = isinstance(block, Heading | Paragraph | Bullet)
    return not is_line or _is_prose(block) or talk_linked(block.text) is not None


def _is_prose(block: Block) -> bool:
    return not isinstance(block, Heading) and n_words(block.text[:_MOST_CHARACTERS]) >= _PROSE_WORDS


def _bare(block: Block) -> str:
    text = block.text[:_MOST_CHARACTERS]
    bare = without_hashes(text.strip(" *_")).strip(" *_")
    return without_address(plain(unmarked(bare)).strip())[0]
