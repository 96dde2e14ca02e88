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
from functools import partial
from pathlib import Path

try:
    import atheris
except ImportError:
    atheris = None

from tests.hostile import formats
from tests.hostile.growing import FRAMES, UNITS, repeated

HERE = Path(__file__).parent
SAVED = HERE / "corpus"
READ = HERE.parent / "read"
EXAMPLES = (READ / "families", READ / "kinds", READ / "formats", SAVED)
FRONT = b"---\n"
MOST_BYTES = 4_000
SLOW = 2.0
"""Seconds of processor time in which any text of `MOST_BYTES` must be read."""

if atheris is not None:
    with atheris.instrument_imports(include=["generator.read", "generator.text"]):
        import generator.read.seed  # noqa: F401

from generator.read.files.cache import packed, unpacked  # noqa: E402
from tests.hostile.timing import grows_too_fast, read_anew  # noqa: E402
from tests.promises import (  # noqa: E402
    check_content_is_in_items,
    check_nothing_invented,
    check_nothing_lost,
    check_repairs,
    headings_of,
)
from tests.support import seed_of  # noqa: E402

ENDINGS = (".txt", *formats.FRAMES)
PIECES = {
    ending: [piece.encode("utf-8") for piece in (UNITS if ending == ".txt" else formats.PIECES[ending])]
    for ending in ENDINGS
}  # fmt: skip
PLACES = {
    ending: [
        frame.encode("utf-8")
        for frame in (FRAMES.values() if ending == ".txt" else formats.FRAMES[ending])
    ]
    for ending in ENDINGS
}


def check(raw: bytes, ending: str) -> None:
    """Reads the bytes of a file with an ending; anything but silence is a failure."""
    start = time.process_time()
    seed = seed_of(raw, ending=ending)
    assert time.process_time() - start < SLOW, "it takes too long"
    check_nothing_lost(seed)
    check_repairs(seed)
    if not raw.lstrip(b"\xef\xbb\xbf").startswith(FRONT):  # a title there is YAML's, not a line's
        check_nothing_invented(seed)
        inner = any(fault.code == "line-ends-other" for fault in seed.source.problems)
        headings = headings_of(seed, raw) if inner or ending != ".txt" else ()
        check_content_is_in_items(seed, headings)
    assert unpacked(packed(seed)) == seed


def examine(raw: bytes, ending: str) -> None:
    """Checks a text; one that fails is made small and saved before the failure is raised."""
    try:
        check(raw, ending)
    except Exception as error:
        small = made_small(raw, ending, type(error))
        name = f"{hashlib.sha256(small).hexdigest()[:12]}{ending}"
        SAVED.mkdir(exist_ok=True)
        (SAVED / name).write_bytes(small)
        print(f"\n{small!r}\nfails with {error!r}\nand is saved as {SAVED / name}", flush=True)
        raise


def made_small(raw: bytes, ending: str, kind: type[Exception]) -> bytes:
    """A smaller text that fails in the same way: pieces are left out as long as it does."""
    size = len(raw) // 2
    while size:
        start = 0
        while start < len(raw):
            shorter = raw[:start] + raw[start + size :]
            if fails(shorter, ending, kind):
                raw = shorter
            else:
                start += size
        size //= 2
    return raw


def fails(raw: bytes, ending: str, kind: type[Exception]) -> bool:
    try:
        check(raw, ending)
    except kind:
        return True
    except Exception:
        return False
    return False


def examples() -> Iterator[tuple[bytes, str]]:
    """What a search starts from, with its ending: pages of all kinds, and failures of the past."""
    for folder in EXAMPLES:
        for path in sorted(folder.rglob("*")):
            ending = ".json" if path.suffix == ".json3" else path.suffix
            if ending in ENDINGS and not path.name.endswith((".expected.json", "README.md")):
                yield path.read_bytes()[:MOST_BYTES], ending


