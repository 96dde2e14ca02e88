"""Speakers whom the place of their names in the notes of one folder shows."""

from itertools import islice, product

import pytest

from generator.model.corpus import Corpus
from generator.resolve import resolve
from generator.resolve.names.folder_habits import HABIT
from tests.support import assert_said, reading_of, seed_in

_NAMES = ("Ada Okafor", "Ivo Kern", "Nadia Brun", "Bo Lindqvist", "Lena McArthur", "Uri B. Adler")
_WORDS = ["".join(parts) for parts in islice(product(("wei", "dam", "lor"), repeat=5), 240)]
_TEXT = "\n".join(f"- {' '.join(_WORDS[at : at + 8])}" for at in range(0, 240, 8))


def _corpus(*notes: str, folder: str = "rivers-2019", ending: str = "md") -> Corpus:
    files = [f"{folder}/{number}.{ending}" for number in range(len(notes))]
    seeds = [seed_in(file, note) for file, note in zip(files, notes, strict=True)]
    return resolve(reading_of(*seeds)).corpus


def _people(corpus: Corpus) -> list[str]:
    return sorted(entity.name for entity in corpus.entities)


def _shown(corpus: Corpus) -> list[str]:
    """Those whom the habit shows; of others a given name does."""
    of_habit = (it for it in corpus.entities if it.namings[0].because.code == HABIT)
    return sorted(entity.name for entity in of_habit)


def _below(names: tuple[str, ...], text: str = _TEXT) -> list[str]:
    return [
        f"# Water {it}\n\n### {name}\n\n{text}\n" for it, name in zip("abcdef", names, strict=False)
    ]


def test_names_below_the_titles_of_a_folder_are_those_of_speakers() -> None:
    corpus = _corpus(*_below(_NAMES))
    assert _people(corpus) == sorted(_NAMES)
    assert all([part.role.takes_part for part in talk.people] == [True] for talk in corpus.talks)
    (naming,) = corpus.entities[0].namings
    assert naming.because.values["n"] == len(_NAMES)
    assert_said(naming.because)


@pytest.mark.parametrize(
    "form",
    [
        "# Water {n} - {name}",
        "# {name} – Water {n}",
        "# {name}: Water {n}",
        "# Episode 12: {name} - Water {n}",
        "# Water {n} by {name}, Weir Ltd",
        "# Water {n} - {name} of Weir Ltd",
        "# 44 {name}",
        "# 44 {name} 2",
    ],
)
def test_names_in_titles_of_a_folder(form: str) -> None:
    notes = [
        f"{form.format(n=n, name=name)}\n\n{_TEXT}\n"
        for n, name in zip("abcdef", _NAMES, strict=True)
    ]
    assert _people(_corpus(*notes)) == sorted(_NAMES)


def test_behind_whom_an_interview_is_with_stands_no_name() -> None:
    notes = [f"# Water {n} - {name}\n\n{_TEXT}\n" for n, name in zip("abcdef", _NAMES, strict=True)]
    names = _people(_corpus(*notes, f"# Interview with Zyx Lind - Stone Weir\n\n{_TEXT}\n"))
    assert "Stone Weir" not in names


@pytest.mark.parametrize("form", ["# Water {n} with {name}", "# #12 {name} on Water {n}"])
def test_names_that_nobody_knows_behind_with_and_a_number(form: str) -> None:
    names = ("Zyx Okafor", "Oru Kern", "Vib Brun", "Ulk Lindqvist", "Xerf McArthur")
    pairs = zip("abcdef", names, strict=False)
    notes = [f"{form.format(n=n, name=name)}\n\n{_TEXT}\n" for n, name in pairs]
    assert _shown(_corpus(*notes)) == sorted(names)


@pytest.mark.slow
def test_names_behind_with_above_what_a_program_heard() -> None:
    names = ("Ada Okafor", "Ben Moreau", "Vib Brun", "Ulk Lindqvist")
    heard = " ".join((*[_TEXT.replace("- ", "")] * 5, *names)).lower()
    notes = [
        f"# Water {n} with {name} – River Show 12\n\n{heard}\n" for n, name in enumerate(names)
    ]
    assert _people(_corpus(*notes)) == sorted(names)
    tools = ("Apache Kafka", "Google Sheets", "Visual Studio", "Adobe Flash")
    notes = [
        f"# Water {n} with {name} – River Show 12\n\n{heard}\n" for n, name in enumerate(tools)
    ]
    assert not _people(_corpus(*notes))


