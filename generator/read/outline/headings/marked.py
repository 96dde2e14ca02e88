"""Lines that head what follows by a mark of their own: numbers over the page, and callouts."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.read.account.people.names import looks_like_name
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.speech.attribution import Attribution, attribution_line
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Rule,
    Speech,
    block_behind,
    heading_of,
    is_quoted,
    marked_heading,
)
from generator.read.outline.headings.titles import heading_parts, looks_like_title
from generator.read.outline.sections import rule_for
from generator.read.page import Page
from generator.read.vocabulary.section_names import ALL_RULES
from generator.text.naming.given_names import is_given_name
from generator.text.quantities import timecode
from generator.text.regex import Match, regex

_NUMBER = regex(r"\s*(\d{1,2})[.)]\s")
_CALLOUT = regex(r"\[!(?P<kind>[A-Za-z][A-Za-z-]{0,30})\](?=[\s+-]|$)[+-]?\s*(?P<title>.*)")
_QUOTED = frozenset({"quote", "cite"})
_ALONE = regex(r"0?\d{1,2}")
_LEAST = 2
_LEAST_ALONE = 3
_MAX_NAME_WORDS = 4


def numbered_headings(blocks: Sequence[Block], page: Page) -> tuple[Block, ...]:
    """The blocks, with numbered lines as headings where they head something.

    `1. Opening`, text, `2. Statements`, text: the numbers count on from one, every line looks like
    a title, and after all but perhaps the last something else follows. A list has its next number
    right below.
    """
    printed = {index: _number(block, page) for index, block in enumerate(blocks)}
    numbers = {index: number for index, number in printed.items() if number}
    in_order = list(numbers.values()) == list(range(1, len(numbers) + 1))
    separate = all(index + 1 not in numbers for index in numbers)
    if len(numbers) < _LEAST or not in_order or not separate:
        return tuple(blocks)
    return tuple(
        replace(
            marked_heading(block.text, block.lines, level=6), text=f"{numbers[index]}. {block.text}"
        )
        if index in numbers
        else block
        for index, block in enumerate(blocks)
    )


def numbers_alone(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with numbers that stand on lines of their own as marks of the lines below.

    They count on from one, and each has its line.
    """
    numbers = {
        index: int(block.text)
        for index, block in enumerate(blocks[:-1])
        if _ALONE.fullmatch(block.text)
        and isinstance(block, Paragraph)
        and isinstance(blocks[index + 1], Paragraph)
        and not _ALONE.fullmatch(blocks[index + 1].text)
    }
    if len(numbers) < _LEAST_ALONE or list(numbers.values()) != list(range(1, len(numbers) + 1)):
        return tuple(blocks)
    return tuple(
        Bullet(text=block.text, lines=(blocks[index - 1].lines[0], block.lines[1]))
        if index - 1 in numbers
        else block
        for index, block in enumerate(blocks)
        if index not in numbers
    )


def _number(block: Block, page: Page) -> int | None:
    """The number that a line of the outermost list begins with, if it looks like a title."""
    if not isinstance(block, Bullet) or block.children or not looks_like_title(block.text):
        return None
    first, *more = page.rows(block.lines)
    match = _NUMBER.match(first)
    if match is None or (more and first[match.end() :].strip()):  # a title stands on one line
        return None
    return int(match[1])


