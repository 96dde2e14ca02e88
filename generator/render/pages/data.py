"""The page that says which files there are for other programs, how large, and how to use them.

A talk's own files stand at the foot of its page.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from generator.model.base import Address, Value
from generator.model.grouping import grouped, indexed
from generator.model.site.export import ExportKind, ListedFile
from generator.model.site.page import Page, SectionName
from generator.render.context.render_context import RenderContext
from generator.text.addresses import relative

ADDRESS = Address("data/index.html")
_CORPUS = "data/corpus.json"
_FEW = 30
_TWIN = ".md"
_SQL = (
    "SELECT talks.title, count(quotes.id) AS number",
    "  FROM talks LEFT JOIN quotes ON quotes.talk = talks.id",
    "  GROUP BY talks.id ORDER BY number DESC, talks.id LIMIT 5;",
)


class FileRow(Value, frozen=True, kw_only=True):
    """Files of one form: each by itself, or a pattern where there are many.

    `size` is that of all of them, in bytes, kilobytes or megabytes.
    """

    files: tuple[ListedFile, ...]
    pattern: str | None
    number: int
    size: str


class Example(Value, frozen=True, kw_only=True):
    """A few lines of a language that say something of the data."""

    language: str
    key: str
    lines: tuple[str, ...]


def pages(context: RenderContext) -> Iterator[Page]:
    """The page, where there are such files."""
    every = _by_kind(chain.from_iterable(context.files.values()))
    rows = {kind: tuple(_rows(files)) for kind, files in every.items()}
    if rows:
        yield context.page(
            "overviews/data",
            ADDRESS,
            title=context.words.plain("data.title"),
            description=context.words.plain("data.description"),
            section=SectionName.SOURCES,
            searched=False,
            values={"rows": rows, "examples": tuple(_examples(context))},
        )


def files_of(context: RenderContext, address: Address) -> dict[str, tuple[ListedFile, ...]]:
    """The files of the thing on a page, by kind, without its twin in plain Markdown.

    A written tree leaves twins out: an engine would make pages of them.
    """
    files = context.files.get(address, ())
    return _by_kind(file for file in files if not file.path.endswith(_TWIN))


def _by_kind(files: Iterable[ListedFile]) -> dict[str, tuple[ListedFile, ...]]:
    kinds = grouped(files, lambda file: file.kind)
    order = (None, *ExportKind)
    return {kind or "corpus": tuple(kinds[kind]) for kind in order if kind in kinds}


def _rows(files: Iterable[ListedFile]) -> Iterator[FileRow]:
    """The files of a kind, those of one ending in one folder together."""
    paths = ((file, *file.path.rpartition("/")) for file in files)
    forms = indexed(
        ((folder or ".", name.partition(".")[2]), file) for file, folder, _, name in paths
    )
    for (folder, ending), alike in forms.items():
        few = _FEW if folder.startswith("data") or folder == "." else 1
        is_many = len(alike) > few or (f".{ending}" == _TWIN and folder != ".")
        yield FileRow(
            files=() if is_many else alike,
            pattern=f"{folder}/….{ending}" if is_many else None,
            number=len(alike),
            size=_size(sum(file.size for file in alike)),
        )


def _size(number: int) -> str:
    """A number of bytes with its unit.

    >>> _size(999), _size(12_345), _size(4_567_890)
    ('999 B', '12 kB', '4.6 MB')
    """
    if number < 1000:
        return f"{number} B"
    return f"{number / 1000:.0f} kB" if number < 999_500 else f"{number / 1e6:.1f} MB"


def _examples(context: RenderContext) -> Iterator[Example]:
    exports = context.config.exports
    yield Example(language="Python", key="python", lines=tuple(_python(context.config.site_url)))
    if ExportKind.DATABASE in exports:
        yield Example(language="SQL", key="sql", lines=("-- sqlite3 data/corpus.db", *_SQL))
    elif ExportKind.TABLES in exports:
        loaded = (f".import --csv data/{name}.csv {name}" for name in ("talks", "quotes"))
        yield Example(language="SQL", key="sql", lines=("-- sqlite3", *loaded, *_SQL))
    root = context.config.site_url
    address = f"{root}{_CORPUS}" if root else relative(ADDRESS, _CORPUS)
    yield Example(
        language="JavaScript",
        key="javascript",
        lines=(
            f'const corpus = await (await fetch("{address}")).json();',
            "for (const talk of corpus.talks) console.log(talk.published, talk.title);",
        ),
    )


def _python(root: str | None) -> Iterator[str]:
    yield "import json"
    if root:
        yield "from urllib.request import urlopen"
        yield f'corpus = json.load(urlopen("{root}{_CORPUS}"))'
    else:
        yield f'corpus = json.load(open("{_CORPUS}", encoding="utf-8"))'
    yield 'talks = {talk["id"]: talk["title"] for talk in corpus["talks"]}'
    yield 'for quote in corpus["quotes"][:5]:'
    yield '    print(quote["text"], "-", talks[quote["talk"]])'
