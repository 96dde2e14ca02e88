"""What pages of a family may print otherwise: bylines, keys, related pages, names, sections."""

import pytest

from generator.model.account import AccountDetail, AccountPassage, AccountTopic, Naming, Quotation
from generator.model.account_head import PersonRole
from generator.model.source import Role
from generator.read.outline.furniture.phrases import furniture
from generator.text.quantities.durations import find_duration
from tests.support import account_of, seed_of

ARTICLE = "Ada Okafor's 'Hedges' Talk\nGardensScore: 80\n\nAda Okafor's 'Hedges' Talk\n\nA talk.\n"
BYLINE = "8h ago·2 min read·10 views\n\nWhat Happened\n\nOkafor spoke.\n\n"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2h 34m 12s", 9252),
        ("1 hour, 2 minutes and 3 seconds", 3723),
        ("12 min 30 s", 750),
        ("92 分钟", 5520),
        ("2 Stunden 5 Minuten", 7500),
        ("1h 5m", 3900),
    ],
)
def test_durations(text: str, seconds: int) -> None:
    found = find_duration(text)
    assert found is not None
    assert (found.printed, found.seconds) == (text, seconds)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Unsubscribe | Update your preferences", "legal"),
        ("[Leave a comment](https://example.org/#c)", "comments"),
        ("切换语言 → English", "language"),
        ("Sprache wechseln → 中文", "language"),
        ("Home | A talk about hedges", None),
        ("From English → to German in one year", None),
    ],
)
def test_furniture(text: str, what: str | None) -> None:
    assert furniture(text) == what


def test_related_titles_with_their_ranks_and_scores_are_furniture_to_the_end() -> None:
    related = "Trending Now\n\n1\nHedges Go to Court: a Report\nLawScore: 71\n2\nRoots\n3h ago"
    seed = seed_of(f"{ARTICLE}\n{BYLINE}AI Analysis\n\nGood.\n\n{related}")
    roles = {line.text: line.role for line in seed.source.lines}
    for text in related.split("\n"):
        assert not text or roles[text] is Role.FURNITURE, text


def test_a_sentence_behind_related_titles_keeps_them_on_the_page() -> None:
    tail = "Trending Now\n\n1\nHedges Go to Court\n\nOkafor will speak again in May."
    seed = seed_of(f"{ARTICLE}\n{BYLINE}AI Analysis\n\nGood.\n\n{tail}")
    kept = {line.text for line in seed.source.lines if line.role is Role.CONTENT}
    assert "Okafor will speak again in May." in kept


def test_a_run_of_keys_is_of_the_header_if_one_is_known() -> None:
    text = "A talk about hedges\nTrack: Gardens\nRoom: Hall B\nSpeaker: Ada Okafor\n\nWords."
    details = account_of(text).of(AccountDetail)
    assert [(one.what, one.text) for one in details] == [
        ("metadata", "Track: Gardens"),
        ("metadata", "Room: Hall B"),
        ("byline", "Speaker: Ada Okafor"),
    ]
    alone = account_of("A talk about hedges\nTrack: Gardens\nRoom: Hall B\n\nWords.")
    assert not alone.of(AccountDetail)


def test_a_panel_is_a_title_or_lists_its_speakers() -> None:
    assert [one.text for one in account_of("Panel: Night and Day\n\nWords.").titles] == [
        "Panel: Night and Day"
    ]
    listed = account_of("On hedges\n\nPanel: Ada Okafor; Bo Li\nChair: Cleo Marsh\n\nWords.")
    assert {(one.name, one.role) for one in listed.people} == {
        ("Ada Okafor", PersonRole.SPEAKER),
        ("Bo Li", PersonRole.SPEAKER),
        ("Cleo Marsh", PersonRole.HOST),
    }


@pytest.mark.parametrize(
    ("title", "body", "names"),
    [
        (
            "Debate With Ada Okafor and Bo Lindqvist Splits Over Rebuilding",
            "Okafor disagreed. Then Bo Lindqvist spoke.",
            ["Ada Okafor", "Bo Lindqvist"],
        ),
        (
            "Ada Okafor Says Hedge Law Was Written by Cows",
            "The lawyer Ada Okafor reads it aloud.",
            ["Ada Okafor"],
        ),
        (
            "Wind and Wire | Ada Okafor | Bridge Evenings",
            "Okafor did. See https://okafor.example",
            ["Ada Okafor"],
        ),
        (
            "373: Ada Okafor — Part Water, Discover Weirs",
            "Our guest Ada Okafor, author of Part Water, Discover Weirs, founder of a mill.",
            ["Ada Okafor"],
        ),
        (
            "Folge 12: Ada Okafor und Bo Lindqvist zur Macht der Wehre",
            "Heute sind Ada Okafor und Bo Lindqvist bei uns.",
            ["Ada Okafor", "Bo Lindqvist"],
        ),
        ("Ada Okafor's Key Ideas on Weirs", "It is by Ada Okafor.", ["Ada Okafor"]),
        ("Slow Weirs -Ada Okafor @ada", "We talk of weirs and mills.", ["Ada Okafor"]),
        ("Slow Weirs - Ada Okafor - Weirworks @ada", "We talk of weirs.", ["Ada Okafor"]),
        ("Slow Weirs (Speaker: Ada B. Okafor)", "We talk of weirs.", ["Ada B. Okafor"]),
        ("Bonus episode: Ada Okafor on Weirs", "We talk of weirs and mills.", ["Ada Okafor"]),
        ("Ada Okafor's Nonsense “Pledge”", "What Ada Okafor promised is nonsense.", []),
        ("Deep Roots Shows Promise", "The deep roots go on.", []),
        ("Rivers That Remember", "Full title: Rivers That Remember", []),
    ],
)
def test_names_in_titles(title: str, body: str, names: list[str]) -> None:
    assert [one.name for one in account_of(f"{title}\n\n{body}").people] == names


