"""The lines behind the marks of sources, as small scripts: a folder can give a page no other data.

A reader who points at a mark sees the line as it is printed, between its neighbours, with the name
of the source, the heading above it and what the line was read as. Lines lie in
`data/lines/<n>.js`, where `n` is a hash of the page and the block of lines that a mark leads to, so
that a page asks for one small file when a mark is pointed at, and for nothing before. Only lines
that something came from are there, with the beginnings of their neighbours. Of a turn of a
transcript there is what its line prints in front of its words, which stand beside the mark:
`sources.js` takes them from there.
"""

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from generator.messages.words import Words
from generator.model.base import Span, Value
from generator.model.grouping import n_alike
from generator.model.site.page import Asset
from generator.model.source import Line, Role, Source, SourceText
from generator.render.context.line_index import LineIndex, line_index
from generator.render.context.lookups import Lookups
from generator.render.context.page_section import foreign_language
from generator.render.context.render_context import RenderContext
from generator.render.paging.line_parts import is_reprinted
from generator.render.paging.transcripts import transcripts
from generator.render.pieces.citations import source_name
from generator.render.pieces.shorten import short
from generator.render.pieces.summaries import opening_words
from generator.render.pieces.transcript_views import paragraphs_begun
from generator.render.site_data.previews import hashed_files
from generator.text.markdown.escape import harmless
from generator.text.markdown.formulas import formulas
from generator.text.store import KeptAnswers

BLOCK = 200
"""How many lines of a page lie together."""

_TEXT, _BESIDE, _NAME = 600, 120, 120
_LEAST = 8
_HEADING = "heading"

_Beside = tuple[int, int]
"""A line that goes on beside its mark: which beginning it has, and how many last characters there.

The beginning is a place in the block's list; characters are units of UTF-16, as in `sources.js`.
"""

_Row = tuple[str | int | _Beside, ...]
"""A line: its words, what it was read as, its heading, and how it was read, if otherwise.

The three are places in the block's lists, from 1; 0 is nothing, and is left out at the end.
"""


class _Block(Value, frozen=True, kw_only=True, rename={"name": "n", "language": "l"}):
    """Some lines of a source, by number, and what several of them say."""

    name: str
    language: str
    beginnings: list[str] = msgspec.field(default_factory=list, name="b")
    kinds: list[str] = msgspec.field(default_factory=list, name="k")
    headings: list[str] = msgspec.field(default_factory=list, name="h")
    remarks: list[str] = msgspec.field(default_factory=list, name="m")
    rows: dict[int, _Row] = msgspec.field(default_factory=dict, name="r")


def line_files(context: RenderContext) -> tuple[int, tuple[Asset, ...]]:
    """How many files there are, and those that hold something."""
    lookups = context.lookups
    encoded: dict[str, bytes] = {}
    index = line_index(lookups)
    answers = KeptAnswers(context.cache, "lines", dict[str, bytes])
    kinds: dict[tuple[str, ...], str] = {}  # in words: most lines became one of few things
    words = (context.words.language, context.words.dialects)
    marked = {(at.source, at.lines[0]) for at in _marked(context)}
    for source in lookups.corpus.sources:
        text, beside = lookups.texts[source.id], dict(_beside(lookups, source))
        placed = lookups.placement.blocks.get(source.id)
        own = {
            n: results
            for n, results in index(source.id).items()
            if (source.id, n) in marked or not all(result.spoken for result in results)
        }
        blocks = partial(_blocks, context, source, beside, own, kinds)
        by_line = sorted(beside.items()), list(own.items())
        encoded |= answers.of(blocks, words, source, text, by_line, placed)
    answers.close()
    size = sum(len(key) + len(block) for key, block in encoded.items())
    records = {key: msgspec.Raw(block) for key, block in encoded.items()}
    return hashed_files("lines", "talksLines", records, size)


def block_key(page: str, number: int) -> str:
    """The key of the block that holds a line of a page, as `sources.js` computes it."""
    return f"{page}/{number // BLOCK}"


