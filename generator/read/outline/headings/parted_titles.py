"""A title on several lines: each a heading, as slides set it, or one below the heading `Title`.

In: the blocks of a page, and what its file is called. Out: the blocks with such headings as one.
"""

from collections.abc import Iterator, Sequence

from generator.model.grouping import n_alike
from generator.read.outline.blocks import Block, Heading, Paragraph, is_marked, marked_heading
from generator.read.vocabulary.keys import Field, field_of
from generator.text.naming.normal import letters_of

_LEAST, _MOST, _TOP = 4, 4, 5  # letters that tell the next line, lines of a title, blocks above
_LONGEST = 200


def with_whole_title(blocks: Sequence[Block], file_name: str) -> tuple[Block, ...]:
    """The blocks, with the first headings of one level as one where the file's name has them all.

    The first has the beginning of the name, and what follows it begins as the rest of that does.
    The one line below the first heading is the title where that is called so: `# Title`.
    """
    places = ((n, it) for n, it in enumerate(blocks[:_TOP]) if is_marked(it))
    place, first = next(places, (0, None))
    if first is None:
        return tuple(blocks)
    if (below := _title_below(first, blocks[place + 1 : place + 3])) is not None:
        title = marked_heading(below.text, (first.lines[0], below.lines[1]), level=1)
        return (*blocks[:place], title, *blocks[place + 2 :])
    named = letters_of(file_name)
    rest = named.removeprefix(letters_of(first.name))
    if rest in {"", named}:
        return tuple(blocks)
    lines = [first, *_going_on(blocks[place:], first, len(rest))]
    behind = letters_of("".join(it.name for it in lines[1:]))
    if n_alike(behind, rest) < min(_LEAST, len(rest)):
        return tuple(blocks)
    text = " ".join(it.text for it in lines)
    whole = marked_heading(text, (first.lines[0], lines[-1].lines[1]), level=first.level)
    return (*blocks[:place], whole, *blocks[place + len(lines) :])


def _title_below(first: Heading, below: Sequence[Block]) -> Paragraph | None:
    """The one line between the heading `Title` and the next heading, if it is no sentence."""
    line = next(iter(below), None)
    is_called_so = field_of(first.name.rstrip(": ")) is Field.TITLE
    if not is_called_so or not isinstance(line, Paragraph) or len(line.text) > _LONGEST:
        return None
    return line if line.text[-1:] != "." and any(map(is_marked, below[1:])) else None


def _going_on(blocks: Sequence[Block], first: Heading, n_letters: int) -> Iterator[Heading]:
    """The headings of its level behind the first, up to so many letters, and those right below."""
    end = first.lines[1]
    for block in blocks[1:_MOST]:
        if not is_marked(block) or block.level != first.level:
            return
        if n_letters <= 0 and block.lines[0] > end + 1:
            return
        yield block
        n_letters -= len(letters_of(block.name))
        end = block.lines[1]
