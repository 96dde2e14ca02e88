"""Whether a page prints a conversation, and who speaks in it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from generator.model.base import Value
from generator.read.account.people.names import is_full_name
from generator.read.account.people.roles_and_names import is_role_label
from generator.read.account.people.turns.speaking import (
    LabelPlace,
    are_spoken,
    is_own,
    is_spoken,
    speaking,
)
from generator.read.account.people.turns.sure_labels import in_capitals, with_sure_labels
from generator.read.grammar.speech import turns
from generator.read.grammar.speech.quotation_marks import opens_quotation
from generator.read.grammar.speech.speaker_labels import is_role_of_question, short_forms
from generator.read.grammar.speech.turn_lines import Turn, dated_parts
from generator.read.grammar.timed import lists_of_chapters, split_time
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Row,
    Rule,
    Speech,
    as_text,
    is_marked,
)
from generator.read.outline.headings.titles import is_question
from generator.read.outline.sections import rule_for
from generator.read.outline.turns.role_turns import are_written, is_headline
from generator.read.page import Page
from generator.read.vocabulary.section_names import TASKS, TRANSCRIPT
from generator.text.naming.given_names import is_given_name
from generator.text.naming.normal import name_key
from generator.text.naming.person_names import is_group
from generator.text.regex import regex

_BOX = regex(r"\s*[-*+]\s+\[[ xX]\]\s")
_LEAST_TURNS, _LEAST_NAMES = 4, 2
_MANY = 5  # given names answer each other in minutes, whatever stands between them
_SHARE_OF_LABELS, _SELDOM = 0.8, 8
_FEW = 5  # so many paragraphs are the turns of a page rather than one bullet
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "")
_CLOSING = '"”’»」』'


class Conversation(Value, frozen=True, kw_only=True):
    """The labels that are speakers on a page; none where it prints no conversation.

    `asides` are the first lines of items that begin as turns do and are none: of what the page
    lists under a heading for tasks or by numerals, and of its few bullets where paragraphs are its
    turns. `silent` are labels that are nobody's, wherever they stand.
    """

    known: frozenset[str] = frozenset()
    asides: frozenset[int] = frozenset()
    silent: frozenset[str] = frozenset()

    def blocks(self, blocks: Sequence[Block]) -> Sequence[Block]:
        """Those of a section's blocks that are said: from its first turn on, all but lists."""
        first = next((i for i, block in enumerate(blocks) if self.is_turn(block)), len(blocks))
        paragraphs = (it for it in blocks if isinstance(it, Paragraph) and not it.quoted)
        texts = {it.lines for it in paragraphs if it.lines[0] not in self.asides}
        return [it for it in blocks[first:] if it.lines in texts or self.is_turn(it)]

    def is_turn(self, block: Block) -> bool:
        """Whether a block is a turn of one of the speakers, or stands under a line that says so."""
        if isinstance(block, Speech):
            return True
        if block.lines[0] in self.asides:
            return False
        turn = turns.turn_of(block, self.known)
        return turn is not None and turn.says and turn.speaker in self.known


SILENCE = Conversation()
"""What a page holds on which nobody speaks."""


def with_turns_as_text(blocks: Sequence[Block], spoken: Conversation) -> tuple[Block, ...]:
    """The blocks, with short turns as the text that they are though they look like headings.

    So is a line between turns that asks something: it goes on with what somebody says.
    """
    turned = {index for index, block in enumerate(blocks) if spoken.is_turn(block)}
    between = range(min(turned), max(turned)) if len(turned) >= _LEAST_TURNS else ()
    lines = ((index, blocks[index]) for index in between)
    turned |= {i for i, it in lines if isinstance(it, Paragraph) and is_question(it.text)}
    return tuple(as_text(it) if index in turned else it for index, it in enumerate(blocks))


def conversation_of(blocks: Sequence[Block], page: Page) -> Conversation:
    """The conversation that the blocks of a page hold.

    Turns of at least two speakers who both speak again, and little else that is labelled; or labels
    that are surely speakers' (:mod:`.sure_labels`).
    """
    tasks = frozenset(_tasks(blocks, page))
    blocks = [block for block in blocks if block.lines[0] not in tasks]
    chapters = _chapters(blocks) | frozenset(_counted(blocks, page))
    blocks = [block for block in blocks if block.lines[0] not in chapters]
    known = with_sure_labels(blocks, _conversation_of(blocks, page).known, page) - page.silent
    spoken = Conversation(known=known)
    asides = tasks | chapters | _few_bullets(blocks, spoken) | _headline(blocks, spoken)
    return Conversation(known=spoken.known, asides=asides, silent=page.silent)


