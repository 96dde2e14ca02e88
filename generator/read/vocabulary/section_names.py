"""Names of sections, as pages of this field print them, and the grammar that reads each.

The tables are shared: a dialect lists the rules that it uses, in its own order.
"""

import msgspec

from generator.model.account import EntityKind, PassageKind
from generator.read.grammar.labelled import definitions, takeaways
from generator.read.grammar.lists import are_names, are_topics, namings, passages, topics
from generator.read.grammar.prices import is_price, prices
from generator.read.grammar.speech.quotes import is_quote, quotes
from generator.read.grammar.timed import claims, facts, predictions, segments
from generator.read.outline.sections import SectionRule, names
from generator.read.vocabulary import translations

BRIEF = SectionRule(
    what="paragraphs",
    names=names(
        """
        Brief, TL;DR, TLDR, In brief, At a glance, Abstract, In a nutshell, The
        gist, Gist, Bottom line
        """
    )
    | names(translations.BRIEF),
    grammar=passages(PassageKind.BRIEF),
    nouns=names("brief"),
)
SUMMARY = SectionRule(
    what="paragraphs",
    names=names(
        """
        Summary, Executive Summary, Synopsis, What Happened, The News, Recap, Wrap-up
        """
    )
    | names(translations.SUMMARY),
    grammar=passages(PassageKind.SUMMARY),
    nouns=names("summary"),
)
OVERVIEW = SectionRule(
    what="points",
    names=names(
        """
        Episode Overview, Overview, Introduction, About this episode, About this talk, About
        the talk, About the episode, Description, Intro, In this episode, In this talk, In
        this video, What you'll learn, What you will learn
        """
    )
    | names(translations.OVERVIEW),
    grammar=passages(PassageKind.OVERVIEW),
    nouns=names("description, overview"),
)
CONTEXT = SectionRule(
    what="paragraphs",
    names=names("Context, Background, Why It Matters"),
    grammar=passages(PassageKind.CONTEXT),
)
ANALYSIS = SectionRule(
    what="paragraphs",
    names=names("Analysis, Our Take, Our Analysis, Editor's Analysis"),
    grammar=passages(PassageKind.ANALYSIS),
    nouns=names("analysis"),
)
DISCUSSION = SectionRule(
    what="paragraphs",
    names=names(
        """
        Discussion, Thoughts, Conclusion, Commentary, My thoughts, My take, Personal notes,
        Reflections, Final thoughts, Closing thoughts, Conclusions, Q&A, Q and A, Questions,
        Questions and answers, Audience questions, Audience Q&A, Listener questions, FAQ
        """
    )
    | names(translations.DISCUSSION),
    grammar=passages(PassageKind.DISCUSSION),
    nouns=names("discussion"),
)
CONCEPTS = SectionRule(
    what="concepts",
    names=names(
        """
        Key Concepts, Concepts, Core Concepts, Main Concepts, Key Ideas, Glossary, Key Terms,
        Terms, Terminology, Vocabulary, Definitions, Jargon, Glossary of terms
        """
    )
    | names(translations.CONCEPTS),
    grammar=definitions,
    nouns=names("term, definition, concept") | names(translations.CONCEPT_NOUNS),
)
TECHNOLOGIES = SectionRule(
    what="technologies",
    names=names("Key Technologies, Technologies, Technologies Mentioned, Tech Stack")
    | names(translations.TECHNOLOGIES),
    grammar=definitions,
    nouns=names("technology, method, tool"),
)
QUOTES = SectionRule(
    what="quotes",
    names=names(
        """
        Quotes, Notable Quotes, Key Quotes, Memorable Quotes, Best Quotes, Quotable Moments,
        Top Quotes, Quotations
        """
    )
    | names(translations.QUOTES),
    grammar=quotes,
    nouns=names("quotation, quote") | names(translations.QUOTE_NOUNS),
    recognises=is_quote,
)
TAKEAWAYS = SectionRule(
    what="takeaways",
    names=names(
        """
        Takeaways, Key Takeaways, Main Takeaways, Actionable Takeaways, Key Points, Lessons,
        Lessons Learned
        """
    )
    | names(translations.TAKEAWAYS),
    grammar=takeaways,
    nouns=names("takeaway") | names(translations.TAKEAWAY_NOUNS),
)
SEGMENTS = SectionRule(
    what="segments",
    names=names(
        """
        Segments, Chapters, Timestamps, Timeline, Outline, Key Moments, Key Segments, Time
        stamps, Timecodes, Time codes, Chapter markers
        """
    )
    | names(translations.SEGMENTS),
    grammar=segments,
    nouns=names("chapter, timestamp, segment"),
)
HIGHLIGHTS = SectionRule(
    what="takeaways",
    names=names(
        """
        Highlights, Insights, Main Points, Main Ideas, Big Ideas, What I Learned, What We
        Learned, Learnings
        """
    ),
    grammar=takeaways,
    nouns=names("highlight, insight, learning"),
)
TRANSCRIPT = SectionRule(
    what="turns",
    names=names(
        """
        Transcript, Full Transcript, Transcription, The Conversation, Conversation, The Interview,
        Interview
        """
    )
    | names(translations.TRANSCRIPT),
    grammar=passages(PassageKind.OTHER),
    nouns=names("transcript"),
)
PROSE = SectionRule(
    what="paragraphs",
    names=names(
        """
        Resources, Resources Mentioned, Additional Resources, Links, Links Mentioned, Useful
        Links, Related Links, Links and Resources, Resources and Links, References,
        Bibliography, Sources, Further Reading, Recommended Reading, Reading List, See Also,
        Slides, Notes, Show Notes, Cues, Agenda, Schedule, Programme, Program, Attendees,
        Participants, Decisions, Action Items, Next Steps, To Do, Tasks, Homework, Follow-ups,
        About the Speaker, About the Speakers, About the Guest, About the Guests, About the
        Author, Bio, Biography, Credits, Sponsors,
        Speakers, Panelists, Panellists, Guests, Hosts
        """
    )
    | names(translations.PROSE),
    grammar=passages(PassageKind.OTHER),
    nouns=names("note, link, resource, reference, bio") | names(translations.LINK_NOUNS),
)
"""Sections that list things of no one sort: links, references, tasks, somebody's life."""

