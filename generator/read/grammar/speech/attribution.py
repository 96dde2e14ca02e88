"""Who said something, as people print it behind the words or in front of them.

`— Ada Okafor`, `~ Ada Okafor, CEO of Acme @ 41:35`, `(Ada Okafor, 41:35)`, `– Ada Okafor (@ada)`,
`Ada Okafor: “words”`. What stands behind a dash may as well be a remark: a name counts by its
form, more than a name only with a sign of what it is, and a name in small letters only where the
top of the page has it too.
"""

import re
from collections.abc import Iterable

from generator.model.account import TimeCode
from generator.model.base import Value
from generator.read.account.people.names import (
    is_full_name,
    is_short_name,
    is_whole_short_name,
    looks_like_name,
)
from generator.read.grammar.labelled import COLON, has_ideographs, split_label
from generator.read.grammar.speech.quotation_marks import DASHES, opens_quotation, quotes_inside
from generator.read.vocabulary.event_words import RECORDS
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.unknown_values import is_unknown
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.people_words import doubts, says_role
from generator.text.quantities import timecode
from generator.text.regex import regex

_LEADING_DASH = regex(rf"[{DASHES}]{{1,2}}\s*")
_ABBREVIATED = regex(r"\b[A-Z][a-z]{0,2}\.$")
_MAX = 300
_MAX_NOTE_WORDS = 10
_ONE_WORD = regex(r"[\w.-]*\w(?:\(\))?")
_TITLE_WORD = 4  # shorter ones stay small in titles
_AROUND_TITLES = '*_"“”„«»《》.,:()'
_BRACKETS = {"(": ")", "[": "]", "（": "）"}
_ASIDE = regex(r"(?P<name>[^()]{2,80}?)\s?\((?P<aside>[^()]{1,60})\)")
_LINKED = regex(r"^(?P<name>[^(),，]{2,60}) \(https?://[^\s()]{1,300}\)(?P<behind>[,，])\s?")
_WHO_IN_CHINESE = regex(
    r"^(?P<name>[^(),，\u3040-\u9fff]{3,60}|[^(),，A-Za-z]{3,60})，(?=[^，。！？；]{2,20}$)"
)  # in one script
_TWO_WORDS = regex(r"\w·\w|[A-Za-z]\.? [A-Z]")
"""A name of two words with what somebody is behind it: `伯特兰·罗素，英国哲学家`."""
_HANDLE = regex(r"@\w{2,}")
_YEAR = regex(r"(?:19|20)\d\d$")
_PLACE = regex(r" (?=at )")
_ABOUT = regex(r" (?=(?:about|on) \S)")
_SMALL_NAME = regex(r"[a-z][a-z.'’-]+(?: [a-z][a-z.'’-]+){1,2}")
_BOLD = regex(
    r"(?P<mark>\*\*|__)(?P<name>[^*_]{2,60})"
    r"(?:[:：](?P=mark)|(?P=mark)(?P<aside>\s?[\[(（][^\[\]()（）]{4,12}[\])）])?\s?[:：])\s*"
)
_ANSWERS = regex(r"[A-Z]\s?[(（](?P<name>[^()（）]{2,60})[)）]")
_SHORT = regex(r"(?P<name>[^()（）]{2,40}?)\s?(?:[(（](?P<note>[^()（）]{1,60})[)）])?")
_SUFFIXES = frozenset("jr sr ii iii iv phd md dphil esq".split())
_VERSE = regex(r"(?P<book>.*[^\W\d_])\s?\d{1,3}[:：](?P<verse>\d{1,3}(?:[-–—]\d{1,3})?)")
"""A place in a book: `诗篇 3:1-6`, `Psalm 3:1`."""

_BEHIND_BOOK = regex(
    r"(?P<name>[^,]{4,60}), (?P<verse>(?:[1-3] )?(?P<book>[A-Z][a-z]+) \d{1,3}:\d\d?)"
)
"""The same behind a name, or a time with no sign in front: `Ada Okafor, John 3:16`."""

_HEADS = frozenset("chair chief head lead".split())
"""Words beside roles of which one in a remark behind a name says who that is."""

LABELS = frozenset(WORDS["labels_of_words"])
"""What else is printed in front of words in quotation marks: `Opening line: “…”`."""


class Attribution(Value, frozen=True, kw_only=True):
    """Who spoke, and when; `note` is what else is said of them."""

    speaker: str | None
    time: TimeCode | None
    note: str | None = None


def behind_dash(text: str) -> str:
    """The text without the dash that it begins with, if it does."""
    dash = _LEADING_DASH.match(text)
    return text[dash.end() :] if dash else text


