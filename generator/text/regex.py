"""Regular expressions that are compiled when a text is first held against them.

There are more than a thousand, of which the build of a few notes asks fewer than half: to compile
all at the start would take a sixth of its time. The growth tests compile every one. What they were
compiled to is kept from run to run beside the modules that Python has compiled, and as those are.
"""

import _sre  # type: ignore[import-not-found]
import atexit
import re
import sys
from array import array
from contextlib import suppress
from functools import cached_property
from importlib.util import cache_from_source
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import cast

import msgspec

from generator.text.store import Store

Match = re.Match[str]
"""Where an expression fits a text."""


def regex(expression: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but compiled at its first use: for the constants of a module.

    It cannot be an argument of `re`'s own functions. A wrong expression raises :class:`re.error`
    where it is first used.
    """
    return cast("re.Pattern[str]", _Late(expression, flags))


class _Late:
    """Looks like a compiled pattern: what it is asked for is taken from one, and kept."""

    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression  # of which others are made, and which needs no compiling
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return _CODES.compiled(self.pattern, int(self._flags))

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):  # what Python asks for by itself, such as how to copy this
            raise AttributeError(name)
        method = self.__dict__[name] = getattr(self._compiled, name)
        return method


_Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Of an expression its flags, steps and groups: how many, their numbers by name, names in order."""

_DECODER = msgspec.msgpack.Decoder(dict[bytes, _Code])
_PYTHON = f"{sys.hexversion:x}-{sys.byteorder}"


class _Codes:
    """What expressions were compiled to in earlier runs; what this one adds is kept as it ends."""

    def __init__(self) -> None:
        self._store: Store | None = None
        with suppress(NotImplementedError):  # a Python that keeps no modules
            self._store = Store(Path(cache_from_source(__file__)).with_suffix(""), ".codes")
        self._is_added = sys.dont_write_bytecode

    @cached_property
    def _known(self) -> dict[bytes, _Code]:
        with suppress(ValueError):
            return _DECODER.decode(self._store.load_sealed(_PYTHON) if self._store else b"")
        return {}

    def compiled(self, expression: str, flags: int) -> re.Pattern[str]:
        """What `re.compile` gives, in the two steps in which it works."""
        key = f"{flags} {expression}".encode("utf-8", "surrogatepass")
        try:
            code = self._known.get(key) or self._new(key, expression, flags)
            own, steps, *groups = code
            made = _sre.compile(expression, own, array("I", steps).tolist(), *groups)
        except (AttributeError, RuntimeError, TypeError):  # another Python works otherwise
            made = re.compile(expression, flags)
        return cast("re.Pattern[str]", made)

    def _new(self, key: bytes, expression: str, flags: int) -> _Code:
        tree = _parser.parse(expression, flags)
        state = tree.state
        steps = array("I", _compiler._code(tree, flags)).tobytes()  # noqa: SLF001
        names = {number: name for name, number in state.groupdict.items()}
        in_order = tuple(map(names.get, range(state.groups)))
        code = flags | state.flags, steps, state.groups - 1, state.groupdict, in_order
        self._known[key] = code
        if not self._is_added:
            self._is_added = True
            atexit.register(self._save)
        return code

    def _save(self) -> None:
        if self._store:
            self._store.save_sealed(_PYTHON, msgspec.msgpack.encode(self._known))


_CODES = _Codes()
