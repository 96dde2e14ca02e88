"""A seed of any kind of file, from its bytes."""

from pathlib import PurePosixPath

from generator.model.problem import problem
from generator.read.seed import Seed, SeedFile, read_seed, unread_seed

ENDINGS = frozenset({"", ".txt", ".text", ".md", ".markdown"})
"""Endings of the files that are read as notes; other files are kept and reported."""


def read_any(seed: SeedFile, raw: bytes) -> Seed:
    """Reads a file as its ending says. Never fails; the result depends on nothing else."""
    ending = PurePosixPath(seed.file).suffix.casefold()
    if ending in ENDINGS:
        return read_seed(seed, raw)
    message = f"files ending in {ending} are not read"
    return unread_seed(seed, raw, problem("seed-format-unknown", message, seed.file))
