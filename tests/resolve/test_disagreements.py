"""Where the accounts of one talk differ; what merely looks like it is never shown."""

import random

import msgspec
import pytest

from generator.model.account import AccountPassage
from generator.model.base import SourceId, TalkId
from generator.model.items import Disagreement, Quantity
from generator.read.seed import Seed, SeedFile, read_seed
from generator.resolve import resolve
from tests.promises import span_text
from tests.support import reading_of, seed_of

HEAD = """\
Radio Terra + Ada Okafor: Forests that remember

Category: Interviews{more}

Speakers: Ada Okafor · Bo Lindqvist

Segments (2)

  • 00:00 · Intro
  • 12:00 · Roots and rain

Companies Mentioned (1)

Treeline

Key Topics

Mycorrhiza · Rainfall
"""


def digest(more: str = "", body: str = "") -> str:
    """An interview digest with more in its line of keys and below."""
    return HEAD.format(more=f" · {more}" if more else "") + body


def fact(text: str, value: str) -> str:
    return digest(body=f"\nMemory Facts (1)\n\n  • [18:00] {text}\n    • {value}\n")


def price(row: str) -> str:
    head = "\nSpecific Prices (1)\n\nTimestamp Item Value Context\n"
    return digest(body=f"{head}27:30 {row}\n")


def takeaway(text: str) -> str:
    return digest(body=f"\nTakeaways\n\n  • {text}\n")


def one_talk(*texts: str) -> list[Seed]:
    """Seeds that say themselves that they are about one talk."""
    seeds = [seed_of(text, f"s{index}") for index, text in enumerate(texts)]
    return [
        msgspec.structs.replace(
            seed,
            accounts=tuple(
                msgspec.structs.replace(one, talk=TalkId("forests")) for one in seed.accounts
            ),
        )
        for seed in seeds
    ]


def differing(*texts: str) -> tuple[Disagreement, ...]:
    corpus = resolve(reading_of(*one_talk(*texts))).corpus
    assert [talk.sources for talk in corpus.talks] == [tuple(f"s{i}" for i in range(len(texts)))]
    return corpus.disagreements


def said(found: tuple[Disagreement, ...]) -> list[tuple[str, list[str | None]]]:
    return [(one.kind.value, [side.printed for side in one.sides]) for one in found]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Duration: 146 min", "Duration: 150 min", "duration"),
        ("Duration: 146 min", "Duration: 1:26:00", "duration"),
        ("Duration: 2 h", "Duration: 3 h 26 min", "duration"),
        ("Duration: 2 h", "Duration: 89 min", "duration"),
        ("Duration: 90 MIN", "Duration: 95 min", "duration"),
        ("Published: 2025-10-17", "Published: October 18, 2025", "published"),
        ("Published: October 2025", "Published: 2025-11-02", "published"),
        ("Event: Terra Days", "Event: Forest Summit", "event"),
    ],
)
def test_heads_that_differ(one: str, other: str, kind: str) -> None:
    values = [text.partition(": ")[2] for text in (one, other)]
    for first, second in ((0, 1), (1, 0)):
        texts = [digest((one, other)[first]), digest((one, other)[second])]
        (found,) = differing(*texts)
        assert said((found,)) == [(kind, [values[first], values[second]])]
        assert [side.at.source for side in found.sides] == ["s0", "s1"]
        assert [side.at.lines for side in found.sides] == [(3, 3), (3, 3)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Duration: 146 min", "Duration: 2:26:00"),
        ("Duration: 146 min", "Duration: 2:26:31"),
        ("Duration: 146 min", "Duration: 147 min"),
        ("Duration: 2 h 26 min", "Duration: 2 h"),
        ("Duration: 2 h", "Duration: 90 min"),
        ("Published: 2025-10-17", "Published: October 17, 2025"),
        ("Published: 2025-10-17", "Published: October 2025"),
        ("Recorded: 2025-10-10", "Published: 2025-10-17"),
        ("Given: 2025-10-10", "Published: 2025-11-17"),
        ("Event: Dwarkesh Podcast", "Event: The Dwarkesh Podcast"),
        ("Event: Terra Days", "Event: Terra Days 2025, Oslo"),
        ("Duration: 146 min", ""),
    ],
)
def test_heads_that_agree(one: str, other: str) -> None:
    assert differing(digest(one), digest(other)) == ()
    assert differing(digest(other), digest(one)) == ()


