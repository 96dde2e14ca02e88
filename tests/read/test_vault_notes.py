"""Notes of a vault without any sign of a talk are about none; in doubt they stay talks."""

import re
from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from generator.resolve import resolve
from tests.read.vault import EPISODE, OTHERS, WORDS, doubted, reading, talks
from tests.support import seed_of


def test_other_notes_of_a_vault_are_kept_and_are_no_talks(tmp_path: Path) -> None:
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE} | OTHERS)
    assert talks(result) == {"Podcasts/On rivers.md"}
    assert len(result.sources) == len(OTHERS) + 1
    assert not any(line.role == "unread" for source in result.sources for line in source.lines)
    titles = {source.file: source.title for source in result.sources}
    assert titles["Books/The long water.md"] == "The long water"
    problems = [it for it in result.problems if it.message.code == "problem.other_note"]
    assert {it.file for it in problems} == set(OTHERS)
    assert not doubted(result)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("Dams.md", "# Dams\n\nNotes from a talk that I heard in spring. [[Sediment]]\n"),
        ("Lectures/Dams.md", "# Dams\n\n- concrete\n- [[Sediment]]\n"),
        ("Dams.md", "# Dams\n\n" + "words\n\n" * 20 + "https://youtu.be/abcdefghijk\n"),
        ("Dams.md", "# Dams\n\n- 12:04 Concrete remembers\n- 13:10 So does [[Sediment]]\n"),
        ("水坝.md", "# 水坝\n\n一次访谈的笔记。[[Sediment]]\n"),
        ("Dams.md", "# Dams\n\nAuthor: Ada Okafor\nWith: Ivo Kern\n\n[[Sediment]]\n"),
        ("Dams.md", "# Dams\n\n> “Concrete remembers the water.” — Ada Okafor\n\n[[Sediment]]\n"),
    ],
)
def test_in_doubt_a_note_of_a_vault_stays_a_talk(tmp_path: Path, file: str, text: str) -> None:
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE, file: text} | OTHERS)
    assert talks(result) == {"Podcasts/On rivers.md", file}
    assert file in doubted(result)


@pytest.mark.parametrize(
    "text",
    [
        "# Dams\n\nConcrete. [[Sediment]]\n\n## Other References\n\n- https://youtu.be/abcdefghijk\n",
        "# Gates\n\nA gate would talk to the next one, and talks about [[Sediment]] to none.\n",
        "# Staustufen\n\nEine Folge von Wehren, siehe [[Sediment]].\n",
        "# Gates\n\n[[Sediment]]\n\n```\n09:32:02.924 open\n09:32:03.001 closed\n```\n",
        "# Pumps\n\n## Stream\n\nAs [[Sediment]] does.\n",
    ],
)
def test_what_may_mean_anything_speaks_for_no_talk_in_a_vault(tmp_path: Path, text: str) -> None:
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE, "Dams.md": text} | OTHERS)
    assert talks(result) == {"Podcasts/On rivers.md"}


@pytest.mark.parametrize(
    "text",
    [
        "# Dams\n\n## Sources\n\n- https://youtu.be/abcdefghijk\n\n[[Sediment]]\n",
        "# Staustufen\n\nAus Folge 12. Siehe [[Sediment]].\n",
        "# Dams\n\nIn her talk about them she named [[Sediment]].\n",
        "---\ntitle: Dams\nlayout: episode_notes\n---\n\nNone yet. See [[Sediment]].\n",
        "# Dams\n\n00:01.000 --> 00:04.000\nA dam\n00:04.000 --> 00:06.000\nholds.\n",
    ],
)
def test_what_is_said_of_a_talk_still_speaks_for_one(tmp_path: Path, text: str) -> None:
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE, "Dams.md": text} | OTHERS)
    assert talks(result) == {"Podcasts/On rivers.md", "Dams.md"}


