"""Sections of prose that come again under each of several chapters."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from generator.read.outline.sections import Section
from generator.text.naming.normal import name_key

_PROSE = frozenset({"paragraphs", "points"})


def with_subheads(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections, with those of prose that come again named with the chapter above each.

    `Summary` under each of several chapters is no summary of the whole, but `Chapter › Summary`.
    """
    counted = Counter(name_key(section.name) for section in sections if _holds_prose(section))
    again = [_holds_prose(it) and counted[name_key(it.name)] > 1 for it in sections]
    chapters = _chapters(sections, again)
    if len(set(filter(None, chapters))) < 2:
        return tuple(sections)
    return tuple(
        _below(section, chapter) for section, chapter in zip(sections, chapters, strict=True)
    )


def _holds_prose(section: Section) -> bool:
    return section.rule is not None and section.rule.what in _PROSE


def _chapters(sections: Sequence[Section], again: Sequence[bool]) -> list[str]:
    """For each section that comes again, the chapter that it stands under; else nothing."""
    chapters: list[str] = []
    chapter, level = "", 0
    for section, is_again in zip(sections, again, strict=True):
        own = section.heading.level if section.heading else 0
        is_higher = section.rule is None or own <= level
        if section.heading and own and not is_again and is_higher:
            chapter, level = section.name, own
        chapters.append(chapter if is_again and own > level > 0 else "")
    return chapters


def _below(section: Section, chapter: str) -> Section:
    if not chapter or section.heading is None:
        return section
    heading = msgspec.structs.replace(section.heading, name=f"{chapter} › {section.heading.name}")
    return msgspec.structs.replace(section, heading=heading, rule=None)
