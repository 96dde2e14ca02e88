"""Notes as text (`.txt`) and as Markdown (`.md`), with or without front matter."""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.model.message import Message
from generator.read.formats.html import saved_page
from generator.read.formats.html.saved_page import is_page
from generator.read.formats.notes.bare_headings import bare_headings, with_blank
from generator.read.formats.notes.bold_turns import speakers_in_bold, with_bold_fronts, with_colons
from generator.read.formats.notes.code_lines import CodeLine, Fences, code_lines, fences_around
from generator.read.formats.notes.html_lines import HtmlLines, as_page, comment_lines, is_of_blocks
from generator.read.formats.notes.inline_markup import (
    begins_block,
    defines_link,
    goes_on,
    inline_text,
    inline_texts,
    is_plain,
    link_targets,
    plain_turn,
    with_targets,
    without_hard_break,
)
from generator.read.formats.notes.program_lines import contents_lines, directive_lines, slide_lines
from generator.read.formats.notes.record_turns import parted_texts, with_whole_names
from generator.read.formats.notes.stated_above import with_stated
from generator.read.formats.notes.stated_subject import stated_subject
from generator.read.formats.notes.withheld import WITHHELD, without_comments
from generator.read.formats.parsed import File, Format, Parsed, Shown, as_printed
from generator.read.formats.source_map import COMMENT, MARKUP
from generator.read.front.front_items import (
    spoken_blocks,
    spoken_texts,
    title_block,
    without_escapes,
)
from generator.read.front.front_matter import FrontMatter, split_front_matter
from generator.read.outline.blocks import Heading
from generator.read.outline.broken.broken_lines import broken_lines, quotation_end, wrapped_end
from generator.read.outline.broken.captions import are_captions_apart
from generator.read.outline.joining import inner_lines
from generator.read.outline.line_roles import Repaired, tell_furniture
from generator.read.outline.outlining import outline
from generator.read.outline.plain_lines import is_underline, run_blocks
from generator.text.markdown.formulas import displayed_lines
from generator.text.markdown.template_code import with_values
from generator.text.regex import regex

_HEADING = regex(r"#{1,6} \S")
_WORDS = regex(
    r"(?<!!)\[[^\[\]]{1,200}\]\([^\s()]{1,500}\)|(?<![\w*])\*\*[^\s*][^*]{0,200}\*\*(?![\w*])"
)
_CODE = regex(r"(?<!`)`[^`\s][^`]{0,100}`(?!`)|`{3}")
_WEB_LINK = regex(r"(?<!!)\[[^\[\]]{1,200}\]\(https?://[^\s()]{1,500}\)")
_BOLD_LABEL = regex(r"\s{0,8}(?:[-*+•] {1,3}|\d+[.)] )?\*\*(?P<label>\W?[^\W\d_][^*]{0,99})\*\*")
_LEAST_HEADINGS, _LEAST_LABELS, _LEAST_LINKS = 2, 4, 8


def is_clearly_markdown(lines: Sequence[str]) -> bool:
    """Whether lines begin with other words in bold each, as programs answer; or have headings.

    Speakers have the same again and again. Beside headings stand several links, or code and bold
    words: writers have both. Pages that are copied from a site may have headings and some bold
    words too, and what stands in them was never meant as a mark.
    """
    bold = [line for line in lines if "**" in line]
    labels = {match["label"] for line in bold if (match := _BOLD_LABEL.match(line))}
    if len(labels) >= max(_LEAST_LABELS, _SHARE * len(bold)):
        return True
    if sum(_HEADING.match(line) is not None for line in lines) < _LEAST_HEADINGS:
        return False
    if sum(_WEB_LINK.search(line) is not None for line in lines) >= _LEAST_LINKS:
        return True
    return any(map(_WORDS.search, lines)) and any(map(_CODE.search, lines))


CODE = "code"
_SHARE = 0.8
_MOST_LINES = 8  # of one link or emphasis
BECAUSE = Message("repair.markdown")


def read_text(file: File) -> Parsed:
    """Plain notes, in which every character is text, unless they clearly are Markdown."""
    texts = file.texts
    if is_clearly_markdown(texts) or is_page(texts) or speakers_in_bold(texts):
        return read_markdown(file)
    front = split_front_matter(file.texts)
    return with_stated(_parsed(_with_whole_quotations(file.lines), front), file)


