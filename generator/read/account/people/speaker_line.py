"""The line right below a page's title that only says who speaks.

`by Ada Okafor from the Institute of Water`, `Dr. Ada Okafor` and `A talk given by Ada Okafor` are
enough, and so is a handle, a mail address or a day beside a name, a firm behind a Chinese one, or
several lines with a name and a firm each. Names alone may as well be subjects: they count where the
text below says of one what is said of people only, prints words under it, or says what they are.
"""

import re
from collections.abc import Sequence

from generator.read.account.people.in_text.name_evidence import confirmation
from generator.read.account.people.lines_with_firms import (
    SpeakerLine,
    lines_with_firms,
    may_be_name,
    named_in,
)
from generator.read.account.people.list_parts import HANDLE
from generator.read.account.people.listed_people import listed_people
from generator.read.account.people.names import is_whole_short_name
from generator.read.account.people.whole_names import all_people, people_before_posts, says_post
from generator.read.account.titles.title_lines import without_address
from generator.read.grammar.details import SPEAKER_KEYS, pairs
from generator.read.grammar.linked_values import shown_text
from generator.read.grammar.people.introductions import BY, GIVEN
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Speech, is_marked
from generator.read.outline.headings.titles import link_target, unmarked
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.quantities.dates import FoundDate, find_date
from generator.text.regex import Match, regex
from generator.text.web_address import PROFILE_LINK, is_web_address, recording_of

_BY = regex(
    rf"(?P<of>{GIVEN}|(?:delivered|given|preached|presented|taught)\s)?"
    rf"(?:{BY}\s+|(?:(?:Dr|Prof(?:essor)?)\b\.?\s){{1,2}})(?P<names>\S.*?)\.?",
    re.IGNORECASE,
)
_TITLED = regex(
    r"(?:(?:Dr|Prof(?:essor)?)\b\.?\s){1,2}(?P<name>[^\W\d_][^@\d,;:]{3,60}?)"
    r"(?:\s\S{1,60}@\S{1,60}(?:\s.{1,40})?)?"
)
_ASIDE = regex(r" \((?!@)[^()]{1,80}\)")
_BEFORE_FIRM = regex(
    r"(?P<name>[^\W\d_]{2,4}|[^\W\d_][\w.'’ -]{3,40}?)\s?(?:[（(][^（()）]{2,40}[)）])?"
    r"\s?[／｜]\s?[^／｜。]{2,80}"
)
_HANDLE = regex(HANDLE)
_AROUND = " -–—|·•/,"
_TIME = regex(r"\d\d?:\d\d(?: ?[ap]m)?")
_MEETING = regex(r"\s(?:conversation|dialogue|discussion|interview)$", re.IGNORECASE)
_TOP = 6  # blocks
_MAX_LINE = 160


def speaker_lines(
    blocks: Sequence[Block], rows: Sequence[str], *, in_event: bool = False
) -> tuple[SpeakerLine, ...]:
    """The lines of speakers below the title of a page: mostly one, or several with firms.

    Args:
        blocks: the page, its title first.
        rows: the lines of the text below the second block, in which evidence is looked for.
        in_event: whether the note stands among those of an event: one line with a firm is enough.
    """
    line = _below_title(blocks, rows) or _first_point(blocks) or _below_plain_title(blocks)
    return lines_with_firms(blocks, in_event=in_event) if line is None else (line,)


def _first_point(blocks: Sequence[Block]) -> SpeakerLine | None:
    """The point with which a page without a title begins: `- Ada Okafor - Engineer, Acme`."""
    block = blocks[0] if blocks else None
    if not isinstance(block, Bullet) or len(block.text) > _MAX_LINE:
        return None
    names, post = named_in(block.text)
    is_sure = says_post(post) and begins_with_given_name(names[0])
    return SpeakerLine(block=block, names=names) if is_sure else None


def _below_plain_title(blocks: Sequence[Block]) -> SpeakerLine | None:
    """The line near the top of a page without marks that says who gave it: `Talk by Ada Okafor`.

    The name may stand on the next line.
    Who presents may be a firm, so without the talk's word a name must begin with a given one.
    """
    if any(is_marked(block) for block in blocks[:_TOP]):
        return None
    above = ""
    for block in blocks[1:_TOP]:
        if not isinstance(block, Paragraph | Heading) or len(block.text) > _MAX_LINE:
            continue
        by = _BY.fullmatch(above + block.text)
        above = f"{block.text} " if block.text.endswith(" by") else ""
        names = _names_behind(by) if by and by["of"] else ()
        if names and all(map(begins_with_given_name, names)):
            return SpeakerLine(block=block, names=names)
    return None


def _names_behind(by: Match) -> tuple[str, ...]:
    """The names that a line gives behind `by`; who presents may be a firm."""
    printed = by["names"].removeprefix("The ")  # `The Rev. Dr. Ada Okafor`
    names = people_before_posts(printed, commas=False)
    sure = not by["of"] or by["noun"]
    are_people = all(may_be_name(it) and (sure or begins_with_given_name(it)) for it in names)
    return names if are_people else ()


