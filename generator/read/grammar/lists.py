"""Lists on one line (`A · B · C`), names run together without any separator, and plain prose.

A list of firms may hold sentences too: only what has the form of a name is one (`Delta & Sons`).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from generator.model.account import AccountDetail, AccountTopic, EntityKind, Naming, PassageKind
from generator.model.base import Span
from generator.model.source import Role
from generator.read.account.people.names import is_full_name
from generator.read.grammar.labelled import has_ideographs, has_labels, split_label
from generator.read.grammar.linked_values import ADDRESS_BEHIND, bare_text
from generator.read.grammar.run_together import is_run_together, split_run_together
from generator.read.grammar.terms import are_explained, is_behind_list, is_time, technologies
from generator.read.outline.blocks import Block, Bullet, Heading, Paragraph
from generator.read.outline.headings.titles import without_hashes
from generator.read.outline.sections import Grammar, Section, passage, prose
from generator.read.page import Found, Mark, Page
from generator.read.vocabulary.name_parts import is_sort_of_note
from generator.read.vocabulary.unknown_values import is_unknown
from generator.text.naming.given_names import have_mostly_given_names, is_given_name
from generator.text.naming.people_words import NEVER_FIRST
from generator.text.naming.person_names import is_group
from generator.text.quantities.dates import find_date
from generator.text.regex import regex
from generator.text.web_address import is_web_address

_SEPARATORS = (" · ", "·", " • ", "•", " | ", " / ", "; ", "；", "、", ", ")
_EXAMPLE = regex(r"(?:e\.g\.|i\.e\.|for example|example:)(?!\w)", re.IGNORECASE)
_BRACKETS = (("(", ")"), ("[", "]"), ("（", "）"))
_OF_NO_NAME = ("<", "{", "}", '="', '">', "。")
_MAX_LAST = 4  # words behind the last comma of a line; more end a sentence
_MAX_NAME, _MAX_TAG = 80, 8  # characters; words: a longer tag is a sentence
_MAX_WORDS, _MAX_CLAUSE = 9, 5
_MOST_ELSE = 4  # one of so many items
_SAYS = regex(r"\b(?:I|[Yy]ou|[Ww]e|[Tt]hey)\b|n['’]t\b|['’](?:re|ll|ve|m)\b|[.!]\W*$")
_IS = regex(r"(?<=\w )(?:is|are|was|were|has|have)(?= \w)")
_ASKS = regex(r"(?i:how|wh(?:at|en|ere|ich|o|y))(?: \S+){2}|[如为]何|怎[样么]|为?什么|.*[?？]$")
_LOOKED_AT, _SAMPLE = 200, 24
_LONGEST_LIST = 80
"""Lines without bullets; more are a text of which some happen to be short."""

_CONTACT = regex(r"https?://|(?<!\S)@\w")
_HASH = regex(r"^#(?=[^\W\d_])")  # the mark of a tag is no part of its name

UNSPLIT = "topics-together"
"""What a line is called whose topics nothing takes apart."""


def split_list(text: str) -> tuple[str, ...]:
    """The names of a list on one line, by the first separator that it uses; else the whole."""
    for separator in _SEPARATORS:
        if separator in text:
            return tuple(filter(None, map(str.strip, text.split(separator))))
    return (text.strip(),) if text.strip() else ()


def _names(block: Block) -> tuple[str, ...]:
    if isinstance(block, Bullet):
        return (block.text,) if block.text and not block.children else ()
    names = split_list(block.text) if isinstance(block, Paragraph) else ()
    return names if len(names) != 1 else hashtags(block.text) or names


def hashtags(text: str) -> tuple[str, ...]:
    """The words of a text that is nothing but tags: `#weirs #law/water`; none of any other."""
    tags = tuple(text.split())
    return tags if all(tag.startswith("#") for tag in tags) else ()


def topics(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
    """A list of topics: bullets, separated names, or names run together."""
    is_point = isinstance(block, Bullet)
    if is_point and (has_labels(section) or are_explained(section)):
        return technologies(block, section, page, of_topics=True)
    names = _names(block)
    n_others = sum(not _may_be_topic(it) for it in names)
    if is_point:
        are_none = n_others > 0 or not _are_topics(section)
    else:
        are_none = len(names) > 1 and n_others > max(1, len(names) // _MOST_ELSE)
    if are_none or any(map(_is_no_name, names)) or is_behind_list(block, section):
        return ()
    if len(names) == 1 and isinstance(block, Paragraph):
        names = split_run_together(names[0], section.count, page.words)
    is_long = any(len(ADDRESS_BEHIND.sub("", name)) > _MAX_NAME for name in names)
    if not names or (is_long and len(names) > 1):
        return ()
    if names[-1].endswith(".") and (len(names) == 1 or len(names[-1].split()) > _MAX_LAST):
        return ()
    at = page.at(block.lines)
    is_line = len(names) == 1 and section.count != 1 and isinstance(block, Paragraph)
    if is_line and is_run_together(names[0], page.words):  # whatever is a name, the whole is none
        whole = AccountDetail(what="metadata", text=names[0], at=at)
        return (whole, Mark(role=Role.CONTENT, what=UNSPLIT, lines=block.lines))
    if isinstance(block, Paragraph) and len(names) == 1 and not _may_be_topic(names[0]):
        return ()
    is_alone = len(names) == 1 and section.count is None  # `Topics (3)` says what its points are
    items: tuple[Found, ...] = tuple(
        AccountTopic(name=_HASH.sub("", bare), at=at, is_tag=is_alone)
        for bare in (ADDRESS_BEHIND.sub("", name) for name in names)
    )
    addresses = (address for name in names for address in ADDRESS_BEHIND.findall(name))
    return items + tuple(
        AccountDetail(what="metadata", text=address.strip(" ()"), at=at) for address in addresses
    )


def tag_of(text: str, at: Span) -> AccountTopic | None:
    """What a note is filed under; a number, a year or a sort of note is no topic."""
    name = without_hashes(bare_text(text).strip(",")).lstrip(",")
    name = name.rstrip(".") if name[:-1].isalpha() else name
    is_name = any(map(str.isalpha, name)) and not is_sort_of_note(name)
    is_short = len(name.split()) <= _MAX_TAG
    return AccountTopic(name=name, at=at, is_tag=True) if is_name and is_short else None


def _is_no_name(name: str) -> bool:
    """Whether an item has signs of markup, a program or sentences, or announces what stands below.

    So it is where it has an address inside, or the handle of somebody.

    >>> [it for it in ('alt="', "let a = 0;", "Weirs:", "是堰。", "Weirs") if _is_no_name(it)]
    ['alt="', 'let a = 0;', 'Weirs:', '是堰。']
    >>> _is_no_name("Join us! https://example.org"), _is_no_name("Weirs @ada")
    (True, True)
    """
    torn = any(name.count(opening) != name.count(closing) for opening, closing in _BRACKETS)
    has_contact = _CONTACT.search(ADDRESS_BEHIND.sub("", name)) is not None
    is_said = torn or has_contact or name.endswith((";", ":"))
    return is_said or any(sign in name for sign in _OF_NO_NAME)


def _are_topics(section: Section) -> bool:
    """Whether hardly any item of a section's list has others under it, or says something.

    Under such a heading may stand as well what a speaker said, point by point.
    """
    bullets = [block for block in islice(section.blocks, _SAMPLE) if isinstance(block, Bullet)]
    others = sum(bool(it.children) or not _may_be_topic(it.text) for it in bullets if it.text)
    return others <= max(1, len(bullets) // _MOST_ELSE)


def _may_be_topic(name: str) -> bool:
    """Whether an item may name a topic: no sentence, question, time or example.

    >>> _may_be_topic("Collapse (2024)"), _may_be_topic("(by theme)"), _may_be_topic("e.g. AI")
    (True, False, False)
    """
    n_words = len(name.split())
    is_none = is_time(name) or is_sort_of_note(name) or not any(map(str.isalnum, name))
    if n_words > _MAX_WORDS or is_none:
        return False
    is_clause = n_words > _MAX_CLAUSE and (name[0].islower() or _IS.search(name) is not None)
    if is_clause or _SAYS.search(name) or _ASKS.match(name):
        return False
    wrapped = name.startswith("(") and name.endswith(")") and name.count("(") == 1
    return not wrapped and not name.endswith(":") and _EXAMPLE.match(name) is None


def are_topics(line: Heading, section: Section, page: Page) -> bool:
    """Whether a line with the form of a title is a list of topics, as :func:`are_names` tells."""
    if are_names(line, section, page):
        return True
    names = split_list(line.text)
    return bool(names) and len(split_run_together(names[0], section.count, page.words)) > 1


def are_names(line: Heading, section: Section, _page: Page) -> bool:
    """Whether a line with the form of a title lists names: several, or as many as are announced.

    That is the first line under a heading that says how many names there are.
    """
    return len(split_list(line.text)) > 1 or (bool(section.count) and not section.blocks)


def namings(kind: EntityKind) -> Grammar:
    """The grammar of a list that names organisations, products, works or people.

    What is said of one behind a colon or dash is kept as a passage with its name. What has not
    the form of a name is none, nor is anything in a list of which most is not.
    """

    def read(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
        names = _names(block)
        is_text = isinstance(block, Paragraph) and _says_more(block, section)
        if is_text or is_behind_list(block, section):
            return ()
        named = tuple((name, named_part(name, kind)) for name in names)
        if any(bare is None or len(bare) > _MAX_NAME for _, bare in named):
            return ()
        if not are_mostly_names(_bullets(section), kind):
            return ()
        if any(bare != name for name, bare in named) and _has_fields(section, page):
            return ()
        at = page.at(block.lines)
        return tuple(
            item for name, bare in named if bare for item in _named(kind, name, bare, section, at)
        )

    return read


def _says_more(block: Paragraph, section: Section) -> bool:
    """Whether a paragraph is of a text, or says something behind a label, as not all there do."""
    is_labelled = split_label(block.text, dashes=False) is not None and not has_labels(section)
    return is_labelled or len(section.blocks) > _LONGEST_LIST


def _bullets(section: Section) -> Iterator[str]:
    """The first items of a section's list, without those that others stand under."""
    beginning = islice(section.blocks, _LOOKED_AT)
    return (block.text for block in beginning if isinstance(block, Bullet) and block.text)