def read_markdown(file: File) -> Parsed:
    """Notes in Markdown: what marks a line stays for the outline, what marks words is taken off.

    All of it may stand between two fences, as programs answer.
    """
    lines = list(file.lines)
    for index in fences_around(file.texts):
        lines[index] = replace(lines[index].read_as("", BECAUSE), label=MARKUP)
    file = replace(file, lines=tuple(lines))
    return markdown_below(file, split_front_matter(file.texts))


def markdown_below(file: File, front: FrontMatter) -> Parsed:
    """Notes in Markdown below what they state at the top; what is kept as a page's tags is that."""
    last = front.last or 0
    if is_page(file.texts[last:]):
        return with_stated(saved_page.read(file), file)
    if (page := _page_of_records(file, last)) is not None:
        return with_stated(page, file)
    head = file.lines[:last]
    above = (0, (front.first or 1) - 1)
    for first, end in (above, *spoken_texts(file.lines, front)):
        bare = (_not_indented(line) for line in head[first:end])
        head = (*head[:first], *_without_inline(bare, front), *head[end:])
    body = _with_whole_quotations(tuple(_without_inline(file.lines[last:], front)))
    parsed = _parsed((*head, *body), front)
    about = stated_subject(front, _outside_fences(file.lines[last:]))
    return with_stated(replace(parsed, about=about), file)


def _page_of_records(file: File, last: int) -> Parsed | None:
    """A note read as a page, if HTML in it holds records of talks that the page's form shows."""
    texts = as_page(file.texts[last:])
    if texts is None:
        return None
    lines = (it.read_as(text, BECAUSE) for it, text in zip(file.lines[last:], texts, strict=True))
    page = saved_page.read(replace(file, lines=(*file.lines[:last], *lines)))
    return page if any(isinstance(it, Heading) and it.names for it in page.blocks) else None


def _not_indented(line: Repaired) -> Repaired:
    """A line of a text in front matter whose words would be code in a note, for their indent."""
    text = line.text.strip()
    return line.read_as(text, BECAUSE) if line.text.startswith("    ") and text else line


def _with_whole_quotations(lines: Sequence[Repaired]) -> Iterator[Repaired]:
    """The lines, those of a block quotation without their mark where they go on with its words."""
    texts = ["" if line.code is not None or line.label else line.text for line in lines]
    end = 0
    for place, (line, text) in enumerate(zip(lines, texts, strict=True)):
        goes_on_here = place < end
        if not goes_on_here and text[:1] == ">":
            end = max(it(texts, place) for it in (quotation_end, wrapped_end))
        bare = text.lstrip("> ") if goes_on_here else text
        yield line if bare == text else line.read_as(bare, BECAUSE)


def _outside_fences(lines: Iterable[Repaired]) -> Iterator[str]:
    fences = Fences()
    return (line.text for line in lines if not (fences.take(line.text) or fences.open))


def _parsed(lines: Iterable[Repaired], front: FrontMatter) -> Parsed:
    marked, heads = with_whole_names(tell_furniture(without_escapes(lines, front)))
    body = marked[front.last or 0 :]
    inner = inner_lines(body) if front.first is None else None
    if inner is not None:
        blocks = outline(enumerate(inner.texts, start=1))
        return Parsed(lines=marked, blocks=blocks, inner=inner, front=front, faults=(inner.fault,))
    texts = parted_texts(body, heads)
    printed = [line.printed for line in body]
    broken = broken_lines(printed)
    first = body[0].number if body else 1
    numbers = frozenset(first + index for index in broken)
    code = {line.number: line.code for line in body if line.code is not None}
    if are_captions_apart(printed):
        spoken = [(line.number, line.told.strip()) for line in body if line.told.strip()]
        return Parsed(lines=marked, blocks=tuple(run_blocks(spoken, frozenset())), front=front)
    below = with_bold_fronts(outline(texts, code, numbers), body)
    blocks = (*title_block(front), *below, *spoken_blocks(marked, front))
    return Parsed(lines=marked, blocks=blocks, front=front)


