"""Notes in Org mode, AsciiDoc and reStructuredText, and outliners', are read as Markdown is."""

import pytest

from generator.model.account import AccountPassage, AccountTopic, Quotation
from generator.model.account_head import PersonRole
from generator.model.source import Role
from tests.promises import check_nothing_invented, check_nothing_lost
from tests.support import seed_of

ORG = """\
:PROPERTIES:
:ID: 5f1c
:ROAM_REFS: https://www.youtube.com/watch?v=abcdefghijk
:END:
#+title: Moving Water
#+speaker: Ada Okafor
#+date: 2031-05-06
#+filetags: :weirs:floods:
# for me alone

* Notes
- Rivers *move*, see [[https://a.example/map][the map]]
- =gate= opens
* TODO Quotes
#+begin_quote
A river is a verb.
#+end_quote
* Mine :noexport:
Nobody is to read this.
* End
#+begin_src python
* no heading
# no comment
#+end_src
"""
ADOC = """\
= Gates and Debts
Ivo Kern <ivo@kern.example>
v1.0, 2031-05-07
:speaker: Nadia Brun
:toc:

// for me alone
== Notes
Gates *open* at https://a.example/y[night].

////
Nobody is to read this.
////

* One
** Two

[source,python]
----
== no heading
----
____
Nobody owns a flood.
____
"""
RST = """\
===============
Dams, a history
===============

:Speaker: Ivo Kern
:Date: 2031-05-08

.. for me alone
   Nobody is to read this.

First part
----------

Dams hold ``water``, see `the plan <https://a.example/z>`_.

.. code-block:: python

    gate = 1

Second part
-----------
- it leaks
"""


@pytest.mark.parametrize(
    ("ending", "text", "title", "speaker", "day", "sections"),
    [
        (".org", ORG, "Moving Water", "Ada Okafor", "2031-05-06", ["Notes", "End"]),
        (".adoc", ADOC, "Gates and Debts", "Nadia Brun", "2031-05-07", ["Notes"]),
        (".rst", RST, "Dams, a history", "Ivo Kern", "2031-05-08", ["First part", "Second part"]),
    ],
)
def test_notes_in_other_markup_are_read(
    ending: str, text: str, title: str, speaker: str, day: str, sections: list[str]
) -> None:
    seed = seed_of(text, ending=ending)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    assert {it.text for it in account.titles} == {title}
    speaking = [it.name for it in account.people if it.role is PersonRole.SPEAKER]
    assert speaking == [speaker]
    assert account.published == day
    assert list(dict.fromkeys(it.section for it in account.of(AccountPassage))) == sections


@pytest.mark.parametrize(("ending", "text"), [(".org", ORG), (".adoc", ADOC), (".rst", RST)])
def test_what_writers_remark_for_themselves_stands_on_no_page(ending: str, text: str) -> None:
    seed = seed_of(text, ending=ending)
    assert "comment-withheld" in [problem.code for problem in seed.source.problems]
    printed = " ".join(line.printed for line in seed.source.lines)
    assert "Nobody is to read" not in printed
    assert "for me alone" not in printed


def test_the_head_of_an_org_note_states_what_front_matter_does() -> None:
    (account,) = seed_of(ORG, ending=".org").accounts
    assert [it.key for it in account.recordings] == ["abcdefghijk"]
    assert [it.name for it in account.of(AccountTopic)] == ["weirs", "floods"]
    assert [it.text for it in account.of(Quotation)] == ["A river is a verb."]


def test_links_and_marks_inside_lines_are_those_of_markdown() -> None:
    (org,) = seed_of(ORG, ending=".org").accounts
    assert org.of(AccountPassage)[0].text == "Rivers move, see the map (https://a.example/map)"
    (adoc,) = seed_of(ADOC, ending=".adoc").accounts
    assert adoc.of(AccountPassage)[0].text == "Gates open at night (https://a.example/y)."
    (rst,) = seed_of(RST, ending=".rst").accounts
    assert rst.of(AccountPassage)[0].text == "Dams hold water, see the plan (https://a.example/z)."


