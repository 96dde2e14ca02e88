"""Turns of a transcript on a talk's page: who speaks and when, and nothing of it as markup."""

from generator.model.page import Page
from generator.resolve import resolve
from tests.render.rendering import as_html, config, render, said
from tests.support import link, reading_of, seed_of

TRANSCRIPT = """A talk about kites

Transcript

| Time | Speaker | Text |
|------|---------|------|
| 0:04 | Ada Okafor | We begin with string. |
| 1:02 | <b>Bo</b> | {{ no }} string is begun with us. |

[1:10] Ada Okafor: And so it goes.

[1:20] Ada Okafor: Up, as a rule.
"""


def page_of_talk(text: str) -> Page:
    reading = reading_of(seed_of(text))
    links = link(resolve(reading).corpus)
    pages = render(links, reading, (), config()).pages
    (page,) = (one for one in pages if one.path.startswith("talks/") and "index" not in one.path)
    return page


def test_a_turn_shows_its_time_and_speaker() -> None:
    tree = as_html(page_of_talk(TRANSCRIPT))
    text = said(tree)
    assert "0:04 Ada Okafor We begin with string." in text
    assert "1:02 <b>Bo</b> {{ no }} string is begun with us." in text
    assert "1:10 Ada Okafor And so it goes." in text
    assert not tree.xpath("//b")


def test_a_repaired_time_of_a_turn_says_so() -> None:
    lines = ["82:55 words that end.", "1:23:40 more words that end.", "1:03:40 out of order.",
             "105:00 words that end.", "106:00 the last."]  # fmt: skip
    text = said(as_html(page_of_talk("A talk\n\nTranscript\n\n" + "\n\n".join(lines))))
    assert "1:03:40" in text
    assert "stands between 1:23:40 and 105:00" in text
