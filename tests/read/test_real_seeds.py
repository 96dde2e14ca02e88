"""The five real seeds read exactly: every number and every trap that the design lists."""

from collections import Counter

import pytest

from generator.messages.words import english
from generator.model.account import (
    Account,
    AccountClaim,
    AccountDetail,
    AccountFact,
    AccountInsight,
    AccountPassage,
    AccountPrediction,
    AccountPrice,
    AccountSegment,
    AccountTakeaway,
    AccountTopic,
    Definition,
    Naming,
    PassageKind,
    Quotation,
)
from generator.model.reading import Reading
from generator.model.source import Role, SourceText
from generator.read import read
from tests.support import config


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(config())


@pytest.fixture(scope="module")
def accounts(reading: Reading) -> dict[str, Account]:
    return {account.source[:3]: account for account in reading.accounts}


@pytest.fixture(scope="module")
def sources(reading: Reading) -> dict[str, SourceText]:
    return {source.id[:3]: source for source in reading.sources}


def sections(account: Account) -> Counter[str]:
    return Counter(passage.section for passage in account.of(AccountPassage))


def test_one_account_each_and_the_right_dialects(
    reading: Reading, sources: dict[str, SourceText]
) -> None:
    assert len(reading.accounts) == len(reading.sources) == 5
    assert {key: source.dialect.dialect for key, source in sources.items()} == {
        "000": "news-article",
        "001": "podcast-notes",
        "002": "interview-digest",
        "003": "tag-page",
        "004": "video-insights",
    }


def test_dialects_are_recognised_with_a_clear_lead(sources: dict[str, SourceText]) -> None:
    for source in sources.values():
        runner_up = source.runner_up.score if source.runner_up else 0
        assert source.dialect.score - runner_up >= 0.5, source.id


def test_nothing_is_wrong_but_what_was_repaired(reading: Reading) -> None:
    assert Counter(problem.code for problem in reading.problems) == {
        "timecode-repaired": 2,
        "mojibake-repaired": 1,
        "mojibake-ambiguous": 4,
    }


@pytest.mark.parametrize(
    ("source", "content", "label", "furniture"),
    [
        ("000", 23, 3, 4),
        ("001", 54, 5, 1),
        ("002", 59, 11, 1),
        ("003", 22, 4, 0),
        ("004", 31, 10, 2),
    ],
)
def test_every_line_is_accounted_for(
    sources: dict[str, SourceText], source: str, content: int, label: int, furniture: int
) -> None:
    roles = Counter(line.role for line in sources[source].lines if line.role is not Role.BLANK)
    expected = {Role.CONTENT: content, Role.LABEL: label, Role.FURNITURE: furniture}
    assert roles == Counter(expected)
    assert sum(roles.values()) == sum(bool(line.text.strip()) for line in sources[source].lines)


def test_furniture_line_by_line(sources: dict[str, SourceText]) -> None:
    found = {
        (key, line.number): (line.text.strip(), line.what)
        for key, source in sources.items()
        for line in source.lines
        if line.role is Role.FURNITURE
    }
    assert found == {
        ("000", 9): ("Share:", "share"),
        ("000", 43): ("Trending Now", "related"),
        ("000", 45): ("More in AI Research", "related"),
        ("000", 47): ("Browse more AI articles", "related"),
        ("001", 3): ("Show transcript", "transcript"),
        ("002", 7): ("Switch language → 中文", "language"),
        ("004", 1): ("Skip to main content", "skip"),
        ("004", 44): ("Hover · drag to explore", "map"),
    }


def test_news_article(accounts: dict[str, Account]) -> None:
    account = accounts["000"]
    assert len(account.titles) == 2
    assert account.titles[0].text == account.titles[1].text
    definitions = account.of(Definition)
    assert [definition.name for definition in definitions] == [
        "Engineering's Phase Shift",
        "AI Psychosis",
        "Claws",
        "AutoResearch",
        "SETI-at-Home-style AI Movement",
        "Model Speciation",
        "Jobs Data",
        "Robotics",
        "MicroGPT",
        "Education",
    ]
    assert sections(account) == {"": 1, "What Happened": 2, "Context": 4, "AI Analysis": 1}
    assert [(detail.what, detail.text) for detail in account.of(AccountDetail)] == [
        ("category", "AI ResearchScore: 85"),
        ("byline", "8h ago·2 min read·10 views·via @rohanpaul_ai"),
        ("original", "Original sourcex.com"),
    ]
    assert {(person.name, person.role.value, person.handle) for person in account.people} == {
        ("Andrej Karpathy", "speaker", None),
        ("Rohan Pandey", "via", "@rohanpaul_ai"),
    }
    assert account.published is None
    assert account.duration is None


