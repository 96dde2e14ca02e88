"""Links of a note whose addresses are defined on lines of their own: `[Ada][a]`, `[a]: https://…`.

`[Ada]` alone is one too, where a line defines where it leads.
"""

from collections.abc import Iterable, Mapping, Sequence

from generator.text.regex import Match, regex

_DEFINED = regex(
    r" {0,3}\[(?P<name>[^\[\]^][^\[\]]{0,199})\]:(?:\s+|(?=<?https?:))<?(?P<target>https?://[^\s<>]+"
    r"|#[\w-]+|[\w./-]{0,120}(?:/|\.(?:md|html?|pdf|txt))(?:#[\w-]*)?)>?"
    r"(?:\s+(?:\"[^\"]{0,300}\"|'[^']{0,300}'|\([^()]{0,300}\)))?"
)
_LINK = regex(
    r"(?<![!\]\\])\[(?P<words>[^\[\]]{1,200})\](?:\[(?P<name>[^\[\]]{0,200})\]|(?![\[(:]))"
)


def link_targets(lines: Sequence[str]) -> dict[str, str]:
    """The addresses that lines define for links of a note, by name; of several the first."""
    defined = tuple(_defined(lines))
    held = (line for line in lines if "[" in line) if defined else ()
    used = {_name(link) for line in held for link in _LINK.finditer(line)}
    targets: dict[str, str] = {}
    for name, target in defined:
        if name in used:
            targets.setdefault(name, target)
    return targets


def _name(link: Match) -> str:
    return (link["name"] or link["words"]).casefold()


def _defined(lines: Iterable[str]) -> Iterable[tuple[str, str]]:
    matches = (_DEFINED.fullmatch(line.rstrip()) for line in lines if "]:" in line)
    return ((match["name"].casefold(), match["target"]) for match in matches if match)


def defines_link(line: str, targets: Mapping[str, str]) -> bool:
    """Whether a line does nothing but say where links of the note lead."""
    return bool(targets) and any(name in targets for name, _ in _defined([line]))


def with_targets(line: str, targets: Mapping[str, str]) -> str:
    """A line with the addresses in its links themselves.

    >>> with_targets("By [Ada][a], [0:12][Ivo]", {"a": "https://example.org"})
    'By [Ada](https://example.org), [0:12][Ivo]'
    """

    def inline(link: Match) -> str:
        target = targets.get(_name(link))
        return link.group() if target is None else f"[{link['words']}]({target})"

    return _LINK.sub(inline, line) if targets and "[" in line else line