def test_names_of_links_in_restructured_text_lead_where_the_note_says_elsewhere() -> None:
    text = (
        "Dams\n====\n\nSee `Old Gate`_ of Ada (|her page|_), `mud`_ and |more|.\n\n"
        ".. |her page| replace:: page\n.. _her page: https://a.example/ada\n"
        ".. _old gate: https://a.example/gate_(old)\n"
    )
    seed = seed_of(text, ending=".rst")
    check_nothing_invented(seed)
    assert seed.accounts[0].of(AccountPassage)[0].text == (
        "See Old Gate (https://a.example/gate_(old)) of Ada (page (https://a.example/ada)),"
        " mud and |more|."
    )


def test_a_list_without_blank_lines_is_no_heading_of_restructured_text() -> None:
    (account,) = seed_of("Weirs\n=====\n\nOne\nTwo\n---\n", ending=".rst").accounts
    assert [it.text for it in account.titles] == ["Weirs"]


_EPISODE = """\
---
title: "Episode 2 — The \\"blue\\" river"
guests: ada, ivok
---
= Blue rivers
2031-05-08 14:53

== Гости и участники

* https://micro.example/ivo[@ivo]
* https://photos.example/ada/[Ада Окафор]

== Topics

. https://example.org[ 🎉 🎉 Our chat]

'''

<<<

++++
<!-- player goes here-->
<audio preload="none">
   <source src="https://media.example/blue_2.mp3" type="audio/mp3" />
   Your browser does not support the audio tag.
</audio>
++++
"""


def test_asciidoc_may_have_front_matter_and_a_player_in_a_passthrough() -> None:
    seed = seed_of(_EPISODE, ending=".adoc")
    check_nothing_invented(seed)
    (account,) = seed.accounts
    assert account.titles[0].text == 'Episode 2 — The "blue" river'
    speaking = [it.name for it in account.people if it.role is PersonRole.SPEAKER]
    assert speaking == ["Ада Окафор", "ivok"]
    assert [it.key for it in account.recordings] == ["blue_2.mp3"]
    assert account.url == "https://media.example/blue_2.mp3"
    assert [it.name for it in account.of(AccountTopic)] == ["🎉 🎉 Our chat"]
    content = {line.printed for line in seed.source.lines if line.role is Role.CONTENT}
    assert content.isdisjoint({"'''", "<<<", "---"})
    assert not any("Your browser" in text for text in content)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (".. note:: Roots remember droughts.", "Roots remember droughts."),
        (".. epigraph:: *Roots* remember.", "Roots remember."),
        (".. [1] A footnote on roots.", "[1] A footnote on roots."),
        (".. |x| replace:: Some roots", "x: Some roots"),
        (".. image:: roots in may.png", None),
        (".. toctree:: roots in may", None),
    ],
)
def test_words_behind_a_directive_are_read(line: str, shown: str | None) -> None:
    text = f"Weirs\n=====\n\nThey hold.\n\n{line}\n\nThey open.\n"
    (account,) = seed_of(text, ending=".rst").accounts
    texts = [it.text for it in account.of(AccountPassage)]
    assert texts == list(filter(None, ["They hold.", shown, "They open."]))


@pytest.mark.parametrize("key", ["Speaker", "Presenter"])
def test_the_value_of_a_field_may_stand_on_the_line_below(key: str) -> None:
    text = f"=====\nFull Throttle Dams\n=====\n\n:{key}:\n    Sael Tarn\n\n:Date:\n    2031-05-06\n\nWeirs\n=====\n\nThey hold water.\n"
    (account,) = seed_of(text, ending=".rst").accounts
    assert [person.name for person in account.people] == ["Sael Tarn"]
    (other,) = seed_of(text.replace(f":{key}:", "Spoken"), ending=".rst").accounts
    assert not other.people


OUTLINER = """\
type:: [[Podcast]]
guest:: [[Nadia Brun]], [[Ivo Kern]]
tags:: [[weirs]], #floods, [[podcast]]

- # Rivers that move
\t- They rise at night. ((65a1b2c3-0000-4000-8000-000000000000))
\t- {{query (todo TODO)}}
- ## Notable quotes
\t- #+BEGIN_QUOTE
\t  Nobody owns a flood.
\t  #+END_QUOTE
\t\t- [[Ivo Kern]]
- ## Their program
\t- ```python
\t  def flow(): return 1
\t  ```
\t- {{youtube-timestamp 754}} Dams are debts
"""


