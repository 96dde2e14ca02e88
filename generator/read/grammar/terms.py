"""Terms and what they mean, in lines, lists and tables: `Weir: a wall in a river`."""

import re
from itertools import islice

from generator.model.account import AccountDetail, AccountTakeaway, Definition
from generator.model.source import Role
from generator.read.grammar.labelled import (
    ENOUGH,
    LEAST_SIBLINGS,
    MAX_LABEL,
    MEANING_WORDS,
    OPENERS,
    SAMPLE,
    Labelled,
    has_ideographs,
    is_clause_without_spaces,
    says_meaning,
    split_label,
    tell_meanings,
)
from generator.read.grammar.linked_values import ADDRESS_BEHIND
from generator.read.grammar.speech.speaker_labels import is_word_of_list
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row, is_flat
from generator.read.outline.plain_lines import TABLE_RULE
from generator.read.outline.sections import Section
from generator.read.page import Found, Mark, Page
from generator.read.vocabulary.keys import field_of
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.naming.normal import words
from generator.text.naming.remark_labels import is_readers
from generator.text.quantities.dates import find_date
from generator.text.quantities.horizons import named_dates
from generator.text.quantities.timecode import parse
from generator.text.regex import Match, regex
from generator.text.web_address import is_web_address

_WHERE = regex(r"(?:after|at|before|during|how|if|in|let['’]?s|on|what|when|why)\s", re.IGNORECASE)
"""With which no term begins: `In community`, `When it rains`, `Let's open the gate`."""
_SAYS = regex(r"(?<!\S)(?:I|[Yy]ou|[Ww]e|[Tt]hey)(?:['’]\w+)?(?= [a-z])")
_OPEN = regex(r"\s(?:and|as|by|for|from|is|like|of|or|that|the|to|with)", re.IGNORECASE)
"""With which no term ends, since a sentence goes on behind the colon."""
_CALL = regex(r"\w\([^()]*\)`?$")  # `open(gate)`
_MAX_LETTERS = 10
"""Of a term in Chinese letters that stands in front of a paragraph's colon."""

_POINT = regex(
    r"(?:session|meeting|lecture|class|part|phase|stage|method|mistake|item|woche|tag|den|semaine|jour"
    r"|semana|día) #?\d{1,3}|第 ?\d{1,3} ?[周週天次讲講课課回]|q ?& ?a"
    r"|(?:the (?:[a-z]+ )?)?(?:answer|approach|background|catch|challenge|conclusion|context|fix"
    r"|goal|idea|introduction|motivation|outlook|overview|problem|question|result|setup|solution|story"
    r"|summary)s?(?: [-–—] \S.*)?",
    re.IGNORECASE,
)
"""Of an agenda, or a part that any text may have."""

_COUNTED = regex(r"(?P<what>[^\W\d_]{2,20}) #?\d{1,3}")
_LOOKED_AT = 200
_MAX_OF_SENTENCE = 6  # words in front of its dash or colon
_LEAST_AGAIN = 2  # labels that a list has already
_ELSEWHERE = regex(
    r"(?:(?:see also|siehe auch|voir aussi|véase también|vgl\.|s\.|cf\.?|cfr\.?|см\.|→|->|⇒)\s+"
    r"|(?:参见|參見|参看|另见|另見)\s?[:：]?)(?P<sure>\S.*)"
    r"|(?:(?:see|siehe|voir|véase|vedi|ver)\s+|[见見]\s?)(?P<named>\S.*)",
    re.IGNORECASE,
)
_PAUSE = regex(r"[,;:!?]|\.\s")
_SEEN = 20_000
_MAX_REFERENCE_WORDS = 6
_ENUMERATOR = regex(r"\d{1,2}[.)]\s+(?=\S)")
_MAX_TERM, _MAX_KEY = 4, 14  # words; characters of a label
_TERM = r"(?P<term>[*_]{0,2}[^\W\d_][^=:.?!;,*+]{2,50}?[*_]{0,2})"
_EQUALS = regex(rf"{_TERM}\s:?=\s(?P<meaning>[^=]+)")
_NAMED = regex(
    r"(?P<label>(?i:begriff|concepto?|definici[oó]n|definition|term(?:e|ino)?)):\s+"
    rf"{_TERM}\s?[-–—=:]\s(?P<meaning>\S.*)"
)
_SAID = regex(r"(?i:defini)")
_IN_WORDS = regex(r"[^\W\d_]{2,}(?:[\s'’-][^\W\d_]+)+\.?")
"""Words alone, as no formula has."""

