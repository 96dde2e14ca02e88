"""Web pages saved from a browser (`.html`): their heads, their texts straight to the dialects."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeGuard

from msgspec.structs import replace

from generator.model.account_head import Duration, Person, PersonRole
from generator.model.base import Statement, Value
from generator.model.message import Message
from generator.read.account.titles.series_titles import series_facts
from generator.read.formats.html.blocks import Placed, blocks_of, heading, with_names_alone
from generator.read.formats.html.frame import HIDDEN, Frame
from generator.read.formats.html.json_ld import facts, language
from generator.read.formats.html.leaves import Kind, Skipped, TextLeaf, folded, leaves_of
from generator.read.formats.html.records import mark_records
from generator.read.formats.html.tokens import tokens
from generator.read.formats.html.tree import Element, elements, tree_of
from generator.read.formats.notes.program_lines import are_tags
from generator.read.formats.parsed import File, Format, Parsed
from generator.read.formats.source_map import LocatedText, Run, SourceMap
from generator.read.front.front_items import title_block, without_escapes
from generator.read.front.front_matter import split_front_matter
from generator.read.outline.blocks import Block, Heading
from generator.read.outline.line_roles import repair_lines, tell_furniture
from generator.read.page import Draft
from generator.read.talk_facts import DateRole, RoleDate, facts_of_address, together
from generator.text.naming.normal import agrees, plain
from generator.text.paths import PAGES
from generator.text.quantities.dates import date_of_value
from generator.text.quantities.durations import seconds_of_data
from generator.text.quantities.timecode import format_time
from generator.text.regex import regex
from generator.text.web_address import is_web_address

_KEYS = """
og:title=title twitter:title=title citation_title=title author=author article:author=author
dc.creator=author article:published_time=date datepublished=date date=date dc.date=date
citation_publication_date=date og:site_name=site og:url=url
"""
_META = dict(pair.split("=") for pair in _KEYS.split())
_NAMED_BY = ("property", "name", "itemprop")
_NO_HEAD = frozenset({"noscript", "pre", "svg", "table", "tr", "td", "th", "template"})
_MAX_VALUE = 500
_NO_NAME = regex(r"\A[ \t]{0,20}[-–—|:·] (?=\S)")
"""What stands in front of a page's title where the name of its site is missing: `- Weirs`."""

_INITIAL = regex(r"[^\W\d_]{1,3}[:：]\s*")
"""Who speaks first, where a program took that for the title: `M:`."""


class Head(Value, frozen=True, kw_only=True):
    """What the head says: `best` is the title without the site's name where the page has one.

    `fields` holds the rest, with a detail for everything that is no title.
    """

    best: LocatedText | None = None
    fields: Draft = Draft(lines=(1, 1))
    site: str | None = None


def head_texts(root: Element) -> dict[int, list[TextLeaf]]:
    """What elements (by `id()`) say of the page, the first of each sort."""
    texts: dict[int, list[TextLeaf]] = {}
    known: set[str] = set()
    for what, element, runs in _fields(root):
        if what not in known and 0 < len(folded(runs)) <= _MAX_VALUE:
            known.add(what)
            leaf = TextLeaf(kind=Kind.HEAD, runs=tuple(runs), what=what)
            texts.setdefault(id(element), []).append(leaf)
    return texts


def head_of(texts: dict[str, LocatedText], source_map: SourceMap) -> Head:
    """What the head says, from the texts that stand in it by what they are."""
    printed = [texts[what] for what in ("title", "name") if what in texts]
    site = texts["site"].text if "site" in texts else None
    titles = [text for text in printed if _INITIAL.fullmatch(text.text) is None]
    stated = tuple(Statement(text=it.text, at=source_map.at(it)) for it in titles)
    show = series_facts(stated).show
    site = show if any(it.text == show for it in titles) else site
    titles = [text for text in titles if text.text != site] or titles
    others = ("author", "date", "talk_date", "duration", "url", "recording", "site")
    details = [it for it in printed if it not in titles]
    details += [texts[what] for what in others if what in texts]
    author, url, recording = (texts.get(what) for what in ("author", "url", "recording"))
    addressed = together(facts_of_address(text.text) for text in (url, recording) if text)
    seconds = seconds_of_data(texts["duration"].text) if "duration" in texts else None
    fields = Draft(
        lines=(1, 1),
        titles=tuple(it for it in stated if any(it.text == text.text for text in titles)),
        people=(_author(author, source_map),) if author else (),
        dates=(
            *_dates(DateRole.PUBLISHED, texts.get("talk_date")),
            *_dates(DateRole.PAGE, texts.get("date")),
        ),
        duration=Duration(printed=format_time(seconds), seconds=seconds) if seconds else None,
        url=url.text if url else None,
        recordings=addressed.recordings,
        pages=addressed.pages,
        items=tuple(source_map.detail("metadata", text) for text in details),
    )
    return Head(best=titles[0] if titles else None, fields=fields, site=site)