def _without_inline(lines: Iterable[Repaired], front: FrontMatter) -> Iterable[Repaired]:
    """The lines without the marks inside, and with what they print of the front matter."""
    keys = Counter(it.key for it in front.values)
    values = {it.key: it.text for it in front.values if keys[it.key] == 1}
    every = tuple(with_colons(tuple(lines)))
    texts = ["" if line.label else line.text for line in every]
    displayed = displayed_lines(texts)
    codes = code_lines(texts, displayed)
    known = codes.keys() | {place for place, line in enumerate(every) if line.code is not None}
    targets, tags, bare = link_targets(texts), HtmlLines(), bare_headings(texts)
    labels = _labels(texts, known, displayed, targets)
    held: list[tuple[Repaired, str]] = []
    for place, line in enumerate(every):
        label, marked = labels.get(place), line.text
        if label is None and not held and not tags.is_open:
            if is_plain(marked):
                yield line
                continue
            spoken = plain_turn(marked) if marked[:2] == "**" else None
            below = every[place + 1].text if place + 1 < len(every) else ""
            if spoken and not is_underline(below):
                yield line.read_as(spoken, BECAUSE)
                continue
        if label is None:
            text = with_values(line.text, values)
            linked = with_targets(text, targets).replace(WITHHELD, "")
            marked = tags.take(without_hard_break(linked))
            marked = with_blank(marked) if place in bare else marked
        if held and (label is not None or not marked.strip() or begins_block(marked)):
            yield from _of_one_paragraph(held)
            held = []
        if place in codes:
            yield of_code(line, codes[place])
        elif label is not None:
            yield replace(line, label=label) if label else line
        elif not held and place + 1 < len(every) and is_underline(every[place + 1].text):
            text = inline_text(f"# {marked}").removeprefix("# ")  # the line below is its mark
            yield line if text == line.text else line.read_as(text, BECAUSE)
        else:
            held.append((line, marked))
            if len(held) == _MOST_LINES or not goes_on(" ".join(text for _, text in held)):
                yield from _of_one_paragraph(held)
                held = []
    yield from _of_one_paragraph(held)


def _labels(
    texts: Sequence[str],
    known: Collection[int],
    displayed: Container[int],
    targets: Mapping[str, str],
) -> dict[int, str]:
    """What lines are that have no marks inside, by their index; those that say something nothing.

    `known` are the indexes of lines that are known to be code, `displayed` those of displayed
    formulas; `targets` says where the links lead that the note defines apart from where they stand.
    """
    fences, labels = Fences(), dict.fromkeys(known, "")
    comments, contents = comment_lines(texts), contents_lines(texts)
    directives = directive_lines(texts) | slide_lines(texts)
    for place, text in enumerate(texts):
        if place in known:
            continue
        is_fence = place not in displayed and fences.take(text)
        if is_fence:
            labels[place] = CODE
        elif fences.is_query:
            labels[place] = MARKUP
        elif place in displayed or fences.open:
            labels[place] = ""
        elif place in comments:
            labels[place] = COMMENT
        elif place in contents:
            labels[place] = "contents"
        elif place in directives or is_of_blocks(text) or defines_link(text, targets):
            labels[place] = MARKUP
    return labels


def of_code(line: Repaired, code: CodeLine) -> Repaired:
    """A line of code as such, without marks around it."""
    if code.text is None:
        return replace(line, label=MARKUP)
    whole = line if code.text == line.text else line.read_as(code.text, BECAUSE)
    return replace(whole, code=code.language)


def _of_one_paragraph(held: Sequence[tuple[Repaired, str]]) -> Iterable[Repaired]:
    """Lines of which a link or emphasis goes on from each to the next, without the marks."""
    for (line, _), text in zip(held, inline_texts([text for _, text in held]), strict=True):
        yield line if text == line.text else line.read_as(text, BECAUSE)


def _text_shown(lines: Sequence[str]) -> Shown:
    """A text that may be Markdown may have the comments of it."""
    has_marks = any("%%" in line for line in lines)
    may_be = has_marks and any(map(_HEADING.match, lines))
    return without_comments(lines) if may_be else as_printed(lines)


def read_shortcut(file: File) -> Parsed:
    """A shortcut to a web page: its address; the lines around it are markup."""
    lines = (
        line.read_as(line.text.removeprefix("URL="), BECAUSE)
        if line.text.startswith("URL=")
        else replace(line, label=MARKUP)
        for line in file.lines
    )
    return read_text(replace(file, lines=tuple(lines)))


TEXT = Format(endings=frozenset({"", ".txt", ".text"}), read=read_text, shown=_text_shown)
SHORTCUT = Format(endings=frozenset({".url"}), read=read_shortcut)
MARKDOWN = Format(
    endings=frozenset(".md .markdown .mdown .mdwn .mdx .mkd .mkdn .qmd .rmd".split()),
    read=read_markdown,
    marked=True,
    shown=without_comments,
)
