"""Where a Markdown text is text and not code, so that what is done to its words spares its code.

Fences, indented blocks, code spans, comments and HTML elements that hold code are code.
"""

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_FENCE = re.compile(r"[ \t>]*(`{3,}(?!.*`)|~{3,})")
_CONTAINER = re.compile(r"[ ]{0,3}(?:[-*+][ \t]|\d+[.)][ \t]|!!!|\?\?\?|===|:[ \t]|\[\^)")
_INDENT = re.compile(r"(?: {4}| {0,3}\t)")
_TOKEN = re.compile(
    r"(?P<escaped>\\[\\`\[<])|(?P<ticks>`+)|(?P<comment><!--)"
    r"|<(?P<tag>pre|code|script|style|textarea)\b",
    re.IGNORECASE,
)
_PARAGRAPH_END = re.compile(r"\n[ \t\r]*\n")


def outside_code(text: str) -> Iterator[tuple[int, int]]:
    """The pieces of the text that are not code, as offsets, from first to last."""
    for start, end in _outside_blocks(text):
        yield from _outside_spans(text, start, end)


def _outside_blocks(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that stand neither in fences nor in indented blocks."""
    start = place = 0
    fence = ""
    blank, contained, was_code = True, False, False
    for found in _LINE.finditer(text):
        line, end = found[0], found.end()
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


def _close(token: re.Match[str], text: str, end: int) -> int | None:
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
    found = closing.search(text, token.end(), last)
    return found.end() if found else None
