"""`tag-page`: a blog's page for a tag, which may hold several articles, each about its own talk.

The site's name and tagline, `Tag: name`, then each article as a bullet with its text indented
under it, or under a heading of its own.
"""

import re
from itertools import pairwise
from typing import TypeGuard

from msgspec.structs import replace

from generator.model.account import AccountDetail, Item
from generator.read.account.header.lines import MAX_DETAIL
from generator.read.account.header.page_top import linked_to
from generator.read.account.header.title_finder import block_title
from generator.read.dialects.fitting import feature
from generator.read.dialects.reading import draft_of, infer_unless_named
from generator.read.grammar.bylines import byline
from generator.read.grammar.details import pairs
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, heading_of, is_marked
from generator.read.outline.headings.titles import unmarked
from generator.read.outline.sections import Section, prose, rule_for
from generator.read.page import Dialect, Draft, Mark, Page, Result
from generator.read.vocabulary import section_names as v
from generator.text.regex import regex

_USUAL = (v.BRIEF, v.SUMMARY, v.TAKEAWAYS, v.DISCUSSION, v.OVERVIEW, v.CONTEXT, v.ANALYSIS)
_SECTIONS = v.with_others((*_USUAL, v.QUOTES, v.CONCEPTS))

_TAG = regex(
    r"(?:(?:Tag|Category|Topic|Label)(?:\s+Archives?)?|Tags(?=[^,]*$)|Archives?|Posts tagged"
    r"|Browsing(?:\s+tag)?)\s*:(?!.*\s#\w)\s*(?![#:])\S.*|Posts tagged\s+[\"'“‘«]\S.*",
    re.IGNORECASE,
)
"""A line of a site: `tags:: [[x]]` and `Tags: #x` are what somebody's own note is filed under."""

_ABOUT = regex(r"(?:Topic|Label)\s*:", re.IGNORECASE)
"""What as well says what somebody's own notes are about: a site's is followed by articles."""

_TOP = 8
_SITE_LINES = 2
_MAX_TITLE_WORDS = 25
_SENTENCE_ENDS = (".", ":", ";", ",", "。")


def _has_articles(page: Page) -> bool:
    """Whether bullets hold texts of several blocks, or titles stand behind a tag line."""
    bullets = [block for block in page.blocks if _is_article(block)]
    if page.people:
        return False
    if bullets:
        return any(len(bullet.children) > 1 for bullet in bullets)
    return _has_tag(page) and bool(_title_indexes(page))


def _has_known_sections(page: Page) -> bool:
    """Whether an article has a section of a known name."""
    bullets = [block for block in page.blocks if _is_article(block)]
    if bullets or not _has_tag(page):
        return any(_known_heading(bullet.children) for bullet in bullets)
    return _known_heading(_below_titles(page))


def _below_titles(page: Page) -> tuple[Block, ...]:
    """The headings under the titles of articles that are no bullets."""
    blocks = page.blocks
    starts = _title_indexes(page)
    if not starts:
        return ()
    first = blocks[starts[0]]
    level = first.level if isinstance(first, Heading) else 0
    below = filter(None, map(heading_of, blocks[starts[0] + 1 :]))
    return tuple(heading for heading in below if not level or heading.level > level)


def _has_tag(page: Page) -> bool:
    """Whether a tag line stands at the top by itself: among `Key: value` lines it is one of them.

    Something stands below it. The lines of a heading that is marked stand by themselves anyway, but
    a page with larger ones below is filed there: `###### tags: …`. Bullets are no such lines.
    """
    if page.people:
        return False
    top = page.blocks[:-1][:_TOP]
    for index, block in enumerate(top):
        if not _is_tag(block):
            continue
        is_of_site = _ABOUT.match(unmarked(block.text)) is None
        if not (is_of_site or any(map(_is_article, page.blocks)) or _title_indexes(page)):
            continue
        if is_marked(block):
            are_above = any(is_marked(it) and it.level >= block.level for it in top[:index])
            below = filter(is_marked, page.blocks[index + 1 :])
            return not are_above and all(it.level >= block.level for it in below)
        beside = (*top[max(0, index - 1) : index], *top[index + 1 : index + 2])
        lines = [block.text for block in beside if not isinstance(block, Bullet)]
        if not any(pairs(text[:MAX_DETAIL]) for text in lines):
            return True
    return False


def _is_tag(block: Block) -> bool:
    return (
        isinstance(block, Heading | Paragraph)
        and bool(_TAG.fullmatch(unmarked(block.text)))
        and len(pairs(block.text[:MAX_DETAIL])) <= 1
    )


def _is_article(block: Block) -> TypeGuard[Bullet]:
    return isinstance(block, Bullet) and any(
        isinstance(child, Heading | Paragraph) for child in block.children
    )


