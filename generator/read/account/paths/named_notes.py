"""Notes that are named by their file, and begin at once.

`Day 2 - 04 - Moving water.md` is called as its talk is, and its first line heads a list or is a
point of it. A name that somebody typed has spaces; `moving-water.md` may be anything.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from generator.model.account import AccountDetail, AccountPassage, Item, PassageKind
from generator.model.base import Statement
from generator.read.account.paths.file_name import FileName
from generator.read.account.paths.folder_names import words_of
from generator.read.account.people.lists.list_parts import HANDLE
from generator.read.account.people.lists.whole_names import people_alone, says_post
from generator.read.grammar.details import pairs
from generator.read.grammar.labelled import has_ideographs
from generator.read.grammar.linked_values import notes_in
from generator.read.grammar.people.beside_titles import speakers_beside
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, Rule
from generator.read.outline.events.days import is_day
from generator.read.outline.line_roles import Repaired
from generator.read.page import Result
from generator.read.talk_facts import DateRole
from generator.read.vocabulary.event_words import MEETINGS
from generator.read.vocabulary.name_parts import CONTAINERS, NOTE_SORTS, SORT_WORDS, only_sorts
from generator.text.emoji import split_marker
from generator.text.markdown.formulas import BEGINNINGS_OF_FORMULAS
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import letters_of, long_words, singular, words
from generator.text.naming.people_words import names_role
from generator.text.paths import path_of
from generator.text.quantities.dates import find_date
from generator.text.regex import regex
from generator.text.syntax.properties import property_of
from generator.text.web_address import is_web_address

_SENTENCE_ENDS = regex(r"[a-z]{3}[.!?] [A-Z][a-z]+ (?:[a-z]+ ){3}")
_LEAST_WORDS, _LEAST_DAYS, _LEAST_SECTIONS = 3, 3, 2
_INNER = 4  # the level of headings that never are titles where there are several
_MANY_SECTIONS = 4  # of the first level, of which the first heads no more than the others
_LEAST_OF_NAME = 2  # words
_HANDLE = regex(HANDLE)
_TAGS = regex(r"[#\s]*(?:#[\w/-]{1,60}\s*)*")
_FIRM = regex(r"\([^()]{2,60}\)|(?:at|from) .{2,60}")
_MAX_PEOPLE, _MOST_OF_POST = 160, 6
_LEAST_PLAIN, _LEAST_LETTERS = 6, 6  # words of a line, letters of a name
_IN_WORD = regex(r"_|(?<=[a-z])(?=[A-Z])")
_SORTS = SORT_WORDS | CONTAINERS | NOTE_SORTS
_LONG_LINE = 12  # words of a line that tells what the note is about, and is not called so


def with_titles_of_names(
    result: Result,
    blocks: Sequence[Block],
    lines: Sequence[Repaired],
    name: FileName,
    *,
    is_markdown: bool,
) -> Result:
    """A page of one talk, with its first line as text where the file's name is the title.

    `blocks` are the outline of the page. With `is_markdown` marks tell headings, so that the first
    line may be none.
    """
    if len(result.drafts) != 1 or len(result.drafts[0].titles) != 1 or not name.title:
        return result
    draft, title = result.drafts[0], result.drafts[0].titles[0]
    is_called = name.typed and not is_day(name.title)  # as somebody writes a title
    is_printed = _is_printed_name(title.text, name)
    is_named = is_printed or _says_sort_alone(title, name.title) or _is_prose(title, lines)
    is_named = is_named or title.text.startswith(BEGINNINGS_OF_FORMULAS)
    is_named = is_named or _is_of_people(title, blocks, name.title)
    is_named = is_named or (name.of_folder and _is_of_part(title.text, name.title))
    if not is_named and is_markdown:
        is_named = (
            _is_section(title, blocks, name)
            or (is_called and _is_no_title(title, blocks, lines, name.title))
            or _is_of_outline(title, blocks)
            or (not (draft.people or draft.url or draft.event) and _is_apart(title, blocks, name))
        )
    if not is_named:
        return result
    text: Item = AccountPassage(section="", kind=PassageKind.BRIEF, text=title.text, at=title.at)
    if is_printed:
        text = AccountDetail(what="metadata", text=title.text, at=title.at)
    place = sum(item.at.lines[0] <= title.at.lines[0] for item in draft.items)
    items = (*draft.items[:place], text, *draft.items[place:])
    dates = tuple(date for date in draft.dates if date.role is not DateRole.TITLE)
    named = replace(draft, titles=(), items=items, dates=dates)
    return replace(result, drafts=(named,))


def _says_sort_alone(title: Statement, name: str) -> bool:
    """Whether a title only says what sort of note it is, and the file's name says more."""
    own = words(title.text)
    more = sum(not only_sorts((word,)) for word in words_of(name) if word.isalpha())
    return bool(own) and only_sorts(own) and more >= _LEAST_OF_NAME


