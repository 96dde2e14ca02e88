"""Made-up notes with a vocabulary of their own for each talk: no two talks are taken for one.

Written from a number alone: the same number gives the same notes, and the notes of a small
collection are those of a larger one's first talks. Half of the talks have one account, half have
two; one talk in four has a transcript where they are asked for.
"""

import random
from collections.abc import Iterator
from pathlib import Path

_START = "b bl br c ch d dr f fl g gl h j k kr l m n p pl pr qu r s sh sk st t th tr v w z".split()
_MIDDLE = "a ai au e ea ee i ia o oa oo ou u".split()
_END = "ck d ft l lk m n nd ng nt p r rk rn s sh st t th x".split()
_COMMON = (
    "the of and to a in that is it for we you this are be as with not but on have they what can so "
    "if there will or by an from at all do one which about more when like people think just"
).split()
_SHARED = 400
"""How many words and names all talks draw from, beside their own."""


def write_notes(folder: Path, talks: int, *, transcripts: bool = False) -> int:
    """Writes notes about so many talks; returns how many bytes they have."""
    folder.mkdir(parents=True, exist_ok=True)
    size = 0
    for number in range(talks):
        for name, text in _notes(number, transcripts):
            path = folder / f"{number:06}-{name}.md"
            path.write_text(text, encoding="utf-8")
            size += path.stat().st_size
    return size


def _notes(number: int, transcripts: bool) -> Iterator[tuple[str, str]]:
    talk = _Talk(number)
    yield "digest", talk.digest()
    if number % 2:
        yield "summary", talk.summary()
    if transcripts and number % 4 == 0:
        yield "transcript", talk.transcript()


class _Talk:
    """A talk: who gives it, what it is about, and the words that only it has."""

    def __init__(self, number: int) -> None:
        self._random = random.Random(f"talk {number}")
        shared = random.Random("shared")
        self._shared = [_word(shared) for _ in range(_SHARED)]
        self._own = [_word(self._random) + _word(self._random) for _ in range(60)]
        self.speaker = f"{_word(self._random).title()} {self._own[0].title()}"
        self.title = " ".join(self._own[1:5]).title()
        self.concepts = [" ".join(self._own[at : at + 2]).title() for at in range(5, 13, 2)]
        self.concepts += [word.title() for word in self._random.sample(self._shared, 3)]
        self.quotes = [self._sentence(18) for _ in range(8)]
        self.date = f"20{self._random.randint(10, 25)}-0{self._random.randint(1, 9)}-1{number % 10}"

    def digest(self) -> str:
        """A note with concepts, quotes at times and takeaways."""
        return self._note(
            ("Summary", [self._prose(4), self._prose(4)]),
            ("Key Concepts", [f"- **{name}**: {self._sentence(16)}" for name in self.concepts]),
            ("Quotes", [f'- [{5 * at:02}:10] "{text}"' for at, text in enumerate(self.quotes)]),
            ("Key Takeaways", [f"- {self._sentence(14)}" for _ in range(6)]),
        )

    def summary(self) -> str:
        """Another note on the same talk, with some of its quotes."""
        quotes = [f'- "{text}"' for text in self.quotes[:3]]
        return self._note(("Overview", [self._prose(5)]), ("Quotes", quotes))

    def transcript(self) -> str:
        """Half an hour of talk."""
        said = [f"**{self.speaker}:** {self._prose(6)}" for _ in range(60)]
        return self._note(("Transcript", said))

    def _note(self, *sections: tuple[str, list[str]]) -> str:
        head = f"# {self.title}\n\nSpeaker: {self.speaker}\nDate: {self.date}\n"
        return head + "".join(
            f"\n## {name}\n\n" + ("\n" if lines[0].startswith("- ") else "\n\n").join(lines) + "\n"
            for name, lines in sections
        )

    def _prose(self, sentences: int) -> str:
        return " ".join(self._sentence(15) for _ in range(sentences))

    def _sentence(self, length: int) -> str:
        kinds = (_COMMON, self._shared, self._own)
        words = [
            self._random.choice(self._random.choices(kinds, (5, 2, 3))[0]) for _ in range(length)
        ]
        return " ".join(words).capitalize() + "."


def _word(source: random.Random) -> str:
    return source.choice(_START) + source.choice(_MIDDLE) + source.choice(_END)
