"""The show whose site a collection is: its name stands in the settings of the site or its data.

The page of a folder of episodes may have it, too: `podcast/_index.md`. `Podcast` alone is no name.

In: the files of the seeds, and the accounts that were read. Out: episodes with the name of the show
where they state none.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

import msgspec

from generator.model.account import Account
from generator.model.account_head import episode_of
from generator.model.base import SourceId
from generator.read.account.titles.series_titles import may_be_show
from generator.read.account.titles.usual_show import usual_show
from generator.read.files.listing import SeedPath
from generator.read.files.other_notes.talk_signs import states_media
from generator.read.files.shared_facts.event_files import title_above, title_of_file
from generator.read.vocabulary.name_parts import only_sorts
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.naming.normal import words
from generator.text.paths import path_of
from generator.text.web_address import is_media_file

_SETTINGS = frozenset(
    f"{name}.{ending}"
    for name in ("_config", "config", "hugo")
    for ending in ("yml", "yaml", "toml")
)
_OF_DATA = frozenset({"metadata", "podcast", "show", "site"})
_DATA = frozenset({"_data", "data"})
_INNER = ("src", "config", "_default", *_DATA)
_OF_SHOWS = frozenset("cast podcast podcasts radio show".split())
_LEAST = 3  # words of a page's title
_UNFILLED = frozenset("{}<>")


def is_settings(file: str) -> bool:
    """Whether a file is called as those in which a site keeps its settings, or data of itself."""
    path = path_of(file)
    is_of_data = path.parent.name in _DATA and path.stem.casefold() in _OF_DATA
    return is_of_data or path.name.casefold() in _SETTINGS


def site_shows(seeds: Iterable[SeedPath], max_bytes: int) -> dict[str, str]:
    """The names of sites by the folders that their settings lie in; larger files say nothing."""
    shows: dict[str, str] = {}
    for seed in seeds:
        path = path_of(seed.file)
        is_page = path.stem == "_index" and path.parent.name in _OF_SHOWS
        if not is_page and not is_settings(seed.file):
            continue
        name = title_of_file(seed.path, max_bytes) or ""
        own = words(name) if is_page else ()
        if is_page and (len(own) < _LEAST or _OF_SHOWS.isdisjoint(own) or not may_be_show(name)):
            continue  # `Podcast`, `Our podcast`, `Work`
        if not is_unknown(name) and _UNFILLED.isdisjoint(name):
            home = str(_home(path))
            shows[home] = name if path.stem in _OF_SHOWS else shows.get(home, name)
    return shows


def _home(path: PurePosixPath) -> PurePosixPath:
    """The folder of the site: settings may lie in `config/_default` of it, or in `src/_data`."""
    home = path.parent
    for name in reversed(_INNER):
        home = home.parent if home.name == name else home
    return home


def with_site_shows(
    accounts: Sequence[Account], files: Mapping[SourceId, str], shows: Mapping[str, str]
) -> tuple[Account, ...]:
    """The accounts of episodes with the show whose site they are on, where they state none.

    An episode has a number or leads to a file of sound; on the site of what is called a podcast it
    is whatever has a recording. A show that most notes name may be called by fewer words there.
    """
    if not shows:
        return tuple(accounts)
    usual = usual_show(accounts)
    if usual is not None and not only_sorts(words(usual)):
        fewer = usual.casefold()
        shows = {at: usual if fewer in it.casefold() else it for at, it in shows.items()}
    return tuple(_with_show(it, files[it.source], shows) for it in accounts)


def _with_show(account: Account, file: str, shows: Mapping[str, str]) -> Account:
    if (account.show and not only_sorts(words(account.show))) or account.event:
        return account
    show = title_above(file, shows)
    is_played = (
        is_media_file(account.url or "")
        or states_media(account)
        or (show is not None and account.recordings and not _OF_SHOWS.isdisjoint(words(show)))
    )
    if show is None or not (is_played or episode_of(account.numbers)):
        return account
    return msgspec.structs.replace(account, show=show)
