"""Names of sections, as pages of this field print them, and the grammar that reads each.

The tables are shared: a dialect lists the rules that it uses, in its own order.
"""

import msgspec

from generator.model.account import EntityKind, PassageKind
from generator.read.grammar.labelled import takeaways
from generator.read.grammar.lists import are_names, are_topics, namings, passages, topics
from generator.read.grammar.prices import is_price, prices
from generator.read.grammar.speech.quotes import is_quote, quotes
from generator.read.grammar.statements import claims, facts, predictions
from generator.read.grammar.terms import definitions
from generator.read.grammar.timed import segments
from generator.read.outline.sections import Grammar, Recogniser, SectionRule, names, rule_for
from generator.read.vocabulary.keys import Field, field_of
from generator.read.vocabulary.word_lists import KEYS, KEYS_ELSEWHERE
from generator.read.vocabulary.word_lists import SECTIONS as ELSEWHERE
from generator.text.language import language_tag
from generator.text.naming.normal import name_key
from generator.text.regex import regex


def _rule(
    what: str,
    grammar: Grammar,
    english: str,
    elsewhere: str = "",
    nouns: str = "",
    recognises: Recogniser | None = None,
) -> SectionRule:
    """A rule by the names that its sections have, with commas between them."""
    own, last = names(f"{english}, {elsewhere}"), names(nouns)
    return SectionRule(what=what, names=own, grammar=grammar, recognises=recognises, nouns=last)


BRIEF = _rule(
    "paragraphs",
    passages(PassageKind.BRIEF),
    "Brief, TL;DR, TLDR, TL;DW, Quick take, In brief, At a glance, Abstract, In a nutshell, The "
    "gist, Gist, Bottom line",
    ELSEWHERE["brief"],
    nouns="brief",
)
SUMMARY = _rule(
    "paragraphs",
    passages(PassageKind.SUMMARY),
    "Summary, Executive Summary, Synopsis, What Happened, The News, Recap, Wrap-up",
    ELSEWHERE["summary"],
    nouns="summary",
)
OVERVIEW = _rule(
    "points",
    passages(PassageKind.OVERVIEW),
    "Episode Overview, Overview, Introduction, About this episode, About this talk, About the "
    "talk, About the episode, Description, Intro, In this episode, In this talk, In this video, "
    "What you'll learn, What you will learn, In this episode you'll learn",
    ELSEWHERE["overview"],
    nouns="description, overview",
)
CONTEXT = _rule("paragraphs", passages(PassageKind.CONTEXT), "Context, Background, Why It Matters")
ANALYSIS = _rule(
    "paragraphs",
    passages(PassageKind.ANALYSIS),
    "Analysis, Our Take, Our Analysis, Editor's Analysis",
    nouns="analysis",
)
DISCUSSION = _rule(
    "paragraphs",
    passages(PassageKind.DISCUSSION),
    "Discussion, Thoughts, Conclusion, Commentary, My thoughts, My take, Personal notes, "
    "Reflections, Final thoughts, Closing thoughts, Conclusions, Q&A, Q and A, Questions, "
    "Questions and answers, Questions & answers, Question-and-answer session, "
    "Question and answer session, Q&A session, Audience questions, Audience Q&A, "
    "Listener questions, FAQ, Frequently asked questions, Key questions, Open questions, "
    "Questions raised, Questions discussed, Q&A pairs",
    ELSEWHERE["discussion"],
    nouns="discussion",
)
CONCEPTS = _rule(
    "concepts",
    definitions,
    "Key Concepts, Concepts, Core Concepts, Main Concepts, Main Concepts & Theories, Key Ideas, "
    "Concepts and Definitions, Terms and Concepts, Glossary, Key Terms, Terms, "
    "Terminology, Vocabulary, Definitions, Jargon, Glossary of terms",
    ELSEWHERE["concepts"],
    nouns="term, definition, concept, " + ELSEWHERE["concept_nouns"],
)
TECHNOLOGIES = _rule(
    "technologies",
    definitions,
    "Key Technologies, Technologies, Technologies Mentioned, Tech Stack",
    ELSEWHERE["technologies"],
    nouns="technology, method, tool",
)
QUOTES = _rule(
    "quotes",
    quotes,
    "Quotes, Notable Quotes, Key Quotes, Memorable Quotes, Best Quotes, Quotable Moments, Top "
    "Quotes, Quotations, Notable Quotables",
    ELSEWHERE["quotes"],
    nouns="quotation, quote, " + ELSEWHERE["quote_nouns"],
    recognises=is_quote,
)
TAKEAWAYS = _rule(
    "takeaways",
    takeaways,
    "Takeaways, Key Takeaways, Main Takeaways, Actionable Takeaways, Key Points, Lessons, Lessons "
    "Learned, Key Lessons, Actionable Advice, Practical Advice, Key Messages, Key Arguments, "
    "Main Arguments, Core Arguments, Nuggets",
    ELSEWHERE["takeaways"],
    nouns="takeaway, " + ELSEWHERE["takeaway_nouns"],
)
SEGMENTS = _rule(
    "segments",
    segments,
    "Segments, Chapters, Timestamps, Timeline, Outline, Key Moments, Key Segments, Time stamps, "
    "Timecodes, Time codes, Chapter markers",
    ELSEWHERE["segments"],
    nouns="chapter, timestamp, segment",
)
HIGHLIGHTS = _rule(
    "takeaways",
    takeaways,
    "Highlights, Insights, Main Points, Main Ideas, Big Ideas, What I Learned, What We Learned, "
    "Learnings",
    nouns="highlight, insight, learning",
)
TRANSCRIPT = _rule(
    "turns",
    passages(PassageKind.OTHER),
    "Transcript, Full Transcript, Transcription, Automatic Transcription, Auto Transcription, "
    "Script, The Conversation, Conversation, The Interview, Interview, Prepared Remarks",
    ELSEWHERE["transcript"],
    nouns="transcript",
)
PROSE = _rule(
    "paragraphs",
    passages(PassageKind.OTHER),
    "Resources, Resources Mentioned, Additional Resources, Links, Links Mentioned, Useful Links, "
    "Related Links, Links and Resources, Resources and Links, References, Bibliography, Sources, "
    "Further Reading, Recommended Reading, Reading List, See Also, Slides, Notes, Show Notes, "
    "Cues, Agenda, Schedule, Programme, Program, Attendees, Participants, Absent, "
    "Regrets, Apologies, Scribe, Scribes, Note Takers, Decisions, Actions, Action Items, "
    "Actionable Items, Next Steps, To Do, Tasks, Homework, Follow-ups, About the Speaker, "
    "About the Speakers, About the Guest, About the Guests, About the Author, Bio, Biography, "
    "Credits, Sponsors, Sponsor Message, Sponsor Break, Ad Break, Advertisement, "
    "Speakers, Presenters, Panelists, Panellists, Guests, Hosts, "
    "Recommendations, Mentions, Mentioned in this episode, Mentioned in the episode, "
    "Company Participants, Call Participants, Conference Call Participants",
    f"{ELSEWHERE['prose']}, {KEYS['attendee']}, {KEYS_ELSEWHERE['attendee']}",
    nouns="note, link, resource, reference, bio, " + ELSEWHERE["link_nouns"],
)
"""Sections that list things of no one sort: links, references, tasks, somebody's life."""

