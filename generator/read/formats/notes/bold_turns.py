"""What stands in bold letters in front of other words: with the marks off, nobody can tell it.

In `0:00:36 **Ada Okafor** Rivers move.`, a turn of a transcript, a colon is set behind the name; of
`- **Weirs, dams and mud**, RiverConf, Bonn` the item knows where its bold words end. So in front of
a dash and a day.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.model.message import Message
from generator.read.formats.notes.inline_markup import inline_text
from generator.read.grammar.speech.speaker_labels import may_speak
from generator.read.outline.blocks import Block, Bullet, Paragraph
from generator.read.outline.line_roles import Repaired
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.quantities.dates import find_date
from generator.text.regex import regex

_TURN = regex(
    r"(?P<time>[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,3})?[\])]?\s{1,3})?"
    r"\*\*\[?(?P<name>[^*:：\[\]\s][^*:：\[\]]{0,58}[^*:：\[\]\s])\]?\*\*(?=\s{1,3}[^\s*:：])"
)
_IN_FRONT = regex(
    r"\s*(?:[-*+]|\d{1,3}[.)])\s{1,4}(?P<mark>\*\*|__)(?P<words>[^\s*][^*]{2,200}?)(?P=mark),\s"
)
_HEADED = regex(
    r"\s*[-*+]\s{1,4}\*\*(?P<words>[^\s*][^*]{2,250})\*\*\s[-–—]\s(?P<day>.{3,80}(?<=\d))\s*$"
)
_SET_OFF = regex(
    r",\s{1,3}\[?(?P<mark>[*_])(?P<words>[^*_\s][^*_]{2,300})(?P=mark)(?:\]\([^()\s]{1,300}\))?"
    r"\s{0,8}(?:\.?$|[\[(])"
)
_BEHIND_DAY = regex(
    r"\s*(?:[-*+]|\d{1,3}[.)])\s{1,4}(?P<day>[^*_\[\]]{4,100}?)(?P<border>[\s:,–—-]{1,4})"
    r"(?P<mark>\*\*?|__?)(?P<words>[^\s*_][^*_]{2,250})(?P=mark)(?=[\s,.(])"
)
"""`- 2031-05-06 _Weirs and mud_ RiverConf, Bonn`, `- 2031-05-06 The River Hour: _Weirs_`."""
_IN_HEADING = regex(
    r"#{1,6}\s(?P<name>[^*_,:|]{4,60})(?:,[^*_:|]*)?(?=\s[*_]{1,3}[^*_]{3,200}[*_]{1,3}$)"
)
_LEAST, _TIMES_EACH, _MOST_LINES = 4, 2, 4
_BECAUSE = Message("repair.markdown")


def speakers_in_bold(lines: Iterable[str]) -> frozenset[str]:
    """Whom lines name behind a time in bold letters, each again and again; nobody else.

    Without times most lines begin so, and begin with names: with a given one, or nothing but one.

    >>> lines = ["0:01 **Ada** Hi.", "0:03 **Ivo** Hello.", "0:05 **Ada** So?", "0:09 **Ivo** Yes."]
    >>> sorted(speakers_in_bold(lines)), sorted(speakers_in_bold(lines[:2]))
    (['Ada', 'Ivo'], [])
    >>> sorted(speakers_in_bold(line[5:] for line in lines))
    ['Ada', 'Ivo']
    """
    every = [line for line in lines if any(map(str.isalpha, line))]  # times stand on some
    marked = [line for line in every if "**" in line]
    turns = [match for line in marked if (match := _TURN.match(line))]
    timed = [turn for turn in turns if turn["time"]]
    is_all = len(turns) >= _LEAST and not timed and 2 * len(turns) > len(every)
    named = Counter(turn["name"] for turn in (turns if is_all else timed))
    if is_all and (len(named) < _TIMES_EACH or 2 * sum(map(_is_given, named)) < len(named)):
        return frozenset()
    is_spoken = named.total() >= max(_LEAST, _TIMES_EACH * len(named))
    return frozenset(filter(may_speak, named)) if is_spoken else frozenset()


def _is_given(name: str) -> bool:
    return is_given_name(name) or begins_with_given_name(name)


def with_colons(lines: Sequence[Repaired]) -> Iterator[Repaired]:
    """The lines, with a colon behind the bold names with which those of speakers begin.

    So behind a given name, or a firm, in front of the words set off at the end of a heading.
    """
    speakers = speakers_in_bold(line.text for line in lines)
    for line in lines:
        turn = _TURN.match(line.text) if speakers and "**" in line.text else None
        turn = turn if turn and turn["name"] in speakers else _IN_HEADING.match(line.text)
        if turn is None or not (turn["name"] in speakers or begins_with_given_name(turn["name"])):
            yield line
        else:
            end = turn.end()
            yield line.read_as(f"{line.text[:end]}:{line.text[end:]}", _BECAUSE)


def with_bold_fronts(blocks: Iterable[Block], lines: Sequence[Repaired]) -> Iterator[Block]:
    """The blocks of a note of these lines, each item with its bold words in front and its title."""
    printed = {it.number: it.printed for it in lines}
    for block in blocks:
        line = printed.get(block.lines[0], "") if isinstance(block, Bullet) else ""
        if isinstance(block, Bullet) and ("*" in line or "_" in line):
            item = _with_marks(block, line, printed)
            yield _with_head(item, printed) if "**" in line else item
        else:
            yield block


def _with_head(item: Bullet, printed: Mapping[int, str]) -> Bullet:
    """The item whose bold title, dash and day end a line, with these alone as its own words."""
    first, head, text = item.lines[0], "", item.text
    end, below = item.lines[1], list(item.children)
    for last in range(first, min(first + _MOST_LINES, item.last_line + 1)):
        head = f"{head} {printed.get(last, '').strip()}"
        if last > end and below and isinstance(below[0], Paragraph):
            text, end = f"{text} {below[0].text}", below.pop(0).lines[1]
        match = _HEADED.match(head)
        if match is None or not find_date(match["day"]):
            continue
        words, day = inline_text(match["words"]), inline_text(match["day"])
        own, rest = text[: (n := len(f"{words} — {day}"))], text[n:].strip()
        if not (own.startswith(words) and own.endswith(day)) or bool(rest) != (end > last):
            break
        below = [Paragraph(text=rest, lines=(last + 1, end)), *below] if rest else below
        return replace(item, text=own, bold=len(words), lines=(first, last), children=(*below,))
    return item


def _with_marks(item: Bullet, line: str, printed: Mapping[int, str]) -> Bullet:
    """The item of a line, with where its bold words in front end and where a title is set off."""
    front, title = _IN_FRONT.match(line), _SET_OFF.search(line)
    words = inline_text(front["words"]) if front else ""
    bold = len(words) if words and item.text.startswith(f"{words},") else 0
    words = inline_text(title["words"]) if title else ""
    start = item.text.find(f", {words}") + len(", ") if words else 1
    place = (start, start + len(words)) if start > 1 else _place_behind_day(item, printed)
    return replace(item, bold=bold, title=place)


def _place_behind_day(item: Bullet, printed: Mapping[int, str]) -> tuple[int, int] | None:
    """Where a title stands that is set off behind nothing but a day, over some lines perhaps.

    Between them a show may be named, with a colon.
    """
    first, last = item.lines
    lines = (printed.get(it, "").strip() for it in range(first, min(last, first + _MOST_LINES) + 1))
    match = _BEHIND_DAY.match(" ".join(lines))
    day = find_date(match["day"]) if match else None
    if match is None or day is None or day.start:
        return None
    if match["day"][day.end :].strip() and ":" not in match["border"]:
        return None
    words = inline_text(match["words"])
    start = item.text.find(words, day.end)
    return (start, start + len(words)) if start > 0 else None
