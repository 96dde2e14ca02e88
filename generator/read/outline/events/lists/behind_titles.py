"""Who and which event stand behind the title of a point, with commas between them.

`Weirs: Ada Okafor, Ivo Kern, RiverConf`, and `[Weirs](…), Ada Okafor, RiverConf` with a link.
"""

from collections.abc import Sequence
from itertools import chain, takewhile

from generator.model.base import Value
from generator.read.account.people.whole_names import people_alone
from generator.read.outline.events.lists.event_of_point import AROUND, is_event
from generator.text.naming.given_names import begins_with_given_name
from generator.text.quantities.dates import find_date
from generator.text.regex import regex

_COLON = regex(r"(?<!\s):\s(?=\S)")
_BEHIND_LINK = regex(r"\s*[,:]\s(?=\S)")
_AROUND = f"{AROUND})]"
_NO_EVENTS = frozenset("channel podcast youtube".split())
_LEAST_LETTERS = 3
_MOST_WORDS = 4


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
    """What stands behind the last colon of a text, or behind the link that its title is.

    Args:
        main: the text of a point, with spaces for its addresses.
        link: where the first address begins; the length of the text where there is none.
    """
    if main[link:].strip():
        sign = _BEHIND_LINK.match(main, link)
        end = link
    else:
        sign = next(iter(reversed(list(_COLON.finditer(main)))), None)
        end = sign.start() if sign else 0
    if sign is None:
        return None
    parts = [part.strip(_AROUND) for part in main[sign.end() :].split(", ")]
    first, *others = map(people_alone, parts)
    # `NDC Oslo` has the form of a name.
    named = [first, *takewhile(_are_given, others)] if first else []
    events = parts[len(named) :]
    if not named or len(events) > 1:
        return None
    speakers = tuple(chain.from_iterable(named))
    return Behind(end=end, speakers=speakers, part=next(filter(_may_be_event, events), None))


def _are_given(names: Sequence[str]) -> bool:
    return bool(names) and all(map(begins_with_given_name, names))


def _may_be_event(part: str) -> bool:
    if not _NO_EVENTS.isdisjoint(part.casefold().split()):
        return False
    is_short = len(part.split()) <= _MOST_WORDS and len(part) >= _LEAST_LETTERS
    return is_event(part) or (is_short and any(map(str.isupper, part)) and find_date(part) is None)
