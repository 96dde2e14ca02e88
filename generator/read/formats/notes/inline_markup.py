"""Markup inside the lines of Markdown notes: Markdown's own, links by reference, HTML's tags."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from generator.read.formats.notes.inline_tokens import text_of
from generator.read.grammar.linked_values import WIKI_LINK
from generator.read.outline.headings.titles import HEADING_MARK, is_bold_title
from generator.text.encoding.hidden_characters import without_hidden
from generator.text.markdown.formulas import Formula, formulas
from generator.text.markdown.template_code import without_templates
from generator.text.quantities import timecode
from generator.text.regex import Match, regex

if TYPE_CHECKING:
    import markdown_it

_SIGN = regex(r"[*_\[\]`\\&<=]")
_ANY_SIGN = regex(r"[*_\[\]`\\&<={}^#>%]")
"""What stands on any line of which this module or the tags of a note take something off."""
_MAX_LINE = 50_000  # a longer line is no Markdown that somebody wrote
_HIGHLIGHT = regex(r"==(?P<words>[^\s=](?:[^=]*[^\s=])?)==")
_MEANT = r"*_\[\]`\\&<=$\0"
_PLAIN = rf"[^{_MEANT}\s]"
_SPACED = rf"[^{_MEANT}\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
_BOLD_LABEL = regex(
    rf"\*\*(?P<label>[^\W\d_]{_PLAIN}*(?: {_PLAIN}+)*)\*\*"
    rf"(?P<words>(?: {_SPACED}*+(?:\\[\[\]](?!\^){_SPACED}*+)*+(?<! ))?)"
)
"""`**Ada:** words`, in which nothing else means anything to Markdown but `\\[laughs\\]`."""
LINKED_TIME = regex(r"(?<![!\\])\[(?P<time>\d{1,2}(?::\d\d){1,2})\]\(https?://[^\s()<>\\]{1,300}\)")
"""A time that leads into the recording: its address says nothing more."""
_MEANS_NOTHING = regex(
    r"(?:\s*\*\s)?[^*_`\\&<=$\0\n\[\]]*+(?:(?:\[(?![\[^])|\](?!\())[^*_`\\&<=$\0\n\[\]]*+)*+"
)
"""A line without links in which only single brackets and a bullet might mean anything."""
_BOLD_LINE = regex(r"\s*(?P<mark>\*\*|__)(?P<words>(?:(?!(?P=mark)).)*)(?P=mark):?\s*", re.DOTALL)
_OPEN_LINK = regex(r"\[[^\[\]]{1,200}$|\]\([^()\s]{0,300}$")
_MAX_OPEN = 600
_OPENING = regex(r"(?<![\w*_\\])[*_]{1,3}(?=[^\s*_])")
_CLOSING = regex(r"(?<=[^\s*_\\])[*_]{1,3}(?!\w)")
_BEGINS_BLOCK = regex(r"\s*(?:[-*+•|]|[>#]|\d{1,3}[.)])(?:\s|$)|\s*[>|]")
_MACRO = regex(
    r"\{\{(?:youtube-timestamp (?P<time>\d[\d:]{0,7})|(?:video|youtube|vimeo) (?P<url>https?://[^\s{}]+)"
    r"|(?:embed|query|renderer)\b[^{}\n]{0,300})\}\}"
)
_BLOCK = regex(r"\s?\(\([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\)\)")
"""A block of another note, which an outliner shows in this place."""

_BLOCK_ID = regex(
    r"(?<=\S) \^(?=[A-Za-z-]{0,40}\d)(?=[\d-]{0,40}[A-Za-z])[A-Za-z0-9-]{2,40}\s*$"
)  # of a line, in a vault
_ICONS = (":fontawesome-", ":material-", ":octicons-", ":simple-")
_SET = rf"(?:{'|'.join(_ICONS)})[a-z\d-]{{1,60}}:(?:\{{[^{{}}\n]{{0,80}}\}})?"
_ICON = regex(rf"\s?{_SET}(?=\s*$)|{_SET}\s?")  # of a site's icons
_FITTED = regex(r"^(?P<mark>#{1,6}\s)\[fit\]\s+")  # how large slides show a heading
_ATTRIBUTES = regex(
    r"(?:(?<!\])\[(?P<words>[^\[\]]{1,300})\]|(?<=[)\]*_`]))\{(?::|[#.][^\W\d_])[^{}\n]{0,300}\}"
    r"|(?<=\S)\s++\{[#.][^\W\d_][^{}\n]{0,300}\}\s*$"
)  # as Kramdown has them, of a link, a span, a heading: `# Weirs {#weirs .unnumbered}`
_PICTURE = regex(
    r"!\[[^\[\]]{0,300}\]\((?=[^()\s]{0,300} )[^()]{1,500}\.(?:avif|gif|jpe?g|png|svg|webp)\)",
    re.IGNORECASE,
)
"""A picture whose path has spaces, which Markdown takes for text."""
_PICTURE_INSIDE = regex(r"!\[[^\[\]]{0,300}\]\(data:image/[^()\s]*+\)")
"""A picture that stands in its own address, of any length and kind."""
_LINKED_HEADING = regex(r"\s*(?:- )?#{1,6}\s+\[[^\[\]]+\]\([^\s()]+\)\s*#*")
_IMAGE_IN_HEADING = regex(r"(?<=# \[)<(?:img|image)\s[^<>]{1,400}>\s*", re.IGNORECASE)
_BREAK_IN_CELL = regex(r"(?<=[^\s|])\s*<br\s?/?>\s*(?=[^\s|])", re.IGNORECASE)  # of a table
_SUMMARY_IN_CELL = regex(r"\s{0,9}</summary\s{0,9}>\s{0,9}", re.IGNORECASE)
SUMMED_UP = "   "
"""What stands in a cell behind the words that a page shows of it until it is unfolded."""

_OF_PEOPLE = frozenset("author authors guests people person persons speakers".split())
_STAND_INS = "\ue000\ue001\ue002"


def is_plain(line: str) -> bool:
    """Whether a line has no sign that marks anything inside it, as most lines of prose."""
    is_bare = _ANY_SIGN.search(line) is None and "((" not in line
    return is_bare and not _has_icon(line)


def _has_icon(line: str) -> bool:
    """Whether a sign of a site's icons may stand on a line: hardly any has one."""
    return ":" in line and any(begin in line for begin in _ICONS)


