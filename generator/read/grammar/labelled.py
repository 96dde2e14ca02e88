"""`Label: text`: definitions of concepts, and takeaways that may carry a label."""

import re
from itertools import chain, islice, pairwise

from generator.model.account import AccountDetail, AccountTakeaway, Definition
from generator.model.base import Value
from generator.model.source import Role
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row
from generator.read.outline.sections import Section, prose
from generator.read.page import Found, Mark, Page
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.naming.normal import words
from generator.text.quantities.dates import find_date
from generator.text.quantities.horizons import named_dates
from generator.text.web_address import is_web_address

IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Chinese and Japanese letters, as the inside of a class of a pattern."""

_OPENERS = '"“„«‘「『'
COLON = re.compile(
    rf":\s+|：\s*|(?<=[{IDEOGRAPHS}]):(?=[{IDEOGRAPHS}{_OPENERS}])|(?<=[^\W\d]):(?=[{_OPENERS}]|https?://)"
)
"""A colon behind a label, with the white space behind it."""

_IDEOGRAPH = re.compile(f"[{IDEOGRAPHS}]")
_WHERE = re.compile(r"(?:after|at|before|during|from|how|if|in|on|what|when|why)\s", re.IGNORECASE)
"""With which no term begins: `In community`, `When it rains`."""
_SAYS = re.compile(r"(?<!\S)(?:I|[Yy]ou|[Ww]e|[Tt]hey)(?:['’]\w+)?(?= [a-z])")
_CALL = re.compile(r"\w\([^()]*\)`?$")  # `open(gate)`
_MAX_LETTERS = 10
"""Of a term in Chinese letters that stands in front of a paragraph's colon."""


def has_ideographs(text: str) -> bool:
    """Whether a text is written in Chinese or Japanese letters, at least in part."""
    return _IDEOGRAPH.search(text) is not None


_POINT = re.compile(
    r"(?:week|day|session|meeting|lecture|class|part|item|topic|woche|tag|semaine|jour|semana|día)"
    r" #?\d{1,3}|第 ?\d{1,3} ?[周週天次讲講课課回]|q ?& ?a",
    re.IGNORECASE,
)
_MAX_LABEL = 80
_MAX_LABEL_WORDS = 10
_SAMPLE = 12
_LOOKED_AT = 200
_LEAST_SIBLINGS = 3
_MEANING_WORDS = 4
_MAX_BEFORE_DASH = 6  # words
_LEAST_AGAIN = 2  # labels that a list has already
_ENOUGH = 200  # characters, to tell whether a text begins with a label
_BOLD_LABEL = re.compile(
    r"(?P<mark>\*\*|__)(?P<label>[^*_]+?)"
    r"(?:[:：](?P=mark)\s*|(?P=mark)(?:(?::|\s+[-–—])\s+|\s?(?:：|——)\s*|:(?=[^\x00-\x7f])))"
    r"(?P<text>\S.*)"
)
_ADDRESS = re.compile(r"(?<=\S) \(https?://[^\s()]+\)$")
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?]\s+\S")
_ELSEWHERE = re.compile(
    r"(?:(?:see also|siehe auch|voir aussi|véase también|vgl\.|s\.|cf\.?|cfr\.?|см\.|→|->|⇒)\s+"
    r"|(?:参见|參見|参看|另见|另見)\s?[:：]?)(?P<sure>\S.*)"
    r"|(?:(?:see|siehe|voir|véase|vedi|ver)\s+|[见見]\s?)(?P<named>\S.*)",
    re.IGNORECASE,
)
_PAUSE = re.compile(r"[,;:!?]|\.\s")
_SEEN = 20_000
_MAX_REFERENCE_WORDS = 6
_COLUMNS = frozenset(
    "term terms concept name word definition definitions meaning description explanation".split()
)
_CLAUSE = re.compile("[，。！？；]")
_LONG_WORD = re.compile(f"[{IDEOGRAPHS}]{{17}}")  # a label has no more letters without a space
_COLON_OR_DASH = re.compile(rf"{COLON.pattern}|\s?——\s*")
_DASHES = tuple(re.compile(rf" {dash} ") for dash in "—–-")
_COLONS = (COLON,)
_SEPARATORS = (_COLON_OR_DASH, *_DASHES)


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
    start = text[: _MAX_LABEL + 8]
    for separator in _SEPARATORS if dashes else _COLONS:
        place = _first_outside(start, separator)
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
    for index, char in enumerate(text[: _MAX_LABEL + 4]):
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
        0 < len(label) <= _MAX_LABEL
        and len(label.split()) <= _MAX_LABEL_WORDS
        and not label.endswith((".", "!", "?", ","))
        and not _SENTENCE.search(label)
        and not _CLAUSE.search(label)
        and not _LONG_WORD.search(label)
        and any(char.isalpha() for char in label)
        and not _is_reference(label)
        and (small or _begins_large(label))
    )