def _few_bullets(blocks: Iterable[Block], spoken: Conversation) -> frozenset[int]:
    """The bullets among turns of which nearly all are paragraphs: `- Ada Okafor: LinkedIn | X`."""
    turned = [block for block in blocks if spoken.is_turn(block)] if spoken.known else []
    bullets = frozenset(block.lines[0] for block in turned if isinstance(block, Bullet))
    paragraphs = sum(isinstance(block, Paragraph) for block in turned)
    return bullets if len(bullets) * _FEW < paragraphs else frozenset()


def _headline(blocks: Sequence[Block], spoken: Conversation) -> frozenset[int]:
    """The first line where it is no turn but a title: `Ada Okafor: Weirs That Open`.

    Nobody speaks in large words, and without a stop; names are large (`Ada: Hello Nadia Brun`).
    """
    first = next(iter(blocks), None)
    turn = turns.turn_of(first, spoken.known) if first and spoken.is_turn(first) else None
    if first is None or turn is None or turn.time or not turn.text[-1:].isalnum():
        return frozenset()
    names = {part for label in spoken.known for part in label.split()}
    return frozenset(first.lines[:1] if is_headline(turn.text, names) else ())


def _tasks(blocks: Iterable[Block], page: Page) -> Iterator[int]:
    """The first lines of the items below headings of tasks (`Action Items:`), or with a box."""
    is_below = in_section = False
    for block in blocks:
        is_label = block.text.endswith(":") and not (in_section and isinstance(block, Bullet))
        if isinstance(block, Heading) or is_label:
            is_below = name_key(block.text.strip(" *_#:")) in TASKS
            in_section = is_below and isinstance(block, Heading)  # with `- Ada:` over hers
        elif isinstance(block, Bullet) and (is_below or _BOX.match(page.rows(block.lines)[0])):
            yield block.lines[0]
        elif isinstance(block, Paragraph) and in_section and is_below:
            yield from range(block.lines[0], block.lines[1] + 1)


def _conversation_of(blocks: Sequence[Block], page: Page) -> Conversation:
    """The conversation of speakers whose labels are names by their form."""
    places = tuple(_places(blocks))
    heard = {place.turn.speaker for place in places if place.turn.speaker}
    if len(heard) < 2:  # as nearly always
        return SILENCE
    spoken = Conversation(known=speaking(places, page))
    own = [block for block in blocks if spoken.is_turn(block)]
    names = heard & spoken.known
    least = len(names) if names <= page.initials.keys() else _LEAST_TURNS
    if len(names) < 2 or len(own) < least:
        return SILENCE
    first, last = own[0].lines[0], own[-1].lines[0]
    between = [it for it in blocks if first <= it.lines[0] <= last and not _goes_on(it)]
    kinds = {type(block) for block in own}  # items among paragraphs that speak are lists
    labels = (_label_of(it) for it in between if type(it) in kinds and turns.turn_of(it))
    labelled = sum(it in spoken.known or not is_given_name((it or "-").split()[0]) for it in labels)
    others = [block for block in between if isinstance(block, Bullet | Row | Rule | Heading)]
    lists = sum(not is_question(block.text) for block in others)
    prevail = len(own) * 2 > len(between)
    alone = len(own) >= _SHARE_OF_LABELS * labelled and lists * 4 < len(between)
    hosted = any(map(is_role_label, names))  # a role speaks, and others answer it
    hosted = hosted or sum(name in page.initials for name in names) * 2 > len(names)
    hosted = hosted or (len(names) >= _MANY and sum(map(is_given_name, names)) * 2 > len(names))
    are_few = len(own) * 2 <= len(blocks)  # an audience's, in notes that are about more
    if all(map(is_role_of_question, names)) and (are_few or are_written(blocks, own)):
        return SILENCE
    if not hosted and len(own) * _SELDOM > len(between):
        hosted = are_spoken([turn.text for it in own if (turn := turns.turn_of(it))])
    hosted = hosted or _in_transcript(blocks, first, last)
    if not (prevail or alone or hosted) or _are_printed(own):
        return SILENCE
    before = (block for block in reversed(blocks) if block.lines[0] < first)
    introducing = takewhile(_is_introduced, before)
    once = _heard_once((*introducing, *between), spoken.known, page)
    once |= in_capitals(between, spoken.known)
    return Conversation(known=spoken.known | once)


def _in_transcript(blocks: Sequence[Block], first: int, last: int) -> bool:
    """Whether these lines and all headings between stand below the heading of a transcript."""
    heads = [block for block in blocks if is_marked(block) and block.lines[0] < last]
    n_above = sum(heading.lines[0] < first for heading in heads)
    own, below = heads[:n_above][-1:], heads[n_above:]
    level = next((it.level for it in own if rule_for(it.name, (TRANSCRIPT,))), None)
    return level is not None and all(heading.level > level for heading in below)


