"""The line right below a page's title that only says who speaks.

`by Ada Okafor from the Institute of Water`, `Dr. Ada Okafor` and `A talk given by Ada Okafor` are
enough, and so is a handle, a mail address or a day beside a name, a firm behind a Chinese one, or
several lines with a name and a firm each. Names alone may as well be subjects: they count where the
text below says of one what is said of people only, prints words under it, or says what they are.
"""

import re
from collections.abc import Iterator, Sequence

from generator.read.account.people.below_title.lines_with_firms import (
    SpeakerLine,
    before_stroke,
    is_retold,
    line_above_key,
    lines_with_firms,
    names_before_stroke,
    with_post_below,
)
from generator.read.account.people.below_title.occasion_line import occasion_of
from generator.read.account.people.in_text.name_evidence import confirmation
from generator.read.account.people.lists.list_parts import HANDLE
from generator.read.account.people.lists.whole_names import (
    all_people,
    given_among,
    people_alone,
    people_and_post,
    people_before_posts,
    says_post,
)
from generator.read.account.people.names import is_full_name
from generator.read.account.titles.title_lines import without_address
from generator.read.grammar.linked_values import shown_text
from generator.read.grammar.people.introductions import BY, DONE, GIVEN, behind_by
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Speech,
    heading_of,
    is_marked,
)
from generator.read.outline.events.days import slot_of
from generator.read.outline.headings.titles import link_target, unmarked, without_hashes
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.given_names import begins_with_given_name
from generator.text.quantities.dates import YEAR, FoundDate, find_date
from generator.text.regex import Match, regex
from generator.text.web_address import PROFILE_LINK, is_web_address, recording_of

_BY = regex(
    rf"(?P<of>{GIVEN}|{DONE})?"
    rf"(?:{BY}\s+|(?:(?:Dr|Prof(?:essor)?)\b\.?\s){{1,2}})(?P<names>\S.*?)\.?",
    re.IGNORECASE,
)
_ASIDE = regex(r" \((?!@)[^()]{1,80}\)")
_HANDLE = regex(HANDLE)
_ACCOUNT = regex(r"(?P<handle>@[\w-]{2,40})(?: @page)?")
_GAP = regex(r"\s{2,}")
_DASH = regex(r"\s[-–—|]\s")
_TIME = regex(r"\d\d?:\d\d(?: ?[ap]m)?")
_MEETING = regex(r"\s(?:conversation|dialogue|discussion|interview)$", re.IGNORECASE)
_MAX_LINE, _MAX_CARD = 160, 80
_WHEN = 2  # blocks: a title and when
_BOLD = 6  # the level of a bold line


def speaker_lines(
    blocks: Sequence[Block], rows: Sequence[str], *, in_event: bool
) -> tuple[SpeakerLine, ...]:
    """The lines of speakers below the title of a page: mostly one, or several with firms.

    `rows` are the lines of the text below the second block, in which evidence is looked for. Where
    the note stands among those of an event (`in_event`), one line with a firm is enough.
    """
    if _is_of_work(blocks):
        return ()
    line = _of_occasion(blocks) or before_stroke(blocks) or _below_title(blocks, rows)
    line = line or line_above_key(blocks)
    if line is None:
        lines = lines_with_firms(blocks, in_event=in_event)
    else:
        lines = (line, *_lines_alike(line, blocks[blocks.index(line.block) + 1 :]))
    return (*lines, *_occasion_below(lines[-1], blocks)) if lines else ()


def says_who_gave(text: str) -> bool:
    """Whether a line says that somebody gave a talk, and who: `Talk by Zyxin Kern`."""
    by = _BY.fullmatch(unmarked(shown_text(text[:_MAX_LINE])))
    return by is not None and by["of"] is not None and _names_behind(by) != ()


def _occasion_below(line: SpeakerLine, blocks: Sequence[Block]) -> Iterator[SpeakerLine]:
    """The line right below that of a speaker which says at which event, perhaps when."""
    block = next(iter(blocks[blocks.index(line.block) + 1 :]), None)
    is_next = isinstance(block, Paragraph) and block.lines[0] == line.block.lines[1] + 1
    if isinstance(block, Paragraph) and is_next and line.event is None:
        occasion = occasion_of(unmarked(shown_text(block.text)).strip())
        if occasion and occasion.event and not occasion.names:
            date = None if line.date else occasion.date
            yield SpeakerLine(block=block, names=(), date=date, event=occasion.event)


