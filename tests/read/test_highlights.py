"""Highlights of reading programs: what is quoted, and what a program noted of a moment."""

from generator.model.account import AccountPassage, Quotation
from tests.promises import check_content_is_in_items, check_nothing_invented, check_nothing_lost
from tests.support import seed_of

_MOMENT = "- The price of a well\n  Key takeaways:\n  - Wells cost a year. ([Time 0:27:10](https://example.org/s))\n"


def test_the_title_of_a_moment_and_what_a_program_noted_below_are_no_quotations() -> None:
    seed = seed_of(f"# Wells\n\n## Highlights\n{_MOMENT}", ending=".md")
    for check in (check_nothing_lost, check_nothing_invented, check_content_is_in_items):
        check(seed)
    (account,) = seed.accounts
    assert not list(account.of(Quotation))
    told = [(it.text, it.time and it.time.seconds) for it in account.of(AccountPassage)]
    assert told == [
        ("The price of a well", None),
        ("Key takeaways:", None),
        ("Wells cost a year.", 1630),
    ]


def test_a_place_alone_below_the_words_is_theirs() -> None:
    text = "# Wells\n\n## Highlights\n- A well is a promise.\n  - ([View Highlight](https://example.org/a))\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert [quote.text for quote in account.of(Quotation)] == ["A well is a promise."]