@pytest.mark.parametrize(
    ("byline", "differs"),
    [
        ("November 20, 2025 · 3 min read · 10 views", False),
        ("November 20, 2025 · via @somebody", False),
        ("November 20, 2025 · 146 min", True),
    ],
)
def test_the_date_of_an_article_about_the_talk_is_not_the_talks(byline: str, differs: bool) -> None:
    article = digest().replace("Category: Interviews", byline)
    found = differing(digest("Published: 2025-10-17"), article)
    assert [one.kind for one in found] == [Quantity.PUBLISHED] * differs


def test_the_date_of_a_recordings_own_file_is_the_talks() -> None:
    info = (
        '{"title": "Forests", "upload_date": "20251020", "duration": 9000, "extractor": "x",'
        ' "webpage_url": "https://example.org/v", "description": "About forests."}'
    )
    page = (
        '<html><head><meta property="article:published_time" content="2025-11-30"></head>'
        f"<body><article><h1>Forests</h1><p>{'It is about forests. ' * 9}</p></article></body></html>"
    )
    (first,) = one_talk(digest("Published: 2025-10-17 · Duration: 2:30:00"))
    others = []
    for name, text in (("s1.info.json", info), ("s2.html", page)):
        seed = read_seed(SeedFile(id=SourceId(name[:2]), file=name), text.encode())
        (account,) = seed.accounts
        assert account.published or account.page_date
        told = msgspec.structs.replace(account, talk=TalkId("forests"))
        others.append(msgspec.structs.replace(seed, accounts=(told,)))
    (found,) = resolve(reading_of(first, *others)).corpus.disagreements
    assert [(side.value, side.printed) for side in found.sides] == [
        ("2025-10-17", "2025-10-17"),
        ("2025-10-20", None),
    ]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (price("NanoGPT $100 The cost to build it."), price("NanoGPT $1000"), "price"),
        (
            price("NanoGPT $100 The cost to build NanoGPT as shown on the GitHub repo."),
            takeaway("NanoGPT costs $1000."),
            "price",
        ),
        (
            price("NanoGPT $100 The cost to build NanoGPT as shown on the GitHub repo."),
            takeaway("Building NanoGPT costs about $1000."),
            "price",
        ),
        (
            price("NanoGPT $100 The cost to build NanoGPT"),
            price("nanoGPT $150 Cost of building it from scratch"),
            "price",
        ),
        (
            takeaway("As Ada Okafor says, NanoGPT costs $100."),
            takeaway("NanoGPT costs $90."),
            "price",
        ),
        (takeaway("Eureka costs $10."), takeaway("It is said that Eureka costs $20."), "price"),
        (takeaway("It is known that NanoGPT costs $100."), takeaway("NanoGPT costs $90."), "price"),
        (
            fact("Llama 3 70B stores bits of each training token.", "0.075 bits/token"),
            fact("Llama 3 70B stores bits of each training token.", "0.7 bits/token"),
            "figure",
        ),
        (
            fact("The KV cache grows with each token.", "320 kB (2.56 million bits) per token"),
            takeaway("The KV cache grows with each token by 32 kB per token."),
            "figure",
        ),
        (
            takeaway("Forest soils hold 70% of the carbon."),
            takeaway("Forest soils hold 45 % of the carbon."),
            "figure",
        ),
    ],
)
def test_figures_that_differ(one: str, other: str, kind: str) -> None:
    for texts in ((one, other), (other, one)):
        (found,) = differing(*texts)
        assert found.kind == kind
        assert [side.at.source for side in found.sides] == ["s0", "s1"]
        assert all(side.item and side.text and side.printed for side in found.sides)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same quantity, and both can be right
        (price("NanoGPT $100"), price("NanoGPT $100.00")),
        (price("NanoGPT $100"), takeaway("NanoGPT costs about $95.")),
        (takeaway("NanoGPT costs over $90."), price("NanoGPT $100")),
        (takeaway("NanoGPT costs $50–$150."), price("NanoGPT $100")),
        (
            fact("The KV cache grows with each token.", "320 kB per token"),
            fact("The KV cache grows with each token.", "2.56 million bits per token"),
        ),
        (
            takeaway("The forest has 2.5 million tokens."),
            takeaway("The forest has 2,560,000 tokens."),
        ),
        # other things
        (price("NanoGPT $100"), price("MicroGPT $1000")),
        (takeaway("Llama 3 8B costs $100."), takeaway("Llama 3 70B costs $1000.")),
        (takeaway("In 2024 NanoGPT cost $100."), takeaway("In 2025 NanoGPT cost $10.")),
        # other quantities of one thing
        (takeaway("NanoGPT costs $100 to train."), takeaway("NanoGPT costs $20 to run.")),
        (takeaway("Training NanoGPT costs $100."), takeaway("Running NanoGPT costs $20.")),
        (takeaway("The basic plan costs $20."), takeaway("The premium plan costs $200.")),
        (takeaway("The plan costs $20."), takeaway("The premium plan costs $200.")),
        (price("ChatGPT $20"), price("ChatGPT $200 per seat for Pro")),
        (price("ChatGPT $20"), price("ChatGPT $200 subscription for Pro")),
        (price("ChatGPT $20/month Plus"), price("ChatGPT $240/year Plus")),
        (takeaway("ChatGPT costs $20."), takeaway("ChatGPT premium costs $200.")),
        # other units
        (takeaway("NanoGPT takes 100 GB."), takeaway("NanoGPT takes 100 days.")),
        (takeaway("NanoGPT costs $100."), takeaway("NanoGPT costs €100.")),
        # a figure alone, or one that cannot be read for certain
        (takeaway("It costs $100."), takeaway("It costs $1000.")),
        (takeaway("NanoGPT costs $1.500."), takeaway("NanoGPT costs $1500.")),
        (takeaway("NanoGPT costs $100 or $200."), takeaway("NanoGPT costs $900.")),
    ],
)
def test_figures_that_are_no_disagreement(one: str, other: str) -> None:
    assert differing(one, other) == ()
    assert differing(other, one) == ()


