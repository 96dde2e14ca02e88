"""Names of sections, as pages of this field print them, and the grammar that reads each.

The tables are shared: a dialect lists the rules that it uses, in its own order.
"""

from msgspec.structs import replace

from generator.model.account import EntityKind, PassageKind
from generator.read.grammar.labelled import takeaways
from generator.read.grammar.lists import are_names, are_topics, namings, passages, topics
from generator.read.grammar.prices import is_price, prices
from generator.read.grammar.speech.highlights import highlighted
from generator.read.grammar.speech.quotes import is_quote, quotes
from generator.read.grammar.statements import claims, facts, predictions
from generator.read.grammar.terms import definitions, technologies
from generator.read.grammar.timed import segments
from generator.read.outline.sections import Grammar, Recogniser, SectionRule, names, rule_for
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.word_lists import (
    KEYS,
    KEYS_ELSEWHERE,
    SECTION_NOUNS,
    SECTIONS,
    SECTIONS_ELSEWHERE,
    SECTIONS_OF_PROSE,
    WORDS,
)
from generator.text.language import language_tag
from generator.text.naming.normal import name_key
from generator.text.regex import regex


def _rule(
    what: str, grammar: Grammar, name: str, *more: str, recognises: Recogniser | None = None
) -> SectionRule:
    """A rule by the names that its sections have in `words.toml`, and some more."""
    printed = ", ".join((SECTIONS[name], SECTIONS_ELSEWHERE.get(name, ""), *more))
    last = names(SECTION_NOUNS.get(name, ""))
    return SectionRule(
        what=what, names=names(printed), grammar=grammar, recognises=recognises, nouns=last
    )


BRIEF = _rule("paragraphs", passages(PassageKind.BRIEF), "brief")
SUMMARY = _rule("paragraphs", passages(PassageKind.SUMMARY), "summary")
OVERVIEW = _rule("points", passages(PassageKind.OVERVIEW), "overview")
CONTEXT = _rule("paragraphs", passages(PassageKind.CONTEXT), "context")
ANALYSIS = _rule("paragraphs", passages(PassageKind.ANALYSIS), "analysis")
DISCUSSION = _rule("paragraphs", passages(PassageKind.DISCUSSION), "discussion")
CONCEPTS = _rule("concepts", definitions, "concepts")
TECHNOLOGIES = _rule("technologies", technologies, "technologies")
QUOTES = _rule("quotes", quotes, "quotes", recognises=is_quote)
TAKEAWAYS = _rule("takeaways", takeaways, "takeaways")
SEGMENTS = _rule("segments", segments, "segments")
HIGHLIGHTS = _rule("takeaways", highlighted, "highlights")
TRANSCRIPT = _rule("turns", passages(PassageKind.OTHER), "transcript")
PROSE = _rule(
    "paragraphs", passages(PassageKind.OTHER), "prose", KEYS["attendee"], KEYS_ELSEWHERE["attendee"]
)
"""Sections that list things of no one sort: links, references, tasks, somebody's life."""

LINKS = names(SECTIONS_OF_PROSE["links"])
"""Sections that hold nothing but links."""

_ADVISED = frozenset(WORDS["words_of_advice"])
_OF_LINKS = _ADVISED.union(WORDS["words_of_links"])
_TALKS = frozenset("recording recordings talk talks video videos".split())
_LONGEST_OF_LINKS = 40


def is_links(name: str) -> bool:
    """Whether a heading is that of a section of links.

    >>> is_links("Links mentioned"), is_links("Episode resources:"), is_links("Talk links")
    (True, True, False)
    """
    key = name_key(name.strip("-#*:： ")) if len(name) <= _LONGEST_OF_LINKS else ""
    parts = key.split()
    of_talks = _TALKS if _ADVISED.isdisjoint(parts) else _TALKS - {"video", "videos"}
    return key in LINKS or (not _OF_LINKS.isdisjoint(parts) and of_talks.isdisjoint(parts))