def _has_fields(section: Section, page: Page) -> bool:
    """Whether an item has a word in front of a colon that the page uses as one: `Risk: …`."""
    labels = (split_label(text, dashes=False) for text in _bullets(section))
    words = {it.label for it in labels if it is not None and " " not in it.label}
    return not all(map(page.words.is_large, words))


def _named(kind: EntityKind, name: str, bare: str, section: Section, at: Span) -> Iterator[Found]:
    """What an item of a list names; with a remark behind it, the whole as a passage too."""
    yield Naming(kind=kind, name=bare, at=at)
    if bare != name:
        yield passage(name, at, section, PassageKind.OTHER)


def passages(kind: PassageKind) -> Grammar:
    """The grammar that reads every block as passages of this kind."""

    def read(block: Block, section: Section, page: Page) -> tuple[Found, ...]:
        return tuple(prose(block, section, page, kind))

    return read


_MOST_NAME_WORDS = 8
_MAX_TITLE = 14
_MAX_IDEOGRAPHS = 24
_SMALL = 4  # letters: shorter words stay small inside names
_ABBREVIATION = 5
_CLAUSE = regex(r"[，。！？；;!?]|: |\s>\s|[^\W\d_]{4}\. ")  # and no way in a menu: `Tools > Mud`
_TIME = regex(r"\s\d{1,3}:\d\d(?::\d\d)?$")  # who speaks from then on, or a chapter
_ASIDE = regex(r"\s?\([^()]*\)$")
_BY = regex(r"(?P<title>\S.*?),? by (?P<who>[^\W\d_a-z](?s:.*))")
_WHO = regex(r"[^,(&;:–—-]+")
_MARKS = "\"“”„«»《》*_'’‘`"
_CODE = regex(r"[a-z][a-z0-9.+_-]{1,20}")


