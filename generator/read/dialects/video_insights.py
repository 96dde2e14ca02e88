"""`video-insights`: a video's page with insights as emoji bullets under headings of its own.

Title, a byline run together, sections of emoji bullets, then the site's tabs with counts
(`Transcript56 segments`) and the topics, often run together too.
"""

from collections import Counter

from generator.model.account import AccountInsight
from generator.model.source import Role
from generator.read.dialects.fitting import feature, share
from generator.read.dialects.reading import draft_of
from generator.read.grammar.bylines import byline, caption, figures
from generator.read.grammar.details import pairs
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph, heading_of, is_marked
from generator.read.outline.sections import Section, flatten
from generator.read.page import Dialect, Found, Mark, Page, Result
from generator.read.vocabulary import section_names as v

_SECTIONS = v.with_others((v.TOPICS, v.SEGMENTS, v.QUOTES, v.SUMMARY, v.TAKEAWAYS))

_TOP = 8
_MOST = 0.5
_MOST_LINES = 50


def insights(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """Bullets, with those under them, each as an insight with the emoji in front of it."""
    if not isinstance(block, Bullet) or any(
        not isinstance(child, Bullet) for bullet in flatten(block) for child in bullet.children
    ):
        return ()
    return tuple(
        AccountInsight(
            section=section.name, text=bullet.text, marker=bullet.marker, at=page.at(bullet.lines)
        )
        if bullet.text
        else Mark(role=Role.LABEL, what="bullet", lines=bullet.lines)
        for bullet in flatten(block)
    )


def _lines(page: Page) -> list[Heading | Paragraph]:
    return [block for block in page.blocks if isinstance(block, Heading | Paragraph)]


def _has_emoji_bullets(page: Page) -> bool:
    return share([block for block in page.blocks if isinstance(block, Bullet)], _has_emoji) > _MOST


def _has_site_counts(page: Page) -> bool:
    """Whether a line is nothing but counts: no heading with its own, no byline, no `Key: value`.

    What a page marks as a heading is one: `### Day 1` counts nothing. Nor does what comes again:
    `Speaker 1`. Amid hundreds of lines one that looks so is somebody's words.
    """
    lines = _lines(page)
    times = Counter(
        block.text
        for block in lines
        if not is_marked(block)
        and figures(block, page) is not None
        and ((heading := heading_of(block)) is None or heading.count is None)
        and byline(block, page) is None
        and not pairs(block.text)
    )
    return 1 in times.values() and times.total() * _MOST_LINES >= len(lines)


def _is_tab(heading: Heading) -> bool:
    """Whether a heading's count is run on, or says what it counts: `Topics15`, `(7 moments)`."""
    if heading.count is None:
        return False
    return heading.text[-1:] not in ")]:" or heading.text.rstrip(")]: ")[-1:].isalpha()


def _has_emoji(block: Block) -> bool:
    return isinstance(block, Bullet) and block.marker is not None


def read(page: Page) -> Result:
    """One account: the whole page."""
    anywhere = (figures, caption)
    draft = draft_of(page, page.blocks, _SECTIONS, last=(insights,), anywhere=anywhere)
    return Result(drafts=(draft,))


SITE_COUNTS = feature("site-counts", "counts of the site's own", 0.2, _has_site_counts)

DIALECT = Dialect(
    name="video-insights",
    english="video insights",
    sign=SITE_COUNTS,
    features=(
        feature("emoji-bullets", "emoji bullets", 0.4, _has_emoji_bullets),
        SITE_COUNTS,
        feature(
            "tabs",
            "headings with counts as on tabs",
            0.2,
            lambda page: any(map(_is_tab, page.headings)),
        ),
        feature(
            "byline",
            "a byline",
            0.2,
            lambda page: any(byline(block, page) for block in _lines(page)[:_TOP]),
        ),
    ),
    read=read,
)
