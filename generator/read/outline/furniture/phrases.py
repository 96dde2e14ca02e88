"""Site furniture: lines that were copied along from the page around the notes.

A line is furniture only if the reviewed phrases of the list beside this module say so; the coverage
page lists every one. They are matched on lines of at most eight words, without case and colons.
The first paragraph has whole lines, the second beginnings of lines, the third those of sentences,
each in English first, then in German, French, Spanish, Portuguese, Italian, Russian, Chinese (both
scripts) and Japanese. A word that a note may say on a line of its own (`Inhalt`, `Temas`, `关注`)
stands in none.
"""

from pathlib import Path

from generator.read.grammar.labelled import has_ideographs
from generator.read.outline.headings.titles import HEADING_MARK, unmarked
from generator.text.emoji import BULLETS, split_marker
from generator.text.naming.normal import plain
from generator.text.regex import regex

MAX_FURNITURE_WORDS = 8
"""No longer line is ever furniture."""

_MAX_CHARACTERS = 300
"""Nor is one of more characters, however few its words are."""

_MARKS = " :#*<>-|•·.▶►→←↑↗»«"
_LANGUAGE_SWITCH = regex(
    r"[^\W\d_][\w ]{0,30}\s?→\s?(?:English|Deutsch|Español|Français|Italiano|Nederlands|Polski"
    r"|Português|Svenska|Türkçe|Русский|Українська|中文|简体中文|繁體中文|日本語|한국어)"
)
_WAY = regex(r"(?P<first>[^\W\d_]{2,20})\s?[»›>]\s")
_BETWEEN = regex(r"\s[|·•]\s")
LOGGED = regex(
    r"(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S{0,12} (?:- \S{1,60} - )?"
    r"(?:\[[^\[\]]{1,60}\] ?){0,2}(?:[a-z]\w{0,20}(?:\.[\w.]{1,60} | (?=[A-Z]{4,8}:)))?\[?"
    r"(?:CRITICAL|DEBUG|ERROR|FATAL|INFO|NOTICE|TRACE|WARN|WARNING)\b"
    r"|\[(?:debug|DEBUG|info|INFO|warning|WARNING)\] \S).*"
)
"""What a program tells of its own work: with the time, or behind how grave it is."""
_SHARE = frozenset("Share Tweet Teilen Partager Compartir".split())
_BEFORE_SHARE = regex(rf"(?<=\w)\s(?=(?:{'|'.join(sorted(_SHARE))}) )")
_LEAST_OF_MENU, _LETTERS_OF_MENU, _LEAST_OF_LINE = 2, 5, 3
_MARKS_IN_FRONT = frozenset(BULLETS + ">")

RELATED_PAGES = "related"
"""What lists of other pages of the site are called."""


def _phrases(texts: str) -> dict[str, str]:
    """What each phrase is, from `what: phrase, phrase; what: …`."""
    groups = (group.partition(":") for group in texts.split(";"))
    pairs = ((what, phrase) for what, _, phrases in groups for phrase in phrases.split(","))
    return {" ".join(phrase.split()): what.strip() for what, phrase in pairs}


_LIST = Path(__file__).with_name("phrases.txt")
_WHOLE, _START, _SENTENCE = map(_phrases, _LIST.read_text(encoding="utf-8").split("\n\n"))
_FIRST_WORDS = tuple(_START)
_OF_MENUS = frozenset(phrase for phrase, what in _WHOLE.items() if what == "menu")


def furniture(text: str) -> str | None:
    """What piece of furniture a line is (`share bar`), or None if it is none.

    A bullet is furniture only if all of it is a phrase: what merely begins like one says something.
    So does a heading of Markdown (`# Copyright and the commons`), but that of other pages, and one
    that is a single word (`## Related`, `## Terms`) is the writer's own.
    """
    is_long = len(text) > _MAX_CHARACTERS
    beside = None if is_long else _side_by_side(text) or _in_sentences(text)
    if beside or is_long or _has_many_words(text):
        return beside
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    if len(parts) > 1 and text.lstrip()[:1] not in _MARKS_IN_FRONT:
        pieces = [furniture(part) for part in parts]
        return pieces[0] if all(pieces) else None
    if "→" in text and _LANGUAGE_SWITCH.fullmatch(text.strip()):
        return "language"
    emoji, words_of_line = split_marker(unmarked(text.strip()))
    line = plain(words_of_line).casefold().strip(_MARKS)
    words = len(line.split())
    if not line or words > MAX_FURNITURE_WORDS or (words == 1 and HEADING_MARK.match(text)):
        return None
    if line.rstrip(".") in _SENTENCE:
        return _SENTENCE[line.rstrip(".")]
    if text.rstrip().endswith((".", "?")):
        return None
    whole = _WHOLE.get(line) or _START.get(line)
    is_point = emoji is not None or text.lstrip()[:1] in _MARKS_IN_FRONT
    if whole or is_point or not line.startswith(_FIRST_WORDS):
        return whole
    begun = next((what for start, what in _START.items() if _begins_with(line, start)), None)
    return None if text.lstrip()[:1] == "#" and begun != RELATED_PAGES else begun


def _side_by_side(text: str) -> str | None:
    """What a line is where sites print several phrases with nothing but spaces between them.

    Links to share it, or a menu: short words, of which two at least are of menus; the way from the
    first page of a site (`Home » Talks » Weirs`) is one.
    """
    way = _WAY.match(text)
    if way and way["first"].casefold() in _OF_MENUS:
        return "menu"
    parts = text.split()
    shared = () if _SHARE.isdisjoint(parts) else _BEFORE_SHARE.split(text)
    if len(shared) > 1 and all(furniture(part) == "share" for part in shared):
        return "share"
    of_menus = sum(map(_OF_MENUS.__contains__, text.casefold().split()))
    if of_menus < _LEAST_OF_MENU:
        return None
    if not has_ideographs(text):
        return "menu" if _LEAST_OF_LINE <= of_menus > len(parts) / 2 else None
    short = all(len(part) <= _LETTERS_OF_MENU for part in parts)
    return "menu" if of_menus >= _LEAST_OF_MENU and short else None


def _in_sentences(text: str) -> str | None:
    """What a line of any length is that says whose the page is, or but phrases, or is a log's."""
    if text[:1] == "©":
        return "legal"
    if LOGGED.match(text):
        return "template"
    first, stop, rest = text.partition(". ")
    what = _SENTENCE.get(first.casefold()) if stop else None
    return what if what and furniture(rest) else None


def _begins_with(line: str, start: str) -> bool:
    """Whether a line begins with the words of a phrase; in Chinese no space stands behind them."""
    return line.startswith(f"{start} ") or (has_ideographs(start) and line.startswith(start))


def _has_many_words(text: str) -> bool:
    """Whether a line has too many words, whatever its marks are: most lines need no closer look."""
    words = text.split()
    if len(words) <= MAX_FURNITURE_WORDS:
        return False
    return sum(it[0].isalnum() or it[-1].isalnum() for it in words) > MAX_FURNITURE_WORDS