def stated_speaker(text: str) -> Attribution | None:
    """Who spoke, where an item of a list states it: `Speaker: Ada Okafor`, `Speaker: ada()`."""
    labelled = split_label(text, dashes=False)
    if labelled is None or field_of(labelled.label) is not Field.SPEAKER:
        return None
    who = attribution(labelled.text)
    is_word = _ONE_WORD.fullmatch(labelled.text) is not None and not is_unknown(labelled.text)
    return Attribution(speaker=labelled.text, time=None) if who is None and is_word else who


def attribution_line(text: str, top: Iterable[str] = (), *, bullet: bool) -> Attribution | None:
    """Who said what stands above, where a line says nothing else: `— Ada Okafor, 41:35`.

    Without a dash a full name counts in a bullet only, and any name behind `Speaker:` there.
    """
    if _LEADING_DASH.match(text):
        return attribution(behind_dash(text), top)
    stated = stated_speaker(text) if bullet else None
    if stated is not None:
        return stated
    whole = attribution(text) if bullet else None
    return whole if whole and whole.speaker and is_full_name(whole.speaker) else None


def attribution(text: str, top: Iterable[str] = (), *, dated: bool = True) -> Attribution | None:
    """`Speaker`, `Speaker @ 41:35`, `Speaker, their role`, `(Speaker, 41:35)`, `@ 41:35`, or None.

    `top` are the first lines of the page, for names in small letters. If `dated`, a year behind a
    name says that it is one (`Ada Okafor, 2021`).
    """
    stripped = text.strip()
    if len(stripped) > _MAX or (stripped.endswith(".") and not _ABBREVIATED.search(stripped)):
        return None
    bracketed = _BRACKETS.get(stripped[:1]) == stripped[-1:] != ""
    stripped = stripped[1:-1].strip() if bracketed else stripped
    stripped = _LINKED.sub(r"\g<name>\g<behind> ", stripped)  # `[Ada Okafor](…), engineer`
    if is_verse(stripped):
        return Attribution(speaker=None, time=None, note=stripped)
    book = _BEHIND_BOOK.fullmatch(stripped)
    if book and is_full_name(book["name"]) and not says_role(book["book"]):
        return Attribution(speaker=book["name"], time=None, note=book["verse"])
    stamp = timecode.find(stripped)
    time = None
    if stamp is not None:
        if stripped[stamp.end :].strip(" )]）］"):
            return None
        stripped, time = stripped[: stamp.start].rstrip(" @~≈([（［,·|-–—"), stamp.code
        stripped = timecode.BEFORE.sub("", stripped).rstrip(" ([（［,·|-–—")
    if not stripped:
        return Attribution(speaker=None, time=time) if time else None
    name, note = _named(stripped, top, dated=dated)
    if name is None or name.split()[-1].casefold() in RECORDS or _is_label(name):
        return None  # `([Slides PDF](…))`
    at_top = has_ideographs(name) and any(name in row.replace(text, "") for row in top)
    if bracketed and not (is_full_name(name) or at_top):
        return None
    return Attribution(speaker=name, time=time, note=note)


def is_verse(text: str) -> bool:
    """Whether a text is chapter and verse of a book, and not a name and a time.

    >>> is_verse("诗篇 3:16"), is_verse("Psalm 3:1-6")
    (True, True)
    """
    match = _VERSE.fullmatch(text)
    if match is None:
        return False
    book, verse = match["book"], match["verse"]
    is_no_name = has_ideographs(book) and not is_whole_short_name(book)
    return is_no_name or len(verse) == 1 or not verse.isdecimal()


def _named(text: str, top: Iterable[str], *, dated: bool) -> tuple[str | None, str | None]:
    """A speaker's name and what else is said of them; nobody where that doubts it."""
    if _HANDLE.fullmatch(text) or _is_known(text, top):
        return text, None
    if whole := _whole_name(text):
        return whole
    aside = _ASIDE.fullmatch(text)
    name, note = _cut(text)
    if doubts(aside["aside"] if aside else note or ""):
        return None, None
    if aside is not None and is_full_name(aside["name"]):
        return aside["name"], aside["aside"]
    if note is None:
        return (text, None) if looks_like_name(text) else (None, None)
    says = _is_work(note) or _says_who(note, dated=dated)
    if is_full_name(name) and (looks_like_name(text) or says):
        return name, note
    if looks_like_name(name) and _says_who(note, dated=False):  # `Ada, CEO of Acme`
        return name, note
    return (text, None) if looks_like_name(text) else (None, None)


def _whole_name(text: str) -> tuple[str, str] | None:
    """A whole name and what is said behind `on`, or in Chinese behind a comma or in brackets."""
    bracketed = has_ideographs(text) and text.endswith(("）", ")"))
    name, aside = _named_short(text) if bracketed else (None, None)
    if name and aside:
        return name, aside
    in_chinese = _WHO_IN_CHINESE.match(text.replace("， ", "，"))
    if in_chinese and _TWO_WORDS.search(in_chinese["name"]):
        return in_chinese["name"], text[in_chinese.end("name") + 1 :].strip()
    about = _ABOUT.search(text)
    name = text[: about.start()] if about else ""
    if about and is_full_name(name) and begins_with_given_name(name):
        return name, text[about.end() :]  # `Ada Okafor on dams`
    return None


