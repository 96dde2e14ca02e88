"""The language of a text: what it is written in, and language tags (BCP 47).

Nothing is trained and nothing guessed: what could be of two languages is of none. A script that
several languages share says that much and no more: `und-Cyrl` is “some language in Cyrillic”. Which
languages and scripts there are is what the Unicode CLDR says (through Babel).
"""

from bisect import bisect
from collections import Counter
from functools import cache
from unicodedata import category

from generator.text.regex import regex

SAMPLE_LENGTH = 2000
"""How many characters are looked at: no long text costs more than a short one."""

_BLOCKS = """
0370:Grek 0400:Cyrl 0530:Armn 0590:Hebr 0600:Arab 0700: 0750:Arab 0780: 08A0:Arab 0900:Deva
0980:Beng 0A00:Guru 0A80:Gujr 0B00:Orya 0B80:Taml 0C00:Telu 0C80:Knda 0D00:Mlym 0D80:Sinh 0E00:Thai
0E80:Laoo 0F00: 10A0:Geor 1100:Hang 1200:Ethi 13A0: 1780:Khmr 1800: 1F00:Grek 2000: 3040:Kana 3100:
3130:Hang 3190: 31F0:Kana 3200: 3400:Hani A000: AC00:Hang D7B0: F900:Hani FB00: FB1D:Hebr FB50:Arab
FE00: FE70:Arab FF00: FF66:Kana FFA0: 20000:Hani 323B0:
"""
"""Where the letters of a script begin (Unicode blocks), or, with no name, where others do."""

_SCRIPTS = [block.split(":")[1] for block in _BLOCKS.split()]
_STARTS = [int(block.split(":")[0], 16) for block in _BLOCKS.split()]
_ONE_LANGUAGE = """
Armn:hy Geor:ka Grek:el Gujr:gu Guru:pa Hang:ko Hebr:he Jpan:ja Khmr:km Knda:kn Laoo:lo Hani:zh
Mlym:ml Orya:or Sinh:si Taml:ta Telu:te Thai:th
"""
"""The scripts in which as good as everything is of one language."""

_LANGUAGES = dict(pair.split(":") for pair in _ONE_LANGUAGE.split())

_OTHER = regex("[\u0370-\u1fff\u3040-\ufffd\U00020000-\U000323af]")
_LATIN = regex(r"[a-z\u00c0-\u024f]+")
_LETTERS = 5  # that a word has, in an alphabet; syllables and characters are fewer
_LETTERS_OF = {"Hani": 2, "Jpan": 2, "Hang": 2}
_FEWEST = 10  # words
_MOSTLY = 0.6

_ENGLISH = frozenset(
    "the of and to that is for with are this from by it be have which what how you we not".split()
)
_ENGLISH_WORDS = 50
_ENGLISH_KINDS = 4
_ENGLISH_SHARE = 0.1  # ordinary English has twice as many


def written_in(text: str) -> str | None:
    """The language of a text as a BCP 47 tag, or None where its beginning does not settle it.

    A script with one language says which: Han without kana is Chinese, with kana Japanese. In
    Latin letters only English is known, by how often its commonest words come.

    >>> written_in("我们不是在培育动物，而是在召唤幽灵。强化学习很糟糕。")
    'zh'
    """
    beginning = text[:SAMPLE_LENGTH].lower()
    scripts = _letters(beginning)
    latin = _LATIN.findall(beginning)
    words = {script: count / _LETTERS_OF.get(script, _LETTERS) for script, count in scripts.items()}
    words["Latn"] = len(latin)
    script, most = max(words.items(), key=lambda pair: (pair[1], pair[0]))
    if most < max(_FEWEST, _MOSTLY * sum(words.values())):
        return None
    if script == "Latn":
        return "en" if _is_english(latin) else None
    return _LANGUAGES.get(script, f"und-{script}") if script else None