def test_a_source_with_two_figures_for_one_name_speaks_of_two_things() -> None:
    rows = price("NanoGPT $100").replace("(1)", "(2)") + "28:00 NanoGPT $20\n"
    assert differing(rows, price("NanoGPT $1000")) == ()


def test_one_source_does_not_disagree_with_itself() -> None:
    text = takeaway("NanoGPT costs $100.") + "  • NanoGPT costs $1000.\n"
    assert differing(text, digest()) == ()


def test_what_is_like_two_others_that_differ_is_neither_for_certain() -> None:
    texts = ("NanoGPT costs $100.", "Building NanoGPT costs $90.", "Hosting NanoGPT costs $80.")
    assert differing(*(takeaway(text) for text in texts)) == ()
    assert differing(*(takeaway(text) for text in texts[:2])) != ()


def test_other_talks_are_never_compared() -> None:
    texts = [price("NanoGPT $100"), price("NanoGPT $1000")]
    first, second = one_talk(*texts)
    other = msgspec.structs.replace(
        second,
        accounts=(msgspec.structs.replace(second.accounts[0], talk=TalkId("deserts")),),
    )
    assert resolve(reading_of(first, other)).corpus.disagreements == ()


def test_sides_are_pieces_of_the_lines_that_they_name() -> None:
    texts = [digest("Duration: 50 min"), price("NanoGPT $100"), takeaway("So NanoGPT costs $9.")]
    seeds = one_talk(*texts, digest("Duration: 1:10:00 · Published: May 2025"))
    sources = {seed.source.id: seed.source for seed in seeds}
    found = resolve(reading_of(*seeds)).corpus.disagreements
    assert [one.kind for one in found] == [Quantity.DURATION, Quantity.PRICE]
    for side in (side for one in found for side in one.sides):
        where = span_text(sources[side.at.source], side.at)
        assert side.printed is not None
        assert side.printed in where
        assert (side.text or "") in where


