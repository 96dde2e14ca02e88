"""Quotes: one for each utterance of a talk, with every account's wording of it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec.structs import replace

from generator.curation.merges import QuoteEdits, own_ending
from generator.model.account import Account, AccountPassage, Quotation
from generator.model.base import QuoteId, TalkId
from generator.model.curation import Part, QuoteCuration
from generator.model.grouping import grouped, indexed, rows_of
from generator.model.items import ALIKE, SET_BY_EDITOR, Attestation, Quote, Speaker
from generator.model.message import Message
from generator.model.site.address import quote_address
from generator.resolve.items.ids import attestation_id
from generator.resolve.items.timing import confirmed_times, edited_time
from generator.resolve.names.named_things import NamedThings
from generator.resolve.names.speakers import Voices, voices_of
from generator.resolve.quotes.attribution import inferred_speaker
from generator.resolve.quotes.recurring import with_recurring
from generator.resolve.quotes.same_utterance import candidate_pairs, same_utterance, spoken
from generator.resolve.talk_groups import TalkGroup, TalkGroups
from generator.text.naming.normal import words

_LEAST = 6
"""Words of a quote: fewer may be anybody's."""

_SHINGLE = 3


class HeardWords:
    """What is said in the transcripts of one talk; gone through when a quote first asks."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        """Takes the accounts of a talk."""
        self._accounts = tuple(accounts)

    def label_of(self, text: str) -> str | None:
        """The only label under which these words are said, or None."""
        spelt = words(text)
        if len(spelt) < _LEAST or not self._said:
            return None
        run = f" {' '.join(spelt)} "
        near = self._places.get(tuple(spelt[:_SHINGLE]), ())
        labels = {self._said[place][0] for place in near if run in self._said[place][1]}
        return labels.pop() if len(labels) == 1 else None

    @cached_property
    def _said(self) -> Sequence[tuple[str, str]]:
        """Each passage that somebody says: the label and the words."""
        return [
            (item.speaker, f" {' '.join(words(item.text))} ")
            for account in self._accounts
            for item in account.of(AccountPassage)
            if item.speaker
        ]

    @cached_property
    def _places(self) -> dict[tuple[str, ...], set[int]]:
        """The passages that have three words in a row."""
        places: dict[tuple[str, ...], set[int]] = {}
        for place, (_, text) in enumerate(self._said):
            for shingle in rows_of(text.split(), _SHINGLE):
                places.setdefault(shingle, set()).add(place)
        return places


def quotes_of(groups: TalkGroups, names: NamedThings) -> tuple[Quote, ...]:
    """All quotes, by talk and then by their leading attestation's source and line."""
    quotes = (quote for talk in groups.talks for quote in _of_talk(talk, names))
    return with_recurring(sorted(_distinct(quotes), key=_place), groups.shared, names.curation)


def _of_talk(talk: TalkGroup, names: NamedThings) -> Iterator[Quote]:
    edits = QuoteEdits(talk.id, names.curation)
    voices = voices_of(talk.id, talk.accounts, names.people, names.speakers)
    wordings = list(_attestations(talk, voices, edits))
    for cluster in confirmed_times(_clusters(wordings, edits)):
        yield _quote(talk.id, cluster, edits)


def _place(quote: Quote) -> tuple[str, str, tuple[int, int], str]:
    at = quote.attestations[0].at
    return quote.talk, at.source, at.lines, quote.id


def _attestations(talk: TalkGroup, voices: Voices, edits: QuoteEdits) -> Iterator[Attestation]:
    heard = HeardWords(talk.accounts)
    for account in sorted(talk.accounts, key=lambda member: member.id):
        for quotation in account.of(Quotation):
            identity = attestation_id(quotation)
            entry = edits.of(identity)
            yield Attestation(
                id=identity,
                text=quotation.text,
                note=quotation.note,
                context=quotation.context,
                speaker=_speaker(quotation, account, voices, entry, heard),
                time=edited_time(quotation.time, entry.time),
                at=quotation.at,
            )


def _speaker(
    quotation: Quotation,
    account: Account,
    voices: Voices,
    entry: QuoteCuration,
    heard: HeardWords,
) -> Speaker | None:
    """The speaker: the editor's, the one printed, who says it elsewhere, or whom only it leaves."""
    if entry.speaker == Part.NONE:
        return None
    person = voices.people.named(entry.speaker) if entry.speaker else None
    if person:
        return Speaker(person=person, printed=quotation.speaker, because=SET_BY_EDITOR)
    if quotation.speaker:
        return voices.speaker(quotation.speaker, printed=quotation.speaker)
    label = heard.label_of(quotation.text)
    said_by = voices.speaker(label, because=Message("person.heard")) if label else None
    if said_by is not None and said_by.person is not None:
        return said_by
    return inferred_speaker(quotation, account, voices)


