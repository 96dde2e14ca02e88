"""Lines below the name of an event or day that begin talks, though they are no headings.

`**Moving water** – Ada Okafor`, `**10:00 Dams and debts (Ivo Kern)**`, or `Moving water` right
above `Ada Okafor`. A page shows such lines only together: several name others each, what was said
stands below them, and a heading is an event's or a day's. A single bold line begins nothing.
`Talk: Moving water` beside `Speaker: Ada Okafor`, again and again, shows it on any page.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise, takewhile

from msgspec.structs import replace

from generator.model.base import Value
from generator.read.grammar.details import pairs
from generator.read.grammar.people.beside_titles import Who
from generator.read.grammar.people.heading_styles import PLAIN, Style, names_alone
from generator.read.grammar.speech.quotation_marks import opens_quotation
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    as_text,
    heading_of,
    is_flat,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import day_in, day_in_front, is_day, slot_of
from generator.read.outline.events.event_names import is_of_event
from generator.read.outline.events.series import numbered
from generator.read.outline.events.who_gives import PROFILE, who_gives
from generator.read.vocabulary.event_words import on_talks
from generator.read.vocabulary.keys import FIELD_OF, Field, field_of
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.regex import regex
from generator.text.web_address import is_web_address, recording_of

_LEAST = 3
_SHARE = 0.6
_MAX_LINE, _LONGEST_TOP = 200, 5
_LABELS = {Field.TITLE, Field.TALK, Field.SPEAKER}
_CALLING = frozenset(key for key, field in FIELD_OF.items() if field in _LABELS)
_LONGEST_RECORD = 8
"""Lines of a record in which its title and who speaks stand."""

_ENDS, _APART = (".", ":", ",", ";"), "-–—:.|"
_DASHES = tuple("-–—|")
_LONGEST = 2  # lines of a title
_QUOTED_BY = regex(r"[\"“][^\"“”]{2,200}[\"”],?\sby\s[^\W\d_a-z]")  # and no words of somebody's
_SENTENCE = regex(r"[.!?] |\.$")
_LEVEL = 5
"""That of the headings that such lines become: bold lines without a name stay below them."""


class _Top(Value, frozen=True, kw_only=True):
    """Who gives a talk, and its first lines: a title as a heading, the name, words on him."""

    speakers: tuple[str, ...]
    lines: tuple[Block, ...]


def with_lines_as_headings(blocks: Sequence[Block], file_name: str) -> tuple[Block, ...]:
    """The blocks, with the lines that begin talks as headings; as they are where none does."""
    whole = tuple(blocks)
    marked = [it for it in whole if is_marked(it)]
    if any(it.level == _LEVEL for it in marked):
        return whole
    if episodes := _episodes(whole):
        return tuple(episodes.get(it.lines[0], it) for it in whole)
    first = heading_of(whole[0]) if whole else None
    names = [file_name, *(it.name for it in marked), first.name if first else ""]
    in_event = any(is_of_event(name) or is_day(name) for name in names)
    others = sum(not (is_day(it.name) or _key_of(it)) for it in marked)
    records, n_talks = _labelled(tuple(_unnested(whole)))
    if n_talks > 1 and not (others > _LEAST and others >= n_talks):  # else these show the talks
        return records
    titles = (_lines(whole) if in_event else {}) or (
        _dated(whole) if any(map(on_talks, names)) else {}
    )
    if len(titles) >= _LEAST:
        return tuple(titles.get(it.lines[0], it) for it in whole)
    tops = _above_names(whole) if in_event else {}
    inside = {line.lines for top in tops.values() for line in top[1:]}
    lines = (tops.get(it.lines[0], (it,)) for it in whole if it.lines not in inside)
    return tuple(chain.from_iterable(lines)) if len(tops) >= _LEAST else whole


def _unnested(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with what stands below points of keys and values behind these: records."""
    for block in blocks:
        below = block.children if isinstance(block, Bullet) else ()
        own = replace(block, children=()) if isinstance(block, Bullet) else block
        is_record = below and _key_of(own) and any(map(_field_of, (own, *below)))
        yield from (own, *below) if is_record else (block,)


def _labelled(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], int]:
    """The blocks, with a heading above all that is said of each talk, and how many talks these are.

    Records are parted by blank lines or, where these part titles from who speaks, by keys alone.
    """
    fields = {index: it for index, block in enumerate(blocks) if (it := _field_of(block))}
    if len(set(fields.values())) < 2 or len(fields) <= len(_LABELS):
        return blocks, 0
    changed, n_talks = _with_headings(blocks, fields, _starts(blocks, by_blanks=True))
    if n_talks <= 1:
        changed, n_talks = _with_headings(blocks, fields, _starts(blocks, by_blanks=False))
    return (changed, n_talks) if n_talks > 1 else (blocks, n_talks)


