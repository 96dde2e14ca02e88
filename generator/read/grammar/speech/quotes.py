"""Quotes, however they are printed.

`At 0:17 - "words" - note`, `"words" — Speaker @ 41:35`, `words — Speaker @ 41:35`, with nested
marks, a bracketed context in front, and any style of quotation marks.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from generator.model.account import Quotation
from generator.model.base import Span
from generator.read.account.people.names import is_full_name
from generator.read.grammar.emphasis import without_emphasis
from generator.read.grammar.speech.attribution import (
    Attribution,
    announced_by,
    attribution,
    attribution_line,
    behind_dash,
    is_announcement,
    leading_name,
    stated_speaker,
)
from generator.read.grammar.speech.quotation_marks import (
    DASHES,
    PAIRS,
    closing_mark,
    names_between,
    opens_quotation,
    unwrap_quotation,
    without_label,
)
from generator.read.grammar.speech.quoted_speakers import with_leading_speaker
from generator.read.grammar.speech.remarks import Remark, before_remark, parted, remark_of, remarked
from generator.read.grammar.speech.speaker_labels import is_person, may_be_person
from generator.read.grammar.timed import split_time
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Speech,
    is_flat,
    is_quoted,
)
from generator.read.outline.sections import Section
from generator.read.page import Found, Page
from generator.text.quantities import timecode
from generator.text.regex import regex
from generator.text.web_address import is_contact

_HEADLINE_DASHES = f"{DASHES}─"
_DASH = regex(rf"(?<!\s)\s+[{DASHES}]{{1,2}}\s+")  # once in a run of spaces
_JOINING = regex(r"(?:and|but|then|while|&) ")


def quotes(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """A bullet or paragraph that quotes somebody."""
    if isinstance(block, Speech):
        return (quotation_of(block, page),) if block.speaker or block.quoted else ()
    if not isinstance(block, Bullet | Paragraph):
        return ()
    if isinstance(block, Bullet) and block.children:
        return _with_children(block, section, page)
    at = page.at(block.lines)
    read = (read_quote(part, at, page.top) for part in side_by_side(block.text, page.top))
    line = page.rows(block.lines)[0]
    return tuple(
        with_leading_speaker(it, lambda name: is_full_name(name) and is_person(name, line, page))
        for it in read
        if it
    )


def side_by_side(text: str, top: Sequence[str]) -> tuple[str, ...]:
    """The parts of a line that quotes one after the other: `Ada: “words” Ivo: “words”`.

    >>> side_by_side('Ada Okafor: "It is." Ivo Kern: "It is not."', ())
    ('Ada Okafor: "It is."', 'Ivo Kern: "It is not."')
    """
    named, body = leading_name(split_time(text).text, top)
    closers = PAIRS.get(body[:1], "") if named else ""
    for index, char in enumerate(body[1:], start=1) if closers else ():
        rest = body[index + 1 :].lstrip(" ,;/|·—–-") if char in closers else ""
        if rest and not body[index - 1].isspace():
            joining = _JOINING.match(rest)
            rest = rest[joining.end() :] if joining else rest
            other, _ = leading_name(split_time(rest).text, top)
            if other is not None:
                return (text[: len(text) - len(body) + index + 1], *side_by_side(rest, top))
    return (text,)


def is_quote(line: Heading, _section: Section, page: Page) -> bool:
    """Whether a line with the form of a title is a short quote."""
    return read_quote(line.text, page.at(line.lines), page.top) is not None


def _with_children(block: Bullet, section: Section, page: Page) -> tuple[Found, ...]:
    """A quote whose note, or whose attribution, stands under it.

    An item under an item is a part of it: a name there says whose words stand above only behind a
    dash, under a heading that announces quotes, or where the words are in quotation marks.
    """
    own, remarks = parted(block.children)
    if remarks and (len(remarks) > 1 or remarks[0].is_note or own):
        return _with_remarks(block, remarks, section, page)
    child = block.children[0]
    if len(block.children) > 1 or not is_flat(child):
        return ()
    at = page.at((block.lines[0], child.lines[1]))
    announced = section.rule is not None and section.rule.grammar is quotes
    if (opens_quotation(child.text) or is_quoted(child)) and is_announcement(block.text):
        name, line = announced_by(block.text)[0], page.rows(block.lines)[0]
        alone = isinstance(child, Paragraph) and may_be_person(name, page)
        if announced or alone or is_person(name, line, page):
            return (_announced(block, child, at),)
    quote = read_quote(block.text, at, page.top)
    below = _attribution_of(child, page.top)
    is_item = isinstance(child, Bullet) and child.text[:1] not in DASHES
    if quote is None and below and below.speaker and (announced or not is_item):
        quote = Quotation(text=block.text, at=at)
    is_title = is_contact(child.text) and not (announced or opens_quotation(block.text))
    if quote is None or quote.note is not None or is_title:  # of the page at an address below
        return ()
    if below and quote.speaker is None:
        if quote.time and below.time:
            return ()
        time = quote.time or below.time
        quote = replace(quote, speaker=below.speaker, note=below.note, time=time)
        if not (is_item and stated_speaker(child.text)):
            return (quote,)
        byline = page.detail("byline", child)
        return (quote, byline)  # the label is printed as well
    return (replace(quote, note=child.text),)


def _with_remarks(
    block: Bullet, remarks: Sequence[Remark], section: Section, page: Page
) -> tuple[Found, ...]:
    """A quote with the remarks that are the last under it."""
    lines = (block.lines[0], block.last_line)
    own, below = block.children[: -len(remarks)], block.children[-len(remarks) :]
    quoted = Paragraph(text=block.text, quoted=True, lines=lines)
    announced = section.rule is not None and section.rule.grammar is quotes
    if own:
        whole = replace(block, children=own, lines=lines)
        read = _with_children(whole, section, page)
    else:
        read = (block_quotation if announced else quotes)(quoted, section, page)
    quote = read[0] if read else None
    if not isinstance(quote, Quotation):
        return ()
    stated = (
        page.detail("byline", line) for line, it in zip(below, remarks, strict=True) if it.speaker
    )
    quote = replace(remarked(quote, remarks), at=page.at(lines))
    return (quote, *read[1:], *stated)


def quotation_of(speech: Speech, page: Page) -> Quotation:
    """Words under a line that says whose they are, as a quotation."""
    text, time = speech.text, speech.time
    if time is None:
        text, time = timecode.without_bracket(text)
    context, words = unwrap_quotation(text)
    if context and speech.context:  # a line of its own says where the words stand
        stamp = timecode.lead(context) if time is None else None
        if stamp is not None and stamp.end == len(context):
            time = stamp.code
        else:
            words = text
    return Quotation(
        text=words or text,
        context=speech.context or (context if words else None),
        speaker=speech.speaker,
        time=time,
        at=page.at(speech.lines),
    )


def _announced(block: Bullet, child: Bullet | Paragraph, at: Span) -> Quotation:
    context, words = unwrap_quotation(child.text)
    name, note = announced_by(block.text)
    return Quotation(text=words or child.text, context=context, speaker=name, note=note, at=at)


def is_attribution(block: Block, page: Page) -> bool:
    """Whether a line only names the speaker of the words above it, behind a dash."""
    named = _attribution_of(block, page.top) if isinstance(block, Bullet | Paragraph) else None
    return named is not None and named.speaker is not None


def _attribution_of(block: Bullet | Paragraph, top: Sequence[str]) -> Attribution | None:
    return attribution_line(block.text, top, bullet=isinstance(block, Bullet))


def block_quotation(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """A line of a block quotation, whether it has quotation marks of its own or not."""
    if (read := quotes(block, section, page)) or not is_quoted(block):
        return read
    timed = split_time(block.text)
    if timed.time is not None and timed.text and not timed.aside:
        return (Quotation(text=timed.text, time=timed.time, at=page.at(block.lines)),)
    text, time = timecode.without_bracket(block.text)
    return (Quotation(text=text, time=time, at=page.at(block.lines)),)


def leading_speaker(text: str, top: Sequence[str]) -> Attribution | None:
    """Who said a line that is nothing but a name and words in quotation marks, and when."""
    timed = split_time(without_emphasis(text, PAIRS))
    named, body = leading_name(timed.text, top)
    closing = closing_mark(body) if named and not timed.aside else None
    if named is None or closing is None or body[closing + 1 :].strip():
        return None
    return replace(named, time=timed.time or named.time)


def read_quote(text: str, at: Span, top: Sequence[str] = ()) -> Quotation | None:
    """The quote that a line prints, or None where it prints none.

    A line quotes if it has outer quotation marks, or an attribution to a speaker behind a dash.
    `top` are the first lines of the page, where names in small letters are known from.
    """
    quote = _quote_of(without_emphasis(text := without_label(text), PAIRS), at, top)
    if quote is not None and quote.text not in text:  # the marks stood among its words
        quote = _quote_of(text, at, top)
    is_around = quote and not (quote.speaker or quote.time) and opens_quotation(quote.text)
    inner = _quote_of(quote.text, at, top) if quote and is_around else None
    return inner if inner and inner.speaker else quote  # `"'words' — Ada Okafor"`


def _quote_of(text: str, at: Span, top: Sequence[str]) -> Quotation | None:
    timed = split_time(text)
    named, body = leading_name(timed.text, top)
    closing = closing_mark(body)
    if closing is not None:
        inner, behind = body[: closing + 1], body[closing + 1 :].strip()
        attributed, note = _tail(behind, top, dated=timed.time is None)
        if named and ((attributed and attributed.speaker) or (named.note and note)):
            return None
    else:
        inner, attributed = _unmarked(body, top)
        if attributed is None:
            return None
        note = attributed.note
    context, words = unwrap_quotation(inner)
    is_other = named and (closing is None or names_between(inner))
    if not words or (context and timed.aside) or is_other:
        return None
    times = [part.time for part in (timed, named, attributed) if part and part.time]
    if len(times) > 1:
        return None
    speaker = named.speaker if named else attributed.speaker if attributed else None
    return Quotation(
        text=words,
        note=(named.note if named else None) or note,
        context=context or timed.aside,
        speaker=speaker,
        time=times[0] if times else None,
        at=at,
    )


def _tail(behind: str, top: Sequence[str], *, dated: bool) -> tuple[Attribution | None, str | None]:
    """What stands behind a quote: an attribution, a note, or both."""
    front, remark = before_remark(behind)
    rest = behind_dash(front)
    if not rest.strip(" .,;*_"):
        return None, remark
    who = attribution(rest, top, dated=dated)
    timed = split_time(rest) if rest.startswith(("[", "(")) and not who else None
    if timed and timed.time and not timed.aside:  # `[0:57] — Ada Okafor`
        named = attribution(behind_dash(timed.text), top)
        who = Attribution(speaker=named.speaker if named else None, time=timed.time)
        rest = named.note or "" if named else timed.text
    elif who:
        rest = who.note or ""
    elif (stated := remark_of(rest.strip("[]() "))) and stated.time:  # `[Timestamp: 0:57]`
        who, rest = Attribution(speaker=None, time=stated.time), ""
    elif (bare := timecode.without_bracket(rest))[1]:  # `Old mills [0:57]`
        who, rest = Attribution(speaker=None, time=bare[1]), bare[0]
    minute = None if who and who.time else timecode.minute(rest.strip("[]() "))
    if minute:
        who, rest = Attribution(speaker=who.speaker if who else None, time=minute), ""
    return who, "\n".join(filter(None, (rest.strip(), remark))) or None


def _unmarked(body: str, top: Sequence[str]) -> tuple[str, Attribution | None]:
    """Words without outer marks are a quote only with an attribution behind the last dash.

    Not where a quotation comes first and more about it behind a dash: that is a headline.
    """
    closing = body.find(PAIRS[body[0]], 1) if opens_quotation(body) else -1
    behind = body[closing + 1 :] if closing > 0 else ""
    if behind[:1] in tuple(_HEADLINE_DASHES) and not behind.lstrip(_HEADLINE_DASHES)[:1].isspace():
        return body, None
    cut = next(reversed([*_DASH.finditer(body)]), None)
    return (body[: cut.start()], attribution(body[cut.end() :], top)) if cut else (body, None)
