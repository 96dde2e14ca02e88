"""How the headings of a page name people, and the names of a text that is printed in that way."""

from generator.model.base import Value
from generator.read.account.people.whole_names import people_alone, people_before_posts
from generator.text.naming.normal import words


class Style(Value, frozen=True, kw_only=True):
    """How the headings of a page name people, as most of them show.

    `brackets` says that what stands in brackets may be a name, `front` that names stand in front of
    titles, `alike` that others name somebody beside a comma, and so may this one, `points` that a
    point below the heading may be nothing but a name, `says` that a line there may end with a colon
    behind what a name is said to tell, `heads` that a heading may be nothing but given names,
    `lines` that the line right below these is the title.
    `small` are the words that the page has in small letters: of them alone nobody's name consists.
    """

    brackets: bool = True
    front: bool = False
    alike: bool = False
    points: bool = False
    says: bool = False
    heads: bool = False
    lines: bool = False
    small: frozenset[str] = frozenset()


PLAIN = Style()


def names_alone(text: str, style: Style) -> tuple[str, ...]:
    """The full names that a text consists of, which may all stand in brackets, or none."""
    return _of_people(people_alone(text), style)


def names_before_posts(text: str, style: Style) -> tuple[str, ...]:
    """The names of a text, or those in front of what they are or work for."""
    return _of_people(people_before_posts(text, commas=not style.alike), style)


def names_in_post(text: str, style: Style) -> tuple[str, ...]:
    """The names where a text is said to be of people, behind whose commas firms stand as well."""
    return _of_people(people_before_posts(text, commas=False), style)


def _of_people(names: tuple[str, ...], style: Style) -> tuple[str, ...]:
    """The names, unless one has nothing but words that the page has small."""
    return () if any(style.small.issuperset(words(name)) for name in names) else names
