"""The show that titles of a folder have in front is no part of them, and the number the episode's."""

from pathlib import Path

import pytest

from generator.model.account import Account
from generator.model.account_head import episode_of
from generator.model.config import Config
from generator.read import read

_TITLES = ("Moving water", "Dams and debts", "What fish hear")


def _accounts(folder: Path, fronts: list[str]) -> tuple[Account, ...]:
    for index, (front, title) in enumerate(zip(fronts, _TITLES, strict=True)):
        (folder / f"{index}.md").write_text(f"# {front}{title}\n\nIt rained.\n", encoding="utf-8")
    return read(Config(seeds=folder, notes=folder / "notes")).accounts


@pytest.mark.parametrize("form", ["LUP {}: ", "The Weir Show #{} – ", "Weir Hour, {} | "])
def test_a_show_that_a_folder_shares_is_in_front_of_its_titles(tmp_path: Path, form: str) -> None:
    accounts = _accounts(tmp_path, [form.format(number) for number in ("009", "310", "311")])
    assert [account.titles[0].text for account in accounts] == list(_TITLES)
    assert {account.show for account in accounts} == {form.partition("{")[0].rstrip(" #,")}
    numbers = [number.value for account in accounts for number in account.numbers]
    assert numbers == ["9", "310", "311"]


@pytest.mark.parametrize("form", ["Ep.{}: ", "Ep {}: ", "Эп. {}: "])
def test_a_word_for_an_episode_is_no_show(tmp_path: Path, form: str) -> None:
    accounts = _accounts(tmp_path, [form.format(number) for number in (1, 2, 3)])
    assert {account.show for account in accounts} == {None}