def callouts(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with the first lines of callouts (`> [!abstract] Title`) as what they are.

    One that is a quotation's gives way to it; a time behind the mark is the quotation's. Any other
    heads its lines where a heading or nothing follows them and the callouts right behind: what
    stands outside behind these would else stand under one of them.
    """
    index = 0
    while index < len(blocks):
        block, below = blocks[index], block_behind(blocks, index)
        index += 1
        opened = _opened(block)
        if opened is None or not _goes_on(block, below):
            yield block
        elif opened["kind"].casefold() not in _QUOTED:
            yield _callout_heading(block, opened) if _ends(blocks, index) else _line(opened, block)
        else:
            end = _end_of(blocks, index)
            voice = _voice(opened["title"]) or _context(opened["title"], blocks[index:end])
            if voice is None or end == index:
                yield _line(opened, block)
            else:
                yield from _quotations(voice, blocks[index:end], block.lines[0])
                index = end


def _end_of(blocks: Sequence[Block], index: int) -> int:
    """Where the lines of a callout end that go on from an index: there the next one may begin."""
    end = index
    while end < len(blocks) and _goes_on(blocks[end - 1], blocks[end]) and not _opened(blocks[end]):
        end += 1
    return end


def _line(opened: Match, block: Block) -> Block:
    """The first line of a callout that neither heads anything nor says who speaks."""
    if not opened["title"]:
        return Rule(text=opened.group(), lines=block.lines)
    is_quoted = opened["kind"].casefold() in _QUOTED  # any other title is nobody's name
    return Paragraph(text=opened["title"], quoted=is_quoted, callout=True, lines=block.lines)


def _is_person(title: str) -> bool:
    few = len(title.split()) <= _MAX_NAME_WORDS
    return few and looks_like_name(title) and rule_for(title, ALL_RULES) is None


def _is_sure(title: str) -> bool:
    """Whether a quotation's callout is called by somebody for sure: `> [!quote]- Ada`."""
    return _is_person(title) and (
        is_given_name(title.split(maxsplit=1)[0]) or has_ideographs(title)
    )


def _voice(title: str) -> Attribution | None:
    """Who speaks or when, where a quotation's callout says nothing else: `Ada Okafor 14:20`."""
    stamp = timecode.find(title)
    if stamp is None:
        return Attribution(speaker=title, time=None) if _is_sure(title) else None
    name = f"{title[: stamp.start]} {title[stamp.end :]}".strip(" @()[]|·,-–—")
    if name and not _is_sure(name):
        return None
    return Attribution(speaker=name or None, time=stamp.code)


def _context(title: str, below: Sequence[Block]) -> Attribution | None:
    """What a quotation's callout is called, as if it spoke, where the last line says who does."""
    named = attribution_line(below[-1].text, bullet=False) if title and below else None
    return Attribution(speaker=title, time=None) if named is not None and named.speaker else None


def _quotations(voice: Attribution, below: Sequence[Block], first: int) -> Iterator[Block]:
    """The lines of a quotation's callout; a name behind a dash on the last says whose they are.

    Where no line is above that name, what the callout is called are the words.
    """
    words = [block.text for block in below[:-1] if isinstance(block, Paragraph)]
    title = voice.speaker if words or not voice.speaker or _is_sure(voice.speaker) else None
    words = words or [it for it in (voice.speaker,) if it and not title]
    named = attribution_line(below[-1].text, bullet=False)
    if not words or named is None or named.speaker is None:
        yield from (_quotation(voice, block, first) for block in below)
        return
    for text in words:
        yield Speech(
            speaker=named.speaker,
            time=named.time or voice.time,
            text=text,
            quoted=True,
            context=None if title == named.speaker else title,
            lines=(first, below[-1].lines[1]),
        )


def _quotation(voice: Attribution, block: Block, first: int) -> Block:
    """A line of a quotation's callout, whose first line says who speaks or when."""
    if not isinstance(block, Paragraph) or _opened(block):
        return block
    return Speech(
        speaker=voice.speaker,
        time=voice.time,
        text=block.text,
        quoted=True,
        lines=(first, block.lines[1]),
    )


def _opened(block: Block | None) -> Match | None:
    return _CALLOUT.fullmatch(block.text) if is_quoted(block) else None


def _goes_on(block: Block, below: Block | None) -> bool:
    """Whether the line below stands in the same block quotation."""
    if below is None or below.lines[0] != block.lines[1] + 1:
        return False
    return is_quoted(below) or (isinstance(below, Rule) and not below.text.strip("> "))


def _ends(blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading or nothing stands behind the callouts that go on from an index."""
    while index < len(blocks) and (
        _goes_on(blocks[index - 1], blocks[index]) or _opened(blocks[index])
    ):
        index += 1
    return index == len(blocks) or heading_of(blocks[index]) is not None


def _callout_heading(block: Block, opened: Match) -> Heading:
    name, count = heading_parts(opened["title"] or opened["kind"])
    return Heading(text=name, name=name, count=count, level=6, lines=block.lines)
