"""No regular expression of the package takes sixty-four times as long for eight times the text."""

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.growth.patterns import Used, attacks, collect, patterns
from tests.hostile.timing import LIMIT, TIMES, seconds
from tests.sharing import made_once

pytestmark = pytest.mark.slow

SIZES = (25, 200, 3_200)
NOTICED = 0.003
"""Seconds from which a pattern is looked at more closely: a linear one takes less for 3 200 signs."""

SURE = 0.03
"""Seconds from which its growth is measured."""

LARGEST = 50_000
"""Characters of a text on which a pattern need not have taken as long as that."""

PARTS = 12
"""Into how many tests the patterns are divided, so that no worker is left with a long one."""

BOUNDED = {
    "^(\\w*[aeiou]\\w*[bdilmnpv])our": "a spelling's rule: words of 40 letters at most",
}
"""Patterns that are applied to short texts alone, by their beginning, with what makes these short."""


def apply(compiled: re.Pattern[str], method: str, text: str) -> None:
    match method:
        case "sub" | "subn":
            compiled.sub("", text)
        case "finditer":
            for _ in compiled.finditer(text):
                pass
        case _:
            getattr(compiled, method)(text)


def slowest(used: Used) -> str:
    """The text on which a pattern grows too fast, or nothing."""
    compiled = re.compile(used.pattern, used.flags)
    methods = costliest(used.methods)
    for head, pump, tail in attacks(used):
        for method in methods:
            text = partial(_text, head, pump, tail)
            if grows(partial(_apply_to, compiled, method, text)):
                return (
                    f"{used.place} {used.pattern!r}: {method} of {head!r} + {pump!r} * n + {tail!r}"
                )
    return ""


def _apply_to(
    compiled: re.Pattern[str], method: str, text: Callable[[int], str], size: int
) -> None:
    apply(compiled, method, text(size))


ITERATING = frozenset({"sub", "subn", "split", "findall", "finditer"})


def costliest(names: tuple[str, ...]) -> list[str]:
    """The methods to be tried for those by which a pattern is used.

    `sub`, `split` and their like go through a text as `finditer` does, which begins with what
    `search` does, and that with what `match` does: whichever is slow, those above it are.
    """
    methods = {"finditer" if name in ITERATING else name for name in names}
    nested = [name for name in ("finditer", "search", "match") if name in methods]
    return [*nested[:1], *(methods & {"fullmatch"})]


def _text(head: str, pump: str, tail: str, size: int) -> str:
    return head + pump * (size // len(pump)) + tail


def grows(work: Callable[[int], None]) -> bool:
    """Whether the cost of some work grows faster than its size, as far as it can be noticed."""
    for size in SIZES:
        if all(seconds(work, size) > NOTICED for _ in range(2)):  # once may be another's doing
            break
    else:
        return False
    while seconds(work, size) < SURE:
        size *= 2
        if size > LARGEST:
            return False
    small = large = float("inf")
    for _ in range(6):
        small = min(small, *(seconds(work, size // TIMES) for _ in range(3)))
        large = min(large, seconds(work, size))
        if large <= LIMIT * small:
            return False
    return True


def check(folder: Path, part: int, parts: int) -> Iterator[str]:
    """What is slow, of a part of the patterns that were collected into a folder."""
    found = [used for used in patterns(folder) if not used.pattern.startswith(tuple(BOUNDED))]
    assert len(found) > 100
    yield from (slow for used in found[part::parts] if (slow := slowest(used)))


@pytest.mark.parametrize("part", range(PARTS))
def test_no_pattern_grows_faster_than_its_text(
    tmp_path_factory: pytest.TempPathFactory, part: int
) -> None:
    assert not list(check(made_once(tmp_path_factory, "patterns", collect), part, PARTS))


def test_of_methods_the_costliest_is_tried() -> None:
    """Each pattern is quadratic by the method that is tried for it."""
    used = ("match", "sub", "fullmatch")
    assert costliest(used) == ["finditer", "fullmatch"]
    assert costliest(("search", "match")) == ["search"]
    for pattern in (r"\s+$", r"(?:a|b)*\w*!"):
        assert slowest(Used(pattern, 0, "here", used)), pattern


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        collect(Path(folder))
        for line in check(Path(folder), int(sys.argv[1]), int(sys.argv[2])):
            print(line, flush=True)