@pytest.mark.parametrize("mark", ["### ", ""])
def test_a_line_of_names_below_the_title_is_no_heading(mark: str) -> None:
    corpus = _corpus(*(note.replace("### ", mark) for note in _below(_NAMES[:5])))
    assert not {it.section for it in corpus.passages} & set(_NAMES)
    assert {it.text for it in corpus.details if it.what == "byline"} == set(_NAMES[:5])


@pytest.mark.parametrize(
    ("agreeing", "speakers"),
    [(4, {"Uri B. Adler", "Ada Okafor Stone"}), (3, {"Carla Nkemelu", "Ada Okafor"})],
)
def test_whom_titles_name_speaks_where_sentences_nearly_always_tell_of_the_same(
    agreeing: int, speakers: set[str]
) -> None:
    told = [*_NAMES[:agreeing], *["nobody"] * (5 - agreeing), "Carla Nkemelu"]
    names = ("Ada Okafor Stone", *_NAMES[1:])
    notes = [
        f"---\ntitle: '{name}: Water {n}'\nepisode: {n}\n---\n\nWe talked to {it} of water.\n{_TEXT}"
        for n, (name, it) in enumerate(zip(names, told, strict=True))
    ]
    first, *_, last = _corpus(*notes).talks
    assert {part.person for talk in (first, last) for part in talk.people} == {
        entity.id for entity in _corpus(*notes).entities if entity.name in speakers
    }


def test_two_notes_on_one_talk_have_its_title_without_the_name() -> None:
    titles = [f"# Water {n} - {name}" for n, name in zip("abcdef", _NAMES, strict=True)]
    corpus = _corpus(*(f"{title}\n\n{_TEXT}\n" for title in (*titles, titles[0])))
    assert all("Okafor" not in talk.title for talk in corpus.talks)


def test_names_behind_commas_are_those_of_people_with_given_names() -> None:
    notes = _below((*_NAMES[:4], "Zyx Kern, Lena McArthur", "Uri B. Adler, Water Works"))
    assert _people(_corpus(*notes)) == sorted((*_NAMES, "Zyx Kern"))


@pytest.mark.parametrize("other", ["Unknown Speaker", "Founders' Day", "Founders’ Day"])
def test_what_is_no_name_is_nobody_among_names(other: str) -> None:
    names = (*_NAMES[:-1], other)
    notes = [f"# Water {n} - {name}\n\n{_TEXT}\n" for n, name in zip("abcdef", names, strict=True)]
    assert _people(_corpus(*notes)) == sorted(_NAMES[:-1])


@pytest.mark.parametrize(
    ("form", "title"),
    [
        ("# Water {n} with {name}", "Water {n} with {name}"),
        ("# Water {n} - {name}", "Water {n}"),
        ("# Water {n} -- {name}, Weir Ltd", "Water {n}"),
        ("# Water {n} by {name}", "Water {n}"),
        ("# Water {n} - {name} (Part Two)", "Water {n} (Part Two)"),
        ("# Water {n} By {name}", "Water {n}"),
        ("# {name} – Water {n}", "Water {n}"),
        ("# Folge 12: {name} – Water {n}", "Water {n}"),
        ("# S01E12 - {name} zur Macht {n}", "{name} zur Macht {n}"),
        ("# Opening keynote - {name}", "Opening keynote - {name}"),
    ],
)
def test_a_name_that_the_habit_shows_is_no_part_of_the_title(form: str, title: str) -> None:
    pairs = list(zip("abcdef", _NAMES, strict=True))
    notes = [f"{form.format(n=n, name=name)}\n\n{_TEXT}\n" for n, name in pairs]
    titles = sorted(talk.title for talk in _corpus(*notes).talks)
    assert titles == sorted(title.format(n=n, name=name) for n, name in pairs)


