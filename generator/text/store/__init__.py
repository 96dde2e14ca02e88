"""Files kept from build to build: a folder of entries, each found by a key made from its content.

A store is only a cache: an entry that cannot be read or written is as if it were not there, and
the folder may be deleted at any time. Whether an entry is sound is for its user to say.

Answers of pure functions are kept too, in one entry for each function: where one is asked again
with what stands for the same values, in a build by the same code, it answers without working.
"""

import contextlib
import hashlib
import inspect
import os
import sys
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Generic, TypeVar

import msgspec

from generator.model.message import Argument, Message

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Environment

_SPARE = 2
"""How many times as many entries as were used may lie there unused."""

_HOUR = 3600
_CODE = frozenset({".py", ".toml", ".txt", ".j2", ".html"})

_LIBRARIES = (
    *("anyascii", "Babel", "charset-normalizer", "Jinja2", "Markdown", "markdown-it-py", "PyYAML"),
    *("igraph", "MarkupSafe", "mkdocs", "mkdocs-material", "msgspec", "pymdown-extensions"),
)
_SIZE = 16
_PREFIX = 2  # characters of a key that name the folder inside the store's
WORTH_KEEPING = 2_000
"""Lines of notes from which on answers and pages are kept: those of fewer are soon made again."""

AnswerT = TypeVar("AnswerT")

_IGNORED = "# Made by mkdocs-talks; it may be deleted at any time.\n*\n"


class Store:
    """Entries in a folder, all with one ending; several processes may share it."""

    def __init__(self, folder: Path, ending: str) -> None:
        """Takes the folder, which is made when the first entry is saved, and the files' ending."""
        self._folder = folder
        self._ending = ending

    def load(self, key: str) -> bytes | None:
        """The entry of a key, or None where there is none."""
        try:
            with open(self._path(key), "rb", buffering=0) as entry:  # noqa: PTH123  (many are small)
                return entry.read()
        except OSError:
            return None

    def open(self, key: str) -> BinaryIO | None:
        """The entry of a key to be read in parts, or None where there is none."""
        try:
            return Path(self._path(key)).open("rb")
        except OSError:
            return None

    def save(self, key: str, content: bytes, rest: Iterable[bytes] = ()) -> None:
        """Keeps an entry, piece by piece; another process never sees half of it."""
        path = Path(self._path(key))
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._keep_out_of_git()
            unfinished = path.with_suffix(f".{os.getpid()}")
            try:
                with unfinished.open("wb") as written:
                    written.write(content)
                    written.writelines(rest)
                unfinished.replace(path)
            except OSError:
                unfinished.unlink(missing_ok=True)

    def load_sealed(self, key: str) -> bytes:
        """What :meth:`save_sealed` kept; nothing where that is damaged or not there."""
        entry = self.load(key) or b""
        content = entry[_SIZE:]
        return content if digest_of_bytes(content) == entry[:_SIZE] else b""

    def save_sealed(self, key: str, content: bytes) -> None:
        """Keeps an entry with what stands for it, so that damage is seen."""
        self.save(key, digest_of_bytes(content), [content])

    def tidy(self, used: Iterable[str]) -> None:
        """Deletes entries that were not used, once they are many more than those that were.

        What builds that were killed left unfinished goes after an hour.
        """
        wanted = set(map(self._path, used))
        with contextlib.suppress(OSError):
            others = [path for path in self._files() if path not in wanted]
            unused = [path for path in others if path.endswith(self._ending)]
            if len(unused) > _SPARE * len(wanted):
                for path in unused:
                    Path(path).unlink(missing_ok=True)
            for left in map(Path, others):
                is_unfinished = left.suffix[1:].isdecimal()
                if is_unfinished and left.stat().st_mtime < time.time() - _HOUR:
                    left.unlink(missing_ok=True)

    def _path(self, key: str) -> str:
        inner, rest = key[:_PREFIX], key[_PREFIX:]
        return f"{self._folder}{os.sep}{inner}{os.sep}{rest}{self._ending}"

    def _files(self) -> Iterator[str]:
        """The files of this store, and of no other that lies in its folder."""
        for folder, folders, names in os.walk(self._folder):
            folders[:] = [inner for inner in folders if len(inner) == _PREFIX]
            yield from (f"{folder}{os.sep}{name}" for name in names)

    def _keep_out_of_git(self) -> None:
        path = self._folder / ".gitignore"
        if not path.exists():
            path.write_text(_IGNORED, encoding="utf-8")


