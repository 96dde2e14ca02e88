"""What in notes shows something else than a talk, and when that decides."""

from pathlib import Path

import pytest

from generator.read import read
from generator.read.files.other_notes.other_signs import other_sign
from generator.read.files.other_notes.talk_signs import looks_called
from tests.read.vault import EPISODE, OTHERS, reading, talks
from tests.support import config, seed_of

_WORDS = "gates weirs sluices locks dykes fords mills quays piers ponds springs wells".split()


_CODE = "```\nopen()\nshut()\n```\n"


@pytest.mark.parametrize(
    ("name", "text", "sign"),
    [
        ("2031-05-06", "- soup\n", "name"),
        ("ch12", "# Weirs that hold\n\n- They leak.\n", "name"),
        ("book-2031", "# Weirs that hold\n\n- They leak.\n", "name"),
        ("weirs", "# Weirs\n\n- They leak.\n", "name"),
        ("on-weirs", "---\ntitle: Why weirs leak\nlayout: post\n---\n\nThey do.\n", "post"),
        ("on-weirs", "---\nsource: https://river.example/weirs\n---\n\nThey leak.\n", "post"),
        (
            "on-weirs",
            "---\nsource: https://river.example/weirs\ntags: clippings\n---\n\nThey leak.\n",
            "clipping",
        ),
        ("on-weirs", "- [ ] dig\n- [x] mend\n- [ ] paint\n", "work"),
        ("on-weirs", "# Why weirs leak\n\n```\nopen()\nshut()\n```\n\n- So.\n", "work"),
        ("on-weirs", "# Low weirs\n\n- A low weir (or sill) is a dam.\n", "definition"),
        ("on-weirs", "# Niedriges Wehr\n\n**Niedriges Wehr** ist ein Damm.\n", "definition"),
        ("on-weirs", "# 堰堤\n\n堰堤とは水を止めるもの。\n", "definition"),
        ("on-weirs", "# Weirs that hold\n\n* published by Sluice Press, 2031\n", "sections"),
        (
            "on-weirs",
            "# Weirs that hold\n\n- They do.\n\n## 3. Revision history\n\n- 1.0\n",
            "sections",
        ),
        ("on-weirs", "# Açudes\n\n- São.\n\n## Histórico de Versões\n\n- 1.0\n", "sections"),
        ("on-weirs", "---\ntype: Web\nurl: https://river.example\n---\n\nThey leak.\n", "post"),
        ("on-weirs", "---\nbyline: Ada Okafor\n---\n\nThey leak.\n", "post"),
        ("on-weirs", "# Weirs that hold\n\nLike [[Dams]].\n", "linked"),
        ("OPEN_GATES", "# Weirs that hold\n\n- They leak.\n", "program"),
        ("OPEN_TALK", "# Weirs that hold\n\n- They leak.\n", None),
        ("on-weirs", "# Weirs that hold\n\n- This is a river.\n- They leak.\n", None),
    ],
)
def test_signs_of_something_else(name: str, text: str, sign: str | None) -> None:
    found = other_sign(seed_of(text, name, ".md"))
    assert (found.code if found else None) == (sign and f"sign.{sign}")


def _talks(folder: Path, files: dict[str, str]) -> set[str]:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    result = read(config(folder))
    names = {source.id: source.file for source in result.sources}
    return {names[account.source] for account in result.accounts}


def _bare(*words: str) -> dict[str, str]:
    return {f"n/why-{it}-leak.md": f"# Why {it} leak\n\n- They leak.\n" for it in words}


def _defining(*words: str) -> dict[str, str]:
    return {f"n/{it}.md": f"# {it}\n\n- {it} are a sort of dam.\n" for it in words}


def test_notes_most_of_which_show_something_else_are_no_talks(tmp_path: Path) -> None:
    assert not _talks(tmp_path, _bare(*_WORDS[:3]) | _defining(*_WORDS[3:8]))


@pytest.mark.parametrize("n", [12, 10])
def test_bare_notes_of_which_few_show_something_else_stay_talks(tmp_path: Path, n: int) -> None:
    files = _bare(*_WORDS[:n]) | _defining(*_WORDS[n:])
    assert _talks(tmp_path, files) == set(files)


