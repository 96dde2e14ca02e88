"""A page that is what a few people say in turn, and what only looks like one."""

from generator.read.outline.outlining import outline
from generator.read.outline.turns.one_conversation import is_one_conversation

_SAID = "we wait until the water has fallen far enough"


def _page(*lines: str) -> bool:
    return is_one_conversation(outline(enumerate(lines, start=1)))


def _turns(n: int, *, said: str = _SAID) -> list[str]:
    return [
        f"**{'Ada Okafor' if at % 2 else 'Ivo Kern'}:** At gate {at} {said}." for at in range(n)
    ]


def test_turns_of_the_same_few_below_one_heading_are_one_conversation() -> None:
    assert _page("# Weirs", *_turns(24))
    assert not _page("# Weirs", *_turns(12))
    assert not _page("# Weirs", *_turns(24, said="no"))


def test_several_headings_or_days_may_begin_several_talks() -> None:
    assert not _page("# Weirs", *_turns(12), "# Locks", *_turns(12))
    assert not _page("3 May 2031", *_turns(12), "10 May 2031", *_turns(12))
    assert _page("3 May 2031", *_turns(24))


def test_keys_of_records_are_no_labels_of_turns() -> None:
    record = ("Tytuł: How weirs answer when rivers rise again", f"Ada Okafor: {_SAID}")
    assert not _page(*(line for _ in range(12) for line in record))
