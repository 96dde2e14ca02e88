"""The line right below a page's title that only says who speaks.

`by Ada Okafor from the Institute of Water` is enough by itself, also below a link to the recording;
so are `A talk given by Ada Okafor at RiverConf` and `Dr. Ada Okafor`.
A line or a heading that consists of names (`Ada Okafor, Ivo Kern`) may as well be a list of
subjects: it counts only where the text below says of one of them what is said of people only, or
prints words under the name, or the next line what somebody is. A handle, a mail address or a day
beside the name is enough as well: `Ada Okafor - @ada - 4 Feb 2016`, `Ada Okafor @ada`; so is a firm
behind a Chinese one: `王芳（Fang Wang）／水科技 工程師`. So are several lines
one below the other, each with a name and a firm: `Ada Okafor, Acme`.
"""

import re
from collections.abc import Sequence

from generator.model.base import Value
from generator.read.account.people.in_text.name_evidence import confirmation
from generator.read.account.people.listed_people import listed_people
from generator.read.account.people.names import is_full_name, is_whole_short_name
from generator.read.account.people.whole_names import in_front_of_firm
from generator.read.account.titles.title_lines import names_in_byline, without_address
from generator.read.grammar.details import SPEAKER_KEYS, pairs
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Speech, is_marked
from generator.read.outline.headings.titles import link_target, unmarked
from generator.read.vocabulary.name_parts import SORT_WORDS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.naming.people_words import names_role
from generator.text.naming.person_names import without_role
from generator.text.quantities.dates import date_of_value
from generator.text.quantities.weekdays import is_weekday
from generator.text.web_address import MAIL_ADDRESS, PROFILE_LINK, is_web_address, recording_of

