"""The top of a page: its titles, and the lines about the talk before the first section."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeGuard
from urllib.parse import urlsplit

import msgspec

from generator.model.account import AccountDetail, AccountPassage, Item, PassageKind
from generator.model.base import Statement, Value
from generator.read.account.header.lines import (
    MAX_DETAIL,
    DetailReader,
    as_line,
    read_detail,
    with_unknown_keys,
)
from generator.read.account.titles.exported_titles import without_export
from generator.read.account.titles.title_lines import (
    LineKind,
    byline_title,
    is_aside,
    level_of_facts,
    line_kind,
    people_in,
    states_speaker,
    without_address,
)
from generator.read.account.told_dates import dates_in_titles
from generator.read.grammar import details
from generator.read.outline.blocks import Block, Heading, Paragraph, Row, heading_of, is_marked
from generator.read.outline.broken_lines import goes_on
from generator.read.outline.headings.titles import link_target, looks_like_title, unmarked
from generator.read.outline.sections import Section, prose
from generator.read.page import Mark, Page
from generator.read.talk_facts import (
    DateRole,
    RoleDate,
    TalkFacts,
    dated_as_event,
    facts_of_address,
    together,
)
from generator.text.naming.normal import long_words, plain
from generator.text.quantities.dates import date_of_value
from generator.text.web_address import MAIL_ADDRESS, is_web_address

_EPISODE = re.compile(r"#\d")  # `# #12 Moving water`


_QUOTED = re.compile(r"[\"“„«《「]([^\"“”„«»《》「」]{2,200})[\"”“»》」]")
_OF_FEED = re.compile(
    r"(?:The post|Der Beitrag|L['’]article|La entrada|L['’]articolo|O post) (?P<title>\S.*\S) "
    r"(?:appeared first on|erschien zuerst auf|est apparu en premier sur|apareció primero en"
    r"|proviene da|apareceu primeiro em) \S.*"
)
"""With this line the feeds of a widespread program for sites end."""

_SUBJECTS = frozenset(
    "Subject Betreff Objet Asunto Oggetto Assunto Onderwerp 主题 主題 件名".split()
)
_HEAD_OF_MAIL = 8  # lines
_UNMARKED = 7
_BROKEN = 3  # lines; two may be a title that is broken


class Header(Value, frozen=True, kw_only=True):
    """What the top of a page says. `items` are details and passages, in order."""

    facts: TalkFacts
    items: tuple[Item, ...] = ()
    marks: tuple[Mark, ...] = ()


def read_header(
    blocks: Iterable[Block],
    page: Page,
    readers: tuple[DetailReader, ...],
    kind: PassageKind,
    first_heading: Heading | Paragraph | None,
) -> Header:
    """Reads blocks as a header: the first line is the title, and so are its repetitions.

    Prose that stands there becomes passages of the given kind without a heading. The page's one
    first heading may be a title wherever it stands.
    """
    titles: list[Statement] = []
    seen: set[str] = set()
    metas: list[details.Meta] = []
    items: list[Item] = []
    marks: list[Mark] = []
    lines = tuple(blocks)
    finder = _TitleFinder(first_heading, _first_of_text(lines) or _first_of_links(lines))
    subject = _subject_of_mail(lines)
    read = tuple(
        _dated(block, page) if block is page.day else read_detail(as_line(block), page, readers)
        for block in lines
    )
    of_facts = level_of_facts(block for block, meta in zip(lines, read, strict=True) if meta)
    for block, meta in zip(lines, with_unknown_keys(lines, read, page), strict=True):
        if block is subject:
            value = details.pairs(block.text)[0].value
            titles.append(Statement(text=value, at=page.at(block.lines)))
            seen.add(_compared(value))
            finder.settle(value)
        elif meta is not None:
            metas.append(meta)
            finder.told = finder.told or bool(meta.titles)
            printed_as = block.text if isinstance(block, Row) else meta.detail.text
            items.append(msgspec.structs.replace(meta.detail, text=printed_as))
        elif (
            not (page.day and _is_link(block))
            and not (isinstance(block, Heading) and block.level == of_facts)
            and finder.takes(block)
        ):
            title, beside = _titled(block, page, seen)
            seen.add(_compared(title.text))
            titles.append(title)
            metas += beside
            items += (it.detail for it in beside)
        elif isinstance(block, Heading | Paragraph) and finder.is_of_the_page(block):
            items.append(AccountDetail(what="metadata", text=block.text, at=page.at(block.lines)))
        else:
            for element in prose(block, Section(heading=None, rule=None, blocks=()), page, kind):
                if isinstance(element, Mark):
                    marks.append(element)
                else:
                    items.append(element)
                    is_text = isinstance(element, AccountPassage) and element.code is None
                    finder.started = finder.started or (is_text and not is_aside(block))
    stated = dated_as_event(together(metas))
    others = tuple(title for title in stated.titles if _compared(title.text) not in seen)
    every = (*others, *titles) or tuple(announced_titles(lines, page))
    return Header(
        facts=msgspec.structs.replace(
            stated, titles=every, dates=stated.dates + dates_in_titles(every)
        ),
        items=tuple(items),
        marks=tuple(marks),
    )


def _first_of_text(lines: Sequence[Block]) -> Block | None:
    """The first line where it is no title but the beginning of a text that lines break.

    Its sentence goes on in the line right below, and that is not the end of a long title. Below a
    heading that says who speaks, no line is a title that another stands right below.
    """
    if len(lines) >= _BROKEN and states_speaker(lines[0]) and not is_marked(lines[1]):
        return lines[1] if lines[2].lines[0] == lines[1].lines[1] + 1 else None
    if len(lines) < _BROKEN or is_marked(lines[0]):
        return None
    first, below, third = lines[:_BROKEN]
    adjacent = below.lines[0] == first.lines[1] + 1 and third.lines[0] == below.lines[1] + 1
    is_text = goes_on(first.text, below.text) and not is_web_address(below.text)
    return first if adjacent and is_text else None


def _first_of_links(lines: Sequence[Block]) -> Block | None:
    """The first line where it and those below are nothing but a link each: they list pages."""
    first = lines[:_BROKEN]
    return first[0] if len(first) == _BROKEN and all(map(_is_link, first)) else None


def _titled(
    block: Heading | Paragraph, page: Page, seen: Collection[str]
) -> tuple[Statement, list[details.Meta]]:
    """The title that a line is, and who and what stands beside it; `seen` are those before it."""
    line, address = without_address(block_title(block))
    byline = byline_title(line)
    at = page.at(block.lines)
    title = byline.title if byline else without_export(line)
    beside: list[details.Meta] = []
    if byline is not None:
        detail = AccountDetail(what="byline", text=line, at=at)
        beside.append(details.Meta(detail=detail, people=people_in(byline, at)))
    is_first = {*seen} <= {_compared(title)}
    linked = linked_to(block, page, address)
    beside += (_of_title(it) if is_first else details.Meta(detail=it) for it in linked)
    return Statement(text=title, at=at), beside


def _subject_of_mail(lines: Sequence[Block]) -> Block | None:
    """The line of a mail's head that gives its subject: beside it stand who wrote it to whom."""
    head = [(block, details.pairs(block.text)) for block in lines[:_HEAD_OF_MAIL] if block.text]
    writes = any(MAIL_ADDRESS.search(pair.value) for _, printed in head for pair in printed[:1])
    subjects = (block for block, printed in head for it in printed[:1] if it.key in _SUBJECTS)
    return next(subjects, None) if writes else None


