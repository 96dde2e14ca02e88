"""Many seeds at once: from the cache, or read by several processes where that pays.

The result is that of reading one file after the other, in the same order.
"""

import os
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
from pathlib import Path

from msgspec.structs import replace

from generator.model.base import SourceId, Value
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.read.files.cache import key_of, load_seed, packed, unpacked
from generator.read.files.other_notes.vault_notes import OtherNotes, other_notes, with_doubt
from generator.read.outline.furniture.repetition import repeated_lines
from generator.read.seed import Seed, SeedFile, read_seed, unread_seed
from generator.text.paths import first_bytes
from generator.text.processes import in_processes, usable_processes, usable_processors
from generator.text.store import Store

WORTH_CACHING = 100_000
"""Bytes of seeds from which the cache is used: fewer are read sooner than it is looked through."""

WORTH_PROCESSES = 4_000_000
"""Bytes of seeds to be read from which processes are started; each takes a third of a second.

For fewer this process is copied, where that can be done: all that copies send back waits for the
last of them, and would take much memory.
"""

WORTH_COPIES = 100_000
"""Bytes for each copy. The first seeds are read before: for them most expressions are compiled."""

_FIRST = 8
_CHUNK = 500_000


class Job(Value, frozen=True, kw_only=True):
    """A file to be read: where it lies, what is known of it, and the largest that is read."""

    path: Path
    seed: SeedFile
    max_bytes: int


class _Waiting(Value, frozen=True, kw_only=True):
    """A job that the cache does not know: its place among all, the file's size, its key there."""

    place: int
    size: int
    key: str | None
    job: Job


def read_all(jobs: Sequence[Job], cache: Store | None) -> tuple[Seed | Problem, ...]:
    """The seeds of all files, or the problem with one, in the order of the jobs.

    Seeds that have lines which other pages of their site share around their texts are read again
    without them, and so are notes of a vault that are about no talk.

    `cache` is where readings are kept, or None to read everything anew.
    """
    sizes = [_size(job) for job in jobs]
    total = sum(size for size in sizes if isinstance(size, int))
    store = cache if total >= WORTH_CACHING else None
    used: set[str] = set()
    results = _pass(jobs, sizes, store, used)
    seeds = [seed for seed in results if isinstance(seed, Seed)]
    known = _Known(
        repeated=repeated_lines(seed.source for seed in seeds),
        others=other_notes(seeds),
    )
    again = [place for place, job in enumerate(jobs) if known.concerns(job.seed.id)]
    jobs_again = [_with_known(jobs[place], known) for place in again]
    later = _pass(jobs_again, [sizes[place] for place in again], store, used)
    for place, seed in zip(again, later, strict=True):
        results[place] = seed
    if store:
        store.tidy(used)
    by_editor = {it.seed.id for it in jobs if it.seed.curation.kind}
    doubtful = {id_: it for id_, it in known.others.doubtful.items() if id_ not in by_editor}
    return tuple(
        with_doubt(it, doubtful.get(it.source.id)) if isinstance(it, Seed) else it for it in results
    )


class _Known(Value, frozen=True, kw_only=True):
    """What is known of seeds beside the others: lines that they share, and notes of no talk."""

    repeated: Mapping[SourceId, frozenset[int]]
    others: OtherNotes

    def concerns(self, seed: SourceId) -> bool:
        """Whether a seed is to be read again with what is known now."""
        return seed in self.repeated or seed in self.others.no_talks


def _with_known(job: Job, known: _Known) -> Job:
    """The job of a file with what the other files tell about it."""
    seed = replace(
        job.seed,
        repeated=known.repeated.get(job.seed.id, frozenset()),
        no_talk=known.others.no_talks.get(job.seed.id),
    )
    return replace(job, seed=seed)


def _pass(
    jobs: Sequence[Job], sizes: Sequence[int | Problem], store: Store | None, used: set[str]
) -> list[Seed | Problem]:
    """Reads all jobs once; `used` takes up the keys of the entries that belong to them."""
    done: dict[int, Seed | Problem] = {}
    waiting: list[_Waiting] = []
    for place, (job, size) in enumerate(zip(jobs, sizes, strict=True)):
        if isinstance(size, Problem):
            done[place] = size
            continue
        raw = _content(job) if store else b""
        key = key_of(job.seed, raw) if store and isinstance(raw, bytes) else None
        known = load_seed(store, key, job.seed) if store and key else None
        if key:
            used.add(key)
        if known is not None:
            done[place] = known
        else:
            waiting.append(_Waiting(place=place, size=size, key=key, job=job))
    for entry, seed in zip(waiting, _read(waiting, store), strict=True):
        done[entry.place] = seed
    return [done[place] for place in range(len(jobs))]