def test_podcast_notes(accounts: dict[str, Account]) -> None:
    account = accounts["001"]
    assert sections(account) == {"Audio Brief": 7, "Episode Overview": 4}
    assert Counter(passage.kind for passage in account.of(AccountPassage)) == {
        PassageKind.BRIEF: 7,
        PassageKind.OVERVIEW: 4,
    }
    assert len(account.of(Definition)) == 10
    assert len(account.of(Quotation)) == 20
    assert len(account.of(AccountTakeaway)) == 12
    assert [person.name for person in account.people] == ["Andrej Karpathy"]
    assert account.of(Definition)[1].name == 'AI as "Ghosts"'


def test_podcast_notes_quotes(accounts: dict[str, Account]) -> None:
    quotes = accounts["001"].of(Quotation)
    assert all(quote.time and quote.note and quote.speaker is None for quote in quotes)
    nested = quotes[11]
    assert nested.text.startswith("it's business as usual")
    assert nested.text.endswith("for decades.")
    bracketed = quotes[12]
    assert bracketed.context == "Speaking about computers and mobile phones"
    assert bracketed.text == "You can't find them in GDP. GDP is the same exponential."
    assert quotes[13].note == (
        'Karpathy directly challenges the "sharp left turn" or rapid takeoff hypothesis.'
    )
    assert quotes[0].text.startswith("We're not actually building animals, we're building ghosts..")


def test_clock_repair(accounts: dict[str, Account], sources: dict[str, SourceText]) -> None:
    times = [quote.time for quote in accounts["001"].of(Quotation) if quote.time]
    repaired = [time for time in times if time.repaired]
    assert [(time.printed, time.printed_seconds, time.seconds) for time in repaired] == [
        ("1:03:12", 3792, 6192),
        ("1:05:01", 3901, 6301),
    ]
    assert {english(time.repaired) for time in repaired if time.repaired} == {
        "it stands between 88:28 and 113:31"
    }
    assert [time.seconds for time in times] == sorted(time.seconds for time in times)
    clocks = sources["001"].repairs
    assert [(repair.line, repair.printed, repair.read) for repair in clocks] == [
        (42, "1:03:12", "1:43:12"),
        (43, "1:05:01", "1:45:01"),
    ]
    assert not sources["002"].repairs


def test_interview_digest(accounts: dict[str, Account], sources: dict[str, SourceText]) -> None:
    account = accounts["002"]
    counts = Counter(item.type_name.capitalize() for item in account.items)
    assert counts == {
        "Segment": 14,
        "Price": 1,
        "Fact": 2,
        "Claim": 3,
        "Prediction": 3,
        "Definition": 4,
        "Naming": 5,
        "Quotation": 3,
        "Topic": 7,
        "Takeaway": 5,
        "Detail": 2,
    }
    assert account.duration is not None
    assert (account.duration.printed, account.duration.seconds) == ("146 min", 8760)
    assert [(person.name, person.short) for person in account.people] == [
        ("Andrej Karpathy", None),
        ("Dwarkesh Patel", "Dwarkesh"),
    ]
    printed = {one.what: (one.printed, one.read) for one in sources["002"].printed_counts}
    assert printed == {
        "segments": (14, 14),
        "prices": (1, 1),
        "facts": (2, 2),
        "claims": (3, 3),
        "predictions": (3, 3),
        "technologies": (4, 4),
        "companies": (5, 5),
        "quotes": (3, 3),
    }


