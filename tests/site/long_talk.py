"""Notes that make long pages: five hundred quotes of one talk, and a transcript of 20 000 lines."""

import random
from pathlib import Path

QUOTES, TAKEAWAYS, CUES = 500, 400, 5000
_WORDS = "lantern harbour reckon slowly weather model people often between answer because".split()


def write_long(folder: Path) -> None:
    """Writes the notes; they are the same each time."""
    rng = random.Random("long")
    (folder / "lanterns.txt").write_text("\n".join(_notes(rng)) + "\n", encoding="utf-8")
    (folder / "tides.srt").write_text("\n".join(_cues(rng)) + "\n", encoding="utf-8")


def _notes(rng: random.Random) -> list[str]:
    lines = ["Ada Lantern — “Every Lantern There Is”", "Audio Brief", f"{_said(rng, 20)}."]
    lines += ["Key Concepts", f"- Slack Hour: {_said(rng, 12)}.", "Quotes"]
    for number in range(QUOTES):
        time = f"{number * 20 // 60}:{number * 20 % 60:02}"
        text = f"{_said(rng, 18)} {number} {_said(rng, 8)}."
        lines.append(f'- At {time} - "{text}" - {_said(rng, 12)}.')
    return [*lines, "Takeaways", *(f"- {_said(rng, 16)} {number}." for number in range(TAKEAWAYS))]


def _cues(rng: random.Random) -> list[str]:
    lines = []
    for number in range(CUES):
        speaker = "BO TIDE: " if number % 40 == 0 else ""
        times = f"{_clock(number * 3)} --> {_clock(number * 3 + 3)}"
        lines += [str(number + 1), times, f"{speaker}{_said(rng, 8)}.", ""]
    return lines


def _said(rng: random.Random, count: int) -> str:
    return " ".join(rng.choice(_WORDS) for _ in range(count)).capitalize()


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds % 3600 // 60:02}:{seconds % 60:02},000"