def _read(waiting: Sequence[_Waiting], store: Store | None) -> Iterable[Seed | Problem]:
    """What the cache does not know, read here or by other processes."""
    processes = usable_processors()
    size = sum(entry.size for entry in waiting)
    if processes > 1 and len(waiting) > 1 and size >= WORTH_PROCESSES:
        try:
            return _read_elsewhere(waiting, store, processes)
        except (RuntimeError, OSError):  # no processes are to be had here
            pass
    copies = min(usable_processes(), size // WORTH_COPIES)
    if copies < 2:
        return (_read_here(entry, store) for entry in waiting)
    first = [_read_here(entry, store) for entry in waiting[:_FIRST]]
    runs = list(_chunks(waiting[_FIRST:], size // copies + 1))  # neighbours say much in common
    read = in_processes(lambda run: _read_chunk(run, store), runs, copies)
    return chain(first, map(_unpacked, chain.from_iterable(read)))


def _read_here(entry: _Waiting, store: Store | None) -> Seed | Problem:
    raw = _content(entry.job)
    if isinstance(raw, Problem):
        return raw
    return _read_and_packed(entry, raw, store)[0] if store else read_seed(entry.job.seed, raw)


def _read_and_packed(entry: _Waiting, raw: bytes, store: Store | None) -> tuple[Seed, bytes]:
    """A seed, and the same packed, which is kept; what cannot be packed is no good reading.

    One that failed is not kept: it may be for want of memory.
    """
    seed = read_seed(entry.job.seed, raw)
    try:
        content = packed(seed)
    except Exception as error:
        seed = unread_seed(entry.job.seed, raw, error)
        content = packed(seed)
    failed = any(fault.code == "reading-failed" for fault in seed.source.problems)
    if store and entry.key and not failed:
        store.save(entry.key, content)
    return seed, content


def _read_elsewhere(
    waiting: Sequence[_Waiting], store: Store | None, processes: int
) -> list[Seed | Problem]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # A fresh interpreter for each process: a copy of this one might hold locks of its threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, initializer=_end_with_parent) as pool:
        results = pool.map(_read_chunk, _chunks(waiting, _CHUNK), repeat(store))
        return [_unpacked(seed) for seed in chain.from_iterable(results)]


def _unpacked(seed: bytes | Problem) -> Seed | Problem:
    return unpacked(seed) if isinstance(seed, bytes) else seed


def _end_with_parent() -> None:
    """Has this process end with the one that started it: one that is killed ends no others."""
    from multiprocessing import parent_process

    def follow() -> None:
        if parent := parent_process():
            parent.join()
            os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


def _read_chunk(waiting: Sequence[_Waiting], store: Store | None) -> list[bytes | Problem]:
    """Runs in a process of its own: seeds go back packed, as they go into the cache."""
    contents = ((entry, _content(entry.job)) for entry in waiting)
    return [
        raw if isinstance(raw, Problem) else _read_and_packed(entry, raw, store)[1]
        for entry, raw in contents
    ]


def _chunks(waiting: Sequence[_Waiting], least: int) -> Iterator[list[_Waiting]]:
    """The jobs in runs of about equal size, so that no process waits long for another."""
    chunk: list[_Waiting] = []
    size = 0
    for entry in waiting:
        chunk.append(entry)
        size += entry.size
        if size >= least:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _size(job: Job) -> int | Problem:
    try:
        size = job.path.stat().st_size
    except OSError as error:
        return _unreadable(job, error)
    return size if size <= job.max_bytes else _too_large(job, size)


def _content(job: Job) -> bytes | Problem:
    """A file's bytes; never more than are allowed, should it have grown since it was looked at."""
    try:
        raw = first_bytes(job.path, job.max_bytes + 1)
    except OSError as error:
        return _unreadable(job, error)
    return raw if len(raw) <= job.max_bytes else _too_large(job, len(raw))


def _too_large(job: Job, size: int) -> Problem:
    message = Message("problem.size", n=size, most=job.max_bytes)
    return problem("seed-too-large", message, job.seed.file)


def _unreadable(job: Job, error: OSError) -> Problem:
    message = Message("problem.opened", error=f"{error.strerror}")
    return problem("seed-unreadable", message, job.seed.file)
