"""MDX: Markdown with the modules and components of a site, which say nothing of the talk."""

from generator.model.account import AccountPassage, AccountTakeaway
from generator.model.source import Role
from tests.promises import check_nothing_lost
from tests.support import seed_of

_PAGE = """---
title: On weirs
---

import Player from "../components/Player.astro";
export const meta = {
  image: "weir.png",
};

<Player
  id="abc"
/>

Weirs are old, and nobody pays for them.

{/* later */}

<Note>
They open at night.
</Note>

## Takeaways

- Import weirs from the north.
"""


def test_modules_comments_and_components_say_nothing() -> None:
    seed = seed_of(_PAGE, "weirs", ".mdx")
    check_nothing_lost(seed)
    (account,) = seed.accounts
    assert [it.text for it in account.of(AccountPassage)] == [
        "Weirs are old, and nobody pays for them.",
        "They open at night.",
    ]
    assert [it.text for it in account.of(AccountTakeaway)] == ["Import weirs from the north."]
    labels = [line.number for line in seed.source.lines if line.role is Role.LABEL]
    assert set(range(5, 13)) - {9} <= set(labels)


def test_sentences_that_begin_as_modules_do_are_text() -> None:
    (account,) = seed_of(
        "# Weirs\n\nimport duties rose, and export fell.\n\nThe rest <Ada> said.\n"
    ).accounts
    assert len(account.of(AccountPassage)) == 2


def test_an_export_that_nothing_closes_holds_no_words() -> None:
    (account,) = seed_of(
        "# Weirs\n\nexport const a = {\n\nWeirs are old.\n", ending=".mdx"
    ).accounts
    assert [it.text for it in account.of(AccountPassage)] == ["Weirs are old."]


def test_pages_with_code_of_a_site_builder_are_markdown() -> None:
    text = (
        "# Weirs\n\nWeirs are old.\n\n<%= render_talks %>\n\n"
        '{::coverage year="2031" talk="weirs" /}\n\nThey open.\n'
    )
    for ending in (".html.md.erb", ".qmd", ".Rmd"):
        seed = seed_of(text, "weirs", ending)
        (account,) = seed.accounts
        assert [title.text for title in account.titles] == ["Weirs"]
        assert [it.text for it in account.of(AccountPassage)] == ["Weirs are old.", "They open."]


def test_what_the_front_matter_says_stands_where_a_page_prints_it() -> None:
    text = (
        "---\ntitle: On weirs\nlocation: Weir Hall\ntags: [mud, silt]\n---\n\n"
        "Meet us at [{{page.location}}](https://example.org) on {% raw %}Monday{% endraw %}"
        " for {{ page.tags }}.\n"
    )
    seed = seed_of(text, "weirs", ".md")
    check_nothing_lost(seed)
    (account,) = seed.accounts
    passage = "Meet us at Weir Hall (https://example.org) on Monday for ."
    assert [it.text for it in account.of(AccountPassage)] == [passage]


def test_what_a_component_is_given_names_no_event() -> None:
    note = '# Reseña de julio\n\nEmpieza la reunión.\n\n<Img\n  src="/static/mill-2018/meetup_jul18.jpg"\n'
    note += '  alt="Ada Okafor empezando a moler."\n/>\n\nLa primera charla la da ella.\n'
    seed = seed_of(note, "resena", ".mdx")
    check_nothing_lost(seed)
    (account,) = seed.accounts
    assert (account.event, account.people) == (None, ())