def test_notes_of_org_that_link_each_other_by_their_ids_are_a_vault(tmp_path: Path) -> None:
    names = ("dams", "weirs", "springs", "gates", "locks", "fords")
    notes = {
        f"org/{name}.org": f":PROPERTIES:\n:ID:       {n}f35-ab\n:END:\n#+title: {name}\n\n"
        f"See [[id:{(n + 1) % 6}F35-ab][the next]] and [[file:{names[n - 1]}.org][the last]].\n"
        for n, name in enumerate(names)
    }
    talk = (
        "#+title: On rivers\n\n- speaker :: Ada Okafor\n\n* They move\n\nAs [[id:0f35-ab]] says.\n"
    )
    assert talks(reading(tmp_path, {"org/on-rivers.org": talk} | notes)) == {"org/on-rivers.org"}


@pytest.mark.parametrize(
    "text",
    [
        "# On dams\n\nhttps://youtu.be/abcdefghijk\n\n- They hold [[Sediment]].\n",
        "---\nspeaker: Ada Okafor\n---\n# Dams\n\n[[Sediment]]\n",
        "---\nevent: RiverConf 2024\n---\n# Dams\n\n[[Sediment]]\n",
    ],
)
def test_what_only_a_talk_has_leaves_no_doubt(tmp_path: Path, text: str) -> None:
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE, "Dams.md": text} | OTHERS)
    assert talks(result) == {"Podcasts/On rivers.md", "Dams.md"}
    assert not doubted(result)


def test_a_note_that_tells_of_an_episode_by_its_number_is_on_it(tmp_path: Path) -> None:
    text = "In episode 12 of The River Hour, Ada and Bo talk of mud.\n\n- [[Sediment]] moves.\n"
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE, "Mud.md": text} | OTHERS)
    assert talks(result) == {"Podcasts/On rivers.md", "Mud.md"}
    assert "The River Hour" in {it.show for it in result.accounts}


def test_a_note_that_others_call_their_episode_is_a_talk(tmp_path: Path) -> None:
    more = {
        "Dams.md": "# Dams\n\n- concrete, and [[Sediment]]\n",
        "Thoughts.md": '---\nepisode: "[[Dams]]"\n---\n# Thoughts\n\nAbout [[Sediment]].\n',
        "Weirs.md": "# Weirs\n\n- lower than [[Dams]]\n",
        "Weirs.vtt": "WEBVTT\n\n00:01.000 --> 00:04.000\nA weir is a small dam.\n",
    }
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE} | OTHERS | more)
    assert talks(result) == {"Podcasts/On rivers.md", *more}


def test_a_vault_where_nothing_is_marked_tells_nothing(tmp_path: Path) -> None:
    names = ("dams", "silt", "clay", "gates", "mills", "fords", "locks")
    notes = {f"On {it}.md": f"# On the many {it}\n\n- they hold\n" for it in names}
    linking = {it: f"{text}- [[On dams]]\n" for it, text in list(notes.items())[:3]}
    result = reading(tmp_path, notes | linking)
    assert talks(result) == set(notes)
    assert doubted(result) <= set(notes)


def test_notes_that_all_show_something_else_are_no_talks_though_none_beside_them_is(
    tmp_path: Path,
) -> None:
    assert not talks(reading(tmp_path, OTHERS))


@pytest.mark.parametrize(
    ("told", "are_talks"),
    [
        ("These are my notes from RiverConf 31 and select talks from prior years.", True),
        ("My notes on talks, books and what else I hear.", False),
        ("A second brain.", False),
        ("# weirconf-notes", True),
        ("# Book and podcast notes", False),
        ("# Talk notes\n\n## Installation\n\nClone it.\n\n## Usage\n\nRun it.", False),
    ],
)
def test_notes_of_which_a_readme_says_that_they_are_on_talks_stay_talks(
    tmp_path: Path, told: str, are_talks: bool
) -> None:
    top = "" if told.startswith("#") else "# My vault\n\n"
    readme = {"README.md": f"{top}{told}\n"}
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE} | OTHERS | readme)
    assert ("Sediment.md" in talks(result)) is are_talks
    assert "README.md" not in talks(result)
    unknown = {it.file for it in result.problems if it.code == "talk-unknown"}
    assert ("Sediment.md" in unknown) is are_talks


