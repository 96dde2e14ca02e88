"""Files that name the event or show whose talks lie beside or below them, and how they are read.

PyVideo keeps a `category.json` above the records of an event, RubyEvents an `event.yml` beside its
list of talks. Such a file is about no talk itself. It is looked at before seeds are read. So is the
first heading of what introduces a folder: `# RiverConf 2031 notes` in its `README.md`.

The show whose site a collection is stands in the settings of the site or its data; the page of a
folder of episodes may have it, too: `podcast/_index.md`. `Podcast` alone is no name.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from generator.model.account import Account
from generator.model.account_head import episode_of
from generator.model.base import SourceId
from generator.read.account.paths.folder_names import event_of
from generator.read.account.titles.series_titles import may_be_show
from generator.read.account.titles.usual_show import usual_show
from generator.read.files.listing import SeedPath
from generator.read.files.other_notes.talk_signs import states_media
from generator.read.formats.json.tree import Node, Object, parse
from generator.read.formats.talk_lists.trees import node_of as tree_node
from generator.read.formats.talk_lists.trees import parse_yaml
from generator.read.front.front_matter import split_front_matter
from generator.read.front.loose_yaml import FIELDS, as_yaml
from generator.read.outline.events.days import without_day
from generator.read.outline.events.event_names import (
    ends_as_event,
    is_event_alone,
    tells_notes,
    without_notes,
)
from generator.read.vocabulary.name_parts import EVENT_FILES, introduces_folder, only_sorts
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.encoding.decode import decode, split_lines
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import words
from generator.text.paths import folders_of, path_of
from generator.text.quantities.dates import YEAR, date_of_value
from generator.text.regex import regex
from generator.text.web_address import is_media_file

_DATA_FILES = frozenset({".yml", ".yaml", ".toml", FIELDS})
_MARKDOWN = frozenset({".md", ".markdown"})
_LINK = regex(r"\[(?P<words>[^\[\]]{1,200})\]\([^()\s]{1,1000}\)")
_REMARK = regex(r" \([^()]{1,60}\)$")  # the days, or the place
_OF_SESSIONS = regex(r"\b(?:conference|keynote|session|talk)s? notes\b", re.IGNORECASE)
_THESE_ARE = regex(r"^(?:here|these|this) (?:are|is) (?=(?:my|our|the) )", re.IGNORECASE)
_TOP, _YEAR = 10, 4  # lines, figures
_LEAST_ALIKE = 3  # files
_EVENT_IN_FRONT = regex(
    r"(?P<event>[^\W\d_][^\W_]*(?:[-_ ][^\W\d_]+){0,3}[-_ ]?(?:19|20)\d\d)[-_ ]+(?=[^\W\d_]{2})"
)


def node_of(path: Path, max_bytes: int) -> Node | None:
    """The keys and values of a file, or the list that it is.

    None where it has none, is larger or cannot be read.

    A bug of ours that the file shows costs no more: when it is read as a seed, it is reported.
    """
    try:
        if path.stat().st_size > max_bytes:
            return None
        text = decode(path.read_bytes()).text
        ending = path.suffix.casefold()
        if ending == ".json":
            return parse(text)
        lines = split_lines(text)
        if ending not in _DATA_FILES:
            tree = split_front_matter(lines).tree
            return tree_node(tree) if tree else None
        return parse_yaml("\n".join(as_yaml(lines, ending)))
    except Exception:
        return None


def event_titles(seeds: Iterable[SeedPath], max_bytes: int) -> dict[str, str]:
    """The titles of events by the folders in which such a file lies.

    Files larger than `max_bytes` say nothing.
    """
    titles: dict[str, str] = {}
    introduced: dict[str, str] = {}
    files = list(seeds)
    for seed in files:
        path = path_of(seed.file)
        if path.name.casefold() in EVENT_FILES:
            title = title_of_file(seed.path, max_bytes)
            if title:
                titles.setdefault(str(path.parent), title)
        elif introduces_folder(path) and path.suffix.casefold() in _MARKDOWN:
            for event in filter(None, map(_event_in, _first_lines(seed.path, max_bytes))):
                introduced.setdefault(str(path.parent), event)
    if introduced:
        for folder in _folders_of_several(files):
            introduced.pop(folder, None)
    return introduced | titles


def _first_lines(path: Path, max_bytes: int) -> tuple[str, ...]:
    """The first heading of a file, empty where it has none, and a line below that tells of notes.

    It is underlined, or the first that is neither a heading nor a list.
    """
    try:
        if path.stat().st_size > max_bytes:
            return ("",)
        lines = split_lines(decode(path.read_bytes()).text)[:_TOP]
    except OSError:
        return ("",)
    first = next((line for line in lines if line.startswith("# ")), "")
    below = next((line.partition(". ")[0] for line in lines if line[:1].isalpha()), "")
    return (first.removeprefix("# ").strip(), *([below] if tells_notes(below) else ()))


def _event_in(heading: str) -> str | None:
    """The event of one year that a heading is called as, and nothing else.

    >>> _event_in("[RiverConf](https://r.example) 2031 - notes"), _event_in("Weirs 2031 notes")
    ('RiverConf 2031', None)
    >>> _event_in("MUDD 2031 Session Notes"), _event_in("Conference notes for Weirs 2031")
    ('MUDD 2031', 'Weirs 2031')
    """
    printed = _LINK.sub(r"\g<words>", heading).strip("* ")
    of_event = _OF_SESSIONS.search(printed) is not None
    printed = _THESE_ARE.sub("", printed).rstrip(" :.")
    words = without_notes(_OF_SESSIONS.sub("notes", printed))
    event = without_day(_REMARK.sub("", words))
    front, _, month = event.rpartition(" - ")
    if front and (iso := date_of_value(month)):  # `River Summit notes from May 2031`
        printed = event = f"{front} {iso[:_YEAR]}"
    is_called_so = event in printed and (of_event or ends_as_event(event))
    is_called_so = is_called_so and len(YEAR.findall(event)) == 1
    return event if is_called_so and is_event_alone(event) and not tells_notes(event) else None


def _folders_of_several(seeds: Iterable[SeedPath]) -> frozenset[str]:
    """The folders below which others are named by events."""
    folders = {folder for it in seeds for folder in folders_of(it.file)}
    named = (folder for folder in folders if event_of(PurePosixPath(folder.name)))
    return frozenset(str(above) for folder in named for above in folder.parents)


def events_of_names(files: Iterable[str]) -> dict[str, str]:
    """The event with which the names of several files of a folder begin, by file.

    A folder that is itself called as an event of that year, and has no others, says which.

    >>> names = [f"{it}.md" for it in ("mudloop-2031-silt", "mudloop-2031-mud", "mudloop-2031-eel")]
    >>> set(events_of_names(names).values()), events_of_names(names[:2])
    ({'Mudloop 2031'}, {})
    """
    alike: defaultdict[tuple[PurePosixPath, str], list[str]] = defaultdict(list)
    for file in files:
        path = path_of(file)
        front = _EVENT_IN_FRONT.match(path.stem)
        event = event_of(PurePosixPath(front["event"])) if front else None
        if event and not begins_with_given_name(event[: -len(" 2031")]):
            alike[path.parent, event].append(file)
    events = Counter(folder for folder, _ in alike)
    several = (
        (event, own)
        for (folder, event), own in alike.items()
        if events[folder] > 1 or (event_of(folder) or "")[-_YEAR:] != event[-_YEAR:]
        if len(own) >= _LEAST_ALIKE and (is_event_alone(event) or any(map(_of_keynote, own)))
    )
    return {file: event for event, own in several for file in own}


def _of_keynote(file: str) -> bool:
    return "keynote" in words(path_of(file).stem.replace("_", "-"))


def title_above(file: str, titles: Mapping[str, str]) -> str | None:
    """The title of the event or show in whose folder a file lies: the nearest one.

    What introduces a folder is no talk of the event that this is called after.

    >>> title_above("rivers/videos/dams.json", {".": "All", "rivers": "RiverConf"})
    'RiverConf'
    >>> title_above("rivers/README.md", {"rivers": "RiverConf"})
    """
    above = folders_of(file)[introduces_folder(path_of(file)) :]
    folders = map(str, above)
    return next((titles[folder] for folder in folders if folder in titles), None)


def title_of_file(path: Path, max_bytes: int) -> str | None:
    """The title or name that a file of data states."""
    root = node_of(path, max_bytes)
    title = root.text("title", "Title", "name") if isinstance(root, Object) else None
    return " ".join(title.text.split()) if title else None


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
    return replace(account, show=show)
