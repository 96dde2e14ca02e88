"""Sentences that name a concept or entity, and sentences that name a day, a month or a year."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.link.mentions import Text
from generator.model.base import Ref, TalkId
from generator.model.items import Mention
from generator.model.links import Backlink, Dated
from generator.text.quantities.dates import SEASONS, FoundDate, find_dates, has_year
from generator.text.regex import Match, regex
from generator.text.syntax.sentences import sentence

_IN_FRONT = (*"during in since year".split(), *SEASONS)
_OF_IT = (*"beginning end middle start".split(), *SEASONS)
_BEHIND = """
after at because before but he her his i if it my nobody she that the there they this was we were
when where which while who you
""".split()
_BARE_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_YEAR = regex(rf"(?<= ){_BARE_YEAR}(?![\w%$€£°'’-])")
_WORD_BEFORE = regex(
    rf"(?<![\w-])(?:{'|'.join(_IN_FRONT)}|(?:{'|'.join(_OF_IT)}) of) $", re.IGNORECASE
)
_LONGEST_BEFORE = 16
# What goes on behind a year and not behind a number: `in 2012 the …`, never `in 2048 and 4096 …`.
_GOES_ON = regex(
    rf"[.,:](?!\s*\d)|[ \t]*(?:$|[\n;!?…)\]”\"–—]|(?:{'|'.join(_BEHIND)})\b)", re.IGNORECASE
)
_CHINESE = regex(
    rf"(?<![\d.,前]){_BARE_YEAR}年(?=$|[，。；：！？、,;:!?）”」\s])|(?<=[在于自从從於])(?P<then>(?:18|19|20)\d\d)年"
    r"(?![前后後的来來内內间間以之代])"
)


def dates_in_prose(text: str) -> tuple[FoundDate, ...]:
    """What the text says of when, from left to right; no two overlap.

    A bare year counts behind a word that goes with one (`in 2012`, `since 1998`, `end of 2020`), if
    a word or mark follows that goes on behind a year.

    >>> [one.iso for one in dates_in_prose("Since 2012, and again in March 2020.")]
    ['2012', '2020-03']
    """
    if not has_year(text):
        return ()
    full = tuple(find_dates(text))
    years = (
        year
        for year in _years(text)
        if all(year.end <= date.start or date.end <= year.start for date in full)
    )
    return tuple(sorted((*full, *years), key=lambda date: date.start))


def _years(text: str) -> Iterator[FoundDate]:
    for match in _YEAR.finditer(text):
        before = text[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
        if _WORD_BEFORE.search(before) and _GOES_ON.match(text, match.end()):
            yield _found(match, "year")
    for match in _CHINESE.finditer(text) if "年" in text else ():
        yield _found(match, "year" if match["year"] else "then")


def _found(match: Match, group: str) -> FoundDate:
    start, end = match.span(group)
    return FoundDate(iso=match[group], printed=match[group], start=start, end=end)


def backlinks(
    texts: Iterable[Text], mentions: Iterable[Mention]
) -> dict[Ref, tuple[Backlink, ...]]:
    """At most one backlink for each item and target, by talk and then in the order of the texts.

    A quote that names the target itself is linked by its words, not by what is said around them.
    """
    by_place = {(text.item, text.field): text for text in texts}
    by_target: defaultdict[Ref, dict[Ref, Backlink]] = defaultdict(dict)
    for mention in mentions:
        text = by_place[mention.in_, mention.field]
        known = by_target[mention.target].get(mention.in_)
        is_quoted = mention.in_.kind == "quote" and mention.field == "text"
        if known is None or (is_quoted and known.field != mention.field):
            by_target[mention.target][mention.in_] = _backlink(mention, text)
    return {
        target: tuple(sorted(items.values(), key=lambda link: link.talk))
        for target, items in by_target.items()
    }


def _backlink(mention: Mention, text: Text) -> Backlink:
    first, last = sentence(text.text, mention.start, mention.end)
    return Backlink(
        in_=mention.in_,
        field=mention.field,
        talk=text.talk,
        before=text.text[first : mention.start],
        surface=mention.surface,
        after=text.text[mention.end : last],
        cut_before=first > 0,
        cut_after=last < len(text.text),
        at=mention.at,
    )


_KINDS = frozenset(
    {"claim", "definition", "fact", "insight", "passage", "quote", "segment", "takeaway"}
)
_FIELDS = frozenset({"text", "description"})


def dated(texts: Iterable[Text], own_days: Mapping[TalkId, str | None]) -> tuple[Dated, ...]:
    """What the texts date, by date; of each item every date once, with the sentence around it.

    `own_days` are those of the talks, of which nothing needs to be told.
    """
    dates = (
        dated
        for text in texts
        if text.item.kind in _KINDS and text.field in _FIELDS
        for dated in _of(text)
        if dated.date != own_days.get(text.talk)
    )
    return tuple(
        sorted(dates, key=lambda dated: (dated.date, dated.at.source, dated.at.lines, dated.in_.id))
    )


def _of(text: Text) -> Iterator[Dated]:
    seen: set[str] = set()
    for date in dates_in_prose(text.text):
        if date.iso not in seen:
            seen.add(date.iso)
            first, last = sentence(text.text, date.start, date.end)
            yield Dated(
                date=date.iso,
                in_=text.item,
                talk=text.talk,
                text=text.text[first:last],
                cut_before=first > 0,
                cut_after=last < len(text.text),
                at=text.at,
            )
