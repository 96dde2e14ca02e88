"""A talk of a list and the one note that is called as it."""

import pytest

from generator.model.corpus import Corpus
from generator.resolve import resolve
from tests.support import reading_of, seed_in

LIST = """\
## Weirs that open at night, and what upholds gates downstream
{first}
Argues that gates answer the river, and not the other way round.

## Pumping brackish water uphill
{second}
Shows which pumps last, and which of them rust in the first winter.

## Three dams
@ Cleo Marsh, Lakeside
A lock keeper's week in pictures, from Monday on.
"""
NIGHT = "weirs that open at night, and what upholds gates downstream"
NOTE = "# {title}\n\n{line}\n\n- It rains.\n- {point}\n"


def _corpus(**files: str) -> Corpus:
    seeds = (seed_in(f"{name}.md", text) for name, text in files.items())
    return resolve(reading_of(*seeds)).corpus


def _list(first: str = "@ Harbour", second: str = "@ Bo Lind, Harbour") -> str:
    return LIST.format(first=first, second=second)


def _note(title: str, line: str = "It was told.", point: str = "Nobody stays dry.") -> str:
    return NOTE.format(title=title, line=line, point=point)


def _joined(corpus: Corpus) -> list[tuple[str, list[str]]]:
    return [
        (talk.title.casefold(), [str(it.evidence) for it in talk.merged_because])
        for talk in corpus.talks
        if len(talk.accounts) > 1
    ]


def test_a_telling_title_is_enough_where_both_name_nobody() -> None:
    ((title, evidence),) = _joined(_corpus(list=_list(), a=_note(NIGHT.capitalize())))
    assert title == NIGHT
    assert evidence[0] == "title-of-list"


def test_a_firm_below_a_heading_leaves_the_heading_whole() -> None:
    titles = {talk.title.casefold() for talk in _corpus(list=_list()).talks}
    assert NIGHT in titles
    by_nobody = LIST.replace("Three dams", "Raising Weirs by Training Young Engineers")
    corpus = _corpus(list=by_nobody.format(first="@ Harbour", second="@ Bo Lind, Harbour"))
    assert "Raising Weirs by Training Young Engineers" in {talk.title for talk in corpus.talks}
    assert {it.name for it in corpus.entities} == {"Bo Lind", "Cleo Marsh"}


def test_a_short_title_needs_somebody_of_both() -> None:
    title = "Pumping brackish water uphill"
    by_him = _note(title, "Speaker: Bo Lind")
    assert [it for it, _ in _joined(_corpus(list=_list(), a=by_him))] == [title.casefold()]
    by_other = _note(title, "Speaker: Ada Okafor")
    assert not _joined(_corpus(list=_list(), a=by_other))


@pytest.mark.parametrize("title", ["Three dams", "Pumping brackish"])
def test_a_title_that_tells_little_joins_nothing(title: str) -> None:
    assert not _joined(_corpus(list=_list(), a=_note(title)))


def test_two_notes_of_one_title_are_joined_with_no_list() -> None:
    one, other = (_note(NIGHT.capitalize(), point=it) for it in ("Gates answer.", "Locks do not."))
    assert not _joined(_corpus(list=_list(), a=one, b=other))


def test_other_years_stay_apart() -> None:
    files = {"2031-05-06-list": _list(), "2034-05-06-weirs": _note(NIGHT.capitalize())}
    assert not _joined(_corpus(**files))


def test_what_stands_behind_other_words_in_titles_is_a_sites_name() -> None:
    titles = ("Finch - On gates", "Dams of spring", "Notes 023 Weirs")
    files = {
        f"{folder}/page": f"---\ntitle: {title} - River Mind[IA] | Ada Okafor\n---\n\nIt tells of {title}.\n"
        for folder, title in zip("abc", titles, strict=True)
    }
    assert len(_corpus(**files).talks) == len(files)


@pytest.mark.parametrize(
    ("one", "other", "is_joined"),
    [
        ("[charla]", "", True),
        ("(lightning talk)", "", True),
        ("(workshop)", "(talk)", False),
        ("(old river)", "", False),
    ],
)
def test_the_sort_of_a_talk_in_brackets_is_no_part_of_its_title(
    one: str, other: str, is_joined: bool
) -> None:
    note = "# Moving water uphill {}\n\nSpeaker: Ada Okafor\n\nDate: 2031-05-06\n\n{}\n"
    corpus = _corpus(a=note.format(one, "They open weirs."), b=note.format(other, "Gravity works."))
    assert bool(_joined(corpus)) is is_joined
