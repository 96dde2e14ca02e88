"""Whom the notes on one talk show to speak speaks where the end of another title names them."""

import pytest

from generator.model.corpus import Corpus
from generator.resolve import resolve
from generator.resolve.names.known_speakers import KNOWN
from tests.support import assert_said, reading_of, seed_of

_GUEST = "---\ntitle: Deep springs\nguest: Zyx Okaforsen\n---\n\nThey move.\n"


def _corpus(title: str, other: str = _GUEST) -> Corpus:
    note = f"# {title}\n\n- a point on water\n- a point on mud\n\n## Quotes\n\n- “Water waits for nobody.”\n"
    return resolve(reading_of(seed_of(other, "a"), seed_of(note, "b"))).corpus


@pytest.mark.parametrize("border", ["|", "-", "–", "—", "•"])
def test_a_known_speaker_at_the_end_of_a_title_speaks(border: str) -> None:
    corpus = _corpus(f"Who pays for dams {border} Zyx Okaforsen")
    assert [[it.person for it in talk.people] for talk in corpus.talks] == [["zyx-okaforsen"]] * 2
    (speaker,) = corpus.entities
    assert KNOWN in {it.because.code for it in speaker.namings}
    for naming in speaker.namings:
        assert_said(naming.because)
    assert [quote.speaker for quote in corpus.quotes] == [None]


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Who pays for dams | Ivo Kernsen", _GUEST),  # nobody knows him
        ("Zyx Okaforsen: who pays for dams", _GUEST),  # it may be about her
        ("Who pays for dams | Zyx Okaforsen", _GUEST.replace("guest", "host")),
        ("Who pays for dams | Zyx Okaforsen", _GUEST.replace("guest", "author")),
        ("Who pays for dams | Zyx Okaforsen and Ivo Kernsen", _GUEST),
    ],
)
def test_others_at_the_end_of_a_title_do_not(title: str, other: str) -> None:
    corpus = _corpus(title, other)
    assert [len(talk.people) for talk in corpus.talks if talk.title != "Deep springs"] == [0]


def test_beside_a_host_the_end_of_a_title_may_be_whom_the_talk_is_about() -> None:
    corpus = resolve(
        reading_of(
            seed_of(_GUEST, "a"),
            seed_of(
                "# In memory of a keeper | Zyx Okaforsen\n\nHost: Ola Writer\n\n- a point\n", "b"
            ),
        )
    ).corpus
    people = {(it.person, it.role.value) for talk in corpus.talks[1:] for it in talk.people}
    assert people == {("ola-writer", "host")}
