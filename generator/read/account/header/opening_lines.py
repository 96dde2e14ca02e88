"""What the first lines below a heading state of the talk: `Key: value`, and rows of two cells.

Notes often begin with a heading of their own above them: `Episode details`, `Title and summary`.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from generator.model.base import Statement
from generator.model.message import Message
from generator.read.account.header.lines import (
    DETAIL_READERS,
    is_pair,
    read_detail,
    with_unknown_keys,
)
from generator.read.account.people.in_text.sentence_people import people_of_sentence
from generator.read.account.people.whole_names import people_alone
from generator.read.account.stated import StatedValue, facts_of
from generator.read.account.titles.title_lines import LineKind, line_kind
from generator.read.grammar.details import Meta, Pair, pairs
from generator.read.grammar.people.introductions import behind_by
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row, Rule, as_line, is_marked
from generator.read.outline.events.event_names import ends_as_event
from generator.read.outline.headings.titles import looks_like_title, unmarked, without_hashes
from generator.read.outline.sections import Section
from generator.read.page import Page
from generator.read.vocabulary import section_names as v
from generator.read.vocabulary.event_words import NAMING
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key, words

_BY = frozenset("av by de di door par por von".split())
_RULES = (None, v.BRIEF, v.SUMMARY, v.OVERVIEW, v.CONTEXT, v.ANALYSIS)
_LEAST, _CELLS, _NEAR = 2, 2, 4
_SORTS = NAMING.union(WORDS["held_elsewhere"])
_MAX_FIRST, _TOP = 300, 6  # characters, lines
_LEAST_TITLE = 4  # words; fewer may be a show's name, or somebody's


def as_lines(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with rows of two cells, of which one is a known key, as lines that say the same.

    So is the one row below such keys. `Talk` gives a title in a table, and `By` beside that who
    gives the talk.
    """
    alone = _below_keys(blocks)
    cells = [it.cells if isinstance(it, Row) and len(it.cells) == _CELLS else None for it in blocks]
    is_titled = any(field_of(it[0]) in {Field.TITLE, Field.TALK} for it in cells if it)
    for index, (block, pair) in enumerate(zip(blocks, cells, strict=True)):
        if pair is None:
            yield alone[1] if alone and alone[0] == index else block
            continue
        key, value = pair
        if is_titled and name_key(key) in _BY:
            key = "Talk by"
        elif field_of(key) is Field.TALK and looks_like_title(unmarked(value)):
            key, value = "Talk title", unmarked(value)
        yield Paragraph(text=f"{key}: {value}", lines=block.lines) if field_of(key) else block


def _below_keys(blocks: Sequence[Block]) -> tuple[int, Paragraph] | None:
    """The place of the one row below a head of keys, and what it says as a line.

    `| Date | Hall | Scribe |` above `| 5 May 2031 | 3 | Ada Okafor |`.
    """
    start = next((n for n, it in enumerate(blocks[:_NEAR]) if isinstance(it, Row)), len(blocks))
    table = takewhile(lambda it: isinstance(it, Row | Rule), blocks[start:])
    rows = [it for it in table if isinstance(it, Row)]
    if len(rows) != _LEAST or len(rows[0].cells) <= _CELLS:
        return None
    stated = [it for it in zip(*(row.cells for row in rows), strict=False) if field_of(it[0])]
    text = " · ".join(f"{key}: {value}" for key, value in stated if value)
    is_known = len(stated) >= _LEAST and bool(text)
    return (blocks.index(rows[1]), Paragraph(text=text, lines=rows[1].lines)) if is_known else None


def opening_details(sections: Sequence[Section], page: Page) -> dict[int, Meta]:
    """What the first lines below a heading state of the talk, by their numbers.

    They are a run of `Key: value` lines, with or without bullets. One of them leads to a recording,
    or two at least have keys that are known, and one names somebody, a day or a length.
    """
    first = next((section for section in sections if section.blocks), None)
    if first is None or first.heading is None or first.rule not in _RULES:
        return {}
    alone = _below_keys(first.blocks)
    blocks = first.blocks[alone[0] :] if alone else _without_head(first.blocks)
    run = (alone[1],) if alone else tuple(_run(blocks))
    metas = tuple(read_detail(line, page, DETAIL_READERS) for line in run)
    known = [meta for meta in metas if meta is not None]
    of_talk = any(meta.people or meta.dates or meta.duration for meta in known)
    stated = [pairs(line.text) for line in run]
    keyed = sum(
        field_of(it.key) is not None for each in stated for it in each[: None if alone else 1]
    )
    is_known = any(meta.recordings for meta in known) or (of_talk and keyed >= _LEAST)
    if not is_known or v.is_of_others(first.name):
        return {}
    read = zip(blocks, with_unknown_keys(run, metas, page), strict=False)
    return {block.lines[0]: _as_printed(meta, block) for block, meta in read if meta is not None}