def test_files_beside_the_folder_of_talks_are_no_talks(tmp_path: Path) -> None:
    names = ("dams", "weirs", "springs", "gates", "locks", "fords", "wells")
    held = {f"_talks/{name}.md": f"# On {name}\n\nThey hold.\n" for name in names}
    guides = {
        "docs/SETUP.md": "# Setup guide\n\nHow this site of talks is built.\n",
        "docs/usage.md": "# Usage\n\n- Install it\n",
    }
    others = {"locks-by-bo.md": "# Locks\n\nSpeaker: Bo Lind\n\nThey open.\n"}
    assert talks(reading(tmp_path, held | guides | others)) == {*held, *others}
    beside = {f"summaries/{name}.md": f"# All of {name}\n\n- They hold\n" for name in names}
    assert talks(reading(tmp_path, beside)) == {*held, *others}


def test_the_editor_has_the_last_word(tmp_path: Path) -> None:
    curation = 'sources: {"Projects/Raft.md": {kind: notes}}\n'
    files = {"Podcasts/On rivers.md": EPISODE, "curation.yml": curation} | OTHERS
    assert talks(reading(tmp_path, files)) == {"Podcasts/On rivers.md", "Projects/Raft.md"}


def test_a_kept_note_leads_to_the_notes_that_it_links(tmp_path: Path) -> None:
    hostile = {
        "Trap.md": "# Trap\n\n[[Sediment]] [[<b>x]] [[javascript:alert(1)]] `[[ -f Raft ]]`\n"
    }
    reading(tmp_path, {"Podcasts/On rivers.md": EPISODE} | OTHERS | hostile)
    site = build(Config(seeds=tmp_path, notes=tmp_path / "none"))
    pages = {page.path: page.body.text for page in site.pages}
    leads = {
        path: re.findall(r"leads to:(.*)", body)
        for path, body in pages.items()
        if path.startswith("sources/")
    }
    (raft,) = leads["sources/Projects/Raft.md"]
    assert re.findall(r'href="([^"]+)"', raft) == [
        "../people-bo-lind-md-b6rp7lezea.html",
        "../books-the-long-water-md-wialmr2hmm.html",
    ]
    (trap,) = leads["sources/Trap.md"]
    assert re.findall(r'href="([^"]+)"', trap) == ["Sediment.html"]
    assert "javascript" not in trap


def test_what_introduces_a_folder_of_talks_is_none(tmp_path: Path) -> None:
    names = ("On dams", "On weirs", "On springs")
    held = {f"{n}. {name}.md": f"# {name}\n\nby Ada Okafor\n" for n, name in enumerate(names)}
    contents = f"# Talks\n\nWhat I heard{' again' * 40}.\n\n" + "".join(
        f"1. {name}\n" for name in names
    )
    result = reading(tmp_path, held | {"README.md": contents})
    assert talks(result) == set(held)
    assert [it.message.code for it in result.problems] == ["problem.folder_page"]
    alone = tmp_path / "alone"
    assert talks(reading(alone, {"README.md": contents})) == {"README.md"}


def _site(*more: str) -> dict[str, str]:
    """Thirty notes about anything, and one of an interview."""
    posts = {
        f"built/{of} {it}.md": f"# On the {of} {it}\n\nA {it} is built of {of}.\n"
        for it in WORDS.split()
        for of in ("wood", "stone", "iron")
    }
    talk = "# A river is a verb\n\nSpeaker: Ada Okafor\n\nIt moves.\n"
    return posts | {"told/verb.md": talk} | dict.fromkeys(more, "# Mud\n\nMud is soft.\n")


