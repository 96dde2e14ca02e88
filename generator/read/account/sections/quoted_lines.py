"""Lines that are quotations by their shape: with a speaker, or in quotation marks alone.

`[3:10] Ada Okafor: “words”`, `Ada Okafor: “words”`, `A (Okafor): “words”`. In front of a colon may
stand anything; the page tells whether it is a person: a full name beside a time, or a name that the
page has elsewhere too, and never in small letters.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.model.account import AccountDetail, Quotation
from generator.read.account.people.names import is_full_name
from generator.read.grammar import timed
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.speech.quotation_marks import (
    ends_sentence,
    is_whole_quotation,
    opens_quotation,
    quotes_inside,
)
from generator.read.grammar.speech.quotes import leading_speaker, quotes, side_by_side
from generator.read.grammar.speech.speaker_labels import is_person
from generator.read.outline.blocks import Block, Bullet, Paragraph, is_flat, is_quoted
from generator.read.outline.sections import Grammar, Section
from generator.read.page import Found, Page
from generator.read.vocabulary.keys import Field, field_of
from generator.text.regex import regex

_QUOTE_WORDS = 4
_QUOTE_SIGNS = 8
_CUES = 8  # sentences with times, for each that is quoted
_STOPS = (".", "!", "…", "。", "！")  # a question is asked, perhaps of nobody
_CLOSING = "\"'”“’‘»«」』"
_PLACES, _LABEL = {Field.ADDRESS, Field.RECORDING}, 40
_RANGE = regex(r"[\W_]*\d{1,2}:\d\d\s*[-–—]\s*\d{1,2}:\d\d")  # a plan's minutes

Shape = tuple[Sequence[Block], Grammar]
"""Blocks, and the grammar that reads them."""


def spoken_lines(blocks: Sequence[Block], page: Page) -> Iterator[Shape]:
    """Lines that are nothing but a name and words in quotation marks.

    Of items with a word in front each, none is such where half of these are nobody's.
    """
    section = Section(heading=None, rule=None, blocks=())
    spoken = [block for block in blocks if _is_line_spoken(block, page)]
    called = [it for it in blocks if isinstance(it, Bullet) and _is_called(it.text, page)]
    n_spoken = len({*map(id, called)} & {*map(id, spoken)})
    terms = {it.lines for it in called if n_spoken * 2 <= len(called)}
    lines = [
        block
        for block in spoken
        if block.lines not in terms
        and any(
            isinstance(quote, Quotation) and _says_something(quote.text)
            for quote in quotes(block, section, page)
        )
    ]
    if lines:
        yield lines, quotes


def quotations(blocks: Sequence[Block], page: Page) -> Iterator[Shape]:
    """Quotations that name their speaker in full, and block quotations in quotation marks."""
    section = Section(heading=None, rule=None, blocks=())
    quoted = [block for block in blocks if _quotation(block, section, page)]
    lines = [it for it in blocks if isinstance(it, Paragraph) and not it.quoted]
    cues = [it for it in lines if timed.split_time(it.text).time is not None]
    sentences = sum(it.text.endswith(_STOPS) for it in cues)
    if sentences >= max(_CUES * len(quoted), len(cues) / 2):  # somebody is quoted in a transcript
        quoted = [it for it in quoted if it not in cues]
    if quoted:
        yield quoted, _quotes_in_prose


def named_quotation(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """A quotation with marks that names its speaker in full, whatever a section's heading says."""
    is_marked = isinstance(block, Paragraph | Bullet) and (
        is_quoted(block) or opens_quotation(block.text)
    )
    read = _quotation(block, section, page) if is_marked else ()
    is_named = any(isinstance(it, Quotation) and it.speaker for it in read)
    return _in_prose(read) if is_named else ()


def _quotes_in_prose(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """A quotation where nothing announces one: it may be of anybody, as in a sermon of verses."""
    return _in_prose(quotes(block, section, page))


def _in_prose(read: Sequence[Found]) -> tuple[Found, ...]:
    return tuple(
        replace(item, in_prose=True) if isinstance(item, Quotation) else item for item in read
    )


def _quotation(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """What a block says that is a quotation; nothing for any other."""
    if not isinstance(block, Paragraph | Bullet):
        return ()
    quoted = is_quoted(block)
    pair = isinstance(block, Bullet) and bool(block.children)
    marked = opens_quotation(timed.split_time(block.text).text)
    if not (quoted or pair or marked):
        return ()
    label = field_of(block.text[:_LABEL].partition(":")[0]) if quoted else None
    if label in _PLACES or (label and "://" in block.text):
        return ()  # `> **Video:** [Moving water](https://…) — Ada Okafor`
    read = quotes(block, section, page)
    stated = pair and any(isinstance(item, AccountDetail) for item in read)
    if len(read) != 1 + stated or not isinstance(read[0], Quotation):
        return ()
    quote = read[0]
    if marked and opens_quotation(quote.text) and not is_whole_quotation(quote.text):
        return ()  # `“Moving water” by Ada Okafor — River News`: a work, with who printed it
    heads = pair and not marked and quote.note is not None  # `Moving water — Ada Okafor`
    if not _says_something(quote.text) or (heads and not ends_sentence(quote.text)):
        return ()
    name = quote.speaker or ""
    line = page.rows(block.lines)[0]
    timed_name = quote.time is not None and is_person(name, line, page, timed=True)
    named = bool(name) and (is_full_name(name) or timed_name)
    dated = quote.time is not None and marked and _RANGE.match(block.text) is None
    alone = quoted or (isinstance(block, Bullet) and _is_whole_sentence(block.text))
    is_said = (
        named or stated or dated or (alone and marked and (not quote.note or has_ideographs(name)))
    )
    return read if is_said else ()


def _is_whole_sentence(text: str) -> bool:
    """Whether an item of a list is nothing but a sentence in quotation marks, with its stop."""
    return is_whole_quotation(text) and text.rstrip(_CLOSING).endswith(_STOPS)


def _says_something(text: str) -> bool:
    """Whether a text is a sentence rather than a title: few of its words are capitalised."""
    words = text.split()
    if len(words) == 1:
        return len(text) >= _QUOTE_SIGNS and has_ideographs(text)  # which have no spaces
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _QUOTE_WORDS and (ends_sentence(text) or capitals * 2 < len(words))


def _is_line_spoken(block: Block, page: Page) -> bool:
    """Whether a line is a person's name and nothing but words in quotation marks."""
    if not is_flat(block) or not quotes_inside(block.text):
        return False
    line = page.rows(block.lines)[0]
    return all(_is_spoken(part, line, page) for part in side_by_side(block.text, page.top))


def _is_called(text: str, page: Page) -> bool:
    """Whether in front of words in quotation marks stands one word: a name or a term."""
    speech = leading_speaker(text, page.top) if quotes_inside(text) else None
    return speech is not None and " " not in f"{speech.speaker}"


def _is_spoken(text: str, line: str, page: Page) -> bool:
    speech = leading_speaker(text, page.top)
    if speech is None or speech.speaker is None:
        return False
    return is_person(speech.speaker, line, page, timed=speech.time is not None)
