"""What titles say of their series: the number of an episode with its show, or when it met.

`172 Nadia Brun`, `#12 Nadia Brun on rivers`, `The River Show, Episode 12: Dams`, `S2E5 - Dams`,
`Dams and debts | The River Show #12`. A number in front of anything may belong to it (`12 rules`):
it is the episode's behind `#` or a word for it, or in front of somebody who is shown to take part.
A first heading may say which show or group met when, above that of what it was about.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from generator.model.account_head import Person, Recording, TalkNumber
from generator.model.base import Statement, Value
from generator.read.talk_facts import TalkFacts, talk_number
from generator.read.vocabulary.name_parts import only_sorts
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import words
from generator.text.quantities.dates import YEAR
from generator.text.regex import regex
from generator.text.web_address import is_media_path

_NUMBER = regex(r"(?P<sign>#|№\s?)?(?P<number>\d{1,5})(?P<end>[.:)]|\s[-–—])?\s+(?=[^\W\d_\"“])")
_CODE = regex(r"[A-Z]{2,6}\d{1,4}(?::| [-–—])\s+(?=[^\W\d_])")  # `RH012 - `, of a show
_EPISODE = (
    r"(?:(?<!\w)[#№]|\b(?:episode|ep\.?|folge|épisode|epis[oó]dio|odcinek|avsnitt|aflevering|выпуск"
    r"|эпизод)\s?[#.]?\s?"
    r"|\bS(?P<season>\d{1,2})\s?[:.]?\s?E(?:p\.?\s?)?|\bE(?:P?\.?(?=\d{2})))"
    r"(?P<number>\d{1,4}(?:\.\d)?)\b"
)
_IN_FRONT = regex(
    rf"(?P<show>[^#:|：]{{0,60}}?)[\s,:|：–—-]{{0,4}}{_EPISODE}"
    r"(?:\s(?:show|study)\snotes)?(?P<sign>\)?\s?[:.|：)]|\)?\s[-–—|])?"
    r"(?:\s+|(?<=\s[-–—])(?=[^\W\d_])|(?<=：))(?=[\"“'(\[「]?\w)",
    re.IGNORECASE,
)
_AT_END = regex(
    rf"\s(?:[-–—|]{{1,3}}\s|(?=\())\(?(?P<show>[^|:()–—-]{{0,60}}?)[\s,]{{0,3}}\(?{_EPISODE}\)?$",
    re.IGNORECASE,
)
_SORT_IN_FRONT = regex(r"^(?:\[[\w -]{1,20}\]|\([\w -]{1,20}\))\s?")  # `[Solo] Ep. 31`
_SAYS, _FIGURE = regex(r"[^\W\d_]{2}"), regex(r"\d")
_SEASON = regex(
    r"(?<!\w)(?:season|staffel|saison|temporada|stagione)\s(?P<number>\d{1,2})$", re.IGNORECASE
)
SHOW_IN_FRONT = regex(
    r"(?P<show>[^\W\d_][^\d:|]{0,40}?)[\s,]{0,2}[-–—#]?\s?#?(?P<number>\d{1,4})\s?(?:[:|]|\s[-–—])\s+(?=\S)"
)
"""Words and a number in front of a title: `LUP 310: Moving water`; one such title says nothing."""

COUNTED_IN_FRONT = regex(
    r"(?P<show>[^\W\d_][^\d:|：#＃]{0,40}?)\s?[#＃](?P<number>\d{1,4})(?:\s?[:|：]\s?|\s[-–—]?\s?)(?=\w)"
)
"""The same with a sign for numbers, perhaps with but a space behind: `River Hour #12 Dams`."""

_NOTES_ON = regex(r"^(?:my )?(?:show )?notes\s?[-–—:|]\s", re.IGNORECASE)
_AROUND = " ,:-–—|(["
_AT_ONCE = regex(r"[#№]\d|E\d{2}|S\d\d?E\d|(?i:ep)\.?\d")  # with but a space behind
_MOST_WORDS = 6  # of a show
_ALONE = regex(
    r"^[#№]\s?(?P<front>\d{1,4})(?:[:.]|\s[-–—])?\s+(?=\S)"
    r"|\s\(?(?:#|№\s?|EP\.?\s?|Ep\.?\s?|Episode\s)(?P<end>\d{1,4})\)?$"
)
"""A number without a border between it and the title: `#12 Dams`, `Dams EP12`."""

_AS_FILE = regex(r"(?P<number>\d{1,4})(?P<end>[.:|]|\s[-–—])(?:\s+(?=\S)|(?=[\u3040-\u9fff]))")
_FIRST = regex(r"\d{1,4}(?!\d)")
"""A number in front of a title that its file has in front, too: `80: Dams` in `80-dams.md`."""

_DAY_AND_NUMBER = regex(r"\d{4}-\d\d-\d\d-(?P<number>\d{1,4})")
"""A file that is called by a day and the number of an episode alone: `2031-05-06-12`."""

_SHOW_BEHIND = regex(
    r"\s(?:\|\s|[-–—]\s(?=The\s|.{1,50}\sPodcast))(?P<show>[^|–—]{2,60}\s(?:Podcast|Show))$"
)
_SHOW_AND_TITLE = regex(r"(?P<show>[^:|]{2,60}\s(?:Podcast|Show)):\s")
_NO_SHOW = frozenset(WORDS["no_shows"])

_SHOW_AND_NUMBER = regex(
    r"(?P<show>\S.{1,80}?)(?:\s?[,–—|-]\s?|\s)(?:(?i:episode|ep\.?|folge|aflevering)\s?#?|#)"
    r"(?P<number>\d{1,4})|(?P<named>\S.{1,80}?)\s?第\s?(?P<count>\d{1,4})\s?[期集話话回]"
)

_EPISODE_OF = regex(
    r"(?i:episode|ep\.?|folge)\s#?(?P<number>\d{1,4})\s(?:of|von)\s"
    r"(?P<show>(?:the\s)?[^\W\d_a-z][^.!?:;]{2,60})"
)

_IN_EPISODE_OF = regex(
    r"(?:In|On|Welcome to|This is)\s(?:this\s)?episode\s#?(?P<number>\d{1,4})\sof\s"
    r"(?P<show>(?:the\s)?[^\W\d_a-z][^.,!?:;]{2,60}),\s"
)

TELLS_EPISODE = regex(
    r"\b(?:in|on|to|is) (?:this )?episode #?\d{1,4} of\s|\bin folge #?\d{1,4} vo[nm]\s"
    r"|\bdans l['’]épisode #?\d{1,4} d|\ben el episodio #?\d{1,4} de",
    re.IGNORECASE,
)
"""What a first line says of an episode: `In episode 12 of The River Hour, …`."""


class _Numbered(Value, frozen=True, kw_only=True):
    """What a title says of its episode, and the rest of it."""

    facts: TalkFacts
    rest: str


def series_facts(titles: Iterable[Statement]) -> TalkFacts:
    """The show and the numbers that the first title with such says: `The River Show #12: Dams`.

    Without a number what ends with a word for a show is one: `Dams | The River Podcast`.
    """
    printed = [title.text for title in titles]
    every = (_numbered(title) or _counted(title, printed) for title in printed)
    alone = (_SHOW_BEHIND.search(it) or _SHOW_AND_TITLE.match(it) for it in printed)
    shows = (TalkFacts(show=it["show"]) for it in alone if it and may_be_show(it["show"]))
    return next(chain((it.facts for it in every if it), shows), TalkFacts())


def show_and_number(text: str) -> TalkFacts | None:
    """The show and the episode of which a value gives both: `The River Show, Episode 12`."""
    match = _SHOW_AND_NUMBER.fullmatch(text)
    if match is None:
        return None
    show, number = match["show"] or match["named"], match["number"] or match["count"]
    return TalkFacts(show=show, numbers=(talk_number("episode", number),))


def episode_of(line: str) -> TalkFacts | None:
    """The show and the number of a line that is nothing else: `Episode 12 of The River Show`.

    >>> episode_of("In episode 12 of The River Show, Ada talks about mud.").show
    'The River Show'
    """
    match = _EPISODE_OF.fullmatch(line.strip("#*_ ")) or _IN_EPISODE_OF.match(line)
    if match is None:
        return None
    return TalkFacts(show=match["show"], numbers=(talk_number("episode", match["number"]),))


def _counted(title: str, titles: Iterable[str]) -> _Numbered | None:
    """What `River Hour 12: Dams` says beside a title that is but `12: Dams`, or `Dams`."""
    match = SHOW_IN_FRONT.match(title)
    if match is None or not may_be_show(match["show"]):
        return None
    rest = title[match.end() :]
    if not any(not SHOW_IN_FRONT.match(it) and says_again(title, it) for it in titles):
        return None
    numbers = (talk_number("episode", match["number"]),)
    return _Numbered(facts=TalkFacts(show=match["show"], numbers=numbers), rest=rest)


def _numbered(title: str) -> _Numbered | None:
    """What a title says in front or at its end; None where it gives no number with a word for it.

    >>> _numbered("Moving water | The River Show #12").facts.show
    'The River Show'
    >>> _numbered("[Bonus] The River Show #12: Dams").facts.show, _numbered("[Solo] Ep. 3: A").rest
    ('The River Show', 'A')
    """
    if _FIGURE.search(title) is None:
        return None
    match = _IN_FRONT.match(title)
    if match is not None and (match["sign"] or _AT_ONCE.match(title)):
        rest = title[match.end() :]
    elif (match := _AT_END.search(title)) is not None:
        rest = title[: match.start()]
        if not _SAYS.search(rest):
            return None  # `v1.12 - River Hour #3`
    else:
        return None
    show = _NOTES_ON.sub("", _SORT_IN_FRONT.sub("", match["show"])).strip(_AROUND)
    in_season = _SEASON.search(show)
    show = show[: in_season.start()].strip(_AROUND) if in_season else show
    behind = _SHOW_BEHIND.search(rest) if not show else None
    show = behind["show"] if behind else show  # `#12 – Dams | The River Podcast`
    is_named = may_be_show(show)
    if show and not is_named and not only_sorts(words(show)):
        return None  # `Lesson #3: …`
    numbers = [talk_number("episode", match["number"])]
    season = match["season"] or (in_season and in_season["number"])
    if season:
        numbers.append(talk_number("season", season))
    facts = TalkFacts(show=show if is_named else None, numbers=tuple(numbers))
    return _Numbered(facts=facts, rest=rest)


class TitleInSeries(Value, frozen=True, kw_only=True):
    """A title without what it says of its episode, and the number of that."""

    rest: str
    number: str


def title_in_series(
    title: str, stem: str, recordings: Iterable[Recording] = ()
) -> TitleInSeries | None:
    """What a title is that has a number of its series in front or at its end; None for others.

    One such title shows nothing: `Lost songs #2`. `stem` is what its file is called; titles
    alone may count episodes whose `recordings` are files of sound: `12. Dams`; a file that is
    called by a day and that number is one of an episode, too.

    >>> title_in_series("#12 Dams", ""), title_in_series("7: Dams EP", "007-dams").rest
    (TitleInSeries(rest='Dams', number='12'), 'Dams EP')
    >>> title_in_series("Episode 12 -Dams", ""), title_in_series("Ep. 3.5: Locks", "").number
    (TitleInSeries(rest='Dams', number='12'), '3.5')
    """
    if numbered := _numbered(title):
        return TitleInSeries(rest=numbered.rest, number=numbered.facts.numbers[0].value)
    match, first = _AS_FILE.match(title), _FIRST.match(stem)
    is_same = match and first and int(match["number"]) == int(first[0]) and match["end"] != "."
    dated = _DAY_AND_NUMBER.fullmatch(stem)
    is_heard = any(is_media_path(it.key) for it in recordings)
    is_heard |= bool(match and dated and int(match["number"]) == int(dated["number"]))
    if match and (is_same or is_heard) and not YEAR.match(title):
        return TitleInSeries(rest=title[match.end() :], number=match["number"])
    match = _ALONE.search(title)
    if match is None or match.end() - match.start() == len(title):
        return None
    rest = title[match.end() :] if match["front"] else title[: match.start()]
    return TitleInSeries(rest=rest, number=match["front"] or match["end"])


def gives_number(title: str) -> bool:
    """Whether a title says which episode it is, with a word for that: `Episode 12: Dams`."""
    return _numbered(title) is not None


def may_be_show(text: str) -> bool:
    """Whether words in front of a number may name a show: a few with a capital, no mere sort."""
    own = words(text)
    is_short = 0 < len(own) <= _MOST_WORDS and not text[0].islower()
    return is_short and not only_sorts(own) and own[-1] not in _NO_SHOW


def without_number(title: str) -> str:
    """A title without the number, and the show before it, in front of it or at its end.

    >>> without_number("172 Nadia Brun"), without_number("#12 - Rivers"), without_number("1984")
    ('Nadia Brun', 'Rivers', '1984')
    >>> without_number("RH012 - Nadia Brun on Dams")
    'Nadia Brun on Dams'
    """
    if numbered := _numbered(title):
        return numbered.rest
    if match := _NUMBER.match(title) or _CODE.match(title):
        return title[match.end() :]
    sort, colon, rest = title.partition(": ")
    return rest if colon and only_sorts(set(words(sort)) - {"bonus", "special"}) else title


def says_again(title: str, other: str) -> bool:
    """Whether two titles are one but for the show, the number and the sort of note around it.

    >>> says_again("58: Weirs", "River Hour 58: Weirs - Study Notes"), says_again("Weirs", "Dams")
    (True, False)
    """
    return _bare(title) == _bare(other)


def _bare(title: str) -> tuple[str, ...]:
    rest, _, sort = title.rpartition(" - ")
    rest = rest if rest and only_sorts(words(sort)[-1:]) else title
    match = SHOW_IN_FRONT.match(rest)
    return words(rest[match.end() :] if match else without_number(rest))


def numbers_of(titles: Iterable[Statement], people: Iterable[Person]) -> Iterator[TalkNumber]:
    """The numbers of episodes in front of titles, where they are no part of what follows."""
    names = tuple(person.name for person in people if person.role.takes_part)
    for title in titles:
        match = _NUMBER.match(title.text)
        if match and (match["sign"] or title.text[match.end() :].startswith(names)):
            yield talk_number("episode", match["number"])