def test_notes_among_many_of_which_few_are_marked_are_no_talks(tmp_path: Path) -> None:
    assert talks(reading(tmp_path, _site("mud.md"))) == {"told/verb.md"}
    second = {"told/noun.md": "# A river is a noun\n\nSpeaker: Ivo Kern\n\nIt stays.\n"}
    two = reading(tmp_path / "two", _site("mud.md") | second)
    assert talks(two) == {"told/verb.md", "told/noun.md"}


def test_few_notes_that_nothing_speaks_for_stay_talks_in_doubt(tmp_path: Path) -> None:
    files = {name: text for name, text in _site().items() if "stone" in name or "told" in name}
    assert len(files) == 11
    resolved = resolve(reading(tmp_path, files))
    assert {it.file for it in resolved.problems if it.code == "talk-unknown"} == {
        name for name in files if "stone" in name
    }
    assert len(resolved.corpus.talks) == 11


def test_days_in_a_folder_of_meetings_stay_meetings_though_one_alone_names_a_guest(
    tmp_path: Path,
) -> None:
    note = "# May {}, 2031\n\n## Agenda\n\n* Weirs\n\n## Notes\n\n* They leak.\n\n## Decisions\n\n* None\n"
    files = {f"meeting-notes/2031-05-{n}.md": note.format(n) for n in range(11, 25)}
    files["meeting-notes/2031-05-25.md"] = f"{note.format(25)}\nGuest: Ada Okafor\n"
    result = reading(tmp_path, files)
    assert talks(result) == set(files)
    assert "talks-unparted" not in {it.code for it in result.problems}


def test_bare_notes_in_a_folder_of_talks_and_numbered_ones_stay_talks(tmp_path: Path) -> None:
    marked = {f"told/{n}.md": f"# On {n}\n\nSpeaker: Ivo Kern\n" for n in ("silt", "clay")}
    bare = ["told/mud.md", *(f"river/loop-{n}.md" for n in range(11, 14))]
    bare += [f"Day 2/Day 2 - 0{n} - Of mud {'and' * n}.md" for n in range(1, 4)]
    posts = _site(*bare) | {f"built/{n}.md": f"# {n}\n\nIt is dry.\n" for n in ("a bank", "a bog")}
    assert talks(reading(tmp_path, posts | marked)) == {"told/verb.md", *marked, *bare}


def test_many_bare_notes_stay_talks_in_the_folder_of_marked_ones_alone(tmp_path: Path) -> None:
    marked = {f"told/{n}.md": f"# On {n}\n\nSpeaker: Ivo Kern\n" for n in WORDS.split()}
    assert talks(reading(tmp_path, _site() | marked)) == {"told/verb.md", *marked}
    bare = {path: text for path, text in _site().items() if "wood" not in path}
    together = {f"told/{path.rpartition('/')[2]}": text for path, text in bare.items()}
    assert len(talks(reading(tmp_path / "one", together | marked))) == 31


def test_bare_notes_of_an_event_stay_talks_where_nearly_all_around_them_are(tmp_path: Path) -> None:
    note = "# On {}\n\nSpeaker: Ivo Kern\n"
    marked = {f"conf {n}/{it}.md": note.format(it) for n in (1, 2, 3) for it in WORDS.split()}
    bare = {
        f"M&W25/{it}.md": f"# {it.title()} of mud\n\n- It is wet.\n" for it in WORDS.split()[:8]
    }
    assert talks(reading(tmp_path, marked | bare)) == {*marked, *bare}


def test_the_bare_first_page_of_a_folder_of_talks_is_none(tmp_path: Path) -> None:
    page = {"README.md": "# Rivers and weirs\n\n- Clone it.\n"}
    marked = {f"{n}.md": f"# On {n}\n\nSpeaker: Ivo Kern\n" for n in ("silt", "clay")}
    assert talks(reading(tmp_path, page | marked)) == {*marked}


