"""The words that dialects and formats bring along, which catalogues may translate."""

from collections.abc import Iterator

from generator.model.message import Message
from generator.read.dialects import DIALECTS, GENERAL
from generator.read.formats import FORMATS


def phrases() -> Iterator[Message]:
    """The names of all dialects and formats and of what tells them, in English, by their codes."""
    for dialect in (*DIALECTS, GENERAL):
        yield from dialect.phrases()
    kinds = dict.fromkeys(candidate for form in FORMATS for candidate in form.kinds)
    for candidate in kinds:  # a schedule may be JSON or XML
        yield Message(f"dialect.{candidate.dialect}", english=candidate.english)
