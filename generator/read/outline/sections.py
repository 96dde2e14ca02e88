"""Sections and the rules that read them: names of sections, each with a grammar.

A dialect lists its rules. What no grammar takes becomes a passage under its own heading, so that
nothing of a page is lost.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from generator.model.account import AccountPassage, PassageKind, TimeCode
from generator.model.base import Span, Value
from generator.model.source import Role
from generator.read.outline.blocks import Block, Bullet, Code, Heading, Paragraph, Row, Rule, Speech
from generator.read.page import MAX_NAME, Found, Mark, Page
from generator.read.vocabulary.word_lists import WORDS
from generator.text.emoji import judges
from generator.text.naming.given_names import begins_with_given_name
from generator.text.naming.normal import name_key
from generator.text.quantities import timecode
from generator.text.quantities.dates import YEAR
from generator.text.quantities.unclear_dates import behind_day


class Section(Value, frozen=True, kw_only=True):
    """What stands under one heading; the first section of a page may have none."""

    heading: Heading | None
    rule: "SectionRule | None"
    blocks: tuple[Block, ...]
    other_headings: tuple[Heading, ...] = ()

    @property
    def count(self) -> int | None:
        """The count printed with the heading, or with another heading right above it."""
        headings = (self.heading, *self.other_headings)
        return next((line.count for line in headings if line and line.count is not None), None)

    @property
    def name(self) -> str:
        """The heading as printed, without marks and counts; empty where there is none."""
        return self.heading.name if self.heading else ""

    @property
    def level(self) -> int:
        """The level of the heading, as its page marks it; 0 without one or without a mark."""
        return self.heading.level if self.heading else 0

    def named_anew(self, heading: Heading) -> "Section":
        """The section under one more heading, right below those that it has."""
        others = (*self.other_headings, self.heading) if self.heading else self.other_headings
        return Section(heading=heading, rule=self.rule, blocks=self.blocks, other_headings=others)


_MAX_NOUN_PHRASE = 4
_LETTERS = 2
"""Most Chinese nouns have so many: in `具体价格` no space parts the last word."""
_DENIED = frozenset(WORDS["denied"])
"""Words that turn what follows into its contrary: `Failed predictions` are no predictions."""
_BEFORE_NAME = frozenset("the my our some top".split())
_BEFORE_ONE = frozenset("a an each every that this".split())
_BEFORE_YEAR = frozenset("for from in of".split())
_OF_READER = frozenset("i we worth".split())  # `Quotes I liked`, `Terms worth knowing`
_MENTIONED = frozenset(
    "cited covered defined discussed explained introduced made mentioned named referenced".split()
)
_EVENTS = frozenset(WORDS["names_for_talks"])
_SUBJECTS = frozenset("claim concept learning prediction term topic".split())
"""Nouns of which several head a list; one behind other words is what is spoken of."""

Grammar = Callable[[Block, Section, Page], tuple[Found, ...]]
"""Reads one block of a section; an empty result means: not of this form."""

Recogniser = Callable[[Heading, Section, Page], bool]
"""Whether a line that may be a heading is an item of a section, which holds the blocks above it."""


class SectionRule(Value, frozen=True, kw_only=True, cache_hash=True):
    """Sections with one of these names (as :func:`name_key` gives them) are read by `grammar`.

    `nouns` are last words that tell as much: `Kitchen facts` are facts.

    `what` is the plural noun under which a printed count is checked. `recognises` tells lines that
    are items of such a section for sure, though they have the form of a title and something else
    follows them: the columns of a table, a short quote.
    """

    what: str
    names: frozenset[str]
    grammar: Grammar
    recognises: Recogniser | None = None
    nouns: frozenset[str] = frozenset()


def names(printed: str) -> frozenset[str]:
    """Section names, printed with commas between them, in the form in which they are compared."""
    return frozenset(name_key(name) for name in printed.split(",") if name.strip())


def rule_for(name: str, rules: tuple[SectionRule, ...]) -> SectionRule | None:
    """The rule that reads sections of a name: by the whole name, its core, or its last word."""
    if len(name) > MAX_NAME:
        return None
    rule = rule_named(name, rules)
    if rule is None and (rest := behind_day(name)) != name:
        rule = rule_named(rest, rules)
    if rule is not None:
        return None if denies(name) else rule
    _, core = _keys(name)
    _, by_noun = _tables(rules)
    words = core.split() if " " in core else [core[:-_LETTERS], core[-_LETTERS:]]
    if not 1 < len(words) <= _MAX_NOUN_PHRASE:
        return None
    if name.rstrip("*_ ").endswith(("?", "？")):
        return None  # `What are your predictions?` asks for some
    if "-" in name.rpartition(" ")[2] or words[-2] in _BEFORE_ONE:
        return None  # `Self-organisation` is one thing, and so is `this organisation`
    if "on" in words or "," in name:
        return None  # `Committee on Dam Companies` is a committee
    if name.casefold().endswith(f" {words[-1]}") and (
        words[-1] in _SUBJECTS or begins_with_given_name(name)
    ):
        return None  # `Machine learning`, `Branch prediction`, `Long term`, and who is `Ada Brand`
    rule = by_noun.get(words[-1])
    return None if rule is None or denies(name) else rule


def denies(name: str) -> bool:
    """Whether a heading says that what stands below is not so: `Fake quotes`, `Not key concepts`.

    >>> denies("Definitions we rejected"), denies("Quotes I made up"), denies("Quotes not to miss")
    (True, True, False)
    """
    printed = name.casefold().strip("*_#: ")
    is_not = printed.startswith(("not ", "no ", "former ")) or "made up" in printed
    return is_not or not _DENIED.isdisjoint(printed.split())


def rule_named(name: str, rules: tuple[SectionRule, ...]) -> SectionRule | None:
    """The rule of exactly that name: the name says nothing more than which section it is."""
    if len(name) > MAX_NAME:
        return None
    key, core = _keys(name)
    by_name, _ = _tables(rules)
    return by_name.get(key) or by_name.get(core)


Table = dict[str, SectionRule]


@lru_cache(maxsize=64)
def _tables(rules: tuple[SectionRule, ...]) -> tuple[Table, Table]:
    """The rules by their names and by their nouns; of several the first counts."""
    by_name: Table = {}
    by_noun: Table = {}
    for rule in rules:
        for name in rule.names:
            by_name.setdefault(name, rule)
        for noun in rule.nouns:
            by_noun.setdefault(noun, rule)
    return by_name, by_noun


def _core(key: str) -> str:
    """A name without its number, an article, and the words for the talk: `2. Quotes from the talk`.

    >>> _core("2 key takeaways from this episode"), _core("in this episode")
    ('key takeaway', 'in this episode')
    """
    words = key.split()
    words = words[: next((i for i in range(1, len(words)) if words[i] in _OF_READER), None)]
    start = 0
    while start < len(words) - 1 and (words[start].isdecimal() or words[start] in _BEFORE_NAME):
        start += 1
    end = len(words)
    while end - 1 > start and words[end - 1] in _MENTIONED:
        end -= 1
    if end - start > 2 and YEAR.fullmatch(words[end - 1]) and words[end - 2] in _BEFORE_YEAR:
        end -= 2
    if words and words[-1] in _EVENTS:
        end = next((i for i in range(start + 1, end) if words[i] in {"from", "in", "of"}), end)
    core = " ".join(words[start:end])
    return key if core == key else name_key(core)


@lru_cache(maxsize=256)
def _keys(name: str) -> tuple[str, str]:
    """The name and its core as they are compared; every heading is looked at by many readers."""
    key = name_key(name)
    return key, _core(key)


def prose(
    block: Block, section: Section, page: Page, kind: PassageKind = PassageKind.OTHER
) -> Iterator[Found]:
    """A block as passages under its section, whatever its form; only a rule is a label."""
    if isinstance(block, Rule):
        yield Mark(role=Role.LABEL, what="separator", lines=block.lines)
    elif isinstance(block, Row):
        yield _row(block, section, page, kind)
    elif isinstance(block, Speech):
        words = passage(block.text, page.at(block.lines), section, PassageKind.OTHER)
        yield replace(words, speaker=block.speaker, time=block.time)
    elif isinstance(block, Code):
        words = passage(block.text, page.at(block.lines), section, PassageKind.OTHER)
        yield replace(words, code=block.language)
    elif isinstance(block, Heading | Paragraph):
        yield passage(block.text, page.at(block.lines), section, kind)
    else:
        dated = not any(_has_length(it.text or "") for it in flatten(block))
        for bullet in flatten(block):
            if bullet.text:
                yield _point(bullet, section, page, kind, dated=dated)
            else:
                yield Mark(role=Role.LABEL, what="bullet", lines=bullet.lines)
            for child in bullet.children:
                if not isinstance(child, Bullet):
                    yield from prose(child, section, page, kind)


def _has_length(text: str) -> bool:
    """Whether a time stands in front as well as in brackets behind: `10:00 The gate (1:30)`."""
    is_closed = text[:1].isdigit() and text.endswith((")", "]"))
    return is_closed and timecode.lead(text) is not None and timecode.tail(text) is not None


def _point(
    bullet: Bullet, section: Section, page: Page, kind: PassageKind, *, dated: bool
) -> AccountPassage:
    """A bullet as prose; a time in brackets at its end, or in front in square ones or behind @.

    An emoji that judges stays: without it praise and blame look alike. Unless the points are
    `dated`, what stands in brackets is how long each takes.
    """
    if bullet.marker and judges(bullet.marker):
        spaced = f"{bullet.marker} " in page.rows(bullet.lines)[0]
        words = f"{bullet.marker}{' ' * spaced}{bullet.text}"
        return passage(words, page.at(bullet.lines), section, kind)
    whole = passage(bullet.text, page.at(bullet.lines), section, kind)
    if not dated:
        return whole
    first = timecode.lead(bullet.text) if bullet.text.startswith(("[", "@")) else None
    closes = bullet.text[first.end : first.end + 1] if first else ""
    words = bullet.text[first.end + 1 :].strip() if first else ""
    if first is not None and words and closes == ("]" if bullet.text[0] == "[" else " "):
        return replace(whole, text=words, time=first.code)
    stamp = timecode.tail(bullet.text) if bullet.text.endswith((")", "]")) else None
    if stamp is None:
        return whole
    return replace(whole, text=bullet.text[: stamp.start], time=stamp.code)


def _row(row: Row, section: Section, page: Page, kind: PassageKind) -> Found:
    """The row of a table as it is printed, without the lines around it; its first time is its."""
    text = row.text.strip("| \t")
    first = row.cells[0] if row.cells else ""
    seconds = timecode.parse(first.strip("[]()"))
    rest = text.removeprefix(first).strip("| \t")
    if not text:
        return Mark(role=Role.LABEL, what="separator", lines=row.lines)
    words = passage(text, page.at(row.lines), section, kind)
    if seconds is None or not rest:
        return replace(words, cells=row.cells)
    time = TimeCode(seconds=seconds, printed=first.strip("[]()"))
    return replace(words, text=rest, time=time)


def flatten(bullet: Bullet) -> Iterator[Bullet]:
    """The bullet and all bullets under it, in order, whatever their depth."""
    todo = [bullet]
    while todo:
        current = todo.pop()
        yield current
        todo.extend(child for child in reversed(current.children) if isinstance(child, Bullet))


def passage(text: str, at: Span, section: Section, kind: PassageKind) -> AccountPassage:
    """A passage of prose."""
    return AccountPassage(section=section.name, kind=kind, text=text, level=section.level, at=at)
