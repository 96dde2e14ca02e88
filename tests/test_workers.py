"""Work that several processes share."""

import os
import threading

import pytest

from generator.render.writing import in_processes, usable_processes

THINGS = list(range(101))

needs_copies = pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no copies here")


def work(thing: int) -> bytes:
    return str(thing).encode()


@needs_copies
@pytest.mark.parametrize("processes", [1, 2, 3, 7])
def test_results_are_those_of_one_process(processes: int) -> None:
    assert in_processes(work, THINGS, processes) == list(map(work, THINGS))


@needs_copies
def test_other_processes_do_a_share() -> None:
    pids = set(in_processes(lambda _: str(os.getpid()).encode(), THINGS, 3))
    assert len(pids) == 3


@needs_copies
def test_a_share_that_was_not_done_is_done_here() -> None:
    here = os.getpid()

    def fails_elsewhere(thing: int) -> bytes:
        if os.getpid() != here:
            os._exit(9)
        return work(thing)

    assert in_processes(fails_elsewhere, THINGS, 2) == list(map(work, THINGS))


@needs_copies
def test_an_error_is_raised_here() -> None:
    def fails(thing: int) -> bytes:
        if thing == 100:
            raise ValueError(thing)
        return work(thing)

    with pytest.raises(ValueError, match="100"):
        in_processes(fails, THINGS, 3)


def test_little_work_is_done_here() -> None:
    assert set(in_processes(lambda _: str(os.getpid()).encode(), THINGS[:3])) == {
        str(os.getpid()).encode()
    }


def test_a_process_of_several_threads_is_not_copied() -> None:
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    try:
        assert usable_processes() == 1
    finally:
        ended.set()
        thread.join()