def test_a_note_with_nothing_but_a_title_is_in_doubt(tmp_path: Path) -> None:
    files = {
        "week.md": "# Work of the second week\n\n- Measure a weir.\n",
        "dated.md": "---\nrecorded: 2031-05-06\n---\n# Of weirs\n\n- They leak.\n",
        "meeting.md": "# Meeting of the keepers\n\n- They came.\n",
        "by.md": "# Keepers of weirs by Nadia Brun\n\n- They leak.\n",
        "water.md": "# 第三课 - 水\n\n- They leak.\n",
        "untitled.md": "- They leak.\n",
        "2031-05-06/gates.txt": "Rust on the gates\n\nThey leak.\n",
        "2031-05-06 locks.txt": "Rust on the locks\n\nThey leak.\n",
        "talk.txt": "Rust on the pumps\n\nAda: Why?\n\nIvo: They leak.\n\nAda: So?\n",
    }
    resolved = resolve(reading(tmp_path, files))
    problems = [it for it in resolved.problems if it.message.code == "problem.only_title"]
    assert [(it.code, it.file, it.lines) for it in problems] == [
        ("talk-unknown", "2031-05-06/gates.txt", (1, 1)),
        ("talk-unknown", "week.md", (1, 1)),
    ]
    entry = "sources: {week.md: {kind: notes}, 2031-05-06/gates.txt: {kind: notes}}\n"
    files |= {"curation.yml": entry}
    resolved = resolve(reading(tmp_path, files))
    assert not [it for it in resolved.problems if it.message.code == "problem.only_title"]


def test_a_day_in_a_name_alone_leaves_posts_in_doubt(tmp_path: Path) -> None:
    names = [f"small/203105{n}T1525.md" for n in range(11, 15)]
    files = dict.fromkeys(names, "---\ntitle: Weirs stay\ntags: [weirs]\n---\nThey leak.\n")
    assert doubted(reading(tmp_path, files)) == set(names)
    told = {"small/20310520T1525.md": "# Dams\n\nSpeaker: Ada Okafor\n\nThey stay.\n"}
    assert doubted(reading(tmp_path / "told", told)) == set()


def test_among_many_notes_in_doubt_a_word_speaks_for_no_talk(tmp_path: Path) -> None:
    files = {f"part-{it}.md": f"# How {it} is made\n\n- Measure it.\n" for it in ("mud", "silt")}
    files["plan.md"] = "# How to show a video\n\n- Measure it.\n"
    files["dated.md"] = "---\nrecorded: 2031-05-06\n---\n# Of videos\n\n- They leak.\n"
    assert not doubted(reading(tmp_path, files))
    files["part-sand.md"] = "# How sand is made\n\n- Measure it.\n"
    assert doubted(reading(tmp_path, files)) == {"plan.md"}


@pytest.mark.parametrize(
    ("author", "show"),
    [
        ("[[River Theory with Ben Moreau]]", "River Theory with Ben Moreau"),
        ("[[Think This!]]", "Think This!"),
        ("[[Weirs: Mud | Silt | Sand]]", "Weirs: Mud | Silt | Sand"),
        ("*The Long Water: Dams, Mills and Debts*", "The Long Water: Dams, Mills and Debts"),
        ("[[Ada Okafor, Ben Moreau]]", None),
        ("[[Ada Okafor and Ben Moreau]]", None),
    ],
)
def test_the_author_of_a_podcast_is_its_show_as_a_whole(author: str, show: str | None) -> None:
    note = f"title:: On being slow\nauthor:: {author}\ncategory:: #podcasts\n\n- Slow down.\n"
    (account,) = seed_of(note, "note", ".md").accounts
    assert account.show == show
    assert {it.name for it in account.people} <= {"Ada Okafor", "Ben Moreau"} - {show}
    assert not show or not account.people


