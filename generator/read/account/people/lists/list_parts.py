"""The parts of a list: what stands between its separators, and the name that a part gives."""

import re
from collections.abc import Sequence

from generator.model.account_head import PersonRole
from generator.model.base import Value
from generator.read.account.people.names import is_full_name
from generator.read.grammar.labelled import IDEOGRAPHS, has_ideographs
from generator.read.grammar.linked_values import bare_text
from generator.read.vocabulary.keys import ABSENT, ROLE_OF, Field, field_of
from generator.read.vocabulary.unknown_values import is_nobody
from generator.read.vocabulary.word_lists import WORDS
from generator.text.caches import remembered
from generator.text.naming.given_names import are_given_names, is_given_name
from generator.text.naming.normal import words
from generator.text.naming.people_words import names_role
from generator.text.naming.person_names import is_abbreviated, is_group
from generator.text.regex import regex
from generator.text.web_address import MAIL_ADDRESS

_PAIR, _LEAST_LISTED = 2, 3
_RUN_ON = regex(r"(?<=\)) (?=[^\s()]{1,40} [^()]{1,60}\()")

BETWEEN = regex(r"\s?[;；、•／]\s?|\s[·/]\s")
COMMA = regex(r"\s?[,，]\s?")
AND = regex(r"(?<!\s)\s+(?:and|&|\+|und|и|與|与|和|及)\s+")
_WITH_TIME = regex(r"\s?\([^()\d]{0,40}\d{1,2}[:.h]\d\d[^()]{0,40}\)")
_HANDLE = regex(r"[a-z][a-z\d_-]{1,20}")
_OF_HANDLE = regex(rf"(?<![\w-]){_HANDLE.pattern}(?=\]|: |@(?!\S))")  # `[ada] Weirs`, `ada: no`
_NESTED = regex(
    r"[(（\[{][^()（）\[\]{}]*+(?:[(（][^()（）\[\]{}]*+[)）][^()（）\[\]{}]*+)*+(?:[)）\]}]|$)"
)
"""What stands in brackets, with others inside; what no bracket closes goes on to the end."""


_ON_CARD = regex(
    r"(?P<name>[^@()（）,;:.\s][^@()（）,;:.]{0,40}?)\s?[(（]?@[\w.-]{2,30}"
    r"(?:\s\(https?://[^\s()]{1,200}\))?[)）]?"
)
AND_OTHERS = regex(
    r",?\s(?:et al\.?|(?:and|&|und|et|y|e)\s"
    r"(?:andere|autres|colleagues|friends|more|others|otros|outros))$",
    re.IGNORECASE,
)
"""Those whom a list does not name, at its end."""

OF_ALL = regex(r",? (?:all|both|alle|beide|toutes|tous) (?:at|de|from|of|von) [^,()]{2,60}$")
"""What several are: `Ada Okafor, Ivo Kern, both from Acme`."""

_DASH = r"(?:(?<!\S)[-–—|/·•]\s{1,4})?(?<!\S)"
_CALLED = r"(?:\(@[\w-]{2,40}\)|@[\w-]{2,40}(?![^\s,;]))"
_MAIL = rf"[<(\[]?(?:(?<!\w)[a-z]{{3,10}}:@?)?{MAIL_ADDRESS.pattern}[>)\]]?"  # `acct:ada@x.org`
HANDLE = rf"{_CALLED}|{_MAIL}"
_SITE = r"(?:https?://)?(?:[\w-]{1,60}\.){1,3}[a-z]{2,10}(?:/[^\s()]{0,120})?"
_LINK = rf"(?:(?<=\S) {_SITE})? \(https?://[^\s()]{{1,300}}\)"
LINKS = regex(rf"{_LINK}|{_MAIL}|(?<=[\w.)])(?<!\bby)(?<!\bvia)\s{_CALLED}")
"""Where somebody is found, behind a name or in a list of names."""

BESIDE = regex(
    rf"{_LINK}|{_DASH}(?:{HANDLE})"
    rf"|{_DASH}{_SITE}$"
)
"""The same beside a name in a line, with the dash in front, or a site at the end."""


def without_links(text: str) -> str:
    """A text without where somebody is found, behind a name or in a list of names."""
    return LINKS.sub("", text) if "@" in text or "(http" in text else text


def without_places(text: str) -> str:
    """A line without where somebody is found beside a name.

    >>> without_places("Ada Okafor, @ada"), without_places("Ada Okafor, who is ada.")
    ('Ada Okafor, ', 'Ada Okafor, who is ada.')
    """
    is_site = "." in text.rstrip().rpartition(" ")[2][:-1]
    return BESIDE.sub("", text) if is_site or "@" in text or "(http" in text else text


