"""A language's catalogue: every sentence and word of the program in that language, by key.

An entry is a string with `{name}` fields, or a table of the forms that a count `n` asks for:
`other`, `one` for 1, and where a language has more of them, those of its plural rule in Unicode's
CLDR (`zero`, `two`, `few`, `many`). Entries hold plain text, no markup.
"""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, reduce
from pathlib import Path

from markupsafe import Markup
from msgspec.structs import replace

from generator.model.account import TimeCode
from generator.model.base import Value
from generator.model.items import SET_BY_EDITOR
from generator.model.message import Message
from generator.model.source import KEPT, Candidate
from generator.text.markdown.escape import fill
from generator.text.quantities.timecode import format_time

ENGLISH = "en"
_FOLDER = Path(__file__).parent / "catalogue"

FORMS = ("zero", "one", "two", "few", "many", "other")
"""The names of a message's forms."""

_PLAIN = frozenset({"one", "other"})
_TO_THE_SECOND = 600
"""Lengths of so many seconds and more are told to the minute."""


class Counted(Value, frozen=True, kw_only=True):
    """A message in the forms that a count `n` asks for, by their names; `other` is always there."""

    forms: dict[str, str]

    def form(self, count: object, language: str) -> str:
        """The form for a count, in a language."""
        name = "one" if count == 1 else "other"
        if isinstance(count, int) and not self.forms.keys() <= _PLAIN:
            name = plural(language)(count)
        return self.forms.get(name, self.forms["other"])


