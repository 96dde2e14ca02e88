"""Language tags (BCP 47): in one form, compared, and with the direction of their writing.

Which languages and scripts there are, and in which script a language is written, is what the
Unicode CLDR says (through Babel).
"""

from functools import cache

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
    >>> language_tag("klartext") is None
    True
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


def differs(one: str, other: str) -> bool:
    """Whether two tags are of other languages, or of one language in other scripts.

    Regions do not count, but for the script that they imply: `zh-TW` is written in other
    characters than `zh`.

    >>> differs("en-GB", "en"), differs("zh-TW", "zh"), differs("de", "en")
    (False, True, True)
    """
    if one == other:
        return False
    return one.partition("-")[0] != other.partition("-")[0] or script_of(one) != script_of(other)


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
