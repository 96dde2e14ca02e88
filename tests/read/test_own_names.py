"""Notes that are called as somebody is, who says in them who she is: written interviews."""

import pytest

from tests.promises import check_nothing_lost
from tests.support import seed_of

_NOTE = """\
---
title: {title}
date: 2031-05-06
---

### Who are you, and what do you do?

{answer}

### What do you work with?

A [pump](https://example.org/pump) and two weirs.
"""


@pytest.mark.parametrize(
    ("title", "answer", "person"),
    [
        ("Zyx Okafor", "Hello! My name is Zyx Okafor and I keep a weir.", "Zyx Okafor"),
        ("Zyx Okafor", "I'm [Zyx Okafor](https://example.org). I keep a weir.", "Zyx Okafor"),
        ("Zyx Okafor", "My name's Zyx, and I keep a weir.", "Zyx Okafor"),
        ("Zyx Okafor Interview", "Yes. My name is Zyx Okafor. I keep a weir.", "Zyx Okafor"),
        ("Zyx Okafor", "Ich heiße Zyx Okafor und hüte ein Wehr.", "Zyx Okafor"),
        ("Zyx Okafor", "I'm Ivo and I met her at the weir.", None),
        ("Zyx Okafor", "My name is Ivo Kern, and I met her at the weir.", None),
        ("Moving Water", "My name is Zyx Okafor and I keep a weir.", None),
    ],
)
def test_who_is_interviewed(title: str, answer: str, person: str | None) -> None:
    seed = seed_of(_NOTE.format(title=title, answer=answer), "posts", ".md")
    check_nothing_lost(seed)
    (account,) = seed.accounts
    assert [it.name for it in account.people] == ([person] if person else [])
