"""Shows, places, times and forms that exclude that two accounts are about one talk.

Both state one, and these have no word or number in common. What only one states excludes nothing,
nor does what the other's title names, its initials, or what is in another script.
"""

from generator.model.message import Message
from generator.resolve.same_talk.evidence.pair import Pair
from generator.resolve.same_talk.facts.circumstances import Stated
from generator.resolve.same_talk.facts.people import same_script
from generator.resolve.same_talk.facts.titles import telling_words


def other_show(pair: Pair) -> Message | None:
    """Other shows: people say one part of one thing wherever they are invited."""
    return _contradiction(pair, "show")


def other_venue(pair: Pair) -> Message | None:
    """Other places or rooms, or titles that say who spoke where: `Ada Lin at OxConf`."""
    return _contradiction(pair, "place", "room", "at")


def other_time(pair: Pair) -> Message | None:
    """Other times of the day, days of the week, or days of which no year is printed."""
    return _contradiction(pair, "hours", "weekday", "days")


def other_form(pair: Pair) -> Message | None:
    """Titles of other forms (`Panel: weirs`, `Keynote: eels`), or one of what is no talk."""
    for facts, other in pair.both_ways:
        none = facts.circumstances.get("no talk")
        if none and other.title.printed and "no talk" not in other.circumstances:
            return Message("same_talk.stated", one=none.printed, two=other.title.printed)
    return _contradiction(pair, "form")


def _contradiction(pair: Pair, *kinds: str) -> Message | None:
    for kind in kinds:
        stated = [it.circumstances.get(kind) for it in (pair.one, pair.other)]
        one, other = stated
        if one and other and not _may_be_one(pair, one, other):
            return Message("same_talk.stated", one=one.printed, two=other.printed)
    return None


def _may_be_one(pair: Pair, one: Stated, other: Stated) -> bool:
    """Whether two statements have a word in common, or the one may mean the other."""
    mine, theirs = ("".join(sorted(it.words)) for it in (one, other))
    if (
        not one.words.isdisjoint(other.words)
        or mine == theirs
        or not same_script((mine,), (theirs,))
    ):
        return True
    return any(
        frozenset[str]() < set(telling_words(stated.words)) <= facts.title.telling.keys()
        or any(len(it) > 1 and against.initials.startswith(it) for it in stated.words)
        for stated, against, facts in ((one, other, pair.other), (other, one, pair.one))
    )
