"""Files of one note in several languages or of several sorts, as their names and folders say.

A word of a language tells files apart only where it tells some apart: `x.es.md` beside `x.md` or
`x.fr.md`, `i18n/zh/x.md` or `zh/x.md` beside `x.md` or `en/x.md`. Alone, `many.dots.in.it.txt` is
a name with dots. So does a word for the sort of file behind a date and more:
`2025-07-02_x_notes.md` beside `2025-07-02_x_transcript.txt`; `x_notes.md` may be about any talk.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.model.base import Value
from generator.read.vocabulary.name_parts import SORT_WORDS
from generator.text.language import language_tag

_CODE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
_GAPS = "_-. "
_DATED = re.compile(r"(?:19|20)\d\d([-_.]?)\d\d\1\d\d(?!\d)")
_LEAST_BESIDE_DATE = 4
"""Letters and figures that a name has beside its date where it is of one talk alone."""

_OF_TRANSLATIONS = frozenset(
    "i18n l10n lang langs language languages locale locales translation translations".split()
)


class NameFamily(Value, frozen=True, kw_only=True):
    """What a file's name says beside others: its language or sort, and the path that they share.

    `stem` is without ending, language and sort, which are None for the file that has none.
    """

    stem: str
    language: str | None = None
    sort: str | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """What tells the file apart."""
        return tuple(part for part in (self.language, self.sort) if part is not None)


def name_families(files: Iterable[str]) -> dict[str, NameFamily]:
    """The files, by their paths, that are one note in several languages or of several sorts.

    >>> families = name_families(["a/x.md", "a/i18n/zh/x.md", "many.dots.in.it.txt"])
    >>> {file: (family.stem, family.language) for file, family in families.items()}
    {'a/x.md': ('a/x', None), 'a/i18n/zh/x.md': ('a/x', 'zh')}
    """
    every = tuple(files)
    members: defaultdict[str, dict[str, NameFamily]] = defaultdict(dict)
    for file in every:
        for family in _readings(file):
            members[family.stem].setdefault(file, family)
    families: dict[str, NameFamily] = {}
    for stem in sorted(members):
        if len({family.parts for family in members[stem].values()}) > 1:
            for file, family in members[stem].items():
                if file not in families or not families[file].parts:
                    families[file] = family
    return {file: families[file] for file in every if file in families}


def _readings(file: str) -> Iterator[NameFamily]:
    """What a path may mean: as it stands, with a language or sort at its end, or as a folder."""
    path = PurePosixPath(file).with_suffix("")
    yield NameFamily(stem=str(path))
    name, sort = without_sort(path.name)
    if sort is not None and _is_of_one_talk(name):
        yield NameFamily(stem=str(path.with_name(name)), sort=sort)
    code = _language(path.suffix[1:])
    if code is not None:
        yield NameFamily(stem=str(path.with_suffix("")), language=code)
    folders = path.parts[:-1]
    for index, folder in enumerate(folders):
        code = _language(folder)
        if code is None:
            continue
        above = folders[:index]
        rest = (*folders[index + 1 :], path.name)
        if above and above[-1].casefold() in _OF_TRANSLATIONS:
            yield NameFamily(stem="/".join((*above[:-1], *rest)), language=code)
        yield NameFamily(stem="/".join((*above, *rest)), language=code)


def without_sort(name: str) -> tuple[str, str | None]:
    """A name without the word for the sort of file at its end, and that word.

    >>> without_sort("20250702_water_summary"), without_sort("summary")
    (('20250702_water', 'summary'), ('summary', None))
    """
    start = max(map(name.rfind, _GAPS)) + 1
    rest, word = name[:start].rstrip(_GAPS), name[start:]
    return (rest, word) if rest and word.casefold() in SORT_WORDS else (name, None)


def _is_of_one_talk(name: str) -> bool:
    date = _DATED.search(name)
    return date is not None and sum(map(str.isalnum, _DATED.sub("", name))) >= _LEAST_BESIDE_DATE


def _language(word: str) -> str | None:
    """The language tag that a word is, or None."""
    if not _CODE.fullmatch(word):
        return None
    return language_tag(word.replace("_", "-"))