def packed_message(value: object) -> tuple[str, str | None, dict[str, Argument]]:
    """What stands for a message: its code, its own English and its values.

    Raises:
        NotImplementedError: if the value is no message, as msgspec wants it.
    """
    if not isinstance(value, Message):
        raise NotImplementedError(type(value))
    return value.parts


_GIVEN = msgspec.msgpack.Encoder(order="deterministic", enc_hook=packed_message)
_ENTRY = msgspec.msgpack.Decoder(dict[bytes, bytes])


def digest_of_bytes(content: bytes) -> bytes:
    """What stands for bytes: equal only for equal ones."""
    return hashlib.sha256(content).digest()[:_SIZE]  # of all, processors have it built in


class KeptAnswers(Generic[AnswerT]):
    """The answers of a pure function, those of the last build with those of this one.

    Where the entry is damaged, or nothing stands for a value, the function is asked.
    """

    def __init__(self, folder: Path | None, name: str, kind: type[AnswerT]) -> None:
        """Takes the folder, the function's name, and of what type answers are; None keeps none."""
        self._store = Store(folder / name, ".answers") if folder else None
        self._decoder = msgspec.msgpack.Decoder(kind)
        self._former: dict[bytes, bytes] = {}
        self._answers: dict[bytes, bytes] = {}
        if self._store:
            with contextlib.suppress(ValueError):
                self._former = _ENTRY.decode(self._store.load_sealed(code_version()))

    def of(self, ask: Callable[[], AnswerT], *given: object) -> AnswerT:
        """The answer to what was `given`, which is all that it depends on.

        Structs of two types with the same fields are told apart by what else is given.
        """
        if self._store is None:
            return ask()
        try:
            key = digest_of_bytes(_GIVEN.encode(given))
            packed = self._former.get(key) or self._answers.get(key)
            answer = self._decoder.decode(packed) if packed else ask()
            self._answers[key] = packed or msgspec.msgpack.encode(answer)
        except (NotImplementedError, TypeError, ValueError):
            return ask()
        return answer

    def close(self) -> None:
        """Keeps the answers that were given, where they are not those that are there."""
        if self._store and self._answers.keys() != self._former.keys():
            self._store.save_sealed(code_version(), msgspec.msgpack.encode(self._answers))
            self._store.tidy([code_version()])


@cache
def code_version() -> str:
    """A hash of all our files, and of what else their results depend on."""
    from importlib import metadata  # it takes a moment, and few builds are so large

    digest = hashlib.sha256(f"{sys.version_info[:2]} {unicodedata.unidata_version}".encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {metadata.version(library)}\n".encode())
    home = os.fspath(Path(__file__).parents[2])
    for folder, folders, names in os.walk(home):
        folders.sort()
        for name in sorted(name for name in names if name[name.rfind(".") :] in _CODE):
            with open(f"{folder}{os.sep}{name}", "rb", buffering=0) as file:  # noqa: PTH123  (there are 700)
                content = file.read()
            digest.update(f"{folder[len(home) :]}{os.sep}{name} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


def keep_compiled(environment: "Environment") -> None:
    """Has an environment keep its compiled templates in the user's folder for temporary files.

    Compiling them takes longer than building a small site. The file names tell versions of Jinja,
    of the module that writes the code, and extensions apart; the folder is Jinja's own, which is
    the user's alone. Nothing is kept where there can be no such folder.
    """
    import jinja2  # reading needs no templates

    cache: BytecodeCache | None = None
    with contextlib.suppress(RuntimeError, OSError):
        writer = Path(inspect.getfile(environment.code_generator_class)).read_bytes()
        written_by = hashlib.sha256(writer).hexdigest()[:16]
        options = "-".join((jinja2.__version__, written_by, *sorted(environment.extensions)))
        cache = jinja2.FileSystemBytecodeCache(pattern=f"talks-{options}-%s.cache")
    environment.bytecode_cache = cache