def at_random(seconds: float, seed: int, most: int | None = None) -> int:
    """Puts texts together from pieces until the time is over, or `most` are made; returns how many.

    With `most` the texts of a seed are the same on every machine, however fast it is.
    """
    draw = random.Random(seed)
    known: dict[str, list[bytes]] = {ending: [] for ending in ENDINGS}
    for raw, ending in examples():
        known[ending].append(raw)
    lines = {
        ending: sorted({line for raw in texts for line in raw.split(b"\n")})
        for ending, texts in known.items()
    }
    makers: list[Callable[[str], bytes]] = [
        lambda ending: b"\n".join(draw.choices(lines[ending], k=draw.randint(1, 30))),
        lambda ending: changed(draw.choice(known[ending]), draw, PIECES[ending]),
        lambda ending: changed(draw.choice(known[ending]), draw, PIECES[".txt"]),
        lambda ending: draw.choice(PLACES[ending]).replace(
            b"{}", b"".join(draw.choices(PIECES[ending], k=9))
        ),
        lambda ending: b"".join(
            draw.choices([*PIECES[ending], b"\n", b"\n\n", b"\r\n  "], k=draw.randint(1, 80))
        ),
        lambda _: draw.randbytes(draw.randint(0, 200)),
    ]
    end = time.monotonic() + seconds
    count = 0
    while count < most if most is not None else time.monotonic() < end:
        ending = draw.choice([".txt", *ENDINGS])  # twice as often as any other
        examine(draw.choice(makers)(ending)[:MOST_BYTES], ending)
        count += 1
    return count


def changed(raw: bytes, draw: random.Random, pieces: list[bytes]) -> bytes:
    """A text with a few pieces replaced, doubled or left out."""
    for _ in range(draw.randint(1, 6)):
        start = draw.randint(0, len(raw))
        end = min(len(raw), start + draw.choice([0, 1, 5, 40, 300]))
        piece = draw.choice(
            [b"", draw.choice(pieces) * draw.choice([1, 3, 200]), raw[start:end] * 2]
        )
        raw = raw[:start] + piece + raw[end:]
    return raw


def guided(seconds: int, seed: int) -> None:
    """Lets atheris search; it ends the process. A text's first byte tells its ending."""
    with tempfile.TemporaryDirectory() as folder:
        for number, (raw, ending) in enumerate(examples()):
            (Path(folder) / f"{number:03}").write_bytes(bytes([ENDINGS.index(ending)]) + raw)
        options = [f"-max_total_time={seconds}", f"-seed={seed}", f"-max_len={MOST_BYTES}"]
        options += ["-print_final_stats=1", "-verbosity=0", f"-artifact_prefix={folder}/"]
        atheris.Setup(
            [sys.argv[0], *options, folder],
            lambda raw: examine(raw[1:], ENDINGS[(raw[:1] or b"\0")[0] % len(ENDINGS)]),
        )
        atheris.Fuzz()


def shapes() -> int:
    """Goes through every growing text; returns how many grow too fast."""
    slow = 0
    for growing in (*repeated(), *formats.repeated()):
        reason = grows_too_fast(partial(read_anew, growing), 2_000)
        if reason:
            slow += 1
            print(f"{growing.name}: {reason}", flush=True)
    return slow


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=None, help="what the search starts from")
    parser.add_argument(
        "--texts", type=int, help="so many texts at random instead, always the same"
    )
    parser.add_argument("--plain", action="store_true", help="without atheris")
    parser.add_argument("--shapes", action="store_true", help="time all growing texts instead")
    given = parser.parse_args()
    if given.shapes:
        sys.exit(1 if shapes() else 0)
    seed = random.SystemRandom().randint(1, 2**31) if given.seed is None else given.seed
    print(f"--seed {seed}", flush=True)
    if atheris is not None and not given.plain and given.texts is None:
        guided(given.seconds, seed)
    else:
        print(f"{at_random(given.seconds, seed, given.texts)} texts keep the promises")


if __name__ == "__main__":
    main()
