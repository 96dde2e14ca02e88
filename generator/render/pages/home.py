"""The front page: whose talks these are, one quote, and a few pieces of each kind."""

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from generator.model.base import TalkId, Value
from generator.model.corpus import Concept
from generator.model.items import Prediction, Quote, Status
from generator.model.site.page import Page, SectionName
from generator.render.context.render_context import RenderContext
from generator.render.pages.desk.page import adding
from generator.render.pages.predictions import due_order, is_ahead
from generator.render.pages.sources import accounted
from generator.render.pages.timeline import has_dates
from generator.render.pieces.citations import speaker_name
from generator.render.pieces.leading import EntityEntry, leading_people, telling

_TALKS, _CONCEPTS, _DUE, _PEOPLE = 6, 6, 3, 6
_NAMED = 3
_LEADING = 10
"""Who takes part in one of so many talks is named above them."""
_SHARE = 4
_LEAST = 2 * _SHARE
"""Much is about a concept if one in so many of the talks is, and two at least."""
_ASKED = 40
"""How long the name in an example of a question is at most, in characters."""
_MARKS = frozenset('"“”„«»「」『』')
"""A name with one of them has none around it in a question."""
_OF_ALL, _FEW_CARDS = 6, 3
_OF_ONE = 2
_SPEAKING = (60, 220)
"""How many characters a quote has that says something by itself and is read at a glance."""


class Question(Value, frozen=True, kw_only=True):
    """A question as somebody would put it, and the words in it that the search is asked for."""

    text: Markup
    sought: str


def pages(context: RenderContext) -> Iterator[Page]:
    """The front page; it exists without a single seed."""
    talks = context.lookups.ordered_talks()
    concepts = _concepts(context)
    people = leading_people(context)
    quote = _quote(context)
    yield context.page(
        "overviews/home",
        "index.html",
        title=context.config.site_name,
        description=context.words.plain("home.description", site=context.config.site_name),
        section=SectionName.HOME,
        values={
            "counts": tuple(_counts(context)),
            "sections": tuple(_sections(context)),
            "sentences": tuple(_sentences(context, concepts, people)),
            "questions": tuple(_questions(context, concepts)),
            "lines": accounted(context),
            "quote": quote,
            "talks": talks[:_TALKS],
            "more_talks": len(talks) > _TALKS,
            "is_dated": any(talk.earliest for talk in talks),
            "concepts": _cards(concepts),
            "all_concepts": len(context.lookups.listed_concepts()),
            "due": _due(context),
            "people": people[:_PEOPLE],
            "adding": adding(context),
            "has_data": bool(context.files),
        },
    )


def _sentences(
    context: RenderContext, concepts: tuple[Concept, ...], people: tuple[EntityEntry, ...]
) -> Iterator[Markup]:
    """Whose talks these are, what most of them are about, and what the site is for."""
    talks, words = len(context.lookups.talks), context.words
    leading = [entry for entry in people if _LEADING * entry.talks >= talks]
    names = [entry.entity.name for entry in leading[:_NAMED]]
    known = sum(bool(talk.taking_part) for talk in context.lookups.talks.values())
    occasions = _occasions(context)
    if names and 2 * known >= talks:
        more = len(people) - len(names)
        if more:
            yield words("home.with_more", n=talks, people=words.listed(names), more=more)
        else:
            yield words("home.with", n=talks, people=words.enumerated(names))
    elif occasions:
        events, more = words.listed(occasions[:_NAMED]), len(occasions) - _NAMED
        if more > 0:
            yield words("home.from_more", n=talks, events=events, more=more)
        else:
            yield words("home.from", n=talks, events=words.enumerated(occasions))
    else:
        yield words("home.only", n=talks)
    shared = (concept for concept in concepts if _SHARE * len(concept.talks) >= max(talks, _LEAST))
    named = sorted(shared, key=lambda concept: (-len(concept.talks), -concept.mentions, concept.id))
    if named := named[:_NAMED]:
        yield words("home.about", concepts=words.enumerated([concept.name for concept in named]))
    yield words("home.sentence")


def _occasions(context: RenderContext) -> list[str]:
    """The events and shows that most talks are of, those of the most talks first."""
    talks = context.lookups.ordered_talks()
    names = [name for talk in talks if (name := talk.event or talk.show)]
    written = {name.casefold(): name for name in reversed(names)}
    counts = Counter(map(str.casefold, names))
    return [written[key] for key, _ in counts.most_common()] if 2 * len(names) >= len(talks) else []


def _questions(context: RenderContext, concepts: tuple[Concept, ...]) -> Iterator[Question]:
    """Two things to ask: a concept, and somebody with one that a quote of theirs names."""
    words = context.words
    short = [it for it in concepts if len(it.name) <= _ASKED and _MARKS.isdisjoint(it.name)]
    short.sort(key=lambda concept: len(concept.talks) < _LEAST)
    for concept in short[:1]:
        code = "means" if concept.is_defined else "about"
        yield Question(text=words(f"ask.{code}", name=concept.name), sought=concept.name)
    by_id = {concept.id: concept for concept in short[1:]}
    for quote in context.lookups.corpus.quotes:
        speaker = speaker_name(quote.speaker, context.lookups)
        named = [by_id[concept].name for concept in quote.concepts if concept in by_id]
        if speaker and named:
            text = words("ask.says", person=speaker, name=named[0])
            yield Question(text=text, sought=f"{speaker.split()[-1]} {named[0]}")
            return
    for entry in leading_people(context)[:1]:
        name = entry.entity.name
        yield Question(text=words("ask.person", name=name), sought=name)


