"""Makes the interpreter lie: another day, folders listed in another order.

Loaded by Python itself where this folder is on PYTHONPATH; PRETEND_TIME (seconds) and
LISTING_SEED (a number) say what to pretend.
"""

import datetime as dt
import os
import random
import time
from typing import Any, Self

_time = os.environ.get("PRETEND_TIME")
_seed = os.environ.get("LISTING_SEED")

if _time is not None:
    _now = float(_time)

    class PretendedDate(dt.date):
        @classmethod
        def today(cls) -> Self:
            return cls.fromtimestamp(_now)

    class PretendedDateTime(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> Self:
            return cls.fromtimestamp(_now, tz)

        @classmethod
        def utcnow(cls) -> Self:
            return cls.fromtimestamp(_now, dt.UTC).replace(tzinfo=None)

        @classmethod
        def today(cls) -> Self:
            return cls.fromtimestamp(_now)

    dt.date = PretendedDate  # type: ignore[misc]
    dt.datetime = PretendedDateTime  # type: ignore[misc]
    time.time = lambda: _now
    time.time_ns = lambda: int(_now * 1e9)

if _seed is not None:
    _random = random.Random(int(_seed))
    _listdir, _scandir = os.listdir, os.scandir

    class _Shuffled:
        def __init__(self, path: Any) -> None:
            with _scandir(path) as entries:
                self._entries = list(entries)
            _random.shuffle(self._entries)
            self._iterator = iter(self._entries)

        def __iter__(self) -> Self:
            return self

        def __next__(self) -> os.DirEntry[Any]:
            return next(self._iterator)

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def close(self) -> None:
            pass

    def _shuffled_names(path: Any = ".") -> list[Any]:
        names: list[Any] = _listdir(path)
        _random.shuffle(names)
        return names

    os.listdir = _shuffled_names
    os.scandir = lambda path=".": _Shuffled(path)  # type: ignore[assignment]
