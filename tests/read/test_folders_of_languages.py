"""Folders of one video: its captions in folders of languages, and a file with its address."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.model.config import Config
from generator.model.corpus import Corpus
from generator.read import read
from generator.resolve import resolve

_CUES = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\n{{}} {n}.\n\n" for n in range(1, 5))
_ADDRESS = "https://www.youtube.com/watch?v=abcdefghijk"


def _corpus(folder: Path, files: dict[str, str]) -> Corpus:
    for name, text in files.items():
        path = folder / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return resolve(read(Config(seeds=folder / "seeds", notes=folder / "notes"))).corpus


def test_in_a_folder_that_only_sorts_a_language_is_no_translation(tmp_path: Path) -> None:
    files = {
        f"captions/{it}/on-{it}-weirs.srt": _CUES.format(*[it] * 4) for it in ("french", "dutch")
    }
    assert len(_corpus(tmp_path, files).talks) == 2


@pytest.mark.parametrize("name", ["video_url.txt", "rivers/youtube-link.txt"])
def test_an_address_that_is_of_no_one_talk_is_none(tmp_path: Path, name: str) -> None:
    corpus = _corpus(
        tmp_path, {name: f"{_ADDRESS}\n", "rivers/weirs.md": "# Weirs\n\nThey open.\n"}
    )
    assert [talk.title for talk in corpus.talks] == ["Weirs"]
    (problem,) = [
        fault for source in corpus.sources for fault in source.problems if source.file == name
    ]
    assert problem.message.code == "problem.only_address"


def test_an_address_under_a_talks_title_is_its_recording(tmp_path: Path) -> None:
    (talk,) = _corpus(tmp_path, {"Life of a river.md": _ADDRESS}).talks
    assert (talk.title, talk.url) == ("Life of a river", _ADDRESS)


def _told_twice(
    *folders: str, forms: tuple[str, ...] = ("_whisper_big", "_otter")
) -> dict[str, str]:
    return {
        f"{folder}/{folder}{form}.md": f"Somebody at {folder} speaks of it{form}.\n\nAt length.\n"
        for folder in folders
        for form in forms
    }


def test_files_called_after_their_folders_are_of_the_folders_talks(tmp_path: Path) -> None:
    corpus = _corpus(tmp_path, _told_twice("episode012-young-river", "old-weir", "late-ferry"))
    told = sorted((talk.title, len(talk.accounts)) for talk in corpus.talks)
    assert told == [("Late Ferry", 2), ("Old Weir", 2), ("Young River", 2)]


def test_files_called_so_in_one_folder_alone_may_be_talks_of_an_event(tmp_path: Path) -> None:
    files = _told_twice("riverconf", forms=("_keynote", "_weirs", "_boats")) | _told_twice("dam")
    assert len(_corpus(tmp_path, files).talks) == 5


_RECORD = '{"title": "Moving water", "url": "%s", "speaker": "Nadia Brun"}'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("moving_water_url.txt", _ADDRESS),
        ("moving_water.url", f"[InternetShortcut]\r\nURL={_ADDRESS}\r\nIconIndex=0\r\n"),
        ("moving_water.url.txt", _ADDRESS),
        ("moving_water_metadata.json", _RECORD % _ADDRESS),
    ],
)
def test_an_address_beside_captions_of_its_name_is_of_their_talk(
    tmp_path: Path, name: str, text: str
) -> None:
    captions = {f"talks/{it}.srt": _CUES.format(*[it] * 4) for it in ("moving_water", "two_dams")}
    found = _corpus(tmp_path, captions | {f"talks/{name}": text}).talks
    assert {(talk.title.casefold(), talk.url) for talk in found} == {
        ("moving water", _ADDRESS),
        ("two dams", None),
    }


def test_a_shortcut_beside_nothing_is_about_no_talk(tmp_path: Path) -> None:
    files = {
        "talks/river.url": f"[InternetShortcut]\nURL={_ADDRESS}\n",
        "talks/weirs.md": "# Weirs\n\nThey open.\n",
    }
    assert [talk.title for talk in _corpus(tmp_path, files).talks] == ["Weirs"]


_FORMS = {
    "questions.md": "# {day} Q&A\n\n## How old is the weir?\n\nOlder than the town at {n}.\n",
    "raw.md": "# Resources of {day}\n\n- Slides on weir {n}\n- A map of it\n",
    "transcript.md": "[00:00] Welcome to the hour {n}.\n[00:05] We speak of weirs.\n[00:09] Ask us.\n",
}


def _of_days(*forms: str, name: str = "2031_05_0{n}") -> dict[str, str]:
    return {
        f"hours/{name.format(n=n)}/{form}": _FORMS[form].format(n=n, day=f"May {n}, 2031")
        for n in (3, 4, 5)
        for form in forms
    }


def test_files_beside_a_transcript_in_folders_of_days_are_of_one_talk(tmp_path: Path) -> None:
    files = _of_days(*_FORMS) | {"hours/2031_05_04/extra.md": "# Ferries\n\nThey are late.\n"}
    talks = _corpus(tmp_path, files).talks
    assert sorted((talk.published, len(talk.accounts)) for talk in talks if talk.published) == [
        ("2031-05-03", 3),
        ("2031-05-04", 1),
        ("2031-05-04", 3),
        ("2031-05-05", 3),
    ]


def test_files_of_one_name_in_folders_of_days_without_a_transcript_are_not(tmp_path: Path) -> None:
    assert len(_corpus(tmp_path, _of_days("questions.md", "raw.md")).talks) == 6


@pytest.mark.parametrize("name", ["{n}", "ep{n}", "episode-{n}"])
def test_files_beside_transcripts_in_folders_that_only_count(tmp_path: Path, name: str) -> None:
    talks = _corpus(tmp_path, _of_days(*_FORMS, name=name)).talks
    assert [len(talk.accounts) for talk in talks] == [3, 3, 3]


def test_files_beside_raw_transcripts_in_folders_of_talks_are_of_one(tmp_path: Path) -> None:
    texts = {
        "readme.txt": "URL: https://www.youtube.com/watch?v={id}\nTitle: {title}\n",
        "analysis.md": "# Deep Analysis: {title}\n\nWeirs hold back what comes.\n",
        "ideas.md": "# Core ideas\n\n- Open the weir.\n",
        "raw_transcript.md": "so we open the weir and then we close it\n",
    }
    talks = {"old-weir": "The Old Weir", "young-river": "The Young River", "far-dam": "The Far Dam"}
    files = {
        f"works/{folder}/{name}": text.format(id=f"{n:011}", title=title)
        for n, (folder, title) in enumerate(talks.items())
        for name, text in texts.items()
    }
    corpus = _corpus(tmp_path, files)
    assert sorted((talk.title, len(talk.accounts)) for talk in corpus.talks) == [
        ("The Far Dam", 4),
        ("The Old Weir", 4),
        ("The Young River", 4),
    ]


_EPISODES = ("#1 Das Wehr: wem es gehört", "#2 Die Mühle am Bach", "#3 Fluten im Mai")
_SORTS = {
    "summary": "# Zusammenfassung\n\nDas Wehr gehört der Stadt.\n",
    "highlights": "# Die besten Stellen\n\n- Niemand hat den Bach gefragt.\n",
    "timeline": "# Ablauf: {}\n\n00:00 Begrüßung\n\n04:10 Am Bach\n\n09:30 Abschied\n",
    "questions": "# Fragen\n\n- Wem gehört das Wehr?\n",
}


def _folders(tmp_path: Path, sorts: Iterable[str]) -> dict[str, int]:
    files = {
        f"folgen/{name}/{sort}.md": _SORTS[sort].format(name.split(maxsplit=1)[1])
        for name in _EPISODES
        for sort in sorts
    }
    return {talk.title: len(talk.sources) for talk in _corpus(tmp_path, files).talks}


def test_files_that_sum_up_one_episode_are_called_after_its_folder(tmp_path: Path) -> None:
    talks = _folders(tmp_path, _SORTS)
    assert list(talks.values()) == [4, 4, 4]
    assert all(any(title in name for title in talks) for name in _EPISODES)


def test_files_of_many_folders_that_sum_nothing_up_are_apart(tmp_path: Path) -> None:
    assert set(_folders(tmp_path, ("timeline", "questions")).values()) == {1}
