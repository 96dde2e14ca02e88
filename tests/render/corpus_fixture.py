"""A small corpus made by hand: two talks, every kind of item, and text that tries to break out."""

from generator.link.graph import graph
from generator.model.account import Account, EntityKind, PassageKind, TimeCode
from generator.model.account_head import Duration, PersonRole
from generator.model.base import (
    AccountId,
    Address,
    ConceptId,
    EntityId,
    ItemId,
    QuoteId,
    Ref,
    SourceId,
    Span,
    Statement,
    TalkId,
)
from generator.model.corpus import (
    SCHEMA_VERSION,
    Concept,
    ConceptDefinition,
    Corpus,
    Entity,
    EntityNaming,
    Evidence,
    Participant,
    RelatedConcept,
    Talk,
)
from generator.model.items import (
    Attestation,
    Claim,
    Detail,
    Disagreement,
    Due,
    Fact,
    Insight,
    Mention,
    Passage,
    Prediction,
    Price,
    Quantity,
    Quote,
    Segment,
    Side,
    Speaker,
    Status,
    Takeaway,
    Topic,
)
from generator.model.links import Backlink, Links, RelatedTalk, Resembling
from generator.model.message import Message
from generator.model.problem import Problem, problem
from generator.model.reading import Reading
from generator.model.source import (
    Candidate,
    Coverage,
    Line,
    PrintedCount,
    Repair,
    Reprint,
    Role,
    Source,
    SourceText,
)
from tests.support import free, resolved_as

HOSTILE = (
    '<script>alert("x")</script> "][x](javascript:alert(1)) {: onclick=alert(1) } '
    "</p></div><!-- --> *a* _b_ `c` {{ 7*7 }} {% raw %} ![i](y) <img src=x onerror=alert(1)> "
    "# h ||| --8<-- \u202eevil\u202c"
)
ONE, TWO, THREE = SourceId("001_one"), SourceId("002_two"), SourceId("003 three & <b>")
TALK, OTHER = TalkId("moving-castles"), TalkId("quiet-talk")


def at(source: SourceId, first: int, last: int | None = None) -> Span:
    return Span(source=source, lines=(first, last or first))


def time(seconds: int, printed: str) -> TimeCode:
    return TimeCode(seconds=seconds, printed=printed)


REPAIRED = TimeCode(
    seconds=6192,
    printed="1:03:12",
    printed_seconds=3792,
    repaired=Message("clock.order", place=Message("place.between", before="88:28", after="113:31")),
)


def _source(number: int, identity: SourceId, talk: TalkId, lines: int, **more: object) -> Source:
    values: dict[str, object] = {
        "id": identity,
        "number": number,
        "file": f"{identity}.txt",
        "sha256": f"{number}" * 64,
        "dialect": "podcast-notes",
        "title": f"Source number {number}",
        "site": None,
        "url": None,
        "retrieved": None,
        "licence": None,
        "language": None,
        "talks": (talk,),
        "lines": lines,
        "coverage": Coverage(content=lines - 3, label=1, furniture=1, unread=0),
        "printed_counts": (),
        "repairs": (),
        "problems": (),
        "address": Address(f"sources/{identity}.html"),
        **more,
    }
    return Source(**values)  # type: ignore[arg-type]


SOURCES = (
    _source(
        1,
        ONE,
        TALK,
        12,
        site="one.example",
        url="https://one.example/a?b=1&c=2",
        retrieved="2026-11-20",
        licence="CC BY 4.0",
        printed_counts=(PrintedCount(what="segments", printed=3, read=2),),
        repairs=(
            Repair(
                line=4,
                printed="1:03:12",
                read="1:43:12",
                because=Message("place.behind", before="88:28"),
            ),
        ),
    ),
    _source(2, TWO, TALK, 12, url="javascript:alert(1)", title=HOSTILE),
    _source(3, THREE, OTHER, 12, language="fa"),
)


def _text(source: Source, reprint: Reprint = Reprint.FULL) -> SourceText:
    roles = {1: Role.LABEL, 2: Role.BLANK, 3: Role.FURNITURE, 12: Role.UNREAD}
    texts = {2: "", 4: "  \t- At 1:03:12 <b>  two  spaces</b>", 12: HOSTILE}
    return SourceText(
        id=source.id,
        file=source.file,
        sha256=source.sha256,
        encoding="utf-8",
        lines=tuple(
            Line(
                number=number,
                printed=texts.get(number, f"Line {number} of {source.file}"),
                role=roles.get(number, Role.CONTENT),
                what="share" if number == 3 else "",
            )
            for number in range(1, source.lines + 1)
        ),
        dialect=Candidate(
            dialect="podcast-notes",
            score=0.97,
            english="podcast notes",
            features=(Message("podcast-notes.fixture", english="times in front"),),
        ),
        runner_up=Candidate(dialect="tag-page", english="blog article", score=0.31),
        title=source.title,
        reprint=reprint,
    )


