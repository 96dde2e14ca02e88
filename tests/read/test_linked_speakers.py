"""Names of speakers that lead into the recording, above what they say."""

from generator.model.account import AccountPassage
from tests.support import seed_of


def test_a_link_behind_the_name_of_who_speaks_is_none_of_it() -> None:
    turns = "\n\n".join(
        f"[**{name}**](https://www.youtube.com/watch?v=kham8c0qhmw&t={n}0)\n\n"
        f"I think that the weir holds for {n} days, and we will see."
        for n, name in enumerate(("Ada Okafor", "Ivo Kern") * 3, start=1)
    )
    (account,) = seed_of(f"# River call\n\n{turns}\n", "call", ".md").accounts
    assert [it.speaker for it in account.of(AccountPassage)] == ["Ada Okafor", "Ivo Kern"] * 3
