"""The line right below a page's title that only says who speaks.

`by Ada Okafor from the Institute of Water`, `Dr. Ada Okafor` and `A talk given by Ada Okafor` are
enough, and so is a handle, a mail address or a day beside a name, a firm behind a Chinese one, or
several lines with a name and a firm each. Names alone may as well be subjects: they count where the
text below says of one what is said of people only, prints words under it, or says what they are.
"""

import re
from collections.abc import Iterator, Sequence

from generator.model.base import Value
from generator.read.account.people.in_text.name_evidence import confirmation
from generator.read.account.people.list_parts import BESIDE, HANDLE
from generator.read.account.people.listed_people import listed_people
from generator.read.account.people.occasion_line import occasion_of
from generator.read.account.people.whole_names import (
    AROUND,
    all_people,
    may_be_name,
    people_and_post,
    people_before_posts,
    says_post,
)
from generator.read.account.titles.title_lines import without_address
from generator.read.grammar.details import SPEAKER_KEYS, pairs
from generator.read.grammar.linked_values import shown_text
from generator.read.grammar.people.introductions import BY, GIVEN
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Speech,
    heading_of,
    is_marked,
)
from generator.read.outline.headings.titles import link_target, unmarked
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.naming.person_names import without_role
from generator.text.quantities.dates import FoundDate, find_date
from generator.text.regex import Match, regex
from generator.text.web_address import PROFILE_LINK, is_web_address, recording_of

_BY = regex(
    rf"(?P<of>{GIVEN}|(?:delivered|given|preached|presented|taught)\s)?"
    rf"(?:{BY}\s+|(?:(?:Dr|Prof(?:essor)?)\b\.?\s){{1,2}})(?P<names>\S.*?)\.?",
    re.IGNORECASE,
)
_ASIDE = regex(r" \((?!@)[^()]{1,80}\)")
_HANDLE = regex(HANDLE)
_ACCOUNT = regex(r"(?P<handle>@[\w-]{2,40})(?: @page)?")
_DASH = regex(r"\s[-–—|]\s")
_TIME = regex(r"\d\d?:\d\d(?: ?[ap]m)?")
_MEETING = regex(r"\s(?:conversation|dialogue|discussion|interview)$", re.IGNORECASE)
_MAX_LINE = 160
_FIRM = regex(r"[^,.:;!?]{4,40}, (?=[A-Z0-9])[^,.:;!?()]{2,50}")  # behind a name
_SLIDES = regex(r"(?:slides?|slide deck|folien|diapositivas)\b[^.!?]{0,20}https?://", re.IGNORECASE)
_LEAST_LINES, _BLANK_BETWEEN = 2, 2
_FIRM_WORDS = 5
_BOLD = 6  # the level of a bold line


class SpeakerLine(Value, frozen=True, kw_only=True):
    """The line below the title, the names that it says, the day (ISO) and the event beside them."""

    block: Paragraph | Heading | Bullet
    names: tuple[str, ...]
    date: str | None = None
    event: str | None = None


def speaker_lines(
    blocks: Sequence[Block], rows: Sequence[str], *, in_event: bool = False
) -> tuple[SpeakerLine, ...]:
    """The lines of speakers below the title of a page: mostly one, or several with firms.

    Args:
        blocks: the page, its title first.
        rows: the lines of the text below the second block, in which evidence is looked for.
        in_event: whether the note stands among those of an event: one line with a firm is enough.
    """
    line = _of_occasion(blocks) or _below_title(blocks, rows) or _first_point(blocks)
    if line is None:
        return _lines_with_firms(blocks, in_event=in_event)
    return (line, *_lines_alike(line, blocks[blocks.index(line.block) + 1 :]))


def _lines_alike(line: SpeakerLine, below: Sequence[Block]) -> Iterator[SpeakerLine]:
    """The lines right below one of a speaker that name somebody else each, in its form."""
    is_by = _BY.fullmatch(line.block.text) is not None
    for block in below:
        if not isinstance(block, Paragraph) or block.lines[0] != line.block.lines[1] + 1:
            return
        by = _BY.fullmatch(unmarked(shown_text(block.text)))
        text = by["names"] if by else block.text
        names, post = people_and_post(text, commas=False)
        is_sure = all(map(begins_with_given_name, names)) or says_post(post)
        names = names if is_by == (by is not None) and is_sure else ()
        if not names or (not by and people_and_post(text)[1] == ""):
            return
        line = SpeakerLine(block=block, names=names)
        yield line


