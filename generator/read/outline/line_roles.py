"""Lines before and after their page is read: repaired text first, then what each of them is.

The role of a line (content, label, furniture, unread) follows from the items and marks of what
was read; only furniture is told before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from generator.model.account import Account, AccountDetail
from generator.model.base import Value
from generator.model.message import Message, clauses
from generator.model.source import Line, Role
from generator.read.front.front_matter import FrontMatter
from generator.read.outline.furniture.phrases import RELATED_PAGES, furniture
from generator.read.outline.headings.titles import heading_parts, looks_like_title
from generator.read.outline.sections import rule_for
from generator.read.page import Result
from generator.read.vocabulary.section_names import ALL_RULES
from generator.text.encoding.hidden_characters import leave_out_hidden
from generator.text.encoding.legacy_tables import Table, tables_for
from generator.text.encoding.line_changes import Change
from generator.text.encoding.mojibake import repair
from generator.text.regex import regex

_ALONE = regex(r"(?P<mark>[*_])(?![*_\s])[^*_\n]{1,118}(?<![\s.!…。！:：,;])(?P=mark)")
_BOLD_ALONE = regex(r"\*\*(?:[^*\n]{1,40}\*\*(?: .*)?|[^*\n]{1,600}\*\*)")
_LEAST_ALONE = 2
_MAX_RELATED_WORDS = 16
_MAX_RELATED = 600  # characters
_RANKED = regex(
    r"\d{1,3}[.)]?|(?:[^:]{0,60}[^\W\d_])?Score: \d{1,3}|\d{1,2}\s?[a-z]{1,7} ago(?:\W.{0,60})?",
    re.IGNORECASE,
)
"""What stands with a title of another page: its rank, its score, its age."""
_POINT = regex(r"[ \t]{0,40}[-*+•] ")


def is_blank(text: str) -> bool:
    """Whether a line says nothing; it takes no copy of a line without an end."""
    return not text or text.isspace()


class Repaired(Value, frozen=True, kw_only=True):
    """A line before its page is read: the repaired text, and whether it is furniture.

    `changes` are the damaged runs that were read anew, and what nobody sees. `taken_off` is set
    where the line as a whole was read otherwise, and says why its markup is not part of the text.
    `label` says what a line is that only structures, as its format tells; of a line of code, `code`
    is the language that is printed with it, or empty.
    """

    number: int
    printed: str
    text: str
    changes: tuple[Change, ...] = ()
    taken_off: Message | None = None
    furniture: str | None = None
    label: str | None = None
    code: str | None = None

    @property
    def told(self) -> str:
        """What the line says to a reader: nothing where it is furniture or a label."""
        return "" if self.furniture or self.label else self.text

    @property
    def repairs(self) -> tuple[Change, ...]:
        """The changes that lead from the printed line to its text."""
        if self.taken_off is None:
            return self.changes
        return (Change(printed=self.printed, read=self.text, because=self.taken_off),)

    def read_as(self, text: str, because: Message) -> "Repaired":
        """The line with its markup taken off; damage that was read anew is part of that."""
        why = clauses(dict.fromkeys((because, *(change.because for change in self.changes))))
        return replace(self, text=text, taken_off=why)

    def unread(self) -> Line:
        """The line as nobody has read it."""
        role = Role.BLANK if is_blank(self.printed) else Role.UNREAD
        return self.line(role, "")

    def line(self, role: Role, what: str) -> Line:
        """The line with what it is."""
        mended = None if self.text == self.printed else self.text
        return Line(number=self.number, printed=self.printed, role=role, what=what, mended=mended)


def repair_lines(
    printed: tuple[str, ...], ignored: frozenset[int], repeated: frozenset[int] = frozenset()
) -> tuple[Repaired, ...]:
    """Repairs the damage of each line, and leaves out what nobody sees.

    `ignored` are the numbers of lines that the editor leaves out, `repeated` of those that other
    pages of the site show to be furniture.
    """
    left_out = dict.fromkeys(repeated, "repeated")
    left_out |= dict.fromkeys(ignored, "left-out")
    tables = tables_for("\n".join(line for line in printed if not line.isascii()))
    return tuple(
        _repaired(number, text, left_out, tables) for number, text in enumerate(printed, 1)
    )


def _repaired(
    number: int, printed: str, left_out: dict[int, str], tables: tuple[Table, ...]
) -> Repaired:
    mended = leave_out_hidden(printed, repair(printed, tables))
    return Repaired(
        number=number,
        printed=printed,
        text=mended.text,
        changes=mended.changes,
        furniture=None if is_blank(mended.text) else left_out.get(number),
    )


def tell_furniture(lines: Iterable[Repaired]) -> tuple[Repaired, ...]:
    """The lines, with those marked that were copied along from the site around the notes."""
    every = tuple(lines)
    behind = (*every[1:], None)
    marked = list(map(_with_furniture, every, behind))
    return tuple(_with_related_pages(marked))


def _with_furniture(line: Repaired, below: Repaired | None) -> Repaired:
    what = line.furniture or (furniture(line.text) if line.code is None else None)
    if what == "menu" and not line.furniture and below and _heads_points(line.text, below.text):
        return line
    return replace(line, furniture=what) if what else line


def _heads_points(text: str, below: str) -> bool:
    """Whether a line is a point that is a label of points right below: `- Next:`, no menu."""
    label, point = _POINT.match(text), _POINT.match(below)
    is_below = label and point and len(point[0].expandtabs()) > len(label[0].expandtabs())
    return bool(is_below) and text.rstrip(" *_").endswith((":", "："))


def _with_related_pages(lines: list[Repaired]) -> list[Repaired]:
    """Titles of other pages, listed at the end under a phrase such as `Trending now`.

    They are furniture only where nothing but furniture and short titles, with their ranks, scores
    and ages, follows to the end of the page, and none of them names a section.
    """
    if not any(map(_heads_related, lines)):
        return lines
    start = len(lines)
    while start and _may_be_related(lines[start - 1]):
        start -= 1
    first = next((i for i in range(start, len(lines)) if _heads_related(lines[i])), len(lines))
    return [
        replace(line, furniture=RELATED_PAGES)
        if index > first and not is_blank(line.text) and not line.furniture
        else line
        for index, line in enumerate(lines)
    ]


def _heads_related(line: Repaired) -> bool:
    """Whether a line is an unmistakable heading of such a list; `Related` alone may be another."""
    return line.furniture == RELATED_PAGES and line.text.strip(" :").casefold() != "related"


def _may_be_related(line: Repaired) -> bool:
    if len(line.text) > _MAX_RELATED:
        return is_blank(line.text)
    text = line.text.strip()
    if not text or line.furniture or _RANKED.fullmatch(text):
        return True
    if len(text.split()) > _MAX_RELATED_WORDS:
        return False
    parts = text.split(": ")
    if len(parts) > 2 or not all(looks_like_title(part[:1].upper() + part[1:]) for part in parts):
        return False
    return rule_for(heading_parts(parts[0])[0], ALL_RULES) is None


def line_roles(
    lines: tuple[Repaired, ...], front: FrontMatter, accounts: tuple[Account, ...], result: Result
) -> tuple[Line, ...]:
    """Every line with its role: what an item covers is content, what a mark covers is as marked."""
    claimed: list[_Claim | None] = [None] * (len(lines) + 1)
    claims: dict[tuple[Role, str], _Claim] = {}
    for role, what, first, last in _claims(front, accounts, result):
        claim = claims.setdefault((role, what), _Claim(role, what))
        for number in range(first, last + 1):
            claimed[number] = claimed[number] or claim
    return tuple(_with_role(line, claimed[line.number]) for line in lines)


class _Claim(NamedTuple):
    """What a line is for, as an item or a mark says."""

    role: Role
    what: str


def _with_role(line: Repaired, claim: _Claim | None) -> Line:
    if is_blank(line.printed):
        return line.line(Role.BLANK, "")
    if line.furniture:
        return line.line(Role.FURNITURE, line.furniture)
    if line.label or is_blank(line.text):
        return line.line(Role.LABEL, line.label or "markup")
    return line.line(claim.role, claim.what) if claim else line.unread()


def _claims(
    front: FrontMatter, accounts: tuple[Account, ...], result: Result
) -> Iterator[tuple[Role, str, int, int]]:
    if front.first is not None and front.last is not None:
        yield Role.LABEL, "fence", front.first, front.first
        yield Role.LABEL, "fence", front.last, front.last
    for account in accounts:
        for title in account.titles:
            yield Role.CONTENT, "title", *title.at.lines
        for item in account.items:
            what = item.what if isinstance(item, AccountDetail) else item.type_name
            yield Role.CONTENT, what, *item.at.lines
    in_drafts = (mark for draft in result.drafts for mark in draft.marks)
    for mark in (*result.marks, *in_drafts):
        yield mark.role, mark.what, *mark.lines


def lines_in_italics(lines: Sequence[Repaired]) -> frozenset[int]:
    """The lines that are italic as a whole, between blank ones, and state nothing: at least two.

    Who prints a transcript so names the parts of a conversation, or what is heard beside it.
    """
    numbers = frozenset(
        line.number
        for above, line, below in zip(lines, lines[1:], lines[2:], strict=False)
        if _ALONE.fullmatch(line.printed.strip())
        and not above.printed.strip()
        and not below.printed.strip()
    )
    return numbers if len(numbers) >= _LEAST_ALONE else frozenset()


def lines_in_bold(lines: Sequence[Repaired]) -> frozenset[int]:
    """The lines in bold, or that begin so: a heading, who speaks next, what somebody else asks."""
    marked = (line for line in lines if "**" in line.printed[:_MAX_RELATED])  # no copies
    return frozenset(it.number for it in marked if _BOLD_ALONE.fullmatch(it.printed.strip()))
