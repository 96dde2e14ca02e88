"""Wiki links in an editor's Markdown: `[[Concept]]`, `[[Concept|shown]]`, `[[talk:its-id]]`.

They become ordinary Markdown links to the generated page's file, relative to the page on which they
stand, so that any engine follows and checks them. Code, comments and escaped brackets stay as they
are, and so does `[[1]](address)`, which is a link already. What leads nowhere stays and is a fault.
"""

import posixpath
import re
from collections.abc import Iterator
from itertools import chain
from urllib.parse import quote

from rapidfuzz import fuzz, process

from generator.model.base import Value
from generator.model.links import PRECEDENCE, Names, Target
from generator.model.message import Message
from generator.text.addresses import page_path, stem
from generator.text.markdown.escape import escape
from generator.text.naming.normal import link_key
from generator.text.regex import Match, regex

_LINK = regex(
    r"(?<!!)\[\[(?P<target>[^\[\]|\n]*[^\[\]|\n\\])(?:\\?\|(?P<shown>[^\[\]\n]*))?\]\](?![(\[])"
)
_NEAREST = 3
_LIKENESS = 75


class WikiFault(Value, frozen=True, kw_only=True):
    """A link that cannot be followed: a problem's code, what is wrong, and the 1-based line."""

    code: str
    message: Message
    line: int


class LinkedMarkdown(Value, frozen=True, kw_only=True):
    """A Markdown text with its wiki links resolved."""

    text: str
    faults: tuple[WikiFault, ...] = ()


def resolve_wiki_links(text: str, page: str, names: Names) -> LinkedMarkdown:
    """The text, without front matter, as it should stand on a page with links to names.

    `page` is the page's file, relative to the docs folder, such as `talks/one.md`.
    """
    if "[[" not in text:
        return LinkedMarkdown(text=text)
    made: list[str] = []
    faults: list[WikiFault] = []
    done = 0
    pieces = (_LINK.finditer(text, start, end) for start, end in outside_code(text))
    for match in chain.from_iterable(pieces):
        targets = _find(match["target"], names)
        if len(targets) == 1:
            shown = match["shown"] or _shown(match["target"], targets[0])
            made += [text[done : match.start()], f"[{shown}]({_link_to(page, targets[0])})"]
            done = match.end()
        else:
            line = text.count("\n", 0, match.start()) + 1
            faults.append(_fault(match["target"].strip(), targets, names, line))
    return LinkedMarkdown(text="".join([*made, text[done:]]), faults=tuple(faults))


def _find(written: str, names: Names) -> tuple[Target, ...]:
    kind, name = _taken_apart(written)
    if kind:
        by_id = names.get(f"{kind}:{name}")
        return by_id or names.get(f"{kind}:{link_key(name)}", ())
    return names.get(link_key(name), ())


def _taken_apart(written: str) -> tuple[str, str]:
    """The kind that is named, or nothing, and the name or id."""
    kind, colon, name = written.partition(":")
    if colon and kind.strip().lower() in PRECEDENCE:
        return kind.strip().lower(), name.strip()
    return "", written.strip()


def _shown(written: str, target: Target) -> str:
    """The name as the editor writes it; behind a kind, which may have an id, the page's name."""
    kind, name = _taken_apart(written)
    return str(escape(target.name)) if kind else name


def _link_to(page: str, target: Target) -> str:
    return quote(posixpath.relpath(page_path(target.address), posixpath.dirname(page) or "."))


def _fault(written: str, candidates: tuple[Target, ...], names: Names, line: int) -> WikiFault:
    if candidates:
        choices = ", ".join(f"[[{it.kind}:{stem(it.address)}]]" for it in candidates)
        message = Message("problem.wiki_many", link=f"[[{written}]]", names=choices)
        return WikiFault(code="wiki-link-ambiguous", message=message, line=line)
    near = ", ".join(f"“{name}”" for name in _near(written, names))
    message = Message("problem.wiki", link=f"[[{written}]]")
    if near:
        message = Message("problem.wiki_near", link=f"[[{written}]]", names=near)
    return WikiFault(code="wiki-link-broken", message=message, line=line)


def _near(written: str, names: Names) -> list[str]:
    """The ids of a kind, or else the names of anything, that are most like what is written."""
    kind, name = _taken_apart(written)
    targets = {target for group in names.values() for target in group}
    ids = {f"{kind}:{stem(target.address)}" for target in targets if target.kind == kind}
    nearest = process.extract(
        f"{kind}:{name}" if kind else name,
        sorted(ids if kind else {target.name for target in targets}),
        scorer=fuzz.WRatio,
        processor=str.casefold,
        limit=_NEAREST,
        score_cutoff=_LIKENESS,
    )
    return [choice for choice, _, _ in nearest]


# --- what is code, where nothing is a link ----------------------------------------------------

_LINE = regex(r"[^\n]*\n|[^\n]+")
_FENCE = regex(r"[ \t>]*(`{3,}(?!.*`)|~{3,})")
_CONTAINER = regex(r"[ ]{0,3}(?:[-*+][ \t]|\d+[.)][ \t]|!!!|\?\?\?|===|:[ \t]|\[\^)")
_INDENT = regex(r"(?: {4}| {0,3}\t)")
_TOKEN = regex(
    r"(?P<escaped>\\[\\`\[<])|(?P<ticks>`+)|(?P<comment><!--)"
    r"|<(?P<tag>pre|code|script|style|textarea)\b",
    re.IGNORECASE,
)
_PARAGRAPH_END = regex(r"\n[ \t\r]*\n")


def outside_code(text: str) -> Iterator[tuple[int, int]]:
    """The pieces of the text that are not code, as offsets, from first to last."""
    for start, end in _outside_blocks(text):
        yield from _outside_spans(text, start, end)


def _outside_blocks(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that stand neither in fences nor in indented blocks."""
    start = place = 0
    fence = ""
    blank, contained, was_code = True, False, False
    for match in _LINE.finditer(text):
        line, end = match[0], match.end()
        opening = _FENCE.match(line)
        if fence:
            is_code = True
            if opening and opening[1].startswith(fence) and not line[opening.end() :].strip():
                fence = ""
        elif opening:
            fence, is_code = opening[1], True
        elif not line.strip():
            is_code = False
        else:
            indented = _INDENT.match(line) is not None
            if not indented and (blank or _CONTAINER.match(line)):
                contained = _CONTAINER.match(line) is not None
            is_code = indented and not contained and (blank or was_code)
        if is_code:
            if start < place:
                yield start, place
            start = end
        blank, was_code = not line.strip(), is_code and not opening
        place = end
    if start < place:
        yield start, place


def _outside_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is left between two offsets without code spans, comments, elements and escapes."""
    place = start
    while token := _TOKEN.search(text, place, end):
        close = _close(token, text, end)
        if close is not None:
            if start < token.start():
                yield start, token.start()
            start = close
        place = close or token.end()
    if start < end:
        yield start, end


def _close(token: Match, text: str, end: int) -> int | None:
    """Where what a token opens ends, or None if nothing closes it."""
    if token["escaped"]:
        return token.end()
    if token["ticks"]:
        stop = _PARAGRAPH_END.search(text, token.end(), end)
        last = stop.start() if stop else end
        closing = re.compile(rf"(?<!`){token['ticks']}(?!`)")
    else:
        last = end
        closing = re.compile("-->" if token["comment"] else rf"</{token['tag']}\s*>", re.IGNORECASE)
    closed = closing.search(text, token.end(), last)
    return closed.end() if closed else None