@pytest.mark.parametrize(
    ("form", "show"),
    [("River Talk #{} ", "River Talk"), ("川の話 #{}：", "川の話"), ("川の話 ＃{} ", "川の話")],
)
def test_two_signed_numbers_show_a_show_among_others(tmp_path: Path, form: str, show: str) -> None:
    """`River Talk #258 Moving water` and `River Talk #262 Dams and debts`, beside other titles."""
    others = ["Sprint #3 ", "Weirs of the north #1 "]
    fronts = [form.format(258), form.format(262), *others]
    titles = (*_TITLES, "Locks")
    for index, (front, title) in enumerate(zip(fronts, titles, strict=True)):
        (tmp_path / f"{index}.md").write_text(f"# {front}{title}\n\nIt rained.\n", encoding="utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "none")).accounts
    assert [it.show for it in accounts] == [show, show, None, None]
    wanted = ["Moving water", "Dams and debts", f"{others[0]}What fish hear", f"{others[1]}Locks"]
    assert [it.titles[0].text for it in accounts] == wanted


@pytest.mark.parametrize("rest", ["8/23/20{}", "{} May 2031", "2031-05-{}"])
def test_a_day_alone_is_no_title(tmp_path: Path, rest: str) -> None:
    for n in (17, 18, 19):
        text = f"# Weir Hour Episode #{n} - {rest.format(n)}\n\nIt rained.\n"
        (tmp_path / f"{n}.md").write_text(text, encoding="utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "notes")).accounts
    assert all(account.titles[0].text.startswith("Weir Hour Episode #") for account in accounts)


def test_a_show_and_its_guest_leave_the_guest_as_title(tmp_path: Path) -> None:
    for n, guest in ((17, "Ada Okafor"), (18, "Ivo Kern"), (19, "Nadia Brun")):
        text = f"# Weir Hour #{n} with {guest}\n\nIt rained.\n"
        (tmp_path / f"{n}.md").write_text(text, encoding="utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "notes")).accounts
    assert [it.titles[0].text for it in accounts] == ["Ada Okafor", "Ivo Kern", "Nadia Brun"]
    assert [it.show for it in accounts] == ["Weir Hour"] * 3
    assert [person.name for person in accounts[0].people] == ["Ada Okafor"]


@pytest.mark.parametrize(
    "fronts",
    [
        ["LUP 310: ", "", ""],  # nothing shows what it is
        ["LUP 310: ", "LUP 310: ", "LUP 310: "],
        ["Lecture 1: ", "Lecture 2: ", "Lecture 3: "],
        ["Rust 1: ", "Go 2: ", "Zig 3: "],
    ],
)
def test_other_words_in_front_belong_to_titles(tmp_path: Path, fronts: list[str]) -> None:
    accounts = _accounts(tmp_path, fronts)
    wanted = [f"{front}{title}" for front, title in zip(fronts, _TITLES, strict=True)]
    assert [account.titles[0].text for account in accounts] == wanted


@pytest.mark.parametrize("word", ["Episódio", "Odcinek", "Выпуск", "Krok"])
def test_words_for_episodes_and_steps_are_no_shows(word: str, tmp_path: Path) -> None:
    titles = ("Moving water", "Dams and debts", "Weirs that wait", "Deep springs")
    for number, title in enumerate(titles, start=11):
        note = f"# {word} {number}: {title}\n\nIt moves.\n"
        (tmp_path / f"note-{number}.md").write_text(note, encoding="utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "none")).accounts
    assert {it.show for it in accounts} == {None}
    numbers = [[number.value for number in it.numbers] for it in accounts]
    assert numbers == ([[]] * 4 if word == "Krok" else [["11"], ["12"], ["13"], ["14"]])


@pytest.mark.parametrize(
    ("form", "show"),
    [
        ("the-river-hour-{}.md", "The River Hour"),
        ("the_river_hour_{}.txt", "The River Hour"),
        ("river--hour-{}.md", "River Hour"),
        ("lecture-notes-{}.md", None),
        ("rivers-{}.md", None),
    ],
)
def test_names_of_most_files_of_a_folder_say_the_show_and_the_number(
    form: str, show: str | None, tmp_path: Path
) -> None:
    for n in range(3, 8):
        (tmp_path / form.format(n)).write_text("Ada Okafor: It rained.\n", encoding="utf-8")
    (tmp_path / "others.md").write_text("Ada Okafor: It rained.\n", encoding="utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "notes")).accounts
    shows = [account.show for account in accounts if account.source != "others"]
    assert shows == [show] * 5
    numbers = [number.value for account in accounts for number in account.numbers]
    assert numbers == (["3", "4", "5", "6", "7"] if show else [])


def test_few_names_say_no_show(tmp_path: Path) -> None:
    for n in range(3, 7):
        (tmp_path / f"river-hour-{n}.md").write_text("It rained.\n", encoding="utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "notes")).accounts
    assert {account.show for account in accounts} == {None}


def _shows(folder: Path, notes: dict[str, str]) -> set[str | None]:
    for name, text in notes.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return {it.show for it in read(Config(seeds=folder, notes=folder / "none")).accounts}


def test_signs_in_front_of_all_titles_are_no_part_of_them(tmp_path: Path) -> None:
    titles = ("Moving water", "Dams and debts", "Weirs that wait", "Deep springs")
    for number, title in enumerate(titles, start=11):
        (tmp_path / f"{number}.md").write_text(f"# #{number} {title}\n\nIt moves.\n", "utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "none")).accounts
    assert tuple(it.titles[0].text for it in accounts) == titles
    assert [it.numbers[0].value for it in accounts] == ["11", "12", "13", "14"]


def test_each_episode_may_have_a_folder_of_its_day_with_parts_in_it(tmp_path: Path) -> None:
    titles = ("Moving water", "Dams and debts", "Weirs that wait", "Deep springs")
    for number, title in enumerate(titles, start=376):
        folder = tmp_path / f"2031-05-{number - 370:02}-e{number}-{title.lower().replace(' ', '-')}"
        for name, part in (("episode", ""), ("parts/01", " - Part 1"), ("parts/02", " - Part 2")):
            whole = f"{title} - E.{number}"
            front = f"---\nepisode_title: {whole}\nepisode_number: {number}\n---\n\n"
            file = folder / f"{name}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{front}# {whole}{part}\n\nIt moves.\n", encoding="utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "none")).accounts
    assert {it.titles[0].text for it in accounts} == set(titles)


def test_what_sort_of_text_titles_end_with_is_no_show(tmp_path: Path) -> None:
    for index, name in enumerate(("Ada Okafor", "Ivo Kern", "Nadia Brun", "Bo Lind", "Mara Vidal")):
        text = f"# {name} — Career Timeline\n\nIt rained.\n"
        (tmp_path / f"{index}.md").write_text(text, encoding="utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "notes")).accounts
    assert {account.show for account in accounts} == {None}


@pytest.mark.parametrize(("names", "title"), [(5, "Weirs"), (2, "Sources Eng")])
def test_folders_of_more_names_than_there_are_folders_sort(
    tmp_path: Path, names: int, title: str
) -> None:
    for folder in ("sources_eng", "timelines_eng", "translated_kor"):
        for name in ("weirs", "dams", "mills", "locks", "gates")[:names]:
            file = tmp_path / folder / f"{name}.md"
            file.parent.mkdir(exist_ok=True)
            file.write_text("It rained, and the river rose by a foot or two.\n", encoding="utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "notes")).accounts
    (found,) = [it.name_title for it in accounts if it.source == "sources_eng/weirs"]
    assert found == title


@pytest.mark.parametrize("sort", ["Transcript", "Transcrição", "文字稿"])
def test_what_sort_of_text_it_is_is_no_title(sort: str, tmp_path: Path) -> None:
    for number in ("12", "13", "14", "15"):
        text = f"# RIV-{number} — {sort}\n\n## Text\n\nIt rained on day {number}.\n"
        (tmp_path / f"riv-{number}.md").write_text(text, encoding="utf-8")
    accounts = read(Config(seeds=tmp_path, notes=tmp_path / "none")).accounts
    assert {it.titles[0].text[:4] for it in accounts} == {"RIV-"}
    assert {it.show for it in accounts} <= {"RIV", None}


@pytest.mark.parametrize(
    ("named", "others", "show"), [(6, 2, "Weir Hour"), (6, 5, None), (4, 1, None)]
)
def test_the_one_show_that_a_folder_names_is_that_of_all_its_talks(
    tmp_path: Path, named: int, others: int, show: str | None
) -> None:
    for at in range(named + others):
        stated = "show: Weir Hour\n" if at < named else ""
        head = (
            f"---\ntitle: Moving water in {at} rivers\n{stated}date: 2031-05-0{at % 9 + 1}\n---\n"
        )
        (tmp_path / f"{at:02}.md").write_text(f"{head}\nIt rained.\n", encoding="utf-8")
    (tmp_path / "about.md").write_text("# About us\n\nWe like water.\n", encoding="utf-8")
    reading = read(Config(seeds=tmp_path, notes=tmp_path / "none"))
    shows = {str(account.source): account.show for account in reading.accounts}
    assert {shows[it] for it in shows if it.isdecimal()} == {"Weir Hour", show}
    assert shows.get("about") is None


def titles_with_episodes(folder: Path) -> set[tuple[str, str | None]]:
    """What the notes of a folder are called, each with the number of its episode."""
    accounts = read(Config(seeds=folder, notes=folder / "none")).accounts
    return {(it.titles[0].text, episode_of(it.numbers)) for it in accounts}


@pytest.mark.parametrize(
    ("form", "name", "is_numbered"),
    [
        ("{}: {}", "{:03}", True),
        ("{} – {}", "{}-weirs", True),
        ("{}: {}", "weirs-{}x", False),
        ("{}. {}", "{}-weirs", False),  # a list counts so, too
    ],
)
def test_a_number_in_front_of_titles_that_the_files_have_is_the_episodes(
    tmp_path: Path, form: str, name: str, is_numbered: bool
) -> None:
    titles = dict(enumerate(("Dams", "Locks", "Mills", "Weirs", "Wells"), start=78))
    for number, title in titles.items():
        text = f"# {form.format(number, title)}\n\nIt rained.\n"
        (tmp_path / f"{name.format(number)}.md").write_text(text, encoding="utf-8")
    called = titles_with_episodes(tmp_path)
    if is_numbered:
        assert called == {(title, str(number)) for number, title in titles.items()}
    else:
        assert called == {(form.format(*it), None) for it in titles.items()}


@pytest.mark.parametrize(
    ("form", "address", "is_numbered"),
    [
        ("{}. {}", "https://a.example/{}.mp3", True),
        ("{}: {}", "https://a.example/{}.m4a", True),
        ("{}. {}", "https://a.example/{}", False),
    ],
)
def test_a_number_in_front_of_titles_of_files_of_sound_is_the_episodes(
    tmp_path: Path, form: str, address: str, is_numbered: bool
) -> None:
    titles = dict(enumerate(("Dams", "Locks", "Mills", "Weirs", "堰の音"), start=78))
    for number, title in titles.items():
        head = f'title: "{form.format(number, title)}"\naudio: {address.format(number)}'
        (tmp_path / f"{title}.md").write_text(f"---\n{head}\n---\n\nIt rained.\n", encoding="utf-8")
    called = titles_with_episodes(tmp_path)
    others = {(form.format(*it), None) for it in titles.items()}
    assert called == ({(it, str(n)) for n, it in titles.items()} if is_numbered else others)
