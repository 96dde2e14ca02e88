"""Sections of a transcript: headings are chapters; a turn goes on until somebody else speaks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from msgspec.structs import replace

from generator.model.account import AccountPassage, Item
from generator.read.account.people.turns.conversation import Conversation
from generator.read.account.people.whole_names import people_alone
from generator.read.grammar.labelled import COLON
from generator.read.grammar.speech import turns
from generator.read.grammar.speech.bold_labels import begins_with_bold
from generator.read.grammar.speech.quotation_marks import is_whole_quotation
from generator.read.grammar.speech.turn_lines import is_link_target, split_turn
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row, Rule, Speech, heading_of
from generator.read.outline.sections import Section
from generator.read.outline.turns.points_below import items_said
from generator.read.page import Page
from generator.read.vocabulary.section_names import TRANSCRIPT
from generator.text.caches import remembered
from generator.text.naming.normal import name_key
from generator.text.regex import regex

_LEAST_TURNS = 4
_VOICES, _SHORT, _SELDOM = 4, 25, 6  # of minutes: words of a turn, turns to a line that goes on
_CELLS = 2
"""Borders of the row of a table, which nobody says."""
_GOES_ON = ("...", "…")
_STOPS = tuple(".?!…。？！”\"»’')]」』—–-*_:：,;")
_LONGEST_OF_PAGE = 100
_OTHERS = (*"—–―", "ーー", "!- ")
_LEAST_DOTTED = 5
"""So many lines that go on behind dots show that whoever takes minutes marks all such lines."""
_MAX_LABEL = 60
_FEW_WORDS = 2
_REMARK = regex(r"\s?(?:<[^<>]*>|\([^()]*\))$")
_NUMBERS = regex(r"(?:\[[^\[\]]{1,8}\]\s*)+")
"""What may stand in front of a label: `[ 61] [EN] Ada Okafor: So`."""
_WORD = regex(r"[^\W\d_][\w'’-]*")
_ANNOUNCE = frozenset(map(name_key, ("Speakers", "Participants", "Attendees", "Panelists")))
_SIGNED = regex(r"(?:--|[–—])\s?(?P<name>[^\W\d_][\w'’]{0,30})$")
_ASIDE = regex(r"[\[(*_<].*[\])*_>]|\d{1,4}")  # a number may be a page's
_OF_OTHERS = regex(
    r"\W{0,3}\[[^\[\]]{0,40}#\d{1,7}\]|[^.?!]{3,150}#\d{1,7} \(https?://[^\s()]+\)$"
    r"|<[^\s<>]{2,40}> |\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?(?: ?<|$)"
    r"|[^\W\d_]\S{0,20}(?: \S{1,20}){0,2} [\[(](?:from|in|on|via) (?:the )?(?:chat|irc|zoom)\b"
    r"|\W{0,4}\?{2,}|\(\?\)|\([^()]{1,40}\)\s?[:：]|={2,}|\*\w[^*]*$"
    r"|[^\W\d_][^:：]{0,50}\s[\[(]?\d{1,3}(?::\d\d){1,2}[)\]]?[*_]{0,2}[:：]\s"
)
"""What minutes come to next, by its ticket (`[Bug #7844] Gates open`); who types or when, in a chat
(`<ada> words`, `11:30 AM`); others (`?? words`, `(Ada, Ivo): yes`); headings of a wiki; notes."""


def with_chapters(sections: Sequence[Section], spoken: Conversation) -> tuple[Section, ...]:
    """The sections, with those of a transcript as its chapters, whatever they are called.

    `Predictions` over turns of a conversation, or below the heading of a transcript, names what is
    talked about. Lists between the turns stay what they are called.
    """
    sections = tuple(part for section in sections for part in _without_speakers(section))
    heard = [any(map(spoken.is_turn, section.blocks)) for section in sections]
    first = heard.index(True) if True in heard else len(sections)
    last = len(sections) - 1 - heard[::-1].index(True) if True in heard else -1
    below = _below_transcript(sections)
    return tuple(
        replace(section, rule=None)
        if section.rule not in (None, TRANSCRIPT)
        and (first <= index <= last or below[index])
        and _is_said(section.blocks)
        else section
        for index, section in enumerate(sections)
    )


def is_list_of_speakers(above: Block, block: Block) -> bool:
    """Whether a line is nothing but the names that a line right above it announces: `SPEAKERS`."""
    heading = heading_of(above)
    announced = heading is not None and name_key(heading.name) in _ANNOUNCE
    return announced and isinstance(block, Paragraph) and bool(people_alone(block.text))


def _without_speakers(section: Section) -> Iterator[Section]:
    """A section of speakers, and what they say below their names as a section of no name."""
    match section.blocks:
        case [names, Speech(), *_] if section.heading and is_list_of_speakers(
            section.heading, names
        ):
            yield replace(section, blocks=(names,))
            yield Section(heading=None, rule=None, blocks=section.blocks[1:])
        case _:
            yield section


def _below_transcript(sections: Sequence[Section]) -> list[bool]:
    """For each section whether its heading is one of a level below that of a transcript."""
    below: list[bool] = []
    level = 0
    for section in sections:
        own = section.heading.level if section.heading else 0
        below.append(0 < level < own)
        if section.rule == TRANSCRIPT:
            level = own
        elif own <= level:
            level = 0
    return below


def _is_said(blocks: Sequence[Block]) -> bool:
    lists = sum(isinstance(block, Bullet | Row) for block in blocks)
    return bool(blocks) and lists * 2 < len(blocks)


def with_turns_going_on(
    items: Sequence[Item], sections: Iterable[Section], page: Page
) -> tuple[Item, ...]:
    """The items, with paragraphs behind a turn as its speaker's, up to the next label.

    A rule, a heading, a list (but for the items behind one that is a turn), code, a pause and what
    stands in brackets are nobody's, and so is what begins with a label or with the name of a
    speaker or is a line in bold, with what stands below; a line in italics ends no turn. What
    follows the last turn of all may be the page's own words: it goes on only as long as turns of
    the same speaker do above, and ends at an address or a line without a stop. Where most turns
    stand right below each other, or as in minutes, a blank line ends one, but in front of dots.
    """
    spoken = [index for index, item in enumerate(items) if _speaker(item)]
    if len(spoken) < _LEAST_TURNS:
        return tuple(items)
    blocks = [block for section in sections for block in section.blocks]
    text = {block.lines[0] for block in blocks if _is_text(block)} | set(items_said(blocks))
    quoted = {block.lines[0] for block in blocks if isinstance(block, Paragraph) and block.quoted}
    if quoted.isdisjoint(items[at].at.lines[0] for at in spoken):
        text -= quoted  # what is read out, or written together
    ends = [block.lines[0] for block in blocks if block.lines[0] not in text]
    ends += [section.heading.lines[0] for section in sections if section.heading]
    near = sum(items[at].at.lines[0] == items[at - 1].at.lines[1] + 1 for at in spoken if at)
    is_tight = near * 2 > len(spoken)
    speakers = dict(_going_on(items, text, sorted(ends), page, is_tight=is_tight))
    if not is_tight and _are_minutes(items, speakers):
        speakers = dict(_going_on(items, text, sorted(ends), page, is_tight=True))
    behind = {*_behind_last(items, spoken[-1], speakers)}
    speakers = {at: name for at, name in speakers.items() if at < spoken[-1] or at in behind}
    return tuple(
        replace(item, speaker=speakers[index], goes_on=True)
        if index in speakers and isinstance(item, AccountPassage)
        else item
        for index, item in enumerate(items)
    )


def _are_minutes(items: Sequence[Item], going_on: Mapping[int, str]) -> bool:
    """Whether many speak shortly, and hardly a turn goes on or much is told of them: in minutes."""
    words_at = {at: it for at, it in enumerate(items) if isinstance(it, AccountPassage)}
    turns = [it for it in words_at.values() if it.speaker]
    behind = [words_at[at] for at in going_on]
    voices = sum(number > 1 for number in Counter(it.speaker for it in turns).values())
    lengths = [sorted(len(it.text.split()) for it in its) for its in (turns, behind or turns)]
    are_short, is_short_behind = (it[len(it) // 2] <= _SHORT for it in lengths)
    heard = _heard(items)
    tells = (it.text for it in words_at.values() if not it.speaker and _begins_with(it.text, heard))
    n_told = sum(text.partition(" ")[2][:1].islower() for text in tells)  # `Ada asks whether …`
    is_seldom = is_short_behind and len(going_on) * _SELDOM < len(turns)
    return voices >= _VOICES and are_short and (is_seldom or len(turns) < n_told * _SELDOM)


def _heard(items: Iterable[Item]) -> frozenset[str]:
    """The first words of the names of those who speak."""
    return frozenset(name for item in items for name in (_speaker(item) or "").split()[:1])


def _begins_with(text: str, heard: frozenset[str]) -> bool:
    """Whether a text begins with the name of somebody heard: its colon is missing, or it tells."""
    first = _WORD.match(text)
    is_name = first is not None and first.group() in heard
    return first is not None and is_name and text[first.end() : first.end() + 1] != ","


def _behind_last(items: Sequence[Item], last: int, speakers: Mapping[int, str]) -> Iterator[int]:
    """Which items behind the last turn go on with it, by index."""
    longest = run = 0
    for index in range(last):
        run = run + 1 if speakers.get(index) == _speaker(items[last]) else 0
        longest = max(longest, run)
    texts = [getattr(item, "text", "") for item in items[last:]]
    stopped = texts[0].endswith(_STOPS)
    every = [index for index in speakers if index > last]
    behind = tuple(takewhile(lambda at: _may_be_said(texts[at - last], stopped=stopped), every))
    if len(behind) <= longest:
        yield from behind


def _may_be_said(text: str, *, stopped: bool) -> bool:
    """Whether a line behind all turns has no address, and ends like the last of them, or is long.

    Who wrote an interview down stands there, and what the site prints, mostly without a stop.
    """
    is_said = not stopped or len(text) > _LONGEST_OF_PAGE or text.endswith(_STOPS)
    return "://" not in text and is_said


def _speaker(item: Item) -> str | None:
    return item.speaker if isinstance(item, AccountPassage) else None


def _is_text(block: Block) -> bool:
    """Whether a block may go on with somebody's words: no list, no rule, no pause."""
    if isinstance(block, Rule) or not isinstance(block, Paragraph | Speech):
        return False
    turn = turns.turn_of(block)
    return turn is None or turn.only_time is None