def _with_headings(
    blocks: Sequence[Block], fields: Mapping[int, Field], starts: Sequence[int]
) -> tuple[tuple[Block, ...], int]:
    """The blocks with the titles of records above them, and how many name who speaks as well.

    `Talk: …` or `Title: …` says what a talk is called. A record without either is called after who
    speaks, but for what heads the page.
    """
    changed: list[Block] = [*blocks[: starts[0]]]
    titles: set[str] = set()
    for start, end in pairwise((*starts, len(blocks))):
        near = range(start, min(end, start + _LONGEST_RECORD))
        own = [(fields[at], at) for at in near if at in fields]
        title = next((at for field, at in own if field is not Field.SPEAKER), None)
        speaker = next((at for field, at in own if field is Field.SPEAKER), None)
        if title is not None and speaker is not None:
            titles.add(blocks[title].text)
        called = title if title is not None else speaker if titles else None
        if called is not None:
            value = pairs(blocks[called].text)[0].value
            changed.append(marked_heading(value, blocks[called].lines, level=_LEVEL))
            changed += map(as_text, blocks[start:called])
        changed += blocks[start if called is None else called + (called == title) : end]
    return tuple(changed), len(titles)


def _starts(blocks: Sequence[Block], *, by_blanks: bool) -> list[int]:
    """Where records begin: at a key again, or behind a blank line if that is what parts them.

    Where none does, or one stands behind each line, the key with which the first begins tells.
    """
    keys = [_key_of(block) for block in blocks]
    times = Counter(filter(None, keys))
    places = [index for index, key in enumerate(keys) if times[key] > 1]
    apart = {it for it in places if it and blocks[it].lines[0] > blocks[it - 1].lines[1] + 1}
    is_parted = by_blanks and 0 < len(apart) < len(places)
    starts: list[int] = []
    held: set[str] = set()
    for index in places:
        is_next = (
            index in apart and not _CALLING.isdisjoint(held)
            if is_parted
            else keys[index] == keys[places[0]]
        )
        if not starts or keys[index] in held or is_next:
            starts.append(index)
            held.clear()
        held.add(keys[index])
    return starts or [len(blocks)]


def _key_of(block: Block) -> str:
    """The key of a short line that says one thing of a talk, or is a day; else nothing."""
    if len(block.text) <= _MAX_LINE and is_day(block.text):
        return "date"
    is_line = is_flat(block) or isinstance(block, Heading)
    first = pairs(block.text)[:1] if is_line and len(block.text) <= _MAX_LINE else ()
    return name_key(first[0].key) if first else ""


def _field_of(block: Block) -> Field | None:
    """What a line says that begins with the key of a title or of who speaks."""
    first = pairs(block.text)[:1] if is_flat(block) and len(block.text) <= _MAX_LINE else ()
    return next((it for pair in first if (it := field_of(pair.key)) in _LABELS), None)


def _lines(blocks: Sequence[Block], style: Style = PLAIN) -> Mapping[int, Heading]:
    """The lines that name somebody behind a title, where most name others and head something.

    Where these are none, lines may have given names and a dash in front: `Ada Okafor - Weirs`.
    """
    lines = {
        index: who
        for index, (block, below) in enumerate(pairwise((*blocks, None)))
        if block and (who := _who(block, index, style, is_recorded=_shows_recording(below)))
    }
    others = (it for it in enumerate(blocks) if not isinstance(it[1], Heading))
    heads = sum(index not in lines and index - 1 in lines for index, _ in others)
    several = len({who.speakers for who in lines.values()})
    are_enough = min(heads, several) >= max(_LEAST, _SHARE * len(lines))
    if not (are_enough or style.front):
        return _lines(blocks, Style(front=True))
    titles = [blocks[index] for index in lines if are_enough]
    return {it.lines[0]: marked_heading(it.text, it.lines, level=_LEVEL) for it in titles}


def _dated(blocks: Sequence[Block]) -> Mapping[int, Heading]:
    """The lines of a log that begin with days, mostly others, and mostly name somebody."""
    fronts = ((it, day_in_front(it.text) if _is_line(it) else "") for it in blocks)
    days = {it: front for it, front in fronts if day_in(front)}
    rests = (it.text[len(day) :].lstrip(" -–—|,:") for it, day in days.items())
    names = (who_gives(it, (), Style(front=True)).speakers for it in rests)
    n_named = sum(bool(it) and all(map(begins_with_given_name, it)) for it in names)
    are_most = min(n_named, len({*days.values()})) >= _SHARE * len(days)
    return {it.lines[0]: marked_heading(it.text, it.lines, level=_LEVEL) for it in days if are_most}


