"""Texts for CommonMark that people read as it is: only what would mean something gets a backslash.

What GitHub, Obsidian and Quartz add to CommonMark is escaped as well: footnotes, wiki links, tags,
formulas, highlights, addresses that become links by themselves.
"""

from generator.text.caches import remembered
from generator.text.markdown.escape import harmless, shown_char
from generator.text.regex import regex

_ANYWHERE = regex(  # each branch begins with its sign: so texts without any are passed fast
    r"[\\`*_\[\]<>#|~$^{}@]"  # marks of CommonMark and of its dialects
    r"|&(?=#?\w+;)|=(?==)|%(?=%)"  # references, highlights, comments
    r"|:(?<=\w:)(?=//|\w+:)|\.(?<=\bwww\.)"  # addresses, emoji by name
)
_AT_START = regex(r"[-+=](?=[\s=+-]|$)|:")
_NUMBERED = regex(r"(\d{1,9})([.)])(?=\s|$)")
_FENCE = regex(r"`{3,}")
_LANGUAGE = regex(r"[\w+#.-]{1,30}")

QUERIES = frozenset("base dataview dataviewjs query tasks".split())
"""What a program of a vault runs, or lists the notes by, where a block is called so."""


def fenced(code: str, language: str) -> str:
    """A block of code, between fences longer than any in it; the language where that is a word.

    Anything else behind a fence might end it, and no program is to run what stands in it.
    """
    is_word = _LANGUAGE.fullmatch(language) and language.lower() not in QUERIES
    ticks = max((len(fence) for fence in _FENCE.findall(code)), default=2) + 1
    lines = ("".join(map(shown_char, line.rstrip())) for line in code.split("\n"))
    return "\n".join(["`" * ticks + (language if is_word else ""), *lines, "`" * ticks])


@remembered
def plain(text: str) -> str:
    r"""The text in one line, in which no sign means anything.

    >>> print(plain("1. [x](y) is *not* a link"))
    1\. \[x\](y) is \*not\* a link
    """
    escaped = _ANYWHERE.sub(r"\\\g<0>", harmless(text))
    escaped = _AT_START.sub(r"\\\g<0>", escaped, count=1) if _AT_START.match(escaped) else escaped
    numbered = _NUMBERED.match(escaped)
    return f"{numbered[1]}\\{escaped[len(numbered[1]) :]}" if numbered else escaped
