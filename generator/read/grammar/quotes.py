"""Quotes, however they are printed.

`At 0:17 - "words" - note`, `"words" — Speaker @ 41:35`, `words — Speaker @ 41:35`, with nested
marks, a bracketed context in front, and any style of quotation marks.
"""

import re

import msgspec

from generator.model.account import Quotation, TimeCode
from generator.model.base import Span, Value
from generator.read.grammar.emphasis import without_emphasis
from generator.read.grammar.timed import split_time
from generator.read.names import is_full_name, looks_like_name
from generator.read.outline import Block, Bullet, Heading, Paragraph
from generator.read.page import Found, Page
from generator.read.sections import Section
from generator.text import timecode

_PAIRS = {
    '"': '"',
    "“": "”",
    "„": "“”",
    "«": "»",
    "‘": "’",
    "'": "'",
    "「": "」",
    "『": "』",
    "”": "”",
}
_DASHES = "-–—~―"
_DASH = re.compile(rf"(?<!\s)\s+[{_DASHES}]{{1,2}}\s+")  # once in a run of spaces
_DASH_NEXT = re.compile(rf"\s*[{_DASHES}]")
_LEADING_DASH = re.compile(rf"[{_DASHES}]{{1,2}}\s*")
_ABBREVIATED = re.compile(r"\b[A-Z][a-z]{0,2}\.$")
_MAX_LAYERS = 8
_MAX_ATTRIBUTION = 300
_OPENING_WORDS = 2


class _Attribution(Value, frozen=True, kw_only=True):
    speaker: str | None
    time: TimeCode | None


def quotes(block: Block, _section: Section, page: Page) -> tuple[Found, ...]:
    """A bullet or paragraph that quotes somebody."""
    if not isinstance(block, Bullet | Paragraph | Heading):
        return ()
    if isinstance(block, Heading) and block.marked:
        return ()
    if isinstance(block, Bullet) and block.children:
        return _with_children(block, page)
    found = read_quote(block.text, page.at(block.lines))
    return (found,) if found else ()


def _with_children(block: Bullet, page: Page) -> tuple[Found, ...]:
    """A quote whose note, or whose attribution, stands under it."""
    child = block.children[0]
    if len(block.children) > 1 or not isinstance(child, Bullet | Paragraph):
        return ()
    if isinstance(child, Bullet) and child.children:
        return ()
    at = page.at((block.lines[0], child.lines[1]))
    found = read_quote(block.text, at)
    attribution = _attribution_line(child)
    if found is None and attribution and attribution.speaker:
        found = Quotation(text=block.text, at=at)
    if found is None or found.note is not None:
        return ()
    if attribution and found.speaker is None:
        if found.time and attribution.time:
            return ()
        time = found.time or attribution.time
        return (msgspec.structs.replace(found, speaker=attribution.speaker, time=time),)
    return (msgspec.structs.replace(found, note=child.text),)


def _attribution_line(block: Block) -> _Attribution | None:
    """Who said what stands above, where a line says nothing else: `— Ada Okafor, 41:35`."""
    dash = _LEADING_DASH.match(block.text)
    if dash is not None:
        return _attribution(block.text[dash.end() :])
    found = _attribution(block.text) if isinstance(block, Bullet) else None
    return found if found and found.speaker and is_full_name(found.speaker) else None


def is_attribution(block: Block) -> bool:
    """Whether a line only names the speaker of the words above it, behind a dash."""
    found = _attribution_line(block) if isinstance(block, Bullet | Paragraph) else None
    return found is not None and found.speaker is not None


def opens_quotation(text: str) -> bool:
    """Whether a text begins with a quotation mark."""
    return text[:1] in _PAIRS


