"""Ordinary seeds in any number: pages of the kinds that people keep, with words of their own.

The same number gives the same seeds everywhere: everything is drawn from a seeded generator.
"""

import random
from collections.abc import Callable
from pathlib import Path

_SYLLABLES = "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu".split()
_FIRST = (
    "Ada Bo Cleo Dov Eva Finn Gus Hana Ines Jon Kit Lea Mia Nils Ola Pia Quin Rosa Sam Tess".split()
)
_VERBS = "argues says explains notes predicts describes suggests".split()


class Words:
    """Draws words, sentences and names."""

    def __init__(self, seed: int) -> None:
        """Takes the number that decides all that is drawn."""
        self._random = random.Random(seed)

    def number(self, low: int, high: int) -> int:
        """A whole number from low to high."""
        return self._random.randint(low, high)

    def word(self) -> str:
        """A word of two to four syllables."""
        return "".join(self._random.choices(_SYLLABLES, k=self.number(2, 4)))

    def sentence(self) -> str:
        """A sentence, at times with marks beyond ASCII."""
        words = [self.word() for _ in range(self.number(9, 22))]
        if self.number(0, 3) == 0:
            words[3] = f"“{words[3]}”"
        if self.number(0, 3) == 0:
            words[5] += " –"
        return " ".join(words).capitalize() + "."

    def term(self) -> str:
        """The name of a concept."""
        return f"{self.word()} {self.word()}".title()

    def name(self) -> str:
        """A person's name."""
        return f"{self._random.choice(_FIRST)} {self.word().capitalize()}"

    def clock(self, minute: int) -> str:
        """A time in a minute."""
        return f"{minute}:{self.number(0, 59):02}"

    def verb(self) -> str:
        """A verb of reporting."""
        return self._random.choice(_VERBS)


def write_seeds(folder: Path, count: int, seed: int = 1) -> int:
    """Writes seeds of all kinds in turn; returns their size in bytes."""
    size = 0
    for number in range(count):
        words = Words(seed * 1_000_003 + number)
        content = _PAGES[number % len(_PAGES)](words).encode("utf-8")
        (folder / f"{number:05}.txt").write_bytes(content)
        size += len(content)
    return size


def _podcast(words: Words) -> str:
    name = words.name()
    lines = [f"{name} — “{words.term()} and {words.term()}”", "Audio Brief"]
    lines += [f"{name} {words.verb()} that {words.sentence().lower()}" for _ in range(6)]
    lines += ["Key Concepts", *(f"- {words.term()}: {words.sentence()}" for _ in range(9))]
    lines += ["Quotes"]
    lines += [
        f'- At {words.clock(4 * at)} - "{words.sentence()}" - {words.sentence()}'
        for at in range(12)
    ]
    lines += ["Takeaways", *(f"- {words.sentence()}" for _ in range(10))]
    return "\n".join(lines) + "\n"


def _digest(words: Words) -> str:
    names = (words.name(), words.name())
    lines = [
        f"{names[0]}: {words.term()}",
        "",
        f"Category: {words.term()} · Duration: {words.number(20, 180)} min",
    ]
    lines += ["", f"Speakers: {' · '.join(names)}", "", "Segments (10)", ""]
    for at in range(10):
        lines += [f"  • {4 * at:02}:10 · {words.term()}", f"    • {words.sentence()}"]
    lines += [
        "",
        "Predictions (4)",
        "",
        *(f"  • [{words.clock(at)}, {at + 1} years] {words.sentence()}" for at in range(4)),
    ]
    lines += ["", "Memory Facts (3)", ""]
    for at in range(3):
        lines += [
            f"  • [{words.clock(at)}] {words.sentence()}",
            f"    • {words.number(1, 90)} {words.word()}",
        ]
    lines += [
        "",
        "Notable Quotes (6)",
        "",
        *(f"{words.sentence()} — {names[0]} @ {at:02}:30" for at in range(6)),
    ]
    lines += ["", "Key Topics", "", " · ".join(words.term() for _ in range(8)), "", "Takeaways", ""]
    return "\n".join([*lines, *(f"  • {words.sentence()}" for _ in range(8))]) + "\n"


def _news(words: Words) -> str:
    title = f"{words.name()} on {words.term()}"
    lines = [
        title,
        "",
        "AI ResearchScore: 81",
        "",
        title,
        "",
        "8h ago·2 min read·10 views·via @ada",
        "Share:",
        "",
    ]
    for heading in ("What Happened", "Context", "AI Analysis"):
        lines += [
            heading,
            "",
            *(f"{words.sentence()} {words.sentence()} {words.sentence()}\n" for _ in range(4)),
        ]
    lines += [f"  • {words.term()}: {words.sentence()}" for _ in range(8)]
    return "\n".join([*lines, "", "Trending Now", f"More in {words.term()}"]) + "\n"


def _tag(words: Words) -> str:
    lines = [f"The {words.term()} Blog", "", words.sentence(), "", f"Tag: {words.term()}", ""]
    for _ in range(2):
        lines += [f"  • {words.name()} on {words.term()}", "", "    TL;DR", ""]
        lines += [f"    {words.sentence()} {words.sentence()}\n" for _ in range(4)]
        lines += [
            "    Key Takeaways",
            "",
            *(f"    • {words.term()}: {words.sentence()}" for _ in range(7)),
            "",
        ]
        lines += [
            "    Discussion",
            "",
            *(f"    {words.sentence()} {words.sentence()}\n" for _ in range(5)),
        ]
    return "\n".join(lines) + "\n"


def _video(words: Words) -> str:
    lines = [
        f"{words.name()}: {words.term()}",
        "",
        f"[HPP] {words.name()}November 18, 202515 min",
        "",
    ]
    for _ in range(6):
        lines += [
            words.term(),
            "",
            *(f"  • 💡 {words.sentence()} {words.sentence()}" for _ in range(5)),
            "",
        ]
    lines += ["Transcript56 segments", "", "Topics6 themes", "", "What's Discussed", ""]
    return "\n".join([*lines, " · ".join(words.term() for _ in range(6))]) + "\n"


_PAGES: tuple[Callable[[Words], str], ...] = (_podcast, _digest, _news, _tag, _video)
