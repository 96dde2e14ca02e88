"""Pages of a site beside its talks: posts, pages about the site, and what introduces a folder."""

from pathlib import Path

import pytest

from generator.model.reading import Reading
from generator.read import read
from tests.support import config

POST = "---\ntitle: {title}\ndate: 2031-05-06\n---\n\nA {word} is a debt that we owe the river.\n"
HEARD = '{{{{< player url="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/{n}" >}}}}\n'
WORDS = ("gate", "weir", "sluice", "lock", "dyke", "ford")


def _site(folder: Path, heard: str = HEARD) -> Path:
    """A site with episodes below `content/podcast/`."""
    for number, word in enumerate(WORDS):
        note = folder / f"content/podcast/{word}.md"
        note.parent.mkdir(parents=True, exist_ok=True)
        text = POST.format(title=f"The {word} of Ada", word=word) + heard.format(n=number + 100)
        note.write_text(text, "utf-8")
    return folder


def _add(folder: Path, file: str, text: str) -> None:
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(text, "utf-8")


def _talks(folder: Path) -> tuple[Reading, set[str]]:
    reading = read(config(folder))
    files = {source.id: source.file for source in reading.sources}
    return reading, {
        files[it.source] for it in reading.accounts if "/podcast/" not in files[it.source]
    }


def test_a_break_beside_talks_is_none(tmp_path: Path) -> None:
    talk = "---\ntitle: {title}\nspeakers: [{who}]\n---\n{words}"
    people = ("Ada Okafor", "Ivo Kern", "Nadia Brun")
    for number, who in enumerate(people):
        title = f"On the {WORDS[number]}"
        _add(tmp_path, f"_talks/{number}.md", talk.format(title=title, who=who, words="It is.\n"))
    _add(tmp_path, "_talks/8.md", talk.format(title="Coffee break", who="", words=""))
    _add(tmp_path, "_talks/9.md", talk.format(title="Welcome", who="Lev Adler", words=""))
    assert _talks(tmp_path)[1] == {f"_talks/{number}.md" for number in (0, 1, 2, 9)}


@pytest.mark.parametrize(
    ("file", "more", "is_of_talk"),
    [
        ("content/blog/on-debts.md", "", False),
        ("content/blog/on-debts.md", "We saw it in a video about the podcast.\n", False),
        ("content/acme/debts.md", "", False),
        ("content/acme/debts.md", "Recorded: 2031-06-07\n", True),
        ("content/blog/on-debts.md", "Speaker: Ivo Kern\n", True),
        ("content/blog/our-next-podcast.md", "", True),
        ("content/acme/debts.md", "It was told in a talk.\n", True),
        ("content/acme-conf/debts.md", "", True),
        ("content/acme-2031/debts.md", "", True),
        ("content/lectures/debts.md", "", True),
        ("pages/de/debts.md", "", True),
        ("content/pages/de/debts.md", "It was told in a talk.\n", False),
        ("content/pages/talks/debts.md", "", True),
        ("elsewhere/debts.md", "", True),
    ],
)
def test_a_note_beside_a_folder_of_talks_is_of_one_where_anything_says_so(
    file: str, more: str, is_of_talk: bool, tmp_path: Path
) -> None:
    _add(_site(tmp_path), file, POST.format(title="On debts", word="dam") + more)
    reading, files = _talks(tmp_path)
    assert files == ({file} if is_of_talk else set())
    (source,) = (it for it in reading.sources if it.file == file)
    told = [it.code for it in source.problems if it.code == "note-of-no-talk"]
    assert bool(told) != is_of_talk


def test_notes_on_talks_that_say_nothing_of_them_do_not_speak_against_others(
    tmp_path: Path,
) -> None:
    file = "content/acme/debts.md"
    _add(_site(tmp_path, heard=""), file, POST.format(title="On debts", word="dam"))
    assert _talks(tmp_path)[1] == {file}


@pytest.mark.parametrize(
    ("file", "is_of_talk"),
    [
        ("README.md", False),
        ("content/podcast/toc.md", False),
        ("content/index.html", False),
        ("content/about.md", False),
        ("content/about/index.md", False),
        ("404.html", False),
        ("content/on-about.md", True),
        ("elsewhere/index.md", True),
        ("elsewhere/about.md", True),
    ],
)
def test_what_introduces_a_site_of_talks_is_of_none(
    file: str, is_of_talk: bool, tmp_path: Path
) -> None:
    text = "# The river hour\n\nWe talk about rivers, and about what they owe to those who keep them.\n"
    text += (
        "\nIt is made by two people, and by all who write to them: https://example.org/hour\n" * 3
    )
    _add(_site(tmp_path), file, text)
    assert _talks(tmp_path)[1] == ({file} if is_of_talk else set())


