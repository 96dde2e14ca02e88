"""Reading: the files of the seeds folder into sources and accounts.

What names of files say of each other is asked first, then each seed is read by itself, in one of
several processes. Lines that many pages of a site share around their texts are furniture: seeds
with such lines are read again without them. In the end accounts get what the files beside theirs
say: shows, whole names, days in figures, usual voices.
"""

import stat
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from msgspec.structs import replace

from generator.curation.load import read_curation
from generator.messages.words import english
from generator.model.account import Account
from generator.model.base import SourceId
from generator.model.config import ADDRESS_BOOK_FILE, CURATION_FILE, Config
from generator.model.curation import Curation
from generator.model.message import Message
from generator.model.problem import Problem, UnusableSettingsError, problem
from generator.model.reading import AddressBook, Reading
from generator.read.account.paths.folder_families import NameFamily, episode_folders
from generator.read.account.paths.name_dates import days_by_siblings
from generator.read.account.paths.name_families import name_families
from generator.read.account.paths.name_titles import files_in_order
from generator.read.account.people.turns.usual_voices import with_usual_voices
from generator.read.account.titles.shared_shows import with_shared_shows
from generator.read.dialects import DIALECTS, GENERAL
from generator.read.files.batch import Job, read_all
from generator.read.files.cache import seed_store
from generator.read.files.editor_files import read_address_book, read_notes
from generator.read.files.listing import MANY_FILES, Listing, list_seeds
from generator.read.files.shared_facts.event_files import (
    event_titles,
    events_of_names,
    site_shows,
    title_above,
    with_site_shows,
)
from generator.read.files.shared_facts.import_days import with_import_days
from generator.read.files.shared_facts.people_files import PersonFile, people_files
from generator.read.files.shared_facts.settled_days import settled_days
from generator.read.files.shared_facts.short_names import with_whole_names
from generator.read.files.shared_facts.show_files import with_names_of_shows
from generator.read.formats import FORMATS
from generator.read.seed import Seed, SeedFile
from generator.text.naming.ids import slug
from generator.text.paths import path_of
from generator.text.store import WORTH_KEEPING, KeptAnswers


class _ByNames(NamedTuple):
    """What the names of all files say of each."""

    families: dict[str, NameFamily]
    days: dict[str, str]
    in_order: frozenset[str]
    events: dict[str, str]


def read(config: Config) -> Reading:
    """Reads the seeds folder.

    Sources are sorted by file name. Seeds that the curation file does not publish, or that say so
    themselves, are left out altogether, and so is what goes with them.

    Raises:
        NotADirectoryError: if the seeds folder does not exist.
        UnusableSettingsError: if the curation file cannot be relied on to keep seeds private.
    """
    curation, problems = _curation(config)
    book, book_problems = _address_book(config)
    unpublished = _unpublished(curation)
    listing = list_seeds(config.seeds, unpublished, config.max_file_bytes, config.cache)
    _check_private_files(curation, listing)
    notes = read_notes(config.notes, config.max_file_bytes)
    faults: list[Problem] = [*problems, *book_problems, *listing.problems, *notes.problems]
    reasons = (*listing.private.values(), *notes.private.values())
    store = seed_store(config.cache) if config.cache else None
    people = people_files(listing.files, config.max_file_bytes)
    jobs = _jobs(listing, curation, config, people.files)
    results = read_all(jobs, store)
    faults += [result for result in results if isinstance(result, Problem)]
    seeds = _advised([result for result in results if isinstance(result, Seed)])
    accounts, settled = _beside_others(seeds, jobs, listing, people.people, config.max_file_bytes)
    seeds = _settled(seeds, settled)
    lines = sum(len(seed.source.lines) for seed in seeds)
    return Reading(
        sources=tuple(seed.source for seed in seeds),
        accounts=accounts,
        curation=curation,
        book=book,
        notes=notes.texts,
        private=len(reasons),
        in_doubt=sum(reason.code == "private.doubt" for reason in reasons),
        problems=tuple(faults) + tuple(fault for seed in seeds for fault in seed.source.problems),
        cache=config.cache if lines >= WORTH_KEEPING else None,
    )


def _beside_others(
    seeds: Sequence[Seed],
    jobs: Sequence[Job],
    listing: Listing,
    people: Sequence[PersonFile],
    max_bytes: int,
) -> tuple[tuple[Account, ...], set[SourceId]]:
    """All accounts with what other files say of them, and the sources whose day that settled."""
    files = {seed.source.id: seed.source.file for seed in seeds}
    of_files = episode_folders(files.values())
    folders = {source: of_files[file] for source, file in files.items()}
    accounts: Sequence[Account] = [account for seed in seeds for account in seed.accounts]
    accounts = with_shared_shows(accounts, files, folders)
    accounts = with_site_shows(accounts, files, site_shows(listing.files, max_bytes))
    accounts = with_names_of_shows(accounts, listing.files, files, max_bytes)
    accounts = with_whole_names(accounts, people, files, folders)
    days = {it.seed.id: it.seed.day for it in jobs if it.seed.day}
    settled = settled_days(accounts, folders, days)
    accounts = with_import_days([settled.get(it.id, it) for it in accounts], folders)
    return with_usual_voices(accounts, folders), {it.source for it in settled.values()}