SPEAKER = Speaker(
    person=EntityId("ada-lovelace"), printed=None, because=Message("person.only_presented")
)
GHOSTS = Quote(
    id=QuoteId("ghosts2222"),
    talk=TALK,
    text="We're not building Castles, we're building ghosts... of a kind.",
    speaker=SPEAKER,
    concepts=(ConceptId("castles"),),
    attestations=(
        Attestation(
            id=QuoteId("ghosts2222"),
            text="We're not building Castles, we're building ghosts... of a kind.",
            note="On the nature of Castles.",
            context="Speaking about walls",
            speaker=SPEAKER,
            time=time(17, "0:17"),
            at=at(ONE, 5),
        ),
        Attestation(
            id=QuoteId("ghosts3333"),
            text="We’re not building castles. We’re building ghosts.",
            note=None,
            context=None,
            speaker=Speaker(person=EntityId("ada-lovelace"), printed="A. Lovelace", because=None),
            time=time(564, "09:24"),
            at=at(TWO, 5),
        ),
    ),
    note="The *teaser* repeats it.",
    address=Address(f"quotes/in/{TALK}.html#q-ghosts2222"),
)


def _quote(number: int, talk: TalkId = TALK, source: SourceId = ONE) -> Quote:
    identity = QuoteId(f"quote{number:05}")
    text = f"Utterance number {number} is about something else entirely."
    spoken = time(60 * number, f"{number}:00") if number != 3 else REPAIRED
    return Quote(
        id=identity,
        talk=talk,
        text=text if number != 2 else HOSTILE,
        speaker=None if number == 4 else Speaker(person=None, printed=HOSTILE, because=None),
        concepts=(),
        attestations=(
            Attestation(
                id=identity,
                text=text if number != 2 else HOSTILE,
                note=HOSTILE if number == 2 else None,
                context=None,
                speaker=None,
                time=None if number == 5 else spoken,
                at=at(source, 6),
            ),
        ),
        note=None,
        address=Address(f"quotes/in/{talk}.html#q-{identity}"),
    )


QUOTES = (GHOSTS, *(_quote(number) for number in range(1, 8)), _quote(20, OTHER, THREE))

CASTLES = Concept(
    id=ConceptId("castles"),
    name="Castles",
    aliases=("castle",),
    definition="### The editor's own words\n\n* first\n* second",
    definitions=(
        ConceptDefinition(
            id=ItemId("defcastle2"),
            name="Castles",
            text="Buildings that move, unlike Ghosts.",
            section="Key Concepts",
            talk=TALK,
            at=at(ONE, 7),
        ),
        ConceptDefinition(
            id=ItemId("defcastle3"),
            name="Castle",
            text=HOSTILE,
            section=HOSTILE,
            talk=TALK,
            at=at(TWO, 7),
        ),
    ),
    talks=(TALK, OTHER),
    related=(
        RelatedConcept(
            concept=ConceptId("ghosts"), weight=0.4, because=Message("related.together", n=1)
        ),
    ),
    mentions=4,
    linked=True,
    address=Address("concepts/castles.html"),
)


def _concept(identity: str, name: str, **more: object) -> Concept:
    values: dict[str, object] = {
        "id": ConceptId(identity),
        "name": name,
        "aliases": (),
        "definition": None,
        "definitions": (),
        "talks": (TALK,),
        "related": (),
        "mentions": 1,
        "linked": True,
        "address": Address(f"concepts/{identity}.html"),
        **more,
    }
    return Concept(**values)  # type: ignore[arg-type]


CONCEPTS = (
    CASTLES,
    _concept("ghosts", "Ghosts"),
    _concept("hostile", HOSTILE),
    _concept("moving-castles", "Moving castles"),
    _concept("移动城堡", "移动城堡"),
    _concept("unlinked", "Walls", linked=False),
)


def _entity(kind: EntityKind, folder: str, identity: str, name: str, **more: object) -> Entity:
    values: dict[str, object] = {
        "id": EntityId(identity),
        "kind": kind,
        "name": name,
        "aliases": (),
        "talks": (TALK,),
        "url": None,
        "namings": (
            EntityNaming(printed=name, talk=TALK, because=Message("person.listed"), at=at(TWO, 8)),
        ),
        "address": Address(f"{folder}/{identity}.html"),
        **more,
    }
    return Entity(**values)  # type: ignore[arg-type]