def _without_head(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without a table's own head and the rule below it, if they begin with these."""
    is_head = len(blocks) > _LEAST and isinstance(blocks[0], Row) and isinstance(blocks[1], Rule)
    return blocks[2:] if is_head else blocks


def _as_printed(meta: Meta, block: Block) -> Meta:
    """What a line states, with the text of a row as it is printed."""
    if not isinstance(block, Row):
        return meta
    return replace(meta, detail=replace(meta.detail, text=block.text))


def _run(blocks: Sequence[Block]) -> Iterator[Block]:
    """The `Key: value` lines that blocks begin with, without their bullets, or rows like them."""
    for block, line in zip(blocks, as_lines(blocks), strict=True):
        is_flat = isinstance(block, Bullet) and not block.children
        pair = as_line(block) if is_flat else line
        if not is_pair(pair) and not (isinstance(block, Row) and line is not block):
            return
        yield pair


def with_titles_told(
    lines: Sequence[Block], read: Sequence[Meta | None], page: Page
) -> tuple[Meta | None, ...]:
    """What lines state, with the title that they tell together, where no key says one."""
    return _called_by_sort(lines, _named_above_topic(lines, read, page))


def _named_above_topic(
    lines: Sequence[Block], read: Sequence[Meta | None], page: Page
) -> Sequence[Meta | None]:
    """What lines state, where the first is `Name: Ada Okafor`, and one below it `Topic: Weirs`.

    Together they say who speaks and what the talk is called, if nothing else does.
    """
    printed = [pairs(line.text)[:1] for line in lines[:_TOP]]
    is_named = any(name_key(it.key) == "name" for them in printed[:1] for it in them)
    topics = (n for n, it in enumerate(printed) if it and field_of(it[0].key) is Field.TOPIC)
    at = next(topics, 0) if is_named and not any(it and it.titles for it in read) else 0
    name = printed[0][0] if at else Pair(key="", value="")
    if not any(map(begins_with_given_name, people_alone(name.value))):
        return read  # nor is `Name: Seminar on Weirs` anybody's
    who = StatedValue(
        key=name.key, field=Field.SPEAKER, text=name.value, at=page.at(lines[0].lines)
    )
    people = facts_of(who, Message("person.listed_under", heading=name.key)).people
    titles = (Statement(text=printed[at][0].value, at=page.at(lines[at].lines)),)
    stated = [*read]
    stated[0] = Meta(detail=page.detail("speaker", lines[0]), people=people)
    stated[at] = Meta(detail=page.detail("metadata", lines[at]), titles=titles)
    return stated


def _called_by_sort(lines: Sequence[Block], read: Sequence[Meta | None]) -> tuple[Meta | None, ...]:
    """What lines state; one that says which sort of talk it is may be the title, if none is.

    `# Podcast: Weirs` above `Show: …`, or `# Video: Weirs`, is called by what stands behind the
    sort, and `# Podcast: The River Show - Weirs` by what stands behind the show; all of a line that
    says which sort of talk somebody gave is the title, as is the first above who and when:
    `# Interview: Ada Okafor, engineer`, `Conferencia: Por qué ceden las presas`.
    """
    place = next((n for n, it in enumerate(read) if it and (not n or _is_large(lines[n]))), 0)
    meta = read[place] if read else None
    text = without_hashes(lines[place].text) if meta and not meta.titles else ""
    printed = pairs(text) if len(text) <= _MAX_FIRST and "://" not in text else ()
    others = [*read[:place], *read[place + 1 :]]
    if meta is None or len(printed) != 1 or any(it.titles for it in others if it):
        return tuple(read)
    key, value = printed[0].key, printed[0].value
    field = field_of(key) if _is_large(lines[place]) else None
    show, _, behind = value.partition(" - ")
    has_show = any(it.show for it in others if it)
    if field is Field.SHOW and behind and not has_show:
        text, meta = behind, replace(meta, show=show)
    elif field is Field.RECORDING or (field is Field.SHOW and has_show):
        text, meta = value, replace(meta, show=None)
    elif not (field is Field.SPEAKER and key.casefold() in NAMING):
        is_small = is_marked(lines[0]) and not _is_large(lines[0])
        is_told = place == 0 and not is_small and _says_sort_and_title(key, value)
        if not is_told or _are_titled(lines[1:], others):
            return tuple(read)
        meta = Meta(detail=meta.detail)
    title = Statement(text=text, at=meta.detail.at)
    called = replace(meta, titles=(title,))
    return (*read[:place], called, *read[place + 1 :])


def _is_large(line: Block) -> bool:
    return is_marked(line) and line.level == 1


def _says_sort_and_title(key: str, value: str) -> bool:
    """Whether a line is a sort of talk and what may be a title of one: no name, no event."""
    is_long = len(value.split()) >= _LEAST_TITLE and not ends_as_event(value)
    return is_long and not _SORTS.isdisjoint(words(key))


def _are_titled(lines: Sequence[Block], read: Sequence[Meta | None]) -> bool:
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
    return is_told or bool(pairs(text))
