"""Transcripts whose lines begin with a bold label: it is the speaker, whatever it is made of."""

import pytest

from generator.model.account import AccountPassage
from tests.support import account_of

Said = list[tuple[str | None, str]]


def said(text: str) -> Said:
    passages = account_of(text).of(AccountPassage)
    return [(passage.speaker, passage.text) for passage in passages]


def people(text: str) -> list[str]:
    return [person.name for person in account_of(text).people]


def transcript(names: list[str], *, every: int = 5, form: str = "[{}] **{}**: {}") -> str:
    lines = (
        form.format(f"00:{n * every // 60:02}:{n * every % 60:02}", name, f"Rivers move {n} times.")
        for n, name in enumerate(names)
    )
    return "\n\n".join(lines) + "\n"


def speakers(text: str) -> list[str | None]:
    return [name for name, _ in said(text)]


@pytest.mark.parametrize("form", ["[{}] **{}**: {}", "[{}] **{}:** {}", "**[{}]** **{}**: {}"])
@pytest.mark.parametrize("own", ["nx()", "brun", "Mill the Second", "river.mill", "x_Brun"])
def test_what_somebody_calls_himself_is_a_speaker_among_names(own: str, form: str) -> None:
    names = ["Ivo Kern", own, "Nadia Brun", own, "Ivo Kern", "Nadia Brun", own]
    text = transcript(names, form=form)
    assert speakers(text) == names
    assert not any("*" in words for _, words in said(text))
    assert people(text) == ["Ivo Kern", "Nadia Brun"]


@pytest.mark.parametrize("label", ["Why it matters", "why", "Mill (aside)"])
def test_a_bold_label_that_may_be_none_is_nobodys(label: str) -> None:
    names = ["Ivo Kern", "Nadia Brun", "Ivo Kern", "Nadia Brun", label, "Ivo Kern", "Nadia Brun"]
    text = transcript(names, form="**{1}**: {2}\n\nThey go on.")
    assert said(text)[8] == (None, f"**{label}**: Rivers move 4 times.")
    assert {name for name, _ in said(text)} == {"Ivo Kern", "Nadia Brun", None}


@pytest.mark.parametrize(
    "names",
    [
        ["Dams", "Mills", "Weirs", "Locks", "Nadia Brun"],
        ["Key Point", "Key Point", "Key Point", "Key Point", "Key Point"],
        ["Prediction", "Prediction", "Prediction", "Prediction", "Prediction"],
    ],
)
def test_topics_and_fields_with_times_are_no_speakers(names: list[str]) -> None:
    assert set(speakers(transcript(names, every=90))) <= {None}
    assert people(transcript(names, every=90)) == []


def test_lines_with_labels_among_many_without_are_no_transcript() -> None:
    text = "\n\nRivers move.\n\nThey are wet.\n\n".join(
        transcript(["nadia", "ivo"] * 3).split("\n\n")
    )
    assert set(speakers(text)) <= {None}


def test_parts_of_a_summary_with_their_times_are_no_speakers() -> None:
    labels = ["Stone Bridge Total Flow", "Mill Race", "Measuring Old Dams", "Lower Weir Height"]
    parts = (
        f"**{label}** [0{at}:10-0{at}:50]:\nThe water is slow.\n" for at, label in enumerate(labels)
    )
    text = "# How dams break\n\n## Details\n\n" + "\n".join(parts)
    assert set(speakers(text)) <= {None}
    assert people(text) == []


def test_topics_of_numbered_questions_ask_nothing() -> None:
    topics = ["Weir Care"] * 3 + ["Old Mills"] * 3 + ["AI Aging"] * 3
    asked = (f"{at}. **{it}:** What holds number {at}?\n" for at, it in enumerate(topics, 1))
    text = "# Research on dams\n\n## Open Questions\n\n" + "\n".join(asked)
    assert set(speakers(text)) <= {None}
    assert people(text) == []