LIVES = names(
    "About, About Me, About the Speaker, About the Author, Bio, Biography, 简介, 个人简介"
)
"""Sections that tell of somebody's life."""

LINKS = names(
    "Links, Useful Links, Related Links, Resources, References, Bibliography, Publications, "
    "Further Reading, See Also, Contact, Credits, 链接, 相关链接, 参考资料"
)
"""Sections that hold nothing but links."""

_OF_LINKS = frozenset(
    "link links resource resources reference references mentioned bibliography".split()
    + ELSEWHERE["link_nouns"].split()
)
_TALKS = frozenset("recording recordings talk talks video videos".split())
_LONGEST_OF_LINKS = 40


def is_links(name: str) -> bool:
    """Whether a heading is that of a section of links.

    >>> is_links("Links mentioned"), is_links("Episode resources:"), is_links("Talk links")
    (True, True, False)
    """
    key = name_key(name.strip("-#*:： ")) if len(name) <= _LONGEST_OF_LINKS else ""
    parts = key.split()
    return key in LINKS or (not _OF_LINKS.isdisjoint(parts) and _TALKS.isdisjoint(parts))


TASKS = names(
    "Action Items, Actionable Items, Actions, Next Steps, To Do, Tasks, Homework, Follow-ups, "
    "行动项, 待办事项, 실행 항목"
)
"""Sections that list who is to do what; nobody speaks there."""

PRICES = _rule(
    "prices",
    prices,
    "Prices, Prices Mentioned, Price Points, Costs, Costs Mentioned",
    ELSEWHERE["prices"],
    nouns="price, " + ELSEWHERE["price_nouns"],
    recognises=is_price,
)
FACTS = _rule(
    "facts",
    facts,
    "Facts, Key Facts, Facts and Figures, Figures, Key Figures, Numbers, Key Numbers, Statistics, "
    "Key Statistics, Stats",
    ELSEWHERE["facts"],
    nouns="fact",
)
CLAIMS = _rule(
    "claims", claims, "Claims, Key Claims, Claims and Evidence", ELSEWHERE["claims"], nouns="claim"
)
PREDICTIONS = _rule(
    "predictions",
    predictions,
    "Predictions, Key Predictions, Forecasts, Predictions Made",
    ELSEWHERE["predictions"],
    nouns="prediction",
)
COMPANIES = _rule(
    "companies",
    namings(EntityKind.ORGANISATION),
    "Companies Mentioned, Companies, Organizations, Organisations, Organizations Mentioned, "
    "Companies and Organizations, Brands, Institutions, Startups",
    ELSEWHERE["companies"],
    nouns="company, organisation, organization, brand, institution, startup",
    recognises=are_names,
)
PEOPLE = _rule(
    "people", namings(EntityKind.PERSON), "People Mentioned, People", recognises=are_names
)
PRODUCTS = _rule(
    "products",
    namings(EntityKind.PRODUCT),
    "Products Mentioned, Products, Tools Mentioned, Tools",
    recognises=are_names,
)
WORKS = _rule(
    "works",
    namings(EntityKind.WORK),
    "Books Mentioned, Books, Papers Mentioned, Papers, Media Mentioned",
    recognises=are_names,
)
TOPICS = _rule(
    "topics",
    topics,
    "Key Topics, Main Topics, Topics, Topics Discussed, Topics Covered, Themes, Key Themes, "
    "What's Discussed, Tags, Keywords, Summary Keywords",
    ELSEWHERE["topics"],
    nouns="topic",
    recognises=are_topics,
)

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
    return (*rules, *(msgspec.structs.replace(rule, nouns=frozenset()) for rule in others))


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
