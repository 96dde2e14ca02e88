"""What shows that the headings of a page are talks: people, times, sorts of talks, an event's name.

The headings of one level are judged together. Titles alone show it only where the page or its file
is called as an event and as nothing else, and most of them are as long as titles are.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.model.base import Value
from generator.read.account.people.lists.whole_names import people_alone
from generator.read.account.titles.series_titles import title_in_series
from generator.read.grammar.details import pairs
from generator.read.outline.blocks import Block, Heading
from generator.read.outline.events.days import are_times_of_day, is_day
from generator.read.outline.events.event_names import is_called_as_event, is_event_alone, is_of_day
from generator.read.outline.events.levels import Level
from generator.read.outline.events.talk_in_event import ENUMERATOR, TalkInEvent
from generator.read.outline.headings.titles import unmarked
from generator.read.vocabulary.event_words import (
    TELLING,
    is_around_talks,
    is_plain_sort,
    is_sort_of_talks,
    names_talks,
)
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.regex import regex

_LEAST, _SEVERAL, _FOUR, _MANY = 2, 3, 4, 5
_SHARE, _SHARE_OF_PEOPLE = 0.8, 0.6
_SHARE_OF_EVENT, _SHARE_OF_SIGNS, _FEW = 0.3, 0.5, 0.2
_LONG, _LONG_WITHOUT_SPACES = 4, 10
_WORD = regex(r"\w\S*")
ASIDE = regex(r"(?<=\S)\s++\([^()]*\)$")
"""What stands in brackets behind a title or a name."""

_PART = regex(r"[*_]{0,3}(?P<word>(?:[^\W\d_]{2,20} ?)?)\d{1,2} ?[.):–—-]")  # `Part 2: Weirs`
_ABSTRACT = regex(r"(?:talk )?abstract|résumé|zusammenfassung|resumen|resumo", re.IGNORECASE)


class Signs(Value, frozen=True, kw_only=True):
    """Whether anything says that a page is of an event, its title does, a talk begins it.

    `alone` says that the title, or the file's name where a talk begins the page, is the event's
    and nothing else; `dated` that a day stands above the talks,
    `of_day` that the title is nothing but a day's, `of_talks` that it says which talks these are.
    """

    known: bool
    by_title: bool
    alone: bool
    begins: bool
    dated: bool
    of_day: bool = False
    of_talks: bool = False


def shows(talk: TalkInEvent) -> bool:
    """Whether a heading has something that only talks have."""
    return bool(talk.speakers or talk.told or talk.sort or talk.slot)


def _shows_more(talk: TalkInEvent) -> bool:
    """Whether a heading shows more than a sort that says nothing of a talk: `Talk: Weirs`."""
    return bool(talk.speakers) or (shows(talk) and not is_plain_sort(talk.sort or ""))


def up_to_last_told(talks: list[TalkInEvent]) -> list[TalkInEvent]:
    """The talks without headings that show nothing, behind others that all say who gives them.

    Those that go on counting (`C. Ferries` behind `B. Dams`) are talks as well.
    """
    last = max((place for place, talk in enumerate(talks, 1) if shows(talk)), default=0)
    goes_on = all(ENUMERATOR.match(talk.printed) for talk in talks[:1] + talks[last:])
    are_told = last >= _LEAST and all(it.told for it in talks[:last])
    return talks[:last] if are_told and not goes_on else talks


def are_talks(talks: Sequence[TalkInEvent], level: Level, event: Signs) -> bool:
    """Whether headings are those of talks, by what they show together: talks have each a title."""
    if not _are_several([talk.blocks[0].text for talk in talks]):
        return False
    if _have_abstracts(talks):
        return True
    if are_on_days([talk for talk in talks if talk.keyed], len(talks)):
        return True  # whoever gives them
    named = [talk for talk in talks if talk.speakers]
    by_lines = [talk.told for talk in talks if talk.told]
    if not _are_several([it.speakers or it.told for it in talks if it.speakers or it.told]):
        return event.known and _are_shown(talks, level, event)
    if not level.sections and name_most(named, talks):
        return True
    return _are_told(talks, by_lines, event) or (
        event.known and (_are_signed(talks, named, level) or _are_shown(talks, level, event))
    )


def are_on_days(talks: Sequence[TalkInEvent], number: int = 0) -> bool:
    """Whether nearly all headings, or talks of a number of these, have days of their own."""
    days = [talk.own_day for talk in talks if talk.own_day]
    return len(days) >= max(_SEVERAL, _SHARE * (number or len(talks))) and _are_several(days)


def may_begin(talks: Sequence[TalkInEvent], *, alone: bool) -> bool:
    """Whether a page may begin with its talks: several, or all say who gives them.

    Where the page is called as an event and nothing else (`alone`), headings may say it.
    """
    is_told = all(
        it.told or (alone and it.speakers) or (it.named and it.named.lines < it.blocks[0].lines)
        for it in talks
    )
    return len(talks) > _SEVERAL or is_told or _have_abstracts(talks)


def _have_abstracts(talks: Sequence[TalkInEvent]) -> bool:
    """Whether most of several headings have an abstract of their own below them."""
    headings = [[it.name for it in talk.blocks[1:] if isinstance(it, Heading)] for talk in talks]
    held = sum(any(map(_ABSTRACT.fullmatch, names)) for names in headings)
    return held >= max(_LEAST, _SHARE_OF_PEOPLE * len(talks))


def are_episodes(talks: Sequence[TalkInEvent]) -> bool:
    """Whether nearly all headings number episodes; what counts from one on may be points."""
    series = (title_in_series(unmarked(it.blocks[0].text), "") for it in talks)
    numbers = [it.number for it in series if it]
    are_points = numbers[:_LEAST] == ["1", "2"]
    return len(numbers) >= max(_LEAST, _SHARE * len(talks)) and not are_points


def may_hold_one(blocks: Sequence[Block], level: Level, title: str, file_name: str) -> bool:
    """Whether a level may hold the only talk of a page: of an event, or below a heading of talks.

    So may one right below which a line states something: `Date: …`.
    """
    if is_event_alone(title) or is_called_as_event(file_name) or _is_below_talks(level):
        return True
    return any(pairs(it.text) for at in level.talks[:1] for it in blocks[at + 1 : at + 2])


def is_only_talk(talks: Sequence[TalkInEvent], level: Level, event: Signs, n_blocks: int) -> bool:
    """Whether the one heading of a level is the only talk of which a day's notes tell.

    `n_blocks` are those of the page, of which most are the talk's; below `Speaker: …` half of them.
    """
    talk = next(iter(talks), None)
    if len(talks) != 1 or talk is None or talk.printed in talk.speakers:
        return False
    is_alone, is_below = len(level.headings) == 1, _is_below_talks(level)
    least = _SHARE_OF_SIGNS if talk.keyed or is_below else _SHARE_OF_PEOPLE
    is_most = len(talk.blocks) >= least * n_blocks
    is_dated = bool(talk.keyed and talk.own_day and talk.speakers)
    if _is_long(talk.printed) and (is_dated or (is_alone and is_most and is_below)):
        return True  # `## Silt below weirs`, and there `Date: …` and `Speaker: …`
    is_of_event = event.alone and (event.by_title or event.of_day)
    return is_of_event and (is_alone or bool(talk.told)) and bool(talk.speakers) and is_most


def _is_below_talks(level: Level) -> bool:
    return any(names_talks(heading.name) for heading in level.above.values())


def _are_told(talks: Sequence[TalkInEvent], by_lines: Sequence[str], event: Signs) -> bool:
    """Whether enough lines below the headings say who gives the talks: of `Speaker:` most alone."""
    by_keys = sum(talk.keyed for talk in talks)
    if by_keys >= max(_SEVERAL, _SHARE * len(talks)) and _are_several(by_lines):
        return True
    if len(by_lines) >= max(_LEAST, _SHARE * len(talks)) and (event.known or event.begins):
        return True
    least = max(_SEVERAL, _SHARE_OF_EVENT * len(talks))
    if event.by_title:
        least = min(least, max(_LEAST, _SHARE_OF_SIGNS * len(talks)))
    return event.known and len(by_lines) >= least


def _are_signed(talks: Sequence[TalkInEvent], named: Sequence[TalkInEvent], level: Level) -> bool:
    """Whether enough of an event's headings name somebody; below `Mini talks` two are enough.

    Where not all do, those are people by their given names, or more than half are things.
    """
    if _is_below_talks(level) and len(named) >= max(_LEAST, _SHARE_OF_PEOPLE * len(talks)):
        return True
    things = [it for it in named if not (it.told or any(map(_may_be_given, it.speakers)))]
    if len(named) < len(talks) and 2 * len(things) > len(named):
        return False
    return len(named) >= _SEVERAL and sum(map(shows, talks)) >= _SHARE_OF_SIGNS * len(talks)


def _may_be_given(name: str) -> bool:
    """Whether a name begins as a person's; given names of other scripts are not all known."""
    return begins_with_given_name(name) or not name.isascii()


