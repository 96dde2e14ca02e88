"""Drawings become PNG files; what was drawn before is taken from a folder."""

import hashlib
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from generator.output.share.fonts import own_fonts
from generator.text.store import Store

_FOLDER = "share"
_BEGINS, _ENDS = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"


def write_pictures(
    drawings: Mapping[str, str], fonts: Sequence[Path], target: Path, cache: Path | None
) -> int:
    """Writes each drawing (SVG by its path in `target`) as PNG; says how many the cache lacked.

    Our own fonts come behind the editor's `fonts`. The folder `cache` keeps pictures from build to
    build.
    """
    store = Store(cache / _FOLDER, ".png") if cache else None
    used, drawn = [], 0
    with tempfile.TemporaryDirectory() as folder:
        files = [*fonts, *own_fonts(Path(folder))]
        render, version = _renderer(files)
        for path, svg in drawings.items():
            key = hashlib.sha256(f"{version}\n{svg}".encode()).hexdigest()
            content = store.load(key) if store else None
            if not content or not (content.startswith(_BEGINS) and content.endswith(_ENDS)):
                content, drawn = render(svg), drawn + 1
                if store:
                    store.save(key, content)
            used.append(key)
            place = target / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    if store:
        store.tidy(used)
    return drawn


def _renderer(files: Sequence[Path]) -> tuple[Callable[[str], bytes], str]:
    """What draws with these fonts and no other, and a hash of all that decides how it does."""
    import resvg_py

    names = [str(file) for file in files]

    def render(svg: str) -> bytes:
        return bytes(
            resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=names)
        )

    digest = hashlib.sha256(f"{resvg_py.__version__} {resvg_py.__resvg_version__}".encode())
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return render, digest.hexdigest()