def _blocks(
    context: RenderContext,
    source: Source,
    beside: dict[int, str],
    index: LineIndex,
    kinds: dict[tuple[str, ...], str],
) -> dict[str, bytes]:
    """The blocks of a source by key; none for one that nothing came from.

    By line `beside` is what a turn says; `kinds` takes up the words for what lines became.
    """
    text = context.lookups.texts[source.id]
    lines = text.lines
    above = _headings(text)
    repaired = {it.line: it.because for it in reversed(source.repairs)}
    name = source_name(source, context.words)
    language = foreign_language(source.language, source.title, context.words.language) or ""
    blocks: dict[str, _Block] = {}
    for number in (line.number for line in lines if line.number in index):
        page = context.lookups.placement.line(source, number).partition("#")[0]
        block = blocks.setdefault(block_key(page, number), _Block(name=name, language=language))
        for near in (number - 1, number + 1):
            is_line = 0 < near <= len(lines) and lines[near - 1].role is not Role.BLANK
            if is_line and near not in block.rows:
                block.rows[near] = (_words(text, lines[near - 1], _BESIDE),)
        line = lines[number - 1]
        became = tuple(result.kind for result in index[number])
        if became not in kinds:
            kinds[became] = context.words.listed(_counted(became, context.words))
        why = context.words.said(repaired[number]) if number in repaired else ""
        remark = context.words.plain("mark.repaired", because=why) if why else ""
        places = (
            _number_in(block.kinds, kinds[became]),
            _number_in(block.headings, above.get(number, "")),
            _number_in(block.remarks, remark),
        )
        last = max((at for at, place in enumerate(places, start=1) if place), default=0)
        spoken = beside.get(number, "") if len(index[number]) == 1 else ""
        words = _beginning(block, text, line, spoken) or _words(text, line, _TEXT)
        block.rows[number] = (words, *places[:last])
    return {key: msgspec.json.encode(block) for key, block in blocks.items()}


def _number_in(phrases: list[str], words: str) -> int:
    """The place of some words in a list, from 1, to which they are added; 0 for none."""
    if words and words not in phrases:
        phrases.append(words)
    return phrases.index(words) + 1 if words else 0


def _marked(context: RenderContext) -> Iterator[Span]:
    """The places to whose first lines marks of transcripts lead, those of its paragraphs last."""
    lookups = context.lookups
    yield from (it.at for it in lookups.corpus.mentions)
    yield from (it.at for it in lookups.links.dated)
    yield from (it.at for it in lookups.corpus.passages if it.code is not None)
    yield from (side.at for it in lookups.corpus.disagreements for side in it.sides)
    for talk in lookups.corpus.talks:
        has = lookups.of_talk[talk.id]
        if opening := opening_words(has):
            yield opening.at
        for transcript in transcripts(context, talk, has):
            yield from (it.at for it in paragraphs_begun(transcript))


def _words(text: SourceText, line: Line, limit: int) -> str:
    """The line as it is printed, in its first words, if the site may show it."""
    return short(line.printed, limit) if is_reprinted(text, line) else ""


def _beside(lookups: Lookups, source: Source) -> Iterator[tuple[int, str]]:
    """By line, what a turn says whose mark stands beside it, and no other mark leads there."""
    for talk in source.talks:
        for passage in lookups.of_talk[talk].of_transcripts.get(source.id, ()):
            is_plain = passage.code is None and not formulas(passage.text)
            if is_plain and ("passage", passage.id, "text") not in lookups.mentions:
                yield passage.at.lines[0], passage.text


def _beginning(block: _Block, text: SourceText, line: Line, beside: str) -> _Beside | None:
    """What stands for a line that ends as the text beside its mark does; else nothing."""
    if not beside or not is_reprinted(text, line):
        return None
    printed, words = harmless(line.printed), harmless(beside)
    same = len(words)
    if not printed.endswith(words):
        same = n_alike(reversed(printed), reversed(words))
    if same < _LEAST or len(printed) - same > _TEXT:
        return None
    size = len(printed[-same:].encode("utf-16-le", "surrogatepass")) // 2
    return _number_in(block.beginnings, printed[:-same]), size


def _headings(text: SourceText) -> dict[int, str]:
    """By line, the heading that stands above it, where the site may show it."""
    headings, last = {}, ""
    for line in text.lines:
        if line.role is Role.LABEL and line.what == _HEADING:
            words = line.text.lstrip("# ").strip("*_ ")  # without the signs of Markdown
            last = short(words, _NAME) if is_reprinted(text, line) else ""
        headings[line.number] = last
    return headings


def _counted(kinds: Sequence[str], words: Words) -> Iterator[str]:
    for kind in dict.fromkeys(kinds):
        word, n = words.plain(f"kind.{kind}"), kinds.count(kind)
        yield word if n == 1 else words.plain("mark.times", kind=word, n=n)