OF_PROGRAMS = names(", ".join(WORDS["sections_of_programs"]))
"""Sections in which a repository tells of its program or site."""

_ANOTHER, _MEETINGS = frozenset(WORDS["another_one"]), frozenset(WORDS["meetings"])


def is_of_others(name: str) -> bool:
    """Whether a heading is that of what a talk is not about: a program, another occasion.

    >>> is_of_others("Tech stack"), is_of_others("Next meeting"), is_of_others("Other guests")
    (True, True, False)
    """
    first, _, rest = (key := name_key(name.partition(" (")[0])).partition(" ")
    return key in OF_PROGRAMS or (first in _ANOTHER and rest in _MEETINGS)


TASKS = names(SECTIONS_OF_PROSE["tasks"])
"""Sections that list who is to do what; nobody speaks there."""

PRICES = _rule("prices", prices, "prices", recognises=is_price)
FACTS = _rule("facts", facts, "facts")
CLAIMS = _rule("claims", claims, "claims")
PREDICTIONS = _rule("predictions", predictions, "predictions")
COMPANIES = _rule("companies", namings(EntityKind.ORGANISATION), "companies", recognises=are_names)
PEOPLE = _rule("people", namings(EntityKind.PERSON), "people", recognises=are_names)
PRODUCTS = _rule("products", namings(EntityKind.PRODUCT), "products", recognises=are_names)
WORKS = _rule("works", namings(EntityKind.WORK), "works", recognises=are_names)
TOPICS = _rule("topics", topics, "topics", recognises=are_topics)

STATEMENTS = (PRICES, FACTS, CLAIMS, PREDICTIONS)
NAMED = (COMPANIES, PEOPLE, PRODUCTS, WORKS)
_TEXTS = (BRIEF, SUMMARY, OVERVIEW, CONTEXT, ANALYSIS, DISCUSSION)
_LISTS = (CONCEPTS, TECHNOLOGIES, QUOTES, TAKEAWAYS, HIGHLIGHTS, SEGMENTS, TRANSCRIPT, PROSE)

ALL_RULES: tuple[SectionRule, ...] = (*_TEXTS, *_LISTS, *STATEMENTS, *NAMED, TOPICS)
"""Every rule. No two share a name."""


def with_others(rules: tuple[SectionRule, ...]) -> tuple[SectionRule, ...]:
    """A dialect's rules in its order, then all others by their whole names alone.

    Pages of a family print sections that its other pages lack; a heading of the page's own is
    none of them for its last word.
    """
    others = (rule for rule in ALL_RULES if rule not in rules)
    return (*rules, *(replace(rule, nouns=frozenset()) for rule in others))


_PARTS = regex(r"(?<=[a-z])(?=[A-Z])|[_-]+")
_OF_LANGUAGE = 2  # letters
_OF_NO_FIELD = frozenset({None, Field.OTHER, Field.BRIEF})
_OF_GROUPS = _OF_NO_FIELD | {Field.TOPIC}


def key_name(key: str) -> str:
    """The name of a section that a program writes as a key.

    >>> key_name("key_takeaways"), key_name("keyQuotes")
    ('key takeaways', 'key Quotes')
    """
    return _PARTS.sub(" ", key).strip()


def rule_of_key(key: str, *, short: bool = False, groups: bool = False) -> SectionRule | None:
    """The rule of the section that a value is by its key; None where it states a thing of the talk.

    A `short` text alone is no section. A list of `groups` may be one though a list of texts under
    that key says something else: topics.
    """
    if short or field_of(key) not in (_OF_GROUPS if groups else _OF_NO_FIELD):
        return None
    name, _, language = key_name(key).rpartition(" ")
    rule = rule_for(key_name(key), ALL_RULES)
    if rule is None and len(language) == _OF_LANGUAGE and language_tag(language):  # `summary_ko`
        rule = rule_for(name, ALL_RULES)
    return None if rule is TRANSCRIPT else rule
