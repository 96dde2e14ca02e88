"""Lines that a width broke and no writer: of a page, a paragraph, a quotation."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.read.grammar.speech.quotation_marks import closing_mark, opens_quotation
from generator.read.outline.broken.captions import are_captions, are_short
from generator.read.outline.broken.going_on import goes_on, is_open
from generator.read.outline.headings.titles import looks_like_title
from generator.text.quantities import timecode
from generator.text.regex import regex
from generator.text.syntax.properties import property_of
from generator.text.web_address import is_web_address

_MARKS = "#>|"
_OWN_LINE = "[-–—*•~#|"  # what begins so in a block quotation is no part of the text above
_LEAST_WIDTH, _MOST_WIDTH = 40, 100
_MOST_OF_NOTE = 120
_LEAST_OF_TWO = 60  # two shorter lines are a title and a remark as likely
_PARAGRAPH_LINES = 8
_LEAST_GOING_ON = 12
_QUOTED_LINES = 12  # of one quotation; more are hardly one whose mark closes
_LEAST_BROKEN = 3
_LEAST_LABELS = 2
_MOST_RUN_ON = 40  # lines; more are no paragraph that somebody wrote
_FEW = 10
_ENDS = (".", "?", "!")
_WORD = regex(r"\s*(\S+)")
_STOP = regex(r"[.?!]\s?[A-Z]")
_LABEL = regex(r"[^\W\d_][^\s:]{0,40}(?:\s[^\s:]{1,40}){0,3}:(?!/)")
_FIELD = regex(rf"{_LABEL.pattern}\s\S+(?:\s\S+){{0,3}}(?<![.?!,])")
_HEAD = regex(r"^[^\W\d_].{0,40}\(\d{1,2}(?::\d\d){1,2}\):$")
_HARD_BREAKS = ("  ", "\\")
_NO_PROSE = ("<", "|", "!")


def broken_paragraphs(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where the paragraphs of a run of lines begin and end, if a width broke them; else nothing.

    A paragraph of captions ends in front of `>>` or `-`, with a sentence once it is long, with any
    line once it is very long. Times in front of lines, or on every second one, part them already.
    """
    timed = sum(line[0].isdigit() and timecode.lead(line) is not None for line in lines)
    if timed >= _LEAST_BROKEN and timed * 4 >= len(lines):
        return []
    if all(map(property_of, lines[:2])):
        return []
    several = len(lines) > _LEAST_BROKEN
    is_field = several and _FIELD.fullmatch(lines[0]) and not goes_on(lines[0], lines[1])
    if not is_field:
        return _paragraphs(lines)
    below = _paragraphs(lines[1:])  # `Reviewer: Ada Okafor` stands above it
    return [(0, 1), *((start + 1, end + 1) for start, end in below)] if below else []


def _paragraphs(lines: Sequence[str]) -> list[tuple[int, int]]:
    if _is_wrapped(lines) or _run_on(lines):
        return [] if _are_turns(lines) else [(0, len(lines))]
    if not are_captions(lines):
        return []
    heads = [index for index, line in enumerate(lines) if _HEAD.search(line)]  # `Ada (0:17):`
    starts, most = [0], _MOST_RUN_ON if are_short(lines) else len(lines)
    if _are_turns(lines):
        starts += [index for index, line in enumerate(lines) if _LABEL.match(line)]
    for index, (above, line) in enumerate(pairwise(lines), start=1):
        least = _PARAGRAPH_LINES if above.endswith(_ENDS) else most
        is_long = index - starts[-1] >= least and not heads
        if is_long or line.startswith((">>", "- ")):
            starts.append(index)
    return list(pairwise(sorted({*starts, *heads, *(it + 1 for it in heads), len(lines)})))


def turn_labels(lines: Iterable[str]) -> frozenset[str]:
    """The labels with which paragraphs of a page begin again and again, where two or more do.

    A line that begins with one of them begins what somebody says, also without a blank line above.

    >>> sorted(turn_labels(["Ada: So", "", "Bo: No", "Ada: Why", "", "Bo: It", "", "Ada: Well"]))
    ['Ada:', 'Bo:']
    """
    labels = Counter[str]()
    is_amid = False
    for line in lines:
        text = line.lstrip()
        match = None if is_amid or not text else _LABEL.match(text)
        if match is not None:
            labels[match[0]] += 1
        is_amid = bool(text)
    again = frozenset(label for label, number in labels.items() if number > 1)
    return again if len(again) >= _LEAST_LABELS else frozenset()


