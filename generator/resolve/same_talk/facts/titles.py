"""Titles as they are compared: their forms, the words in them that tell, and what kind they are."""

import re
from collections.abc import Collection, Iterable, Iterator

from generator.model.base import Value
from generator.text.caches import clearable_cache
from generator.text.naming.common_words import COMMON_WORDS
from generator.text.naming.normal import one_spelling, plain, singular, words
from generator.text.naming.person_names import name_words
from generator.text.naming.word_lists import SORTS_OF_TALKS, WORDS
from generator.text.quantities.dates import FULL_DAY, MONTHS, find_date
from generator.text.quantities.weekdays import ELSEWHERE, ENGLISH
from generator.text.regex import regex

_BETWEEN_PARTS = regex(r"(?<!\s)\s++(?:[|–—•·]|-|::)\s+|(?<=[\w)])[:|]\s+|(?<=\S)\s+(?=\()")
_QUOTED = regex(r'"([^"]+)"')
_BEFORE_DAY = regex(
    rf"(?:(?<!\s)\s[-–—|]\s|[,:]\s|\s\()(?:(?:{ENGLISH}|{ELSEWHERE}),?\s)?$", re.IGNORECASE
)
_AT_VENUE = regex(r",\s[A-Za-z][A-Za-z/& -]{2,30}\s['’]\d\d$")  # of a paper: `Weirs, RIVER '31`
_BEHIND_DAY = regex(r"(?:\s[-–—|]|:)\s(?=\S)")
_JOINING = frozenset("and by feat featuring from ft mit of par presented von with".split())
_LEADING = frozenset("a an and by from of on the with".split())
_LEAST_OF_PART = 2
_PIECES = frozenset("trailer trailers teaser clip clips preview excerpt promo outtakes".split())
_CAPITAL = r"[A-ZÀ-ÖØ-ÞČĆĎĐĘĚŁŃŇŘŚŞŠŤŮŹŻŽİ]"
_TWO_NAMES = regex(rf"({_CAPITAL}(?<!\w{_CAPITAL})[\w'’-]{{1,40}}) (?=({_CAPITAL}[\w'’-]{{1,40}}))")
_BRACKETED = regex(rf"\s[(\[](lightning|relámpago|{'|'.join(SORTS_OF_TALKS)})[)\]]", re.IGNORECASE)
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x".split())
_NUMBER = regex(
    r"^(?:(?:episode|ep\.?|folge|épisode|epis[oó]dio|odcinek|aflevering|avsnitt)\s?#?|#)\d{1,4}"
    r"\s?[:–—|-]\s(?=\S)",
    re.IGNORECASE,
)
"""The number of an episode in front of what it is called, which is a fact of its own."""

_TALK_OF = regex(r"\d+(?:st|nd|rd|th)?")
YEAR = regex(r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)")

RECURRING = frozenset(WORDS["recurring"])
"""Words of titles that are given again and again; they tell no talk from another."""


_KINDS = (
    r"(?:(?:ai|complete|comprehensive|compressed|condensed|deep|detailed|edited|episode|executive"
    r"|full|interview|lecture|meeting|podcast|raw|session|short|show|talk|video|youtube)\s)*"
)
_TEXTS = r"digest|notes|recap|summary|transcript(?:ion)?"
_ABROAD = (
    r"mitschrift|transkript|zusammenfassung|samenvatting|sammanfattning|resumen|transcripción"
    r"|resumo|transcrição|résumé|compte rendu|riassunto|trascrizione|podsumowanie|transkrypcja"
    r"|конспект|расшифровка|краткое содержание"
)
_IN_CHINESE = r"(?:播客|视频|視頻|访谈|訪談)?(?:摘要|总结|總結|笔记|筆記|文字稿|逐字稿|要約)"
_SORT = regex(
    rf"^{_KINDS}(?:(?:{_TEXTS}|analysis|highlights|minutes|outline|{_ABROAD})(?:\s?:|\s[-–—|])\s+"
    rf"|(?:{_TEXTS}|key (?:insights|points|takeaways)) (?:from|of|on):?\s+(?=[\"“„«]))"
    rf"|^(?:{_IN_CHINESE}\s?[:：|｜]|【{_IN_CHINESE}】)\s*",
    re.IGNORECASE,
)
"""What sort of text a heading says it has below it: `Full transcript: On Weirs`."""

_SORT_BEHIND = regex(
    rf"\s[-–—|]\s{_KINDS}(?:{_TEXTS})$|\s\({_KINDS}(?:{_TEXTS})\)$"
    rf"|\s(?:[-–—|]\s)?{_IN_CHINESE}$",
    re.IGNORECASE,
)
"""The same behind a title: `On Weirs - Video Summary`, `On Weirs 播客摘要`."""


