"""The promises of reading, for any text: nothing is lost, nothing invented, nothing fails."""

import re

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.account import ITEM_TYPES, TimeCode
from generator.model.base import Span
from generator.model.source import Role, SourceText
from generator.read import read
from generator.read.seed import Seed
from tests.support import config, seed_of

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
# A list's own numbers are markers, as dots are; the page numbers its lists itself.
_NUMBERED = re.compile(r"^\s*\d{1,3}[.)]\s")
_TEXTS = st.one_of(
    st.lists(st.one_of(_PIECES, st.text(max_size=40)), max_size=25).map("\n".join),
    st.lists(_PIECES, max_size=40).map("\r\n".join),
    st.text(max_size=300),
)


def folded(text: str) -> str:
    return " ".join(text.split())


def span_text(source: SourceText, span: Span) -> str:
    """The text of a span's lines after the repairs that are listed for them."""
    first, last = span.lines
    return folded(" ".join(line.text for line in source.lines[first - 1 : last]))


def check_nothing_lost(seed: Seed) -> None:
    source = seed.source
    assert [line.number for line in source.lines] == list(range(1, len(source.lines) + 1))
    for line in source.lines:
        assert (line.role is Role.BLANK) == (not line.printed.strip()), line
    covered = {
        number
        for account in seed.accounts
        for span in (*(i.at for i in account.items), *(t.at for t in account.titles))
        for number in range(span.lines[0], span.lines[1] + 1)
    }
    content = {line.number for line in source.lines if line.role is Role.CONTENT}
    assert content <= covered


def check_nothing_invented(seed: Seed) -> None:
    for account in seed.accounts:
        for item in account.items:
            assert type(item) in ITEM_TYPES
            where = span_text(seed.source, item.at)
            for name, value in msgspec.structs.asdict(item).items():
                if isinstance(value, str) and name not in {"kind", "what", "section"}:
                    assert folded(value) in where, (name, value, where)
                if isinstance(value, TimeCode):
                    assert value.printed in where
        for title in account.titles:
            if account.source == seed.source.id:
                assert folded(title.text) in span_text(seed.source, title.at)


def check_content_is_in_items(seed: Seed) -> None:
    """Every letter and digit of a content line is part of an item, label or title."""
    said: dict[int, str] = {}
    for account in seed.accounts:
        for item in account.items:
            texts = [
                value.printed if isinstance(value, TimeCode) else value
                for name, value in msgspec.structs.asdict(item).items()
                if isinstance(value, str | TimeCode) and name not in {"kind", "what", "section"}
            ]
            for number in range(item.at.lines[0], item.at.lines[1] + 1):
                said[number] = said.get(number, "") + " ".join(texts)
        for title in account.titles:
            for number in range(title.at.lines[0], title.at.lines[1] + 1):
                said[number] = said.get(number, "") + title.text
    for line in seed.source.lines:
        if line.role is Role.CONTENT:
            heard = "".join(char for char in said[line.number] if char.isalnum())
            for word in _NUMBERED.sub("", line.text).split():
                letters = "".join(char for char in word if char.isalnum())
                allowed = letters.casefold() in {"at", "evidence", "because", "support", "source"}
                assert allowed or letters in heard, (word, line.text, said[line.number])


@settings(max_examples=1500, deadline=None)
@given(_TEXTS)
def test_any_text(text: str) -> None:
    seed = seed_of(text.encode("utf-8", "surrogatepass"))
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    check_content_is_in_items(seed)


@settings(max_examples=150, deadline=None)
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