def begins_turn(line: str, labels: frozenset[str]) -> bool:
    """Whether a line begins with one of the labels of a page's turns."""
    return bool(labels) and (match := _LABEL.match(line)) is not None and match[0] in labels


def _are_turns(lines: Sequence[str]) -> bool:
    """Whether half of the lines begin with labels of which two at least come again: `ada: So`.

    Of labels in capitals fewer are enough: a width broke what they say.
    """
    labels = Counter(match[0] for match in map(_LABEL.match, lines) if match)
    again = [label for label, number in labels.items() if number > 1]
    if sum(map(str.isupper, again)) >= _LEAST_LABELS:
        return True
    return len(again) >= _LEAST_LABELS and labels.total() * 2 >= len(lines)


def _at_width(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of lines as printed that a width broke: the next word would have crossed it.

    The width is that of nearly all lines of prose; an address may cross it. Sentences must go on
    behind several lines that reach it.
    """
    prose = (it for it in lines if it and not it.isspace() and not it.startswith(_NO_PROSE))
    lengths = sorted(len(line) for line in prose if "://" not in line)
    long = sum(length > _MOST_OF_NOTE for length in lengths)
    if len(lengths) < _LEAST_BROKEN or long * _FEW > len(lengths):
        return frozenset()
    width = max(_LEAST_WIDTH, lengths[-1 - max(long, len(lengths) // _FEW)])
    broken = frozenset(
        index
        for index, (line, below) in enumerate(pairwise(lines))
        if (word := _WORD.match(below)) and len(line.rstrip()) + 1 + len(word[1]) > width
        if not line.endswith(_HARD_BREAKS)
    )
    going_on = sum(goes_on(lines[it].rstrip(), lines[it + 1].lstrip()) for it in broken)
    return broken if going_on >= _LEAST_BROKEN else frozenset()


def broken_lines(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of lines as printed that a width broke, or that captions without times are.

    Behind the last line of a paragraph and of a page nothing is broken.
    """
    texts = [line.strip() for line in lines]
    printed = [text for text in texts if text]
    others = sum(
        _LABEL.match(text) is not None or text.startswith("- ") or timecode.lead(text) is not None
        for text in printed
    )
    if others * _FEW > len(printed) or not are_captions(printed):
        return _at_width(lines)
    return frozenset(i for i, (text, below) in enumerate(pairwise(texts)) if text and below)


def quotation_end(lines: Sequence[str], start: int) -> int:
    """Where the words in quotation marks end that a line of a block quotation begins (exclusive).

    They may go on in the lines below, with `>` or without, as far as the mark closes in one of
    them; else they end with their line.

    >>> quotation_end(["> “Rivers move", "> and wait.” — Ada", "> Rivers"], 0)
    2
    """
    words = _quoted_words(lines[start])
    if lines[start][0] != ">" or not opens_quotation(words) or closing_mark(words) is not None:
        return start + 1
    for end, line in enumerate(lines[start + 1 : start + _QUOTED_LINES], start=start + 2):
        below = _quoted_words(line)
        if not below or opens_quotation(below):
            break
        words = f"{words} {below}"
        if closing_mark(words) is not None:
            return end
    return start + 1


def wrapped_end(lines: Sequence[str], start: int) -> int:
    """Where the paragraph of a block quotation ends (exclusive) that a width broke, from its start.

    The lines below have `>` as well or none of them has; what says who spoke, the sort of a
    callout, or nothing is a part of its own.

    >>> wrapped_end(["> Rivers move.", "> Weirs wait."], 0)
    1
    """
    words = [_quoted_words(lines[start])]
    if not lines[start].startswith(">") or _is_alone(words[0]):
        return start + 1
    following = lines[start + 1 : start + _MOST_RUN_ON]
    is_marked = bool(following) and following[0].startswith(">")
    for line in following:
        below = _quoted_words(line)
        if line.startswith(">") != is_marked or _is_alone(below):
            break
        words.append(below)
    return start + (len(words) if _is_wrapped(words) else 1)


def _is_alone(words: str) -> bool:
    return not words or words[0] in _OWN_LINE or _LABEL.match(words) is not None


def _quoted_words(line: str) -> str:
    return line.lstrip("> ").strip()


def wrapped_runs(
    run: Sequence[tuple[int, str]], broken: frozenset[int]
) -> Iterator[Sequence[tuple[int, str]]]:
    """The lines of a run with their numbers, together where the width of the note broke them.

    Those after `broken` go on, unless the next begins as somebody's words, a label or a mark do.
    Of two lines or more a sentence must go on from one to the next.
    """
    start = quoted = 0
    has_quotations = any(text.startswith(">") for _, text in run)
    texts = [text for _, text in run] if broken or has_quotations else []
    turns = _are_turns(texts)
    for end in range(1, len(run) + 1):
        quoted = max(quoted, end)
        if has_quotations:
            quoted = max(quoted, quotation_end(texts, end - 1), wrapped_end(texts, end - 1))
        if end < quoted:
            continue
        is_turn = turns and end < len(run) and _LABEL.match(texts[end]) is not None
        if end < len(run) and run[end - 1][0] in broken and not is_turn and _may_go_on(run, end):
            continue
        together = run[start:end]
        if quoted == end or any(not above.endswith(_ENDS) for _, above in together[:-1]):
            yield together
        else:
            yield from ((it,) for it in together)
        start = end


def _may_go_on(run: Sequence[tuple[int, str]], index: int) -> bool:
    """Whether a line of a run may go on with the text of the line above it."""
    (number, above), (below_number, below) = run[index - 1 : index + 1]
    if below_number != number + 1 or below[0] in _MARKS or above[0] in _MARKS:
        return False
    if "\t" in above + below or is_web_address(above) or is_web_address(below):
        return False
    if timecode.lead(below) or (above.startswith("**") and above.find("**", 2) == len(above) - 2):
        return False
    if goes_on(above, below) or is_open(above):
        return True
    says_no_sentence = index == 1 and looks_like_title(above) and not run[-1][1].endswith(_ENDS)
    if says_no_sentence or _LABEL.match(below) or _FIELD.fullmatch(above):
        return False
    return below[0].isalnum() or not above.endswith(_ENDS)


def are_broken(lines: Sequence[str]) -> bool:
    """Whether sentences go on from line to line of a page, and end inside of lines."""
    going_on = sum(goes_on(above, below) for above, below in pairwise(lines))
    stops = sum(_STOP.search(line) is not None for line in lines)
    return going_on >= _LEAST_GOING_ON and going_on * 4 >= len(lines) <= stops * 5


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether the lines are one paragraph broken at a column, not a paragraph each."""
    if len(lines) < 2 or any(line[0] in _MARKS or is_web_address(line) for line in lines):
        return False
    lengths = [len(line) for line in lines]
    width = max(lengths)
    broken = any(line[-1].isalnum() or line[-1] in ",;-–—" for line in lines[:-1])
    lower = any(line[0].islower() for line in lines[1:])
    short = [index for index, length in enumerate(lengths[:-1]) if length < 0.6 * width]
    full = len(short) * 4 <= len(lines) and all(  # of a line with marks the marks are gone
        lines[index][-1].isalnum() and lines[index + 1][0].islower() for index in short
    )
    least = _LEAST_WIDTH if len(lines) > 2 else _LEAST_OF_TWO
    return least <= width <= _MOST_WIDTH and full and broken and lower


def _run_on(lines: Sequence[str]) -> bool:
    """Whether sentences run on from line to line, broken where the writer liked: behind `and`."""
    if not _LEAST_BROKEN <= len(lines) <= _MOST_RUN_ON or any(it[0] in _MARKS for it in lines):
        return False
    pairs = list(pairwise(lines))
    open_ended = [above.endswith(",") or is_open(above) for above, _ in pairs]
    joined = sum(ended or goes_on(*it) for ended, it in zip(open_ended, pairs, strict=True))
    begun = sum(not above.endswith((*_ENDS, ")")) for above, _ in pairs)  # its sentence goes on
    return sum(open_ended) * 3 >= len(pairs) and joined * 4 >= begun * 3
