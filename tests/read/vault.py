"""Notes of a vault, one of them on an episode, and what is read of a folder of notes."""

from pathlib import Path

from generator.model.config import Config
from generator.model.reading import Reading
from generator.read import read

EPISODE = """\
---
type: podcast
guest: "[[Ada Okafor]]"
date: 2025-03-04
---
# On rivers that move

- A river is a verb, see [[The long water]].
"""


OTHERS = {
    "Books/The long water.md": "# The long water\n\nA novel of [[Bo Lind]] on [[Sediment]].\n",
    "Sediment.md": "# Sediment\n\nWhat a river carries. See [[The long water]].\n",
    "Recipes/Leek soup.md": "# Leek soup\n\n- three leeks\n- an hour of patience\n",
    "Projects/Raft.md": "# Raft\n\nBuilt with [[Bo Lind]] after [[The long water]].\n",
    "People/Bo Lind.md": "# Bo Lind\n\nWrote [[The long water]] and builds a [[Raft]].\n",
    "2025-03-05.md": "- read [[The long water]]\n- soup\n",
}
WORDS = "gate weir sluice lock dyke ford mill quay pier pond"


def reading(folder: Path, files: dict[str, str]) -> Reading:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return read(Config(seeds=folder, notes=folder / "none"))


def talks(result: Reading) -> set[str]:
    files = {source.id: source.file for source in result.sources}
    return {files[account.source] for account in result.accounts}


def doubted(result: Reading) -> set[str]:
    return {it.file for it in result.problems if it.message.code == "problem.vault_doubt"}