ENTITIES = (
    _entity(
        EntityKind.PERSON,
        "people",
        "ada-lovelace",
        "Ada Lovelace",
        aliases=("A. Lovelace",),
        url="https://ada.example/",
        talks=(TALK, OTHER),
    ),
    _entity(EntityKind.PERSON, "people", "host", HOSTILE, url="javascript:alert(1)"),
    _entity(EntityKind.ORGANISATION, "organisations", "acme", "Acme"),
    _entity(EntityKind.PRODUCT, "products", "anvil", "Anvil"),
    _entity(EntityKind.WORK, "works", "howl", "Moving castles"),
)

TALKS = (
    Talk(
        id=TALK,
        title="Moving castles",
        other_titles=(HOSTILE,),
        titles=(
            Statement(text="Moving castles", at=at(ONE, 1)),
            Statement(text=HOSTILE, at=at(TWO, 1)),
        ),
        people=(
            Participant(person=EntityId("ada-lovelace"), role=PersonRole.SPEAKER),
            Participant(person=EntityId("host"), role=PersonRole.HOST),
        ),
        event=f"An event {HOSTILE}",
        published="2025-10-17",
        duration=Duration(printed="146 min", seconds=8760),
        url="https://www.youtube.com/watch?v=abc&list=d",
        sources=(ONE, TWO),
        accounts=(AccountId(ONE), AccountId(TWO)),
        merged_because=(
            Evidence(
                evidence="shared-quote", detail=Message("same_talk.quotes", n=1), sources=(ONE, TWO)
            ),
        ),
        note="# Beware\n\nSee [castles](../concepts/castles.md).\n\n```\n# not a heading\n```",
        address=Address(f"talks/{TALK}.html"),
    ),
    Talk(
        id=OTHER,
        title=HOSTILE,
        other_titles=(),
        titles=(Statement(text=HOSTILE, at=at(THREE, 1)),),
        people=(),
        event=None,
        published=None,
        duration=None,
        url="javascript:alert(1)",
        sources=(THREE,),
        accounts=(AccountId(THREE),),
        merged_because=(),
        note=None,
        address=Address(f"talks/{OTHER}.html"),
    ),
)


def _passage(
    number: int, kind: PassageKind, section: str, source: SourceId, talk: TalkId = TALK
) -> Passage:
    return Passage(
        id=ItemId(f"passage{number:03}"),
        talk=talk,
        section=section,
        kind=kind,
        text=f"Passage {number} says that Castles move, and Castles rest.",
        at=at(source, 8),
    )


