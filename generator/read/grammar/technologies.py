"""Lists of technologies: what each is, or only which of them are used for what."""

from collections.abc import Iterator

from generator.read.grammar.labelled import SAMPLE, Labelled, n_words, split_label
from generator.read.grammar.terms import definitions
from generator.read.outline.blocks import Block, Bullet, Paragraph, Row
from generator.read.outline.sections import Section
from generator.read.page import Found, Page
from generator.text.naming.names import stands_for
from generator.text.regex import regex

_NAME_WORDS = 2
_BETWEEN_NAMES = regex(r"[,;+&、，]| (?:and|or|und|et|y|e) ")
_ASIDE = regex(r" ?\([^()]*\)")


def technologies(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """Technologies and what each is; a list of what is used for what (`Data: Go`) explains none."""
    labelled = [*_labelled(section)]
    are_choices = 2 * sum(map(_is_choice, labelled)) > len(labelled)
    return () if are_choices else definitions(block, section, page)


def _labelled(section: Section) -> Iterator[Labelled]:
    """The first lines of a section that have a label, and rows of two cells."""
    for block in section.blocks[:SAMPLE]:
        if isinstance(block, Row) and len(block.cells) == 2:
            yield Labelled(label=block.cells[0], text=block.cells[1])
        elif isinstance(block, Bullet | Paragraph) and (own := split_label(block.text)):
            yield own


def _is_choice(labelled: Labelled) -> bool:
    """Whether a label says for what the names behind it are used, and no name is explained.

    >>> _is_choice(split_label("Gates: oak, larch (old)")), _is_choice(split_label("Data: Go"))
    (True, True)
    >>> _is_choice(split_label("Oak: where eels rest")), _is_choice(split_label("OG: Oak gate"))
    (False, False)
    """
    parts = _BETWEEN_NAMES.split(_ASIDE.sub("", labelled.text))
    are_names = not labelled.text.endswith(".") and all(
        n_words(it.strip()) <= _NAME_WORDS for it in parts
    )
    return are_names and not stands_for(labelled.label, labelled.text)
