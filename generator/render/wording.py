"""Wordings of one utterance side by side, and the first words of a long one."""

from difflib import SequenceMatcher

from markupsafe import Markup

from generator.render.markup import fill, join
from generator.text.escape import escape, harmless
from generator.text.normal import plain

_SHORT = 72


def compared(leading: str, other: str) -> Markup:
    """The other wording in full, with what only the leading one has as `<del>` in its place.

    Words that differ are marked with `<ins>`; typographic forms of quotation marks and dashes
    are no difference. Every word of both wordings is there verbatim.
    """
    old, new = leading.split(), other.split()
    matcher = SequenceMatcher(
        a=[plain(word) for word in old], b=[plain(word) for word in new], autojunk=False
    )
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


def short(text: str, limit: int = _SHORT) -> str:
    """The text's first words, with an ellipsis where something is left out.

    It is cut between words where the text has spaces, else at `limit` characters.
    """
    shown = harmless(text)
    if len(shown) <= limit:
        return shown
    head = shown[: limit + 1]
    cut = head.rfind(" ")
    return head[: cut if cut > limit // 2 else limit].rstrip(" .,;:…–—-") + "…"