PASSAGES = (
    _passage(1, PassageKind.BRIEF, "In short", ONE),
    _passage(2, PassageKind.OVERVIEW, "Overview", ONE),
    _passage(3, PassageKind.SUMMARY, "Summary", TWO),
    _passage(4, PassageKind.DISCUSSION, "Discussion", TWO),
    _passage(5, PassageKind.ANALYSIS, HOSTILE, TWO),
    _passage(6, PassageKind.OTHER, "", THREE, OTHER),
)
SEGMENTS = (
    Segment(
        id=ItemId("segmentaaa"),
        talk=TALK,
        title="Intro to Castles",
        description="What it is about",
        time=time(0, "00:00"),
        at=at(ONE, 9),
    ),
    Segment(
        id=ItemId("segmentbbb"),
        talk=TALK,
        title="Also at nought",
        time=time(0, "0:00"),
        at=at(TWO, 9),
    ),
    Segment(id=ItemId("segmentccc"), talk=TALK, title="Without a time", at=at(TWO, 9)),
)
PREDICTIONS = (
    Prediction(
        id=ItemId("prediction"),
        talk=TALK,
        text="Castles will fly.",
        horizon="10 years",
        time=time(95, "01:35"),
        at=at(TWO, 10),
        due=Due(from_="2035-10", to="2035-10"),
        status=Status.OPEN,
        resolved=None,
        evidence=None,
        address=Address(f"talks/{TALK}.html#p-prediction"),
    ),
    Prediction(
        id=ItemId("prophecy22"),
        talk=TALK,
        text=HOSTILE,
        horizon=HOSTILE,
        at=at(TWO, 10),
        due=None,
        status=Status.CAME_TRUE,
        resolved="2026-03",
        evidence="https://proof.example/",
        address=Address(f"talks/{TALK}.html#p-prophecy22"),
    ),
)
CLAIMS = (
    Claim(
        id=ItemId("claim22222"),
        talk=TALK,
        text="Castles are heavy.",
        evidence="They sink.",
        time=time(108, "[01:48]"),
        at=at(TWO, 10),
    ),
)
FACTS = (
    Fact(
        id=ItemId("fact222222"),
        talk=TALK,
        text="Weight of a castle",
        value="0.075 castles/ton",
        time=time(1080, "18:00"),
        at=at(TWO, 10),
    ),
)
PRICES = (
    Price(
        id=ItemId("price22222"),
        talk=TALK,
        item="Anvil",
        value="$100",
        context="What it costs",
        time=time(1650, "27:30"),
        at=at(TWO, 10),
    ),
)
TAKEAWAYS = (
    Takeaway(
        id=ItemId("takeaway22"), talk=TALK, label="Castles move", text="So do we.", at=at(ONE, 10)
    ),
    Takeaway(id=ItemId("takeaway33"), talk=TALK, text=HOSTILE, at=at(TWO, 10)),
)
INSIGHTS = (
    Insight(
        id=ItemId("insight222"),
        talk=TALK,
        section="On walls",
        text="Walls are Castles.",
        marker="💡",
        at=at(ONE, 10),
    ),
)
TOPICS = (
    Topic(
        id=ItemId("topic22222"),
        talk=TALK,
        name="Ghosts (many)",
        refers_to=Ref(kind="concept", id="ghosts"),
        at=at(TWO, 11),
    ),
    Topic(
        id=ItemId("topic33333"),
        talk=TALK,
        name="Ada Lovelace",
        refers_to=Ref(kind="person", id="ada-lovelace"),
        at=at(TWO, 11),
    ),
)
DETAILS = (
    Detail(id=ItemId("detail2222"), talk=TALK, what="byline", text=HOSTILE, at=at(ONE, 11)),
    Detail(
        id=ItemId("detail3333"), talk=OTHER, what="figures", text="40 entities", at=at(THREE, 11)
    ),
)


def _mention(target: Ref, kind: str, identity: str, field: str, text: str, surface: str) -> Mention:
    start = text.index(surface)
    return Mention(
        target=target,
        in_=Ref(kind=kind, id=identity),
        field=field,
        start=start,
        end=start + len(surface),
        surface=surface,
        at=at(ONE, 5),
    )


_CASTLES = Ref(kind="concept", id="castles")
_WALLS = Ref(kind="concept", id="unlinked")
MENTIONS = (
    _mention(_CASTLES, "quote", "ghosts2222", "text", GHOSTS.text, "Castles"),
    _mention(_CASTLES, "quote", "ghosts2222", "note", "On the nature of Castles.", "Castles"),
    _mention(_CASTLES, "passage", "passage001", "text", PASSAGES[0].text, "Castles"),
    _mention(_CASTLES, "passage", "passage004", "text", PASSAGES[3].text, "Castles"),
    _mention(_CASTLES, "prediction", "prediction", "text", "Castles will fly.", "Castles"),
    _mention(_WALLS, "insight", "insight222", "text", "Walls are Castles.", "Walls"),
    _mention(Ref(kind="product", id="anvil"), "price", "price22222", "item", "Anvil", "Anvil"),
)


def _backlink(
    kind: str, identity: str, before: str, surface: str, after: str, field: str = "text"
) -> Backlink:
    return Backlink(
        in_=Ref(kind=kind, id=identity),
        field=field,
        talk=TALK,
        before=before,
        surface=surface,
        after=after,
        cut_before=False,
        cut_after=True,
        at=at(ONE, 8),
    )


