"""What the shape of lines says where no heading does.

Chapters, notes with times, turns of a conversation, quotations with their speakers, definitions
and claims with evidence can be told by their shape.

Prose is always a right answer, so every shape asks for more than one sign: a list of at least
three lines, a full name, an order of times. A single sentence with a colon, a dash or a time in
it never becomes anything else.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from generator.model.base import Value
from generator.read.account.people.turns.conversation import SILENCE, Conversation
from generator.read.account.sections.quoted_lines import Shape, quotations, spoken_lines
from generator.read.grammar import timed
from generator.read.grammar.labelled import (
    ENOUGH,
    has_ideographs,
    n_words,
    says_meaning,
    split_label,
)
from generator.read.grammar.speech import turns
from generator.read.grammar.speech.highlights import are_highlights, highlights
from generator.read.grammar.speech.quotes import block_quotation
from generator.read.grammar.speech.turn_lines import are_close, split_turn
from generator.read.grammar.speech.turn_speakers import speakers
from generator.read.grammar.statements import claims, foretold, has_evidence
from generator.read.grammar.terms import definitions, explained, may_explain, names_terms
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Paragraph,
    Row,
    Rule,
    Speech,
    is_flat,
    is_quoted,
)
from generator.read.outline.events.days import YEAR
from generator.read.outline.headings.titles import looks_like_title
from generator.read.outline.sections import Grammar, Section, rule_named
from generator.read.page import Found, Page
from generator.read.vocabulary.section_names import PREDICTIONS
from generator.text.quantities import timecode
from generator.text.quantities.due_date_phrase import due_date_phrase

_LEAST, _MANY = 3, 5
_SAID_BY = ("—", "– ", "-- ", "―")
"""How a line begins that says who said what stands above, and when."""
_TITLE_SIGNS = 40  # of a script without spaces
_TITLE_WORDS = 12
_TITLE_SHARE = 0.8
_QUESTION_WORDS = 20
_TERM_WORDS = 4
_FORETOLD_WORDS = 4


class Shapes(Value, frozen=True, kw_only=True):
    """The grammar that the shape of each block asks for, by the block's first line."""

    grammars: dict[int, Grammar]

    def read(self, block: Block, section: Section, page: Page) -> tuple[Found, ...]:
        """The grammar of all of these blocks; it takes no other."""
        grammar = self.grammars.get(block.lines[0])
        return grammar(block, section, page) if grammar else ()


def shapes_of_prose(blocks: Sequence[Block], page: Page, spoken: Conversation = SILENCE) -> Shapes:
    """What shapes say under a heading that announces prose, or a list of anything.

    `spoken` is the conversation that the page prints.
    """
    bullets = [block for block in blocks if isinstance(block, Bullet)]
    turn_blocks = spoken.blocks(blocks)
    turn_lines = {block.lines for block in turn_blocks}
    others = [block for block in blocks if block.lines not in turn_lines] if turn_blocks else blocks
    return _first(
        *((run, timed.segments) for run in timed.lists_of_chapters(blocks)),
        *_chapters(blocks),
        (turn_blocks, turns.turns(spoken.known)),
        *spoken_lines(blocks, page),
        *_tables(blocks),
        *([(bullets, highlights)] if are_highlights(blocks) else ()),
        *quotations(blocks, page),
        *_timed(blocks),
        *_explained(others),
        *_foretold(others),
    )


def shapes_of_unknown(blocks: Sequence[Block], page: Page, spoken: Conversation) -> Shapes:
    """What shapes say under a heading that says nothing, or under none."""
    known = shapes_of_prose(blocks, page, spoken).grammars
    own = _first(*_evidenced(blocks), *_meanings(blocks)).grammars
    return Shapes(grammars=own | known)


def shapes_of_transcript(blocks: Sequence[Block], spoken: Conversation) -> Shapes:
    """What shapes say under a heading that announces somebody's words: every line may be one."""
    known = spoken.known | speakers(turn for block in blocks if (turn := turns.turn_of(block)))
    quoted = (block.text for block in blocks if is_quoted(block))
    labels = (split_turn(line.strip()) for text in quoted for line in text.split("\n"))
    known |= {turn.speaker for turn in labels if turn and turn.says and turn.speaker}
    known -= spoken.silent
    lines = [block for block in blocks if not isinstance(block, Row)]
    return _first(*_tables(blocks), (lines, turns.turns(known)))


def shapes_of_quotes(blocks: Sequence[Block]) -> Shapes:
    """Under a heading that announces quotes, block quotations of one line are quotes."""
    quoted = [block for block in blocks if is_quoted(block)]
    lines = {block.lines[0] for block in quoted}
    beside = {line + step for line in lines for step in (-1, 1)}
    alone = [block for block in quoted if block.lines[0] not in beside]
    return _first((alone, block_quotation))


def _first(*shapes: Shape) -> Shapes:
    """Each block with the first grammar that is found for it."""
    grammars: dict[int, Grammar] = {}
    for blocks, grammar in shapes:
        for block in blocks:
            grammars.setdefault(block.lines[0], grammar)
    return Shapes(grammars=grammars)


def _chapters(blocks: Sequence[Block]) -> Iterator[Shape]:
    """Times alone on their lines, each with a title below; the first of several points is none."""
    run = [block for block in blocks if isinstance(block, Speech) and block.speaker is None]
    timed_titles = [block for block in run if block.time and looks_like_title(block.text)]
    below = (behind for block, behind in pairwise(blocks) if isinstance(block, Speech))
    are_points = bool(run) and any(isinstance(block, Bullet) for block in below)
    if are_points or are_close([block.time.seconds for block in run if block.time]):
        yield run, turns.timed_notes
    elif len(run) >= _LEAST and len(timed_titles) >= _TITLE_SHARE * len(run):
        yield run, timed.segments