def _is_of_work(blocks: Sequence[Block]) -> bool:
    """Whether a line below names says who retells a work: those who wrote it do not speak."""
    behind = (it for it in blocks[1:3] if isinstance(it, Heading | Paragraph))
    return any(is_retold(without_hashes(it.text)) for it in behind)


def _lines_alike(line: SpeakerLine, below: Sequence[Block]) -> Iterator[SpeakerLine]:
    """The lines below one of a speaker that name somebody else each, in its form.

    A blank line may stand between short ones that say of each what she is, or where.
    """
    is_by = _BY.fullmatch(line.block.text) is not None
    for block in below:
        apart = block.lines[0] - line.block.lines[1]
        most = 1 if is_by or len(block.text) > _MAX_CARD else 2
        if not isinstance(block, Paragraph) or apart > most:
            return
        by = _BY.fullmatch(unmarked(shown_text(block.text)))
        text = by["names"] if by else block.text
        names, post = people_and_post(text, commas=False)
        is_sure = all(map(begins_with_given_name, names)) or says_post(post)
        names = names if is_by == (by is not None) and is_sure else ()
        names = names or names_before_stroke(text)
        if not names or not (by or "／" in text or people_and_post(text)[1]):
            return
        line = SpeakerLine(block=block, names=names)
        yield line


def _of_occasion(blocks: Sequence[Block]) -> SpeakerLine | None:
    """The line below the title that says who speaks, at which event and when."""
    if len(blocks) < 2 or not isinstance(blocks[0], Heading | Paragraph):
        return None
    title = blocks[0]
    at = 2 if is_web_address(blocks[1].text[:_MAX_LINE].strip()) else 1
    block = next(iter(blocks[at : at + 1]), title)
    least = title.level if is_marked(title) else _BOLD - 1
    is_smaller = not is_marked(block) or block.level > least
    if not isinstance(block, Paragraph | Heading) or not is_smaller or len(block.text) > _MAX_LINE:
        return None
    occasion = occasion_of(unmarked(shown_text(without_hashes(block.text))).strip())
    if occasion is None:
        return None
    names, event = occasion.names, occasion.event
    if heading_of(title) is None and not (event and (occasion.date or YEAR.search(event))):
        return None  # a line above it may be anything
    below = next((it for it in blocks[at + 1 : at + 2] if is_marked(it)), block)
    alone = people_alone(without_hashes(below.text[:_MAX_LINE]))  # `River Works - RiverConf 2031`
    if names and alone and not any(map(begins_with_given_name, names)):
        block, names = (below, alone) if begins_with_given_name(alone[0]) else (block, names)
    return SpeakerLine(block=block, names=names, date=occasion.date, event=event)


def _names_behind(by: Match) -> tuple[str, ...]:
    """The names that a line gives behind `by`, or a handle; who presents may be a firm."""
    printed = by["names"].removeprefix("The ")  # `The Rev. Dr. Ada Okafor`
    if handle := _ACCOUNT.fullmatch(printed):
        return (handle["handle"],)
    names = people_before_posts(_GAP.split(printed)[0], commas=False)  # `Jan Ok   River Works`
    are_of_firms = printed.endswith(")") and len(names) > 1  # `Zyx Ok and Ky Lo (River Works)`
    sure = not by["of"] or by["noun"] or are_of_firms
    return names if sure or any(map(begins_with_given_name, names)) else ()


