"""Drafts become pages: templates write them, in several processes where that pays.

Drafts are written in batches, so that what only a template needs does not stay in memory. The
processes are copies of this one: what they work on need not be sent to them, and each sends back
bytes. Where there can be no such copies (Windows, macOS, a process of several threads), or only
little work, all of it is done here.
"""

import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from generator.model.site.page import Body, Page
from generator.render.context.render_context import PageDraft, PageGroup, RenderContext, with_body
from generator.render.kept_pages import KeptPages

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

_BATCH = 192
"""What the templates of so many pages get is in memory at once: words of a transcript, lines."""

ThingT = TypeVar("ThingT")

_MOST = 8
_LEAST = 48
"""How many pieces of work each process gets at least: a copy takes as long as a few of them."""


def written_pages(
    context: RenderContext,
    drafts: Iterable[Page | PageGroup],
    processes: int | None,
    former: KeptPages | None,
) -> Iterator[Page]:
    """The pages with what their templates write, in the order of their drafts.

    So many `processes` write at the same time (None: as many as are of use). The `former` pages of
    the last build are not written again, if any are kept.
    """

    def written(draft: PageDraft) -> bytes:
        return former.write(draft) if former else context.body_of(draft).content

    waiting = chain.from_iterable(
        ([it] if isinstance(it, Page) else former.pages_of(it) if former else it.make(context))
        for it in drafts
    )
    while batch := list(islice(waiting, _BATCH)):
        bodies = {page.path: page.body for page in batch if not isinstance(page, PageDraft)}
        if former:
            bodies |= former.bodies(page for page in batch if isinstance(page, PageDraft))
        missing = [it for it in batch if isinstance(it, PageDraft) and it.path not in bodies]
        for draft, packed in zip(missing, in_processes(written, missing, processes), strict=True):
            body = former.keep(draft, packed) if former else Body(content=packed)
            bodies[draft.path] = body.in_file(context.spill)
        yield from (with_body(page, bodies[page.path]) for page in batch)
    if former:
        former.close()


def usable_processes() -> int:
    """How many processes may work at the same time; 1 where this one cannot be copied."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST)


def in_processes(
    work: Callable[[ThingT], bytes], things: Sequence[ThingT], processes: int | None = None
) -> list[bytes]:
    """What `work` makes of each thing, in their order.

    A process that fails sends nothing, and its share is done here: so its error is raised here.

    Args:
        work: makes bytes of a thing, and changes nothing that others see.
        things: what is worked on.
        processes: how many; None for as many as there is work and room for.
    """
    if processes is None:
        processes = min(usable_processes(), len(things) // _LEAST)
    if processes < 2:
        return [work(thing) for thing in things]
    shares = [things[first::processes] for first in range(processes)]
    children = [_copy_at_work(work, share) for share in shares[1:]]
    results: list[bytes] = [b""] * len(things)
    results[0::processes] = [work(thing) for thing in shares[0]]
    for first, (child, pipe) in enumerate(children, start=1):
        sent = None
        with suppress(EOFError, OSError):  # it sent nothing, or not all
            sent = pipe.recv()
        if child.pid is not None:
            child.join()
        results[first::processes] = [work(it) for it in shares[first]] if sent is None else sent
    return results


def _copy_at_work(
    work: Callable[[ThingT], bytes], share: Sequence[ThingT]
) -> tuple["ForkProcess", "Connection"]:
    """A copy of this process that works on its share, and the pipe on which it sends results."""
    import multiprocessing  # few builds are so large

    fork = multiprocessing.get_context("fork")
    receiving, sending = fork.Pipe(duplex=False)
    child = fork.Process(target=_work, args=(work, share, receiving, sending), daemon=True)
    with suppress(OSError):  # there can be no more processes
        child.start()
    sending.close()
    return child, receiving


def _work(
    work: Callable[[ThingT], bytes],
    share: Sequence[ThingT],
    receiving: "Connection",
    sending: "Connection",
) -> None:
    receiving.close()  # held open here, it would make a copy wait for ever whose original is gone
    with suppress(Exception):
        sending.send([work(thing) for thing in share])
