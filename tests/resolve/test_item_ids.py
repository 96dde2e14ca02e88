"""Ids of equal items on one line: each has its own, and giving them out costs the same for each."""

from generator.model.base import SourceId, Span
from generator.resolve.items.ids import ItemIds
from tests.hostile.test_counted import steps

_LINE = Span(source=SourceId("page"), lines=(1, 1))


def give_out(count: int) -> list[str]:
    ids = ItemIds(())
    return [ids.new("detail", _LINE, "Yes.") for _ in range(count)]


def test_equal_items_of_one_line_have_ids_of_their_own() -> None:
    assert len(set(give_out(50))) == 50
    assert give_out(20) == give_out(50)[:20]


def test_the_last_of_many_equal_items_costs_no_more_than_the_first() -> None:
    assert steps(lambda: give_out(400)) < 2.1 * steps(lambda: give_out(200))