BACKLINKS = {
    _CASTLES: (
        _backlink("quote", "ghosts2222", "We're not building ", "Castles", ""),
        _backlink("passage", "passage001", "Passage 1 says that ", "Castles", f" move {HOSTILE}"),
        _backlink("prediction", "prediction", "", "Castles", " will fly."),
        _backlink("claim", "claim22222", "", "Castles", " are heavy."),
        _backlink("segment", "segmentbbb", "Intro to ", "Castles", ""),
    ),
    Ref(kind="concept", id="ghosts"): (
        _backlink("definition", "defcastle2", "unlike ", "Ghosts", "."),
        _backlink("topic", "topic22222", "", "Ghosts", ""),
    ),
    Ref(kind="person", id="host"): (
        _backlink("quote", "ghosts2222", "On the nature of ", "Castles", "", "note"),
    ),
    Ref(kind="person", id="ada-lovelace"): (
        _backlink("passage", "passage001", "Passage 1 says that ", "Castles", ""),
    ),
    Ref(kind="work", id="howl"): (_backlink("claim", "claim22222", "", "Castles", ""),),
    Ref(kind="product", id="anvil"): (_backlink("price", "price22222", "", "Anvil", ""),),
}
DISAGREEMENTS = (
    Disagreement(
        id=ItemId("differs222"),
        talk=TALK,
        kind=Quantity.DURATION,
        sides=(
            Side(value="8760", printed="2:26:00", at=at(ONE, 2)),
            Side(value="9000", at=at(TWO, 1, 12)),
        ),
    ),
    Disagreement(
        id=ItemId("differs333"),
        talk=TALK,
        kind=Quantity.TIME,
        about=Ref(kind="quote", id="ghosts2222"),
        apart=547,
        sides=tuple(
            Side(
                value=str(one.time.seconds),
                printed=one.time.printed,
                time=one.time,
                item=Ref(kind="quote", id=one.id),
                at=one.at,
            )
            for one in GHOSTS.attestations
            if one.time
        ),
    ),
    Disagreement(
        id=ItemId("differs444"),
        talk=TALK,
        kind=Quantity.PRICE,
        sides=(
            Side(
                value="100 USD",
                printed="$100",
                text="Anvil",
                item=Ref(kind="price", id="price22222"),
                at=at(TWO, 10),
            ),
            Side(
                value="1000 USD",
                printed="$1000",
                text=HOSTILE,
                item=Ref(kind="takeaway", id="takeaway33"),
                at=at(ONE, 10),
            ),
        ),
    ),
)

CORPUS = Corpus(
    schema_version=SCHEMA_VERSION,
    sources=SOURCES,
    talks=TALKS,
    concepts=CONCEPTS,
    entities=ENTITIES,
    quotes=QUOTES,
    passages=PASSAGES,
    segments=SEGMENTS,
    predictions=PREDICTIONS,
    claims=CLAIMS,
    facts=FACTS,
    prices=PRICES,
    takeaways=TAKEAWAYS,
    insights=INSIGHTS,
    topics=TOPICS,
    details=DETAILS,
    disagreements=DISAGREEMENTS,
    mentions=MENTIONS,
)

RELATED: dict[TalkId, tuple[RelatedTalk, ...]] = {
    TALK: (
        RelatedTalk(
            talk=OTHER,
            weight=0.3,
            because=Message("related.common", each="Castles"),
            concepts=(),
            people=(),
        ),
    )
}

LINKS = Links(
    corpus=CORPUS,
    backlinks=BACKLINKS,
    related_talks=RELATED,
    graph=graph(CORPUS, BACKLINKS, RELATED),
    resembling={
        ConceptId("ghosts"): (
            Resembling(quote=QuoteId("ghosts2222"), words=("ethereal", "spirit")),
        )
    },
)


def _account(source: SourceId, **more: object) -> Account:
    return Account(id=AccountId(source), source=source, at=at(source, 1, 12), **more)  # type: ignore[arg-type]


READING = Reading(
    sources=tuple(_text(source) for source in SOURCES),
    accounts=(
        _account(ONE, published="2025-10-17", duration=Duration(printed="2:26:00", seconds=8760)),
        _account(TWO, duration=Duration(printed="146 min", seconds=8760)),
        _account(THREE),
    ),
    notes={TALK: "Title\n=====\n\nAn unclosed <div> of the editor's."},
)
EMPTY_LINKS = Links(
    corpus=Corpus(
        schema_version=SCHEMA_VERSION,
        sources=(),
        talks=(),
        concepts=(),
        entities=(),
        quotes=(),
        passages=(),
        segments=(),
        predictions=(),
        claims=(),
        facts=(),
        prices=(),
        takeaways=(),
        insights=(),
        topics=(),
        details=(),
        mentions=(),
    ),
    backlinks={},
    related_talks={},
)
PROBLEMS: tuple[Problem, ...] = (
    problem("timecode-repaired", free("1:03:12 read as 1:43:12"), "001_one.txt", (4, 4)),
    problem("seed-empty", free(HOSTILE), "empty <b>.txt"),
)

RESOLVED = resolved_as(CORPUS, READING, notes=READING.notes)


def with_reprint(reprint: Reprint) -> Reading:
    """The reading with all sources reprinted as asked."""
    return Reading(
        sources=tuple(_text(source, reprint) for source in SOURCES), accounts=READING.accounts
    )