def test_titles_that_have_little_beside_a_name_stay_whole() -> None:
    """What stands there is where somebody works, for whoever it is alike."""
    rests = ("RVU", "Weirware", "Mill.com", "Dams of the north", "Rivers that answer", "Silt")
    form = "# Episode 12: {name} - {rest}\n\n{text}\n"
    pairs = list(zip(_NAMES, rests, strict=True))
    corpus = _corpus(*(form.format(name=name, rest=rest, text=_TEXT) for name, rest in pairs))
    assert _people(corpus) == sorted(_NAMES)
    assert {talk.title for talk in corpus.talks} == {f"{n} - {r}" for n, r in pairs}


def test_several_names_with_a_nickname_or_joined_in_other_languages() -> None:
    names = (*_NAMES[:3], 'Bo "Silt" Lindqvist', "Lena McArthur e Uri Adler", "Zyx Ok y Oru Kern")
    notes = [f"# {name}: Water {n}\n\n{_TEXT}\n" for n, name in zip("abcdef", names, strict=True)]
    whole = [*names[:4], "Lena McArthur", "Uri Adler", "Zyx Ok", "Oru Kern"]
    assert _people(_corpus(*notes)) == sorted(whole)


def test_a_sort_of_episode_in_front_of_a_name_is_nobody() -> None:
    forms = ("Folge Null: {n}", *["{n} - Water on land"] * 5)
    notes = [
        f"# {form.format(n=name)}\n\n{_TEXT}\n" for form, name in zip(forms, _NAMES, strict=True)
    ]
    assert "Folge Null" not in _people(_corpus(*notes))


@pytest.mark.parametrize("others", [(), ("Quick Dams", "Nordic Locks")])
def test_few_notes_of_several_folders_show_it_where_hardly_one_has_other_words(
    others: tuple[str, ...],
) -> None:
    behind = [f" - {name}" for name in (*_NAMES[:4], *others)] + [""] * 9
    files = [f"rivers-{2010 + number % 5}/{number}.md" for number in range(len(behind))]
    text = f"{_TEXT}\n- dams and locks"
    seeds = [
        seed_in(file, f"# Water {n}{end}\n\n{text}\n")
        for n, (file, end) in enumerate(zip(files, behind, strict=True))
    ]
    shown = _shown(resolve(reading_of(*seeds)).corpus)
    assert shown == ([] if others else sorted(_NAMES[:4]))


@pytest.mark.parametrize(
    "names",
    [
        _NAMES[:3],
        ("Stone Bridge",) * 6,
        ("Quick Dams", "Nordic Locks", "Modular Weirs", "Hidden Sluices"),
        ("Weir Talk", "Weir Story", "Weir Two", "Weir Song", "Weir Days"),
    ],
)
def test_what_is_below_titles_is_nobody(names: tuple[str, ...]) -> None:
    assert not _shown(_corpus(*_below(names, f"{_TEXT}\n- dams and locks, weirs and sluices")))


def test_a_section_among_names_that_are_marked_otherwise_is_nobody() -> None:
    other = f"# Dam\n\n#### Setting Up\n\n{_TEXT}\n"
    assert _people(_corpus(*_below(_NAMES), other)) == sorted(_NAMES)


def test_a_firm_behind_a_dash_is_no_part_of_a_name() -> None:
    assert _people(_corpus(*_below(tuple(f"{name} - Weir" for name in _NAMES)))) == sorted(_NAMES)


def test_names_in_the_names_of_files_are_no_part_of_the_title() -> None:
    files = [
        f"weirs-2019/Water {n} - and dams by {name}.md"
        for n, name in zip("abcdef", _NAMES, strict=True)
    ]
    seeds = [seed_in(it, f"{_TEXT}\n") for it in files]
    corpus = resolve(reading_of(*seeds)).corpus
    assert _people(corpus) == sorted(_NAMES)
    assert {talk.title for talk in corpus.talks} == {f"Water {n} - and dams" for n in "abcdef"}


def test_the_first_of_those_who_were_there_is_no_speaker() -> None:
    notes = [
        f"# Water {it}\n\nThere:\n- {name}\n- {other}\n\n{_TEXT}\n"
        for it, name, other in zip("abcdef", _NAMES, reversed(_NAMES), strict=True)
    ]
    assert not _people(_corpus(*notes))


