"""Prose: a paragraph or bullet under a heading, with a kind that the section gives."""

from generator.model.account import PassageKind
from generator.read.outline.blocks import Block
from generator.read.outline.sections import Grammar, Section, prose
from generator.read.page import Found, Page


def passages(kind: PassageKind) -> Grammar:
    """The grammar that reads every block as passages of this kind."""

    def read(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
        return tuple(prose(block, section, page, kind))

    return read