class Words(Value, frozen=True, kw_only=True):
    """A language's messages by key; `dialects` are the names of dialects in English."""

    language: str
    messages: dict[str, str | Counted]
    dialects: dict[str, str] = {}

    def __call__(self, key: str, /, **values: object) -> Markup:
        """The message for Markdown or HTML, its values escaped.

        Raises:
            KeyError: if the catalogue lacks the key or a value is missing (a bug of ours).
        """
        form = self._form(key, values.get("n"))
        return fill(form, **values) if values else _as_markup(form)

    def plain(self, key: str, /, **values: object) -> str:
        """The message as plain text, for titles and descriptions; raises as calling does."""
        return self._form(key, values.get("n")).format(**values)

    def word(self, family: str, member: str, /) -> Markup:
        """The word for one of a closed set of values, such as a kind or a role.

        Raises:
            KeyError: if the catalogue lacks it (a bug of ours).
        """
        return self(f"{family}.{member}")

    def dialect(self, name: str) -> str:
        """A dialect's name in words: in English where the language has none, else as it is."""
        if name == KEPT:
            return self.plain("source.kept")
        key = f"dialect.{name}"
        return self.plain(key) if key in self.messages else self.dialects.get(name, name)

    def with_dialects(self, candidates: Iterable[Candidate]) -> "Words":
        """The words, with the English names of these dialects."""
        names = {candidate.dialect: candidate.english for candidate in candidates}
        return replace(self, dialects=names)

    def said(self, message: Message) -> str:
        """A sentence of the program's own, such as a reason or a problem, as plain text.

        Where no entry has its code, it is the English that the message brings along.

        Raises:
            KeyError: if it brings none, or a value is missing (a bug of ours).
        """
        values = {
            name: self.said(value) if isinstance(value, Message) else value
            for name, value in message.values.items()
        }
        if message.english is not None and message.code not in self.messages:
            return message.english.format(**values)
        return self.plain(message.code, **values)

    def listed(self, pieces: Iterable[str], mark: str = "comma") -> str:
        """Pieces of text one after the other, with the language's `comma` or `semicolon`."""
        key = f"list.{mark}"
        texts = tuple(pieces)
        if not texts:
            return ""
        return reduce(lambda first, second: self.plain(key, first=first, second=second), texts)

    def enumerated(self, names: Sequence[str]) -> str:
        """Names one after the other, the last behind the language's word for “and”."""
        if len(names) < 2:
            return "".join(names)
        first = self.listed(names[:-1])
        return self.plain("list.and", first=first, second=names[-1])

    def mark(self, name: str) -> Markup:
        """A mark between two pieces, spaced as the language does.

        A `comma` stands between things of one kind, `clause` between parts of a sentence and
        `sentence` between sentences.
        """
        return self(f"list.{name}", first="", second="")

    def date(self, iso: str) -> str:
        """An ISO date with the precision it has (`2025-11-18`, `2025-11`, `2025`), in words.

        What is no such date comes back as it is.
        """
        parts = iso.split("-")
        known = [int(part) for part in parts if part.isdecimal() and part.isascii()]
        if len(known) != len(parts) or not 1 <= len(parts) <= 3:
            return iso
        if len(known) == 1:
            return self.plain("date.year", year=known[0])
        if not 1 <= known[1] <= 12:
            return iso
        month = self.plain(f"month.{known[1]}")
        if len(known) == 2:
            return self.plain("date.month", year=known[0], month=month)
        return self.plain("date.day", year=known[0], month=month, day=known[2])

    def time(self, time: TimeCode) -> str:
        """A time with the printed one, where that was read otherwise."""
        shown = format_time(time.seconds)
        if not time.repaired:
            return shown
        if time.repaired == SET_BY_EDITOR:
            return f"{shown} {self.plain('time.edited')}"
        return self.plain("cite.repaired", time=shown, printed=time.printed)

    def language_name(self, tag: str) -> str:
        """What a language is called in this one; its tag where no name is known."""
        from babel import Locale

        names = Locale.parse(self.language, sep="-").languages
        return names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0]) or tag

    def gap(self, seconds: int) -> str:
        """A length of time in hours, minutes and seconds, without the parts that are nought."""
        hours, rest = divmod(seconds, 3600)
        minutes, second = divmod(rest, 60)
        parts = [("gap.hours", hours), ("gap.minutes", minutes), ("gap.seconds", second)]
        lengths = [self.plain(key, n=count) for key, count in parts if count]
        return " ".join(lengths) or self.plain("gap.seconds", n=0)

    def length(self, seconds: int) -> str:
        """How long a recording is, as one says it: from ten minutes on to the nearest minute."""
        return self.gap(seconds if seconds < _TO_THE_SECOND else (seconds + 30) // 60 * 60)

    def _form(self, key: str, count: object) -> str:
        message = self.messages[key]
        return message if isinstance(message, str) else message.form(count, self.language)


@cache
def _as_markup(form: str) -> Markup:
    """A message without values, of which pages have thousands."""
    return fill(form)


@cache
def plural(language: str) -> Callable[[int], str]:
    """The rule of a language that says which form a count asks for."""
    from babel import Locale

    return Locale.parse(language, sep="-").plural_form


def languages() -> tuple[str, ...]:
    """The languages that have a catalogue, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def untranslated(language: str, phrases: Iterable[Message]) -> Iterator[Message]:
    """What a language does not say, in English: of the catalogue, and of the readers' phrases."""
    translated = words(language).messages
    if language == ENGLISH:
        return
    for code, message in words(ENGLISH).messages.items():
        if code not in translated:
            form = message if isinstance(message, str) else message.forms["other"]
            yield Message(code, english=form)
    yield from (phrase for phrase in phrases if phrase.code not in translated)


@cache
def words(language: str) -> Words:
    """The catalogue of a language, read once.

    Raises:
        ValueError: if there is none; the message names those that exist.
    """
    if language not in languages():
        raise ValueError(f"unknown language {language!r}; known are {', '.join(languages())}")
    tables = tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    messages: dict[str, str | Counted] = {}
    for section, entries in tables.items():
        for name, message in entries.items():
            messages[f"{section}.{name}"] = (
                message if isinstance(message, str) else Counted(forms=message)
            )
    return Words(language=language, messages=messages)


def english(message: Message) -> str:
    """A sentence of the program in English: for logs, commands and data files."""
    return words(ENGLISH).said(message)


def as_english(value: object) -> str:
    """What msgspec writes for a message in a file: its English sentence.

    Raises:
        NotImplementedError: if the value is no message, as msgspec wants it.
    """
    if not isinstance(value, Message):
        raise NotImplementedError(type(value))
    return english(value)