@pytest.mark.parametrize(
    ("top", "curation"),
    [
        ("author: Ola Writer", "talks: {water-f-uri-b-adler: {people: {Ola Writer: host}}}"),
        ("host: Ola Writer", ""),
    ],
)
def test_beside_a_host_the_habit_shows_who_speaks(top: str, curation: str) -> None:
    notes = [
        f"---\n{top}\n---\n\n# Water {n} - {name}\n\n{_TEXT}\n"
        for n, name in zip("abcdef", _NAMES, strict=True)
    ]
    seeds = [seed_in(f"rivers/{n}.md", note) for n, note in enumerate(notes)]
    talk = resolve(reading_of(*seeds, curation=curation)).corpus.talks[-1]
    assert [(it.person, it.role.value) for it in talk.people] == [
        ("uri-b-adler", "speaker"),
        ("ola-writer", "host"),
    ]


def test_few_words_or_a_web_page_show_nobody() -> None:
    assert not _shown(_corpus(*_below(_NAMES, "- weirs")))
    assert not _people(_corpus(*_below(_NAMES), ending="html"))


def test_dashes_of_all_lengths_mark_one_place() -> None:
    names = ("Yao Bergmann", *_NAMES, "Zyx Moreau")
    notes = [f"# {it} {'–-'[at > 0]} Water {at}\n\n{_TEXT}\n" for at, it in enumerate(names)]
    assert _shown(_corpus(*notes)) == sorted(names)


def test_what_a_habit_shows_gives_nobody_words() -> None:
    notes = [
        note + "\n## Quotes\n\n> A river is a verb that nobody owns.\n" for note in _below(_NAMES)
    ]
    corpus = _corpus(*notes)
    assert corpus.quotes
    assert not any(wording.speaker for quote in corpus.quotes for wording in quote.attestations)


def test_tags_and_addresses_print_no_name_in_small_letters() -> None:
    front = "---\ntags: [{small}]\nsite: https://example.org/{file}\n---\n\n"
    notes = [
        front.format(small=name.lower(), file=name.lower().replace(" ", "-")) + note
        for name, note in zip(_NAMES, _below(_NAMES), strict=True)
    ]
    assert _people(_corpus(*notes)) == sorted(_NAMES)


def test_what_comes_again_with_a_word_in_small_letters_is_a_series() -> None:
    notes = _below((*_NAMES[:4], "Old Weirdam", "Old Weirdam"), f"{_TEXT}\n- The old weir.\n")
    assert _people(_corpus(*notes)) == sorted(_NAMES[:4])


def test_what_comes_again_in_front_of_titles_is_a_series_and_below_them_somebody() -> None:
    titled = [f"{name}: Water {n}" for n, name in enumerate((*_NAMES, *["Zyxes Decoded"] * 3))]
    notes = [f"# {title}\n\n{_TEXT}\n" for title in titled]
    assert _people(_corpus(*notes)) == sorted(_NAMES)
    below = _below((*_NAMES[:5], "Zyxes Okafor"))
    notes = [*below, *(it.replace("# Water", "# Silt") for it in below[-1:] * 2)]
    assert "Zyxes Okafor" in _people(_corpus(*notes))


@pytest.mark.slow
def test_a_name_beside_what_all_titles_say_is_the_title() -> None:
    notes = [f"# {name} - 播客摘要\n\n{_TEXT}\n" for name in _NAMES]
    alone = [
        f"# {name} - Water {it}\n\n{_TEXT}\n" for it, name in zip("abcdef", _NAMES, strict=True)
    ]
    assert {talk.title for talk in _corpus(*alone).talks} == {f"Water {it}" for it in "abcdef"}
    shown = {talk.title for talk in _corpus(*notes).talks}
    assert shown == {*_NAMES}


def test_a_sentence_below_a_title_names_nobody() -> None:
    notes = [*_below(_NAMES), f"# Meters\n\nPronounced Micro Meter, not meter.\n\n{_TEXT}\n"]
    assert _people(_corpus(*notes)) == sorted(_NAMES)


def test_a_list_below_the_title_names_several_and_surnames_may_be_in_capitals() -> None:
    names = [*_NAMES[:4], "Lena MCARTHUR", "Uri Adler\n- Maria Weber"]
    notes = [
        f"# Water {n}\n\n## Abstract\n\n- {name}\n\n{_TEXT.replace('- ', '')}\n"
        for n, name in zip("abcdef", names, strict=True)
    ]
    people = [*_NAMES[:4], "Lena MCARTHUR", "Uri Adler", "Maria Weber"]
    assert _people(_corpus(*notes)) == sorted(people)


