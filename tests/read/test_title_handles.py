"""An account on the line below a title."""

from tests.support import account_of


def test_an_account_below_a_title_without_a_name_is_nobodys_name() -> None:
    account = account_of("# Moving water - a history\n@adaokafor\n\n- Water moves\n")
    assert not account.people


def test_a_name_beside_the_account_counts_before_that_of_the_title() -> None:
    account = account_of("# Maria Weber - a history\nAda Okafor @adaokafor\n\n- Water moves\n")
    assert [it.name for it in account.people] == ["Ada Okafor"]