def _of_occasion(blocks: Sequence[Block]) -> SpeakerLine | None:
    """The line below the title that says who speaks, at which event and when."""
    if len(blocks) < 2 or heading_of(blocks[0]) is None:
        return None
    title, block = blocks[0], blocks[1]
    least = title.level if is_marked(title) else _BOLD - 1
    is_smaller = not is_marked(block) or block.level > least
    if not isinstance(block, Paragraph | Heading) or not is_smaller or len(block.text) > _MAX_LINE:
        return None
    occasion = occasion_of(unmarked(shown_text(block.text.strip("# "))).strip())
    if occasion is None:
        return None
    names, event = occasion.names, occasion.event
    return SpeakerLine(block=block, names=names, date=occasion.date, event=event)


def _first_point(blocks: Sequence[Block]) -> SpeakerLine | None:
    """The point with which a page without a title begins: `- Ada Okafor - Engineer, Acme`."""
    block = blocks[0] if blocks else None
    if not isinstance(block, Bullet) or len(block.text) > _MAX_LINE:
        return None
    names, post = people_and_post(block.text)
    is_sure = says_post(post) and begins_with_given_name(names[0])
    return SpeakerLine(block=block, names=names) if is_sure else None


def _names_behind(by: Match) -> tuple[str, ...]:
    """The names that a line gives behind `by`, or a handle; who presents may be a firm."""
    printed = by["names"].removeprefix("The ")  # `The Rev. Dr. Ada Okafor`
    if handle := _ACCOUNT.fullmatch(printed):
        return (handle["handle"],)
    names = people_before_posts(printed, commas=False)
    sure = not by["of"] or by["noun"]
    return names if sure or all(map(begins_with_given_name, names)) else ()


def _below_title(blocks: Sequence[Block], rows: Sequence[str]) -> SpeakerLine | None:
    """The line of speakers below the marked title of a page, or None."""
    if len(blocks) < 2 or not is_marked(blocks[0]):
        return None
    title, block = blocks[0], _below_link(blocks[1:])
    if not isinstance(block, Paragraph | Heading | Bullet) or len(block.text) > _MAX_LINE:
        return None
    if isinstance(block, Heading) and block.level <= title.level:
        return None
    if isinstance(block, Paragraph) and block.quoted and not block.text.startswith("#"):
        return None  # `> ## Ada Okafor` begins a card about her
    text = block.text.strip("# ")
    target = link_target(text)
    text = PROFILE_LINK.sub(" @page", f"{unmarked(text)} ({target})" if target else text)
    text = unmarked(shown_text(text)).strip()
    by = _BY.fullmatch(text)
    day = _day_apart(text)
    if names := _behind_key(block, text):
        day = None
    elif names := _above_handle(text, title.name):
        pass
    elif by:
        names = _names_behind(by)
    else:
        names = _with_handle_or_day(text, day) or _shown(block, text, title.name, blocks[2:], rows)
    return SpeakerLine(block=block, names=names, date=day.iso if day else None) if names else None


def _above_handle(text: str, title: str) -> tuple[str, ...]:
    """The one name in a title whose account the line below it is: `Ada Okafor - Weirs`, `@ada`.

    In front of the handle may stand what somebody is, but no name.
    """
    handle = _HANDLE.search(text)
    if handle is None or handle.end() < len(text):
        return ()
    if begins_with_given_name(text[: handle.start()].strip()):
        return ()
    parts = [part.strip() for part in _DASH.split(title)]
    names = tuple(it for it in parts if begins_with_given_name(it) and may_be_name(it))
    return names if len(parts) > 1 and len(names) == 1 else ()


def _shown(
    block: Block, text: str, title: str, blocks: Sequence[Block], rows: Sequence[str]
) -> tuple[str, ...]:
    """The names of a line that says what they are, or that the text below shows to be people's."""
    text = _MEETING.sub("", text)
    names, post = people_and_post(text)
    if not names or says_post(post):
        return names
    every = all_people(text)
    if post and len(every) == len(names):
        return ()
    body = "\n".join(rows)
    are_told_of = [_is_told_of(it, title, body, blocks) for it in every]
    is_point = isinstance(block, Bullet)  # of a list, which may be of other things
    below = (it for it in blocks[:1] if isinstance(it, Bullet if is_point else Paragraph))
    is_shown = any(says_post(it.text) and not _names_given(it.text) for it in below)
    is_shown = is_shown or (any(are_told_of) and not is_point)
    return names if is_shown else ()


def _names_given(text: str) -> tuple[str, ...]:
    """The names with which a line begins, if each begins with a given name."""
    names, _ = people_and_post(text, commas=False)
    return names if all(map(begins_with_given_name, names)) else ()


