"""Pages of a site or a vault that are about no talk by what they hold or state (`type: book`).

Those with which a site speaks of itself (`permalink: /tickets/`) say of no talk when it was or who
was there.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from generator.read.account.paths.name_dates import date_of_name
from generator.read.formats.parsed import Parsed
from generator.read.front.front_matter import FrontMatter
from generator.read.grammar.details import pairs
from generator.read.grammar.linked_values import bare_text
from generator.read.outline.blocks import Heading
from generator.read.outline.line_roles import Repaired
from generator.read.vocabulary.event_words import TELLING
from generator.read.vocabulary.keys import OF_A_TALK, Field, field_of
from generator.read.vocabulary.link_keys import names_part
from generator.read.vocabulary.name_parts import OTHER_THINGS, SPONSORS, is_sort_of_note
from generator.read.vocabulary.unknown_values import is_nobody
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import name_key, singular
from generator.text.regex import regex
from generator.text.syntax.properties import property_of

_UNFILLED = regex(
    r"(?:#{1,6} |title: ?[\"']?|\s{0,80}<(?:h[1-6]|title)\b[^<>\n]{0,200}>)"
    r"(?:\{\{-? ?(?!page\b|site\b|frontmatter\b)\w[^{}\n]{0,80}\}\}|<% ?tp\.|::\w[\w.]{0,80}::)"
)
"""A title that a program fills in: `# {{title}}`, `title: <% tp.file.title %>`, `<h2>::name::`."""

_LOOP = regex(
    r"(?:<[^<>\n]{1,300}\s(?:ng-repeat|v-for|x-for|\*ngFor)=|::foreach\s|\{\{#each\s)"
    r"|\{%-?\s*for\s+\w{1,40}\s+in\s(?!\(\d)(?:page\.(?P<own>\w{1,60}))?[^{}%\n]{0,200}-?%\}"
)
"""A loop over what other files say, and not over numbers: `{% for i in (1..5) %}`."""
_KEY = regex(r"(?P<key>\w{1,60})\s?[:=]")
_OUTPUT = regex(r"\{\{-?\s*[\w.]{1,80}[^{}\n]{0,200}\}\}|::\w[\w.]{0,80}::|\sng-bind[\w-]*=")
_CODE = regex(r"\s*(?:```|~~~)")
_FENCED = regex(r"`[^`\n]{1,300}`")

OF_AN_EPISODE = (
    Field.EPISODE,
    Field.GIVEN,
    Field.PUBLISHED,
    Field.RECORDING,
    Field.RECORDING_ID,
    Field.SHOW,
    Field.SPEAKER,
    Field.TALK,
    Field.DURATION,
)
_OF_TALKS = frozenset({*OF_AN_EPISODE, Field.EVENT, Field.DATE})
_TOP = 12
_FEW_OF_PART = 4  # words of a link to what goes with a recording

_AT_ROOT = regex(r"/?(?=[^/]{0,80}[a-z])[\w-]{1,80}(?:/|\.html?)?")
"""The path of a page that stands in no section of its site: `/tickets/`."""

_ONLY_LINK = regex(
    r"(?:[-*+]|\d{1,4}\.) +(?:\[\[(?P<note>[^\[\]]{1,200})\]\]|\[(?P<text>[^\[\]]{1,200})\]"
    r"\(<?(?!\w{1,20}:|//)[^\s()<>]{0,200}/[^\s()<>]{1,100}\.(?:md|markdown)>?\))"
    r"(?: *\([^()]{1,40}\))?"
)
"""An item that is nothing but a link into a folder of notes: `- [Weirs](../episodes/weirs.md)`."""
_PAGES = (".md", ".markdown")
_LANGUAGE = regex(r"\.[a-z]{2}(?:[-_][A-Za-z]{2})?$")
_WORDS = regex(r"[^\W_][-_ ][^\W_]")
_LONGEST, _FEW_ABOVE = 1_000, 12

OF_SITES = frozenset(WORDS["pages_of_sites"])
"""Names of pages on which the site of an event speaks of itself."""


def is_template(lines: Iterable[str]) -> bool:
    """Whether a page is filled by a program: it loops over others and prints what they say.

    So is one of which the title stands open. What it states under keys of its own is no other's.

    >>> is_template(["# {{title}}", "Speaker: {{speaker}}"]), is_template(["# {{ page.title }}"])
    (True, False)
    """
    loops = prints = inside = headed = False
    keys: set[str] = set()
    for line in lines:
        key = _KEY.match(line)
        keys.update([key["key"]] if key else ())
        inside ^= _CODE.match(line) is not None
        may_be_filled = "{" in line or "<%" in line or "::" in line or "ng-" in line
        if may_be_filled and not inside:
            bare = _FENCED.sub("", line)
            unfilled = _UNFILLED.match(bare)
            if unfilled and not (headed and "<h" in unfilled[0]):
                return True
            loops = loops or any(it["own"] not in keys for it in _LOOP.finditer(bare))
            prints = prints or (loops and _OUTPUT.search(bare) is not None)
        headed = headed or "<h1" in line or "<h2" in line
    return prints


def is_of_site(file: str, parsed: Parsed) -> bool:
    """Whether a page is of a site as a whole: it says of no talk who or when.

    It stands at the root of the site by its `permalink`, or is called as such pages are; without
    front matter in several words, or as its title. What lies in a folder of talks or has a day in
    its name is of one, and so is what names a speaker on top. What lists talks is of these.
    """
    path = PurePosixPath(file)
    title = next((it.name for it in parsed.blocks[:1] if isinstance(it, Heading)), ".")
    is_sure = parsed.front.last or names_page(PurePosixPath(title)) or _WORDS.search(path.stem)
    is_called = bool(is_sure) and names_page(path)
    if not (is_called or parsed.front.last) or parsed.talks:
        return False
    if any(it.field in _OF_TALKS for it in parsed.front.values):
        return False
    top = [pair for block in parsed.blocks[:_TOP] for pair in pairs(block.text)]
    folders = [it.casefold().strip("_") for it in path.parts[:-1]]
    is_of_talks = any(map(is_sort_of_note, folders)) or date_of_name(path.stem)[0] is not None
    if is_of_talks or any(field_of(pair.key) in OF_AN_EPISODE for pair in top):
        return False
    links = (it.text for it in parsed.front.values if name_key(it.key) == "permalink")
    return is_called or any(map(_AT_ROOT.fullmatch, links))


def names_page(file: PurePosixPath) -> bool:
    """Whether a file, or the folder it stands for, is called as pages and data of a site are.

    The language of the page is no part of its name: `faq.fr.md`, `faq/index.en.md`.
    """
    own = _LANGUAGE.sub("", file.stem)
    stem = file.parent.name if own.casefold() == "index" else own
    name = stem.casefold().replace("_", "-").replace(" ", "-")
    is_number = name.isdecimal() and len(file.parts) > 1  # `episodes/404.md`
    return (name in OF_SITES and not is_number) or singular(name) in SPONSORS


def leads_only(file: str, parsed: Parsed) -> bool:
    """Whether nothing stands on a page but links to notes elsewhere, with a line above them.

    One that leads to what goes with a recording, as to its transcript, may be about that talk.
    """
    if not file.casefold().endswith(_PAGES):
        return False
    body = (line.printed[:_LONGEST] for line in parsed.body)
    texts = [line.strip() for line in body if line.strip() and not line.lstrip().startswith("#")]
    links = list(filter(None, map(_ONLY_LINK.fullmatch, texts)))
    others = [text for text in texts if _ONLY_LINK.fullmatch(text) is None]
    above = all(text.endswith(":") and len(text.split()) <= _FEW_ABOVE for text in others)
    called = (link["text"] or link["note"] for link in links)
    own = any(names_part(it) for it in called if len(it.split()) <= _FEW_OF_PART)
    return bool(links) and len(others) <= 1 and above and not own


_PAUSES = frozenset("break breakfast coffee dinner lunch registration tea".split())
"""Sorts and categories of what stands between the talks in the programme of an event."""

_OF_READWISE = frozenset({"book", "tweet"})  # as keys of names
_OTHER_LAYOUTS = frozenset("author bio blog guest host person presenter profile speaker".split())
"""Layouts of pages that introduce somebody, and of what somebody writes."""

_TOP_LINES = 20
_READWISE = regex(
    r"(?:[-*>] )?\*{0,2}category::?\*{0,2} [\"']?#(?:[\w-]{1,40}/){0,4}"
    r"(?:article|author|book|tweet)s?(?:[\"', ].{0,60})?",
    re.IGNORECASE,
)


def property_sort(lines: Sequence[Repaired]) -> tuple[str, tuple[int, int]] | None:
    """What the properties say with which a note of Logseq begins: `type:: [[Book]]`."""
    stated: list[tuple[Field | None, str, int]] = []
    for line in lines[:_TOP_LINES]:
        printed = line.printed.removeprefix("- ").removeprefix("* ")
        pair = property_of(printed) if len(printed) <= _LONGEST else None
        if pair is None:
            break
        stated.append((field_of(pair[0]), bare_text(pair[1]), line.number))
    if any(field in OF_A_TALK and not is_nobody(text) for field, text, _ in stated):
        return None
    sorts = ((text, (number, number)) for field, text, number in stated if field is Field.KIND)
    return next((it for it in sorts if _last_part(it[0]) in OTHER_THINGS), None)


def _last_part(sort: str) -> str:
    """`book` of `#type/book` and of `Book notes`, as a key of names."""
    return name_key(sort.strip("#[] ").rpartition("/")[2]).removesuffix(" note")


def other_sort(front: FrontMatter) -> tuple[str, tuple[int, int]] | None:
    """What the front matter says that a note is, where that is about no talk, and on which lines.

    A note that names a speaker, a recording or an event there is about a talk all the same, and so
    is literature that is filed under one. What a program draws says the program's name:
    `excalidraw-plugin: parsed`.
    """
    sorts = [it for it in front.values if it.field in {Field.KIND, Field.CATEGORY}]
    if not states_talk(front):
        for sort in sorts:
            others = OTHER_THINGS if sort.field is Field.KIND else _OF_READWISE
            others |= _PAUSES if len(sorts) > 1 else _PAUSES | {"newsletter", "newsletters"}
            if front.first_of(*OF_AN_EPISODE) is None:
                others |= {"show"}
            if _last_part(sort.text) in others:
                return sort.text, sort.lines
        layouts = (it for it in front.values if name_key(it.key) == "layout")
        for layout in layouts:
            if name_key(layout.text) in _OTHER_LAYOUTS:
                return layout.text, layout.lines
    drawn = ((it.key, (it.line, it.line)) for it in front.unknown if it.key.endswith("-plugin"))
    return next(drawn, None)


def states_talk(front: FrontMatter) -> bool:
    """Whether front matter names a speaker, a recording or an event."""
    sorts = {_last_part(it.text) for it in front.values if it.field is Field.KIND}
    tags = {singular(_last_part(it.text)) for it in front.values if it.field is Field.TOPIC}
    if sorts == {"literature"} and tags & TELLING:
        return True
    return any(not is_nobody(it.text) for it in front.values if it.field in OF_A_TALK)


_EBOOK = regex(r"\W{0,6}START OF TH(?:E|IS) PROJECT GUTENBERG E")
_TOP_OF_BOOK = 100  # lines


def ebook_mark(lines: Sequence[Repaired]) -> Repaired | None:
    """The line of a book of Project Gutenberg behind which its text begins."""
    return next((it for it in lines[:_TOP_OF_BOOK] if _EBOOK.match(it.text)), None)


def readwise_sort(lines: Sequence[Repaired]) -> Repaired | None:
    """The line near the top with which Readwise says that a work is no recording."""
    short = (line for line in lines[:_TOP_LINES] if len(line.text) <= _LONGEST)
    return next((line for line in short if _READWISE.fullmatch(line.text.strip())), None)


_NUMBER_OF_BOOK = regex(
    r"[\W_]*+(?:\w[\w-]{0,30}\W)?(?P<key>isbn|asin)(?:[-_ ]?1[03])?[\W_]{0,4}?[:：][\W_]{0,4}"
    r"(?:97[89][-\d]{10,14}|[\d-]{9,12}[\dX]|B0[A-Z\d]{8})\b.{0,200}",
    re.IGNORECASE,
)
"""`isbn: 9780000000000`, `ISBN-13`, or `asin` as shops have them, in any group of keys."""

_CITED = regex(
    r"(?P<key>doi|cite-?key|bibtex|citation(?=.{0,200}\((?:19|20)\d\d[a-z]?\)\.)): ?\S.*",
    re.IGNORECASE,
)
"""`citation: Okafor, A. (2031). On weirs.`, `doi: 10.1000/1`: how a paper is cited."""


def book_number(lines: Sequence[Repaired]) -> tuple[str, tuple[int, int]] | None:
    """The line of front matter with the number of a book: `isbn: 9780000000000`, of any key.

    So do `ISBN-13`, and `ASIN` of shops and of what exports highlights from their readers; of a
    paper the words by which it is cited, or its DOI.
    """
    for line in lines:
        match = _NUMBER_OF_BOOK.fullmatch(line.printed) if len(line.printed) <= _LONGEST else None
        if match := match or _CITED.fullmatch(line.printed[:_LONGEST].strip()):
            return match["key"], (line.number, line.number)
    return None
