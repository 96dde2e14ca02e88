"""Files of one note in several languages, as their names and folders say: `x.md`, `zh/x.md`.

A word of a language tells files apart only where it tells some apart: `x.es.md` beside `x.md` or
`x.fr.md`, `i18n/zh/x.md` or `zh/x.md` beside `x.md` or `en/x.md`. Alone, `many.dots.in.it.txt` is
a name with dots.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.model.base import Value
from generator.text.language import language_tag

_CODE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")
_OF_TRANSLATIONS = frozenset(
    "i18n l10n lang langs language languages locale locales translation translations".split()
)


class NameFamily(Value, frozen=True, kw_only=True):
    """What a file's name says beside others: its language, and the path that they share.

    `stem` is without ending and language; `language` is None for the file that has none.
    """

    stem: str
    language: str | None = None


def name_families(files: Iterable[str]) -> dict[str, NameFamily]:
    """The files, by their paths, that are one note in several languages.

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
        languages = {family.language for family in members[stem].values()}
        if len(languages) > 1:
            for file, family in members[stem].items():
                if file not in families or families[file].language is None:
                    families[file] = family
    return {file: families[file] for file in every if file in families}


def _readings(file: str) -> Iterator[NameFamily]:
    """What a path may mean: as it stands, with a language before its ending, or as a folder."""
    path = PurePosixPath(file).with_suffix("")
    yield NameFamily(stem=str(path))
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


def _language(word: str) -> str | None:
    """The language tag that a word is, or None."""
    if not _CODE.fullmatch(word):
        return None
    return language_tag(word.replace("_", "-"))
