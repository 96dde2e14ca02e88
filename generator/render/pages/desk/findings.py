"""What an editor could do: what lacks something, hangs on nothing, or waits for a decision.

Each list is in the order in which it is worth looking at, and holds facts of the corpus only.
"""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from generator.curation.edits import Edit, Field, accepting, refusing
from generator.model.account import EntityKind
from generator.model.base import EntityId, Value
from generator.model.corpus import Concept, Talk
from generator.model.curation import ENTITY_SECTIONS, Part
from generator.model.items import SET_BY_EDITOR, Prediction, Quote
from generator.model.problem import Problem
from generator.model.reading import Suggestion, SuggestionKind
from generator.model.source import Source
from generator.render.context.render_context import RenderContext
from generator.render.pages.entities import talk_counts
from generator.render.pieces.shorten import short

_FEW, _SENTENCE = 3, 120
_ONE_RECORDING, _ONE_NAME = "same-recording", "same-name"
_TIMED = ("passages", "segments", "predictions", "claims", "facts", "prices")
_BLANKS: dict[str, Field] = {"people": {"": Part.SPEAKER.value}, "aliases": []}
"""Fields that hold more than one text, to be filled in."""
_THINGS = {
    SuggestionKind.TALKS: "talk",
    SuggestionKind.CONCEPTS: "concept",
    **{SuggestionKind(section): kind for kind, section in ENTITY_SECTIONS.items()},
}


class NamedLink(Value, frozen=True, kw_only=True):
    """A name and where it leads."""

    name: str
    address: str


class CurationLine(Value, frozen=True, kw_only=True):
    """A line for the curation file, and when to write it, where there is a choice."""

    line: str
    when: Markup | None = None


class FindingPart(Value, frozen=True, kw_only=True):
    """A part of a finding: what it is, a line as it is printed, or a line that settles it."""

    link: NamedLink
    printed: str | None = None
    offer: CurationLine | None = None


class Finding(Value, frozen=True, kw_only=True):
    """One thing to look at: what it is, remarks about it, and lines that settle it.

    `more` leads to the pieces that are left out.
    """

    links: tuple[NamedLink, ...]
    remarks: tuple[Markup | str, ...] = ()
    parts: tuple[FindingPart, ...] = ()
    more: NamedLink | None = None
    offers: tuple[CurationLine, ...] = ()

    @property
    def every_offer(self) -> tuple[CurationLine, ...]:
        """Its own and those of its parts."""
        return (*self.offers, *(piece.offer for piece in self.parts if piece.offer))


def suggested(context: RenderContext, suggestions: Iterable[Suggestion]) -> Iterator[Finding]:
    """Pairs that may be one, with a line for either answer."""
    for suggestion in suggestions:
        yield Finding(
            links=tuple(
                _side(context, suggestion.kind, side)
                for side in (suggestion.first, suggestion.second)
            ),
            remarks=(
                *map(context.words.said, suggestion.because),
                *(
                    context.words("desk.against", reason=context.words.said(reason))
                    for reason in suggestion.against
                ),
            ),
            offers=(
                CurationLine(line=accepting(suggestion).whole, when=context.words("desk.are_one")),
                CurationLine(line=refusing(suggestion).whole, when=context.words("desk.are_two")),
            ),
        )


def _side(context: RenderContext, kind: SuggestionKind, identity: str) -> NamedLink:
    if kind is SuggestionKind.QUOTES:
        return _of_quote(context.lookups.quotes[identity])
    place = context.lookups.places[_THINGS[kind], identity]
    return NamedLink(name=place.name or identity, address=place.address)


def _of_quote(quote: Quote) -> NamedLink:
    return NamedLink(name=f"“{short(quote.text)}”", address=quote.address)


