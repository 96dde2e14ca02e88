"""What may stand in front of a turn as its speaker: a name, its short form, or `Q` and `A`."""

import re
from string import digits

from generator.read.account.people.names import is_full_name, looks_like_name
from generator.read.grammar.speech.attribution import LABELS
from generator.text.caches import remembered

_MAX_LABEL_WORDS = 5
_ABBREVIATED = 3  # letters with a full stop behind a name; `Yeah.` is said
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_SPEAKERS = frozenset(
    """
    absent action actions agenda apologies audio con cons date day edit example fact hint
    important lesson link links motion myth note option part point poll present pro pros
    proposal reality regrets resolution resolved rule scribe slides source statement step
    summary time tip todo update video vote warning week
    """.split()
)
_ASKS = frozenset({"q", "question", "frage", "pregunta", "问", "問"})
_ANSWERS = frozenset({"a", "answer", "antwort", "réponse", "respuesta", "答"})


@remembered
def may_speak(label: str) -> bool:
    """Whether what stands before a colon has the form of a speaker: few words, none of a list."""
    parts = label.replace("_", " ").split()
    if is_role_of_question(label):
        return True
    names = " ".join(part for part in parts if not part.isdecimal())
    return (
        0 < len(parts) <= _MAX_LABEL_WORDS
        and looks_like_name(names)
        and not is_word_of_list(names)
        and not (parts[-1].endswith(".") and len(parts[-1]) > _ABBREVIATED)
        and not any(_YEAR.fullmatch(part) for part in parts)
    )


def is_word_of_list(label: str) -> bool:
    """Whether a label is one that notes and lists put in front of a colon: `Tip`, `Key phrase`."""
    parts = label.casefold().split() or [""]
    return parts[0].strip(",") in _NO_SPEAKERS or parts[-1].removesuffix("s") in LABELS


def is_role_of_question(label: str) -> bool:
    """Whether a label only says that somebody asks or answers: `Q`, `Answer`, `Q2`."""
    return _role_of_question(label) in _ASKS | _ANSWERS


def is_question(label: str) -> bool:
    """Whether a label only says that somebody asks: `Q`, `Question`, `Q2`."""
    return _role_of_question(label) in _ASKS


@remembered
def _role_of_question(label: str) -> str:
    return label.rstrip(digits).casefold()


def short_forms(name: str) -> frozenset[str]:
    """The first and the last word of a name in full, and its initials; nothing of any other.

    >>> sorted(short_forms("Jonas Reuter")), short_forms("Jonas")
    (['JR', 'Jonas', 'Reuter'], frozenset())
    """
    if not is_full_name(name):
        return frozenset()
    parts = name.split()
    return initials_of(name) | {parts[0], parts[-1]}


def initials_of(name: str) -> frozenset[str]:
    """The initials of a name in full, with those behind hyphens and without; else nothing."""
    if not is_full_name(name):
        return frozenset()
    parts = re.split(r"[\s-]", name)
    whole = "".join(part[0] for part in parts if part)
    words_alone = "".join(part[0] for part in name.split())
    return frozenset({whole, words_alone})