def announced_titles(lines: Sequence[Block], page: Page) -> Iterator[Statement]:
    """The title that a page without one names: its first line in quotation marks, or a feed's last.

    `Here is a summary of “Rivers that answer” with Nadia Brun:`,
    `The post Rivers that answer appeared first on The River Show.`
    """
    for block in (it for it in lines if len(it.text) <= MAX_DETAIL):
        feed = _OF_FEED.fullmatch(block.text)
        quoted = _QUOTED.findall(block.text) if block is lines[0] else []
        announces = len(quoted) == 1 and block.text.endswith((":", "："))
        if feed or (announces and looks_like_title(quoted[0])):
            yield Statement(text=feed["title"] if feed else quoted[0], at=page.at(block.lines))


def _dated(day: Block, page: Page) -> details.Meta | None:
    """The date that the first heading is."""
    iso = date_of_value(unmarked(day.text))
    detail = AccountDetail(what="byline", text=day.text, at=page.at(day.lines))
    dates = (RoleDate(role=DateRole.UNNAMED, iso=iso),) if iso else ()
    return details.Meta(detail=detail, dates=dates)


def _is_link(block: Block) -> bool:
    """Whether a line is nothing but a link: below a day it leads to the recording or the like."""
    return isinstance(block, Paragraph) and without_address(block.text)[1] is not None