def plain_turn(line: str) -> str | None:
    """A line without its marks that is a bold label and words, as most of transcripts are.

    None where there are other signs, or no words.

    >>> plain_turn("**Ada:** Weirs hum."), plain_turn("**Ada:** [Weirs](a.md)"), plain_turn("**A**")
    ('Ada: Weirs hum.', None, None)
    """
    labelled = _BOLD_LABEL.fullmatch(line) if len(line) <= _MAX_LINE else None
    if labelled is None or not labelled["words"] or "$" in line:
        return None
    text = f"{labelled['label']}{labelled['words']}"
    return without_hidden(text) if is_plain(text) else None


def inline_text(line: str) -> str:
    """The line with its inline markup taken off; its indentation stays.

    Addresses of the web stay in brackets behind the words that link to them, or behind the line
    where those are a label: not behind a time, which leads into the recording, and not in a
    heading. A heading that is a link stays whole.

    >>> inline_text("- **Name:** [a talk](https://example.org) with `code`")
    '- Name: a talk (https://example.org) with code'
    """
    if "(data:image/" in line:
        line = _PICTURE_INSIDE.sub("", line)
    if len(line) > _MAX_LINE:
        return line
    line = _of_programs(line)
    line = _IMAGE_IN_HEADING.sub("", line)
    if _SIGN.search(line) is None or _is_bold_title(line) or _LINKED_HEADING.fullmatch(line):
        return line
    bare = line.lstrip()
    spans = formulas(bare)
    if spans:
        return line[: len(line) - len(bare)] + _around(bare, spans)
    labelled = _BOLD_LABEL.fullmatch(line)
    if labelled is not None:  # as most lines of transcripts are
        words = labelled["words"].replace("\\[", "[").replace("\\]", "]")
        return without_hidden(f"{labelled['label']}{words}")
    timed = LINKED_TIME.sub(r"\g<time>", line)
    if _MEANS_NOTHING.fullmatch(timed) is not None:  # as lines of transcripts with times are
        return without_hidden(timed)
    words = _HIGHLIGHT.sub(r"\g<words>", WIKI_LINK.sub(_shown, bare))
    tokens = _markdown().parseInline(words)
    targets = HEADING_MARK.match(bare.removeprefix("- ")) is None  # an outliner's has a bullet
    text = "".join(text_of(token.children or (), targets=targets) for token in tokens)
    return line[: len(line) - len(bare)] + without_hidden(text)


