"""Announced talks: a card for each, which begins with a day, and says its title and who gives it.

`6 mai 2031 : Ada Okafor « Les digues »`; `6 de mayo. Los diques. A cargo de Ada Okafor, geóloga`;
or `Jeudi 6 mai` above `Ada Okafor, géologue` and `« Les digues »`, or above a title and
`Relatrice: Ada Okafor` or `Ada Okafor, Acme`; or `6. Mai, 19 Uhr: Ada Okafor liest aus „Wehre“`.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from generator.read.account.people.in_text.sentence_people import people_of_sentence
from generator.read.account.people.whole_names import people_before_posts
from generator.read.grammar.details import pairs
from generator.read.grammar.people.introductions import BY, behind_by
from generator.read.grammar.speech.quotation_marks import QUOTED_TITLE, unquoted
from generator.read.outline.blocks import (
    Block,
    Bullet,
    Heading,
    Paragraph,
    Speech,
    is_marked,
    marked_heading,
)
from generator.read.outline.events.days import day_at_front, day_in, year_in
from generator.read.outline.events.lists.listed_points import notes_of_talks
from generator.read.outline.events.talk_in_event import TalkInEvent
from generator.read.outline.events.talks import EventNotes
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.given_names import begins_with_given_name, is_given_name
from generator.text.regex import regex

_BEFORE_BY = regex(rf"(?P<title>\S.{{4,200}}?)[.,]\s(?P<who>(?i:a cargo de|{BY})\s[A-ZÀ-Þ].*)")
_DR = regex(r"(?:Dr|Prof)\b")
_BY_ABROAD = regex(r"(?:door|av|af|przez)\s(?=[A-ZÀ-Þ])")
_TIME_IN_FRONT = regex(r"\d{1,2}(?:[:.]\d\d)? ?(?:Uhr|h|uur|[ap]\.?m\.?)\s?[:,–-]\s")
_AROUND, _LEAST, _SHARE, _MOST, _LONGEST = " \t·•-–—|,:;.", 2, 0.6, 4, 400
_BELOW_DAY, _MOST_OF_NAME = 2, 12  # lines, words


def announced(blocks: Sequence[Block]) -> EventNotes | None:
    """The talks that a page announces, or None where most lines that begin with days do not."""
    days = {n: day for n, it in enumerate(blocks) if (day := day_at_front(_line(it)))}
    if len(days) < _LEAST or any(isinstance(it, Speech) or is_marked(it) for it in blocks[1:]):
        return None
    year = year_in(blocks[0].text)
    cards = (tuple(blocks[start:end]) for start, end in pairwise((*days, len(blocks))))
    talks = {card: _talk(day, card, year) for day, card in zip(days.values(), cards, strict=True)}
    given = [talk for talk in talks.values() if talk]
    inside = {it.lines for card, talk in talks.items() if talk for it in card}
    are_most = len(given) >= max(_LEAST, _SHARE * len(talks))
    return notes_of_talks(blocks, given, inside) if are_most else None


def _talk(day: str, card: Sequence[Block], year: str | None) -> TalkInEvent | None:
    """The talk of a day, if one of its first lines has a title, and names stand near that."""
    first = _line(card[0])
    behind = first.partition(day)[2].strip(_AROUND)
    for title, line, beside in _titles(behind, card):
        texts = [Paragraph(text=it, lines=line.lines) for it in beside if it]
        rest = [*texts, *(it for it in card if it is not line)]
        for who in rest[: _MOST + 1]:
            if names := _who(who.text):
                date = day_in(day, year)
                return TalkInEvent(
                    blocks=(
                        marked_heading(title, line.lines, level=_LEAST),
                        *(it for it in rest if it is not who),
                    ),
                    speakers=names,
                    named=Paragraph(text=who.text, lines=who.lines),
                    date=date.iso if date else None,
                    in_front=(day,) if line is card[0] else (),
                )
    return None


def _titles(behind: str, card: Sequence[Block]) -> Iterator[tuple[str, Block, tuple[str, ...]]]:
    """What may be the title of a card, its line, and what else stands there but for the day."""
    lines = [(it, behind if it is card[0] else _line(it)) for it in card[:_MOST]]
    for line, text in lines:
        if match := QUOTED_TITLE.search(text[:_LONGEST]):
            beside = (text[match.end() :].strip(_AROUND), text[: match.start()].strip(_AROUND))
            yield unquoted(match[0]), line, beside
    if match := _BEFORE_BY.fullmatch(behind[:_LONGEST]):
        yield match["title"], card[0], (match["who"],)
    if not behind and len(lines) > _BELOW_DAY:
        near = lines[1 : _BELOW_DAY + 1]
        unnamed = [(line, text) for line, text in near if not _is_name(text)]
        if len(unnamed) == 1:
            line, text = unnamed[0]
            yield text, line, ()
    keyed = [n for n, it in enumerate(card) if _stated(it.text)]
    if len(keyed) == 1 and 1 < keyed[0] <= len(lines):
        line, text = lines[keyed[0] - 1]
        if not any(field_of(it.key) for it in pairs(text)):
            yield text, line, ()


def _who(text: str) -> tuple[str, ...]:
    """The names in a line that says who speaks, or begins with those of people."""
    keyed = _stated(text)
    text = _TIME_IN_FRONT.sub("", text)
    abroad = _BY_ABROAD.match(text)
    stated = keyed or behind_by(text) or (text[abroad.end() :] if abroad else "")
    names = people_before_posts((stated or text).rstrip("."), commas=bool(keyed))
    given = tuple(takewhile(_has_given_name, names))  # behind them may be a field, a firm
    if stated or given:
        return names if stated else given
    return tuple(people_of_sentence(text)) or (names[:1] if _DR.match(text) else ())


def _is_name(text: str) -> bool:
    """Whether a line begins with a name and says where somebody is: `Ada Okafor, Acme`."""
    name, _, behind = text.partition(",")
    is_short = len(text.split()) <= _MOST_OF_NAME and not behind.endswith(".")
    return is_short and begins_with_given_name(name.strip())


def _has_given_name(name: str) -> bool:
    return any(map(is_given_name, name.split()))


def _stated(text: str) -> str:
    """The value of a line that says who speaks: `Relatore: Ada Okafor`."""
    printed = pairs(text[:_LONGEST])
    return printed[0].value if printed and field_of(printed[0].key) is Field.SPEAKER else ""


def _line(block: Block) -> str:
    """The text of a line without what marks it as one of a list."""
    return block.text.lstrip(" •*-–") if isinstance(block, Bullet | Heading | Paragraph) else ""
