"""Wiki links in an editor's Markdown: `[[Concept]]`, `[[Concept|shown]]`, `[[talk:its-id]]`.

They become ordinary Markdown links to the generated page's file, relative to the page on which they
stand, so that any engine follows and checks them. Code, comments and escaped brackets stay as they
are, and so does `[[1]](address)`, which is a link already. What leads nowhere stays and is a fault.
"""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import quote

from rapidfuzz import fuzz, process

from generator.model.base import Value
from generator.model.links import (
    PRECEDENCE,
    Names,
    Target,
)
from generator.model.message import Message
from generator.text.markdown.code import outside_code
from generator.text.markdown.escape import escape
from generator.text.naming.normal import fold, name_key

_LINK = re.compile(
    r"(?<!!)\[\[(?P<target>[^\[\]|\n]*[^\[\]|\n\\])(?:\\?\|(?P<shown>[^\[\]\n]*))?\]\](?![(\[])"
)
_NEAREST = 3
_LIKENESS = 75


class WikiFault(Value, frozen=True, kw_only=True):
    """A link that cannot be followed: a problem's code, what is wrong, and the 1-based line."""

    code: str
    message: Message
    line: int


class Linked(Value, frozen=True, kw_only=True):
    """A Markdown text with its wiki links resolved."""

    text: str
    faults: tuple[WikiFault, ...] = ()


def key(name: str) -> str:
    """The form in which names are looked up: case, hyphens and a plural do not count."""
    return name_key(name) or fold(name).casefold()


def linked(text: str, page: str, names: Names) -> Linked:
    """The text as it should stand on a page.

    Args:
        text: Markdown without front matter.
        page: the page's file, relative to the docs folder, such as `talks/one.md`.
        names: what can be linked to.
    """
    if "[[" not in text:
        return Linked(text=text)
    made: list[str] = []
    faults: list[WikiFault] = []
    done = 0
    for match in _links(text):
        found = _find(match["target"], names)
        if len(found) == 1:
            shown = match["shown"] or _shown(match["target"], found[0])
            made += [text[done : match.start()], f"[{shown}]({_way(page, found[0])})"]
            done = match.end()
        else:
            line = text.count("\n", 0, match.start()) + 1
            faults.append(_fault(match["target"].strip(), found, names, line))
    return Linked(text="".join([*made, text[done:]]), faults=tuple(faults))


def _links(text: str) -> Iterator[re.Match[str]]:
    for start, end in outside_code(text):
        yield from _LINK.finditer(text, start, end)


def _find(written: str, names: Names) -> tuple[Target, ...]:
    kind, name = _taken_apart(written)
    if kind:
        by_id = names.targets.get(f"{kind}:{name}")
        return by_id or names.targets.get(f"{kind}:{key(name)}", ())
    return names.targets.get(key(name), ())


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


def _way(page: str, target: Target) -> str:
    path = target.address.removesuffix(".html") + ".md"
    return quote(posixpath.relpath(path, posixpath.dirname(page) or "."))


def _id(target: Target) -> str:
    return posixpath.basename(target.address).removesuffix(".html")


def _fault(written: str, found: tuple[Target, ...], names: Names, line: int) -> WikiFault:
    if found:
        listed = ", ".join(f"[[{one.kind}:{_id(one)}]]" for one in found)
        message = Message("problem.wiki_many", link=f"[[{written}]]", names=listed)
        return WikiFault(code="wiki-link-ambiguous", message=message, line=line)
    near = ", ".join(f"“{name}”" for name in _near(written, names))
    message = Message("problem.wiki", link=f"[[{written}]]")
    if near:
        message = Message("problem.wiki_near", link=f"[[{written}]]", names=near)
    return WikiFault(code="wiki-link-broken", message=message, line=line)


def _near(written: str, names: Names) -> list[str]:
    """The ids of a kind, or else the names of anything, that are most like what is written."""
    kind, name = _taken_apart(written)
    targets = {target for listed in names.targets.values() for target in listed}
    ids = {f"{kind}:{_id(target)}" for target in targets if target.kind == kind}
    found = process.extract(
        f"{kind}:{name}" if kind else name,
        sorted(ids if kind else {target.name for target in targets}),
        scorer=fuzz.WRatio,
        processor=str.casefold,
        limit=_NEAREST,
        score_cutoff=_LIKENESS,
    )
    return [choice for choice, _, _ in found]