def test_the_mark_of_a_tag_is_no_part_of_a_topic() -> None:
    text = "# Weirs\n\nWords.\n\n## Keywords\n\n#RiverCouncil, #Weirs, #2 of them, C#\n"
    topics = [topic.name for topic in account_of(text).of(AccountTopic)]
    assert topics == ["RiverCouncil", "Weirs", "#2 of them", "C#"]


def test_a_tag_among_keys_makes_no_tag_page() -> None:
    text = "# A talk\n\nSpeaker: Ada Okafor\nTag: hedges\nLength: 45 min\n\n# Notes\n\nWords."
    assert seed_of(text).source.dialect.dialect == "notes"
    page = "Hedges & Co\n\nTag Archives: soil\n\n- A title\n\n  Summary\n\n  Words.\n"
    assert seed_of(page).source.dialect.dialect == "tag-page"


def test_every_dialect_knows_the_sections_of_the_others() -> None:
    seed = seed_of(
        f"{ARTICLE}\n{BYLINE}Companies Mentioned\n\nHavsbro · Delta & Sons\n\nContext\n\nOld."
    )
    (account,) = seed.accounts
    assert seed.source.dialect.dialect == "news-article"
    assert [one.name for one in account.of(Naming)] == ["Havsbro", "Delta & Sons"]


def test_a_quote_and_its_speaker_on_the_next_line_in_a_family() -> None:
    seed = seed_of(
        f'{ARTICLE}\n{BYLINE}Quotes\n\n> "A hedge is a promise."\n> — Ada Okafor @ 3:30\n\nContext\n\nOld.'
    )
    (quote,) = seed.accounts[0].of(Quotation)
    assert quote.time
    assert (quote.text, quote.speaker, quote.time.seconds) == (
        "A hedge is a promise.",
        "Ada Okafor",
        210,
    )


def test_turns_of_an_excerpt_are_read_as_printed_though_the_recording_is_long() -> None:
    turns = "\n\n".join(
        f"{name} (0:{second}): Words."
        for name, second in zip(
            ("Ada Okafor", "Bo Li", "Ada Okafor", "Bo Li"), ("14", "25", "38", "45"), strict=True
        )
    )
    account = account_of(f"A talk\n\nLength: 1:02:00\n\n## Transcript\n\n{turns}")
    times = [one.time.seconds for one in account.of(AccountPassage) if one.time]
    assert times == [14, 25, 38, 45]


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("Thu, Nov 21, 2024 3:02PM • 52:12", 3132),
        ("Nov 21, 2024 · 1:02:33", 3753),
        ("Nov 21, 2024 · 14:30 · 3 min read", None),
    ],
)
def test_a_clock_behind_a_date_is_a_length_unless_it_may_be_a_time_of_day(
    line: str, seconds: int | None
) -> None:
    account = account_of(f"On hedges\n\n{line}\n\nWords.")
    assert (account.published or account.page_date) == "2024-11-21"
    assert (account.duration and account.duration.seconds) == seconds


@pytest.mark.parametrize(
    "item",
    [
        "Moving water (https://example.org/w) @kern",
        "Dams @brun",
        "Join us! https://example.org",
        "?",
        "how the water is when it rains",
    ],
)
def test_what_leads_elsewhere_or_says_something_is_no_topic(item: str) -> None:
    text = f"# Rivers\n\nA talk.\n\n## Topics\n\n- Weirs\n- {item}\n"
    assert [topic.name for topic in account_of(text).of(AccountTopic)] == ["Weirs"]


@pytest.mark.parametrize(
    ("items", "names"),
    [
        (["Weirs", "Old dams", "Floods"], ["Weirs", "Old dams", "Floods"]),
        (["Weirs", "Dams that you can't see", "Floods", "Move the water\n  - by hand"], []),
        (["Weirs", "Keep it dry!", "Floods", "Mud", "Silt"], ["Weirs", "Floods", "Mud", "Silt"]),
    ],
)
def test_points_of_a_talk_are_no_topics(items: list[str], names: list[str]) -> None:
    text = "# Rivers\n\nA talk.\n\n## Topics\n\n" + "".join(f"- {item}\n" for item in items)
    assert [topic.name for topic in account_of(text).of(AccountTopic)] == names


def test_below_a_list_of_tools_nothing_is_a_tool() -> None:
    text = "# Rivers\n\nA talk.\n\n## Tools\n\n- Weirmaker\n- Floodnet\n\nThank You\n"
    assert [naming.name for naming in account_of(text).of(Naming)] == ["Weirmaker", "Floodnet"]


@pytest.mark.parametrize(
    ("speakers", "names"),
    [
        ("someone from Weirs & Floods", []),
        ("Nadia Brun + someone from Floodnet", ["Nadia Brun"]),
        ("Nadia Brun; somebody else", ["Nadia Brun"]),
    ],
)
def test_somebody_is_nobody(speakers: str, names: list[str]) -> None:
    account = account_of(f"# Rivers\n\nSpeakers: {speakers}\n\n## Notes\n\n- They move.\n")
    assert [person.name for person in account.people] == names


@pytest.mark.parametrize(
    "tags", ["tags:: [[Daily Notes]]", "Tags: #weirs #dams", "tags:: weirs", "Tags: [[Daily]] #x"]
)
def test_what_a_note_is_filed_under_parts_no_page_into_articles(tags: str) -> None:
    page = (
        f"{tags}\n\n# Moving water\n\n[[Day before]] | [[Day after]]\n\n# Weirs\n\n- They open.\n"
    )
    assert len(seed_of(page, "water", ".md").accounts) == 1
