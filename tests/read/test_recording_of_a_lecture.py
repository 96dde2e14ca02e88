"""The recording of a lecture, which its notes list below all that they say."""

import pytest

from tests.support import seed_of

ADDRESS = "https://www.youtube.com/watch?v=abcdefghijk"
OTHER = "https://www.youtube.com/watch?v=lmnopqrstuv"
TEXT = "\n\n".join(f"Weir {n} stands below the bridge, and nobody opens it." for n in range(30))


def _url(heading: str, *items: str, section: str = "References") -> str | None:
    listed = "\n".join(f"* {item}" for item in items)
    seed = seed_of(f"# {heading}\n\n## Weirs\n\n{TEXT}\n\n## {section}\n\n{listed}\n")
    (account,) = seed.accounts
    return account.url


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("Lecture 4: Rivers", [f"[RS107: lecture 4]({ADDRESS})", f"[A dam breaks]({OTHER})"]),
        ("Lecture 4: Rivers", [f"[RS107: lecture 5]({ADDRESS})"]),
        ("Lecture 4: Rivers", [f"[A dam breaks]({ADDRESS})"]),
        ("Why rivers answer", [f"[RS107: lecture 5]({ADDRESS})"]),
        ("Lecture 4: Rivers", [f"Before it came [lecture 4]({ADDRESS}), of others"]),
    ],
)
def test_any_other_item_does_not(heading: str, items: list[str]) -> None:
    assert _url(heading, *items) is None
