"""Tags of controls and drawings in a note, as exports of web pages leave them."""

import pytest

from generator.model.account import AccountPassage
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('The gate is old <button class="at" data-t="03:13">3:13</button> and shut.', "The gate is old 3:13 and shut."),
        ('Shut <svg viewBox="0 0 9 9"><path d="M0 0"/></svg> by night.', "Shut by night."),
        ("We press a <button> and wait for the gate.", "We press a <button> and wait for the gate."),
    ],
)  # fmt: skip
def test_what_a_page_draws_is_no_text(line: str, text: str) -> None:
    seed = seed_of(f"# Gates\n\n{line}\n", "gates", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    texts = [it.text for it in account.items if isinstance(it, AccountPassage)]
    assert [" ".join(it.split()) for it in texts] == [text]
