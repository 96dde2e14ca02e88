"""Notes beside those on talks: pages of their site, and tables of contents of a folder.

In: seeds as read, of the whole collection. Out: those that are about no talk, with the reason.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from generator.model.account import Account, AccountDetail, AccountPassage, Quotation
from generator.model.account_head import PersonRole
from generator.model.base import SourceId
from generator.model.grouping import grouped, indexed_sets
from generator.model.message import Message
from generator.read.account.checks.show_pages import OF_SITES, names_page
from generator.read.account.paths.name_dates import date_of_name
from generator.read.files.other_notes.talk_signs import (
    CALLING,
    HOLDING,
    gives_recording,
    has_spoken_words,
    has_word,
    looks_called,
    names_another,
    states_day,
)
from generator.read.seed_file import Seed
from generator.read.vocabulary.event_words import NAMING, TELLING, is_around_talks
from generator.read.vocabulary.name_parts import EVENT_ENDINGS, introduces_folder, is_page_of_event
from generator.text.naming.ids import slug
from generator.text.naming.normal import name_key, singular, words
from generator.text.paths import folders_of, path_of
from generator.text.quantities.dates import YEAR
from generator.text.regex import regex

_POSTS = frozenset("article blog email new newsletter post press release update".split())
"""What folders of posts hold, as `singular` has it: the days in them are those of the posts."""

_OF_SITES = OF_SITES | frozenset("about about-us archive bio home search subscribe team".split())
_YEAR_OF_EVENT = regex(r"(?=.*[^\W\d_]).*(?<!\d)(?:19|20)\d\d(?!\d)")
_OF_SHOW = regex(r"(?:feed|feed_?url|platforms|rss):")
"""Keys of a show, which no episode has."""
_SHOWS = frozenset("cast podcast radio show".split())
_GUIDES = ("doc", "docs", "documentation")
_OF_PAGES = ("page", "pages", "_pages")
_PAGES = (".md", ".markdown", ".org", ".txt", ".htm", ".html")
_LEAST, _LEAST_BESIDE = 5, 3
_FEW_WORDS = 8
_TENTHS = 7  # of the files, in the folder of talks
_MOST_TENTHS = 9  # of the notes on talks, under the label of these


def site_notes(
    seeds: Sequence[Seed], told_of: Collection[SourceId]
) -> Iterator[tuple[SourceId, Message]]:
    """Those of the seeds that are about no talk, each with the reason.

    `told_of` are those that say something that only a note about a talk says.
    """
    speaking = {it.source.id for it in seeds if it.source.id in told_of or names_another(it)}
    telling = Counter(folder for it in seeds if it.source.id in speaking for folder in _folders(it))
    of_talks = _folders_of_talks(seeds, telling)
    sites = _sites(seeds)
    mixed = {it.parent for it in of_talks if _holds_talks(it) and telling[it] >= _LEAST}
    listing = set(filter(None, map(_site_of_data, seeds)))
    mixed |= listing
    quoting = {it.source.id for it in seeds if any(a.of(Quotation) for a in it.accounts)}
    otherwise = set(_labelled_otherwise(seeds, speaking))
    of_events = set(_pages_of_events(seeds, speaking | quoting))
    of_shows = set(_pages_of_shows(seeds))
    for seed in seeds:
        file = path_of(seed.source.file)
        if seed.source.id in of_shows:
            yield seed.source.id, Message("problem.beside_talks")
            continue
        if file.suffix not in _PAGES or not seed.accounts or seed.source.id in speaking:
            continue
        is_beside = (file.parent in sites or _is_page(seed, mixed)) and _is_beside_talks(seed)
        around = () if file.parent in of_talks - listing else mixed.intersection(file.parents)
        is_beside = is_beside or seed.source.id in of_events
        is_beside |= telling[file.parent] >= _LEAST_BESIDE and all(map(_is_break, seed.accounts))
        if is_beside or any(_is_post(seed, site) for site in around):
            yield seed.source.id, Message("problem.beside_talks")
        elif _is_of_folder(file, telling):
            yield seed.source.id, Message("problem.folder_page")
        elif seed.source.id in otherwise:
            yield seed.source.id, Message("problem.labelled_otherwise")


def _labelled_otherwise(
    seeds: Sequence[Seed], speaking: Collection[SourceId]
) -> Iterator[SourceId]:
    """Notes without the labels of which nearly all notes on talks in their folder have one: `talk`.

    They are labelled as something else, and nothing in them speaks for a talk.
    """
    on_talks = (seed for seed in seeds if seed.accounts)
    folders = grouped(on_talks, lambda seed: path_of(seed.source.file).parent)
    for notes in folders.values():
        others = [seed for seed in notes if seed.source.id not in speaking]
        if not others or len(notes) - len(others) < _LEAST:
            continue
        of_talks = [seed.labels for seed in notes if seed.source.id in speaking]
        every = set().union(*of_talks)
        marks = {it for it in every if has_word(NAMING, it)}
        marked = sum(not labels.isdisjoint(marks) for labels in of_talks)
        marks = marks if marked * 10 >= len(of_talks) * _MOST_TENTHS else set()
        for seed in others if marks else ():
            is_labelled = seed.labels and not any(has_word(CALLING, it) for it in seed.labels)
            people = (who.role.takes_part for it in seed.accounts for who in it.people)
            is_spoken = any(people) or any(map(has_spoken_words, seed.accounts))
            if is_labelled and not (is_spoken or looks_called(seed)):
                yield seed.source.id


def _pages_of_events(seeds: Sequence[Seed], speaking: Collection[SourceId]) -> Iterator[SourceId]:
    """Pages called so, and the `index.md` there, beside talks or in the folder of a year."""
    pages: defaultdict[PurePosixPath, dict[SourceId, str]] = defaultdict(dict)
    beside, below = Counter[PurePosixPath](), Counter[PurePosixPath]()
    for seed in seeds:
        file = path_of(seed.source.file)
        is_of_talk = seed.source.id in speaking or states_day(seed)
        if is_page_of_event(file.stem) or introduces_folder(file):
            if not (is_of_talk or gives_recording([it.text for it in seed.source.lines])):
                pages[file.parent][seed.source.id] = file.stem
        elif is_of_talk and "transcript" not in words(file.stem.replace("_", " ")):
            beside[file.parent] += 1
            below.update(_folders(seed))
    for folder, names in pages.items():
        is_site = beside[folder] and beside[folder] + len(names) >= _LEAST_BESIDE
        is_year = YEAR.fullmatch(folder.name[:4]) and below[folder.parent] > 1
        is_of_one = _holds_talks(folder.parent) or "-" in (date_of_name(folder.name)[0] or "")
        if (is_site or is_year) and not is_of_one:
            yield from names if any(map(is_page_of_event, names.values())) else ()


def _pages_of_shows(seeds: Sequence[Seed]) -> Iterator[SourceId]:
    """Pages called as the show that other notes state, or with a feed, and nothing of an episode.

    Beside two of these, what says nothing below its front matter is another's.
    """
    stated = indexed_sets(
        (slug(it.show), seed.source.id) for seed in seeds for it in seed.accounts if it.show
    )
    pages: defaultdict[PurePosixPath, list[tuple[SourceId, bool]]] = defaultdict(list)
    for seed in seeds:
        show, source = name_of_show_page(seed.source.file), seed.source.id
        if show is None or not seed.accounts or any(map(_is_of_episode, seed.accounts)):
            continue
        items = [item for account in seed.accounts for item in account.items]
        details = {it.at.lines[0]: it.text for it in items if isinstance(it, AccountDetail)}
        is_stated = bool(stated[show] - {source}) or any(map(_OF_SHOW.match, details.values()))
        if is_stated or details.keys() >= {it.at.lines[0] for it in items}:
            pages[path_of(seed.source.file).parent].append((source, is_stated))
    for its in pages.values():
        n_stated = sum(is_stated for _, is_stated in its)
        yield from (it for it, is_stated in its if is_stated or n_stated > 1)


def _is_of_episode(account: Account) -> bool:
    """Whether a note has a recording, a length, a number, a day, a guest, a show or words."""
    stated = (account.recordings, account.duration, account.numbers, account.show)
    is_dated = account.published or account.states_date
    has_guest = any(it.role is PersonRole.SPEAKER for it in account.people)
    is_said = has_spoken_words(account) or any(account.of(Quotation))
    return any(stated) or bool(is_dated) or has_guest or is_said


def name_of_show_page(file: str) -> str | None:
    """The id of a show whose page a file may be, by its folder and its name; None elsewhere.

    >>> name_of_show_page("_podcasts/River Hour.md"), name_of_show_page("notes/River Hour.md")
    ('river-hour', None)
    """
    path = path_of(file)
    page = path.parent if introduces_folder(path) else path
    is_of_shows = singular(page.parent.name.strip("_").casefold()) in _SHOWS
    return slug(page.stem) if is_of_shows else None


def _is_of_folder(file: PurePosixPath, telling: Mapping[PurePosixPath, int]) -> bool:
    """Whether a file is called as what introduces a folder of talks or its site: `about/index.md`.

    The file says nothing itself that only one on a talk says.
    """
    introduces = introduces_folder(file)
    if introduces and telling[file.parent] >= _LEAST_BESIDE:
        return True
    page = file.parent if introduces else file
    name = name_key(page.stem).replace(" ", "-")
    return name in _OF_SITES and telling[page.parent] >= _LEAST


def _folders(seed: Seed) -> Sequence[PurePosixPath]:
    return folders_of(seed.source.file)


def _holds_talks(folder: PurePosixPath) -> bool:
    """Whether a folder is called `talks`, `_episodes` or `podcast`."""
    return singular(folder.name.strip("_").casefold()) in HOLDING


def _site_of_data(seed: Seed) -> PurePosixPath | None:
    """The folder of a site whose data list its talks and who gives them: `_data/2031/talks.yml`."""
    given = sum(any(who.role.takes_part for who in it.people) for it in seed.accounts)
    if given < _LEAST or 2 * given <= len(seed.accounts):
        return None
    above = path_of(seed.source.file).parents
    return next((it.parent for it in above if it.name.strip("_").casefold() == "data"), None)


def _sites(seeds: Sequence[Seed]) -> frozenset[PurePosixPath]:
    """Folders with one called `talks` or `_episodes` that holds nearly all, and those of guides."""
    every = Counter(folder for it in seeds for folder in _folders(it))
    sites: set[PurePosixPath] = set()
    for folder, n in every.items():
        is_of_talks = folder.name.strip("_").endswith("s") and _holds_talks(folder)
        if is_of_talks and n >= _LEAST and n * 10 >= every[folder.parent] * _TENTHS:
            sites.update((folder.parent, *(folder.parent / guides for guides in _GUIDES)))
    return frozenset(sites)


def _folders_of_talks(
    seeds: Sequence[Seed], telling: Mapping[PurePosixPath, int]
) -> frozenset[PurePosixPath]:
    """Folders where most notes say what only those on talks do."""
    read = Counter(folder for it in seeds if it.accounts for folder in _folders(it))
    return frozenset(folder for folder, n in read.items() if telling[folder] * 2 >= n)


def _is_beside_talks(seed: Seed) -> bool:
    """Whether nothing in a note that tells little, its name or its folders speaks for a talk."""
    file = path_of(seed.source.file)
    return not (any(has_word(CALLING, part) for part in file.parts) or states_day(seed))


def _is_break(account: Account) -> bool:
    """Whether a note has next to no words and a title that no talk has: `Lunch break`."""
    n_words = sum(len(it.text.split()) for it in account.of(AccountPassage))
    is_empty = n_words <= _FEW_WORDS and not account.recordings
    return is_empty and any(is_around_talks(it.text) for it in account.titles[:1])


def _is_page(seed: Seed, homes: Collection[PurePosixPath]) -> bool:
    """Whether a note is filed as a page of a site, beside folders of talks: `pages/rules.md`."""
    file = path_of(seed.source.file)
    if file.parent in homes:
        return "page" in seed.labels
    return any(it.name.casefold() in _OF_PAGES and it.parent in homes for it in file.parents)


def is_of_site(file: PurePosixPath) -> bool:
    """Whether a file is called, or filed, as sponsors, news and pages of an event's site are."""
    above = map(PurePosixPath, map(str.casefold, file.parts[:-1]))
    stem = file.parent.name if introduces_folder(file) else file.stem
    is_called = names_page(file) or any(map(names_page, above)) or is_page_of_event(stem)
    return is_called or is_filed_as_post(file)


def is_filed_as_post(file: PurePosixPath) -> bool:
    """Whether a folder of a file holds posts: `_posts/2031/weirs.md`."""
    return any(singular(part.strip("_").casefold()) in _POSTS for part in file.parts[:-1])


def _is_post(seed: Seed, site: PurePosixPath) -> bool:
    """Whether nothing speaks for a talk in such a note of such a site beside its own date."""
    below = path_of(seed.source.file).relative_to(site)
    if any(has_word(CALLING, part) or _names_event(part) for part in below.parts):
        return False
    if is_filed_as_post(below):
        titles = (title.text for account in seed.accounts for title in account.titles)
        return not any(has_word(TELLING, title) for title in titles)
    is_own = all(it.published == it.note_date for it in seed.accounts)
    return not ((states_day(seed) and not is_own) or looks_called(seed))


def _names_event(part: str) -> bool:
    """Whether a folder or a file may be called as an event: `riverconf`, `Dams 2031`."""
    is_dated = _YEAR_OF_EVENT.match(part) is not None and date_of_name(part)[0] is None
    return is_dated or part.casefold().endswith(EVENT_ENDINGS)
