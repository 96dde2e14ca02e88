"""Texts that grow: each is aimed at something that could cost the square of its length.

A unit is repeated to a size, on one line or on many, in a frame that brings it to a reader: a
title, a quote, a list of topics …. Structures grow by their count: headings, quotes, articles.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

UNITS = (
    # white space, dashes and marks, of which patterns like to find the end
    " ", "\t", "-", "- ", " - ", "a - ", "a — b ", "A - A", "=", "~ ", "_", "*", "**", "**a**", "**a: ",
    '"', '" ', '"a" ', "'", "“a” ", "„“", "”", "'A'B", "a'", "[", "]", "[a] ", "(", ")", "([", "[]",
    "#", " #", ">", "> ", "|", " | ", "| ", "·", " · ", "· A: b ", "•", ",", ", ", "; ", " / ", ":", ": ",
    # words, names and labels
    "A", "a", "Ab", "aA", "AB ", "AAb", "A: ", "a: ", "A b: ", "A.B.", "a.b", ".a", "a. ", "a? B ", "x ",
    "Ada Okafor ", "Ada (@ada) ", "Ada Bo Ci De Ef ", "and ", "with Ada Bo ", "by ", "Okafor's ", "of the ",
    "— Ada Okafor ", "— Ada @ 1:00 ", "@a", "@ada ", " via @ada", "AIGPU", "macOSWindows", "C#", "OpenAI", "AIs",
    # numbers, times, dates, prices
    "1", "1 ", "1:", "1:1", "10:10 ", "10:10", "1h", "1h2m", "1h 2m ", "1.", "1,1", "1,", "1-1", "1 min ",
    "1 min", "1 h ago ", "5 views ", "January 1, ", "JAN", "1 Jan ", "2025-01-01 ", "2025年", "$1", "$1-", "$1 per ",
    "1 USD ", "1 % ", "free ", "Score: ", "aScore: 1", "Source ", "https://a.", "Evidence: ", "At ", "at ", "click to ",
    # damage, scripts, invisible characters
    "πŸ’‘", "πŸ’‘ ", "â€™", "â€", "Ã", "ÃÂ", "Ã© ", "Ð¹ ", "é ", "й", "ï¸", "💡", "💡 ", "\u200d", "\ufffd",
    "\x00", "\x1f", "\u202e", "e\u0301", "\u0301\u0327", "İ", "ß", "中", "、", "\u00a0", "\u2028", "\x85", "<", "&", "{{",
)  # fmt: skip

FRAMES = {
    "bare": "{}",
    "title": "{}\nSome text that Okafor argues here.\nQuotes\n- “x” - y",
    "titled": "# With {}\n## By {} (3)\ntext of {}\n",
    "names": "Ada Okafor and Bo Li on things\n{}\n",
    "quote": "A title\nQuotes\n- {}\n- “{}\n- “{}” - {}\n",
    "noted": "A title\nQuotes\n- At 0:17 - \"x\" - {}\n- [{}] '{}'\n",
    "unmarked": "A title\nNotable Quotes (1)\nx {} — Ada Okafor @ 1:00\n",
    "concepts": "A title\nKey Concepts\n- {}: x {}\n",
    "takeaways": "A title\nTakeaways\n- {}\n  - {}\n",
    "topics": "A title\nTopics5 themes\n{}\nA line elsewhere AI GPU\n",
    "companies": "A title\nCompanies Mentioned (2)\n{}\n",
    "prices": "A title\nSpecific Prices (1)\n27:30 x {}\n$1 {}\n",
    "timed": "A title\nPredictions (1)\n• [01:35, {}\nSegments (1)\n• 00:00 · {}\n    • {}\n",
    "claims": "A title\nBottleneck Claims (1)\n• [00:00] {}\n    • Evidence: {}\n",
    "keyed": "A title\nDuration: 5 min {} · Speakers: {}\nDate: {}\nQuotes\n- x",
    "front": "---\ntitle: {}\nspeakers: [{}]\n---\nText\n",
    "tag": "A site\nTag: {}\n- Article {}\n\n  TL;DR\n\n  {}\n",
    "video": "A title\n[X] Ada OkaforNovember 18, 202515 min\nHead\n• 💡 {}\n• 🎯 {}\nTopics3 themes\n",
}
"""Where a unit is put; every `{}` is filled."""


class Growing(NamedTuple):
    """A text of about as many characters as one asks for, for a file with an ending."""

    name: str
    make: Callable[[int], str]
    ending: str = ".txt"


def repeated() -> Iterator[Growing]:
    """Every unit in every frame: as one line and as many."""
    for frame in FRAMES:
        for unit in UNITS:
            yield Growing(f"{frame}: {unit!r} on a line", _line(frame, unit))
            yield Growing(f"{frame}: {unit!r} on lines", _lines(frame, unit))


def _line(frame: str, unit: str) -> Callable[[int], str]:
    fields = FRAMES[frame].count("{}")

    def make(size: int) -> str:
        return FRAMES[frame].replace("{}", unit * (size // len(unit) // fields))

    return make


def _lines(frame: str, unit: str) -> Callable[[int], str]:
    piece = unit * max(1, 12 // len(unit))
    template = FRAMES[frame].split("\n")
    fields = sum("{}" in line for line in template)

    def make(size: int) -> str:
        made: list[str] = []
        for line in template:
            times = max(1, size // (len(piece) + 4) // fields) if "{}" in line else 1
            made += [line.replace("{}", f"{piece}{number}") for number in range(times)]
        return "\n".join(made)

    return make


def _word(number: int) -> str:
    """A word of its own for every number, in letters alone."""
    letters = ""
    for _ in range(4):
        number, rest = divmod(number, 20)
        letters += "bcdfghjklmnpqrstvwxz"[rest] + "aeiou"[(number + rest) % 5]
    return letters


def sentence(number: int) -> str:
    """A sentence of its own for every number."""
    return " ".join(_word(number * 13 + place) for place in range(9)).capitalize() + "."


def _counted(head: str, line: Callable[[int], str], tail: str = "") -> Callable[[int], str]:
    size_of_line = len(line(1)) + 1

    def make(size: int) -> str:
        times = max(2, size // size_of_line)
        return head + "\n".join(line(number) for number in range(times)) + tail

    return make


def _steps(size: int) -> str:
    """Bullets that go in and out again, to forty levels."""
    lines: list[str] = []
    length = 0
    while length < size:
        step = len(lines) % 80
        lines.append("  " * min(step, 80 - step) + f"- {sentence(len(lines))}")
        length += len(lines[-1]) + 1
    return "\n".join(lines)


STRUCTURES = (
    Growing("prose", _counted("A title\n\n", lambda n: sentence(n) + "\n")),
    Growing("headings", _counted("", lambda n: f"## Heading {_word(n)}")),
    Growing("headings with prose", _counted("", lambda n: f"## Heading {_word(n)}\n{sentence(n)}")),
    Growing("the same heading", _counted("A title\n", lambda _: "Topics")),
    Growing("the same heading with counts", _counted("A title\n", lambda n: f"Topics ({n})")),
    Growing("titles", _counted("", lambda n: f"# Ada {_word(n).title()} on {_word(n + 1)}")),
    Growing("quotes", _counted("A title\nQuotes\n", lambda n: f'- At {n // 60}:{n % 60:02} - "{sentence(n)}" - {sentence(n + 1)}')),
    Growing("one quote, many times", _counted("A title\nQuotes\n", lambda _: f'- "{sentence(1)}" - {sentence(2)}')),
    Growing("quotes with an equal beginning", _counted("A title\nQuotes\n", lambda n: f'- "{sentence(1)} {_word(n)}" - a note')),
    Growing("quotes by many people", _counted("A title\nNotable Quotes\n", lambda n: f"{sentence(n)} — Ada {_word(n).title()} @ {n // 60}:{n % 60:02}")),
    Growing("quotes out of order", _counted("A title\nQuotes\n", lambda n: f'- At {9 - n % 7}:{n % 60:02} - "{sentence(n)}" - x')),
    Growing("quotes with hours", _counted("A title\nQuotes\n", lambda n: f'- At {"1:03:12" if n % 3 else "99:59"} - "{sentence(n)}" - x')),
    Growing("definitions", _counted("A title\nKey Concepts\n", lambda n: f"- {_word(n).title()}: {sentence(n)}")),
    Growing("one definition, many times", _counted("A title\nKey Concepts\n", lambda n: f"- Thing: {sentence(n)}")),
    Growing("acronyms", _counted("A title\nKey Concepts\n", lambda n: f"- {_word(n).title()} {_word(n * 3).title()} (AB): {sentence(n)}")),
    Growing("takeaways", _counted("A title\nTakeaways\n", lambda n: f"- {_word(n).title()}: {sentence(n)}")),
    Growing("topics on a line", _counted("A title\nTopics\n", lambda n: f"{_word(n).title()} · ".replace("\n", ""))),
    Growing("topics on lines", _counted("A title\nTopics\n", lambda n: f"- {_word(n).title()}")),
    Growing("topics run together", _counted("A title\nTopics\n", lambda n: f"{_word(n).title()}{_word(n + 1).title()}AIGPU {n}")),
    Growing("segments", _counted("A title\nSegments\n", lambda n: f"• {n // 60}:{n % 60:02} · {_word(n).title()}\n    • {sentence(n)}")),
    Growing("predictions", _counted("A title\nPredictions\n", lambda n: f"• [01:35, {n % 40} years] {sentence(n)}")),
    Growing("claims", _counted("A title\nBottleneck Claims\n", lambda n: f"• [00:00] {sentence(n)}\n    • Evidence: {sentence(n + 1)}")),
    Growing("prices", _counted("A title\nSpecific Prices\nTimestamp Item Value Context\n", lambda n: f"27:30 {_word(n)} ${n} {sentence(n)}")),
    Growing("companies", _counted("A title\nCompanies Mentioned\n", lambda n: f"{_word(n).title()} · {_word(n + 1).title()}")),
    Growing("articles", _counted("A site\nTag: things\n", lambda n: f"- Ada {_word(n).title()} on {_word(n)}\n\n  TL;DR\n\n  {sentence(n)}\n")),
    Growing("articles under headings", _counted("A site\nTag: things\n", lambda n: f"## Ada {_word(n).title()}\n\nTL;DR\n\n{sentence(n)}\n")),
    Growing("bylines", _counted("A title\n", lambda n: f"8h ago·2 min read·via @{_word(n)}", "\nQuotes\n- x")),
    Growing("speakers", _counted("A title\nSpeakers: ", lambda n: f"Ada {_word(n).title()} · ".replace("\n", ""))),
    Growing("people on a line", lambda size: "A title\nSpeakers: " + ", ".join(f"{_word(n).title()} {_word(n + 1).title()}" for n in range(size // 16)) + "\nText.\n"),
    Growing("handles", _counted("A title\n8h ago·2 min read·via @ada\nSummary\n", lambda n: f"Ada {_word(n).title()} (@{_word(n)}) argues.")),
    Growing("rows", _counted("", lambda n: f"| {_word(n)} | {n} | {sentence(n)} |")),
    Growing("cells", lambda size: "| a " * (size // 4)),
    Growing("block quotations", _counted("A title\n", lambda n: f"> {sentence(n)}")),
    Growing("levels", _steps),
    Growing("furniture", _counted("A title\n", lambda n: "Share:" if n % 2 else "Trending now")),
    Growing("emoji bullets", _counted("A title\nHead\n", lambda n: f"• 💡 {sentence(n)}")),
    Growing("damaged lines", _counted("A title\n", lambda n: f"• πŸ’‘ It’s {_word(n)} donâ€™t Ã© {n}")),
    Growing("rare words", _counted("A title\n", lambda n: f"{_word(n)} {_word(n + 9)} {_word(n * 7)}")),
    Growing("blank lines", lambda size: "A title\n" + "\n" * size),
    Growing("line ends of three kinds", lambda size: "a\r\nb\rc\n" * (size // 8)),
    Growing("front matter", _counted("---\n", lambda n: f"key{n}: {_word(n)}", "\n---\ntext")),
    Growing("nested front matter", lambda size: "---\nspeakers: " + "[" * size + "\n---\ntext"),
    Growing("aliases", _counted("---\na: &a [x]\n", lambda n: f"b{n}: [*a, *a]", "\n---\ntext")),
)  # fmt: skip
"""What notes consist of, in numbers."""
