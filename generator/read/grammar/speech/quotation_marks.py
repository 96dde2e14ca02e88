"""The outer quotation marks of a text: where they open and close, and the words inside."""

from collections.abc import Iterator
from itertools import pairwise

from generator.read.account.people.names import is_full_name
from generator.read.vocabulary.word_lists import SECTION_NOUNS, SECTIONS_ELSEWHERE
from generator.text.naming.normal import name_key
from generator.text.regex import regex

DASHES = "-–—~―"
"""What stands between words in quotation marks and who said them."""
SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")

_MARKS = "\"\" “” „“” «» ‘’ '' 「」 『』 ””"
PAIRS = {mark[0]: mark[1:] for mark in _MARKS.split()}
_DASH_NEXT = regex(rf"\s*[{DASHES}]")
_OPENING, _CLOSING = "“„«「『", "”»」』"  # those that stand at one end only
_CURVED = frozenset("”」』")
QUOTED_TITLE = regex(
    r"«([^«»]{4,200})»|[“„]([^“”„]{4,200})[”“]|\"([^\"]{4,200})\"|(?<!\w)‘([^‘’]{4,200})’(?!\w)"
    r"|(?<!\w)'([^']{8,200})'(?!\w)"
    r"|《([^《》]{2,80})》|「([^「」]{4,80})」"
)
"""A title in quotation marks, amid other words."""

_BRACKETS = {"(": ")", "（": "）", "[": "]", "【": "】"}
_IN_BRACKETS = 40  # characters behind a mark: a time, a name
_MAX_LAYERS = 8
_OPENING_WORDS = 2
_NAME_WORDS = 2
_BETWEEN = regex(r"(?<=\S)[”\"»」](?P<between>[^“”\"„«»「」]{2,200})[“\"„«「]")


def quotes_inside(text: str) -> bool:
    """Whether a quotation may begin inside a text: no mark behind a letter does.

    >>> quotes_inside('Ada: "so"'), quotes_inside("Ada: I'm so")
    (True, False)
    """
    return any(_stands_apart(mark, text) for mark in PAIRS if mark in text)


def _stands_apart(mark: str, text: str) -> bool:
    """Whether a mark stands in a text, not at its beginning, with no letter or digit before it."""
    at = text.find(mark, 1)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(mark, at + 1)
    return at > 0


def ends_sentence(text: str) -> bool:
    """Whether a text ends with the stop of a sentence, whatever closes behind it."""
    return text.rstrip("\"'”“’‘»«」』)*_ ").endswith(SENTENCE_ENDS)


def opens_quotation(text: str) -> bool:
    """Whether a text begins with a quotation mark."""
    return text[:1] in PAIRS


def is_whole_quotation(text: str) -> bool:
    """Whether a text is in quotation marks from its beginning to its end."""
    closing = closing_mark(text)
    return closing is not None and not text[closing + 1 :].strip(" .,;")


def unquoted(text: str) -> str:
    """A text without the quotation marks that are around all of it, but for a sign behind them.

    Nor with one at an end that no other answers: the rest of a line was taken away.

    >>> [unquoted(it) for it in ("“Weirs”.", "“Weirs move", "How “weirs” move”", "'90s")]
    ['Weirs', 'Weirs move', 'How “weirs” move', "'90s"]
    """
    if opens_quotation(text) and is_whole_quotation(text):
        return text[1:].rstrip(" .,;")[:-1].strip() or text
    more_open = sum(map(text.count, _OPENING)) - sum(map(text.count, _CLOSING))
    if more_open > 0 and text[0] in _OPENING:
        return text[1:].strip() or text
    if more_open < 0 and text[-1] in _CLOSING:
        return text[:-1].strip() or text
    return text


