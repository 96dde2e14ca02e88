"""Highlights as reading programs export them: words with the place where they stand, and a note.

`- words ([Time 0:12:40](…))` with `Note: …` under it, or `Notes` and the note on lines below.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator.model.account import AccountDetail, AccountPassage, PassageKind, Quotation, TimeCode
from generator.model.base import Span
from generator.model.source import Role
from generator.read.account.people.names import is_full_name, is_numbered_role, is_role
from generator.read.grammar.labelled import takeaways
from generator.read.grammar.speech.quotation_marks import opens_quotation, unwrap_quotation
from generator.read.grammar.speech.quotes import leading_speaker, read_quote
from generator.read.grammar.speech.speaker_labels import is_person
from generator.read.outline.blocks import Block, Bullet, Paragraph, block_behind, is_flat
from generator.read.outline.sections import Section, passage, prose
from generator.read.page import Found, Mark, Page
from generator.text.naming.remark_labels import is_readers
from generator.text.quantities import timecode
from generator.text.regex import Match, regex

_PLACE = regex(
    r"\(\[?(?:Time\s+(?P<time>\d[\d:]{3,8})"
    r"|View Highlight|(?:Location|Loc\.|Page)\s+[\d-]{1,15})\]?"
    r"(?:\s?\((?P<target>[^()]+)\))?\)$"
    r"|[↗⤴]\ufe0f? \((?P<sign>https?://[^()\s]+)\)$"
    r"|(?P<saved>[-–—] (?:Updated|Created) on \d[\d :-]{9,20}(?: \([^()\s]+\))?"
    r"(?: [-–—] Group: #?\S{1,40})?)$"
)
_NOTE = regex(r"(?:\*\*)?(?:Notes?|Annotation)(?::(?:\*\*)?|\*\*:)\s+(?P<note>\S.*)")
_TRANSCRIPT = "Transcript:"
_LABELS = frozenset((_TRANSCRIPT, "Key takeaways:", "Summary:"))
_POINTS = regex(r"\(\*\s(?P<points>\S.*)\)")
"""A program's takeaways on one line: `(* Weirs hold water., * Fish need a ladder.)`."""
_HEAD = regex(r"(?:\*\*)?Notes?:?(?:\*\*)?")


def are_highlights(blocks: Sequence[Block]) -> bool:
    """Whether the bullets of a section are highlights: one of them says where it stands."""
    bullets = [block for block in blocks if isinstance(block, Bullet)]
    lines = (line for bullet in bullets for line in (bullet, *bullet.children))
    return any(_PLACE.search(line.text.partition(" Note: ")[0]) for line in lines)


