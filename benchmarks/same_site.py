"""Compares two built sites byte by byte, but for the element that names the generator.

    python benchmarks/same_site.py ONE OTHER

Exit code 1 says that they differ; the first files that do are named.
"""

import re
import sys
from pathlib import Path

_GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
_SHOWN = 10


def files(folder: Path) -> dict[str, bytes]:
    """The files of a site by their paths, without the name of the generator."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): _GENERATOR.sub(b"", path.read_bytes())
        for path in paths
    }


def differing(first: Path, second: Path) -> list[str]:
    """The paths of files that only one of them has, or that differ."""
    one_site, other_site = files(first), files(second)
    paths = sorted(one_site.keys() | other_site.keys())
    return [path for path in paths if one_site.get(path) != other_site.get(path)]


def main() -> int:
    """Compares the two folders that are named."""
    first, second = map(Path, sys.argv[1:3])
    paths = differing(first, second)
    for path in paths[:_SHOWN]:
        print(f"{path} differs between {first.name} and {second.name}")
    print(f"{second.name}: {len(paths)} of {len(files(first))} files differ from {first.name}")
    return 1 if paths else 0


if __name__ == "__main__":
    sys.exit(main())
