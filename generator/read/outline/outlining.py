"""Lines into blocks: what pasted notes look like is tolerated.

No blank lines between blocks, a whole article indented, bullets of any common shape, emoji in
front. No dialect is known here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from types import MappingProxyType

from generator.read.outline.blocks import Block, Bullet, Paragraph, code_block, title_of
from generator.read.outline.broken.broken_lines import begins_turn, turn_labels
from generator.read.outline.headings.titles import looks_like_title, spaced_marks
from generator.read.outline.plain_lines import ATX, RULE, run_blocks
from generator.read.outline.turns.run_together import labels_run_together, turns_in_line
from generator.read.vocabulary.keys import field_of
from generator.read.vocabulary.name_parts import SMALL_WORDS
from generator.text.emoji import BULLETS, split_marker
from generator.text.markdown.formulas import displayed_lines
from generator.text.quantities import timecode
from generator.text.quantities.dates import MONTH_NAMES, YEAR
from generator.text.regex import regex
from generator.text.syntax.properties import property_of

_BULLET = regex(
    rf"(?P<mark>[{BULLETS}][\ufe0e\ufe0f]?|[·o](?=\t[^\t]*$)|\d{{1,3}}[.)]|[a-z][.)](?=\t))"
    r"(?:\s+(?P<text>\S.*)|$)"
)
_TASK = regex(r"^\[[ xX]\] (?=\S)")  # whether it is done, its page shows from the line
_MAX_DEPTH, _DAYS = 40, 31
_TAB = 4
_LONGEST_FIELD = 60  # characters that are looked at
_AROUND_TIME = " *_@()[]:–-"


@dataclass
class _Open:
    """A bullet that is still being read."""

    indent: int
    number: int
    texts: list[str]
    last: int
    broken: frozenset[int] = frozenset()
    blocks: list[Block] = field(default_factory=list)
    run: list[tuple[int, str]] = field(default_factory=list)

    def close(self) -> Bullet:
        self.flush()
        marker, text = split_marker(_TASK.sub("", " ".join(filter(None, self.texts)), count=1))
        return Bullet(
            text=text, marker=marker, lines=(self.number, self.last), children=tuple(self.blocks)
        )

    def flush(self) -> None:
        if self.run:
            self.blocks.extend(run_blocks(self.run, self.broken))
            self.run.clear()


def outline(
    lines: Iterable[tuple[int, str]],
    code: Mapping[int, str] = MappingProxyType({}),
    broken: frozenset[int] = frozenset(),
) -> tuple[Block, ...]:
    """The blocks of numbered lines (1-based numbers, text after repair), in order.

    Lines with the numbers of `code`, each with its language, have no marks; those that follow each
    other are one block. Behind those of `broken`, which a width broke, an item goes on, whatever
    the next line looks like, and a paragraph. Every non-blank line belongs to exactly one block or
    to one bullet's own lines.
    """
    root = _Open(indent=-1, number=0, texts=[], last=0, broken=broken)
    stack = [root]
    after_blank = True
    every = spaced_marks(lines, code)
    displayed = displayed_lines([text for _, text in every])
    labels = turn_labels(text for _, text in every)
    together = labels_run_together(text for _, text in every)
    formula: list[tuple[int, str]] = []
    program: list[tuple[int, str]] = []
    for place, (number, raw) in enumerate(every):
        text = raw.strip()
        if number in code:
            program.append((number, raw))
            if number + 1 not in code:
                _place_code(stack, program, code[number])
                program.clear()
            after_blank = True
            continue
        if place in displayed:
            formula.append((number, text))
            if len(formula) > 1 and text in {"$$", "\\]"}:
                _place_formula(stack, formula, _indent(raw))
                formula.clear()
            continue
        if not text:
            after_blank = True
            stack[-1].flush()
            continue
        if not after_blank and begins_turn(text, labels):
            stack[-1].flush()
        turns = turns_in_line(text, together)
        for turn in turns:
            if len(turns) > 1:
                stack[-1].flush()
            _place(stack, number, raw, turn, after_blank=after_blank)
        after_blank = False
    _pop_to(stack, -1)
    root.flush()
    return tuple(_with_numbered_title(root.blocks, dict(every)))


def _with_numbered_title(blocks: list[Block], rows: Mapping[int, str]) -> Iterator[Block]:
    """The blocks; a number in front of the first that counts no list is the title's: `37. Weirs`.

    A list begins with 1 or goes on with the next number; a site may print its title twice.
    """
    alone = [it for it in takewhile(_is_line_of_list, blocks) if it.lines[0] in rows]
    texts = [rows[it.lines[0]].strip() for it in alone]
    numbers = {text.partition(".")[0] for text in texts}
    if len(numbers) != 1 or not numbers.pop().isdecimal() or texts[0].startswith(("0", "1.")):
        yield from blocks
        return
    for item, text in zip(alone, texts, strict=True):
        title = title_of(text) if looks_like_title(text) else None
        yield Paragraph(text=text, title=title, lines=item.lines)
    yield from blocks[len(alone) :]


def _is_line_of_list(block: Block) -> bool:
    return isinstance(block, Bullet) and not block.children and block.lines[0] == block.lines[1]


def _place(stack: list[_Open], number: int, raw: str, text: str, *, after_blank: bool) -> None:
    indent = _indent(raw)
    bullet = None if RULE.match(text) else _BULLET.match(text)
    if bullet and _is_day(bullet["mark"], bullet["text"] or ""):
        bullet = None
    if bullet and _is_block_of_outliner(bullet["text"] or ""):
        _pop_to(stack, indent if bullet["text"][0] == ">" else -1)
        stack[-1].run.append((number, bullet["text"]))
        stack[-1].flush()
        return
    if bullet:
        _pop_to(stack, indent)
        stack[-1].flush()
        if len(stack) > _MAX_DEPTH:
            _pop_to(stack, stack[-1].indent)
        texts, broken = [bullet["text"] or ""], stack[0].broken
        stack.append(_Open(indent=indent, number=number, texts=texts, last=number, broken=broken))
        return
    goes_on = number - 1 in stack[0].broken
    if not after_blank and _continues(stack[-1], indent, text, goes_on=goes_on):
        stack[-1].texts.append(text)
        stack[-1].last = number
        return
    # Behind a blank line one space more than the bullet has is too little to stand below it.
    _pop_to(stack, indent - 1 if after_blank else indent)
    stack[-1].run.append((number, text))


def _is_day(mark: str, text: str) -> bool:
    """Whether a number with its point is the day of a month: `26. März 2031`, `9. Mai; Mühle`."""
    if mark[-1] != "." or not mark[:-1].isdecimal() or int(mark[:-1]) > _DAYS:
        return False
    month, _, behind = text.partition(" ")
    is_month = month.casefold().rstrip(",;:.") in MONTH_NAMES
    is_set_off = not behind or month[-1] in ",;:" or behind[0] in "-–—|("
    return is_month and (is_set_off or YEAR.match(behind) is not None)


def _place_formula(stack: list[_Open], lines: Sequence[tuple[int, str]], indent: int) -> None:
    """The lines of a displayed formula, from its first sign to its last, as one paragraph."""
    _pop_to(stack, indent)
    stack[-1].flush()
    text = " ".join(filter(None, (text for _, text in lines)))
    stack[-1].blocks.append(Paragraph(text=text, lines=(lines[0][0], lines[-1][0])))


def _place_code(stack: list[_Open], lines: Sequence[tuple[int, str]], language: str) -> None:
    """Lines of code as one block, under the item in which the first one stands."""
    program = code_block(lines, language)
    if program is not None:
        _pop_to(stack, min(_indent(raw) for _, raw in lines if raw.strip()))
        stack[-1].flush()
        stack[-1].blocks.append(program)


def _is_block_of_outliner(text: str) -> bool:
    """Whether the text of a bullet is a heading or a quotation, as where all lines have bullets."""
    heading = ATX.match(text)
    return text.startswith("> ") or (heading is not None and not heading["text"][0].islower())


def _indent(raw: str) -> int:
    return len(raw[: len(raw) - len(raw.lstrip())].expandtabs(_TAB))


def _pop_to(stack: list[_Open], indent: int) -> None:
    """Closes every open bullet that a line at this indentation does not belong under."""
    while len(stack) > 1 and stack[-1].indent >= indent:
        closed = stack.pop().close()
        stack[-1].flush()
        stack[-1].blocks.append(closed)


def _continues(item: _Open, indent: int, text: str, *, goes_on: bool) -> bool:
    """Whether a line without a blank before it goes on with the text of the open bullet.

    `goes_on` says that a width broke the line above; behind `of` or `the` any line does, and the
    words of a chapter below its time.
    """
    if item.indent < 0 or item.blocks or item.run or property_of(text) or text.startswith("> "):
        return False
    if indent > item.indent:
        is_open = item.texts[-1].rpartition(" ")[2] in SMALL_WORDS
        if goes_on or is_open:
            return ATX.match(text) is None
        if _is_time(item.texts):
            return text[0] not in "#|"
        is_own = looks_like_title(text) or _begins_anew(item.texts[-1], text)
        return not (is_own or (_is_field(text) and _is_field(item.texts[0])))
    is_label = text.endswith(":") and " " not in text
    ended = item.texts[-1].endswith((".", "!", "?", '"', "”"))
    return text[0].islower() and not ended and not is_label


def _is_time(texts: Sequence[str]) -> bool:
    """Whether an item is so far nothing but a time, as `@9:27` or `[9:27]`."""
    printed = texts[0].strip(_AROUND_TIME) if len(texts) == 1 else ""
    return printed[-1:].isdecimal() and timecode.parse(printed) is not None


def _is_field(text: str) -> bool:
    """Whether a line says one thing of a talk or a note behind a key: `Speaker: Ada Okafor`."""
    key, colon, value = text[:_LONGEST_FIELD].partition(": ")
    return bool(colon and value.strip()) and field_of(key.strip("*_")) is not None


def _begins_anew(above: str, text: str) -> bool:
    """Whether a line would have begun on the line above, had that gone on: its words had room.

    The line shows how wide lines are; one that begins small may go on all the same.
    """
    if not text[0].isupper() or above.endswith((",", ";", "-", "–", "—")):
        return False
    return len(above) + 1 + len(text.split(maxsplit=1)[0]) <= len(text)
