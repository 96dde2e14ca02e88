"""A first heading of two links: the show and its episode, each to its page."""

import re

from generator.model.base import Value

_SHOW_AND_TITLE = re.compile(
    r"#{0,6}\s*\**\[(?P<show>[^\[\]]{1,100})\]\([^\s()]{1,2000}\)\**\s?[:|–—-]\s?"
    r"\**\[(?P<title>[^\[\]]{1,300})\]\((?P<address>[^\s()]{1,2000})\)\**\s*"
)


class LinkedTitle(Value, frozen=True, kw_only=True):
    """What such a heading says."""

    show: str
    title: str
    address: str


def linked_title(line: str) -> LinkedTitle | None:
    """What a line says that is a link to a show and one to its episode; None for any other.

    >>> linked_title("# [River Show](https://a.example): [Weirs](https://a.example/1)").title
    'Weirs'
    """
    match = _SHOW_AND_TITLE.fullmatch(line)
    if match is None:
        return None
    return LinkedTitle(show=match["show"], title=match["title"], address=match["address"])