def test_a_part_of_a_vault_whose_links_lead_elsewhere_is_one(tmp_path: Path) -> None:
    lost = {name: text.replace("]]", " (old)]]") for name, text in OTHERS.items()}
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE} | lost)
    assert talks(result) == {"Podcasts/On rivers.md"}


@pytest.mark.parametrize(
    "text",
    [
        "# Dams\n\n- [Concrete remembers all the water](https://youtu.be/abcdefghijk). [[Sediment]]\n",
        "# Dams\n\nHe who built this one and is said to have a podcast on it saw no [[Sediment]].\n",
    ],
)
def test_a_sentence_speaks_for_no_talk_in_a_vault(tmp_path: Path, text: str) -> None:
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE, "Dams.md": text} | OTHERS)
    assert talks(result) == {"Podcasts/On rivers.md"}


def test_a_post_of_which_only_its_day_speaks_is_in_doubt(tmp_path: Path) -> None:
    post = "---\ntitle: On {0}\ndate: 2031-05-0{1}\n---\nThey wait for {0}.\n"
    names = ("weirs", "locks")
    posts = {f"_posts/{it}.md": post.format(it, n) for n, it in enumerate(names, 1)}
    talk = post.replace("date:", "speaker: Ada Okafor\ndate:").format("dams", 3)
    result = reading(tmp_path, posts | {"_posts/dams.md": talk})
    assert doubted(result) == set(posts)


@pytest.mark.parametrize(
    "title", ["Lecture 3: Weirs", "Clase 3. Diques", "Урок 3. Дамбы", "第三课 堤坝", "제3강 댐"]
)
def test_nobody_is_asked_of_a_lesson_that_is_counted(tmp_path: Path, title: str) -> None:
    text = "# {}\n\nWhat a river carries is heavy.\n\n- one\n- two\n"
    others = {f"{name}.md": text.format(name) for name in ("Silt", "Sand", "Mud", "Clay")}
    result = reading(tmp_path, {"weirs.md": text.format(title)} | others)
    asked = {it.file for it in result.problems if it.code == "talk-unknown"}
    assert "weirs.md" in talks(result) - asked


def test_the_words_of_somebody_are_told_from_what_else_is_in_a_vault(tmp_path: Path) -> None:
    speech = {"cena.md": "# Palabras de la Ministra en la cena\n\nEl agua está alta.\n"}
    assert "cena.md" in talks(reading(tmp_path, speech | {"Podcasts/On.md": EPISODE} | OTHERS))


@pytest.mark.parametrize(
    ("title", "is_talk"),
    [
        ("RiverConf 2031 Session笔记——200 Weirs", True),
        ("RIVERCON31 sessions - gates", True),
        ("River 7 Session handling", False),
    ],
)
def test_the_sessions_of_a_year_are_an_event_s(tmp_path: Path, title: str, is_talk: bool) -> None:
    posts = {
        f"Posts/2031-05-{n:02}-weir.md": f"---\nlayout: post\n---\nA gate is a door in weir {n}.\n"
        for n in range(1, 15)
    }
    post = {"Posts/2031-06-01-gate.md": f"---\nlayout: post\ntitle: {title}\n---\nGates wait.\n"}
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE} | OTHERS | posts | post)
    assert ("Posts/2031-06-01-gate.md" in talks(result)) == is_talk


@pytest.mark.parametrize("word", ["議事録", "会议纪要", "會議記錄", "회의록"])
def test_minutes_among_notes_on_other_things_are_of_a_meeting(tmp_path: Path, word: str) -> None:
    minutes = {"Wiki/no6.md": f"# 河川 {word}\n\nWeirs wait for [[Sediment]].\n"}
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE} | OTHERS | minutes)
    assert talks(result) == {"Podcasts/On rivers.md", "Wiki/no6.md"}