def _evidenced(blocks: Sequence[Block]) -> Iterator[Shape]:
    """Bullets with their evidence under each are claims."""
    bullets = [block for block in blocks if isinstance(block, Bullet)]
    if len(bullets) > 1 and all(has_evidence(bullet) for bullet in bullets):
        yield bullets, claims


def _tables(blocks: Sequence[Block]) -> Iterator[Shape]:
    """Rows below a row that names the columns: of a transcript, a programme, or of terms."""
    rows: list[Row] = []
    for block in (*blocks, None):
        if isinstance(block, Row):
            rows.append(block)
        elif rows and not isinstance(block, Rule):
            columns, grammar = turns.columns(rows[0]), timed.programme(rows)
            if columns is not None:
                grammar = turns.row_turns(rows[0], columns)
            if grammar is not None:
                yield rows, grammar
            elif names_terms(rows[0]):
                yield rows, definitions
            rows = []


def _timed(blocks: Sequence[Block]) -> Iterator[Shape]:
    """Runs of lines with times: chapters where they are short titles, else notes with times.

    What stands below some of many chapters, whose times go on, parts no run; nor do lists below
    lines that all have a time.
    """
    parted = groupby(((block, _time_of(block)) for block in blocks), lambda it: it[1] is not None)
    runs = [[*run] for is_timed, run in parted if is_timed]
    every = [it for run in runs for it in run]
    heads = [block for block in blocks if not isinstance(block, Bullet)]
    is_over_lists = len(heads) >= _LEAST and [block for block, _ in every] == heads
    if len(every) >= _MANY or max(map(len, runs), default=0) >= _LEAST or is_over_lists:
        seconds = [stamp.seconds for _, stamp in every if stamp]
        goes_on = all(before < behind for before, behind in pairwise(seconds))
        runs = [every] if goes_on else runs
    for run in runs:
        lines, stamps = [block for block, _ in run], [stamp for _, stamp in run if stamp]
        if len(run) >= _LEAST and not timed.are_of_day(stamps):
            seconds = [stamp.seconds for stamp in stamps]
            is_list = _are_titles(lines, seconds[0]) and not are_close(seconds)
            yield lines, timed.segments if is_list else turns.timed_notes


def _time_of(block: Block) -> timecode.Stamp | None:
    if isinstance(block, Speech) and block.time and not block.speaker:
        time = block.time
        return timecode.Stamp(seconds=time.seconds, printed=time.printed, start=0, end=0)
    if not isinstance(block, Paragraph | Bullet) or block.text.startswith(_SAID_BY):
        return None
    behind = timecode.tail if isinstance(block, Bullet) and block.children else timed.behind
    return timecode.lead(block.text) or behind(block.text)


def _are_titles(run: Sequence[Block], begins: int) -> bool:
    """Whether the lines of a run, which `begins` at a second, are titles rather than sentences."""
    texts = [
        block.text if isinstance(block, Speech) else timed.untimed(block.text) for block in run
    ]
    titles = sum(map(_is_title, texts))
    return titles >= _TITLE_SHARE * len(run) or _are_points(run, texts, begins)


def _is_title(text: str) -> bool:
    most = _QUESTION_WORDS if text.endswith(("?", "？")) else _TITLE_WORDS
    if has_ideographs(text) and len(text) > _TITLE_SIGNS:
        return False
    return len(text.split()) <= most and not text.rstrip("\"'”’)").endswith((".", "!", ";"))


def _are_points(run: Sequence[Block], texts: Sequence[str], begins: int) -> bool:
    """Whether a list tells from the beginning on what comes when, a few words for each.

    Then a full stop behind the words makes no sentence of them.
    """
    is_list = len(run) >= _MANY and all(isinstance(block, Bullet) for block in run)
    few = all(len(text.split()) <= _TITLE_WORDS and ". " not in text for text in texts)
    return is_list and few and begins <= timed.BEGINNING


def _meanings(blocks: Sequence[Block]) -> Iterator[Shape]:
    """Bullets that all say what a term means: `Term: a kind of …`."""
    bullets = [block for block in blocks if isinstance(block, Bullet)]
    if len(bullets) >= _LEAST and len(bullets) == len(blocks) and all(map(_is_meaning, bullets)):
        yield bullets, definitions


def _explained(blocks: Sequence[Block]) -> Iterator[Shape]:
    """Lines that say by a sign or a label what a term means: `Weir = a wall in a river`."""
    lines = [block for block in blocks if may_explain(block)]
    if lines:
        yield lines, explained


def _foretold(blocks: Sequence[Block]) -> Iterator[Shape]:
    """Lines whose label says that they predict: `Prediction: by 2030 every weir is open`.

    They say when that falls due, or name a year: what a model returns is called so too.
    """
    for block in blocks:
        text = block.text[:ENOUGH] if is_flat(block) else ""
        labelled = split_label(text, dashes=False) if text else None
        if labelled is None or rule_named(labelled.label, (PREDICTIONS,)) is None:
            continue
        is_due = due_date_phrase(labelled.text) is not None or YEAR.search(labelled.text)
        if is_due and n_words(labelled.text) >= _FORETOLD_WORDS:
            yield [block], foretold


def _is_meaning(block: Bullet) -> bool:
    labelled = split_label(block.text)
    if labelled is None or block.children or len(labelled.label.split()) > _TERM_WORDS:
        return False
    return says_meaning(labelled.text)