def head_language(root: Element) -> str | None:
    """The language that a page declares, as it stands there: of its talk, else of all of it."""
    declared: list[str] = []
    for element in elements(root, _NO_HEAD):
        attributes = element.attributes
        if element.name == "html":
            declared += [attributes.get("lang", ""), attributes.get("xml:lang", "")]
        elif element.name == "meta":
            if attributes.get("http-equiv", "").strip().lower() == "content-language":
                declared.append(attributes.get("content", ""))
        elif element.name == "script":
            texts = (child.text for child in element.children if isinstance(child, Run))
            in_data = next(filter(None, map(language, texts)), None)
            if in_data:
                return in_data
    return next((language for language in declared if language.strip()), None)


def _fields(root: Element) -> Iterator[tuple[str, Element, list[Run]]]:
    """What is said, by which element, in which characters: `name` is the title element's text."""
    every = tuple(elements(root, _NO_HEAD))
    metas = (it.attributes for it in every if it.name == "meta")
    programs = {it.get("content") for it in metas if it.get("name", "").lower() == "generator"}
    for element in every:
        attributes = element.attributes
        if element.name == "title":
            texts = (child for child in element.children if isinstance(child, Run))
            yield "name", element, [Run(it.line, _NO_NAME.sub("", it.text)) for it in texts]
        elif element.name == "meta":
            keys = (attributes.get(name, "").strip().lower() for name in _NAMED_BY)
            what = next((_META[key] for key in keys if key in _META), None)
            content = attributes.get("content", "")
            if what and _fits(what, content) and not (what == "author" and content in programs):
                yield what, element, [Run(element.first, content)]
        elif element.name == "link" and attributes.get("rel", "").strip().lower() == "canonical":
            href = attributes.get("href", "").strip()
            if is_web_address(href):
                yield "url", element, [Run(element.first, href)]
        elif element.name == "script":
            for text in element.children:
                for what, run in facts(text.text, text.line) if isinstance(text, Run) else ():
                    if _fits(what, run.text):
                        yield what, element, [run]


def _fits(what: str, content: str) -> bool:
    """Whether a value is of the sort that its name promises."""
    text = content.strip()
    if what in {"date", "talk_date"}:
        return date_of_value(text) is not None
    if what == "duration":
        return seconds_of_data(text) is not None
    if what in {"url", "author", "recording"}:
        return is_web_address(text) == (what != "author")
    return True


def _dates(role: DateRole, date: LocatedText | None) -> tuple[RoleDate, ...]:
    iso = date_of_value(date.text) if date else None
    return (RoleDate(role=role, iso=iso),) if iso else ()


def _author(name: LocatedText, source_map: SourceMap) -> Person:
    because = Message("person.author_page")
    return Person(name=name.text, role=PersonRole.VIA, because=because, at=source_map.at(name))


BECAUSE = Message("repair.html")
_ABOVE_TITLE = 8
_TAG = regex(
    r"\s*+<[/!]?(?:doctype|html|head|body|main|article|section|div|nav|h[1-6]|p|ul|ol|li|dl|dt|dd|table|tr|t[dh]|script|style|meta|link|span)\b",
    re.IGNORECASE,
)
_SHARE = 0.5


def read(file: File) -> Parsed:
    """The blocks of a page, and what its front matter and its head say.

    Site furniture is what the structure says (menus, scripts, forms, hidden parts) and the
    phrases that are furniture in plain notes too.
    """
    texts_of_lines = file.texts
    front = split_front_matter(texts_of_lines)
    above = front.last or 0
    source_map = SourceMap(file.source, file.lines)
    root = tree_of(tokens("\n".join(("",) * above + texts_of_lines[above:])))
    texts, declared = _texts(root), head_language(root)
    del root  # from here on a large page is not kept twice
    _mark_frame(texts, source_map)
    placed = _record(texts, source_map)
    in_head = {text.leaf.what: text.text for text in placed if text.leaf.what and text.text}
    head = head_of(in_head, source_map)
    blocks = blocks_of(text for text in placed if not text.leaf.what)
    top = without_escapes(file.lines[:above], front)
    title = title_block(front)
    return Parsed(
        lines=(*top, *source_map.lines(BECAUSE)[above:]),
        blocks=(*title, *blocks) if title else _titled(blocks, head),
        front=front,
        fields=head.fields,
        site=head.site,
        language=declared,
    )