def doubles(context: RenderContext) -> Iterator[Finding]:
    """Talks of which two files of one sort name the recording: one may be there twice."""
    sources = context.lookups.sources
    for talk in context.lookups.ordered_talks():
        named = {reason.sources for reason in talk.merged_because if reason.evidence == _ONE_NAME}
        for reason in talk.merged_because:
            first, other = reason.sources[0], reason.sources[-1]
            if (
                reason.evidence == _ONE_RECORDING
                and reason.sources not in named
                and sources[first].dialect == sources[other].dialect
            ):
                edit = Edit("talks", talk.id, {"split": [other]})
                yield Finding(
                    links=(_of_talk(talk),),
                    remarks=(context.words.said(reason.detail),),
                    parts=tuple(
                        FindingPart(
                            link=NamedLink(name=sources[it].file, address=sources[it].address)
                        )
                        for it in (first, other)
                    ),
                    offers=(CurationLine(line=edit.whole, when=context.words("desk.are_two")),),
                )


def overdue(context: RenderContext) -> Iterator[Finding]:
    """Predictions that fell due and that nobody has settled, the oldest first."""
    due = [prediction for prediction in context.lookups.corpus.predictions if prediction.overdue]
    for prediction in sorted(due, key=lambda item: (_last_day(item), item.id)):
        yield Finding(
            links=(NamedLink(name=short(prediction.text, _SENTENCE), address=prediction.address),),
            remarks=(
                context.words("prediction.due", due=context.words.date(_last_day(prediction))),
            ),
            offers=(_blank("predictions", prediction.id, "status", "resolved", "evidence"),),
        )


def _last_day(prediction: Prediction) -> str:
    return prediction.due.to if prediction.due else ""


def lacking(context: RenderContext) -> Iterator[Finding]:
    """Talks without a date, a voice or a recording, those that lack most first."""
    talks = [(tuple(_lacks(context, talk)), talk) for talk in context.lookups.ordered_talks()]
    for lacks, talk in sorted(talks, key=lambda pair: -len(pair[0])):
        if lacks:
            yield Finding(
                links=(_of_talk(talk),),
                remarks=tuple(remark for remark, _ in lacks),
                offers=(_blank("talks", talk.id, *(field for _, field in lacks)),),
            )


def _lacks(context: RenderContext, talk: Talk) -> Iterator[tuple[Markup, str]]:
    """What a talk lacks, in words, and the field that would hold it."""
    if not talk.earliest:
        yield context.words("talk.undated"), "date"
    if not talk.taking_part:
        yield context.words("desk.no_voice"), "people"
    if not talk.url:
        yield context.words("desk.no_recording"), "url"


def unattributed(context: RenderContext) -> Iterator[Finding]:
    """Talks with quotes that have no speaker or no time, those with most of them first."""
    talks = []
    for talk in context.lookups.ordered_talks():
        quotes = context.lookups.of_talk[talk.id].quotes
        silent = [quote for quote in quotes if quote.is_unnamed]
        untimed = [quote for quote in quotes if not any(it.time for it in quote.attestations)]
        either = list({quote.id: quote for quote in (*silent, *untimed)}.values())
        if either:
            talks.append((talk, silent, untimed, either))
    for talk, silent, untimed, either in sorted(talks, key=lambda row: -len(row[3])):
        counts = (("desk.unnamed_quotes", silent), ("desk.untimed_quotes", untimed))
        yield Finding(
            links=(_of_talk(talk),),
            remarks=tuple(context.words(key, n=len(some)) for key, some in counts if some),
            parts=tuple(
                FindingPart(link=_of_quote(quote), offer=_fill_in(quote, silent, untimed))
                for quote in either[:_FEW]
            ),
            more=more_link(context, len(either) - _FEW, either[0].address.partition("#")[0]),
        )


def _fill_in(quote: Quote, silent: Sequence[Quote], untimed: Sequence[Quote]) -> CurationLine:
    fields = [name for name, some in (("speaker", silent), ("time", untimed)) if quote in some]
    return _blank("quotes", quote.id, *fields)