@pytest.mark.parametrize(("layout", "is_of_talk"), [("page", False), ("post", True)])
def test_a_page_beside_the_folder_of_talks_says_so(
    layout: str, is_of_talk: bool, tmp_path: Path
) -> None:
    note = f"---\ntitle: Join us\nlayout: {layout}\n---\n\nWe meet at the podcast.\n"
    _add(_site(tmp_path), "content/join.md", note)
    assert ("content/join.md" in _talks(tmp_path)[1]) == is_of_talk


def test_pages_beside_minutes_are_of_no_meeting(tmp_path: Path) -> None:
    for month in range(1, 8):
        text = f"# Weir meeting 2031-0{month}-05\n\n## Present\n\n- Ada Okafor\n- Ivo Kern\n"
        _add(tmp_path, f"meetings/2031-0{month}-05.md", text)
    _add(tmp_path, "CHARTER.md", "# Charter\n\n## Section 1\n\nWe look after the weir.\n")
    _, files = _talks(tmp_path)
    assert len(files) == 7
    assert "CHARTER.md" not in files


EVENING = "# Evenings\n\nSpeaker: Ada Okafor\n\nA dam is a debt.\n"
ABOUT = "# Our evenings\n\nWe are a group that meets by the river.\n"


def _of_talks(folder: Path, files: dict[str, str]) -> set[str]:
    for file, text in files.items():
        _add(folder, file, text)
    reading = read(config(folder))
    names = {source.id: source.file for source in reading.sources}
    assert set(names.values()) == set(files)
    return {names[it.source] for it in reading.accounts}


@pytest.mark.parametrize(
    ("file", "more", "is_of_talk"),
    [
        ("info.md", "", False),
        ("tab_supporters.md", "", False),
        ("code-of-conduct.md", "", False),
        ("kontakt.md", "", False),
        ("行動規範.md", "", False),
        ("about.md", "Recorded: 2031-06-07\n", True),
        ("about.md", "Speaker: Ivo Kern\n", True),
        ("about.md", "https://www.youtube.com/watch?v=abcdefghijk\n", True),
        ("about-weirs.md", "", True),
        ("weirs/about.md", "", True),
    ],
)
def test_a_page_of_a_group_beside_its_talks_is_none(
    file: str, more: str, is_of_talk: bool, tmp_path: Path
) -> None:
    talks = {"evenings.md": EVENING, "weirs.md": EVENING.replace("Evenings", "Weirs")}
    files = _of_talks(tmp_path, {**talks, file: f"{ABOUT}\n{more}"})
    assert files == ({*talks, file} if is_of_talk else {*talks})


def test_the_pages_of_an_event_of_a_year_are_no_talks(tmp_path: Path) -> None:
    talks = {f"2031/{name}.md": EVENING.replace("Evenings", name) for name in ("Weirs", "Dams")}
    pages = {"2032EU/about.md": ABOUT, "2032EU/event-details.md": ABOUT, "2032EU/index.md": ABOUT}
    assert _of_talks(tmp_path, {**talks, **pages}) == set(talks)


@pytest.mark.parametrize(
    "files",
    [
        {"about.md": ABOUT},
        {"rivers/about.md": ABOUT, "rivers/weirs-transcript.md": "**Ada Okafor:** Rivers move.\n"},
        {"talks/rivers/info.md": ABOUT, "talks/rivers/a.md": EVENING, "talks/rivers/b.md": EVENING},
    ],
)
def test_a_page_that_may_be_about_the_only_talk_stays_one(
    files: dict[str, str], tmp_path: Path
) -> None:
    assert set(files) == _of_talks(tmp_path, files)


CLIPPED = "---\ntitle: Debts\nsource: {address}\ntags:\n  - clippings\n---\n\nA dam is a debt.\n"


@pytest.mark.parametrize(
    ("address", "others", "is_of_talk"),
    [
        ("https://river.example/debts", {"weirs.md": EVENING}, False),
        ("https://river.example/podcast/debts", {"weirs.md": EVENING}, True),
        ("https://www.youtube.com/watch?v=abcdefghijk", {"weirs.md": EVENING}, True),
        ("https://river.example/debts", {}, True),
    ],
)
def test_an_article_clipped_from_the_web_is_no_talk(
    address: str, others: dict[str, str], is_of_talk: bool, tmp_path: Path
) -> None:
    files = _of_talks(tmp_path, {"debts.md": CLIPPED.format(address=address), **others})
    assert files == {*others, *(["debts.md"] if is_of_talk else [])}