def block_quotation(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """A line of a block quotation, whether it has quotation marks of its own or not."""
    found = quotes(block, section, page)
    if found or not isinstance(block, Paragraph) or not block.quoted:
        return found
    timed = split_time(block.text)
    if timed.time is not None and timed.text and not timed.aside:
        return (Quotation(text=timed.text, time=timed.time, at=page.at(block.lines)),)
    stamp = timecode.tail(block.text)
    if stamp is None or block.text[-1] not in ")]":
        return (Quotation(text=block.text, at=page.at(block.lines)),)
    time = TimeCode(seconds=stamp.seconds, printed=stamp.printed)
    return (Quotation(text=block.text[: stamp.start], time=time, at=page.at(block.lines)),)


def read_quote(text: str, at: Span) -> Quotation | None:
    """The quote that a line prints, or None where it prints none.

    A line quotes if it has outer quotation marks, or an attribution to a speaker behind a dash.
    """
    timed = split_time(without_emphasis(text, _PAIRS))
    named, body = _leading_name(timed.text)
    closing = _closing(body)
    if closing is not None:
        inner, behind = body[: closing + 1], body[closing + 1 :].strip()
        attribution, note = _tail(behind)
        if named and attribution and attribution.speaker:
            return None
    else:
        inner, attribution = _unmarked(body)
        note = None
        if attribution is None:
            return None
    context, words = _unwrap(inner)
    if not words or (context and timed.aside) or (named and closing is None):
        return None
    if timed.time and attribution and attribution.time:
        return None
    return Quotation(
        text=words,
        note=note,
        context=context or timed.aside,
        speaker=named or (attribution.speaker if attribution else None),
        time=timed.time or (attribution.time if attribution else None),
        at=at,
    )


def _leading_name(text: str) -> tuple[str | None, str]:
    """Takes a speaker's name off the front: `Ada Okafor: “words”`."""
    name, colon, rest = text.partition(": ")
    rest = rest.lstrip()
    if colon and rest[:1] in _PAIRS and looks_like_name(name):
        return name, rest
    return None, text


def _closing(body: str) -> int | None:
    """Where the outer quotation mark that opens the text closes again, or None.

    The text inside may hold marks of the same style: the closing one is the first that is
    followed by the end, by a spaced dash, or by a bracket, and has no space in front of it.
    """
    closers = _PAIRS.get(body[:1])
    if closers is None:
        return None
    last = None
    end = len(body.rstrip())
    for index in range(1, len(body)):
        if body[index] not in closers or body[index - 1].isspace():
            continue
        if index + 1 >= end or _DASH_NEXT.match(body, index + 1):
            return index
        if body.startswith((" (", " ["), index + 1):
            return index
        last = index
    if last is not None and body[last + 1 :].strip(" .,;") == "":
        return last
    return None


def _tail(behind: str) -> tuple[_Attribution | None, str | None]:
    """What stands behind a quote: an attribution, a note, or both."""
    dash = _LEADING_DASH.match(behind)
    rest = behind[dash.end() :] if dash else behind
    if not rest.strip(" .,;"):
        return None, None
    attribution = _attribution(rest)
    if attribution is not None:
        return attribution, None
    cut = _DASH.search(rest)
    if cut is not None:
        attribution = _attribution(rest[: cut.start()])
        if attribution is not None and " " in (attribution.speaker or ""):
            return attribution, rest[cut.end() :]
    return None, rest.strip()


def _unmarked(body: str) -> tuple[str, _Attribution | None]:
    """Words without outer marks are a quote only with an attribution behind the last dash."""
    cut = None
    for cut in _DASH.finditer(body):  # noqa: B007  (the last one is wanted)
        pass
    if cut is None:
        return body, None
    return body[: cut.start()], _attribution(body[cut.end() :])


def _attribution(text: str) -> _Attribution | None:
    """`Speaker`, `Speaker @ 41:35`, `Speaker, 41:35`, `Speaker (41:35)`, `@ 41:35`, or None."""
    stripped = text.strip()
    if len(stripped) > _MAX_ATTRIBUTION:
        return None
    if stripped.endswith(".") and not _ABBREVIATED.search(stripped):
        return None
    stamp = timecode.find(stripped)
    name = stripped
    time = None
    if stamp is not None:
        if stripped[stamp.end :].strip(" )]"):
            return None
        name = stripped[: stamp.start].rstrip(" @([,·|-–—").removesuffix(" at")
        time = TimeCode(seconds=stamp.seconds, printed=stamp.printed)
    name = name.strip().lstrip("([").strip()
    if not name:
        return _Attribution(speaker=None, time=time) if time else None
    if not looks_like_name(name):
        return None
    return _Attribution(speaker=name, time=time)


def _encloses(words: str, closers: str) -> bool:
    """Whether the first mark of a text is closed by its last: no other pair stands between."""
    if words[-1] not in closers:
        return False
    opener = words[0]
    closed = False
    for index in range(1, len(words) - 1):
        before, char, after = words[index - 1], words[index], words[index + 1]
        if char in closers and not before.isspace() and not after.isalnum():
            closed = closed or opener == char or before.isalnum() or before in ",.!?…"
        elif closed and char == opener and before.isspace() and not after.isspace():
            return False
    return True


def _unwrap(inner: str) -> tuple[str | None, str]:
    """Takes off outer quotation marks, layer by layer, and a bracketed context in front."""
    context = None
    words = inner.strip()
    layers = 0
    while True:
        closers = _PAIRS.get(words[:1]) if layers < _MAX_LAYERS else None
        if closers and len(words) > _OPENING_WORDS and _encloses(words, closers):
            words = words[1:-1].strip()
            layers += 1
        elif context is None and words.startswith("[") and 0 < words.find("]") < len(words) - 1:
            end = words.index("]")
            if words[end + 1] not in " \u00a0":
                return context, words
            context, words = words[1:end].strip(), words[end + 1 :].strip()
        else:
            return context, words
