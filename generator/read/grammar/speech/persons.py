"""Whether a name in front of words is a person's, as far as the page tells.

In front of a colon may stand anything. A full name beside a time is somebody's, and one that the
page has elsewhere too, never in small letters.
"""

import re

from generator.read.account.people.names import SURNAMES, is_full_name, is_short_name
from generator.read.grammar.speech.attribution import LABELS
from generator.read.grammar.speech.speaker_labels import may_speak
from generator.read.page import Page

_CAPITALS = re.compile(r"[^\W\d_]{2,4}")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def is_person(name: str, line: str, page: Page, *, timed: bool) -> bool:
    """Whether a name in front of words is a person's, as far as the page tells.

    `line` is where it stands; `timed` says that a time stands there too.
    """
    if is_short_name(name):
        at_top = any(name in row for row in page.top)
        return timed or (at_top and (name[0] in SURNAMES or "·" in name))
    parts = name.split()
    if not may_speak(name):
        return False
    if timed and is_full_name(name):
        return True
    last = parts[-1].strip("(),")
    known = last in page.words.elsewhere(line) and page.words.is_large(last)
    if known and (is_full_name(name) or _is_part_of_name(last, line, page)):
        return not all(part.isupper() for part in parts)
    return len(parts) == 1 and _CAPITALS.fullmatch(name) is not None and _is_initials(name, page)


def may_be_person(name: str, page: Page) -> bool:
    """Whether a name alone on its line may be a person's.

    It does not end with a word for texts, and the page has none of its words in small letters.
    """
    parts = [part.strip("(),.") for part in name.split()]
    large = all(page.words.is_large(part) for part in parts if part[:1].isupper())
    return large and parts[-1].casefold().removesuffix("s") not in LABELS


def _is_part_of_name(word: str, line: str, page: Page) -> bool:
    """Whether a word is a part of a whole name that the page prints, or stands at its top."""
    top = (row for row in page.top if row not in line)
    return word in page.words.in_pairs or any(word in _WORD.findall(row) for row in top)


def _is_initials(letters: str, page: Page) -> bool:
    """Whether letters are the initials of a name at the top of the page: `AO` of `Ada Okafor`."""
    first = ((word[0] for word in _WORD.findall(row)) for row in page.top)
    initials = ("".join(letter if letter.isupper() else " " for letter in row) for row in first)
    return letters.isupper() and any(letters in row for row in initials)
