"""The top of a page: its titles, and the lines about the talk before the first section."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from urllib.parse import urlsplit

import msgspec

from generator.model.account import AccountDetail, AccountPassage, Item, PassageKind
from generator.model.base import Statement, Value
from generator.read.account.header.lines import DetailReader, read_detail, with_unknown_keys
from generator.read.account.header.opening_lines import as_lines, as_section
from generator.read.account.header.title_finder import TitleFinder, block_title, compared
from generator.read.account.paths.name_dates import recorded_call
from generator.read.account.people.below_title.speaker_line import says_who_gave
from generator.read.account.people.in_text.sentence_people import people_of_sentence
from generator.read.account.people.names import is_full_name
from generator.read.account.people.titles.title_forms import SPEECH_BY
from generator.read.account.titles.byline_titles import byline_title, people_in
from generator.read.account.titles.exported_titles import without_export
from generator.read.account.titles.series_titles import series_facts
from generator.read.account.titles.title_dates import dates_in_titles
from generator.read.account.titles.title_lines import (
    LineKind,
    is_aside,
    level_of_facts,
    line_kind,
    states_speaker,
    without_address,
)
from generator.read.account.titles.usual_show import show_above
from generator.read.grammar import details
from generator.read.grammar.people.introductions import behind_by
from generator.read.grammar.speech.quotation_marks import unquoted
from generator.read.outline.blocks import Block, Heading, Paragraph, Row, is_marked
from generator.read.outline.broken.going_on import goes_on
from generator.read.outline.events.days import sure_slot_at_end
from generator.read.outline.events.event_names import ends_as_event
from generator.read.outline.headings.titles import link_target, unmarked, without_hashes
from generator.read.outline.sections import prose
from generator.read.page import Mark, Page
from generator.read.talk_facts import (
    DateRole,
    RoleDate,
    TalkFacts,
    dated_as_event,
    facts_of_address,
    together,
)
from generator.read.vocabulary.event_words import NAMING
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import words
from generator.text.quantities.dates import date_of_value
from generator.text.web_address import is_web_address

_LONG, _LEAST_ASKED = 10, 3  # words, questions
_SORTS = NAMING.union(WORDS["held_elsewhere"])
_MAX_FIRST = 300  # characters
_LEAST_TITLE = 4  # words; fewer may be a show's name, or somebody's
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
    read = tuple(
        _dated(line, page) if line is page.day else read_detail(line, page, readers)
        for line in as_lines(lines)
    )
    is_above_facts = read[1:2] not in {(), (None,)}
    text = None if is_above_facts else _first_of_text(lines)
    text = text or _first_of_links(lines) or _first_question(lines, page)
    finder = TitleFinder(first_heading, text)
    read = _called_by_sort(lines, read)
    of_facts = level_of_facts(block for block, meta in zip(lines, read, strict=True) if meta)
    for block, meta in zip(lines, with_unknown_keys(lines, read, page), strict=True):
        if meta is not None:
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
            seen.add(compared(title.text))
            titles.append(title)
            metas += beside
            items += (it.detail for it in beside)
        elif isinstance(block, Heading | Paragraph) and (
            finder.is_of_the_page(block)
            or (titles and not finder.started and _is_beside_title(block, items))
        ):
            items.append(page.detail("metadata", block))
        else:
            own = as_section(block)
            for element in prose(own.blocks[0], own, page, kind):
                if isinstance(element, Mark):
                    marks.append(element)
                else:
                    items.append(element)
                    is_text = isinstance(element, AccountPassage) and element.code is None
                    finder.started = finder.started or (is_text and not is_aside(block))
    is_speech = any(SPEECH_BY.search(title.text) for title in titles)
    stated = dated_as_event(together(metas), is_speech=is_speech)
    counted = series_facts(titles).numbers
    show = stated.show
    if show is None and (stated.numbers or counted):
        is_of_season = any(it.kind == Field.SEASON.value for it in stated.numbers)
        is_first = (is_of_season or bool(counted)) and first_heading is not None
        show = show_above(lines, titles, is_first=is_first)
    others = tuple(title for title in stated.titles if compared(title.text) not in seen)
    every = (*others, *titles)
    return Header(
        facts=msgspec.structs.replace(
            stated, show=show, titles=every, dates=stated.dates + dates_in_titles(every)
        ),
        items=tuple(items),
        marks=tuple(marks),
    )


def _is_beside_title(block: Block, items: Sequence[Item]) -> bool:
    """Whether a line between a title and the text is an address, or what stands above it too."""
    again = any(it.text == block.text for it in items if isinstance(it, AccountDetail))
    return again or is_web_address(block.text[:_MAX_FIRST].strip())


def _called_by_sort(
    lines: Sequence[Block], read: Sequence[details.Meta | None]
) -> tuple[details.Meta | None, ...]:
    """What lines state; one that says which sort of talk it is may be the title, if none is.

    `# Podcast: Weirs` above `Show: …`, or `# Video: Weirs`, is called by what stands behind the
    sort, and `# Podcast: The River Show - Weirs` by what stands behind the show; all of a line that
    says which sort of talk somebody gave is the title, as is the first above who and when:
    `# Interview: Ada Okafor, engineer`, `Conferencia: Por qué ceden las presas`.
    """
    place = next((n for n, it in enumerate(read) if it and (not n or _is_large(lines[n]))), 0)
    meta = read[place] if read else None
    text = without_hashes(lines[place].text) if meta and not meta.titles else ""
    printed = details.pairs(text) if len(text) <= _MAX_FIRST and "://" not in text else ()
    others = [*read[:place], *read[place + 1 :]]
    if meta is None or len(printed) != 1 or any(it.titles for it in others if it):
        return tuple(read)
    key, value = printed[0].key, printed[0].value
    field = field_of(key) if _is_large(lines[place]) else None
    show, _, behind = value.partition(" - ")
    has_show = any(it.show for it in others if it)
    if field is Field.SHOW and behind and not has_show:
        text, meta = behind, msgspec.structs.replace(meta, show=show)
    elif field is Field.RECORDING or (field is Field.SHOW and has_show):
        text, meta = value, msgspec.structs.replace(meta, show=None)
    elif not (field is Field.SPEAKER and key.casefold() in NAMING):
        is_small = is_marked(lines[0]) and not _is_large(lines[0])
        is_told = place == 0 and not is_small and _says_sort_and_title(key, value)
        if not is_told or _are_titled(lines[1:], others):
            return tuple(read)
        meta = details.Meta(detail=meta.detail)
    title = Statement(text=text, at=meta.detail.at)
    called = msgspec.structs.replace(meta, titles=(title,))
    return (*read[:place], called, *read[place + 1 :])


def _is_large(line: Block) -> bool:
    return is_marked(line) and line.level == 1


def _says_sort_and_title(key: str, value: str) -> bool:
    """Whether a line is a sort of talk and what may be a title of one: no name, no event."""
    is_long = len(value.split()) >= _LEAST_TITLE and not ends_as_event(value)
    return is_long and not _SORTS.isdisjoint(words(key))


def _are_titled(lines: Sequence[Block], read: Sequence[details.Meta | None]) -> bool:
    """Whether lines state a title, or the first that states nothing may be one."""
    if any(it is not None and it.titles for it in read):
        return True
    line = next((line for line, it in zip(lines, read, strict=True) if it is None), None)
    if line is None or is_marked(line):
        return line is not None
    return not _is_beside(line) and line_kind(line) is LineKind.TITLE


def _is_beside(line: Block) -> bool:
    """Whether a line says something of a talk, and is no title: `Von Ivo Kern`, `Hall: 12`."""
    text = unmarked(line.text[:_MAX_FIRST])
    is_told = behind_by(text) is not None or bool(people_of_sentence(text))
    return is_told or bool(details.pairs(text))


def _first_of_text(lines: Sequence[Block]) -> Block | None:
    """The first line where it is no title but the beginning of a text that lines break.

    Its sentence goes on in the line right below, and that is not the end of a long title, or is
    long and goes on in the next paragraph. Below a heading that says who speaks, no line is a title
    that another stands right below.
    """
    if len(lines) >= _BROKEN and states_speaker(lines[0]) and not is_marked(lines[1]):
        return lines[1] if lines[2].lines[0] == lines[1].lines[1] + 1 else None
    if len(lines) < _BROKEN or is_marked(lines[0]):
        return None
    first, below, third = lines[:_BROKEN]
    adjacent = below.lines[0] == first.lines[1] + 1 and third.lines[0] == below.lines[1] + 1
    is_beside = is_web_address(below.text) or is_full_name(behind_by(below.text) or "")
    is_beside = is_beside or says_who_gave(below.text)
    is_text = goes_on(first.text, below.text) and not is_beside
    is_long = len(first.text.split()) >= _LONG and below.text[:1].islower()
    return first if (adjacent or is_long) and is_text else None


def _first_question(lines: Sequence[Block], page: Page) -> Block | None:
    """The first line where it is a question that the next answers, as others are on the page."""
    own = int(bool(page.blocks) and is_web_address(page.blocks[0].text))  # the address above it
    asked = page.questions
    is_interview = asked[:1] == (own,) and len(asked) >= _LEAST_ASKED and asked[1] > own + 1
    is_interview = is_interview and not is_web_address(page.blocks[own + 1].text)
    first = next(iter(lines[own : own + 1]), None)
    return first if is_interview and first and not is_marked(first) else None


def _first_of_links(lines: Sequence[Block]) -> Block | None:
    """The first line of a list of links: nothing but a link, as those below it."""
    first = lines[:_BROKEN]
    return first[0] if len(first) == _BROKEN and all(map(_is_link, first)) else None


def _titled(
    block: Heading | Paragraph, page: Page, seen: Collection[str]
) -> tuple[Statement, list[details.Meta]]:
    """The title that a line is, and who and what stands beside it; `seen` are those before it."""
    line, address = without_address(block_title(block))
    byline = byline_title(line)
    at = page.at(block.lines)
    slot = sure_slot_at_end(line) if byline is None else None
    call = recorded_call(line)
    title = byline.title if byline else call or without_export(slot.rest if slot else line)
    is_first = block.lines == page.blocks[0].lines  # a headline of what somebody says
    title = title if is_first else unquoted(title)
    times = (AccountDetail(what="metadata", text=slot.time, at=at),) if slot else ()
    days = dates_in_titles((Statement(text=line, at=at),)) if slot or byline else ()
    beside = [details.Meta(detail=time, dates=days) for time in times]
    if byline is not None:
        detail = AccountDetail(what="byline", text=line, at=at)
        beside.append(details.Meta(detail=detail, people=people_in(byline, at), dates=days))
    elif slot is None and title != line:  # `Study notes on “Weirs”`: what the note says that it is
        beside.append(details.Meta(detail=AccountDetail(what="metadata", text=line, at=at)))
    is_own = {*seen} <= {compared(title)}
    linked = linked_to(block, page, address)
    beside += (_of_title(it) if is_own else details.Meta(detail=it) for it in linked)
    return Statement(text=title, at=at), beside


def _dated(day: Block, page: Page) -> details.Meta | None:
    """The date that the first heading is."""
    iso = date_of_value(unmarked(day.text))
    detail = page.detail("byline", day)
    dates = (RoleDate(role=DateRole.UNNAMED, iso=iso),) if iso else ()
    return details.Meta(detail=detail, dates=dates)


def _is_link(block: Block) -> bool:
    """Whether a line is nothing but a link: below a day it leads to the recording or the like."""
    return isinstance(block, Paragraph) and without_address(block.text)[1] is not None


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
