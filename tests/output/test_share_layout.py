"""How the words of a picture for shared links get their sizes."""

from generator.output.share.layout import Look, _sizes
from generator.output.share.wrapping import Size


def test_a_size_without_room_for_a_line_is_left_out() -> None:
    large, small = Size(pixels=100, lines=2), Size(pixels=20, lines=3)
    look = Look(sizes=(large, small), leading=1.0, fill="black", floor=300)
    assert _sizes(look, 250) == (Size(pixels=20, lines=2),)
    assert _sizes(look, 150) == (Size(pixels=100, lines=1), small)
    assert _sizes(look, 295) == ()