def test_the_notes_in_a_folder_decide_before_those_above(tmp_path: Path) -> None:
    told = {f"heard/{it}.md": f"# On {it}\n\nSpeaker: Ada Okafor\n" for it in _WORDS}
    heard = told | {"heard/mud.md": "# Mud\n\n- Mud is a sort of water.\n"}
    assert _talks(tmp_path, heard | _defining(*_WORDS)) == set(heard)


def test_a_word_does_not_speak_for_notes_that_show_something_else(tmp_path: Path) -> None:
    worded = {f"n/{it}.md": f"# {it}\n\n- a podcast\n" for it in _WORDS[:2]}
    files = worded | _defining(*_WORDS[2:6]) | _bare(*_WORDS[6:8])
    assert _talks(tmp_path, files) == set(worded)


@pytest.mark.parametrize(
    ("name", "text", "in_doubt"),
    [
        ("Why weirs leak", f"{_CODE}\n## Links\n\n- https://youtu.be/abcdefghijk\n", True),
        ("Why weirs leak", f"{_CODE}\n## A talk on weirs\n\n- They leak.\n", True),
        ("Talk on weirs", f"{_CODE}\n## Links\n\n- https://youtu.be/abcdefghijk\n", False),
        ("Why weirs leak", "> “Water waits.” — Ada Okafor\n\nSee [[Mud]].\n", True),
        ("Weir (#460)", "A weir is a dam.\n", True),
        ("Weir", "A weir is a dam.\n\nhttps://youtu.be/abcdefghijk\n", True),
        ("Why weirs leak", f"https://youtu.be/abcdefghijk\n\n{_CODE}", False),
    ],
)
def test_what_other_notes_have_too_leaves_doubt_beside_a_sign_of_something_else(
    tmp_path: Path, name: str, text: str, in_doubt: bool
) -> None:
    files = {f"heard/{it}.md": f"# On {it}\n\nSpeaker: Ada Okafor\n" for it in _WORDS}
    assert _talks(tmp_path, {**files, "heard/q.md": f"# {name}\n\n{text}"}) >= {"heard/q.md"}
    doubted = {it.file for it in read(config(tmp_path)).problems if it.code == "talk-unknown"}
    assert doubted == ({"heard/q.md"} if in_doubt else set())


@pytest.mark.parametrize(
    ("file", "is_talk"),
    [
        ("docs/why-gates-leak.md", False),
        ("vendor/gates/why-gates-leak.rst", False),
        ("WHY_GATES_LEAK.md", False),
        ("docs/meetups/why-gates-leak.md", True),
        ("docs/summaries/why-gates-leak.md", True),
        ("docs/talk.md", True),
        ("WHY GATES LEAK.md", True),
    ],
)
def test_papers_of_a_program_of_which_nothing_says_that_they_are_talks_are_notes(
    tmp_path: Path, file: str, is_talk: bool
) -> None:
    assert _talks(tmp_path, {file: "# Why gates leak\n\nThey do.\n"}) == (
        {file} if is_talk else set()
    )


@pytest.mark.parametrize(
    ("file", "in_doubt"), [("docs/2031-05-06-podcast-form.md", True), ("docs/podcast.md", False)]
)
def test_papers_of_a_program_called_by_a_word_are_in_doubt(
    tmp_path: Path, file: str, in_doubt: bool
) -> None:
    assert _talks(tmp_path, {file: "# The podcast's form\n\nIt is round.\n"}) == {file}
    doubted = {it.file for it in read(config(tmp_path)).problems if it.code == "talk-unknown"}
    assert (file in doubted) is in_doubt


@pytest.mark.parametrize(
    ("name", "in_doubt"), [("Meeting of the board", False), ("Meetings of the board", True)]
)
def test_a_word_for_several_talks_names_none(tmp_path: Path, name: str, in_doubt: bool) -> None:
    assert _talks(tmp_path, {"board.md": f"# {name}\n\nThey last an hour.\n"}) == {"board.md"}
    doubted = {it.file for it in read(config(tmp_path)).problems if it.code == "talk-unknown"}
    assert bool(doubted) is in_doubt


