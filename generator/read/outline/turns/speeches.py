"""Lines that only say who speaks, joined with the words below: `Name:`, `Name (0:17)`, `[0:17]`.

Titles of parts may stand among the names of a transcript, with a time like those: `Weir Repair
3:05`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.read.account.people.names import is_full_name
from generator.read.grammar.speech.turn_lines import Turn, are_captions, split_turn
from generator.read.grammar.timed import lists_of_chapters
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Rule,
    Speech,
    heading_of,
    is_quoted,
    marked_heading,
)
from generator.read.outline.sections import SectionRule
from generator.read.outline.turns.posts import are_people, handles_of, is_plain_item, lines_like
from generator.read.outline.turns.speech_heads import heads_of, is_words, speakers_on_one_line
from generator.read.page import Page
from generator.text.quantities import timecode

_CAPTION_AND_TITLE = 2


def with_speeches(
    blocks: Sequence[Block], rules: tuple[SectionRule, ...], page: Page
) -> tuple[Block, ...]:
    """The blocks, with such lines and their words as :class:`Speech`.

    `rules` say which lines are headings by their name.
    """
    on_one_line = speakers_on_one_line(blocks)
    chapters = {line.lines[0] for run in lists_of_chapters(blocks) for line in run}
    handles = handles_of(blocks)
    heads = {
        index: head
        for index, head in heads_of(blocks, rules, page, on_one_line, handles).items()
        if blocks[index].lines[0] not in chapters
    }
    if not heads:
        return tuple(blocks)
    titles = titles_among(blocks, heads, page)
    heads = {index: head for index, head in heads.items() if index not in titles}
    blocks = [
        marked_heading(block.text.replace("**", ""), block.lines, level=6)
        if index in titles
        else block
        for index, block in enumerate(blocks)
    ]
    known = frozenset(on_one_line).union(head.speaker for head in heads.values() if head.speaker)
    items = _items_below(blocks, heads)
    turns = {index: it for index, block in enumerate(blocks) if (it := _turn_of(block, known))}
    closing = turns.keys() | lines_like(blocks, heads)
    if handles:
        closing |= {at for at, it in enumerate(blocks) if is_words(it, ()) and it.text[0] == "@"}
    below = [
        (is_words(block, rules) or _is_right_below(index, blocks, heads) or index in items)
        and index not in closing
        and timecode.tail(block.text) is None
        and not (isinstance(block, Paragraph) and block.callout)
        for index, block in enumerate(blocks)
    ]
    return tuple(_joined(blocks, heads, turns, below))


def _items_below(blocks: Sequence[Block], heads: Mapping[int, Turn]) -> frozenset[int]:
    """The items of lists right below a line that names somebody; below a time alone the first."""
    items: set[int] = set()
    for index, block in enumerate(blocks):
        head, above = heads.get(index - 1), heads.get(index - 2)
        goes_on = index - 1 in items and (above is None or above.speaker is not None)
        if is_plain_item(block) and (head is not None or goes_on):
            items.add(index)
    return frozenset(items)


def _is_right_below(index: int, blocks: Sequence[Block], heads: Mapping[int, Turn]) -> bool:
    """Whether a line of any name stands right below a time alone, as a chapter's title does."""
    block, head = blocks[index], heads.get(index - 1)
    plain = isinstance(block, Paragraph) and not block.quoted
    return plain and head is not None and head.speaker is None and bool(index)


def _turn_of(block: Block, known: frozenset[str]) -> Turn | None:
    """The turn of one of the speakers that a line is, with its words."""
    turn = split_turn(block.text) if isinstance(block, Paragraph) else None
    return turn if turn is not None and turn.says and turn.speaker in known else None