def named_part(text: str, kind: EntityKind) -> str | None:
    """The name that an item of a list begins with, or None where it has not the form of one.

    A remark may follow behind a colon or dash, and behind a work who made it.
    """
    labelled = split_label(ADDRESS_BEHIND.sub("", text))
    bare = ADDRESS_BEHIND.sub("", labelled.label if labelled else text.strip())
    if bare[:1] in _MARKS and bare[-1:] in _MARKS:
        bare = bare.strip(_MARKS)
    work = _BY.fullmatch(bare) if kind is EntityKind.WORK else None
    maker = _WHO.match(work["who"]) if work else None
    if work and maker and is_full_name(maker[0].partition(" and ")[0].strip()):
        is_long = len(work["title"].split()) > _MAX_TITLE or _CLAUSE.search(work["title"])
        return None if is_long else work["title"]
    return bare if _is_name(bare, kind) and not is_unknown(bare) else None


def are_mostly_names(texts: Iterable[str], kind: EntityKind) -> bool:
    """Whether at least half of a list's items have the form of names, of people given ones."""
    parts = [named_part(text, kind) for text in texts]
    names = list(filter(None, parts))
    is_of_people = kind is not EntityKind.PERSON or have_mostly_given_names(names)
    return is_of_people and 2 * len(names) >= len(parts)


def _is_name(text: str, kind: EntityKind) -> bool:
    words = _ASIDE.sub("", text.strip(_MARKS)).split()
    if not words or len(words) > _MOST_NAME_WORDS or _CLAUSE.search(text) or text.endswith(":"):
        return False
    date = find_date(text)
    if (date is not None and date.printed == text) or is_web_address(text):
        return False
    if (text.endswith(".") and len(words[-1]) > _ABBREVIATION) or _TIME.search(text):
        return False
    if kind is EntityKind.PERSON and (words[0].casefold() in NEVER_FIRST or is_group(text)):
        return False
    if has_ideographs(text):
        return len(text) <= _MAX_IDEOGRAPHS
    is_code = kind is EntityKind.PRODUCT and _CODE.fullmatch(words[0]) is not None
    if len(words) == 1:
        is_somebody = kind is not EntityKind.PERSON or is_given_name(words[0])
        return is_code or (_is_large(words[0]) and is_somebody)
    first, *others = (word.strip(_MARKS + "(),[]") for word in words)
    return _is_large(first) and all(len(word) < _SMALL or _is_large(word) for word in others)


def _is_large(word: str) -> bool:
    """Whether a word has a capital or a figure, or letters of a script without capitals."""
    large = any(char.isupper() or char.isdigit() for char in word)
    return large or (word == word.upper() and any(map(str.isalpha, word)))
