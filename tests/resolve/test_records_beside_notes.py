"""A record beside the notes on an episode: it names the talk, whatever their first heading is."""

import pytest

from generator.model.corpus import Talk
from generator.resolve import resolve
from tests.support import reading_of, seed_in

RECORD = """\
title: Weirs that open at night, and gates that answer
date: 2031-05-06T09:00
hosts:
  - Ada Okafor
  - Bo Lind
chapters:
  - time: 00:00:00
    title: Intro
  - time: 00:03:55
    title: Gates
{length}
"""
NOTE = "## Events\n\n- River Days\n- Dam Days\n\n## Gates\n\n- They answer.\n"


def _talks(**files: str) -> list[Talk]:
    seeds = (
        seed_in(f"12/{name}", text)
        for name, text in ((key.replace("__", "."), text) for key, text in files.items())
    )
    return list(resolve(reading_of(*seeds)).corpus.talks)


def test_the_record_of_an_episode_names_it() -> None:
    (talk,) = _talks(episode__md=NOTE, episode__yml=RECORD.format(length="duration: 00:53:51"))
    assert talk.title == "Weirs that open at night, and gates that answer"
    assert talk.other_titles == ("Events",)
    assert talk.published == "2031-05-06"
    assert len(talk.people) == len(("Ada Okafor", "Bo Lind"))


@pytest.mark.parametrize("length", ["", "duration: none"])
def test_a_list_with_hosts_alone_is_no_episode(length: str) -> None:
    (talk,) = _talks(episode__md=NOTE, episode__yml=RECORD.format(length=length))
    assert talk.title == "Events"


def test_a_note_of_another_name_keeps_its_title() -> None:
    video = "video: https://www.youtube.com/watch?v=abcdefghijk"
    note = f"---\n{video}\n---\n# What opens weirs by night\n\n" + "- Weirs open at night.\n" * 40
    record = RECORD.format(length=f"duration: 00:53:51\n{video}")
    (talk,) = _talks(gates__md=note, episode__yml=record)
    assert talk.title == "What opens weirs by night"