def _cut(text: str) -> tuple[str, str | None]:
    """A text at its first comma, or in front of where it was said; degrees are of the name."""
    start = 0
    while (comma := text.find(", ", start)) > 0:
        rest = text[comma + 2 :]
        if rest.partition(",")[0].replace(".", "").casefold() not in _SUFFIXES:
            return text[:comma], rest
        start = comma + 2
    place = None if start else _PLACE.search(text)
    return (text[: place.start()], text[place.end() :]) if place else (text, None)


def _is_work(note: str) -> bool:
    """Whether a remark has the form of a title: `Dams and Debts`."""
    words = [word.strip(_AROUND_TITLES) for word in note.split()]
    return len(words) <= _MAX_NOTE_WORDS and all(
        word[:1].isupper() or len(word) < _TITLE_WORD for word in words
    )


def _says_who(note: str, *, dated: bool) -> bool:
    """Whether a remark says who somebody is, or where and when they said it."""
    words = note.split()
    roles = {word.strip(".,&()").casefold() for word in words}
    is_role = not roles.isdisjoint(_HEADS) or any(map(says_role, roles))
    known = is_role or _HANDLE.match(note) or (dated and _YEAR.search(note))
    return bool(known) and len(words) <= _MAX_NOTE_WORDS


def _is_known(name: str, top: Iterable[str]) -> bool:
    """Whether a name in small letters stands at the top of the page, and not behind a dash."""
    if _SMALL_NAME.fullmatch(name) is None:
        return False
    whole = re.compile(rf"(?<![\w'’-]){re.escape(name)}(?![\w'’-])(?!:)")
    matches = (match for line in top if (match := whole.search(line)))
    before = (match.string[: match.start()].rstrip() for match in matches)
    return any(not text.endswith(tuple(DASHES)) for text in before)


def leading_name(text: str, top: Iterable[str]) -> tuple[Attribution | None, str]:
    """Takes a speaker's name off the front of a quotation, with the time behind it.

    `Ada Okafor: “words”`, `Ada Okafor, CEO: “words”`, `**Ada Okafor** (3:10): “words”`,
    `Ada Okafor on dams: “words”`, and `A (Okafor): “words”` where an answer says whose it is.
    """
    if not quotes_inside(text[: 2 * _MAX]):  # of a long line nothing behind it counts
        return None, text
    if bold := _BOLD.match(text):
        head, rest = f"{bold['name']}{bold['aside'] or ''}", text[bold.end() :]
    else:
        colon = COLON.search(text, 0, _MAX)
        head, rest = (text[: colon.start()], text[colon.end() :]) if colon else (text, "")
        head, rest = head.rstrip(), rest.lstrip()
    if not opens_quotation(rest) or len(head) > _MAX:
        return None, text
    stamp = timecode.tail(head)
    time = None
    if stamp is not None and head[-1] in ")]":
        time = stamp.code
        head = head[: stamp.start].rstrip()
    answer = _ANSWERS.fullmatch(head)
    head = answer["name"] if answer else head
    name, note = _named_short(head) if has_ideographs(head) else _named(head, top, dated=False)
    top = tuple(top)
    about = _ABOUT.search(head) if name is None else None
    if about is not None:
        name, note = _named(head[: about.start()], top, dated=False)
        note = head[about.start() :].strip() if name and note is None else note
    if name and has_ideographs(name) and time is None and not any(name in row for row in top):
        return None, text  # what stands in front of a colon may be any word
    if name and _is_label(name):
        return None, text
    return (Attribution(speaker=name, time=time, note=note), rest) if name else (None, text)


def _is_label(name: str) -> bool:
    """Whether what has the form of a name ends with a word for texts: `Author Quote`."""
    return name.rsplit(maxsplit=1)[-1].casefold().removesuffix("s") in LABELS


def _named_short(head: str) -> tuple[str | None, str | None]:
    """A name in Chinese or Japanese letters and what stands in brackets behind it."""
    match = _SHORT.fullmatch(head)
    return (
        (match["name"], match["note"]) if match and is_short_name(match["name"]) else (None, None)
    )


def is_announcement(text: str) -> bool:
    """Whether a line only names somebody in full whose words stand below: `Ada Okafor:`.

    What they are may stand in brackets behind the name.
    """
    return text.rstrip("*_").endswith((":", "：")) and is_full_name(announced_by(text)[0])


def announced_by(text: str) -> tuple[str, str | None]:
    """The name on a line that announces words, and what stands in brackets behind it."""
    label = text.strip("*_").rstrip(":：").rstrip("*_").rstrip()
    name, opened, behind = label.partition(" (")
    if not opened or behind.find(")") != len(behind) - 1:
        return label, None
    return name, behind[:-1] or None