def _is_of_part(title: str, folder: str) -> bool:
    """Whether a title of a file says which it is of its folder: `Questions: Moving water`."""
    own, named = letters_of(title), letters_of(folder).lstrip("0123456789")
    shared = long_words(title) & long_words(folder)
    return own not in named and (named in own or not shared)


def _is_printed_name(title: str, file: FileName) -> bool:
    """Whether a title is the file's name as it stands, or part of it: `20310506_2_MovingWater`."""
    own, named = (
        "".join(filter(str.isalpha, it)).casefold() for it in (title, path_of(file.stem).name)
    )
    is_printed = "_" in title.strip("_") or (title[:1].isdigit() and "-" in title)
    is_name = is_printed and " " not in title and min(len(own), len(named)) >= _LEAST_OF_NAME
    return is_name and (own.startswith(named) or named.startswith(own))


def _is_of_people(title: Statement, blocks: Sequence[Block], name: str) -> bool:
    """Whether a title only says who speaks, and the file's name other words: `Ada Okafor, Acme`.

    A heading that is nothing but somebody's name may be the title all the same, unless the line
    below says what they are, or where they are found.
    """
    own = set(words(title.text))
    is_of_name = bool(own) and own.issubset(words(name))  # told sooner than names
    names = people_alone(title.text) if len(title.text) <= _MAX_PEOPLE and not is_of_name else ()
    marked = any(isinstance(it, Heading) and it.lines == title.at.lines for it in blocks)
    if not any(map(begins_with_given_name, names)):
        return False
    below = next((it.text for it in blocks if it.lines > title.at.lines), "")
    is_told = says_post(below) or _HANDLE.fullmatch(below) is not None
    if marked and title.text in names and not is_told:
        return False
    behind = title.text.rpartition(names[-1])[2].strip(" ,-–—|")
    is_post = len(behind.split()) <= _MOST_OF_POST and names_role(behind.rpartition(" ")[2])
    if behind and not (is_post or _FIRM.fullmatch(behind)):
        return False  # `Ada Okafor — Rivers that answer`
    more = sum(not only_sorts((word,)) for word in words_of(name) if word.isalpha())
    return more >= _LEAST_OF_NAME and not set(words(" ".join(names))) & set(words(name))


def _is_prose(title: Statement, lines: Sequence[Repaired]) -> bool:
    """Whether a title is the first line of a paragraph: a sentence ends in it, and it goes on."""
    number = title.at.lines[1]
    goes_on = number < len(lines) and bool(lines[number].text.strip())
    is_marked = lines[number - 1].printed.lstrip().startswith("#")
    return goes_on and not is_marked and _SENTENCE_ENDS.search(title.text) is not None


def _is_section(title: Statement, blocks: Sequence[Block], file: FileName) -> bool:
    """Whether the first heading is one of several of its level, or in bold letters above them.

    It has no word of a name that is as long as a title; or several of them are days, as where a
    file holds the minutes of many meetings. A file that is named by its day alone has sections of
    the first level too, but for one that names a meeting, as one with many of them, or with two if
    its name was typed, and then the first has text of its own as the others have. So has one that
    is named by its episode alone, above a list.
    """
    name, of_day = file.title or "", file.of_day
    above = (it for it in blocks if _says_something(it))
    first = next((it for it in above if isinstance(it, Heading) or not file.typed), None)
    if not isinstance(first, Heading) or first.lines != title.at.lines:
        return False
    sections = [it for it in blocks if isinstance(it, Heading) and 0 < it.level <= first.level]
    if find_date(first.text) is not None:
        days = sum(find_date(it.text) is not None for it in sections)
        if days >= _LEAST_DAYS:
            return True
    if len(sections) < _LEAST_SECTIONS:
        return False
    if first.level == 1:
        is_called = len(sections) >= _MANY_SECTIONS or file.typed
        is_called = is_called and len(words(name)) >= (
            _LEAST_OF_NAME if file.typed else _LEAST_WORDS
        )
        if not (of_day or is_called or file.of_episode):
            return False
        own, named = set(words(title.text)), set(words(name))
        if file.typed and 2 * len(long_words(title.text) & long_words(name)) < len(
            long_words(name)
        ):
            named = set()  # it has a word of the name by chance
        below = _below(first, blocks)
        if file.of_episode and not isinstance(below, Bullet):
            return False
        has_text = isinstance(below, Paragraph | Bullet) and not pairs(below.text)
        return has_text and not own & (CONTAINERS | named)
    if first.level >= _INNER and len(sections) > _LEAST_SECTIONS and not only_sorts(words_of(name)):
        return True
    called = [it for it in words(name) if not it.isdecimal()]  # two of `day 2 weirs`
    is_called = len(words(name)) >= _LEAST_WORDS and len(called) >= _LEAST_OF_NAME
    of_day = of_day and MEETINGS.isdisjoint(words(title.text))  # `## Agenda for the 64th meeting`
    has_words = of_day or is_called or has_ideographs(name)
    return has_words and not long_words(title.text) & long_words(name)


