"""What notes state on top without a fence: a title block of Pandoc, the head of a mail."""

import re
from collections.abc import Sequence
from itertools import takewhile

from generator.read.account.people.lists.whole_names import people_alone
from generator.read.front.front_lists import FrontValue
from generator.read.outline.events.event_names import tells_of_event
from generator.read.vocabulary.keys import Field
from generator.read.vocabulary.word_lists import WORDS
from generator.text.quantities.dates import date_of_value, find_date
from generator.text.regex import regex

_OF_BLOCK, _MOST_OF_BLOCK = regex(r"%(?: .*)?"), 3
_MAIL = regex(r"\\?<{1,2}[^\s<>@]+@[^\s<>\\]+(?:\\?>){1,2}")
_FIELDS = {key.casefold(): it for it in Field for key in WORDS.get(f"mails_{it.name.lower()}", ())}
_KEY = rf"(?<!\S)(?P<key{{}}>{'|'.join(_FIELDS)})\s?[:：](?=\s|$)"
_PAIR = regex(rf"{_KEY.format('')}(?P<value>(?:(?!{_KEY.format('_2')}).)*)", re.IGNORECASE)
_AROUND, _MOST, _LEAST = " \t<>^|*_…", 15, 3


def title_block(lines: Sequence[str]) -> tuple[int, tuple[FrontValue, ...]]:
    """How long the title block is with which lines begin, or 0, and what it states.

    Its third line is a day, perhaps behind an event; without one, the second names people, as no
    remarks of a program do.

    >>> size, values = title_block(["% Weirs", "% Ada Okafor", "% River meetup - 2031-05-06", ""])
    >>> [value.text for value in values], size
    (['Weirs', 'Ada Okafor', '2031-05-06', 'River meetup'], 4)
    """
    size = sum(1 for _ in takewhile(_OF_BLOCK.fullmatch, lines[: _MOST_OF_BLOCK + 1]))
    if size not in {2, _MOST_OF_BLOCK} or len(lines) <= size or lines[size].strip():
        return 0, ()
    title, author, day, *_ = [*(line[1:].strip() for line in lines[:size]), ""]
    names = people_alone(_MAIL.sub("", author))
    date = find_date(day)
    event = day[: date.start].rstrip(" -–—|,") if date and date.end == len(day) else ""
    iso = date.iso if date and event else date_of_value(day)
    if not title or not (iso if day else names):
        return 0, ()
    stated = [(1, Field.TITLE, title), *((2, Field.AUTHOR, it) for it in names or [author])]
    stated += [(3, Field.DATE, iso if event and iso else day)]
    stated += [(3, Field.EVENT, event if tells_of_event(event) else "")]
    return size + 1, _values(stated)


def mail_head(lines: Sequence[str]) -> tuple[int, tuple[FrontValue, ...]]:
    """The same of the head of a mail: its subject is the title, who sends it has written the note.

    >>> size, values = mail_head(["From: Ada Okafor <a@mud.example>", "To: mud", "Subject: Weirs"])
    >>> [value.text for value in values], size
    (['Ada Okafor', 'Weirs'], 3)
    """
    likely = takewhile(lambda it: it[:1].isspace() or ":" in it or "：" in it, lines[:_MOST])
    head = [*takewhile(lambda it: it[:1].isspace() or _PAIR.match(it.lstrip(_AROUND)), likely)]
    pairs = [(n, it) for n, line in enumerate(head, 1) for it in _PAIR.finditer(line)]
    stated = [(n, _FIELDS[it["key"].casefold()], it["value"].strip()) for n, it in pairs]
    fields = [field for _, field, _ in stated]
    if len(fields) < _LEAST or fields.count(Field.TITLE) != 1 or Field.AUTHOR not in fields:
        return 0, ()
    return len(head), _values([(n, field, _value(field, text)) for n, field, text in stated])


def _value(field: Field, text: str) -> str:
    """What a mail states as title, the day or the only name that a text has, or nothing."""
    date = find_date(text) if field is Field.NOTE_DATE else None
    names = people_alone(_MAIL.sub("", text).strip(_AROUND)) if field is Field.AUTHOR else ()
    return date.iso if date else text if field is Field.TITLE else "".join(names[:1])


def _values(stated: Sequence[tuple[int, Field, str]]) -> tuple[FrontValue, ...]:
    return tuple(
        FrontValue(key=field.value, field=field, text=text, lines=(line, line))
        for line, field, text in stated
        if text
    )