def _are_several(people: Sequence[object]) -> bool:
    """Whether people are not the same again and again."""
    return len(set(people)) >= max(_LEAST, _SHARE_OF_PEOPLE * len(people))


def name_most(named: Sequence[TalkInEvent], talks: Sequence[TalkInEvent]) -> bool:
    """Whether headings that name somebody are enough without an event: all, or of many most.

    Two need more than a line like a name: a given name, or what says who gives one of them.
    """
    every = [name for it in named for name in it.speakers]
    are_given = any(map(_may_be_given, every))
    if len(named) == _LEAST and not (are_given or any(it.told for it in named)):
        return False
    once = min(len(named) - 1, _SHARE * len(named))
    if len(named) < _LEAST or len({talk.speakers for talk in named}) < max(_LEAST, once):
        return False
    most = len(named) >= _SHARE * len(talks) and len(talks) >= _MANY
    return len(named) == len(talks) or most or (_have_times(talks) and 2 * len(named) >= len(talks))


def _are_shown(talks: Sequence[TalkInEvent], level: Level, event: Signs) -> bool:
    """Whether headings of an event's notes are talks though few of them name anybody.

    They begin with times of the day or with sorts of talks; or one shows what the others are: any
    below the days of the event, or, where the title is the event's (`by_title`), a `Keynote` of
    many, or of several below a day. Or they are titles below nothing but the event's name.
    """
    sorts = sum(bool(talk.sort) for talk in talks)
    if len(talks) < _SEVERAL or _have_times(talks) or sorts >= _SHARE * len(talks):
        return len(talks) >= _SEVERAL
    if len(level.sections) > _FEW * len(talks):
        return False
    filled = sum(len(talk.blocks) > 1 for talk in talks)
    if event.of_talks and len(talks) >= _SEVERAL + event.begins and 2 * filled > len(talks):
        return not _tell_of_page(talks)
    is_of_titles = event.alone and _are_titles(talks) and not _is_ragged(level)
    is_of_titles = is_of_titles and (event.by_title or not _tell_of_page(talks))
    if any(is_of_day(heading.name) for heading in level.above.values()):
        return is_of_titles or any(map(_shows_more, talks))
    if level.sections and not event.begins:
        return is_of_titles
    if event.by_title and any(is_sort_of_talks(it.name) for it in level.above.values()):
        return True
    given = sum(any(map(begins_with_given_name, it.speakers)) for it in talks)
    is_most = given >= max(_LEAST, _SHARE_OF_SIGNS * len(talks))
    is_most = is_most and (len(talks) >= _FOUR or all(map(shows, talks)))
    if event.by_title and event.alone and is_most:
        return True
    least = _SEVERAL if event.dated or event.of_day else _MANY
    is_told = event.by_title and len(talks) >= least and sorts > (not event.alone)
    return is_told or is_of_titles


