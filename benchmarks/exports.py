"""What each kind of files for other programs costs of a build, with and without it.

`python benchmarks/exports.py FOLDER` builds the site of a folder of notes once without any of them
and once with each. Where `perf` counts instructions those are told, which are the same each time;
else processor seconds, which differ by some per cent.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from generator.model.site.export import DEFAULT_EXPORTS, ExportKind  # noqa: E402

_SITE = """site_name: Measured
site_url: https://example.org/
theme: {{name: material}}
plugins:
  - search
  - talks: {{seeds: {seeds}, cache: false, exports: [{exports}]}}
"""


def main() -> None:
    """Builds, and prints a line for each kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    seeds = parser.parse_args().folder.resolve()
    kinds = {"none": ()} | {kind.value: (kind,) for kind in ExportKind}
    none = 0.0
    for name, exports in (kinds | {"default": DEFAULT_EXPORTS}).items():
        cost = _cost(seeds, exports)
        none = none or cost
        print(f"{name:12} {cost:8.2f} {100 * (cost / none - 1):+6.1f} %", flush=True)


def _cost(seeds: Path, exports: tuple[ExportKind, ...]) -> float:
    """Thousands of millions of instructions, or processor seconds, of a build."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        (project / "docs").mkdir()
        site = _SITE.format(seeds=seeds, exports=", ".join(exports))
        (project / "mkdocs.yml").write_text(site, encoding="utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        counted = project / "counted"
        if shutil.which("perf"):
            command = ["perf", "stat", "-x,", "-e", "instructions:u", "-o", str(counted), *command]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=project, env=environment, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if counted.is_file():
            number = counted.read_text(encoding="utf-8").strip().splitlines()[-1].split(",")[0]
            if number.isdecimal():
                return int(number) / 1e9
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