_COLUMNS = frozenset(
    "term terms concept name word definition definitions meaning description explanation".split()
)


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
    if isinstance(block, Paragraph) and len(labelled.label.split()) > _MAX_OF_SENTENCE:
        return ()
    asks = labelled.text.endswith(("?", "？"))  # and so says of nothing what it means
    if asks or is_reference(labelled.text, page) or not _may_be_term(labelled, block):
        return ()
    at = page.at(block.lines)
    name = ADDRESS_BEHIND.sub("", labelled.label)
    meaning = Definition(name=name, text=labelled.text, section=section.name, at=at)
    if name == labelled.label:
        return (meaning,)
    address = labelled.label.removeprefix(name).strip(" ()")
    return (meaning, AccountDetail(what="metadata", text=address, at=at))


def technologies(
    block: Block, section: Section, page: Page, *, of_topics: bool = False
) -> tuple[Found, ...]:
    """Technologies or topics and what each is; what is told of them else explains none."""
    is_told = tell_meanings(section, sentences=not of_topics)
    return definitions(block, section, page) if is_told else ()


def explained(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """What a term means by a sign or a label, wherever that stands.

    `Bed memory = the tendency of …`, `Term: *bed memory* - a tendency of …`. Behind a sign of
    equality an article or the like begins the meaning, or it is a formula; not so where the label
    says that it is a definition, and words alone follow: `Definition: peat = wet soil`.
    """
    match = _explanation(block.text) if is_flat(block) else None
    if match is None:
        return ()
    term, label = match["term"].strip("*_ "), match.groupdict().get("label")
    if len(term.split()) > _MAX_TERM or not may_be_term(term):
        return ()
    is_long = len(match["meaning"].split()) >= MEANING_WORDS
    is_said = label and _SAID.match(label) and _IN_WORDS.fullmatch(match["meaning"])
    if not (says_meaning(match["meaning"]) or (label and is_long) or is_said):
        return ()
    at = page.at(block.lines)
    meaning = Definition(name=term, text=match["meaning"], section=section.name, at=at)
    return (meaning, AccountDetail(what="metadata", text=label, at=at)) if label else (meaning,)


def may_explain(block: Block) -> bool:
    """Whether a block has the form of those that :func:`explained` reads; it is no title then."""
    return isinstance(block, Bullet | Paragraph) and _explanation(block.text) is not None


def _explanation(text: str) -> Match | None:
    """The term and what stands behind its sign, perhaps with a label in front of both."""
    if " = " not in text and ":" not in text[:_MAX_KEY]:
        return None
    return _NAMED.fullmatch(text) or _EQUALS.fullmatch(text)


def told_by_heading(
    block: Block, section: Section, page: Page, *, above: str, what: str
) -> tuple[Found, ...]:
    """The first block of a section as what its heading means; `above` is the one above that."""
    if section.heading is None or block is not section.blocks[0] or not block.text:
        return ()
    at = page.at((section.heading.lines[0], block.lines[1]))
    name = without_enumerator(section.name)
    meaning = (
        AccountTakeaway(label=name, text=block.text, at=at)
        if what == "takeaways"
        else Definition(name=name, text=block.text, section=above, at=at)
    )
    if name == section.name:
        return (meaning,)
    number = section.name.removesuffix(name).strip()
    return (meaning, AccountDetail(what="metadata", text=number, at=page.at(section.heading.lines)))


def without_enumerator(name: str) -> str:
    """The words of a heading behind what counts it: `2. Sediment debt`."""
    return _ENUMERATOR.sub("", name)


def may_be_term(label: str) -> bool:
    """Whether a label may name something: no day, place, call in code or half of a sentence.

    A point of an agenda (`Week 11`) says when something comes, and is none, nor is what may be a
    part of any text (`The Problem`, `Step 2`) or a question.
    """
    counted = _COUNTED.fullmatch(label)
    is_counted = counted is not None and is_word_of_list(counted["what"])
    if is_counted or _POINT.fullmatch(label) or is_time(label) or find_date(label) is not None:
        return False
    if _SAYS.search(label) is not None or _WHERE.match(label) is not None:
        return False
    is_formula = label.startswith(("$$", "\\["))
    if is_formula or label.endswith(("?", "？")) or _OPEN.fullmatch(label, label.rfind(" ")):
        return False
    return _CALL.search(label) is None


_TELLS_NOTHING = regex(r"(?:I|[Ss]?[Hh]e)(?:['’]\w+)? .*|[(（][^()（）]*[)）]\.?")
"""What a reader says instead of a meaning: `I missed this one`, `(she did not define it)`."""

_IS = regex(r"(?<=\w )(?:are|is|was|were)(?= \w)")


def _may_be_term(labelled: Labelled, block: Block) -> bool:
    """Whether a label may be a term here: nothing (`TBD`), a link or a time alone explain none."""
    name = ADDRESS_BEHIND.sub("", labelled.text)
    is_link = name != labelled.text and len(name.split()) <= _MAX_REFERENCE_WORDS
    if is_link or is_web_address(name.partition(" ")[0]) or is_unknown(name):
        return False
    is_told = _TELLS_NOTHING.fullmatch(name) is None and parse(name) is None
    if not is_told or is_readers(f"{labelled.label}: {name}"):
        return False
    letters = sum(map(has_ideographs, labelled.label))
    is_text = isinstance(block, Paragraph)
    is_long = is_text and (letters > _MAX_LETTERS or _IS.search(labelled.label) is not None)
    return not is_long and may_be_term(labelled.label)


def is_time(name: str) -> bool:
    """Whether a name is a part of the calendar and no term; a bare year may be a work's name.

    >>> is_time("Q1 2025"), is_time("The 1990s"), is_time("1984"), is_time("Q4")
    (True, True, False, False)
    """
    return not name.strip().isdecimal() and named_dates(name) is not None


def are_explained(section: Section) -> bool:
    """Whether all bullets of a list, at least three, name something and say what: `Name - text`."""
    bullets = [block.text for block in section.blocks[:SAMPLE] if isinstance(block, Bullet)]
    labelled = [split_label(text) for text in bullets]
    return len(bullets) >= LEAST_SIBLINGS and all(
        it is not None and len(it.text.split()) >= MEANING_WORDS for it in labelled
    )


def _is_of_terms(block: Bullet | Paragraph, section: Section) -> bool:
    """Whether a line may explain a term: its like do so as often as not.

    One sentence with a colon among others explains nothing, nor does somebody whose initials stand
    behind a list, or those who speak in turns, nor do fields of facts (`Length: 1 m`).
    """
    own = split_label(block.text[:ENOUGH])
    is_initials = own is not None and own.label.isupper()
    if isinstance(block, Paragraph) and is_initials and is_behind_list(block, section):
        return False
    lines = (other for other in section.blocks[:SAMPLE] if isinstance(other, type(block)))
    split = [split_label(other.text[:ENOUGH], small=True) for other in lines]
    labelled = [it for it in split if it is not None]
    speak_again = len(labelled) - len({it.label for it in labelled}) >= _LEAST_AGAIN
    if speak_again or len(labelled) * 2 < len(split):
        return False
    n_facts = sum(
        it.text[0].isdigit() or it.text.isupper() or field_of(it.label) is not None
        for it in labelled
    )
    return 2 * n_facts <= len(labelled)


def is_behind_list(block: Block, section: Section, *, least: int = 1) -> bool:
    """Whether a section's list is over: so many paragraphs stand behind one of its items."""
    blocks = (*islice(section.blocks, _LOOKED_AT),)
    ends = (
        blocks[place]
        for place, above in enumerate(blocks[:-least], 1)
        if isinstance(above, Bullet)
        and all(isinstance(it, Paragraph) for it in blocks[place : place + least])
    )
    end = next(ends, None)
    return end is not None and end.lines[0] <= block.lines[0]


def is_reference(text: str, page: Page) -> bool:
    """Whether a text only says where else to look: `see Large language model`, `见慢模型`.

    It is as short as a name, and `see` may be a plain verb: then what it names begins large, or
    stands on the page elsewhere too.
    """
    match = _ELSEWHERE.fullmatch(text) if len(text) <= MAX_LABEL else None
    if match is None:
        return False
    named = (match["sure"] or match["named"]).rstrip(".。")
    if not named or _PAUSE.search(named) or is_clause_without_spaces(named):
        return False
    if len(named.split()) > _MAX_REFERENCE_WORDS:
        return False
    known = match["sure"] is not None or named[0].isupper() or named[0] in OPENERS
    return known or page.text[:_SEEN].casefold().count(named.casefold()) > 1


def names_terms(row: Row) -> bool:
    """Whether a row names two columns, of terms and what they mean."""
    return len(row.cells) == len(words(row.text)) == 2 and set(words(row.text)) <= _COLUMNS


def _row(row: Row, section: Section, page: Page) -> tuple[Found, ...]:
    if len(row.cells) != 2 or not all(row.cells):
        return ()
    name, text = row.cells
    below = page.rows((row.lines[1] + 1, row.lines[1] + 1))
    if set(words(row.text)) <= _COLUMNS or any(TABLE_RULE.match(it.strip()) for it in below):
        return (Mark(role=Role.LABEL, what="table", lines=row.lines),)
    if is_reference(text, page) or is_time(name) or is_unknown(text):
        return ()
    return (Definition(name=name, text=text, section=section.name, at=page.at(row.lines)),)


def _has_small_labels(section: Section) -> bool:
    """Whether all lines of a list of terms have labels, whatever these begin with."""
    lines = section.blocks[:SAMPLE]
    return len(lines) >= LEAST_SIBLINGS and all(
        isinstance(line, Bullet | Paragraph)
        and split_label(line.text[:ENOUGH], dashes=False, small=True) is not None
        for line in lines
    )