@pytest.mark.parametrize(
    ("heading", "is_talk"), [("Participants", True), ("参加者", True), ("Gates", False)]
)
def test_a_day_and_a_heading_of_who_was_there_speak_for_a_meeting(
    tmp_path: Path, heading: str, is_talk: bool
) -> None:
    note = {"Wiki/2031-05-06 gates.md": f"# Gates\n\n## {heading}\n\n- ada\n\nSee [[Sediment]].\n"}
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE} | OTHERS | note)
    assert (talks(result) == {"Podcasts/On rivers.md", *note}) == is_talk


@pytest.mark.parametrize("stated", ['audio: "63417230"', 'cast: "hour12.mp3"'])
def test_note_above_which_a_recording_stands_is_in_no_doubt(tmp_path: Path, stated: str) -> None:
    note = f'---\nlayout: post\ntitle: "Leeks and eggs"\n{stated}\ndate: 2031-05-06\n---\nSoup.\n'
    result = reading(tmp_path, {"Notes/Leeks.md": note, "Podcasts/On rivers.md": EPISODE} | OTHERS)
    assert "Notes/Leeks.md" in talks(result) - doubted(result)


def test_a_length_alone_leaves_a_log_of_work_in_doubt(tmp_path: Path) -> None:
    log = "# Gates step {0} done\n\n**Date**: 2031-05-0{0}\n**Duration**: ~40 minutes\n\nTests pass.\n"
    logs = {f"Work/step-{n}.md": log.format(n) for n in range(1, 8)}
    result = reading(tmp_path, logs | {"Podcasts/On rivers.md": EPISODE} | OTHERS)
    asked = {it.file for it in result.problems if it.code == "talk-unknown"}
    assert set(logs) & talks(result) <= asked
    assert "Podcasts/On rivers.md" in talks(result) - asked


@pytest.mark.parametrize("folder", ["Spotkania", "Réunions", "Atas", "Встречи", "Sitzungen"])
def test_a_day_and_somebody_in_a_folder_of_meetings_are_a_meeting(
    tmp_path: Path, folder: str
) -> None:
    met = {f"{folder}/2031-05-06 - Ivo.md": "### Weirs\n- They wait.\n\n### Gates\n- None.\n"}
    result = reading(tmp_path, {"Podcasts/On rivers.md": EPISODE} | OTHERS | met)
    assert talks(result) == {"Podcasts/On rivers.md", *met}
    elsewhere = {f"Gates/{path.rpartition('/')[2]}": text for path, text in met.items()}
    assert talks(reading(tmp_path / "b", {"On rivers.md": EPISODE} | OTHERS | elsewhere)) == {
        "On rivers.md"
    }


@pytest.mark.parametrize(
    "sort",
    ['tags: ["#meeting"]', "tags: [type/meeting, gate]", "type: réunion", "tags:\n  - Meetings"],
)
def test_the_people_of_a_meeting_were_there(tmp_path: Path, sort: str) -> None:
    note = f"---\n{sort}\npeople: Ada Okafor, Ivo Kern\n---\n# Gates\n\n- None, see [[Sediment]].\n"
    result = reading(tmp_path, {"On rivers.md": EPISODE, "Daily/Gates.md": note} | OTHERS)
    assert talks(result) == {"On rivers.md", "Daily/Gates.md"}
    (met,) = (it for it in result.accounts if it.titles[0].text == "Gates")
    assert [(it.name, str(it.role)) for it in met.people] == [
        ("Ada Okafor", "attendee"),
        ("Ivo Kern", "attendee"),
    ]
    other = note.replace(sort, "tags: [gate]")
    assert talks(
        reading(tmp_path / "b", {"On rivers.md": EPISODE, "Gates.md": other} | OTHERS)
    ) == {"On rivers.md"}


