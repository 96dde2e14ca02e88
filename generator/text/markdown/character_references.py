"""Character references of HTML (`&amp;`, `&#8217;`), also with more digits than characters have.

And tags that only say how words look.
"""

import re
from html import unescape

from generator.text.regex import Match, regex

_ZEROS = regex(r"&#0+(?=[0-9])")
_CLOSED = regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = regex(
    r"</?(?:(?P<apart>br|center|div|h[1-6]|p)|a|b|big|del|em|font|i|ins|mark|s|small|strike|span|strong|su[bp]|u)"
    r"(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_NO_CHARACTER = regex(r"&#[1-9][0-9]{7,};?")  # the highest number has seven digits


def unescaped(text: str) -> str:
    """The text with its character references resolved, as browsers do it.

    A number that is no character's becomes U+FFFD, however long it is; `html.unescape` fails with
    `ValueError` on more digits than Python converts.

    >>> unescaped("Tom &amp; Jerry&#8217;s &#" + "9" * 5000 + ";")
    'Tom & Jerry’s \ufffd'
    """
    return unescape(without_long_numbers(text)) if "&" in text else text


def without_long_numbers(text: str) -> str:
    """The text with U+FFFD for references to characters that cannot exist; others stay."""
    if "&#" not in text:
        return text
    return _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", _ZEROS.sub("&#", text))


def with_signs(text: str) -> str:
    """The text with its closed references resolved, but for those to signs that nobody sees.

    >>> with_signs("Dams &mdash; &quot;debts&quot;&nbsp;&#8238; ?a=1&copy=2")
    'Dams — "debts" &#8238; ?a=1&copy=2'
    """

    def sign(reference: Match) -> str:
        seen = " ".join(f".{unescape(reference[0])}.".split())[1:-1]
        return seen if seen.isprintable() else reference[0]

    return _CLOSED.sub(sign, text)


def as_shown(text: str) -> str:
    """The text as a page shows it: without tags that are closed, and with its closed references.

    >>> as_shown('<h1 class="big">Moving<br>water</h1> &amp; <a href="/">List</a><Dam> &lt;b&gt;')
    ' Moving water  & List<Dam> <b>'
    """
    is_marked = "</" in text or "<br" in text
    plain = _TAG.sub(lambda tag: " " if tag["apart"] else "", text) if is_marked else text
    return with_signs(plain)