def test_a_list_of_names_and_other_things_names_nobody() -> None:
    listed = "- Ada Okafor\n- weirs of the north\n- Ivo Kern\n"
    notes = [*_below(_NAMES[:5]), f"# Water f\n\n{listed}\n{_TEXT.replace('- ', '')}\n"]
    corpus = _corpus(*notes)
    (talk,) = (it for it in corpus.talks if it.title == "Water f")
    assert not talk.people


def test_what_stands_below_the_heading_of_a_section_is_in_no_place_below_the_title() -> None:
    other = f"# Water g - Oru Kern\n\n## Users first\n\nFresh Gate (new?)\n\n{_TEXT}\n"
    corpus = _corpus(*_below(_NAMES[:5]), other)
    assert "Fresh Gate" not in _people(corpus)
    subtitle = f"# Water h\n\n### On moving water\n\n### Oru Kern\n\n{_TEXT}\n"
    assert "Oru Kern" in _people(_corpus(*_below(_NAMES), subtitle))


def test_whom_given_names_show_beside_the_name_of_a_habit_speaks_too() -> None:
    notes = _below(_NAMES)
    notes[1] = f"# Water b\n\n### Ada Lind (Acme) & Jo Kern (River Works)\n\n{_TEXT}\n"
    notes[2] = f"# Water c\n\nMax Okafor - Partner\nEva Kern - Engineer\n\n{_TEXT}\n"
    assert {"Ada Lind", "Jo Kern", "Max Okafor", "Eva Kern"} <= set(_people(_corpus(*notes)))


@pytest.mark.parametrize(
    ("folder", "is_given"), [("speeches", True), ("reden", True), ("p", False)]
)
def test_files_called_as_people_are_what_these_give_where_the_folder_says_so(
    folder: str, is_given: bool
) -> None:
    names = [name.casefold().replace(" ", "_") for name in _NAMES[:4]]
    seeds = [seed_in(f"{folder}/{name}.txt", f"We wait by water.\n\n{_TEXT}\n") for name in names]
    corpus = resolve(reading_of(*seeds)).corpus
    assert _shown(corpus) == (sorted(_NAMES[:4]) if is_given else [])
    assert sorted(talk.title for talk in corpus.talks) == sorted(_NAMES[:4])


@pytest.mark.parametrize(
    ("file", "again", "is_shown"),
    [
        ("2031-05-0{n} - Water {n} [talk] - {name}/notes.md", _NAMES[:2], True),
        ("2031-05-0{n} Water {n} - {name}.md", (), True),
        ("2031-05-01 Water {n} - {name}.md", ("Ada Okafor",) * 8, False),  # whose channel it is
        ("2031-05-0{n} Water {n} {name}.md", (), False),
        ("Water {n} - {name}.md", (), False),  # books
    ],
)
def test_names_behind_titles_of_files_and_folders_are_those_of_speakers(
    file: str, again: tuple[str, ...], is_shown: bool
) -> None:
    names = ("Ada Okafor", "Nadia Brun", "Lena McArthur", "Ivo Kern", *again)
    seeds = [
        seed_in(file.format(n=n, name=name), f"# On water\n\nIt is wet.\n\n{_TEXT}\n", f"s{n}")
        for n, name in enumerate(names)
    ]
    assert _shown(resolve(reading_of(*seeds)).corpus) == (sorted({*names}) if is_shown else [])


def test_several_names_in_front_of_a_firm_in_brackets_are_all_names() -> None:
    titles = [f"# Water {n} - {name} (Weir Ltd)" for n, name in zip("abcde", _NAMES, strict=False)]
    several = "# Water f - Uri B. Adler, Zyx Ong (Weir Ltd)", "# Water g - Bo Moss, Acme Labs"
    people = _people(_corpus(*(f"{title}\n\n{_TEXT}\n" for title in (*titles, *several))))
    assert people == sorted([*_NAMES, "Zyx Ong", "Bo Moss"])