@pytest.mark.parametrize("title", ["Weekly seminar on rivers", "What I read on rivers"])
def test_notes_in_folders_of_days_are_talks_of_what_their_site_holds(
    tmp_path: Path, title: str
) -> None:
    days = {
        f"2031/2031_05_{day:02}_{word}/README.md": f"# The {word}\n\nWhere it stands, and why.\n"
        for day, word in enumerate(("weir", "dam", "mill", "gate", "lock", "ford"), 1)
    }
    readme = {"README.md": f"# {title}\n\nWe meet at the mill.\n"}
    shown = talks(reading(tmp_path, {"On rivers.md": EPISODE} | readme | days | OTHERS))
    assert shown.isdisjoint(OTHERS)
    assert shown.issuperset(days) is title.startswith("Weekly")


TALK = "---\ntitle: On {0}\nspeaker: Ada Okafor\n---\n\nThe {0} moves.\n"
PAGE = "<html><body><h1>Sharing of rides</h1>\n<p>Whoever comes to the conference may ask.</p></body></html>\n"


def test_a_page_of_a_site_that_tells_of_no_day_and_nobody_is_of_no_talk(tmp_path: Path) -> None:
    files = {f"talks/{word}.md": TALK.format(word) for word in ("weir", "dam")}
    site = {
        "rides/index.html": PAGE,
        "forms/rides.md": "---\nlayout: default\ntitle: Rides\n---\n\nWhoever comes may ask.\n",
    }
    decks = {"weir/slides/deck.html": PAGE.replace("Sharing of rides", "Old weirs")}
    assert talks(reading(tmp_path, files | site | decks)) == {*files, *decks}


def test_the_event_of_a_folder_alone_says_of_no_page_that_it_is_of_a_talk(tmp_path: Path) -> None:
    files = {f"riverconf/2031/talks/{word}.md": TALK.format(word) for word in ("weir", "dam")}
    pages = {f"riverconf/2031/{name}/index.html": PAGE for name in ("cfp", "sponsorship/gold")}
    assert talks(reading(tmp_path, files | pages)) == set(files)


def test_a_post_that_states_who_speaks_is_of_a_talk_without_doubt(tmp_path: Path) -> None:
    post = (
        "---\nlayout: post\ntitle: {0}\ndate: 2031-05-0{1}\nauthor: lev\n{2}---\n\nThe {0} moves.\n"
    )
    files = {f"_posts/2031-05-0{n}-{n}.md": post.format(f"gate {n}", n, "") for n in range(1, 8)}
    talk = {"_posts/2031-05-09-9.md": post.format("weir", 9, "speaker: Ada Okafor\n")}
    result = reading(tmp_path, files | talk)
    assert set(talk) <= talks(result)
    assert not set(talk) & set(doubted(result))


def test_what_an_outliner_files_under_podcasts_is_a_talk_without_a_doubt(tmp_path: Path) -> None:
    head = "title:: {0}\nauthor:: [[River Hour]]\ncategory:: #{1}\n\n- {0} and [[Sediment]].\n"
    notes = {f"{name}.md": head.format(name, "podcasts") for name in ("Dams", "Gates", "Silt")}
    books = {f"{name}.md": head.format(name, "books") for name in ("Locks", "Mills", "Eels")}
    result = reading(tmp_path, notes | books | OTHERS)
    assert talks(result) == set(notes)
    assert not doubted(result)


def test_signs_that_notes_on_talks_bear_too_do_not_speak_against_those_beside_them(
    tmp_path: Path,
) -> None:
    names = "Ada Anna Ben Carl Emma Fred Hans Ida Karl Peter".split()
    named = {
        f"{name}.md": f"## Weirs of {name}\n*{name} Okafor*\n\n- hold {held}\n"
        for name, held in zip(names, ["[[Sediment]]"] * 4 + ["silt"] * 6, strict=True)
    }
    things = ("Opening gates", "Weighing silt", "Eels at night", "Gates of wood")
    silent = {f"{it}.md": f"## {it}\n\n- Concrete remembers\n" for it in things}
    result = reading(tmp_path, named | silent)
    assert talks(result) == {*named, *silent}
