"""The language of a source: what somebody says it is, or what its text leaves no doubt of."""

from collections.abc import Iterable

from generator.model.curation import SourceCuration
from generator.model.source import Line, Role
from generator.read.formats import named_language
from generator.read.formats.parsed import Format, Parsed
from generator.text.language import SAMPLE_LENGTH, language_tag, written_in


def language_of(
    file: str, form: Format, curation: SourceCuration, parsed: Parsed, lines: Iterable[Line]
) -> str | None:
    """The language (BCP 47), or None where it is not known.

    The editor's word comes first, then the seed's own front matter, what the file's form declares,
    and the file's name. What names no language counts as not said. Only where nothing is said are
    the lines looked at that say something.

    Args:
        file: the seed's name.
        form: its format.
        curation: what the editor says of it.
        parsed: the file, with what it declares.
        lines: its lines, in order.
    """
    statements = (
        curation.language,
        parsed.front.language,
        parsed.language,
        named_language(file) if form.belongs else None,
    )
    tags = (language_tag(statement) for statement in statements if statement)
    return next((tag for tag in tags if tag), None) or written_in(_beginning(lines))


def _beginning(lines: Iterable[Line]) -> str:
    """The first lines that say something, as many as tell the language."""
    texts: list[str] = []
    length = 0
    for line in lines:
        if line.role is Role.CONTENT:
            texts.append(line.text)
            length += len(line.text) + 1
            if length > SAMPLE_LENGTH:
                break
    return "\n".join(texts)
