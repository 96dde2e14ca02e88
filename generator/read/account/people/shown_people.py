"""People whom nothing but the text of a note, or the form of its title, shows to take part."""

from collections.abc import Iterable, Iterator, Sequence

from generator.model.account_head import Person, PersonRole
from generator.model.base import SourceId, Span, Statement
from generator.model.message import Message
from generator.read.account.people.title_people import names_in_title
from generator.read.account.people.told_people import told_people
from generator.read.outline.line_roles import Repaired
from generator.text.naming.given_names import begins_with_given_name

_LONG_LINE = 1_000


def people_told(source: SourceId, lines: Sequence[Repaired]) -> Iterator[Person]:
    """Those of whom a sentence in the first lines of a note says that they take part."""
    for name in told_people([line.text[:_LONG_LINE] for line in lines]):
        holding = (line for line in lines if name in line.text)
        broken = (line for line in lines if name.split()[0] in line.text)
        line = next(holding, None) or next(broken, lines[0])
        at = Span(source=source, lines=(line.number, line.number))
        yield Person(
            name=name, role=PersonRole.SPEAKER, because=Message("person.told_in_text"), at=at
        )


def people_by_given_name(titles: Iterable[Statement]) -> Iterator[Person]:
    """The names where the first title that has any prints its speakers, by their given names."""
    for title in titles:
        names = [name for name in names_in_title(title.text) if begins_with_given_name(name)]
        for name in dict.fromkeys(names):
            because = Message("person.title_given", word=name.split()[0])
            yield Person(name=name, role=PersonRole.SPEAKER, because=because, at=title.at)
        if names:
            return
