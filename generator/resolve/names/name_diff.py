"""In what two printed names of one thing differ, and why they are taken to be its names."""

from collections.abc import Callable, Collection, Iterator, Mapping

from generator.model.base import SourceId
from generator.model.corpus import NameEvidence
from generator.model.message import Message, enumeration
from generator.text.naming.names import parse_name
from generator.text.naming.normal import plain, singular, without_accents
from generator.text.regex import regex

_WORD = regex(r"[^\W_][\w+#'-]*")


def names_because(
    lead: str, sources: Mapping[str, Collection[SourceId]], by_hand: Collection[str], key: str
) -> Iterator[NameEvidence]:
    """Why each printed name but the leading one is taken to be that of a thing.

    `sources` are those that print each name. `by_hand` are names that the editor gives the thing,
    under a key of the curation file.
    """
    for other in sorted(sources.keys() - {lead}):
        is_edited = other in by_hand
        why = Message("names.curation", key=key) if is_edited else difference(other, lead)
        yield NameEvidence(
            name=other,
            evidence="curation" if is_edited else "same-name",
            detail=Message("names.is", other=other, name=lead, because=why),
            sources=tuple(sorted(set(sources[other]))),
        )


def difference(one: str, other: str) -> Message:
    """In what two printed names of one thing differ.

    >>> difference("agents", "agent")
    Message('names.differ', each=Message('names.in_plural'))
    >>> difference("RL", "Reinforcement Learning")
    Message('names.acronym')
    """
    if _without("", one) != _without("", other):
        short, long = sorted((one.removesuffix("s"), other.removesuffix("s")), key=len)
        is_acronym = short.isupper() and " " not in short and " " in long
        return Message("names.acronym") if is_acronym else Message("names.spelling")
    forms = [Message(code) for code, _ in _FORMS if _without(code, one) != _without(code, other)]
    if not forms:
        return Message("names.alike")
    return Message("names.differ", each=enumeration(forms))


def _without(skipped: str, name: str) -> str:
    """A name in comparable form, but for one step."""
    for code, step in _FORMS:
        if code != skipped:
            name = step(name)
    return name


def _singular(name: str) -> str:
    head, space, last = name.rpartition(" ")
    return f"{head}{space}{singular(last)}"


_FORMS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("names.in_acronym", lambda name: parse_name(name).base),
    ("names.in_hyphens", lambda name: name.replace("-", " ")),
    ("names.in_punctuation", lambda name: " ".join(_WORD.findall(plain(name)))),
    ("names.in_accents", without_accents),
    ("names.in_plural", _singular),
    ("names.in_capitals", str.casefold),
)
"""What does not count when names are compared, in the order in which it is taken away."""