def _advised(seeds: list[Seed]) -> list[Seed]:
    """The seeds without advice that others have followed.

    That is the advice to import a table, where a folder of its name has its notes, and to name the
    talk of a note beside which another file of its name tells of that talk.
    """
    folders = {seed.source.file.partition("/")[0] for seed in seeds}
    talks = Counter(path_of(it.source.file).with_suffix("") for it in seeds if it.accounts)
    return [_without_advice(seed, folders, talks) for seed in seeds]


def _without_advice(seed: Seed, folders: set[str], talks: Counter[PurePosixPath]) -> Seed:
    path = path_of(seed.source.file)
    name, is_alone = slug(path.stem), talks[path.with_suffix("")] == 1
    remaining = tuple(
        it
        for it in seed.source.problems
        if (it.code != "talk-unknown" or is_alone)
        and (
            it.code != "seed-importable"
            or folders.isdisjoint({name, it.message.values.get("kind")})
        )
    )
    return _with_problems(seed, remaining)


def _settled(seeds: list[Seed], settled: set[SourceId]) -> list[Seed]:
    """The seeds without doubts about days that others have settled."""
    return [
        _with_problems(
            it, tuple(fault for fault in it.source.problems if fault.code != "date-unclear")
        )
        if it.source.id in settled
        else it
        for it in seeds
    ]


def _with_problems(seed: Seed, problems: tuple[Problem, ...]) -> Seed:
    if len(problems) == len(seed.source.problems):
        return seed
    return replace(seed, source=replace(seed.source, problems=problems))


def withheld(config: Config) -> dict[Path, Message]:
    """The files that must not be published, each with the reason: for the editor's eyes alone.

    Raises:
        NotADirectoryError: if the seeds folder does not exist.
        UnusableSettingsError: if the curation file cannot be relied on to keep seeds private.
    """
    curation, _ = _curation(config)
    listing = list_seeds(config.seeds, _unpublished(curation), config.max_file_bytes)
    notes = read_notes(config.notes, config.max_file_bytes)
    seeds = {config.seeds / file: reason for file, reason in listing.private.items()}
    return seeds | {config.notes / file: reason for file, reason in notes.private.items()}


def _unpublished(curation: Curation) -> frozenset[str]:
    return frozenset(file for file, entry in curation.sources.items() if not entry.publish)


def _check_private_files(curation: Curation, listing: Listing) -> None:
    """Makes sure that a file which must not be published is not merely misspelt."""
    for file, entry in curation.sources.items():
        if not entry.publish and file not in listing.private:
            line = curation.places.get(("sources", file), 1)
            raise UnusableSettingsError(
                f"{CURATION_FILE}:{line}: there is no file “{file}” to keep private; "
                "correct the name, or remove the entry"
            )


def _jobs(
    listing: Listing, curation: Curation, config: Config, of_people: Collection[str]
) -> tuple[Job, ...]:
    """What is to be read; a listing has no file that the editor keeps private.

    `of_people` are files that only introduce people.
    """
    files = tuple(seed.file for seed in listing.files)
    answers = KeptAnswers(config.cache if len(files) >= MANY_FILES else None, "names", _ByNames)
    families, days, in_order, of_names = answers.of(
        lambda: _ByNames(
            name_families(files),
            days_by_siblings(files),
            files_in_order(files),
            events_of_names(files),
        ),
        files,
    )
    answers.close()
    events = event_titles(listing.files, config.max_file_bytes)
    jobs: list[Job] = []
    for place in listing.files:
        own, wider = curation.of_seed(place.file)
        seed = SeedFile(
            id=place.id,
            file=place.file,
            curation=own,
            reprint=config.source_text,
            max_lines=config.max_lines,
            family=families.get(place.file),
            day=days.get(place.file),
            in_order=place.file in in_order,
            event=wider.event or of_names.get(place.file) or title_above(place.file, events),
            show=wider.show,
            is_of_person=place.file in of_people,
            folder=config.folder,
        )
        jobs.append(Job(path=place.path, seed=seed, max_bytes=config.max_file_bytes))
    return tuple(jobs)


def _curation(config: Config) -> tuple[Curation, tuple[Problem, ...]]:
    text = _optional_text(config.seeds / CURATION_FILE)
    if isinstance(text, Problem):
        raise UnusableSettingsError(f"{text.file}: {english(text.message)}")
    return read_curation(text) if text is not None else (Curation(), ())


def _address_book(config: Config) -> tuple[AddressBook, tuple[Problem, ...]]:
    text = _optional_text(config.seeds / ADDRESS_BOOK_FILE)
    if isinstance(text, Problem):
        return AddressBook(), (text,)
    return read_address_book(text) if text is not None else (AddressBook(), ())


def _optional_text(path: Path) -> str | Problem | None:
    """A file's text, None where there is no such file, a problem where it is no UTF-8 text."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
            return problem("seed-unreadable", Message("problem.regular"), path.name)
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        message = Message("problem.not_utf8", byte=error.start)
        return problem("seed-unreadable", message, path.name)
    except OSError as error:
        message = Message("problem.opened", error=f"{error.strerror}")
        return problem("seed-unreadable", message, path.name)


def phrases() -> Iterator[Message]:
    """The names of all dialects and formats and of what tells them, in English, by their codes."""
    for dialect in (*DIALECTS, GENERAL):
        yield from dialect.phrases()
    kinds = dict.fromkeys(candidate for form in FORMATS for candidate in form.kinds)
    for candidate in kinds:  # a schedule may be JSON or XML
        yield Message(f"dialect.{candidate.dialect}", english=candidate.english)
