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
from typing import TypeVar

import msgspec

from generator.model.site.page import Body, Page
from generator.render.context.render_context import PageDraft, PageGroup, RenderContext, with_body
from generator.render.kept_pages import KeptPages

_BATCH = 192
"""What the templates of so many pages get is in memory at once: words of a transcript, lines."""

ThingT = TypeVar("ThingT")

_MOST = 8
_LEAST = 48
"""How many pieces of work each process gets at least: a copy takes as long as a few of them."""


def written_pages(
    context: RenderContext,
    drafts: Iterable[Page | PageGroup],
    processes: int | None = None,
    former: KeptPages | None = None,
) -> Iterator[Page]:
    """The pages with what their templates write, in the order of their drafts.

    So many `processes` write at the same time (None: as many as are of use). The `former` pages of
    the last build are not written again, if any are kept.
    """

    def written(draft: PageDraft) -> bytes:
        return former.write(draft) if former else context.body_of(draft).packed

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
            bodies[draft.path] = former.keep(draft, packed) if former else Body(packed=packed)
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
    shares = [things[first::processes] for first in range(processes)] if processes > 1 else []
    children = [_Child(work, share) for share in shares[1:]]
    results: list[bytes] = [b""] * len(things)
    if not children:
        return [work(thing) for thing in things]
    results[0::processes] = [work(thing) for thing in shares[0]]
    for first, child in enumerate(children, start=1):
        sent = child.result()
        results[first::processes] = [work(it) for it in shares[first]] if sent is None else sent
    return results


class _Child:
    """A copy of this process that works on its share and ends."""

    def __init__(self, work: Callable[[ThingT], bytes], share: Sequence[ThingT]) -> None:
        self._process = 0
        read, write = os.pipe()
        self._count = len(share)
        try:
            self._process = os.fork()
        except OSError:
            os.close(write)
            self._pipe = read
            return
        if self._process == 0:
            _work(work, share, write)
        os.close(write)
        self._pipe = read

    def result(self) -> list[bytes] | None:
        """What the process has sent; None if it has not done all of its share."""
        with os.fdopen(self._pipe, "rb") as pipe:
            sent = pipe.read()
        if self._process:
            with suppress(ChildProcessError):
                os.waitpid(self._process, 0)
        with suppress(msgspec.DecodeError):
            results = msgspec.msgpack.decode(sent, type=list[bytes])
            return results if len(results) == self._count else None
        return None


def _work(work: Callable[[ThingT], bytes], share: Sequence[ThingT], write: int) -> None:
    """Does a share, sends it and ends the process, without what else ends one."""
    status = 1
    try:
        sent = msgspec.msgpack.encode([work(thing) for thing in share])
        with os.fdopen(write, "wb") as pipe:
            pipe.write(sent)
        status = 0
    finally:
        os._exit(status)
