"""What a part of a note says of its publication holds back the note: a section, a row, a frame."""

import pytest

from generator.read.files.privacy.companions import private_part
from generator.read.files.privacy.holding import hold_of

_NOTE = "# Rivers that return\n\nSpeaker: Nadia Brun\n\n- a\n\n"
_OTHER = "# Kites\n\nSpeaker: Omar Vale\n\n- Wind.\n\n"
_TABLE = "# Talks\n\n| Title | Speaker | Remarks |\n|---|---|---|\n| Weirs | Kai Moss | {} |\n"


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        (f"{_OTHER}# Rivers\n\nSpeaker: Bo Li\nPrivate: true\n\n- b\n", ".md"),
        ("# Talks\n\n## Kites\n\n- a\n\n## Rivers\n\nSpeaker: Bo Li\nPrivate: yes\n", ".md"),
        (f"{_OTHER}# Rivers\n\nDO NOT PUBLISH\n\n- b\n", ".md"),
        (f"{_OTHER}# Rivers (private)\n\n- b\n", ".md"),
        (f"{_NOTE}## Not for publication\n- b\n", ".md"),
        (f"{_NOTE}## Private\n- b\n", ".md"),
        (f"{_NOTE}## Off the record\n- b\n", ".md"),
        (f"{_NOTE}## Draft notes (do not publish)\n- b\n", ".md"),
        (f"{_NOTE}> [!private]-\n> b\n", ".md"),
        (f"{_NOTE}:::private\nb\n:::\n", ".md"),
        (f"{_NOTE}She resigns (do not publish)\n\nb\n", ".md"),
        (_TABLE.format("do not publish"), ".md"),
        ('[{"title": "Weirs (private)"}, {"title": "Ships"}]', ".json"),
        (f"---\ntitle: x\nprivate_notes: she resigns\n---\n{_NOTE}", ".md"),
        (f"---\nclassification: TLP:RED\n---\n{_NOTE}", ".md"),
        (f"---\nprivacyStatus: unlisted\n---\n{_NOTE}", ".md"),
        (f"---\ntags: [unlisted]\n---\n{_NOTE}", ".md"),
        (f"---\nembargo_until: 2999-01-01\n---\n{_NOTE}", ".md"),
        (f"---\nbuild:\n  render: never\n---\n{_NOTE}", ".md"),
        (f"---\nrobots: noindex\n---\n{_NOTE}", ".md"),
        (f"Draft, 17 May 2031\n\n{_NOTE}", ".md"),
        (f"DRAFT v0.3\n\n{_NOTE}", ".md"),
        (f"Keep this private\n\n{_NOTE}", ".md"),
        (f"# PRIVATE\n\n{_NOTE}", ".md"),
        (f"{_NOTE}Entwurf\n", ".md"),
        (f"{_NOTE}> [!warning] Private\n", ".md"),
    ],
)
def test_a_part_that_says_so_holds_back_its_note(text: str, ending: str) -> None:
    assert hold_of(text.encode(), ending) is not None


@pytest.mark.parametrize(
    "text",
    [
        f"{_NOTE}## Private methods\n- b\n",
        f"{_NOTE}## Public\n- b\n\n## Private\n- c\n",
        f"{_NOTE}## The private life of rivers\n- b\n",
        f"{_NOTE}She said it (privately) to him.\n",
        f"{_NOTE}## Off the record player\n- b\n",
        f"{_NOTE}## Proposal\n\nStatus: draft\n\nb\n",
        f"{_NOTE}## Firms\n\nPrivate: yes\n",
        _TABLE.format("a private river"),
        '[{"title": "Private rivers"}]',
        '<meta name="robots" content="noindex"><h1>Rivers</h1><p>Old.</p>',
    ],
)
def test_what_only_has_the_word_does_not(text: str) -> None:
    assert hold_of(text.encode(), ".md") is None


def test_names_of_files_and_folders() -> None:
    names = "do-not-publish-rivers.md|rivers draft.md|rivers.draft2.md|unlisted/a.md|PRİVATE/a.md"
    assert all(map(private_part, names.split("|")))
    public = (
        "how to draft.md|private-equity-talk.md|off-the-record-player.md|draft.md|personal/a.md"
    )
    assert not any(map(private_part, public.split("|")))
