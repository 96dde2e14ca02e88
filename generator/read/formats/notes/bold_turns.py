"""Turns of a transcript whose speaker stands in bold letters, and nothing but a gap behind it.

`0:00:36 **Ada Okafor** Rivers move.` Once the marks are off, nobody can tell the name from the
words: a colon is set behind it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.model.message import Message
from generator.read.grammar.speech.speaker_labels import may_speak
from generator.read.outline.line_roles import Repaired

_TURN = re.compile(
    r"(?P<time>[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:\.\d{1,3})?[\])]?\s{1,3})?"
    r"\*\*(?P<name>[^*:：\s][^*:：]{0,58}[^*:：\s])\*\*(?=\s{1,3}[^\s*:：])"
)
_LEAST, _TIMES_EACH = 4, 2
_BECAUSE = Message("repair.markdown")


def speakers_in_bold(lines: Iterable[str]) -> frozenset[str]:
    """Whom lines name behind a time in bold letters, each again and again; nobody else.

    >>> lines = ["0:01 **Ada** Hi.", "0:03 **Ivo** Hello.", "0:05 **Ada** So?", "0:09 **Ivo** Yes."]
    >>> sorted(speakers_in_bold(lines)), sorted(speakers_in_bold(lines[:2]))
    (['Ada', 'Ivo'], [])
    """
    turns = filter(None, (_TURN.match(line) for line in lines if "**" in line))
    named = Counter(turn["name"] for turn in turns if turn["time"])
    is_spoken = named.total() >= max(_LEAST, _TIMES_EACH * len(named))
    return frozenset(filter(may_speak, named)) if is_spoken else frozenset()


def with_colons(lines: Sequence[Repaired]) -> Iterator[Repaired]:
    """The lines, with a colon behind the bold names with which those of speakers begin."""
    speakers = speakers_in_bold(line.text for line in lines)
    for line in lines:
        turn = _TURN.match(line.text) if speakers and "**" in line.text else None
        if turn is None or turn["name"] not in speakers:
            yield line
        else:
            end = turn.end()
            yield line.read_as(f"{line.text[:end]}:{line.text[end:]}", _BECAUSE)
