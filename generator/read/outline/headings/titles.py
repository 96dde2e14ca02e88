"""What a heading looks like when nothing marks it as one, and the count it may carry."""

import re
from collections.abc import Container, Iterable

from generator.text.caches import remembered
from generator.text.emoji import split_marker
from generator.text.quantities import timecode
from generator.text.regex import regex

_MAX_LENGTH = 90
_MAX_WORDS = 12
_MAX_COUNTED_WORDS = 16
_MAX_LABEL_WORDS = 3
_ENDINGS = (".", ",", ";", "!", "…", "—", "–", "-", "。", "，", "、", "；", "！", "？")
_SENTENCE = regex(
    r"(?:(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bRev)\.|[!?])[\"”’')]?\s+\S"
    r"|[。！？；][”’」』）]?\S"
)
_NOTE_MARKS = regex(r"(?<=[^\s\]])(?:\[\^?\w{1,4}\])+$")  # `It flows.[1]`
_LABELLED = regex(r"[^:]{1,40}::?\s+\S|[^\W\d_]\w{0,20}:\([^\W\d_]")
_HANDLE = regex(
    r"(?:[^\W\d_]{1,20}\s?[-–—]\s?@\w{2,30}|[\w-]+(?:\.[\w-]+)+/\S+|\S+\.(?:gif|jpe?g|png|webp))"
)
"""Where somebody or a picture is found: `Twitter - @ada`, `slides.example/ada`, `weir.jpeg`."""

_PRONOUNS = frozenset("he i it she these they this those we you".split())
_BRACKETS = {"(": ")", "[": "]", "（": "）"}
_EMOJI = regex(r"(?<=\S)(?: :[a-z][a-z_]{1,30}:){1,5}+$")  # as GitHub spells them: `Talks :tada:`
_COUNT_BEHIND = regex(
    r"(?P<name>.*?\S)\s*[(\[（](?!(?:19|20)\d\d[)\]）])(?P<count>\d{1,5})(?:\s+[^\W\d]+)?"
    r"[)\]）]\s*[:：]?$"
)
_COUNT_RUN_ON = regex(
    r"(?P<name>(?:[^\W\d]\D*\W)?(?:\w?[^\WA-Z\d]+(?:s|[^\W\d_a-zA-ZÀ-ÿ])|[A-Z]{4,}S)"
    r"|(?:\w[^\WA-Z\d]{2,}|[A-Z]{5,})(?=\d+\s))(?P<count>\d{1,5})(?:\s+[^\W\d]+)?$"
)
"""`Topics15`, `Transcript88 segments`; `EC2`, `Web3`, `Speaker_0`, `Weirs 4.1rc2` are names."""

_COUNTED = regex(r"(?:[A-Z]\d{0,2}|\d{1,2})[.)]\s+(?=\S)")
_PARTED = regex(r"\s[–—-]\s|(?<=\?)\s+|: ")

HEADING_MARK = regex(r"\s*#{1,6}\s")  # in front of what Markdown marks as a heading
_ESCAPED = regex(r"^\\?#{1,6}\s+(?=\S)")  # `## \\## Weirs`: what was a heading elsewhere
_SMALLER_MARK = regex(r"#{2,6}(?=[^\W\d_])")
_LARGEST_MARK = regex(r"#(?=[A-Z][^\s#]*\s\S)(?!.*\s#)")
_LANGUAGE = regex(r"\b[A-Z]#")
_WAY_UP = regex(
    r"(?<!\s)(?:\s+|(?=[¶⇧⬆🔗🔝]))"
    r"\(?(?:(?:back )?to top|[¶↑⇧⬆🔗🔝]\ufe0f?(?: ?(?:back )?(?:to )?top)?)\)?$",
    re.IGNORECASE,
)
"""The link behind a heading that leads to the top of its page, or to itself."""
_ENDS_OF_WAY = frozenset("pP)\n¶↑⇧⬆🔗🔝\ufe0f")

_LEAST_MARKS = 2
_LINK = regex(r"\[(?P<shown>[^\[\]]+)\]\((?P<target>[^\s()]+)\)")
_EMPHASIS = ("***", "**", "__", "*", "_")
_OPENING = frozenset("[*_")


def unmarked(text: str) -> str:
    """A text without the Markdown around all of it: a link, bold, italics. Inside it stays.

    >>> unmarked("**[A talk](https://example.org)**"), unmarked("*so* and *so*")
    ('A talk', '*so* and *so*')
    """
    return _taken_apart(text)[0] if text[:1] in _OPENING else text


def without_hashes(text: str) -> str:
    """A heading without the hashes around it.

    >>> without_hashes("## Weirs ##"), without_hashes("# Weirs in C#")
    ('Weirs', 'Weirs in C#')
    """
    return without_closing_hashes(text).lstrip("# ")


def without_closing_hashes(text: str) -> str:
    """A heading without hashes, or a way to the top, behind it; those in front may count: `#12`.

    >>> without_closing_hashes("Weirs ##"), without_closing_hashes("Weirs ↑ Back to top")
    ('Weirs', 'Weirs')
    """
    text = _WAY_UP.sub("", text) if text[-1:] in _ENDS_OF_WAY else text
    bare = text.rstrip("# ")
    if _LANGUAGE.fullmatch(text, max(0, len(bare) - 1), len(bare) + 1):
        bare = text[: len(bare) + 1]
    return bare.rstrip()


def link_target(text: str) -> str | None:
    """Where the link around all of a text leads, which :func:`unmarked` leaves out.

    >>> link_target("**[A talk](https://example.org)**"), link_target("[A talk]")
    ('https://example.org', None)
    """
    return _taken_apart(text)[1]


