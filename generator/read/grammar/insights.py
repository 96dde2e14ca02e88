"""Bullets under headings of the page's own."""

from generator.model.account import AccountInsight
from generator.model.source import Role
from generator.read.outline.blocks import Block, Bullet
from generator.read.outline.sections import Section, flatten
from generator.read.page import Found, Mark, Page


def insights(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """Bullets, with those under them, each as an insight with the emoji in front of it."""
    if not isinstance(block, Bullet) or any(
        not isinstance(child, Bullet) for bullet in flatten(block) for child in bullet.children
    ):
        return ()
    return tuple(
        AccountInsight(
            section=section.name,
            text=bullet.text,
            marker=bullet.marker,
            at=page.at(bullet.lines),
        )
        if bullet.text
        else Mark(role=Role.LABEL, what="bullet", lines=bullet.lines)
        for bullet in flatten(block)
    )