def _clusters(
    attestations: list[Attestation], edits: QuoteEdits
) -> Iterator[tuple[Attestation, ...]]:
    """Attestations of one utterance together: by wording, and as the editor says."""
    wordings = [spoken(one.text) for one in attestations]
    alike = [
        (first, second)
        for first, second in candidate_pairs(wordings)
        if (
            attestations[first].id == attestations[second].id
            or attestations[first].at.source != attestations[second].at.source
        )
        and same_utterance(
            wordings[first],
            wordings[second],
            _seconds_between(attestations[first], attestations[second]),
        )
    ]
    places = indexed((str(one.id), index) for index, one in enumerate(attestations))
    equal = [(same[0], other) for same in places.values() for other in same[1:]]
    by_hand = [
        (indexes[0], places[other][0])
        for identity, indexes in places.items()
        for other in edits.of(identity).same_as
        if other in places
    ]
    for members in edits.clusters([one.id for one in attestations], [*equal, *by_hand, *alike]):
        yield tuple(attestations[i] for i in members)


def _seconds_between(one: Attestation, other: Attestation) -> int | None:
    if one.time is None or other.time is None:
        return None
    return abs(one.time.seconds - other.time.seconds)


def _quote(talk: TalkId, cluster: Iterable[Attestation], edits: QuoteEdits) -> Quote:
    """The fullest wording leads; the others follow in the order of their sources."""
    others = sorted(
        _agreeing(tuple(cluster), edits),
        key=lambda wording: (wording.at.source, wording.at.lines, wording.id),
    )
    lead = min(others, key=lambda wording: (-len(wording.text), wording.id))
    others.remove(lead)
    ids = {lead.id, *(wording.id for wording in others)}
    same = [(one, other) for one in ids for other in edits.of(one).same_as if other in ids]
    by_hand = {name for pair in same for name in pair}
    ordered = (
        lead,
        *(
            replace(wording, because=SET_BY_EDITOR if wording.id in by_hand else ALIKE)
            for wording in others
        ),
    )
    speakers = [wording.speaker for wording in ordered if wording.speaker]
    notes = [edits.of(wording.id).note for wording in ordered]
    return Quote(
        id=lead.id,
        talk=talk,
        text=lead.text,
        speaker=min(speakers, key=_trust, default=None),
        concepts=(),
        attestations=ordered,
        note=next((note for note in notes if note), None),
        address=quote_address(talk, lead.id),
    )


def _agreeing(cluster: tuple[Attestation, ...], edits: QuoteEdits) -> Iterator[Attestation]:
    """The wordings, without what was concluded of a speaker where another wording knows better.

    It prints somebody else, or the editor says that nobody is to be named.
    """
    unnamed = any(edits.of(wording.id).speaker == Part.NONE for wording in cluster)
    speakers = [wording.speaker for wording in cluster if wording.speaker]
    stated = {speaker.person for speaker in speakers if _trust(speaker) < _CONCLUDED}
    for wording in cluster:
        speaker = wording.speaker
        doubtful = speaker and _trust(speaker) == _CONCLUDED and speaker.person not in stated
        if doubtful and (stated or unnamed):
            yield replace(wording, speaker=None)
        else:
            yield wording


_CONCLUDED = 2


def _trust(speaker: Speaker) -> int:
    """The editor's word first, then what is printed, then what was concluded."""
    if speaker.because == SET_BY_EDITOR:
        return 0
    return 1 if speaker.printed else _CONCLUDED


def _distinct(quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Quotes of different talks with one wording get a suffix each, from the talk's own id."""
    by_id = grouped(quotes, lambda quote: quote.id)
    for identity, sharing in by_id.items():
        if len(sharing) == 1:
            yield sharing[0]
            continue
        for quote in sharing:
            own = QuoteId(f"{identity}{own_ending(quote.talk)}")
            lead = replace(quote.attestations[0], id=own)
            yield replace(
                quote,
                id=own,
                attestations=(lead, *quote.attestations[1:]),
                address=quote_address(quote.talk, own),
            )