def _below_link(blocks: Sequence[Block]) -> Block | None:
    """The first block, or the byline below it where it is but a short line, a link or an address.

    None where the link leads to a recording and no byline stands below: its words name a channel.
    """
    block, below = (*blocks[:2], None)[:2]
    if not isinstance(block, Paragraph):
        return block
    address = block.text if is_web_address(block.text) else without_address(block.text)[1]
    by = _BY.fullmatch(below.text) if isinstance(below, Paragraph) else None
    if address is None:
        is_subtitle = block.title is not None and not begins_with_given_name(block.text)
        return below if is_subtitle and by and _names_behind(by) else block
    return below if by else None if recording_of(address) else block


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
    front, *others = _HANDLE.split(bare)
    bare = front if len(others) == 1 and len(all_people(front)) == 1 else bare  # a firm is behind
    names, post = people_and_post(bare, commas=not has_handle)
    return names if not post or (has_handle and len(names) == 1) else ()


def _is_told_of(name: str, title: str, body: str, below: Sequence[Block]) -> bool:
    """Whether the text below shows that a name is somebody's."""
    own = {name, *name.split()}
    speaks = any(isinstance(block, Speech) and block.speaker in own for block in below)
    return speaks or confirmation(name, title, body) is not None


def _lines_with_firms(blocks: Sequence[Block], *, in_event: bool) -> tuple[SpeakerLine, ...]:
    """Lines right below the title and each other that are a name each, two at least.

    One with a firm is enough above a line to slides, and in notes of an event; there it may be the
    only smaller heading of its level, or name several of one firm. Rivers with their countries
    stand so as well: half of the names must begin with given names.
    """
    if len(blocks) < _LEAST_LINES or not is_marked(blocks[0]):
        return ()
    if in_event and (heading := _heading_with_firm(*blocks)):
        return (heading,)
    first = blocks[1]
    if in_event and isinstance(first, Paragraph) and (names := _several_with_firm(first.text)):
        return (SpeakerLine(block=first, names=names),)
    lines: list[SpeakerLine] = []
    for block in blocks[1:]:
        if not isinstance(block, Paragraph):
            break
        names, firm = people_and_post(block.text, commas=False)
        apart = block.lines[0] - lines[-1].block.lines[1] if lines else 1
        is_next = apart == 1 or (in_event and apart == _BLANK_BETWEEN)
        if len(names) != 1 or not is_next or (firm and not _FIRM.fullmatch(block.text)):
            break
        lines.append(SpeakerLine(block=block, names=names))
    behind = blocks[1 + len(lines) : 2 + len(lines)]
    is_told = any(isinstance(it, Paragraph) and _SLIDES.match(it.text) for it in behind)
    is_told = is_told or (in_event and ", " in "".join(it.block.text for it in lines[:1]))
    least = 1 if is_told else _LEAST_LINES
    sure = sum(begins_with_given_name(line.names[0]) for line in lines)
    return tuple(lines) if len(lines) >= least and sure * 2 >= len(lines) > 0 else ()


def _several_with_firm(text: str) -> tuple[str, ...]:
    """The names of a line that puts several in front of their firm, or each in front of his.

    >>> _several_with_firm("Ada Okafor, Ben Lind and Cleo Moreau, River Works")
    ('Ada Okafor', 'Ben Lind', 'Cleo Moreau')
    """
    bare = BESIDE.sub("", text).strip(AROUND)
    people, _, firm = bare.rpartition(", ")
    apart = [people_and_post(part, commas=False) for part in bare.split(";")]
    names = tuple(it for of_part, _ in apart for it in of_part) if len(apart) > 1 else ()
    is_firm = firm[:1].isupper() and not begins_with_given_name(firm)
    if len(apart) == 1 and is_firm and len(firm.split()) <= _FIRM_WORDS:
        names = tuple(map(without_role, all_people(people)))
    sure = sum(map(begins_with_given_name, names))
    is_said = len(names) > 1 and len(names) >= len(apart) and sure * 2 >= len(names)
    return names if is_said and all(map(may_be_name, names)) else ()


def _heading_with_firm(title: Block, block: Block, *below: Block) -> SpeakerLine | None:
    """The heading right below the title, the only one as large, with a name and a firm."""
    if not is_marked(title) or not is_marked(block) or block.level <= title.level:
        return None
    names, firm = people_and_post(block.name, commas=False)
    is_alone = not any(is_marked(it) and it.level <= block.level for it in below)
    is_sure = firm and _FIRM.fullmatch(block.name) and begins_with_given_name(names[0])
    return SpeakerLine(block=block, names=names) if is_sure and is_alone else None