@pytest.mark.parametrize(("folder", "is_of_talk"), [("pages", False), ("pages/talks", True)])
def test_the_date_of_a_page_of_a_site_is_that_of_no_talk(
    folder: str, is_of_talk: bool, tmp_path: Path
) -> None:
    site = _site(tmp_path)
    for word in ("brand", "mud", "style", "sand", "silt", "clay"):
        text = POST.format(title=f"Our {word}", word=word)
        _add(
            site, f"{folder}/{word}.md", text.replace("date:", f"permalink: /{word}/i.html\ndate:")
        )
    assert bool(_talks(site)[1]) is is_of_talk


@pytest.mark.parametrize(
    ("file", "is_of_talk"),
    [("news/debts.md", False), ("rules.md", False), ("notes/debts.md", False), ("talk.md", True)],
)
@pytest.mark.parametrize("data", ["_data/talks.yml", "_data/schedule/203109.yml"])
def test_a_note_beside_data_that_list_talks_is_of_none(
    file: str, is_of_talk: bool, data: str, tmp_path: Path
) -> None:
    people = ("Ada Lind", "Ivo Kern", "Nadia Brun", "Lev Adler", "Olga Ferro", "Peter Vale")
    said = [f"title: On the {it}\nspeaker: {who}\n" for it, who in zip(WORDS, people, strict=True)]
    listed = "".join("- " + it.rstrip().replace("\n", "\n  ") + "\n" for it in said)
    _add(tmp_path, data, listed)
    _add(tmp_path, file, POST.format(title="Debts", word="gate"))
    assert (file in _talks(tmp_path)[1]) == is_of_talk


@pytest.mark.parametrize("title", ["Begrüßung", "Öğle arası", "Premiação e encerramento", "Oběd"])
def test_a_break_of_few_words_is_no_talk_in_any_language(title: str, tmp_path: Path) -> None:
    for n, who in enumerate(("Ada Lind", "Ivo Kern", "Nadia Brun")):
        _add(tmp_path, f"_talks/{n}.md", f"---\ntitle: On weirs {n}\nspeaker: {who}\n---\nIt is.\n")
    _add(tmp_path, "_talks/9.md", f"---\ntitle: {title}\nspeakers: []\n---\nSee you there.\n")
    assert _talks(tmp_path)[1] == {f"_talks/{n}.md" for n in range(3)}


@pytest.mark.parametrize(("kind", "is_talk"), [("comic", False), ("podcast", True)])
def test_a_note_of_another_type_than_notes_on_talks_have_is_of_none(
    kind: str, is_talk: bool, tmp_path: Path
) -> None:
    for number, (word, own) in enumerate(
        zip(WORDS, ("talk", "youtube", "podcast") * 2, strict=True)
    ):
        video = f"video: https://youtu.be/aaaaaaaaaa{number}"
        text = f"---\ntitle: The {word}\ntype: {own}\n{video}\n---\n\nA {word} is a debt.\n"
        _add(tmp_path, f"notes/{word}.md", text)
    _add(tmp_path, "notes/mud.md", f"---\ntitle: Mud\ntype: {kind}\n---\n\nIt is brown.\n")
    assert ("notes/mud.md" in _talks(tmp_path)[1]) is is_talk


@pytest.mark.parametrize(
    ("heads", "is_talk"), [("What do you build?|Why?|And where?", True), ("Gates|Mills|Mud", False)]
)
def test_a_post_called_after_somebody_whom_questions_ask_is_an_interview(
    heads: str, is_talk: bool, tmp_path: Path
) -> None:
    parts = "".join(
        f"### {head}\n\nIt is a debt that we owe the river.\n\n" for head in heads.split("|")
    )
    for name in ("Zyx Okafor", "Qua Kern", "Vim Brun", "Dex Lind", "Wem Adler"):
        text = f"---\ntitle: {name}\ndate: 2031-05-06\ncategories: [mud]\n---\n\n{parts}"
        _add(tmp_path, f"posts/{name.lower().replace(' ', '.')}.md", text)
    _site(tmp_path)
    talks = {it for it in _talks(tmp_path)[1] if it.startswith("posts/")}
    assert bool(talks) is is_talk