def _of_programs(line: str) -> str:
    """The line without what only some programs write, and with two spaces for breaks in a row."""
    if "<br" in line and "|" in line:
        line = _BREAK_IN_CELL.sub("  ", line)
    if "</summary" in line and "|" in line:
        line = _SUMMARY_IN_CELL.sub(SUMMED_UP, line)
    if "((" in line:
        line = _BLOCK.sub("", line)
    if "{{" in line:
        line = _MACRO.sub(_said_by_macro, line)
    if "}}" in line or "%}" in line:
        line = without_templates(line)
    if " ^" in line:
        line = _BLOCK_ID.sub("", line)
    if _has_icon(line):
        line = _ICON.sub("", line)
    if "[fit]" in line:
        line = _FITTED.sub(r"\g<mark>", line)
    if "{" in line:
        line = _ATTRIBUTES.sub(r"\g<words>", line)
    if "![" in line:
        line = _PICTURE.sub("", line)
    return line


@cache
def _markdown() -> "markdown_it.MarkdownIt":
    """The parser, which is loaded where notes are in Markdown."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True})


def _said_by_macro(macro: Match) -> str:
    """What an outliner shows for its own sign: a time, or the recording at an address.

    What it would find elsewhere is not here to be shown.
    """
    printed = macro["time"]
    if printed is None:
        return macro["url"] or ""
    return f"[{printed if ':' in printed else timecode.format_time(int(printed))}]"


def _around(line: str, spans: Sequence[Formula]) -> str:
    """The line with the inline markup around its formulas taken off, and nothing inside them.

    While Markdown is read, a sign that means nothing to it stands for each formula.
    """
    sign = next((char for char in _STAND_INS if char not in line), None)
    if sign is None:
        return line
    pieces, done = [], 0
    for formula in spans:
        pieces += [line[done : formula.start], sign]
        done = formula.end
    first, *rest = inline_text("".join((*pieces, line[done:]))).split(sign)
    if len(rest) != len(spans):
        return line
    printed = (line[formula.start : formula.end] for formula in spans)
    return first + "".join(f"{tex}{piece}" for tex, piece in zip(printed, rest, strict=True))


def goes_on(text: str) -> bool:
    """Whether a link or emphasis that a text opens is not closed in it: the next line may.

    >>> goes_on("See [RULE"), goes_on("*Told by the keeper"), goes_on("*So* and snake_case")
    (True, True, False)
    """
    if len(text) > _MAX_LINE or _SIGN.search(text) is None:
        return False
    if _OPEN_LINK.search(text, max(0, len(text) - _MAX_OPEN)) is not None:
        return True
    is_label = _BOLD_LABEL.fullmatch(text) is not None
    return not is_label and len(_OPENING.findall(text)) > len(_CLOSING.findall(text))


def without_hard_break(line: str) -> str:
    r"""The line without the backslash at its end by which Markdown breaks lines.

    >>> without_hard_break("Rivers move.\\"), without_hard_break("A path: C:\\\\")
    ('Rivers move.', 'A path: C:\\\\')
    """
    is_break = line.endswith("\\") and not line.endswith("\\\\")
    return line[:-1].rstrip() if is_break else line


def begins_block(line: str) -> bool:
    """Whether a line cannot go on with the paragraph above: an item, a heading, a quotation."""
    return _BEGINS_BLOCK.match(line) is not None


def inline_texts(lines: Sequence[str]) -> Sequence[str]:
    """Lines of one paragraph with their inline markup taken off, also where it crosses lines."""
    if len(lines) < 2:
        return [inline_text(line) for line in lines]
    leads = [line[: len(line) - len(line.lstrip())] for line in lines]
    together = inline_text("\n".join(line.strip() for line in lines)).split("\n")
    if len(together) != len(lines):
        return [inline_text(line) for line in lines]
    return [lead + text for lead, text in zip(leads, together, strict=True)]


def _is_bold_title(line: str) -> bool:
    """Whether the line is in bold as a whole, as headings are in notes without `#`."""
    bold = _BOLD_LINE.fullmatch(line)
    return bold is not None and is_bold_title(bold["words"])


def _shown(link: Match) -> str:
    """What a link of a vault shows; of `Person/Ada Okafor` the name."""
    folder, _, name = link["target"].partition("/")
    is_person = name and folder.casefold() in _OF_PEOPLE
    return link["shown"] or (name.rpartition("/")[2] if is_person else link["target"])


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