def test_signs_of_an_outliner_say_what_it_shows_for_them() -> None:
    seed = seed_of(OUTLINER, "rivers", ".md")
    (account,) = seed.accounts
    assert [person.name for person in account.people] == ["Nadia Brun", "Ivo Kern"]
    quotes = [(it.text, it.speaker) for it in account.items if isinstance(it, Quotation)]
    assert quotes == [("Nobody owns a flood.", "Ivo Kern")]
    passages = {it.text: it for it in account.items if isinstance(it, AccountPassage)}
    assert list(passages) == ["They rise at night.", "def flow(): return 1", "Dams are debts"]
    time = passages["Dams are debts"].time
    assert time is not None
    assert time.seconds == 754
    tags = [it for it in account.items if isinstance(it, AccountTopic)]
    assert [(it.name, it.is_tag) for it in tags] == [("weirs", True), ("floods", True)]
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    assert not any(line.role is Role.UNREAD for line in seed.source.lines)


def test_attributes_and_parts_of_a_page_as_pandoc_writes_them_are_no_words() -> None:
    text = (
        "::: {#page .site}\n[To the content](#content){.skip-link}\n\nOn weirs {#on-weirs .title}\n"
        "========\n\n:::: entry\nThey [open]{.smallcaps} at {8}.\n::::\n:::\n"
    )
    seed = seed_of(text, "on-weirs", ".md")
    check_nothing_lost(seed)
    check_nothing_invented(seed)
    (account,) = seed.accounts
    assert [it.text for it in account.titles] == ["On weirs"]
    assert [it.text for it in account.of(AccountPassage)][-1] == "They open at {8}."


def test_a_picture_of_an_org_note_names_no_event() -> None:
    picture = "file:small/riverconf-2031/a.jpg]]"
    for link in (f"[[{picture}", f"[[file:img/riverconf-2031/a.jpg][{picture}"):
        text = f"#+TITLE: Moving Water\n\n{link}\n\nIt moves.\n"
        (account,) = seed_of(text, ending=".org").accounts
        assert account.event is None
        assert [it.text for it in account.of(AccountPassage)] == ["It moves."]


def test_what_a_picture_of_an_org_note_leads_to_is_kept() -> None:
    address = "https://www.youtube.com/watch?v=abcdefghijk"
    text = f"#+TITLE: Moving Water\n\nRecording: [[{address}][file:small.png]]\n\nIt moves.\n"
    (account,) = seed_of(text, ending=".org").accounts
    assert any(address in repr(it) for it in account.items)


def test_a_table_whose_rows_take_several_lines_stays_as_printed() -> None:
    rule = "========== ============= ===========\n"
    rows = "2031-05-06 Weirs and     Ada Okafor\n           what they hold\n2031-06-06 Mud           Ivo Kern\n"
    text = f"River talks\n===========\n\n{rule}Date       Title         Speaker\n{rule}{rows}{rule}"
    seed = seed_of(text, "river", ".rst")
    check_nothing_lost(seed)
    assert [it.titles[0].text for it in seed.accounts] == ["River talks"]


def test_a_simple_table_is_one_and_pictures_in_front_of_a_title_are_none() -> None:
    text = (
        ".. |badge| image:: https://a.example/b.svg\n    :target: https://a.example/b\n\n"
        "|badge|\n\nTalks of the river group.\n\n"
        "========== ============= ===========\nDate       Title         Speaker\n"
        "========== ============= ===========\n2031-05-06 `Weirs`_      Ada Okafor\n"
        "2031-06-06 Mud and mills Ivo Kern\n2031-07-06 Silt          Nadia Brun\n"
        "========== ============= ===========\n\n.. _`Weirs`: weirs.pdf\n"
    )
    seed = seed_of(text, "readme", ".rst")
    check_nothing_lost(seed)
    assert [(it.titles[0].text, it.people[0].name, it.published) for it in seed.accounts] == [
        ("Weirs", "Ada Okafor", "2031-05-06"),
        ("Mud and mills", "Ivo Kern", "2031-06-06"),
        ("Silt", "Nadia Brun", "2031-07-06"),
    ]
