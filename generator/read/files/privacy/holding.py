"""What must not be published by a note's own words.

A note says so in its front matter, at any depth (`private: true`, `draft: true`, `publish: false`,
`status: draft`, `visibility: private` …), in lines of the same form around its title, or as a
property `draft:: true` anywhere. What cannot be understood there counts as private: a note that is
held back by mistake can be published later, and not the other way round. In lines without fences,
which may be prose, only what has the form of such a statement counts.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from enum import StrEnum
from functools import partial
from pathlib import Path

from generator.model.base import Value
from generator.model.config import MAX_FILE_BYTES
from generator.model.message import Message
from generator.read.files.privacy.in_data import AROUND, Flag, folded_key
from generator.read.files.privacy.in_latin import in_latin
from generator.read.files.privacy.statements import flags
from generator.read.vocabulary.link_keys import names_part
from generator.read.vocabulary.privacy_words import (
    EVERYBODY,
    LONG_YES,
    MARKS,
    NEVER,
    NO,
    NOTHING,
    SHOWN_STATES,
    SORT_OF,
    STATES,
    WITH_DATES,
    YES,
    Sort,
)
from generator.text.encoding.declared import declared_encoding
from generator.text.encoding.decode import decode, is_binary
from generator.text.paths import first_bytes
from generator.text.quantities.dates import date_of_value, find_date
from generator.text.regex import regex
from generator.text.store import KeptAnswers
from generator.text.web_address import is_web_address

_PLAIN = {Sort.HIDES: ("false", "true"), Sort.AUDIENCE: ("public", "private")}
"""What publishes a note under a key, and what does not; else `true` and `false`."""

_UNSEEN = regex(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]++"
)
_LINE_END = regex("[\v\f\x1c-\x1e\x85\u2028\u2029]")
_COMBINED = regex("\\w[\u0300-\u036f]{1,4}")
_TO_COMPOSE = regex("[\u0300-\u036f\uff01-\uff5e]")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # letters as wide as 字
_FEW_WORDS = 2  # of a value in a line that may be prose
_LIKE_FALSE = 0.75
_GARDEN = re.compile(rb"(?im)^dg-publish:\s*[\"']?(?:true|yes|on)\b")
_SHOWING = {"contents": re.compile(rb"(?im)^_hidden:[ \t]*(?:no|false|0)\s*$")}
_HOLDING = {
    "_index": re.compile(rb"(?m)^[\[\"]{0,3}cascade\b"),
    "_metadata": re.compile(b""),
    "contents": re.compile(rb"(?im)^_hidden:(?!\s*(?:no|false|0)\s*$)"),
}
"""What files of settings say that hold back what lies below as well, or show it again."""
_MOST_FRONT = 10_000  # bytes, in which the statement of a garden stands
_MOST_BINARY = 65_536  # bytes, in which a file that is no text may still say something

_KEPT = KeptAnswers(None, "holds", bool)


class Verdict(StrEnum):
    """What a statement means for its note."""

    PUBLISH = "publish"
    PRIVATE = "private"
    DOUBT = "doubt"


class Hold(Value, frozen=True, kw_only=True):
    """Why a note is kept private: the key and value as printed, and the line (from 1).

    `doubt` says that the value is neither a plain yes nor a plain no.
    """

    key: str
    value: str
    line: int
    doubt: bool = False

    @property
    def because(self) -> Message:
        """The reason; where there is a doubt, it says how to settle it."""
        if self.doubt:
            yes, no = _PLAIN.get(SORT_OF.get(folded_key(self.key), Sort.STATE), ("true", "false"))
            return Message(
                "private.doubt", key=self.key, value=self.value, line=self.line, yes=yes, no=no
            )
        if not self.value:
            return Message("private.marks", key=self.key, line=self.line)
        return Message("private.says", key=self.key, value=self.value, line=self.line)


_PATH = regex(
    r"^[ \t]*+(?:- )?[\"']?(?P<key>[^\W\d_][\w-]{1,30})[\"']?[ \t]*+[:=][ \t]*+"
    r"[\"'\[]{0,3}(?P<path>[^\s\"'|\[\]][^\"'|\n\[\]]{0,300}\.\w{1,8})[\"'\],]{0,3}[ \t]*+$",
    re.MULTILINE,
)


def hold_of_file(
    path: Path, max_bytes: int = MAX_FILE_BYTES, answers: KeptAnswers[bool] = _KEPT
) -> Hold | None:
    """Why a file says that it must not be published; None where it does not.

    Of what private files say nothing is among the `answers` kept.
    """
    ending = path.suffix.casefold()
    raw = _beginning(path, max_bytes)  # of what cannot be read, nothing is published
    hold = partial(hold_of, raw, ending)
    return None if answers.of(lambda: hold() is None, ending, raw) else hold()


def hold_of(raw: bytes, ending: str = "") -> Hold | None:
    """Why a file with these bytes must not be published; None where it may be.

    `ending` is that of its name, in small letters: each record of a list may say it, each row of a
    table and each cell of a notebook. A statement without a doubt comes before one with a doubt.
    """
    holds = [
        hold
        for text in _readings(raw)
        for flag in flags(in_latin(text), ending)
        if (hold := _hold(flag)) is not None
    ]
    return min(holds, key=lambda hold: hold.doubt, default=None)


def notes_outside_garden(folder: Path, names: Iterable[str]) -> Iterator[str]:
    """The notes of vaults of Obsidian whose digital garden shows others of the vault.

    That program publishes what says `dg-publish: true`, and nothing else of the vault.
    """
    notes = [name for name in names if name.casefold().endswith(".md")]
    vault_of = {home: _vault(folder.resolve() / home) for home in {Path(it).parent for it in notes}}
    notes = [name for name in notes if vault_of[Path(name).parent]]
    shown = {name for name in notes if _GARDEN.search(_beginning(folder / name, _MOST_FRONT))}
    gardens = {vault_of[Path(name).parent] for name in shown}
    return (it for it in notes if it not in shown and vault_of[Path(it).parent] in gardens)


def held_below(folder: Path, private: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """The files that the nearest private settings above hold back with them, each with those.

    Quarto has `_metadata.yml`, Hugo `cascade`, and Lektor `_hidden`, which pages may take back.
    """
    holding = {Path(name).parent: name for name in private if _says(_HOLDING, folder, name)}
    names = tuple(names) if holding else ()
    deciding = {*holding, *(Path(it).parent for it in names if _says(_SHOWING, folder, it))}
    homes = ((it, next(filter(deciding.__contains__, Path(it).parents), None)) for it in names)
    return {name: holding[home] for name, home in homes if home and home in holding}


def _says(statements: Mapping[str, re.Pattern[bytes]], folder: Path, name: str) -> bool:
    """Whether a file of settings says of what lies below what is looked for in one of its name."""
    statement = statements.get(name.rpartition("/")[2].partition(".")[0])
    return bool(statement and statement.search(_beginning(folder / name, MAX_FILE_BYTES)))


def _vault(folder: Path) -> Path | None:
    return next((home for home in (folder, *folder.parents) if (home / ".obsidian").is_dir()), None)


def _beginning(path: Path, most: int) -> bytes:
    try:
        return first_bytes(path, most)
    except OSError:
        return b""


def parts_told(path: Path, max_bytes: int) -> Iterator[str]:
    """The paths behind keys of a note that name a file of its recording: `transcript: x.json`."""
    for text in _readings(_beginning(path, max_bytes)):
        for match in _PATH.finditer(text):
            if names_part(match["key"]):
                yield match["path"].replace("\\", "/")


def _readings(raw: bytes) -> Iterator[str]:
    """Every text that the bytes may be meant to be, each as its writer sees it.

    A note to which a program has added in another encoding is read in one of the two, and what it
    says stands in either.
    """
    if is_binary(raw):  # a recording of an hour would take minutes, and says nothing further on
        raw = raw[:_MOST_BINARY]
    # the text as UTF-8, of UTF-16 and UTF-32 the ASCII, without the bytes that are neither
    plainly = raw.replace(b"\0", b"").decode("utf-8", "ignore").removeprefix("\ufeff")
    texts = dict.fromkeys((plainly, *_in_its_encoding(raw)))
    for text in texts:
        plain = _UNSEEN.sub("", _LINE_END.sub("\n", text))
        if plain.isascii() or _TO_COMPOSE.search(plain) is None:
            yield plain
        else:
            composed = _COMBINED.sub(lambda match: unicodedata.normalize("NFC", match[0]), plain)
            yield composed.translate(_WIDE)


def _in_its_encoding(raw: bytes) -> Iterator[str]:
    """The text as it is read where it is not plain UTF-8."""
    if b"\0" not in raw and b"\x1b" not in raw:
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return
    yield decode(raw).text
    declared = declared_encoding(raw)
    if declared is not None:
        yield decode(raw, declared).text


def _hold(flag: Flag) -> Hold | None:
    """What a statement holds back; of a list, the worst counts."""
    judge = _JUDGES[flag.sort]
    values = [" ".join(text.split()).strip(AROUND).casefold() for text in flag.texts]
    verdicts = {judge(flag, value) for value in values} or {
        Verdict.DOUBT if flag.sort in {Sort.HIDES, Sort.SHOWS} else Verdict.PUBLISH
    }
    if flag.doubt:
        verdicts.add(Verdict.DOUBT)
    if verdicts == {Verdict.PUBLISH}:
        return None
    shown = ", ".join(text.strip() for text in flag.texts)
    doubt = Verdict.PRIVATE not in verdicts
    return Hold(key=flag.key.strip(), value=shown, line=flag.line, doubt=doubt)


def _of_hiding(flag: Flag, value: str) -> Verdict:
    words = value.split()
    if value in YES or (words and words[0].strip(AROUND) in LONG_YES):
        return Verdict.PRIVATE
    known = value in NO or value in NOTHING or not value
    prose = flag.loose and len(words) > _FEW_WORDS
    return Verdict.PUBLISH if known or prose else Verdict.DOUBT


def _of_what_may_hide(flag: Flag, value: str) -> Verdict:
    """An embargo may say until when: that day is not looked up, so that builds do not differ."""
    is_until = folded_key(flag.key).startswith("embargo") and date_of_value(value) is not None
    return Verdict.PRIVATE if value in YES or is_until else Verdict.PUBLISH


def _of_showing(flag: Flag, value: str) -> Verdict:
    """A date, or the address of what was published, says that it was."""
    words = value.split()
    if not value and flag.key.casefold().startswith("dg"):
        return Verdict.PRIVATE  # that garden shows what says `true`
    if value in YES or not value or is_web_address(value):
        return Verdict.PUBLISH
    if words[0].strip(AROUND) in NEVER or value in NO:
        return Verdict.PRIVATE
    if date_of_value(value) or find_date(value.title()):
        return Verdict.PUBLISH
    if not flag.loose:
        return Verdict.DOUBT
    if folded_key(flag.key) in WITH_DATES:
        is_like_false = SequenceMatcher(None, value, "false").ratio() >= _LIKE_FALSE
        return Verdict.DOUBT if is_like_false else Verdict.PUBLISH
    return Verdict.PUBLISH if len(words) > _FEW_WORDS else Verdict.DOUBT


def _of_state(_: Flag, value: str) -> Verdict:
    words = re.findall(r"[^\W_]+", value)
    negated = "not" in words and not SHOWN_STATES.isdisjoint(words)
    whole = folded_key(value.replace(":", " "))  # `TLP:RED`
    is_private = negated or whole in MARKS or not STATES.isdisjoint(words)
    return Verdict.PRIVATE if is_private else Verdict.PUBLISH


def _of_audience(flag: Flag, value: str) -> Verdict:
    words = re.findall(r"[^\W_]+", value)
    if not STATES.isdisjoint(words):
        return Verdict.PRIVATE
    prose = flag.loose and len(words) > _FEW_WORDS
    known = not words or not EVERYBODY.isdisjoint(words)
    return Verdict.PUBLISH if known or prose else Verdict.DOUBT


_JUDGES: dict[Sort, Callable[[Flag, str], Verdict]] = {
    Sort.HIDES: _of_hiding,
    Sort.MAY_HIDE: _of_what_may_hide,
    Sort.SHOWS: _of_showing,
    Sort.MAY_SHOW: lambda _, value: Verdict.PRIVATE if value in NO else Verdict.PUBLISH,
    Sort.STATE: _of_state,
    Sort.MAY_STATE: lambda _, value: Verdict.PRIVATE if value in STATES else Verdict.PUBLISH,
    Sort.AUDIENCE: _of_audience,
    Sort.MARK: lambda _flag, _value: Verdict.PRIVATE,
}
