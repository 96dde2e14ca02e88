"""Regular expressions that are compiled when a text is first held against them.

There are more than a thousand, of which the build of a few notes asks fewer than half: to compile
all at the start would take a sixth of its time. The growth tests compile every one.
"""

import re
from functools import cached_property
from typing import cast

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
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):  # what Python asks for by itself, such as how to copy this
            raise AttributeError(name)
        method = self.__dict__[name] = getattr(self._compiled, name)
        return method