_TITLED = regex(r"(?<![\w.])(?:(?:Dr|Prof|Rev)\b\.?\s{1,2}){1,3}(?=[A-Z][\w.'’-]*\s[A-Z])")
"""What stands in front of a whole name: `Prof. Dr. Ada Okafor`."""


_TITLED_IN_SMALL = regex(
    r"(?<![\w.-])(?:(?:dr|dra|drs|prof|hab|inż|ing|ir|mgr|ks|lic|doc|dott|sr|sra)\b\.?\s{0,2}){1,4}"
    r"(?=[^\W\d_a-z][\w.'’-]*\s[^\W\d_a-z])|^The (?=(?:Rt\.? |Most |Very )?Rev)"
)
"""The same in small letters: `dr hab. Jan Kowalski`; and the article of `The Rev. Ada Okafor`."""

_TITLED_IN_HAN = regex(
    rf"(?<=[{IDEOGRAPHS}]{{2}})\s(?:{'|'.join(WORDS['titles_in_han'])})(?=\s?(?:$|[,，、;；]))"
)
"""The same behind a name in Chinese letters: `王芳 教授`."""


def without_titles(text: str) -> str:
    """A list without what stands in front of several of its names: `Dr. Ada Ok, Dr. Ivo Kern`.

    In small letters it is no part of one name either.
    """
    bare = _TITLED_IN_HAN.sub("", _TITLED_IN_SMALL.sub("", text))
    return _TITLED.sub("", bare) if len(_TITLED.findall(bare)) > 1 else bare


def unnested(text: str, sign: str = " ") -> str:
    """A text in which what stands in brackets is blank, or a sign, at the same places.

    >>> unnested("Ada (Lab of Weirs (LOW) and Bo) and Ivo (Mill", "-")
    'Ada --------------------------- and Ivo -----'
    """
    return _NESTED.sub(lambda match: sign * len(match.group()), text)


def without_times(text: str) -> str:
    """A list without how long somebody was there, which may stand for a comma."""
    return _WITH_TIME.sub(",", text).replace(",,", ",").removesuffix(",")


def by_handles(parts: Sequence[str], text: str) -> dict[str, str]:
    """Those who were there by their accounts, one a line, where a text says more of one of them."""
    if len(parts) < _PAIR or not all(map(_HANDLE.fullmatch, parts)):
        return {}
    is_own = any(match[0] in parts for match in _OF_HANDLE.finditer(text))
    return {it: it for it in parts if not (is_group(it) or is_nobody(it))} if is_own else {}


def by_given_word(text: str) -> tuple[str, ...]:
    """Who was there by nothing but a given name, as one may stand among whole names."""
    word = unnested(text).strip(" *_.")
    return (word,) if are_given_names([word]) and not ABSENT.search(text) else ()


def called_on_line(text: str) -> str:
    """The name of a line that is nothing else but where somebody is found; else nothing.

    >>> called_on_line("Ada Okafor (@ada)"), called_on_line("Ada [@ada] wrote to @ivo.")
    ('Ada Okafor', '')
    """
    match = _ON_CARD.fullmatch(text)
    return match["name"].removesuffix("さん") if match and not is_group(match["name"]) else ""


def count_parts(text: str) -> int:
    """How many parts a list has between its commas, or between its other separators."""
    return max(len(parts_of(text, separator)) for separator in (BETWEEN, COMMA))


def split_at_and(text: str) -> list[str]:
    """The parts of a text that `and` and its like join outside of brackets."""
    return parts_of(text, AND)


def parts_of(text: str, separator: re.Pattern[str]) -> list[str]:
    """The parts of a text between separators that stand in no brackets."""
    parts, start = [], 0
    for match in separator.finditer(unnested(text, "\0")):
        parts.append(text[start : match.start()])
        start = match.end()
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]


