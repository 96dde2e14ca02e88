"""Work that several processes share."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from select import select

import pytest

from generator.text.processes import in_processes, usable_processes
from tests.support import ROOT

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


COPIES = """
import os, sys, time
from generator.text.processes import in_processes

here = os.getpid()

def work(thing):
    if os.getpid() == here:
        print(flush=True)
        time.sleep(600)
    return bytes(1_000_000)

in_processes(work, [1, 2], 2)
"""
READERS = """
import sys, time
from pathlib import Path
from generator.model.config import Config
from generator.read import read
from generator.read.files import batch

def unpacked(_):
    print(flush=True)
    time.sleep(600)

batch.WORTH_PROCESSES = 0
batch.usable_processors = lambda: 2
batch.unpacked = unpacked
read(Config(seeds=Path("seeds"), notes=Path("notes")))
"""


@needs_copies
@pytest.mark.slow
@pytest.mark.parametrize("program", [COPIES, READERS])
def test_a_build_that_is_killed_leaves_no_process(program: str, tmp_path: Path) -> None:
    """All that it starts hold a pipe, which ends with the last of them."""
    (tmp_path / "seeds").mkdir()
    for name in "abc":
        (tmp_path / "seeds" / f"{name}.md").write_text(f"# {name}\n\nText.\n", encoding="utf-8")
    alive, held = os.pipe()
    command = [sys.executable, "-c", program]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=held
    ) as build:
        os.close(held)
        assert build.stdout is not None
        assert build.stdout.read(1) == b"\n"
        build.send_signal(signal.SIGKILL)
    while select([alive], [], [], 20)[0] and os.read(alive, 1000):
        pass  # some say that the build is gone
    assert select([alive], [], [], 0)[0], "something is still running"
    os.close(alive)