PRICES = SectionRule(
    what="prices",
    names=names("Prices, Prices Mentioned, Price Points, Costs, Costs Mentioned")
    | names(translations.PRICES),
    grammar=prices,
    nouns=names("price") | names(translations.PRICE_NOUNS),
    recognises=is_price,
)
FACTS = SectionRule(
    what="facts",
    names=names(
        """
        Facts, Key Facts, Facts and Figures, Figures, Key Figures, Numbers,
        Statistics, Key Statistics
        """
    )
    | names(translations.FACTS),
    grammar=facts,
    nouns=names("fact"),
)
CLAIMS = SectionRule(
    what="claims",
    names=names("Claims, Key Claims, Claims and Evidence") | names(translations.CLAIMS),
    grammar=claims,
    nouns=names("claim"),
)
PREDICTIONS = SectionRule(
    what="predictions",
    names=names("Predictions, Key Predictions, Forecasts, Predictions Made")
    | names(translations.PREDICTIONS),
    grammar=predictions,
    nouns=names("prediction"),
)
COMPANIES = SectionRule(
    what="companies",
    names=names(
        """
        Companies Mentioned, Companies, Organizations, Organisations, Organizations Mentioned,
        Companies and Organizations, Brands, Institutions, Startups
        """
    )
    | names(translations.COMPANIES),
    grammar=namings(EntityKind.ORGANISATION),
    nouns=names("company, organisation, organization, brand, institution, startup"),
    recognises=are_names,
)
PEOPLE = SectionRule(
    what="people",
    names=names("People Mentioned, People"),
    grammar=namings(EntityKind.PERSON),
    recognises=are_names,
)
PRODUCTS = SectionRule(
    what="products",
    names=names("Products Mentioned, Products, Tools Mentioned, Tools"),
    grammar=namings(EntityKind.PRODUCT),
    recognises=are_names,
)
WORKS = SectionRule(
    what="works",
    names=names("Books Mentioned, Books, Papers Mentioned, Papers, Media Mentioned"),
    grammar=namings(EntityKind.WORK),
    recognises=are_names,
)
TOPICS = SectionRule(
    what="topics",
    names=names(
        """
        Key Topics, Topics, Topics Discussed, Topics Covered, Themes, Key Themes, What's
        Discussed, Tags, Keywords, Summary Keywords
        """
    )
    | names(translations.TOPICS),
    grammar=topics,
    recognises=are_topics,
    nouns=names("topic"),
)

ALL_RULES: tuple[SectionRule, ...] = (
    BRIEF,
    SUMMARY,
    OVERVIEW,
    CONTEXT,
    ANALYSIS,
    DISCUSSION,
    CONCEPTS,
    TECHNOLOGIES,
    QUOTES,
    TAKEAWAYS,
    HIGHLIGHTS,
    SEGMENTS,
    TRANSCRIPT,
    PROSE,
    PRICES,
    FACTS,
    CLAIMS,
    PREDICTIONS,
    COMPANIES,
    PEOPLE,
    PRODUCTS,
    WORKS,
    TOPICS,
)
"""Every rule. No two share a name."""


def with_others(rules: tuple[SectionRule, ...]) -> tuple[SectionRule, ...]:
    """A dialect's rules in its order, then all others by their whole names alone.

    Pages of a family print sections that its other pages lack; a heading of the page's own is
    none of them for its last word.
    """
    others = (rule for rule in ALL_RULES if rule not in rules)
    return (*rules, *(msgspec.structs.replace(rule, nouns=frozenset()) for rule in others))