_BY = re.compile(
    r"(?P<of>(?:an?\s)?(?:[^\W\d_]{3,20}\s)?"
    r"(?P<noun>charla|conferencia|conférence|keynote|lecture|palestra|presentation|sermon|session|speech"
    r"|talk|vortrag|webinar|workshop)\s(?:(?:delivered|given|held|preached|presented)\s)?"
    r"|(?:delivered|given|preached|presented|taught)\s)?"
    r"(?:(?:by|von|par|por)\s+|(?:(?:Dr|Prof(?:essor)?)\b\.?\s){1,2})(?P<names>\S.*?)\.?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r" \(https?://[^\s()]+\)")
_AT_END = re.compile(r" \((?P<aside>(?!@)[^()]{1,80})\)$")
_WORKS_FOR = re.compile(r"\s(?:from|at|of|[-–—|])\s")
_BETWEEN = re.compile(r"(?:(?<!\s)\s+)?(?:,|&|\+|\band\b)\s*+")
_BEFORE_FIRM = re.compile(
    r"(?P<name>[^\W\d_]{2,4}|[^\W\d_][\w.'’ -]{3,40}?)\s?(?:[（(][^（()）]{2,40}[)）])?"
    r"\s?[／｜]\s?[^／｜。]{2,80}"
)
_BESIDE = re.compile(rf"\s[-–—|·•/]\s|,\s|\s(?=\(?@\w)|\s(?=[<(]?{MAIL_ADDRESS.pattern})")
_HANDLE = re.compile(rf"\(?@\w{{2,30}}\)?|[<(]?{MAIL_ADDRESS.pattern}[>)]?")
_BEFORE_POST = re.compile(r"\s[-–—|@]\s|,\s|\s\(")
_WHERE = re.compile(
    r"\b(?:University|Universität|Université|Universidad|Institute|Department|works (?:at|for)) "
)
_POST_WORDS = 3
_TIME = re.compile(r"\d\d?:\d\d(?: ?[ap]m)?")
_NAME_AND_FIRM = re.compile(r"(?P<name>[^,.:;!?]{4,40}?)(?:, (?=[A-Z0-9])[^,.:;!?()]{2,50})?")
_SLIDES = re.compile(
    r"(?:slides?|slide deck|folien|diapositivas)\b[^.!?]{0,20}https?://", re.IGNORECASE
)
_MEETING = re.compile(r"\s(?:conversation|dialogue|discussion|interview)$", re.IGNORECASE)
_LEAST_LINES, _BLANK_BETWEEN = 2, 2
_TOP = 6  # blocks
_MAX_LINE = 160
_MAX_WORDS = 4


class SpeakerLine(Value, frozen=True, kw_only=True):
    """The line below the title, the names that it says, and the day (ISO) beside them."""

    block: Paragraph | Heading | Bullet
    names: tuple[str, ...]
    date: str | None = None


def speaker_lines(
    blocks: Sequence[Block], rows: Sequence[str], *, in_event: bool = False
) -> tuple[SpeakerLine, ...]:
    """The lines of speakers below the title of a page: mostly one, or several with firms.

    `in_event` says that the note stands among those of an event: one line with a firm is enough.
    """
    line = speaker_line(blocks, rows) or _first_point(blocks) or _below_plain_title(blocks)
    return _with_firms(blocks, in_event=in_event) if line is None else (line,)


def _first_point(blocks: Sequence[Block]) -> SpeakerLine | None:
    """The point with which a page without a title begins: `- Ada Okafor - Engineer, Acme`."""
    block = blocks[0] if blocks else None
    if not isinstance(block, Bullet) or len(block.text) > _MAX_LINE:
        return None
    names = _named_with_post(block.text)
    return SpeakerLine(block=block, names=names) if names else None


def _named_with_post(text: str) -> tuple[str, ...]:
    """The name in a line that says nothing else but what somebody is; a given name begins it."""
    who, post = (*_BEFORE_POST.split(text, maxsplit=1), "")[:2]
    return (who,) if is_post(post) and _is_name(who) and begins_with_given_name(who) else ()


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
        names = _names_behind(by, _without_asides(by["names"])[0]) if by and by["of"] else ()
        if names and all(map(begins_with_given_name, names)):
            return SpeakerLine(block=block, names=names)
    return None


def _names_behind(by: re.Match[str], printed: str) -> tuple[str, ...]:
    """The names that a line gives behind `by`; who presents may be a firm."""
    printed = printed.removeprefix("The ")  # `The Rev. Dr. Ada Okafor`
    names = tuple(map(without_role, names_in_byline(_WORKS_FOR.split(printed)[0])))
    sure = not by["of"] or by["noun"]
    are_people = all(_is_name(it) and (sure or begins_with_given_name(it)) for it in names)
    return names if are_people else ()


def _with_firms(blocks: Sequence[Block], *, in_event: bool) -> tuple[SpeakerLine, ...]:
    """Lines right below the title and each other that are a name each, two at least.

    One with a firm is enough above a line to slides, and in notes of an event; there it may be the
    only smaller heading of its level. Rivers with their countries stand so as well: half of the
    names must begin with given names.
    """
    if len(blocks) < _LEAST_LINES or not is_marked(blocks[0]):
        return ()
    if in_event and (heading := _heading_with_firm(blocks)):
        return (heading,)
    lines: list[SpeakerLine] = []
    for block in blocks[1:]:
        if not isinstance(block, Paragraph):
            break
        named = _NAME_AND_FIRM.fullmatch(block.text)
        apart = block.lines[0] - lines[-1].block.lines[1] if lines else 1
        is_next = apart == 1 or (in_event and apart == _BLANK_BETWEEN)
        if named is None or not is_next or not _is_name(named["name"]):
            break
        lines.append(SpeakerLine(block=block, names=(named["name"],)))
    behind = blocks[1 + len(lines)] if len(lines) + 1 < len(blocks) else None
    has_firm = len(lines) > 0 and ", " in lines[0].block.text
    is_told = (has_firm and in_event) or (
        isinstance(behind, Paragraph) and _SLIDES.match(behind.text)
    )
    least = 1 if is_told else _LEAST_LINES
    sure = sum(begins_with_given_name(line.names[0]) for line in lines)
    return tuple(lines) if len(lines) >= least and sure * 2 >= len(lines) > 0 else ()


def _heading_with_firm(blocks: Sequence[Block]) -> SpeakerLine | None:
    """The heading right below the title, the only one as large, with a name and a firm."""
    title, block = blocks[:2]
    if not is_marked(title) or not is_marked(block) or block.level <= title.level:
        return None
    named = _NAME_AND_FIRM.fullmatch(block.name)
    alike = sum(is_marked(it) and it.level <= block.level for it in blocks[1:])
    is_sure = named is not None and ", " in block.name and begins_with_given_name(named["name"])
    if named is None or not is_sure or alike > 1 or not _is_name(named["name"]):
        return None
    return SpeakerLine(block=block, names=(named["name"],))


def speaker_line(blocks: Sequence[Block], rows: Sequence[str]) -> SpeakerLine | None:
    """The line of speakers below the title of a page, or None.

    Args:
        blocks: the page, its title first.
        rows: the lines of the text below the second block, in which evidence is looked for.
    """
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
    text = block.text.strip("# ")
    target = link_target(text)
    text = PROFILE_LINK.sub(" @page", f"{unmarked(text)} ({target})" if target else text)
    text = unmarked(_ADDRESS.sub("", text)).strip()
    by = _BY.fullmatch(text)
    if line := _behind_key(block, text) or _with_handle_or_day(block, text):
        return line
    day = None
    if by is not None:
        printed, asides = _without_asides(by["names"])
        day = next(filter(None, map(date_of_value, asides)), None)
        names = _names_behind(by, printed)
    else:
        who, post = (*_BEFORE_POST.split(text, maxsplit=1), "")[:2]
        has_post = is_post(post)
        names = tuple(_BETWEEN.split(who if has_post else _MEETING.sub("", text)))
        body = "\n".join(rows)
        is_point = isinstance(block, Bullet)  # of a list, which may be of other things
        below = (it for it in blocks[2:3] if isinstance(it, Bullet if is_point else Paragraph))
        if not all(map(_is_name, names)) or not (
            has_post
            or any(is_post(it.text) for it in below)
            or (not is_point and any(_is_told_of(it, title.name, body, blocks[2:]) for it in names))
        ):
            return None
        others = (_is_told_of(it, title.name, body, blocks[2:]) for it in names[1:])
        names = names if any(others) else in_front_of_firm(names, who)
    is_said = names and all(map(_is_name, names))
    return SpeakerLine(block=block, names=names, date=day) if is_said else None


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


def _without_asides(text: str) -> tuple[str, list[str]]:
    """A text without what stands in brackets at its end: `Ada Okafor (Acme) (4 May 2024)`."""
    asides: list[str] = []
    while (aside := _AT_END.search(text)) is not None:
        asides.append(aside["aside"])
        text = text[: aside.start()]
    return text, asides


def _behind_key(block: Paragraph | Heading | Bullet, text: str) -> SpeakerLine | None:
    """A heading that says it behind a key: `## Speaker: Ada Okafor`."""
    printed = pairs(text) if isinstance(block, Heading) else ()
    if len(printed) != 1 or name_key(printed[0].key) not in SPEAKER_KEYS:
        return None
    names = tuple(it.name for it in listed_people(printed[0].value, several=True, sure=True))
    return SpeakerLine(block=block, names=names) if names else None


def _with_handle_or_day(block: Paragraph | Heading | Bullet, text: str) -> SpeakerLine | None:
    """The line where it consists of names, handles and a day, of which one is not a name.

    Beside one name and a handle may stand the firm: `Ada Okafor, Acme, @ada`, `… @ada (Acme)`.
    """
    parts = [part.strip() for part in _BESIDE.split(_AT_END.sub("", text))]
    parts = [part for part in parts if not _TIME.fullmatch(part)]
    names = tuple(part for part in parts if _is_name(part))
    days = [day for part in parts if (day := date_of_value(part)) is not None]
    handles = [part for part in parts if _HANDLE.fullmatch(part)]
    if not names or not (days or handles) or len(days) > 1:
        return None
    others = len(parts) - len(names) - len(days) - len(handles)
    of_firm = handles and names == tuple(parts[:1])
    if not _is_name(parts[0]) or others > (1 if of_firm else 0):
        return None
    if len(names) > len(handles) > 0 and parts[-1] == handles[-1]:
        names = names[:1]  # a firm may be called like somebody
    return SpeakerLine(block=block, names=names, date=days[0] if days else None)


def is_post(text: str) -> bool:
    """Whether a text only says what somebody is, or where: `Dev Advocate @ Acme`."""
    if text.endswith((".", ":", "?", "!")) or len(text) > _MAX_LINE:
        return False
    called = text.split()[:_POST_WORDS]
    return any(names_role(word.strip(",)")) for word in called) or _WHERE.search(text) is not None


def _is_name(text: str) -> bool:
    words = text.casefold().split()
    is_name = is_full_name(text) and not is_weekday(text.rsplit(maxsplit=1)[-1])
    return is_name and len(words) <= _MAX_WORDS and SORT_WORDS.isdisjoint(words)


def _is_told_of(name: str, title: str, body: str, below: Sequence[Block]) -> bool:
    """Whether the text below shows that a name is somebody's."""
    own = {name, *name.split()}
    speaks = any(isinstance(block, Speech) and block.speaker in own for block in below)
    return speaks or confirmation(name, title, body) is not None
