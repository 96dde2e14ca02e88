"""What may stand before words as their speaker, and whether it is a person, as a page tells.

It is a name, its short form, or `Q` and `A`. In front of a colon may stand anything. A full name
beside a time is somebody's, and one that the page has elsewhere too, never in small letters.
"""

from collections.abc import Iterable
from string import digits

from generator.read.account.people.names import (
    ROLES,
    SURNAMES,
    initials_of,
    is_full_name,
    is_short_name,
    looks_like_name,
)
from generator.read.account.people.roles_and_names import role_and_name
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.speech.attribution import LABELS
from generator.read.page import Page
from generator.read.vocabulary.word_lists import WORDS
from generator.text.caches import remembered
from generator.text.naming.people_words import (
    ANSWERING,
    ASKING,
    TITLES,
    WITH_ARTICLE,
    names_role,
)
from generator.text.naming.person_names import own_name
from generator.text.quantities.dates import YEAR
from generator.text.regex import regex

_MAX_LABEL_WORDS = 5
_SAID_BEFORE = regex(
    r"(?<![\w.])(?!(?:CAPT|COL|DET|DR|FR|GEN|GOV|HON|LT|MAJ|MRS?|MS|PROF|REP|REV|SEN|SGT|ST)\.)"
    r"\w{2,}[.?!]\s"
)
"""The end of a sentence in captions: `RIGHT. ADA: WE WAIT`; `SEN. KERN` is who speaks."""

_PAPER = regex(r"^(?:DAS|DER|DIE|EL|IL|LA|LE|THE) (?=[^\W\d_a-z]+$)")  # `DIE WOCHE`, who asks
_SMALL_INSIDE = regex(r"(?<=\b[A-Z])[a-z]{1,2}(?=[A-Z]{3})")  # `McKERN`
_ABBREVIATED = 3  # letters with a full stop behind a name; `Yeah.` is said
_IN_QUESTIONS = ASKING | ANSWERING
_NO_SPEAKERS = frozenset(WORDS["no_speakers"])
_IN_COURT = frozenset("court defendant interpreter juror reporter witness".split())


@remembered
def may_speak(label: str) -> bool:
    """Whether what stands before a colon has the form of a speaker: few words, none of a list."""
    label = _behind_article(label) or _PAPER.sub("", label)
    parts = label.replace("_", " ").split()
    if label in ROLES or label == "I" or is_of_record(label):
        return True  # in small letters: `host`; whoever interviews: `I: Why?`
    if is_role_of_question(label) or (has_ideographs(label) and role_and_name(label)):
        return True
    names = " ".join(part for part in parts if not part.isdecimal())
    return (
        0 < len(parts) <= _MAX_LABEL_WORDS
        and looks_like_name(names)
        and not is_word_of_list(names)
        and not (parts[-1].endswith(".") and len(parts[-1]) > _ABBREVIATED)
        and not (label.isupper() and _SAID_BEFORE.search(label))
        and not any(YEAR.fullmatch(part) for part in parts)
    )


def is_of_record(label: str) -> bool:
    """Whether capitals call somebody as records of hearings do, by what they are or `MS. OKAFOR`.

    >>> [is_of_record(it) for it in ("The SPEAKER", "MS. OKAFOR", "THE PROBLEM", "Ms. Okafor")]
    [True, True, False, False]
    >>> is_of_record("La señora OKAFOR LÓPEZ")
    True
    """
    first, *others = label.casefold().split() or [""]
    titled = _behind_article(label)
    if not (_SMALL_INSIDE.sub("", titled or label.removeprefix("The ")).isupper() and others):
        return False
    is_office = first == "the" and (others[-1] in _IN_COURT or names_role(others[-1]))
    honour = others[0] if first == "the" else first
    is_called = bool(titled) or honour.rstrip(".") in TITLES
    return is_office or is_called or ROLES.issuperset((first, *others))


def _behind_article(label: str) -> str:
    """What stands behind a title with its article: `KERN` of `El señor KERN`; else nothing."""
    first, second, behind = (*label.split(maxsplit=2), "", "", "")[:3]
    is_called = (first.casefold(), second.casefold().rstrip(".")) in WITH_ARTICLE
    return behind if is_called else ""


def is_word_of_list(label: str) -> bool:
    """Whether a label is one that notes and lists put in front of a colon: `Tip`, `Key phrase`."""
    parts = label.casefold().split() or [""]
    return parts[0].strip(",") in _NO_SPEAKERS or parts[-1].removesuffix("s") in LABELS


def is_role_of_question(label: str) -> bool:
    """Whether a label only says that somebody asks or answers: `Q`, `Answer`, `Q2`."""
    return _role_of_question(label) in _IN_QUESTIONS


def is_question(label: str) -> bool:
    """Whether a label only says that somebody asks: `Q`, `Question`, `Q2`."""
    return _role_of_question(label) in ASKING


@remembered
def _role_of_question(label: str) -> str:
    return label.rstrip(digits).casefold()


@remembered
def short_forms(name: str) -> frozenset[str]:
    """The first and the last word of a name in full, and its initials; nothing of any other.

    >>> sorted(short_forms("Jonas Reuter")), short_forms("Jonas")
    (['JR', 'Jonas', 'Reuter'], frozenset())
    """
    if not is_full_name(name):
        return frozenset()
    parts = name.split()
    return initials_of(name) | {parts[0], parts[-1]}


_CAPITALS = regex(r"[^\W\d_]{2,4}")
_WORD = regex(r"[^\W\d_][\w'’-]*")


def is_person(name: str, line: str, page: Page, *, timed: bool = False) -> bool:
    """Whether a name in front of words is a person's, as far as the page tells.

    `line` is where it stands; `timed` says that a time stands there too.
    """
    if is_short_name(name):
        at_top = any(name in row for row in page.top)
        return timed or (at_top and (name[0] in SURNAMES or "·" in name))
    parts = name.split()
    if not may_speak(name):
        return False
    if is_one_of(name, page.people):
        return True  # the front matter says that they take part
    if timed and is_full_name(name):
        return True
    last = parts[-1].strip("(),")
    known = last in page.words.elsewhere(line) and may_be_person(name, page)
    if known and (is_full_name(name) or _is_part_of_name(last, line, page)):
        return not all(part.isupper() for part in parts)
    return len(parts) == 1 and _CAPITALS.fullmatch(name) is not None and _is_initials(name, page)


def is_one_of(name: str, people: Iterable[str]) -> bool:
    """Whether a name is that of one of some people: whole, or the first or last word of only one.

    >>> is_one_of("Ada", ["Dr. Ada Okafor", "Ivo Kern"]), is_one_of("Ada", ["Ada Kern", "Ada Roy"])
    (True, False)
    """
    bare = {own_name(it): it for it in people}
    parts = ((it, own, *own.split()[:1], *own.split()[-1:]) for own, it in bare.items())
    return sum(name in forms for forms in parts) == 1


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
