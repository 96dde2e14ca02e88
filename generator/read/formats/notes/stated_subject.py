"""Which other note a note is about: what it links to under a key that means a talk.

Vaults keep a note for each episode, and others about it that say so: `episode: "[[On rivers]]"`
in front matter, `episode:: [[On rivers]]` as a property, `Episode: [[On rivers]]` among the
labelled lines at the top. A link in prose says nothing, and a note that names two is about neither
alone.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.base import Value
from generator.read.front.front_matter import FrontMatter
from generator.read.grammar.details import pairs
from generator.read.grammar.linked_values import notes_in
from generator.read.vocabulary.link_keys import names_subject, names_talk
from generator.text.regex import regex
from generator.text.syntax.properties import property_of

_BULLET = regex(r"[-*+] ")


class StatedSubject(Value, frozen=True, kw_only=True):
    """The note of a talk that a note names as its own, and what it names as its subject.

    Both are paths without ending. The subject need not be a talk: a source may be a show.
    """

    talk: str | None = None
    subject: str | None = None


def stated_subject(front: FrontMatter, lines: Iterable[str]) -> StatedSubject:
    """What a note says it is about; `lines` are those below the front matter."""
    stated = [(value.key, value.text) for value in front.values if "[" in value.text]
    stated += _labelled(lines)
    talks, subjects = (
        {
            note.casefold(): note
            for key, value in stated
            if is_meant(key)
            for note in notes_in(value)
        }
        for is_meant in (names_talk, names_subject)
    )
    if talks:
        return StatedSubject(talk=_only(talks))
    return StatedSubject(subject=_only(subjects))


def _only(notes: Mapping[str, str]) -> str | None:
    return next(iter(notes.values())) if len(notes) == 1 else None


def _labelled(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Keys and values: labelled lines above any text, and further down properties of the page.

    What is indented or has a bullet is a property of its paragraph.
    """
    at_top = True
    for line in lines:
        if not at_top and "[" not in line:
            continue
        stated = property_of(line)
        if stated is not None:
            yield stated
        elif at_top:
            labelled = pairs(_BULLET.sub("", line, count=1))
            at_top = bool(labelled) or not line.strip() or line.startswith("#")
            yield from ((it.key, it.value) for it in labelled)
