"""Normal forms, in which texts and names are compared. None of them is ever shown.

From the least change to the greatest: `composed`, `fold` (white space), `plain` (marks as ASCII),
`words`, `name_key` (the last word's singular), `one_spelling` (British and American words alike).
"""

import unicodedata
from collections.abc import Iterable

from generator.text.caches import clearable_cache
from generator.text.naming.word_lists import WORDS
from generator.text.regex import regex

_MARKS = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    "\u2026": "...",
    "\u00a0": " ",
}

_BORDER = regex(r"(?<=[^\S ])|(?<= )(?=\S)")  # behind white space
_WORD = regex(r"[\w+#']+")  # an underscore is none of them
_OF_WORDS = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() or chr(code) in "+#'" else ord(" ")
    for code in range(128)
).ljust(256)
"""Of ASCII what :func:`words` reads: letters and digits small, anything else as a space."""

# Words in -s that are not plurals, by ending: analysis, chess, virus, bias, news.
_SINGULAR_ENDINGS = ("ss", "us", "is", "as", "ics", "ews", "ous", "os")

_LEAST_LETTERS = 4
_LEAST_COMMON, _SHARE = 3, 0.75  # words that a line and a name have in common
_PIECE = 1_000
_LONG = 50_000


def composed(text: str) -> str:
    """The text in Unicode's composed form (NFC).

    The time to compose a run of combining marks grows with the square of its length, so that a
    long text is composed word by word, and a word without an end in pieces.
    """
    if len(text) <= _PIECE or text.isascii():
        return unicodedata.normalize("NFC", text)
    return "".join(
        unicodedata.normalize("NFC", word[start : start + _PIECE])
        for word in _BORDER.split(text)
        for start in range(0, len(word), _PIECE)
    )


def fold(text: str) -> str:
    """The text in Unicode's composed form with every run of white space as one space."""
    if len(text) <= _LONG:
        return " ".join((text if text.isascii() else composed(text)).split())
    return _joined(composed(text[at : at + _LONG]) for at in range(0, len(text), _LONG))


def _joined(pieces: Iterable[str]) -> str:
    """The pieces of a long text, folded one by one: the words of all would take much room."""
    folded: list[str] = []
    spaced = True
    for piece in pieces:
        words = " ".join(piece.split())
        if words and not spaced and piece[0].isspace():
            folded.append(" ")
        if not words:
            words = "" if spaced else " "
        elif piece[-1].isspace():
            words += " "
        folded.append(words)
        spaced = words[-1:].isspace() if words else spaced
    return "".join(folded).rstrip()


def plain(text: str) -> str:
    """The text with typographic quotation marks, dashes and ellipses as ASCII, folded."""
    if not text.isascii():
        for mark, meant in _MARKS.items():  # `translate` takes ten times as long
            if mark in text:
                text = text.replace(mark, meant)
    return fold(text)


def words(text: str) -> tuple[str, ...]:
    """The text's words in lower case: runs of letters, digits, `+`, `#` and inner apostrophes."""
    same = text if text.isascii() else plain(text)  # of ASCII it would only fold white space
    if same.isascii():
        runs = same.encode().translate(_OF_WORDS).decode().split()  # sooner than a search
    else:
        runs = _WORD.findall(same.casefold().replace("_", " "))
    if "'" not in same or not _at_border(" ".join(runs)):
        return tuple(runs)
    return tuple(word for run in runs if (word := run.strip("'")))


def _at_border(runs: str) -> bool:
    """Whether an apostrophe begins or ends a word, as none does in `don't`."""
    return "' " in runs or " '" in runs or runs[:1] == "'" or runs[-1:] == "'"


def long_words(text: str) -> frozenset[str]:
    """The words of four letters and more, as :func:`words` gives them: mostly no `the`, `and`."""
    return frozenset(word for word in words(text) if len(word) >= _LEAST_LETTERS)


def agrees(line: str, name: str) -> bool:
    """Whether a line says what a file or page is called, or a part of it.

    >>> agrees("How rivers answer: weirs and salmon", "how rivers answer weirs")
    True
    """
    own, named = ({word: None for word in words(it) if not word.isdigit()} for it in (line, name))
    common = len(own.keys() & named.keys())
    least = max(_LEAST_COMMON, _SHARE * min(len(own), len(named)))
    return next(iter(named), "") in own and common >= least