def _tell_of_page(talks: Sequence[TalkInEvent]) -> bool:
    """Whether half of the headings ask or tell of talks: `How do I add one?`, `Plan your talk`."""
    asks = (it.printed[-1:] in "?？" or not TELLING.isdisjoint(words(it.printed)) for it in talks)
    return 2 * sum(asks) >= len(talks)


def hold_most(starts: Sequence[int], level: Level) -> bool:
    """Whether most headings of higher levels have talks below them: the others are no breaks.

    Where all talks stand below days or `Talks`, what else there is on the page is beside them.
    """
    above = sorted(level.above)
    nearest = {bisect_left(above, start) - 1 for start in starts}
    names = [level.above[above[it]].name if it >= 0 else "" for it in nearest]
    if all(map(is_day, names)) or all(map(names_talks, names)):
        return True
    asides = (is_sort_of_talks, is_around_talks, is_day)
    holding = ((n, it.name) for n, it in level.above.items() if n)
    places = sorted(n for n, name in holding if not any(is_so(name) for is_so in asides))
    borders = (*places, starts[-1] + 1)
    empty = sum(
        bisect_right(starts, place) == bisect_left(starts, below)
        for place, below in pairwise(borders)
    )
    return 2 * empty <= max(_LEAST, len(places))


def _are_titles(talks: Sequence[TalkInEvent]) -> bool:
    """Whether most of several headings are as long as titles of talks, and hold something."""
    every = (talk.blocks[0].text for talk in talks)
    titles = [it for it in every if not is_around_talks(it) and not _is_of_person(it)]
    parts = Counter(match["word"].casefold() for it in titles if (match := _PART.match(it)))
    if 2 * max(parts.values(), default=0) >= len(titles) or len({*titles}) < len(titles):
        return False  # sorts of talks are told before, what is counted are points, and slides go on
    held = sum(len(talk.blocks) > 1 for talk in talks)
    long = sum(map(_is_long, titles))
    return len(titles) >= _FOUR and min(long, held) >= _SHARE_OF_SIGNS * len(titles)


def _is_ragged(level: Level) -> bool:
    """Whether a level's headings stand below the title alone, and then below larger ones too.

    Those are as likely sections of what larger headings call: no titles show what they are.
    """
    first, last = level.talks[0], level.talks[-1]
    others = (is_day, is_sort_of_talks, is_around_talks)
    top = [heading.level for n, heading in level.above.items() if n < first]
    between = (it for n, it in level.above.items() if first < n < last)
    inside = (it.name for it in between if it.level > min(top, default=0))
    return len(top) == 1 and any(not any(is_so(name) for is_so in others) for name in inside)


def _is_of_person(title: str) -> bool:
    """Whether a heading begins with a name and says where somebody is: `Ada Okafor, Acme`."""
    name, comma, _ = title.partition(", ")
    return bool(comma and people_alone(name))


def _is_long(title: str) -> bool:
    title = ASIDE.sub("", title)  # `Setup (session 213)` and `Tests (session 213)` are parts of it
    is_spaced = " " in title.strip() or title.isascii()
    return len(_WORD.findall(title)) >= _LONG if is_spaced else len(title) >= _LONG_WITHOUT_SPACES


def _have_times(talks: Sequence[TalkInEvent]) -> bool:
    """Whether all headings begin with times of a day: `09:30 Opening`, `14:00 Lightning talks`."""
    slots = [talk.slot for talk in talks if talk.slot]
    return len(slots) == len(talks) and are_times_of_day(slots)
