"""What stands in bold letters in front of other words: with the marks off, nobody can tell it.

In `0:00:36 **Ada Okafor** Rivers move.`, a turn of a transcript, a colon is set behind the name; of
`- **Weirs, dams and mud**, RiverConf, Bonn` the item knows where its bold words end.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from generator.model.message import Message
from generator.read.formats.notes.inline_markup import inline_text
from generator.read.grammar.speech.speaker_labels import may_speak
from generator.read.outline.blocks import Block, Bullet
from generator.read.outline.line_roles import Repaired
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.regex import regex

_TURN = regex(
    r"(?P<time>[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,3})?[\])]?\s{1,3})?"
    r"\*\*(?P<name>[^*:：\s][^*:：]{0,58}[^*:：\s])\*\*(?=\s{1,3}[^\s*:：])"
)
_IN_FRONT = regex(
    r"\s*(?:[-*+]|\d{1,3}[.)])\s{1,4}(?P<mark>\*\*|__)(?P<words>[^\s*][^*]{2,200}?)(?P=mark),\s"
)
_SET_OFF = regex(
    r",\s{1,3}\[?(?P<mark>[*_])(?P<words>[^*_\s][^*_]{2,300})(?P=mark)(?:\]\([^()\s]{1,300}\))?"
    r"\s{0,8}(?:\.?$|[\[(])"
)
_IN_HEADING = regex(
    r"#{1,6}\s(?P<name>[^*_,:|]{4,60})(?:,[^*_:|]*)?(?=\s[*_]{1,3}[^*_]{3,200}[*_]{1,3}$)"
)
_LEAST, _TIMES_EACH = 4, 2
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
    every = list(lines)
    marked = [line for line in every if "**" in line]
    turns = [match for line in marked if (match := _TURN.match(line))]
    timed = [turn for turn in turns if turn["time"]]
    is_all = len(turns) >= _LEAST and not timed and 2 * len(turns) > sum(map(bool, every))
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
        is_marked = "*" in line or "_" in line
        yield _with_marks(block, line) if isinstance(block, Bullet) and is_marked else block


def _with_marks(item: Bullet, line: str) -> Bullet:
    """The item of a line, with where its bold words in front end and where a title is set off."""
    front, title = _IN_FRONT.match(line), _SET_OFF.search(line)
    words = inline_text(front["words"]) if front else ""
    bold = len(words) if words and item.text.startswith(f"{words},") else 0
    words = inline_text(title["words"]) if title else ""
    start = item.text.find(f", {words}") + len(", ") if words else 1
    place = (start, start + len(words)) if start > 1 else None
    return msgspec.structs.replace(item, bold=bold, title=place)
