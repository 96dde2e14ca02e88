"""Runs modules as `python -m` does, each in a process of its own that need not import them again.

`python -m tests.site.forking MODULE …` imports the modules and then takes orders, one JSON object a
line: the arguments, the folder, and where to write what is printed. For each it forks: the child
becomes `python -m` with these arguments, and its exit code is printed here.
"""

import gc
import importlib
import json
import os
import runpy
import signal
import sys
from typing import Any

TIMEOUT = 300


def take_orders() -> None:
    """Answers every order until there are no more; a child returns to run what it was told."""
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if not child:
            return become(order)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    return None


def become(order: dict[str, Any]) -> None:
    """Runs an order in this process: nothing is left that tells it from one that was started."""
    signal.alarm(TIMEOUT)
    for number, (name, mode) in enumerate(
        ((os.devnull, os.O_RDONLY), *((it, os.O_WRONLY | os.O_CREAT) for it in order["prints"]))
    ):
        file = os.open(name, mode)
        os.dup2(file, number)
        os.close(file)
    module, *arguments = order["arguments"]
    os.chdir(order["folder"])
    sys.path[0] = order["folder"]
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        importlib.import_module(name)
    gc.freeze()
    take_orders()