def more_link(context: RenderContext, count: int, address: str) -> NamedLink | None:
    """What leads to so many pieces that are left out; None for none."""
    name = context.words.plain("desk.more", n=count)
    return NamedLink(name=name, address=address) if count > 0 else None


def undefined(context: RenderContext) -> Iterator[Finding]:
    """Concepts that texts name and nothing defines, the commonest first."""
    concepts = context.lookups.listed_concepts()
    without = [concept for concept in concepts if concept.mentions and not concept.is_defined]
    for concept in sorted(without, key=lambda concept: -concept.mentions):
        remark = context.words("count.mention", n=concept.mentions)
        yield _of_concept(concept, _blank("concepts", concept.id, "definition"), remark)


def unconnected(context: RenderContext) -> Iterator[Finding]:
    """Concepts that are defined, and that no text names: nothing leads to them."""
    for concept in context.lookups.listed_concepts():
        if concept.is_defined and not context.lookups.backlinks(concept):
            count = len(concept.definitions)
            remarks = [context.words("count.definition", n=count)] if count > 1 else []
            yield _of_concept(concept, _blank("concepts", concept.id, "aliases"), *remarks)


def only_listed(context: RenderContext) -> Iterator[Finding]:
    """Concepts that only a list of topics names, those that several talks list first."""
    concepts = context.lookups.listed_concepts()
    undefined = [it for it in concepts if not it.mentions and not it.is_defined]
    for concept in sorted(undefined, key=lambda concept: -len(concept.talks)):
        edit = Edit("concepts", concept.id, {"hide": True})
        offer = CurationLine(line=edit.whole, when=context.words("desk.no_concept"))
        count = len(concept.talks)
        remarks = [context.words("desk.listed_by", n=count)] if count > 1 else []
        yield _of_concept(concept, offer, *remarks)


def _of_concept(concept: Concept, offer: CurationLine, *remarks: Markup) -> Finding:
    link = NamedLink(name=concept.name, address=concept.address)
    return Finding(links=(link,), remarks=remarks, offers=(offer,))


def silent_people(context: RenderContext) -> Iterator[Finding]:
    """People of whom no page says more than that they are named."""
    lookups = context.lookups
    for entity in lookups.of_kind(EntityKind.PERSON):
        identity = EntityId(entity.id)
        parts = lookups.participations.get(identity, ())
        speaks = any(part.role.takes_part for part in parts)
        named = lookups.backlinks(entity)
        if speaks or named or lookups.quotes_by.get(identity):
            continue
        link = NamedLink(name=entity.name, address=entity.address)
        yield Finding(links=(link,), remarks=tuple(talk_counts(context, entity)))


def repair_edits(
    context: RenderContext, problem: Problem, source: Source | None
) -> Iterator[CurationLine]:
    """The lines that undo what a problem tells of: the times that were read anew, as printed."""
    if problem.code != "timecode-repaired" or problem.lines is None or source is None:
        return
    corpus = context.lookups.corpus
    timed = (
        ("quotes", (attestation for quote in corpus.quotes for attestation in quote.attestations)),
        *(("items", getattr(corpus, name)) for name in _TIMED),
    )
    for section, items in timed:
        for item in items:
            first, last = item.at.lines
            is_there = item.at.source == source.id and first <= problem.lines[0] <= last
            time = item.time
            if is_there and time and time.repaired and time.repaired != SET_BY_EDITOR:
                edit = Edit(section, item.id, {"time": time.printed})
                yield CurationLine(line=edit.whole)


def _blank(section: str, entry: str, *fields: str) -> CurationLine:
    """A line to be filled in: until then it changes nothing."""
    blanks = {field: _BLANKS.get(field, "") for field in fields}
    return CurationLine(line=Edit(section, entry, blanks).whole)


def _of_talk(talk: Talk) -> NamedLink:
    return NamedLink(name=talk.title, address=talk.address)