def _is_labelled(text: str, heard: frozenset[str]) -> bool:
    """Whether a paragraph begins with somebody's label, or one that names who is `heard`.

    A label that is not known to be a speaker's is no word of the one who spoke before.
    """
    if (
        text.startswith(_OTHERS)  # somebody else asks, or a program reports
        or is_link_target(text)
        or _OF_OTHERS.match(text)
        or begins_with_bold(text)
        or text.count(" | ") >= _CELLS
    ):
        return True
    bare = _NUMBERS.sub("", text, count=1).lstrip("*_ ") or text
    if _begins_with(bare, heard):
        return True
    turn = split_turn(bare)
    if turn is not None:
        return turn.only_time is None  # else it is a pause
    label, small = _label(bare).split(), any(name.islower() for name in heard)  # handles are
    is_large = bare[0].isupper() or bare[0] == "?"
    if len(label) == 1 or (len(label) == _FEW_WORDS and (is_large or small)):
        return True  # `edit: …` is a label as well
    if 0 < len(label) <= 2 * _FEW_WORDS and all(it[0].isupper() for it in label):
        return True  # `Channel Ada Okafor: …`
    signed = _SIGNED.search(bare)
    is_signed = signed is not None and signed["name"] in heard
    return is_signed or not heard.isdisjoint(_WORD.findall(_label(bare)))


