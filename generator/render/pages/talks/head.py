"""What the head of a talk's page says of the talk: facts, languages, other performances."""

from collections.abc import Iterator

from generator.model.base import SourceId, Value
from generator.model.corpus import Talk
from generator.model.message import Message
from generator.render.context.grouping import grouped
from generator.render.context.render_context import RenderContext
from generator.render.context.talk_lookups import TalkLookups
from generator.render.pages.talks.contributions import printed_fact
from generator.text.addresses import web_address
from generator.text.language import is_other_language

_OCCASIONS = frozenset({"event", "show"})


class TalkFact(Value, frozen=True, kw_only=True):
    """Something about the talk, with the sources that say so; none means the editor does."""

    kind: str
    value: str
    sources: tuple[SourceId, ...]


class Translation(Value, frozen=True, kw_only=True):
    """A language, by its name, and the sources that tell of the talk in it."""

    language: str
    sources: tuple[SourceId, ...]


class Performance(Value, frozen=True, kw_only=True):
    """Another time at which the talk was given: its talk, what tells them apart, a recording."""

    talk: Talk
    because: tuple[Message, ...]
    watch: str | None


class FactGroup(Value, frozen=True, kw_only=True):
    """Facts about the talk that the same sources give; no sources means that the editor does."""

    facts: tuple[TalkFact, ...]
    sources: tuple[SourceId, ...]


def fact_groups(talk: Talk, has: TalkLookups) -> tuple[FactGroup, ...]:
    """What is known of the talk, each fact with the sources that say so."""
    groups = grouped(_facts(talk, has), lambda fact: fact.sources)
    return tuple(
        FactGroup(facts=tuple(facts), sources=sources) for sources, facts in groups.items()
    )


def _facts(talk: Talk, has: TalkLookups) -> Iterator[TalkFact]:
    values = {
        "event": talk.event,
        "show": talk.show,
        "published": None if talk.says_year else talk.published,
        "duration": talk.duration.printed if talk.duration else None,
    }
    for kind, value in values.items():
        if value and (kind not in _OCCASIONS or value in talk.occasions):
            sources = [
                account.source for account in has.accounts if printed_fact(account, kind) == value
            ]
            yield TalkFact(kind=kind, value=value, sources=tuple(dict.fromkeys(sources)))


def translations(context: RenderContext, talk: Talk) -> tuple[Translation, ...]:
    """The languages beside the talk's first one in which sources tell of it, by their names."""
    site = context.words.language
    by_language: dict[str, list[SourceId]] = {}
    for source in talk.sources:
        language = context.lookups.sources[source].language or site  # most likely
        by_language.setdefault(language, []).append(source)
    own = [language for language in by_language if not is_other_language(language, site)]
    first = next(iter(own or by_language))
    return tuple(
        Translation(language=context.words.language_name(language), sources=tuple(sources))
        for language, sources in by_language.items()
        if is_other_language(language, first)
    )


def performances(context: RenderContext, talk: Talk) -> Iterator[Performance]:
    """The other times at which the talk was given, the earliest first."""
    performances = [(context.lookups.talks[other.talk], other.because) for other in talk.also_given]
    for other, because in sorted(
        performances, key=lambda pair: (pair[0].earliest or "9", pair[0].id)
    ):
        yield Performance(talk=other, because=because, watch=web_address(other.url))