def _texts(root: Element) -> list[TextLeaf | Skipped]:
    """The texts of the page; where all of it is in its frame, the frame is the page.

    What is hidden is text as well where there is far more of it than of all that is shown.
    """
    head = head_texts(root)
    frame = Frame(whole=any(it.name in {"main", "article"} for it in elements(root)))
    mark_records(root, frame)
    leaves = _titles_first(leaves_of(root, frame, head))
    if any(isinstance(leaf, Skipped) and leaf.what == HIDDEN for leaf in leaves):
        opened = _titles_first(leaves_of(root, replace(frame, hidden_is_text=True), head))
        more, shown = (sum(len(it.text) for it in its if _is_text(it)) for its in (opened, leaves))
        leaves = opened if more > 2 * shown > 0 else leaves
    if any(map(_is_text, leaves)):
        return leaves
    everything = Frame(whole=False, frame_is_text=True)
    return _titles_first(leaves_of(root, everything, head))


def _titles_first(leaves: Iterable[TextLeaf | Skipped]) -> list[TextLeaf | Skipped]:
    """The leaves; a title element amid or behind the text is no page's title, but text as well."""
    ordered: list[TextLeaf | Skipped] = []
    has_text = False
    for leaf in leaves:
        if isinstance(leaf, TextLeaf) and leaf.what == "name" and has_text:
            ordered.append(TextLeaf(kind=Kind.PARAGRAPH, runs=leaf.runs))
        else:
            ordered.append(leaf)
        has_text = has_text or _is_text(leaf)
    return ordered


def _is_text(leaf: TextLeaf | Skipped) -> TypeGuard[TextLeaf]:
    return isinstance(leaf, TextLeaf) and not leaf.what


def _mark_frame(leaves: Iterable[TextLeaf | Skipped], source_map: SourceMap) -> None:
    for leaf in leaves:
        if isinstance(leaf, Skipped):
            source_map.mark_furniture(leaf.lines, leaf.what)


def _record(texts: Iterable[TextLeaf | Skipped], source_map: SourceMap) -> list[Placed]:
    """Records the words of all texts but for those that are furniture by what they say."""
    leaves = [leaf for leaf in with_names_alone(list(texts)) if isinstance(leaf, TextLeaf)]
    unmarked = tuple("" if leaf.what or leaf.code is not None else leaf.text for leaf in leaves)
    placed: list[Placed] = []
    for leaf, line in zip(leaves, tell_furniture(repair_lines(unmarked, frozenset())), strict=True):
        furniture = line.furniture or ("template" if are_tags(leaf.text) else None)
        if furniture is None:
            placed.append(Placed(leaf=leaf, text=source_map.record(leaf.runs)))
        else:
            source_map.mark_furniture((leaf.runs[0].line, leaf.runs[-1].line), furniture)
    return placed


def _titled(blocks: tuple[Block, ...], head: Head) -> tuple[Block, ...]:
    """The blocks with the page's title first: the first heading that says what the head says.

    Else its only first heading near the top, unless that is the site's: the site has that name, or
    another heading says what the head does.
    """
    tops = [block for block in blocks if isinstance(block, Heading) and block.level == 1]
    if head.best is not None:
        best = head.best.text
        others = (it for it in tops if head.site == best or it.text != head.site)
        top = next((it for it in others if _says(it.text, best)), None)
        if top is not None:
            return (top, *(block for block in blocks if block is not top))
        again = any(isinstance(it, Heading) and _says(it.text, best) for it in blocks)
        if not tops or again or (head.site and _says(tops[0].text, head.site)):
            return (heading(head.best, 1), *blocks)
    if len(tops) == 1 and any(block is tops[0] for block in blocks[:_ABOVE_TITLE]):
        return (tops[0], *(block for block in blocks if block is not tops[0]))
    return blocks


def _says(line: str, title: str) -> bool:
    """Whether a line says the same as a title, or a part of it that is no single word."""
    own, other = plain(line).casefold(), plain(title).casefold()
    return own == other or (" " in own and own in other) or agrees(own, other)


def is_page(lines: Sequence[str]) -> bool:
    """Whether lines are those of a web page, whatever the file is called: most begin with a tag.

    No line is a heading of Markdown, and none parts what a note states at its top.
    """
    printed = [line for line in lines if line.strip()]
    if not printed or not printed[0].lstrip().startswith("<"):
        return False
    tags = sum(_TAG.match(line) is not None for line in printed)
    return tags >= _SHARE * len(printed) and not any(line.startswith("# ") for line in printed)


FORMAT = Format(endings=PAGES, read=read, declares=True)
