"""Lines that are nothing but somebody's words: a name and words in quotation marks.

`[3:10] Ada Okafor: “words”`, `Ada Okafor: “words”`, `A (Okafor): “words”`. In front of a colon may
stand anything; the page tells whether it is a person: a full name beside a time, or a name that the
page has elsewhere too, and never in small letters.
"""

from generator.read.grammar.speech.persons import is_person
from generator.read.grammar.speech.quotes import leading_speaker, side_by_side
from generator.read.outline.blocks import Block, Bullet, Paragraph
from generator.read.page import Page


def is_spoken(block: Block, page: Page) -> bool:
    """Whether a line is a person's name and nothing but words in quotation marks."""
    if not isinstance(block, Paragraph | Bullet) or (isinstance(block, Bullet) and block.children):
        return False
    line = page.rows(block.lines)[0]
    return all(_is_spoken(part, line, page) for part in side_by_side(block.text, page.top))


def _is_spoken(text: str, line: str, page: Page) -> bool:
    speech = leading_speaker(text, page.top)
    if speech is None or speech.speaker is None:
        return False
    return is_person(speech.speaker, line, page, timed=speech.time is not None)
