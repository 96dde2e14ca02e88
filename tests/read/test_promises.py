"""The promises of reading, for any text: nothing is lost, nothing invented, nothing fails."""

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.source import Role
from generator.read import read
from generator.read.seed import Seed
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import config, examples, seed_of

# Pieces of which notes consist, sound and hostile; drawn together they reach every grammar.
_PIECES = st.sampled_from(
    [
        "Quotes", "Key Concepts", "Takeaways", "Segments (3)", "Predictions (2)", "Summary", "TL;DR",
        "Notable Quotes (1)", "Specific Prices (1)", "Topics3 themes", "What's Discussed", "## Notes",
        "**Bold heading**", "Tag: things", "Category: A · Duration: 5 min", "Speakers: Ada Okafor · Bo Li",
        "Timestamp Item Value Context", "27:30 Thing $5 a month the cost", "8h ago·2 min read·via @ada",
        '- At 1:02 - "words said" - a note', "- At 99:99 - \"no time\" - x", "• 00:48 · Title",
        "    • nested description", "  • [01:35, 10 years] It will come", "- Name: what it means",
        "words said here by her — Ada Okafor @ 12:30", "AlphaBetaGamma", "One · Two · Three",
        "| a | b |", "|---|---|", "> quoted line", "-", "•", "---", "===", "1. one", "Heading: ", "((", "[[",
        '"', "“", "''", "Share:", "Skip to main content", "\t- tab", "💡 emoji", "- 💡", "{{ x }}", "<b>x</b>",
        "Transcript", "Q&A", "Glossary", "Chapters", "Highlights", "Links", "Companies Mentioned", "Books Mentioned",
        "Ada Okafor: words said", "Bo Li: words said back", "AO: said again", "[00:00:12] Ada Okafor: words", "Ada (0:12):", "Bo Li 1:05",
        "**Ada Okafor:** bold words", "00:00:07,980 | a caption", "00:10 - 02:20 A range", "Title behind (12:30)", "- Casting off ... 1:02:03",
        "0:10 One", "1:20 Two, which ends.", "2h02m – Three", "(0:21):", "@ 00:10:00 - a word", "[99:99] nonsense", "12:99 nonsense",
        "“A sentence of words.”", "— Ada Okafor, 22:10", "> A line that is quoted.", "> — Ada Okafor", "~ Bo Li", "- A claim", "  - Evidence: a table",
        "- Term: a kind of thing that is", "- Name — a remark on it", "| Time | Speaker | Text |", "| 0:12 | Ada | Words said |", "| Term | Meaning |",
        "**Speaker:** Ada Okafor, head of it", "Host: Bo Li (a school) and Cy Day", "Conference: A Day", "- [ ] a task", "1/ a post", "(Laughter)", "Oh yeah",
        "---\ntitle: x\n---", "πŸ’‘ damaged", "1:2:3:4", "\u202eright", "\x00", "\ufeff", "\u2028", "\x85",
    ]
)  # fmt: skip
_TEXTS = st.one_of(
    st.lists(st.one_of(_PIECES, st.text(max_size=40)), max_size=25).map("\n".join),
    st.lists(_PIECES, max_size=40).map("\r\n".join),
    st.text(max_size=300),
)


@settings(max_examples=examples(1500))
@given(_TEXTS)
def test_any_text(text: str) -> None:
    seed = seed_of(text.encode("utf-8", "surrogatepass"))
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)


@settings(max_examples=examples(150))
@given(st.binary(max_size=400))
def test_any_bytes(raw: bytes) -> None:
    seed = seed_of(raw)
    check_nothing_lost(seed)
    check_nothing_invented(seed)


def test_the_real_seeds_keep_the_promises() -> None:
    reading = read(config())
    for source in reading.sources:
        accounts = tuple(one for one in reading.accounts if one.source == source.id)
        seed = Seed(source=source, accounts=accounts)
        check_nothing_lost(seed)
        check_nothing_invented(seed)
        check_content_is_in_items(seed)
        assert not [line for line in source.lines if line.role is Role.UNREAD]


@pytest.mark.slow
def test_a_lost_word_is_noticed() -> None:
    """The check itself: a reader that drops the first or last word of any text of any item fails it."""
    reading = read(config())
    for source in reading.sources:
        accounts = tuple(one for one in reading.accounts if one.source == source.id)
        for careless in _careless(Seed(source=source, accounts=accounts)):
            with pytest.raises(AssertionError):
                check_content_is_in_items(careless)


def _careless(seed: Seed) -> Iterator[Seed]:
    """The seed, each time with one text of one item shortened by a word."""
    for place, account in enumerate(seed.accounts):
        for number, item in enumerate(account.items):
            for name, value in msgspec.structs.asdict(item).items():
                words = value.split() if isinstance(value, str) else []
                if name in {"kind", "what", "section", "code"} or len(words) < 3:
                    continue
                for lost, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
                    if any(map(str.isalnum, lost)):
                        short = msgspec.structs.replace(item, **{name: " ".join(rest)})
                        items = (*account.items[:number], short, *account.items[number + 1 :])
                        left = msgspec.structs.replace(account, items=items)
                        rest_of_all = (*seed.accounts[:place], left, *seed.accounts[place + 1 :])
                        yield msgspec.structs.replace(seed, accounts=rest_of_all)