def is_question(text: str) -> bool:
    """Whether a text ends with a question mark, inside quotation marks or not."""
    return text.rstrip('"”’» ').endswith(("?", "？"))


@remembered
def _taken_apart(text: str) -> tuple[str, str | None]:
    """What is inside the Markdown around all of a text, and where a link there leads."""
    if text[:1] not in _OPENING:
        return text, None
    link = _LINK.fullmatch(text)
    if link is not None:
        return _taken_apart(link["shown"])[0], link["target"]
    for mark in _EMPHASIS:
        inner = text[len(mark) : -len(mark)]
        enclosed = text.startswith(mark) and text.endswith(mark) and mark[0] not in inner
        if enclosed and inner.strip() == inner != "":
            return _taken_apart(inner)
    return text, None


@remembered
def looks_like_title(text: str) -> bool:
    """Whether a line could be a heading: short, capitalised, no sentence, list, pair or aside."""
    return _is_title(text, _MAX_WORDS)


def _is_title(text: str, most_words: int) -> bool:
    """Whether a line of no more than so many words could be a heading."""
    _, bare = split_marker(text)
    if len(bare) > _MAX_LENGTH or len(bare.split()) > most_words:
        return False
    if bare[:1] in _BRACKETS and bare.find(_BRACKETS[bare[0]]) == len(bare) - 1:
        return False
    first = bare.lstrip("\"'“‘[(")[:1]
    if not first or not first.isalnum() or (first.islower() and not _is_brand(bare)):
        return False
    bare = _NOTE_MARKS.sub("", bare) if bare.endswith("]") else bare
    if bare.rstrip("\"'”’»)]」』）").endswith(_ENDINGS) or _SENTENCE.search(bare):
        return False
    if any(sign in bare for sign in ("·", "→", "://", " = ")) or _LABELLED.match(bare):
        return False
    if timecode.find(bare) is not None or timecode.lead(bare) is not None or _introduces(bare):
        return False
    return _HANDLE.fullmatch(bare) is None and any(map(str.isalpha, bare))


def is_bold_title(text: str) -> bool:
    """Whether a line that is bold as a whole is a heading: also one that is counted on, or calls.

    A few words in front of a colon may be a label. What is counted may be longer, in parts that are
    titles each: `A. Is it deep? Ask the river`.

    >>> is_bold_title("B. Keynote: Dr. Ada Okafor"), is_bold_title("Moving water. It flows.")
    (True, False)
    """
    counted = _COUNTED.match(text)
    bare = text[counted.end() :] if counted else text
    if bare.endswith("!") and bare.count(" ") < _MAX_LABEL_WORDS:
        bare = bare.rstrip("!")
    label, colon, _ = bare.partition(": ")
    if counted is None and not (colon and label.count(" ") >= _MAX_LABEL_WORDS):
        return looks_like_title(bare)
    parts = _PARTED.split(bare) if counted else bare.split(": ", 1)
    most = _MAX_COUNTED_WORDS if counted else _MAX_WORDS
    return all(_is_title(it[:1].upper() + it[1:], most) for it in parts if it)


def _is_brand(text: str) -> bool:
    """Whether a text begins with a name that is written small: a host, or `iPhone`."""
    word = text.split(maxsplit=1)[0]
    host = "." in word[1:-1] and word[-1].isalpha() and ".." not in word
    return " " in text and (host or any(char.isupper() for char in word[1:3]))


def _introduces(text: str) -> bool:
    """Whether a line with a colon at its end is a sentence that leads into a list."""
    words = text.rstrip(":").split()
    if text.endswith(":") and len(words) > 1 and words[0].casefold() in _PRONOUNS:
        return True
    if text.endswith("：") and "，" in text:
        return True
    small = sum(word[0].islower() for word in words)
    return text.endswith(":") and len(words) > _MAX_LABEL_WORDS and small * 2 > len(words)


@remembered
def heading_parts(text: str) -> tuple[str, int | None]:
    """A heading's name and the count it carries: `Segments (14)`, `Topics15 themes`, `Quotes:`.

    A year in brackets counts nothing.

    >>> heading_parts("Segments (14)"), heading_parts("Topics15 themes"), heading_parts("Quotes:")
    (('Segments', 14), ('Topics', 15), ('Quotes', None))
    """
    _, bare = split_marker(unmarked(_ESCAPED.sub("", text.strip(), count=1)))
    bare = _EMOJI.sub("", unmarked(bare).strip("*_ ")).rstrip(":：").rstrip()
    match = _COUNT_BEHIND.match(bare) or _COUNT_RUN_ON.match(bare)
    if match is None:
        return bare, None
    return match["name"].rstrip(" ·:"), int(match["count"])


def spaced_marks(
    lines: Iterable[tuple[int, str]], code: Container[int]
) -> tuple[tuple[int, str], ...]:
    """Numbered lines, with a space behind `#` where a page writes all headings without one.

    A tag is one word: `#Weirs`. Two smaller headings (`##Weirs`) show how the page marks them.

    >>> spaced_marks([(1, "#Ada Okafor"), (2, "##Weirs"), (3, "##Dams"), (4, "#water")], ())
    ((1, '# Ada Okafor'), (2, '##Weirs'), (3, '##Dams'), (4, '#water'))
    """
    every = tuple(lines)
    smaller = sum(_SMALLER_MARK.match(text) is not None for n, text in every if n not in code)
    if smaller < _LEAST_MARKS:
        return every
    largest = ((n, text, n not in code and _LARGEST_MARK.match(text)) for n, text in every)
    return tuple((n, f"# {text[1:]}" if is_marked else text) for n, text, is_marked in largest)