@remembered
def _label(text: str) -> str:
    """What stands in front of the colon near the beginning of a text, or nothing."""
    label, *behind = COLON.split(f"{text.lstrip('*_ ')[:_MAX_LABEL]} ", maxsplit=1)
    return _REMARK.sub("", label) if behind else ""


def _going_on(
    items: Sequence[Item],
    text: set[int],
    ends: Sequence[int],
    page: Page,
    *,
    is_tight: bool,
) -> Iterator[tuple[int, str]]:
    """Which items are paragraphs behind a turn, by index, each with the turn's speaker."""
    speaker: str | None = None
    heard = _heard(items)
    others = [_label(it.text) for it in items if isinstance(it, AccountPassage) and not it.speaker]
    again = frozenset(label for label, number in Counter(others).items() if label and number > 1)
    lines = [it for it in items if it.at.lines[0] == it.at.lines[1]]
    timed = [it for it in lines if isinstance(it, AccountPassage) and it.time]
    # each line of a log has its time, and a label behind it
    is_log = is_tight and sum(it.speaker is None for it in timed) * _SELDOM < len(timed)
    dotted = sum(it.text.startswith(_GOES_ON) for it in items if isinstance(it, AccountPassage))
    line = 0
    following = iter([*ends, 1 << 62])
    end = next(following)
    for index, item in enumerate(items):
        at = item.at.lines[0]
        while end <= line:
            end = next(following)
        if not isinstance(item, AccountPassage):
            speaker, line = None, item.at.lines[1]
            continue
        is_near = at <= line + 1 or item.text.startswith(_GOES_ON)
        speaker = None if end < at or (is_tight and not is_near) else speaker
        line = item.at.lines[1]
        if item.speaker is not None:  # behind what stands in marks, the note's own words go on
            speaker = None if is_whole_quotation(item.text) else item.speaker
        elif at in page.in_italics:
            continue
        elif _label(item.text) in again or _is_labelled(item.text, heard):
            speaker = None
        elif at not in text or _ASIDE.fullmatch(item.text):
            continue
        elif at in page.in_bold or (is_log and item.time is not None):
            speaker = None  # a handle in bold is who speaks next
        elif dotted >= _LEAST_DOTTED and not item.text.startswith(_GOES_ON):
            speaker = None
        elif speaker is not None:
            yield index, speaker