def _joined(
    blocks: Sequence[Block],
    heads: Mapping[int, Turn],
    turns: Mapping[int, Turn],
    below: Sequence[bool],
) -> Iterator[Block]:
    """The blocks, each head with the words right below, or alone behind a blank line.

    `turns` are the lines that say themselves who speaks, below times alone as well; `below` says of
    each block whether it may be such words.
    """
    times = [head.time.seconds for head in heads.values() if head.time and not head.speaker]
    captions = are_captions(times)
    chapters = frozenset(_chapters(blocks))
    index = 0
    while index < len(blocks):
        block, head = blocks[index], heads.get(index)
        index += 1
        if head is None:
            yield block
            continue
        below_it, turn = heads.get(index), turns.get(index)
        if turn is not None and turn.time is None and head.speaker is None:
            index += 1
            lines = (block.lines[0], blocks[index - 1].lines[1])
            yield Speech(speaker=turn.speaker, time=head.time, text=turn.text, lines=lines)
            continue
        if below_it is not None and _is_one(head, below_it):
            if index + 1 in heads or not any(below[index + 1 : index + 2]):
                yield block
                continue  # nothing is said at that time: it stays as it stands
            head = Turn(
                speaker=head.speaker or below_it.speaker, time=head.time or below_it.time, text=""
            )
            index += 1
        if head.speaker and index + 1 < len(below) and below[index + 1]:
            index += isinstance(blocks[index], Rule)  # between lines as wide as the page
        words: list[Block] = []
        last = blocks[index - 1].lines[1]
        if is_quoted(block):  # the mark of its next line is no part of the words
            words.append(blocks[index])
            index += 1
        while not is_quoted(block) and index < len(blocks) and index not in heads and below[index]:
            is_item = isinstance(blocks[index], Bullet)  # the mark of an item is none of the words
            if words and (is_item or blocks[index].lines[0] != last + 1):
                break
            words.append(blocks[index])
            last = blocks[index].lines[1]
            index += 1
        title = _title_below(words, chapters, captions=captions) if index in heads else None
        yield _speech(block, head, words[:-1] if title else words)
        if title is not None:
            yield title


def _is_one(head: Turn, below: Turn) -> bool:
    """Whether two lines say who speaks and from when on, either first."""
    name, time = (head, below) if head.speaker else (below, head)
    return bool(name.speaker) and name.time is None and time.speaker is None


def _chapters(blocks: Sequence[Block]) -> Iterator[str]:
    """What stands behind the times of a list of chapters."""
    for block in blocks:
        stamp = timecode.lead(block.text) if isinstance(block, Bullet | Paragraph) else None
        if stamp is not None:
            yield block.text[stamp.end :].strip("]) \t–—-:")


def _title_below(
    words: Sequence[Block], chapters: frozenset[str], *, captions: bool
) -> Heading | None:
    """A chapter's title below what somebody says, and right above the next time.

    It is one that a list of the page has, or stands below a caption of one line.
    """
    last = heading_of(words[-1]) if len(words) > 1 else None
    if last is None or last.text[0].islower():
        return None
    is_title = last.text in chapters or (captions and len(words) == _CAPTION_AND_TITLE)
    return marked_heading(last.text, last.lines, level=6) if is_title else None


def _speech(block: Block, head: Turn, words: list[Block]) -> Block:
    if not words:
        return block
    text = " ".join(word.text for word in words)
    lines = (block.lines[0], words[-1].lines[1])
    return Speech(speaker=head.speaker, time=head.time, text=text, lines=lines)


_LEAST_NAMES = 2


def titles_among(blocks: Sequence[Block], heads: Mapping[int, Turn], page: Page) -> frozenset[int]:
    """The lines of the form of a head, among names that alternate, that are titles of parts.

    Such a name stands above one turn only, and nothing shows that it is somebody's.
    """
    times: Counter[str | None] = Counter(head.speaker for head in heads.values())
    often = [index for index, head in heads.items() if head.speaker and times[head.speaker] > 1]
    if len({heads[index].speaker for index in often}) < _LEAST_NAMES:
        return frozenset()
    return frozenset(
        index
        for index in range(min(often) + 1, len(blocks))
        if (name := _named_once(blocks[index], heads.get(index), times))
        and not (" " not in name or page.text.count(name) > 1 or are_people({name: name}, page))
    )


def _named_once(block: Block, head: Turn | None, times: Counter[str | None]) -> str | None:
    """The words of a line that stand where names do, with a time, and nowhere else."""
    if head is not None:
        return head.speaker if times[head.speaker] == 1 and head.time else None
    stamp = timecode.find(block.text) if isinstance(block, Paragraph) else None
    is_last = stamp is not None and not block.text[stamp.end :].strip(" )]*_")
    name = block.text[: stamp.start].strip(" *_([-–—|") if stamp and is_last else ""
    return name if is_full_name(name) else None
