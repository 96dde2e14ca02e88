"""Packs a folder into a zip file whose bytes depend on its files alone (`make offline`)."""

import sys
import zipfile
from pathlib import Path

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that the format knows
_MODE = 0o644 << 16


def pack(folder: Path, target: Path) -> int:
    """Writes the files in order, each with the same time and rights; gives how many.

    `target` may not lie in the folder.
    """
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w") as archive:
        for path in paths:
            name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
            info = zipfile.ZipInfo(name, date_time=_LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = _MODE
            info.create_system = 3
            archive.writestr(info, path.read_bytes(), compresslevel=9)
    return len(paths)


if __name__ == "__main__":
    source, packed = map(Path, sys.argv[1:3])
    print(pack(source, packed), "files in", packed)