def test_a_third_source_stands_beside_the_two_that_differ() -> None:
    (found,) = differing(*(digest(f"Duration: {text}") for text in ("50 min", "0:50:10", "70 min")))
    assert [side.printed for side in found.sides] == ["50 min", "0:50:10", "70 min"]


def test_what_people_said_is_not_what_the_accounts_say() -> None:
    quote = "\nNotable Quotes (1)\n\nNanoGPT costs $1000 they say. — Ada Okafor @ 12:40\n"
    assert differing(price("NanoGPT $100"), digest(body=quote)) == ()
    turn = "WEBVTT\n\n00:00.000 --> 00:09.000\n<v Ada Okafor>NanoGPT costs $1000.\n"
    file = SeedFile(id=SourceId("s1"), file="s1.vtt")
    (first,) = one_talk(price("NanoGPT $100"))
    transcript = read_seed(file, turn.encode())
    (account,) = transcript.accounts
    assert account.of(AccountPassage)[0].speaker == "Ada Okafor"
    second = msgspec.structs.replace(
        transcript, accounts=(msgspec.structs.replace(account, talk=TalkId("forests")),)
    )
    assert resolve(reading_of(first, second)).corpus.disagreements == ()


def test_ids_and_order_do_not_depend_on_the_order_of_files() -> None:
    texts = [digest("Duration: 50 min"), price("NanoGPT $1"), price("NanoGPT $9")]
    seeds = one_talk(*texts, digest("Duration: 1:10:00"))
    expected = resolve(reading_of(*seeds)).corpus.disagreements
    assert [one.kind for one in expected] == [Quantity.DURATION, Quantity.PRICE]
    for _ in range(5):
        random.shuffle(seeds)
        assert resolve(reading_of(*seeds)).corpus.disagreements == expected


def quoted(time: str) -> str:
    line = "A forest remembers what the rain forgot a hundred years ago."
    return digest(body=f"\nQuotes (1)\n\n“{line}” — Ada Okafor @ {time}\n")


def test_two_times_of_one_quote_differ() -> None:
    (found,) = differing(quoted("12:10"), quoted("14:40"))
    assert said((found,)) == [("time", ["12:10", "14:40"])]
    assert [side.value for side in found.sides] == ["730", "880"]
    assert {side.at.lines for side in found.sides} == {(22, 22)}
    assert found.apart == 150
    assert found.about is not None
    assert found.about.kind == "quote"
    assert differing(quoted("12:10"), quoted("12:10")) == ()


def test_what_no_line_of_the_head_prints_stands_for_the_whole_account() -> None:
    """An event may be told by a folder, which is no line of any file."""
    texts = (digest("Event: Terra Days"), digest())
    told, silent = one_talk(*texts)
    (account,) = silent.accounts
    by_folder = msgspec.structs.replace(account, event="Forest Summit")
    seeds = (told, msgspec.structs.replace(silent, accounts=(by_folder,)))
    (found,) = resolve(reading_of(*seeds)).corpus.disagreements
    assert said((found,)) == [("event", ["Terra Days", None])]
    assert [side.value for side in found.sides] == ["Terra Days", "Forest Summit"]
    assert [side.at.lines for side in found.sides] == [(3, 3), account.at.lines]
