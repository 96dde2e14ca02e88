"""What programs that export highlights put around the title of what was read or heard."""

import re

_BEFORE = re.compile(
    r"(?:(?:my|your) )?(?:kindle )?(?:notes and highlights|highlights and notes|highlights)"
    r" (?:for|from)(?::?\s+|:?$)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s(?:\(highlights\)|[-–—|]\s(?:(?:(?:my|kindle) )?highlights|youtube))$", re.IGNORECASE
)


def without_export(title: str) -> str:
    """A title without what a program says of its export; nothing where that is all.

    >>> without_export("Notes and highlights for Rivers"), without_export("Dams - YouTube")
    ('Rivers', 'Dams')
    >>> without_export("Notes and highlights for"), without_export("Highlights of my year")
    ('', 'Highlights of my year')
    """
    before = _BEFORE.match(title)
    bare = title[before.end() :] if before else title
    behind = _BEHIND.search(bare)
    return bare[: behind.start()] if behind else bare
