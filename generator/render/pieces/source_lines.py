"""The lines of a source as HTML.

There are as many as in all notes together, so they are put together here: a template takes twice as
long for each.
"""

from collections.abc import Callable, Sequence
from functools import cache

from markupsafe import Markup

from generator.messages.words import Words
from generator.model.source import Role, Source
from generator.render.context.environment import verbatim
from generator.render.context.page_view import PageView
from generator.render.paging.line_parts import LineRow
from generator.text.markdown.escape import escape, join

Word = Callable[[str, str], Markup]

_USUAL = frozenset({Role.CONTENT, Role.BLANK})
"""Lines that look as they are: most are of these kinds, and there are very many."""

_UNSAID = ("", "heading")


def source_lines(words: Words, view: PageView, source: Source, rows: Sequence[LineRow]) -> Markup:
    """The items of a list: each line with its number, its text, its role and what it became."""
    word, colon = cache(words.word), words.mark("colon")
    first = next((row for row in rows if row.results), None)
    return join((_line(view, word, colon, source, row, row is first) for row in rows), "\n")


def _line(
    view: PageView, word: Word, colon: Markup, source: Source, row: LineRow, is_first: bool
) -> Markup:
    line = row.line
    kind = "" if line.role in _USUAL else f' class="t-{line.role.value}"'
    start = f'<li id="L{line.number}"{kind}>'
    if line.role is Role.BLANK:
        return Markup(f"{start}</li>")  # noqa: S704  (a number and a word of ours)
    number = f'<a href="#L{line.number}">{line.number}</a>'
    text = verbatim(line.printed) if row.shown else Markup()
    became = ""
    if is_first or not row.as_above:
        became = f'<span class="t-role">{_role(view, word, colon, row)}</span>'
    code = f"<code{view.lang(source.id, line.printed)}>{text}</code>"
    return Markup(f"{start}{number}{code}{became}</li>")  # noqa: S704  (all of it is escaped)


def _role(view: PageView, word: Word, colon: Markup, row: LineRow) -> Markup:
    """What a line became; what became of it says that it is content."""
    role, what = word("role_of_line", row.line.role), row.line.what
    if not row.results:
        return role if what in _UNSAID else role + colon + word("line", what)
    became = (
        Markup(  # noqa: S704  (all of it is escaped)
            f'<a href="{view.to(result.address)}">{word("kind", result.kind)}'
            f"{colon + escape(result.name) if result.name else ''}</a>"
        )
        for result in row.results
    )
    return join(became if row.line.role is Role.CONTENT else (role, *became), " · ")