def _below_title(blocks: Sequence[Block], rows: Sequence[str]) -> SpeakerLine | None:
    """The line of speakers below the marked title of a page, or None."""
    if len(blocks) < 2 or not is_marked(blocks[0]):
        return None
    title, block = blocks[0], _below_link(blocks[1:])
    if not isinstance(block, Paragraph | Heading | Bullet) or len(block.text) > _MAX_LINE:
        return None
    if isinstance(block, Heading) and block.level <= title.level:
        return None
    in_chinese = _BEFORE_FIRM.fullmatch(block.text)
    name = in_chinese["name"] if in_chinese else ""
    if is_whole_short_name(name) or begins_with_given_name(name):
        return SpeakerLine(block=block, names=(name,))
    if isinstance(block, Paragraph) and block.quoted and not block.text.startswith("#"):
        return None  # `> ## Ada Okafor` begins a card about her
    if isinstance(block, Heading) and (titled := _with_title(*blocks[2:3])):
        return titled  # the heading is of the first part
    text = block.text.strip("# ")
    target = link_target(text)
    text = PROFILE_LINK.sub(" @page", f"{unmarked(text)} ({target})" if target else text)
    text = unmarked(shown_text(text)).strip()
    by = _BY.fullmatch(text)
    day = _day_apart(text)
    if names := _behind_key(block, text):
        day = None
    elif by:
        names = _names_behind(by)
    else:
        names = _with_handle_or_day(text, day) or _shown(block, text, title.name, blocks[2:], rows)
    return SpeakerLine(block=block, names=names, date=day.iso if day else None) if names else None


def _with_title(*below: Block) -> SpeakerLine | None:
    """The line that is nothing but somebody with a title, and a mail address: `Dr. Ada Okafor`."""
    for block in below:
        titled = _TITLED.fullmatch(block.text) if isinstance(block, Paragraph) else None
        names = people_before_posts(titled["name"], commas=False) if titled else ()
        if isinstance(block, Paragraph) and names and may_be_name(names[0]):
            is_all = titled is not None and names == (titled["name"],)
            return SpeakerLine(block=block, names=names) if is_all else None
    return None


def _shown(
    block: Block, text: str, title: str, blocks: Sequence[Block], rows: Sequence[str]
) -> tuple[str, ...]:
    """The names of a line that says what they are, or that the text below shows to be people's."""
    text = _MEETING.sub("", text)
    names, post = named_in(text)
    if not names or says_post(post):
        return names
    every = all_people(text)
    if post and len(every) == len(names):
        return ()
    body = "\n".join(rows)
    are_told_of = [_is_told_of(it, title, body, blocks) for it in every]
    is_point = isinstance(block, Bullet)  # of a list, which may be of other things
    below = (it for it in blocks[:1] if isinstance(it, Bullet if is_point else Paragraph))
    is_shown = any(says_post(it.text) for it in below) or (any(are_told_of) and not is_point)
    return (every if any(are_told_of[1:]) else names) if is_shown else ()


def _below_link(blocks: Sequence[Block]) -> Block | None:
    """The first block, or the byline below it where it is nothing but a link or an address.

    None where the link leads to a recording and no byline stands below: its words name a channel.
    """
    block, below = (*blocks[:2], None)[:2]
    if not isinstance(block, Paragraph):
        return block
    address = block.text if is_web_address(block.text) else without_address(block.text)[1]
    if address is None:
        return block
    if isinstance(below, Paragraph) and _BY.fullmatch(below.text):
        return below
    return None if recording_of(address) else block


def _behind_key(block: Block, text: str) -> tuple[str, ...]:
    """Whom a heading names behind a key: `## Speaker: Ada Okafor`."""
    printed = pairs(text) if isinstance(block, Heading) else ()
    if len(printed) != 1 or name_key(printed[0].key) not in SPEAKER_KEYS:
        return ()
    return tuple(it.name for it in listed_people(printed[0].value, several=True, sure=True))


def _day_apart(text: str) -> FoundDate | None:
    """The day behind a separator in a line; `Recorded on 4 May 2024` is a sentence."""
    day = find_date(text)
    is_apart = day is not None and text[: day.start].rstrip().endswith(tuple("-–—|·•/,("))
    return day if is_apart else None


def _with_handle_or_day(text: str, day: FoundDate | None) -> tuple[str, ...]:
    """The names of which a line consists, beside handles and a day.

    Beside one name and a handle may stand the firm: `Ada Okafor, Acme, @ada`, `… @ada (Acme)`.
    """
    undated = text[: day.start] + text[day.end :] if day else text
    has_handle = _HANDLE.search(text) is not None
    if day is None and not has_handle:
        return ()
    bare = _TIME.sub("", _ASIDE.sub("", undated))
    names, post = named_in(bare, commas=not has_handle)
    return names if not post or (has_handle and len(names) == 1) else ()


def _is_told_of(name: str, title: str, body: str, below: Sequence[Block]) -> bool:
    """Whether the text below shows that a name is somebody's."""
    own = {name, *name.split()}
    speaks = any(isinstance(block, Speech) and block.speaker in own for block in below)
    return speaks or confirmation(name, title, body) is not None
