"""A quote that names nobody is said by whom a transcript of the talk has its words under."""

from pathlib import Path

import pytest

from tests.read.corpora import corpus_of

QUOTED = "Waiting is work. It just does not look like it"
HEAD = "---\ntitle: What mud teaches us\ndate: 2031-02-03\nurl: https://weirs.example/41\n---\n\n"


def _said_by(turns: str, tmp_path: Path, quote: str = QUOTED) -> list[str | None]:
    notes = f"{HEAD}## Quotes\n\n- “{quote}.”\n- “Nobody ever asked the river for a meeting.”\n"
    files = {"notes/mud.md": notes, "transcripts/mud.md": f"{HEAD}{turns}"}
    corpus = corpus_of(files, tmp_path)
    assert len(corpus.talks) == 1
    names = {f"{entity.id}": entity.name for entity in corpus.entities}
    quotes = [it for it in corpus.quotes if it.text.startswith(quote[:12])]
    return [names.get(f"{it.speaker.person}") if it.speaker else None for it in quotes]


def _turns(*said: tuple[str, str]) -> str:
    every = (*said, ("Ivo Kern", "Why does it hum?"), ("Ada Okafor", "It is low.")) * 2
    return "\n\n".join(f"**{name}:** {text}" for name, text in every) + "\n"


@pytest.mark.parametrize("name", ["Ada Okafor", "Ivo Kern"])
def test_who_has_the_words_in_a_transcript_said_them(name: str, tmp_path: Path) -> None:
    said = (name, f"Ah, I listened to that. {QUOTED}, I think.")
    assert _said_by(_turns(said), tmp_path) == [name]


def test_words_of_two_voices_or_too_few_are_nobodys(tmp_path: Path) -> None:
    both = (("Ada Okafor", f"{QUOTED}."), ("Ivo Kern", f"{QUOTED}?"))
    assert _said_by(_turns(*both), tmp_path / "two") == [None]
    short = ("Ada Okafor", "Mud is alive.")
    assert _said_by(_turns(short), tmp_path / "few", quote="Mud is alive") == [None]