def _below_title(blocks: Sequence[Block], rows: Sequence[str]) -> SpeakerLine | None:
    """The line of speakers below the title of a page, or None."""
    if len(blocks) < 2:
        return None
    if not is_marked(blocks[0]):
        return with_post_below(*blocks[:2])
    title = blocks[0]
    is_slot = isinstance(blocks[1], Heading | Paragraph) and slot_of(without_hashes(blocks[1].text))
    blocks = (title, *blocks[2:]) if is_slot and len(blocks) > _WHEN else blocks
    block = _below_link(blocks[1:])
    if not isinstance(block, Paragraph | Heading | Bullet) or len(block.text) > _MAX_LINE:
        return None
    if isinstance(block, Heading) and block.level <= title.level:
        return None
    if isinstance(block, Paragraph) and block.quoted and not block.text.startswith("#"):
        return None  # `> ## Ada Okafor` begins a card about her
    text = without_hashes(block.text)
    target = link_target(text)
    text = PROFILE_LINK.sub(" @page", f"{unmarked(text)} ({target})" if target else text)
    text = unmarked(shown_text(text)).strip()
    by = _BY.fullmatch(text)
    day = _day_apart(text)
    names = _above_handle(text, title.name)
    if not names:
        names = _names_behind(by) if by else _with_handle_or_day(text, day)
    if is_slot and not (by or names) and not isinstance(block, Bullet):
        alone = people_alone(text)
        names = alone if all(map(begins_with_given_name, alone)) else ()
    if not (by or names):
        names = _shown(block, text, title.name, blocks[2:], rows)
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
    account = handle[0].strip("()@").casefold()
    names = given_among(parts) or tuple(
        it for it in parts if is_full_name(it) and "".join(it.casefold().split()) == account
    )
    return names if len(parts) > 1 and len(names) == 1 else ()


def _shown(
    block: Block, text: str, title: str, blocks: Sequence[Block], rows: Sequence[str]
) -> tuple[str, ...]:
    """The names of a line that says what they are, or that the text below shows to be people's."""
    text = _MEETING.sub("", text)
    below = [it for it in blocks[:1] if isinstance(it, Bullet)]
    is_list = isinstance(block, Bullet) and any(people_and_post(it.text)[0] for it in below)
    if is_list and field_of(title) is not Field.SPEAKER:
        return ()  # of people, whoever they are
    names, post = people_and_post(text)
    if isinstance(block, Bullet) and post.endswith(")") and "(" not in post:
        return names if all(map(begins_with_given_name, names)) else ()  # `Opening (Ada Ok, Chair)`
    if not names or says_post(post):
        return names
    every = all_people(text)
    if not post and isinstance(block, Heading) and _heads_brief(blocks) and _names_given(text):
        return names  # what such a heading describes is given by somebody, on pages of the web too
    if post and len(every) == len(names):
        return ()
    body = "\n".join(rows)
    are_told_of = [_is_told_of(it, title, body, blocks) for it in every]
    is_point = isinstance(block, Bullet)  # of a list, which may be of other things
    near = below if is_point else [it for it in blocks[:1] if isinstance(it, Paragraph)]
    is_shown = any(says_post(it.text) and not _names_given(it.text) for it in near)
    is_shown = is_shown or (any(are_told_of) and not is_point)
    return names if is_shown else ()


def _heads_brief(blocks: Sequence[Block]) -> bool:
    """Whether the first block heads what a talk or the like is about: `Abstract`."""
    return any(isinstance(it, Heading) and field_of(it.name) is Field.BRIEF for it in blocks[:1])


def _names_given(text: str) -> tuple[str, ...]:
    """The names with which a line begins, if each begins with a given name."""
    names, _ = people_and_post(text, commas=False)
    return names if all(map(begins_with_given_name, names)) else ()


def _below_link(blocks: Sequence[Block]) -> Block | None:
    """The first block, or the byline below it where it is but a short line, a link or an address.

    None where the link leads to a recording and no byline stands below: its words name a channel.
    """
    block, below = (*blocks[:2], None)[:2]
    own = _BY.fullmatch(shown_text(block.text)) if isinstance(block, Paragraph) else None
    if not isinstance(block, Paragraph) or (own and _names_behind(own)):
        return block
    address = block.text if is_web_address(block.text) else without_address(block.text)[1]
    by = _BY.fullmatch(below.text) if isinstance(below, Paragraph) else None
    if address is None:
        is_subtitle = block.title is not None and not begins_with_given_name(block.text)
        return below if is_subtitle and by and _names_behind(by) else block
    return below if by else None if recording_of(address) else block


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
    if behind_by(front) == "":  # `Mit @adao und Ivo`: the word is no part of a name
        bare = " ".join(others).strip()
    bare = front if len(others) == 1 and len(all_people(front)) == 1 else bare  # a firm is behind
    names, post = people_and_post(bare, commas=not has_handle)
    return names if not post or (has_handle and len(names) == 1) else ()


def _is_told_of(name: str, title: str, body: str, below: Sequence[Block]) -> bool:
    """Whether the text below shows that a name is somebody's."""
    own = {name, *name.split()}
    speaks = any(isinstance(block, Speech) and block.speaker in own for block in below)
    return speaks or confirmation(name, title, body) is not None