def highlights(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """A bullet as somebody's words; a note under it is the quotation's, anything else prose."""
    if not isinstance(block, Bullet) or not block.text:
        return ()
    if is_readers(block.text):  # who is not who speaks
        return tuple(_with_readers_own(prose(block, section, page)))
    if any(child.text == _TRANSCRIPT for child in block.children):
        return tuple(_snip(block, section, page))
    text, own = _without_note(block, page)
    place = _place(text)
    if place is None and any(map(_placed_words, block.children)):
        return tuple(_moment(block, section, page))
    alone = next((it for it in block.children if _is_place(it)), None) if place is None else None
    place = _place(alone.text) if alone else place
    time = timecode.time_code(place["time"]) if place else None
    words = text[: place.start()].rstrip() if place and alone is None else text
    is_word = words.isascii() and " " not in words
    if time and is_word and alone is None:  # a program's word for what has no text
        address = _address(place, page.at(block.lines))
        name, *noted = _moment(replace(block, text=words), section, page)
        return (replace(name, time=time), *address, *_with_readers_own(noted))
    children = [child for child in block.children if child is not alone]
    note, last, others = _note(children) if own is None else (own, 0, children)
    marks = _labels(children, others)
    at = page.at((block.lines[0], max(block.lines[1], last, alone.lines[1] if alone else 0)))
    quotation = _attributed(words, at, page, time, note)
    title = _title(words, block, page) if quotation is None else ""
    if title:
        quotation = _attributed(words.removeprefix(title).lstrip(), at, page, time, note)
        marks = (*marks, *((passage(title, at, section, PassageKind.OTHER),) if quotation else ()))
    if quotation is None:
        speaker, words = _speaker(words, page, timed=time is not None)
        context, bare = unwrap_quotation(words)
        quotation = Quotation(
            text=bare or words,
            note=note,
            context=context if bare else None,
            speaker=speaker,
            time=time,
            at=at,
        )
    marks = (*marks, *_address(place, at))
    below = (item for child in others for item in prose(child, section, page))
    return (quotation, *marks, *_with_readers_own(below))


def _without_note(block: Bullet, page: Page) -> tuple[str, str | None]:
    """A bullet's text, and the reader's note that is the last of its lines."""
    last = page.rows(block.lines)[-1].strip()
    note = _NOTE.fullmatch(last) if block.lines[0] < block.lines[1] else None
    if note is None or not block.text.endswith(f" {last}"):
        return block.text, None
    return block.text.removesuffix(last).rstrip(), note["note"]


def highlighted(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """What was marked as takeaways; the reader's own notes and tags on it are details."""
    is_point = isinstance(block, Bullet)  # beside others, `- Note: C sharp is hard to tune`
    read = takeaways if is_point or not is_readers(block.text) else prose
    return tuple(_with_readers_own(read(block, section, page)))


def _with_readers_own(items: Iterable[Found]) -> Iterator[Found]:
    """The items, with what the reader noted and how they call the words above as details."""
    for it in items:
        if isinstance(it, AccountPassage) and is_readers(it.text):
            yield AccountDetail(what="reader", text=it.text, at=it.at)
        else:
            yield it


def _title(words: str, block: Bullet, page: Page) -> str:
    """The first line of a bullet where a quotation begins on the second: a moment's title."""
    rows = [row.strip() for row in page.rows(block.lines)]
    title = rows[0].lstrip("-*+• ")
    is_title = len(rows) > 1 and opens_quotation(rows[1]) and words.startswith(f"{title} ")
    return title if is_title else ""


def _attributed(
    words: str, at: Span, page: Page, time: TimeCode | None, note: str | None
) -> Quotation | None:
    """Words in quotation marks with their speaker behind a dash, or None."""
    quote = read_quote(words, at, page.top) if opens_quotation(words) else None
    if quote is None or quote.speaker is None or (quote.time and time) or (quote.note and note):
        return None
    return replace(quote, time=quote.time or time, note=quote.note or note)


def _moment(block: Bullet, section: Section, page: Page) -> Iterator[Found]:
    """A title for a moment, and what a program noted below, with times: none of it is quoted."""
    yield passage(block.text, page.at(block.lines), section, PassageKind.OTHER)
    for child in block.children:
        place = _placed_words(child)
        if place is None or (isinstance(child, Bullet) and child.children):
            yield from prose(child, section, page)
            continue
        at = page.at(child.lines)
        words = child.text[: place.start()].rstrip()
        noted = passage(words, at, section, PassageKind.OTHER)
        yield replace(noted, time=timecode.time_code(place["time"]))
        yield from _address(place, at)


def _snip(block: Bullet, section: Section, page: Page) -> Iterator[Found]:
    """A program's title for a moment, its summary, and the words, each below who says them."""
    parts = [child for child in block.children if isinstance(child, Paragraph)]
    first = next((child for child in parts if _place(child.text)), None)
    place = _place(first.text) if first else None
    lines = (block.lines[0], first.lines[1] if first else block.lines[1])
    title = passage(block.text, page.at(lines), section, PassageKind.OTHER)
    time = timecode.time_code(place["time"]) if place else None
    yield replace(title, time=time)
    label: Block | None = None  # the line that says who speaks
    is_said = False
    for child, below in zip(block.children, (*block.children[1:], None), strict=True):
        named = is_full_name(child.text) or is_role(child.text)
        if child.text in _LABELS:
            is_said = child.text == _TRANSCRIPT
        elif is_said and named and isinstance(below, Paragraph):
            label = child
        elif is_said and isinstance(child, Paragraph):
            yield from _words(child, label, section, page, place if child is first else None)
            continue
        elif not is_said and (points := _POINTS.fullmatch(child.text)):
            for point in points["points"].split(", * "):
                yield from takeaways(replace(child, text=point.strip()), section, page)
            continue
        else:
            yield from prose(child, section, page)
            continue
        yield Mark(role=Role.LABEL, what="heading", lines=child.lines)


def _words(
    block: Paragraph, label: Block | None, section: Section, page: Page, place: Match | None
) -> Iterator[Found]:
    """What somebody says in a moment, without the moment's place; what that leads to is kept.

    It stands with the line that says who speaks.
    """
    at = page.at(((label or block).lines[0], block.lines[1]))
    words = block.text[: place.start()].rstrip() if place else block.text
    if words:
        turn = passage(words, at, section, PassageKind.OTHER)
        yield replace(turn, speaker=label.text if label else None)
    if place and (place["target"] or not words):
        yield AccountDetail(what="metadata", text=place["target"] or place.group(), at=at)


def _place(text: str) -> Match | None:
    """Where a text says that it stands; None where the time is none."""
    place = _PLACE.search(text)
    is_none = place and place["time"] and timecode.parse(place["time"]) is None
    return None if is_none else place


def _address(place: Match | None, at: Span) -> Iterator[AccountDetail]:
    """What a place says beside its time: where it leads, or in which words it is printed."""
    if place is None or (place["time"] and not place["target"]):
        return
    shown = place["saved"] or place["sign"] or place.group()[1:-1]
    printed = place["target"] if place["time"] else shown
    yield AccountDetail(what="metadata", text=printed, at=at)


def _placed_words(block: Block) -> Match | None:
    """The place behind the words of a line below a highlight; None where there are no words."""
    place = _place(block.text)
    return place if place and block.text[: place.start()].strip() else None


def _is_place(block: Block) -> bool:
    """Whether a line below a highlight only says where that stands."""
    place = _place(block.text)
    return place is not None and is_flat(block) and place.start() == 0


def _speaker(words: str, page: Page, *, timed: bool) -> tuple[str | None, str]:
    """Who says a highlight that is a name and words in quotation marks, and the words.

    Behind a machine's label for a voice they need no marks.
    """
    label, _, behind = words.partition(": ")
    if behind and is_numbered_role(label):
        return label, behind
    named = leading_speaker(words, page.top)
    if named is None or named.speaker is None:
        return None, words
    if not is_person(named.speaker, words, page, timed=timed):
        return None, words
    return named.speaker, words.partition(":")[2].strip()


def _note(children: Sequence[Block]) -> tuple[str | None, int, list[Block]]:
    """The note under a highlight, its last line, and what else stands there."""
    others = list(children)
    for index, child in enumerate(children):
        if not is_flat(child):
            continue
        if match := _NOTE.fullmatch(child.text):
            del others[index]
            return match["note"], child.lines[1], others
        below = block_behind(children, index)
        if _HEAD.fullmatch(child.text) and isinstance(below, Paragraph):
            del others[index : index + 2]
            return below.text, below.lines[1], others
    return None, 0, others


def _labels(children: Sequence[Block], others: Sequence[Block]) -> tuple[Found, ...]:
    """The line that only says that a note follows."""
    return tuple(
        Mark(role=Role.LABEL, what="heading", lines=child.lines)
        for child in children
        if child not in others and isinstance(child, Paragraph) and _HEAD.fullmatch(child.text)
    )
