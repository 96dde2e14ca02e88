"""Paragraphs that are too long for a page."""

import pytest

from generator.model.account import AccountPassage, AccountTakeaway, Quotation
from generator.read.account.sections.long_texts import LONGEST
from tests.promises import check_nothing_invented
from tests.support import account_of, seed_of

_SENTENCE = "The river rises at night and the keepers of the weirs go out with their lamps. "


@pytest.mark.parametrize(
    ("unit", "joint"),
    [
        (_SENTENCE, " "),
        ("The river rises at night and so ", " "),
        ("夜里河水上涨。", ""),
        ("夜里河水上涨", ""),
    ],
    ids=["sentences", "words", "sentences-without-spaces", "nothing"],
)
def test_a_line_of_a_whole_transcript_is_paragraphs(unit: str, joint: str) -> None:
    text = (unit * (2 * LONGEST // len(unit))).strip()
    passages = account_of(f"# Weirs\n\n{text}\n").of(AccountPassage)
    assert max(len(it.text) for it in passages) < LONGEST // 4
    assert joint.join(it.text for it in passages) == text
    assert {it.at.lines for it in passages} == {(3, 3)}


def test_a_turn_in_pieces_is_said_once() -> None:
    words = (_SENTENCE * (2 * LONGEST // len(_SENTENCE))).strip()
    text = f"# Weirs\n\n**Ada Okafor:** {words}\n\n" + 3 * (
        "**Ivo Kern:** Is that so, and for how long has it been?\n\n**Ada Okafor:** So it is.\n\n"
    )
    own = [it for it in account_of(text).of(AccountPassage) if it.speaker == "Ada Okafor"]
    assert len(own) > 9
    assert [it.goes_on for it in own[:-3]] == [False] + [True] * (len(own) - 4)
    assert all(it.text.endswith(".") for it in own)


def test_shorter_paragraphs_and_code_stay_whole() -> None:
    words = (_SENTENCE * (LONGEST // 2 // len(_SENTENCE))).strip()
    code = f"x = {'1' * 190}\n" * 70
    (account,) = seed_of(f"# Weirs\n\n{words}\n\n```python\n{code}```\n", "weirs", ".md").accounts
    assert [len(it.text) for it in account.of(AccountPassage)] == [len(words), len(code) - 1]


def test_a_quote_as_long_as_a_talk_is_its_beginning_and_prose() -> None:
    words = (_SENTENCE * (2 * LONGEST // len(_SENTENCE))).strip()
    account = account_of(f'# Weirs\n\n## Quotes\n\n- "{words}" - Ada Okafor\n')
    (quote,) = account.of(Quotation)
    rest = account.of(AccountPassage)
    assert max(map(len, (quote.text, *(it.text for it in rest)))) < LONGEST // 4
    assert " ".join((quote.text, *(it.text for it in rest))) == words
    assert {it.at.lines for it in rest} == {(5, 5)}
    assert quote.speaker == "Ada Okafor"


def test_a_bullet_as_long_as_a_talk_is_its_beginning_and_prose() -> None:
    words = (_SENTENCE * (2 * LONGEST // len(_SENTENCE))).strip()
    account = account_of(f"# Weirs\n\n## Key takeaways\n\n- {words}\n- Lamps help.\n")
    first, second = account.of(AccountTakeaway)
    assert (len(first.text) < LONGEST // 4, second.text) == (True, "Lamps help.")
    assert " ".join((first.text, *(it.text for it in account.of(AccountPassage)))) == words


def test_code_that_is_too_long_for_a_page_is_cut_behind_a_line() -> None:
    code = f"x = {'1' * 190}\n" * 300
    (account,) = seed_of(f"# Weirs\n\n```python\n{code}```\n", "weirs", ".md").accounts
    pieces = [it.text for it in account.of(AccountPassage)]
    assert "\n".join(pieces) == code.rstrip("\n")
    assert 1 < len(pieces) <= 3
    assert {it.code for it in account.of(AccountPassage)} == {"python"}


@pytest.mark.parametrize("unit", [_SENTENCE, "the keeper of the weir went out with a lamp\n"])
def test_a_note_in_one_piece_is_warned_of_as_before(unit: str) -> None:
    text = (unit * (2 * LONGEST // len(unit))).strip()
    codes = {it.code for it in seed_of(f"# Weirs\n\n{text}\n").source.problems}
    assert "text-in-one-piece" in codes


def test_the_pieces_of_a_text_in_lines_stand_each_on_its_own() -> None:
    lines = [f"the keeper number {n} of the weir went out with a lamp" for n in range(400)]
    text = "Weirs\n\n" + "\n".join(lines) + "\n"
    passages = account_of(text).of(AccountPassage)
    assert len(passages) > 9
    spans = [it.at.lines for it in passages]
    assert spans[0][0] == 3
    assert spans[-1][1] == 402
    assert all(last - first < 60 for first, last in spans)
    check_nothing_invented(seed_of(text))
