"""At which event a talk was held, and when, as the first sentences of its note say it.

`Recorded live at RiverConf 2031`, `On 3 May 2031, Ada Okafor gave a talk`, `Streamed live on …`: a
word that holds or publishes a talk, near a day or an event. What was changed, read or seen on a day
was not held then.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from generator.model.base import Value
from generator.read.account.people.in_text.sentence_people import ANOTHER
from generator.read.account.people.in_text.told_people import OCCASIONS
from generator.read.account.told_dates import (
    AT_HOUR,
    POINTS,
    SAYS_WHEN,
    without_days,
    without_next,
)
from generator.read.outline.events.days import day_in, is_day, year_in
from generator.read.outline.events.event_names import ends_as_event, event_of_line, is_event_alone
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import singular, words
from generator.text.quantities.dates import FULL_DAY, YEAR, find_date
from generator.text.quantities.iso_dates import first_day
from generator.text.quantities.unclear_dates import day_inside, unclear_date
from generator.text.regex import regex

_EVENT = regex(
    r"\b(?P<leads>[Aa]t|auf|bei|beim|[Dd]uring|for|from|of|à|en|en el|n[ao])\s"
    r"(?:the\s|der\s|dem\s)?(?P<event>(?:\d{1,3}(?:st|nd|rd|th)\s)?[^\W\d_a-z][\w&'’.+-]{1,40}"
    r"(?:\s(?:on\s|for\s|of\s)?(?:[^\W_a-z][\w&'’.+-]{0,40})){0,5})"
)
_SENTENCE = regex(
    r"(?<!\b[A-Z]\.)(?<!\bDr\.)(?<!\bProf\.)(?<!\b\d\.)(?<!\b\d\d\.)(?<=[.!?])\s+(?=\S{3})"
)
_COUNTED, _ON_WHAT = regex(r"^\d{1,3}(?:st|nd|rd|th)\s"), regex(r"(?s:\s(?:on|for|of)\s.*)")
_ON = regex(r"(?:On|Am|Le|El|Il)\s")
_NO_PROSE = ("#", ">", "|", "!", "<", "`")
_HOLDS_ALONE, _AIRS, _POSTS, _CHANGES = (
    frozenset(WORDS[name]) for name in ("holds_alone", "airs", "posts", "changes")
)
_HOLDS = _HOLDS_ALONE.union(WORDS["holds"])
_BEFORE = frozenset("ahead antes avant before prior vor".split())
_SURE_LEADS = frozenset(("at", "auf", "bei", "beim", "during"))
_MOST_LINES, _MOST_SENTENCES, _LONGEST = 8, 3, 400
_NEAR, _NEXT, _SENTENCE_LONG = 10, 4, 30  # words
_YEAR, _HALF_YEAR = len("2031"), 183  # characters, days


class _Place(Value, frozen=True):
    """What stands in front of a day or an event in its sentence, and behind it, in small words."""

    before: Sequence[str]
    behind: Sequence[str]

    def has(self, meant: frozenset[str]) -> bool:
        """Whether one of some words stands near in front, or behind where little is there.

        What a sentence begins with is told of all of it: `On Friday, May 6, Ada Okafor, …, spoke`.
        """
        if not meant.isdisjoint(self.before[-_NEAR:]):
            return True
        near = _NEAR if len(self.before) > 1 else _SENTENCE_LONG
        return len(self.before) <= _NEXT and not meant.isdisjoint(self.behind[:near])


def told_occasion(lines: Sequence[str], page_day: str | None = None) -> TalkFacts:
    """The event and the day (ISO) that the first sentences give; only one day of each role.

    A day without a year is that nearest to the `page_day`.

    >>> told_occasion(["Recorded live at RiverConf 2031 in Ghent."]).event
    'RiverConf 2031'
    >>> [it.iso for it in told_occasion(["On May 3, 2031, Ada gave a talk on mud."]).dates]
    ['2031-05-03']
    """
    event: str | None = None
    dates: dict[DateRole, RoleDate] = {}
    for sentence in _sentences(lines):
        if not ANOTHER.isdisjoint(words(sentence)):
            continue
        event = event or _event(sentence) or _event_alone(sentence)
        date = _date(sentence, year_in(event or ""))
        if date is None and page_day:
            date = _nearest(_date(sentence, page_day[:_YEAR]), page_day)
        if date is not None:
            dates.setdefault(date.role, date)
    years = YEAR.findall(event or "")
    if not dates and len(years) == 1:
        dates[DateRole.TOLD] = RoleDate(role=DateRole.TOLD, iso=years[0])
    return TalkFacts(event=event, dates=tuple(dates.values()))


def with_told_occasion(facts: TalkFacts, lines: Sequence[str]) -> TalkFacts:
    """The facts with the event and the day that the first lines tell, where none is known."""
    saying = [it for it in facts.dates if it.role in SAYS_WHEN and it.role is not DateRole.PAGE]
    page_day = _page_day(facts, saying)
    if facts.event and saying and not page_day:
        return facts
    titles = {title.text for title in facts.titles}
    lines = [*without_next([*without_days(lines)])]
    lines = [it for it in lines if it[:_LONGEST].strip() not in titles]
    occasion = told_occasion(lines, page_day)
    held = [it for it in occasion.dates if it.role is DateRole.TOLD and len(it.iso) == FULL_DAY]
    own, dates = facts.dates, () if saying else occasion.dates
    if saying and page_day and held and held[0].iso != page_day:  # that day is the page's
        own, dates = tuple(_of_page(it) if it in saying else it for it in own), tuple(held[:1])
    return replace(facts, event=facts.event or occasion.event, dates=(*own, *dates))


def _page_day(facts: TalkFacts, saying: Sequence[RoleDate]) -> str | None:
    """The day on which a page was written, where a sentence may tell another of the talk.

    A day alone may be that, or one of publication where nothing tells of an episode or a recording.
    """
    if not saying:
        days = (it.iso for it in facts.dates if it.role in {DateRole.PAGE, DateRole.NAME})
        return next((it for it in days if len(it) == FULL_DAY), None)
    is_recorded = facts.recordings or facts.numbers or facts.duration or facts.show
    may_be = {DateRole.UNNAMED} if is_recorded else {DateRole.UNNAMED, DateRole.PUBLISHED}
    is_page = len(saying) == 1 and saying[0].role in may_be and len(saying[0].iso) == FULL_DAY
    return saying[0].iso if is_page else None


def _of_page(date: RoleDate) -> RoleDate:
    return replace(date, role=DateRole.PAGE)


def _nearest(date: RoleDate | None, page_day: str) -> RoleDate | None:
    """A day that is read in the year of another, in that in which it is nearest to that."""
    if date is None or date.role is not DateRole.TOLD or date.iso.endswith("02-29"):
        return None
    apart = (first_day(date.iso) - first_day(page_day)).days
    years = -1 if apart > _HALF_YEAR else 1 if apart < -_HALF_YEAR else 0
    iso = f"{int(date.iso[:_YEAR]) + years}{date.iso[_YEAR:]}"
    return replace(date, iso=iso)


def _sentences(lines: Sequence[str]) -> Iterator[str]:
    """The first sentences of the first lines but headings, quotations, rows and markup.

    A point that is no sentence and has no label is of what was spoken of.
    """
    prose = (line for line in lines if not line.lstrip()[:1].startswith(_NO_PROSE))
    prose = (
        it
        for it in prose
        if not it.lstrip().startswith(POINTS) or it.rstrip().endswith(".") or ":" in it
    )
    for line in islice(prose, _MOST_LINES):
        text = line[:_LONGEST].replace("**", "").strip("*_ -")
        yield from islice(_SENTENCE.split(text), _MOST_SENTENCES)


def _event(sentence: str) -> str | None:
    """The first thing called as an event at which the sentence says that something was held.

    Where neither it nor the sentence says when, somebody may only speak of it, but at the beginning
    of a line: `Recorded live at RiverConf`.
    """
    for match in _EVENT.finditer(sentence):
        event = match["event"].rstrip(".,'’")
        front, _, behind = event.partition(" on ")  # `RiverConf 2031 on May 6`
        event = front if is_day(behind) else event
        bare = _COUNTED.sub("", _ON_WHAT.sub("", event))
        if not (ends_as_event(bare) and is_event_alone(bare)) or is_day(event):
            continue
        place = _place(sentence, match.start(), match.end())
        if _is_still_to_come(place.before):
            continue
        is_near = match["leads"].casefold() in _SURE_LEADS and place.has(_HOLDS)
        is_near = is_near or not OCCASIONS.isdisjoint(map(singular, place.before[-_NEXT:]))
        is_first = not (_HOLDS | OCCASIONS).isdisjoint(place.before[:1])
        if is_near and (is_first or YEAR.search(sentence)):
            return event
    return None


def _is_still_to_come(before: Sequence[str]) -> bool:
    """Whether words in front of an event tell what was before a talk there: `before her talk`."""
    near = before[-_NEXT:]
    at = next((n for n, word in enumerate(near) if word in _BEFORE), len(near))
    return not OCCASIONS.isdisjoint(map(singular, near[at:]))


def _event_alone(line: str) -> str | None:
    """The event with its year that is all of a line, which is no address, perhaps behind `From`."""
    is_alone = not any(it in line for it in (",", "://")) and is_event_alone(line)
    is_event = is_alone and YEAR.search(line) is not None and ends_as_event(line)
    is_event = is_event and not is_day(line) and find_date(line) is None
    return line if is_event else event_of_line(line)


def _date(sentence: str, year: str | None) -> RoleDate | None:
    """The day in a sentence with the role that the words near it give."""
    sentence = sentence[match.end() :] if (match := _ON.match(sentence)) else sentence
    date = day_in(sentence, year_in(sentence) or year)
    date = date or (day_inside(sentence, year) if year else None)
    if date is None:
        return None
    printed = date.printed  # a year may be put behind that the sentence has not
    printed = printed if printed in sentence else printed.rpartition(" ")[0]
    place = _place(sentence, date.start, date.start + len(printed))
    if place.has(_CHANGES):
        return None
    for role, meant in ((DateRole.PUBLISHED, _AIRS), (DateRole.PAGE, _POSTS)):
        if not meant.isdisjoint(place.before):
            is_line = len(place.before) + len(place.behind) <= _NEXT and not sentence.endswith(".")
            return RoleDate(role=role, iso=date.iso) if is_line else None
    around = (*place.before[-_NEXT:], *place.behind[: _NEXT if len(place.before) < _NEXT else 0])
    is_called = not OCCASIONS.isdisjoint(around)
    is_told = place.has(_HOLDS) and not OCCASIONS.isdisjoint((*place.before, *place.behind))
    is_stated = field_of(sentence.partition(":")[0]) is Field.GIVEN  # `When: Friday, May 6`
    is_stated |= AT_HOUR.search(sentence) is not None and unclear_date(sentence) is not None
    is_held = is_called or is_told or is_stated or place.has(_HOLDS_ALONE)
    return RoleDate(role=DateRole.TOLD, iso=date.iso) if is_held else None


def _place(sentence: str, start: int, end: int) -> _Place:
    return _Place(words(sentence[:start]), words(sentence[end:]))
