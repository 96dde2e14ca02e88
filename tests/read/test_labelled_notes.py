"""Notes of one folder under several labels, and pages that do nothing but lead to notes."""

from pathlib import Path

import pytest

from generator.read import read
from tests.support import config, seed_of

WORDS = ("gate", "weir", "sluice", "lock", "dyke", "ford")
EPISODE = """\
+++
title = "The Water Hour {n}"
date = "2031-05-0{n}T10:00:00"
categories = [ "podcast",]
filename = "https://audio.example.org/water_{n}.mp3"
+++

- The {word} - *00:05:30*.
- A river - *00:22:04*.
- The sea - *00:41:10*.
"""
OTHER = (
    '+++\ntitle = "{title}"\ndate = "2031-05-09T10:00:00"\ncategories = ["{label}"]\n+++\n\n{text}'
)


def _talks(folder: Path, other: str, number: int = 6) -> set[str]:
    """The files that are about talks, of episodes and one other note."""
    posts = folder / "content/posts"
    posts.mkdir(parents=True)
    for n, word in enumerate(WORDS[:number], 1):
        (posts / f"water-{n}.md").write_text(EPISODE.format(n=n, word=word), "utf-8")
    (posts / "other.md").write_text(other, "utf-8")
    reading = read(config(folder))
    files = {source.id: source.file.rpartition("/")[2] for source in reading.sources}
    return {files[account.source] for account in reading.accounts}


@pytest.mark.parametrize(
    ("title", "label", "text", "is_talk"),
    [
        ("Topics for 4", "prep", "", False),
        ("Our new feed", "news", "There is a new way to get the files.\n", False),
        ("Our new feed", "podcast", "There is a new way to get the files.\n", True),
        ("An interview on feeds", "news", "There is a new way to get the files.\n", True),
        ("Floods", "live", "Guests: Ivo Kern\n\nHe speaks of floods.\n", True),
    ],
)
def test_what_is_labelled_otherwise_is_no_talk_where_nothing_speaks_for_one(
    title: str, label: str, text: str, is_talk: bool, tmp_path: Path
) -> None:
    other = OTHER.format(title=title, label=label, text=text)
    files = {f"water-{n}.md" for n in range(1, 7)} | ({"other.md"} if is_talk else set())
    assert _talks(tmp_path, other) == files


def test_few_notes_tell_nothing_of_a_label(tmp_path: Path) -> None:
    other = OTHER.format(title="Topics for 4", label="prep", text="")
    assert "other.md" in _talks(tmp_path, other, number=4)


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
