"""Records that part names in capitals from words with a dash, and in which a width broke names.

`ADA` / `BRUN (Oslo) – We wait.` is read as `ADA BRUN (Oslo): We wait.`, on the last of the lines.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.model.message import Message
from generator.read.formats.source_map import MARKUP
from generator.read.grammar.speech.bold_labels import labels_of_record, split_record
from generator.read.grammar.speech.turn_lines import Turn
from generator.read.outline.line_roles import Repaired
from generator.text.regex import regex

_POINT = regex(r"(?:\d{1,3}|[^\W\d_]{1,6})[.)]\s?[-–—]\s")
_MOST_LINES, _MOST_WORDS, _MOST_OF_OFFICE = 3, 2, 5
_BECAUSE = Message("repair.markdown")
_Head = tuple[Turn, int]
"""A turn, and the index of the first line of what stands in front of its words."""


def with_whole_names(lines: Sequence[Repaired]) -> tuple[tuple[Repaired, ...], frozenset[int]]:
    """The lines, with what stands in front of words in a record on one line each, and a colon.

    And the numbers of the lines that begin something: turns, and points of it (`II.- Answers`).
    """
    texts = [line.told.strip() for line in lines]
    heads = _heads(texts)
    known = labels_of_record(turn for turn, _ in heads.values())
    if not known:
        return tuple(lines), frozenset()
    read = list(lines)
    begun = {it.number for it, text in zip(lines, texts, strict=True) if _POINT.match(text)}
    for last, (turn, first) in heads.items():
        if turn.speaker not in known:
            continue
        begun.add(lines[last].number)
        for at in range(first, last):
            read[at] = replace(lines[at].read_as("", _BECAUSE), label=MARKUP)
        text = f"{turn.speaker}{f' ({turn.aside})' if turn.aside else ''}: {turn.text}"
        read[last] = lines[last] if text == texts[last] else lines[last].read_as(text, _BECAUSE)
    return tuple(read), frozenset(begun)


def parted_texts(lines: Iterable[Repaired], begun: frozenset[int]) -> Iterator[tuple[int, str]]:
    """What lines tell, with their numbers; a blank line parts what begins something from above."""
    for line in lines:
        if line.number in begun:
            yield line.number, ""
        yield line.number, line.told


def _heads(texts: Sequence[str]) -> Mapping[int, _Head]:
    """What begins as such turns do, by the index of its last line, with first names above it."""
    heads = dict(_unbroken(texts))
    above = {at: _first_names(texts, it, heads) for at, it in heads.items()}
    counted = Counter(turn.speaker for turn, _ in heads.values())
    alone = {
        turn.speaker
        for at, (turn, _) in heads.items()
        if not (turn.aside and above[at])
        or (" " in f"{turn.speaker}" and counted[turn.speaker] == 1)
    }
    return {
        at: (turn, first)
        if turn.speaker in alone
        else (replace(turn, speaker=f"{above[at]} {turn.speaker}"), first - 1)
        for at, (turn, first) in heads.items()
    }


def _unbroken(texts: Sequence[str]) -> Iterator[tuple[int, _Head]]:
    """The turns whose names stand on one line; bracket, dash and words may stand below."""
    end = -1
    for first, text in enumerate(texts):
        whole, last = text, first
        is_begun = first > end and text[:2].isupper()
        while is_begun:
            turn = split_record(whole)
            if turn and len(f"{turn.speaker}") <= len(text):
                yield last, (turn, first)
                end = last
                break
            last += 1  # as long as nothing but a name in capitals and its bracket stands above
            is_begun = last < min(first + _MOST_LINES, len(texts)) and bool(texts[last])
            is_begun = is_begun and whole.partition("(")[0].isupper() and ":" not in whole
            whole = f"{whole} {texts[last]}" if is_begun else whole


def _first_names(texts: Sequence[str], head: _Head, heads: Mapping[int, _Head]) -> str:
    """The words in capitals on the line above that may begin a name, behind an office perhaps."""
    turn, first = head
    text = texts[first - 1] if first and first - 1 not in heads else ""
    is_name = text.isupper() and text.replace(" ", "").isalpha()
    most = _MOST_WORDS if " " in f"{turn.speaker}" else _MOST_OF_OFFICE
    return text if is_name and len(text.split()) <= most else ""