def _letters(text: str) -> Counter[str]:
    """How many letters of each script but Latin there are; Japanese is one, Han with its kana."""
    count: Counter[str] = Counter()
    if text.isascii():
        return count
    for char, number in Counter(_OTHER.findall(text)).items():
        if category(char)[0] in "LM":  # signs of vowels are marks
            count[_SCRIPTS[bisect(_STARTS, ord(char)) - 1]] += number
    kana = count.pop("Kana", 0)
    if not kana:
        return count
    # Japanese text is about half kana; a name in a Chinese text is a few of them.
    share = kana / (kana + count["Hani"])
    if share >= 0.1:
        count["Jpan"] = kana + count.pop("Hani", 0)
    elif share >= 0.02:
        count[""] += kana + count.pop("Hani", 0)
    return count


def _is_english(words: list[str]) -> bool:
    known = [word for word in words if word in _ENGLISH]
    return (
        len(words) >= _ENGLISH_WORDS
        and len(set(known)) >= _ENGLISH_KINDS
        and len(known) >= _ENGLISH_SHARE * len(words)
    )


# --- tags: in one form, compared, and with the direction of their writing ---------------------

_MOST = 40
_RIGHT_TO_LEFT = frozenset("Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi".split())
"""Scripts that are written from right to left (CLDR, `scriptMetadata`)."""

_NO_LANGUAGE = frozenset({"und", "mul", "zxx", "mis"})
"""Codes that name no language: unknown, several, none, uncoded."""


@cache
def language_tag(text: str) -> str | None:
    """A language as somebody states it, as a tag of language, script and region.

    An underscore counts as a hyphen, codes that are no longer used stand for those that replaced
    them, and an English name of a language for its code. What goes further (`ca-valencia`) is left
    out. None for what names no language.

    >>> language_tag("EN_us"), language_tag("zh-hant"), language_tag("eng"), language_tag("German")
    ('en-US', 'zh-Hant', 'en', 'de')
    """
    stated = text.strip().replace("_", "-")
    if not stated or len(stated) > _MOST or not stated.isascii():
        return None
    from babel.core import get_global, parse_locale

    try:
        language, region, script, *_ = parse_locale(stated, sep="-")
    except ValueError:
        return _by_name().get(stated.casefold())
    language = get_global("language_aliases").get(language, language)
    known = get_global("likely_subtags")
    if language not in known or language in _NO_LANGUAGE:
        return _by_name().get(stated.casefold())
    if script and script not in _scripts():
        return None
    return "-".join(part for part in (language, script, region) if part)


def is_other_language(tag: str, other: str) -> bool:
    """Whether two tags are of other languages, or of one language in other scripts.

    Regions do not count, but for the script that they imply: `zh-TW` is written in other
    characters than `zh`.

    >>> [is_other_language(tag, other) for tag, other in (("en-GB", "en"), ("zh-TW", "zh"))]
    [False, True]
    """
    if tag == other:
        return False
    return tag.partition("-")[0] != other.partition("-")[0] or script_of(tag) != script_of(other)


def is_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left."""
    return script_of(tag) in _RIGHT_TO_LEFT


@cache
def script_of(tag: str) -> str | None:
    """The script of a tag (ISO 15924), stated or the usual one; None where there is none known."""
    from babel.core import get_global

    language, *rest = tag.split("-")
    stated = next((part for part in rest if len(part) == 4), None)
    if stated:
        return stated
    known = get_global("likely_subtags")
    likely = known.get("_".join((language, *rest))) or known.get(language)
    return likely.split("_")[1] if likely else None


@cache
def _scripts() -> frozenset[str]:
    from babel.core import get_global

    return frozenset(likely.split("_")[1] for likely in get_global("likely_subtags").values())


@cache
def _by_name() -> dict[str, str]:
    """The tags of languages by their English names in small letters."""
    from babel import Locale

    named = Locale("en").languages.items()
    return {
        name.casefold(): code.replace("_", "-")
        for code, name in named
        if code.partition("_")[0] not in _NO_LANGUAGE
    }
