"""The lines of a note that are code: between fences or tags, or indented as Markdown means it."""

import html
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.model.base import Value
from generator.read.formats.html.leaves import LANGUAGE
from generator.read.outline.line_roles import is_blank
from generator.text.markdown.commonmark import QUERIES
from generator.text.regex import regex

_FENCE = regex(r"\s*(?:[-*+] +)?(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
_MARKDOWN = frozenset({"md", "markdown"})
_LANGUAGE = regex(r"\{?\.?\s?(?P<name>[\w+#.-]{1,30})(?![\w+#.=-])")


class Fences:
    """Whether a line stands in a fenced block of code, whose text is not Markdown."""

    def __init__(self) -> None:
        self._fence = self._info = ""

    @property
    def is_query(self) -> bool:
        """Whether the block that is open asks a program for other notes, and says nothing."""
        return self.open and self._info in QUERIES

    @property
    def language(self) -> str:
        """The language that is printed with the block, in whatever form: `python`, `{.python}`."""
        match = _LANGUAGE.match(self._info)
        return match["name"] if match else ""

    @property
    def open(self) -> bool:
        """Whether the last line taken stands inside a block."""
        return bool(self._fence)

    def take(self, line: str) -> bool:
        """Goes on to the next line; whether it is a fence."""
        match = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if match is None:
            return False
        if not self._fence:
            self._fence, self._info = match["fence"], match["info"].strip()
            return True
        if set(line.strip()) == {self._fence[0]} and match["fence"].startswith(self._fence):
            self._fence = ""
            return True
        return False


def fences_around(lines: Sequence[str]) -> tuple[int, ...]:
    """The indexes of the first and last line that say anything, if all between is one Markdown.

    Blocks inside begin with their language; another fence would close the outer one.

    >>> fences_around(["```md", "# Weirs", "```"]), fences_around(["```sh", "ls", "```"])
    ((0, 2), ())
    """
    filled = [index for index, line in enumerate(lines) if not is_blank(line)]
    outer, inner = Fences(), Fences()
    if not filled or not outer.take(lines[filled[0]]) or outer.language not in _MARKDOWN:
        return ()
    for index in filled[1:-1]:
        if inner.take(lines[index]) and inner.open and not inner.language:
            return ()
    is_closed = outer.take(lines[filled[-1]]) and not (outer.open or inner.open)
    return (filled[0], filled[-1]) if is_closed else ()


_PRE = regex(
    r"\s*+<pre(?P<pre>\s[^<>]{0,300})?>(?:<code(?P<code>\s[^<>]{0,300})?>)?(?P<text>[^\n]{0,2000})",
    re.IGNORECASE,
)
_HIGHLIGHT = regex(
    r"\s*+\{(?:%-?|\{[<%])\s?(?P<end>end|/\s?)?highlight(?:\s(?P<language>[\w+#.-]{1,30}))?"
    r"[^{}\n]{0,300}\}{1,2}\s*+"
)
_PRE_ENDS = regex(r"(?:</code>)?(?<!\s)\s*+</pre>\s*", re.IGNORECASE)
_TAG = regex(r"</?[a-zA-Z][^<>]{0,300}>")
_MOST_LINES, _MAX_LINE = 2_000, 2_400

_INDENT, _TAB = 4, 4
_OF_PROGRAM = regex(r"[={}<>\\$|]|[a-z]_[a-z]|\w\(|;$")
_OF_DIAGRAM = regex(r"\w[\[({]\S[^\n]{0,200}[\])}]")  # a node with its words
_HOLDS_INDENTED = regex(r"\s*+(?:[-*+•]|\d{1,9}[.)]|\[\^[^\[\]]{1,40}\]:|!!!|\?\?\?|===|:)(?:\s|$)")


class CodeLine(Value, frozen=True, kw_only=True):
    """A line of code without the marks around it; None where only marks stand on it."""

    text: str | None
    language: str


def code_lines(lines: Sequence[str], others: Collection[int]) -> Mapping[int, CodeLine]:
    """The lines that are code, by their index; `others` are lines whose fences are none.

    Marks of fences are none of them.
    """
    fenced = dict(_fenced(lines, others))
    code = {index: line for index, line in fenced.items() if line is not None}
    code |= _preformatted(lines, fenced) | dict(_highlighted(lines, fenced))
    return code | dict(_indented(lines, {*fenced, *code, *others}))


def _fenced(lines: Sequence[str], others: Collection[int]) -> Iterator[tuple[int, CodeLine | None]]:
    """What stands between fences; None for fences and for queries, which say nothing."""
    fences = Fences()
    inside: list[int] = []
    says_nothing = False
    for index, line in enumerate(lines):
        if index in others:
            continue
        if fences.take(line):
            inside.append(index)
            if fences.open:
                language, says_nothing = fences.language, fences.is_query
                continue
            for number in inside:
                is_mark = number in {inside[0], index} or says_nothing
                yield number, None if is_mark else CodeLine(text=lines[number], language=language)
            inside = []
        elif fences.open:
            inside.append(index)


def _preformatted(lines: Sequence[str], marked: Collection[int]) -> dict[int, CodeLine]:
    """What stands in `<pre>` that holds `<code>`, is called after a language or like a program."""
    code: dict[int, CodeLine] = {}
    looked = 0
    for start, line in enumerate(lines):
        if "<" not in line:
            continue
        may_open = start >= looked and len(line) <= _MAX_LINE and "<pre" in line.lower()
        match = _PRE.fullmatch(line) if may_open else None
        if match is None or start in marked:
            continue
        named = LANGUAGE.search(f"{match['code']} {match['pre']}")
        is_code = named is not None or "<code" in line.lower()
        language = named["name"] if named else ""
        for looked in range(start, min(start + _MOST_LINES, len(lines))):
            text = match["text"] if looked == start else lines[looked]
            ends = _PRE_ENDS.search(text)
            if ends is not None:
                break
        else:
            continue
        inside = (_TAG.sub("", it) for it in lines[start + 1 : looked] if it.strip())
        if not is_code and not _is_program(list(inside)):
            continue
        for index in range(start, looked + 1):
            text = match["text"] if index == start else lines[index]
            text = _PRE_ENDS.sub("", text) if index == looked else text
            bare = html.unescape(_TAG.sub("", text))
            is_mark = not bare.strip() and index in {start, looked}
            code[index] = CodeLine(text=None if is_mark else bare, language=language)
        looked += 1
    return code


def _is_program(texts: Sequence[str]) -> bool:
    """Whether most of several lines look like those of a program, or of a diagram in signs."""
    like = sum(bool(_OF_PROGRAM.search(it) or _OF_DIAGRAM.search(it)) for it in texts)
    return len(texts) > 1 and 2 * like >= len(texts)


def _highlighted(lines: Sequence[str], marked: Collection[int]) -> Iterator[tuple[int, CodeLine]]:
    """What stands between a site builder's tags: `{% highlight python %}`, `{% endhighlight %}`."""
    start, language = None, ""
    for index, line in enumerate(lines):
        match = _HIGHLIGHT.fullmatch(line) if "highlight" in line and index not in marked else None
        if match is None:
            continue
        if start is None and not match["end"]:
            start, language = index, match["language"] or ""
        elif start is not None and match["end"]:
            for number in range(start, index + 1):
                text = None if number in {start, index} else lines[number]
                yield number, CodeLine(text=text, language=language)
            start = None


def _indented(lines: Sequence[str], others: Collection[int]) -> Iterator[tuple[int, CodeLine]]:
    """What stands indented below text and a blank line, outside lists, and looks like a program."""
    if not any(line[:1].isspace() for line in lines):
        return
    run: list[int] = []
    holds = True  # nothing above, or a list, that an indented line may belong to
    for index, line in enumerate((*lines, "end")):
        if is_blank(line):
            continue
        is_outside = index < len(lines) and index not in others
        is_in = is_outside and _is_indented(line)
        is_free = run or (not holds and index and is_blank(lines[index - 1]))
        if is_in and is_free:
            run.append(index)
            continue
        yield from _program(lines, run)
        run = []
        if not is_in:
            goes_on = holds and index > 0 and index < len(lines) and not is_blank(lines[index - 1])
            holds = _HOLDS_INDENTED.match(line) is not None or (
                goes_on and not line.startswith("#")
            )


def _is_indented(line: str) -> bool:
    start = line[:_INDENT].expandtabs(_TAB)
    return len(start) - len(start.lstrip()) >= _INDENT


def _program(lines: Sequence[str], run: Sequence[int]) -> Iterator[tuple[int, CodeLine]]:
    texts = [lines[index].strip() for index in run]
    if not run or _HOLDS_INDENTED.match(texts[0]) or not any(map(_OF_PROGRAM.search, texts)):
        return
    for index in range(run[0], run[-1] + 1):
        yield index, CodeLine(text=lines[index], language="")
