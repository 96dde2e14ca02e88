"""`Label: text`: where a label ends, whether a list has labels, and takeaways with them."""

import re
from collections.abc import Iterator
from itertools import chain

from generator.model.account import AccountTakeaway, TimeCode
from generator.model.base import Value
from generator.read.grammar.timed import split_time
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row, Speech
from generator.read.outline.sections import Section, prose
from generator.read.page import Found, Page
from generator.text.naming.names import stands_for
from generator.text.quantities import timecode
from generator.text.regex import regex

IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Chinese and Japanese letters, as the inside of a class of a pattern."""

OPENERS = '"“„«‘「『'
COLON = regex(
    rf"[:：](?:(?<=:)\s+|(?<=：)\s*|(?<=[{IDEOGRAPHS}]:)(?=[{IDEOGRAPHS}{OPENERS}])"
    rf"|(?<=[^\W\d]:)(?=[{OPENERS}]|https?://))"
)
"""A colon behind a label, with the white space behind it; texts without any are passed fast."""

_IDEOGRAPH = regex(f"[{IDEOGRAPHS}]")


def has_ideographs(text: str) -> bool:
    """Whether a text is written in Chinese or Japanese letters, at least in part."""
    return not text.isascii() and _IDEOGRAPH.search(text) is not None


def n_words(text: str) -> int:
    """How many words a text has; of Chinese and Japanese, two letters count as one.

    >>> n_words("how rivers move"), n_words("河流如何移动")
    (3, 4)
    """
    return text.count(" ") + 1 + len(_IDEOGRAPH.findall(text)) // 2


MAX_LABEL = 80
_MAX_LABEL_WORDS = 10
SAMPLE = 12
LEAST_SIBLINGS = 3
ENOUGH = 200  # characters, to tell whether a text begins with a label
_BOLD_LABEL = regex(
    r"(?P<mark>\*\*|__)(?P<label>[^*_]+?)"
    r"(?:[:：](?P=mark)\s*|(?P=mark)(?:(?::|\s+[-–—])\s+|\s?(?:：|——)\s*|:(?=[^\x00-\x7f])))"
    r"(?P<text>\S.*)"
)
_SENTENCE = regex(r"[^\W\d_]{3}[.!?]\s+\S")
_CLAUSE = regex("[，。！？；]")
_LONG_WORD = regex(f"[{IDEOGRAPHS}]{{17}}")  # a label has no more letters without a space
_COLON_OR_DASH = regex(rf"{COLON.pattern}|\s?——\s*")
_OPENED = regex(r"[*_`]{0,2}[\[(【@]|[\d:.]{4,8}\s*[-–—|]\s")
_DASHES = tuple((regex(rf" {dash} "), frozenset(dash)) for dash in "—–-")
_COLONS = ((COLON, frozenset(":：")),)
_SEPARATORS = ((_COLON_OR_DASH, frozenset(":：—")), *_DASHES)
"""What parts a label from its text, and signs of which it has one."""


class Labelled(Value, frozen=True, kw_only=True):
    """A text split at its label's colon."""

    label: str
    text: str


def split_label(text: str, *, dashes: bool = True, small: bool = False) -> Labelled | None:
    """`Label: text` in two, or None; with `dashes`, `Label — text` too.

    A label is short and is no sentence; a colon inside brackets or quotation marks does not
    count. Bold marks around the label are taken off. A label begins large, or inside (`eDNA`), but
    for `small` ones.
    """
    bold = _BOLD_LABEL.match(text)
    if bold is not None and _is_label(bold["label"], small=small):
        return Labelled(label=bold["label"], text=bold["text"])
    start = text[: MAX_LABEL + 8]
    for separator, signs in _SEPARATORS if dashes else _COLONS:
        place = None if signs.isdisjoint(start) else _first_outside(start, separator)
        if place is None:
            continue
        label, rest = text[: place[0]].strip(), text[place[1] :].strip()
        label = label.strip("*_").strip()
        rest = rest.removeprefix("**").removeprefix("__").strip()
        if rest and _is_label(label, small=small):
            return Labelled(label=label, text=rest)
    return None


def _first_outside(text: str, separator: re.Pattern[str]) -> tuple[int, int] | None:
    """Where the first separator stands that is neither in brackets nor in quotation marks."""
    places = {match.start(): match.end() for match in separator.finditer(text)}
    if not places:
        return None
    depth = 0
    quoted = False
    for index, char in enumerate(text[: MAX_LABEL + 4]):
        if char in "([{（【《「『":
            depth += 1
        elif char in ")]}）】》」』":
            depth = max(0, depth - 1)
        elif char in '"“”':
            quoted = not quoted
        if depth == 0 and not quoted and index in places:
            return index, places[index]
    return None


