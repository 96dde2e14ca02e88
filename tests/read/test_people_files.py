"""Files that introduce people give whole names to the short ones of the notes, and are no talks."""

from pathlib import Path

import pytest

from generator.model.corpus import Corpus
from tests.read.test_talk_lists import corpus_of

PERSON = "---\nname: Nadia Brun\nslug: nadia\n{more}---\nNadia builds dams.\n"
TALK = (
    "---\ntitle: On rivers\n{key}:\n- {short}\nrecorded: 2031-05-06\n---\nRivers rise at night.\n"
)


def _people(corpus: Corpus) -> list[str]:
    names = {entity.id: entity.name for entity in corpus.entities}
    return [names[person.person] for talk in corpus.talks for person in talk.people]


@pytest.mark.parametrize(
    ("file", "text", "key", "short"),
    [
        ("_presenters/nadia-brun.md", PERSON.format(more=""), "presenter_slugs", "nadia-brun"),
        (
            "_presenters/nadia-brun.md",
            PERSON.format(more="").replace("\n", "\r\n"),
            "speakers",
            "nadia-brun",
        ),
        ("site/speakers/brun.yaml", "name: Nadia Brun\nbio: Builder\n", "speakers", "brun"),
        ("people/nbrun/_index.md", "---\ntitle: Nadia Brun\n---\nA builder.\n", "guests", "nbrun"),
        ("hosts/n.json", '{"name": "Nadia Brun", "username": "nadia"}', "hosts", "nadia"),
    ],
)
def test_a_short_name_is_whom_a_file_introduces(
    file: str, text: str, key: str, short: str, tmp_path: Path
) -> None:
    files = {file: text, "talks/on-rivers.md": TALK.format(key=key, short=short)}
    corpus = corpus_of(files, tmp_path)
    assert [talk.title for talk in corpus.talks] == ["On rivers"]
    assert _people(corpus) == ["Nadia Brun"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("talks/nadia.md", PERSON.format(more="")),
        ("guests/nadia.md", PERSON.format(more="duration: 1:02:03\n")),
        ("guests/nadia.md", "---\ntitle: Nadia Brun\ndate: 2031-05-06\n---\nShe builds dams.\n"),
        ("guests/nadia.md", "---\ntitle: On dams and weirs\n---\nShe builds dams.\n"),
    ],
)
def test_a_note_on_an_episode_introduces_nobody(file: str, text: str, tmp_path: Path) -> None:
    files = {file: text, "talks/on-rivers.md": TALK.format(key="speakers", short="nadia")}
    corpus = corpus_of(files, tmp_path)
    assert len(corpus.talks) == 2
    assert "Nadia Brun" not in _people(corpus)[-1:]


def test_a_short_name_of_two_stays_as_printed(tmp_path: Path) -> None:
    files = {
        "speakers/nadia.md": PERSON.format(more=""),
        "hosts/nadia.md": PERSON.format(more="").replace("Brun", "Kern"),
        "talks/on-rivers.md": TALK.format(key="speakers", short="nadia"),
    }
    assert _people(corpus_of(files, tmp_path)) == ["nadia"]


def test_a_private_file_introduces_nobody(tmp_path: Path) -> None:
    files = {
        "speakers/nadia.md": PERSON.format(more="draft: true\n"),
        "talks/on-rivers.md": TALK.format(key="speakers", short="nadia"),
    }
    assert _people(corpus_of(files, tmp_path)) == ["nadia"]


def test_what_stands_between_talks_is_none(tmp_path: Path) -> None:
    files = {"a.md": "---\ntitle: Quiet room\ncategory: break\n---\nRoom 3\n"}
    assert not corpus_of(files, tmp_path).talks


LIFE = "---\ntitle: Nadia Brun\n{more}---\n## Bio\n\nNadia builds dams.\n\n## Links\n\n- https://brun.example\n"


def test_a_note_with_nothing_but_a_life_is_no_talk(tmp_path: Path) -> None:
    talk = TALK.format(key="speakers", short="Nadia Brun")
    files = {"_directory/n-brun.md": LIFE.format(more=""), "on-rivers.md": talk}
    assert [it.title for it in corpus_of(files, tmp_path).talks] == ["On rivers"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("nadia-brun.md", LIFE.format(more="date: 2031-05-06\n")),
        ("nadia-brun.md", LIFE.format(more="") + "\n## Dams\n\nThey break.\n"),
        ("nadia-brun.md", LIFE.format(more="").replace("## Links", "## Notes")),
        ("river-hour.md", LIFE.format(more="")),
    ],
)
def test_a_note_that_says_more_than_a_life_is_one(file: str, text: str, tmp_path: Path) -> None:
    assert [it.title for it in corpus_of({file: text}, tmp_path).talks] == ["Nadia Brun"]
