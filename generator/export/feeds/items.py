"""What stands in a feed: talks, quotes and predictions, newest first."""

from collections.abc import Iterable, Iterator

from generator.export.context import ExportContext
from generator.model.account_head import PersonRole
from generator.model.base import Address, TalkId, Value
from generator.model.corpus import Concept, Entity, Quote, Talk
from generator.model.items import Prediction, Status
from generator.text.markdown.escape import harmless

LONGEST = 50
"""How many items a feed has at most."""

_LONGEST_TITLE = 100
_FIRST_DAY = "-01-01"
_LEAST_TALKS = 2  # whom or what one talk alone names has no news


class FeedItem(Value, frozen=True, kw_only=True):
    """An item: plain texts in one line; `date` is an ISO date with the precision known."""

    key: str
    address: Address
    title: str
    text: str
    date: str | None
    authors: tuple[str, ...] = ()

    @property
    def time(self) -> str | None:
        """The first moment of the date, in the form of RFC 3339."""
        if self.date is None:
            return None
        return f"{self.date}{_FIRST_DAY[len(self.date) - len('2025') :]}T00:00:00Z"


class Feed(Value, frozen=True, kw_only=True):
    """A feed: its file without ending, its title, and the page that shows the same."""

    stem: str
    title: str
    about: Address
    items: tuple[FeedItem, ...]


def feeds(context: ExportContext) -> Iterator[Feed]:
    """The feeds of the site, then those of people and of concepts that several talks name."""
    talks = {talk.id: _of_talk(context, talk) for talk in context.corpus.talks}
    quotes = {quote.id: _of_quote(context, quote) for quote in context.corpus.quotes}
    yield _feed(context, "feed", "index.html", "tab.talks", talks.values())
    if quotes:
        yield _feed(context, "quotes/feed", "quotes/index.html", "tab.quotes", quotes.values())
    due = [_of_prediction(context, item) for item in context.corpus.predictions if _is_due(item)]
    if due:
        yield _feed(context, "predictions", "predictions.html", "tab.predictions", due)
    for person in context.people.values():
        if len(person.talks) >= _LEAST_TALKS:
            about = context.quotes_by.get(person.id, ())
            yield _of_thing(person, talks, [quotes[quote.id] for quote in about])
    for concept in context.corpus.concepts:
        if len(concept.talks) >= _LEAST_TALKS and concept.listed:
            about = context.quotes_on.get(concept.id, ())
            yield _of_thing(concept, talks, [quotes[quote.id] for quote in about])


def _feed(
    context: ExportContext, stem: str, about: str, title: str, items: Iterable[FeedItem]
) -> Feed:
    name = harmless(context.config.site_name)
    title = context.words.plain("list.colon", first=name, second=context.words.plain(title))
    return Feed(stem=stem, title=title, about=Address(about), items=newest(items))


def _of_thing(
    thing: Entity | Concept, talks: dict[TalkId, FeedItem], quotes: list[FeedItem]
) -> Feed:
    items = [*(talks[talk] for talk in thing.talks), *quotes]
    stem = thing.address.removesuffix(".html") + ".feed"
    return Feed(stem=stem, title=harmless(thing.name), about=thing.address, items=newest(items))


def newest(items: Iterable[FeedItem]) -> tuple[FeedItem, ...]:
    """The newest items, undated ones last; on one day in the order given."""
    return tuple(sorted(items, key=lambda item: item.date or "", reverse=True)[:LONGEST])


def _of_talk(context: ExportContext, talk: Talk) -> FeedItem:
    speakers = context.names(talk, PersonRole.SPEAKER) or context.names(talk, PersonRole.HOST)
    return FeedItem(
        key=f"talk:{talk.id}",
        address=talk.address,
        title=harmless(talk.title),
        text=context.briefs.get(talk.id, ""),
        date=talk.published,
        authors=tuple(map(harmless, speakers)),
    )


def _of_quote(context: ExportContext, quote: Quote) -> FeedItem:
    talk, text = context.talks[quote.talk], harmless(quote.text)
    speaker = context.said_by(quote.speaker)
    return FeedItem(
        key=f"quote:{quote.id}",
        address=quote.address,
        title=_short(text),
        text=f"“{text}” — {', '.join(filter(None, (speaker, harmless(talk.title))))}",
        date=talk.published,
        authors=(speaker,) if speaker else (),
    )


def _of_prediction(context: ExportContext, prediction: Prediction) -> FeedItem:
    text, talk = harmless(prediction.text), context.talks[prediction.talk]
    made = (prediction.horizon, talk.title, talk.published)
    return FeedItem(
        key=f"prediction:{prediction.id}",
        address=prediction.address,
        title=_short(text),
        text=f"{text} — {', '.join(harmless(part) for part in made if part)}",
        date=prediction.due.from_ if prediction.due else None,
    )


def _is_due(prediction: Prediction) -> bool:
    return prediction.due is not None and prediction.status is Status.OPEN


def _short(text: str) -> str:
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(",;:") + " …"