def _begins_large(label: str) -> bool:
    """Whether a label begins with a capital, or with a word that has one inside: `eDNA`, `pH`."""
    if label[0] in "\"'“‘":
        return not label[1:2].islower()
    first = label.split(maxsplit=1)[0]
    return not label[0].islower() or any(char.isupper() or char.isdigit() for char in first[1:4])


def _has_small_labels(section: Section) -> bool:
    """Whether all lines of a list of terms have labels, whatever these begin with."""
    lines = section.blocks[:_SAMPLE]
    return len(lines) >= _LEAST_SIBLINGS and all(
        isinstance(line, Bullet | Paragraph)
        and split_label(line.text[:_ENOUGH], dashes=False, small=True) is not None
        for line in lines
    )


def _is_reference(label: str) -> bool:
    """Whether it is the name of a link's target in Markdown: `[x]: /address`."""
    return label.startswith("[") and label.endswith("]") and not label.startswith("[[")


def definitions(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """`Name: text` bullets or paragraphs, or rows of a name and a text, as definitions."""
    if isinstance(block, Row):
        return _row(block, section, page)
    if not isinstance(block, Bullet | Paragraph) or not _is_of_terms(block, section):
        return ()
    labelled = split_label(block.text)
    if labelled is None and _has_small_labels(section):
        labelled = split_label(block.text, dashes=False, small=True)
    if labelled is None or (isinstance(block, Bullet) and block.children):
        return ()
    if isinstance(block, Paragraph) and _is_clause(labelled.label, block.text):
        return ()
    asks = labelled.text.endswith(("?", "？"))  # and so says of nothing what it means
    if asks or is_reference(labelled.text, page) or not _may_be_term(labelled, block):
        return ()
    at = page.at(block.lines)
    name = _ADDRESS.sub("", labelled.label)
    meaning = Definition(name=name, text=labelled.text, section=section.name, at=at)
    if name == labelled.label:
        return (meaning,)
    address = labelled.label.removeprefix(name).strip(" ()")
    return (meaning, AccountDetail(what="metadata", text=address, at=at))


def _may_be_term(labelled: Labelled, block: Block) -> bool:
    """Whether a label may name something: no day, place, call in code or half of a sentence.

    What is explained by nothing (`TBD`) or an address alone is no term, and a point of an agenda
    (`Week 11`) says when something comes.
    """
    label = labelled.label
    if _POINT.fullmatch(label) or is_time(label) or find_date(label) is not None:
        return False
    if is_web_address(labelled.text) or is_unknown(labelled.text):
        return False
    if _SAYS.search(label) is not None or _WHERE.match(label) is not None:
        return False
    is_long = isinstance(block, Paragraph) and len(_IDEOGRAPH.findall(label)) > _MAX_LETTERS
    return not is_long and _CALL.search(label) is None


def _is_clause(label: str, text: str) -> bool:
    """Whether what stands in front of a paragraph's dash is a part of its sentence: many words."""
    return len(label.split()) > _MAX_BEFORE_DASH and split_label(text, dashes=False) is None


def is_time(name: str) -> bool:
    """Whether a name is a part of the calendar and no term; a bare year may be a work's name.

    >>> is_time("Q1 2025"), is_time("The 1990s"), is_time("1984"), is_time("Q4")
    (True, True, False, False)
    """
    return not name.strip().isdecimal() and named_dates(name) is not None


def are_explained(section: Section) -> bool:
    """Whether all bullets of a list, at least three, name something and say what: `Name - text`."""
    bullets = [block.text for block in section.blocks[:_SAMPLE] if isinstance(block, Bullet)]
    labelled = [split_label(text) for text in bullets]
    return len(bullets) >= _LEAST_SIBLINGS and all(
        it is not None and len(it.text.split()) >= _MEANING_WORDS for it in labelled
    )


def _is_of_terms(block: Bullet | Paragraph, section: Section) -> bool:
    """Whether a line may explain a term: its like do so as often as not.

    One sentence with a colon among others explains nothing, nor does somebody whose initials stand
    behind a list, or those who speak in turns.
    """
    labelled_text = split_label(block.text[:_ENOUGH])
    is_initials = labelled_text is not None and labelled_text.label.isupper()
    if isinstance(block, Paragraph) and is_initials and is_behind_list(block, section):
        return False
    lines = (other for other in section.blocks[:_SAMPLE] if isinstance(other, type(block)))
    split = [split_label(other.text[:_ENOUGH], small=True) for other in lines]
    labels = [it.label for it in split if it is not None]
    speak_again = len(labels) - len(set(labels)) >= _LEAST_AGAIN
    return len(labels) * 2 >= len(split) and not speak_again


def is_behind_list(block: Block, section: Section) -> bool:
    """Whether a section's list is over: a paragraph stands behind one of its items."""
    ends = (
        below
        for above, below in pairwise(islice(section.blocks, _LOOKED_AT))
        if isinstance(above, Bullet) and isinstance(below, Paragraph)
    )
    end = next(ends, None)
    return end is not None and end.lines[0] <= block.lines[0]


def is_reference(text: str, page: Page) -> bool:
    """Whether a text only says where else to look: `see Large language model`, `见慢模型`.

    It is as short as a name, and `see` may be a plain verb: then what it names begins large, or
    stands on the page elsewhere too.
    """
    match = _ELSEWHERE.fullmatch(text) if len(text) <= _MAX_LABEL else None
    if match is None:
        return False
    named = (match["sure"] or match["named"]).rstrip(".。")
    if not named or _PAUSE.search(named) or _CLAUSE.search(named) or _LONG_WORD.search(named):
        return False
    if len(named.split()) > _MAX_REFERENCE_WORDS:
        return False
    known = match["sure"] is not None or named[0].isupper() or named[0] in '"“„«‘「『'
    return known or page.text[:_SEEN].casefold().count(named.casefold()) > 1


def names_terms(row: Row) -> bool:
    """Whether a row names two columns, of terms and what they mean."""
    return len(row.cells) == len(words(row.text)) == 2 and set(words(row.text)) <= _COLUMNS


def _row(row: Row, section: Section, page: Page) -> tuple[Found, ...]:
    if len(row.cells) != 2 or not all(row.cells):
        return ()
    name, text = row.cells
    if set(words(row.text)) <= _COLUMNS:
        return (Mark(role=Role.LABEL, what="table", lines=row.lines),)
    if is_reference(text, page) or is_time(name) or is_unknown(text):
        return ()
    return (Definition(name=name, text=text, section=section.name, at=page.at(row.lines)),)


def takeaways(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """Bullets or paragraphs as takeaways, with labels where the section prints labels.

    One sentence with a colon among others is no label: at least half of the section has them.
    An item that announces others (`These myths are busted:`) is prose together with them: apart,
    they might say the opposite.
    """
    if not isinstance(block, Bullet | Paragraph) or not block.text:
        return ()
    children = block.children if isinstance(block, Bullet) else ()
    if children and block.text.rstrip("*_ ").endswith((":", "：")):
        return tuple(prose(block, section, page))
    below = (prose(child, section, page) for child in children)
    labelled = split_label(block.text, dashes=False) if has_labels(section) else None
    return (
        AccountTakeaway(
            label=labelled.label if labelled else None,
            text=labelled.text if labelled else block.text,
            at=page.at(block.lines),
        ),
        *chain.from_iterable(below),
    )


def has_labels(section: Section) -> bool:
    """Whether at least half of a section's bullets have the form `Label: text`.

    Where there are no bullets, at least three paragraphs do, and no other stands there.
    """
    lines = section.blocks[:_SAMPLE]
    bullets = [block.text[:_ENOUGH] for block in lines if isinstance(block, Bullet)]
    texts = bullets or [block.text[:_ENOUGH] for block in lines if isinstance(block, Paragraph)]
    labelled = sum(split_label(text, dashes=False) is not None for text in texts)
    if bullets:
        return labelled * 2 >= len(bullets)
    return labelled == len(texts) >= _LEAST_SIBLINGS
