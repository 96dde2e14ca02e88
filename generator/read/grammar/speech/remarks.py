"""What stands on lines below a quote and is on it: who said it, when, and why it matters.

`Context: on old mills`, `**Timestamp:** 12:33`, `Speaker: Ada Okafor`; summaries that programs
write print them below each quote, in its block quotation, under its item or as lines of their own.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator.model.account import Quotation, TimeCode
from generator.model.base import Value
from generator.read.grammar.labelled import split_label
from generator.read.grammar.speech.attribution import behind_dash, stated_speaker
from generator.read.grammar.speech.quotation_marks import PAIRS, opens_quotation, without_label
from generator.read.outline.blocks import Block, Bullet, Paragraph, Rule, is_flat, is_quoted
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.remark_labels import labels_remark, labels_tags
from generator.text.quantities import timecode

_TIMES = frozenset(WORDS["labels_of_times"])
_MOST_WORDS = 4  # of a label
_LONGEST = 4_000  # characters of a remark
_NEAR = 400  # characters in which a remark begins
_AROUND = "*_ "
_BEHIND_TIME = " -–—~〜～→頃"
_OPENERS = "".join(PAIRS)
_FARTHEST = 2  # lines below each other, with a blank one between


class Remark(Value, frozen=True, kw_only=True):
    """A line on the quote above it: who said that, when, or something else about it."""

    text: str
    speaker: str | None = None
    time: TimeCode | None = None

    @property
    def is_note(self) -> bool:
        """Whether the line says more than who and when."""
        return self.speaker is None and self.time is None


def remark_of(text: str) -> Remark | None:
    """What a line says of the quote above; None where it says nothing of one.

    >>> remark_of("Context: On mills").is_note, remark_of("Timestamp: [12:33]").time.printed
    (True, 'Timestamp: [12:33')
    >>> remark_of("Mills: they are old")
    """
    bare = behind_dash(text).strip(_AROUND) if len(text) <= _LONGEST else ""
    labelled = split_label(bare, dashes=False)
    if labelled is None or not labelled.text.strip(_AROUND):
        return None
    label = labelled.label.strip(_AROUND).casefold()
    if labels_remark(label):
        return Remark(text=text)
    if label in _TIMES:
        value = labelled.text.strip("*_ []()")
        stamp = timecode.lead(value)
        behind = value[stamp.end :].strip(_BEHIND_TIME) if stamp else value
        until = timecode.lead(behind)  # `12:03-12:40`
        is_time = not behind or (until is not None and not behind[until.end :].strip(_BEHIND_TIME))
        printed = text[: text.rfind(value) + len(value)].strip(_AROUND)  # its word with it
        time = TimeCode(seconds=stamp.seconds, printed=printed) if stamp and is_time else None
        return Remark(text=text, time=time) if time else None
    who = stated_speaker(text.strip(_AROUND))
    return Remark(text=text, speaker=who.speaker) if who and who.speaker else None


def before_remark(text: str) -> tuple[str, str | None]:
    """A text in front of the remark that goes on in its line, and this.

    >>> before_remark("— Ada Okafor Context: On mills"), before_remark("— Ada: on mills")
    (('— Ada Okafor', 'Context: On mills'), ('— Ada: on mills', None))
    """
    near = text[:_NEAR]
    for colon in (at for at, sign in enumerate(near) if sign in ":："):
        words = near[:colon].split(" ")
        for first in range(len(words) - 1, max(-1, len(words) - 1 - _MOST_WORDS), -1):
            label = " ".join(words[first:])
            if labels_remark(label):
                return text[: colon - len(label)].rstrip(), text[colon - len(label) :].strip()
    return text, None


def with_remarks(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, each quotation with the remarks on the lines below as blocks under it."""
    index = 0
    while index < len(blocks):
        block = blocks[index]
        remarks = _below(blocks, index) if _is_quotation(block) else []
        if isinstance(block, Paragraph | Bullet) and remarks:
            children = block.children if isinstance(block, Bullet) else ()
            index = blocks.index(remarks[-1], index)
            yield Bullet(
                text=block.text,
                lines=(block.lines[0], remarks[-1].lines[1]),
                children=(*children, *remarks),
            )
        else:
            yield block
        index += 1


def _is_quotation(block: Block) -> bool:
    """Whether a block is a line of a block quotation, or words in quotation marks."""
    if isinstance(block, Bullet) and block.children:
        return is_quoted(block.children[-1]) or _is_marked(block.text)
    return is_quoted(block) or (is_flat(block) and _is_marked(block.text))


def _is_marked(text: str) -> bool:
    near = text[:_NEAR]
    has_mark = any(mark in near for mark in _OPENERS)
    return has_mark and opens_quotation(without_label(near).strip(_AROUND))


def _below(blocks: Sequence[Block], index: int) -> list[Paragraph | Bullet]:
    """The remarks right below a block, one at least of which says more than who and when."""
    remarks: list[Paragraph | Bullet] = []
    end, says_more = blocks[index].lines[1], False
    for at in range(index + 1, len(blocks)):
        block = blocks[at]
        if isinstance(block, Rule) and not block.text.strip("> "):
            end = block.lines[1]
            continue
        remark = remark_of(block.text) if is_flat(block) else None
        farthest = 1 if labels_tags(block.text[:_NEAR].partition(":")[0]) else _FARTHEST
        if remark is None or not is_flat(block) or block.lines[0] > end + farthest:
            break
        says_more = says_more or remark.is_note
        remarks.append(block)
        end = block.lines[1]
    return remarks if says_more or is_quoted(blocks[index]) else []


def parted(children: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Remark, ...]]:
    """What stands under a quote, up to the remarks on it that are the last, and these."""
    remarks: list[Remark] = []
    for child in reversed(children):
        remark = remark_of(child.text) if is_flat(child) else None
        if remark is None:
            break
        remarks.append(remark)
    return tuple(children[: len(children) - len(remarks)]), tuple(reversed(remarks))


def remarked(quote: Quotation, remarks: Iterable[Remark]) -> Quotation:
    """The quote with what the remarks on it say; as a note what its own line contradicts."""
    for it in remarks:
        speaker, time = quote.speaker or it.speaker, quote.time or it.time
        is_new = not it.is_note and it.speaker in {None, speaker} and it.time in {None, time}
        notes = (quote.note, None if is_new else it.text)
        quote = replace(
            quote, speaker=speaker, time=time, note="\n".join(filter(None, notes)) or None
        )
    return quote
