"""Looks for a text that breaks a promise of reading: `make fuzz`, for as long as one likes.

With atheris (a fuzzer that is guided by what code a text reaches) where it is installed, else with
texts put together at random. What breaks a promise is made small and saved in `corpus/`, from where
`test_replay.py` reads it for ever after.
"""

import argparse
import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

try:
    import atheris
except ImportError:
    atheris = None

from tests.hostile.growing import FRAMES, UNITS, repeated
from tests.hostile.timing import grows_too_fast

HERE = Path(__file__).parent
SAVED = HERE / "corpus"
EXAMPLES = HERE.parent / "read" / "families"
FRONT = b"---\n"
MOST_BYTES = 4_000
SLOW = 2.0
"""Seconds of processor time in which any text of `MOST_BYTES` must be read."""

if atheris is not None:
    with atheris.instrument_imports(include=["generator.read", "generator.text"]):
        import generator.read.seed  # noqa: F401

from generator.read.cache import packed, unpacked  # noqa: E402
from tests.promises import (  # noqa: E402
    check_content_is_in_items,
    check_nothing_invented,
    check_nothing_lost,
)
from tests.support import seed_of  # noqa: E402


def check(raw: bytes) -> None:
    """Reads the bytes of a file; anything but silence is a failure."""
    start = time.process_time()
    seed = seed_of(raw)
    assert time.process_time() - start < SLOW, "it takes too long"
    check_nothing_lost(seed)
    if not raw.lstrip(b"\xef\xbb\xbf").startswith(FRONT):  # a title there is YAML's, not a line's
        check_nothing_invented(seed)
        check_content_is_in_items(seed)
    assert unpacked(packed(seed)) == seed


def examine(raw: bytes) -> None:
    """Checks a text; one that fails is made small and saved before the failure is raised."""
    try:
        check(raw)
    except Exception as error:
        small = made_small(raw, type(error))
        name = hashlib.sha256(small).hexdigest()[:12]
        SAVED.mkdir(exist_ok=True)
        (SAVED / f"{name}.txt").write_bytes(small)
        print(f"\n{small!r}\nfails with {error!r}\nand is saved as {SAVED / name}.txt", flush=True)
        raise


def made_small(raw: bytes, kind: type[Exception]) -> bytes:
    """A smaller text that fails in the same way: pieces are left out as long as it does."""
    size = len(raw) // 2
    while size:
        start = 0
        while start < len(raw):
            shorter = raw[:start] + raw[start + size :]
            if fails(shorter, kind):
                raw = shorter
            else:
                start += size
        size //= 2
    return raw


def fails(raw: bytes, kind: type[Exception]) -> bool:
    try:
        check(raw)
    except kind:
        return True
    except Exception:
        return False
    return False


def examples() -> Iterator[bytes]:
    """What a search starts from: labelled pages of all families, and failures of the past."""
    for folder in (EXAMPLES, SAVED):
        for path in sorted(folder.rglob("*.txt")):
            yield path.read_bytes()[:MOST_BYTES]


def at_random(seconds: float, seed: int) -> int:
    """Puts texts together from pieces until the time is over; returns how many there were."""
    draw = random.Random(seed)
    known = list(examples())
    lines = sorted({line for raw in known for line in raw.split(b"\n")})
    units = [unit.encode("utf-8") for unit in UNITS]
    frames = list(FRAMES.values())
    makers: list[Callable[[], bytes]] = [
        lambda: b"\n".join(draw.choices(lines, k=draw.randint(1, 30))),
        lambda: changed(draw.choice(known), draw, units),
        lambda: draw.choice(frames).encode().replace(b"{}", b"".join(draw.choices(units, k=9))),
        lambda: b"".join(draw.choices([*units, b"\n", b"\n\n", b"\r\n  "], k=draw.randint(1, 80))),
        lambda: draw.randbytes(draw.randint(0, 200)),
    ]
    end = time.monotonic() + seconds
    count = 0
    while time.monotonic() < end:
        examine(draw.choice(makers)()[:MOST_BYTES])
        count += 1
    return count


def changed(raw: bytes, draw: random.Random, units: list[bytes]) -> bytes:
    """A text with a few pieces replaced, doubled or left out."""
    for _ in range(draw.randint(1, 6)):
        start = draw.randint(0, len(raw))
        end = min(len(raw), start + draw.choice([0, 1, 5, 40, 300]))
        piece = draw.choice(
            [b"", draw.choice(units) * draw.choice([1, 3, 200]), raw[start:end] * 2]
        )
        raw = raw[:start] + piece + raw[end:]
    return raw


def guided(seconds: int, seed: int) -> None:
    """Lets atheris search; it ends the process."""
    with tempfile.TemporaryDirectory() as folder:
        for number, raw in enumerate(examples()):
            (Path(folder) / f"{number:03}").write_bytes(raw)
        options = [f"-max_total_time={seconds}", f"-seed={seed}", f"-max_len={MOST_BYTES}"]
        options += ["-print_final_stats=1", "-verbosity=0", f"-artifact_prefix={folder}/"]
        atheris.Setup([sys.argv[0], *options, folder], examine)
        atheris.Fuzz()


def shapes() -> int:
    """Goes through every growing text; returns how many grow too fast."""
    slow = 0
    for growing in repeated():
        reason = grows_too_fast(
            lambda size, one=growing: seed_of(one.make(size).encode("utf-8", "surrogatepass")),
            2_000,
        )
        if reason:
            slow += 1
            print(f"{growing.name}: {reason}", flush=True)
    return slow


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=None, help="the same seed draws the same texts")
    parser.add_argument("--plain", action="store_true", help="without atheris")
    parser.add_argument("--shapes", action="store_true", help="time all growing texts instead")
    given = parser.parse_args()
    if given.shapes:
        sys.exit(1 if shapes() else 0)
    seed = random.SystemRandom().randint(1, 2**31) if given.seed is None else given.seed
    print(f"--seed {seed}", flush=True)
    if atheris is not None and not given.plain:
        guided(given.seconds, seed)
    else:
        print(f"{at_random(given.seconds, seed)} texts keep the promises")


if __name__ == "__main__":
    main()
