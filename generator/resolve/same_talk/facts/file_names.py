"""What names of files say: which are of one talk, on which day, and which is a recording's."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from unicodedata import normalize
from urllib.parse import unquote

from generator.model.account import Account
from generator.model.account_head import AccountKind
from generator.text.naming.normal import words
from generator.text.naming.word_lists import NUMBERED
from generator.text.paths import DAY_IN_NAME, day_of, path_of
from generator.text.quantities.dates import FULL_DAY, SEASONS, YEAR
from generator.text.regex import regex
from generator.text.web_address import is_media_file, is_media_path

_LEAST_OF_NAME = 2  # words
_DAY_AND_ID = regex(rf"{DAY_IN_NAME.pattern}[-_ ][A-Za-z0-9_-]{{11}}(?:[-_. ][a-z]{{3,15}})?")
_FIGURE = regex(r"\d")
_ZEROS = regex(r"(?<!\d)0+(?=\d)")
_PART = regex(r"\d+|[^\W\d_]+")
_LEAST_LETTERS, _LEAST_PARTS = 4, 2
_WORD = regex(r"[^\W\d_]{2,}")
_WORDS_BESIDE_DAY = 4
_OF_ANY_MEDIA = frozenset(
    "audio ep episode final interview lecture part podcast recording talk track video".split()
)
_OF_EPISODE = _OF_ANY_MEDIA.union(NUMBERED["episode"].split())
_MONTH_AND_DAY = slice(5, None)  # of an ISO date
_HEARD = regex("transcri|transkri|trascri|caption|subtitle|字幕", re.IGNORECASE)
ANY_FOLDER = "**"
"""What stands in a name for a folder above that of the file."""

_OF_FOLDERS = frozenset({"index", "readme"})
_NO_NAME = frozenset({"", ".", ".."})


def note_key(path: str) -> str:
    """The path of a note in the form in which links and files are compared.

    Outliners write the `/` of a page's name into the file's as `___` or `%2F`.

    >>> note_key("../Shows/On%2Frivers"), note_key("shows___On rivers")
    ('shows/on/rivers', 'shows/on rivers')
    """
    plain = normalize("NFC", unquote(path).replace("___", "/")).casefold()
    return "/".join(part.strip() for part in plain.split("/") if part.strip() not in _NO_NAME)


def stem(account: Account, file: str) -> str:
    """The name that files about one talk share; of a file of several talks none does."""
    if str(account.id) != str(account.source):
        return str(account.id)
    return account.goes_with or str(path_of(file).with_suffix(""))


def collection_of(file: str) -> str:
    """The folder in which files like this one lie; a page called after its folder stands for it.

    >>> collection_of("talks/weirs.md"), collection_of("talks/weirs/index.html")
    ('talks', 'talks')
    """
    path = path_of(file)
    return str(path.parent.parent if path.stem.casefold() in _OF_FOLDERS else path.parent)


def bare_name(account: Account, file: str) -> str | None:
    """The name that a file of a recording shares with others, without date and id.

    None of another file, where fewer than two words are left, and where a word tells the files of
    one day apart (`2025-07-02_standup_notes.md`): a meeting has one name each week.
    """
    if account.goes_with is None or file.removeprefix(account.goes_with)[:1] in {"_", "-", " "}:
        return None
    folder, slash, name = account.goes_with.rpartition("/")
    for recording in account.recordings:
        for form in (f"[{recording.key}]", f"({recording.key})", f"-{recording.key}"):
            name = name.removesuffix(form)
    bare = words(DAY_IN_NAME.sub("", name).replace("-", " ").replace("_", " "))
    return f"{folder}{slash}{' '.join(bare)}" if len(bare) >= _LEAST_OF_NAME else None


def media_names(account: Account) -> Iterator[str]:
    """The names of the media files that the account says are its recordings."""
    for recording in account.recordings:
        plain = _plain_name(PurePosixPath(recording.key).stem)
        if plain is not None and is_media_file(f"https://{recording.platform}/{recording.key}"):
            yield plain
    for path in filter(is_media_path, account.files):
        plain = _plain_name(path_of(path).stem)
        if plain is not None:
            yield plain


def called(account: Account, file: str) -> str | None:
    """The name of a transcript that is about one talk."""
    if account.kind is not AccountKind.TRANSCRIPT or str(account.id) != str(account.source):
        return None
    return _plain_name(stem(account, file).rpartition("/")[2])


_OF_DATA, _LIST = "_data", "episodes"
_OF_SITE = frozenset("_data app assets content data docs public site src static website".split())


def names_beside(account: Account, file: str, episode: str | None) -> frozenset[str]:
    """The names that files of one talk in two folders have, with the folders around these.

    `posts/12-rivers.md` and `transcripts/12-rivers.md` lie beside each other; folders with figures
    are those of years or meetings, which only a name with a day looks beyond:
    `agendas/2031/2031-05-06.md` and `notes/2031/2031-05-06.md`. A day with several words is of one
    talk in whatever folders. Folders of transcripts may be ordered as those of notes are:
    `posts/dams/12-rivers.md` and `transcripts/dams/12-rivers.md`. Where a site keeps its data
    makes no other folder of them: `_transcripts/` and `_data/transcripts/`. What is called after
    its folder alone is of no other: two groups meet in `dams/wetf103/` and `weirs/wetf103/`.

    A site keeps its transcripts apart (`static/transcripts/28.md`): several words have a name in
    common with what lies elsewhere, so has the number that a note states as its episode's, or an
    entry of a list of them: `data/episodes.yml`.
    """
    path = path_of(stem(account, file))
    is_of_day = DAY_IN_NAME.fullmatch(path.name) is not None
    plain = path.name if is_of_day else _plain_name(path.name)
    if plain is None and is_of_transcripts(str(path)) and len(_WORD.findall(path.name)) > 1:
        plain = path.name.casefold()
    if plain and DAY_IN_NAME.match(path.name) and len(_WORD.findall(plain)) >= _WORDS_BESIDE_DAY:
        return frozenset({plain})
    folders = list(path.parts[:-1])
    above = (ANY_FOLDER, *(it for it in folders[:-1] if it not in _OF_SITE))
    in_site = _names_in_site(path, plain, episode) if account.is_alone and folders else iter(())
    is_listed = not account.is_alone and path_of(file).stem.casefold() == _LIST
    own = (episode,) if episode and is_listed else in_site
    names = frozenset("/".join((*above, it)) for it in own)
    folders = [it for it in folders if it != _OF_DATA] or folders
    below = [plain] if plain else []
    while is_of_day and folders and _FIGURE.search(folders[-1]):
        below.insert(0, folders.pop())
    folder, name = path_of(file).parent, path_of(file).name
    is_of_folder = account.goes_with == str(folder) and not name.startswith(folder.name)
    is_one = account.is_alone and plain is not None and not is_of_folder
    if not is_one or not folders or _FIGURE.search(folders[-1]):
        return names
    last = len(folders) - 1
    heard = [place for place in range(last) if _HEARD.search(folders[place])]
    places = heard or ([] if any(map(_FIGURE.search, folders)) else range(last))
    return names | frozenset(
        "/".join((*folders[:at], "*" if at == last else ANY_FOLDER, *folders[at + 1 :], *below))
        for at in (*places, last)
    )


def _names_in_site(path: PurePosixPath, plain: str | None, episode: str | None) -> Iterator[str]:
    """The names that a transcript has in common with a note, wherever a site keeps both."""
    day, is_heard = DAY_IN_NAME.match(path.name), is_of_transcripts(str(path))
    bare = path.name[day.end() :] if day else path.name
    parts = [it for it in _PART.findall(_ZEROS.sub("", bare.casefold())) if it not in _OF_EPISODE]
    number = parts[0] if parts and parts[0].isdecimal() else None
    if number and (is_heard or parts == [number]):  # `135-moving-water`
        yield from (number,) if is_heard or day or number == episode else ()
    if plain and len(_WORD.findall(plain)) >= _LEAST_OF_NAME:
        yield plain


def is_of_transcripts(stem: str) -> bool:
    """Whether a file lies in a folder of transcripts, or in one of its folders."""
    return _HEARD.search(str(path_of(stem).parent)) is not None


def _plain_name(name: str) -> str | None:
    """A file's name without zeros before its figures; None where it tells no file from others.

    >>> _plain_name("Rivers015"), _plain_name("audio"), _plain_name("episode-12")
    ('rivers15', None, None)
    """
    plain = _ZEROS.sub("", name.casefold())
    parts = [part for part in _PART.findall(plain) if part not in _OF_ANY_MEDIA]
    letters = sum(map(len, filter(str.isalpha, parts)))
    tells = any(map(str.isdigit, parts)) or len(parts) > _LEAST_PARTS
    return plain if tells and letters >= _LEAST_LETTERS else None


def name_day(account: Account, file: PurePosixPath) -> tuple[str, str] | None:
    """The day in a name such as `tsc-2025-07-02` in ISO form, and the form of the path around it.

    What may be an id behind a day is of no form: `20250702_V1-Dcx9e56g_summary`. The year may stand
    in a folder: `2025/07-02-agenda`, `2025/calls/07-02-agenda`.
    """
    name, folder = file.stem, _FIGURE.sub("#", str(file.parent))
    if match := _DAY_AND_ID.fullmatch(name):
        return day_of(match) or "", folder
    if match := DAY_IN_NAME.search(name):
        return day_of(match) or "", f"{folder}/{name[: match.start()]}#{name[match.end() :]}"
    noted = account.note_date or ""
    of_year = len(noted) == FULL_DAY and noted[_MONTH_AND_DAY] in name
    year = next(filter(str.isdecimal, reversed(file.parts[:-1])), "")
    day = noted if of_year else day_of(DAY_IN_NAME.match(f"{year}-{name}"))
    return (day, f"{folder}/{_FIGURE.sub('#', name)}") if day else None


def folder_time(file: str) -> tuple[str, str] | None:
    """The day with which the name of a folder around a file begins, or the year that it is.

    In front stands the path above; behind a year its season.

    >>> folder_time("talks/2031/weirs/notes.md"), folder_time("2031/summer/weirs.md")
    (('talks', '2031'), ('.', '2031 summer'))
    """
    for folder in path_of(file).parents:
        above, name = folder.parent, folder.name
        if name.casefold() in SEASONS and YEAR.fullmatch(above.name):
            return str(above.parent), f"{above.name} {name}"
        when = name if YEAR.fullmatch(name) else day_of(DAY_IN_NAME.match(name))
        if when is not None:
            return _FIGURE.sub("#", str(above)), when
    return None