def _is_label(label: str, *, small: bool = False) -> bool:
    return (
        0 < len(label) <= MAX_LABEL
        and len(label.split()) <= _MAX_LABEL_WORDS
        and not label.endswith((".", "!", "?", ","))
        and not _SENTENCE.search(label)
        and not is_clause_without_spaces(label)
        and any(char.isalpha() for char in label)
        and not _is_reference(label)
        and (small or _begins_large(label))
    )


def is_clause_without_spaces(text: str) -> bool:
    """Whether a text is more than a name in a script without spaces: long, or with a pause."""
    return _CLAUSE.search(text) is not None or _LONG_WORD.search(text) is not None


def _begins_large(label: str) -> bool:
    """Whether a label begins with a capital, or with a word that has one inside: `eDNA`, `pH`."""
    if label[0] in "\"'“‘":
        return not label[1:2].islower()
    first = label.split(maxsplit=1)[0]
    return not label[0].islower() or any(char.isupper() or char.isdigit() for char in first[1:4])


def _is_reference(label: str) -> bool:
    """Whether it is the name of a link's target in Markdown: `[x]: /address`."""
    return label.startswith("[") and label.endswith("]") and not label.startswith("[[")


def takeaways(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """Bullets or paragraphs as takeaways, with labels where the section prints labels.

    One sentence with a colon among others is no label: at least half of the section has them.
    An item that announces others (`These myths are busted:`) is prose together with them: apart,
    they might say the opposite.
    """
    if isinstance(block, Speech) and block.time and not block.speaker:
        return (AccountTakeaway(text=block.text, time=block.time, at=page.at(block.lines)),)
    if not isinstance(block, Bullet | Paragraph) or not block.text:
        return ()
    children = block.children if isinstance(block, Bullet) else ()
    if children and block.text.rstrip("*_ ").endswith((":", "：")):
        return tuple(prose(block, section, page))
    below = (prose(child, section, page) for child in children)
    words, time = _timed(block.text)
    labelled = split_label(words, dashes=False) if has_labels(section) else None
    label, own = _timed(labelled.label) if labelled else (None, None)
    return (
        AccountTakeaway(
            label=label,
            text=labelled.text if labelled else words,
            time=time or own,
            at=page.at(block.lines),
        ),
        *chain.from_iterable(below),
    )


def _timed(text: str) -> tuple[str, TimeCode | None]:
    """A text without the time in brackets in front of it or behind, and that time.

    >>> _timed("[12:05] They open.")[0], _timed("They open (12:05)")[0], _timed("9:30 is late")
    ('They open.', 'They open', ('9:30 is late', None))
    """
    timed = split_time(text) if _OPENED.match(text) else None
    if timed is not None and timed.time and timed.text and not timed.aside:
        return timed.text, timed.time
    return timecode.without_bracket(text)


MEANING_WORDS = 4
_MEANINGS = frozenset(
    "a an any are how is means one refers something the what when where whether"
    " ein eine een un una une um uma".split()
)
"""With which what a term means begins."""


def says_meaning(text: str) -> bool:
    """Whether a text begins as what a term means does, with an article or the like, and goes on."""
    spelt = text.split()
    return len(spelt) >= MEANING_WORDS and spelt[0].casefold() in _MEANINGS


def tell_meanings(section: Section, *, sentences: bool = False) -> bool:
    """Whether at least a third of a section's labelled lines, or rows, say what labels mean.

    So do acronyms what they stand for, and `sentences` where most are such: `Gates: Open walls.`
    """
    lines = [*_labelled(section)]
    n_sentences = sum(it.text.endswith((".", "。")) for it in lines) if sentences else 0
    meanings = [
        says_meaning(it.text)
        or stands_for(it.label, it.text)
        or (has_ideographs(it.text) and n_words(it.text) >= MEANING_WORDS)
        for it in lines
    ]
    return 2 * n_sentences > len(lines) or 3 * sum(meanings) >= len(meanings)


def _labelled(section: Section) -> Iterator[Labelled]:
    """The first lines of a section that have a label, and rows of two cells."""
    for block in section.blocks[:SAMPLE]:
        if isinstance(block, Row) and len(block.cells) == 2:
            yield Labelled(label=block.cells[0], text=block.cells[1])
        elif isinstance(block, Bullet | Paragraph) and (own := split_label(block.text)):
            yield own


def has_labels(section: Section) -> bool:
    """Whether at least half of a section's bullets have the form `Label: text`.

    Where there are no bullets, at least three paragraphs do, and no other stands there.
    """
    lines = section.blocks[:SAMPLE]
    bullets = [block.text[:ENOUGH] for block in lines if isinstance(block, Bullet)]
    texts = bullets or [block.text[:ENOUGH] for block in lines if isinstance(block, Paragraph)]
    labelled = sum(split_label(text, dashes=False) is not None for text in texts)
    if bullets:
        return labelled * 2 >= len(bullets)
    return labelled == len(texts) >= LEAST_SIBLINGS
