"""Texts for TeX and for programs that read BibTeX."""

from anyascii import anyascii

from generator.text.markdown.escape import harmless

# Braces are spelt out: BibTeX counts them even behind a backslash.
_TEX = str.maketrans(
    {char: f"\\{char}" for char in "&%$#_"}
    | {
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def tex(text: str) -> str:
    r"""The text in one line, in which whatever has a meaning for TeX stands for itself.

    >>> print(tex("50 % of {AI}"))
    50 \% of \textbraceleft{}AI\textbraceright{}
    """
    return harmless(text).translate(_TEX)


def citation_key(identity: str) -> str:
    """An id as a key of an entry: in Latin letters, for BibTeX takes no others; maybe empty.

    >>> citation_key("weiß"), citation_key("北京 第2期")
    ('weiss', 'beijing-di2qi')
    """
    latin = identity if identity.isascii() else anyascii(identity)
    return "".join(char if char.isalnum() else "-" for char in latin.lower()).strip("-")