def test_pages_clipped_into_a_folder_called_by_a_word_are_in_doubt(tmp_path: Path) -> None:
    clipped = "---\nsource: https://river.example/weirs\ntags: clippings\n---\n\nThey leak.\n"
    files = {f"interview-prep/on-{it}.md": clipped for it in _WORDS[:2]}
    assert _talks(tmp_path, files) == set(files)
    assert {it.file for it in read(config(tmp_path)).problems if it.code == "talk-unknown"} == set(
        files
    )


def test_notes_with_parts_of_pages_are_notes_as_well(tmp_path: Path) -> None:
    files = {file.replace(".md", ".mdx"): text for file, text in _defining(*_WORDS).items()}
    assert not _talks(tmp_path, files)


@pytest.mark.parametrize("filed", ["videos/play/riverconf", "lessons", "sessions", "talks"])
def test_notes_whose_titles_lead_to_pages_of_talks_are_talks(tmp_path: Path, filed: str) -> None:
    code = "Water waits.\n\n```python\nopen(1)\nclose(2)\nwait(3)\n```\n"
    files = {
        f"n/Open {it}.md": f"# [**Open {it}**](https://weirs.example/{filed}/{n}/)\n\n{code}"
        for n, it in enumerate(_WORDS)
    }
    assert _talks(tmp_path, files) == set(files)


@pytest.mark.parametrize(
    ("above", "are_talks"),
    [
        ("| Notes | Speaker |\n| --- | --- |\n", True),
        ("## Talks\n\n", True),
        ("## Books\n\n", False),
    ],
)
def test_notes_that_a_readme_lists_as_talks_are_talks(
    tmp_path: Path, above: str, are_talks: bool
) -> None:
    others = _defining(*_WORDS)
    rows = [f"| [{it}]({it.replace(' ', '%20')}) | Ada Okafor |" for it in others]
    rows.insert(2, "| Mud | |")
    readme = {"README.md": f"# Water\n\n{above}" + "\n".join(rows) + "\n"}
    assert (_talks(tmp_path, readme | others) >= set(others)) is are_talks


def test_a_label_of_who_came_shows_a_meeting_in_the_form_of_a_post(tmp_path: Path) -> None:
    post = "---\ntitle: {}\nlayout: post\n---\n**{}:** Nadia, Ivo, Bo\n\n- On weirs.\n"
    notes = {f"_cr/{word}.md": post.format(f"Bureau: {word}", "Présent.e.s") for word in _WORDS}
    others = {f"_cr/{word}-{word}.md": post.format(f"On {word}", "Rain") for word in _WORDS}
    assert _talks(tmp_path, notes | others) == notes.keys()
    doubted = {it.file for it in read(config(tmp_path)).problems if it.code == "talk-unknown"}
    assert doubted.isdisjoint(notes)


@pytest.mark.parametrize(
    ("name", "text", "are_talks"),
    [
        ("Mud", "- a podcast\n", False),
        ("Mud", "> “Mud remembers the water.” — Ada Okafor\n\nSo it is.\n", False),
        ("A chat on mud", "- It is soft.\n", False),
        ("We need to talk about mud", "- It is soft.\n", False),
        ("A talk on mud", "- It is soft.\n", True),
        ("Mud", "- 12:04 Mud is soft.\n- 13:10 Silt is not.\n", True),
        ("Mud", "Speaker: Ada Okafor\n\n- It is soft.\n", True),
    ],
)
def test_among_many_notes_on_something_else_a_word_alone_means_no_talk(
    tmp_path: Path, name: str, text: str, are_talks: bool
) -> None:
    files = {"n/why-it-is-soft.md": f"# {name}\n\n{text}"} | _defining(*_WORDS)
    assert _talks(tmp_path, files) == ({"n/why-it-is-soft.md"} if are_talks else set())


def test_a_series_of_posts_is_none_of_talks(tmp_path: Path) -> None:
    post = "---\ntitle: Why {} leak\nlayout: post\nseries: The long water\n---\n\nThey do.\n"
    posts = {f"content/{it}.md": post.format(it) for it in _WORDS}
    heard = {f"heard/{it}.md": f"# On {it}\n\nSpeaker: Ada Okafor\n" for it in _WORDS[:3]}
    assert _talks(tmp_path, posts | heard) == heard.keys()