class _TitleFinder:
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

    def takes(self, block: Block) -> TypeGuard[Heading | Paragraph]:
        """Goes on to the next line; whether it is a title."""
        if not isinstance(block, Heading | Paragraph):
            return False
        self._above = self._above and block is not self._heading
        if self._title is not None:
            repeats = _compared(without_address(block_title(block))[0]) == self._title
            return repeats or (self._is_other_title(block) and not self.started)
        if self._above and not (isinstance(block, Heading) and self._may_be_above(block)):
            return False
        is_pasted = block is self._pasted  # whatever form it has
        if (line_kind(block) is not LineKind.TITLE and not is_pasted) or block is self._text:
            return False
        if self.started and block is not self._heading:
            return False
        if self.told and is_marked(block) and block.level > 1:
            return False
        self._title = _compared(without_address(block_title(block))[0])
        self._level = block.level if isinstance(block, Heading) else _UNMARKED
        return True

    def _may_be_above(self, block: Heading) -> bool:
        """Whether a heading may be a title though the page's one first heading is still to come."""
        largest = isinstance(self._heading, Heading) and self._heading.level == 1
        is_below = self._heading is None or self._heading.lines < block.lines
        return block.marked and (is_below or not largest)

    def settle(self, title: str) -> None:
        """Takes a title that something else tells: no line below is another."""
        self._title = _compared(title)
        self.started = True

    def _is_other_title(self, block: Heading | Paragraph) -> bool:
        """Whether a line is a heading as large as the title, or has words of it in another form."""
        if is_marked(block):
            return block.level <= self._level
        if heading_of(block) is None or self._title is None:
            return False
        return len(long_words(self._title) & long_words(_compared(block_title(block)))) > 1

    def is_of_the_page(self, block: Heading | Paragraph) -> bool:
        """Whether a line that is no title is none of the talk's text either."""
        kind = line_kind(block)
        of_site = self._above and kind is LineKind.TITLE
        return self._title is None and (of_site or kind is LineKind.OF_THE_PAGE)


def _compared(title: str) -> str:
    return plain(title[:MAX_DETAIL]).casefold()


def block_title(block: Block) -> str:
    """A title's text without the marks of a heading."""
    if not isinstance(block, Heading):
        return block.text
    text = details.title_behind_key(block) or block.text
    text = unmarked(text).strip("*_ ").rstrip("# ")
    return text if _EPISODE.match(text) else text.strip("#*_ ")


def _of_title(detail: AccountDetail) -> details.Meta:
    """What a title leads to is the talk's, unless it is the first page of a site."""
    parts = urlsplit(detail.text) if is_web_address(detail.text) else None
    has_own = parts is not None and (parts.path.strip("/") or parts.query)
    facts = facts_of_address(detail.text) if has_own else TalkFacts()
    return details.Meta(detail=detail, **msgspec.structs.asdict(facts))


def linked_to(
    block: Heading | Paragraph, page: Page, address: str | None = None
) -> Iterator[AccountDetail]:
    """The address that a title links to, or has in brackets behind it: no part of the title."""
    target = address or (link_target(block.text) if isinstance(block, Heading) else None)
    if target is not None:
        yield AccountDetail(what="metadata", text=target, at=page.at(block.lines))