def _below(heading: Heading, blocks: Sequence[Block]) -> Block | None:
    place = next(index for index, block in enumerate(blocks) if block is heading)
    return blocks[place + 1] if place + 1 < len(blocks) else None


def _is_no_title(
    title: Statement, blocks: Sequence[Block], lines: Sequence[Repaired], name: str
) -> bool:
    """Whether nothing marks the first line as a title, and its words or its place speak against it.

    Markdown goes on in the next line: what has none blank behind it is no paragraph of its own. A
    line of nothing but links to other notes says what the note is filed under.
    """
    _, printed = split_marker(lines[title.at.lines[0] - 1].printed.strip())
    if notes_in(printed):
        return True
    first = next((block for block in blocks if _says_something(block)), None)
    own, named = long_words(title.text), long_words(name)
    if not isinstance(first, Paragraph) or first.lines != title.at.lines:
        return False
    if first.text.endswith((":", "：")):
        return False  # it names the title of what it announces
    count = len(first.text.split())
    if count >= _LONG_LINE and count > len(words(name)) >= _LEAST_WORDS:
        return True
    below = blocks[1].lines[0] if len(blocks) > 1 else None
    goes_on = below is None or below == first.lines[1] + 1
    shared = len(own & named)
    return shared * 2 <= len(named) if goes_on else not shared


def _is_apart(title: Statement, blocks: Sequence[Block], file: FileName) -> bool:
    """Whether nothing marks the first line, and the file has another name of several words.

    Somebody may name a file by who speaks, and a title says who gives the talk. Below a name of
    one word a long line must go on in the next one too.
    """
    first, below = (*(it for it in blocks if it.lines[1] >= title.at.lines[0]), None, None)[:2]
    is_plain = isinstance(first, Paragraph) and first.lines == title.at.lines
    if first is None or not is_plain or file.title is None or speakers_beside(title.text):
        return False
    path = path_of(file.stem)
    name, own = (_IN_WORD.sub(" ", it) for it in (path.name, title.text))
    more = [it for it in words(name) if it.isalpha() and singular(it) not in _SORTS]
    goes_on = below is None or below.lines[0] == first.lines[1] + 1
    least = 1 if goes_on and len(words(own)) >= _LEAST_PLAIN else _LEAST_OF_NAME
    if len("".join(more)) < _LEAST_LETTERS or len(more) < least or title.text.endswith(")"):
        return False
    above = words(_IN_WORD.sub(" ", path.parent.name))
    is_own = {*words(name), *words(path.name), *above}.isdisjoint(words(f"{own} {title.text}"))
    return is_own and not any(map(begins_with_given_name, (file.title, title.text)))


def _says_something(block: Block) -> bool:
    """Whether a block is more than a rule, tags, an address, or a heading without words."""
    is_rule = isinstance(block, Rule) or is_web_address(block.text)
    return not is_rule and not _TAGS.fullmatch(block.text)


def _is_of_outline(title: Statement, blocks: Sequence[Block]) -> bool:
    """Whether a title is an inner heading below the properties of an outliner's page."""
    first = blocks[0] if blocks else None
    below = (block for block in blocks if block.lines == title.at.lines)
    inner = any(isinstance(block, Heading) and block.level > 1 for block in below)
    return isinstance(first, Bullet) and property_of(first.text) is not None and inner