def _chapters(blocks: Sequence[Block]) -> frozenset[int]:
    """The lines of lists of chapters with times in front, some titles of which look like turns.

    In front of most others stands no label, none goes on in small letters, and several speak
    elsewhere on the page, none of them here.
    """
    runs = lists_of_chapters(blocks, in_front=True)
    labelled = ((run, [label for it in run if (label := _label_of(it))]) for run in runs)
    lists = [
        (run, labels)
        for run, labels in labelled
        if 0 < 2 * len(labels) < len(run)
        and not any(split_time(it.text).text[:1].islower() for it in run)
    ]
    if not lists:
        return frozenset()
    chapters = frozenset(it.lines[0] for run, _ in lists for it in run)
    others = (it for it in blocks if it.lines[0] not in chapters)
    heard = {place.turn.speaker for place in _places(others) if place.turn.speaker}
    named = {label for _, labels in lists for label in labels}
    return chapters if len(heard) > 1 and heard.isdisjoint(named) else frozenset()


def _counted(blocks: Iterable[Block], page: Page) -> Iterator[int]:
    """The lines of lists that numerals count, whoever speaks elsewhere: `I: …`, `II: …`, `III: …`.

    Those who are listed with such initials are somebody.
    """
    run: list[int] = []
    for block in (*blocks, Rule(text="", lines=(0, 0))):
        label = _label_of(block)
        if label != _NUMERALS[min(len(run), len(_NUMERALS) - 1)]:
            yield from run if len(run) > 1 and page.initials.keys().isdisjoint(_NUMERALS) else ()
            run = []
        if label == _NUMERALS[len(run)]:
            run.append(block.lines[0])


def _label_of(block: Block) -> str | None:
    """Who speaks by the form of a line."""
    turn = turns.turn_of(block)
    return turn.speaker if turn else None


def _goes_on(block: Block) -> bool:
    """Whether a line goes on with what somebody says, as those write who take minutes: `… and`."""
    return isinstance(block, Paragraph | Bullet) and block.text.startswith(("…", "..."))


def _places(blocks: Iterable[Block]) -> Iterator[LabelPlace]:
    """The labels in front of words, in the sections between marked headings."""
    section = 0
    for block in blocks:
        section += is_marked(block)
        turn = turns.turn_of(block)
        if turn is not None and turn.says:
            yield LabelPlace(turn=turn, section=section, in_list=isinstance(block, Bullet))


def _are_printed(spoken: Sequence[Block]) -> bool:
    """Whether most of what is said stands in quotation marks, so that each turn is a quotation.

    Or most of it begins with a link (`Ada: Dam picks (https://…)`), or ends with a bracket, as what
    a programme lists does: `Ada: Dams (slides)`.
    """
    heard = [turn for block in spoken if (turn := turns.turn_of(block))]
    quoted = sum(opens_quotation(it.text) and it.text[-1] in _CLOSING for it in heard)
    entries = sum(it.begins_with_link or it.text.endswith(")") for it in heard)
    return max(quoted, entries) * 2 > len(heard)


def _is_introduced(block: Block) -> bool:
    """Whether somebody named in full speaks of himself: no field of a head (`Show Notes: …`)."""
    turn = turns.turn_of(block)
    return turn is not None and is_full_name(turn.speaker or "") and is_spoken((turn,))


def _heard_once(blocks: Sequence[Block], known: frozenset[str], page: Page) -> frozenset[str]:
    """Further names among the turns of those known or right before: in full, or short for a known.

    What a newspaper writes stands there as well (`River Post: dams fail`), and what one of them
    quotes, in its lines: `> **River Agenda:** is it open?`.
    """
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    turned = ((it, turn.speaker) for it in lines if (turn := turns.turn_of(it, known)))
    are_quoted = any(it.quoted for it, speaker in turned if speaker in known)
    voices = 0 if any(isinstance(it, Speech) and it.speaker for it in blocks) else len(known)
    heard = (turns.turn_of(it) for it in lines if are_quoted or not it.quoted)
    short = {part for name in known for part in short_forms(name)} | page.initials.keys()
    return frozenset(
        turn.speaker
        for turn in heard
        if turn and turn.speaker and turn.speaker not in known and turn.says
        if not turn.in_brackets
        if not turn.begins_with_link  # what a video below is called
        if turn.speaker in short
        or (is_full_name(turn.speaker) and _is_somebody(turn, page, voices))
    )


def _has_time(turn: Turn) -> bool:
    return any(time for time, _ in dated_parts(turn.text, turn.time))


def _is_somebody(turn: Turn, page: Page, voices: int) -> bool:
    """Whether a whole name among the turns of so many others is a person's: no term, no firm.

    Among few, or names above words, it is one for sure or stands elsewhere, too: `Small Matter:`.
    """
    name = turn.speaker or ""
    if is_given_name(name.split()[0]) or name in page.people:
        return True
    if voices < _MANY and page.text.count(name) < _LEAST_NAMES:
        return False
    if is_own(turn):
        return True
    is_plain = page.text.count(name) > 1 or not (_has_time(turn) or turn.text[:1].islower())
    return is_plain and not is_group(name) and all(map(page.words.is_large, name.split()))