def with_generations(parts: list[str]) -> list[str]:
    """The parts, with `Jr.` and the like as a part of the name in front."""
    joined: list[str] = []
    for part in parts:
        if joined and words(part) in {("jr",), ("sr",), ("ii",), ("iii",)}:
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def with_missing_commas(parts: Sequence[str]) -> Sequence[str]:
    """The parts of a list, two where a comma is missing: all others are names of two words.

    Or each of the two is a whole name with something in brackets: `Ada Okafor (Acme) Ivo Kern (X)`.
    """
    parts = [it for part in parts for it in _without_missing(part)]
    words_of = [part.split() for part in parts]
    are_pairs = sorted(map(len, words_of)) == [*[_PAIR] * (len(parts) - 1), 2 * _PAIR]
    if len(parts) < _LEAST_LISTED or not are_pairs:
        return parts
    pairs = [it[at : at + _PAIR] for it in words_of for at in range(0, len(it), _PAIR)]
    are_two = all(
        [*map(is_given_name, it)] == [True, False] * _PAIR for it in words_of if len(it) > _PAIR
    )
    return [" ".join(it) for it in pairs] if are_two else parts


def _without_missing(part: str) -> Sequence[str]:
    """A part, or the two whole names that it is where a comma is missing between their brackets."""
    names = _RUN_ON.split(part)
    return names if all(is_full_name(_ASIDE.sub("", it)) for it in names) else [part]


def is_turned(first: str, last: str) -> bool:
    """Whether a surname stands before a given name: `Okafor, Ada`."""
    return first.isalpha() and last.isalpha() and is_given_name(last) and not is_given_name(first)


BEHIND_NAME = regex(
    rf"(?<=[{IDEOGRAPHS}）])[@＠]|"
    r"(?<!\s)\s+(?:[|@]|[-–—]{1,2}|via|alias|aka|AKA|a\.k\.a\.)\s+|\s?[｜—]\s?|(?<!\s)\s+(?:at|from)\s+(?=[A-Z])"
)
_ASIDE = regex(r"\s?[(（](?P<aside>[^()（）]+)[)）]?$")
_MOST_ASIDES = 5
_OF = regex(r"(?<!\s)\s+of\s+(?=[A-Z])")
_HONORIFIC = regex(r"\s?(?:さん|さま|様|氏|先生|教授|老师|老師|女士|(?<=\s)(?:교수|박사)님?)\s?$")
_VERSION = regex(r"\s\d{1,2}(?:\.0)?$")  # `Ada Okafor 2.0`, who comes again
_UNOPENED = regex(r"(?:\s[A-Z]{2,10})?[)）]$")
"""What is left of a firm in brackets of which the first is missing: `Ada Okafor ACME)`."""
_ACCOUNT = regex(r"@?[a-z][a-z\d_-]{1,30}")
_AROUND, STOPS = " ,;\"'“”*_", (".", "。")


class ListedName(Value, frozen=True, kw_only=True):
    """A name in a list, and the role that stands behind it in brackets, if one does."""

    name: str
    role: PersonRole | None = None

    @property
    def is_word(self) -> bool:
        """Whether it is one word, as the names of firms and products are."""
        return len(self.name.split()) == 1 and not has_ideographs(self.name)


@remembered
def listed_name(printed: str) -> ListedName:
    """A name without what stands behind it, and without the mark of a handle."""
    bare = bare_text(printed.strip(_AROUND)).removesuffix(".md")
    if bare.endswith(STOPS) and not is_abbreviated(bare.split()[-1]):
        bare = bare.rstrip(".。")
    bare = BEHIND_NAME.split(bare, maxsplit=1)[0]
    if bare.endswith((")", "）")) and not {"(", "（"}.intersection(bare):
        bare = _UNOPENED.sub("", bare)
    bare = _HONORIFIC.sub("", bare)
    aside = _ASIDE.search(bare)
    before = _HONORIFIC.sub("", bare[: aside.start()]) if aside and aside.start() else bare
    for _ in range(_MOST_ASIDES):
        other = _ASIDE.search(before)
        if other is None or not other.start():
            break
        before = before[: other.start()]
    named = aside["aside"].partition(",")[0] if aside and _ACCOUNT.fullmatch(before) else ""
    before = named if is_full_name(named) else before  # `ada (Ada Okafor)`
    place = _OF.split(before, maxsplit=1)[0]
    before = place if is_full_name(place) else before
    role = ROLE_OF.get(field_of(aside["aside"]) or Field.OTHER) if aside else None
    first, _, rest = before.strip(_AROUND).partition(" ")
    is_role = first.islower() and names_role(first)
    leads = ROLE_OF.get(field_of(first) or Field.OTHER) if is_role else None
    if leads and leads.takes_part and is_full_name(rest):  # `host Ada Okafor`
        role, before = leads, rest
    name = _VERSION.sub("", before.strip(_AROUND)).lstrip("@")
    closed = f'{name}"' if name.count('"') % 2 else name  # `Ada "Weir"`
    return ListedName(name=closed if closed in printed else name, role=role)