def _sections(context: RenderContext) -> Iterator[tuple[str, str]]:
    """The main sections that there are, for screens that have no room for tabs."""
    corpus = context.lookups.corpus
    sections = (
        ("talks/index.html", "talks", corpus.talks),
        ("concepts/index.html", "concepts", context.lookups.listed_concepts()),
        ("quotes/index.html", "quotes", corpus.quotes),
        ("predictions.html", "predictions", corpus.predictions),
        ("timeline.html", "timeline", has_dates(context)),
    )
    for address, name, things in sections:
        if things:
            yield address, context.words.plain(f"tab.{name}")


def _counts(context: RenderContext) -> Iterator[tuple[str, Markup]]:
    """How much there is of what, each with the page that shows it."""
    corpus = context.lookups.corpus
    counts = (
        ("talk", len(corpus.talks), "talks/index.html"),
        ("concept", len(context.lookups.listed_concepts()), "concepts/index.html"),
        ("quote", len(corpus.quotes), "quotes/index.html"),
        ("prediction", len(corpus.predictions), "predictions.html"),
        ("source", len(corpus.sources), "sources/index.html"),
        ("disagreement", len(corpus.disagreements), _disagreements(context)),
    )
    for kind, count, address in counts:
        if count:
            yield address, context.words(f"count.{kind}", n=count)


def _disagreements(context: RenderContext) -> str:
    """Where all disagreements stand: of one talk on its page, of several in a list."""
    talks = {disagreement.talk for disagreement in context.lookups.corpus.disagreements}
    if len(talks) == 1:
        return f"{context.lookups.talks[talks.pop()].address}#disagree"
    return "coverage.html#disagree"


def _concepts(context: RenderContext) -> tuple[Concept, ...]:
    """The concepts of most talks first; where enough are defined, those before others.

    A transcript may name its one tag a hundred times.
    """

    def rank(concept: Concept) -> tuple[bool, int, int, str]:
        weight = concept.mentions + len(concept.definitions)
        return (not concept.is_defined and not is_listing, -len(concept.talks), -weight, concept.id)

    concepts = [it for it in context.lookups.listed_concepts() if not _is_of_event(context, it)]
    defined = sum(concept.is_defined for concept in concepts)
    is_listing = defined < min(_CONCEPTS, len(concepts) // 2)
    return tuple(sorted(concepts, key=rank))


def _cards(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """The concepts that have cards: few that one talk alone names, and none where none is defined.

    One note with a list of terms says what it is about, and not what the collection is about.
    """
    if any(concept.is_defined for concept in concepts):
        of_one: Counter[TalkId] = Counter()
        cards = []
        for concept in concepts:
            of_one.update(concept.talks if len(concept.talks) == 1 else ())
            if len(concept.talks) != 1 or of_one[concept.talks[0]] <= _OF_ONE:
                cards.append(concept)
        rest = [concept for concept in concepts if concept not in cards]
        return tuple([*cards, *rest][:_CONCEPTS])
    shared = [concept for concept in concepts if len(concept.talks) > 1]
    return tuple(shared[:_CONCEPTS]) if len(shared) >= _FEW_CARDS else ()


def _is_of_event(context: RenderContext, concept: Concept) -> bool:
    """Whether all talks of one event or show have a concept, and no others: it names the event.

    Where there is no other event it may be what all of them are about.
    """
    talks = context.lookups.talks
    beside = context.lookups.same_occasion.get(concept.talks[0]) if concept.talks else None
    if beside is None or not _OF_ALL <= beside.count + 1 < len(talks):
        return False
    names = {talks[talk].event or talks[talk].show for talk in concept.talks}
    return len(names) == 1 and len(concept.talks) == beside.count + 1


def _quote(context: RenderContext) -> Quote | None:
    """One strong quote whose speaker is known: of a good length, telling, and with a time.

    Of equals it is the newest talk's, and the first there.
    """
    lookups = context.lookups
    quotes = (
        quote
        for talk in lookups.ordered_talks()
        for quote in lookups.of_talk[talk.id].quotes
        if speaker_name(quote.speaker, lookups)
    )
    return max(quotes, key=lambda quote: _strength(context, quote), default=None)


def _strength(
    context: RenderContext, quote: Quote
) -> tuple[bool, int, bool, int, bool, bool, bool]:
    shortest, longest = _SPEAKING
    lead, talk = quote.attestations[0], context.lookups.talks[quote.talk]
    return (
        shortest <= len(quote.text) <= longest,
        *telling(quote, context.lookups),
        lead.time is not None and talk.url is not None,
        lead.time is not None,
    )


def _due(context: RenderContext) -> tuple[Prediction, ...]:
    predictions = context.lookups.corpus.predictions
    dated = [item for item in predictions if item.due and item.status is Status.OPEN]
    dated = [item for item in dated if item.overdue or is_ahead(context, item)]
    return tuple(sorted(dated, key=due_order)[:_DUE])