@clearable_cache(1 << 16)
def singular(word: str) -> str:
    """An English plural's singular by its ending; any other word as it is.

    >>> singular("agents"), singular("technologies"), singular("bias"), singular("GPUs")
    ('agent', 'technology', 'bias', 'GPU')
    """
    if len(word) > 2 and word.endswith("s") and word[:-1].isupper():
        return word[:-1]
    if word.isupper():  # GPS, AWS
        return word
    lower = word.casefold()
    if len(lower) < 3 or not lower.endswith("s") or lower.endswith(_SINGULAR_ENDINGS):
        return word
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    if lower.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def plural(word: str) -> str:
    """An English noun's plain plural by its ending.

    >>> plural("agent"), plural("technology"), plural("box")
    ('agents', 'technologies', 'boxes')
    """
    lower = word.casefold()
    if lower.endswith("y") and len(lower) > 2 and lower[-2] not in "aeiou":
        return word[:-1] + "ies"
    if lower.endswith(("ch", "sh", "x", "s", "z")):
        return word + "es"
    return word + "s"


@clearable_cache(1 << 16)
def name_key(name: str) -> str:
    """The form in which names of concepts and entities are compared.

    Case, quotation marks, hyphens and the last word's plural do not count.
    """
    parts = list(words(name.replace("-", " ")))
    if parts:
        last = singular(parts[-1])
        parts[-1] = f"{last[:-2]}y" if last.endswith("ie") else last  # movies, a movie
    return " ".join(parts)


def link_key(name: str) -> str:
    """The same for any name, of signs alone too: the form in which names are looked up."""
    return name_key(name) or fold(name).casefold()


# --- spellings --------------------------------------------------------------------------------

_RULES = tuple(
    (regex(pattern), form)
    for pattern, form in (
        (r"(?<=[a-z]{2})isation", "ization"),  # standardisation
        (r"(?<=[a-z]{3})is(?=e$|es$|ed$|ing$|er$|ers$|able$)", "iz"),  # quantise
        (r"(?<=[a-z]{2})lys(?=e$|es$|ed$|ing$|er$|ers$)", "lyz"),  # analyse
        (
            r"^(\w*[aeiou]\w*[bdilmnpv])our(?=$|s$|ed|ing|al|is|ite|hood|able|er|ful|less)",
            r"\1or",  # neighbourhood, and never mourning
        ),
        (r"(?<=[aeioun][bt])re(?=s?$)", "er"),  # centre, fibre
        (r"^(\w*[aeiou][^aeiou]+[aeiou]l)l(?=ed$|ing$|er$|ers$|or$|ors$)", r"\1"),  # modelling
        (r"(?<=[a-z]{2}o)gue(?=s?$)", "g"),  # catalogue
        (r"(?<=[a-z]{2}g)ement", "ment"),  # judgement
        (r"(?<=^p)ae(?=d)|(?<=^orthop)ae(?=d)|(?<=^an)ae(?=s)|(?<=^h)ae(?=m)", "e"),
    )
)
_MAY_DIFFER = regex("is|lys|our|re|ll|gue|gem|ae")
"""What one of the rules changes holds one of these."""
_WORDS = dict(pair.split(":") for pair in WORDS["british"])
NUMBER_WORDS = WORDS["numbers"]
TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred".split()
NUMBERS = {name: str(number) for number, name in enumerate(NUMBER_WORDS[1:], start=2)}
NUMBERS |= {name: f"{number}0" for number, name in enumerate(TENS, start=2)}
"""Numbers in words, as digits; `one` is more often no number."""

_ACCENTS = dict.fromkeys(range(0x300, 0x370))
_SHORTEST = 5
_LONGEST = 40  # letters of a word of a language; the rules are for words


def one_spelling(word: str) -> str:
    """The form of a word in small letters that its British and American spellings share.

    >>> one_spelling("colour"), one_spelling("modelling"), one_spelling("centre")
    ('color', 'modeling', 'center')
    """
    if word in _WORDS:
        return _WORDS[word]
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isascii():
        return word
    if _MAY_DIFFER.search(word) is not None:
        for rule, form in _RULES:
            word = rule.sub(form, word)
    return word


def without_accents(text: str) -> str:
    """Latin letters without their accents; letters of other scripts stay as they are."""
    if text.isascii():
        return text
    return "".join(
        unicodedata.normalize("NFD", char).translate(_ACCENTS)[:1] or char
        if unicodedata.name(char, "").startswith("LATIN")
        else char
        for char in text
    )


def letters_of(text: str) -> str:
    """The letters and digits of a text in small letters, and nothing between them.

    >>> letters_of("Ada O'Kafor"), letters_of("ada-okafor")
    ('adaokafor', 'adaokafor')
    """
    return "".join(filter(str.isalnum, text.casefold()))
