"""The notes of a vault to which a line leads: by wiki links, and as Org and Hugo write links."""

from collections.abc import Iterator

from generator.text.regex import regex

_NOTE = regex(
    r"(?<!!)\[\[(?P<target>[^\[\]|\n]{1,300})(?:(?:\||\]\[)[^\[\]\n]{0,300})?\]\]"
    r"|\{\{[<%]\s?(?:rel)?ref \"(?P<page>[^\"\n]{1,300})\"\s?[>%]\}\}"
)
_ENDINGS = (".md", ".org")
_LONGEST = 12_000


def linked_notes(line: str) -> Iterator[str]:
    """The names of the notes to which a line leads, in small letters, without their folders.

    >>> list(linked_notes("See [[Shows/On rivers#Dams|dams]], ![[dam.png]]; if [[ -f x ]]; then"))
    ['on rivers']
    """
    if ("[[" not in line and "{{" not in line) or len(line) > _LONGEST:
        return
    for match in _NOTE.finditer(line):
        target = (match["target"] or match["page"]).partition("#")[0]
        if target and target == target.strip() and "://" not in target:
            name = target.removeprefix("file:").rpartition("/")[2]
            ending = next((it for it in _ENDINGS if name.endswith(it)), "")
            yield name.removesuffix(ending).casefold()
