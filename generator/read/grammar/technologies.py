"""Lists of technologies or topics: what each is; what else is told of them is no definition."""

from collections.abc import Iterable, Iterator

from generator.read.grammar.labelled import (
    SAMPLE,
    Labelled,
    has_ideographs,
    n_words,
    split_label,
)
from generator.read.grammar.terms import definitions, says_meaning
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row
from generator.read.outline.sections import Section
from generator.read.page import Found, Page
from generator.text.naming.names import stands_for

_LEAST_WORDS, _EACH_THIRD = 4, 3  # of a meaning; of the lines of a list


def technologies(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """Technologies and what each is, mostly in sentences; of what else is told, as of topics."""
    lines = [*_labelled(section)]
    are_sentences = 2 * sum(it.text.endswith((".", "。")) for it in lines) > len(lines)
    return definitions(block, section, page) if are_sentences else topics_told(block, section, page)


def topics_told(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """Topics and what each is; what was said of them (`Gates: our next step`) explains none."""
    return definitions(block, section, page) if tell_meanings(_labelled(section)) else ()


def _labelled(section: Section) -> Iterator[Labelled]:
    """The first lines of a section that have a label, and rows of two cells."""
    for block in section.blocks[:SAMPLE]:
        if isinstance(block, Row) and len(block.cells) == 2:
            yield Labelled(label=block.cells[0], text=block.cells[1])
        elif isinstance(block, Bullet | Paragraph) and (own := split_label(block.text)):
            yield own


def tell_meanings(lines: Iterable[Labelled]) -> bool:
    """Whether at least a third of some labelled lines say what their labels mean.

    >>> tell_meanings([split_label("Weir: a low wall in water"), split_label("SM: slow model")])
    True
    >>> tell_meanings([split_label("Weir: we build it next year"), split_label("Data: Go")])
    False
    """
    meanings = [
        says_meaning(it.text)
        or stands_for(it.label, it.text)
        or (has_ideographs(it.text) and n_words(it.text) >= _LEAST_WORDS)
        for it in lines
    ]
    return _EACH_THIRD * sum(meanings) >= len(meanings)
