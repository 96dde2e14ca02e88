"""The pager of a list that stands on several pages, as templates show it."""

from markupsafe import Markup

from generator.model.base import Value


class PagerLink(Value, frozen=True, kw_only=True):
    """A part of a list: its page, how many things it holds, and finer parts to show beneath."""

    name: str
    address: str
    count: int
    is_current: bool
    links: tuple["PagerLink", ...] = ()


class Pager(Value, frozen=True, kw_only=True):
    """The whole list, its page and its count in words, and its parts.

    `moved_anchors` names the file that says where anchors of the whole are now, where it had any.
    """

    name: str
    address: str
    count: Markup
    links: tuple[PagerLink, ...]
    moved_anchors: str = ""