def read(page: Page) -> Result:
    """An account for each article; the lines around them belong to the page.

    They are kept with the first account, since every item belongs to one.
    """
    others, articles = _split_articles(page)
    drafts = [
        draft_of(page, blocks, _SECTIONS, infer=infer_unless_named, of_page=True)
        for blocks in articles
    ] or [Draft(lines=page.lines)]
    items, marks, site = _page_items(others, page)
    first = replace(drafts[0], items=items + drafts[0].items)
    return Result(drafts=(first, *drafts[1:]), marks=marks, site=site)


def _split_articles(page: Page) -> tuple[list[Block], list[tuple[Block, ...]]]:
    """The blocks around the articles, and the blocks of each article, its title first."""
    blocks = page.blocks
    if any(_is_article(block) for block in blocks):
        articles = [_unpacked(block) for block in blocks if _is_article(block)]
        return [block for block in blocks if not _is_article(block)], articles
    starts = _title_indexes(page)
    if not starts:
        return list(blocks), []
    edges = (*starts, len(blocks))
    runs = [blocks[first:last] for first, last in pairwise(edges)]
    return list(blocks[: starts[0]]), runs


def _unpacked(article: Bullet) -> tuple[Block, ...]:
    title = Paragraph(text=article.text, lines=article.lines)
    return (title, *article.children)


def _title_indexes(page: Page) -> list[int]:
    """Where articles begin that are not bullets: at titles above known sections.

    Of marked headings those of the highest level count. What stands alone under a known section is
    its only entry and no title. A byline may stand between a title and the first section; with
    one, a title may have the form of a pair (`Ada Okafor on Tides: …`).
    """
    blocks = page.blocks
    after_tag = next((index for index, block in enumerate(blocks) if _is_tag(block)), -1) + 1
    own = [
        (index, heading)
        for index, block in enumerate(blocks)
        if index >= after_tag
        and (heading := heading_of(block))
        and not rule_for(heading.name, _SECTIONS)
    ]
    top = min((block.level for _, block in own if block.marked), default=0)
    if top:
        return [index for index, block in own if block.level == top]
    dated = [index for index in range(after_tag, len(blocks)) if _is_dated_title(index, page)]
    above = {
        index
        for index, block in own
        if _known_heading(blocks[index + 1 : index + 2])
        and not _known_heading(blocks[max(0, index - 1) : index])
        and byline(block, page) is None
    }
    return sorted(above.union(dated))


def _is_dated_title(index: int, page: Page) -> bool:
    """Whether a line that is no sentence stands above a byline and a known section."""
    block, below = page.blocks[index], page.blocks[index + 1 : index + 3]
    return (
        isinstance(block, Heading | Paragraph)
        and not block.text.endswith(_SENTENCE_ENDS)
        and len(block.text.split()) <= _MAX_TITLE_WORDS
        and byline(block, page) is None
        and len(below) > 1
        and isinstance(below[0], Heading | Paragraph)
        and byline(below[0], page) is not None
        and _known_heading(below[1:])
    )


def _known_heading(blocks: tuple[Block, ...]) -> bool:
    headings = filter(None, map(heading_of, blocks))
    return any(rule_for(heading.name, _SECTIONS) is not None for heading in headings)


def _page_items(
    blocks: list[Block], page: Page
) -> tuple[tuple[Item, ...], tuple[Mark, ...], str | None]:
    """The site's name, its tagline and the tag; anything else there as prose."""
    items: list[Item] = []
    marks: list[Mark] = []
    site: str | None = None
    tagged = False
    for block in blocks:
        if _is_tag(block):
            tagged = True
            items.append(page.detail("tag", block))
        elif not tagged and isinstance(block, Heading | Paragraph) and len(items) < _SITE_LINES:
            what = "tagline" if site else "site"
            text = unmarked(block_title(block))
            site = site or text
            items.append(AccountDetail(what=what, text=text, at=page.at(block.lines)))
            items.extend(linked_to(block, page))
        else:
            parts = tuple(prose(block, Section(heading=None, rule=None, blocks=()), page))
            marks += [item for item in parts if isinstance(item, Mark)]
            items += [item for item in parts if not isinstance(item, Mark)]
    return tuple(items), tuple(marks), site


TAG_LINE = feature("tag-line", "a tag line", 0.4, _has_tag)

DIALECT = Dialect(
    name="tag-page",
    english="blog article",
    sign=TAG_LINE,
    features=(
        TAG_LINE,
        feature("articles", "articles", 0.4, _has_articles),
        feature("article-sections", "sections inside an article", 0.2, _has_known_sections),
    ),
    read=read,
)
