"""Who and which event stand behind the title of a point.

`Weirs: Ada Okafor, Ivo Kern, RiverConf`, `Weirs - Ada Okafor at RiverConf 2031`, and with a link
`[Weirs](…), Ada Okafor (RiverConf)`, `[Weirs](…) (Ada Okafor)`,
`[Weirs](…) by Ada Okafor [12:00] RiverConf`. Without a link names behind nothing but a comma are
given ones: `Weirs, Ada Okafor`.
"""

from collections.abc import Sequence
from itertools import chain, takewhile

from generator.model.base import Value
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.grammar.people.introductions import BY_BESIDE_TITLE
from generator.read.outline.events.lists.event_of_point import AROUND, is_event
from generator.read.vocabulary.event_words import MEDIA
from generator.text.naming.given_names import begins_with_given_name
from generator.text.quantities.dates import find_date
from generator.text.regex import regex

_SIGN = regex(rf"(?<!\s)(?::|\s[-–—|]|\s{BY_BESIDE_TITLE})\s++(?=\S)")
_COMMA = regex(r"(?<=[\w\"”»)!?]),\s++(?=\S)")
_BORDER = regex(r",\s|\s{2,}|\s(?:at|bei|@|[-–—|])\s|\s\(")
_BEHIND_LINK = regex(rf"\s*+(?:(?:[,:|–—-]|{BY_BESIDE_TITLE})\s++(?=\S)|\()")
_AROUND = f"{AROUND})]"
_NO_EVENTS = frozenset("article channel podcast youtube".split())
_LEAST_LETTERS = 3
_MOST_WORDS, _MANY_PARTS = 4, 3
_MOST_NAMED = 200  # characters behind a title that end with names


class Behind(Value, frozen=True, kw_only=True):
    """Who stands behind a title that ends at `end`, and the part behind the names.

    That part may be an event, or a firm as well: `Ada Okafor, RiverConf`, `Ada Okafor, Acme`.
    """

    end: int
    speakers: tuple[str, ...]
    part: str | None

    @property
    def is_sure(self) -> bool:
        """Whether all names are given ones."""
        return _are_given(self.speakers)


def behind_title(main: str, link: int) -> Behind | None:
    """What stands behind the last sign of a text that has names behind it, or behind its link.

    `main` is the text of a point, with spaces for its addresses and times, `link` where the first
    address begins, or the length of the text.
    """
    behind_link = _BEHIND_LINK.match(main, link) if main[link:].strip() else None
    if behind_link is not None and (behind := _behind(main, link, behind_link.end())):
        return behind
    signs = reversed(list(_SIGN.finditer(main)))
    every = (_behind(main, sign.start(), sign.end()) for sign in signs)
    commas = _COMMA.finditer(main, max(0, len(main) - _MOST_NAMED))
    others = (_behind(main, comma.start(), comma.end()) for comma in commas)
    sure = (it for it in others if it and it.is_sure)
    behind = next(filter(None, chain(every, sure)), None)
    # `Ada Okafor - Weirs with Ivo Kern`: the title stands behind her
    return None if behind and _are_given(people_alone(main[: behind.end].strip())) else behind


def _behind(main: str, end: int, start: int) -> Behind | None:
    """The names from one place on, behind a title that ends at another, and what follows them."""
    parts = [it.strip(_AROUND) for it in _BORDER.split(main[start:].strip())]
    others = list(filter(None, map(_without_media, parts[1:])))
    speakers = people_alone(parts[0])
    if not speakers:
        return None
    # `NDC Oslo` has the form of a name.
    more = list(takewhile(_are_given, map(people_alone, others)))
    rest = others[len(more) :]
    part = next(filter(_may_be_event, rest), None) if len(rest) < _MANY_PARTS else None
    return Behind(end=end, speakers=tuple(chain(speakers, *more)), part=part)


def _without_media(part: str) -> str:
    """A part without links called `slides` or the like behind it."""
    names = part.split()
    while names and names[-1].casefold() in MEDIA:
        names.pop()
    return " ".join(names)


def _are_given(names: Sequence[str]) -> bool:
    return bool(names) and all(map(begins_with_given_name, names))


def _may_be_event(part: str) -> bool:
    if not _NO_EVENTS.isdisjoint(part.casefold().split()):
        return False
    is_short = len(part.split()) <= _MOST_WORDS and len(part) >= _LEAST_LETTERS
    is_name = (
        is_short and any(map(str.isupper, part.split(maxsplit=1)[0])) and find_date(part) is None
    )
    return is_event(part) or is_name
