"""Notes of which only a title, a word or an embedded recording says that they are on a talk."""

from pathlib import Path

import pytest

from tests.read.vault import WORDS, reading, talks
from tests.support import seed_in

_NAMES = WORDS.split()
_OTHERS = {
    f"{it}-{it}.md": f"# How a {it} is kept\n\n- [ ] oil it\n- [x] open it\n- [ ] shut it\n"
    for it in _NAMES
}
_TALKS = {f"heard/{it}.md": f"# Of the {it}\n\nSpeaker: Ada Okafor\n" for it in _NAMES[:6]}


def _asked(folder: Path, files: dict[str, str]) -> set[str]:
    """The notes that are talks and of which it is asked whether they are."""
    result = reading(folder, files)
    problems = (it for it in result.problems if it.code == "talk-unknown")
    return {it.file for it in problems} & talks(result)


def test_who_stands_in_a_title_may_have_written_it(tmp_path: Path) -> None:
    text = "Weirs as Linear Programs by Nadia Brun\n\nAbstract:\n\nThey leak.\n"
    more = {f"more/{name}": note for name, note in _OTHERS.items()}
    assert _asked(tmp_path / "mixed", _OTHERS | more | _TALKS | {"w.txt": text}) == {"w.txt"}
    told = {"t.md": "# Going open\n\nRiver meetup, May 6, 2031\n\nTalk on weirs that leak.\n"}
    assert _asked(tmp_path / "told", _OTHERS | more | _TALKS | told) == set()
    assert not _asked(tmp_path / "talks", _TALKS | {"talks/w.txt": text})


@pytest.mark.parametrize("folder", ["books", "Booknotes", "reading/book-notes"])
def test_whose_a_book_is_stands_below_its_title(tmp_path: Path, folder: str) -> None:
    book = {f"{folder}/quiet.md": "# Quiet Mills\n\nby Ivo Kern\n\n- They turn slowly.\n"}
    heard = {f"{folder}/loud.md": "# Loud Mills\n\nSpeaker: Ivo Kern\n\n- They turn slowly.\n"}
    assert _asked(tmp_path / "few", _TALKS | book | heard) == set(book)
    assert _asked(tmp_path / "many", _OTHERS | _TALKS | book | heard) == set(book)
    filed = {"talks/quiet.md": book[f"{folder}/quiet.md"]}
    assert not _asked(tmp_path / "filed", _OTHERS | _TALKS | filed)


def test_a_recording_within_a_post_need_not_be_what_it_is_about(tmp_path: Path) -> None:
    post = "---\nlayout: post\ntitle: On the {0}\n---\nA {0} is oiled in spring.\n\n{1}\n"
    shown = "![](https://www.youtube.com/watch?v=abcdefghijk)"
    posts = {f"_posts/{it}.md": post.format(it, "") for it in _NAMES}
    posted = {"_posts/soup.md": post.format("soup", shown)}
    assert _asked(tmp_path / "posts", posts | posts | posted) == set(posted)
    talk = {"_posts/talk-on-soup.md": post.format("soup", shown)}
    assert not _asked(tmp_path / "talk", posts | talk)


def test_pages_with_the_title_of_their_site_tell_of_no_talk(tmp_path: Path) -> None:
    page = "<html><head><title>{}</title></head><body><p>{}</p></body></html>"
    names = ("committee", "hotels", "travel", "who-should-attend")
    pages = {
        f"rivers2031/{language}/{it}.html": page.format("RiverConf 2031, Bonn", f"On {it}.")
        for language in ("en", "de")
        for it in names
    }
    held = {"rivers2031/en/weirs.html": page.format("Weirs that leak", "Speaker: Ada Okafor")}
    asked = _asked(tmp_path / "site", pages | held)
    assert asked == talks(reading(tmp_path / "site", {})) - set(held) != set()
    translated = {
        f"talks/weirs.{it}.md": "# Weirs that leak\n\n- They do.\n" for it in ("en", "de", "fr")
    }
    assert not _asked(tmp_path / "translations", translated | _TALKS)


def test_one_talk_below_the_name_of_its_speaker_is_read() -> None:
    page = "## [Events](../README.md) > [Speakers](../speakers.md)\n\n# {0}\n\n## {1}\n- 2031 Apr 12 -- RiverJS\n"
    (account,) = seed_in(
        "speakers/Ada Okafor.md", page.format("Ada Okafor", "Weirs at night")
    ).accounts
    assert (account.shown_title, account.published) == ("Weirs at night", "2031-04-12")
    assert [it.name for it in account.people] == ["Ada Okafor"]
    (trip,) = seed_in(
        "trips/Oslo in spring.md", page.format("Oslo in spring", "The first day")
    ).accounts
    assert trip.shown_title == "Oslo in spring"


def test_an_agenda_and_a_chapter_that_name_nobody_are_asked_about(tmp_path: Path) -> None:
    agenda = "# Board Meeting Agenda\n\n**Date:** May 6, 2031\n\n1. Roll call\n2. Weirs\n"
    lines = "**Mara:** are you there?\n\n**Jonas:** always.\n\n" * 3
    files = {"a.md": agenda, "c.md": f"# Chapter 3: The mill\n\nShe ran.\n\n{lines}"}
    assert _asked(tmp_path / "asked", files) == set(files)
    assert not _asked(tmp_path / "named", {"a.md": agenda.replace("\n1.", "\nChair: Ada Kern\n1.")})
    assert _asked(tmp_path / "alone", {"m.md": agenda.replace("Agenda", "minutes")}) == set()
