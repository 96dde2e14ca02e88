"""Two wordings of one utterance side by side: what the other has otherwise than the leading one."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from unicodedata import category

from markupsafe import Markup

from generator.model.base import Value
from generator.text.markdown.escape import escape, fill, join
from generator.text.naming.normal import plain

_HEARD = frozenset("#%&@")


class WordingDiff(Value, frozen=True, kw_only=True):
    """What another wording has otherwise than the leading one; neither field for the same words.

    `rest` is how the leading one goes on where the other stops. `marked` is the other wording
    with what only the leading one has as `<del>` in its place and what differs as `<ins>`.
    """

    rest: str | None = None
    marked: Markup | None = None


def compare_wordings(leading: str, other: str) -> WordingDiff:
    """Compares two wordings word by word; capitals, punctuation and marks are no difference."""
    old, new = _words(leading), _words(other)
    old_keys, new_keys = [_key(word) for word in old], [_key(word) for word in new]
    if old_keys == new_keys:
        return WordingDiff()
    if old_keys[: len(new)] == new_keys:
        return WordingDiff(rest=" ".join(old[len(new) :]))
    return WordingDiff(marked=_marked(old, new, old_keys, new_keys))


def _marked(
    old: Sequence[str], new: Sequence[str], old_keys: Sequence[str], new_keys: Sequence[str]
) -> Markup:
    matcher = SequenceMatcher(a=old_keys, b=new_keys, autojunk=False)
    pieces: list[Markup] = []
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(escape(" ".join(new[new_from:new_to])))
            continue
        if old_to > old_from:
            pieces.append(fill("<del>{words}</del>", words=" ".join(old[old_from:old_to])))
        if new_to > new_from:
            pieces.append(fill("<ins>{words}</ins>", words=" ".join(new[new_from:new_to])))
    return join(pieces, " ")


def _words(text: str) -> list[str]:
    """The words of a text; a mark that stands alone belongs to the word before it."""
    words: list[str] = []
    for word in text.split():
        if words and not _key(word):
            words[-1] = f"{words[-1]} {word}"
        else:
            words.append(word)
    return words


def _key(word: str) -> str:
    """A word in one form without its punctuation: what a listener would hear of it."""
    return "".join(char for char in plain(word).casefold() if _is_heard(char))


def _is_heard(char: str) -> bool:
    return char in _HEARD or not category(char).startswith(("P", "Z"))
