"""The corpus of files that lie in one folder."""

from pathlib import Path

from generator.build import build
from generator.model.config import Config
from generator.model.corpus import Corpus

SCHEDULE = """\
<schedule><conference><title>RiverConf</title></conference><day date="2025-10-17"><room>
{events}
</room></day></schedule>
"""
TALK = "<event><title>{title}</title><persons><person>{name}</person></persons></event>"


def corpus_of(files: dict[str, str], folder: Path) -> Corpus:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return build(Config(seeds=folder, notes=folder / "none")).corpus


def schedule(*talks: tuple[str, str], more: str = "") -> str:
    events = [TALK.format(title=title, name=name) for title, name in talks]
    return SCHEDULE.format(events="\n".join([*events, more]))
