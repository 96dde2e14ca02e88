"""A note that was read badly says so, and one that was read well does not."""

import pytest

from generator.model.problem import PROBLEMS, Severity
from tests.support import seed_of

_TALK = "Rivers move, and nobody asks them why they do so in the end.\n"
_LABELS = "".join(f"- {label}: the {n}th gate\n" for n in range(6) for label in ("QX", "RW", "DG2"))


def codes(text: str, name: str = "some-note", ending: str = ".md") -> set[str]:
    return {
        fault.code
        for fault in seed_of(text, name, ending).source.problems
        if fault.code in {"talk-unknown", "title-doubtful", "labels-unknown"}
    }


@pytest.mark.parametrize("text", [_TALK, f"- {_TALK}- {_TALK}", f"> {_TALK}\n{_TALK}"])
def test_a_note_that_names_no_talk(text: str) -> None:
    assert codes(text) == {"talk-unknown"}


@pytest.mark.parametrize(
    "text",
    [
        f"# Moving water\n\n{_TALK}",
        f"---\nspeakers: [Nadia Brun]\n---\n{_TALK}",
        f"---\ndate: 2031-05-06\n---\n{_TALK}",
        f"---\nurl: https://example.org/talks/1\n---\n{_TALK}",
        "",
    ],
)
def test_a_note_that_names_its_talk(text: str) -> None:
    assert not codes(text)


def test_a_date_in_the_name_is_enough_and_so_is_a_note_beside_it() -> None:
    assert not codes(_TALK, "2031-05-06-water")
    assert not codes("WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nWater moves.\n", "water", ".vtt")


def test_labels_that_nobody_knows() -> None:
    assert codes(f"# Minutes of a working group\n\n{_LABELS}") == {"labels-unknown"}
    assert PROBLEMS["labels-unknown"].severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"- Gate {n}: it opens\n" for n in range(20)),
        "".join(f"- Note: the {n}th gate\n" for n in range(20)),
        _LABELS + _TALK * 60,
        "**Nadia Brun:** Gates open at night, as they always did.\n\n"
        "**Ivo Kern:** And the keeper?\n\n**Nadia Brun:** She is awake.\n\n"
        "**Ivo Kern:** With a lamp?\n\n**Bo Li:** With two.\n\n" * 4,
    ],
)
def test_labels_that_are_known_or_few(text: str) -> None:
    assert not codes(f"# A talk on gates\n\n{text}")


_SECTIONS = (
    "# Springs first\n\nThey rise.\n\n# Dams later\n\nThey stand.\n\n# Gates\n\nThey open.\n"
)


def test_a_title_that_may_head_a_section() -> None:
    assert codes(_SECTIONS, "what-keepers-know") == {"title-doubtful"}
    for name in ("12-springs_of_the_delta", "2031-05-06", "notes"):
        assert not codes(_SECTIONS, name)
    assert not codes(_SECTIONS.replace("\n# ", "\n## "), "what-keepers-know")
    assert not codes(f"---\ntitle: Water\n---\n{_SECTIONS}", "what-keepers-know")