def test_interview_digest_items(accounts: dict[str, Account]) -> None:
    account = accounts["002"]
    (price,) = account.of(AccountPrice)
    assert (price.item, price.value, price.context) == (
        "NanoGPT",
        "$100",
        "The cost to build NanoGPT as shown on the GitHub repo.",
    )
    assert price.time is not None
    assert price.time.seconds == 27 * 60 + 30
    assert [fact.value for fact in account.of(AccountFact)] == [
        "0.075 bits/token",
        "320 kB (2.56 million bits) per token",
    ]
    assert [claim.evidence is not None for claim in account.of(AccountClaim)] == [True] * 3
    assert account.of(AccountClaim)[0].evidence is not None
    assert (account.of(AccountClaim)[0].evidence or "").startswith("They cannot remember")
    assert [one.horizon for one in account.of(AccountPrediction)] == [
        "10 years",
        "Near future",
        "Long term",
    ]
    assert [naming.name for naming in account.of(Naming)] == [
        "OpenAI",
        "DeepMind",
        "Tesla",
        "Waymo",
        "Google",
    ]
    quotes = account.of(Quotation)
    assert [(quote.speaker, quote.time.printed if quote.time else None) for quote in quotes] == [
        ("Andrej Karpathy", "00:00"),
        ("Andrej Karpathy", "09:24"),
        ("Andrej Karpathy", "41:35"),
    ]
    assert quotes[2].text == "Humans don’t use reinforcement learning."
    education = account.of(AccountSegment)[11]
    assert education.time is not None
    assert (education.time.printed, education.time.seconds) == ("01:05:43", 3943)
    assert education.time.repaired is None


def test_tag_page(accounts: dict[str, Account], sources: dict[str, SourceText]) -> None:
    account = accounts["003"]
    assert sections(account) == {"TL;DR": 1, "Summary": 4, "Discussion": 6}
    takeaways = account.of(AccountTakeaway)
    assert len(takeaways) == 7
    assert all(takeaway.label for takeaway in takeaways)
    assert takeaways[1].label == "Simple algorithms, massive impact"
    assert sources["003"].site == "PJFP.com"
    assert [person.name for person in account.people] == ["Andrej Karpathy"]


def test_video_insights(accounts: dict[str, Account], sources: dict[str, SourceText]) -> None:
    account = accounts["004"]
    insights = account.of(AccountInsight)
    assert list(Counter(insight.section for insight in insights).values()) == [3, 3, 3, 4, 3]
    assert [insight.marker for insight in insights] == [
        "💡", "🧠", "🎯", "🚀", "🛠️", "👨‍💻", "📈", "💰", "⚠️", "📉", "🔑", "📊", "🌐", "✅", "🚧", "💡",
    ]  # fmt: skip
    assert account.published == "2025-11-18"
    assert account.duration is not None
    assert account.duration.seconds == 15 * 60
    figures = [detail.text for detail in account.of(AccountDetail) if detail.what == "figures"]
    assert figures == [
        "28 connections·40 entities in this video→",
        "Knowledge graph40 entities · 28 connections",
        "40 entities",
        "Chapters7 moments",
        "Transcript56 segments",
        "Smart Objects40 · 28 links",
        "People· 2",
        "Concepts· 28",
        "Products· 4",
        "Companies· 3",
        "Medias· 3",
    ]
    (count,) = sources["004"].printed_counts
    assert (count.what, count.printed, count.read) == ("topics", 15, 15)


def test_run_together_topics(accounts: dict[str, Account]) -> None:
    assert [topic.name for topic in accounts["004"].of(AccountTopic)] == [
        "Large Language Models (LLMs)",
        "Neural Networks",
        "Software 2.0",
        "Transformer Architecture",
        "Prompt Engineering",
        "Reinforcement Learning from Human Feedback (RLHF)",
        "Scaling Laws",
        "Context Windows",
        "Tokenization",
        "Vision-Language Models",
        "Multimodal AI",
        "GPU Processing",
        "Supervised Learning",
        "AI Safety",
        "Andrej Karpathy",
    ]


def test_sound_lines_of_the_damaged_file_are_untouched(sources: dict[str, SourceText]) -> None:
    repaired = {repair.line for repair in sources["004"].repairs}
    assert repaired == {10, 16, 17, 18, 22, 23, 28, 29, 30, 35, 37, 38, 44, *range(59, 65)}
    for source in sources.values():
        for line in source.lines:
            if not any(repair.line == line.number for repair in source.repairs):
                assert line.printed == line.text