def _episodes(blocks: Sequence[Block]) -> Mapping[int, Heading]:
    """The lines that number a show's episodes, words below each; from one on they may be points."""
    titles = (it for it in enumerate(blocks) if _is_line(it[1]) and not it[1].text.endswith(_ENDS))
    every = ((n, line.text, numbered(line.text, lecture=True)) for n, line in titles)
    numbers = {
        n: it for n, text, it in every if it and text.partition(it)[2].lstrip()[:1] in _APART
    }
    are_apart = all(end - start > 1 for start, end in pairwise((*numbers, len(blocks))))
    are_none = not are_apart or len(numbers) < _LEAST - 1 or {"1", "2"} <= {*numbers.values()}
    lines = () if are_none else map(blocks.__getitem__, numbers)
    return {it.lines[0]: marked_heading(it.text, it.lines, level=_LEVEL) for it in lines}


def _above_names(blocks: Sequence[Block]) -> Mapping[int, tuple[Block, ...]]:
    """What stands at the top of each talk whose title a paragraph has above who gives it."""
    tops: dict[int, tuple[Block, ...]] = {}
    people: set[tuple[str, ...]] = set()
    for start in range(1, len(blocks) - 1):
        if _are_next(*blocks[start - 1 : start + 1]):
            continue
        near = pairwise(blocks[start : start + _LONGEST_TOP])
        below = (it for _, it in takewhile(lambda pair: _are_next(*pair), near))
        if top := _top([blocks[start], *below]):
            tops[top.lines[0].lines[0]] = top.lines
            people |= {top.speakers} if all(map(begins_with_given_name, top.speakers)) else set()
    return tops if len(people) >= max(_LEAST, _SHARE * len(tops)) else {}


def _top(lines: Sequence[Block]) -> _Top | None:
    """A paragraph's title, of one line or two, the name below, and words on him between these.

    Such words have sentences, and the name a handle: `Ada Okafor @ada`.
    """
    for end, name in enumerate(lines[1:], 1):
        tells = end > 1 and (_SENTENCE.search(lines[1].text) is not None or end > _LONGEST)
        if tells and not PROFILE.search(name.text):
            continue
        title = lines[:1] if tells else lines[:end]
        text = " ".join(it.text for it in title).strip("*" * (len(title) - 1))
        who = who_gives(text, (name,), PLAIN)
        is_name = any(map(begins_with_given_name, names_alone(text, PLAIN)))
        if who.named is name and not (is_name or text.endswith(_ENDS)):
            heading = marked_heading(text, (title[0].lines[0], title[-1].lines[1]), level=_LEVEL)
            between = lines[len(title) : end]
            return _Top(speakers=who.speakers, lines=(heading, name, *between))
    return None


def _are_next(*lines: Block) -> bool:
    """Whether lines stand one right below another, as in one paragraph."""
    are_lines = all(isinstance(it, Paragraph) or _is_line(it) for it in lines)
    return are_lines and all(it.lines[1] + 1 == below.lines[0] for it, below in pairwise(lines))


def _shows_recording(block: Block | None) -> bool:
    is_line = isinstance(block, Paragraph) and len(block.text) <= _MAX_LINE
    address = block.text.strip("<> ") if block and is_line else ""
    return is_web_address(address) and recording_of(address) is not None


def _is_line(block: Block) -> bool:
    is_bold = isinstance(block, Heading) and block.level > _LEVEL
    is_plain = isinstance(block, Paragraph) and not (block.quoted or block.callout)
    return (is_bold or is_plain) and len(block.text) <= _MAX_LINE


def _who(block: Block, index: int, style: Style, *, is_recorded: bool) -> Who | None:
    """Who is named beside the title that a line is, or None; the first line is the page's.

    Where the address of a recording stands below, the title may be quoted.
    """
    if not index or not _is_line(block):
        return None
    slot = slot_of(block.text)
    text = slot.rest if slot else block.text
    is_quoted = opens_quotation(text) and not (is_recorded or _QUOTED_BY.match(text))
    if text.endswith((*_ENDS, "!")) or is_quoted:
        return None
    who = who_gives(text, (), style)
    if style.front:
        before = text[: who.title[0]].rstrip() if who.title else ""
        is_sure = all(map(begins_with_given_name, who.speakers))  # a colon stands in front of words
        return who if is_sure and before.endswith(_DASHES) else None
    begins = slot is not None if who.title is None else who.title[0] == 0
    return who if who.speakers and begins else None
