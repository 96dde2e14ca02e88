"""Work that several processes share.

The processes are copies of this one: what they work on need not be sent to them, and each sends
back what it has made. Where there can be no such copies (Windows, macOS, a process of several
threads), or only little work, all of it is done here.
"""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

ThingT = TypeVar("ThingT")
ResultT = TypeVar("ResultT")

_MOST = 8
_LEAST = 48
"""How many pieces of work each process gets at least: a copy takes as long as a few of them."""


def usable_processors() -> int:
    """How many processors this process may use, eight at most."""
    mine = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return min(mine, _MOST)


def usable_processes() -> int:
    """How many processes may work at the same time; 1 where this one cannot be copied."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return usable_processors()


def in_processes(
    work: Callable[[ThingT], ResultT], things: Sequence[ThingT], processes: int | None = None
) -> list[ResultT]:
    """What `work` makes of each thing, in their order.

    A process that fails sends nothing, and its share is done here: so its error is raised here.

    `work` is given what can be sent, and changes nothing that others see; there are as many
    `processes`, or as many as there is work and room for.
    """
    if processes is None:
        processes = min(usable_processes(), len(things) // _LEAST)
    if processes < 2:
        return [work(thing) for thing in things]
    shares = [things[first::processes] for first in range(processes)]
    children = [_copy_at_work(work, share) for share in shares[1:]]
    done = [[work(thing) for thing in shares[0]]]
    for (child, pipe), share in zip(children, shares[1:], strict=True):
        sent = None
        with suppress(EOFError, OSError):  # it sent nothing, or not all
            sent = pipe.recv()
        if child.pid is not None:
            child.join()
        done.append([work(thing) for thing in share] if sent is None else sent)
    return [done[place % processes][place // processes] for place in range(len(things))]


def _copy_at_work(
    work: Callable[[ThingT], ResultT], share: Sequence[ThingT]
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
    work: Callable[[ThingT], ResultT],
    share: Sequence[ThingT],
    receiving: "Connection",
    sending: "Connection",
) -> None:
    receiving.close()  # held open here, it would make a copy wait for ever whose original is gone
    with suppress(Exception):
        sending.send([work(thing) for thing in share])