def test_beside_many_notes_on_something_else_those_of_which_little_tells_are_in_doubt(
    tmp_path: Path,
) -> None:
    heard = {f"heard/{it}.md": f"# On {it}\n\nSpeaker: Ada Okafor\n" for it in _WORDS}
    heard["heard/a-talk-on-mud.md"] = "# A talk on mud\n\n- It is soft.\n"
    assert _talks(tmp_path, heard | _defining(*_WORDS)) == heard.keys()
    doubted = {it.file for it in read(config(tmp_path)).problems if it.code == "talk-unknown"}
    assert doubted == {"heard/a-talk-on-mud.md"}


def test_posts_beside_as_few_that_lead_to_recordings_are_no_talks(tmp_path: Path) -> None:
    post = "---\ntitle: Why {0} leak\nlayout: post\n{1}---\n\nThey do.\n"
    posts = {f"links/{it}.md": post.format(it, "") for it in _WORDS}
    link = "link: https://youtu.be/abcdefghij{}\n"
    heard = {f"links/on-{it}.md": post.format(it, link.format(it[0])) for it in _WORDS[:8]}
    assert _talks(tmp_path, posts | heard) == heard.keys()


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("cr/2031-03-04-bureau.md", "Compte rendu du bureau des barrages"),
        ("cr/2031-03-04-bureau.md", "Procès-verbal du bureau"),
        ("hop/lan-2.md", "Biên bản họp lần 2"),
        ("Forelæsningsnoter/dæmninger.md", "Dæmninger"),
        ("kirche/2031-03-04.md", "2031-03-04 教会メッセージ"),
        ("posts/2031-03-04.md", "Wiener Stammtisch 0x05\ntags: stammtisch"),
    ],
)
def test_minutes_lectures_and_sermons_are_named_so_in_other_languages(
    tmp_path: Path, name: str, title: str
) -> None:
    note = f"---\ntitle: {title}\nlayout: page\n---\n\n- They hold.\n"
    pages = {f"{it}.md": f"---\ntitle: On {it}\nlayout: page\n---\n\n- So.\n" for it in _WORDS[:9]}
    assert _talks(tmp_path, {name: note} | pages) == {name}


@pytest.mark.parametrize(
    "line", ["本エピソードでは川の話をしています。", "In this episode: weirs."]
)
def test_the_top_of_a_page_is_below_its_style(line: str) -> None:
    """A saved page begins with a hundred lines of style, which print nothing."""
    style = "\n".join(f"    .a{n} {{\n      margin: {n}px;\n    }}" for n in range(30))
    page = f"<html>\n<head>\n<style>\n{style}\n</style>\n</head>\n<body>\n<h1>Weirs</h1>\n<p>{line}</p>\n</body>\n</html>\n"
    assert looks_called(seed_of(page, "10497", ".html"))
    assert not looks_called(seed_of(page.replace(line, "They leak."), "10497", ".html"))


@pytest.mark.parametrize(
    ("title", "is_asked"),
    [
        ("How to prepare a talk", True),
        ("What is a keynote speech?", True),
        ("Podcast Player Block", True),
        ("Talk on weirs", False),
        ("Webinar 12", False),
        ("Keynote: Weirs", False),
    ],
)
def test_a_word_amid_a_title_does_not_say_that_a_note_is_on_a_talk(
    tmp_path: Path, title: str, *, is_asked: bool
) -> None:
    page = f"# {title}\n\nhttps://a.example/p/12\n\nKnow who listens.\n\n## Slides\n\nUse few.\n"
    (tmp_path / "page.md").write_text(page, encoding="utf-8")
    asked = {it.file for it in read(config(tmp_path)).problems if it.code == "talk-unknown"}
    assert asked == ({"page.md"} if is_asked else set())


def test_what_was_marked_on_a_page_of_the_web_is_no_talk(tmp_path: Path) -> None:
    marked = "## Metadata\n\n* URL: {}\n* Published Date: 2031-07-12\n* Author: *Ivo Kern*\n\n"
    marked += "## Highlights\n\n* Weirs hum at night and nobody knows why.\n"
    pages = ("https://a.example/weirs", "https://www.youtube.com/watch?v=abcdefghijk")
    notes = dict(zip(("Weirs.md", "Dams.md"), map(marked.format, pages), strict=True))
    result = reading(tmp_path, {"On rivers.md": EPISODE} | notes | OTHERS)
    assert talks(result) == {"On rivers.md", "Dams.md"}