def quoted_titles(text: str) -> Iterator[tuple[str, str, str]]:
    """What stands in quotation marks and may be a title, with what is in front of it and behind.

    That has two words, or such without spaces.

    >>> list(quoted_titles("Ada spoke on « Les digues » at “Weirs”"))
    [('Les digues', 'Ada spoke on ', ' at “Weirs”')]
    """
    for match in QUOTED_TITLE.finditer(text):
        title = next(filter(None, match.groups())).strip()
        if " " in title or not title.isascii():
            yield title, text[: match.start()], text[match.end() :]


def closing_mark(body: str) -> int | None:
    """Where the outer quotation mark that opens the text closes again, or None.

    The text inside may hold marks of the same style: the closing one is the first that is
    followed by the end, by a spaced dash, or by a bracket, and has no space in front of it. Where
    no spaces are written, the bracket stands behind the mark and at the end: `“…”（08:30）`.
    """
    closers = PAIRS.get(body[:1])
    if closers is None:
        return None
    last = None
    end = len(body.rstrip())
    for index in range(1, len(body)):
        is_inside = body[index - 1].isspace() and body[index] != "»"  # `« In French. »`
        if body[index] not in closers or is_inside:
            continue
        if index + 1 >= end or _DASH_NEXT.match(body, index + 1):
            return index
        if body.startswith((" (", " ["), index + 1):
            return index
        bracket = _BRACKETS.get(body[index + 1]) if body[index] in _CURVED else None
        if bracket and end - index <= _IN_BRACKETS and body.find(bracket, index) == end - 1:
            return index
        last = index
    return None if last is None or body[last + 1 :].strip(" .,;") else last


def unwrap_quotation(inner: str) -> tuple[str | None, str]:
    """Takes off outer quotation marks, layer by layer, and a bracketed context in front."""
    context = None
    words = inner.strip()
    layers = 0
    while True:
        closers = PAIRS.get(words[:1]) if layers < _MAX_LAYERS else None
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


def names_between(inner: str) -> bool:
    """Whether somebody is named between pairs of marks: `“It is.” Ivo Kern said “is it?”`."""
    texts = (match["between"].replace(":", "").split() for match in _BETWEEN.finditer(inner))
    return any(is_full_name(" ".join(pair)) for words in texts for pair in pairwise(words))


_QUOTED = regex(
    r"(?P<name>[^,:\"“«„‘]{4,80})(?:,[^:\"“«„‘]{2,60})?\s?:\s?[\"“«„‘']\s?(?=\S)[^\"“”«»„‘]{3,200}"
    r"[\"”»“’'](?:\s#\d{1,4}|,\s[A-Z][^.:!?\"“”«»„‘]{2,120})?"
)


def quotes_somebody(text: str) -> bool:
    """Whether a line is a headline of what somebody says, with the name in front.

    >>> quotes_somebody("Ada Okafor, poet: “It flows”"), quotes_somebody("Keynote: “It flows”")
    (True, False)
    >>> quotes_somebody("Ada Okafor: 'It flows. Always', Address to Parliament - 2031")
    True
    """
    quoted = _QUOTED.fullmatch(text) if ":" in text else None
    if quoted is None:
        return False
    words = quoted["name"].split()
    return is_full_name(" ".join(words)) or is_full_name(" ".join(words[-_NAME_WORDS:]))


_LABEL = regex(r"(?P<label>[^:：\n]{1,40})[:：][*_]{0,2}\s*(?=[\"“„«「『‘])")
_LABELS = frozenset(
    map(name_key, f"{SECTION_NOUNS['quotes']}, {SECTIONS_ELSEWHERE['quotes']}".split(","))
)


def without_label(text: str) -> str:
    """A text in quotation marks without the word in front that says what it is.

    >>> without_label('**Key quote:** "A gate is a promise."'), without_label('Ada: "No."')
    ('"A gate is a promise."', 'Ada: "No."')
    """
    label = _LABEL.match(text)
    key = name_key(label["label"].strip("*_ ")) if label else ""
    is_label = key in _LABELS or key.rpartition(" ")[2] == "quote"
    return text[label.end() :] if label and is_label else text
