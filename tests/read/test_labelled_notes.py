"""Pages that do nothing but lead to notes."""

import pytest

from tests.support import seed_of


@pytest.mark.parametrize(
    ("text", "is_talk"),
    [
        ("# weirs\n\nEpisodes on **weirs**:\n\n- [Ada Okafor](../episodes/ada/notes.md)\n", False),
        ("# weirs\n\n- [What a Meta Dam Is and Why It Holds](../ada/notes.md)\n", False),
        ("# weirs\n\n1. [Ada](../ada.md) (3 episodes)\n2. [Ivo](../ivo.md)\n", False),
        ("# weirs\n\n- [Transcript](weirs/transcript.md)\n- [Slides](weirs/slides.md)\n", True),
        ("# weirs\n\nWeirs hold back water.\n\n- [Ada Okafor](../episodes/ada/notes.md)\n", True),
        ("# weirs\n\n- [Weirs](https://example.org/weirs.md)\n", True),
        ("---\nspeaker: Ada Okafor\n---\n# weirs\n\n- [Dams](../dams.md)\n", True),
    ],
)
def test_a_page_that_only_leads_to_notes(text: str, is_talk: bool) -> None:
    assert bool(seed_of(text, "weirs", ".md").accounts) is is_talk
