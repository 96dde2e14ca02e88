"""Slides in Markdown: what tells a program how to show them is no text of the talk."""

from generator.model.account import AccountPassage, AccountTopic
from tests.promises import check_nothing_lost
from tests.support import seed_of

_REMARK = """\
class: center, middle
name: front

# Holding water

Of weirs.

---
layout: true
class: middle
---

# What they do

* Wait.

--

.left-column[
* Hold.
]

???
Say hello first.
"""
_SLIDEV = """\
---
theme: seriph
highlighter: shiki
title: Holding water
---

# Holding water

---
layout: two-cols
---

# What they do

- Wait.

::right::

- Hold.
"""
_NOTES = """\
# Holding water

class: of weirs

---

Of wood.

---

They wait.
"""


def _texts(note: str) -> list[str]:
    seed = seed_of(note, "weirs", ".md")
    check_nothing_lost(seed)
    (account,) = seed.accounts
    assert account.titles[0].text == "Holding water"
    assert not [*account.of(AccountTopic)]
    return [it.text for it in account.of(AccountPassage)]


def test_properties_and_signs_of_slides_are_no_text() -> None:
    assert _texts(_REMARK) == ["Of weirs.", "Wait.", "Hold.", "Say hello first."]
    assert _texts(_SLIDEV) == ["Wait.", "Hold."]


def test_a_note_with_rules_is_no_slides() -> None:
    assert _texts(_NOTES) == ["class: of weirs", "Of wood.", "They wait."]