class Title(Value, frozen=True, kw_only=True):
    """A title in comparable form.

    `forms` are the whole, its quoted part and its parts between separators: the words of each in
    one spelling, with how it is printed; `whole` is the first, and `entire` are the
    forms that may be all of a title: the whole and what is quoted. `telling` are the words that
    tell what it is about, with how they are printed; `ordering` are its numbers, months and sort.
    `is_piece` says that it is of a clip or a trailer. `names` are two words in a row with capitals.
    """

    printed: str
    forms: dict[str, str]
    entire: frozenset[str]
    telling: dict[str, str]
    ordering: frozenset[str]
    years: frozenset[int]
    is_piece: bool
    names: frozenset[str]

    @property
    def whole(self) -> str:
        """The form of the whole title; empty where there is none."""
        return next(iter(self.forms), "")

    @property
    def subject(self) -> frozenset[str]:
        """The telling words but those that any meeting's title may have, and its day."""
        return frozenset(self.telling) - RECURRING - self.ordering


def title_of(printed: str, names: Collection[str]) -> Title:
    """The comparable form of a title; `names` are the words of the names of those who speak.

    A day beside it, where a paper was printed, the sort (`[charla]`) and the number of an episode
    in front are no part of its forms.
    """
    unsorted = _NUMBER.sub("", _BRACKETED.sub("", printed))
    text = plain(unsorted)
    bare = without_owner(text)
    all_words = words(bare)
    undated, day = parted_from_day(unsorted)
    whole = _AT_VENUE.sub("", plain(undated) if len(day) == FULL_DAY else text)
    return Title(
        printed=printed,
        forms=_forms(whole, names),
        entire=frozenset(_form(piece, names) for piece in (whole, *_QUOTED.findall(whole))),
        telling={form: word for word in all_words if (form := telling(word)) and word not in names},
        ordering=frozenset(
            it for it in all_words if it in MONTHS or it in _ROMAN or _TALK_OF.fullmatch(it)
        ).union(map(str.casefold, _BRACKETED.findall(printed))),
        years=frozenset(int(year) for year in YEAR.findall(text)),
        is_piece=not _PIECES.isdisjoint(all_words),
        names=names_in(bare),
    )


def _forms(text: str, names: Collection[str]) -> dict[str, str]:
    forms = {_form(text, names): text}
    forms |= {_form(quoted, names): quoted for quoted in _QUOTED.findall(text)}
    parts = _BETWEEN_PARTS.split(text)
    for part in parts if len(parts) > 1 else ():
        form = _form(part, names)
        if len(set(telling_words(form.split()))) >= _LEAST_OF_PART:
            forms.setdefault(form, part.strip())
    forms.pop("", None)
    return forms


def _form(text: str, names: Collection[str]) -> str:
    """The words without the speakers' names and what joins these to a title (`with`, `by`)."""
    spellings = [
        one_spelling(word)
        for word in words(without_owner(text).replace("-", " "))
        if word not in names and word.strip("+#")
    ]
    while spellings and spellings[-1] in _JOINING:
        spellings.pop()
    while spellings and spellings[0] in _LEADING:
        spellings.pop(0)
    return " ".join(spellings)


def parted_from_day(title: str) -> tuple[str, str]:
    """A title without the date behind it, or set off in front, and that date (ISO).

    >>> parted_from_day("On Weirs (6 May 2031)"), parted_from_day("06.05.2031 - On Weirs")
    (('On Weirs', '2031-05-06'), ('On Weirs', '2031-05-06'))
    >>> parted_from_day("Weirs (1/5/2031 - 30/5/2031)")
    ('Weirs (1/5/2031 - 30/5/2031)', '')
    """
    day = find_date(title)
    if day is None:
        return title, ""
    before = _BEFORE_DAY.search(title[: day.start]) if title[day.end :] in {"", ")"} else None
    behind = _BEHIND_DAY.match(title, day.end) if day.start == 0 else None
    bare = title[: before.start()] if before else title[behind.end() :] if behind else title
    is_parted = bare != title and bare.count("(") == bare.count(")")
    return (bare, day.iso) if is_parted else (title, "")


def without_sort(title: str) -> str:
    """A title without the sort of text that its heading says to be below.

    >>> without_sort("Podcast Transcript: On Weirs"), without_sort('Summary of "On Weirs"')
    ('On Weirs', 'On Weirs')
    """
    bare = _SORT_BEHIND.sub("", _SORT.sub("", title, count=1), count=1) or title
    quoted = _QUOTED.fullmatch(plain(bare)) if bare != title else None
    return quoted[1] if quoted else bare


def names_in(text: str) -> frozenset[str]:
    """Two words in a row with capitals: what may be somebody's first and last name."""
    return frozenset(_pair(" ".join(pair)) for pair in set(_TWO_NAMES.findall(text)))


def _pair(names: str) -> str:
    if names.isascii() and "-" not in names and "'" not in names:
        return names.casefold()
    return " ".join(name_words(names)[-2:])


def without_owner(text: str) -> str:
    """The text without the `'s` of whose something is."""
    return text.replace("'s", "").replace("’s", "")


def telling_words(candidates: Iterable[str]) -> Iterator[str]:
    """The words that may tell what something is about, in one form each."""
    return filter(None, map(telling, candidates))


@clearable_cache(1 << 15)
def telling(word: str) -> str | None:
    """The form in which a word is compared, or None if it tells nothing."""
    if word in COMMON_WORDS or word.isdigit():
        return None
    return singular(one_spelling(word))
