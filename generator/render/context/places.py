"""Where everything stands on the site: the address of each item and its anchor on a page."""

import re
from collections import defaultdict
from collections.abc import Iterable

from markupsafe import Markup

from generator.model.base import Address, TalkId, Value
from generator.model.corpus import Corpus
from generator.model.items import Segment
from generator.model.page import Placement
from generator.render.context.talk_lookups import items_by_kind
from generator.text.markdown.escape import fill
from generator.text.naming.ids import content_id

_SHORT_ANCHORS = {"quote": "q", "prediction": "p"}
_NAME = re.compile(r"[A-Za-z0-9_-]+")


class Place(Value, frozen=True, kw_only=True):
    """Where a reference leads: the address, the talk it belongs to and its name, if it has one."""

    address: Address
    talk: TalkId | None = None
    name: str | None = None


def item_anchor(kind: str, identity: str) -> str:
    """The name of an item's anchor on its talk's page: letters, digits, `-` and `_` only."""
    safe = identity if _NAME.fullmatch(identity) else content_id(identity)
    return f"{_SHORT_ANCHORS.get(kind, kind)}-{safe}"


def segment_anchors(segments: Iterable[Segment]) -> dict[str, Markup]:
    """`s-<seconds>` by segment id; a second that is taken in the talk gets a number behind it."""
    taken: defaultdict[tuple[TalkId, str], int] = defaultdict(int)
    anchors: dict[str, Markup] = {}
    for segment in segments:
        if segment.time is None:
            anchors[segment.id] = fill(item_anchor("segment", segment.id))
            continue
        name = f"s-{segment.time.seconds}"
        taken[segment.talk, name] += 1
        count = taken[segment.talk, name]
        anchors[segment.id] = fill(name if count == 1 else f"{name}-{count}")
    return anchors


def places(
    corpus: Corpus, anchors: dict[str, Markup], placement: Placement
) -> dict[tuple[str, str], Place]:
    """Where a reference of each kind and id leads; `anchors` are those of segments."""
    places_by_ref: dict[tuple[str, str], Place] = {}
    addresses = {talk.id: talk.address for talk in corpus.talks}
    for talk in corpus.talks:
        places_by_ref["talk", talk.id] = Place(address=talk.address, talk=talk.id, name=talk.title)
    for concept in corpus.concepts:
        places_by_ref["concept", concept.id] = Place(address=concept.address, name=concept.name)
        for definition in concept.definitions:
            place = Place(address=concept.address, talk=definition.talk, name=concept.name)
            places_by_ref["definition", definition.id] = place
    for entity in corpus.entities:
        places_by_ref[entity.kind.value, entity.id] = Place(
            address=entity.address, name=entity.name
        )
    for source in corpus.sources:
        places_by_ref["source", source.id] = Place(address=source.address, name=source.title)
    for quote in corpus.quotes:
        for attestation in reversed(quote.attestations):
            places_by_ref["quote", attestation.id] = Place(address=quote.address, talk=quote.talk)
        places_by_ref["quote", quote.id] = Place(address=quote.address, talk=quote.talk)
    for kind, items in items_by_kind(corpus):
        for item in items:
            name = anchors[item.id] if kind == "segment" else item_anchor(kind, item.id)
            page = placement.page(kind, item.id, addresses[item.talk])
            address = Address(f"{page}#{name}")
            places_by_ref[kind, item.id] = Place(address=address, talk=item.talk)
    return places_by_ref
