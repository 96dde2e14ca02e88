"""Names in a list in a title: where one is known to be somebody's, the others are as well."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.model.account_head import Person, PersonRole
from generator.model.base import Statement
from generator.model.message import Message
from generator.read.account.people.in_text.name_evidence import has_words
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import plain

_BETWEEN = re.compile(r",?\s+(?:(?:and|und|et|[yei]|en|и|&|\+)\s+)?")
"""What stands between the names of a list."""

_MANY = 2


def people_beside(
    title: Statement, names: Iterable[str], known: Iterable[str], body: str
) -> Iterator[Person]:
    """Those whom a title lists beside somebody, as :func:`_listed_beside` finds them."""
    for name, other in _listed_beside(plain(title.text), names, known, body):
        because = Message("person.title_list", name=other)
        yield Person(name=name, role=PersonRole.SPEAKER, because=because, at=title.at)


def _listed_beside(
    title: str, names: Iterable[str], known: Iterable[str], body: str
) -> Iterator[tuple[str, str]]:
    """The names of a title that nobody knows yet, each with the known one that it stands beside.

    Each begins with a given name; where two are known, it may stand in the text instead.

    Args:
        title: the title, with plain marks.
        names: the names in it, in its order.
        known: those that are somebody's.
        body: the text below.

    >>> title = "Weirs with Ada Okafor, Bo Lind and Zyx Kern"
    >>> names = ("Ada Okafor", "Bo Lind", "Zyx Kern")
    >>> list(_listed_beside(title, names, ["Ada Okafor", "Bo Lind"], "Zyx Kern keeps weirs."))
    [('Zyx Kern', 'Bo Lind')]
    >>> list(_listed_beside(title, names[1:], ["Bo Lind"], "They do as Zyx Kern did."))
    []
    """
    every, sure = list(names), set(known)
    for name, other in (*pairwise(every), *pairwise(reversed(every))):
        first, second = sorted((name, other), key=title.find)
        between = title[title.find(first) + len(first) : title.find(second)]
        is_one = len(sure) >= _MANY and has_words(other, body)
        is_one = is_one or begins_with_given_name(other)
        if name in sure and other not in sure and is_one and _BETWEEN.fullmatch(between):
            sure.add(other)
            yield other, name
